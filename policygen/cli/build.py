"""`build`."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click

from policygen.cli.folder import MANY_DOCUMENTS, jobs_for, load, workshop_of
from policygen.cli.group import DONE, PROBLEMS, cli
from policygen.cli.options import day_option, json_option, workspace_option
from policygen.cli.printing import coloured, print_json, say, shown_path, with_progress
from policygen.errors import Finding
from policygen.telling import number_of

if TYPE_CHECKING:
    from policygen.build import Result
    from policygen.model import Document
    from policygen.workspace import Workspace


SHOWN_SCHOOLS = 20
"""So many schools are listed with their blanks; of more, only the number is said."""


SHOWN_CHANGES = 40
"""So many changes of values, facts and templates are listed with how far they reach."""


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

    workspace = load(folder, day)
    failed = unbuildable(workspace, selectors)
    wanted = documents(workspace, selectors, elsewhere=bool(failed))
    tally = Tally(as_json, dry_run=dry_run)
    for result in failed:
        tally.add(result)
    results = build_documents(
        workspace,
        wanted,
        day,
        jobs_for(jobs, len(wanted)),
        wishes=Wishes(restore, clean),
        dry_run=dry_run,
        chosen=frozenset(path.absolute() for path in chosen),
        say=say,
    )
    reached = set()
    for result in with_progress(results, len(wanted), "Building"):
        tally.add(result)
        if result.outcome.value in ("replaced", "merged", "left", "waiting"):
            reached.add(result.id)
    if dry_run and not as_json:
        show_impact(workspace, [document for document in wanted if document.id in reached], day)
    tally.show(workspace)
    if not as_json:
        show_no_longer_made(workspace, day, selectors)
    broken = any(f.severity == "error" and _concerns_all(f, selectors) for f in workspace.findings)
    return PROBLEMS if broken or tally.problems else DONE


def show_impact(workspace: "Workspace", documents: Sequence["Document"], day: dt.date) -> None:
    """How far each change reaches that a build would bring into these documents."""
    from policygen.build import ledger_folder
    from policygen.ledger import reading
    from policygen.review.changes import impact

    with reading(ledger_folder(workspace)) as ledger:
        found = impact(workspace, documents, ledger, day, workshop_of(workspace, ledger, day))
    if found:
        click.echo("What changed, and how far it reaches:")
    for one in found[:SHOWN_CHANGES]:
        click.echo(f"  {one}")
    if len(found) > SHOWN_CHANGES:
        click.echo(f"  and {len(found) - SHOWN_CHANGES} more; ‘policygen status’ lists them all.")


def show_no_longer_made(workspace: "Workspace", day: dt.date, selectors: Sequence[str]) -> None:
    """Say in a line how many documents of earlier builds nothing stands for any more."""
    from policygen.build import ledger_folder
    from policygen.ledger import reading
    from policygen.review.status import no_longer_made

    with reading(ledger_folder(workspace)) as ledger:
        gone = no_longer_made(workspace, ledger, day, selectors)
    if gone:
        are = "is no longer made, and was kept" if len(gone) == 1 else "are no longer made, and were kept"
        click.echo(
            f"{number_of(len(gone), 'earlier document')} {are}, perhaps since a school’s file was renamed or deleted: "
            "‘policygen status’ lists what to look through and then delete."
        )


def _concerns_all(finding: Finding, selectors: Sequence[str]) -> bool:
    """Whether a finding is about more than one trust that was not asked for."""
    return not selectors or not finding.place.file.startswith("seeds/")


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
            print_json(self.records)
            return
        for result in self.problems:
            colour = "red" if result.outcome.value == "failed" else "yellow"
            click.echo(coloured(f"{result.outcome.value}: {result.id}: ", colour) + _why(result), err=True)
        for warning in self.warnings:
            click.echo(coloured("warning: ", "yellow") + warning, err=True)
        said = [f"{self.counts[outcome]} {words}" for outcome, words in self.WORDS.items() if self.counts[outcome]]
        documents = number_of(self.counts.total(), "document")
        would = " (in a dry run)" if self._dry_run else ""
        click.echo(f"{documents}{would}: {', '.join(said) or 'nothing to build'}. {self._where(workspace)}.")
        self._show_blanks()

    def _where(self, workspace: "Workspace") -> str:
        """Where the documents are to be found, as far as there are any."""
        documents = self.counts.total()
        if self._dry_run or self.counts["failed"] == documents:
            return "Nothing was written"
        return f"{'It is' if documents == 1 else 'They are'} in {shown_path(workspace.output)}"

    def _show_blanks(self) -> None:
        if self.blanks:
            click.echo("Still blank, and marked so in the documents:")
        for school, facts in self.blanks.items():
            own = sum(fact.startswith("school.") for fact in facts)
            file = f"seeds/{school.replace('/', '/schools/', 1)}.yaml"
            hint = f"; {number_of(own, 'fact')} can be given in {file}" if own else ""
            click.echo(f"  {school}: {number_of(facts.total(), 'blank')} for {number_of(len(facts), 'fact')}{hint}")
        if self.more_with_blanks:
            click.echo(f"  and {number_of(len(self.more_with_blanks), 'more school')}; --json lists them all.")


def _why(result: "Result") -> str:
    """What a person should know of a document: why it was left, or how often they must decide."""
    if not result.conflicts:
        return result.why
    places = number_of(result.conflicts, "place")
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
