"""List items as words: without list punctuation, and with the names that they begin with."""

import re
from collections.abc import Sequence

from policygen.intake.compiled import lazily
from policygen.intake.labels import Label, label
from policygen.intake.outline import Line
from policygen.intake.sentences import is_sentence, split


def bold_label(text: str, lead: str) -> Label | None:
    """A name that is told from its gloss by bold type alone: "**Respect** we treat others well"."""
    name = lead.strip(" :–—-.")
    if len(name) < 2 or len(name.split()) > 5 or not text.startswith(lead.rstrip()):
        return None
    gloss = text[len(lead.rstrip()) :].strip(" :–—-.") if text != lead else ""
    return Label(name, text[len(text) - len(text[len(lead.rstrip()) :].lstrip(" :–—-.")) :] if gloss else "", 0.95)


_STOPPED = lazily(r"(?P<name>[A-Z][\w'’-]*(?: [\w'’&-]+){0,2})\.\s+(?P<gloss>[A-Z].*)", re.S)


def stopped_label(text: str) -> Label | None:
    """A name with a full stop before its gloss: "Candid. We tell people what they need to know"."""
    found = _STOPPED.fullmatch(text)
    if not found or is_sentence(found["name"]) or len(split(found["gloss"])[0][1].split()) < 4:
        return None
    return Label(found["name"], found["gloss"], 0.9)


LIST_END = lazily(r"\s*[;,]\s*(?:and|or)?\s*$|\s*\.\s*$")
_LONGEST_LIST_END = len(" ; and ")
_TWICE = frozenset({"will", "shall", "to", "by", "that", "must", "be", "through", "should"})


def tidied(line: Line, stem: str | None, *, last: bool) -> tuple[str, tuple[str, ...]]:
    """An item's words without list punctuation and without words that its stem has already, and the fixes that took."""
    fixes: list[str] = []
    text = line.text
    end = LIST_END.search(text, max(0, len(text) - _LONGEST_LIST_END))
    if end and (not end[0].strip().startswith(".") or len(split(text)) <= 1):
        mark = end[0].strip()
        if last and mark.startswith((";", ",")) and line.level == 0:
            fixes.append(f"the last line of the list ended in ‘{mark[0]}’; it is read as the list’s end")
        if mark[1:].strip():
            fixes.append(f"took off ‘{mark[1:].strip()}’, which led to the next line of the list")
        text = text[: end.start()]
    if stem and (again := _said_already(text, stem)):
        fixes.append(f"took out a second ‘{again}’, which the stem ‘{stem}’ has already")
        text = text[len(again) :].lstrip()
    return text, tuple(fixes)


def _said_already(text: str, stem: str) -> str | None:
    """The words at the start of an item that repeat the end of its stem: "will" under "KET schools will"."""
    said, given = text.split(), stem.casefold().split()
    for count in range(min(4, len(given), len(said) - 1), 0, -1):
        start = said[:count]
        if [w.casefold() for w in start] == given[-count:] and (count > 1 or start[0].casefold() in _TWICE):
            return " ".join(start)
    return None


def names_each(lines: Sequence[Line]) -> bool:
    """Whether most of a list's items begin with a name: "Succeed together – we are stronger when we help"."""
    items = [line for line in lines if line.kind == "item"]
    named = [line for line in items if bold_label(line.text, line.lead) or label(line.text)]
    return len(items) >= 2 and len(named) * 3 >= len(items) * 2
