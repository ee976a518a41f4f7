"""What the documentation says is so."""

import re
from pathlib import Path

import click
import pytest

from policygen.cli import cli, run
from policygen.model import THEMES
from policygen.render.shapes import shapes


def commands() -> list[str]:
    """Every command, as it is typed."""

    def below(group: click.Group, words: str) -> list[str]:
        found, context = [], click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            found += below(command, f"{words}{name} ") if isinstance(command, click.Group) else [f"{words}{name}"]
        return found

    return below(cli, "")


@pytest.mark.parametrize("command", commands())
def test_every_command_has_a_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--help"]) == 0
    help_text = capsys.readouterr().out

    assert f"policygen {command}" in " ".join(help_text.split("Usage:")[1].split("\n", 1)[1].split())
    assert "Example" in help_text


@pytest.mark.parametrize("command", commands())
def test_every_command_is_in_the_readme(command: str, root: Path) -> None:
    assert f"`policygen {command}" in (root / "README.md").read_text(encoding="utf-8")


def test_every_link_to_a_file_leads_somewhere(root: Path) -> None:
    for page in [root / "README.md", *root.glob("docs/*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_theme_and_every_step_of_a_question_is_explained_to_authors(root: Path) -> None:
    page = (root / "docs/templates.md").read_text(encoding="utf-8")
    known = shapes({}).shapes

    assert [theme for theme in THEMES if theme not in page] == []
    for shape in ("values", "quote"):
        names = known[shape].fields.keys() - {"id", "text"}
        assert [name for name in names if f".{name}" not in page] == [], shape
    for name in known["Trust"].fields.keys() & {"name", "short", "legal_name", "company_number"}:
        assert f".{name}" in page


def test_the_architecture_names_every_room(root: Path) -> None:
    page = (root / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (root / "policygen").iterdir() if not path.name.startswith(("_", "."))]

    assert [room for room in rooms if room not in page] == []
