"""Templates move both ways: what docxtpl does right we do too, and where it is wrong the difference is listed."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from docxtpl import DocxTemplate

from policygen.render.engine import Template
from tests.word.make import docx, outline, p, r, tbl, tc, tr

BODY = "word/document.xml"


@dataclass(frozen=True)
class Case:
    """A template, the names it is filled with, and the part to look at."""

    template: bytes
    context: Mapping[str, Any] = field(default_factory=dict)
    part: str = BODY

    def ours(self) -> list[str]:
        return outline(Template(self.template).render(self.context), self.part)

    def theirs(self) -> list[str]:
        template = DocxTemplate(io.BytesIO(self.template))
        template.render(dict(self.context))
        out = io.BytesIO()
        template.save(out)
        return outline(out.getvalue(), self.part)


ABC = {"items": ["a", "b", "c"]}
NAME = {"name": "Ada"}
HOUSE = (
    "My house is",
    "{%- if town -%}",
    " in town",
    "{%- else -%}",
    " in the country",
    "{%- endif -%}",
    " and I like it.",
)
LETTERS = {"text": "one\ntwo\tthree\afour\ffive"}
INNER = tbl(tr("{%tr for i in row['items'] %}", ""), tr("{{ i }}", "x"), tr("{%tr endfor %}", ""))
FULL = {"rows": [{"name": "one", "items": ["a", "b"]}, {"name": "two", "items": ["c"]}]}
NESTED = {"rows": [{"name": "one", "items": ["a", "b"]}, {"name": "two", "items": []}]}
TREE = {"tree": [{"name": "a", "kids": [{"name": "b", "kids": []}]}, {"name": "c", "kids": []}]}
TRACKED = '<w:ins w:id="1" w:author="A"><w:r><w:t>{{ na</w:t></w:r></w:ins><w:r><w:t>me }}</w:t></w:r>'
SPELLED = (
    '<w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t> name</w:t></w:r>'
    '<w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> }}</w:t></w:r>'
)
MARKED = '<w:r><w:t>{{ na</w:t></w:r><w:bookmarkStart w:id="1" w:name="here"/><w:r><w:t>me }}</w:t></w:r>'
BROKEN = "<w:r><w:t>{{</w:t><w:tab/><w:t>name }}</w:t></w:r>"

SAME: dict[str, Case] = {
    # printing
    "a name": Case(docx("Dear {{ name }},"), NAME),
    "a name split over runs": Case(docx("Dear {{ na¦me }}, {¦{ name }¦}"), NAME),
    "a tag takes the format of its first character": Case(docx(p(r("{{", "b"), r(" name", "i"), r(" }}"), " !")), NAME),
    "a name with spelling marks": Case(docx(p(SPELLED)), NAME),
    "a name with a bookmark in it": Case(docx(p(MARKED)), NAME),
    "a name partly in a tracked insertion": Case(docx(p(TRACKED)), NAME),
    "a name with a tab in its tag": Case(docx(p(BROKEN)), NAME),
    "an attribute and an item": Case(docx("{{ a.b }} {{ a['b'] }} {{ c[1] }}"), {"a": {"b": 1}, "c": [1, 2]}),
    "a number, a list and a dictionary": Case(
        docx("{{ a }} {{ b }} {{ c }}"), {"a": 1.5, "b": [1, "x"], "c": {"k": 1}}
    ),
    "true and false": Case(docx("{{ a }} {{ not a }}"), {"a": True}),
    "sums": Case(docx("{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ 2 ** 5 }} {{ 7 % 4 }} {{ 'a' ~ 1 }}"), {}),
    "spaces around what is printed": Case(docx("a{{ x }}b {{ x }} c"), {"x": " s "}),
    "curly quotes": Case(docx("{{ d[“k”] }} {{ d[‘k’] }} {% if d.k == ‘v’ %}yes{% endif %}"), {"d": {"k": "v"}}),
    "less than and greater than": Case(docx("{% if x < 3 and x > 1 %}yes{% endif %}"), {"x": 2}),
    "braces that are meant to be printed": Case(docx("{_{ x }_} and {_% y %_}"), {}),
    "raw": Case(docx("{% raw %}{{ x }}{% endraw %} {{ 1 }}"), {}),
    "a choice in a tag": Case(docx("{{ 'a' if x else 'b' }}{{ 'c' if x }}"), {"x": 0}),
    "other scripts": Case(docx("{{ x }}"), {"x": "שלום 你好 🎉 é"}),
    # breaks
    "line, tab, paragraph and page": Case(docx("a {{ text }} b"), LETTERS),
    "line, tab, paragraph and page keep the format": Case(
        docx(p(r("a {{ text }} b", "b"), style="ListBullet")), LETTERS
    ),
    "a line break in a table": Case(docx(tbl(tr("{{ text }}", "x"))), {"text": "one\ntwo"}),
    # if and for in a paragraph
    "if": Case(docx("a {% if x %}yes{% else %}no{% endif %} b"), {"x": 1}),
    "if not": Case(docx("a {% if x %}yes{% else %}no{% endif %} b"), {"x": 0}),
    "if, elif, else": Case(docx("{% if x == 1 %}a{% elif x == 2 %}b{% else %}c{% endif %}"), {"x": 2}),
    "if over runs": Case(docx("a {% if x %}y¦es{% else %}n¦o{% endif %} b"), {"x": 0}),
    "if over paragraphs, true": Case(docx("a {% if x %}yes", "middle", "no{% endif %} b"), {"x": 1}),
    "if over paragraphs, false": Case(docx("a {% if x %}yes", "middle", "no{% endif %} b"), {"x": 0}),
    "for": Case(docx("{% for i in items %}{{ i }}, {% endfor %}"), ABC),
    "for over paragraphs": Case(docx("a {% for i in items %}{{ i }}", "middle", "no{% endfor %} b"), ABC),
    "for in for": Case(docx("{% for i in items %}{{ i }}:{% for j in items %}{{ j }}¦{% endfor %};{% endfor %}"), ABC),
    "for with else": Case(docx("{% for i in [] %}x{% else %}none{% endfor %}"), {}),
    "for with a condition": Case(docx("{% for i in items if i != 'b' %}{{ loop.index }}{{ i }}{% endfor %}"), ABC),
    "what a loop knows": Case(
        docx("{% for i in items %}{{ loop.first }}{{ loop.last }}{{ loop.index0 }}{% endfor %}"), ABC
    ),
    "a loop that takes turns": Case(docx("{% for i in items %}{{ loop.cycle('x', 'y') }}{% endfor %}"), ABC),
    "the item before": Case(docx("{% for i in items %}{{ loop.previtem }}{{ i }} {% endfor %}"), ABC),
    "pairs": Case(docx("{% for k, v in d.items() %}{{ k }}={{ v }} {% endfor %}"), {"d": {"a": 1, "b": 2}}),
    "a loop that calls itself": Case(
        docx("{% for n in tree recursive %}{{ n.name }}({{ loop(n.kids) }}){% endfor %}"), TREE
    ),
    # set, macros, filters
    "set": Case(docx("{% set a = 5 %}{{ a }}"), {}),
    "set in a paragraph of its own": Case(docx("{%p set a = 6 %}", "{{ a }}"), {}),
    "set with a body": Case(docx("{% set a %}x{{ 1 }}{% endset %}{{ a }}{{ a }}"), {}),
    "with": Case(docx("{% with a = 1 %}{{ a }}{% endwith %}"), {}),
    "a macro": Case(docx("{% macro m(x, y=2) %}<{{ x }}{{ y }}>{% endmacro %}{{ m(1) }}{{ m(3, y=4) }}"), {}),
    "a macro with a caller": Case(
        docx("{% macro m() %}[{{ caller() }}]{% endmacro %}{% call m() %}in{% endcall %}"), {}
    ),
    "filters": Case(
        docx("{{ x|upper }} {{ x|replace('a', 'o') }} {{ items|join(', ') }} {{ items|length }}"), {**ABC, "x": "aha"}
    ),
    "a filter around text": Case(docx("{% filter upper %}abc{% endfilter %}"), {}),
    "a default for what is missing": Case(docx("{{ x|default('none') }}{% if x is defined %}!{% endif %}"), {}),
    "a test": Case(docx("{% if 3 is odd and x is none %}yes{% endif %}"), {"x": None}),
    "formats": Case(docx("{{ '%05.1f'|format(3.14159) }} {{ '{:>5}'.format('x') }}"), {}),
    # tags that take something with them
    "p for": Case(docx("{%p for i in items %}", p("{{ i }}", style="ListBullet"), "{%p endfor %}"), ABC),
    "p if, else": Case(docx("{%p if x %}", "a", "{%p else %}", "b", "{%p endif %}"), {"x": 0}),
    "p if, elif": Case(docx("{%p if x == 1 %}", "a", "{%p elif x == 2 %}", "b", "{%p endif %}"), {"x": 2}),
    "p for around a table": Case(docx("{%p for i in items %}", tbl(tr("{{ i }}", "x")), p(""), "{%p endfor %}"), ABC),
    "p for in a cell": Case(docx(tbl(tr(tc("{%p for i in items %}", "{{ i }}", "{%p endfor %}"), "b"))), ABC),
    "tr for": Case(
        docx(tbl(tr("h", "h"), tr("{%tr for i in items %}", ""), tr("{{ i }}", "{{ i }}"), tr("{%tr endfor %}", ""))),
        ABC,
    ),
    "tr if": Case(docx(tbl(tr("{%tr if x %}", ""), tr("a", "b"), tr("{%tr endif %}", ""), tr("c", "d"))), {"x": 0}),
    "tr for in a table in a tr for": Case(
        docx(tbl(tr("{%tr for row in rows %}", ""), tr("{{ row.name }}", tc(INNER, p(""))), tr("{%tr endfor %}", ""))),
        FULL,
    ),
    "tc for": Case(docx(tbl(tr("h", "{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"), columns=4)), ABC),
    "tc if": Case(docx(tbl(tr("h", "{%tc if x %}", "a", "{%tc endif %}", "z"), columns=5)), {"x": 0}),
    "r if": Case(docx("a {%r if x %}¦yes¦{%r endif %} b"), {"x": 0}),
    "r if in one run": Case(docx("a {%r if x %}yes{%r endif %} b"), {"x": 1}),
    # cells
    "colspan": Case(docx(tbl(tr("a", "b"), tr("{% colspan n %}wide {{ n }}"))), {"n": 2}),
    "cellbg": Case(docx(tbl(tr("{% cellbg c %}x", "b"))), {"c": "FF0000"}),
    "vm": Case(
        docx(tbl(tr("{%tr for i in items %}", ""), tr("{% vm %}tall", "{{ i }}"), tr("{%tr endfor %}", ""))), ABC
    ),
    "hm": Case(
        docx(tbl(tr("{%tc for i in items %}", "{% hm %}wide", "{%tc endfor %}"), tr("1", "2", "3"), columns=3)), ABC
    ),
    # remarks and joins
    "a remark": Case(docx("a {# nothing #}b"), {}),
    "a remark in a paragraph of its own": Case(docx("a", "{#p nothing #}", "b"), {}),
    "a remark over paragraphs": Case(docx("a {# x", "b", tbl(tr("c", "d")), "e #} f", "g"), {}),
    "paragraphs joined, true": Case(docx(*HOUSE), {"town": 1}),
    "paragraphs joined, false": Case(docx(*HOUSE), {"town": 0}),
    # other parts
    "a header": Case(docx("x", header=p("H {{ na¦me }}")), NAME, "word/header.xml"),
    "a footer": Case(docx("x", footer=p("{% if name %}F {{ name }}{% endif %}")), NAME, "word/footer.xml"),
    "a footnote": Case(
        docx("x", footnotes=f'<w:footnote w:id="1">{p("F {{ na¦me }}")}</w:footnote>'), NAME, "word/footnotes.xml"
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", SAME)
def test_what_docxtpl_does_right_is_done_the_same(what: str) -> None:
    case = SAME[what]

    assert case.ours() == case.theirs()


@dataclass(frozen=True)
class Difference(Case):
    """Where the two differ on purpose: what we give, and why docxtpl's answer is wrong."""

    expected: tuple[str, ...] = ()
    because: str = ""


DIFFERENT: dict[str, Difference] = {
    "an ampersand": Difference(
        docx("{{ x }}", "more"), {"x": "a & b < c"}, expected=("a & b < c", "more"), because="it loses the & and the <",
    ),
    "None": Difference(docx("a{{ x }}b"), {"x": None}, expected=("ab",), because="it prints the word None"),
    "plain words in place of a paragraph": Difference(
        docx("a", p("{{p x }}", style="ListBullet"), "b"), {"x": "words"}, expected=("a", "ListBullet: words", "b"),
        because="it puts the words where Word shows none",
    ),
    "plain words in place of a run": Difference(
        docx(p("a ", r("{{r x }}", "b"), " b")), {"x": "words"}, expected=("a {b words} b",),
        because="it puts the words where Word shows none",
    ),
    "words before a hyphened tag": Difference(
        docx(p("one"), "two {%- if x %} three{% endif %}"), {"x": 1}, expected=("one", "two three"),
        because="it drops the words before the tag",
    ),
    "text after a run tag": Difference(
        docx(p(r("a {%r if x %}yes{%r endif %} b", "b"))), {"x": 1}, expected=("{b a yes b}",),
        because="the text after the tag loses its format",
    ),
    "an apostrophe in a string": Difference(
        docx("{{ “it’s” }}"), {}, expected=("it’s",), because="it makes the apostrophe straight",
    ),
    "a false p if in a cell": Difference(
        docx(tbl(tr(tc("{%p if x %}", tbl(tr("in", "in")), "{%p endif %}"), "b"))), {"x": 0},
        expected=("<2 columns>", "[ | b]",),
        because="it leaves the cell without a paragraph, which Word calls corrupt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", DIFFERENT)
def test_where_docxtpl_is_wrong_the_difference_is_known(what: str) -> None:
    case = DIFFERENT[what]

    assert case.ours() == list(case.expected)


@pytest.mark.parametrize("what", [what for what in DIFFERENT if what != "a false p if in a cell"])
def test_each_listed_difference_is_still_one(what: str) -> None:
    case = DIFFERENT[what]

    assert case.theirs() != list(case.expected), f"docxtpl no longer differs: {case.because}"


def test_a_nested_table_at_the_end_of_a_repeated_row_stays_in_its_row() -> None:
    rows = (tr("{%tr for row in rows %}", ""), tr("{{ row.name }}", tc(INNER, p(""))), tr("{%tr endfor %}", ""))
    template = docx(tbl(*rows))

    expected = ["<2 columns>", "[one | <2 columns>; [a | x]; [b | x]; ]", "[two | ]"]

    assert expected == outline(Template(template).render(NESTED))


def test_an_unknown_name_is_an_error_where_docxtpl_prints_nothing() -> None:
    with pytest.raises(Exception, match=r"there is no ‘nmae’ here\. Did you mean ‘name’"):
        Template(docx("Dear {{ nmae }}")).render(NAME)
