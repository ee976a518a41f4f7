"""Commands: options in, one call into the core, print, exit code. The only room that knows click and rich.

Everything but click is imported inside the commands, so that `policygen --help` answers at once.
"""

import datetime as dt
import errno
import gc
import json
import os
import shlex
import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, NoReturn, TypeVar

import click

from policygen import __version__
from policygen.errors import Finding, FindingsError, Place, PolicygenError

if TYPE_CHECKING:
    from rich.console import Console

    from policygen.build import Result
    from policygen.build.rebuilding import Rebuilt
    from policygen.build.undoing import Undoing
    from policygen.intake.match import Matching
    from policygen.intake.outline import Outline
    from policygen.intake.parse import Reading
    from policygen.intake.readers import Format
    from policygen.ledger import Ledger
    from policygen.model import Document, Statement, Trust
    from policygen.pull import Proposal
    from policygen.render.engine import Rendered
    from policygen.render.names import Variables
    from policygen.review.changes import Changes
    from policygen.review.register import Line, Register
    from policygen.review.status import Workshop
    from policygen.review.why import Typed
    from policygen.word.package import Package
    from policygen.workspace import Workspace

DONE, PROBLEMS, WRONG_USAGE, REFUSED, BUG, INTERRUPTED = 0, 1, 2, 3, 70, 130
LONG_BUILD = 20
"""From this many documents on, a build shows how far it is."""

SHOWN_SCHOOLS = 20
"""So many schools are listed with their blanks; of more, only the number is said."""

SHOWN_CHANGES = 40
"""So many changes of values, facts and templates are listed with how far they reach."""

MANY_DOCUMENTS = 200
"""From this many documents on, a build uses every processor."""

Command = TypeVar("Command", bound=Callable[..., Any])


def workspace_option(command: Command) -> Command:
    """Give a command `-C/--workspace DIR`."""
    return click.option(
        "-C",
        "--workspace",
        "folder",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="The policygen folder to work in. [default: this folder, or the nearest above it that is one]",
    )(command)


def json_option(command: Command) -> Command:
    """Give a command `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs instead of text for people.")(
        command
    )


def day_option(words: str) -> Callable[[Command], Command]:
    """Give a command `--as-of DATE`, a day; `words` are its help."""

    def as_day(_: click.Context, __: click.Parameter, moment: dt.datetime | None) -> dt.date:
        return moment.date() if moment else dt.date.today()

    kind = click.DateTime(formats=["%Y-%m-%d"])
    return click.option("--as-of", "day", type=kind, callback=as_day, metavar="DATE", help=words)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Start with ‘policygen init my-trust’, or ‘policygen build’ in a folder that has seeds and templates.",
)
@click.version_option(__version__, prog_name="policygen")
def cli() -> None:
    """Word policies, prospectus sections and handbooks that say what your trust says of itself.

    A trust's values document is read once into seeds/TRUST/trust.yaml. Templates written in Word ask for those
    values; ‘build’ writes every document of every school into output/.
    """


# ── init ─────────────────────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Start a folder of your own.")
@click.argument("directory", type=click.Path(path_type=Path), metavar="DIR")
def init(directory: Path) -> None:
    """Start a folder of your own in DIR, with the starter templates and an example trust.

    The example trust is made up and every line of its files is explained. Copy it, or delete it.

    Example: policygen init my-trust
    """
    from policygen.workspace import init_workspace

    init_workspace(directory)
    click.echo(f"Started {directory}. It holds the starter templates and one made-up example trust.")
    click.echo(f"Next: policygen build -C {shlex.quote(str(directory))}")


# ── import and values ────────────────────────────────────────────────────────────────────────────────


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
            _refuse_same(review, file)
            _write_review(*_read_values(document, format=format), review)
        if as_json:
            _print_statements(_read_values(document, format=format)[1].statements)
            return DONE
        if slug is None:
            _show_reading(*_read_values(document, format=format))
            click.echo(
                "No trust’s file was written. To write one, say which trust this is: --trust SLUG, like --trust mket."
            )
            return DONE
        return _import(_find(folder), document, slug, format, yes=yes, dry_run=dry_run)


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
    from policygen.intake.parse import read_statements
    from policygen.intake.readers import read_outline

    outline = read_outline(read_file(file, LARGEST_DOCUMENT), name or file.name, format)
    return outline, read_statements(outline)


def _write_review(outline: "Outline", reading: "Reading", output: Path) -> None:
    """Write the page that shows the document beside what was read."""
    from policygen.files import write_atomically
    from policygen.review.reading import as_page

    write_atomically(output, as_page(outline, reading).encode())
    click.echo(f"Written: {output}", err=True)


def _import(root: Path, file: Path, slug: str, format: "Format | None", *, yes: bool, dry_run: bool) -> int:
    from policygen.intake.match import match
    from policygen.workspace import keep_document, load_trust, place_for, write_import

    before = load_trust(root, slug)
    today = dt.date.today()
    outline, reading = _read_values(file, place_for(root, slug, file, today).name, format)
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
        _ask(f"Write {_count(len(reading.statements), 'statement')} to seeds/{slug}/trust.yaml?")
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


def _ask(question: str) -> None:
    """Go on only if the person says yes."""
    try:
        agreed = click.confirm(question)
    except click.Abort as error:
        if sys.stdin.isatty():
            raise
        raise PolicygenError("Nobody could be asked, so nothing was written.", "Give --yes to write.") from error
    if not agreed:
        raise PolicygenError("Nothing was written.")


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
    workspace = _load(folder)
    found = _trust(workspace, trust)
    if id is not None:
        _show_history(workspace, trust, id, as_json=as_json)
        return DONE
    statements = [s for s in found.trust.statements if with_retired or s.retired is None]
    if as_json:
        _print_statements(statements)
    else:
        _console().print(_statement_table(statements))
        click.echo(f"{_count(len(statements), 'statement')} of {found.trust.name}")
    return DONE


def _show_history(workspace: "Workspace", trust: str, id: str, *, as_json: bool) -> None:
    """Print a statement's wordings, and which issued documents carried which."""
    from policygen.build import ledger_folder
    from policygen.ledger import reading
    from policygen.review.history import history

    with reading(ledger_folder(workspace)) as ledger:
        folder = workspace.trusts[trust]
        found = history(trust, folder.trust, id, ledger, folder.schools.values())
    if as_json:
        _print_json(found.as_json())
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


def _trust(workspace: "Workspace", slug: str) -> Any:
    from policygen.errors import did_you_mean

    if slug in workspace.unreadable:
        raise FindingsError([f for f in workspace.findings if f.severity == "error"])
    if slug not in workspace.trusts:
        hint = did_you_mean(slug, list(workspace.trusts)) or f"There are: {', '.join(workspace.trusts) or 'none yet'}."
        raise click.UsageError(f"There is no trust ‘{slug}’ in seeds/. {hint}")
    return workspace.trusts[slug]


def _print_statements(statements: Iterable["Statement"]) -> None:
    _print_json([statement.model_dump(mode="json") for statement in statements])


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
        table.add_row(indent + s.kind, s.actor, _plain(before + s.text + fixes), ", ".join(s.themes), s.id)
    return table


def _show_reading(outline: "Outline", reading: "Reading") -> None:
    """The document beside what was read: what became what, what was left out and why, what was mended."""
    from policygen.review.reading import UNSURE

    click.echo(_styled(reading.trust_name or "A trust whose name the document does not say", bold=True))
    _show_rows(("Where", "In the document", "Read as"), list(_reading_rows(outline, reading)))
    unsure = sum(s.confidence < UNSURE for s in reading.statements)
    click.echo(
        _count(len(reading.statements), "statement") + (f", {unsure} of them to look at (marked ?)" if unsure else "")
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
            read.append(f"left out: {row.why}" if row.left_out or row.statements else f"({row.why})")
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
    click.echo(_styled(between.join((heads[0].ljust(first), heads[1].ljust(second), heads[2])), bold=True))
    click.echo("─" * (first + 2 * second + 2 * _GAP))
    wrapped = textwrap.TextWrapper(second, break_on_hyphens=False)
    for row in rows:
        read = [line for part in row.read for line in wrapped.wrap(part)]
        for cells in zip_longest([row.where], wrapped.wrap(row.words), read, fillvalue=""):
            line = between.join((cells[0].ljust(first), cells[1].ljust(second), cells[2])).rstrip()
            click.echo(_styled(line, dim=True) if row.faint else line)


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:4]) + (" …" if len(words) > 4 else "")


def _show_matching(matching: "Matching") -> None:
    click.echo("Against what the trust said before:")
    for change in matching.changes:
        click.echo(f"  {change}")


def _show_reach(root: Path, slug: str, matching: "Matching", day: dt.date) -> None:
    """Which documents of which schools the new statements touch, as far as documents were issued."""
    from policygen.plan import documents
    from policygen.workspace import load_workspace

    workspace = load_workspace(root, day)
    if slug not in workspace.trusts:
        return
    folder = workspace.trusts[slug]
    trust = folder.trust.model_copy(update={"statements": matching.statements})
    ahead = replace(workspace, trusts={**workspace.trusts, slug: replace(folder, trust=trust)})
    _show_impact(ahead, [document for document in documents(ahead) if document.trust == slug], day)


# ── build and check ──────────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Write the Word documents.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@day_option("Build for this day, like 2026-09-01: it decides who is in post. [default: today]")
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(1, 64),
    metavar="N",
    help=f"How many processes to use. [default: one for each processor from {MANY_DOCUMENTS} documents on, else 1]",
)
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option("--restore", is_flag=True, help="Write documents again that somebody deleted.")
@click.option(
    "--clean", is_flag=True, help="Take the new version as it is, without what people typed; the ledger keeps theirs."
)
@click.option(
    "--this",
    "chosen",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Of two files that are the same document, take this one.",
)
@json_option
@workspace_option
def build(
    selectors: tuple[str, ...],
    day: dt.date,
    jobs: int | None,
    dry_run: bool,
    restore: bool,
    clean: bool,
    chosen: tuple[Path, ...],
    as_json: bool,
    folder: Path | None,
) -> int:
    """Write the Word documents of every school, or of those that you name, into output/.

    A SELECTOR is a trust, a trust's school, or one document; * stands for any. A document that somebody has
    edited keeps what they typed: what the trust changed since comes in as tracked changes, which Word shows
    under Review, to accept or reject.

    Examples: policygen build; policygen build mket/walton-high; policygen build "*/*/behaviour" --dry-run
    """
    from policygen.build import Wishes, unbuildable
    from policygen.build import build as build_documents
    from policygen.plan import documents

    workspace = _load(folder, day)
    failed = unbuildable(workspace, selectors)
    wanted = documents(workspace, selectors, elsewhere=bool(failed))
    tally = Tally(as_json, dry_run=dry_run)
    for result in failed:
        tally.add(result)
    results = build_documents(
        workspace,
        wanted,
        day,
        _jobs(jobs, len(wanted)),
        wishes=Wishes(restore, clean),
        dry_run=dry_run,
        chosen=frozenset(path.absolute() for path in chosen),
        say=_say,
    )
    reached = set()
    for result in _with_progress(results, len(wanted)):
        tally.add(result)
        if result.outcome.value in ("replaced", "merged", "left", "waiting"):
            reached.add(result.id)
    if dry_run and not as_json:
        _show_impact(workspace, [document for document in wanted if document.id in reached], day)
    tally.show(workspace)
    broken = any(f.severity == "error" and _concerns_all(f, selectors) for f in workspace.findings)
    return PROBLEMS if broken or tally.problems else DONE


def _show_impact(workspace: "Workspace", documents: Sequence["Document"], day: dt.date) -> None:
    """How far each change reaches that a build would bring into these documents."""
    from policygen.build import ledger_folder
    from policygen.ledger import reading
    from policygen.review.changes import impact

    with reading(ledger_folder(workspace)) as ledger:
        found = impact(workspace, documents, ledger, day, _workshop(workspace, ledger, day))
    if found:
        click.echo("What changed, and how far it reaches:")
    for one in found[:SHOWN_CHANGES]:
        click.echo(f"  {one}")
    if len(found) > SHOWN_CHANGES:
        click.echo(f"  and {len(found) - SHOWN_CHANGES} more; ‘policygen status’ lists them all.")


def _jobs(asked: int | None, documents: int) -> int:
    """How many processes to use: starting them pays only for many documents."""
    return asked or (os.cpu_count() or 1 if documents >= MANY_DOCUMENTS else 1)


def _concerns_all(finding: Finding, selectors: Sequence[str]) -> bool:
    """Whether a finding is about more than one trust that was not asked for."""
    return not selectors or not finding.place.file.startswith("seeds/")


def _with_progress(results: Iterable["Result"], total: int) -> Iterable["Result"]:
    if total < LONG_BUILD or not sys.stderr.isatty():
        yield from results
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Building"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(results, total=total)


class Tally:
    """What a build did, counted as it goes, so that ten thousand documents take no more memory than ten."""

    WORDS: ClassVar[dict[str, str]] = {
        "written": "written",
        "replaced": "brought up to date",
        "merged": "edited by people and brought up to date with tracked changes",
        "unchanged": "unchanged",
        "kept": "edited by people, with nothing new to propose",
        "deleted": "deleted by people and not written again",
        "waiting": "approved, with their next version beside them as a draft",
        "left": "left alone",
        "failed": "not built",
    }

    def __init__(self, as_json: bool, *, dry_run: bool = False) -> None:
        self._dry_run = dry_run
        self.counts: Counter[str] = Counter()
        self.problems: list[Result] = []
        self.warnings: dict[str, None] = {}
        self.blanks: dict[str, Counter[str]] = {}
        self.more_with_blanks: set[str] = set()
        self.records: list[dict[str, Any]] | None = [] if as_json else None

    def add(self, result: "Result") -> None:
        """Count one result."""
        self.counts[result.outcome.value] += 1
        if result.problem:
            self.problems.append(result)
        if result.warnings:
            self.warnings |= dict.fromkeys(str(warning) for warning in result.warnings)
        if result.why and result.outcome.value in ("merged", "kept") and not result.problem:
            self.warnings[f"{result.id}: {result.why}"] = None
        if result.blanks:
            school = result.id.rsplit("/", 1)[0]
            if school in self.blanks or len(self.blanks) < SHOWN_SCHOOLS:
                self.blanks.setdefault(school, Counter()).update(blank.key for blank in result.blanks)
            else:
                self.more_with_blanks.add(school)
        if self.records is not None:
            self.records.append(_result_json(result))

    def show(self, workspace: "Workspace") -> None:
        """Print it all."""
        if self.records is not None:
            _print_json(self.records)
            return
        for result in self.problems:
            colour = "red" if result.outcome.value == "failed" else "yellow"
            click.echo(_coloured(f"{result.outcome.value}: {result.id}: ", colour) + _why(result), err=True)
        for warning in self.warnings:
            click.echo(_coloured("warning: ", "yellow") + warning, err=True)
        said = [f"{self.counts[outcome]} {words}" for outcome, words in self.WORDS.items() if self.counts[outcome]]
        documents = _count(self.counts.total(), "document")
        where = "Nothing was written" if self._dry_run else f"They are in {_shown(workspace.output)}"
        would = " (in a dry run)" if self._dry_run else ""
        click.echo(f"{documents}{would}: {', '.join(said) or 'nothing to build'}. {where}.")
        self._show_blanks()

    def _show_blanks(self) -> None:
        if self.blanks:
            click.echo("Still blank, and marked so in the documents:")
        for school, facts in self.blanks.items():
            own = sum(fact.startswith("school.") for fact in facts)
            file = f"seeds/{school.replace('/', '/schools/', 1)}.yaml"
            hint = f"; {_count(own, 'fact')} can be filled in in {file}" if own else ""
            click.echo(f"  {school}: {_count(facts.total(), 'blank')} for {_count(len(facts), 'fact')}{hint}")
        if self.more_with_blanks:
            click.echo(f"  and {_count(len(self.more_with_blanks), 'more school')}; --json lists them all.")


def _why(result: "Result") -> str:
    """What a person should know of a document: why it was left, or how often they must decide."""
    if not result.conflicts:
        return result.why
    places = _count(result.conflicts, "place")
    told = f"at {places} the trust and the school changed the same; look at the comments in it."
    return f"{told} {result.why}".strip()


def _result_json(result: "Result") -> dict[str, Any]:
    return {
        "document": result.id,
        "outcome": result.outcome.value,
        "path": str(result.path) if result.path else None,
        "new_path": str(result.new_path) if result.new_path else None,
        "blanks": [{"key": blank.key, "label": blank.label} for blank in result.blanks],
        "why": result.why or None,
        "conflicts": result.conflicts,
        "changes": [change.as_json() for change in result.changes],
        "warnings": [warning.as_json() for warning in result.warnings],
    }


def _shown(path: Path) -> str:
    """A path as a person would type it from where they stand."""
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


@cli.command(short_help="Find what is wrong, without building.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR|TEMPLATE.docx]...")
@click.option(
    "--annotate",
    "annotated",
    type=click.Path(path_type=Path),
    metavar="OUT.docx",
    help="Also write a copy of the template that you name, with what was found in it as Word comments.",
)
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@json_option
@workspace_option
def check(selectors: tuple[str, ...], annotated: Path | None, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Find what is wrong before building: in values, school files, the catalogue and templates.

    Every problem is listed at once, each with its place. Errors make the command fail; warnings only inform.

    Examples: policygen check; policygen check mket; policygen check templates/policies/behaviour.docx
    """
    from policygen.checks import check_template

    files = [selector for selector in selectors if selector.lower().endswith((".docx", ".dotx"))]
    if annotated and (len(files) != 1 or len(selectors) != 1):
        raise click.UsageError("Name one template: policygen check TEMPLATE.docx --annotate OUT.docx.")
    if files and len(files) == len(selectors):
        findings = [finding for file in files for finding in check_template(Path(file))]
    elif files:
        raise click.UsageError("Name either templates (files that end in .docx) or selectors, not both at once.")
    else:
        findings = _check_folder(_workspace(folder, day), selectors)
    if as_json:
        _print_json([finding.as_json() for finding in findings])
    else:
        _show_findings(findings)
    if annotated:
        _annotate(Path(files[0]), findings, annotated)
        click.echo(f"Written: {annotated}", err=as_json)
    return PROBLEMS if any(finding.severity == "error" for finding in findings) else DONE


def _check_folder(workspace: "Workspace", selectors: Sequence[str]) -> list[Finding]:
    from policygen.build import ledger_folder
    from policygen.checks import check as run_checks
    from policygen.ledger import reading
    from policygen.model import selects
    from policygen.plan import leaning_on_retired

    with reading(ledger_folder(workspace)) as ledger:
        leaning = leaning_on_retired(workspace, ledger)
    trusts = [slug for slug in workspace.trusts if not selectors or any(selects(s, slug) for s in selectors)]
    mine = [f for f in leaning if f.place.file.split("/")[1:2] and f.place.file.split("/")[1] in trusts]
    return [*run_checks(workspace, selectors), *mine]


def _annotate(template: Path, findings: Sequence[Finding], output: Path) -> None:
    """Write a copy of a template with the findings as Word comments."""
    from policygen.files import read_file, write_atomically
    from policygen.word.comments import annotate
    from policygen.word.package import as_document, read_package

    if output.exists() and output.samefile(template):
        raise click.UsageError("--annotate writes a copy: name another file than the template itself.")
    package = as_document(read_package(read_file(template), str(template)))
    write_atomically(output, annotate(package, findings))


def _show_findings(findings: Sequence[Finding]) -> None:
    # Errors come last, where the eye is when the command ends.
    for finding in sorted(findings, key=lambda finding: finding.severity == "error"):
        click.echo(_severity(finding) + str(finding))
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    click.echo(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}." if findings else "Nothing is wrong.")


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


# ── schools ──────────────────────────────────────────────────────────────────────────────────────────


@cli.group(short_help="List schools, and say where what is known of one comes from.")
def schools() -> None:
    """Look at schools’ records: what the trust, its groups and the schools’ own files say, put together."""


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

    workspace = _load(folder, day)
    if selector:
        _trust(workspace, selector.partition("/")[0])
    found = list(listed(workspace, selector))
    if as_json:
        _print_json([school.as_json() for school in found])
        return DONE
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for title in ("School", "Name", "Phase", "Groups", "Missing"):
        table.add_column(title, overflow="fold", no_wrap=title == "School")
    for school in found:
        words = (school.name, school.title, school.phase, ", ".join(school.groups), str(len(school.missing)))
        table.add_row(*(_plain(word) for word in words))
    _console().print(table)
    click.echo(f"{_count(len(found), 'school')}. ‘policygen schools show TRUST/SCHOOL’ says what is known of one.")
    return DONE


@schools.command("show", short_help="Say what is known of a school, and which line says it.")
@click.argument("name", metavar="TRUST/SCHOOL")
@click.option("--why", "field", metavar="FIELD", help="What each level says of a field, like people.headteacher.")
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@json_option
@workspace_option
def show_school(name: str, field: str | None, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Print a school's record as its documents see it, each value with the file and line that it comes from.

    Far to near, the levels are: the trust, groups of schools, the school, and the school year. The nearest counts.

    Examples: policygen schools show mket/walton-high; policygen schools show mket/walton-high --why people.headteacher
    """
    from policygen.schools import SchoolRecord, in_lines, why_in_lines

    record = SchoolRecord(_load(folder, day), name)
    if field is not None:
        chains = record.why(field)
        if as_json:
            _print_json([{"field": name, "levels": [said.as_json() for said in chain]} for name, chain in chains])
        else:
            click.echo("\n".join(why_in_lines(chains)))
    elif as_json:
        facts = [fact.as_json() for fact in record.facts()]
        _print_json({"school": record.name, "year": record.year, "groups": list(record.groups), "facts": facts})
    else:
        click.echo("\n".join(in_lines(record)))
    return DONE


# ── status ───────────────────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Say how every document stands.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@day_option("Look as of this day, like 2026-09-01: it decides who is in post. [default: today]")
@click.option(
    "--check", "checking", is_flag=True, help="Fail (exit code 1) if anything is stale or waits for a person."
)
@click.option(
    "--ahead",
    type=click.IntRange(0, 3_660),
    default=60,
    show_default=True,
    metavar="DAYS",
    help="Also say what changes by itself in so many days: posts, school years, editions of guidance.",
)
@json_option
@workspace_option
def status(
    selectors: tuple[str, ...], day: dt.date, checking: bool, ahead: int, as_json: bool, folder: Path | None
) -> int:
    """Say how every document stands: current, or stale and why; what people wrote in it; what waits for them.

    Nothing is written. A document is stale where a build would make another one of it.

    Examples: policygen status; policygen status mket/walton-high; policygen status --check
    """
    from policygen.ledger import reading
    from policygen.plan import documents, ledger_folder, unreadable_documents
    from policygen.review.ahead import coming
    from policygen.review.status import status as look
    from policygen.review.status import told

    workspace = _load(folder, day)
    wanted = documents(workspace, selectors, elsewhere=bool(unreadable_documents(workspace, selectors)))
    with reading(ledger_folder(workspace)) as ledger:
        found = look(workspace, wanted, ledger, day, _workshop(workspace, ledger, day), selectors)
        changes = coming(workspace, ledger, ahead, [document.id for document in wanted])
    if as_json:
        _print_json(found.as_json() | {"coming": [change.as_json() for change in changes]})
    else:
        for change in changes:
            click.echo(str(change))
        for line in told(found):
            click.echo(_toned(line.text, line.tone))
    return PROBLEMS if checking and found.needs_attention else DONE


def _toned(words: str, tone: str) -> str:
    """Words in the colour of how much they matter."""
    colours = {"stale": "yellow", "waits": "red", "quiet": "bright_black"}
    return _coloured(words, colours[tone]) if tone in colours else words


def _workshop(workspace: "Workspace", ledger: "Ledger", day: dt.date) -> "Workshop":
    """Makes documents without writing them, with as many processes as a build would use.

    What makes them is only loaded once there is one to make: mostly, every document is as it should be.
    """
    from policygen.review.status import Workshop

    @cache
    def forget() -> None:
        from policygen.build.jobs import forget_templates

        forget_templates()

    def renders(wanted: Sequence["Document"], *, approved: bool = False) -> "Iterator[Rendered | PolicygenError]":
        from policygen.build.jobs import Job, rendered

        forget()
        jobs = (Job.of(workspace, document, day, approved=approved) for document in wanted)
        for _, made in rendered(jobs, _jobs(None, len(wanted))):
            yield made if isinstance(made, PolicygenError) else made.rendered

    def author(trust: "Trust") -> str:
        from policygen.build.deciding import author_of

        return author_of(trust)

    def shows_approval(document: "Document", package: "Package") -> bool:
        from policygen.build import is_approved

        return is_approved(workspace, ledger, document, package, day)

    return Workshop(renders, author, shows_approval)


@cli.command(short_help="Show what a build would change, word by word.")
@click.argument("selectors", nargs=-1, required=True, metavar="SELECTOR...")
@click.option(
    "--redline",
    type=click.Path(path_type=Path),
    metavar="OUT.docx",
    help="Of one document: write a Word file in which the changes are tracked.",
)
@day_option("What a build for this day would change, like 2026-09-01. [default: today]")
@json_option
@workspace_option
def diff(selectors: tuple[str, ...], redline: Path | None, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Show what a build would change in documents, word by word. Nothing in output/ is written.

    Words that would go are red and struck out, words that would come are green; without colours they stand as
    [-old-] and {+new+}.

    Examples: policygen diff ket; policygen diff ket/the-kingston-academy/behaviour --redline changes.docx
    """
    from policygen.build import ledger_folder, unbuildable
    from policygen.ledger import reading
    from policygen.plan import documents
    from policygen.review.changes import diff as compare

    workspace = _load(folder, day)
    wanted = documents(workspace, selectors, elsewhere=bool(unbuildable(workspace, selectors)))
    if redline and len(wanted) != 1:
        raise click.UsageError(f"--redline writes one document; {_count(len(wanted), 'document')} would be changed.")
    if redline and redline.absolute().is_relative_to(workspace.output):
        raise click.UsageError("--redline writes a copy: name a file outside output/.")
    with reading(ledger_folder(workspace)) as ledger:
        found = list(compare(workspace, wanted, ledger, day, _workshop(workspace, ledger, day)))
    if as_json:
        _print_json([changes.as_json() for changes in found])
    else:
        _show_changes(found)
    if redline:
        _write_redline(found[0], redline)
        click.echo(f"Written: {redline}", err=as_json)
    return DONE


def _write_redline(changes: "Changes", output: Path) -> None:
    """Write what a build would change as tracked changes."""
    from policygen.files import write_atomically

    if changes.redline is None:
        why = changes.why or "a build would change nothing in it."
        raise PolicygenError(f"{changes.id}: {why}", f"{output} was not written.")
    write_atomically(output, changes.redline.write())


def _show_changes(found: Sequence["Changes"]) -> None:
    from policygen.review.changes import pieces

    for changes in found:
        if changes.outcome == "same":
            continue
        click.echo(_coloured(changes.id, "cyan") + (f": {changes.why}" if changes.why else ""))
        for difference in changes.differences:
            click.echo(f"  {_where(difference.place)}")
            click.echo(f"    {''.join(_piece(piece.kind, piece.text) for piece in pieces(difference))}")
        for conflict in changes.conflicts:
            click.echo(_coloured("  conflict: ", "yellow") + f"‘{_brief(conflict.theirs)}’. {conflict.comment}")
    same = sum(changes.outcome == "same" for changes in found)
    changed = sum(changes.outcome == "changed" for changes in found)
    click.echo(f"{_count(changed, 'document')} would change, {same} would stay the same.")


def _where(place: Place) -> str:
    """Where a paragraph stands, without the name of its file."""
    return str(replace(place, file="")).lstrip(":, ") or "body"


def _piece(kind: str, words: str) -> str:
    """Words of a paragraph: struck out and red where they go, green where they come, else as they are."""
    if kind == "same":
        return words
    if _has_colours():
        return click.style(words, fg="red", strikethrough=True) if kind == "old" else click.style(words, fg="green")
    return f"[-{words}-]" if kind == "old" else f"{{+{words}+}}"


def _has_colours() -> bool:
    """Whether what is printed goes to a terminal that shows colours, and nobody asked for none."""
    return sys.stdout.isatty() and not (os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")


def _brief(words: str) -> str:
    told = " ".join(words.split())
    return told if len(told) <= 80 else f"{told[:79]}…"


# ── undo and the ledger ──────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Put back what the last build replaced.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be put back, and write nothing.")
@json_option
@workspace_option
def undo(selectors: tuple[str, ...], dry_run: bool, as_json: bool, folder: Path | None) -> int:
    """Put back what the last build replaced, in all documents or in those that you name.

    Only where nobody has touched the file since; a document that the build wrote for the first time is taken away
    again. Undo again to go back further. A build afterwards does its work anew.

    Examples: policygen undo --dry-run; policygen undo mket/walton-high/behaviour
    """
    from policygen.build.undoing import undo as undo_last

    done = undo_last(_load(folder), selectors, dry_run=dry_run, say=_say)
    if as_json:
        documents = [vars(one) | {"path": str(one.path), "why": one.why or None} for one in done.documents]
        _print_json({"build": done.build.number if done.build else None, "documents": documents})
    else:
        _show_undone(done, dry_run=dry_run)
    return PROBLEMS if any(one.outcome == "left" for one in done.documents) else DONE


def _show_undone(done: "Undoing", *, dry_run: bool) -> None:
    for one in done.documents:
        if one.outcome == "left":
            click.echo(_coloured(f"left: {one.id}: ", "yellow") + one.why, err=True)
        else:
            click.echo(f"{one.outcome}: {one.id} ({_shown(one.path)})")
    if done.build is None:
        click.echo("There is nothing to undo." if not done.documents else "There is nothing else to undo.")
        return
    when = f"{done.build.began.astimezone():%Y-%m-%d %H:%M}"
    counts = Counter(one.outcome for one in done.documents)
    said = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    would = " Nothing was written: this was a dry run." if dry_run else ""
    click.echo(f"‘policygen {done.build.command}’ of {when}: {said}.{would}")


@cli.group(short_help="Look after the record of what was issued.")
def ledger() -> None:
    """Look after the ledger: what was issued for each document, in output/.policygen/."""


@ledger.command(short_help="Make the ledger anew from the documents.")
@json_option
@workspace_option
def rebuild(as_json: bool, folder: Path | None) -> int:
    """Make the ledger anew from the documents in output/, after it was lost or damaged.

    The documents are only read. Each file says which document it is; one that nobody edited is known again as it was
    written. Of one that was edited, what was written may be forgotten: the next build then proposes whatever differs.

    Example: policygen ledger rebuild
    """
    from policygen.build.rebuilding import rebuild as rebuild_ledger

    workspace = _load(folder)
    found = rebuild_ledger(workspace, dt.date.today(), _say)
    if as_json:
        twice = {id: [str(path) for path in paths] for id, paths in found.twice}
        _print_json(vars(found) | {"twice": twice, "unreadable": dict(found.unreadable)})
    else:
        _show_rebuilt(found)
    return PROBLEMS if found.twice or found.unreadable else DONE


def _show_rebuilt(found: "Rebuilt") -> None:
    warning = _coloured("warning: ", "yellow")
    for id in found.without_base:
        click.echo(
            f"{warning}{id}: people edited it, and what policygen last wrote there is not known any more.", err=True
        )
    for id, paths in found.twice:
        names = " and ".join(_shown(path) for path in paths)
        why = f"{names} both say that they are this document. Delete one of them and rebuild again."
        click.echo(_coloured(f"left out: {id}: ", "red") + why, err=True)
    for id, why in found.unreadable:
        click.echo(_coloured(f"left out: {id}: ", "red") + why, err=True)
    known = _count(len(found.unedited) + len(found.edited), "document")
    click.echo(
        f"The ledger knows {known} again: {len(found.unedited)} as written, {len(found.edited)} edited by people."
    )
    if found.without_base:
        click.echo(
            "The next build proposes in those marked above whatever differs, as tracked changes; no word is lost."
        )


@ledger.command(short_help="Free what the ledger no longer needs.")
@click.option(
    "--keep-days",
    "days",
    type=click.IntRange(0, 36_500),
    default=30,
    show_default=True,
    metavar="N",
    help="Keep what was replaced in the last N days.",
)
@workspace_option
def prune(days: int, folder: Path | None) -> int:
    """Free what the ledger no longer needs: files that were replaced long ago.

    What the next build and one undo need always stays, as do approved files.

    Example: policygen ledger prune --keep-days 90
    """
    from policygen.build.rebuilding import prune as prune_ledger

    removed = prune_ledger(_load(folder), days, _say)
    click.echo(f"{_count(removed.files, 'file')} removed, {removed.bytes / 1e6:.1f} MB freed.")
    return DONE


# ── why ──────────────────────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Say where words of a document come from.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@click.argument("words")
@day_option("The day that the document was built for, like 2026-09-01. [default: today]")
@json_option
@workspace_option
def why(file: Path, words: str, day: dt.date, as_json: bool, folder: Path | None) -> int:
    """Say where WORDS of FILE.docx come from: a statement, a fact, the template, or somebody who typed them.

    FILE.docx is a document that ‘build’ wrote, edited or not. The folder is the nearest above the file, unless you
    name another.

    Example: policygen why output/ket/the-kingston-academy/policies/behaviour.docx "intelligence is not fixed"
    """
    from policygen.review.why import why as ask
    from policygen.workspace import load_workspace

    workspace = load_workspace(_find(folder or file.absolute().parent), day)
    answers = ask(workspace, file, words, day)
    since = _typed(workspace, file, words)
    if as_json:
        _print_json(
            [
                {
                    "paragraph": answer.text,
                    "sources": [source.as_json() for source in answer.sources],
                    "typed": [typed.as_json() for typed in since if typed.paragraph == answer.text],
                }
                for answer in answers
            ]
        )
        return DONE
    for answer in answers:
        click.echo(answer.text)
        for told in (*answer.sources, *(typed for typed in since if typed.paragraph == answer.text)):
            click.echo(f"  {told}")
    return DONE


def _typed(workspace: "Workspace", file: Path, words: str) -> Sequence["Typed"]:
    """What of the words was typed since the document was last issued, as far as the ledger knows."""
    from policygen.build import last_issue, ledger_folder
    from policygen.files import read_file
    from policygen.ledger import reading
    from policygen.review.why import typed
    from policygen.word.package import DOCUMENT_PROPERTY, read_package, read_properties

    theirs = read_package(read_file(file), str(file))
    with reading(ledger_folder(workspace)) as ledger:
        base = last_issue(ledger, read_properties(theirs).get(DOCUMENT_PROPERTY, ""), theirs)
    return () if base is None else typed(read_package(base, file.name), theirs, words)


# ── pull ─────────────────────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Take facts and reworded sections from Word into the YAML files.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE.docx]...")
@click.option("--as", "name", metavar="SELECTOR", help="Which document FILE.docx is, where it does not say so itself.")
@click.option("-y", "--yes", is_flag=True, help="Write without asking.")
@click.option("-n", "--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@day_option("The day that decides who is in post, like 2026-09-01. [default: today]")
@json_option
@workspace_option
def pull(
    files: tuple[Path, ...],
    name: str | None,
    yes: bool,
    dry_run: bool,
    day: dt.date,
    as_json: bool,
    folder: Path | None,
) -> int:
    """Compare edited documents with what was issued, and take what people typed into the schools' YAML files.

    A filled blank, or a printed fact that was changed, becomes a fact; a section that the school may make its own, and
    that was reworded, an adjustment (the reason is to be filled in then). An edit of the trust's fixed text is said,
    and not taken.

    Without FILE.docx all edited documents in output/ are looked at. Files may have come back by e-mail under another
    name, and from LibreOffice or Google Docs. What was found is shown first, and nothing is written before you agree.
    A statement in other words is shown too, and never becomes the trust's wording.

    Examples: policygen pull; policygen pull "Behaviour policy from Mrs B.docx" --as mket/walton-high/behaviour
    """
    from policygen.pull import proposals, take, together

    workspace = _load(folder or (files[0].absolute().parent if files and files[0].is_file() else None), day)
    returned = _returned(workspace, files, name, day)
    found = together(p for each in returned for p in proposals(workspace, *each, day))
    takeable = [p for p in found if p.takeable]
    ended = PROBLEMS if any(p.problem for p in found) else DONE
    if as_json:
        _print_json([proposal.as_json() for proposal in found])
    else:
        _show_proposals(found)
    if not takeable:
        return ended
    if dry_run:
        click.echo("Nothing was written: this was a dry run.", err=as_json)
        return ended
    if not yes:
        _ask(f"Write {_counted(takeable)} to {', '.join(dict.fromkeys(p.file for p in takeable))}?")
    for written in take(workspace, takeable):
        click.echo(f"Written: {written}", err=as_json)
    return ended


def _returned(
    workspace: "Workspace", files: Sequence[Path], name: str | None, day: dt.date
) -> Iterable[tuple[Any, Any, Any]]:
    """Each document that is to be looked at, with its last issue and the file as it came back."""
    from policygen.build import issued, ledger_folder
    from policygen.files import read_file
    from policygen.ledger import reading
    from policygen.model import Document
    from policygen.plan import State, documents, shelf
    from policygen.pull import document_in
    from policygen.word.package import read_package

    every = {document.id: document for document in workspace.documents()}
    named = documents(workspace, [name]) if name else []
    if name and (len(named) != 1 or len(files) != 1):
        raise click.UsageError(
            "--as names one document for one file: policygen pull FILE.docx --as trust/school/document."
        )
    with reading(ledger_folder(workspace)) as ledger:
        edited: list[tuple[Document | None, Path]]
        if not files:
            places = shelf(workspace.output, every, ledger.issues())
            looks = ((document, places.look(document)) for document in every.values())
            edited = [(d, s.path) for d, s in looks if s.state in (State.EDITED, State.AS_LEFT)]
        else:
            edited = [(None, path) for path in files]
        for document, path in edited:
            theirs = read_package(read_file(path), str(path))
            known = document or (named[0] if named else document_in(workspace, theirs))
            if known is None:
                raise PolicygenError(
                    f"{path} does not say which document it is.", "Name it: --as trust/school/document."
                )
            yield known, read_package(issued(workspace, ledger, known, theirs, day), known.id), theirs


def _show_proposals(found: Sequence[Any]) -> None:
    from rich import box
    from rich.table import Table

    facts = [p for p in found if p.kind == "fact"]
    if facts:
        table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
        for title in ("Fact", "So far", "Typed in Word", "File"):
            table.add_column(title, overflow="fold")
        for p in facts:
            new = p.new + (f"\nnot taken: {p.problem} {p.hint}".rstrip() if p.problem else "")
            table.add_row(_plain(p.key), _plain(p.old or ""), _plain(new + (f"\n{p.note}" if p.note else "")), p.file)
        _console().print(table)
    for p in found:
        if p.kind == "section":
            _show_section(p)
    for p in found:
        if p.kind == "wording":
            where = p.places[0] if p.places else ""
            click.echo(f"{where}: differs from the trust’s wording of {p.statement}: ‘{p.old or ''}’ → ‘{p.new}’")
        elif p.kind == "edited" and p.note:
            where = p.places[0] if p.places else ""
            click.echo(f"{where}: ‘{p.old or ''}’ → ‘{p.new}’. {p.note}")
    others = sum(p.kind == "edited" for p in found)
    if others:
        click.echo(f"{_count(others, 'other edit')} stay in the documents as they are.")
    if not found:
        click.echo("Nobody has changed anything that policygen can take.")


def _show_section(proposal: "Proposal") -> None:
    """What becomes of a section that was reworded, or why nothing does."""
    name = _coloured(proposal.key, "cyan")
    if proposal.problem:
        where = f"{proposal.places[0]}: " if proposal.places else ""
        click.echo(f"{where}{name} reads otherwise, not taken: {proposal.problem} {proposal.hint}".rstrip())
    elif proposal.adjusting is not None:
        click.echo(f"{name} reads otherwise: {proposal.label}, in {proposal.file}")
        said = proposal.adjusting.said
        for line in said.splitlines():
            click.echo(f"    {line}".rstrip())
    if proposal.note:
        click.echo(f"    {proposal.note}")


def _counted(takeable: Sequence["Proposal"]) -> str:
    """How many facts and adjustments there are, in words."""
    adjustments = sum(p.adjusting is not None for p in takeable)
    counts = ((len(takeable) - adjustments, "fact"), (adjustments, "adjustment"))
    return " and ".join(_count(number, what) for number, what in counts if number)


# ── approval ─────────────────────────────────────────────────────────────────────────────────────────


def date_option(name: str, words: str, *, required: bool = False) -> Callable[[Command], Command]:
    """Give a command a date that may be left out unless it is required."""

    def as_day(_: click.Context, __: click.Parameter, moment: dt.datetime | None) -> dt.date | None:
        return moment.date() if moment else None

    kind = click.DateTime(formats=["%Y-%m-%d"])
    return click.option(name, type=kind, callback=as_day, metavar="DATE", help=words, required=required)


@cli.command(short_help="Record that a body approved a document.")
@click.argument("selectors", nargs=-1, required=True, metavar="SELECTOR...")
@click.option("--by", required=True, metavar="BODY", help="Who approved it, as the document is to say.")
@date_option("--on", "The day of the approval, like 2026-09-21.", required=True)
@click.option("--minute", metavar="REF", help="The reference of the minute.")
@date_option("--next-review", "The day by which it is looked at again.")
@day_option("The day that the document was built for, like 2026-09-01. [default: today]")
@workspace_option
def approve(
    selectors: tuple[str, ...],
    by: str,
    on: dt.date,
    minute: str | None,
    next_review: dt.date | None,
    day: dt.date,
    folder: Path | None,
) -> int:
    """Record that a body approved what a document says now.

    The approval goes into the school's YAML file (the trust's for its own documents) and names the content's digest.
    The document then prints it and is no draft any more. When a later build would change it, the approved file stays
    and the next version is put beside it as NAME.draft.docx, with NAME.redline.docx to show the changes; approving
    again makes that the document.

    Example: policygen approve mket/walton-high/behaviour --by "Local governing body" --on 2026-09-21
    """
    from policygen.build import Decision, ledger_folder
    from policygen.build import approve as approve_document
    from policygen.ledger import writing
    from policygen.plan import documents, shelf

    root = _find(folder)
    wanted = [document.id for document in documents(_load(root, day), selectors)]
    now = dt.datetime.now(dt.UTC)
    for id in wanted:
        # Each approval changes a YAML file, so the folder is read anew for the next.
        workspace = _workspace(root, day)
        with writing(ledger_folder(workspace), "approve", now, say=_say) as ledger:
            every = {document.id: document for document in workspace.documents()}
            standing = shelf(workspace.output, every, ledger.issues()).look(every[id])
            decision = Decision(by, on, minute, next_review)
            path = approve_document(workspace, ledger, every[id], standing, decision, day)
        click.echo(f"Approved: {_shown(path)}")
    return DONE


# ── merge and revisions ──────────────────────────────────────────────────────────────────────────────


@cli.command(short_help="Merge any three Word files with tracked changes.")
@click.argument("base", type=click.Path(path_type=Path), metavar="BASE.docx")
@click.argument("theirs", type=click.Path(path_type=Path), metavar="THEIRS.docx")
@click.argument("ours", type=click.Path(path_type=Path), metavar="OURS.docx")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, metavar="OUT.docx")
@click.option("--json", "report", type=click.Path(path_type=Path), metavar="REPORT.json", help="Write a report too.")
@click.option("--author", default="policygen", show_default=True, help="In whose name changes are proposed.")
@day_option("The day that the changes carry, like 2026-09-01. [default: today]")
def merge(base: Path, theirs: Path, ours: Path, output: Path, report: Path | None, author: str, day: dt.date) -> int:
    """Merge any three Word files: what changed from BASE to OURS comes into THEIRS as tracked changes.

    BASE is what THEIRS was made from, OURS the newer version of BASE. Whatever was typed into THEIRS stays: where
    both changed the same words, the new ones come after, with a comment. Ends with 1 where there are such places,
    and with 3, nothing written, where the files cannot be merged.

    Example: policygen merge old.docx edited.docx new.docx -o merged.docx
    """
    from policygen.files import read_file, write_atomically
    from policygen.word.merge import merge as merge_files
    from policygen.word.package import as_document, read_package

    _refuse_same(output, base, theirs, ours)
    one, two, three = (as_document(read_package(read_file(path), str(path))) for path in (base, theirs, ours))
    merged = merge_files(one, two, three, author, day)
    write_atomically(output, merged.package.write() if merged.changed else read_file(theirs))
    if report is not None:
        words = json.dumps(merged.as_json(), ensure_ascii=False, indent=2)
        write_atomically(report, f"{words}\n".encode())
    for note in merged.notes:
        click.echo(_coloured("note: ", "yellow") + note, err=True)
    conflicts = len(merged.conflicts)
    changes = _count(len(merged.decisions) - conflicts, "change")
    told = f"with {changes} and {_count(conflicts, 'conflict')} to look at"
    click.echo(
        f"Written: {output}, {told if merged.changed else f'the same as {theirs}, as there was nothing to change'}."
    )
    return PROBLEMS if merged.conflicts else DONE


def _refuse_same(output: Path, *inputs: Path) -> None:
    if any(output.resolve() == path.resolve() for path in inputs):
        raise click.UsageError(f"‘{output}’ is one of the files to read. Give -o another name.")


@cli.group(short_help="List, accept or reject the tracked changes of a Word file.")
def revisions() -> None:
    """List, accept or reject the tracked changes of any Word file, all or those of one author."""


def revision_options(command: Command) -> Command:
    """Give a command what accepting and rejecting need."""
    author = click.option("--author", metavar="NAME", help="Only the changes of this author.")
    output = click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="OUT.docx",
        help="Where to write. [default: FILE.docx]",
    )
    return author(output(click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")(command)))


@revisions.command("list", short_help="List the tracked changes.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.docx")
@json_option
def list_(file: Path, as_json: bool) -> int:
    """List the tracked changes of FILE.docx that wait to be accepted or rejected, in the order of the document.

    Example: policygen revisions list behaviour.docx
    """
    from policygen.files import read_file
    from policygen.word.package import read_package
    from policygen.word.revisions import revisions as read_revisions

    found = read_revisions(read_package(read_file(file), str(file)))
    if as_json:
        _print_json([{**vars(r), "place": {k: v for k, v in vars(r.place).items() if v is not None}} for r in found])
        return DONE
    for revision in found:
        who = f" by {revision.author}" if revision.author else ""
        click.echo(f"{revision.place}: {revision.kind}{who}: ‘{revision.text}’")
    click.echo(f"{_count(len(found), 'tracked change')}.")
    return DONE


@revisions.command(short_help="Accept tracked changes.")
@revision_options
def accept(file: Path, output: Path | None, author: str | None) -> int:
    """Accept the tracked changes of FILE.docx: what was put in stays, what was struck out goes.

    Example: policygen revisions accept behaviour.docx -o accepted.docx
    """
    return _decide(file, output, author, "accepted")


@revisions.command(short_help="Reject tracked changes.")
@revision_options
def reject(file: Path, output: Path | None, author: str | None) -> int:
    """Reject the tracked changes of FILE.docx: what was put in goes, what was struck out stays.

    Example: policygen revisions reject behaviour.docx --author "policygen (MKET)"
    """
    return _decide(file, output, author, "rejected")


def _decide(file: Path, output: Path | None, author: str | None, how: str) -> int:
    from policygen.files import read_file, replace_atomically, write_atomically
    from policygen.word import revisions as word_revisions
    from policygen.word.package import read_package

    data = read_file(file)
    package = read_package(data, str(file))
    whose = word_revisions.by(author) if author is not None else word_revisions.anyone
    found = [r for r in word_revisions.revisions(package) if author is None or r.author == author]
    decided = getattr(word_revisions, how)(package, whose)
    if output is None or output.absolute() == file.absolute():
        if decided is not package:
            replace_atomically(file, decided.write(), data)
    else:
        write_atomically(output, decided.write() if decided is not package else data)
    click.echo(f"{_count(len(found), 'tracked change')} {how}: {output or file}")
    return DONE


# ── registers ────────────────────────────────────────────────────────────────────────────────────────


@cli.group("register", short_help="Print lists for governors and trustees.")
def register_() -> None:
    """Print lists for governors and trustees."""


@register_.command(short_help="List every departure from the trust’s text.")
@click.argument("selectors", nargs=-1, metavar="[SELECTOR]...")
@click.option("--xlsx", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write it for Excel.")
@click.option("--docx", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write a Word paper.")
@json_option
@day_option("The day that it is for, like 2027-01-01; today if left out.")
@workspace_option
def adjustments(
    selectors: tuple[str, ...],
    xlsx: Path | None,
    docx: Path | None,
    as_json: bool,
    day: dt.date,
    folder: Path | None,
) -> int:
    """List every place where documents differ from the trust’s text: adjustments of marked sections, templates of a
    school’s own, and what people typed into finished documents; each with its reason, who agreed to it, and when
    somebody looks at it again.

    Example: policygen register adjustments mket --docx departures.docx
    """
    from policygen.build import ledger_folder
    from policygen.files import write_atomically
    from policygen.ledger import reading
    from policygen.plan import documents
    from policygen.review import papers
    from policygen.review.register import register

    workspace = _load(folder, day)
    wanted = documents(workspace, selectors)
    with reading(ledger_folder(workspace)) as ledger:
        found = register(workspace, ledger, day, selectors)
    trusts = [workspace.trusts[slug].trust.name for slug in dict.fromkeys(one.trust for one in wanted)]
    if xlsx is not None:
        write_atomically(xlsx, papers.as_sheet(found))
    if docx is not None:
        write_atomically(docx, papers.as_paper(found, " and ".join(trusts)))
    if as_json:
        _print_json(found.as_json())
    else:
        _print_register(found)
        for path in (xlsx, docx):
            if path is not None:
                click.echo(f"Written: {path}")
    return DONE


_DEPARTURES = {"adjustment": "Adjustments", "template": "Templates of their own", "typed": "Typed in Word"}


def _print_register(found: "Register") -> None:
    for how, title in _DEPARTURES.items():
        lines = [line for line in found.lines if line.how == how]
        if lines:
            click.echo(_coloured(f"{title} ({len(lines)})", "cyan"))
        for line in lines:
            section = f", {line.section}" if line.section else ""
            click.echo(f"  {line.who}: {line.title}{section}")
            click.echo(_wrapped(line.what))
            if how != "typed":
                click.echo(_wrapped(_agreement(line)))
            click.echo(_wrapped(line.file))
    if not found.lines:
        click.echo("Every document says what the trust says.")
    elif found.late:
        click.echo(f"For {_count(len(found.late), 'departure')} the day to look again has passed.")


def _agreement(line: "Line") -> str:
    departure = line.departure
    agreed = f"agreed by {departure.approved_by}" if departure.approved_by else "nobody on record agreed"
    on = f" on {departure.approved_on}" if departure.approved_on else ""
    again = f"look again by {departure.review_on}" if departure.review_on else "no day set to look again"
    reason = (departure.reason or "no reason on record").rstrip(".")
    return f"{reason}; {agreed}{on}; {again}{' (passed)' if line.late else ''}"


def _wrapped(words: str) -> str:
    return textwrap.fill(words, 96, initial_indent="    ", subsequent_indent="    ", break_long_words=False)


# ── templates and other Word files ───────────────────────────────────────────────────────────────────


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

    workspace = _workspace(_find(folder))
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
        _print_json(_variables_json(variables))
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


# ── render and schema ────────────────────────────────────────────────────────────────────────────────


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
        for path in write_schemas(_find(folder)):
            click.echo(f"Written: {path}")
        return DONE
    found = schemas()
    _print_json(found[name] if name else found)
    return DONE


# ── what every command needs ─────────────────────────────────────────────────────────────────────────


def _find(folder: Path | None) -> Path:
    from policygen.workspace import find_workspace

    return find_workspace(folder or Path.cwd())


def _workspace(folder: Path | None, day: dt.date | None = None) -> "Workspace":
    """The folder with whatever is wrong in it."""
    from policygen.workspace import load_workspace

    return load_workspace(_find(folder), day)


def _load(folder: Path | None, day: dt.date | None = None) -> "Workspace":
    """The folder, its problems shown on the way; what they make unusable is missing from it."""
    workspace = _workspace(folder, day)
    for finding in workspace.findings:
        click.echo(_severity(finding) + str(finding), err=True)
    return workspace


def _console() -> "Console":
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def _plain(words: str) -> Any:
    """Words from a file, in which square brackets are no markup."""
    from rich.text import Text

    return Text(words)


def _coloured(words: str, colour: str) -> str:
    """Words in a colour, where there are colours and nobody asked for none (https://no-color.org)."""
    return _styled(words, fg=colour)


def _styled(words: str, *, fg: str | None = None, bold: bool | None = None, dim: bool | None = None) -> str:
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return words if plain else click.style(words, fg=fg, bold=bold, dim=dim)


def _severity(finding: Finding) -> str:
    return _coloured(f"{finding.severity}: ", "red" if finding.severity == "error" else "yellow")


def _print_json(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code (docs/architecture.md, "Exit codes")."""
    try:
        code = cli.main(arguments, prog_name="policygen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except FindingsError as error:
        for finding in error.findings:
            _say(str(finding))
        return error.exit_code
    except PolicygenError as error:
        _say(error.message, error.next_step)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        _say("Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EIO):
            return _bug()
        _say(f"What it had to say could not be written: {error.strerror}.")
        return REFUSED
    except Exception:
        return _bug()
    return code if isinstance(code, int) else DONE


def _bug() -> int:
    """Say that policygen itself failed, and where the report of it lies."""
    report = _report()
    _say(
        f"Something went wrong inside policygen. The report is in {report}.",
        "Please pass it on to whoever looks after policygen for you.",
    )
    return BUG


def _say(message: str, next_step: str | None = None) -> None:
    click.echo(_coloured("policygen: ", "red") + message, err=True)
    if next_step:
        click.echo(next_step, err=True)


def _report() -> Path:
    """Write what happened where it can be found, and nothing of what the documents say."""
    import platform
    import tempfile
    import traceback

    text = f"policygen {__version__}, Python {platform.python_version()}, {platform.platform()}\n\n"
    text += " ".join(sys.argv) + "\n\n" + traceback.format_exc()
    with tempfile.NamedTemporaryFile("w", prefix="policygen-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write(text)
    return Path(file.name)


def main() -> NoReturn:
    """The `policygen` command."""
    # A command lives for seconds and keeps what it makes: looking for garbage often costs it a tenth of its time.
    gc.set_threshold(200_000, 50, 100)
    for stream in (sys.stdout, sys.stderr):
        # A console that cannot show a character shows a question mark in its place, rather than failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    code = run()
    # All that is left goes with the process; without this, Python would look through it for garbage once more.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
