"""The corpus: documents of made-up trusts, and what a careful person says that each of them says.

A document NAME stands beside NAME.gold.yaml. Text files are kept as UTF-8 and saved as the labels say; a Word,
OpenDocument or designer's PDF file is made by NAME.py; a PDF that LibreOffice made stands there as it is, with the
page that it was made from. corpus/README explains the labels.
"""

import importlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from policygen.model import ACTORS, KINDS, THEMES

HERE = Path(__file__).parent
HALVES = (
    "blind",
    "open",
    "held",
    "fresh",
    "later",
    "autumn",
    "winter",
    "spring",
    "summer",
    "michaelmas",
    "hilary",
    "trinity",
    "lammas",
    "candlemas",
    "whitsun",
    "epiphany",
    "advent",
    "pentecost",
    "rogation",
    "lent",
    "ascension",
    "harvest",
    "plough",
    "martinmas",
    "wakes",
    "rushbearing",
    "shrovetide",
    "hocktide",
    "maytide",
    "ladyday",
    "roodmas",
    "petertide",
    "distaff",
    "childermas",
    "souling",
    "wassail",
    "hopping",
    "maying",
    "tansy",
    "crispin",
    "mothering",
    "clipping",
    "gooding",
    "pancake",
    "swithin",
    "hallowtide",
    "gleaning",
    "oakapple",
    "yule",
    "shearing",
    "nutting",
    "haymaking",
    "garland",
    "applefair",
    "wrenning",
    "hurling",
    "maundy",
    "thatching",
    "lambing",
    "sheaving",
    "wayzgoose",
    "candling",
    "skittling",
    "ringing",
    "fairing",
)
SEALED: tuple[str, ...] = ("rushbearing", "childermas", "maying", "clipping", "thatching", "ringing")
"""The halves of which only the totals may be looked at."""
HEAD = re.compile(r"(?P<kind>[a-z-]+)(?: (?P<actor>[a-z]+))?(?: ‹(?P<stem>[^›]+)›)?")
THEMED = re.compile(r"(?P<text>.*\S)\s*\{(?P<themes>[a-z, -]+)\}", re.S)
NEWLINES = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}


@dataclass(frozen=True)
class Label:
    """What a person says of one statement. Where several kinds or actors are fair, the best is first."""

    text: str
    kinds: tuple[str, ...]
    actors: tuple[str, ...]
    stem: str | None = None
    name: str | None = None
    parent: int | None = None
    attribution: str | None = None
    audience: str | None = None
    grounds: tuple[str, ...] = ()
    themes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Gold:
    """A document of the corpus and its labels. Lines of `or_note` may be left out or kept as notes: both are right."""

    document: str
    half: str
    structure: tuple[str, ...]
    trust: str
    labels: tuple[Label, ...]
    left_out: tuple[str, ...]
    or_note: tuple[str, ...]
    loose_stem: bool
    data: bytes

    @property
    def format(self) -> str:
        """The document's format: the ending of its name."""
        return Path(self.document).suffix.removeprefix(".")


def corpus() -> tuple[Gold, ...]:
    """Every document of the corpus with its labels; raises ValueError, naming the file, for a label that is none."""
    return tuple(read_gold(path) for half in HALVES for path in sorted((HERE / half).glob("*.gold.yaml")))


def read_gold(path: Path) -> Gold:
    """One document of the corpus with its labels."""
    said: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    try:
        labels = _alternatives(tuple(_labels(said["statements"])), said)
    except (TypeError, AttributeError, KeyError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    return Gold(
        document=said["document"],
        half=path.parent.name,
        structure=tuple(said["structure"]),
        trust=said["trust"],
        labels=labels,
        left_out=tuple(said["left_out"]),
        or_note=tuple(said.get("or_note", ())),
        loose_stem=said.get("loose_stem", False),
        data=_data(path.parent, said),
    )


def _data(folder: Path, said: Mapping[str, Any]) -> bytes:
    path = folder / str(said["document"])
    if not path.exists():
        maker = importlib.import_module(f"tests.intake.corpus.{folder.name}.{path.stem}")
        made: bytes = maker.make()
        return made
    if saved := said.get("saved_as"):
        text = path.read_text(encoding="utf-8").replace("\n", NEWLINES[saved["newlines"]])
        return text.encode(str(saved["encoding"]))
    return path.read_bytes()


def _labels(entries: list[dict[str, Any]]) -> list[Label]:
    made: list[Label] = []
    for entry in entries:
        _add(made, entry, None, None)
    return made


def _add(made: list[Label], entry: Mapping[str, Any], parent: int | None, audience: str | None) -> None:
    if "items" in entry:
        for inner in entry["items"]:
            _add(made, inner, parent, entry["audience"])
        return
    (head,) = entry.keys() - {"under", "attribution", "grounds"}
    pattern = HEAD.fullmatch(head)
    if pattern is None or pattern["kind"] not in KINDS or pattern["actor"] not in (None, *ACTORS):
        raise ValueError(f"“{head}” is no kind, actor and ‹stem›")
    shared = Label(
        text="",
        kinds=(pattern["kind"],),
        actors=(pattern["actor"] or "unstated",),
        stem=pattern["stem"],
        parent=parent,
        audience=audience,
        attribution=entry.get("attribution"),
        grounds=tuple(entry.get("grounds", ())),
    )
    for name, value in _texts(entry[head]):
        text, inner = (value["text"], value["under"]) if isinstance(value, Mapping) else (value, ())
        _add_text(made, replace(shared, name=name), text)
        at = len(made) - 1
        for under in (*inner, *entry.get("under", ())):
            _add(made, under, at, audience)


def _texts(value: Any) -> Iterator[tuple[str | None, Any]]:
    """The texts under one head: one, a list of them, or those of named values."""
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list):
        yield from ((None, one) for one in value)
    else:
        yield None, value


def _add_text(made: list[Label], shared: Label, text: str) -> None:
    themed = THEMED.fullmatch(text)
    words, themes = (themed["text"], frozenset(themed["themes"].split(", "))) if themed else (text, frozenset())
    if unknown := themes - set(THEMES):
        raise ValueError(f"{', '.join(unknown)} is no theme")
    made.append(replace(shared, text=words, themes=themes))


def _alternatives(labels: tuple[Label, ...], said: Mapping[str, Any]) -> tuple[Label, ...]:
    """The labels with the other kinds and actors that a person would also call right."""
    kinds, actors = said.get("also_kind", {}), said.get("also_actor", {})
    if strangers := {*kinds, *actors} - {label.text for label in labels}:
        raise ValueError(f"no statement says {sorted(strangers)}")
    return tuple(
        replace(
            label,
            kinds=(*label.kinds, *kinds.get(label.text, ())),
            actors=(*label.actors, *actors.get(label.text, ())),
        )
        for label in labels
    )
