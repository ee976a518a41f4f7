"""Tags are read as their authors meant them, and what only looks like one is said."""

import pytest

from policygen.word.tags import Slip, Tag, find_tags


def only(text: str) -> Tag:
    found = list(find_tags(text))

    assert len(found) == 1
    assert isinstance(found[0], Tag), found[0]
    return found[0]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("{{ name }}", "name"),
        ("{{name}}", "name"),
        ("{{\u00a0name\u202f}}", "name"),
        ("{{ na\u00adme }}", "name"),
        ("{{ a – b }}", "a - b"),
        ("{{ values.about(“inclusion”) }}", 'values.about("inclusion")'),
        ("{{ values.about(‘inclusion’) }}", "values.about('inclusion')"),
        ("{{ „low“ }}", '"low"'),
        ("{{ “it’s” }}", '"it’s"'),
        ("{{ ‘it’s’ }}", "'it’s'"),
        ("{{ “a – b” }}", '"a – b"'),
        ("{{ {'a': {'b': 1}}['a'] }}", "{'a': {'b': 1}}['a']"),
        ('{{ "}}" }}', '"}}"'),
        ("{% If x %}", "if x"),
        ("{% Endfor %}", "endfor"),
        ("{%if x%}", "if x"),
        ("{%- if x -%}", "if x"),
        ("{%+ if x %}", "if x"),
    ],
)
def test_a_tag_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert meant == only(typed).code


@pytest.mark.parametrize(
    ("typed", "level", "code"),
    [
        ("{%p for i in items %}", "p", "for i in items"),
        ("{%tr for i in items %}", "tr", "for i in items"),
        ("{%tc\u00a0for i in items %}", "tc", "for i in items"),
        ("{%r if x %}", "r", "if x"),
        ("{{p x }}", "p", "x"),
        ("{{r x }}", "r", "x"),
        ("{#p a remark #}", "p", ""),
        ("{{p}}", "", "p"),
        ("{{ r }}", "", "r"),
        ("{{p|upper}}", "", "p|upper"),
        ("{{p | upper }}", "", "p | upper"),
        ("{{r if x else y }}", "", "r if x else y"),
        ("{{p.name}}", "", "p.name"),
        ("{% print_it %}", "", "print_it"),
    ],
)
def test_a_letter_after_the_braces_says_what_the_tag_takes_with_it(typed: str, level: str, code: str) -> None:
    tag = only(typed)

    assert (level, code) == (tag.level, tag.code)


def test_hyphens_are_noted() -> None:
    tag = only("{%- if x -%}")

    assert tag.joins_before
    assert tag.joins_after


@pytest.mark.parametrize(
    ("typed", "opens", "closes"),
    [
        ("{% for x in y %}", "for", None),
        ("{% endfor %}", None, "for"),
        ("{% set x = 1 %}", None, None),
        ("{% set x %}", "set", None),
        ("{% set x | replace('=', '') %}", "set", None),
        ("{% set a, b = 1, 2 %}", None, None),
        ("{% set ns.x = 1 %}", None, None),
        ("{% else %}", None, None),
    ],
)
def test_a_statement_knows_what_it_opens_and_closes(typed: str, opens: str | None, closes: str | None) -> None:
    tag = only(typed)

    assert (opens, closes) == (tag.opens, tag.closes)


def test_tags_and_text_follow_one_another() -> None:
    found = list(find_tags("a {{ b }} c {% if d %}e{# f #}"))

    expected = [(2, 9, "b"), (12, 22, "if d"), (23, 30, "")]

    assert expected == [(tag.start, tag.end, tag.code) for tag in found if isinstance(tag, Tag)]


def slips(text: str) -> list[tuple[str, str]]:
    return [(found.severity, found.message) for found in find_tags(text) if isinstance(found, Slip)]


@pytest.mark.parametrize(
    ("text", "severity", "message"),
    [
        ("{{ name", "error", "the tag is not closed."),
        ("{% if x", "error", "the tag is not closed."),
        ("{% endif }", "error", "the tag is not closed."),
        ("{# never", "error", "the tag is not closed."),
        ("{{ name %}", "error", "the tag opens with ‘{{’ but closes with ‘%}’."),
        ("{% if x }}", "error", "the tag opens with ‘{%’ but closes with ‘}}’."),
        ("up to 20 {% of them", "warning", "‘{%’ begins no tag, so it will be printed as it is."),
        ("{ { name } }", "warning", "this looks like a tag, but it will be printed as it is."),
        ("{ % if x %}", "warning", "this looks like a tag, but it will be printed as it is."),
        ("[[name]]", "warning", "this looks like a tag, but it will be printed as it is."),
        ("«name»", "warning", "this looks like a tag, but it will be printed as it is."),
        ("<<name>>", "warning", "this looks like a tag, but it will be printed as it is."),
        ("${name}", "warning", "this looks like a tag, but it will be printed as it is."),
        ("{name}", "warning", "this looks like a tag, but it will be printed as it is."),
        ("name }}", "warning", "‘}}’ closes a tag that was never opened."),
    ],
)
def test_what_looks_like_a_tag_is_said(text: str, severity: str, message: str) -> None:
    assert (severity, message) in slips(text)


@pytest.mark.parametrize(
    "text", ["plain", "f(x) = {1, 2}", "{}", "[1]", "a < b > c", "100 %", "{_{ x }_}", "\\{ x \\}"]
)
def test_other_text_is_left_in_peace(text: str) -> None:
    assert list(find_tags(text)) == []


def test_an_unclosed_tag_does_not_swallow_the_next_one() -> None:
    found = list(find_tags("{{ name and {{ other }}"))

    assert [type(item) for item in found] == [Slip, Tag]
    assert isinstance(found[1], Tag)
    assert found[1].code == "other"


def test_a_stray_apostrophe_does_not_swallow_the_next_tag() -> None:
    found = list(find_tags("{{ school's }} and {{ x's }}"))

    assert [item.typed for item in found] == ["{{ school's }}", "{{ x's }}"]
