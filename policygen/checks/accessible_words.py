"""What the words of a document do to people who hear them, or who do not know its abbreviations: links and short forms.

Which words count as vague and which abbreviations everybody knows is data: accessible.toml.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import groupby
from typing import Final

from policygen.errors import Finding
from policygen.word.seen import ANYTHING, Link, Paragraph, Seen


@dataclass(frozen=True)
class WordLists:
    """The lists of accessible.toml: words in small letters, but for abbreviations; patterns for all of a text."""

    known: frozenset[str]
    stressed: frozenset[str]
    vague_links: frozenset[str]
    no_description: tuple[str, ...]
    no_title: tuple[str, ...]
    symbols: frozenset[str]

    @cached_property
    def undescribed(self) -> re.Pattern[str]:
        """What is no description of a picture."""
        return re.compile("|".join(self.no_description), re.IGNORECASE | re.DOTALL)

    @cached_property
    def untitled(self) -> re.Pattern[str]:
        """What is no title of a document."""
        return re.compile("|".join(self.no_title), re.IGNORECASE | re.DOTALL)


@cache
def word_lists() -> WordLists:
    """The lists, read once."""
    text = files("policygen.checks").joinpath("accessible.toml").read_text(encoding="utf-8")
    said: dict[str, list[str]] = tomllib.loads(text)
    return WordLists(
        frozenset(said["known"]),
        frozenset(said["stressed"]),
        frozenset(map(str.casefold, said["vague_links"])),
        tuple(said["no_description"]),
        tuple(said["no_title"]),
        frozenset(map(str.casefold, said["symbols"])),
    )


# ── links ────────────────────────────────────────────────────────────────────────────────────────────


def link_findings(seen: Seen) -> Iterator[Finding]:
    """Links whose words do not say where they lead, and addresses printed in full.

    An address that names no more than a site, like www.example.org, is a name that people know it by, and an e-mail
    address cannot be said otherwise: both are as they should be.
    """
    for paragraph in seen.paragraphs:
        if not paragraph.generated:
            for link in paragraph.links:
                yield from _of_link(paragraph, link)
            printed = _without_links(paragraph)
            for found in dict.fromkeys(match.group() for match in _LONG_ADDRESS.finditer(printed)):
                yield _address_in_full(paragraph, found)


def _of_link(paragraph: Paragraph, link: Link) -> Iterator[Finding]:
    words = link.wording.strip()
    plain = re.sub(r"[^\w\s]", " ", words.replace("’", "").casefold())
    if not words:
        if not link.pictured:
            message = (
                f"a link to {link.address or 'nowhere'} has no words, so a screen reader has nothing to say of it."
            )
            yield Finding(paragraph.place, message, "Give it words that say where it leads, or take it out.")
    elif " ".join(plain.split()) in word_lists().vague_links:
        message = (
            f"the link ‘{words}’ does not say where it leads, which is all that people hear who go from link to link."
        )
        hint = "Make its words the name of what it leads to, like ‘our admissions policy’."
        yield Finding(paragraph.place, message, hint)
    elif _LONG_ADDRESS.fullmatch(words):
        yield _address_in_full(paragraph, words)


def _address_in_full(paragraph: Paragraph, address: str) -> Finding:
    message = f"the address {address.rstrip('.,;')} stands in full, and a screen reader spells it out."
    hint = "Write the name of what it leads to, and make that a link to the address."
    return Finding(paragraph.place, message, hint)


_LONG_ADDRESS: Final = re.compile(r"(?:https?://[^\s/]+|www\.[^\s/]+)/[^\s)\]>’”\"]*[^\s)\]>’”\".,;]", re.IGNORECASE)


def _without_links(paragraph: Paragraph) -> str:
    words = paragraph.wording
    for link in paragraph.links:
        words = words.replace(link.wording, " ", 1) if link.wording.strip() else words
    return words


# ── abbreviations ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Passage:
    """What is read in one go: a paragraph, or a row of a table."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def text(self) -> str:
        """Its words, the cells of a row with a dash between them."""
        return " – ".join(paragraph.wording for paragraph in self.paragraphs)

    @property
    def is_running(self) -> bool:
        """Whether it is text that explains: no heading and no title, which are short for a reason."""
        first = self.paragraphs[0]
        return first.level is None and not first.style.startswith(("Title", "Subtitle", "Cover"))


def abbreviation_findings(seen: Seen) -> Iterator[Finding]:
    """Abbreviations that are not explained where the text of the body first uses them.

    Those that stand in headings only must be explained somewhere. An abbreviation that a tag prints is not seen here.
    """
    passages = list(_passages(seen))
    small = frozenset(re.findall(r"\b[a-z]{2,}\b", " ".join(passage.text for passage in passages)))
    met: dict[str, list[_Passage]] = {}
    for passage in passages:
        for short in dict.fromkeys(_abbreviations(passage.text, small)):
            met.setdefault(short, []).append(passage)
    for short, found in met.items():
        running = [passage for passage in found if passage.is_running]
        explained = any(explains(passage.text, short) for passage in (running[:1] if running else found))
        # A heading that explains it comes first too.
        earlier = found[: found.index(running[0])] if running else []
        if not explained and not any(explains(passage.text, short) for passage in earlier):
            place = next(p for p in (running or found)[0].paragraphs if short in p.wording).place
            message = f"‘{short}’ is not explained where it is first used."
            yield Finding(place, message, f"Write it in full here, and ‘({short})’ behind it; or in full everywhere.")


def _passages(seen: Seen) -> Iterator[_Passage]:
    body = (p for p in seen.paragraphs if p.story == "body" and not p.generated and p.wording.strip())
    for row, group in groupby(body, key=lambda paragraph: paragraph.row):
        if row is None:
            yield from (_Passage((paragraph,)) for paragraph in group)
        else:
            yield _Passage(tuple(group))


_SHORT: Final = re.compile(
    r"(?<![\w@./’'&-])(?:[A-Z]{2,6}|[A-Z]{2,5}[a-z]|[A-Z][a-z][A-Z]{1,3})(?=s?(?![\w@/&]))(?!\.\w|’\w{2})"
)
_ROMAN: Final = re.compile(r"[IVXLC]+")
_ADDRESS: Final = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+", re.IGNORECASE)
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_SHOUTED: Final = re.compile(r"\b[A-Z]{2,}[’']?[A-Z]*(?:[\s,–-]+[A-Z]{2,}[’']?[A-Z]*)+\b")
_TITLED: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Revd?)\.? (?:\w+ )?([A-Z]{2,})\b")


def _abbreviations(text: str, small: frozenset[str]) -> Iterator[str]:
    """The abbreviations in a text that not everybody knows; `small` are words that the file has in small letters."""
    lists = word_lists()
    text = _POSTCODE.sub(" ", _ADDRESS.sub(" ", text))
    text = _TITLED.sub(" ", _SHOUTED.sub(_unless_known, text))
    for match in _SHORT.finditer(text):
        short = match.group().removesuffix("s") if match.group()[:-1].isupper() else match.group()
        stressed = short in lists.stressed or short.casefold() in small
        if not stressed and short not in lists.known and not _ROMAN.fullmatch(short):
            yield short


def _unless_known(found: re.Match[str]) -> str:
    """Several words in capitals side by side are shouted, unless some of them cannot be words."""
    return found.group() if not re.search(r"[AEIOUY]", found.group()) else " "


def explains(text: str, short: str) -> bool:
    """Whether a text says what an abbreviation stands for.

    It does where words with its letters stand in it, or where it stands in brackets behind a name that a tag prints.

    >>> explains("special educational needs co-ordinator (SENCO)", "SENCO"), explains("Ask the SENCO.", "SENCO")
    (True, False)
    """
    mark = re.escape(short)
    if re.search(
        rf"{ANYTHING}\W{{0,3}}\(\W?(?:the )?{mark}|{mark}\W?\s*(?:\(|–|-|means|stands for)\s*{ANYTHING}", text
    ):
        return True
    rest = re.sub(rf"\b{mark}s?\b|[’']s\b", " ", text)
    words = [word.casefold() for word in re.findall(r"[^\W\d_]+", rest)]
    letters = short.casefold()
    least = min(len(letters), _LEAST_WORDS)
    return any(_spells(words[at:], letters, least) for at, word in enumerate(words) if word[0] == letters[0])


_LEAST_WORDS: Final = 3
"""So many words an abbreviation of three letters or more stands for, at least."""


def _spells(words: Sequence[str], letters: str, least: int) -> bool:
    """Whether words from the first on begin with these letters one after another, as abbreviations are made.

    A word gives its first letter, and may give the second too, as in “special educational needs coordinator”; small
    words may give none. At least so many words must give some.
    """
    if not letters:
        return least <= 0
    if not words:
        return False
    first, rest = words[0], words[1:]
    if first[0] == letters[0] and _spells(rest, letters[1:], least - 1):
        return True
    if len(letters) > 1 and first.startswith(letters[:2]) and _spells(rest, letters[2:], least - 1):
        return True
    return first in _SMALL_WORDS and _spells(rest, letters, least)


_SMALL_WORDS: Final = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "other", "the", "their", "to", "with")
)
