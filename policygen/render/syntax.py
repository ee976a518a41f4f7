"""What is wrong with the code of tags, in words for people who do not program."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from policygen.errors import Finding, did_you_mean
from policygen.render.sandbox import Sandbox
from policygen.word.tags import ELSEWHERE, SECTION_WORDS, STATEMENTS, Tag, without_strings
from policygen.word.template import PRINT, STATEMENT, LocatedTag, Source


@dataclass(frozen=True)
class Syntax:
    """What Jinja makes of a part: one tree of the whole; where its tags do not fit together, one of each tag."""

    trees: tuple[nodes.Template, ...]
    findings: tuple[Finding, ...]

    @property
    def whole(self) -> nodes.Template:
        """The tree of the whole part."""
        return self.trees[0]


def read_syntax(sandbox: Sandbox, source: Source) -> Syntax:
    """The part as Jinja reads it, with every tag that it cannot read and every filter that there is none of."""
    try:
        tree = sandbox.parse(source.text)
    except (TemplateSyntaxError, RecursionError):
        return _tag_by_tag(sandbox, source)
    return Syntax((tree,), tuple(f for tag in source.tags for f in _unknown_functions(sandbox, tag)))


def _tag_by_tag(sandbox: Sandbox, source: Source) -> Syntax:
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
    return Syntax(tuple(trees), tuple(findings))


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
    """The filters and tests that a tag names and that there are none of. Both follow a sign of their own."""
    code = without_strings(tag.tag.code)
    for what, sign, known in (("filter", _FILTERS, sandbox.filters), ("test", _TESTS, sandbox.tests)):
        for name in sign.findall(code):
            if name not in known:
                yield Finding(tag.site.place, f"there is no {what} ‘{name}’.", did_you_mean(name, list(known)))


_FILTERS: Final = re.compile(r"(?:\||^filter\s)\s*([A-Za-z_]\w*)")
_TESTS: Final = re.compile(r"\bis\s+(?:not\s+)?([A-Za-z_]\w*)")


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
