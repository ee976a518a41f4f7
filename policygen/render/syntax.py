"""What is wrong with the code of tags, each tag for itself, in words for people who do not program."""

import re
from collections.abc import Iterator
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from policygen.errors import Finding, did_you_mean
from policygen.render.sandbox import Sandbox
from policygen.word.tags import Tag
from policygen.word.template import PRINT, STATEMENT, LocatedTag, Source


def syntax_findings(sandbox: Sandbox, source: Source) -> Iterator[Finding]:
    """Every tag that Jinja cannot read, and every filter and test that there is none of."""
    for tag in source.tags:
        if tag.tag.kind == "remark":
            continue
        try:
            tree = sandbox.parse(_alone(tag.tag))
        except TemplateSyntaxError as error:
            message, hint = _in_words(error.message or "")
            yield Finding(tag.site.place, message, hint)
        except RecursionError:
            yield Finding(tag.site.place, "the tag has too many brackets inside brackets.")
        else:
            yield from _unknown_functions(sandbox, tree, tag)


def _alone(tag: Tag) -> str:
    """A tag as a whole template: what it opens is closed, what it closes or divides is opened before."""
    if tag.kind == "print":
        return f"{PRINT[0]} {tag.code} {PRINT[1]}"
    before, after = _AROUND.get(tag.word, ("", ""))
    if tag.opens:
        after = f"end{tag.opens}"
    if tag.closes:
        before = _OPENERS[tag.closes]
    return "".join(f"{STATEMENT[0]} {code} {STATEMENT[1]}" for code in (before, tag.code, after) if code)


_AROUND: Final = {"elif": ("if x", "endif"), "else": ("if x", "endif")}
_OPENERS: Final = {
    "if": "if x",
    "for": "for x in y",
    "macro": "macro x()",
    "call": "call x()",
    "filter": "filter upper",
    "with": "with",
    "autoescape": "autoescape true",
    "set": "set x",
}


def _unknown_functions(sandbox: Sandbox, tree: nodes.Template, tag: LocatedTag) -> Iterator[Finding]:
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        known = sandbox.filters if isinstance(node, nodes.Filter) else sandbox.tests
        if node.name not in known:
            what = "filter" if isinstance(node, nodes.Filter) else "test"
            yield Finding(
                tag.site.place, f"there is no {what} ‘{node.name}’.", did_you_mean(node.name, list(known))
            )


def _in_words(message: str) -> tuple[str, str | None]:
    """Jinja's message for authors: https://github.com/pallets/jinja, src/jinja2/parser.py and lexer.py."""
    for pattern, words, hint in _WORDS:
        found = re.search(pattern, message)
        if found:
            return words.format(*found.groups()), hint
    return f"the tag cannot be read: {message[:1].lower()}{message[1:].rstrip('.')}.", None


_WORDS: Final = (
    (
        r"got 'end of (?:print statement|statement block|template)'",
        "the tag ends where something more is expected.",
        None,
    ),
    (
        r"expected token 'end of (?:print statement|statement block)', got '(.*)'",
        "the tag should end before ‘{}’.",
        "A name has no spaces; words to print stand in quotation marks.",
    ),
    (
        r"unexpected char \"?'?(.*?)'?\"? at",
        "‘{}’ means nothing in a tag.",
        "Words stand in quotation marks.",
    ),
    (r"unexpected '(.*)'", "‘{}’ is not expected here.", None),
    (r"expected token '(.*)', got '(.*)'", "‘{1}’ stands where ‘{0}’ is expected.", None),
    (r"Encountered unknown tag '(.*)'", "there is no tag ‘{}’.", None),
)
