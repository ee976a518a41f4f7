"""The tables of a story as people hear them, and its pictures: which row is the head, which cells are merged, what
pictures say to those who do not see them. ECMA-376 part 1 has tables in 17.4 and drawings in 20.4.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from policygen.word.cascade import Sheet, in_areas, nearest_said, of_styles, table_look, table_styles
from policygen.word.fields import own_elements, parts_of
from policygen.word.marks import is_second_copy
from policygen.word.ooxml import is_on, value_of, w
from policygen.word.places import Places
from policygen.word.seen import Picture, Story, Table, without_tags
from policygen.word.tags import Tag, find_tags
from policygen.word.wording import alternative_text, is_decorative, kind_of_drawing


def tables_in(root: etree._Element, places: Places, story: Story, sheet: Sheet) -> Iterator[Table]:
    """The tables of a story, those in others too."""
    for table in root.iter(w("tbl")):
        rows = [row for row in _own(table, "tr") if not _is_row_gone(row)]
        first = next(table.iter(w("p")), None)
        if rows and first is not None and not is_second_copy(table):
            cells = [list(_own(row, "tc")) for row in rows]
            paragraphs = (next(cell.iter(w("p")), None) for row in cells for cell in row if _is_merged(cell))
            yield Table(
                place=places.of(first),
                story=story,
                rows=len(rows),
                columns=max(map(len, cells)),
                headed=_is_head(rows[0], table, sheet),
                nested=next(table.iterancestors(w("tbl")), None) is not None,
                merged=tuple(places.of(p) for p in paragraphs if p is not None),
            )


def _own(parent: etree._Element, name: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, those in content controls and the like too."""
    for child in parts_of(parent):
        if child.tag == w(name):
            yield child
        elif child.tag not in (w("tr"), w("tc")):
            yield from _own(child, name)


def _is_row_gone(row: etree._Element) -> bool:
    """Whether a row was deleted, or holds only a tag that takes it along."""
    if row.find(f"{w('trPr')}/{w('del')}") is not None:
        return True
    words = "".join(text.text or "" for text in row.iter(w("t")))
    return (
        any(isinstance(tag, Tag) and tag.level == "tr" for tag in find_tags(words)) and not without_tags(words).strip()
    )


def _is_head(row: etree._Element, table: etree._Element, sheet: Sheet) -> bool:
    """Whether a first row is repeated as the head of its table (17.4.49), by itself or by the table’s style."""
    styles = table_styles(table, sheet)
    shown = ["firstRow"] if table_look(table).get("firstRow", False) else []
    said = [*row.iterchildren(w("trPr")), *of_styles(in_areas(styles, shown), "trPr"), *of_styles(styles, "trPr")]
    return is_on(nearest_said(said, lambda properties: properties.find(w("tblHeader"))))


def _is_merged(cell: etree._Element) -> bool:
    """Whether a cell is the first of several that were merged (17.4.17, 17.4.84), or a tag merges it."""
    properties = cell.find(w("tcPr"))
    span = value_of(properties, "gridSpan")
    across = value_of(properties, "hMerge") == "restart" or value_of(properties, "vMerge") == "restart"
    words = "".join(text.text or "" for text in cell.iter(w("t")))
    tagged = any(isinstance(tag, Tag) and tag.word in ("colspan", "vm", "hm") for tag in find_tags(words))
    return (span.isdigit() and int(span) > 1) or across or tagged


# ── pictures ─────────────────────────────────────────────────────────────────────────────────────────

OBJECTS: Final = frozenset(map(w, ("drawing", "pict", "object")))
"""What holds pictures and the like in a run."""

_HORIZONTAL_RULE: Final = "{urn:schemas-microsoft-com:office:office}hr"


def pictures_in(root: etree._Element, places: Places) -> Iterator[Picture]:
    """The pictures, shapes and text boxes of a story; a line across the page is none."""
    for element in root.iter(*OBJECTS):
        gone = next(element.iterancestors(w("del"), w("moveFrom")), None) is not None
        if not gone and not is_second_copy(element):
            inside = list(own_elements(element))
            if not any(one.get(_HORIZONTAL_RULE) for one in inside):
                spoken = " ".join(alternative_text(inside).split())
                yield Picture(places.of(element), kind_of_drawing(inside), spoken, is_decorative(inside))
