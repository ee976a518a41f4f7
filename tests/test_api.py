"""What programs may use: `policygen.Template`, as docs/from-docxtpl.md shows it. The page's own samples run here."""

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import policygen
from policygen import Template
from policygen.errors import Finding, FindingsError, Place, PolicygenError, RenderError, UnreadableFileError
from policygen.render.pictures import Picture, PictureError
from tests.conftest import ROOT
from tests.trees import tree
from tests.word.make import docx, outline, p, r, words, zipped

PAGE = (ROOT / "docs/from-docxtpl.md").read_text(encoding="utf-8")
SECTIONS: dict[str, str] = dict(re.findall(r"^## (.*?)\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE))
SAMPLES = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000100000001080000000"
    "03a7e9b550000000a4944415478da63f80f00010101001bb6ee560000000049454e44ae426082"
)
"""A PNG of one white dot."""

PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="P" descr="{{ crest }}"/>'
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="1" name="P"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdOld"/></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:ext cx="360000" cy="360000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)

FILES = {
    "letter.docx": docx("Dear {{ name }},"),
    "greeting.docx": docx("{{ name | shout }}"),
    "notice.docx": docx("Before", "{{p notice | formatted }}", "After"),
    "letterhead.docx": docx(p(PICTURE)),
    "report.docx": docx(
        "{{ title }}",
        "{%p for house in school.houses %}",
        "{{ house.name }} was founded in {{ house.year }}.",
        "{%p endfor %}",
        header=p("{{ school.name }}"),
    ),
    "broken.docx": docx("{{ name | uper }}", "{% if name %}"),
    "contract.docx": docx("Contract", '{%p include "terms.docx" %}', "Signed"),
    "parts/terms.docx": docx("{{ name }} agrees.", p("to teach", style="ListBullet")),
    "crest.png": DOT,
}

Run = Callable[[str], dict[str, Any]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the samples of a section, one after the other, in a folder with their files; gives the names they leave."""
    tree(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)

    def run_section(title: str) -> dict[str, Any]:
        names: dict[str, Any] = {"__name__": "sample"}
        for code in SAMPLES.findall(SECTIONS[title]):
            exec(compile(code, f"from-docxtpl.md, {title}", "exec", dont_inherit=True), names)
        return names

    return run_section


# ── the page ─────────────────────────────────────────────────────────────────────────────────────────


def test_every_sample_of_the_page_belongs_to_a_section_that_is_run_here() -> None:
    own = Path(__file__).read_text(encoding="utf-8")
    with_samples = [title for title, body in SECTIONS.items() if SAMPLES.search(body)]

    assert [title for title in with_samples if f'run("{title}")' not in own] == []
    assert sum(len(SAMPLES.findall(SECTIONS[title])) for title in with_samples) == len(SAMPLES.findall(PAGE))


def test_a_program_switches_in_two_lines_and_gets_the_same_document(run: Run, tmp_path: Path) -> None:
    run("The short version")
    before, after = ((tmp_path / name).read_bytes() for name in ("before.docx", "after.docx"))

    assert outline(before) == outline(after) == ["Dear Ada,"]


def test_one_template_makes_many_documents_that_python_docx_opens(run: Run) -> None:
    names = run("One template, many documents")

    assert [words(data) for data in names["letters"].values()] == [["Dear Ada,"], ["Dear Grace,"], ["Dear Katherine,"]]
    assert [paragraph.text for paragraph in names["document"].paragraphs] == ["Dear Ada,", "Added afterwards."]


def test_values_are_escaped_and_keep_their_breaks(run: Run) -> None:
    assert words(run("Values")["data"]) == ["Dear Ada\nLovelace & daughter,"]


def test_formatted_text_and_values_of_ones_own_are_printed(run: Run) -> None:
    names = run("Formatted text")

    assert words(names["page"]) == ["Before", "Closed", "We are closed on:", "Monday", "Tuesday", "After"]
    assert outline(names["data"]) == ["Dear {color Ada & Co},"]


def test_pictures_are_printed_and_take_the_place_of_others(run: Run) -> None:
    names = run("Pictures")
    inline = Template("letter.docx").render({"name": names["crest"]})

    assert [media(data) for data in (inline, names["data"])] == [[DOT], [DOT]]
    assert 'descr="The school’s crest"' in entry(names["data"], "word/document.xml")


def test_a_picture_that_cannot_be_read_is_refused_where_it_is_made() -> None:
    with pytest.raises(PictureError):
        Picture(b"words", "The school’s crest")


def media(data: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(name) for name in archive.namelist() if "/media/" in name]


def entry(data: bytes, part: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(part).decode()


def test_another_document_comes_in(run: Run) -> None:
    assert outline(run("Other documents")["data"]) == ["Contract", "Ada agrees.", "ListBullet: to teach", "Signed"]


def test_filters_of_ones_own_work(run: Run) -> None:
    assert words(run("Filters")["data"]) == ["ADA!"]


def test_what_a_template_needs_is_a_tree(run: Run) -> None:
    names = run("Which names a template needs")

    assert names["first_names"] == {"title", "school"}
    assert names["of_a_school"] == {"name", "houses"}
    assert names["of_each_house"] == {"name", "year"}


def test_every_problem_is_printed_as_the_page_says(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    names = run("Errors")
    printed = re.search(r"```text\n(.*?)```", SECTIONS["Errors"], re.DOTALL)

    assert printed is not None
    assert capsys.readouterr().out == printed[1]
    assert names["said"] == "letter.docx, paragraph 1, {{ name }}: there is no ‘name’ here. Did you mean ‘nmae’?"
    assert names["tag"] == "{{ name }}"


# ── the public names ─────────────────────────────────────────────────────────────────────────────────


def test_the_package_offers_the_template_and_its_version() -> None:
    assert policygen.__all__ == ["Template", "__version__"]
    assert policygen.Template is Template


def test_the_package_has_no_other_names() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Tempalte'"):
        policygen.Tempalte  # noqa: B018


def test_the_package_loads_no_engine_before_it_is_asked_for() -> None:
    code = "import sys, policygen; print('jinja2' in sys.modules); policygen.Template; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)

    assert done.stdout.split() == ["False", "True"]


def test_a_template_comes_from_a_path_a_text_or_bytes(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(FILES["letter.docx"])
    made = {Template(source).render({"name": "Ada"}) for source in (path, str(path), FILES["letter.docx"])}

    assert len(made) == 1


def test_a_template_is_filled_by_many_threads_at_once() -> None:
    template = Template(FILES["letter.docx"])
    with ThreadPoolExecutor(4) as executor:
        made = list(executor.map(lambda n: words(template.render({"name": f"Ada {n}"})), range(40)))

    assert made == [[f"Dear Ada {n},"] for n in range(40)]


def test_filling_a_template_leaves_it_and_the_names_as_they_were() -> None:
    template, names = Template(FILES["report.docx"]), {"title": "T", "school": {"name": "S", "houses": []}}
    first = template.render(names)

    assert template.render(names) == first
    assert names == {"title": "T", "school": {"name": "S", "houses": []}}


def test_a_sound_template_has_no_problems() -> None:
    assert Template(FILES["report.docx"]).problems() == []


def test_problems_come_all_at_once_each_with_its_place_and_what_to_do() -> None:
    problems = Template(FILES["broken.docx"], name="broken.docx").problems()
    body = Place("broken.docx", part="word/document.xml")

    assert [(f.place.within("broken.docx").part, f.place.paragraph, f.place.tag, f.severity) for f in problems] == [
        (body.part, 1, "{{ name | uper }}", "error"),
        (body.part, 2, "{% if name %}", "error"),
    ]
    assert all(isinstance(problem, Finding) and problem.hint for problem in problems)


def test_a_template_with_problems_is_refused_with_all_of_them() -> None:
    template = Template(FILES["broken.docx"])

    with pytest.raises(FindingsError) as refused:
        template.render({"name": "Ada"})
    assert set(refused.value.findings) == set(template.problems())


def test_a_tag_that_cannot_be_worked_out_is_an_error_at_its_place() -> None:
    template = Template(docx("fine", p(r("{{ 1 / number }}"))), name="sum.docx")

    with pytest.raises(RenderError) as failed:
        template.render({"number": 0})
    assert failed.value.place == Place("sum.docx", part="word/document.xml", paragraph=2, tag="{{ 1 / number }}")


@pytest.mark.parametrize("data", [b"", b"words", zipped({"mimetype": b"x"}), FILES["letter.docx"][:400]])
def test_what_is_no_word_file_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        Template(data, name="letter.docx")
    assert str(refused.value).startswith("letter.docx: ")
    assert "\n" not in str(refused.value)


def test_every_error_has_one_base() -> None:
    assert all(issubclass(error, PolicygenError) for error in (FindingsError, RenderError, UnreadableFileError))


def test_variables_are_a_tree_with_what_is_asked_of_each_item() -> None:
    needs = Template(FILES["report.docx"]).variables()
    houses = needs.names["school"].names["houses"].items

    assert set(needs.names) == {"title", "school"}
    assert houses is not None
    assert set(houses.names) == {"name", "year"}


def test_tests_of_ones_own_work_and_an_unknown_one_is_said() -> None:
    data = docx(p("{% if age is grown %}grown{% else %}young{% endif %}"))

    assert words(Template(data, tests={"grown": lambda age: age > 17}).render({"age": 30})) == ["grown"]
    assert any("grown" in finding.message for finding in Template(data).problems())


def test_a_place_in_a_footer_or_in_notes_is_called_so() -> None:
    footer = Place("letter.docx", part="word/footer2.xml", paragraph=1)
    notes = Place("letter.docx", part="word/footnotes.xml", paragraph=4)

    assert str(footer) == "letter.docx, the footer (word/footer2.xml), paragraph 1"
    assert str(notes) == "letter.docx, the footnotes, paragraph 4"
    assert footer.as_json() == {"file": "letter.docx", "part": "word/footer2.xml", "paragraph": 1}
