"""What every merge keeps, whatever a trust and a school did to a document at the same time.

docs/merge.md names the properties, and has which of them catches which bug. POLICYGEN_EXAMPLES multiplies how many
documents are tried: `POLICYGEN_EXAMPLES=50 pytest tests/merge/test_properties.py`.
"""

import datetime as dt
import importlib.util
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from lxml import etree

from policygen.word.merge import Merged, merge
from policygen.word.merge.tracking import expand_fields
from policygen.word.ooxml import xml_bytes
from policygen.word.package import Package
from policygen.word.reading import Line, Reading, reading
from policygen.word.revisions import accepted, rejected
from tests.merge.edits import stories
from tests.merge.random_edits import Author, Versions, answered, saved, typed_into, versions

AUTHOR = "policygen (Larkmoor Learning Trust)"
FIRST, SECOND = dt.date(2026, 9, 21), dt.date(2026, 11, 2)

Answer = Callable[[Package], Package]
ANSWERS: dict[str, Answer] = {
    "while it is pending": lambda package: package,
    "after it was accepted": lambda package: accepted(package, is_ours),
    "after it was rejected": lambda package: rejected(package, is_ours),
}

EXAMPLES = int(os.environ.get("POLICYGEN_EXAMPLES", "1"))


def tried(times: int) -> settings:
    return settings(
        max_examples=times * EXAMPLES, deadline=None, derandomize=EXAMPLES == 1, database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )  # fmt: skip


def is_ours(change: etree._Element) -> bool:
    author = change.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}author")
    return author == AUTHOR


# ── what is compared ─────────────────────────────────────────────────────────────────────────────────


def lines(story: Reading) -> Iterator[Line]:
    for block in story:
        if isinstance(block, Line):
            yield block
        else:
            yield from lines(block.inside)


def text_of(line: Line) -> str:
    """The words of a line; what is no word parts words, and so does where a link begins or ends."""
    found = ""
    for in_link, group in groupby(line.words, key=lambda words: "hyperlink" in words.form):
        told = (" " if w_.is_sign or w_.form.endswith("instruction › ") else w_.text for w_ in group)
        found += f" {''.join(told)} " if in_link else "".join(told)
    return found


def words_in(package: Package) -> Counter[str]:
    """The words of a file as it reads with everything accepted, with how often each stands in it."""
    stories = reading(accepted(package)).values()
    return Counter(
        word for story in stories for line in lines(story) for word in re.findall(r"£?[\w:']+", text_of(line))
    )


def said_by(package: Package) -> object:
    """What a file says: the words of its paragraphs with their style, as they stand in tables. Empty paragraphs do not
    count: beside tables, and at the end of a cell or the body, one more may have to stay.
    """
    return {name: list(_told(story)) for name, story in read(package).items()}


def _told(story: Reading) -> Iterator[object]:
    for block in story:
        if isinstance(block, Line):
            if block.words:
                yield block.form, "".join(words.text for words in block.words)
        elif block.form.startswith("sdt"):
            yield from _told(block.inside)
        else:
            yield block.form, list(_told(block.inside))


def read(package: Package) -> Mapping[str, Reading]:
    """The words and formatting of a file; a field of one element reads like one of three signs."""
    roots = {part: package.xml(part) for part in stories(package)}
    for root in roots.values():
        expand_fields(root)
    return reading(package.replace({part: xml_bytes(root) for part, root in roots.items()}))


def merged(base: Package, theirs: Package, ours: Package, date: dt.date = FIRST) -> Merged:
    return merge(base, theirs, ours, AUTHOR, date)


def show(**packages: Package) -> None:
    """The bodies of some files, for whoever looks at a failure."""
    for name, package in packages.items():
        lines_ = etree.tostring(package.xml(package.main), encoding="unicode").partition("<w:body>")[2]
        note(f"{name}:\n" + lines_.replace("<w:p>", "\n<w:p>"))


# ── one merge ────────────────────────────────────────────────────────────────────────────────────────


@tried(20)
@given(versions())
def test_a_render_that_is_what_was_issued_changes_nothing(drawn: Versions) -> None:
    base, theirs = saved(drawn.base), saved(drawn.theirs)

    outcome = merged(base, theirs, saved(drawn.base))

    assert (outcome.package is theirs, outcome.changed, outcome.decisions) == (True, False, ())


@tried(40)
@given(versions())
def test_what_nobody_edited_reads_like_the_new_render_once_accepted(drawn: Versions) -> None:
    base, ours = saved(drawn.base), saved(drawn.ours)

    outcome = merged(base, base, ours)

    # What has notes stays where it is when it moves, and that is said.
    assert outcome.notes or said_by(accepted(outcome.package)) == said_by(ours)


@tried(40)
@given(versions())
def test_rejecting_gives_back_what_stood_there(drawn: Versions) -> None:
    theirs = saved(drawn.theirs)

    result = merged(saved(drawn.base), theirs, saved(drawn.ours)).package

    assert read(rejected(result, is_ours)) == read(theirs)
    assert read(rejected(result)) == read(rejected(theirs))


@tried(40)
@given(versions())
def test_no_word_that_somebody_typed_is_lost(drawn: Versions) -> None:
    base, theirs = saved(drawn.base), saved(drawn.theirs)

    result = merged(base, theirs, saved(drawn.ours)).package

    assert words_in(theirs) - words_in(base) - words_in(result) == Counter()


@tried(40)
@given(versions())
def test_no_new_word_of_the_trust_is_missing(drawn: Versions) -> None:
    base, theirs, ours = saved(drawn.base), saved(drawn.theirs), saved(drawn.ours)

    result = merged(base, theirs, ours)

    assert missing(base, theirs, ours, result) == Counter()


def missing(base: Package, theirs: Package, ours: Package, result: Merged) -> Counter[str]:
    """New words of the trust that are not in the result though the school has not written the same."""
    typed = words_in(theirs) - words_in(base)
    return words_in(ours) - words_in(base) - typed - words_in(result.package)


@tried(12)
@given(versions())
def test_the_same_files_and_date_give_the_same_bytes(drawn: Versions) -> None:
    files = [(saved(drawn.base), saved(drawn.theirs), saved(drawn.ours)) for _ in range(2)]

    first, second = (merged(*three).package.write() for three in files)

    assert first == second


@pytest.fixture(scope="module")
def problems_in() -> Callable[[bytes, Path], list[str]]:
    """What the Word validator says of a file."""
    validator = os.environ.get("POLICYGEN_OOXML_VALIDATOR")
    if not validator or not Path(validator).is_file():
        pytest.skip("POLICYGEN_OOXML_VALIDATOR does not name a validator")
    module = _loaded(validator)

    def problems(data: bytes, path: Path) -> list[str]:
        path.write_bytes(data)
        return [str(problem) for problem in module.check(str(path))]

    return problems


def _loaded(file: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location("validate_docx", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@tried(16)
@given(versions())
def test_the_outcome_is_what_word_expects(
    problems_in: Callable[[bytes, Path], list[str]], tmp_path_factory: pytest.TempPathFactory, drawn: Versions
) -> None:
    path = tmp_path_factory.getbasetemp() / "merged.docx"

    result = merged(saved(drawn.base), saved(drawn.theirs), saved(drawn.ours)).package

    for package in (result, accepted(result), rejected(result)):
        assert problems_in(package.write(), path) == []


# ── and once more ────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("answer", ANSWERS)
@tried(10)
@given(drawn=versions())
def test_the_same_render_again_changes_nothing(answer: str, drawn: Versions) -> None:
    ours = saved(drawn.ours)
    then = ANSWERS[answer](merged(saved(drawn.base), saved(drawn.theirs), ours).package)

    assert merged(ours, then, saved(drawn.ours), SECOND).package is then


@pytest.mark.parametrize("answer", ANSWERS)
@tried(16)
@given(drawn=versions())
def test_a_newer_render_keeps_all_promises(answer: str, drawn: Versions) -> None:
    base, ours = saved(drawn.base), saved(drawn.ours)
    then = ANSWERS[answer](merged(base, saved(drawn.theirs), ours).package)

    assert_promises(ours, then, saved(drawn.newer))


@tried(25)
@given(versions())
def test_a_newer_render_takes_the_place_of_what_is_pending(drawn: Versions) -> None:
    base, ours, newer = saved(drawn.base), saved(drawn.ours), saved(drawn.newer)
    pending = merged(base, base, ours)

    outcome = merged(ours, pending.package, newer, SECOND)

    assert pending.notes or outcome.notes or said_by(accepted(outcome.package)) == said_by(newer)


def assert_promises(base: Package, theirs: Package, ours: Package) -> Package:
    show(base=base, theirs=theirs, ours=ours)
    outcome = merged(base, theirs, ours, SECOND)
    result = outcome.package
    show(result=result)

    assert read(rejected(result, is_ours)) == read(rejected(theirs, is_ours))
    assert words_in(theirs) - words_in(base) - words_in(result) == Counter()
    assert missing(base, theirs, ours, outcome) == Counter()
    return result


@tried(16)
@given(drawn=versions(), data=st.data())
def test_round_after_round_keeps_all_promises(drawn: Versions, data: st.DataObject) -> None:
    school = Author(data.draw, "school", count=100)
    base, file = saved(drawn.base), saved(drawn.theirs)

    for render in (drawn.ours, drawn.newer, drawn.ours):
        file = typed_into(school, answered(school, assert_promises(base, file, saved(render))))
        base = saved(render)
