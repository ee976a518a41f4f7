"""Templates of a school's own: which one a document is made from, copying one, and what became of its original."""

import datetime as dt
from pathlib import Path

import pytest

from policygen.cli import run
from policygen.model import Departure, Document
from policygen.workspace import Own, Workspace, adopt, load_workspace, own_template, own_templates, seen_again
from policygen.workspace.variants import AdoptedAlreadyError, NotAdoptedError
from tests.review.larkmoor import BEHAVIOUR, BEHAVIOUR_TEMPLATE, OTHER, SCHOOL_FILE, TRUST_FILE, larkmoor
from tests.word.make import docx, p

DAY = dt.date(2026, 11, 22)
STARTER = "templates/policies/behaviour.docx"
TRUSTS = "seeds/larkmoor/templates/policies/behaviour.docx"
SCHOOLS = "seeds/larkmoor/schools/brackenhurst/templates/policies/behaviour.docx"
ANOTHER = docx(p("Something else entirely"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return larkmoor(tmp_path)


def document(workspace: Workspace, id: str) -> Document:
    return next(one for one in workspace.documents() if one.id == id)


def put(root: Path, name: str, data: bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def template_of(root: Path, id: str) -> str:
    workspace = load_workspace(root)
    return workspace.relative(workspace.template_path(document(workspace, id)))


def adopted(root: Path, id: str = BEHAVIOUR, reason: str | None = None) -> None:
    workspace = load_workspace(root)
    adopt(workspace, document(workspace, id), DAY, Departure(reason=reason))


def own(root: Path) -> Own:
    *_, found = own_templates(load_workspace(root))
    return found


# ── which template a document is made from ───────────────────────────────────────────────────────────


def test_a_document_is_made_from_the_starter_template_where_nobody_has_another(root: Path) -> None:
    assert template_of(root, BEHAVIOUR) == STARTER


def test_the_trusts_template_goes_before_the_starter(root: Path) -> None:
    put(root, TRUSTS, ANOTHER)
    assert template_of(root, BEHAVIOUR) == template_of(root, OTHER) == TRUSTS


def test_the_schools_template_goes_before_the_trusts_and_is_no_other_schools(root: Path) -> None:
    put(root, TRUSTS, ANOTHER)
    put(root, SCHOOLS, ANOTHER)
    assert template_of(root, BEHAVIOUR) == SCHOOLS
    assert template_of(root, OTHER) == TRUSTS


def test_what_a_template_brings_in_is_looked_for_with_the_school_first(root: Path) -> None:
    put(root, "templates/shared.docx", b"the starter's")
    put(root, "seeds/larkmoor/schools/brackenhurst/templates/shared.docx", b"the school's")
    workspace = load_workspace(root)
    assert workspace.files_for("larkmoor", "brackenhurst")("shared.docx") == b"the school's"
    assert workspace.files_for("larkmoor", "thornfield")("shared.docx") == b"the starter's"
    assert workspace.files_for("larkmoor")("shared.docx") == b"the starter's"


def test_a_link_that_leads_out_of_the_folder_is_no_template(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "behaviour.docx"
    outside.write_bytes(ANOTHER)
    path = root / SCHOOLS
    path.parent.mkdir(parents=True)
    path.symlink_to(outside)
    assert template_of(root, BEHAVIOUR) == STARTER


# ── copying one ──────────────────────────────────────────────────────────────────────────────────────


def test_adopting_copies_the_template_that_is_in_force_and_keeps_the_original_beside_it(root: Path) -> None:
    put(root, TRUSTS, ANOTHER)
    adopted(root)
    assert (root / SCHOOLS).read_bytes() == ANOTHER
    assert own(root).copied.read_bytes() == ANOTHER


def test_adopting_records_what_was_copied_when_and_why_and_keeps_the_comments(root: Path) -> None:
    before = (root / SCHOOL_FILE).read_text(encoding="utf-8") + "# ours\n"
    (root / SCHOOL_FILE).write_text(before, encoding="utf-8")
    adopted(root, reason="We teach on two sites")
    variant = load_workspace(root).trusts["larkmoor"].schools["brackenhurst"].variants["behaviour"]
    assert (variant.copied_from, variant.adopted_on, variant.reason) == (STARTER, DAY, "We teach on two sites")
    assert "# ours\n" in (root / SCHOOL_FILE).read_text(encoding="utf-8")


def test_a_trust_can_have_a_template_of_its_own_for_all_its_schools(root: Path) -> None:
    workspace = load_workspace(root)
    entry = workspace.catalogue.documents["behaviour"]
    adopt(workspace, Document("larkmoor", None, "behaviour", entry), DAY, Departure())
    assert template_of(root, BEHAVIOUR) == template_of(root, OTHER) == TRUSTS
    assert "variants:" in (root / TRUST_FILE).read_text(encoding="utf-8")


def test_a_template_that_is_there_is_never_replaced(root: Path) -> None:
    put(root, SCHOOLS, ANOTHER)
    with pytest.raises(AdoptedAlreadyError, match="is there already"):
        adopted(root)
    assert (root / SCHOOLS).read_bytes() == ANOTHER


# ── what became of the original ──────────────────────────────────────────────────────────────────────


def test_a_fresh_copy_is_the_same_and_its_original_has_not_moved_on(root: Path) -> None:
    adopted(root)
    assert (own(root).same, own(root).moved_on) == (True, False)


def test_an_original_that_changed_has_moved_on_until_somebody_looked_at_it_again(root: Path) -> None:
    adopted(root, reason="Two sites")
    put(root, STARTER, ANOTHER)
    assert own(root).moved_on
    workspace = load_workspace(root)
    seen_again(workspace, document(workspace, BEHAVIOUR), DAY, Departure(review_on=dt.date(2027, 9, 1)))
    looked_at = own(root)
    assert not looked_at.moved_on
    assert (looked_at.path.read_bytes(), looked_at.copied.read_bytes()) == (BEHAVIOUR_TEMPLATE, ANOTHER)
    assert looked_at.variant is not None
    assert (looked_at.variant.reason, looked_at.variant.review_on) == ("Two sites", dt.date(2027, 9, 1))


def test_a_template_of_ones_own_that_nobody_put_on_record_is_found(root: Path) -> None:
    put(root, SCHOOLS, ANOTHER)
    assert own(root).owner == "larkmoor/brackenhurst"
    assert own(root).variant is None


def test_what_is_not_there_cannot_be_looked_at_again(root: Path) -> None:
    workspace = load_workspace(root)
    with pytest.raises(NotAdoptedError, match="has no template of its own for ‘behaviour’"):
        seen_again(workspace, document(workspace, BEHAVIOUR), DAY, Departure())


def test_the_original_of_a_schools_copy_is_the_trusts_where_that_has_one(root: Path) -> None:
    put(root, TRUSTS, ANOTHER)
    workspace = load_workspace(root)
    assert workspace.relative(own_template(workspace, document(workspace, BEHAVIOUR)).original) == TRUSTS


def test_the_command_refuses_a_document_that_the_school_does_not_get(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogue = root / "templates/catalogue.yaml"
    text = catalogue.read_text(encoding="utf-8").replace("tier: trust\n", "tier: trust\n    phases: [secondary]\n")
    catalogue.write_text(text, encoding="utf-8")
    assert run(["template", "adopt", "larkmoor/brackenhurst", "behaviour", "-C", str(root)]) == 2
    assert "does not get the document ‘behaviour’" in capsys.readouterr().err
    assert not (root / SCHOOLS).exists()
