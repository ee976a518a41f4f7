"""`import` and `values`: a trust's values document, and what was read from it."""

import datetime as dt
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from policygen.cli.folder import find, load, refuse_same, trust_called
from policygen.cli.group import DONE, cli
from policygen.cli.options import json_option, workspace_option
from policygen.cli.printing import ask, new_console, plain_text, print_json, styled
from policygen.errors import PolicygenError
from policygen.telling import number_of

if TYPE_CHECKING:
    from policygen.intake.match import Matching
    from policygen.intake.outline import Outline
    from policygen.intake.parse import Reading
    from policygen.intake.readers import Format
    from policygen.model import Statement, Trust
    from policygen.workspace import Workspace


@cli.command("import", short_help="Read a trust’s values document.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--trust", "slug", metavar="SLUG", help="The trust's short name, which is its folder's name under seeds/."
)
@click.option(
    "--format",
    type=click.Choice(["txt", "md", "html", "docx", "odt", "pdf"]),
    help="What FILE is. Needed for standard input; otherwise the file itself shows it.",
)
@click.option("-y", "--yes", is_flag=True, help="Write without asking.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option(
    "--review",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="OUT.html",
    help="Write the document beside what was read as a page to look at and to print.",
)
@json_option
@workspace_option
def import_(
    file: Path,
    slug: str | None,
    format: "Format | None",
    yes: bool,
    dry_run: bool,
    review: Path | None,
    as_json: bool,
    folder: Path | None,
) -> int:
    """Read a trust's values document into seeds/SLUG/trust.yaml.

    FILE is a Word, OpenDocument, PDF, Markdown or text file or a saved web page (.docx, .odt, .pdf, .md, .txt,
    .html), or - for standard input. What was read is shown for review, and nothing is written before you agree.
    Reading a newer edition keeps the ids of the statements, and your own corrections.

    Examples: policygen import "Our values.docx" --trust mket; pbpaste | policygen import - --format txt
    """
    with _received(file, format) as document:
        if review:
            refuse_same(review, file)
        if slug is not None and not as_json:
            return _import(find(folder), document, slug, format, review, yes=yes, dry_run=dry_run)
        outline, reading = _read_values(document, format=format)
        if review:
            _write_review(outline, reading, review)
        if as_json:
            _print_statements(reading.statements)
            return DONE
        _show_reading(outline, reading)
        click.echo(
            "No trust’s file was written. To write one, say which trust this is: --trust SLUG, like --trust mket."
        )
        return DONE


LARGEST_DOCUMENT = 128 * 2**20
"""In bytes. The readers have lower limits of their own; this one keeps the rest out of memory."""


@contextmanager
def _received(file: Path, format: "Format | None") -> Iterator[Path]:
    """The document to read: the file itself, or what standard input gives, in a file that goes when it is read."""
    from policygen.files import read_file
    from policygen.intake.readers import refuse_address

    if str(file) != "-":
        refuse_address(str(file))
        read_file(file, LARGEST_DOCUMENT)
        yield file
        return
    if format is None:
        raise click.UsageError("Say what standard input is: --format txt, md, html, docx, odt or pdf.")
    from tempfile import TemporaryDirectory

    data = sys.stdin.buffer.read(LARGEST_DOCUMENT + 1)
    if len(data) > LARGEST_DOCUMENT:
        raise PolicygenError("Standard input has more than 128 MB, so it was not read.", "Give the document itself.")
    with TemporaryDirectory(prefix="policygen-") as folder:
        document = Path(folder, f"values.{format}")
        document.write_bytes(data)
        yield document


def _read_values(file: Path, name: str | None = None, format: "Format | None" = None) -> tuple["Outline", "Reading"]:
    """The document's lines and what they say; `name` is what its statements call it, where that is not its own."""
    from policygen.files import read_file
    from policygen.intake.readers import read_outline

    data = read_file(file, LARGEST_DOCUMENT)
    outline = read_outline(data, name or file.name, format, get_ready=_get_ready)
    from policygen.intake.parse import read_statements
    from policygen.intake.ready import keep_patterns

    reading = read_statements(outline)
    keep_patterns()
    return outline, reading


def _get_ready() -> None:
    """Load what reads the lines of a document, and its tables."""
    # Loaded by its name alone, while another process may be reading a long document.
    import_module("policygen.intake.parse")
    from policygen.intake.ready import get_ready

    get_ready()


def _write_review(outline: "Outline", reading: "Reading", output: Path) -> None:
    """Write the page that shows the document beside what was read."""
    from policygen.files import write_atomically
    from policygen.review.reading_page import as_page

    write_atomically(output, as_page(outline, reading).encode())
    click.echo(f"Written: {output}", err=True)


def _import(
    root: Path, file: Path, slug: str, format: "Format | None", review: Path | None, *, yes: bool, dry_run: bool
) -> int:
    from policygen.intake.match import match
    from policygen.workspace import keep_document, load_trust, place_for, write_import

    before = load_trust(root, slug)
    today = dt.date.today()
    outline, reading = _read_values(file, place_for(root, slug, file, today).name, format)
    if review:
        _write_review(outline._replace(file=file.name), reading, review)
    old, last = before.statements if before else (), _last_reading(root, slug, before)
    matching = match(reading.statements, old, today, last)
    _show_reading(outline, reading)
    if before and matching.changed:
        _show_matching(matching)
        _show_reach(root, slug, matching, today)
    if dry_run:
        click.echo("Nothing was written: this was a dry run.")
        return DONE
    if before and not matching.changed:
        click.echo(f"seeds/{slug}/trust.yaml already says all of this; nothing to write.")
        return DONE
    if before and reading.trust_name and reading.trust_name.casefold() != before.name.casefold():
        click.echo(f"Look twice: the document names {reading.trust_name}, and seeds/{slug} is {before.name}.")
        if yes:
            why = f"{file.name} names another trust than seeds/{slug}; nothing was written."
            raise PolicygenError(why, "Give --trust the right short name, or leave --yes out and decide when asked.")
    if not yes:
        ask(f"Write {number_of(len(reading.statements), 'statement')} to seeds/{slug}/trust.yaml?")
    kept = keep_document(root, slug, file, today)
    written = write_import(root, slug, reading, matching.statements, kept, before=before, read_on=today)
    click.echo(f"Written: {written.relative_to(root).as_posix()}")
    if not before and not reading.trust_name:
        click.echo(f"The document does not say the trust’s name: put it in place of ‘{slug}’ in the line ‘name:’.")
    return DONE


def _last_reading(root: Path, slug: str, trust: "Trust | None") -> Sequence["Statement"]:
    """What the document that was imported last says by today's rules, if it is still there and can be read."""
    file = root / "seeds" / slug / trust.document.file if trust and trust.document.file else None
    if file is None or not file.is_file():
        return ()
    try:
        return _read_values(file)[1].statements
    except PolicygenError:
        return ()


@cli.command(short_help="List what a trust says of itself.")
@click.argument("trust")
@click.option("--all", "with_retired", is_flag=True, help="Also list the statements that the trust has retired.")
@click.option(
    "--history", "id", metavar="ID", help="Show one statement's wordings over time, and who was issued which."
)
@json_option
@workspace_option
def values(trust: str, with_retired: bool, id: str | None, as_json: bool, folder: Path | None) -> int:
    """List what TRUST says of itself, as seeds/TRUST/trust.yaml has it.

    Examples: policygen values ket; policygen values ket --history intelligence-not-fixed
    """
    workspace = load(folder)
    found = trust_called(workspace, trust)
    if id is not None:
        _show_history(workspace, trust, id, as_json=as_json)
        return DONE
    statements = [s for s in found.trust.statements if with_retired or s.retired is None]
    if as_json:
        _print_statements(statements)
    else:
        new_console().print(_statement_table(statements))
        click.echo(f"{number_of(len(statements), 'statement')} of {found.trust.name}")
    return DONE


def _show_history(workspace: "Workspace", trust: str, id: str, *, as_json: bool) -> None:
    """Print a statement's wordings, and which issued documents carried which."""
    from policygen.build import ledger_folder
    from policygen.cli.build import SHOWN_SCHOOLS
    from policygen.ledger import reading
    from policygen.review.history import history

    with reading(ledger_folder(workspace)) as ledger:
        folder = workspace.trusts[trust]
        found = history(trust, folder.trust, id, ledger, folder.schools.values())
    if as_json:
        print_json(found.as_json())
        return
    click.echo(f"{found.id} ({found.kind})" + (f", retired on {found.retired}" if found.retired else ""))
    for version in found.versions:
        when = "now" if version.current else f"until {version.until}" if version.until else "before"
        click.echo(f"  {when}: ‘{version.text}’")
        for one in version.documents[:SHOWN_SCHOOLS]:
            click.echo(f"    {one.document}, from {one.since}" + ("" if one.still else " (reads otherwise now)"))
        if len(version.documents) > SHOWN_SCHOOLS:
            click.echo(f"    and {len(version.documents) - SHOWN_SCHOOLS} more; --json lists them all")
        if not version.documents:
            click.echo("    in no document that was issued")


def _print_statements(statements: Iterable["Statement"]) -> None:
    print_json([statement.model_dump(mode="json") for statement in statements])


def _statement_table(statements: Iterable["Statement"]) -> Any:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("Kind", no_wrap=True)
    table.add_column("Who", no_wrap=True)
    table.add_column("Words", ratio=3)
    table.add_column("Themes", ratio=1)
    table.add_column("Id", ratio=1, overflow="fold")
    for s in statements:
        before = f"{s.stem} … " if s.stem else f"{s.name}: " if s.name and s.name != s.text else ""
        fixes = "".join(f"\nmended: {fix}" for fix in s.fixes)
        indent = "  " if s.parent else ""
        table.add_row(indent + s.kind, s.actor, plain_text(before + s.text + fixes), ", ".join(s.themes), s.id)
    return table


def _show_reading(outline: "Outline", reading: "Reading") -> None:
    """The document beside what was read: what became what, what was left out and why, what was mended."""
    from policygen.review.reading import UNSURE

    click.echo(styled(reading.trust_name or "A trust whose name the document does not say", bold=True))
    _show_rows(("Where", "In the document", "Read as"), list(_reading_rows(outline, reading)))
    unsure = sum(s.confidence < UNSURE for s in reading.statements)
    doubtful = sum(left.doubtful for left in reading.left_out)
    click.echo(
        number_of(len(reading.statements), "statement")
        + (f", {unsure} of them to look at (marked ?)" if unsure else "")
        + (
            f"; {number_of(doubtful, 'line')} left out by a narrow margin: look there too (left out ?)"
            if doubtful
            else ""
        )
    )
    for note in reading.notes:
        click.echo(f"Note: {note}")


def _reading_rows(outline: "Outline", reading: "Reading") -> "Iterator[_Row]":
    """One row for each line of the document, with what it was read as; those that were left out are faint."""
    from policygen.review.reading import UNSURE, passages, told, where

    for row in passages(outline, reading):
        read = []
        for s in row.statements:
            sure = f"{s.confidence:.0%}" + (" ?" if s.confidence < UNSURE else "")
            themes = f" [{', '.join(s.themes)}]" if s.themes else ""
            which = f"‘{_first_words(s.text)}’: " if len(row.statements) > 1 and not s.name else ""
            read += [f"{which}{told(s)} ({sure}){themes}", *(f"mended: {fix}" for fix in s.fixes)]
        if row.why:
            left_out = f"left out{' ?' if row.doubtful else ''}: {row.why}"
            read.append(left_out if row.left_out or row.statements else f"({row.why})")
        yield _Row(where(row.place), row.text, read, faint=row.left_out)


class _Row(NamedTuple):
    """Where a line stood, its words, and in one or more lines what they were read as."""

    where: str
    words: str
    read: Sequence[str]
    faint: bool = False


_GAP, _NARROWEST = 2, 16


def _show_rows(heads: tuple[str, str, str], rows: Sequence[_Row]) -> None:
    """Print rows in three columns, the last two as wide as there is room, their words wrapped.

    A long document has thousands of rows. Rich takes a millisecond for each, which is longer than reading it takes.
    """
    width = shutil.get_terminal_size().columns
    first = max([len(heads[0]), *(len(row.where) for row in rows)])
    second = max((width - first - 2 * _GAP) // 2, _NARROWEST)
    between = " " * _GAP
    shown = [styled(between.join((heads[0].ljust(first), heads[1].ljust(second), heads[2])), bold=True)]
    shown.append("─" * (first + 2 * second + 2 * _GAP))
    for row in rows:
        read = [line for part in row.read for line in _wrapped(part, second)]
        for cells in zip_longest([row.where], _wrapped(row.words, second), read, fillvalue=""):
            line = between.join((cells[0].ljust(first), cells[1].ljust(second), cells[2])).rstrip()
            shown.append(styled(line, dim=True) if row.faint else line)
    click.echo("\n".join(shown))


def _wrapped(words: str, width: int) -> list[str]:
    """The words in lines of at most that width; a word that is longer is broken."""
    lines = []
    rest = " ".join(words.split())
    while len(rest) > width:
        end = rest.rfind(" ", 0, width + 1)
        lines.append(rest[:end] if end > 0 else rest[:width])
        rest = rest[end + 1 :] if end > 0 else rest[width:]
    return [*lines, rest] if rest else lines


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:4]) + (" …" if len(words) > 4 else "")


def _show_matching(matching: "Matching") -> None:
    click.echo("Against what the trust said before:")
    for change in matching.changes:
        click.echo(f"  {change}")


def _show_reach(root: Path, slug: str, matching: "Matching", day: dt.date) -> None:
    """Which documents of which schools the new statements touch, as far as documents were issued."""
    from policygen.cli.build import show_impact
    from policygen.plan import documents
    from policygen.workspace import load_workspace

    workspace = load_workspace(root, day)
    if slug not in workspace.trusts:
        return
    folder = workspace.trusts[slug]
    trust = folder.trust.model_copy(update={"statements": matching.statements})
    ahead = replace(workspace, trusts={**workspace.trusts, slug: replace(folder, trust=trust)})
    show_impact(ahead, [document for document in documents(ahead) if document.trust == slug], day)
