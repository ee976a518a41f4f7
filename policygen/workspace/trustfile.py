"""Writing trust.yaml: a file for people, in which the program changes only what it has to."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from policygen.errors import ChangedFileError, UnwritableFileError
from policygen.files import make_folder, read_file, replace_atomically
from policygen.model import Statement, Trust, ValuesDocument
from policygen.workspace.editing import Data
from policygen.workspace.folder import trust_folder
from policygen.workspace.ownerfile import owner_data, read_owner, rewritten_owner
from policygen.workspace.writing import entry_lines, remarked_item_lines

_HEADER = """\
# yaml-language-server: $schema=../.schema/trust.json
#
# {what}
#
# This file is yours to edit. Documents quote each ‘text’ as it stands here, under its ‘stem’, and follow when
# it changes. What you write here stays, comments and blank lines included, also when you import again.
#   id      keep it when you reword a statement, so that the documents that quote it can follow
#   themes  what it is about; documents ask for statements by theme, so this decides where it is quoted
#   actor   who is bound by it: the trust, its schools, everyone …
"""

_KIND_WORDS = {"non-discrimination": "Promise not to discriminate", "note": "Note, kept but never quoted"}
_ACTOR_WORDS = {"unstated": "", "everyone": " of everyone", "curriculum": " about the curriculum"}


class Edition(Protocol):
    """What a trust's values document says besides its statements."""

    @property
    def title(self) -> str | None:
        """The document's own title."""

    @property
    def trust_name(self) -> str | None:
        """The trust's name as the document gives it."""

    @property
    def trust_short(self) -> str | None:
        """The abbreviation that it uses for the trust."""

    @property
    def aliases(self) -> Sequence[str]:
        """What else it calls the trust."""


def write_import(
    root: Path,
    slug: str,
    edition: Edition,
    statements: Sequence[Statement],
    file: Path,
    *,
    before: Trust | None = None,
    read_on: dt.date | None = None,
) -> Path:
    """Write what was read from the values document `file` into seeds/SLUG/trust.yaml, and give that path.

    A file that is there keeps all that the statements do not change: the trust's name, its people, every
    comment. `before` is what load_trust gave when the statements were matched. Raises ChangedFileError where
    the file says something else by now, and BadShortNameError, FindingsError and UnwritableFileError.
    """
    path = trust_folder(root, slug) / "trust.yaml"
    if path.exists():
        return _update(path, _relative(root, path), tuple(statements), edition, file, before, read_on)
    trust = Trust(
        name=edition.trust_name or slug,
        short=edition.trust_short,
        aliases=tuple(edition.aliases),
        document=ValuesDocument(title=edition.title, file=file.name, read_on=read_on),
        statements=tuple(statements),
    )
    make_folder(path.parent)
    replace_atomically(path, new_trust_text(trust).encode(), was=None)
    return path


def _update(
    path: Path,
    name: str,
    statements: tuple[Statement, ...],
    edition: Edition,
    file: Path,
    before: Trust | None,
    read_on: dt.date | None,
) -> Path:
    data = read_file(path)
    trust = read_owner(data, Trust, name)
    if before is not None and before != trust:
        raise ChangedFileError(name)
    document = trust.document.model_copy(
        update={"file": file.name, "title": edition.title or trust.document.title, "read_on": read_on}
    )
    after = trust.model_copy(update={"statements": statements, "document": document})
    changed = rewritten_owner(data, after, name, remark)
    if changed != data:
        replace_atomically(path, changed, was=data)
    return path


def _relative(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()


# ── text ─────────────────────────────────────────────────────────────────────────────────────────────


def new_trust_text(trust: Trust) -> str:
    """A new trust.yaml that says all of this."""
    lines = [_HEADER.format(what=f"What {trust.name} says of itself.")]
    for key, value in owner_data(trust).items():
        written = ["statements:"] if key == "statements" else entry_lines(key, value, 0)
        lines += ["", *written] if len(written) > 1 or key == "statements" else written
    for statement in owner_data(trust).get("statements", ()):
        lines += remarked_item_lines(statement, remark(statement), 2)
    return "\n".join(lines) + "\n"


def remark(statement: Data) -> str:
    """The comment above a statement: what it is, and whose."""
    kind = _KIND_WORDS.get(statement["kind"], statement["kind"].capitalize())
    actor = statement.get("actor", "unstated")
    whose = _ACTOR_WORDS.get(actor, f" of the {actor}") if statement["kind"] == "commitment" else ""
    return f"{kind}{whose}" + (" (retired)" if statement.get("retired") else "")


# ── the document itself ──────────────────────────────────────────────────────────────────────────────


def place_for(root: Path, slug: str, file: Path, on: dt.date) -> Path:
    """Where seeds/SLUG/ keeps the document as received, whether it is there already or not.

    A document of that name that says something else is an earlier edition and stays: the new one then has the
    date in its name. Raises BadShortNameError, UnreadableFileError and, after a hundred editions in one day,
    UnwritableFileError.
    """
    data = read_file(file)
    folder = trust_folder(root, slug)
    dated = f"{file.stem}-{on.isoformat()}"
    names = [file.name, f"{dated}{file.suffix}", *(f"{dated}-{n}{file.suffix}" for n in range(2, 100))]
    for path in (folder / name for name in names):
        if not path.exists() or read_file(path) == data:
            return path
    raise UnwritableFileError(f"{folder / file.name}", "there are too many editions of this name.", "Rename the file.")


def keep_document(root: Path, slug: str, file: Path, on: dt.date) -> Path:
    """Keep the trust's document as received in seeds/SLUG/, and give where. Raises as `place_for` does."""
    path = place_for(root, slug, file, on)
    if not path.exists():
        make_folder(path.parent)
        replace_atomically(path, read_file(file), was=None)
    return path
