"""The YAML file of a trust or a school, written after something in its record changed: in place, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from policygen.errors import ChangedFileError, FindingsError, UnwritableFileError
from policygen.files import read_file, replace_atomically
from policygen.model import Approval, Document, School, SchoolFacts, Trust
from policygen.workspace.editing import CannotEditError, Remark, rewrite
from policygen.workspace.folder import Workspace
from policygen.workspace.levels import own_part
from policygen.workspace.records import errors_among, read_record
from policygen.workspace.yamlfile import read_yaml

Owner = Trust | School
AnyOwner = TypeVar("AnyOwner", bound=Trust | School)


def owner_of(workspace: Workspace, trust: str, school: str | None) -> Owner:
    """The record of a trust, or of one of its schools."""
    folder = workspace.trusts[trust]
    return folder.schools[school] if school else folder.trust


def owner_file(trust: str, school: str | None) -> str:
    """The file of a trust or a school, as messages call it."""
    return f"seeds/{trust}/schools/{school}.yaml" if school else f"seeds/{trust}/trust.yaml"


def write_owner(workspace: Workspace, trust: str, school: str | None, after: Owner) -> str:
    """Make the file say `after`; gives its name. Comments, order and all that stays the same are kept.

    Of a school, `after` is the resolved record: only what is changed in it comes into the school's own file, and what
    its trust or its groups say of it stays with them.
    Raises ChangedFileError where the file says something else by now than when the workspace was loaded, and
    UnreadableFileError and UnwritableFileError.
    """
    name = owner_file(trust, school)
    path: Path = workspace.root / name
    data = read_file(path)
    after = own_words(workspace, trust, school, after)
    now = unchanged_owner(workspace, trust, school, data)
    if owner_data(now) != owner_data(after):
        replace_atomically(path, rewritten_owner(data, after, name), data)
    return name


def unchanged_owner(workspace: Workspace, trust: str, school: str | None, data: bytes) -> Owner:
    """What a trust's or school's own file says, read from its bytes.

    Raises ChangedFileError where that is something else by now than when the workspace was loaded.
    """
    name = owner_file(trust, school)
    folder = workspace.trusts.get(trust)
    if folder is None or (school is not None and school not in folder.own):
        raise ChangedFileError(name)
    loaded: Owner = folder.own[school].school if school is not None else folder.trust
    try:
        now: Owner = read_owner(data, type(loaded), name)
    except FindingsError:
        raise ChangedFileError(name) from None
    if now != loaded:
        raise ChangedFileError(name)
    return now


def own_words(workspace: Workspace, trust: str, school: str | None, after: Owner) -> Owner:
    """What an owner's own file has to say so that its record is `after`; of a trust, just that.

    Raises UnwritableFileError where the school's file cannot say it, because a farther level says something that
    would have to be taken out.
    """
    if school is None or not isinstance(after, School):
        return after
    folder = workspace.trusts[trust]
    own = folder.own[school]
    changed = replace(own, school=own_part(own.school, folder.schools[school], after, folder.levels.year))
    if folder.levels.school(changed) != after:
        raise UnwritableFileError(
            own.file,
            "what should go there is said by the trust or by a group of schools, not by this file.",
            "Take it out by hand: write its key with ~ after the colon.",
        )
    return changed.school


def read_owner(data: bytes, model: type[AnyOwner], name: str) -> AnyOwner:
    """The record in a file's bytes. Raises FindingsError where something is wrong with them."""
    node, findings = read_yaml(data, name)
    record, problems = read_record(model, node, name) if node else (None, [])
    errors = list(errors_among([*findings, *problems]))
    if record is None or errors:
        raise FindingsError(errors)
    return record


def rewritten_owner(
    data: bytes,
    after: Owner,
    name: str,
    remark: Remark | None = None,
    prepare: Callable[[str], str] | None = None,
) -> bytes:
    """The file's bytes, changed where they must be to say `after`.

    `remark` gives the comment above a new item with an id; `prepare` changes the text first, where there is a gentler
    way than ours. Raises UnwritableFileError for a file that does not say `after` however it is changed.
    """
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data.decode("utf-8-sig")
    try:
        text = prepare(text) if prepare is not None else text
        before = read_owner(text.encode(), type(after), name)
        changed = bom + rewrite(text, owner_data(before), owner_data(after), remark).encode()
        if read_owner(changed, type(after), name) == after:
            return changed
    except (CannotEditError, FindingsError):
        pass
    raise UnwritableFileError(
        name,
        "it uses YAML that policygen cannot change in place, such as anchors (&) and aliases (*).",
        "Write those values out, and run the command again.",
    )


def owner_data(record: Owner | SchoolFacts) -> dict[str, Any]:
    """The record as it is written: what is at its default is left out, keys are the ones that people type.

    A school may say what is the default too, since a farther level may say something else.
    """
    data = record.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(record, Trust):
        return data
    said = record.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)
    return said | {key: data[key] for key in ("approvals", "variants") if key in data}


def write_approval(workspace: Workspace, document: Document, approval: Approval) -> str:
    """Put an approval on record in its owner's file; gives the file's name. Raises as `write_owner` does."""
    owner = owner_of(workspace, document.trust, document.school)
    after = owner.model_copy(update={"approvals": {**owner.approvals, document.name: approval}})
    return write_owner(workspace, document.trust, document.school, after)


def with_approval(workspace: Workspace, document: Document, approval: Approval | None) -> Workspace:
    """The workspace as it is with that approval of the document on record, or with none; nothing is written."""
    folder = workspace.trusts[document.trust]
    owner = owner_of(workspace, document.trust, document.school)
    approvals = {name: given for name, given in owner.approvals.items() if name != document.name}
    if approval is not None:
        approvals[document.name] = approval
    after = owner.model_copy(update={"approvals": approvals})
    if isinstance(after, School):
        assert document.school is not None
        own = folder.own[document.school]
        own = replace(own, school=own.school.model_copy(update={"approvals": approvals}))
        changed = replace(
            folder,
            schools={**folder.schools, document.school: after},
            own={**folder.own, document.school: own},
        )
    else:
        changed = replace(folder, trust=after)
    return replace(workspace, trusts={**workspace.trusts, document.trust: changed})
