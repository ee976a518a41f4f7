"""YAML as it was typed: which characters a file may hold."""

import pytest

from policygen.workspace.yamlfile import decode


@pytest.mark.parametrize(
    "character",
    [
        *map(chr, range(0x09)),
        "\x0b",
        "\x0c",
        "\x0e",
        "\x1f",
        "\x7f",
        "\x80",
        "\x84",
        "\x86",
        "\x9f",
        "\ufffe",
        "\uffff",
    ],
    ids=lambda character: f"U+{ord(character):04X}",
)
def test_a_character_that_no_document_can_hold_is_found_where_it_stands(character: str) -> None:
    text, findings = decode(f"name: Fern\nmotto: Grow{character}\n".encode(), "school.yaml")

    assert text is None
    assert [str(finding) for finding in findings] == [
        f"school.yaml:2:12: there is a character here that no document can hold (U+{ord(character):04X}). Delete it."
    ]


@pytest.mark.parametrize("character", ["\t", "\x85", "\xa0", "£", "é", "’", "\ufffd", "\U0001f600"])
def test_any_other_character_is_read(character: str) -> None:
    words = f"motto: 'Grow{character}'\n"

    assert decode(words.encode(), "school.yaml") == (words, [])
