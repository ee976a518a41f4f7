"""What can be told of a sentence without knowing where it stood: where it ends, its grounds, what it leans on."""

from itertools import pairwise

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import flat
from policygen.intake.rules import sentences as rules
from policygen.intake.rules import words

_OPEN = "\"“‘'«"
_CLOSE = "\"”’'»"
_END = lazily(rf"[.!?…]+[{_CLOSE})\]]*(?=\s+[{_OPEN}(\[]*[A-Z0-9À-Þ])")


def split(text: str) -> list[tuple[int, str]]:
    """The sentences of a paragraph, each with the offset at which it starts.

    A full stop ends no sentence after an abbreviation, an initial or a number in a list.
    """
    found, start = [], 0
    for end in _END.finditer(text):
        last = regex(r"[\s(]").split(text[start : end.start()])[-1].strip(_OPEN)
        stop = end[0].startswith(".")
        initial = stop and len(last) == 1 and last.isupper() and last != "I"
        # "No. 4" is a number, "No. We do not" an answer.
        number = last.casefold() in ("no", "nos") and not text[end.end() :].lstrip()[:1].isdigit()
        if stop and (initial or (last.casefold() in words().abbreviations and not number)):
            continue
        if _inside_quotes(text[start : end.end()]):
            continue
        found.append((start, text[start : end.end()].strip()))
        start = end.end() + len(text[end.end() :]) - len(text[end.end() :].lstrip())
    return [*found, (start, text[start:].strip())] if text[start:].strip() else found


def _inside_quotes(text: str) -> bool:
    """Whether a quotation that the text opened is still open: its sentences belong together.

    One that is open for long was never closed.
    """
    return len(text) < 800 and _open(text)


def _open(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def is_sentence(text: str) -> bool:
    """Whether a line says something, having a finite verb, and is not just a label."""
    found = regex(r"[\w'’-]+").findall(text.casefold())
    if found[:1] in (["we"], ["they"]) and len(found) >= _LEAST_SAID and found[1] not in _ASK:
        return True  # "We hold the environment in trust": what follows such a subject is its verb.
    return any(word in words().finite and not _is_noun(word, before) for before, word in pairwise(found))


_LEAST_SAID = 3
_ASK = frozenset({"ask", "expect", "want", "need", "invite", "encourage"})
"""Verbs after which a heading only names those of whom its list asks something: "We ask our pupils"."""
_MODALS = frozenset({"can", "must", "will"})
_BEFORE_MODALS = frozenset({"a", "an", "the", "good", "free", "own", "their", "ill", "no"})


def _is_noun(word: str, before: str) -> bool:
    """Whether a word that can be a verb is a noun after the word before it: "our values", "good will"."""
    return word in words().also_nouns and before in (_BEFORE_MODALS if word in _MODALS else words().before_nouns)


# ── grounds, conditions, what a sentence leans on ────────────────────────────────────────────────────


_AFTER_GROUNDS = lazily(r"[.;:(]| and (?:will|we|our|to)\b| so that\b| in which\b|,? (?:but|which|who|nor)\b")
_BETWEEN_GROUNDS = lazily(r"\s*,\s*(?:and |or )?|\s+(?:or|and)\s+")


_LONGEST_GROUND = 8


def grounds(text: str) -> tuple[str, ...]:
    """The grounds that a sentence lists ("on the grounds of faith, sex …"), without an open end ("any other …")."""
    low = flat(text)
    for rule in rules().grounds:
        found = rule.pattern.search(low) if rule.fits(low) else None
        if not found:
            continue
        listed = _AFTER_GROUNDS.split(text[found.end() :], maxsplit=1)[0]
        # A "\0" keeps the words of one ground together while the list is parted.
        whole = rules().paired_grounds.sub(lambda pair: pair[0].replace(" ", "\0"), listed)
        parts = [part.replace("\0", " ").strip() for part in _BETWEEN_GROUNDS.split(whole) if part.strip()]
        closed = tuple(part for part in parts if not any(r.fits(flat(part)) for r in rules().open_ends))
        if len(closed) >= rule.least and all(len(part.split()) <= _LONGEST_GROUND for part in closed):
            return closed
    return ()


def condition(text: str) -> str | None:
    """The clause at the start of a sentence that says when the rest holds: "Where barriers exist"."""
    return _first(text, "conditions")


def manner(text: str) -> str | None:
    """The phrase between commas that says in what manner: "in an age appropriate way"."""
    return _first(text, "manners")


def leans(text: str) -> bool:
    """Whether a sentence cannot stand without the one before it: "In this way …"."""
    low = flat(text)
    return any(rule.fits(low) for rule in rules().leans)


def _first(text: str, table: str) -> str | None:
    low = flat(text)
    for rule in getattr(rules(), table):
        if rule.fits(low) and (found := rule.pattern.search(low)):
            return text[slice(*found.span(1))]
    return None


_OWN_SUBJECT = lazily(r"(?:We|Our|The|All|Every|Each|Everyone|It|They|This)\b")


def has_own_subject(text: str) -> bool:
    """Whether a line begins as a sentence of its own does: "We …", "Every …"."""
    return _OWN_SUBJECT.match(text) is not None
