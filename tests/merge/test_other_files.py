"""Merging files that are not ours, with what other programs and people put into Word files."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from policygen.word.merge import Merged, merge
from policygen.word.merge.atoms import tokens
from policygen.word.ooxml import w
from policygen.word.package import Package, read_package
from policygen.word.reading import reading
from policygen.word.revisions import accepted, by, rejected
from tests.word.make import docx, p, r, tbl, tc, tr

Check = Callable[[Package], None]
FORMULA = "<m:oMathPara><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></m:oMathPara>"
TABLE = tbl(tr("Open", "8:45"), tr("Close", "15:15"))
BY_ANN = 'w:id="90" w:author="Ann" w:date="2026-01-02T00:00:00Z"'
BY_US = 'w:id="80" w:author="policygen (LLT)" w:date="2026-01-02T00:00:00Z"'


@pytest.fixture
def is_sound(tmp_path: Path, validate_docx: Callable[..., None]) -> Check:
    def check(package: Package) -> None:
        (tmp_path / "merged.docx").write_bytes(package.write())
        validate_docx(tmp_path / "merged.docx")

    return check


def merged(base: bytes, theirs: bytes, ours: bytes) -> Merged:
    one, two, three = (read_package(data, name) for data, name in ((base, "base"), (theirs, "theirs"), (ours, "ours")))
    return merge(one, two, three, author="policygen (LLT)", date=dt.date(2026, 3, 2))


def lines(package: Package) -> list[str]:
    """The words of each paragraph with everything accepted."""
    root = accepted(package).xml(package.main)
    return ["".join(t.text or "" for t in paragraph.iter(w("t"))) for paragraph in root.iter(w("p"))]


def control(*blocks: str) -> str:
    return f'<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>{"".join(blocks)}</w:sdtContent></w:sdt>'


# ── what is no text ──────────────────────────────────────────────────────────────────────────────────


def test_words_around_a_formula_on_a_line_of_its_own_change(is_sound: Check) -> None:
    base = docx(p("Before ", FORMULA, " after it."))
    result = merged(base, base, docx(p("Before ", FORMULA, " behind it.")))

    assert lines(result.package) == ["Before  behind it."]
    assert reading(rejected(result.package)) == reading(read_package(base, "base"))
    is_sound(result.package)


def test_a_formula_that_the_trust_puts_in_takes_no_look_of_words(is_sound: Check) -> None:
    base = docx(p(r("All of it is bold.", "b")))
    result = merged(base, base, docx(p(r("All of it is ", "b"), FORMULA, r("bold.", "b"))))

    assert len(list(result.package.xml("word/document.xml").iter("{*}oMathPara"))) == 1
    is_sound(result.package)


def ruby(word: str, read: str) -> str:
    sizes = "".join(f'<w:{name} w:val="10"/>' for name in ("hps", "hpsRaise", "hpsBaseText"))
    properties = f'<w:rubyPr><w:rubyAlign w:val="center"/>{sizes}<w:lid w:val="ja-JP"/></w:rubyPr>'
    return f"<w:r><w:ruby>{properties}<w:rt>{r(read)}</w:rt><w:rubyBase>{r(word)}</w:rubyBase></w:ruby></w:r>"


def test_words_with_their_reading_above_them_change_as_a_whole(is_sound: Check) -> None:
    base = docx(p("The word ", ruby("学", "gaku"), " stands here."))
    result = merged(base, base, docx(p("The word ", ruby("校", "ko"), " stands here.")))

    assert lines(result.package) == ["The word ko校 stands here."]
    is_sound(result.package)


def test_a_field_does_not_stick_to_a_word_that_people_typed() -> None:
    page = '<w:fldSimple w:instr=" REF place "><w:r><w:t>page 4</w:t></w:r></w:fldSimple>'
    result = merged(docx(p("See ", "the plan")), docx(p("See ", "our map")), docx(p("See ", page)))

    assert lines(result.package) == ["See our map page 4"]


# ── where stories end ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(("Our day.", TABLE), id="a table"),
        pytest.param((TABLE,), id="a table alone"),
        pytest.param(("Our day.", control(p("Our hours."))), id="a control"),
        pytest.param((), id="nothing"),
    ],
)
def test_a_paragraph_is_put_in_at_the_end_of_a_body_that_does_not_end_with_one(
    blocks: tuple[str, ...], is_sound: Check
) -> None:
    base = docx(*blocks)
    result = merged(base, base, docx(*blocks, "A new end."))

    assert "A new end." in lines(result.package)
    assert [line for line in lines(rejected(result.package)) if line] == lines(read_package(base, "base"))
    is_sound(result.package)


# ── what is pending already ──────────────────────────────────────────────────────────────────────────


def test_a_table_that_is_put_in_keeps_no_mark_of_rows_that_came_or_went(is_sound: Check) -> None:
    added = tr("New", "row").replace("<w:tr>", f"<w:tr><w:trPr><w:ins {BY_ANN}/></w:trPr>")
    gone = tr("Old", "row").replace("<w:tr>", f"<w:tr><w:trPr><w:del {BY_ANN}/></w:trPr>")
    base = docx(p("Our day."), p("End."))
    result = merged(base, base, docx(p("Our day."), tbl(tr("Open", "8:45"), added, gone), p("End.")))

    assert lines(result.package) == ["Our day.", "Open", "8:45", "New", "row", "End."]
    is_sound(result.package)


def test_the_end_of_a_paragraph_is_struck_out_only_once(is_sound: Check) -> None:
    end = f"<w:rPr><w:del {BY_ANN}/></w:rPr>"
    base = docx(p("Kept first."), p("Goes with its end.", before=end), p("Kept last."))
    result = merged(base, base, docx(p("Kept first."), p("Kept last.")))

    assert lines(result.package) == ["Kept first.", "Kept last."]
    is_sound(result.package)


def test_what_is_proposed_already_is_not_proposed_again_where_paragraphs_were_joined() -> None:
    base = docx(p("First item."), p("Second item."), p("Third item."))
    theirs = docx(p("First item."), p("Second item.Third item."))
    ours = docx(p("First item."), p("Something new here."), p(""), p("Second item."), p("Third item."))
    once = merged(base, theirs, ours)

    assert once.changed
    assert not merged(base, once.package.write(), ours).changed


# ── looks ────────────────────────────────────────────────────────────────────────────────────────────


def item(text: str, number: str, look: str = "") -> str:
    return p(text, before=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>{look}')


def test_a_list_of_theirs_keeps_its_id_when_the_trust_changes_how_its_items_look() -> None:
    base, theirs = docx(item("An item.", "3")), docx(item("An item.", "8"))
    result = merged(base, theirs, docx(item("An item.", "3", '<w:jc w:val="center"/>')))
    root = result.package.xml("word/document.xml")

    assert [number.get(w("val")) for number in root.iter(w("numId"))] == ["8", "8"]
    assert [jc.get(w("val")) for jc in root.iter(w("jc"))] == ["center"]


# ── scripts ──────────────────────────────────────────────────────────────────────────────────────────


def test_both_change_a_sentence_without_spaces() -> None:
    result = merged(docx("学校每年审查本程序。"), docx("学校每年审查本程序并报告。"), docx("学校每两年审查本程序。"))

    assert lines(result.package) == ["学校每两年审查本程序并报告。"]
    assert not result.conflicts


@pytest.mark.parametrize(
    ("text", "atoms"),
    [
        ("Cafe\u0301 Bar", ["Cafe\u0301", " ", "Bar"]),
        ("हिन्दी में", ["हिन्दी", " ", "में"]),
        ("می\u200cشود", ["می\u200cشود"]),
        ("👩\u200d👧!", ["👩\u200d", "👧", "!"]),
        ("8点30分", ["8", "点", "30", "分"]),
    ],
)
def test_accents_vowels_and_joiners_stay_with_their_letters(text: str, atoms: list[str]) -> None:
    assert [text[start:end] for _, start, end in tokens(text)] == atoms


def test_joiners_in_new_words_come_along() -> None:
    base = docx("این is new.")
    result = merged(base, base, docx("می\u200cشود 👩\u200d👧 is new."))

    assert lines(result.package) == ["می\u200cشود 👩\u200d👧 is new."]


def test_cells_come_along_with_all_their_blocks(is_sound: Check) -> None:
    base = docx(tbl(tr("Open", "8:45")), p("End."))
    inner = tbl(tr("Nested", "table"))
    result = merged(base, base, docx(tbl(tr(tc("Open", inner, p("")), "8:45")), p("End.")))

    assert lines(result.package) == ["Open", "Nested", "table", "", "8:45", "End."]
    assert reading(rejected(result.package)) == reading(read_package(base, "base"))
    is_sound(result.package)


def test_a_row_is_put_in_amid_a_tall_cell(is_sound: Check) -> None:
    begins, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    first, last = tr(tc("Tall", before=begins), "one"), tr(tc("", before=goes_on), "three")
    base = docx(tbl(first, last), p("End."))
    result = merged(base, base, docx(tbl(first, tr(tc("New", before=begins), "two"), last), p("End.")))

    assert lines(result.package) == ["Tall", "one", "New", "two", "", "three", "End."]
    assert reading(rejected(result.package)) == reading(read_package(base, "base"))
    is_sound(result.package)


# ── words that meet ──────────────────────────────────────────────────────────────────────────────────


def named(number: int, *inside: str) -> str:
    """A paragraph with a bookmark of ours."""
    name = f"_pg_{number:08x}000000"
    return p(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>', *inside)


def test_words_that_both_put_into_an_empty_paragraph_stand_apart() -> None:
    base = docx(named(1), named(3, "We close at four."))
    theirs = docx(named(1, "Visitors"), named(3, "We close at four."))
    ours = docx(named(1, "Welcome."), named(2), named(3, "We close at four."))
    result = merged(base, theirs, ours)

    assert lines(result.package) == ["Visitors Welcome.", "", "We close at four."]
    assert reading(rejected(result.package)) == reading(read_package(theirs, "theirs"))


# ── ends of paragraphs on which somebody's change waits ──────────────────────────────────────────────


def with_end(name: str) -> str:
    """The properties of a paragraph whose end Ann put in or struck out."""
    return f"<w:rPr><w:{name} {BY_ANN}/></w:rPr>"


def ends(package: Package) -> list[list[str]]:
    """Who put in or struck out the end of each paragraph."""
    marks = [paragraph.find(f"{w('pPr')}/{w('rPr')}") for paragraph in package.xml(package.main).iter(w("p"))]
    return [
        [] if mark is None else [f"{c.tag.rpartition('}')[2]} {c.get(w('author'))}" for c in mark] for mark in marks
    ]


@pytest.mark.parametrize("name", ["ins", "del"])
@pytest.mark.parametrize("around", [lambda *blocks: blocks, lambda *blocks: (tbl(tr("Open", tc(*blocks))),)])
def test_the_trust_adds_a_last_paragraph_after_one_whose_end_is_tracked(
    name: str, around: Callable[..., tuple[str, ...]], is_sound: Check
) -> None:
    """LibreOffice and others mark the last end of a body or a cell too: it moves on to what is last now."""
    base, ours = docx(*around("At 8:45.")), docx(*around("At 8:45.", "Come early."))
    theirs = docx(*around(p("At 8:45.", before=with_end(name))))
    result = merged(base, theirs, ours)

    assert ends(result.package)[-2:] == [["ins policygen (LLT)"], [f"{name} Ann"]]
    assert lines(result.package)[-2:] == ["At 8:45.", "Come early."]
    assert reading(rejected(result.package, by("policygen (LLT)"))) == reading(read_package(theirs, "theirs"))
    is_sound(result.package)


def test_the_end_before_struck_ones_goes_with_the_last_paragraph(is_sound: Check) -> None:
    struck = f"<w:del {BY_ANN}><w:r><w:delText>At 9:00.</w:delText></w:r></w:del>"
    base, ours = docx("At 8:45.", "At 9:00.", "Come early."), docx("At 8:45.", "At 9:00.")
    theirs = docx("At 8:45.", p(struck, before=with_end("del")), "Come early.")
    result = merged(base, theirs, ours)

    assert ends(result.package) == [["del policygen (LLT)"], ["del Ann"], []]
    assert lines(result.package) == ["At 8:45."]
    assert reading(rejected(result.package, by("policygen (LLT)"))) == reading(read_package(theirs, "theirs"))
    is_sound(result.package)


def pending_control(words: str) -> str:
    """A content control that we propose: one range around where it begins, one around where it ends."""
    author = BY_US.partition(" ")[2]
    begins = f'<w:customXmlInsRangeStart w:id="81" {author}/>', '<w:customXmlInsRangeEnd w:id="81"/>'
    ends = f'<w:customXmlInsRangeStart w:id="82" {author}/>', '<w:customXmlInsRangeEnd w:id="82"/>'
    content = f"<w:sdtContent>{begins[1]}<w:ins {BY_US}>{r(words)}</w:ins>{ends[0]}</w:sdtContent>"
    return f'{begins[0]}<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr>{content}</w:sdt>{ends[1]}'


def test_words_struck_out_in_a_proposal_that_is_taken_back_stay_struck_out(is_sound: Check) -> None:
    """They stood there before: rejecting gives them back, in the paragraph after the proposal. Its control goes."""
    put = f"<w:ins {BY_US}>{r('Come early.')}</w:ins>"
    struck = f"<w:del {BY_ANN}><w:r><w:delText>At 9:00. </w:delText></w:r></w:del>"
    theirs = docx(
        "At 8:45.",
        p(put, pending_control("Ask Ann."), struck, before=f"<w:rPr><w:ins {BY_US}/></w:rPr>"),
        "Bring a coat.",
    )
    result = merged(docx("At 8:45.", "Come early.Ask Ann.", "Bring a coat."), theirs, docx("At 8:45.", "Bring a coat."))

    assert lines(result.package) == ["At 8:45.", "Bring a coat."]
    assert lines(rejected(result.package)) == ["At 8:45.", "At 9:00. Bring a coat."]
    assert b"sdt" not in result.package.read(result.package.main)
    is_sound(result.package)
