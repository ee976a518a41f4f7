"""Paragraphs of a Word file in the small Markdown, so that it prints what they say."""

import pytest

from policygen.render.formatted import Formatted
from policygen.word.merge.excerpts import Excerpts
from policygen.word.merge.stories import Side
from policygen.word.package import read_package
from tests.word.make import docx, p, r, tbl, tr

LINK = '<w:hyperlink r:id="rIdSite"><w:r><w:t>our website</w:t></w:r></w:hyperlink>'


def markdown(*blocks: str, links: dict[str, str] | None = None) -> str | None:
    package = read_package(docx(*blocks, links=links), "typed.docx")
    return Excerpts(package, {}).markdown(Side(package).body.blocks)


SAID = {
    "a heading": ((p("Rewards", style="berschrift2"), "We give badges."), "## Rewards\n\nWe give badges."),
    "points": ((p("a badge", style="ListBullet"), p("a book", style="ListBullet")), "- a badge\n- a book"),
    "a list between words": (
        ("We give:", p("a badge", style="ListBullet"), "and more."),
        "We give:\n\n- a badge\n\nand more.",
    ),
    "bold and italic": ((p("At ", r("nine", "b"), " or ", r("ten", "i"), "."),), "At **nine** or *ten*."),
    "bold over several runs": ((p(r("at ", "b"), r("nine", "b"), " sharp"),), "**at nine** sharp"),
    "a space that is bold": ((p("at", r(" nine ", "b"), "sharp"),), "at **nine** sharp"),
    "a link": ((p("See ", LINK, "."),), "See [our website](https://example.org/a)."),
    "a break in a line": ((p(r("one"), "<w:r><w:br/></w:r>", r("two")),), "one\\\ntwo"),
    "an empty paragraph": (("one", p(), "two"), "one\n\ntwo"),
    "signs of Markdown": (("# 5 * 6 [x] <y> a_b _c_ \\",), "\\# 5 \\* 6 \\[x\\] \\<y> a_b \\_c\\_ \\\\"),
    "what looks like a list": (("1. one", "- two", "2026. A year"), "1\\. one\n\n\\- two\n\n2026\\. A year"),
    "what looks like a tag": (("Write {{ name }}",), "Write \\{{ name }}"),
}


@pytest.mark.parametrize("name", SAID)
def test_what_stands_there_is_said_in_markdown(name: str) -> None:
    blocks, expected = SAID[name]

    assert markdown(*blocks, links={"rIdSite": "https://example.org/a"}) == expected


@pytest.mark.parametrize("name", SAID)
def test_the_markdown_prints_the_same_words(name: str) -> None:
    blocks, expected = SAID[name]
    package = read_package(docx(*blocks, links={"rIdSite": "https://example.org/a"}), "typed.docx")
    typed = [block.key for block in Side(package).body.blocks if block.key.strip()]

    assert str(Formatted(expected)).split("\n") == "\n".join(typed).split("\n")


UNSAYABLE = {
    "a table": tbl(tr("a", "b")),
    "underlined words": p(r("under", 'u w:val="single"')),
    "struck words": p(r("struck", "strike")),
    "a tab": p("a", "<w:r><w:tab/></w:r>"),
}


@pytest.mark.parametrize("block", UNSAYABLE.values(), ids=UNSAYABLE.keys())
def test_what_it_has_no_sign_for_is_not_said(block: str) -> None:
    assert markdown("We give badges.", block) is None
