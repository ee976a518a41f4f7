"""What was made of a template before serves as long as nothing of it changed, and only if it is ours alone."""

import datetime as dt
import pickle
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import policygen
from policygen.build import jobs as making
from policygen.build.jobs import Job, make
from policygen.errors import FindingsError, RenderError
from policygen.keeping import SETTING
from policygen.plan import documents
from policygen.render import keeping
from policygen.render.engine import Identified
from policygen.render.keeping import KeptTemplates
from policygen.workspace import load_workspace
from tests.word.make import docx, words

HOST = docx(
    "Welcome to {{ school }}.",
    '{%p include "part.docx" %}',
    "{%p for place in places %}",
    "{{ place }}",
    "{%p endfor %}",
)
NAMES = {"school": "Alder Hill", "places": ["the hall", "the yard"]}


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> KeptTemplates:
    monkeypatch.setenv(SETTING, str(tmp_path / "cache"))
    found = KeptTemplates.of_this_person()
    assert found is not None
    return found


def template(files: Mapping[str, bytes], data: bytes = HOST, name: str = "host.docx") -> Identified:
    return Identified(data, name=name, load=files.__getitem__)


def keep(kept: KeptTemplates, files: Mapping[str, bytes], data: bytes = HOST) -> Identified:
    """A template that was read, compiled and kept."""
    made = template(files, data)
    kept.keep(made, files.__getitem__, set(made.included))
    return made


NOTHING: Mapping[str, bytes] = {}
PART = {"part.docx": docx("The gates open at eight.")}


def test_a_kept_template_makes_the_same_file(kept: KeptTemplates) -> None:
    made = keep(kept, PART)
    again = template(PART)

    assert kept.recall(again, PART.__getitem__)
    assert again.render_document(NAMES, "a/b/c") == made.render_document(NAMES, "a/b/c")


def test_it_is_neither_read_nor_compiled_again(kept: KeptTemplates, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(kept, PART)
    again = template(PART)
    monkeypatch.setattr("policygen.render.engine.read_template", None)
    monkeypatch.setattr("policygen.render.engine.compile_part", None)

    assert kept.recall(again, PART.__getitem__)
    assert "The gates open at eight." in words(again.render_document(NAMES, "a/b/c").data)


def test_all_bundled_templates_make_the_same_files_as_kept(
    root: Path, kept: KeptTemplates, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = load_workspace(root)
    wanted = documents(workspace, ["mket/walton-high", "ket/_trust"])
    jobs = [Job.of(workspace, document, dt.date(2026, 9, 1)) for document in wanted]

    def made(own: KeptTemplates | None) -> list[bytes]:
        making.forget_templates()
        monkeypatch.setattr(making, "_kept_templates", lambda: own)
        return [make(job).rendered.data for job in jobs]

    fresh = made(None)
    first, again = made(kept), made(kept)
    making.forget_templates()

    assert len(list(kept.kept.folder.iterdir())) == len({job.template for job in jobs})
    assert fresh == first
    assert fresh == again


def test_a_tag_that_fails_is_still_named_by_its_place(kept: KeptTemplates) -> None:
    keep(kept, PART)
    again = template(PART)
    kept.recall(again, PART.__getitem__)

    with pytest.raises(RenderError, match=r"host\.docx, paragraph 1, \{\{ school \}\}"):
        again.render_document({"places": []}, "a/b/c")


CHANGES: dict[str, Callable[[], Identified]] = {
    "another template": lambda: template(PART, docx("Welcome.")),
    "the same under another name": lambda: template(PART, name="other.docx"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_another_template_is_not_known(kept: KeptTemplates, change: str) -> None:
    keep(kept, PART)

    assert not kept.recall(CHANGES[change](), PART.__getitem__)


@pytest.mark.parametrize("now", [{"part.docx": docx("The gates open at nine.")}, {}])
def test_a_file_that_it_brings_in_counts_as_part_of_it(kept: KeptTemplates, now: Mapping[str, bytes]) -> None:
    keep(kept, PART)

    assert not kept.recall(template(now), now.__getitem__)


def test_a_file_that_was_not_there_counts_once_it_is(kept: KeptTemplates) -> None:
    data = docx('{%p include "more.docx" ignore missing %}', "The end.")
    host = template({}, data)
    kept.keep(host, NOTHING.__getitem__, {"more.docx"})
    now = {"more.docx": docx("More.")}

    assert kept.recall(template({}, data), NOTHING.__getitem__)
    assert not kept.recall(template(now, data), now.__getitem__)


@pytest.mark.parametrize("changed", ["errors.py", "word/tags.py", "render/printing.py"])
def test_another_version_of_the_program_reads_it_anew(
    kept: KeptTemplates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    code = tmp_path / "policygen"
    shutil.copytree(Path(policygen.__file__).parent, code, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr("policygen.files.__file__", str(code / "files.py"))
    monkeypatch.setattr(keeping, "_PROGRAM", [])
    keep(kept, PART)
    with (code / changed).open("a", encoding="utf-8") as source:
        source.write("# changed\n")

    assert kept.recall(template(PART), PART.__getitem__)
    monkeypatch.setattr(keeping, "_PROGRAM", [])
    assert not kept.recall(template(PART), PART.__getitem__)


@pytest.mark.parametrize("damage", [lambda data: data[:-9], lambda data: data[:99] + b"?" + data[100:], lambda _: b""])
def test_what_is_damaged_is_passed_over_and_kept_anew(kept: KeptTemplates, damage: Callable[[bytes], bytes]) -> None:
    keep(kept, PART)
    [file] = kept.kept.folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))

    assert not kept.recall(template(PART), PART.__getitem__)
    keep(kept, PART)
    assert kept.recall(template(PART), PART.__getitem__)


def test_a_template_with_errors_is_not_kept(kept: KeptTemplates) -> None:
    faulty = template({}, docx("{{ school", "{%p if x %}"))
    kept.keep(faulty, NOTHING.__getitem__, set())

    assert list(kept.kept.folder.iterdir()) == []
    with pytest.raises(FindingsError):
        _ = faulty.prepared


def test_a_template_with_filters_of_its_own_is_not_kept(kept: KeptTemplates) -> None:
    own = Identified(docx("{{ school | loud }}"), filters={"loud": str.upper})
    kept.keep(own, NOTHING.__getitem__, set())

    assert list(kept.kept.folder.iterdir()) == []
    assert not kept.recall(own, NOTHING.__getitem__)


@pytest.mark.parametrize("error", [RecursionError, MemoryError, pickle.PicklingError])
def test_a_template_that_cannot_be_kept_is_used_all_the_same(
    kept: KeptTemplates, monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def refuse(*_: object, **__: object) -> bytes:
        raise error

    monkeypatch.setattr("policygen.render.keeping.pickle.dumps", refuse)
    made = keep(kept, PART)

    assert list(kept.kept.folder.iterdir()) == []
    assert "The gates open at eight." in words(made.render_document(NAMES, "a/b/c").data)
