"""How long a merge takes, beside what any program has to do for one: open three Word files and save one.

`python -m tests.benchmarks.merging` prints a table. The three files are opened and saved with python-docx.
"""

import datetime as dt
import gc
import io
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import docx

from policygen.build import Job, render
from policygen.plan import documents
from policygen.word.merge import Merged, merge
from policygen.word.package import read_package
from policygen.workspace import load_workspace
from tests.benchmarks.main_job import ROOT
from tests.benchmarks.measuring import each, heading, paired, row

DAY = dt.date(2026, 9, 1)
ROUNDS = 9
TYPED = "as we agreed here"
PARAGRAPHS = 600
PROPOSED = "from this year on"


@dataclass(frozen=True)
class Three:
    """The three files of a merge."""

    base: bytes
    theirs: bytes
    ours: bytes

    def merged(self) -> Merged:
        """The merge of the three, read anew."""
        base, theirs, ours = (read_package(data, name) for name, data in vars(self).items())
        return merge(base, theirs, ours, "policygen (MKET)", DAY)

    def written(self) -> bytes:
        """The file that comes of the merge."""
        return self.merged().package.write()

    def opened(self) -> bytes:
        """The three files opened with python-docx, and one of them saved."""
        _, theirs, _ = (docx.Document(io.BytesIO(data)) for data in vars(self).values())
        return _saved(theirs)


def main() -> None:
    """Print the table."""
    gc.set_threshold(200_000, 50, 100)  # as the commands do
    print(heading("merge", "open, save", "ratio", "bar"))
    print(_line("a policy of eight pages, edited at eight places", policy(), 10, "≤ 40 ms"))
    print(_line(f"{PARAGRAPHS} paragraphs, 60 of them edited, 24 changes", paragraphs(), 2, "≤ 300 ms"))


def _line(what: str, three: Three, times: int, bar: str) -> str:
    ours: Callable[[int], object] = lambda _: three.written()  # noqa: E731
    pair = paired(each(ours, times), each(lambda _: three.opened(), times), ROUNDS)
    return row(what, f"{1000 * pair.mine:.0f} ms", f"{1000 * pair.other:.0f} ms", pair.ratio, bar)


# ── the files ────────────────────────────────────────────────────────────────────────────────────────


def policy() -> Three:
    """The behaviour policy of a bundled trust: a school typed into eight paragraphs, and a statement is reworded."""
    workspace = load_workspace(ROOT)
    document = next(document for document in documents(workspace, ["mket"]) if document.name == "behaviour")
    folder = workspace.trusts["mket"]
    base, asked = render(Job.of(workspace, document, DAY))
    quoted = next(s for s in folder.trust.statements if s.id in asked.statements())
    reworded = quoted.model_copy(update={"text": f"Truly {quoted.text}"})
    statements = tuple(reworded if s.id == reworded.id else s for s in folder.trust.statements)
    trust = replace(folder, trust=folder.trust.model_copy(update={"statements": statements}))
    ours, _ = render(Job.of(replace(workspace, trusts={**workspace.trusts, folder.slug: trust}), document, DAY))
    return Three(base.data, edited(base.data, 8), ours.data)


def paragraphs() -> Three:
    """A document of 600 paragraphs: the school edited each tenth, the trust each 25th."""
    chance = random.Random(600)
    told = [" ".join(f"word{chance.randrange(900)}" for _ in range(40)) for _ in range(PARAGRAPHS)]
    changed = [f"{PROPOSED} {words}" if n % 25 == 7 else words for n, words in enumerate(told)]
    base = _document(told)
    return Three(base, edited(base, PARAGRAPHS // 10), _document(changed))


def edited(data: bytes, places: int) -> bytes:
    """The file with a few words typed in the middle of so many paragraphs, evenly spread."""
    document = docx.Document(io.BytesIO(data))
    long = [run for paragraph in document.paragraphs for run in paragraph.runs[:1] if len(run.text) > 40]
    for run in long[:: len(long) // places][:places]:
        words = run.text.split(" ")
        run.text = " ".join([*words[: len(words) // 2], TYPED, *words[len(words) // 2 :]])
    return _saved(document)


def _document(told: Sequence[str]) -> bytes:
    document = docx.Document()
    for words in told:
        document.add_paragraph(words)
    return _saved(document)


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


if __name__ == "__main__":
    main()
