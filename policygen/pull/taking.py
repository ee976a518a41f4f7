"""Agreed proposals written into the YAML files, in place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from policygen.files import read_file, replace_atomically, write_atomically
from policygen.pull.printed import even
from policygen.pull.proposals import Adjusting, Keys, Proposal, TwoAnswersError
from policygen.pull.targets import Record, changed_record, value_at
from policygen.workspace import Workspace
from policygen.workspace.ownerfile import own_words, owner_data, owner_of, read_owner, rewritten_owner, unchanged_owner
from policygen.workspace.writing import one_line
from policygen.workspace.yamlfile import Listing, Map, Node, Scalar, read_yaml


def take(workspace: Workspace, agreed: Iterable[Proposal]) -> list[str]:
    """Write agreed facts and adjustments into their YAML files, and give all files, as paths below the folder.

    What is no fact or adjustment, or has a problem, is passed over. Word files that adjustments name are written beside
    the YAML. All YAML files are changed in memory and read back before the first file is written. Raises
    TwoAnswersError, ChangedFileError where a file says something else by now than when the workspace was loaded, and
    UnreadableFileError and UnwritableFileError.
    """
    by_file: dict[str, _Agreed] = {}
    for proposal in agreed:
        if proposal.takeable:
            by_file.setdefault(proposal.file, _Agreed({}, {})).add(proposal)
    ready = [_ready(workspace, file, each) for file, each in by_file.items()]
    written: list[str] = []
    for file in ready:
        for path, data in file.beside.items():
            write_atomically(path, data)
        replace_atomically(file.path, file.after, was=file.before)
        written += [workspace.relative(path) for path in (file.path, *file.beside)]
    return written


class _Agreed(NamedTuple):
    """What one file is to say: the facts at some keys, and the adjustments at others."""

    values: dict[Keys, str]
    sections: dict[Keys, Adjusting]

    def add(self, proposal: Proposal) -> None:
        """Raises TwoAnswersError where it is to say something else there already."""
        if proposal.adjusting is not None:
            adjusting = self.sections.setdefault(proposal.path, proposal.adjusting)
            if adjusting != proposal.adjusting:
                raise TwoAnswersError(proposal.key, adjusting.said, proposal.adjusting.said)
            return
        before = self.values.setdefault(proposal.path, proposal.new)
        if even(before) != even(proposal.new):
            raise TwoAnswersError(proposal.key, before, proposal.new)


class _File(NamedTuple):
    """A file that is to be written: what it holds, what it will, and the Word files that stand beside it then."""

    path: Path
    before: bytes
    after: bytes
    beside: Mapping[Path, bytes]


def _ready(workspace: Workspace, name: str, agreed: _Agreed) -> _File:
    """A file with all of it, read back to see that it says that and nothing else that is new."""
    path = workspace.root / name
    data = read_file(path)
    trust, school = _owner_named(name)
    own = unchanged_owner(workspace, trust, school, data)
    known: Record = owner_of(workspace, trust, school)
    # What the file says in the same place itself can be replaced there; what it inherits has no place in it yet.
    here, before = owner_data(own), owner_data(known)
    values = agreed.values
    in_place = {keys: text for keys, text in values.items() if value_at(here, keys) == value_at(before, keys)}
    after = known
    for keys, text in values.items():
        after = changed_record(after, keys, text)
    for keys, adjusting in agreed.sections.items():
        after = _with_adjustments(after, str(keys[1]), adjusting)
    after = own_words(workspace, trust, school, after)
    written = rewritten_owner(data, after, name, prepare=lambda text: _with_scalars(text, in_place))
    asking = _asking_for_reasons(written, agreed.sections)
    if read_owner(asking, type(after), name) != after:
        asking = written
    beside = {path.parent / file: inside for adjusting in agreed.sections.values() for file, inside in adjusting.files}
    return _File(path, data, asking, beside)


def _with_adjustments(record: Record, document: str, adjusting: Adjusting) -> Record:
    """The record with these adjustments of one section, and no others of it."""
    sections = {**record.adjustments.get(document, {}), adjusting.section: adjusting.adjustments}
    sections = {section: own for section, own in sections.items() if own}
    documents = {**record.adjustments, document: sections}
    return record.model_copy(update={"adjustments": {name: own for name, own in documents.items() if own}})


ASKED: Final = "# Why does it differ here? Then add approved_by, approved_on and review_on."
"""What stands in the YAML where a reason is missing."""


def _asking_for_reasons(data: bytes, sections: Iterable[Keys]) -> bytes:
    """The file with a line that asks for the reason in each of these adjustments that has none."""
    bom = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data.decode("utf-8-sig")
    ends = "\r\n" if "\r\n" in text else "\n"
    for keys in sections:
        node, _ = read_yaml(text.encode(), "")
        for adjustment in reversed(list(_maps_at(node, keys))):
            do = adjustment.get("do")
            if do is None or adjustment.flow or adjustment.get("reason") is not None:
                continue
            end = text.find("\n", do.value.end)
            end = len(text) if end < 0 else end - text[:end].endswith("\r")
            text = f"{text[:end]}{ends}{' ' * (do.key.start.column - 1)}reason: {ASKED}{text[end:]}"
    return bom + text.encode()


def _maps_at(node: Node | None, keys: Keys) -> Iterator[Map]:
    """The adjustments of a section: one, or a list of them."""
    for key in keys:
        entry = node.get(str(key)) if isinstance(node, Map) else None
        node = entry.value if entry else None
    for found in node.given_items if isinstance(node, Listing) else [node]:
        if isinstance(found, Map):
            yield found


def _owner_named(file: str) -> tuple[str, str | None]:
    """The trust, and the school if it is one, whose own file this is."""
    _, trust, *rest = file.split("/")
    return trust, rest[-1].removesuffix(".yaml") if len(rest) > 1 else None


def _with_scalars(text: str, values: Mapping[Keys, str]) -> str:
    """The text with those of the values that replace single words or lines, and nothing else of it changed."""
    for keys, value in values.items():
        node, _ = read_yaml(text.encode(), "")
        found = _scalar_at(node, keys)
        if found is not None and "\n" not in value:
            scalar, flow = found
            text = text[: scalar.start.offset] + _quoted_as(text[scalar.start.offset], value, flow) + text[scalar.end :]
    return text


def _scalar_at(node: Node | None, keys: Keys) -> tuple[Scalar, bool] | None:
    """The value at some keys, and whether it stands in brackets; None where it is not given, or is of several lines."""
    flow = False
    for key in keys:
        if isinstance(node, Listing):
            flow = flow or node.flow
            items = node.given_items
            number = key if isinstance(key, int) else 0
            node = items[number] if number < len(items) else None
        if isinstance(key, str):
            flow = flow or (isinstance(node, Map) and node.flow)
            entry = node.get(key) if isinstance(node, Map) else None
            node = entry.value if entry else None
    if not isinstance(node, Scalar) or not node.given or node.end - node.start.offset > len(node.text) + 2:
        return None
    return node, flow


def _quoted_as(sign: str, value: str, flow: bool) -> str:
    """A value in the quotes that stood there, if any, else as YAML needs it."""
    if sign == "'":
        return "'" + value.replace("'", "''") + "'"
    if sign == '"' and not re.search(r'["\\]', value):
        return f'"{value}"'
    return one_line([value])[1:-1] if flow else one_line(value)
