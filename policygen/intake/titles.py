"""What a document is called: its title, and the headings that are nothing but its title."""

import re
from collections.abc import Sequence

from policygen.intake.compiled import lazily, regex
from policygen.intake.labels import letter_of
from policygen.intake.names import Names
from policygen.intake.outline import LeftOut, Line
from policygen.intake.quotations import echoes, motto_shaped, quotation
from policygen.intake.sections import AGREEMENT, Section, only_names, section_of, stem_of
from policygen.intake.sentences import is_sentence
from policygen.intake.value_words import is_value_word, word_list


def take_title(lines: list[Line], names: Names) -> tuple[str | None, list[Line], list[LeftOut]]:
    """The document's title, the lines that remain, and the headings that only were the title.

    A title that is contained in the next heading gives way to it, and so does the bare name of the trust. A title
    that names one kind ("Our values") stays as the heading of its section too.
    """
    left: list[LeftOut] = []
    lines = with_tagline(lines, names)
    while (
        len(lines) > 1
        and lines[0].kind == "heading"
        and lines[1].kind == "heading"
        and _gives_way(lines[0], lines[1], names)
    ):
        left.append(LeftOut(lines[0].labelled, lines[0].place, "a title over the next heading"))
        lines = lines[1:]
    first = lines[0] if lines else None
    if first is None or first.kind != "heading" or not _is_title(first, lines, names):
        return None, lines, left
    title = _bare_title(first.text, names)
    section = section_of(first.text, names)
    holds = len(lines) > 1 and lines[1].kind in ("item", "row")  # What stands right under it is of its kind.
    again = section is not None and (
        _comes_again(section, lines, names) or (_names_a_charter(section, lines, names) and not holds)
    )
    if section and section.role == "kind" and not again:
        alone = not any(line.level <= first.level for line in lines[1:] if _opens_values(line, names))
        return title if alone else None, lines, left
    lines, left = lines[1:], [*left, LeftOut(first.labelled, first.place, _TITLE)]
    if lines and _says_what_it_is(lines, names):
        lines, left = lines[1:], [*left, LeftOut(lines[0].labelled, lines[0].place, _TITLE)]
    return title, lines, left


_TITLE = "the document’s title"


def _says_what_it_is(lines: Sequence[Line], names: Names) -> bool:
    """Whether the line under a title says that all of the document is an agreement, and not a part of it."""
    section = section_of(lines[0].text, names) if lines[0].kind == "heading" else None
    others = (section_of(line.text, names) for line in lines[1:] if line.kind == "heading")
    agreed = section is not None and section.why == AGREEMENT
    return agreed and not any(other is not None and other.role == "kind" for other in others)


_LONGEST_TAGLINE = 8
_NO_MOTTO = lazily(r"\d{3}|\d[.:/]\d|[:;@|/]")
"""What no motto has: a year, a date, a time, an address."""


def with_tagline(lines: list[Line], names: Names) -> list[Line]:
    """The same lines, the few words right under the trust's name or the title said to be quoted: the trust's motto.

    The words may stand over the name as well, as in a text box or beside a crest.
    """
    if len(lines) > 2 and _is_tagline_over(lines[0], lines[1], names):
        return [lines[1], lines[0]._replace(kind="quotation", level=0), *lines[2:]]
    titled = len(lines) > 2 and (lines[0].kind == "heading" or names.plain(lines[0].text).strip(" .") == "the trust")
    at = 2 if len(lines) > 3 and _names_too(lines[1], names) else 1
    if not titled or not _is_tagline(lines[at], lines[at - 1], lines[at + 1], names):
        return lines
    return [*lines[:at], lines[at]._replace(kind="quotation", level=0), *lines[at + 1 :]]


def _names_too(line: Line, names: Names) -> bool:
    """Whether the line after the first is part of what a document is called: the trust's name, or its title."""
    named = line.kind == "heading" or names.plain(line.text).strip(" .") == "the trust"
    section = section_of(line.text, names)
    plain = names.plain(line.text)
    called = names_a_document(plain) or _FOR_READERS.search(plain) is not None
    return (
        named
        and called
        and not motto_shaped(line.text)
        and (section is None or section.role == "mixed" or section.why == AGREEMENT)
    )


def _is_tagline_over(line: Line, title: Line, names: Names) -> bool:
    """Whether a few words over the trust's name are neither a name themselves nor what the page is called."""
    named = title.kind == "heading" and names.plain(title.text).strip(" .") == "the trust"
    named = named or (title.kind == "heading" and title.level < line.level and motto_shaped(line.text))
    few = 2 <= len(line.text.split()) <= _LONGEST_TAGLINE and not _NO_MOTTO.search(line.text)
    shaped = line.kind == "paragraph" or (line.kind == "heading" and (line.sure < 0.95 or motto_shaped(line.text)))
    known = section_of(line.text, names) or stem_of(line.text, names) or names_a_document(names.plain(line.text))
    return named and few and shaped and not known and regex(r"[ ,][a-z]").search(line.text) is not None


def _is_tagline(line: Line, title: Line, after: Line, names: Names) -> bool:
    begins = _BEGINS_A_MOTTO.match(line.text) is not None
    apart = after.kind == "heading" or not line.gap
    looks = begins or (motto_shaped(line.text) and (not is_sentence(line.text) or echoes(line.text)))
    shaped = line.kind == "heading" and line.sure < 0.95 and (apart or looks)
    said = section_of(title.text, names)
    if not (shaped or line.kind == "paragraph") or (
        said is not None and said.role not in ("plain", "mixed") and said.why != AGREEMENT
    ):
        return False
    text, plain = line.text, names.plain(line.text)
    few = 2 <= len(text.split()) <= _LONGEST_TAGLINE and not _NO_MOTTO.search(text)
    lone = len(text.split()) == 2 and is_value_word(text)
    says = lone or bool(_PRONOUN_FIRST.match(plain)) or (bool(_SENTENCE_START.match(plain)) and is_sentence(text))
    named = (names_a_document(plain) and not motto_shaped(text)) or word_list(text)
    known = section_of(text, names) or stem_of(text, names) or quotation(text) or only_names(text, names)
    apart = after.kind == "heading" or after.gap or len(after.text.split()) > _LONGEST_TAGLINE
    headline = _HEADLINE.search(text) is not None and not begins and not regex(r"[.,;–—-]").search(text)
    told = text.endswith("?") or headline
    return few and apart and not (says or named or known or told)


_HEADLINE = lazily(r"\b[a-z]{4,}\b.*\s[A-Z]|\s[A-Z].*\b[a-z]{4,}\b")
"""Small words of some length beside capitalised ones: a line of news ("New headteacher for Moor Lane"), no motto."""


_BEGINS_A_MOTTO = lazily(
    r"(?:together,? we|learning (?:together|for|to)|inspiring|achieving|growing|believing|nurturing|shaping|aspire)\b",
    re.I,
)
"""How mottoes begin that stand over text like a heading: "Together we achieve"."""
_PRONOUN_FIRST = lazily(r"(?:we|this|these|it|they|i|you|there)\b")
_SENTENCE_START = lazily(r"(?:our|the|all|as|in|at)\b")
_NAMES_A_DOCUMENT = lazily(
    r"\b(?:trust|school|schools|academy|academies|statement|values|policy|strategy|plan|page|document|adopted|agreed"
    r"|college|nursery|community|federation|partnership|alliance|collaborative|network|collegiate|approved|updated|welcome|about|chief|chair|headteacher|ceo|introduction|dear)\b"
)


_FOR_READERS = lazily(
    r"\b(?:prospectus|handbook|agreement|booklet|brochure|leaflet|guide|pack|newsletter|information|edition|20\d\d)\b"
)
"""Words of what stands under the trust's name on the first page of something to hand out: "Prospectus for families"."""


def names_a_document(plain: str) -> bool:
    """Whether words name a document, a part of one, or the trust, and say nothing of it: "Statement of values"."""
    return "the trust" in plain or _NAMES_A_DOCUMENT.search(plain) is not None


def _comes_again(section: Section, lines: Sequence[Line], names: Names) -> bool:
    """Whether a later heading says the same kind, so that the first only names the document ("About our values")."""
    bodiless = len(lines) > 1 and lines[1].kind == "heading"
    if not bodiless and not names.plain(lines[0].text).startswith("about "):
        return False
    others = (section_of(line.text, names) for line in lines[1:] if line.kind == "heading")
    return any(other is not None and other.kind == section.kind for other in others)


def _names_a_charter(section: Section, lines: Sequence[Line], names: Names) -> bool:
    """Whether a heading only names a document whose parts each say their own kind, one of them the same as it does.

    "Our charter" does so over any such parts.
    """
    below = [line for line in lines[1:] if line.kind == "heading" and line.level > lines[0].level]
    told = [other for line in below if (other := section_of(line.text, names)) is not None and other.role == "kind"]
    return bool(told) and (section.kind == "commitment" or any(other.kind == section.kind for other in told))


def _opens_values(line: Line, names: Names) -> bool:
    section = section_of(line.text, names) if line.kind == "heading" else None
    return line.kind == "heading" and not (section and section.role == "noise")


def _gives_way(first: Line, second: Line, names: Names) -> bool:
    ours, theirs = set(names.plain(first.text).split()), set(regex(r"[\w'’-]+").findall(names.plain(second.text)))
    bare_name = names.plain(first.text).strip(" .") == "the trust"
    return bare_name or (ours <= theirs and first.level >= second.level and ours != theirs)


def _is_title(first: Line, lines: Sequence[Line], names: Names) -> bool:
    section = section_of(first.text, names)
    if section:
        return section.role != "audience"
    if stem_of(first.text, names) or _says_with_a_list(first, lines[1:2], names):
        return False
    word = letter_of(first.text) or first.text
    if len(word.split()) <= 2 and is_value_word(word) and lines[1:2] and lines[1].kind != "heading":
        return False  # The first of the values, with its gloss under it.
    peers = sum(line.kind == "heading" and line.level <= first.level for line in lines[1:])
    over = len(lines) > 1 and lines[1].kind == "heading" and lines[1].level >= first.level
    by_shape = first.sure < 0.95 and not is_sentence(first.text)
    return peers == 0 or over or by_shape or "the trust" in names.plain(first.text)


def _says_with_a_list(first: Line, after: Sequence[Line], names: Names) -> bool:
    """Whether a heading says something that a list follows from: "We believe that small is strong"."""
    stem = stem_of(after[0].text, names) if after and after[0].kind == "paragraph" else None
    return stem is not None and stem.hangs and is_sentence(first.text)


_NAME_FIRST = lazily(r"^(?P<name>.+?)(?:\s+[-–—|]|:)\s+(?P<rest>\S.*)$")


def _bare_title(text: str, names: Names) -> str:
    """The title without the trust's name in front: "Anytown Trust - Vision and Values" is "Vision and Values"."""
    found = _NAME_FIRST.match(text)
    return found["rest"] if found and names.plain(found["name"]) == "the trust" else text
