"""Tags in the words of a paragraph: where each begins and ends, and what its author meant.

The dialect is docxtpl's (https://docxtpl.readthedocs.io/, "Jinja2-like syntax"): Jinja's tags, with a letter
or two after the opening braces that says what the tag takes with it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from policygen.errors import Severity, did_you_mean

TagKind = Literal["print", "statement", "remark"]
Level = Literal["", "p", "tr", "tc", "r"]
"""What a tag takes with it: nothing, its paragraph, its table row, its table cell, or its run."""

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
KINDS: dict[str, TagKind] = {"{{": "print", "{%": "statement", "{#": "remark"}

BLOCKS = {
    word: f"end{word}" for word in ("if", "for", "macro", "call", "filter", "with", "autoescape", "set", "section")
}
"""Statements that stay open until another one closes them; `set` only where it has no `=`."""

MIDDLES = {"elif": ("if",), "else": ("if", "for"), "option": ("section",)}
SECTION_WORDS = ("section", "option", "endsection")
"""Statements of our own, which Jinja does not know: see `sections`."""

CELL_WORDS = ("colspan", "cellbg", "vm", "hm")
ELSEWHERE = ("include", "import", "from", "extends", "block", "endblock")
"""Statements of Jinja that reach for other templates."""

STATEMENTS = (*BLOCKS, *BLOCKS.values(), *MIDDLES, *CELL_WORDS, *ELSEWHERE, "raw", "endraw")


@dataclass(frozen=True)
class Tag:
    """One tag: its place in the text (from `start` up to `end`), as it was typed, and as it is meant."""

    start: int
    end: int
    typed: str
    kind: TagKind
    level: Level
    code: str
    joins_before: bool
    joins_after: bool

    @cached_property
    def word(self) -> str:
        """The statement's first word: `for`, `endif` …; empty for a tag that prints."""
        found = _WORD.match(self.code)
        return found.group() if found and self.kind == "statement" else ""

    @cached_property
    def opens(self) -> str | None:
        """The block that the tag begins, if it begins one."""
        if self.word == "set" and _ASSIGNMENT.match(self.code):
            return None
        return self.word if self.word in BLOCKS else None

    @cached_property
    def brings_in(self) -> str | None:
        """The name of the file whose body the tag brings in, if it brings in one."""
        found = self._inclusion
        return found[1] or found[2] if found else None

    @property
    def lowers_headings(self) -> int:
        """By how many levels the headings of the file that the tag brings in go down."""
        found = self._inclusion
        return int(found[3] or 0) if found else 0

    @cached_property
    def _inclusion(self) -> re.Match[str] | None:
        return _INCLUSION.fullmatch(self.code) if self.word == "include" and self.level == "p" else None

    @property
    def may_be_missing(self) -> bool:
        """Whether the file that the tag brings in may be missing."""
        return self.code.split()[-2:] == ["ignore", "missing"]

    @cached_property
    def closes(self) -> str | None:
        """The block that the tag ends, if it ends one."""
        return _CLOSES.get(self.word)


_WORD = re.compile(r"\w+")
_CLOSES = {end: block for block, end in BLOCKS.items()}
_INCLUSION = re.compile(
    r"include\s+(?:\"([^\"]+)\"|'([^']+)')(?:\s+(\d)\s+levels?\s+down)?(?:\s+ignore\s+missing)?(?:\s+with\s+context)?"
)
_ASSIGNMENT = re.compile(r"set\s+[\w.,\s()]+=(?!=)")


@dataclass(frozen=True)
class Slip:
    """Something in the text that is no tag but looks as if it were meant for one."""

    start: int
    typed: str
    message: str
    hint: str | None = None
    severity: Severity = "error"


@lru_cache(maxsize=2048)
def find_tags(text: str) -> tuple[Tag | Slip, ...]:
    """The tags of a text and what looks like a broken one, in order. A template says `{%p endif %}` many times."""
    return tuple(_find(text))


def _find(text: str) -> Iterator[Tag | Slip]:
    at = 0
    while (opening := _OPENING.search(text, at)) is not None:
        yield from _lookalikes(text, at, opening.start())
        found = _tag_at(text, opening.start())
        yield found
        at = found.end if isinstance(found, Tag) else opening.end()
    yield from _lookalikes(text, at, len(text))


_OPENING = re.compile(r"\{[{%#]")


def _tag_at(text: str, start: int) -> Tag | Slip:
    opener = text[start : start + 2]
    end = _end_of(text, start, opener)
    if end is None:
        return _unclosed(text, start, opener)
    return _read(text, start, end, opener)


def _end_of(text: str, start: int, opener: str) -> int | None:
    """Where the tag ends: at the first closing braces, or at later ones where those stand in quotes or braces."""
    first = text.find(CLOSERS[opener], start + 2)
    if first < 0:
        return None
    if opener == "{#" or _is_whole(text[start + 2 : first]):
        return first + 2
    later = _end_outside_quotes(text, start + 2, CLOSERS[opener])
    if later is None or _OPENING.search(text, start + 2, later):
        return None if _OPENING.search(without_strings(text[start + 2 : first])) else first + 2
    return later + 2


@lru_cache(maxsize=4096)
def _is_whole(code: str) -> bool:
    """Whether every quotation mark and brace in the code has its other half, and no other tag begins in it."""
    rest = without_strings(code)
    return not set(rest) & _QUOTES and rest.count("{") == rest.count("}") and not _OPENING.search(rest)


def without_strings(code: str) -> str:
    """The code of a tag without the words that stand in quotation marks."""
    return "".join(piece for piece, quoted in _pieces(code) if not quoted)


def _end_outside_quotes(text: str, start: int, closer: str) -> int | None:
    at, depth = start, 0
    for piece, quoted in _pieces(text[start:]):
        for offset in () if quoted else range(len(piece)):
            here = at + offset
            if depth == 0 and text.startswith(closer, here):
                return here
            depth += {"{": 1, "}": -1}.get(text[here], 0)
        at += len(piece)
    return None


def _unclosed(text: str, start: int, opener: str) -> Slip:
    closer = CLOSERS[opener]
    typed = _shortened(text[start:])
    wrong = next((c for c in CLOSERS.values() if c != closer and c in text[start:]), None)
    if wrong is not None and _OPENING.search(text, start + 2, text.index(wrong, start) + 1) is None:
        return Slip(
            start,
            typed,
            f"the tag opens with ‘{opener}’ but closes with ‘{wrong}’.",
            f"Close it with ‘{closer}’.",
        )
    if not _BEGUN.match(text, start):
        return Slip(start, typed, f"‘{opener}’ begins no tag, so it will be printed as it is.", None, "warning")
    return Slip(start, typed, "the tag is not closed.", f"Write ‘{closer}’ at its end, in the same paragraph.")


_BEGUN = re.compile(
    rf"\{{\{{\s*[\w'\"‘“(\[{{-]|\{{%-?\s*(?:(?:p|tr|tc|r)\s+)?(?:{'|'.join(STATEMENTS)})\b|\{{#",
    re.IGNORECASE,
)
"""How a tag begins that somebody meant as one: braces alone, as in a sentence about braces, are none."""


def _shortened(typed: str) -> str:
    return typed if len(typed) <= 60 else f"{typed[:59]}…"


# ── what a tag means ─────────────────────────────────────────────────────────────────────────────────


def _read(text: str, start: int, end: int, opener: str) -> Tag:
    typed = text[start:end]
    level, code = _said(typed, opener)
    return Tag(start, end, typed, KINDS[opener], level, code, typed[2:-2].startswith("-"), typed[2:-2].endswith("-"))


@lru_cache(maxsize=4096)
def _said(typed: str, opener: str) -> tuple[Level, str]:
    """What a tag takes with it, and its code. Templates say the same many times."""
    inner = typed[2:-2].removeprefix("-").removeprefix("+").removesuffix("-").removesuffix("+")
    level, code = _level(inner, KINDS[opener])
    return level, _as_meant(code, KINDS[opener])


def _level(inner: str, kind: TagKind) -> tuple[Level, str]:
    found = _LEVEL.match(inner)
    if found is None or (kind == "print" and _OPERATOR.match(inner, found.end())):
        return "", inner
    level: Level = found.group(1)  # type: ignore[assignment]
    return level, inner[found.end() :]


_LEVEL = re.compile(r"(p|tr|tc|r)[\s\u00a0\u202f]+")
_OPERATOR = re.compile(r"[|*/%=!<>,.)\]~]|(?:if|in|is|and|or|not in)\b|$")
"""What follows a name, never begins an expression: `{{p | upper }}` prints the name p."""

DOUBLE = '"“”„‟″'
SINGLE = "'‘’‚‛′"
_QUOTES = frozenset(DOUBLE + SINGLE)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_PLAIN = str.maketrans(
    dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t\n\r\v\f", " ") | dict.fromkeys("‐‑‒–—−", "-")
)
"""Spaces and dashes that Word puts in while people type, and what they mean in a tag."""


def _as_meant(code: str, kind: TagKind) -> str:
    if kind == "remark":
        return ""
    code = "".join(
        _plain_string(p) if quoted else p.translate(_INVISIBLE).translate(_PLAIN) for p, quoted in _pieces(code)
    )
    return _uncapitalised(code.strip()) if kind == "statement" else code.strip()


def _uncapitalised(code: str) -> str:
    """Word begins sentences with a capital: `{% If x %}` means `{% if x %}`."""
    word = code[: re.match(r"\w*", code).end()]  # type: ignore[union-attr]
    return word.lower() + code[len(word) :] if word.lower() in STATEMENTS else code


def _plain_string(quoted: str) -> str:
    """A string as Jinja reads it: straight quotes around it, its words as they were typed."""
    mark = '"' if quoted[0] in DOUBLE else "'"
    return f"{mark}{quoted[1:-1]}{mark}".replace("\n", " ")


def _pieces(code: str) -> Iterator[tuple[str, bool]]:
    """The code in pieces, strings with their quotation marks (true) and what stands between them (false)."""
    at = 0
    for mark in re.finditer(f"[{DOUBLE}{SINGLE}]", code):
        if mark.start() < at:
            continue
        end = _end_of_string(code, mark.start())
        if end is None:
            continue
        yield code[at : mark.start()], False
        yield code[mark.start() : end], True
        at = end
    yield code[at:], False


def _end_of_string(code: str, start: int) -> int | None:
    """Where the string that begins here ends; an apostrophe between letters does not end it, if a later mark does."""
    family = DOUBLE if code[start] in DOUBLE else SINGLE
    inside, found = start + 1, None
    while (mark := _next_of(code, family, inside)) is not None:
        found = mark + 1
        if code[mark] != "’" or not code[mark - 1 : mark].isalpha() or not code[mark + 1 : mark + 2].isalpha():
            return found
        inside = mark + 1
    return found


def _next_of(code: str, marks: str, start: int) -> int | None:
    at = start
    while at < len(code):
        if code[at] == "\\":
            at += 2
        elif code[at] in marks:
            return at
        else:
            at += 1
    return None


# ── what only looks like a tag ───────────────────────────────────────────────────────────────────────

_LOOKALIKE = re.compile(
    r"(?<![{_])\{[ \u00a0]+[{%][^{}]*\}?[^{}]{0,3}\}?"  # { { name } }   { % if %}
    r"|\[\[[^\[\]]{1,80}\]\]"  # [[name]]
    r"|«[^«»]{1,80}»"  # what Word shows for a merge field
    r"|<<[\w .]{1,80}>>"
    r"|(?<![{_])\$?\{\s*[A-Za-z_][\w.]*\s*\}"  # ${name}, and {name} with one brace
    r"|[}%]\}"
)


_SIGN_OF_LOOKALIKE = re.compile(r"[{}\[«<]")


def _lookalikes(text: str, start: int, end: int) -> Iterator[Slip]:
    if _SIGN_OF_LOOKALIKE.search(text, start, end) is None:
        return
    for found in _LOOKALIKE.finditer(text, start, end):
        typed = found.group()
        if typed in ("}}", "%}"):
            yield Slip(found.start(), typed, f"‘{typed}’ closes a tag that was never opened.", None, "warning")
        else:
            hint = "A tag is written {{ name }} or {% if … %}, with no space between the braces."
            yield Slip(
                found.start(),
                typed,
                "this looks like a tag, but it will be printed as it is.",
                hint,
                "warning",
            )


def nearest_statement(word: str) -> str | None:
    """The hint that names the statement nearest to an unknown word."""
    return did_you_mean(word, [known for known in STATEMENTS if known not in ELSEWHERE])
