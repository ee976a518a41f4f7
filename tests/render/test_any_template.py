"""Whatever tags stand wherever in a template: its problems are said, or every document of it is sound."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policygen.errors import RenderError
from policygen.render.content import Blank
from policygen.render.engine import Template
from tests.word.make import docx, p, r, tbl, tc, tr, xml_of

TAGS = [
    "{{ a }}", "{{ b | join }}", "{{p a }}", "{{r a }}", "{% if a %}", "{% else %}", "{% endif %}", "{%- if a -%}",
    "{%- endif -%}", "{% for i in items %}", "{{ i }}", "{% endfor %}", "{%p if a %}", "{%p else %}", "{%p endif %}",
    "{%p for i in items %}", "{%p endfor %}", "{%r if a %}", "{%r endif %}", "{%tr if a %}", "{%tr endif %}",
    "{%tr for i in items %}", "{%tr endfor %}", "{%tc for i in items %}", "{%tc endfor %}", "{% set z %}",
    "{% endset %}", "{%p set z %}", "{%p endset %}", "{{ z }}", "{{p z }}", "{% macro m() %}", "{% endmacro %}",
    "{# x #}", "{#", "#}", "{{", "}}",
    "{% colspan 2 %}", "{% vm %}", "{% hm %}", "{% cellbg 'FF0000' %}", "{% raw %}", "{% endraw %}",
]  # fmt: skip
PAIRS = [
    ("{%p if a %}", "{%p endif %}"),
    ("{%p for i in items %}", "{%p endfor %}"),
    ("{%p set z %}", "{%p endset %}"),
    ("{% if a %}", "x{% endif %}"),
    ("a{% for i in items %}", "{% endfor %}z"),
]
LINK, CONTROL = '<w:hyperlink w:anchor="q">{}</w:hyperlink>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
BREAK = '<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>'


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """A paragraph of words and tags, split into runs anywhere, some of them bold, in a link or in a control."""
    text = "".join(draw(st.lists(st.sampled_from([*TAGS, "word ", " & <x>"]), min_size=1, max_size=3)))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=2)))
    pieces = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    around = st.sampled_from(["{}", "{}", "{}", LINK, CONTROL])
    runs = [draw(around).format(r(piece, *draw(st.sampled_from([(), ("b",)])))) for piece in pieces if piece]
    return p(*runs, before=draw(st.sampled_from(["", "", "", BREAK])))


def groups(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Blocks between two tags that belong together, and tables of blocks."""
    between = st.builds(
        lambda pair, inside: p(pair[0]) + "".join(inside) + p(pair[1]), st.sampled_from(PAIRS), st.lists(blocks)
    )
    cells = st.lists(blocks, min_size=1, max_size=2).map(lambda inside: tc(*inside, p("end")))
    rows = st.lists(st.builds(tr, cells, cells), min_size=1, max_size=3)
    looped = rows.map(lambda inside: tbl(tr("{%tr for i in items %}", ""), *inside, tr("{%tr endfor %}", "")))
    return between | looped | rows.map(lambda inside: tbl(*inside))


BLOCKS = st.recursive(paragraphs(), groups, max_leaves=8)
NAMES: list[dict[str, Any]] = [
    {"a": "A & <b>", "b": [1, 2], "items": ["x", "y"]},
    {"a": "", "b": [], "items": []},
    {"a": Blank("key", "label"), "b": "\f\a", "items": [Blank("key", "label"), None]},
]


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(blocks=st.lists(BLOCKS, min_size=1, max_size=4))
def test_problems_are_said_or_documents_are_sound(
    blocks: list[str], check: Callable[[Path], list[str]], tmp_path: Path
) -> None:
    template = Template(docx(*blocks, p("last")), "t.docx")
    if any(finding.severity == "error" for finding in template.problems()):
        assert all(finding.place.part for finding in template.problems())
        return

    for names in NAMES:
        try:
            data = template.render_document(names, "a/b").data
        except RenderError as error:
            assert error.place.tag
            continue
        path = tmp_path / "any.docx"
        path.write_bytes(data)

        assert check(path) == []
        assert not set("".join(xml_of(data).itertext())) & {chr(n) for n in (*range(9), *range(14, 32), 0xFDD0, 0xFDD1)}
