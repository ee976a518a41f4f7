"""What the bundled templates say, word for word."""

import pytest

from tests.templates.goldens import GOLDEN, golden, templates, text_of


@pytest.mark.parametrize("name", templates())
def test_a_template_says_what_its_text_on_file_says(name: str) -> None:
    """Where a change is meant, `python -m tests.templates.goldens` takes it over."""
    assert text_of(templates()[name]) == golden(name).read_text("utf-8")


def test_no_text_is_on_file_of_a_template_that_is_gone() -> None:
    assert sorted(GOLDEN.glob("*.txt")) == sorted(map(golden, templates()))
