"""Unknown names are found without rendering: whole chains, through loops, set, macros and filters."""

import pytest

from policygen.render.engine import Template
from policygen.render.names import Shape, Shapes, Variables
from tests.word.make import docx, p, tbl, tr

SHAPES = Shapes(
    shapes={
        "school": Shape(
            "a school",
            {"name": "text", "headteacher": "person", "people": "people", "notes": "anything", "all": "crowd"},
        ),
        "person": Shape("a person", {"name": "text", "email": "text"}),
        "people": Shape("a list of people", item="person"),
        "values": Shape("values", {"about": "about", "beliefs": "values", "by_stem": "groups"}, item="statement"),
        "about": Shape("about", call="values", words=("inclusion", "equality", "behaviour"), noun="theme"),
        "groups": Shape("groups", item="group"),
        "group": Shape("a group", {"stem": "text", "statements": "values"}),
        "statement": Shape("a statement", {"text": "text", "parent": "statement"}),
        "anything": Shape("anything", open=True),
        "crowd": Shape("a crowd", item="person", no_words=("a crowd has no words.", "Go through it.")),
    },
    roots={"school": "school", "values": "values"},
)


def said(*blocks: str) -> list[str]:
    return [f"{f.message} {f.hint}" for f in Template(docx(*blocks)).problems(SHAPES)]


@pytest.mark.parametrize(
    ("tags", "message"),
    [
        ("{{ schol.name }}", "there is no ‘schol’. Did you mean ‘school’?"),
        ("{{ zebra }}", "there is no ‘zebra’. There are: school, values."),
        ("{{ school.headteecher }}", "a school has no ‘headteecher’. Did you mean ‘headteacher’?"),
        ("{{ school['headteecher'] }}", "a school has no ‘headteecher’. Did you mean ‘headteacher’?"),
        ("{{ school.headteacher.emial }}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{% if school.nam %}{% endif %}", "a school has no ‘nam’. Did you mean ‘name’?"),
        ("{% for x in school.peple %}{% endfor %}", "a school has no ‘peple’. Did you mean ‘people’?"),
        ("{% for x in school.people %}{{ x.emial }}{% endfor %}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{{ school.people[0].emial }}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{{ (school.people | first).emial }}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{{ school.people | map(attribute='emial') | join }}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{{ school.people | selectattr('emial') | list }}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{{ school.people | sort(attribute='emial') }}", "a person has no ‘emial’. Did you mean ‘email’?"),
        ("{% set s = school %}{{ s.nam }}", "a school has no ‘nam’. Did you mean ‘name’?"),
        ("{% with s = school %}{{ s.nam }}{% endwith %}", "a school has no ‘nam’. Did you mean ‘name’?"),
        ("{{ school.name if school.nam else 1 }}", "a school has no ‘nam’. Did you mean ‘name’?"),
        ("{{ (school.headteacher or school.headteacher).nam }}", None),
        ("{{ values.about('inclusivity') }}", "there is no theme ‘inclusivity’. Did you mean ‘inclusion’?"),
        (
            "{{ values.about('inclusion', 'zebra') }}",
            "there is no theme ‘zebra’. There are: inclusion, equality, behaviour.",
        ),
        ("{{ values.about('inclusion').belief }}", "values has no ‘belief’. Did you mean ‘beliefs’?"),
        (
            "{% for g in values.by_stem %}{% for s in g.statements %}{{ s.txt }}{% endfor %}{% endfor %}",
            "a statement has no ‘txt’. Did you mean ‘text’?",
        ),
        ("{{ (values.beliefs | first).parent.parent.txt }}", "a statement has no ‘txt’. Did you mean ‘text’?"),
        ("{% macro m(x) %}{{ y }}{% endmacro %}", "there is no ‘y’. There are: school, values."),
        ("{% for x in values %}{% endfor %}{{ x }}", "there is no ‘x’. There are: school, values."),
        ("{% for item in values %}{{ itme }}{% endfor %}", "there is no ‘itme’. Did you mean ‘item’?"),
        ("{% if zebra is defined %}x{% endif %}{{ zebra }}", "there is no ‘zebra’. There are: school, values."),
        ("{% if zebra is defined or 1 %}{{ zebra }}{% endif %}", "there is no ‘zebra’. There are: school, values."),
        ("{{ values.groups_of }}", "values has no ‘groups_of’. It has: about, beliefs, by_stem."),
        ("{{ school.all }}", "a crowd has no words. Go through it."),
    ],
)  # fmt: skip
def test_what_there_is_none_of_is_said(tags: str, message: str | None) -> None:
    assert said(tags) == ([] if message is None else [message])


@pytest.mark.parametrize(
    "tags",
    [
        "{{ school.name }} {{ school.headteacher.email }}",
        "{{ school.name.upper() }} {{ school.name[0] }}",
        "{{ school.notes.whatever.comes }} {% for n in school.notes %}{{ n.x }}{% endfor %}",
        "{% for s in values.about('inclusion').beliefs %}{{ loop.index }} {{ s.parent.text }}{% endfor %}",
        "{% for k, v in school.notes.items() %}{{ k }}{{ v.x }}{% endfor %}",
        "{% if zebra is defined %}{% endif %}{% if zebra is undefined %}{% endif %}{{ zebra | default('x') }}",
        "{% if zebra is defined %}{{ zebra.name }}{% endif %}{{ zebra.name if zebra is defined else 'x' }}",
        "{% if school.name and zebra is defined and zebra.name %}{{ zebra }}{% endif %}",
        "{% if zebra is not defined %}x{% elif zebra.name %}y{% else %}{{ zebra }}{% endif %}",
        "{% if zebra is undefined or not school.name %}x{% else %}{{ zebra }}{% endif %}",
        "{{ school.zebra | d('x') }}{% if school.zebra is defined %}{% endif %}",
        "{% macro m(x, y=school.name) %}{{ x.any }}{{ caller() }}{{ varargs }}{% endmacro %}{{ m(1) }}",
        "{% set x = 1 %}{{ x }}{% set y %}z{% endset %}{{ y }}{% set a, b = 1, 2 %}{{ a + b }}",
        "{% if school.name %}{% set z = school %}{% endif %}{{ z.name }}",
        "{% for x in school.all %}{{ x }}{% endfor %}{{ school.all | first }}{{ school.all | join }}",
        "{{ range(3) | list }}{% set n = namespace(a=1) %}{{ n.a }}",
        "{{ values[:2] | list }}{{ dict(a=1).a }}",
    ],
)
def test_what_there_is_raises_no_doubt(tags: str) -> None:
    assert said(tags) == []


def test_where_more_words_may_be_asked_for_only_one_that_is_nearly_known_is_told() -> None:
    shapes = {
        "documents": Shape("documents", {"named": "named"}),
        "named": Shape("named", words=("uniform",), others=True),
    }
    scope = Shapes(shapes, {"documents": "documents"})
    template = Template(docx("{{ documents.named('unifrom') }}{{ documents.named('swimming') }}"))

    assert [(f.severity, f.message, f.hint) for f in template.problems(scope)] == [
        ("warning", "there is no word ‘unifrom’.", "Did you mean ‘uniform’?")
    ]


def test_names_are_known_through_paragraphs_and_rows() -> None:
    table = tbl(tr("{%tr for x in school.people %}", ""), tr("{{ x.name }}", "{{ x.nme }}"), tr("{%tr endfor %}", ""))

    assert said("{%p set s = school %}", table, "{{ s.nam }}") == [
        "a person has no ‘nme’. Did you mean ‘name’?",
        "a school has no ‘nam’. Did you mean ‘name’?",
    ]


def test_unknown_names_are_said_also_where_tags_do_not_fit_together() -> None:
    found = said("{% for x in values %}{{ x.y }}", "{{ schol }} {{ a b }}")

    assert found == [
        "‘for’ is never closed. Write {% endfor %} where it ends.",
        "the tag should end before ‘b’. A name has no spaces; words to print stand in quotation marks.",
        "there is no ‘schol’. Did you mean ‘school’?",
    ]


def test_a_name_used_twice_wrongly_is_said_at_both_places() -> None:
    found = Template(docx("{{ schol }}", "{{ schol }}", header=p("{{ schol }}"))).problems(SHAPES)

    assert [(f.place.part, f.place.paragraph) for f in found] == [
        ("word/document.xml", 1),
        ("word/document.xml", 2),
        ("word/header.xml", 1),
    ]


def test_variables_are_what_a_template_needs_as_a_tree() -> None:
    template = Template(
        docx(
            "{{ school.name }}",
            "{%p for x in school.people %}",
            "{{ x.email }} {{ own }}",
            "{%p endfor %}",
            "{% set own = 1 %}",
        )
    )
    leaf = Variables(uses=frozenset({"printed"}))

    people = Variables({}, items=Variables({"email": leaf}))

    assert Variables({"school": Variables({"name": leaf, "people": people}), "own": leaf}) == template.variables()


@pytest.mark.parametrize(
    ("tags", "kind"),
    [
        ("{{ it }}", "text"),
        ("{{ it | upper }}", "text"),
        ("{% if it %}yes{% endif %}", "yes or no"),
        ("{% if not it %}no{% endif %}", "yes or no"),
        ("{% if it %}{{ it }}{% endif %}", "text"),
        ("{% if it == 'a' %}a{% endif %}", "text"),
        ("{% for one in it %}{{ one }}{% endfor %}", "list"),
        ("{{ it(1) }}", "function"),
        ("{{ it.name }}", "group"),
        ("{% if it %}{{ other(it) }}{% endif %}", "text"),
    ],
)
def test_the_sort_of_a_name_is_seen_from_its_use(tags: str, kind: str) -> None:
    assert Template(docx(tags)).variables().names["it"].type == kind
