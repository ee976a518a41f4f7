"""Where a word for something is chosen, at whichever level."""

from pathlib import Path

import pytest

from policygen.cli import run
from tests.review.larkmoor import SCHOOL_FILE, TRUST_FILE, build, larkmoor, place
from tests.trees import tree
from tests.word.make import docx

TRUST = (
    "name: Larkmoor Learning Trust\nevery_school:\n  terms:\n    pupil: learner\n    house:\n      form: tutor group\n"
)


@pytest.mark.parametrize(
    ("tag", "words", "said"),
    [
        ("terms.pupils", "learners", f"is the fact terms.pupils ({TRUST_FILE}:4)"),
        ("terms.pupil.a.capital", "A learner", f"is the fact terms.pupil ({TRUST_FILE}:4)"),
        ("terms.form.many", "tutor groups", f"is the fact terms.form ({TRUST_FILE}:6)"),
        ("terms.local_body", "school committee", f"is the fact terms.local_body ({SCHOOL_FILE}:4)"),
        ("terms.parents", "parents and carers", "is the usual word for terms.parents; no file gives another."),
    ],
)
def test_a_word_is_traced_to_the_level_that_chose_it(
    tag: str, words: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school = "name: Brackenhurst\nphase: primary\ngovernance:\n  local_body_name: school committee\n"
    template = {"templates/prospectus/welcome.docx": docx(f"Here: {{{{ {tag} }}}}.")}
    tree(larkmoor(tmp_path), template, {TRUST_FILE: TRUST, SCHOOL_FILE: school})
    build(tmp_path)
    capsys.readouterr()

    assert run(["why", str(place(tmp_path, "larkmoor/brackenhurst/welcome")), words, "-C", str(tmp_path)]) == 0
    assert said in " ".join(capsys.readouterr().out.split())
