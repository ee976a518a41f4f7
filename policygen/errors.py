"""What can go wrong, said as what happened, where, and what to do.

Two things: a `Finding` is a problem at a place, collected so that a person sees all of them at once;
a `PolicygenError` stops the work at hand. Leaves take data and compose their own message and next step.
"""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

Severity = Literal["error", "warning"]


class Place(NamedTuple):
    """Where something stands: a file, and as much more as is known.

    `line` and `column` count from 1 in text files. In a Word file `part` is the package entry
    (`word/document.xml`), `heading` the heading above, `paragraph` counts from 1 within the part,
    `cell` reads like "table 1, row 2, column 3", and `tag` is the tag as the author typed it.
    """

    file: str
    line: int | None = None
    column: int | None = None
    part: str | None = None
    heading: str | None = None
    paragraph: int | None = None
    cell: str | None = None
    tag: str | None = None
    school: str | None = None
    page: int | None = None

    def __str__(self) -> str:
        text = self.file
        if self.line is not None:
            text += f":{self.line}"
            if self.column is not None:
                text += f":{self.column}"
        if self.part is not None and self.part != "word/document.xml":
            text += f", {_story_of(self.part)}"
        if self.page is not None:
            text += f", page {self.page}"
        if self.cell is not None:
            text += f", {self.cell}"
        elif self.paragraph is not None:
            text += f", paragraph {self.paragraph}"
        if self.heading is not None:
            text += f" under ‘{self.heading}’"
        if self.tag is not None:
            text += f", {self.tag}"
        if self.school is not None:
            text += f" (for {self.school})"
        return text

    def as_json(self) -> dict[str, str | int]:
        """The place as plain data for `--json`: as much of it as is known."""
        return {name: value for name, value in self._asdict().items() if value is not None}

    def within(self, file: str) -> "Place":
        """The same place, its file called by another name."""
        return self._replace(file=file)


_STORIES = {"header": "the header", "footer": "the footer", "footnotes": "the footnotes", "endnotes": "the endnotes"}


def _story_of(part: str) -> str:
    """What people call a part; a file has more than one header or footer mostly, so these say which it is."""
    name = part.removeprefix("word/").removesuffix(".xml")
    story = _STORIES.get(name.rstrip("0123456789"))
    if story is None:
        return part
    return story if name in ("footnotes", "endnotes") else f"{story} ({part})"


class Finding(NamedTuple):
    """One problem: where it is, what is wrong, and what to do about it."""

    place: Place
    message: str
    hint: str | None = None
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f" {self.hint}" if self.hint else "")

    def as_json(self) -> dict[str, Any]:
        """The finding as plain data for `--json`; keys that are not known are left out."""
        found: dict[str, Any] = {"severity": self.severity, "place": self.place.as_json(), "message": self.message}
        return found | ({"hint": self.hint} if self.hint else {})


def did_you_mean(word: str, known: Sequence[str], alike: float = 0.6) -> str | None:
    """The hint that names the nearest of the known words, or None when none is near: so much `alike`, from 0 to 1.

    >>> did_you_mean("headteecher", ["headteacher", "senco"])
    'Did you mean ‘headteacher’?'
    """
    from difflib import get_close_matches  # Loaded here: mostly, nothing is wrong.

    near = get_close_matches(word.casefold(), [k.casefold() for k in known], n=1, cutoff=alike)
    if not near:
        return None
    right = next(k for k in known if k.casefold() == near[0])
    return f"Did you mean ‘{right}’?"


class PolicygenError(Exception):
    """The base of every error that policygen raises on purpose.

    `message` says what happened and where; `next_step` says what to do about it.
    `exit_code` is what the command line ends with (docs/architecture.md, "Exit codes").
    """

    exit_code = 3

    def __init__(self, message: str, next_step: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        return self.message + (f" {self.next_step}" if self.next_step else "")

    def __reduce__(self) -> tuple[Any, ...]:
        # Leaves have constructors of their own, so a copy made by another process is restored from what it holds.
        return (_restored, (type(self), self.args, self.__dict__))


def _restored(leaf: type[PolicygenError], args: tuple[Any, ...], state: dict[str, Any]) -> PolicygenError:
    error = leaf.__new__(leaf, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class NotAWorkspaceError(PolicygenError):
    """No folder with templates and seeds was found."""

    exit_code = 2

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"{folder} is not a policygen folder, nor is any folder above it: there is no templates/catalogue.yaml.",
            "Name one with -C FOLDER, or start one with ‘policygen init FOLDER’.",
        )


class FindingsError(PolicygenError):
    """Problems that stop the work at hand, all of them at once."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


class RenderError(PolicygenError):
    """A template that cannot be filled: the tag at which it stopped, and why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(f"{finding.place}: {finding.message}", finding.hint)

    @property
    def place(self) -> Place:
        """Where it stopped."""
        return self.finding.place


class UnreadableFileError(PolicygenError):
    """A file that cannot be read as what it should be."""

    def __init__(self, file: str, why: str, next_step: str) -> None:
        self.file = file
        super().__init__(f"{file}: {why}", next_step)


class UnwritableFileError(PolicygenError):
    """A file that cannot be written where it should go."""

    def __init__(self, file: str, why: str, next_step: str) -> None:
        self.file = file
        super().__init__(f"{file}: {why}", next_step)


class ChangedFileError(UnwritableFileError):
    """A file that somebody changed between our reading it and our writing it."""

    def __init__(self, file: str) -> None:
        super().__init__(
            file,
            "somebody changed it after policygen read it, so it was left as it is.",
            "Run the command again, so that it starts from the file as it is now.",
        )
