"""A whole trust, openly made up, with twelve schools of every kind: what its documents say, and what holds for all."""

import datetime as dt
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
from click.testing import CliRunner

from policygen.build import Outcome, build
from policygen.checks import check
from policygen.cli import cli
from policygen.model import USUAL_VARY, Adjustment, Change, Document, School
from policygen.plan import documents
from policygen.render.engine import Template
from policygen.render.scope import scope
from policygen.render.sections import ADJUSTED, Adjusted
from policygen.render.trace import Block, Origin, Traced
from policygen.word.package import read_package
from policygen.word.sections import Section
from policygen.workspace import Workspace, load_workspace
from tests.fictional.twelve import DAY, SEEDS, TRUST, templates, twelve
from tests.fictional.twelve.goldens import CHOSEN, golden, text_of
from tests.word.libreoffice import all_as

Check = Callable[..., None]
JANUARY = dt.date(2027, 1, 11)
NEXT_YEAR = dt.date(2027, 9, 6)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The trust's folder with nothing built, to be copied or only read."""
    return twelve(tmp_path_factory.mktemp("twelve") / "workspace")


@pytest.fixture(scope="module")
def workspace(folder: Path) -> Workspace:
    return load_workspace(folder, DAY)


@pytest.fixture(scope="module")
def built(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of it with every document, to be read only."""
    root = tmp_path_factory.mktemp("built") / "workspace"
    shutil.copytree(folder, root)
    assert set(outcomes(root)) == {Outcome.WRITTEN}
    return root


@pytest.fixture
def mine(folder: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copytree(folder, tmp_path / "workspace"))


def outcomes(root: Path, *selectors: str, day: dt.date = DAY) -> list[Outcome]:
    """What a build does with each document."""
    at_work = load_workspace(root, day)
    return [result.outcome for result in build(at_work, documents(at_work, selectors), day)]


def place(root: Path, document: str) -> Path:
    """Where a document stands: `bobbin-lane/uniform`."""
    school, _, name = document.partition("/")
    [path] = (root / "output" / TRUST / school).glob(f"*/{name}.docx")
    return path


def change(root: Path, file: str, old: str, new: str) -> None:
    """Change one thing in one of the trust's files, as somebody does by hand."""
    path = root / SEEDS / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


# ── what some of its documents say ───────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("document", CHOSEN)
def test_a_chosen_document_reads_as_it_should(built: Path, document: str) -> None:
    """Where a change is meant, `python -m tests.fictional.twelve.goldens` takes it over."""
    assert text_of(place(built, document)) == golden(document).read_text("utf-8")


def test_the_twelve_schools_are_of_every_kind_and_use_every_level(workspace: Workspace) -> None:
    trust = workspace.trusts[TRUST]
    schools = trust.schools.values()

    assert len(trust.schools) == 12
    assert {school.phase for school in schools} >= {
        "infant", "junior", "primary", "secondary", "all-through", "special", "alternative-provision"
    }  # fmt: skip
    assert any(s.nursery for s in schools) and any(s.sixth_form for s in schools) and any(s.faith for s in schools)
    assert any(s.former_names for s in schools) and any(s.joined_trust for s in schools)
    assert {s.values.adopt for s in schools} == {"as-is", "with-own", "mapped"}
    assert {a.do for _, _, each in adjustments(schools) for a in each} == set(get_args(Change))
    levels = {level.name.split(" ‘")[0] for own in trust.own.values() for level in trust.levels.chain(own)}
    assert levels == {"the trust itself", "the trust", "the trust in 2026-27", "the group", "the school"}


def adjustments(schools: Iterator[School] | Any) -> Iterator[tuple[str, str, Sequence[Adjustment]]]:
    """What these schools change: the document, the section, and how."""
    for school in schools:
        for document, sections in school.adjustments.items():
            yield from ((document, section, each) for section, each in sections.items())


# ── days ─────────────────────────────────────────────────────────────────────────────────────────────


def test_a_new_headteacher_in_january_changes_the_documents_of_january(mine: Path) -> None:
    school, document = f"{TRUST}/bobbin-lane", "bobbin-lane/concerns"
    outcomes(mine, school)
    ahead = CliRunner().invoke(cli, ["status", school, "--as-of", DAY.isoformat(), "-C", str(mine)]).output
    autumn = text_of(place(mine, document))
    then = outcomes(mine, school, day=JANUARY)

    told = re.search(r"From 1 January 2027: .* is Vic Gingham \(until then Una Gingham\); (\d+) documents", ahead)
    assert told is not None
    assert then.count(Outcome.REPLACED) == int(told.group(1))
    assert set(then) == {Outcome.REPLACED, Outcome.UNCHANGED}
    assert text_of(place(mine, document)) == autumn.replace("Una Gingham", "Vic Gingham")


def test_the_next_school_year_brings_what_trust_group_and_school_say_of_it(mine: Path) -> None:
    outcomes(mine, f"{TRUST}/bobbin-lane", day=NEXT_YEAR)
    calendar, people = (text_of(place(mine, f"bobbin-lane/{name}")) for name in ("calendar", "who-is-who"))

    assert "The year 2027–28 at Bobbin Lane Primary School" in calendar
    assert "ends at 15:40" in calendar
    assert "cooked by The Tin Thimble" in calendar
    assert [line for line in people.splitlines() if line.startswith("List Bullet")] == [
        "List Bullet: Wren Gingham",
        "List Bullet: Xan Gingham (Assistant headteacher)",
    ]


def test_a_school_that_joins_has_the_trusts_officer_from_that_day(workspace: Workspace) -> None:
    shown = [
        next(block.text for block in traced(at, of(at, "toggle-green/who-is-who")) if "Questions about" in block.text)
        for at in (workspace, workspace.on(JANUARY))
    ]

    assert [text.rpartition(": ")[2] for text in shown] == ["Vic Nankeen.", "Tilda Selvage."]


# ── what is made of one school's record ──────────────────────────────────────────────────────────────


def of(workspace: Workspace, name: str) -> Document:
    """The document of a name: `bobbin-lane/uniform`."""
    return next(document for document in workspace.documents() if document.id == f"{TRUST}/{name}")


_TEMPLATES: dict[Path, Traced] = {}


def template_of(workspace: Workspace, document: Document) -> Traced:
    """A document's template as `trace` fills it, each read and compiled once: that takes most of its time."""
    path = workspace.template_path(document)
    if path not in _TEMPLATES:
        files = workspace.files_for(document.trust, document.school)
        _TEMPLATES[path] = Template(path, name=workspace.relative(path), load=files).like(Traced)
    return _TEMPLATES[path]


def traced(
    workspace: Workspace, document: Document, changed: Mapping[str, tuple[Adjustment, ...]] | None = None
) -> tuple[Block, ...]:
    """A document's paragraphs with what each value in them was; `changed` are adjustments in place of its own."""
    trust = workspace.trusts[document.trust]
    school = trust.schools[document.school] if document.school else None
    files = workspace.files_for(document.trust, document.school)
    args = (document, trust.trust, school, workspace.catalogue, workspace.guidance, workspace.day, files)
    names, _ = scope(*args)
    if changed is not None:
        names[ADJUSTED] = Adjusted(changed, USUAL_VARY[document.entry.tier], files)
    return template_of(workspace, document).traced(names, school.name if school else None)


@dataclass(frozen=True)
class Leak:
    """A fact of another school's record in a document: where, which, and whose."""

    document: str
    fact: str
    of: str


@pytest.fixture(scope="module")
def every_block(workspace: Workspace) -> Mapping[str, tuple[Block, ...]]:
    """The paragraphs of every document, by its name."""
    return {document.id: traced(workspace, document) for document in workspace.documents()}


def leaks(workspace: Workspace, blocks: Mapping[str, tuple[Block, ...]]) -> Iterator[Leak]:
    """Every fact of one school that stands in one of these documents of another, whose own record does not say it."""
    trust = workspace.trusts[TRUST]
    own = {slug: facts_of(file.school) for slug, file in trust.own.items()}
    declared = {slug: facts_of(school) for slug, school in trust.schools.items()}
    for document in workspace.documents():
        if document.school is not None and document.id in blocks:
            said = "\n".join(block.text for block in blocks[document.id])
            foreign = ((other, fact) for other in own if other != document.school for fact in own[other])
            yield from (
                Leak(document.id, fact, other)
                for other, fact in foreign
                if fact not in declared[document.school] and fact in said
            )


def facts_of(school: School) -> set[str]:
    """The facts of a school's record that no other school's would have by chance: names, numbers, addresses, times."""
    told = school.model_dump(mode="json", exclude={"years", "adjustments", "approvals", "variants", "statements"})
    kept = [told[key] for key in ("name", "short_name", "urn", "former_names", "contact", "people", "campuses", "day")]
    kept += [told["values"][key] for key in ("motto", "motto_translation", "strapline")]
    kept += [value["text"] for value in told["values"]["values"]]
    return {text for each in kept for text in leaves(each) if len(text) > 3 and not _COMMON.fullmatch(text)}


_COMMON = re.compile(r"Executive headteacher|Assistant headteacher|32\.5|20\d\d-\d\d-\d\d")
"""What schools have in common: titles, hours, days."""


def leaves(value: Any) -> Iterator[str]:
    """The texts in a record."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from leaves(inner)


def test_each_school_has_facts_that_no_other_has(workspace: Workspace) -> None:
    """Or else the next test could not fail."""
    facts = [facts_of(own.school) for own in workspace.trusts[TRUST].own.values()]

    assert min(map(len, facts)) > 20
    assert not [fact for n, one in enumerate(facts) for other in facts[:n] for fact in one & other]


def test_no_document_shows_a_fact_of_another_school_that_its_own_record_does_not_declare(
    workspace: Workspace, every_block: Mapping[str, tuple[Block, ...]]
) -> None:
    assert list(leaks(workspace, every_block)) == []


def test_a_fact_of_another_school_is_seen(mine: Path) -> None:
    change(mine, "schools/darnwell.yaml", "{{ school.office_manager }}", "Kit Hessian")
    changed = load_workspace(mine, DAY)
    concerns = of(changed, "darnwell/concerns")

    assert list(leaks(changed, {concerns.id: traced(changed, concerns)})) == [
        Leak(concerns.id, "Kit Hessian", "needlecombe")
    ]


def test_the_head_of_two_schools_is_declared_by_both(workspace: Workspace) -> None:
    schools = workspace.trusts[TRUST].schools

    assert {s for s, school in schools.items() if "Zita Darnley" in facts_of(school)} == {"cottonreel", "pincushion"}
    assert all("Tilda Selvage" in facts_of(school) for school in schools.values())


def test_facts_print_as_the_schools_own_record_has_them(
    workspace: Workspace, every_block: Mapping[str, tuple[Block, ...]]
) -> None:
    """Whatever a tag says is a fact of the school is one that its record, with all of its levels, declares."""
    for document in workspace.documents():
        if document.school is not None:
            known = set(leaves(workspace.trusts[TRUST].schools[document.school].model_dump(mode="json")))
            pieces = (piece for block in every_block[document.id] for piece in block.pieces if piece.origins)
            people = (piece.text for piece in pieces if all(map(_is_of_people, piece.origins)))
            assert {name for text in people for name in text.split(", ")} <= known


def _is_of_people(origin: Origin) -> bool:
    return origin.fact.startswith("school.people.") and not origin.field


# ── what schools may change ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("do", get_args(Change))
def test_no_adjustment_reaches_fixed_text(workspace: Workspace, do: Change) -> None:
    """Some schools, and the trust, change every section of every document; what is fixed reads as without."""
    reached = 0
    for document in workspace.documents():
        sections = template_of(workspace, document).sections
        if sections and document.school in (None, "cottonreel", "needlecombe", "hemstitch", "selvedge-house"):
            changed = {section.name: (_change(do, section),) for section in sections}
            before, after = (traced(workspace, document, each) for each in ({}, changed))
            assert _fixed(document, sections, after) == _fixed(document, sections, before)
            reached += [block.text for block in after] != [block.text for block in before]
    assert reached >= 8


def _change(do: Change, section: Section) -> Adjustment:
    if do == "choose":
        return Adjustment(do=do, option=section.options[-1] if section.options else "none")
    return Adjustment(do=do, text=None if do == "omit" else "Ours.")


def _fixed(document: Document, sections: Sequence[Section], blocks: Sequence[Block]) -> list[str]:
    """The paragraphs that stand in no section, or in one that a school may not reword."""
    usual = USUAL_VARY[document.entry.tier]
    loose = {section.name for section in sections if (section.vary or usual) in ("free", "choose")}
    return [block.text for block in blocks if loose.isdisjoint(block.sections)]


def test_without_its_adjustments_a_document_is_to_the_byte_what_the_trusts_text_is(mine: Path, folder: Path) -> None:
    adjusted = ["uniform", "concerns", "visitors", "who-is-who", "our-words", "scheme"]
    selectors = [f"{TRUST}/*/{name}" for name in adjusted]
    outcomes(mine, *selectors)
    with_them = outputs(mine)
    for file in sorted((mine / SEEDS).rglob("*.yaml")):
        _take_out_adjustments(file)
    fresh = mine.parent / "fresh"
    shutil.copytree(mine, fresh, ignore=shutil.ignore_patterns("output"))
    again = outcomes(mine, *selectors)
    outcomes(fresh, *selectors)

    assert again.count(Outcome.REPLACED) == sum(with_them[name] != data for name, data in outputs(mine).items()) > 20
    assert outputs(mine) == outputs(fresh)


def _take_out_adjustments(file: Path) -> None:
    """Take out `adjustments:`, at whatever level, with all that is below."""
    kept, within = [], -1
    for line in file.read_text("utf-8").splitlines():
        depth = len(line) - len(line.lstrip())
        if line.strip() and depth <= within:
            within = -1
        if within < 0 and line.strip() == "adjustments:":
            within = depth
        if within < 0:
            kept.append(line)
    file.write_text("\n".join(kept) + "\n", "utf-8")


def outputs(root: Path) -> dict[str, bytes]:
    """Every document in output/."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in (root / "output").rglob("*.docx")}


# ── files may come in any order ──────────────────────────────────────────────────────────────────────


def test_schools_resolve_the_same_whatever_their_files_and_keys_come_in(mine: Path, workspace: Workspace) -> None:
    """Groups get names that sort the other way round, and every file has its keys in the opposite order."""
    groups = sorted((mine / SEEDS / "groups").glob("*.yaml"), reverse=True)
    for number, file in enumerate(groups):
        file.rename(file.with_name(f"{number}-{file.name}"))
    for file in (mine / SEEDS).rglob("*.yaml"):
        if file.name != "trust.yaml":
            _turn_round(file)
    turned = load_workspace(mine, DAY)

    assert turned.findings == ()
    for day in (DAY, JANUARY, NEXT_YEAR):
        assert turned.on(day).trusts[TRUST].schools == workspace.on(day).trusts[TRUST].schools


def _turn_round(file: Path) -> None:
    """The keys of a file in the opposite order, each with all that is below it."""
    blocks: list[str] = []
    for line in file.read_text("utf-8").splitlines():
        if re.match("[a-z_]+:", line):
            blocks.append(line)
        elif blocks:
            blocks[-1] += f"\n{line}"
    file.write_text("\n".join(reversed(blocks)) + "\n", "utf-8")


# ── what check finds ─────────────────────────────────────────────────────────────────────────────────


def test_the_good_trust_has_two_warnings_and_no_more(workspace: Workspace) -> None:
    assert [str(finding) for finding in check(workspace)] == [
        f"{SEEDS}/schools/{school}.yaml: a fact that its documents print is not given: people.{post}.name. "
        "Fill it in here; until then it prints as a labelled blank."
        for school, post in (("darnwell", "ect_induction_tutor"), ("tapeworth", "headteacher"))
    ]


@dataclass(frozen=True)
class Defect:
    """One thing that somebody gets wrong in a file, and the finding that tells them, looking at one document."""

    file: str
    old: str
    new: str
    look_at: str
    found: str


COTTONREEL, NEEDLECOMBE = "schools/cottonreel.yaml", "schools/needlecombe.yaml"
DEFECTS = {
    "a key misspelt": Defect(
        COTTONREEL, "  senco:", "  senko:", "cottonreel/visitors",
        f"error: {SEEDS}/schools/cottonreel.yaml:19:3: ‘senko’ is not known here. Did you mean ‘senco’?",
    ),
    "a usual term among those of the house": Defect(
        NEEDLECOMBE, "    pastoral_lead:", "    pupil:", "needlecombe/visitors",
        f"error: {SEEDS}/schools/needlecombe.yaml:64:5: ‘house’ cannot be as it stands here. ‘pupil’ is no term of the",
    ),
    "a date that is none": Defect(
        "schools/bobbin-lane.yaml", "until: 2026-12-31", "until: 31/12/2026", "bobbin-lane/visitors",
        f"error: {SEEDS}/schools/bobbin-lane.yaml:19:66: ‘until’ cannot be ‘31/12/2026’. A date is written",
    ),
    "a school year that is none": Defect(
        "schools/bobbin-lane.yaml", "2027-28:", "2027-29:", "bobbin-lane/visitors",
        f"error: {SEEDS}/schools/bobbin-lane.yaml:81:3: the name ‘2027-29’ cannot be used. A school year ends",
    ),
    "the number of another school": Defect(
        COTTONREEL, "990101", "990102", "cottonreel/visitors",
        f"error: {SEEDS}/schools/cottonreel.yaml:6:6: the URN 990102 is also in {SEEDS}/schools/pincushion.yaml.",
    ),
    "a fact left out": Defect(
        COTTONREEL, "  phone: 01632 960101\n", "", "cottonreel/visitors",
        f"warning: {SEEDS}/schools/cottonreel.yaml: a fact that its documents print is not given: contact.phone.",
    ),
    "a member that there is not": Defect(
        "groups/two-schools-one-head.yaml", "pincushion]", "pincusion]", "cottonreel/visitors",
        f"error: {SEEDS}/groups/two-schools-one-head.yaml:5:25: the trust has no school ‘pincusion’. Did you mean",
    ),
    "a group that no school is in": Defect(
        "groups/buttonham-borough.yaml", "[Buttonham Borough]", "[Buttonham City]", "cottonreel/visitors",
        f"warning: {SEEDS}/groups/buttonham-borough.yaml:4:3: no school of the trust is in this group.",
    ),
    "nothing taken out": Defect(
        "schools/selvedge-house.yaml", "headteacher: ~", "tutor: ~", "selvedge-house/visitors",
        f"warning: {SEEDS}/schools/selvedge-house.yaml:43:3: ‘~’ takes out what a farther level says, and none says",
    ),
    "fixed text adjusted": Defect(
        COTTONREEL, "  who-is-who:\n    more:", "  uniform:\n    promise:", "cottonreel/uniform",
        f"error: {SEEDS}/schools/cottonreel.yaml:49:5: the section ‘promise’ is fixed text: this adjustment changes",
    ),
    "a section that there is no more": Defect(
        COTTONREEL, "    more:", "    moor:", "cottonreel/who-is-who",
        f"error: {SEEDS}/schools/cottonreel.yaml:49:5: ‘Who is who’ has no section ‘moor’, so this changes nothing.",
    ),
    "a document that there is not": Defect(
        COTTONREEL, "  who-is-who:", "  who-is-whom:", "cottonreel/visitors",
        f"error: {SEEDS}/schools/cottonreel.yaml:49:5: the catalogue has no document ‘who-is-whom’. Did you mean",
    ),
    "a review gone by": Defect(
        COTTONREEL, "review_on: 2027-09-01", "review_on: 2026-11-21", "cottonreel/who-is-who",
        f"warning: {SEEDS}/schools/cottonreel.yaml:49:5: this adjustment of ‘more’ was to be looked at again by 21 Nov",
    ),
    "no reason": Defect(
        COTTONREEL, "      reason: Families of small children like to talk\n", "", "cottonreel/who-is-who",
        f"warning: {SEEDS}/schools/cottonreel.yaml:49:5: this adjustment of ‘more’ does not say why it differs",
    ),
    "an option that there is not": Defect(
        "schools/pincushion.yaml", "option: blazer", "option: blaser", "pincushion/uniform",
        f"error: {SEEDS}/schools/pincushion.yaml:50:5: ‘wear’ has no option ‘blaser’. Did you mean ‘blazer’?",
    ),
    "a slip in one's own words": Defect(
        "schools/darnwell.yaml", "school.office_manager", "school.ofice_manager", "darnwell/concerns",
        f"error: {SEEDS}/schools/darnwell.yaml:55:5, {{{{ school.ofice_manager }}}}: a school has no ‘ofice_manager’.",
    ),
    "a principle that cannot hold": Defect(
        "groups/catholic.yaml", "  values:\n    without: [secular-cloth]\n", "", "st-bodkin/our-words",
        f"error: {SEEDS}/schools/st-bodkin.yaml:8:1: ‘secular-cloth’ says ‘secular’ ({SEEDS}/trust.yaml:120:5), which",
    ),
    "a value of the trust without a word": Defect(
        NEEDLECOMBE, "[care, thrift]", "[care]", "needlecombe/our-words",
        f"warning: {SEEDS}/schools/needlecombe.yaml:49:3: no value of the school’s own stands for the trust’s",
    ),
    "a logo that there is not": Defect(
        NEEDLECOMBE, "logo: hexagon.png", "logo: hexagn.png", "needlecombe/uniform",
        f"error: {SEEDS}/schools/needlecombe.yaml:66:9: there is no picture ‘hexagn.png’ beside this file.",
    ),
    "a font with serifs": Defect(
        NEEDLECOMBE, "font: Verdana", "font: Times New Roman", "needlecombe/uniform",
        f"warning: {SEEDS}/schools/needlecombe.yaml:69:3: Times New Roman has serifs",
    ),
    "a former name": Defect(
        "schools/ravelby.yaml", "text: A tie", "text: In Ravelby Community College a tie", "ravelby/uniform",
        f"error: {SEEDS}/schools/ravelby.yaml:51:13: an adjustment says ‘Ravelby Community College’, which is ‘Ravelby",
    ),
    "a superseded term": Defect(
        "schools/bobbin-lane.yaml", "We know every name.", "Our stitching circle knows.", "bobbin-lane/our-words",
        f"error: {SEEDS}/schools/bobbin-lane.yaml:55:10: ‘ethos’ says ‘Stitching Circle’, which is ‘academy committee’",
    ),
}  # fmt: skip


@pytest.mark.parametrize("defect", DEFECTS.values(), ids=DEFECTS)
def test_one_defect_gives_one_finding_at_its_place(mine: Path, defect: Defect) -> None:
    change(mine, defect.file, defect.old, defect.new)
    found = [f"{f.severity}: {f}" for f in check(load_workspace(mine, DAY), (f"{TRUST}/{defect.look_at}",))]

    assert [finding[: len(defect.found)] for finding in found] == [defect.found]


def test_groups_that_contradict_each_other_are_found(mine: Path) -> None:
    (mine / SEEDS / "groups/sewing-circle.yaml").write_text(
        "name: Sewing circle\nmembers:\n  schools: [cottonreel, darnwell]\nevery_school:\n"
        "  terms: {headteacher: chief stitcher}\n",
        "utf-8",
    )
    [found] = check(load_workspace(mine, DAY), (f"{TRUST}/cottonreel/visitors",))

    assert str(found).startswith(
        f"{SEEDS}/groups/two-schools-one-head.yaml:10:5: ‘terms.headteacher’ of cottonreel is ‘executive headteacher’ "
        f"here and ‘chief stitcher’ in {SEEDS}/groups/sewing-circle.yaml"
    )


def test_a_colour_that_cannot_be_read_is_found_at_its_line_for_each_use(mine: Path) -> None:
    change(mine, NEEDLECOMBE, "#3D2C8D", "#D9D2F5")
    found = check(load_workspace(mine, DAY), (f"{TRUST}/needlecombe/welcome",))

    assert {(f.severity, f.place.file, f.place.line) for f in found} == {("error", f"{SEEDS}/{NEEDLECOMBE}", 68)}
    assert all(f.message.startswith("#D9D2F5 is hard to read") for f in found)
    assert all("The nearest colour that can be read everywhere is #" in str(f) for f in found)


def test_an_original_that_moves_on_is_found_with_what_changed(mine: Path) -> None:
    original = mine / "templates/policies/uniform.docx"
    package = read_package(original.read_bytes(), original.name)
    body = package.read("word/document.xml").replace(b"with a hat in the sun", b"with a cap in the sun")
    original.write_bytes(package.replace({"word/document.xml": body}).write())
    [found] = check(load_workspace(mine, DAY), (f"{TRUST}/needlecombe/uniform",))

    assert str(found).startswith(f"{SEEDS}/schools/needlecombe.yaml:")
    assert "templates/policies/uniform.docx, from which" in found.message
    assert "with a cap in the sun" in found.message


# ── every document ───────────────────────────────────────────────────────────────────────────────────


def test_every_document_is_a_valid_word_file(built: Path, validate_docx: Check) -> None:
    validate_docx(*sorted((built / "output").rglob("*.docx")))


def test_libreoffice_opens_every_document(built: Path) -> None:
    every = sorted((built / "output" / TRUST).rglob("*.docx"))
    texts = dict(zip(every, all_as("txt", [path.read_bytes() for path in every]), strict=True))

    assert [path for path, text in texts.items() if len(text) < 100] == []
    assert "concern at Darnwell School" in texts[place(built, "darnwell/concerns")].decode("utf-8")


def test_the_templates_are_made_to_the_same_bytes_each_time() -> None:
    assert templates.templates() == templates.templates()
    assert templates.variant_of_uniform() != templates.templates()["policies/uniform.docx"]
