"""Finds words that are no longer said in a text: whole words, however they are spaced, and not as quoted ones."""

import html
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from policygen.render.words import is_initialism, plural


@dataclass(frozen=True)
class Old:
    """Words that are no longer said, and what is said now."""

    words: str
    now: str

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words, and their plural."""
        return self.words, plural(self.words)

    @cached_property
    def each(self) -> tuple[frozenset[str], ...]:
        """Of each form the single words."""
        return tuple(map(words_of, self.forms))


class Search:
    """Finds old words. `current` are names that are said now: an old word within one of them is no old word."""

    def __init__(self, olds: Sequence[Old], current: Sequence[str]) -> None:
        self._olds = olds
        self._current = current

    def __bool__(self) -> bool:
        return bool(self._olds)

    def among(self, words: Set[str]) -> "Search":
        """The search for only those of the old words that a text of these single words can hold."""
        return Search([old for old in self._olds if any(form <= words for form in old.each)], self._current)

    def in_text(self, text: str, quoted: Iterable[str] = ()) -> tuple[Old, ...]:
        """The old words in a text, each once; those that stand in words which it quotes do not count."""
        text = plain(text)
        if not self._olds or not self._pattern.search(text):
            return ()
        for words in (*self._around, *filter(self._pattern.search, map(plain, quoted))):
            text = re.sub(_spaced(words), _struck, text, flags=re.IGNORECASE)
        found = (match.group() for match in self._pattern.finditer(text) if not _FORMERLY.search(text[: match.start()]))
        return tuple(dict.fromkeys(self._old(words) for words in found))

    def _old(self, words: str) -> Old:
        return next(old for old in self._olds for form in old.forms if re.fullmatch(_pattern_of(form), words))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        forms = sorted((form for old in self._olds for form in old.forms), key=len, reverse=True)
        return re.compile(rf"(?<![\w@/])(?<!\w\.)(?:{'|'.join(map(_pattern_of, forms))})(?![\w@/])(?!\.\w)")

    @cached_property
    def _around(self) -> tuple[str, ...]:
        """The current names that are more than an old word and have one in them, the longest first."""
        found = ((name, self._pattern.search(name)) for name in set(map(plain, self._current)))
        holding = (name for name, old in found if old and old.group() != name)
        return tuple(sorted(holding, key=lambda name: (-len(name), name)))


# ── texts ────────────────────────────────────────────────────────────────────────────────────────────


def plain(text: str) -> str:
    """A text without the differences of signs that nobody means; as long as before."""
    return text.translate(_PLAIN)


def words_of(text: str) -> frozenset[str]:
    """The single words of a text, without their capitals."""
    return frozenset(re.findall(r"\w+", plain(text).casefold()))


def words_of_part(xml: bytes) -> frozenset[str]:
    """The single words in a part of a Word file: quick, and none that is read there is missing."""
    text = _DELETED.sub("", xml.decode("utf-8", "replace"))
    return words_of(html.unescape(_TAG.sub("", _HYPHEN.sub("-", _GAP.sub(" ", text)))))


_PLAIN: Final = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})
_FORMERLY: Final = re.compile(
    r"\b(?:formerly|previously)(?: known as| called)?(?: the| an?)?[\s‘“'\"(]*$", re.IGNORECASE
)
_DELETED: Final = re.compile(r"<(?:\w+:)?delText\b[^>]*>[^<]*")
_GAP: Final = re.compile(r"</(?:\w+:)?p>|<(?:\w+:)?(?:tab|br|cr)\b[^>]*>")
_HYPHEN: Final = re.compile(r"<(?:\w+:)?noBreakHyphen\b[^>]*>")
_TAG: Final = re.compile(r"<[^>]*>")


def _spaced(words: str) -> str:
    return re.escape(words).replace(r"\ ", r"\s+")


def _pattern_of(form: str) -> str:
    words = _spaced(plain(form))
    return words if is_initialism(form) else f"(?i:{words})"


def _struck(found: re.Match[str]) -> str:
    return "\x00" * len(found.group())
