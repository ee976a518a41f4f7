"""Links and page breaks that a template asks for."""

import pytest

from policygen.errors import RenderError
from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.render.links import Link, page_break
from policygen.render.names import Shapes
from policygen.word.ooxml import R, w
from tests.word.make import docx, outline, p, r, words, xml_of


def test_a_link_is_words_that_lead_somewhere() -> None:
    data = Template(docx("See {{ link('https://x.org/a b', 'our & terms') }}.")).render({})
    [link] = xml_of(data).iter(w("hyperlink"))

    assert outline(data) == ["See {color u our & terms}."]
    assert link.get(f"{{{R}}}id") is not None


def test_a_link_may_lead_to_a_bookmark_of_the_document() -> None:
    [link] = xml_of(Template(docx("{{r link('#aims', 'up') }}")).render({})).iter(w("hyperlink"))

    assert link.get(w("anchor")) == "aims"


@pytest.mark.parametrize(
    ("address", "printed"),
    [("https://x.org", "https://x.org"), ("mailto:a@x.org", "a@x.org"), ("tel:+44 20", "+44 20")],
)
def test_without_words_the_address_is_printed(address: str, printed: str) -> None:
    assert words(Template(docx("{{r link(address) }}")).render({"address": address})) == [printed]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "x", "", "#a b", "https://", 7])
def test_a_link_leads_nowhere_else(address: object) -> None:
    with pytest.raises(RenderError, match=r"t.docx, paragraph 1, .* a link cannot lead to") as caught:
        Template(docx("{{r link(address, 'x') }}"), "t.docx").render({"address": address})

    assert "https://" in str(caught.value)


def test_a_link_to_what_nobody_has_given_yet_is_a_blank() -> None:
    blank = Blank("school.website", "website of the school")

    assert words(Template(docx("{{r link(site, 'our site') }}")).render({"site": blank})) == ["[website of the school]"]


def test_a_link_of_a_program_can_be_printed_in_place_of_a_paragraph() -> None:
    template = docx(p(r("{{p site }}"), style="ListBullet"))

    assert outline(Template(template).render({"site": Link("https://x.org", "x")})) == ["ListBullet: {color u x}"]


def test_inside_a_link_of_the_template_a_link_is_its_words() -> None:
    around = f'<w:hyperlink w:anchor="a">{r("{{ link(site, name) }}")}</w:hyperlink>'
    data = Template(docx(p(around))).render({"site": "https://x.org", "name": "x"})

    assert words(data) == ["x"]
    assert len(list(xml_of(data).iter(w("hyperlink")))) == 1


def test_a_name_that_is_given_is_not_the_function() -> None:
    assert words(Template(docx("{{ link }} {{ page_break }}")).render({"link": "a", "page_break": "b"})) == ["a b"]


def test_a_page_ends_where_a_template_says() -> None:
    data = Template(docx("a", "{{p page_break }}", "b {{ page_break }} c", "{{ x }}")).render({"x": page_break})

    assert [e.get(w("type")) for e in xml_of(data).iter(w("br"))] == ["page"] * 3
    assert len(words(data)) == 4


def test_the_function_is_known_and_no_name_that_a_template_needs() -> None:
    template = Template(docx("{{r link('https://x.org') }}{{p page_break }}", "{{ link.url }}"), "t.docx")
    called = Template(docx("{{r link(site) }}", "{{p page_break }}"))

    assert list(called.variables().names) == ["site"]
    assert called.problems(Shapes({}, {"site": "text"})) == []
    assert any("there is no ‘link’" in str(f) for f in template.problems(Shapes({}, {})))
