"""Whatever the names hold, a document is sound and complete, or a located error: never a corrupt file."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygen.errors import RenderError
from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.word.ooxml import as_xml_characters
from tests.word.make import docx, outline, p, r, tbl, tc, tr, words, xml_of

CHARACTERS = st.one_of(
    st.characters(),
    st.sampled_from(
        "<>&\"'{}%#\x00\x01\x07\x08\t\n\x0b\x0c\r\x0e\x10\x15\x16\x17\x1f\x7f\x85\u2028\ud800\udfff\ufdd0\ufffe\uffffא🎉"
    ),
)
TEXT = st.text(CHARACTERS, max_size=30)
PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), TEXT, st.just(Blank("a.key", "some <fact> & “label”"))
)
VALUE = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4), max_leaves=12
)
NAMES = st.fixed_dictionaries({"a": VALUE, "b": VALUE, "items": st.lists(VALUE, max_size=5), "yes": VALUE})

LINK = f'<w:hyperlink r:id="rId9">{r("{{ a }}")}</w:hyperlink>'
INNER = tbl(tr("{%tr for i in items %}", ""), tr("{{ i }}", "{{p i }}"), tr("{%tr endfor %}", ""))
TEMPLATES = {
    "text": docx("x {{ a }} {{ b }}", p(r("{{ a }}", "b"), "{{r b }}"), "{{p a }}", p("{{ a }}", style="ListBullet")),
    "blocks": docx(
        "{%p for i in items %}", "{{ i }}", "{%p if yes %}", "{{ a }}", "{%p else %}", "{{ b }}", "{%p endif %}",
        "{%p endfor %}",
    ),
    "tables": docx(tbl(tr("a", "b"), tr(tc(INNER, p("{%p if yes %}"), "{{ a }}", "{%p endif %}"), "{{ b }}")), INNER),
    "columns": docx(tbl(tr("h", "{%tc for i in items %}", "{{ i }}", "{%tc endfor %}"), columns=3)),
    "macros": docx(
        "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m(a) }}{{ m(b) | upper }}{{ a ~ b }}",
        "{% set s %}{{ a }}{% endset %}{{ s }}",
    ),
    "parts": docx(
        p(LINK), header=p("{{ a }}"), core="<dc:title>{{ a }}{{ b }}</dc:title>", links={"rId9": "http://x/{{ a }}"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TEMPLATES)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(names=NAMES)
def test_a_document_is_sound_or_an_error_has_its_place(
    what: str, names: dict[str, Any], check: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    path = tmp_path / "any.docx"
    try:
        path.write_bytes(Template(TEMPLATES[what], "t.docx").render_document(names, "a/b").data)
    except RenderError as error:
        assert error.place.tag
        return

    assert check(path) == []


@settings(max_examples=200, deadline=None)
@given(text=TEXT)
def test_words_arrive_whole_and_nothing_after_them_is_lost(text: str) -> None:
    expected = as_xml_characters(text).replace("\ufffd", "")

    printed = words(Template(docx("{{ x }}", "last")).render({"x": text.replace("\a", "").replace("\f", "")}))

    assert printed[-1] == "last"
    assert [printed[0].replace("\ufffd", "")] == [expected]


@settings(max_examples=100, deadline=None)
@given(items=st.lists(TEXT, max_size=6))
def test_every_item_of_a_loop_has_its_paragraph_and_row(items: list[str]) -> None:
    items = [as_xml_characters(item).replace("\n", " ").replace("\t", " ") for item in items]
    table = tbl(tr("h", "h"), tr("{%tr for i in items %}", ""), tr("{{ i }}", "x"), tr("{%tr endfor %}", ""))
    template = docx("{%p for i in items %}", "{{ i }}", "{%p endfor %}", table)

    expected = [*items, "<2 columns>", "[h | h]", *(f"[{item} | x]" for item in items)]

    assert expected == outline(Template(template).render({"items": items}))


@settings(max_examples=50, deadline=None)
@given(names=NAMES)
def test_the_same_names_give_the_same_bytes(names: dict[str, Any]) -> None:
    template = Template(TEMPLATES["text"])

    def attempt() -> bytes | str:
        try:
            return template.render(names)
        except RenderError as error:
            return str(error)

    assert attempt() == attempt()


def test_a_very_long_text_arrives_whole() -> None:
    text = "words & <signs>\n" * 100_000

    root = xml_of(Template(docx("{{ x }}", "last")).render({"x": text}))

    assert len("".join(root.itertext())) == len(text) - 100_000 + len("last")
