"""Everything that may happen to a document between two issues, as four programs would hand it back.

Each scenario is merged with theirs as Word saved it, after a real save by LibreOffice, without one identity, and as
Google Docs would save it. What is promised must hold in all four; what comes out word by word must be what the
scenario expects, but for the forms that it names itself, in which what that takes is gone.
"""

import datetime as dt
import importlib.util
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType

import pytest

from policygen.word.merge import BrokenPromiseError, Merged, MergeRefusedError, merge
from policygen.word.ooxml import R, w
from policygen.word.package import Package, read_package
from policygen.word.reading import reading
from policygen.word.revisions import Whose, accepted, rejected
from tests.merge.edits import edited, text_of
from tests.merge.saves import through_google_docs, without_identities
from tests.merge.scenarios import (
    FORMS,
    GOOGLE,
    LIBREOFFICE,
    SCENARIOS,
    STRIPPED,
    WORD,
    Answer,
    Earlier,
    Expected,
    Form,
    Scenario,
    all_words,
    body_of,
    elsewhere_of,
)
from tests.word import libreoffice
from tests.word.make import outline

AUTHOR = "policygen (Larkmoor Learning Trust)"
DATE = dt.date(2026, 9, 21)
EARLIER_DATE = dt.date(2026, 9, 7)

Check = Callable[[Path], list[str]]


def merged(base: Package | None, theirs: Package, ours: Package, date: dt.date = DATE) -> Merged:
    return merge(base, theirs, ours, AUTHOR, date)


def package(data: bytes, name: str = "document.docx") -> Package:
    return read_package(data, name)


@dataclass(frozen=True, eq=False)
class Case:
    """A scenario in one form of theirs, with what the merge makes of it."""

    scenario: Scenario
    form: Form
    base: Package
    theirs: Package
    ours: Package

    @cached_property
    def _outcome(self) -> Merged | MergeRefusedError:
        try:
            return merged(self.base, self.theirs, self.ours)
        except MergeRefusedError as refused:
            return refused

    @property
    def refused(self) -> bool:
        """Whether the merge was refused."""
        return isinstance(self._outcome, MergeRefusedError)

    @property
    def result(self) -> Merged:
        """What the merge gave; a test that needs it is skipped where the merge may be refused, and is."""
        if isinstance(self._outcome, Merged):
            return self._outcome
        if self.may_be_refused:
            pytest.skip("this may be refused")
        raise self._outcome

    @property
    def may_be_refused(self) -> bool:
        """Whether it is refused for a good reason: a promise that would not have been kept is a defect."""
        return self.expected.refused and not isinstance(self._outcome, BrokenPromiseError)

    @cached_property
    def accepted(self) -> Package:
        """The merged file after somebody accepted everything."""
        return accepted(self.result.package)

    @cached_property
    def expected(self) -> Expected:
        """What should come of it."""
        expected = self.scenario.expected
        return expected() if callable(expected) else expected


# ── theirs in four forms ─────────────────────────────────────────────────────────────────────────────


@cache
def base_of(scenario: Scenario) -> bytes:
    """What was issued last: with a proposal made earlier, the render that it came from."""
    return scenario.earlier.issue.data if scenario.earlier else scenario.base.data


@cache
def theirs_of(scenario: Scenario) -> bytes:
    """The file as people left it, saved by Word."""
    typed = edited(scenario.base.data, *scenario.edits)
    earlier = scenario.earlier
    if earlier is None:
        return typed
    issued, then = package(scenario.base.data), package(earlier.issue.data)
    proposed = merged(issued, package(typed), then, EARLIER_DATE).package
    return edited(_answered(proposed, earlier), *earlier.then)


def _answered(proposed: Package, earlier: Earlier) -> bytes:
    """The file with a proposal in it after the school's answer."""
    if earlier.only:
        return rejected(accepted(proposed, _standing_with(earlier.only))).write()
    answers: Mapping[Answer, Callable[[], bytes]] = {
        "nothing yet": proposed.write,
        "accepted": lambda: accepted(proposed).write(),
        "rejected": lambda: rejected(proposed).write(),
        "accepted in LibreOffice": lambda: libreoffice.accepted(proposed.write()),
        "rejected in LibreOffice": lambda: libreoffice.rejected(proposed.write()),
    }
    return answers[earlier.answer]()


def _standing_with(words: str) -> Whose:
    """The tracked changes in paragraphs that hold the words."""
    return lambda change: words in text_of(next(change.iterancestors(w("p"))))


@cache
def _saved_by_libreoffice() -> dict[str, bytes]:
    """Theirs of all scenarios, through LibreOffice in one start, when the first of them is asked for."""
    files = libreoffice.all_of("save", [theirs_of(scenario) for scenario in SCENARIOS])
    return {scenario.name: data for scenario, data in zip(SCENARIOS, files, strict=True)}


SAVED: Mapping[Form, Callable[[Scenario], bytes]] = {
    WORD: theirs_of,
    LIBREOFFICE: lambda scenario: _saved_by_libreoffice()[scenario.name],
    STRIPPED: lambda scenario: without_identities(theirs_of(scenario)),
    GOOGLE: lambda scenario: through_google_docs(theirs_of(scenario)),
}


@cache
def case_of(scenario: Scenario, form: Form) -> Case:
    theirs = package(SAVED[form](scenario), "theirs.docx")
    return Case(scenario, form, package(base_of(scenario)), theirs, package(scenario.ours.data))


@pytest.fixture
def case(request: pytest.FixtureRequest) -> Case:
    return case_of(*request.param)


def those(applies: Callable[[Scenario, Form], object]) -> pytest.MarkDecorator:
    """The scenarios and forms that a test is about."""
    pairs = [(scenario, form) for scenario in SCENARIOS for form in FORMS if applies(scenario, form)]
    return pytest.mark.parametrize("case", pairs, indirect=True, ids=[f"{s.name}, {form}" for s, form in pairs])


every = those(lambda *_: True)


def told(scenario: Scenario) -> Expected:
    """What is expected as far as it can be told without rendering a whole policy: all but how its body reads."""
    return Expected(("",)) if callable(scenario.expected) else scenario.expected


# ── what is promised of every merge ──────────────────────────────────────────────────────────────────


@every
def test_only_what_may_be_refused_is_refused(case: Case) -> None:
    assert not case.refused or case.may_be_refused


@every
def test_the_file_is_as_sound_as_theirs_was(case: Case, check: Check, tmp_path: Path) -> None:
    """LibreOffice's own files are not always what the schema asks for; the merge must add nothing to that."""
    merged, theirs = tmp_path / "merged.docx", tmp_path / "theirs.docx"
    merged.write_bytes(case.result.package.write())
    theirs.write_bytes(case.theirs.write())
    wrong = check(merged)

    assert wrong == [] or [problem for problem in wrong if problem not in check(theirs)] == []


@every
def test_rejecting_everything_gives_theirs(case: Case) -> None:
    assert reading(rejected(case.result.package)) == reading(rejected(case.theirs))


@those(lambda scenario, form: scenario.typed)
def test_no_typed_word_is_lost(case: Case) -> None:
    words = all_words(case.accepted)

    assert [typed for typed in case.scenario.typed if typed not in words] == []


@those(lambda scenario, form: scenario.fresh)
def test_no_new_word_of_the_trust_is_missing(case: Case) -> None:
    words = all_words(case.accepted)

    assert [fresh for fresh in case.scenario.fresh if fresh not in words] == []


@every
def test_no_part_of_theirs_is_lost(case: Case) -> None:
    merged = case.result.package

    assert [name for name in case.theirs.names if name not in merged] == []


@every
def test_the_same_again_is_the_same_bytes(case: Case) -> None:
    again = merged(case.base, package(case.theirs.write(), "theirs.docx"), case.ours)

    assert again.package.write() == case.result.package.write()


@every
def test_building_again_applies_nothing_while_it_is_pending(case: Case) -> None:
    pending = case.result.package
    again = merged(case.ours, pending, case.ours)

    assert not again.changed
    assert again.package is pending


@every
@pytest.mark.parametrize("answer", [accepted, rejected])
def test_building_again_applies_nothing_once_it_is_answered(case: Case, answer: Callable[[Package], Package]) -> None:
    answered = answer(case.result.package)
    again = merged(case.ours, answered, case.ours)

    assert not again.changed
    assert again.package is answered


@those(lambda scenario, form: form in scenario.exactly_in or form in (WORD, LIBREOFFICE))
def test_building_again_applies_nothing_though_the_new_base_was_not_recorded(case: Case) -> None:
    """As after a crash between the writing of the file and that of the ledger.

    What moved in a file without identities may be moved again.
    """
    pending = case.result.package

    assert not merged(case.base, pending, case.ours).changed


@those(lambda scenario, form: form == WORD)
def test_without_a_base_nothing_is_lost_either(case: Case) -> None:
    """As where neither the ledger nor the file says what was issued: all that differs counts as changed on both sides.

    Words that the school deleted come back then, and those of both sides stand side by side.
    """
    try:
        made = merged(None, case.theirs, case.ours).package
    except MergeRefusedError:
        assert case.expected.refused
        return
    found = set(re.findall(r"\w+", all_words(accepted(made))))
    wanted = re.findall(r"\w+", " ".join((*case.scenario.typed, *case.scenario.fresh)))

    assert reading(rejected(made)) == reading(rejected(case.theirs))
    assert [word for word in wanted if word not in found] == []


# ── what comes out ───────────────────────────────────────────────────────────────────────────────────


@those(lambda scenario, form: form in scenario.exactly_in and told(scenario).body)
def test_it_reads_as_expected_once_accepted(case: Case) -> None:
    bodies = case.expected.body
    found = "\n".join(body_of(case.accepted))

    assert any(_reads(body, found) for body in bodies), f"{found}\n\nwas expected to be\n\n{bodies[0]}"


@those(lambda scenario, form: form in scenario.exactly_in and told(scenario).elsewhere)
def test_headers_and_notes_read_as_expected_once_accepted(case: Case) -> None:
    expected = "\n".join(sorted(case.expected.elsewhere))
    found = "\n".join(sorted(elsewhere_of(case.accepted)))

    assert _reads(expected, found), found


@those(lambda scenario, form: form in (WORD, STRIPPED) and told(scenario).shown)
def test_it_looks_as_expected_once_accepted(case: Case) -> None:
    """Other programs say the same look in other ways, so that this is asked of what Word saved."""
    lines = outline(case.accepted.write())

    assert [line for line in case.expected.shown if line not in lines] == []


@those(lambda scenario, form: form in scenario.exactly_in and told(scenario).pictures)
def test_its_pictures_are_the_expected_ones(case: Case) -> None:
    assert _pictures(case.accepted) == list(case.expected.pictures)


@those(lambda scenario, form: form in scenario.exactly_in)
def test_conflicts_are_those_that_people_must_look_at(case: Case) -> None:
    """Where identities are gone, what was moved may be a conflict more, so that only `exactly_in` is asked."""
    expected = case.expected.conflicts
    fewest, most = (expected, expected) if isinstance(expected, int) else expected

    assert fewest <= len(case.result.conflicts) <= most, [vars(each) for each in case.result.conflicts]


@every
def test_each_conflict_in_the_body_has_a_comment(case: Case) -> None:
    places = [conflict.place for conflict in case.result.conflicts]
    in_body = {place.paragraph for place in places if place is not None and place.part == case.theirs.main}

    assert _comments_of_today(case.result.package) >= len(in_body)
    assert bool(_comments_of_today(case.result.package)) == bool(in_body)


# ── what LibreOffice makes of it ─────────────────────────────────────────────────────────────────────


ASKED = (WORD, GOOGLE)


@cache
def _answered_by_libreoffice(action: libreoffice.Action) -> Mapping[tuple[Scenario, Form], Package]:
    """Every merged file after LibreOffice accepted or rejected all of it, in one start of the program."""
    pairs = [(scenario, form) for scenario in SCENARIOS for form in ASKED if form not in scenario.breaks_in]
    merged = {pair: case_of(*pair).result.package.write() for pair in pairs if not case_of(*pair).refused}
    files = libreoffice.all_of(action, [*merged.values()])
    return {pair: package(data) for pair, data in zip(merged, files, strict=True)}


@those(lambda scenario, form: form in ASKED and form not in scenario.breaks_in)
def test_libreoffice_accepts_what_we_accept(case: Case) -> None:
    ours = _words(case.accepted)

    assert _words(_answered_by_libreoffice("accept")[case.scenario, case.form]) == ours


@those(lambda scenario, form: form in ASKED and form not in scenario.breaks_in)
def test_libreoffice_rejects_what_we_reject(case: Case) -> None:
    ours = _words(rejected(case.result.package))

    assert _words(_answered_by_libreoffice("reject")[case.scenario, case.form]) == ours


def _words(file: Package) -> list[str]:
    """The words of the body in their order, without regard to where paragraphs and cells end, nor to pictures.

    Of a paragraph that holds nothing but pictures LibreOffice 7.4 loses the end when it rejects one of them, and of
    two text boxes, one struck out and one put in, it keeps both.
    """
    return re.sub(r"\[\w+\]| [|/] ", " ", " ".join(body_of(file))).split()


# ── how a test looks at it ───────────────────────────────────────────────────────────────────────────


def _reads(expected: str, found: str) -> bool:
    """Whether a text is the expected one; of `{a + b}` both must stand there, with no word between them.

    How many spaces stand side by side is not looked at: a word taken out by its author leaves two.
    """
    pieces = re.split(r"\{(.*?) \+ (.*?)\}", _evened(expected))
    pattern = ""
    for place, piece in enumerate(pieces):
        if place % 3 == 0:
            pattern += re.escape(piece)
        elif place % 3 == 1:
            one, other = re.escape(piece), re.escape(pieces[place + 1])
            pattern += rf"(?:{one}[\s\W]*{other}|{other}[\s\W]*{one})"
    return re.fullmatch(pattern, _evened(found)) is not None


def _evened(text: str) -> str:
    return "\n".join(re.sub(" +", " ", line).strip() for line in text.split("\n"))


def _pictures(file: Package) -> list[bytes]:
    """The files of the pictures in the body, in their order."""
    targets = {line.id: line.target for line in file.relationships(file.main)}
    blips = file.xml(file.main).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")
    return [file.read(targets[blip.get(f"{{{R}}}embed", "")]) for blip in blips]


def _comments_of_today(file: Package) -> int:
    parts = file.related("comments", file.main)
    comments = (comment for part in parts for comment in file.xml(part).iter(w("comment")))
    return sum(comment.get(w("date"), "").startswith(DATE.isoformat()) for comment in comments)


@pytest.fixture(scope="session")
def check() -> Check:
    """The validator's own function: a process for each of these files would take minutes."""
    where = os.environ.get("POLICYGEN_OOXML_VALIDATOR")
    if not where or not Path(where).is_file():
        pytest.skip("POLICYGEN_OOXML_VALIDATOR does not name a validator")
    spec = importlib.util.spec_from_file_location("validator", where)
    assert spec and spec.loader
    module: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.check  # type: ignore[no-any-return]
