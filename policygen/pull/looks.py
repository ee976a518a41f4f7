"""Values that can be told by their looks: addresses, telephone numbers, dates, and the people that a text names."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from policygen.pull.printed import even
from policygen.render.facts import POSTS_OF_MANY


class _Looks(NamedTuple):
    """What values of a kind look like, how that is called, and how to find one among other words."""

    pattern: re.Pattern[str]
    what: str
    among_words: re.Pattern[str]


_EMAIL: Final = r"[^@\s,;<>()]+@[^@\s,;<>()]+\.[^@\s,;<>().]+"
_PHONE: Final = r"\+?[(]?\d[\d ()\-]{5,}\d"
_SITE: Final = r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?"
LOOKS: Final[Mapping[str, _Looks]] = {
    "email": _Looks(re.compile(_EMAIL), "an e-mail address", re.compile(_EMAIL)),
    "phone": _Looks(re.compile(r".*\d.*\d.*\d.*"), "a telephone number", re.compile(_PHONE)),
    "website": _Looks(re.compile(_SITE, re.IGNORECASE), "the address of a website", re.compile(_SITE, re.IGNORECASE)),
}


def people_in(text: str) -> list[dict[str, str]]:
    """The people that a text names, each with the number and the address that come after the name."""
    found: list[dict[str, str]] = []
    apart = re.sub(f"{_EMAIL}|{_PHONE}", r",\g<0>,", text)
    for part in (part.strip(" ().") for part in re.split(r"[,;\n]|\s(?:and|&)\s", apart)):
        kind = next((kind for kind in ("email", "phone") if LOOKS[kind].among_words.fullmatch(part)), "name")
        if part and (kind == "name" or not found):
            found.append({"name": part})
        elif part:
            found[-1][kind] = part
    return found


_DAY: Final = re.compile(
    r"(?:[a-z]+,? )?(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})"
    r"|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})|(\d{4})-(\d{2})-(\d{2})",
    re.IGNORECASE,
)
_MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip


def day_in(text: str) -> dt.date | None:
    """The date that a text says, as people write them here: 2 September 2026, Wed 2nd Sept 2026, 2/9/2026, 02-09-26."""
    found = _DAY.fullmatch(even(text))
    if found is None:
        return None
    day, name, year, *numbers = found.groups()
    months = [number for number, month in enumerate(_MONTHS, 1) if name and month.startswith(name.lower())]
    try:
        if name:
            return dt.date(int(year), months[0], int(day)) if len(months) == 1 else None
        if numbers[0]:
            return dt.date(_whole_year(numbers[2]), int(numbers[1]), int(numbers[0]))
        return dt.date(int(numbers[3]), int(numbers[4]), int(numbers[5]))
    except ValueError:
        return None


def _whole_year(year: str) -> int:
    """The year that people mean; of two digits those from 69 on are the last century’s (POSIX, strptime)."""
    return int(year) if len(year) > 2 else int(year) + (1900 if int(year) >= 69 else 2000)


def said_by(key: str, text: str) -> str:
    """What an answer says, for comparing: of a post that several people hold, who they are."""
    if key.rpartition(".")[2] in POSTS_OF_MANY:
        return ", ".join(person["name"] for person in people_in(text))
    return even(text)
