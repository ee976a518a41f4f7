"""Words that a trust quotes, with who said them, and mottoes."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from policygen.intake.compiled import lazily, regex
from policygen.intake.names import MANY_LINES, flat
from policygen.intake.rules import noise, words
from policygen.intake.rules import sentences as rules
from policygen.intake.sentences import is_sentence
from policygen.intake.value_words import is_value_word


class Quotation(NamedTuple):
    """Words in quotation marks, and who said them, where that stands beside them."""

    text: str
    attribution: str | None = None


_LONGEST_QUOTATION = 1_500
_QUOTED = lazily(
    r"\s*(?:“(?P<curly>[^“”]+)”|\"(?P<straight>[^\"]+)\"|[‘'](?P<single>[^\n]+?)[’'](?!\w))(?P<rest>.*)", re.S
)
_SAID_BEFORE = lazily(
    r"(?:As|In the words of) (?P<name>[A-Z][\w.'’ -]{2,40}?)(?:, [^,“\"]{3,50},)?"
    r"(?: (?:once |often |always )?(?:said|wrote|says|used to say|put it|reminds us|told us))?"
    r"\s*[,:]\s*[“\"‘'](?P<words>[^“”\"]{8,}?)[”\"’']\.?"
)
"""Words that are led to by who said them: "As Aristotle said, …"."""
_SAID_AFTER = lazily(
    r"[“\"‘'](?P<words>[^“”\"]{8,}?),?[”\"’'],? (?:once )?(?:said|wrote|says) (?P<name>[A-Z][\w.'’ -]{2,40}?)\.?"
)
"""Words that who said them stands after, in the same sentence."""
_NUMBERS = r"\s*\d{1,3}(?:\s*(?:[:.,v]|verses?)\s*\d{1,3})?(?:\s*[-–]\s*\d{1,3})?(?:\s*\([^)]*\))?"
_CAPITALISED = lazily(r"[A-ZÀ-Þ][\w.'’-]*|\d[\d:–-]*|[\[(].*[\])]")


@cache
def _reference() -> str:
    """A reference to the Bible: "1 Corinthians 13:4-7", "cf. Matthew 5 v 16", "Psalm 23 (NIV)"."""
    return rf"(?:[1-3] ?|First |Second |cf\.? |St\.? )?(?:{rules().books}){_NUMBERS}"


@cache
def _scripture() -> re.Pattern[str]:
    """Words with a reference after them."""
    return re.compile(rf"(?P<text>.{{10,}}?)[\s,;–—-]*[(\[]?(?P<reference>{_reference()})[)\]]?\.?\s*")


@cache
def _reference_only() -> re.Pattern[str]:
    return re.compile(rf"[\s(\[–—-]*(?P<reference>{_reference()})[)\]]?\.?\s*")


@lru_cache(MANY_LINES)
def quotation(text: str) -> Quotation | None:
    """The quotation that a line is, if it is one: words in quotation marks, with a name after them or nothing.

    The name may stand after spaces (also ones that do not break), a dash, a comma or in brackets. Scripture may
    stand without quotation marks if its reference follows: "I have come that they may have life. John 10:10".
    """
    if len(text) > _LONGEST_QUOTATION:
        return None
    if any(map(text.__contains__, _MARKS)) and (quoted := _in_marks(text)):
        return quoted
    scripture = _scripture().fullmatch(text) if _may_end_in_a_reference(text) else None
    if scripture and not text.startswith(("Our ", "We ", "The trust", "As ")):
        return Quotation(scripture["text"].strip(" “”\"‘’'"), scripture["reference"])
    return None


_MARKS = "“\"‘'"
"""One of these stands before all that is quoted, and most lines have none."""


_LONGEST_SOURCE = 12


def _after_a_dash(rest: str) -> str | None:
    """Who or what is quoted, where a dash or brackets after the words part it: "– The Sample Song, verse two"."""
    found = regex(
        r"[–—-]\s*(?:attributed to |from )?(?P<after>[A-Z].*?)\.?|\((?:attributed to |from )?(?P<inside>[^()]+)\)\.?"
    ).fullmatch(rest)
    said = (found["after"] or found["inside"]).strip() if found else ""
    return said if said and len(said.split()) <= _LONGEST_SOURCE and not is_sentence(said) else None


def _in_marks(text: str) -> Quotation | None:
    """The quotation that a line is by its quotation marks."""
    told = _SAID_BEFORE.fullmatch(text) or _SAID_AFTER.fullmatch(text)
    if told and (by := attribution(told["name"])):
        return Quotation(told["words"].strip(" ,"), by)
    found = _QUOTED.fullmatch(text)
    if found is None:
        return None
    words_said = found["curly"] or found["straight"] or found["single"] or ""
    rest = found["rest"].strip()
    by = attribution(rest) or (rest if rest and says_who(rest) else None) or _after_a_dash(rest)
    return Quotation(words_said.strip(), by) if words_said.strip() and (by or not rest.strip(" .,")) else None


def said_by(text: str) -> Quotation | None:
    """The quotation in a line that is set as one: its words, a dash, and who said them."""
    found = regex(r"(?P<words>.+[.!?…])\s*[–—~-]+\s*(?P<name>\S.*)", re.S).fullmatch(text)
    by = attribution(found["name"]) if found else None
    return Quotation(found["words"].strip(), by) if found and by else None


def says_who(text: str) -> bool:
    """Whether these words tell that somebody praised the trust, and not who is quoted: "Pupil, Year 5"."""
    return any(rule.says == TESTIMONY and rule.fits(" ".join(text.split())) for rule in noise())


def praises(quoted: Quotation) -> bool:
    """Whether quoted words are what somebody says of the trust, and not words that the trust has chosen."""
    if quoted.attribution and says_who(quoted.attribution):
        return True
    held = [rule for rule in rules().praise if not (rule.lone and quoted.attribution)]
    return any(rule.fits(flat(quoted.text)) for rule in held)


TESTIMONY = "what others say of the trust"
_SAYING = lazily(r" (?:saying|proverb|hymn|prayer|song|rhyme|blessing|tradition|poem)(?: (?:of|on|in|from) .{2,40})?$")
_ROLE = lazily(r"(?P<name>[^,]+),\s(?P<role>[a-z][^,.]{2,70})")


def attribution(text: str) -> str | None:
    """Who said something, from the words beside a quotation: 1 to 8 words, capitalised but for particles."""
    name = text.strip(" \t\u00a0–—-~,.()[]").strip()
    if _has_figure(text) and (reference := _reference_only().fullmatch(text)):
        return reference["reference"].strip()
    role = _ROLE.fullmatch(name)
    parts = _SAYING.sub("", role["name"] if role else name).replace(",", " ").split()
    if role and len(parts) < 2:
        return None
    if not 1 <= len(parts) <= 8:
        return None
    named = sum(bool(_CAPITALISED.fullmatch(part)) for part in parts)
    particles = sum(part.casefold() in words().name_particles for part in parts)
    if _A_POST.fullmatch(name) or (_DATED.fullmatch(name) and not is_sentence(name)):
        return name
    return name if _CAPITALISED.match(parts[0]) and named + particles == len(parts) else None


_A_POST = lazily(
    r"(?:Our|The) (?:first |founding |former |last )?(?:\w+ )?"
    r"(?:headteacher|head|headmistress|headmaster|founder|foundress|patron|bishop)"
)
_DATED = lazily(r"[A-Z][\w'’ -]{3,60}, (?:1[5-9]|20)\d\d")
"""Who said something, by a post or by the book and its year: "Our founding headteacher", "School log book, 1911"."""


def is_reference(text: str) -> bool:
    """Whether words are nothing but a reference to the Bible: "Hebrews 13:1"."""
    return _has_figure(text) and _reference_only().fullmatch(text) is not None


def _has_figure(text: str) -> bool:
    """Whether there is a figure in a text: every reference has one, and the names of all books take long to try."""
    return any(map(str.isdigit, text))


def _may_end_in_a_reference(text: str) -> bool:
    """Whether a text ends in a figure or a bracket, but for a full stop."""
    last = text.rstrip().removesuffix(".")[-1:]
    return last.isdigit() or last in (")", "]")


def disputed(quoted: Quotation) -> bool:
    """Whether the quotation is one that its usual author cannot be shown to have said."""
    text, by = flat(quoted.text), flat(quoted.attribution or "")
    return any(r.fits(text) and r.author and r.author.search(by) for r in rules().disputed)


# ── mottoes ──────────────────────────────────────────────────────────────────────────────────────────

_LONGEST_MOTTO, _LONGEST_PART = 9, 4
_BEATEN = lazily(r"[A-Z][a-z]+(?: [–—-] [A-Z][a-z]+){2,3}")
_HOW_IT_IS = lazily(
    r"(?:Rooted|Grounded|Anchored|Growing|Learning|Reaching|Standing|Building)\b[\w ]{2,30},"
    r" (?:and )?[a-z]+ing\b[\w ]{0,24}"
)
"""Mottoes of single words, and of two phrases that each say how something is."""


def echoes(text: str) -> bool:
    """Whether the phrases of a motto begin alike: "Together we learn, together we grow"."""
    parts = regex(r",\s+").split(text.rstrip(".!"))
    return len({part.casefold().split()[0] for part in parts if part}) == 1 and all(" " in part for part in parts)


def motto_shaped(text: str) -> bool:
    """Whether a few words are set as mottos are: two to four short phrases, parted by commas: "Learn, laugh, grow".

    Phrases that begin alike may have any words: "A place to learn, a place to belong". So may two of which each says
    how something is: "Rooted in the fen, growing for life". Single words may be parted by dashes.
    """
    if _HOW_IT_IS.fullmatch(text):
        return True
    if _BEATEN.fullmatch(text):
        words_said = regex(r"[A-Z][a-z]+").findall(text)
        return sum(map(is_value_word, words_said)) * 2 < len(words_said)
    parts = regex(r",\s+").split(text.rstrip(".!"))
    short = all(1 <= len(part.split()) <= _LONGEST_PART for part in parts) and len(text.split()) <= _LONGEST_MOTTO
    small = text[:1].isupper() and all(part[:1].islower() for part in parts[1:])
    plain = not regex(
        r"[\d:;@|/()?]|\b(?:and|or|the|our|we|i)\b|(?<!close )(?<!ready )(?<!free )(?<!dare )\bto\b", re.I
    ).search(text)
    echoed = echoes(text)
    return 2 <= len(parts) <= 4 and short and small and (plain or echoed) and len(text.split()) >= 3


_WITH_ITS_MEANING = lazily(r"(?P<said>[^()]+?)(?:\s*\((?P<inside>[^()]+)\)|(?:\s[–—=-]|:)\s(?P<after>.+))\.?")
_MAY_BE_LATIN = lazily(r"\w*(?:us|um|is|ae|[aei]m|[aeo]s|[aei]t|ur|[aeu]nt|[ae]ns|que|or|[aeio])")
_IS_LATIN = lazily(r"\w+(?:us|um|ae|[mt]ur|ibus|[aeiu]nt|que|tis|itas|et)(?<!ment)(?<!ent)")
_ONLY_LATIN = lazily(r"\w+(?:[aei]mus|[aei]?mur|tur|ibus|[ao]rum)")
"""How words of Latin may end, how hardly others do, and how no others do."""


_IN_BOTH = frozenset({"in", "a", "me", "sine", "pro", "per", "ad"})
"""Words of both languages."""


def latin_motto(text: str) -> bool:
    """Whether a line is a motto in Latin, alone or with what it means: "Lucem Sequimur (We Follow the Light)"."""
    found = _WITH_ITS_MEANING.fullmatch(text)
    said = regex(r"[^\W\d_]+").findall((found["said"] if found else text).casefold())
    known = words().latin
    if not 2 <= len(said) <= _LONGEST_MOTTO or (words().english - _IN_BOTH) & set(said):
        return False
    latin = sum(word in known or _MAY_BE_LATIN.fullmatch(word) is not None for word in said)
    surely = sum((word in known and len(word) > 2) or _IS_LATIN.fullmatch(word) is not None for word in said)
    if found is None:
        only = any(word in known or _ONLY_LATIN.fullmatch(word) for word in said)
        return only and latin == len(said) and surely * 2 >= latin
    meaning = set(flat(found["inside"] or found["after"]).split())
    told = bool(words().english & meaning) or known >= set(said) or latin == len(said)
    return surely > 0 and latin * 3 >= len(said) * 2 and told
