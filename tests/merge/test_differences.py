"""What people changed in a document since it was issued, and which of its blanks they filled.

A case is a document filled from a template, and the same file after somebody's work in it; every case holds as Word
saves it, without our bookmarks, with its content controls dissolved, as Google Docs saves it, and as LibreOffice does.
"""

import copy
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from lxml import etree

from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.word.merge.differences import Change, Difference, Filled, differences
from policygen.word.ooxml import w
from policygen.word.package import read_package
from tests.merge import edits
from tests.merge.edits import Edit, Word
from tests.merge.saves import through_google_docs, without_identities
from tests.word.libreoffice import all_of
from tests.word.make import docx, p, r, tbl, tc, tr

PHONE = Blank("school.contact.phone", "telephone number")
EMAIL = Blank("school.contact.email", "e-mail address")
LEAD = Blank("school.people.dsl.name", "name of the designated safeguarding lead")
ADDRESS = Blank("school.contact.address", "address")
BLANKS = {"phone": PHONE, "email": EMAIL, "lead": LEAD, "address": ADDRESS}


def issued(*blocks: str, names: Mapping[str, Any] | None = None, **parts: Any) -> bytes:
    """A document filled from a template of these blocks; `phone`, `email`, `lead` and `address` are blanks."""
    template = Template(docx(*blocks, **parts), "letter.docx")
    return template.render_document({**BLANKS, **(names or {})}, "larkmoor/brackenhurst/letter").data


def found(base: bytes, theirs: bytes) -> tuple[Difference, ...]:
    return differences(read_package(base, "base.docx"), read_package(theirs, "theirs.docx"))


def told(base: bytes, theirs: bytes) -> list[str]:
    """The differences, each in a line."""
    return [f"{d.kind}: {d.before} → {d.after}" for d in found(base, theirs)]


def blanks(base: bytes, theirs: bytes) -> list[tuple[str, str, bool]]:
    """The keys of the filled blanks, with what was typed and whether that is sure."""
    return [(blank.key, blank.text, blank.sure) for d in found(base, theirs) for blank in d.blanks]


def without_controls(data: bytes) -> bytes:
    """The file after somebody took away every content control and left the words."""
    document = Word(data)
    for root in document.roots:
        for control in list(root.iter(w("sdt"))):
            content = control.find(w("sdtContent"))
            assert content is not None
            for child in list(content):
                control.addprevious(child)
            _remove(control)
    return document.save()


FORMS: Mapping[str, Callable[[bytes], bytes]] = {
    "as Word saves it": lambda data: data,
    "without identities": without_identities,
    "without controls": without_controls,
    "as Google Docs saves it": through_google_docs,
    "with nothing left": lambda data: without_controls(through_google_docs(data)),
}

every_form = pytest.mark.parametrize("saved", FORMS.values(), ids=FORMS.keys())


# ── what a difference says ───────────────────────────────────────────────────────────────────────────

LETTER = (
    p("How we behave", style="Heading1"),
    p("Every child is known by name at our school."),
    p("Doors open at 8:45 and lessons start at nine."),
    p("Parents hear from us in the first week of term."),
)


def test_a_paragraph_in_other_words_is_told_with_its_place_and_the_words_that_changed() -> None:
    base = issued(*LETTER)

    [difference] = found(base, edits.edited(base, edits.retype("8:45", "8:30")))

    assert difference.kind == "changed"
    assert difference.before == "Doors open at 8:45 and lessons start at nine."
    assert difference.after == "Doors open at 8:30 and lessons start at nine."
    assert difference.changes == (Change(14, "8:45", "8:30"),)
    assert difference.before[14 : difference.changes[0].end] == "8:45"
    assert str(difference.place) == "theirs.docx, paragraph 3 under ‘How we behave’"


@every_form
@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            edits.new_paragraph("known by name", "We also keep bees on the roof."),
            ["added:  → We also keep bees on the roof."],
        ),
        (
            edits.delete_paragraph("Doors open"),
            ["removed: Doors open at 8:45 and lessons start at nine. → "],
        ),
        (
            edits.move_paragraph("known by name", after="first week of term"),
            ["moved: Every child is known by name at our school. → Every child is known by name at our school."],
        ),
    ],
    ids=["added", "removed", "moved"],
)
def test_paragraphs_are_added_removed_and_moved(
    edit: Edit, expected: list[str], saved: Callable[[bytes], bytes]
) -> None:
    base = issued(*LETTER)

    assert told(base, saved(edits.edited(base, edit))) == expected


@every_form
def test_a_paragraph_that_was_split_or_joined_is_one_difference(saved: Callable[[bytes], bytes]) -> None:
    base = issued(*LETTER, p("They may call, and they may write."))
    theirs = edits.edited(base, edits.enter("and lessons start"), edits.backspace("They may call"))

    assert told(base, saved(theirs)) == [
        "changed: Doors open at 8:45 and lessons start at nine. → Doors open at 8:45 \nand lessons start at nine.",
        "changed: Parents hear from us in the first week of term.\nThey may call, and they may write. "
        "→ Parents hear from us in the first week of term. They may call, and they may write.",
    ]


def test_what_was_removed_is_placed_at_the_paragraph_before_it() -> None:
    base = issued(*LETTER)

    [difference] = found(base, edits.edited(base, edits.delete_paragraph("Doors open")))

    assert difference.place.paragraph == 2


def test_a_pending_change_counts_as_made() -> None:
    base = issued(*LETTER)
    theirs = edits.edited(base, edits.track_deleting("at our school"), edits.track_typing("8:45", " sharp"))

    assert told(base, theirs) == [
        "changed: Every child is known by name at our school. → Every child is known by name .",
        "changed: Doors open at 8:45 and lessons start at nine. → Doors open at 8:45 sharp and lessons start at nine.",
    ]


# ── tables, headers, notes ───────────────────────────────────────────────────────────────────────────

TABLE = tbl(tr("Who", "What"), tr("Head", "Says good morning"), tr("Staff", "Meet at eight"))


@every_form
def test_a_row_is_added_or_removed_as_a_whole(saved: Callable[[bytes], bytes]) -> None:
    base = issued("Before the table.", TABLE, "After the table.")
    theirs = edits.edited(base, edits.new_row("Who", "Governors", "Visit in May"), edits.delete_row("Staff"))

    assert told(base, saved(theirs)) == ["added:  → Governors | Visit in May", "removed: Staff | Meet at eight → "]


@every_form
def test_words_in_a_cell_are_told_as_those_of_a_paragraph(saved: Callable[[bytes], bytes]) -> None:
    base = issued("Before the table.", TABLE)

    theirs = saved(edits.edited(base, edits.retype("good morning", "good evening")))

    assert told(base, theirs) == ["changed: Says good morning → Says good evening"]
    assert found(base, theirs)[0].place.cell == "table 1, row 2, column 2"


def test_a_table_that_is_gone_is_one_difference() -> None:
    base = issued("Before the table.", TABLE, "After the table.")

    assert told(base, edits.edited(base, edits.delete_table("Staff"))) == [
        "removed: Who | What\nHead | Says good morning\nStaff | Meet at eight → "
    ]


def test_headers_and_footers_are_looked_at_too() -> None:
    base = issued("Dear all", header=p("Our school"), footer=p("Larkmoor"))
    theirs = edits.edited(base, edits.retype("Our school", "Your school"), edits.retype("Larkmoor", "Larkmoor Trust"))

    assert told(base, theirs) == ["changed: Our school → Your school", "changed: Larkmoor → Larkmoor Trust"]


def test_so_are_notes() -> None:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    base = issued(
        p(r("Bullying is never right."), reference),
        footnotes=f'<w:footnote w:id="2">{p("See the law of 2010.")}</w:footnote>',
    )

    assert told(base, edits.edited(base, edits.retype("2010", "2011"))) == [
        "changed: See the law of 2010. → See the law of 2011."
    ]


# ── what is no difference ────────────────────────────────────────────────────────────────────────────


def set_of(find: str, name: str, value: str) -> Edit:
    def edit(document: Word) -> None:
        for element in document.body.iter(w(find)):
            element.set(w(name), value)

    return edit


def _break(document: Word) -> None:
    etree.SubElement(etree.SubElement(document.paragraph("known"), w("r")), w("br"), {w("type"): "page"})


@every_form
@pytest.mark.parametrize(
    "edit",
    [
        edits.look_at("known by"),
        edits.bold("known by"),
        edits.type_after("at our school.", "  "),
        edits.type_before("Every child", " "),
        edits.new_paragraph("known by", ""),
        set_of("p", "rsidR", "00AB12CD"),
        _break,
    ],
    ids=["runs", "bold", "spaces after", "spaces before", "an empty line", "numbers of sittings", "a page break"],
)
def test_what_says_nothing_is_no_difference(edit: Edit, saved: Callable[[bytes], bytes]) -> None:
    base = issued(*LETTER)

    assert found(base, saved(edits.edited(base, edit))) == ()


def field(instruction: str, result: str) -> str:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{sign('begin')}{code}{sign('separate')}{r(result)}{sign('end')}"


def test_page_numbers_and_contents_that_a_program_worked_out_anew_are_no_difference() -> None:
    def file(pages: str, entry: str) -> bytes:
        return docx(
            p(field('TOC \\o "1-3"', entry)),
            p("How we behave", style="Heading1"),
            footer=p("Page ", field("PAGE", pages)),
        )

    assert found(file("1", "How we behave 3"), file("7", "How we behave 5")) == ()


def test_the_heading_of_contents_is_none_where_a_program_dissolved_their_control() -> None:
    entries = field('TOC \\o "1-3"', "How we behave 3¶What we do 4").split("¶")
    lines = p("Contents") + p(entries[0] + "</w:t></w:r>") + p(f"<w:r><w:t>{entries[1]}")
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    base = docx(f"<w:sdt>{gallery}<w:sdtContent>{lines}</w:sdtContent></w:sdt>", p("Our values", style="Heading1"))

    assert found(base, without_controls(base)) == ()
    assert told(base, edits.edited(without_controls(base), edits.new_paragraph("Our values", "Well."))) == [
        "added:  → Well."
    ]


def test_a_link_that_leads_elsewhere_is_a_difference() -> None:
    link = f'<w:hyperlink r:id="rId9">{r("our site")}</w:hyperlink>'
    base, theirs = (docx(p("See ", link, "."), links={"rId9": f"https://{name}.example"}) for name in ("old", "new"))

    [difference] = found(base, theirs)

    assert difference.changes == (Change(4, "our site <https://old.example>", "our site <https://new.example>"),)


# ── blanks ───────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Case:
    """A document with blanks, what somebody typed, and the answers that this gives."""

    base: bytes
    edits: tuple[Edit, ...]
    answers: list[tuple[str, str]]

    @property
    def theirs(self) -> bytes:
        return edits.edited(self.base, *self.edits)


def fill(blank: Blank, typed: str) -> Edit:
    """Type into the first blank of that fact that nobody has filled yet."""

    def edit(document: Word) -> None:
        controls = (control for root in document.roots for control in root.iter(w("sdt")))
        for control in controls:
            if blank.label in "".join(control.itertext()):
                control.addprevious(filled(control, typed))
                _remove(control)
                return
        raise AssertionError(f"no blank says {blank.label!r}")

    return edit


def filled(control: etree._Element, typed: str) -> etree._Element:
    """A control as Word leaves it in which somebody typed (ECMA-376 17.5.2.39)."""
    made = copy.deepcopy(control)
    for sign in list(made.iter(w("showingPlcHdr"))):
        _remove(sign)
    for text in made.iter(w("t")):
        text.text = typed
    return made


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


CASES = {
    "in a sentence": Case(
        issued("Call us on {{ phone }} at any time."), (fill(PHONE, "01632 960001"),), [(PHONE.key, "01632 960001")]
    ),
    "with words of the label in the answer": Case(
        issued("{{ lead }}, lead for safeguarding, listens."),
        (fill(LEAD, "Ada of the Specimen, the designated lead"),),
        [(LEAD.key, "Ada of the Specimen, the designated lead")],
    ),
    "alone in a paragraph": Case(
        issued("Our lead is", "{{ lead }}", "Talk to her."), (fill(LEAD, "Ada Specimen"),), [(LEAD.key, "Ada Specimen")]
    ),
    "alone in a cell": Case(
        issued(tbl(tr("Lead", "{{ lead }}"), tr("Telephone", "{{ phone }}"), tr("Mail", "{{ email }}"))),
        (fill(LEAD, "Ada Specimen"), fill(EMAIL, "ada@example.org")),
        [(LEAD.key, "Ada Specimen"), (EMAIL.key, "ada@example.org")],
    ),
    "in a table to which a row was added": Case(
        issued(tbl(tr("Lead", "{{ lead }}"), tr("Telephone", "{{ phone }}"), tr("Mail", "{{ email }}"))),
        (fill(LEAD, "Ada Specimen"), fill(PHONE, "01632 960001"), edits.new_row("Telephone", "Fax", "none")),
        [(LEAD.key, "Ada Specimen"), (PHONE.key, "01632 960001")],
    ),
    "in a header": Case(
        issued("Dear all", header=p("Telephone {{ phone }}")), (fill(PHONE, "01632 960001"),),
        [(PHONE.key, "01632 960001")],
    ),
    "twice, with two answers": Case(
        issued("Call {{ phone }} now.", "In the evening {{ phone }} is better."),
        (fill(PHONE, "01632 960001"), fill(PHONE, "01632 960002")),
        [(PHONE.key, "01632 960001"), (PHONE.key, "01632 960002")],
    ),
    "twice in one sentence": Case(
        issued("Call {{ phone }} now, or {{ phone }} later."), (fill(PHONE, "01632 1"), fill(PHONE, "01632 2")),
        [(PHONE.key, "01632 1"), (PHONE.key, "01632 2")],
    ),
    "one of two": Case(
        issued("Call {{ phone }} or write to {{ email }}."), (fill(EMAIL, "ada@example.org"),),
        [(EMAIL.key, "ada@example.org")],
    ),
    "with the brackets left": Case(
        issued("Call {{ phone }} now."), (fill(PHONE, "[01632 960001]"),), [(PHONE.key, "01632 960001")]
    ),
    "and words typed elsewhere in the sentence": Case(
        issued("Call {{ phone }} now, or come to the office."),
        (fill(PHONE, "01632 960001"), edits.retype("the office", "our front desk")), [(PHONE.key, "01632 960001")],
    ),
    "with a tracked change": Case(
        issued("Call {{ phone }} now."),
        (edits.track_typing("telephone number]", "01632 960001"), edits.track_deleting("[telephone number]")),
        [(PHONE.key, "01632 960001")],
    ),
    "over nothing": Case(issued("Call {{ phone }} now."), (edits.retype("[telephone number]", ""),), []),
    "not at all": Case(issued("Call {{ phone }} now."), (edits.retype("Call", "Ring"),), []),
}  # fmt: skip

every_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())


@every_form
@every_case
def test_a_filled_blank_is_found_with_what_was_typed(case: Case, saved: Callable[[bytes], bytes]) -> None:
    assert blanks(case.base, saved(case.theirs)) == [(key, text, True) for key, text in case.answers]


@pytest.fixture(scope="module")
def resaved() -> Iterator[dict[str, bytes]]:
    """Every case as LibreOffice saves it."""
    yield dict(zip(CASES, all_of("save", [case.theirs for case in CASES.values()]), strict=True))


@pytest.mark.parametrize("name", CASES)
def test_so_it_is_after_a_save_by_libreoffice(name: str, resaved: dict[str, bytes]) -> None:
    assert blanks(CASES[name].base, resaved[name]) == [(key, text, True) for key, text in CASES[name].answers]


def test_a_blank_says_what_belongs_there_and_where_it_stood() -> None:
    base = issued("Call us on {{ phone }}.")

    [difference] = found(base, edits.edited(base, fill(PHONE, "01632 960001")))

    assert difference.blanks == (Filled("school.contact.phone", "telephone number", "01632 960001", 11),)
    assert difference.before[difference.blanks[0].start : difference.blanks[0].end] == "[telephone number]"
    assert difference.changes == (Change(11, "[telephone number]", "01632 960001"),)
    assert difference.name.startswith("_pg_")


def test_words_around_a_blank_that_changed_with_it_are_told_apart_while_its_control_is_there() -> None:
    base = issued("Call {{ phone }}.")
    theirs = edits.edited(base, fill(PHONE, "01632 960001"), edits.retype("Call", "Please ring the office on"))

    assert blanks(base, theirs) == [(PHONE.key, "01632 960001", True)]
    assert blanks(base, without_controls(theirs)) == [(PHONE.key, "Please ring the office on 01632 960001", False)]


def test_a_blank_that_was_taken_along_into_a_new_paragraph_is_known_by_its_control() -> None:
    base = issued("Call {{ phone }} now.", "The office is open from eight.")

    def paste(document: Word) -> None:
        control = next(document.paragraph("01632").iter(w("sdt")))
        document.paragraph("Anyone with a question").append(control)

    theirs = edits.edited(
        base, fill(PHONE, "01632 960001"), edits.new_paragraph("The office", "Anyone with a question is welcome at "),
        paste, edits.delete_paragraph("Call "),
    )  # fmt: skip

    assert told(base, theirs) == [
        "removed: Call [telephone number] now. → ",
        "added:  → Anyone with a question is welcome at 01632 960001",
    ]
    assert blanks(base, theirs) == [(PHONE.key, "01632 960001", True)]


def test_a_control_that_kept_its_tag_says_which_blank_it_was_wherever_its_words_look_like_another_s() -> None:
    first, second = (Blank(f"school.campuses.{number}.phone", "telephone number") for number in (0, 1))
    base = issued("Call {{ first }} now.", "Call {{ second }} now.", names={"first": first, "second": second})
    theirs = edits.edited(base, fill(first, "01632 960001"), edits.delete_paragraph("[telephone number]"))

    assert blanks(base, without_identities(theirs)) == [(first.key, "01632 960001", True)]


def test_a_blank_that_still_stands_was_not_filled_by_words_elsewhere() -> None:
    base = issued("Ask {{ lead }} first.", "Then go to the office.")
    lead = f"[{LEAD.label}]"

    def cut_and_paste(document: Word) -> None:
        document.paragraph("Then go").append(next(document.paragraph(lead).iter(w("sdt"))))

    theirs = edits.edited(base, cut_and_paste, edits.type_after("Ask ", "anyone"))

    assert blanks(base, theirs) == []


@every_form
def test_an_answer_of_several_paragraphs_in_a_cell_is_one_answer(saved: Callable[[bytes], bytes]) -> None:
    base = issued(tbl(tr("Address", "{{ address }}"), tr("Telephone", "{{ phone }}")))
    lines = tc("1 Example Lane", "Larkmoor", "ZZ1 1ZZ")
    theirs = edits.edited(base, _cell_of("[address]", lines))

    assert blanks(base, saved(theirs)) == [(ADDRESS.key, "1 Example Lane\nLarkmoor\nZZ1 1ZZ", True)]


def _cell_of(words: str, cell: str) -> Edit:
    """Type several paragraphs into the cell of some words."""

    def edit(document: Word) -> None:
        old = document.paragraph(words)
        for paragraph in Word(docx(tbl(tr(cell)))).body.findall(f".//{w('p')}"):
            old.addprevious(paragraph)
        _remove(old)

    return edit


def test_a_document_s_own_content_control_is_known_by_its_tag_only_where_it_was_a_blank() -> None:
    content = f"<w:sdtContent>{r('blue')}</w:sdtContent>"
    control = f'<w:sdt><w:sdtPr><w:tag w:val="colour"/></w:sdtPr>{content}</w:sdt>'
    base = issued(p("The tie is ", control, "."))

    theirs = edits.edited(base, edits.retype("blue", "red"))

    assert told(base, theirs) == ["changed: The tie is blue. → The tie is red."]
    assert blanks(base, theirs) == []
