"""What is wrong with the code of tags, in words for people who do not program."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from policygen.errors import Finding, did_you_mean
from policygen.render.sandbox import Sandbox
from policygen.word.tags import ELSEWHERE, STATEMENTS, Tag
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
    tags = {tag.line: tag for tag in source.tags}
    try:
        tree = sandbox.parse(source.text)
    except (TemplateSyntaxError, RecursionError):
        return _tag_by_tag(sandbox, source)
    return Syntax((tree,), tuple(_unknown_functions(sandbox, tree, tags)))


def _tag_by_tag(sandbox: Sandbox, source: Source) -> Syntax:
    trees: list[nodes.Template] = []
    findings: list[Finding] = []
    for tag in source.tags:
        if tag.tag.kind == "statement" and (tag.tag.word not in STATEMENTS or tag.tag.word in ELSEWHERE):
            continue
        try:
            tree = sandbox.parse(_alone(tag.tag))
        except TemplateSyntaxError as error:
            findings.append(Finding(tag.site.place, *_in_words(error.message or "")))
        except RecursionError:
            findings.append(Finding(tag.site.place, "the tag has too many brackets inside brackets."))
        else:
            tree.set_lineno(tag.line, override=True)
            findings += _unknown_functions(sandbox, tree, {tag.line: tag})
            trees.append(tree)
    return Syntax(tuple(trees), tuple(findings))


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


def _unknown_functions(sandbox: Sandbox, tree: nodes.Template, tags: Mapping[int, LocatedTag]) -> Iterator[Finding]:
    for node in tree.find_all((nodes.Filter, nodes.Test)):
        known = sandbox.filters if isinstance(node, nodes.Filter) else sandbox.tests
        if node.name not in known and node.lineno in tags:
            what = "filter" if isinstance(node, nodes.Filter) else "test"
            place = tags[node.lineno].site.place
            yield Finding(place, f"there is no {what} ‘{node.name}’.", did_you_mean(node.name, list(known)))


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
    (f"got {_END}", "the tag ends where something more is expected.", None),
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
