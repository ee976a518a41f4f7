"""What rides along among the words of a story and may outlive them: bookmarks, the ends of comments, permissions.

Each is a pair of signs with one id (ECMA-376 17.13.4, 17.13.6, 17.13.7), and of a comment also the run that refers
to it. When a piece of a story goes, a sign stays whose other half stands elsewhere; a pair that is whole in it goes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

from lxml import etree

from policygen.word.ooxml import w

_RANGES: Final = (
    "moveFromRange", "moveToRange", "commentRange", "customXmlInsRange", "customXmlDelRange",
    "customXmlMoveFromRange", "customXmlMoveToRange", "bookmark", "perm",
)  # fmt: skip
_FAMILIES: Final[Mapping[str, str]] = {
    w(f"{family}{end}"): family for family in _RANGES for end in ("Start", "End")
} | {w("commentReference"): "commentRange"}

SIGNS: Final = frozenset(_FAMILIES) - {w("commentReference")}
"""The two ends of everything that rides along."""

_SAYS_NOTHING: Final = frozenset(map(w, ("rPr", "commentReference", "lastRenderedPageBreak")))


def is_silent(element: etree._Element) -> bool:
    """Whether something among the words is none and shows none: a sign, or a run in which nothing stands."""
    if not isinstance(element.tag, str) or element.tag in SIGNS or element.tag == w("proofErr"):
        return True
    return element.tag == w("r") and all(
        child.tag in _SAYS_NOTHING or not isinstance(child.tag, str) for child in element
    )


class Passengers:
    """The signs of one story, while pieces of it are taken out."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._kept: list[etree._Element] = []

    @cached_property
    def _groups(self) -> Mapping[tuple[str, str], list[etree._Element]]:
        """The signs that belong together, as the story was before anything was taken out."""
        groups = defaultdict(list)
        for sign in self._root.iter(*_FAMILIES):
            groups[_key(sign)].append(sign)
        return groups

    def outliving(self, element: etree._Element, *, runs: bool = True) -> list[etree._Element]:
        """What in an element must stay when it goes, in order: signs and, where `runs` can stand in its place,
        runs that refer to comments.
        """
        signs = list(element.iter(*(_FAMILIES if runs else SIGNS)))
        staying = [s for s in signs if any(self._is_outside(other, element) for other in self._groups[_key(s)])]
        kept = [_run_of(sign) if sign.tag == w("commentReference") else sign for sign in staying]
        self._kept += kept
        return kept

    def _is_outside(self, sign: etree._Element, element: etree._Element) -> bool:
        around = list(sign.iterancestors())
        return element not in around and self._root in around

    def drop_empty_pairs(self) -> None:
        """Take out the pairs that stood in pieces which are gone, if nothing is left between their signs."""
        kept = {sign for run in self._kept for sign in run.iter(*_FAMILIES)}
        for key in dict.fromkeys(map(_key, kept)):
            group = [sign for sign in self._groups[key] if self._root in sign.iterancestors()]
            if len(group) > 1 and kept.issuperset(group) and _stand_together(group):
                for sign in group:
                    _drop(sign)


def _key(sign: etree._Element) -> tuple[str, str]:
    return _FAMILIES[str(sign.tag)], sign.get(w("id"), "")


def _run_of(reference: etree._Element) -> etree._Element:
    """A reference to a comment in a run of its own."""
    run = reference.makeelement(w("r"))
    run.append(reference)
    return run


def _stand_together(group: Iterable[etree._Element]) -> bool:
    """Whether signs stand beside each other, with nothing but other signs between."""
    first, *others = (s.getparent() if s.tag == w("commentReference") else s for s in group)
    waiting, beside = set(others), first
    while waiting and beside is not None and (beside is first or is_silent(beside)):
        beside = beside.getnext()
        waiting.discard(beside)
    return not waiting


def _drop(sign: etree._Element) -> None:
    parent = sign.getparent()
    assert parent is not None
    whole = parent if sign.tag == w("commentReference") and is_silent(parent) else sign
    holder = whole.getparent()
    assert holder is not None
    holder.remove(whole)
