"""Patterns that are compiled in parts, and each part when a text first has what it cannot do without.

To compile a pattern takes a thousand times as long as to look for a word, and most patterns of the tables fit nothing
that one document says. So each is cut into its alternatives, and two things are told from each as it is written: how
all begins that fits it, and words of which one stands in all that fits it. A text without them needs no pattern.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from policygen.intake.compiled import lazily, regex


class Told(NamedTuple):
    """What is told of texts that fit: one of these words begins each, or one of these others is in it."""

    begins: tuple[str, ...]
    words: tuple[str, ...]


class Finder:
    """Which of many may fit a text, by what is told of each: looked up by the text's words, instead of one by one."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._beginning: dict[str, list[int]] = {}
        self._having: dict[str, list[tuple[str, int]]] = {}
        for number, one in enumerate(told):
            for begin in one.begins:
                self._beginning.setdefault(begin[:2].casefold(), []).append(number)
            for words in one.words:
                word = max(words.casefold().split(), key=len, default="")
                self._having.setdefault(word[:_ENOUGH] if len(word) >= _ENOUGH else word[:1], []).append((word, number))
        self._in_any = frozenset([number for _, number in self._having.get("", ())])

    @cached_property
    def _in_word(self) -> Callable[[str], frozenset[int]]:
        return lru_cache(2**14)(self._found_in)

    def __getstate__(self) -> dict[str, Any]:
        """What is kept of it: what was told, not what was looked up."""
        return {name: value for name, value in vars(self).items() if name != "_in_word"}

    def numbers(self, text: str) -> Iterable[int]:
        """The numbers of those that may fit a text in small letters, in their order."""
        starts = [self._beginning[start] for start in ("", text[:1], text[:2]) if start in self._beginning]
        found = self._in_any.union(*starts, *map(self._in_word, _words_of(text)))
        return sorted(found)

    def _found_in(self, word: str) -> frozenset[int]:
        told = [one for start in self._having.keys() & _stretches(word) for one in self._having[start]]
        return frozenset([number for needed, number in told if needed in word])


_ENOUGH = 3
"""By so many of its first letters a word is looked up."""


@lru_cache(2**10)
def _words_of(text: str) -> tuple[str, ...]:
    """The words of a text, which most tables are asked about in turn."""
    return tuple(text.split())


@lru_cache(2**14)
def _stretches(word: str) -> frozenset[str]:
    """The letters of a word, and every few that follow one another in it."""
    return frozenset((*word, *[word[at : at + _ENOUGH] for at in range(len(word) - _ENOUGH + 1)]))


class Pattern:
    r"""A pattern without flags, of which only is asked whether a text fits it. `\d` in it stands for 0 to 9."""

    def __init__(self, written: str) -> None:
        self._written = written

    @cached_property
    def parts(self) -> list["Part"]:
        """Its alternatives."""
        return [Part.of(part) for one in _alternatives(self._written) for part in _opened(one)]

    def is_in(self, text: str) -> bool:
        """Whether it fits anywhere in a text, as `re.search` tells."""
        return any(part.is_in(text) for part in self.parts)

    def is_all_of(self, text: str) -> bool:
        """Whether it fits a text as a whole, as `re.fullmatch` tells."""
        return any(part.is_all_of(text) for part in self.parts)


class Part(NamedTuple):
    """One alternative of a pattern: how it is written, and what is told of texts that fit it."""

    written: str
    from_start: bool
    begins: tuple[str, ...]
    needs: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, elements: Sequence[str]) -> "Part":
        """The alternative that is written with these elements."""
        needs = tuple(tuple(words) for words in _needs(elements))
        return cls("".join(elements), elements[:1] == ["^"], tuple(_begins(elements)), needs)

    @property
    def told(self) -> Told:
        """What is told of texts in which it is."""
        return self.told_of_all if self.from_start else Told((), _rarest(self.needs))

    @property
    def told_of_all(self) -> Told:
        """What is told of texts that it fits as a whole."""
        return Told((), _rarest(self.needs)) if "" in self.begins else Told(self.begins, ())

    def is_in(self, text: str) -> bool:
        """Whether it fits anywhere in a text."""
        if self.from_start and not text.startswith(self.begins):
            return False
        return self._has_words(text) and regex(self.written).search(text) is not None

    def is_all_of(self, text: str) -> bool:
        """Whether it fits a text as a whole."""
        return (
            text.startswith(self.begins) and self._has_words(text) and regex(self.written).fullmatch(text) is not None
        )

    def _has_words(self, text: str) -> bool:
        for words in self.needs:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True


# ── a pattern as it is written ───────────────────────────────────────────────────────────────────────

_CLASS = r"\[\^?+\]?+(?:[^\\\]]|\\.)*+\]"
_ESCAPE = r"\\(?:x..|u.{4}|U.{8}|N\{[^}]*\}|\d+|.)"
_DEEPEST = 6


def _group(depth: int) -> str:
    """A pattern for a group with so many groups in each other, from its bracket to the bracket that closes it."""
    inner = f"|{_group(depth - 1)}" if depth > 1 else ""
    return rf"\((?:[^\\\[()]|\\.|{_CLASS}{inner})*+\)"


_ELEMENT = lazily(rf"[^\\\[(){{}}|?*+.^$]++|{_group(_DEEPEST)}|{_ESCAPE}|[?*+|]|\{{\d*,?\d*\}}|{_CLASS}|.", re.S)
"""Letters, a group, an escape, a bar, how often, a class, a place."""

_PLACES = frozenset(("^", "\\b", "\\B"))
_UNTOLD = ("",)
"""Every text begins with no letters, and has them."""

_DIGITS = tuple("0123456789")

_FEW = 0.01
"""Words that stand in so few texts need no rarer ones beside them."""


def _alternatives(written: str) -> list[list[str]]:
    """The alternatives of a pattern, each by its elements; one element where its groups are nested too deep to tell."""
    elements = _ELEMENT.findall(written)
    if "(" in elements or "[" in elements:
        return [[f"(?P<whole>{written})"]]
    if "|" not in elements:
        return [elements]
    found: list[list[str]] = [[]]
    for element in elements:
        if element == "|":
            found.append([])
        else:
            found[-1].append(element)
    return found


def _inner(element: str) -> list[list[str]]:
    """The alternatives of a group that takes nothing down; none of any other element."""
    return _alternatives(element[3:-1]) if element.startswith("(?:") else []


def _opened(elements: list[str]) -> list[list[str]]:
    """An alternative cut once more, where it begins with a group: `^(?:a|b) c` is `^a c` or `^b c`."""
    at = 1 if elements[:1] == ["^"] else 0
    repeated = at + 1 < len(elements) and elements[at + 1][0] in "?*+{"
    inner = _inner(elements[at]) if at < len(elements) and not repeated else []
    return [[*elements[:at], *one, *elements[at + 1 :]] for one in inner] or [elements]


def _is_counted(elements: Sequence[str], at: int) -> bool:
    """Whether what follows an element says how often it comes, and that may be never."""
    return at + 1 < len(elements) and elements[at + 1].startswith(("?", "*", "{0", "{,"))


def _begins(elements: Sequence[str]) -> list[str]:
    """How all begins that fits these elements; with "" among it, where that is not told."""
    found: list[str] = []
    for at, element in enumerate(elements):
        counted = _is_counted(elements, at)
        if element in _PLACES or element[0] in "?*" or element.startswith(("(?=", "(?!", "(?<")):
            continue
        if inner := _inner(element):
            found += [word for one in inner for word in _begins(one)]
            if not counted:
                return found
        elif letters := _letters(element):
            if not counted:
                return [*found, letters]
            if len(letters) > 1:
                return [*found, letters[:-1]]
            found.append(letters)
        else:
            break
    return [*found, ""]


def _needs(elements: Sequence[str]) -> Iterator[Sequence[str]]:
    """Words of which one stands in all that fits these elements, as often as that can be told."""
    for at, element in enumerate(elements):
        counted = _is_counted(elements, at)
        if letters := _letters(element):
            yield (letters[:-1] if counted else letters,)
        elif element == "\\d" and not counted:
            yield _DIGITS
        elif not counted and (inner := _inner(element)):
            yield [word for one in inner for word in _rarest(_needs(one))]


def _rarest(needs: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Of the words that are needed, those that fewest texts have, or the first that few have."""
    best: tuple[str, ...] = _UNTOLD
    least = math.inf
    for words in needs:
        chance = _chance(words)
        if chance < least:
            best, least = tuple(words), chance
        if least <= _FEW:
            break
    return best


def _letters(element: str) -> str:
    """The letters that an element is; "" for one that is none."""
    if element[0] == "\\":
        return "" if element[1].isalnum() else element[1]
    return "" if element[0] in "[](){}.^$?*+" else element


def _chance(words: Sequence[str]) -> float:
    """About how often a text has one of these words: longer ones are rarer, and so are signs and figures."""
    return sum([0.3 ** len(word) if word[:1].isalpha() else 0.01 if word.strip() else 1.0 for word in words])
