"""Takes the mark at the end of a paragraph away: what stood before it becomes one paragraph with what follows.

The mark carries the paragraph's properties, and those of the section that ends with it, so the joined paragraph has
those of the mark that stays (ECMA-376 17.3.1.29, 17.6.18, 17.13.5.15).
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from policygen.word.ooxml import w
from policygen.word.passengers import SIGNS, Passengers, is_silent

CONTAINERS: Final = frozenset(map(w, ("body", "tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent")))
"""What cannot do without a paragraph."""

_BLOCKS: Final = frozenset(map(w, ("p", "tbl", "sdt", "customXml", "altChunk", "subDoc")))
_AROUND_BLOCKS: Final = frozenset(map(w, ("sdt", "sdtContent", "customXml")))


def keep_content(container: etree._Element) -> None:
    """Give a story or a cell the paragraph that it needs, where it has none; other elements stay as they are."""
    if container.tag not in CONTAINERS:
        return
    blocks = [child for child in container if child.tag in _BLOCKS]
    if not blocks or (container.tag == w("tc") and blocks[-1].tag != w("p")):
        section = container.find(w("sectPr"))
        container.insert(len(container) if section is None else container.index(section), container.makeelement(w("p")))


class Joining:
    """Joins paragraphs of one story. `may_touch` says that two tables may come to stand beside each other."""

    def __init__(self, root: etree._Element, passengers: Passengers, *, may_touch: bool) -> None:
        self._root = root
        self._passengers = passengers
        self._may_touch = may_touch

    def remove_end(self, paragraph: etree._Element) -> None:
        """Take the mark at a paragraph's end away. It stays where no paragraph follows that could take the words."""
        follower = _next_block(paragraph)
        if follower is not None and follower.tag == w("p"):
            self._join(paragraph, follower)
        elif _is_empty(paragraph) and self._can_do_without(paragraph):
            self._leave_signs(paragraph)
            self._take_out(paragraph)

    def _join(self, paragraph: etree._Element, follower: etree._Element) -> None:
        between = _signs_between(paragraph, follower)
        if _is_empty(paragraph):
            moving = [*self._passengers.outliving(paragraph), *between]
        else:
            moving = [*(child for child in paragraph if child.tag != w("pPr")), *between]
        has_properties = len(follower) > 0 and follower[0].tag == w("pPr")
        for at, element in enumerate(moving, 1 if has_properties else 0):
            follower.insert(at, element)
        self._take_out(paragraph)

    def _take_out(self, paragraph: etree._Element) -> None:
        section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
        if section is not None:
            self._hand_on_headers(section)
        parent = paragraph.getparent()
        assert parent is not None
        parent.remove(paragraph)

    def _hand_on_headers(self, section: etree._Element) -> None:
        """The section that follows shows the headers of this one where it names none of its own (17.10.5)."""
        sections = [s for s in self._root.iter(w("sectPr")) if next(s.iterancestors(w("sectPrChange")), None) is None]
        following = sections[sections.index(section) + 1 :][:1]
        for after in following:
            known = {(r.tag, r.get(w("type"))) for r in after.iterchildren(*_REFERENCES)}
            missing = [r for r in section.iterchildren(*_REFERENCES) if (r.tag, r.get(w("type"))) not in known]
            for at, reference in enumerate(missing):
                after.insert(at, reference)

    # ── paragraphs that go whole ─────────────────────────────────────────────────────────────────────

    def _can_do_without(self, paragraph: etree._Element) -> bool:
        """Whether what is around an empty paragraph, before which no other paragraph stands, is sound without it."""
        container = paragraph.getparent()
        assert container is not None
        before, after = _previous_block(paragraph), _next_block(paragraph)
        if after is None:
            return before is not None and before.tag == w("p")
        if not self._may_touch and _is_table(before, last=True) and _is_table(after, last=False):
            return False
        others = (b for b in container.iterchildren(*_BLOCKS) if b is not paragraph)
        return any(b.tag == w("p") or container.tag not in CONTAINERS for b in others)

    def _leave_signs(self, paragraph: etree._Element) -> None:
        """Keep the signs that outlive a paragraph: in the one before it, or else beside the block after it."""
        before = _previous_block(paragraph)
        in_paragraph = before is not None and before.tag == w("p")
        for sign in self._passengers.outliving(paragraph, runs=in_paragraph):
            if before is not None and in_paragraph:
                before.append(sign)
            else:
                paragraph.addprevious(sign)


_REFERENCES: Final = (w("headerReference"), w("footerReference"))
_NO_WORDS: Final = frozenset(map(w, ("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData")))
_INLINE: Final = frozenset(
    map(
        w,
        (
            "ins", "del", "moveFrom", "moveTo", "hyperlink", "smartTag", "customXml", "dir", "bdo", "sdt", "sdtContent",
        ),
    )
)  # fmt: skip


def _is_empty(element: etree._Element) -> bool:
    """Whether no words and no pictures stand in a paragraph; a control that holds nothing does not count."""
    return all(
        child.tag in _NO_WORDS or is_silent(child) or (child.tag in _INLINE and _is_empty(child)) for child in element
    )


def _next_block(block: etree._Element) -> etree._Element | None:
    return next(block.itersiblings(*_BLOCKS), None)


def _previous_block(block: etree._Element) -> etree._Element | None:
    return next(block.itersiblings(*_BLOCKS, preceding=True), None)


def _signs_between(block: etree._Element, follower: etree._Element) -> list[etree._Element]:
    return list(_until(block.itersiblings(), follower))


def _until(siblings: Iterator[etree._Element], end: etree._Element) -> Iterator[etree._Element]:
    for sibling in siblings:
        if sibling is end:
            return
        if sibling.tag in SIGNS:
            yield sibling


def _is_table(block: etree._Element | None, *, last: bool) -> bool:
    """Whether a block is a table, or a control whose last or first block is one."""
    while block is not None and block.tag in _AROUND_BLOCKS:
        inside = [child for child in block if child.tag in _BLOCKS or child.tag == w("sdtContent")]
        block = (inside[-1] if last else inside[0]) if inside else None
    return block is not None and block.tag == w("tbl")
