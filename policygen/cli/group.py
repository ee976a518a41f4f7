"""The command itself, under which all others hang, and its exit codes (docs/architecture.md, "Exit codes")."""

from collections.abc import Iterable
from importlib import import_module

import click

from policygen import __version__

DONE, PROBLEMS, WRONG_USAGE, REFUSED, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130


HOMES = {
    "init": "start",
    "schema": "start",
    "import": "values",
    "values": "values",
    "build": "build",
    "check": "check",
    "schools": "schools",
    "status": "status",
    "coverage": "coverage",
    "diff": "diff",
    "undo": "ledger",
    "ledger": "ledger",
    "why": "why",
    "pull": "pull",
    "approve": "approve",
    "merge": "merge",
    "revisions": "merge",
    "register": "register",
    "template": "template",
    "render": "template",
}
"""In which module each command is. Loading a module hangs its commands under `cli`."""


class Families(click.Group):
    """Commands by families: that of the one that is asked for is loaded, and it does not wait for the others."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; none where there is no such command."""
        # Where there is none, all are loaded: the nearest names are said.
        self._load([cmd_name] if cmd_name in HOMES else HOMES)
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        self._load(HOMES)
        return super().list_commands(ctx)

    def _load(self, names: Iterable[str]) -> None:
        for name in names:
            import_module(f"policygen.cli.{HOMES[name]}")


@click.group(
    cls=Families,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with ‘policygen init my-trust’, or ‘policygen build’ in a folder that has seeds and templates.",
)
@click.version_option(__version__, prog_name="policygen")
def cli() -> None:
    """Word policies, prospectus sections and handbooks that say what your trust says of itself.

    A trust's values document is read once into seeds/TRUST/trust.yaml. Templates written in Word ask for those
    values; ‘build’ writes every document of every school into output/.
    """
