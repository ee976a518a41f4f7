"""The YAML file of a trust or a school, written after something in its record changed: in place, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from policygen.errors import ChangedFileError, FindingsError, UnwritableFileError
from policygen.files import read_file, replace_atomically
from policygen.model import Approval, Document, School, Trust
from policygen.workspace.editing import CannotEditError, Remark, rewrite
from policygen.workspace.folder import Workspace
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

    Raises ChangedFileError where the file says something else by now than when the workspace was loaded, and
    UnreadableFileError and UnwritableFileError.
    """
    name = owner_file(trust, school)
    path: Path = workspace.root / name
    data = read_file(path)
    before = owner_of(workspace, trust, school)
    try:
        now = read_owner(data, type(before), name)
    except FindingsError:
        raise ChangedFileError(name) from None
    if now != before:
        raise ChangedFileError(name)
    if now != after:
        replace_atomically(path, rewritten_owner(data, after, name), data)
    return name


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


def owner_data(record: Owner) -> dict[str, Any]:
    """The record as it is written: what is at its default is left out, keys are the ones that people type."""
    return record.model_dump(by_alias=True, exclude_defaults=True)


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
        changed = replace(folder, schools={**folder.schools, document.school: after})
    else:
        changed = replace(folder, trust=after)
    return replace(workspace, trusts={**workspace.trusts, document.trust: changed})
