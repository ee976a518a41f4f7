"""What is wrong with the code of tags, in words for people who do not program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from policygen.errors import Finding, did_you_mean
from policygen.render.sandbox import Sandbox
from policygen.word.tags import ELSEWHERE, SECTION_WORDS, STATEMENTS, Tag, without_strings
from policygen.word.template import PRINT, STATEMENT, LocatedTag, Source


@dataclass(frozen=True)
class Syntax:
    """What Jinja makes of a part: the tree of the whole, if its tags fit together, and what is wrong with them.

    Expressions may be leaves of the tree: `trees_of` gives trees with all names in them.
    """

    tree: nodes.Template | None
    findings: tuple[Finding, ...]


def read_syntax(sandbox: Sandbox, source: Source) -> Syntax:
    """The part as Jinja reads it, with every tag that it cannot read and every filter that there is none of."""
    try:
        tree = sandbox.parse_part(source)
    except (TemplateSyntaxError, RecursionError):
        return Syntax(None, tuple(_tag_by_tag(sandbox, source)[1]))
    return Syntax(tree, tuple(f for tag in source.tags for f in _unknown_functions(sandbox, tag)))


def trees_of(sandbox: Sandbox, source: Source) -> tuple[nodes.Template, ...]:
    """One tree of the whole part; where its tags do not fit together, one of each tag."""
    try:
        return (sandbox.parse_part(source, whole=True),)
    except (TemplateSyntaxError, RecursionError):
        return tuple(_tag_by_tag(sandbox, source)[0])


def _tag_by_tag(sandbox: Sandbox, source: Source) -> tuple[list[nodes.Template], list[Finding]]:
    trees: list[nodes.Template] = []
    findings: list[Finding] = []
    for tag in source.tags:
        if tag.tag.kind == "statement" and (tag.tag.word not in STATEMENTS or tag.tag.word in _REPORTED):
            continue
        try:
            tree = sandbox.parse(_alone(tag.tag))
        except TemplateSyntaxError as error:
            findings.append(Finding(tag.site.place, *_in_words(error.message or "")))
        except RecursionError:
            findings.append(Finding(tag.site.place, "the tag has too many brackets inside brackets."))
        else:
            tree.set_lineno(tag.line, override=True)
            findings += _unknown_functions(sandbox, tag)
            trees.append(tree)
    return trees, findings


_REPORTED: Final = (*ELSEWHERE, *SECTION_WORDS)
"""Words of tags of which it was said already, where they were read, what is wrong with them."""


def _alone(tag: Tag) -> str:
    """A tag as a whole template: what it opens is closed, what it closes or divides is opened before."""
    if tag.kind == "print":
        return f"{PRINT[0]} {tag.code} {PRINT[1]}"
    before, after = ("if 1", "endif") if tag.word in ("elif", "else") else ("", "")
    if tag.opens:
        after = f"end{tag.opens}"
    if tag.closes:
        before = _OPENERS[tag.closes]
    return "".join(f"{STATEMENT[0]} {code} {STATEMENT[1]}" for code in (before, tag.code, after) if code)


_OPENERS: Final = {
    "if": "if 1",
    "for": "for x in []",
    "macro": "macro x()",
    "call": "call range()",
    "filter": "filter upper",
    "with": "with",
    "autoescape": "autoescape true",
    "set": "set x",
}


def _unknown_functions(sandbox: Sandbox, tag: LocatedTag) -> Iterator[Finding]:
    """The filters and tests that a tag names and that there are none of."""
    filters, tests = _functions(tag.tag.code)
    for what, names, known in (("filter", filters, sandbox.filters), ("test", tests, sandbox.tests)):
        for name in names:
            if name not in known:
                yield Finding(tag.site.place, f"there is no {what} ‘{name}’.", did_you_mean(name, list(known)))


@lru_cache(maxsize=8192)
def _functions(code: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The filters and the tests that the code of a tag names. Both follow a sign of their own."""
    words = without_strings(code)
    return tuple(_FILTERS.findall(words)), tuple(_TESTS.findall(words))


_FILTERS: Final = re.compile(r"(?:\||^filter\s)\s*([A-Za-z_]\w*(?:\.\w+)*)")
_TESTS: Final = re.compile(r"\bis\s+(?:not\s+)?([A-Za-z_]\w*(?:\.\w+)*)")


# ── Jinja's messages in words ────────────────────────────────────────────────────────────────────────


def _in_words(message: str) -> tuple[str, str | None]:
    """What Jinja's lexer or parser says, for authors (its src/jinja2/lexer.py and parser.py)."""
    for pattern, words, hint in _WORDS:
        found = re.search(pattern, message)
        if found:
            return words.format(*found.groups()), hint
    return f"the tag cannot be read: {message[:1].lower()}{message[1:].rstrip('.')}.", None


_END: Final = "'end of (?:print statement|statement block|template)'"
_WORDS: Final = (
    (f"(?:got|unexpected) {_END}", "the tag ends where something more is expected.", None),
    (r"unexpected char '\\x0[24]'", "a bracket is opened in the tag and not closed.", None),
    (r"unexpected char (?:\"'\"|'\"') at", "a quotation mark is opened in the tag and not closed.", None),
    (f"expected token {_END}, got '='", "the tag should end before ‘=’.", "To ask whether two are the same, write ==."),
    (f"expected token {_END}, got 'if'", "the tag should end before ‘if’.", "For ‘else if’, write elif."),
    (r"expected token ':', got '}'", "a brace in the tag is one too many.", "To print something, write {{ name }}."),
    (
        f"expected token {_END}, got '(.*)'",
        "the tag should end before ‘{}’.",
        "A name has no spaces; words to print stand in quotation marks.",
    ),
    (r"unexpected char (.*) at", "{} means nothing here.", "Words to print stand in quotation marks."),
    (r"unexpected '(.*)'", "‘{}’ is not expected here.", None),
    (r"expected token '(.*)', got '(.*)'", "‘{1}’ stands where ‘{0}’ is expected.", None),
    (r"Encountered unknown tag '(.*)'", "there is no tag ‘{}’.", None),
)
