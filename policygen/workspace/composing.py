"""Turns the text of a YAML file into nodes, and says what cannot be read in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NoReturn

import yaml

from policygen.errors import Finding, Place
from policygen.workspace.yamlfile import Entry, Listing, Map, Node, Scalar, Spot, forbidden

DEEPEST = 40
"""Levels of nesting that are read; the model needs seven."""
MOST_NODES = 200_000
"""Values that are read once every alias is written out. An alias bomb of a few lines has billions."""

_LOADER: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_STRING_TAGS = {None, "!", "tag:yaml.org,2002:str"}
_FORBIDDEN_MEANT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def composed(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """The nodes of a file's text and its problems; no nodes where the problems leave nothing to read."""
    composer = _Composer(text, file)
    try:
        return composer.compose(), composer.findings
    except _RefusedError as refused:
        return None, [*composer.findings, refused.finding]
    except yaml.MarkedYAMLError as error:
        return None, [*composer.findings, _syntax_finding(error, text, file)]
    except yaml.YAMLError:
        return None, [Finding(Place(file, 1, 1), "this is not readable YAML.")]


class _RefusedError(Exception):
    """A file that goes no further."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def _events(text: str) -> Iterator[Any]:
    """What stands in the text, as the parser meets it; raises yaml.YAMLError where it cannot be read.

    As yaml.parse() does it, which looks for each event twice. After the last there is none: get_event then gives None.
    """
    yield from iter(_LOADER(text).get_event, None)


class _Composer:
    """Turns the parser's events into nodes, keeping count of what they would unfold to."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._text = text
        self._events = _events(text)
        self._anchors: dict[str, Node | None] = {}
        self._end = 0
        self.findings: list[Finding] = []

    def compose(self) -> Node | None:
        """The one document of the file; None when there is none."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        node = self._node(next(self._events), 1)
        next(self._events)
        second = next(self._events)
        if not isinstance(second, yaml.StreamEndEvent):
            message = "a second document starts here; only one is read."
            self._find(_spot(second.start_mark), message, "Delete it.")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        spot = _spot(event.start_mark)
        if depth > DEEPEST:
            self._refuse(spot, f"this is nested more than {DEEPEST} levels deep.")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, spot, depth)
        self._check_tag(event, spot)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        node = self._fresh(event, spot, depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = node
        return node

    def _fresh(self, event: Any, spot: Spot, depth: int) -> Node:
        if isinstance(event, yaml.SequenceStartEvent):
            return self._listing(event, spot, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(event, spot, depth)
        return self._scalar(event, spot)

    def _alias(self, event: Any, spot: Spot, depth: int) -> Node:
        node = self._anchors.get(event.anchor)
        if node is None:
            inside = event.anchor in self._anchors
            why = "stands inside what it repeats" if inside else "repeats nothing above it"
            self._refuse(spot, f"the alias ‘*{event.anchor}’ {why}.", "Write the value out.")
        if depth + node.height - 1 > DEEPEST:
            self._refuse(spot, f"this unfolds to more than {DEEPEST} levels.", "Write the value out.")
        # What it stands for is one opaque value here: only the words `*name` are in this place.
        end: int = event.end_mark.index
        if isinstance(node, Scalar):
            return node._replace(start=spot, end=end)
        return replace(node, start=spot, end=end, flow=True)

    def _scalar(self, event: Any, spot: Spot) -> Scalar:
        if found := _FORBIDDEN_MEANT.search(event.value):
            self.findings.append(forbidden(Place(self._file, spot.line, spot.column), found[0]))
        block = event.style in ("|", ">")
        end = _end_of_block(self._text, event.end_mark.index) if block else event.end_mark.index
        return Scalar(event.value, spot, end, quoted=event.style not in (None, ""))

    def _listing(self, opening: Any, start: Spot, depth: int) -> Listing:
        items: list[Node] = []
        size = 1
        for event in self._until(yaml.SequenceEndEvent):
            items.append(self._node(event, depth + 1))
            size += items[-1].size
            self._check_size(size, start)
        end = items[-1].end if items and not opening.flow_style else self._end
        height = 1 + max((item.height for item in items), default=0)
        return Listing(tuple(items), start, end, opening.flow_style, size, height)

    def _map(self, opening: Any, start: Spot, depth: int) -> Map:
        entries: dict[str, Entry] = {}
        size = 1
        end = start.offset
        for event in self._until(yaml.MappingEndEvent):
            key = self._key(event, depth)
            value = self._node(next(self._events), depth + 1)
            size += 1 + value.size
            self._check_size(size, start)
            end = max(key.end, value.end)
            if (first := entries.get(key.text)) is not None:
                message = f"‘{key.text}’ is here a second time; the first is in line {first.key.start.line}."
                self._find(key.start, message, "Keep one of them.")
            elif key.text:
                entries[key.text] = Entry(key, value)
        end = self._end if opening.flow_style else end
        height = 1 + max((entry.value.height for entry in entries.values()), default=0)
        return Map(tuple(entries.values()), start, end, opening.flow_style, size, height)

    def _until(self, closing: type[Any]) -> Iterator[Any]:
        """The events before the one that closes what is open; `_end` is then where that one ends."""
        for event in self._events:
            if isinstance(event, closing):
                self._end = event.end_mark.index
                return
            yield event

    def _key(self, event: Any, depth: int) -> Scalar:
        node = self._node(event, depth + 1)
        if not isinstance(node, Scalar):
            hint = "A value that starts with { or [ must stand in quotes."
            self._find(node.start, "a key must be a word, not a list or a map.", hint)
        elif node.text == "<<":
            self._find(node.start, "‘<<’, which joins maps, is not read here.", "Write the keys out.")
        elif not node.text:
            self._find(node.start, "there is no key before this colon.", "Write ‘key: value’.")
        else:
            return node
        return Scalar("", node.start, node.end, quoted=False)

    def _check_tag(self, event: Any, spot: Spot) -> None:
        if event.tag not in _STRING_TAGS:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._find(spot, f"the tag ‘{tag}’ is not read here.", "Delete it, or put the value in quotes.")

    def _check_size(self, size: int, spot: Spot) -> None:
        if size > MOST_NODES:
            self._refuse(spot, f"this unfolds to more than {MOST_NODES:,} values.", "Write fewer of them.")

    def _find(self, spot: Spot, message: str, hint: str | None = None) -> None:
        self.findings.append(Finding(Place(self._file, spot.line, spot.column), message, hint))

    def _refuse(self, spot: Spot, message: str, hint: str | None = None) -> NoReturn:
        raise _RefusedError(Finding(Place(self._file, spot.line, spot.column), message, hint))


def _spot(mark: Any) -> Spot:
    return Spot(mark.line + 1, mark.column + 1, mark.index)


def _end_of_block(text: str, end: int) -> int:
    """The end of a block scalar's last line of words; the parser counts the blank lines after it too."""
    return len(text[:end].rstrip(" \t\r\n"))


# ── what the parser could not read ───────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Complaint:
    """Words of the parser, and how the same reads to a person; `at_start` points to where the trouble began.

    PyYAML has a parser in C and one in Python that word some complaints differently; these words are in both.
    """

    parser: str
    message: str
    hint: str
    at_start: bool = False


_TAB = _Complaint("violates indentation", "there is a tab here.", "Use spaces.")
_COLON = "mapping values"
_SECOND_COLON = _Complaint(_COLON, "there is a second colon in this line.", "Put a value that holds a colon in quotes.")
_MISPLACED_KEY = _Complaint(
    _COLON,
    "this key does not fit here.",
    "Check that the line above has a colon, and that keys of one kind start in the same column.",
)
_BLOCK = "block"
_MISPLACED_WORDS = _Complaint(
    _BLOCK, "this cannot follow what stands before it in the line.", "Put the whole value in quotes."
)
_MISPLACED_LINE = _Complaint(
    _BLOCK,
    "this line does not fit with the lines around it.",
    "Check that it starts in the same column as the others of its kind.",
)
# The first whose words are in the parser's complaint is taken, so the order matters.
_COMPLAINTS = (
    _TAB,
    _Complaint(
        "unknown escape",
        "a backslash in these quotes starts a code that is none.",
        "Write two, or use single quotes.",
        at_start=True,
    ),
    _Complaint("quoted scalar", "a quotation mark opens here and is not closed.", "Close it.", at_start=True),
    _Complaint("start any token", "a value cannot start with this character.", "Put the value in quotes."),
    _Complaint("expected ':'", "there is no colon after this key.", "Write ‘key: value’.", at_start=True),
    _Complaint("flow", "a bracket opens here and is not closed.", "Close it, with commas inside.", at_start=True),
    _Complaint("sequence entries", "a list cannot start in its key’s line.", "Start it in the next line."),
    _Complaint("block scalar", "a block of text does not start like this.", "Write ‘>-’, the text below."),
)


def _syntax_finding(error: yaml.MarkedYAMLError, text: str, file: str) -> Finding:
    mark: Any = error.problem_mark or error.context_mark
    known = _complaint(f"{error.context or ''}; {error.problem or ''}", text, mark.index)
    if known is None:
        place = Place(file, mark.line + 1, mark.column + 1)
        return Finding(place, f"this is not readable YAML: {error.problem}.", "Correct the line.")
    if known.at_start and error.context_mark is not None:
        mark = error.context_mark
    return Finding(Place(file, mark.line + 1, mark.column + 1), known.message, known.hint)


def _complaint(words: str, text: str, index: int) -> _Complaint | None:
    before = text[text.rfind("\n", 0, index) + 1 : index]
    if text[index : index + 1] == "\t":
        return _TAB
    if _COLON in words:
        return _SECOND_COLON if ": " in before else _MISPLACED_KEY
    known = next((known for known in _COMPLAINTS if known.parser in words), None)
    if known is None and _BLOCK in words:
        return _MISPLACED_WORDS if before.strip() else _MISPLACED_LINE
    return known
