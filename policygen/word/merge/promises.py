"""What every merge promises, checked on its result before anything is written.

Rejecting what it proposed gives theirs back, in words and looks; and every word that people typed is still there with
everything accepted. Only what the merge touched is looked at: the rest is the same element, or the same bytes.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, cast

from lxml import etree

from policygen.word.merge.atoms import OWN, Kind, Reader, tokens
from policygen.word.merge.media import Media
from policygen.word.merge.stories import Paragraph, is_struck
from policygen.word.merge.tracking import expand_fields
from policygen.word.ooxml import w
from policygen.word.package import Package
from policygen.word.reading import reading_in
from policygen.word.settling import reject_in


@dataclass(frozen=True)
class Before:
    """A part as it was: the bytes of what stands in it, block by block."""

    blocks: tuple[bytes, ...]

    @classmethod
    def of(cls, root: etree._Element) -> "Before":
        """Take down a part before it is changed."""
        return cls(tuple(etree.tostring(block, with_tail=False) for block in _holder(root)))


def unchanged(before: Before, root: etree._Element) -> bool:
    """Whether a part is what it was."""
    return before.blocks == Before.of(root).blocks


def broken(before: Before, root: etree._Element, base: etree._Element) -> str | None:
    """Which promise a changed part does not keep, in words; None where it keeps them. `base` is base's part."""
    now = [etree.tostring(block, with_tail=False) for block in _holder(root)]
    if root.tag in _NOTES:
        # New notes stand after the old ones, and go with the words that they hang on.
        now = now[: len(before.blocks)]
    first, last = _window(before.blocks, now)
    was = _story(root, before.blocks[first : len(before.blocks) - last])
    after = _story(root, now[first : len(now) - last])
    if _are_missing(before.blocks, now):
        kept = Counter(_words_of(before.blocks[:first])) + Counter(
            _words_of(before.blocks[len(before.blocks) - last :])
        )
        typed = (_words(was) + kept) - _words(base)
        gone = typed - (_words(after) + kept)
        if gone:
            return f"the words {', '.join(sorted(gone))} would be gone"
    for story in (was, after):
        reject_in(story, _is_ours)
        _close(_holder(story))
    if reading_in(was) != reading_in(after):
        return "rejecting its changes would not give back what stood there"
    return None


_NOTES: Final = (w("footnotes"), w("endnotes"))


def _are_missing(before: Sequence[bytes], now: Sequence[bytes]) -> bool:
    """Whether words are gone that stood there. Blocks that stand in both say the same, and need not be read."""
    was, after = Counter(before), Counter(now)
    gone, come = ([*blocks.elements()] for blocks in (was - after, after - was))
    return bool(Counter(_words_of(gone)) - Counter(_words_of(come)))


def _holder(root: etree._Element) -> etree._Element:
    body = root.find(w("body"))
    return root if body is None else body


def _window(before: Sequence[bytes], now: Sequence[bytes]) -> tuple[int, int]:
    """How many blocks at the beginning and at the end are the same; one more on each side is looked at.

    An end of a paragraph that goes joins it with the block after it, and may only go where a paragraph stays: so what
    is looked at goes on to the next paragraph.
    """
    most = min(len(before), len(now))
    first = next((n for n in range(most) if before[n] != now[n]), most)
    last = next((n for n in range(most - first) if before[-1 - n] != now[-1 - n]), most - first)
    last = max(0, last - 1)
    while last and not before[-1 - last].startswith((b"<w:p>", b"<w:p ")):
        last -= 1
    return max(0, first - 1), last


def _story(root: etree._Element, blocks: Sequence[bytes]) -> etree._Element:
    """Some blocks as a story of their own."""
    holder = etree.Element(w("body") if root.find(w("body")) is not None else str(root.tag))
    holder.extend([etree.fromstring(block) for block in blocks])
    # A field of one element becomes one of three signs where something in its paragraph changes, which reads the same.
    expand_fields(holder)
    if holder.tag != w("body"):
        return holder
    document = etree.Element(w("document"))
    document.append(holder)
    return document


def _close(holder: etree._Element) -> None:
    """Give a story that ends with a table, or that is empty, the paragraph that Word shows there."""
    last = next((block for block in reversed(holder) if block.tag != w("sectPr")), None)
    if last is None or last.tag == w("tbl"):
        section = holder.find(w("sectPr"))
        holder.insert(len(holder) if section is None else holder.index(section), etree.Element(w("p")))


# ── words ────────────────────────────────────────────────────────────────────────────────────────────


def _words_of(blocks: Sequence[bytes]) -> Iterator[str]:
    for block in blocks:
        yield from _words(etree.fromstring(block)).elements()


_READER = Reader(Media(Package("", ()), ""))


def _words(root: etree._Element) -> Counter[str]:
    """Every word of a tree that reads as there, with how often it stands there."""
    found: Counter[str] = Counter()
    for element in root.iter(w("p")):
        row = next(element.iterancestors(w("tr")), None)
        if (row is None or row.find(f"{w('trPr')}/{w('del')}") is None) and not is_struck(element):
            found.update(words_in(Paragraph(element, reader=_READER)))
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
