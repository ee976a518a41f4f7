"""What must hold of every reading, as functions that give what breaks it."""

import re
from collections.abc import Iterator, Sequence

from policygen.intake.parse import Reading
from policygen.intake.text import decode
from policygen.model import Statement

MARKER = re.compile(r"^\s*(?:\(?\w{1,3}[.)]|\d|o)\s+")
WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """The words of a text, a word that was broken at a line's end made whole, unseen characters taken out."""
    seen = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]|[\x00-\x08\x0e-\x1f\x7f]", "", text)
    return [word.casefold() for word in WORD.findall(seen)]


def pieces(reading: Reading) -> Iterator[str]:
    """Everything that a reading kept or listed, in words of the document."""
    for s in reading.statements:
        yield from (part for part in (s.text, s.raw, s.name, s.stem, s.section, s.lead_in, s.attribution) if part)
        yield from (f"{s.name} {s.text}", f"{s.text} {s.attribution}")
    yield from (left.text for left in reading.left_out)
    yield reading.title or ""


def foreign_words(source: str, reading: Reading) -> set[str]:
    """Words of statements that the source does not have, words broken at a line's end or run together made whole."""
    told = [
        word
        for s in reading.statements
        for part in (s.text, s.name, s.stem, s.section, s.lead_in, s.attribution, s.qualifier, s.condition, *s.grounds)
        for word in words_of(part or "")
    ]
    joined = re.sub(r"-\s*\n\s*", "", source)
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", source)
    whole = re.sub(r"(?m)^([A-Z]) (?=[a-z])", r"\1", source)
    return set(told).difference(*(words_of(text) for text in (source, joined, parted, whole)))


def lost_lines(source: str, reading: Reading) -> list[str]:
    """Lines of the source that are no statement, no part of one, and not on the list of what was left out."""
    pool = [f" {' '.join(words_of(piece))} " for piece in pieces(reading)]
    lines = [MARKER.sub("", line) for line in source.splitlines()]
    return [line for line in lines if not _covered(words_of(line), pool)]


def _covered(words: Sequence[str], pool: Sequence[str]) -> bool:
    """Whether the words can be laid out of runs of words that the pool has."""
    at = 0
    while at < len(words):
        end = len(words)
        while end > at and not any(f" {' '.join(words[at:end])} " in piece for piece in pool):
            end -= 1
        if end == at:
            return False
        at = end
    return True


def broken_links(statements: Sequence[Statement]) -> list[str]:
    """Ids that are there twice, and parents or sentences leant on that are not there before."""
    seen: set[str] = set()
    broken = []
    for s in statements:
        broken += [s.id] if s.id in seen else []
        broken += [at for at in (s.parent, s.depends_on) if at is not None and at not in seen]
        seen.add(s.id)
    return broken


def said(reading: Reading) -> list[tuple[object, ...]]:
    """What a reading says, without where and how it stood."""
    texts = {s.id: s.text for s in reading.statements}
    return [
        (s.kind, s.text, s.name, s.actor, s.stem, texts.get(s.parent or ""), s.attribution, s.grounds, s.themes)
        for s in reading.statements
    ]


def source_text(data: bytes) -> str:
    """The characters of a file, as its reader sees them."""
    return decode(data, "values.txt").text
