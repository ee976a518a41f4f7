"""What people do to a document in Word, as Word writes it down.

`edited(data, retype("8:45", "8:30"), new_paragraph("Gates", "We lock up at ten."))` is the file after somebody typed
that. Places are named by words that stand there; a cut falls in the middle of a run as a rule, because Word gives
what was typed in one sitting a run of its own.
"""

import copy
import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from policygen.word.ooxml import MC, W14, R, parse_xml, w, xml_bytes
from policygen.word.package import Package, read_package, relationships_part

PERSON = "Ada Specimen"
"""Whoever edits with tracked changes on."""

DATE = "2026-09-14T10:00:00Z"
SITTING = "00C0FFEE"
"""The number that Word gives to all that was typed in one sitting (ECMA-376 17.3.2.25, rsidR)."""

_NO_WORDS = frozenset(map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "txbxContent"))) | {f"{{{MC}}}Fallback"}
_SIGNS = {w("tab"): "\t", w("br"): "\n"}


@dataclass(frozen=True)
class Letter:
    """One letter of a paragraph as it reads: the run it is in, the element of the run, and where in its text."""

    run: etree._Element
    element: etree._Element
    at: int
    sign: str


class Word:
    """A Word file open for editing."""

    def __init__(self, data: bytes) -> None:
        self.package = read_package(data, "document.docx")
        self.added: dict[str, bytes] = {}
        self._roots = {part: self.package.xml(part) for part in stories(self.package)}

    @property
    def body(self) -> etree._Element:
        """The body."""
        found = self._roots[self.package.main].find(w("body"))
        assert found is not None
        return found

    @property
    def roots(self) -> tuple[etree._Element, ...]:
        """The roots of all stories, the body's first."""
        return tuple(self._roots.values())

    def paragraph(self, words: str) -> etree._Element:
        """The first paragraph that holds the words, in the body if it can be."""
        for root in self.roots:
            for paragraph in root.iter(w("p")):
                if words in text_of(paragraph):
                    return paragraph
        raise AssertionError(f"no paragraph has the words {words!r}")

    def row(self, words: str) -> etree._Element:
        """The table row of the first paragraph that holds the words."""
        return next(self.paragraph(words).iterancestors(w("tr")))

    def table(self, words: str) -> etree._Element:
        """The table of the first paragraph that holds the words."""
        return next(self.paragraph(words).iterancestors(w("tbl")))

    def save(self) -> bytes:
        """The file."""
        changed = {part: xml_bytes(root) for part, root in self._roots.items()}
        return self.package.replace(changed | self.added).write()


Edit = Callable[[Word], None]


def edited(data: bytes, *edits: Edit) -> bytes:
    """The file after a person did all this and saved it."""
    open_file = Word(data)
    for edit in edits:
        edit(open_file)
    _mark_as_saved(open_file)
    return open_file.save()


def stories(package: Package) -> tuple[str, ...]:
    """The parts with words that people edit: the body, headers and footers, notes."""
    kinds = ("header", "footer", "footnotes", "endnotes")
    return (package.main, *(part for kind in kinds for part in package.related(kind, package.main)))


def _mark_as_saved(document: Word) -> None:
    """What Word leaves in a file that it saves, whatever was typed: numbers of paragraphs, doubts about spelling."""
    for root in document.roots:
        if W14 not in root.nsmap.values():
            continue
        for number, paragraph in enumerate(root.iter(w("p")), 1):
            paragraph.set(f"{{{W14}}}paraId", f"{0x1A000000 + number:08X}")
            paragraph.set(f"{{{W14}}}textId", "77777777")
            paragraph.set(w("rsidR"), SITTING)
    runs = [e for e in document.body.iter(w("r")) if e.find(w("t")) is not None and _is_plain(e)]
    if runs:
        runs[0].addprevious(etree.Element(w("proofErr"), {w("type"): "spellStart"}))
        runs[0].addnext(etree.Element(w("proofErr"), {w("type"): "spellEnd"}))


def _is_plain(run: etree._Element) -> bool:
    parent = run.getparent()
    return parent is not None and parent.tag == w("p")


# ── words and runs ───────────────────────────────────────────────────────────────────────────────────


def text_of(paragraph: etree._Element) -> str:
    """The words of a paragraph as they read with every change accepted."""
    return "".join(letter.sign for letter in letters(paragraph))


def letters(paragraph: etree._Element) -> list[Letter]:
    """The letters of a paragraph, without those of text boxes in it and of what somebody deleted."""
    return [letter for run in _runs(paragraph) for letter in _letters(run)]


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        if child.tag == w("r"):
            yield child
        elif child.tag not in _NO_WORDS:
            yield from _runs(child)


def _letters(run: etree._Element) -> Iterator[Letter]:
    for element in run:
        if element.tag == w("t"):
            yield from (Letter(run, element, at, sign) for at, sign in enumerate(element.text or ""))
        elif element.tag in _SIGNS and element.get(w("type"), "textWrapping") == "textWrapping":
            yield Letter(run, element, 0, _SIGNS[str(element.tag)])


def _cut(paragraph: etree._Element, at: int) -> None:
    """Let a run begin at a letter of a paragraph."""
    found = letters(paragraph)
    if not 0 < at < len(found) or found[at].run is not found[at - 1].run:
        return
    letter = found[at]
    rest = copy.deepcopy(letter.run)
    place = letter.run.index(letter.element)
    kept_at = letter.run.find(w("rPr")) is not None
    for child in list(rest)[int(kept_at) : place]:
        rest.remove(child)
    for child in list(letter.run)[place + 1 :]:
        letter.run.remove(child)
    if letter.at:
        first = rest.find(w("t"))
        assert first is not None
        _set_text(first, (letter.element.text or "")[letter.at :])
        _set_text(letter.element, (letter.element.text or "")[: letter.at])
    else:
        letter.run.remove(letter.element)
    letter.run.addnext(rest)


def _set_text(element: etree._Element, text: str) -> None:
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _selected(paragraph: etree._Element, words: str) -> list[etree._Element]:
    """The runs that hold exactly these words of a paragraph."""
    start = text_of(paragraph).index(words)
    _cut(paragraph, start)
    _cut(paragraph, start + len(words))
    return list(dict.fromkeys(letter.run for letter in letters(paragraph)[start : start + len(words)]))


def _run(typed: str, like: etree._Element | None) -> etree._Element:
    """A run of typed words in the format of another run, numbered as typed in this sitting."""
    run = etree.Element(w("r"), {w("rsidR"): SITTING})
    properties = None if like is None else like.find(w("rPr"))
    if properties is not None:
        run.append(copy.deepcopy(properties))
    text = etree.SubElement(run, w("t"))
    _set_text(text, typed)
    return run


# ── typing ───────────────────────────────────────────────────────────────────────────────────────────


def type_after(words: str, typed: str) -> Edit:
    """Type behind some words, in their format."""

    def edit(document: Word) -> None:
        last = _selected(document.paragraph(words), words)[-1]
        last.addnext(_run(typed, last))

    return edit


def type_before(words: str, typed: str) -> Edit:
    """Type in front of some words, in their format."""

    def edit(document: Word) -> None:
        first = _selected(document.paragraph(words), words)[0]
        first.addprevious(_run(typed, first))

    return edit


def retype(old: str, new: str) -> Edit:
    """Select some words and type others over them; none, to delete them."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(old)
        runs = _selected(paragraph, old)
        if new:
            runs[0].addprevious(_run(new, runs[0]))
        for run in runs:
            _parent(run).remove(run)

    return edit


def look_at(words: str) -> Edit:
    """Change nothing that shows: Word cuts runs around words that it had a doubt about."""

    def edit(document: Word) -> None:
        for run in _selected(document.paragraph(words), words):
            run.set(w("rsidRPr"), SITTING)

    return edit


def bold(words: str) -> Edit:
    """Make words bold."""

    def edit(document: Word) -> None:
        for run in _selected(document.paragraph(words), words):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            style = properties.find(w("rStyle"))
            properties.insert(0 if style is None else 1, etree.Element(w("b")))

    return edit


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────


def new_paragraph(after: str, typed: str) -> Edit:
    """Press Enter at the end of a paragraph and type: the new one looks like the one before."""

    def edit(document: Word) -> None:
        before = document.paragraph(after)
        before.addnext(_paragraph(typed, before))

    return edit


def new_paragraph_before(words: str, typed: str) -> Edit:
    """Put a paragraph in front of another."""

    def edit(document: Word) -> None:
        behind = document.paragraph(words)
        behind.addprevious(_paragraph(typed, behind))

    return edit


def _paragraph(typed: str, like: etree._Element) -> etree._Element:
    paragraph = etree.Element(w("p"), {w("rsidR"): SITTING, w("rsidRDefault"): SITTING})
    properties = like.find(w("pPr"))
    if properties is not None:
        own = copy.deepcopy(properties)
        for name in ("sectPr", "rPr"):
            for element in own.findall(w(name)):
                own.remove(element)
        paragraph.append(own)
    if typed:
        paragraph.append(_run(typed, next(_runs(like), None)))
    return paragraph


def delete_paragraph(words: str) -> Edit:
    """Select a whole paragraph and delete it."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(words)
        _parent(paragraph).remove(paragraph)

    return edit


def enter(before: str) -> Edit:
    """Press Enter in front of some words in a paragraph: two paragraphs of the same properties."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(before)
        start = text_of(paragraph).index(before)
        _cut(paragraph, start)
        rest = _paragraph("", paragraph)
        first = letters(paragraph)[start].run
        moved = [first, *first.itersiblings()]
        paragraph.addnext(rest)
        rest.extend(moved)

    return edit


def backspace(words: str) -> Edit:
    """Press Backspace in front of a paragraph, which then goes on in the one before, and type a space."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(words)
        before = paragraph.getprevious()
        assert before is not None and before.tag == w("p")
        before.append(_run(" ", None))
        before.extend([child for child in paragraph if child.tag != w("pPr")])
        _parent(paragraph).remove(paragraph)

    return edit


def move_paragraph(words: str, after: str) -> Edit:
    """Cut a paragraph out and paste it behind another; its bookmark goes with it."""

    def edit(document: Word) -> None:
        document.paragraph(after).addnext(document.paragraph(words))

    return edit


def bold_to_the_end(words: str) -> Edit:
    """Make a whole paragraph bold, its mark too."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(words)
        bold(text_of(paragraph))(document)
        etree.SubElement(_mark_properties(paragraph), w("b"))

    return edit


def restyle(words: str, style: str) -> Edit:
    """Give a paragraph another style."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(words)
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        for old in properties.findall(w("pStyle")):
            properties.remove(old)
        properties.insert(0, etree.Element(w("pStyle"), {w("val"): style}))

    return edit


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def new_row(after: str, *cells: str) -> Edit:
    """Add a row below the one with these words, and type in its cells."""

    def edit(document: Word) -> None:
        before = document.row(after)
        row = copy.deepcopy(before)
        for cell, typed in zip(row.findall(w("tc")), cells, strict=True):
            first = cell.find(w("p"))
            assert first is not None
            paragraphs = [e for e in cell if e.tag != w("tcPr")]
            cell.append(_paragraph(typed, first))
            for old in paragraphs:
                cell.remove(old)
        before.addnext(row)

    return edit


def delete_row(words: str) -> Edit:
    """Delete the row with these words."""

    def edit(document: Word) -> None:
        row = document.row(words)
        _parent(row).remove(row)

    return edit


def move_row(words: str, after: str) -> Edit:
    """Cut a row out and paste it below another."""

    def edit(document: Word) -> None:
        document.row(after).addnext(document.row(words))

    return edit


def new_column(words: str, *cells: str) -> Edit:
    """Add a column behind the last one of the table with these words, and type in its cells."""

    def edit(document: Word) -> None:
        table = document.table(words)
        grid = table.find(w("tblGrid"))
        assert grid is not None
        grid.append(copy.deepcopy(grid[-1]))
        for row, typed in zip(table.findall(w("tr")), cells, strict=True):
            last = row.findall(w("tc"))[-1]
            cell, like = etree.Element(w("tc")), last.find(w("p"))
            assert like is not None
            cell.append(copy.deepcopy(last[0]))
            cell.append(_paragraph(typed, like))
            last.addnext(cell)

    return edit


def delete_table(words: str) -> Edit:
    """Delete the whole table with these words."""

    def edit(document: Word) -> None:
        table = document.table(words)
        _parent(table).remove(table)

    return edit


# ── controls, pictures, notes, contents ──────────────────────────────────────────────────────────────


def fill_blank(label: str, typed: str) -> Edit:
    """Click on a blank and type: the control stays, its placeholder goes (ECMA-376 17.5.2.39)."""

    def edit(document: Word) -> None:
        control = next(c for root in document.roots for c in root.iter(w("sdt")) if _label(c) == label)
        properties, content = control.find(w("sdtPr")), control.find(w("sdtContent"))
        assert properties is not None and content is not None
        for sign in properties.findall(w("showingPlcHdr")):
            properties.remove(sign)
        content[:] = [_run(typed, None)]

    return edit


def _label(control: etree._Element) -> str:
    alias = control.find(f"{w('sdtPr')}/{w('alias')}")
    return "" if alias is None else alias.get(w("val"), "")


def replace_picture(data: bytes) -> Edit:
    """Put another picture in the place of the first one of the body (Change Picture): a new part, a new link to it."""

    def edit(document: Word) -> None:
        blip = next(document.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))
        blip.set(f"{{{R}}}embed", _add_picture(document, data))

    return edit


def _add_picture(document: Word, data: bytes) -> str:
    main = document.package.main
    rels = relationships_part(main)
    document.added["word/media/replaced.png"] = data
    target = posixpath.relpath("word/media/replaced.png", posixpath.dirname(main))
    line = f'<Relationship Id="rIdReplaced" Type="{R}/image" Target="{target}"/></Relationships>'
    document.added[rels] = document.package.read(rels).replace(b"</Relationships>", line.encode())
    return "rIdReplaced"


def refresh_contents() -> Edit:
    """Update the contents: Word writes every entry anew, with the number of its page behind a tab."""

    def edit(document: Word) -> None:
        for number, entry in enumerate(_entries(document), 1):
            for mark in [*entry.iter(w("bookmarkStart")), *entry.iter(w("bookmarkEnd"))]:
                _parent(mark).remove(mark)
            link = next(entry.iter(w("hyperlink")))
            etree.SubElement(etree.SubElement(link, w("r")), w("tab"))
            link.extend(_page_reference(link.get(w("anchor"), ""), str(number)))

    return edit


def _entries(document: Word) -> list[etree._Element]:
    def style(paragraph: etree._Element) -> str:
        found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        return "" if found is None else found.get(w("val"), "")

    return [p for p in document.body.iter(w("p")) if style(p).startswith("TOC") and style(p)[3:].isdigit()]


def _page_reference(target: str, number: str) -> list[etree._Element]:
    """The field that shows on which page a bookmark is."""
    xml = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> PAGEREF {target} \\h </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{number}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return list(parse_xml(f'<w:p xmlns:w="{w("")[1:-1]}">{xml}</w:p>'.encode()))


def comment_on(words: str, says: str) -> Edit:
    """Put a comment on some words. The file must have a part of comments already."""

    def edit(document: Word) -> None:
        [part] = document.package.related("comments", document.package.main)
        comments = document.package.xml(part)
        id = str(900 + len(comments))
        comment = etree.SubElement(comments, w("comment"), {w("id"): id, w("author"): PERSON, w("date"): DATE})
        etree.SubElement(comment, w("p")).append(_run(says, None))
        document.added[part] = xml_bytes(comments)
        runs = _selected(document.paragraph(words), words)
        reference = etree.Element(w("r"))
        etree.SubElement(reference, w("commentReference"), {w("id"): id})
        runs[0].addprevious(etree.Element(w("commentRangeStart"), {w("id"): id}))
        for element in (reference, etree.Element(w("commentRangeEnd"), {w("id"): id})):
            runs[-1].addnext(element)

    return edit


# ── with tracked changes on ──────────────────────────────────────────────────────────────────────────


def track_typing(after: str, typed: str, author: str = PERSON) -> Edit:
    """Type behind some words with tracked changes on (ECMA-376 17.13.5.18)."""

    def edit(document: Word) -> None:
        last = _selected(document.paragraph(after), after)[-1]
        assert _parent(last).tag != w("ins"), "Word would cut the other insertion in two here"
        change = _change("ins", document, author)
        change.append(_run(typed, last))
        last.addnext(change)

    return edit


def track_deleting(words: str, author: str = PERSON) -> Edit:
    """Delete words with tracked changes on (17.13.5.14). In what another has inserted it stands inside of that."""

    def edit(document: Word) -> None:
        for run in _selected(document.paragraph(words), words):
            _delete_tracked(run, _change("del", document, author))

    return edit


def track_deleting_paragraph(words: str, author: str = PERSON) -> Edit:
    """Delete a whole paragraph, its mark too, with tracked changes on."""

    def edit(document: Word) -> None:
        paragraph = document.paragraph(words)
        for run in list(_runs(paragraph)):
            _delete_tracked(run, _change("del", document, author))
        _mark_properties(paragraph).insert(0, _change("del", document, author))

    return edit


def track_italic(words: str, author: str = PERSON) -> Edit:
    """Make words italic with tracked changes on (17.13.5.31)."""

    def edit(document: Word) -> None:
        for run in _selected(document.paragraph(words), words):
            properties = run.find(w("rPr"))
            if properties is None:
                properties = etree.Element(w("rPr"))
                run.insert(0, properties)
            before = etree.Element(w("rPr"))
            before.extend(copy.deepcopy(child) for child in properties)
            change = _change("rPrChange", document, author)
            change.append(before)
            properties.extend([etree.Element(w("i")), change])

    return edit


def track_new_paragraph(after: str, typed: str, author: str = PERSON) -> Edit:
    """Press Enter at the end of a paragraph and type, with tracked changes on.

    The mark that is new is the one of the paragraph before: the old mark now ends what was typed.
    """

    def edit(document: Word) -> None:
        before = document.paragraph(after)
        change = _change("ins", document, author)
        rest = _paragraph("", before)
        change.append(_run(typed, next(_runs(before), None)))
        rest.append(change)
        before.addnext(rest)
        _mark_properties(before).insert(0, _change("ins", document, author))

    return edit


def _delete_tracked(run: etree._Element, change: etree._Element) -> None:
    for text in run.findall(w("t")):
        text.tag = w("delText")
    run.addprevious(change)
    change.append(run)


def _mark_properties(paragraph: etree._Element) -> etree._Element:
    """The properties of a paragraph's mark, made where they are missing (17.3.1.29)."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    found = properties.find(w("rPr"))
    if found is None:
        found = etree.Element(w("rPr"))
        behind = next((e for e in properties if e.tag in (w("sectPr"), w("pPrChange"))), None)
        if behind is None:
            properties.append(found)
        else:
            behind.addprevious(found)
    return found


def _change(name: str, document: Word, author: str) -> etree._Element:
    taken = [int(e.get(w("id"), "0")) for root in document.roots for e in root.iter(w("ins"), w("del"))]
    return etree.Element(w(name), {w("id"): str(max([5000, *taken]) + 1), w("author"): author, w("date"): DATE})
