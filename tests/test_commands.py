"""Which module each command is in, and that a command loads what it needs and no more."""

import subprocess
import sys
from pathlib import Path

import click

from policygen.cli import cli
from policygen.cli.group import HOMES


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a command loads, in a process of its own."""
    program = (
        "import sys; from policygen.cli import run; code = run(sys.argv[1:]); "
        "print('\\0'.join(['', *sys.modules])); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", program, *arguments], check=True, capture_output=True, text=True)
    return set(done.stdout.rstrip("\n").split("\0")[1:])


def test_every_command_is_in_the_module_that_the_table_says() -> None:
    names = cli.list_commands(click.Context(cli))
    modules = {}
    for name, command in cli.commands.items():
        inside = list(command.commands.values()) if isinstance(command, click.Group) else [command]
        modules[name] = inside[0].callback.__module__ if inside[0].callback else ""

    assert names == sorted(HOMES)
    assert modules == {name: f"policygen.cli.{home}" for name, home in HOMES.items()}


def test_a_command_loads_no_other_family() -> None:
    of_commands = {f"policygen.cli.{home}" for home in HOMES.values()}

    assert loaded_by("import", "--help") & of_commands == {"policygen.cli.values"}


def test_reading_a_text_loads_nothing_that_other_formats_and_commands_need(tmp_path: Path) -> None:
    document = tmp_path / "values.txt"
    document.write_text("Our values\n\nHonesty\nKindness\n", encoding="utf-8")

    heavy = {"pydantic", "rich", "yaml", "lxml", "jinja2", "sqlite3", "docx", "zipfile", "json"}
    heavy |= {"pypdfium2", "pypdfium2_raw"}
    assert loaded_by("import", str(document)) & heavy == set()
