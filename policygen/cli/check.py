"""`check`."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from policygen.cli.folder import open_workspace
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import print_json, show_findings, with_progress
from policygen.errors import Finding

if TYPE_CHECKING:
    from policygen.workspace import Workspace


@cli.command(short_help="Find what is wrong, without building.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR|FILE.docx]...")
@click.option(
    "--accessible",
    is_flag=True,
    help="Find what keeps people with disabilities from using templates and documents, whoever made them.",
)
@click.option(
    "--annotate",
    "annotated",
    type=click.Path(path_type=Path),
    metavar="OUT.docx",
    help="Also write a copy of the file that you name, with what was found in it as Word comments.",
)
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@json_option
@workspace_option
def check(
    selectors: tuple[str, ...],
    accessible: bool,
    annotated: Path | None,
    day: dt.date,
    as_json: bool,
    folder: Path | None,
) -> int:
    """Find what is wrong before building: in values, school files, the catalogue and templates.

    Every problem is listed at once, each with its place. Errors make the command fail; warnings only inform.

    Examples: policygen check; policygen check mket; policygen check templates/policies/behaviour.docx;
    policygen check --accessible; policygen check --accessible any-file.docx
    """
    files = [selector for selector in selectors if selector.lower().endswith((".docx", ".dotx"))]
    if annotated and (len(files) != 1 or len(selectors) != 1):
        raise click.UsageError("Name one file: policygen check FILE.docx --annotate OUT.docx.")
    if files and len(files) == len(selectors):
        look = _check_accessible if accessible else _check_template
        found = with_progress(map(look, map(Path, files)), len(files), "Looking")
        findings = [finding for one in found for finding in one]
    elif files:
        raise click.UsageError("Name either files (whose names end in .docx) or selectors, not both at once.")
    elif accessible:
        findings = _check_all_accessible(open_workspace(folder, day), selectors)
    else:
        findings = _check_folder(open_workspace(folder, day), selectors)
    if as_json:
        print_json([finding.as_json() for finding in findings])
    else:
        show_findings(findings)
    if annotated:
        _annotate(Path(files[0]), findings, annotated)
        click.echo(f"Written: {annotated}", err=as_json)
    return PROBLEMS if any(finding.severity == "error" for finding in findings) else DONE


def _check_template(file: Path) -> list[Finding]:
    from policygen.checks import check_template

    return check_template(file)


def _check_accessible(file: Path) -> list[Finding]:
    from policygen.checks.accessible import check_accessible_file

    return check_accessible_file(file)


def _check_all_accessible(workspace: "Workspace", selectors: Sequence[str]) -> list[Finding]:
    from policygen.checks.accessible import check_accessible

    return check_accessible(workspace, selectors, lambda found, total: with_progress(found, total, "Looking"))


def _check_folder(workspace: "Workspace", selectors: Sequence[str]) -> list[Finding]:
    from policygen.build import ledger_folder
    from policygen.checks import check as run_checks
    from policygen.ledger import reading
    from policygen.model import any_selects
    from policygen.plan import leaning_on_retired

    with reading(ledger_folder(workspace)) as ledger:
        leaning = leaning_on_retired(workspace, ledger)
    trusts = [slug for slug in workspace.trusts if any_selects(selectors, slug)]
    mine = [f for f in leaning if f.place.file.split("/")[1:2] and f.place.file.split("/")[1] in trusts]
    found = run_checks(workspace, selectors, shown=lambda wanted, total: with_progress(wanted, total, "Looking"))
    return [*found, *mine]


def _annotate(file: Path, findings: Sequence[Finding], output: Path) -> None:
    """Write a copy of a file with the findings as Word comments."""
    from policygen.files import read_file, write_atomically
    from policygen.word.comments import annotate
    from policygen.word.package import as_document, read_package

    if output.exists() and output.samefile(file):
        raise click.UsageError("--annotate writes a copy: name another file than the one you look at.")
    package = as_document(read_package(read_file(file), str(file)))
    write_atomically(output, annotate(package, findings))
