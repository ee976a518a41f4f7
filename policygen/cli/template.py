"""`template` and `render`: Word files, whether or not they belong to a trust."""

import datetime as dt
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from policygen.cli.folder import find, open_workspace
from policygen.cli.group import DONE, cli
from policygen.cli.options import date_option, json_option, workspace_option
from policygen.cli.printing import print_json

if TYPE_CHECKING:
    from policygen.model import Document
    from policygen.render.names import Variables
    from policygen.workspace import Workspace


@cli.group(short_help="Look into a Word file.")
def template() -> None:
    """Look into a Word file: what stands in it, and which names it asks for."""


@template.command(short_help="Print a Word file as text.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
def show(file: Path) -> int:
    """Print what stands in FILE.docx, a template or a finished document, as text to read and to compare.

    A line is a paragraph with its style; headers, footers, notes and comments follow the body. docs/word-in-git.md
    says how to read it, and how git shows changes of Word files with it.

    Example: policygen template show templates/policies/behaviour.docx
    """
    from policygen.files import read_file
    from policygen.word.package import read_package
    from policygen.word.projection import project

    text = project(read_package(read_file(file), str(file)))
    # Programs that read this, like git, expect UTF-8 on every system; a terminal gets what it can show.
    click.echo(text if sys.stdout.isatty() else text.encode("utf-8"), nl=False)
    return DONE


@template.command("adopt", short_help="Copy a template, to make it a school’s own.")
@click.argument("owner", metavar="TRUST[/SCHOOL]")
@click.argument("name", metavar="DOCUMENT")
@click.option("--again", is_flag=True, help="Record that your template was held against its original as that is now.")
@click.option("--reason", metavar="WORDS", help="Why the template differs here.")
@click.option("--by", metavar="BODY", help="Who agreed to it.")
@date_option("--on", "The day on which they agreed, like 2026-09-21.")
@date_option("--review", "The day by which somebody looks at it again.")
@workspace_option
def adopt_(
    owner: str,
    name: str,
    again: bool,
    reason: str | None,
    by: str | None,
    on: dt.date | None,
    review: dt.date | None,
    folder: Path | None,
) -> int:
    """Copy the template of DOCUMENT, so that a school, or a whole trust, has one of its own to edit in Word.

    The copy goes to seeds/TRUST/schools/SCHOOL/templates/ (a trust’s to seeds/TRUST/templates/) and is used from the
    next build on. The YAML file of the school or trust says what it was copied from. When the original changes,
    ‘policygen check’ says so and shows what changed; ‘--again’ records that you have looked at it.

    Example: policygen template adopt mket/walton-high behaviour --reason "Two campuses" --review 2027-09-01
    """
    from policygen.model import Departure
    from policygen.workspace import adopt, seen_again

    workspace = open_workspace(find(folder))
    document = _document_of(workspace, owner, name)
    departure = Departure(reason=reason, approved_by=by, approved_on=on, review_on=review)
    path, file = (seen_again if again else adopt)(workspace, document, dt.date.today(), departure)
    said = "Looked at again" if again else "Copied"
    click.echo(f"{said}: {workspace.relative(path)}. Recorded in {file}.")
    if not again:
        click.echo("Edit it in Word; the next build uses it.")
    return DONE


def _document_of(workspace: "Workspace", owner: str, name: str) -> "Document":
    """The line of the catalogue as the document of a school, or of a trust. Raises click.UsageError for an unknown."""
    from policygen.errors import did_you_mean
    from policygen.model import Document

    trust, _, school = owner.strip("/").partition("/")
    owners = [
        *workspace.trusts,
        *(f"{slug}/{one}" for slug, found in workspace.trusts.items() for one in found.schools),
    ]
    if owner.strip("/") not in owners:
        raise click.UsageError(f"there is no trust or school ‘{owner}’. {did_you_mean(owner, owners) or ''}".strip())
    entry = workspace.catalogue.documents.get(name)
    if entry is None:
        known = list(workspace.catalogue.documents)
        raise click.UsageError(f"the catalogue has no document ‘{name}’. {did_you_mean(name, known) or ''}".strip())
    if school and not entry.fits(workspace.trusts[trust].schools[school]):
        raise click.UsageError(
            f"{owner} does not get the document ‘{name}’, so it can have no template of its own for it."
        )
    return Document(trust, school or None, name, entry)


@template.command("vars", short_help="List the names that a template asks for.")
@click.argument("file", type=click.Path(path_type=Path), metavar="TEMPLATE.docx")
@json_option
def vars_(file: Path, as_json: bool) -> int:
    """List the names that TEMPLATE.docx asks for, as a tree. What it loops over is a list, with
    what it asks of ‘each’; names with nothing after them are printed as text.

    Example: policygen template vars templates/policies/behaviour.docx
    """
    from policygen.render.engine import Template
    from policygen.workspace import FilesBelow

    variables = Template(file, load=FilesBelow((file.absolute().parent,))).variables()
    if as_json:
        print_json(_variables_json(variables))
    else:
        click.echo("\n".join(_variable_lines(variables)) or "The template asks for no names.")
    return DONE


def _variables_json(variables: "Variables") -> dict[str, Any]:
    names = {name: {"type": inner.type} | _variables_json(inner) for name, inner in variables.names.items()}
    items = {} if variables.items is None else {"items": _variables_json(variables.items)}
    return ({"names": names} if names else {}) | items


def _variable_lines(variables: "Variables", indent: str = "") -> Iterable[str]:
    for name, inner in variables.names.items():
        yield f"{indent}{name}" + (f" ({inner.type})" if inner.type not in ("text", "group") else "")
        yield from _variable_lines(inner, f"{indent}  ")
    if variables.items is not None:
        yield f"{indent}each"
        yield from _variable_lines(variables.items, f"{indent}  ")


@cli.command(short_help="Fill any Word template from a JSON or YAML file.")
@click.argument("template", type=click.Path(path_type=Path), metavar="TEMPLATE.docx")
@click.argument("context", type=click.Path(path_type=Path), metavar="CONTEXT.json")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    metavar="OUT.docx",
    help="Where to write.",
)
def render(template: Path, context: Path, output: Path) -> int:
    """Fill any Word template with the names in any JSON or YAML file: the engine alone.

    Example: policygen render letter.docx pupil.json -o out.docx
    """
    from policygen.files import write_atomically
    from policygen.render.engine import Template
    from policygen.render.pictures import picture_function
    from policygen.workspace import FilesBelow, read_context

    if output.suffix.lower() != ".docx":
        raise click.UsageError(f"‘{output}’ is no name for a Word file: end it in .docx.")
    if output.resolve() in (template.resolve(), context.resolve()):
        raise click.UsageError(f"‘{output}’ is what the document is made from. Give -o another name.")
    beside = FilesBelow((template.absolute().parent,))
    names = {"picture": picture_function(beside), **read_context(context)}
    data = Template(template, load=beside).render(names)
    write_atomically(output, data)
    click.echo(f"Written: {output}")
    return DONE
