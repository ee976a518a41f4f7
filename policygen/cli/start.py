"""`init` and `schema`: a folder of one's own."""

import shlex
from pathlib import Path

import click

from policygen.cli.folder import find
from policygen.cli.group import DONE, cli
from policygen.cli.options import workspace_option
from policygen.cli.printing import print_json


@cli.command(short_help="Start a folder of your own.")
@click.argument("directory", type=click.Path(path_type=Path), metavar="DIR")
def init(directory: Path) -> None:
    """Start a folder of your own in DIR, with the starter templates and an example trust.

    The example trust is made up and every line of its files is explained. Copy it, or delete it.

    Example: policygen init my-trust
    """
    from policygen.workspace import init_workspace

    init_workspace(directory)
    # Of ‘.’ and ‘..’ people should read which folder that is.
    shown = directory.resolve() if directory.name in ("", "..") else directory
    click.echo(f"Started {shown}. It holds the starter templates and one made-up example trust.")
    click.echo(f"Next: policygen build -C {shlex.quote(str(directory))}")


@cli.command(short_help="Print the JSON Schema of the YAML files.")
@click.argument("name", required=False, type=click.Choice(["trust", "school", "catalogue", "guidance"]))
@click.option(
    "--write", is_flag=True, help="Write all of them into seeds/.schema/, where the YAML files look for them."
)
@workspace_option
def schema(name: str | None, write: bool, folder: Path | None) -> int:
    """Print the JSON Schema of a kind of YAML file, so that editors complete and check it.

    Example: policygen schema school
    """
    from policygen.workspace import schemas, write_schemas

    if write:
        for path in write_schemas(find(folder)):
            click.echo(f"Written: {path}")
        return DONE
    found = schemas()
    print_json(found[name] if name else found)
    return DONE
