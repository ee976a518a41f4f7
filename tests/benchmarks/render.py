"""How fast templates are filled, beside docxtpl: the same template and contexts, in the same run.

`python -m tests.benchmarks.render` prints a table. Before anything is measured, the documents of both are compared.
"""

import os
import sys
import tempfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment

from policygen import Template
from policygen.word.package import COMPRESSION_LEVEL, Mould, read_package
from policygen.word.template import PRINT, REMARK, STATEMENT, read_template
from tests.benchmarks.measuring import Pair, each, heading, paired, process, row
from tests.benchmarks.policy import context, names, of_names, policy
from tests.benchmarks.theirs import ByHand, filled
from tests.word.make import words

ROUNDS = 7
FEW, MANY = 200, 2_000
"""Paragraphs of the templates of many names: ten times as many, so ten times the work."""


def main() -> None:
    """Print the table."""
    data = policy()
    compare(data)
    print(heading("policygen", "docxtpl", "ratio", "bar"))
    for line in (*warm(data), cold(data), many_names()):
        print(line)
    print()
    print(heading("policygen", "floor", "ratio", "bar"))
    print(floor(data))
    print()
    print(heading("marked", "plain", "ratio", "bar"))
    print(marks(data))
    print()
    print(heading(f"{MANY} parag.", f"10 × {FEW}", "ratio", "bar"))
    for line in growth():
        print(line)


def compare(data: bytes) -> None:
    """Make sure that both engines, and docxtpl with things kept, make the same document of the policy."""
    template, kept = Template(data), ByHand(data)
    for number in (1, 2):
        made = (template.render(context(number)), kept.filled(context(number)), filled(data, context(number)))
        for part in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
            if len({tuple(words(document, part)) for document in made}) != 1:
                raise SystemExit(f"the engines give different words in {part}")


# ── beside docxtpl ───────────────────────────────────────────────────────────────────────────────────


def warm(data: bytes) -> list[str]:
    """Documents a second, once the template was read."""
    template, kept = Template(data), ByHand(data)
    plain = each(lambda n: template.render(context(n)), 60)
    marked = each(lambda n: template.render_document(context(n), f"trust/school-{n}/behaviour"), 60)
    return [
        _rates("warm, docxtpl with a new object a document", paired(plain, _theirs(data), ROUNDS), "50×"),
        _rates("  the same, ours marked with its id and digest", paired(marked, _theirs(data), ROUNDS), ""),
        _rates("warm, docxtpl prepared and compiled by hand", paired(plain, _by_hand(kept), ROUNDS), "12×"),
    ]


def _theirs(data: bytes) -> Callable[[], float]:
    return each(lambda n: filled(data, context(n)), 3)


def _by_hand(kept: ByHand) -> Callable[[], float]:
    return each(lambda n: kept.filled(context(n)), 10)


def _rates(what: str, pair: Pair, bar: str) -> str:
    return row(what, f"{1 / pair.mine:.0f}/s", f"{1 / pair.other:.1f}/s", pair.ratio, bar)


OURS = "from policygen import Template; out = Template(data).render(context(1))"
THEIRS = "from tests.benchmarks.theirs import filled; out = filled(data, context(1))"


def cold(data: bytes) -> str:
    """One document in a new process, from its start to the file.

    Python keeps compiled modules in a folder beside the template, so that both engines are found compiled, as they
    are where they are installed.
    """
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "policy.docx"
        template.write_bytes(data)
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "compiled")
        ours, theirs = (process(_program(code, template), environment) for code in (OURS, THEIRS))
        pair = paired(ours, theirs, 3 * ROUNDS)
    return row("cold, one document in a new process", f"{pair.mine:.3f} s", f"{pair.other:.3f} s", pair.ratio, "1×")


def _program(code: str, template: Path) -> tuple[str, ...]:
    program = (
        "import sys; from pathlib import Path; from tests.benchmarks.policy import context; "
        f"data = Path(sys.argv[1]).read_bytes(); {code}; Path(sys.argv[1] + '.out').write_bytes(out)"
    )
    return sys.executable, "-c", program, str(template)


def many_names() -> str:
    """One document from a template that nobody has read yet, of 12,000 names."""
    data, given = of_names(MANY), names(MANY)
    pair = paired(each(lambda _: Template(data).render(given), 1), each(lambda _: filled(data, given), 1), 3)
    return row(
        "reading a template of 12,000 names, one document", f"{pair.mine:.2f} s", f"{pair.other:.2f} s", pair.ratio, ""
    )


# ── beside what cannot be avoided ────────────────────────────────────────────────────────────────────


def floor(data: bytes) -> str:
    """One document, beside the least that any engine on Jinja has to do for it."""
    template, least = Template(data), Floor(data)
    pair = paired(
        each(lambda n: template.render(context(n)), 60), each(lambda n: least.written(context(n)), 60), 3 * ROUNDS
    )
    what = "one document, and Jinja's render, deflate and write"
    return row(what, f"{pair.mine * 1000:.2f} ms", f"{pair.other * 1000:.2f} ms", 1 / pair.ratio, "≤ 1.6×")


def marks(data: bytes) -> str:
    """One document as `build` issues it, with identities, id and digest, beside the same without them."""
    template = Template(data)
    marked = each(lambda n: template.render_document(context(n), f"trust/school-{n}/behaviour"), 60)
    pair = paired(marked, each(lambda n: template.render(context(n)), 60), 3 * ROUNDS)
    what = "one document with identities, id and digest"
    return row(what, f"{pair.mine * 1000:.2f} ms", f"{pair.other * 1000:.2f} ms", 1 / pair.ratio, "")


class Floor:
    """Jinja's own render of the sources that ours compiles, what deflates them, and one write of all bytes.

    The result is no Word file, since even the zip's directory is left out.
    """

    def __init__(self, data: bytes) -> None:
        package = read_package(data, "policy.docx")
        sources = read_template(package, "policy.docx").sources
        environment = Environment(*STATEMENT, *PRINT, *REMARK, autoescape=True, keep_trailing_newline=True)
        self._compiled = [environment.from_string(source.text) for source in sources]
        self._still = Mould(package, frozenset(source.part for source in sources)).cast({})

    def packed(self, names: Mapping[str, Any]) -> list[bytes]:
        """The parts with tags, each packed."""
        return [zlib.compress(part.render(names).encode("utf-8"), COMPRESSION_LEVEL) for part in self._compiled]

    def written(self, names: Mapping[str, Any]) -> bytes:
        """All bytes of a document."""
        return b"".join([self._still, *self.packed(names)])


def growth() -> list[str]:
    """A template of 12,000 names beside a tenth of it, ten times."""
    few, many = of_names(FEW), of_names(MANY)
    read = paired(each(lambda _: _read(many), 1), each(lambda _: _read(few), 1), 3)
    fill = paired(_filling(many, MANY), _filling(few, FEW), 2 * ROUNDS)
    return [_growth("reading and compiling 12,000 names", read), _growth("filling them in", fill)]


def _read(data: bytes) -> None:
    if Template(data).problems():
        raise SystemExit("the template of many names has problems")


def _filling(data: bytes, paragraphs: int) -> Callable[[], float]:
    template, given = Template(data), names(paragraphs)
    return each(lambda _: template.render(given), 20_000 // paragraphs)


def _growth(what: str, pair: Pair) -> str:
    tenfold = 10 * pair.other
    return row(what, f"{pair.mine:.3f} s", f"{tenfold:.3f} s", pair.mine / tenfold, "≤ 1.3×")


if __name__ == "__main__":
    main()
