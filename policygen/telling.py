"""Numbers, days and long texts, as every message, page and document of ours says them."""

import datetime as dt


def number_of(number: int, what: str) -> str:
    """A number with what it counts, like `1 school` and `2 schools`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def day_in_words(day: dt.date) -> str:
    """A day as people write it here: 1 September 2026."""
    return f"{day.day} {day:%B %Y}"


def shortened(text: str, most: int) -> str:
    """The text in one line of at most so many letters, the last of them a sign for what is left out."""
    words = " ".join(text.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
