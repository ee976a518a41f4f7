"""What is no part of what a trust says of itself, and why: told by a line's own words, and by the lines beside it.

The tables are `rules/noise.toml` and, for papers to boards and governors, `rules/papers.toml`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.kinds import kind_in
from policygen.intake.labels import label
from policygen.intake.names import MANY_LINES, Names, flat, names_a_school
from policygen.intake.outline import LeftOut, Line
from policygen.intake.quotations import TESTIMONY, attribution, is_reference, quotation
from policygen.intake.rules import Rule
from policygen.intake.rules import facts as fact_rules
from policygen.intake.rules import noise as noise_rules
from policygen.intake.rules import papers as paper_rules
from policygen.intake.said import Here
from policygen.intake.sections import heads_a_part, is_noise_heading, stem_of
from policygen.intake.sentences import split
from policygen.intake.value_words import is_value_word
from policygen.model import Kind, Source

MEETING = "the record of a meeting"
ASKED = "what a paper asks of its readers"
GOVERNING = "not values: the duties and arrangements of those who govern"
SAID_TO_READERS = "what a paper says to its readers"
ASKED_BY_OTHERS = "what others ask of schools, not a statement"


class Sifted(NamedTuple):
    """The lines that may say something, those that say nothing of a trust, and whether it is a paper for a meeting."""

    lines: list[Line]
    left_out: list[LeftOut]
    paper: bool


def without_noise(lines: Sequence[Line], names: Names) -> Sifted:
    """The lines of a document without those that are told to be no part of it, each of these with the reason."""
    sieve = _Sieve(names, _records(lines) | _lists_of_headings(lines))
    for at, line in enumerate(lines):
        sieve.take(line, lines[at + 1] if at + 1 < len(lines) else None)
    asked = sum(left.why in (MEETING, ASKED) for left in sieve.left)
    headed = sum(is_noise_heading(line.text, names, ASKED) for line in sieve.kept)
    return Sifted(sieve.kept, sieve.left, asked + headed >= _A_PAPER)


_A_PAPER = 2
"""So many lines of a meeting's record, or that ask something of a board, make a document a paper for one."""

_LONG = 30
"""A line of more words than this is prose: its sentences are looked at one by one."""

_PERSON = lazily(r"(?:[A-Z][\w.'’-]*\s?){2,4}")
_SIGNED = "the name and post of a person"
"""The reason of the rule for signatures: the line before such a post is the person's name."""

_APPENDIX = lazily(r"(?:appendix|annex) \w{1,3}\s*[:.–—-]\s+\S.{2,60}(?<![.;,])$", re.I)
"""A line that heads what stands behind a document, where its format marks no headings: "Appendix 1: Responses"."""

SPELLING = "a letter that spells a word with others"
DATED = "a date or version of the document"
_DATED_NAME = lazily(
    r"(?=.*\b20\d\d\b)(?:©|\(c\)|copyright)?\s*(?:20\d\d\s+)?(?P<name>\D+?)(?:,?\s+(?:©\s*)?20\d\d)?\.?", re.I
)
"""The trust's name with a year, as at the foot of a page: "2025 Anytown Schools Trust"."""
DOABLE = frozenset(
    {DATED, "navigation", "a greeting", "a label of the page, not a statement", "points to another document"}
)
"""Reasons that do not hold for what somebody will do: "review this statement every year", "listen"."""
_LONGEST_NAME = 6
_OVER_NOISE = "a heading over nothing else"
_OFFICIAL = frozenset({"the duties of the board in law", "points to another document", "how to reach somebody"})
_TITLED = lazily(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Revd?|Canon|Fr|Sir|Dame|Prof)\.? (?:[A-Z]\.? ?)*[A-Z][a-z][\w'’-]*")
"""A person with a title, beside whom a table has a post: "Ms C Example"."""
_TO_SIGN = lazily(
    r"(?:(?:counter)?signed|signature|print name|name|date)\b(?: \(.{2,40}\)| (?:by|of|for) .{2,40})?:?", re.I
)
"""What stands before the empty cell of a table in which somebody signs."""
_LINK = lazily(
    r"download|link|pdf|website|click here|(?:download|view|read|open|visit) (?:here|now|pdf|more|it|page|document)",
    re.I,
)


def _lists_of_headings(lines: Sequence[Line]) -> dict[int, str]:
    """Lists of what the headings after them say, one after the other; why they are left out, by `id` of each line."""
    found: dict[int, str] = {}
    heads = [line.text.casefold() for line in lines if line.kind == "heading"]
    known, passed = frozenset(heads), 0
    for is_list, run in groupby(lines, key=lambda line: line.kind == "item"):
        some = list(run)
        passed += sum(line.kind == "heading" for line in some)
        told = [line.text.casefold() for line in some]
        valued = any(" " not in line.text and is_value_word(line.text) for line in some)
        if not is_list or len(some) < _LEAST_CONTENTS or not known.issuperset(told) or valued:
            continue
        after = iter(heads[passed:])
        if all(text in after for text in told):  # Each further down than the one before it.
            found |= {id(line): "a list of the headings that follow" for line in some}
    return found


_LEAST_CONTENTS = 2


class _Sieve:
    """Goes through the lines once, and keeps or leaves each by what it is and what came before it."""

    def __init__(self, names: Names, records: dict[int, str]) -> None:
        self.kept: list[Line] = []
        self.left: list[LeftOut] = []
        self._names = names
        self._records = records
        self._hanging = False
        self._linked = False
        self._over: str | None = None
        self._part: str | None = None
        self._closing = False
        self._broken = False

    def take(self, line: Line, after: Line | None) -> None:
        """Keep the next line, or leave it out; `after` is the one that follows it."""
        if line.kind == "paragraph" and self.kept and _ends_a_list(self.kept[-1], line):
            self._hanging = False
        why = self._records.get(id(line)) or _why(line, self._names, lone=not self._hanging)
        if why is None and line.kind == "item" and after is not None and _names_the_page(line, after, self.kept):
            why = "navigation"
        if why is None and after is not None and is_letter_of(line.text, after.text):
            why = SPELLING
        self._linked = _among_links(line, why, self._linked)
        if why is None and self._linked:
            why = "under a heading for links"
        if self._over and line.kind == "item":
            why = self._over
        if line.kind == "heading":
            self._part = why if why in _WITH_TEXT else None
        elif self._part and why is None:
            why = self._part
        if why == _SIGNED and line.kind != "heading" and self._may_be_quoted(line):
            why = None
        if (
            why is not None
            and line.kind in ("paragraph", "quotation")
            and after is not None
            and is_reference(after.text)
        ):
            why = None  # Scripture, whose reference stands under it.
        quoted = why == TESTIMONY and bool(self.kept) and _is_quoted(self.kept[-1])
        over = line.kind == "paragraph" and why == TESTIMONY and after is not None and not quoted
        may_head = line.kind == "heading" or over or (line.kind == "paragraph" and _may_head(line))
        if why is not None and why != _ENTRY and may_head and heads_a_part(line.text, self._names):
            why = None  # The heading of a part that is left out goes with all that stands under it.
        if why is None and self._closing and len(line.text.split()) <= _LONGEST_NAME and line.kind == "paragraph":
            why = _SIGNED
        self._closing = (why == _LETTER and line.kind != "heading" and not _SALUTATION.match(line.text)) or (
            self._closing and why == _SIGNED
        )
        leads = why is not None and _may_lead(line, why)
        self._over = why if leads else self._over if line.kind == "item" else None
        if why == TESTIMONY and quoted:
            self._leave(self.kept.pop(), why)
        if why is None:
            self._keep(line)
            return
        if (
            self.kept
            and (not self._broken or _is_numbered_label(self.kept[-1]))
            and not self._says_who()
            and _belongs(self.kept[-1], line, why, after, self._names)
        ):
            self._leave(self.kept.pop(), _SIGNED if why == _SIGNED else _OVER_NOISE)
        self._leave(line, why)
        self._broken = True
        opens = line.kind == "heading" and after is not None and after.kind != "heading"
        if opens and why != _ENTRY and self.kept:
            # What stands under it belongs to nothing before it: a heading without words parts the two.
            self.kept.append(line._replace(text="", raw="", lead=""))
            self._hanging = False

    def _keep(self, line: Line) -> None:
        self._broken = False
        self.kept.append(line)
        stem = stem_of(line.text, self._names) is not None
        self._hanging = (stem or (self._hanging and not line.text.endswith("."))) and line.kind != "heading"

    def _says_who(self) -> bool:
        """Whether the last line that was kept is the name under a quotation."""
        quoted = quotation(self.kept[-2].text) if len(self.kept) > 1 else None
        return quoted is not None and quoted.attribution is None and attribution(self.kept[-1].text) is not None

    def _may_be_quoted(self, line: Line) -> bool:
        """Whether a name with a post stands right under words in quotation marks that name nobody yet."""
        quoted = quotation(self.kept[-1].text) if self.kept and not self._broken else None
        return quoted is not None and quoted.attribution is None and attribution(line.text) is not None

    def _leave(self, line: Line, why: str) -> None:
        self.left.append(LeftOut(line.text, line.place, why))


def _is_quoted(line: Line) -> bool:
    return line.kind == "quotation" or quotation(line.text) is not None


def _names_the_page(line: Line, after: Line, kept: Sequence[Line]) -> bool:
    """Whether an item before the first text is the link to this page: the heading after it has the same words."""
    return not kept and after.kind == "heading" and flat(after.text) == flat(line.text)


def _may_head(line: Line) -> bool:
    """Whether a paragraph may be a heading: an appendix's, or one in capitals or bold."""
    shown = line.bold or (line.text.isupper() and line.gap)
    return _APPENDIX.match(line.text) is not None or (shown and line.text[-1:].isalpha())


def _ends_a_list(before: Line, line: Line) -> bool:
    """Whether a paragraph is no more of the list before it: one without bullets has no gap between its lines."""
    parted = line.gap and not before.gap and before.kind == "paragraph" and not before.text.endswith((":", "…"))
    return before.kind in ("item", "row") or parted


_WITH_TEXT = frozenset(
    {
        "news",
        "what happens on one day",
        "points to another document",
        "an award or a grade",
        "the duties of the board in law",
    }
)
"""Reasons for which what stands under a heading goes with it, up to the next heading."""
_WITH_LISTS = frozenset({"the duties of the board in law", "the record of a meeting", "how to reach somebody", "news"})


def _may_lead(line: Line, why: str) -> bool:
    """Whether a list that follows noise is part of it: of what a paper asks, or of duties, news and the like."""
    return not line.text.endswith(".") if why == ASKED else why in _WITH_LISTS and line.text.endswith((":", "…"))


_FOR_LINKS = frozenset({"navigation", "points to another document", "links to social media"})


def _among_links(line: Line, why: str | None, linked: bool) -> bool:
    """Whether a line stands under a heading for links ("Find out more"): short lines and lists, up to the next text."""
    if line.kind == "heading":
        return why in _FOR_LINKS and line.level > 1
    return linked and (line.kind == "item" or len(line.text.split()) <= 6) and not line.text.endswith((".", ":"))


def _why(line: Line, names: Names, *, lone: bool) -> str | None:
    if line.kind == "row":
        return _why_row(cells_of(line))
    if len(line.text.split()) > _LONG:
        return None
    if (dated := _DATED_NAME.fullmatch(line.text)) and names.plain(dated["name"]).strip(" .") == "the trust":
        return "a copyright line"
    if line.kind == "item" and names_a_school(line.text):
        return "the name of a school"
    if line.kind == "item" and (named := label(line.text)) and named.gloss and is_value_word(named.name):
        return None  # "Thankfulness – we are grateful for all that we have been given"
    if line.kind == "item" and not lone and line.text[:1].islower():
        why = why_noise(line.text, lone=False)
        return None if why in DOABLE else why
    lone = lone and line.kind != "item"
    return None if line.kind == "paragraph" and _says_more(line.text, names, lone) else why_noise(line.text, lone=lone)


def _why_row(cells: Sequence[str]) -> str | None:
    """Why a row is left out: one of links, or one of a few words each, of which one says how to reach somebody."""
    if any(_LINK.fullmatch(cell) for cell in cells):
        return "a row of links"
    if len(cells) == 2 and why_noise(": ".join(cells), lone=True) == DATED:
        return DATED
    if any(map(_TO_SIGN.fullmatch, cells)) and sum(map(bool, cells)) == 1:
        return "a line to sign on"
    if len(cells) > 1 and any(map(_TITLED.fullmatch, cells)):
        return _SIGNED
    why = {told for cell in cells if (told := why_noise(cell, lone=True))}
    short = all(len(cell.split()) <= _LONGEST_NAME + 2 for cell in cells)
    return next((one for one in ("how to reach somebody", "navigation") if short and one in why), None)


def _says_more(text: str, names: Names, lone: bool) -> bool:
    """Whether a paragraph of several sentences has one that a rule knows and is no noise: they are told apart later."""
    sentences = [sentence for _, sentence in split(text)]
    told = (one for one in sentences if why_noise(one, lone=lone) is None)
    return len(sentences) > 1 and any(_is_known(*kind_in(one, Here(), names)) for one in told)


def _is_known(kind: Kind, sure: float) -> bool:
    return kind != "note" and sure >= _LIKELY


_LIKELY = 0.7


def _belongs(before: Line, line: Line, why: str, after: Line | None, names: Names) -> bool:
    """Whether the line before noise is part of it: a name over a post, or a label over nothing else."""
    if why == _SIGNED and _PERSON.fullmatch(before.text):
        return True
    few = len(before.text.split()) <= _LONGEST_NAME
    if _is_numbered_label(before) and line.kind == "paragraph":
        ends = after is None or (after.kind == "item" and after.marker[:1].isdigit())
        said = len(line.text.split()) > _LONGEST_NAME and line.text.endswith((".", "!"))
        return why == ASKED or (said and ends)
    label = before.kind == "paragraph" and before.gap and few
    if not label or not before.text[-1:].isalpha() or why not in _OFFICIAL:
        return False
    return after is None or after.gap or _why(after, names, lone=True) is not None


def _is_numbered_label(line: Line) -> bool:
    """Whether a numbered line is a few words that may head what follows: "5. Related policies"."""
    shaped = line.kind == "item" and line.marker[:1].isdigit() and line.text[:1].isupper() and line.text[-1:].isalpha()
    return shaped and len(line.text.split()) <= _LONGEST_NAME


def is_letter_of(text: str, word: str) -> bool:
    """Whether a text is one letter and the other begins with it, as in an acrostic set out on lines or in cells."""
    return regex(r"[A-Z]\W?").fullmatch(text) is not None and word[:1].casefold() == text[0].casefold()


# ── letters ──────────────────────────────────────────────────────────────────────────────────────────

_LETTER = "the salutation or signature of a letter"
_SALUTATION = lazily(r"(?:dear|hello|hi|to all)\b", re.I)


def lines_of_a_letter(lines: Sequence[Line]) -> frozenset[Source]:
    """Where the lines of a letter stand: from its salutation to its signature, if it has both."""
    start = next((at for at, line in enumerate(lines) if _SALUTATION.match(line.text) and _of_a_letter(line)), None)
    if start is None:
        return frozenset()
    end = next((at for at in range(len(lines) - 1, start, -1) if _of_a_letter(lines[at])), start)
    return frozenset(line.source for line in lines[start:end])


def _of_a_letter(line: Line) -> bool:
    return why_noise(line.text) == _LETTER


# ── records of meetings and documents ────────────────────────────────────────────────────────────────

_RECORD = lazily(r"(?P<label>[^:]{2,40}?)\s*:(?:\s+(?!(?:we|to|our|i)\b)|$)", re.I)


def _records(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that record a meeting or the document itself, by identity, each with the reason.

    A line does where a label of `rules/papers.toml` stands before its colon, a row where its first cell is one; a
    table of which most rows do is left out as a whole.
    """
    found: dict[int, str] = {}
    for are_rows, run in groupby(lines, key=lambda line: line.kind == "row"):
        if are_rows:
            rows = list(run)
            found |= _measured_rows(rows) | _recorded_rows(rows)
            continue
        lines_of_text = list(run)
        found |= _contents(lines_of_text)
        for line in lines_of_text:
            label = _RECORD.match(line.text) if line.kind != "item" else None
            if label and (rule := _fits(paper_rules().records, label["label"])):
                found[id(line)] = rule.says
    return found


def _contents(lines: Sequence[Line]) -> dict[int, str]:
    """The lines of a table of contents: under "Contents", or one after the other with the numbers of their pages."""
    found: dict[int, str] = {}
    run: list[tuple[int, int]] = []
    heads = next((at for at, line in enumerate(lines) if _CONTENTS.fullmatch(line.text)), None)
    if heads is not None and (entries := _entries(lines, heads + 1)):
        found |= {id(entry): _ENTRY for entry in (lines[heads], *entries)}
    for entry in (*lines, None):
        page = _ON_PAGE.fullmatch(entry.text) if entry is not None and entry.kind != "heading" else None
        if entry is not None and page and (not run or int(page[1]) >= run[-1][1]):
            run.append((id(entry), int(page[1])))
            continue
        if len(run) >= _FEWEST_ENTRIES and run[-1][1] > 1:
            found |= {number: _ENTRY for number, _ in run}
        run = []
    return found


def _entries(lines: Sequence[Line], at: int) -> list[Line]:
    """The lines from there on that stand again further down, as headings do that a table of contents names."""
    below = Counter(flat(line.text) for line in lines[at:])
    entries: dict[str, Line] = {}
    for line in lines[at:]:
        text = flat(line.text)
        if below[text] == 1 or text in entries:
            break
        entries[text] = line
    return list(entries.values())


_ENTRY = "an entry of a table of contents"
_CONTENTS = lazily(r"(?:table of )?contents|in this (?:document|booklet|guide|policy|plan|strategy|handbook)", re.I)
_ON_PAGE = lazily(r"(?=\S*[A-Za-z])[^.!?]{2,70}? (\d{1,3})")
_FEWEST_ENTRIES = 3


def _recorded_rows(rows: Sequence[Line]) -> dict[int, str]:
    told = {id(row): rule.says for row in rows if (rule := _fits(paper_rules().records, cells_of(row)[0]))}
    also = sum(_fits(paper_rules().fields, cells_of(row)[0]) is not None for row in rows if id(row) not in told)
    heads = [_fits((*paper_rules().records, *paper_rules().fields), cell) for cell in cells_of(rows[0])]
    logs = id(rows[0]) in told and len(heads) > 1 and all(heads)  # "Version | Date | Changes"
    if told and (logs or (len(told) + also) * 2 >= len(rows)):
        why = next(iter(told.values()))
        return {id(row): told.get(id(row), why) for row in rows}
    return told


_FIGURE = lazily(
    r"[£€$<>≤≥+~–—-]*\s*\d[\d,.:]*\s*(?:%|per cent|k|m|pp|\+|[ap]\.?m)?"
    r"(?:\s*(?:[–—-]|to)\s*\d[\d,.:]*\s*(?:[ap]\.?m)?)?"
    r"|n/?a|[–—-]|tbc|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:to|and|or|until) |, ?)?){1,5}(?:\s*\d.*)?"
    r"|(?:ext(?:ension)?\.?|room) \d{1,5}",
    re.I,
)
"""What a table says when, how many or where by: "92.4%", "8.35 am", "Monday to Thursday", "ext. 101"."""
_MEASURED = "a figure about the trust, not a statement"


_DATE = lazily(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? ?)?(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?"
    r"|\d{1,2}[.:]\d\d(?: ?[ap]\.?m)?(?: ?[–—-] ?\d.*)?",
    re.I,
)
"""What the first column of a calendar or a timetable has: "12 September", "8.35 am"."""


def _measured_rows(rows: Sequence[Line]) -> dict[int, str]:
    """The rows of a table of measures: what is measured, and nothing but figures beside it."""
    dated = [row for row in rows if len(row.cells) > 1 and _DATE.fullmatch(cells_of(row)[0])]
    if dated and len(dated) >= len(rows) - 1:
        return {id(row): _MEASURED for row in rows}
    body = [row for row in rows if len(row.cells) > 1 and all(_FIGURE.fullmatch(cell) for cell in cells_of(row)[1:])]
    if len(body) * 2 < len(rows) or len(body) < min(2, len(rows)):
        return {}
    return {id(row): _MEASURED for row in rows if row in body or row is rows[0]}


def admin_columns(heads: Sequence[str]) -> list[int]:
    """Which columns of a table only say who does a thing, or by when: "Owner", "By when"."""
    return [at for at, head in enumerate(heads) if _fits(paper_rules().columns, head)]


def cells_of(row: Line) -> list[str]:
    """The words of each cell of a row."""
    return [" ".join(line.text for line in cell) for cell in row.cells]


def _fits(rules: Iterable[Rule], text: str) -> Rule | None:
    plain = " ".join(flat(text).split()).strip(" :.")
    return next((rule for rule in rules if rule.is_all_of(plain)), None)


# ── one line ─────────────────────────────────────────────────────────────────────────────────────────

_LONGEST_NOISE = 400
"""Noise comes in short lines; in a long one its words are there by chance."""


def why_noise(text: str, *, lone: bool = True) -> str | None:
    """Why a line is no part of what a trust says of itself ("a cookie notice"); None where it may be.

    `lone` lines stand by themselves; in a list "visit a university" is something to do, by itself it is a link.
    """
    return _why_noise(text, lone)


def why_fact(plain: str) -> str | None:
    """Why a sentence, as `Names.plain` gives it, tells only a fact ("Two schools joined"); None where it may say more.

    To be asked only of sentences that no rule knows as a statement.
    """
    return next((rule.says for rule in fact_rules() if rule.fits(plain)), None)


@lru_cache(MANY_LINES)
def _why_noise(text: str, lone: bool) -> str | None:
    if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
        return _why_noise(text[1:-1].strip(), lone)
    if not regex(r"\w").search(text):
        return "no words"
    if len(text) > _LONGEST_NOISE:
        return None
    low = " ".join(text.replace("’", "'").split())
    small = low.casefold()
    if paper_rules().asks.first_in(small):
        return ASKED
    for rule, part in noise_rules().that_may_fit(small):
        if (lone or not rule.lone) and part.is_in(low if rule.cased else small):
            return rule.says
    return None
