"""What every merge promises, checked on its result before anything is written.

Rejecting what it proposed gives theirs back, in words and looks; and every word that people typed is still there with
everything accepted. Only what the merge touched is looked at: the rest is the same element, or the same bytes.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple, cast

from lxml import etree

from policygen.word.merge.atoms import OWN, Kind, Reader, tokens
from policygen.word.merge.media import Media
from policygen.word.merge.pieces import Pieces
from policygen.word.merge.stories import Paragraph, is_struck
from policygen.word.merge.tracking import expand_fields
from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.reading import Reading, reading_in
from policygen.word.settling import reject_in


def holder_of(root: etree._Element) -> etree._Element:
    """What holds the blocks of a part: the body, or the root of a header, a footer or the notes."""
    body = root.find(w("body"))
    return root if body is None else body


def broken(before: Pieces, now: Pieces, base: etree._Element) -> str | None:
    """Which promise a changed part does not keep, in words; None where it keeps them. `base` is base's part."""
    same = _same(before, now)
    # New notes stand after the old ones, and go with the words that they hang on.
    end = len(before.blocks) if holder_of(base).tag in _NOTES else len(now.blocks)
    stretches = list(_stretches(same, len(before.blocks), end))
    lost = _lost(before, now, stretches)
    gone = lost - _words(base, lost) if lost else lost
    if gone:
        return f"the words {', '.join(sorted(gone))} would be gone"
    for one in _with_neighbours(stretches, same, before):
        was = before.some(before.blocks[one.start : one.end])
        after = now.some(now.blocks[one.from_ : one.to])
        if _rejected(was) != _rejected(after):
            return "rejecting its changes would not give back what stood there"
    return None


_NOTES: Final = (w("footnotes"), w("endnotes"))


# ── what was changed ─────────────────────────────────────────────────────────────────────────────────


class _Stretch(NamedTuple):
    """Blocks in a row that were changed: `start` to `end` of what stood there became `from_` to `to` of what does."""

    start: int
    end: int
    from_: int
    to: int


def _same(before: Pieces, now: Pieces) -> list[tuple[int, int]]:
    """The numbers of the blocks that are what they were, before and now, in order."""
    places = {element: number for number, element in enumerate(before.elements)}
    found: list[tuple[int, int]] = []
    for number, element in enumerate(now.elements):
        was = places.get(element, -1)
        if was > (found[-1][0] if found else -1) and before.blocks[was] == now.blocks[number]:
            found.append((was, number))
    return found


def _stretches(same: Sequence[tuple[int, int]], count: int, end: int) -> Iterator[_Stretch]:
    """What lies between blocks that are what they were."""
    i = j = 0
    for was, number in [*same, (count, end)]:
        if was > i or number > j:
            yield _Stretch(i, was, j, number)
        i, j = was + 1, number + 1


def _with_neighbours(
    stretches: Iterable[_Stretch], same: Sequence[tuple[int, int]], before: Pieces
) -> Iterator[_Stretch]:
    """The stretches with the block before each and those after it as far as to a paragraph; some then become one.

    An end of a paragraph that goes joins it with the block after it, and may only go where a paragraph stays.
    """
    there = dict(same)
    held: _Stretch | None = None
    for start, end, from_, to in stretches:
        if start - 1 in there:
            start, from_ = start - 1, there[start - 1]
        while end in there:
            end, to = end + 1, there[end] + 1
            if before.elements[end - 1].tag == w("p"):
                break
        if held is not None and start < held.end:
            held = _Stretch(held.start, max(end, held.end), held.from_, max(to, held.to))
            continue
        if held is not None:
            yield held
        held = _Stretch(start, end, from_, to)
    if held is not None:
        yield held


def _rejected(story: etree._Element) -> Reading:
    """What some blocks say with every proposal of ours rejected."""
    # A field of one element becomes one of three signs where something in its paragraph changes, which reads the same.
    expand_fields(story)
    reject_in(story, _is_ours)
    _close(story)
    return reading_in(story)


def _close(holder: etree._Element) -> None:
    """Give a story that ends with a table, or that is empty, the paragraph that Word shows there."""
    last = next((block for block in reversed(holder) if block.tag != w("sectPr")), None)
    if last is None or last.tag == w("tbl"):
        section = holder.find(w("sectPr"))
        holder.insert(len(holder) if section is None else holder.index(section), etree.Element(w("p")))


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


def _lost(before: Pieces, now: Pieces, stretches: Iterable[_Stretch]) -> Counter[str]:
    """The words that are gone where something was changed, as often as they are."""
    gone = chain.from_iterable(before.blocks[one.start : one.end] for one in stretches)
    come = chain.from_iterable(now.blocks[one.from_ : one.to] for one in stretches)
    return _words(before.some(gone)) - _words(now.some(come))


_READER = Reader(Media(Package("", ()), ""))


def _words(root: etree._Element, among: Collection[str] | None = None) -> Counter[str]:
    """Every word of a tree that reads as there, with how often it stands there; perhaps only those `among` some."""
    found: Counter[str] = Counter()
    for element in root.iter(w("p")):
        row = next(element.iterancestors(w("tr")), None)
        if (row is None or row.find(f"{w('trPr')}/{w('del')}") is None) and not is_struck(element):
            paragraph = Paragraph(element, reader=_READER)
            if among is None or any(word in paragraph.key for word in among):
                found.update(words_in(paragraph))
    return found


def words_in(paragraph: Paragraph) -> Iterator[str]:
    """The words of one paragraph, one after the other."""
    plain = paragraph.plain
    if plain is None:
        yield from (atom.key for atom in paragraph.atoms if atom.kind is Kind.WORD)
    else:
        yield from (plain[start:end] for kind, start, end in tokens(plain) if kind is Kind.WORD)


def _is_ours(mark: etree._Element) -> bool:
    return bool(OWN.fullmatch(cast(str, mark.get(w("author"), ""))))
