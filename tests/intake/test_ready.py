"""Patterns and tables that were kept read as those that were compiled and read anew."""

import marshal
import re
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.intake import compiled, ready, rules
from policygen.intake.compiled import lazily
from policygen.keeping import SETTING, Kept
from tests.intake.test_patterns import PATTERNS, RULES

FLAGS = (0, re.I, re.I | re.S, re.M, re.A, re.X)


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_known", {})
    monkeypatch.setattr(compiled, "_new", {})


def kept_and_recalled(*as_written: compiled.Written) -> list[re.Pattern[str]]:
    """These patterns as the next command makes them of what was kept."""
    for written, flags in as_written:
        compiled.compiled(written, flags)
    data = marshal.dumps(compiled._new)
    compiled._new.clear()
    compiled.recall(data)
    made = [compiled.compiled(written, flags) for written, flags in as_written]
    assert compiled._new == {}, "something was compiled again"
    return made


# ── patterns ─────────────────────────────────────────────────────────────────────────────────────────


def test_every_pattern_of_the_tables_is_the_same_once_kept() -> None:
    """Python calls two patterns equal where their code is."""
    every = sorted({(rule.written, 0) for rule in RULES})

    assert kept_and_recalled(*every) == [re.compile(*one) for one in every]


@pytest.mark.parametrize("flags", FLAGS)
@pytest.mark.parametrize("written", PATTERNS)
def test_a_pattern_is_the_same_once_kept(written: str, flags: int) -> None:
    assert kept_and_recalled((written, flags)) == [re.compile(written, flags)]


def test_groups_keep_their_names() -> None:
    [pattern] = kept_and_recalled((r"(?P<day>\d+)(/)(?P<month>\d+)", 0))
    found = pattern.fullmatch("3/11")

    assert found is not None
    assert found.groupdict() == {"day": "3", "month": "11"}
    assert pattern.sub(r"\g<month>.\g<day>", "3/11") == "11.3"


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_what_is_no_code_is_passed_over(noise: bytes) -> None:
    compiled.recall(noise)

    assert compiled.compiled("we|our").findall("we and our") == ["we", "our"]


@pytest.mark.parametrize("code", [b"", b"\xff" * 8, b"\x01"])
def test_code_that_no_compiler_made_is_passed_over(code: bytes) -> None:
    compiled.recall(marshal.dumps({("we|our", 0): (32, code, 0, {})}))

    assert compiled.compiled("we|our").findall("we and our") == ["we", "our"]


@pytest.mark.parametrize("missing", ["re._compiler", "_sre"])
def test_where_python_is_otherwise_inside_patterns_are_compiled_as_always(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def none(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(compiled, "import_module", none)

    assert compiled.compiled("w(e)") == re.compile("w(e)")
    assert compiled.to_keep() is None


def test_a_pattern_that_is_none_is_refused_as_always() -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled.compiled("(we")


def test_a_lazy_pattern_does_what_a_pattern_does() -> None:
    lazy, usual = lazily("W(e)", re.I), re.compile("W(e)", re.I)
    text = "we and We"

    assert (lazy.pattern, lazy.flags, lazy.groups) == (usual.pattern, usual.flags, usual.groups)
    assert lazy.findall(text) == usual.findall(text)
    assert lazy.sub("us", text) == usual.sub("us", text)
    assert lazy.split(text) == usual.split(text)
    assert [found.span() for found in lazy.finditer(text)] == [found.span() for found in usual.finditer(text)]
    assert lazy.fullmatch(text) is None
    assert not hasattr(lazy, "no_such_thing")


def test_a_few_patterns_are_not_worth_keeping() -> None:
    compiled.compiled("we")
    assert compiled.to_keep() is None

    for number in range(9):
        compiled.compiled(f"we{number}")
    assert compiled.to_keep() is not None


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────


def test_the_tables_are_the_same_once_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = rules.tables()
    monkeypatch.setattr(rules, "_read", [usual])
    rules.recall(rules.to_keep())
    kept = rules.tables()

    assert kept is not usual
    assert kept.words == usual.words
    assert kept.themes == usual.themes
    examples = [rule.example.casefold() for rule in RULES]
    for table, other in (
        (kept.noise, usual.noise),
        (kept.stems, usual.stems),
        (kept.sections.kinds, usual.sections.kinds),
    ):
        assert [asdict(rule) for rule in table] == [asdict(rule) for rule in other]
        assert [_written(table.first_in(text)) for text in examples] == [
            _written(other.first_in(text)) for text in examples
        ]


def _written(rule: rules.Rule | None) -> str | None:
    return rule.written if rule else None


@pytest.mark.parametrize("data", [b"", b"no tables", b"\x80\x05K\x01."])
def test_what_are_no_tables_are_passed_over(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    usual = rules.tables()
    monkeypatch.setattr(rules, "_read", [usual])
    rules.recall(data)

    assert rules.tables() is usual


# ── commands ─────────────────────────────────────────────────────────────────────────────────────────

IMPORT = "import sys; from policygen.cli import run; sys.exit(run(sys.argv[1:]))"


def import_document(file: Path, cache: str) -> str:
    command = [sys.executable, "-c", IMPORT, "import", str(file), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, env={SETTING: cache, "PYTHONUTF8": "1"}, check=True)
    return done.stdout


def test_a_document_reads_the_same_with_nothing_kept_and_with_everything(root: Path, tmp_path: Path) -> None:
    [document] = (root / "seeds/ket").glob("*.txt")
    cache = tmp_path / "cache"
    never = import_document(document, "off")
    first, again = import_document(document, str(cache)), import_document(document, str(cache))

    assert never == first == again
    assert len(list((cache / "reading").iterdir())) == 2


@pytest.mark.parametrize("what", ["tables", "patterns"])
def test_another_version_reads_and_compiles_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.setenv(SETTING, str(tmp_path))
    for number in range(9):
        compiled.compiled(f"we{number}")
    ready.get_ready()
    ready.keep_patterns()
    kept = Kept.of_this_person("reading")
    assert kept is not None
    assert kept.recall(what, *ready._version()) is not None

    monkeypatch.setattr(ready, "code_stamp", lambda *_: "another version")
    assert kept.recall(what, *ready._version()) is None
