"""Whether people can make out the words of a document: their size, font, contrast and alignment.

Sizes and fonts go by the rules for accessible documents of the government’s publishing guidance, contrast by WCAG 2.2
(https://www.w3.org/TR/WCAG22/#contrast-minimum).
"""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from policygen.checks.accessible_words import word_lists
from policygen.checks.fonts import has_serifs
from policygen.checks.looks import NEEDED, NEEDED_LARGE
from policygen.errors import Finding
from policygen.word.colours import contrast
from policygen.word.seen import ANYTHING, Look, Paragraph, Seen

SMALLEST: Final = 12
"""The least size of text in the body, in points."""

REPEATED: Final = " So it is in "
"""What leads to how often a fault is there."""

LONG: Final = 120
"""From this many characters on, text is read line by line, and is hard to follow where lines begin anywhere."""


def looks_findings(seen: Seen) -> Iterator[Finding]:
    """Words that are too small, have serifs, are too pale, or stand in lines that do not begin on the left."""
    serifs = _Serifs(seen)
    for rule in (_too_small, serifs.in_paragraph, _too_pale, _not_left):
        yield from _told(seen, rule)


@dataclass(frozen=True)
class _Fault:
    """What is wrong with a paragraph, and what to do; `style` says so, or the paragraph itself where it is empty."""

    message: str
    hint: str
    style: str


_Rule = Callable[[Paragraph], Iterator[_Fault]]


@dataclass(eq=False)
class _Said:
    """A fault at the first paragraph that has it, and how many more have it, up to the place in the file `last`."""

    paragraph: Paragraph
    fault: _Fault
    last: int
    more: int = 0

    def finding(self) -> Finding:
        """The fault, said once for all its paragraphs."""
        place, fault = self.paragraph.place, self.fault
        if not fault.style:
            after = "the paragraph" if self.more == 1 else f"the {self.more} paragraphs"
            return Finding(place, f"{fault.message}{f'{REPEATED}{after} after it.' if self.more else ''}", fault.hint)
        others = "another paragraph" if self.more == 1 else f"{self.more} other paragraphs"
        hint = f"{fault.hint} The style ‘{fault.style}’ says so: change it, and all of them change."
        return Finding(place, f"{fault.message}{f'{REPEATED}{others}.' if self.more else ''}", hint)


def _told(seen: Seen, rule: _Rule) -> list[Finding]:
    """What a rule finds: once for each style, and once for neighbours that are formatted by hand."""
    found: list[_Said] = []
    for number, paragraph in enumerate(p for p in seen.paragraphs if not p.is_tag and p.wording.strip()):
        for fault in dict.fromkeys(rule(paragraph)):
            said = next((one for one in found if _is_same(one, fault, paragraph, number)), None)
            if said is None:
                found.append(_Said(paragraph, fault, number))
            elif said.last != number:
                said.last, said.more = number, said.more + 1
    return [said.finding() for said in found]


def _is_same(said: _Said, fault: _Fault, paragraph: Paragraph, number: int) -> bool:
    if fault.style or said.fault != fault:
        return said.fault == fault
    return number - said.last <= 1 and said.paragraph.place.part == paragraph.place.part


def _looks(paragraph: Paragraph, holds: Callable[[str], bool] = str.isalnum) -> Iterator[Look]:
    """The looks of a paragraph’s words that hold a letter or a digit, or what a tag prints."""
    for stretch in paragraph.printed:
        if stretch.look is not None and any(sign == ANYTHING or holds(sign) for sign in stretch.words):
            yield stretch.look


# ── the rules ────────────────────────────────────────────────────────────────────────────────────────


def _too_small(paragraph: Paragraph) -> Iterator[_Fault]:
    if paragraph.story != "body":
        return
    for look in _looks(paragraph):
        if look.size < SMALLEST:
            message = f"its words are {look.size:g} points high, and people with low vision need {SMALLEST} or more."
            yield _Fault(message, f"Make them {SMALLEST} points or larger.", look.size_from)


@dataclass(frozen=True)
class _Serifs:
    """Finds words in fonts with serifs, by what is known of fonts and by what the file says of its own."""

    seen: Seen

    def in_paragraph(self, paragraph: Paragraph) -> Iterator[_Fault]:
        """The rule for one paragraph."""
        for look in _looks(paragraph, str.isalpha):
            if look.font.casefold() not in word_lists().symbols and has_serifs(look.font, self.seen.serifs):
                message = f"its words are in {look.font}, whose serifs make them harder to read for many people."
                yield _Fault(message, "Choose a plain font, like Arial, Calibri or Verdana.", look.font_from)


def _too_pale(paragraph: Paragraph) -> Iterator[_Fault]:
    for look in _looks(paragraph):
        needed = NEEDED_LARGE if look.large else NEEDED
        ratio = contrast(look.ink, look.ground) if look.ink else math.inf
        if ratio < needed:
            message = (
                f"its words in #{look.ink} on #{look.ground} have a contrast of {_rounded(ratio)} to 1, and "
                f"{'large words need' if look.large else 'words need'} {needed:g} to 1."
            )
            hint = "Make the words darker or what is behind them lighter, or the other way round."
            yield _Fault(message, hint, look.ink_from)


def _rounded(ratio: float) -> str:
    """A ratio with one place, never rounded up to what is needed."""
    return f"{math.floor(ratio * 10) / 10:g}"


_JUSTIFIED: Final = frozenset(("both", "distribute", "thaiDistribute", "lowKashida", "mediumKashida", "highKashida"))
_AWRY: Final = {"center": "is centred", "right": "is aligned on the right", "end": "is aligned on the right"}


def _not_left(paragraph: Paragraph) -> Iterator[_Fault]:
    if paragraph.story != "body" or paragraph.generated:
        return
    hint = "Align it on the left."
    if paragraph.aligned in _JUSTIFIED:
        message = "its text is justified, and the uneven gaps between words make it harder to read for many people."
        yield _Fault(message, hint, paragraph.aligned_from)
    elif paragraph.aligned in _AWRY and paragraph.level is None and len(paragraph.wording) > LONG:
        message = f"its text {_AWRY[paragraph.aligned]}, and lines that begin anywhere are harder to find."
        yield _Fault(message, hint, paragraph.aligned_from)
