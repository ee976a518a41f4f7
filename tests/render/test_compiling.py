"""Tags that are read one by one, and once for all templates, mean what they mean to Jinja."""

from collections.abc import Callable
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError, nodes

from policygen.errors import PolicygenError
from policygen.render.engine import Template
from policygen.render.sandbox import Sandbox, usual_sandbox
from policygen.word.package import read_package
from policygen.word.template import Source, read_template
from tests.word.make import docx, p, words

NAMES: dict[str, Any] = {"a": "A", "b": {"c": "C"}, "items": ["x", "y"], "n": 3, "none": None}


def printed(*blocks: str) -> list[str]:
    return words(Template(docx(*blocks), "t.docx").render(NAMES))


def said(*blocks: str) -> str:
    with pytest.raises(PolicygenError) as caught:
        printed(*blocks)
    return str(caught.value)


# ── names that a part binds, beside those it is given ────────────────────────────────────────────────


def test_a_name_that_a_loop_binds_goes_before_the_one_given_and_only_inside_it() -> None:
    assert printed("{{ a }}{% for a in items %}{{ a }}{% endfor %}{{ a }}") == ["AxyA"]


def test_a_name_that_is_set_goes_before_the_one_given_from_then_on() -> None:
    assert printed("{{ a }}{% set a = n + 1 %}{{ a }}{% if a == 4 %}!{% endif %}") == ["A4!"]


def test_a_name_set_from_itself_takes_the_one_given() -> None:
    assert printed("{% set a = a ~ '+' %}{{ a }}") == ["A+"]


def test_a_name_that_one_branch_sets_is_the_one_given_where_the_other_was_taken() -> None:
    branch = "{{% if {} %}}{{% set a = 'set' %}}{{% endif %}}{{{{ a }}}}"

    assert printed(branch.format("n == 3")) == ["set"]
    assert printed(branch.format("n == 4")) == ["A"]


def test_a_captured_name_goes_before_the_one_given() -> None:
    assert printed("{% set a %}[{{ n }}]{% endset %}{{ a }}") == ["[3]"]


def test_a_macros_parameter_goes_before_the_name_given_and_only_inside_it() -> None:
    assert printed("{% macro m(a, b='-') %}{{ a }}{{ b }}{% endmacro %}{{ m(n) }}{{ a }}{{ b.c }}") == ["3-AC"]


def test_a_name_that_a_caller_is_given_goes_before_the_one_given() -> None:
    caller = "{% macro m() %}{{ caller('called') }}{% endmacro %}{% call(a) m() %}{{ a }}{% endcall %}{{ a }}"

    assert printed(caller) == ["calledA"]


def test_a_name_of_with_goes_before_the_one_given_and_only_inside_it() -> None:
    assert printed("{% with a = n %}{{ a }}{% endwith %}{{ a }}") == ["3A"]


def test_a_tag_that_was_read_in_one_template_means_another_thing_where_its_name_is_bound() -> None:
    assert printed("{{ a | lower }}") == ["a"]
    assert printed("{% set a = 'SET' %}{{ a | lower }}") == ["set"]
    assert printed("{{ a | lower }}") == ["a"]


def test_a_call_in_a_loop_and_the_same_outside_give_the_same() -> None:
    call = "{{ range(n) | join(',') }}"

    assert printed(f"{call} {{% for i in items %}}{call} {{% endfor %}}{call}") == ["0,1,2 0,1,2 0,1,2 0,1,2"]


def test_a_call_in_a_loop_sees_the_loops_names() -> None:
    nested = (
        "{% macro m() %}{{ caller() }}{% endmacro %}{% for a in items %}{% call m() %}{{ a }}{% endcall %}{% endfor %}"
    )

    assert printed(nested) == ["xy"]


def test_what_stands_between_raw_and_endraw_is_no_tag() -> None:
    assert printed("{{ a }}", "{% raw %}{{ a }} {% if %}{% endraw %}{{ b.c }}") == ["A", "{{ a }} {% if %}C"]


# ── what there is none of ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("{{ a | nothing }}", "there is no filter ‘nothing’."),
        ("{{ a | upper.more }}", "there is no filter ‘upper.more’."),
        ("{{ a | nothing.more }}", "there is no filter ‘nothing.more’."),
        ("{% if a is nothing %}x{% endif %}", "there is no test ‘nothing’."),
        ("{% if a is not defined.more %}x{% endif %}", "there is no test ‘defined.more’."),
        ("{% filter upper.more %}x{% endfilter %}", "there is no filter ‘upper.more’."),
    ],
)
def test_an_unknown_filter_or_test_is_named_at_its_tag_even_where_it_would_not_be_reached(
    tag: str, message: str
) -> None:
    expected = f"t.docx, paragraph 2, {tag.partition('%}')[0] + '%}' if tag.startswith('{%') else tag}: {message}"

    assert said("first", f"{{% if none %}}{tag}{{% endif %}}").startswith(expected)


def test_a_filter_of_ones_own_may_have_a_dot_in_its_name() -> None:
    template = Template(docx("{{ a | our.loud }}"), filters={"our.loud": lambda text: f"{text}!"})

    assert words(template.render(NAMES)) == ["A!"]


# ── beside Jinja's own lexer and parser ──────────────────────────────────────────────────────────────

BOUND = st.sampled_from(["a", "b", "items", "z", "i"])
EXPRESSIONS = st.sampled_from([
    "a", "z", "i", "b.c", "items | length", "items[0]", "a ~ b.c", "a if n > 2 else z", "a if none", "not a", "(a, n)",
    "range(n) | list", "z is defined", "z | default(a)", "n in [1, 2, 3]", "loop.index", "'%}' ~ a", '"{{" ~ n',
])  # fmt: skip


def blocks(bodies: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """A body within a statement, or two."""
    return st.one_of(
        st.builds("{{% if {} %}}{}{{% elif {} %}}{}{{% endif %}}".format, EXPRESSIONS, bodies, EXPRESSIONS, bodies),
        st.builds("{{%- if {} -%}} {} {{%- else %}}{}{{% endif -%}}".format, EXPRESSIONS, bodies, bodies),
        st.builds("{{% for {} in items %}}{}{{% else %}}{}{{% endfor %}}".format, BOUND, bodies, bodies),
        st.builds("{{% for {} in items if {} %}}{}{{% endfor %}}".format, BOUND, EXPRESSIONS, bodies),
        st.builds("{{% set {} %}}{}{{% endset %}}".format, BOUND, bodies),
        st.builds("{{% with {} = {} %}}{}{{% endwith %}}".format, BOUND, EXPRESSIONS, bodies),
        st.builds("{{% filter upper %}}{}{{% endfilter %}}".format, bodies),
        st.builds(
            "{{% macro m({}, y={}) %}}{}{{% endmacro %}}{{{{ m({}) }}}}".format, BOUND, EXPRESSIONS, bodies, EXPRESSIONS
        ),
        st.lists(bodies, min_size=2, max_size=3).map("".join),
    )


BODIES = st.recursive(
    st.builds("{{{{ {} }}}}".format, EXPRESSIONS)
    | st.builds("{{% set {} = {} %}}".format, BOUND, EXPRESSIONS)
    | st.sampled_from(["word ", " & <", "{# a remark #}"]),
    blocks,
    max_leaves=8,
)


def read_by_jinja(sandbox: Sandbox, source: Source, *, whole: bool = False) -> nodes.Template:
    """The tree of a part as Jinja's lexer and parser read it, all of it anew."""
    return sandbox.parse(source.text)


def outcome(template: bytes) -> str:
    """The words of a document of a template, or what was said."""
    try:
        return "\n".join(words(Template(template, "t.docx").render(NAMES)))
    except PolicygenError as error:
        return f"refused: {error}"


@settings(max_examples=200, deadline=None)
@given(bodies=st.lists(BODIES, min_size=1, max_size=3))
def test_a_document_reads_as_if_jinja_had_read_its_template(bodies: list[str]) -> None:
    template = docx(*(p(body) for body in bodies), "last")

    with patch.object(Sandbox, "parse_part", read_by_jinja):
        expected = outcome(template)

    assert expected == outcome(template)


def tree_or_message(read: Callable[[], nodes.Template]) -> nodes.Template | str:
    """The tree that a reader makes, or what it says is wrong."""
    try:
        return read()
    except TemplateSyntaxError as error:
        return f"{error.lineno}: {error.message}"


@settings(max_examples=100, deadline=None)
@given(bodies=st.lists(BODIES, min_size=1, max_size=3))
def test_the_whole_tree_of_a_part_is_the_tree_that_jinja_makes(bodies: list[str]) -> None:
    sandbox = usual_sandbox()

    for source in read_template(read_package(docx(*map(p, bodies)), "t.docx"), "t.docx").sources:
        expected = tree_or_message(partial(sandbox.parse, source.text))
        assert expected == tree_or_message(partial(sandbox.parse_part, source, whole=True))
