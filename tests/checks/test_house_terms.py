"""Templates that ask for terms of the house, before and after they are filled."""

from pathlib import Path

from policygen.checks import check, check_template
from policygen.workspace import load_workspace
from tests.trees import SCHOOL, TRUST, WORKSPACE, tree
from tests.word.make import docx

TEMPLATE = "templates/policies/behaviour.docx"
OWN_TEMPLATE = "seeds/larkmoor/templates/policies/behaviour.docx"
HOUSE = "terms:\n  house:\n    pastoral_lead: head of house\n"
ASKING = docx("Ask {{ terms.pastoral_lead.a }}.")


def said(root: Path, *, trust: str = "", school: str = "", template: bytes = ASKING) -> list[str]:
    own: dict[str, str | bytes] = {TEMPLATE: template, "seeds/larkmoor/trust.yaml": TRUST + trust}
    own["seeds/larkmoor/schools/brackenhurst.yaml"] = SCHOOL + school
    return [str(finding) for finding in check(load_workspace(tree(root, WORKSPACE, own)))]


def test_a_term_of_the_trust_or_of_its_school_is_known(tmp_path: Path) -> None:
    assert said(tmp_path / "one", trust=HOUSE) == []
    assert said(tmp_path / "other", school=HOUSE) == []


def test_an_unknown_term_is_located_with_the_nearest_name(tmp_path: Path) -> None:
    template = docx("Ask {{ terms.pastoral_leed }}.")

    assert said(tmp_path, trust=HOUSE, template=template) == [
        f"{TEMPLATE}, paragraph 1, {{{{ terms.pastoral_leed }}}}: ‘terms’ has no ‘pastoral_leed’. "
        "Did you mean ‘pastoral_lead’?"
    ]


def test_a_term_that_only_another_school_has_is_located_for_the_school_that_has_not(tmp_path: Path) -> None:
    other = {"seeds/larkmoor/schools/thornfield.yaml": "name: Thornfield School\nphase: primary\n" + HOUSE}
    tree(tmp_path, other)

    [found] = said(tmp_path)

    assert "‘terms’ has no ‘pastoral_lead’." in found
    assert "(for larkmoor/brackenhurst)" in found


def test_a_template_looked_at_alone_knows_the_terms_of_its_folder(tmp_path: Path) -> None:
    trust = {"seeds/larkmoor/trust.yaml": TRUST + HOUSE}
    tree(tmp_path, WORKSPACE, {TEMPLATE: ASKING, OWN_TEMPLATE: ASKING}, trust)

    assert [check_template(tmp_path / name) for name in (TEMPLATE, OWN_TEMPLATE)] == [[], []]


def test_a_name_that_is_a_usual_term_is_refused_in_the_house(tmp_path: Path) -> None:
    [found, *_] = said(tmp_path, trust="terms:\n  house:\n    pupil: scholar\n", template=docx("Hello"))

    assert "‘pupil’ is no term of the house but a usual one: write it under ‘terms:’ itself" in found
