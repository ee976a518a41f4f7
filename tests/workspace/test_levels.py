"""Levels: one school's record from what its trust, its groups and its own file say, and the school year."""

import datetime as dt
import re
from collections.abc import Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policygen.errors import UnwritableFileError
from policygen.model import Approval, Group, School, SchoolFacts, Trust
from policygen.workspace import Workspace, load_workspace, with_approval, write_approval, write_owner
from policygen.workspace.levels import GroupFile, OwnFile, TrustLevels, own_part, removals, school_year
from policygen.workspace.yamlfile import read_yaml
from tests.trees import SCHOOL, TRUST, WORKSPACE, tree

TRUST_FILE = "seeds/larkmoor/trust.yaml"
SCHOOL_FILE = "seeds/larkmoor/schools/brackenhurst.yaml"
OTHER_FILE = "seeds/larkmoor/schools/thornfield.yaml"
DAY = dt.date(2026, 11, 1)


def group(name: str) -> str:
    return f"seeds/larkmoor/groups/{name}.yaml"


def load(root: Path, files: Mapping[str, str], day: dt.date = DAY) -> Workspace:
    return load_workspace(tree(root, WORKSPACE, files), day)


def school(root: Path, files: Mapping[str, str], day: dt.date = DAY) -> School:
    """Brackenhurst in a folder with these files."""
    return load(root, files, day).trusts["larkmoor"].schools["brackenhurst"]


def said(root: Path, files: Mapping[str, str]) -> list[str]:
    return [str(finding) for finding in load(root, files).findings]


def every_school(text: str, head: str = TRUST) -> str:
    """A trust's or group's file that says this of every school."""
    return f"{head}every_school:\n" + "".join(f"  {line}\n" for line in text.splitlines())


PRIMARIES = "name: Primary schools\nmembers: {phase: [primary, infant]}\n"
CHURCH = "name: Church schools\nmembers: {faith: [Church of England]}\n"
COUNTY = "name: Schools in Markshire\nmembers: {local_authority: [Markshire]}\n"
CLUSTER = "name: Hill cluster\nmembers: {schools: [brackenhurst]}\n"
OF_ALL_GROUPS = SCHOOL + "faith: Church of England\nagencies: {local_authority: Markshire}\n"


# ── which level counts ──


def test_a_school_has_what_its_trust_says_of_every_school(tmp_path: Path) -> None:
    found = school(tmp_path, {TRUST_FILE: every_school("contact: {phone: 01632 960000}")})

    assert (found.name, found.contact.phone) == ("Brackenhurst Primary School", "01632 960000")


def test_what_the_school_says_itself_counts_more(tmp_path: Path) -> None:
    files = {
        TRUST_FILE: every_school("contact: {phone: 01632 960000, email: all@example.org}"),
        SCHOOL_FILE: SCHOOL + "contact: {phone: 01632 960001}\n",
    }
    found = school(tmp_path, files)

    assert (found.contact.phone, found.contact.email) == ("01632 960001", "all@example.org")


def test_the_words_and_looks_of_the_trust_are_its_words_for_its_schools_too(tmp_path: Path) -> None:
    own = "terms: {board: board of directors, pupils: learners}\nbranding: {font: Arial}\n"
    found = school(tmp_path, {TRUST_FILE: every_school("terms: {pupils: students}", TRUST + own)})

    assert (found.terms.board and found.terms.board.one, found.branding.font) == ("board of directors", "Arial")
    assert found.terms.pupils and found.terms.pupils.one == "students"


def test_nearer_groups_count_more_by_phase_by_faith_by_authority_by_name(tmp_path: Path) -> None:
    said = {"a": CLUSTER, "b": COUNTY, "c": CHURCH, "d": PRIMARIES}
    order = ("d", "c", "b", "a")
    files = {SCHOOL_FILE: OF_ALL_GROUPS, TRUST_FILE: every_school("contact: {phone: trust}")}
    heard = []
    for name in order:
        files[group(name)] = every_school(f"contact: {{phone: {name}}}", said[name])
        heard.append(school(tmp_path, files).contact.phone)

    assert heard == ["d", "c", "b", "a"]


def test_a_group_that_asks_for_several_things_has_those_schools_only_and_the_rank_of_the_narrowest(
    tmp_path: Path,
) -> None:
    both = "name: Primary schools of Markshire\nmembers: {phase: [primary], local_authority: [Markshire]}\n"
    files = {
        SCHOOL_FILE: OF_ALL_GROUPS,
        OTHER_FILE: SCHOOL.replace("Brackenhurst", "Thornfield"),
        group("a"): every_school("contact: {phone: both}", both),
        group("b"): every_school("contact: {phone: church}", CHURCH),
    }
    schools = load(tmp_path, files).trusts["larkmoor"].schools

    assert (schools["brackenhurst"].contact.phone, schools["thornfield"].contact.phone) == ("both", None)


def test_a_school_is_in_a_group_by_what_its_own_file_says(tmp_path: Path) -> None:
    files = {
        TRUST_FILE: every_school("faith: Church of England"),
        group("church"): every_school("diocese: Larkmoor", CHURCH),
    }

    assert school(tmp_path, files).diocese is None
    assert school(tmp_path, files | {SCHOOL_FILE: SCHOOL + "faith: church of england\n"}).diocese == "Larkmoor"


def test_the_school_year_counts_more_than_the_level_it_stands_in_and_less_than_the_next(tmp_path: Path) -> None:
    in_year = "years:\n  2026-27:\n    day: {opening: '8:30', closing: '15:00'}\n"
    files = {
        TRUST_FILE: every_school("day: {opening: '9:00', closing: '16:00'}") + in_year,
        SCHOOL_FILE: SCHOOL + "day: {closing: '15:20'}\nyears:\n  2027-28:\n    day: {closing: '15:45'}\n",
    }
    days = [dt.date(2026, 8, 31), dt.date(2026, 9, 1), dt.date(2027, 8, 31), dt.date(2027, 9, 1)]
    told = [school(tmp_path, files, day).day for day in days]

    assert [(day.opening, day.closing) for day in told] == [
        ("9:00", "15:20"), ("8:30", "15:20"), ("8:30", "15:20"), ("9:00", "15:45"),
    ]  # fmt: skip


def test_school_years_go_from_september_to_august() -> None:
    assert [school_year(day) for day in (dt.date(2026, 8, 31), dt.date(2026, 9, 1), dt.date(2099, 12, 1))] == [
        "2025-26", "2026-27", "2099-00",
    ]  # fmt: skip


# ── how levels join ──


def test_single_values_plain_lists_and_posts_replace_as_a_whole(tmp_path: Path) -> None:
    far = "houses: [Oak, Elm]\nnursery: yes\npeople:\n  headteacher: {name: Ada, email: ada@example.org}"
    near = "houses: [Ash]\nnursery: no\npeople:\n  headteacher: {name: Bo}\n"
    found = school(tmp_path, {TRUST_FILE: every_school(far), SCHOOL_FILE: SCHOOL + near})

    assert (found.houses, found.nursery) == (("Ash",), False)
    assert [(head.name, head.email) for head in found.people.headteacher] == [("Bo", None)]


def test_lists_whose_items_have_names_join_item_by_item(tmp_path: Path) -> None:
    far = "year:\n  terms:\n    - {name: Autumn, start: 2026-09-01, end: 2026-12-18}\n    - {name: Spring}"
    near = "year:\n  terms:\n    Autumn: {half_term: 26–30 October}\n    Summer: {start: 2027-04-12}\n"
    found = school(tmp_path, {TRUST_FILE: every_school(far), SCHOOL_FILE: SCHOOL + near})

    assert [(term.name, term.start, term.half_term) for term in found.year.terms] == [
        ("Autumn", dt.date(2026, 9, 1), "26–30 October"),
        ("Spring", None, None),
        ("Summer", dt.date(2027, 4, 12), None),
    ]


def test_statements_of_all_levels_stand_one_after_the_other_and_say_whose_they_are(tmp_path: Path) -> None:
    def statement(id: str, text: str) -> str:
        return f"statements:\n  - {{id: {id}, kind: belief, text: {text}}}\n"

    files = {
        SCHOOL_FILE: SCHOOL + statement("ours", "Ours.") + "  - {id: shared, kind: belief, text: Ours instead.}\n",
        group("a"): every_school(statement("shared", "Of the group."), PRIMARIES),
    }

    assert [(s.id, s.text, s.layer) for s in school(tmp_path, files).statements] == [
        ("shared", "Ours instead.", "school"), ("ours", "Ours.", "school"),
    ]  # fmt: skip


def test_what_is_done_to_one_section_replaces_as_a_whole(tmp_path: Path) -> None:
    far = "adjustments:\n  behaviour:\n    rewards: {do: replace, text: Stars.}\n    late: {do: omit}"
    near = "adjustments:\n  behaviour:\n    rewards: {do: omit}\n"
    found = school(tmp_path, {TRUST_FILE: every_school(far), SCHOOL_FILE: SCHOOL + near}).adjustments["behaviour"]

    assert {name: [(one.do, one.text) for one in each] for name, each in found.items()} == {
        "rewards": [("omit", None)], "late": [("omit", None)],
    }  # fmt: skip


def test_another_word_for_a_thing_replaces_the_term_and_an_abbreviation_is_added_to_it(tmp_path: Path) -> None:
    far = "terms:\n  local_body: {one: local governing body, short: LGB}"

    def local_body(own: str) -> Any:
        files = {TRUST_FILE: every_school(far), SCHOOL_FILE: SCHOOL + own}
        return school(tmp_path, files).terms.local_body

    assert (local_body("terms: {local_body: academy committee}\n").short) is None
    added = local_body("terms:\n  local_body: {was: [Governing Board]}\n")
    assert (added.one, added.short, added.was) == ("local governing body", "LGB", ("Governing Board",))
    # The elder way of saying the same, in a nearer level.
    assert local_body("governance: {local_body_name: academy committee}\n") is None


# ── taking out ──


def test_an_empty_key_inherits_and_a_tilde_takes_out(tmp_path: Path) -> None:
    trust = every_school("contact: {phone: 01632 960000, email: all@example.org}\nhouses: [Oak]")
    own = "contact:\n  phone:\n  email: ~\nhouses: null\n"
    found = school(tmp_path, {TRUST_FILE: trust, SCHOOL_FILE: SCHOOL + own})

    assert (found.contact.phone, found.contact.email, found.houses) == ("01632 960000", None, ())


def test_a_tilde_takes_out_whole_records_posts_and_items_by_name(tmp_path: Path) -> None:
    far = (
        "contact: {phone: 01632 960000}\npeople:\n  senco: {name: Ada}\n  dsl: {name: Bo}\n"
        "  deputies:\n    - {name: Cy, email: cy@example.org}\n    - {name: Di}"
    )
    own = "contact: ~\npeople:\n  senco: ~\n  deputies:\n    Cy: {email: ~}\n    Di: ~\n    Ed: {title: Deputy}\n"
    found = school(tmp_path, {TRUST_FILE: every_school(far), SCHOOL_FILE: SCHOOL + own})

    assert (found.contact.phone, found.people.senco, found.people.dsl[0].name) == (None, (), "Bo")
    assert [(deputy.name, deputy.email, deputy.title) for deputy in found.people.deputies] == [
        ("Cy", None, None), ("Ed", None, "Deputy"),
    ]  # fmt: skip


def test_a_year_and_a_group_take_out_too(tmp_path: Path) -> None:
    files = {
        TRUST_FILE: every_school("meals: {provider: Example Meals}\ngender: mixed"),
        group("a"): every_school("meals: {provider: ~}", PRIMARIES),
        SCHOOL_FILE: SCHOOL + "years:\n  2026-27:\n    gender: ~\n",
    }

    assert load(tmp_path, files).findings == ()
    assert (school(tmp_path, files).meals.provider, school(tmp_path, files).gender) == (None, None)
    assert school(tmp_path, files, dt.date(2027, 9, 1)).gender == "mixed"


def test_an_adjustment_is_taken_out_by_its_section(tmp_path: Path) -> None:
    far = "adjustments:\n  behaviour:\n    rewards: {do: omit}\n    late: {do: omit}"
    own = "adjustments:\n  behaviour:\n    rewards: ~\n"
    found = school(tmp_path, {TRUST_FILE: every_school(far), SCHOOL_FILE: SCHOOL + own})

    assert list(found.adjustments["behaviour"]) == ["late"]


def test_a_tilde_that_takes_out_nothing_is_said(tmp_path: Path) -> None:
    trust = every_school("contact: {phone: 01632 960000}")

    assert said(tmp_path, {TRUST_FILE: trust, SCHOOL_FILE: SCHOOL + "contact:\n  email: ~\n"}) == [
        f"{SCHOOL_FILE}:4:3: ‘~’ takes out what a farther level says, and none says this of any school here. "
        "Delete the line, or correct the key."
    ]


# ── what is wrong ──


def test_a_wrong_value_is_said_where_the_level_says_it(tmp_path: Path) -> None:
    found = said(tmp_path, {group("a"): every_school("nursery: perhaps", PRIMARIES)})

    assert found == [f"{group('a')}:4:12: ‘nursery’ cannot be ‘perhaps’. Write yes or no."]


def test_the_schools_of_a_group_whose_file_has_errors_cannot_be_used_and_others_can(tmp_path: Path) -> None:
    files = {
        OTHER_FILE: "name: Thornfield School\nphase: secondary\n",
        group("a"): every_school("nursery: perhaps", PRIMARIES),
    }
    workspace = load(tmp_path, files)

    assert list(workspace.trusts["larkmoor"].schools) == ["thornfield"]
    assert workspace.unreadable == {"larkmoor/brackenhurst": group("a")}


def test_no_school_can_be_used_while_it_is_not_known_who_is_in_a_broken_group(tmp_path: Path) -> None:
    workspace = load(tmp_path, {group("a"): "name: [\n"})

    assert workspace.unreadable == {"larkmoor/brackenhurst": group("a")}


def test_a_member_that_there_is_not_is_said_with_the_nearest_name(tmp_path: Path) -> None:
    cluster = "name: Hill cluster\nmembers:\n  schools: [brackenhurst, brackenhirst, oak]\n"

    assert said(tmp_path, {group("a"): cluster}) == [
        f"{group('a')}:3:27: the trust has no school ‘brackenhirst’. Did you mean ‘brackenhurst’?",
        f"{group('a')}:3:41: the trust has no school ‘oak’. Correct it, or take it out.",
    ]


def test_a_group_without_a_member_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, {group("a"): every_school("diocese: Larkmoor", CHURCH)}) == [
        f"{group('a')}:2:10: no school of the trust is in this group. "
        "Look at what the schools’ own files say, or delete the group."
    ]
    assert said(tmp_path, {group("a"): "name: Nobody\nmembers:\n"}) != []


CLASH = {
    group("a"): every_school("contact: {phone: 01632 960001, email: same@example.org}", PRIMARIES),
    group("b"): every_school("contact:\n  phone: 01632 960002\n  email: same@example.org", PRIMARIES),
}


def test_two_groups_of_one_rank_that_contradict_each_other_are_said(tmp_path: Path) -> None:
    assert said(tmp_path, CLASH) == [
        f"{group('b')}:5:5: ‘contact.phone’ of brackenhurst is ‘01632 960002’ here and ‘01632 960001’ in {group('a')}, "
        "and neither group is the nearer one. Let one of the two say it, or say it in the schools’ own files."
    ]
    assert school(tmp_path, CLASH).contact.phone == "01632 960002"


@pytest.mark.parametrize(
    "settled",
    [
        {SCHOOL_FILE: SCHOOL + "contact: {phone: 01632 960003}\n"},
        {group("c"): every_school("contact: {phone: 01632 960003}", CLUSTER)},
        {SCHOOL_FILE: SCHOOL + "years:\n  2026-27:\n    contact: {phone: 01632 960003}\n"},
    ],
    ids=["by the school", "by a nearer group", "by the school year"],
)
def test_a_nearer_level_settles_what_groups_contradict_each_other_in(settled: dict[str, str], tmp_path: Path) -> None:
    assert said(tmp_path, CLASH | settled) == []
    assert school(tmp_path, CLASH | settled).contact.phone == "01632 960003"


def test_a_school_that_takes_out_what_groups_contradict_each_other_in_settles_it_too(tmp_path: Path) -> None:
    files = CLASH | {SCHOOL_FILE: SCHOOL + "contact: {phone: ~}\n"}

    assert said(tmp_path, files) == []
    assert school(tmp_path, files).contact.phone is None


@pytest.mark.parametrize(("year", "why"), [("2026", "A school year, like 2026-27."), ("2026-28", "like 2026-27")])
def test_a_school_year_that_is_none_is_said(year: str, why: str, tmp_path: Path) -> None:
    [found] = said(tmp_path, {SCHOOL_FILE: SCHOOL + f"years:\n  {year}:\n    gender: mixed\n"})

    assert found.startswith(f"{SCHOOL_FILE}:4:3: the name ‘{year}’ cannot be used.") and why in found


def test_a_file_of_another_name_is_no_group(tmp_path: Path) -> None:
    assert said(tmp_path, {"seeds/larkmoor/groups/Our Group.yaml": PRIMARIES}) == [
        "seeds/larkmoor/groups/Our Group.yaml: ‘Our Group’ cannot name a group: a short name has small letters a–z, "
        "digits and single hyphens only, like ‘walton-high’. Rename it to our-group.yaml."
    ]


# ── guidance ──


def test_the_day_decides_which_edition_of_guidance_counts(tmp_path: Path) -> None:
    guidance = (
        "guidance:\n  kcsie:\n    name: Keeping children safe in education\n    edition: '2025'\n"
        "    editions:\n      - {edition: '2027', from: 2027-09-01}\n      - {edition: '2026', from: 2026-09-01}\n"
    )
    files = {"templates/guidance.yaml": guidance}
    days = [dt.date(2026, 8, 31), dt.date(2026, 9, 1), dt.date(2028, 1, 1)]

    assert [load(tmp_path, files, day).guidance["kcsie"].edition for day in days] == ["2025", "2026", "2027"]


# ── order, and other days ──

CAMPUS: st.SearchStrategy[dict[str, str]] = st.fixed_dictionaries(
    {"name": st.sampled_from(["North", "South"])}, optional={"phone": st.just("1")}
)
CAMPUSES = st.lists(CAMPUS, min_size=1, max_size=2, unique_by=itemgetter("name"))
PARTS = st.fixed_dictionaries(
    {},
    optional={
        "gender": st.sampled_from(["mixed", "girls"]),
        "contact": st.dictionaries(st.sampled_from(["phone", "email"]), st.sampled_from(["x", "y"]), min_size=1),
        "houses": st.lists(st.sampled_from(["Oak", "Elm"]), min_size=1, max_size=2),
        "campuses": CAMPUSES,
    },
)  # fmt: skip
MEMBERS = st.sampled_from(
    [
        {"phase": ["primary"]}, {"phase": ["primary", "infant"]}, {"faith": ["Quaker"]}, {"schools": ["oak"]},
        {"local_authority": ["Markshire"]}, {"local_authority": ["Markshire"], "phase": ["primary"]},
    ]
)  # fmt: skip
OAK = {"name": "Oak", "phase": "primary", "faith": "Quaker", "agencies": {"local_authority": "Markshire"}}


def levels_of(trust: Mapping[str, Any], groups: list[GroupFile]) -> TrustLevels:
    return TrustLevels("trust.yaml", Trust.model_validate({"name": "T", **trust}), {}, groups, DAY)


@st.composite
def group_files(draw: st.DrawFn) -> list[GroupFile]:
    found = []
    for slug in draw(st.lists(st.sampled_from("abcdef"), unique=True, max_size=5)):
        said = {"name": slug, "members": draw(MEMBERS), "every_school": draw(PARTS), "years": {"2026-27": draw(PARTS)}}
        found.append(GroupFile(slug, f"{slug}.yaml", Group.model_validate(said), b"name: x"))
    return found


@given(trust=PARTS, groups=group_files(), own=PARTS, data=st.data())
def test_resolving_does_not_depend_on_the_order_of_the_files(
    trust: dict[str, Any], groups: list[GroupFile], own: dict[str, Any], data: st.DataObject
) -> None:
    oak = OwnFile("oak", "oak.yaml", School.model_validate({**OAK, **own}))
    shuffled = data.draw(st.permutations(groups))

    resolved = levels_of({"every_school": trust}, groups).school(oak)
    assert levels_of({"every_school": trust}, shuffled).school(oak) == resolved
    assert list(levels_of({}, groups).clashes(oak)) == list(levels_of({}, shuffled).clashes(oak))


@given(trust=PARTS, groups=group_files(), own=PARTS)
def test_what_the_nearest_level_says_is_in_the_record(
    trust: dict[str, Any], groups: list[GroupFile], own: dict[str, Any]
) -> None:
    resolved = levels_of({"every_school": trust}, groups).school(
        OwnFile("oak", "oak.yaml", School.model_validate({**OAK, **own}))
    )

    said = resolved.model_dump(mode="json", exclude_unset=True)
    assert {key: said[key] for key in ("gender", "houses") if key in own} == {
        key: own[key] for key in ("gender", "houses") if key in own
    }
    assert own.get("contact", {}).items() <= said.get("contact", {}).items()
    names = {campus["name"] for level in (trust, own) for campus in level.get("campuses", ())}
    assert names <= {campus["name"] for campus in said.get("campuses", ())}


@given(own=PARTS, trust=PARTS, wanted=PARTS)
def test_the_own_part_of_a_changed_record_gives_that_record(
    own: dict[str, Any], trust: dict[str, Any], wanted: dict[str, Any]
) -> None:
    """What people can change in Word is given another value; nothing is ever taken out there."""
    levels = levels_of({"every_school": trust}, [])
    file = OwnFile("oak", "oak.yaml", School.model_validate({**OAK, **own}))
    before = levels.school(file)
    after = levels_of({"every_school": before.model_dump(exclude_unset=True)}, []).school(
        OwnFile("oak", "oak.yaml", School.model_validate({**OAK, **wanted}))
    )
    changed = own_part(file.school, before, after, "2026-27")

    assert levels.school(OwnFile("oak", "oak.yaml", changed)) == after
    assert own_part(file.school, before, before, "2026-27") == file.school


def test_a_workspace_on_another_day_is_the_one_that_is_loaded_for_it(tmp_path: Path) -> None:
    files = {
        SCHOOL_FILE: SCHOOL + "years:\n  2027-28:\n    gender: mixed\n",
        "templates/guidance.yaml": "guidance:\n  a: {name: A, editions: [{edition: B, from: 2027-01-01}]}\n",
    }
    later = dt.date(2027, 9, 1)

    assert load(tmp_path, files).on(later).trusts["larkmoor"].schools == load(
        tmp_path, files, later
    ).trusts["larkmoor"].schools  # fmt: skip
    assert load(tmp_path, files).on(later).guidance == load(tmp_path, files, later).guidance


# ── writing back ──


def rewritten(root: Path, files: Mapping[str, str], **changes: Any) -> str:
    """The school's own file after its resolved record was changed."""
    workspace = load(root, files)
    before = workspace.trusts["larkmoor"].schools["brackenhurst"]
    write_owner(workspace, "larkmoor", "brackenhurst", before.model_copy(update=changes))
    return (root / SCHOOL_FILE).read_text(encoding="utf-8")


def facts(data: Mapping[str, Any]) -> SchoolFacts:
    return SchoolFacts.model_validate(data)


def test_only_what_differs_goes_into_the_schools_own_file(tmp_path: Path) -> None:
    far = every_school("contact: {phone: 01632 960000, email: all@example.org}\nhouses: [Oak]\nnursery: yes")
    own = SCHOOL + "# Ours.\ncontact:\n  address: 1 Example Lane   # by the church\n"
    changed = facts({"contact": {"phone": "01632 960009", "email": "all@example.org", "address": "1 Example Lane"}})

    assert rewritten(tmp_path, {TRUST_FILE: far, SCHOOL_FILE: own}, contact=changed.contact, nursery=False) == (
        "name: Brackenhurst Primary School\nphase: primary\nnursery: no\n# Ours.\ncontact:\n"
        "  address: 1 Example Lane   # by the church\n  phone: 01632 960009\n"
    )


def test_what_the_school_year_says_is_changed_there(tmp_path: Path) -> None:
    own = SCHOOL + "day:\n  closing: '15:00'\nyears:\n  2026-27:\n    day:\n      closing: '15:10'   # while we build\n"
    changed = facts({"day": {"closing": "15:20"}})

    assert rewritten(tmp_path, {SCHOOL_FILE: own}, day=changed.day) == own.replace("15:10", "15:20")


def test_what_a_farther_level_says_cannot_be_taken_out_so(tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError, match="by the trust or by a group of schools"):
        rewritten(tmp_path, {TRUST_FILE: every_school("gender: mixed")}, gender=None)


def test_removals_are_found_with_their_places() -> None:
    node, _ = read_yaml(b"a: ~\nb:\n  c: null\n  d: '~'\n  e:\n", "x.yaml")

    assert {keys: place.line for keys, place in removals(node, "x.yaml").items()} == {("a",): 1, ("b", "c"): 3}


# ── what the documentation shows ──


def test_the_examples_in_the_documentation_work_as_they_say(tmp_path: Path, root: Path) -> None:
    page = (root / "docs/schools.md").read_text(encoding="utf-8")
    trust, church, own, deputies = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    files = {
        TRUST_FILE: trust,
        group("church-schools"): church,
        SCHOOL_FILE: own,
        OTHER_FILE: own.replace("people:\n  headteacher: {name: A. N. Example}\n", deputies),
        group("primary"): every_school(
            "people:\n  deputies:\n    - {name: B. Example, title: Deputy}\n    - {name: C. Example}", PRIMARIES
        ),
    }
    school, other = load(tmp_path, files).trusts["larkmoor"].schools.values()

    assert said(tmp_path, files) == []
    assert (school.people.data_protection_officer[0].name, school.diocese) == ("D. Example", "Exampleshire")
    assert (school.terms.local_body, [term.name for term in school.year.terms]) == (None, ["Autumn", "Spring"])
    assert [(deputy.name, deputy.title) for deputy in other.people.deputies] == [
        ("B. Example", "Deputy"), ("F. Example", "Assistant headteacher"),
    ]  # fmt: skip
    later = load(tmp_path, files, dt.date(2027, 9, 1)).trusts["larkmoor"].schools["brackenhurst"]
    assert later.people.data_protection_officer[0].name == "E. Example"


# ── lists written as keys ──


def test_what_is_wrong_in_an_item_written_as_a_key_is_said_at_its_line(tmp_path: Path) -> None:
    own = SCHOOL + "people:\n  deputies:\n    Cy:\n    Di: {title: Deputy}\n    Ed:\n      emial: ed@example.org\n"

    assert said(tmp_path, {SCHOOL_FILE: own}) == [
        f"{SCHOOL_FILE}:8:7: ‘emial’ is not known here. Did you mean ‘email’?"
    ]


def test_an_item_written_as_a_key_must_hold_keys(tmp_path: Path) -> None:
    [found] = said(tmp_path, {SCHOOL_FILE: SCHOOL + "people:\n  deputies:\n    Di: Deputy\n"})

    assert found.startswith(f"{SCHOOL_FILE}:5:5: ")
    assert "must hold keys with values, not the words ‘Deputy’." in found


def test_one_holder_of_a_post_is_still_told_of_at_its_line(tmp_path: Path) -> None:
    own = SCHOOL + "people:\n  headteacher:\n    name: Ada\n    emial: ada@example.org\n"

    assert said(tmp_path, {SCHOOL_FILE: own}) == [
        f"{SCHOOL_FILE}:6:5: ‘emial’ is not known here. Did you mean ‘email’?"
    ]


def test_an_approval_goes_into_the_schools_own_file_alone(tmp_path: Path) -> None:
    workspace = load(tmp_path, {TRUST_FILE: every_school("contact: {phone: 01632 960000}")})
    [document] = workspace.documents()
    approval = Approval(by="Local governing body", on=DAY, content="abc")
    write_approval(workspace, document, approval)

    text = (tmp_path / SCHOOL_FILE).read_text(encoding="utf-8")
    assert text.startswith(SCHOOL) and "phone" not in text
    found = load_workspace(tmp_path, DAY).trusts["larkmoor"].schools["brackenhurst"]
    assert found == with_approval(workspace, document, approval).trusts["larkmoor"].schools["brackenhurst"]
    assert (found.approvals["behaviour"], found.contact.phone) == (approval, "01632 960000")
