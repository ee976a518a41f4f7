"""Web pages become an outline: their main content, with everything around it on the list of what was left out."""

import pytest

from policygen.errors import UnreadableFileError
from policygen.intake.outline import Line, Outline
from policygen.intake.parse import read_statements
from policygen.intake.readers import read_outline


def page(body: str, head: str = "") -> Outline:
    return read_outline(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), "values.html")


def shown(body: str) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in page(body).lines]


def left_out(outline: Outline) -> list[tuple[str, str]]:
    return [(left.text, left.why) for left in outline.left_out]


def cells(lines: tuple[Line, ...]) -> list[list[str]]:
    return [[" / ".join(line.text for line in cell) for cell in line.cells] for line in lines]


# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────


def test_headings_paragraphs_lists_and_quotations_keep_their_kind_and_level() -> None:
    outline = page(
        "<h1>Values</h1><h3>Aims</h3><p>We <em>care</em>\n   a lot.</p><ul><li>one<ul><li>two</li></ul></li></ul>"
        '<ol start="3"><li>three</li></ol><blockquote><p>Said.</p></blockquote>'
    )

    assert [(line.kind, line.text, line.level, line.marker) for line in outline.lines] == [
        ("heading", "Values", 1, ""),
        ("heading", "Aims", 3, ""),
        ("paragraph", "We care a lot.", 0, ""),
        ("item", "one", 0, "•"),
        ("item", "two", 1, "•"),
        ("item", "three", 0, "3."),
        ("quotation", "Said.", 0, ""),
    ]


def test_every_line_knows_where_it_stood() -> None:
    table = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    outline = page(f"\n<h2>Values</h2>\n<p>\n  We care.\n</p>\n{table}")

    assert [(line.source.line, line.source.paragraph) for line in outline.lines[:2]] == [(2, 1), (4, 2)]
    assert outline.lines[3].cells[1][0].source.cell == "table 1, row 2, column 2"


def test_a_page_of_divs_is_read_by_its_blocks_and_what_looks_like_a_heading_is_bold() -> None:
    outline = page(
        '<div class="page-title">Vision</div><div>A town <span>that</span> reads.<br>And writes.</div>'
        '<div><span style="font-weight: 700">Values</span></div><div>Respect</div>'
    )

    assert [(line.text, line.bold) for line in outline.lines] == [
        ("Vision", True),
        ("A town that reads.", False),
        ("And writes.", False),
        ("Values", True),
        ("Respect", False),
    ]


def test_bullets_typed_by_hand_are_items() -> None:
    assert shown("<p>We will:<br>• listen<br>&bull; act</p>") == [
        ("paragraph", "We will:"),
        ("item", "listen"),
        ("item", "act"),
    ]


def test_a_label_on_a_line_of_its_own_belongs_to_its_item() -> None:
    [line] = page("<ul><li><strong>Honesty</strong><br>We tell the truth.</li></ul>").lines

    assert (line.text, line.lead) == ("Honesty We tell the truth.", "Honesty")


def test_a_heading_in_a_list_item_is_a_heading() -> None:
    assert shown("<ul><li><h3>Respect</h3><p>We listen.</p></li></ul>") == [
        ("heading", "Respect"),
        ("paragraph", "We listen."),
    ]


def test_a_list_item_without_its_list_is_an_item() -> None:
    assert shown("<p>We will:<li>listen<li>act") == [("paragraph", "We will:"), ("item", "listen"), ("item", "act")]


def test_a_quotation_keeps_the_name_of_who_said_it() -> None:
    for body in (
        "<blockquote><p>Start where the child is.</p><footer>— Ada Fenwick</footer></blockquote>",
        "<figure><blockquote>Start where the child is.</blockquote><figcaption>— Ada Fenwick</figcaption></figure>",
    ):
        [statement] = read_statements(page(f"<h2>Our ethos</h2>{body}")).statements

        assert (statement.text, statement.attribution) == ("Start where the child is.", "Ada Fenwick")


# ── tables and definitions ───────────────────────────────────────────────────────────────────────────


def test_a_table_gives_rows_and_its_head_is_known() -> None:
    outline = page(
        "<table><thead><tr><th>Value</th><th>Meaning</th></tr></thead>"
        "<tr><td>Care</td><td><p>We look out.</p><p>Always.</p></td></tr></table>"
    )

    assert [line.header for line in outline.lines] == [True, False]
    assert cells(outline.lines) == [["Value", "Meaning"], ["Care", "We look out. / Always."]]


@pytest.mark.parametrize(
    "table",
    [
        '<table role="presentation"><tr><td><h2>Vision</h2><p>A town.</p></td></tr><tr><td>Reads.</td></tr></table>',
        "<table><tr><td><h2>Vision</h2><p>A town.</p></td><td>Reads.</td></tr><tr><td></td></tr></table>",
        "<table><tr><td><h2>Vision</h2><table><tr><td>A town.</td></tr></table></td></tr></table><p>Reads.</p>",
    ],
)
def test_a_table_that_only_lays_out_the_page_is_read_as_text(table: str) -> None:
    assert shown(table) == [("heading", "Vision"), ("paragraph", "A town."), ("paragraph", "Reads.")]


def test_a_definition_list_of_values_is_a_table_of_two_columns() -> None:
    outline = page("<dl><dt>Courage</dt><dd>We try.</dd><dt>Kindness</dt><dd>We notice.</dd></dl>")

    assert cells(outline.lines) == [["Courage", "We try."], ["Kindness", "We notice."]]


def test_a_list_of_meanings_inside_another_ends_only_itself() -> None:
    inner = "<dl><dt>Hope</dt><dd>We look ahead.</dd></dl>"
    outline = page(
        f"<dl><dt>Courage</dt><dd>We try.{inner}</dd><dt>Kindness</dt><dd>We notice.</dd></dl><p>That is all.</p>"
    )

    assert " ".join(line.text for line in outline.lines) == (
        "Courage We try. Hope We look ahead. Kindness We notice. That is all."
    )
    assert [line.kind for line in outline.lines] == ["row", "row", "paragraph"]


def test_a_definition_list_of_anything_else_has_headings() -> None:
    outline = page("<dl><dt>Our vision</dt><dd>A town that reads.</dd><dt>How we work</dt><dd>In pairs.</dd></dl>")

    assert [(line.text, line.bold) for line in outline.lines] == [
        ("Our vision", True),
        ("A town that reads.", False),
        ("How we work", True),
        ("In pairs.", False),
    ]


# ── what is around the content ───────────────────────────────────────────────────────────────────────

WHOLE = """
<a class="skip-link" href="#m">Skip to content</a>
<div id="cookie-banner"><p>We use cookies.</p><button>Accept</button></div>
<header><p>Oakwell Trust</p><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<main id="m"><h1>Our values</h1>
<p>We care for one another in everything that we do here, and we say so.</p>
<figure><img src="a.png" alt="A tree"><figcaption>The oak</figcaption></figure>
<aside>News: a fair</aside><form><label>Your name</label></form><p hidden>Draft</p>
<script>let a = 1;</script></main>
<div class="sidebar">In this section</div><p>Somewhere else</p><footer>© Oakwell</footer>
"""


def test_everything_around_the_main_content_is_left_out_with_the_reason() -> None:
    outline = page(WHOLE, "<title>Values – Oakwell</title><style>p {}</style>")

    assert [line.text for line in outline.lines] == [
        "Our values",
        "We care for one another in everything that we do here, and we say so.",
    ]
    assert left_out(outline) == [
        ("Values – Oakwell", "the page’s title"),
        ("p {}", "code of the page"),
        ("Skip to content", "a notice over the page"),
        ("We use cookies.", "a notice over the page"),
        ("Accept", "a notice over the page"),
        ("Oakwell Trust", "the head of the page"),
        ("Home", "navigation"),
        ("A tree", "a picture’s description"),
        ("The oak", "a picture’s caption"),
        ("News: a fair", "beside the text"),
        ("Your name", "a form"),
        ("Draft", "hidden on the page"),
        ("let a = 1;", "code of the page"),
        ("In this section", "beside the text"),
        ("Somewhere else", "outside the page’s main content"),
        ("© Oakwell", "the foot of the page"),
    ]


def test_the_heading_over_the_main_content_is_kept() -> None:
    long = "We care for one another in everything that we do here, and we say so."

    assert shown(f"<header><h1>Our values</h1></header><main><p>{long}</p></main>") == [
        ("heading", "Our values"),
        ("paragraph", long),
    ]


def test_a_page_without_a_main_element_loses_only_what_is_known_to_be_around_it() -> None:
    outline = page(
        '<div class="menu"><a>Home</a><a>Contact</a></div><div class="wrap with-sidebar"><p>We care a lot.</p></div>'
        '<ul><li><a href="#a">Term dates</a></li><li><a href="#b">Uniform</a></li><li><a href="#c">Lunch</a></li></ul>'
    )

    assert [line.text for line in outline.lines] == ["We care a lot."]
    assert left_out(outline) == [
        ("Home Contact", "navigation"),
        ("Term dates", "navigation"),
        ("Uniform", "navigation"),
        ("Lunch", "navigation"),
    ]


def test_links_side_by_side_do_not_run_together() -> None:
    outline = page('<p>We care for one another.</p><div class="social"><a>Follow us</a><a>Elsewhere</a></div>')

    assert left_out(outline) == [("Follow us Elsewhere", "links for sharing")]


def test_a_list_of_values_is_no_menu_though_each_is_a_link() -> None:
    links = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("Respect", "Courage", "Care"))

    assert [text for _, text in shown(f"<h2>Our values</h2><ul>{links}</ul>")] == [
        "Our values",
        "Respect",
        "Courage",
        "Care",
    ]


def test_an_element_that_holds_the_page_is_content_whatever_it_is_called() -> None:
    assert shown('<div class="menu-wrapper nav"><p>We care for one another.</p></div>') == [
        ("paragraph", "We care for one another.")
    ]


@pytest.mark.parametrize(
    "folded",
    [
        '<button aria-expanded="false">Inclusion</button><div class="panel" hidden><p>We fit in.</p></div>',
        '<div class="accordion"><button>Inclusion</button><div><p>We fit in.</p></div></div>',
        "<details><summary>Inclusion</summary><p>We fit in.</p></details>",
        '<div class="tabs"><p class="title">Inclusion</p><div style="display: none"><p>We fit in.</p></div></div>',
    ],
)
def test_folded_parts_are_read_and_their_handles_head_them(folded: str) -> None:
    outline = page(f"<h2>Our values</h2>{folded}")

    assert [(line.text, line.bold) for line in outline.lines[1:]] == [("Inclusion", True), ("We fit in.", False)]


# ── bytes ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset=iso-8859-1><p>Café".encode("latin-1"),
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>Café'.encode("cp1252"),
        "<p>Café".encode(),
        "<p>Café".encode("cp1252"),
        "<p>Café".encode("utf-16"),
        b"<p>Caf&eacute;",
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><p>Café</p></html>'.encode(),
        "<meta charset=nonsense><p>Café".encode(),
    ],
)
def test_every_usual_encoding_is_read(data: bytes) -> None:
    assert [line.text for line in read_outline(data, "values.html").lines] == ["Café"]


def test_a_page_is_known_by_its_content_under_another_ending() -> None:
    found = read_outline(b"<!-- saved page -->\n<!DOCTYPE html>\n<p>We care.", "values.doc")

    assert [line.text for line in found.lines] == ["We care."]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<div>" * 50_000 + b"<p>We care", "nested thousands deep"),
        (b"<p>a" * 200_000, "more than 60,000 elements"),
        (b"<p " + b" ".join(b"a%d=1" % i for i in range(9_000)) + b">We care", "thousands of attributes"),
        (b"<p>We care" * 700_000, "the page has 6 MB"),
        (b"<p>We care a lot</p>" * 9_000, "more than 6,000 paragraphs"),
        (b"<p>" + b"We care " * 30_000, "more than 40,000 words"),
    ],
)
def test_a_page_that_nobody_wrote_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        read_outline(data, "values.html")


def test_entities_that_a_page_brings_along_are_not_read() -> None:
    data = b'<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html><p>We care &a; a lot.</p></html>'

    assert "root:" not in " ".join(line.text for line in read_outline(data, "values.html").lines)


def test_the_labels_of_a_form_are_left_out_one_by_one() -> None:
    form = "<form><label>Username</label><input name=u><label>Password</label><input name=p></form>"
    outline = page(f"<main><h1>Our values</h1><ul><li>Honesty</li></ul>{form}</main>")

    assert [left.text for left in outline.left_out] == ["Username", "Password"]


def test_words_that_only_the_looks_of_a_page_part_are_parted() -> None:
    head = "<div id='header'><a href='/'>Larch Green School</a><span>Part of Brook Trust</span></div>"
    menu = (
        "<ul id='nav'><li><a href='/'>Home</a></li><li><a href='/a'>About</a></li><li><a href='/b'>Staff</a></li></ul>"
    )
    aims = "<h1>Our aims</h1><p>We aim to give every child the best start we can.</p><ul><li>One</li><li>Two</li></ul>"
    page = f"<html><body>{head}{menu}<div id='main-content' class='content'>{aims}</div></body></html>"
    outline = read_outline(page.encode(), "page.html")

    assert "Larch Green School Part of Brook Trust" in [left.text for left in outline.left_out]
