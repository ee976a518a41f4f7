"""`schools`."""

import datetime as dt
from pathlib import Path
from typing import cast, get_args

import click

from policygen.cli.folder import load, trust_called
from policygen.cli.group import DONE, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import new_console, plain_text, print_json
from policygen.telling import number_of

LONGEST_IN_ONE_LINE = 36
"""In letters, of a terminal's eighty."""

NARROW = 60
"""In a terminal of fewer letters a table would cut names to pieces."""


@cli.group(short_help="List and add schools, and say where what is known of one comes from.")
def schools() -> None:
    """Look at schools’ records: what the trust, its groups and the schools’ own files say, put together."""


@schools.command("add", short_help="Add a school to a trust.")
@click.argument("trust", metavar="TRUST")
@click.argument("name", metavar="NAME")
@click.option("--phase", required=True, metavar="PHASE", help="Its phase, like primary, secondary or special.")
@click.option(
    "--as", "short_name", metavar="SHORT-NAME", help="What folders and commands call it. [default: made from NAME]"
)
@workspace_option
def add_school(trust: str, name: str, phase: str, short_name: str | None, folder: Path | None) -> int:
    """Write a file for a school, with the two things that must be known of one: its name and its phase.

    What else is known of it goes into that file. What is missing prints as a blank in its documents.

    Example: policygen schools add mket "Watling Academy" --phase secondary
    """
    from policygen.errors import did_you_mean
    from policygen.model import Phase
    from policygen.workspace import new_school

    phases = get_args(Phase)
    if phase not in phases:
        hint = did_you_mean(phase, phases) or f"There are: {', '.join(phases)}."
        raise click.UsageError(f"There is no phase ‘{phase}’. {hint}")
    if not name.strip():
        raise click.UsageError("Give the school’s name.")
    workspace = load(folder)
    trust_called(workspace, trust)
    path = new_school(workspace.root, trust, name, cast(Phase, phase), short_name)
    called = f"{trust}/{path.stem}"
    click.echo(f"Written: {workspace.relative(path)}")
    click.echo(
        f'Next: policygen schools show {called} --missing, for the facts to fill in; policygen build "{called}/*"'
    )
    return DONE


@schools.command("list", short_help="List the schools.")
@click.argument("selector", default="", metavar="[TRUST]")
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@json_option
@workspace_option
def list_schools(selector: str, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """List every school with its phase, its groups, and how many facts its documents miss.

    Examples: policygen schools list; policygen schools list mket
    """
    from rich import box
    from rich.table import Table

    from policygen.schools import listed

    workspace = load(folder, day)
    if selector:
        trust_called(workspace, selector.partition("/")[0])
    found = list(listed(workspace, selector))
    if as_json:
        print_json([school.as_json() for school in found])
        return DONE
    console = new_console()
    if console.width < NARROW:
        for school in found:
            details = (school.title, school.phase, *school.groups, f"{len(school.missing)} missing")
            click.echo(f"{school.name}\n  {', '.join(details)}")
        return DONE
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    # A short name is to be copied, so it stands in one line, as long as that leaves room for the rest.
    in_one_line = max((len(school.name) for school in found), default=0) <= LONGEST_IN_ONE_LINE
    for title in ("School", "Name", "Phase", "Groups", "Missing"):
        table.add_column(title, overflow="fold", no_wrap=title == "School" and in_one_line)
    for school in found:
        words = (school.name, school.title, school.phase, ", ".join(school.groups), str(len(school.missing)))
        table.add_row(*(plain_text(word) for word in words))
    console.print(table)
    click.echo(f"{number_of(len(found), 'school')}. ‘policygen schools show TRUST/SCHOOL’ says what is known of one.")
    return DONE


@schools.command("show", short_help="Say what is known of a school, and which line says it.")
@click.argument("name", metavar="TRUST/SCHOOL")
@click.option("--why", "field", metavar="FIELD", help="What each level says of a field, like people.headteacher.")
@click.option("--missing", "lacking", is_flag=True, help="What its documents ask for and nobody has given yet.")
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@json_option
@workspace_option
def show_school(name: str, field: str | None, lacking: bool, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Print a school's record as its documents see it, each value with the file and line that it comes from.

    Far to near, the levels are: the trust, groups of schools, the school, and the school year. The nearest counts.

    With --missing, print the facts that are still to be given, as lines to fill in and put into the school’s file.

    Examples: policygen schools show mket/walton-high; policygen schools show mket/walton-high --why people.headteacher
    """
    from policygen.checks.missing import missing, missing_in_lines
    from policygen.schools import SchoolRecord, in_lines, why_in_lines

    if lacking and field is not None:
        raise click.UsageError("Ask for --why or for --missing, not for both.")
    workspace = load(folder, day)
    record = SchoolRecord(workspace, name)
    if lacking:
        found = missing(workspace, record.name)
        if as_json:
            print_json([fact.as_json() for fact in found])
        else:
            click.echo("\n".join(missing_in_lines(record.name, found)))
        return DONE
    if field is not None:
        chains = record.why(field)
        if as_json:
            print_json([{"field": name, "levels": [said.as_json() for said in chain]} for name, chain in chains])
        else:
            click.echo("\n".join(why_in_lines(chains)))
    elif as_json:
        facts = [fact.as_json() for fact in record.facts()]
        print_json({"school": record.name, "year": record.year, "groups": list(record.groups), "facts": facts})
    else:
        click.echo("\n".join(in_lines(record)))
    return DONE
