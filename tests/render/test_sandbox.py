"""A template cannot reach Python, read files, or run without end; whatever it tries is refused at its tag."""

from typing import Any

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from policygen.errors import PolicygenError
from policygen.model import Person
from policygen.render.engine import Template
from tests.word.make import docx, words


class School(BaseModel):
    name: str

    def shout(self) -> str:
        return self.name.upper()


def made() -> Any:
    yield 1


NAMES: dict[str, Any] = {
    "x": {"a": 1},
    "items": ["a", "b"],
    "school": School(name="Ada’s"),
    "person": Person(name="Ada Moss"),
    "f": lambda: 1,
    "g": made(),
    "text": "word",
    "kind": str,
}


def refused(tag: str) -> str:
    with pytest.raises(PolicygenError) as caught:
        Template(docx(tag), "t.docx").render(NAMES)
    assert str(caught.value).startswith("t.docx")
    return str(caught.value)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ x.__init__.__globals__ }}",
        "{{ ''['__class__'] }}",
        "{{ '' | attr('__class__') }}",
        "{{ items | map(attribute='__class__') | list }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ joiner.__init__ }}",
        "{{ namespace.__init__ }}",
        "{{ self.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ f.__code__ }}",
        "{{ f.__globals__ }}",
        "{{ g.gi_frame }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ '{0.__class__}' | format(x) and '{x.__class__}'.format_map({'x': 1}) }}",
        "{{ x.update({'b': 1}) }}",
        "{{ items.append(1) }}",
        "{{ items.pop() }}",
        "{{ items.sort() }}",
        "{{ dict.update(x, {'b': 1}) }}",
        "{% set put = dict.setdefault %}{{ put(x, 'b', 1) }}",
        "{{ kind.format('{0.__class__}', x) }}",
        "{{ items | map('attr', '__class__') | list }}",
        "{{ items | groupby('__class__') | list }}",
        "{{ [person] | map(attribute='model_dump') | list }}",
        "{{ (text | attr('format'))(x) and '{0.__class__}'.format(x) }}",
        "{% macro m() %}{{ caller._func }}{% endmacro %}{% call m() %}z{% endcall %}",
        "{% macro m() %}{% endmacro %}{{ m._func }}",
        "{% macro m() %}{{ kwargs.update(a=1) }}{% endmacro %}{{ m(a=1) }}",
        "{% macro m(x) %}{{ x.__class__ }}{% endmacro %}{{ m(1) }}",
        "{% for i in items %}{{ loop.cycle.__func__ }}{% endfor %}",
        "{% for x in items %}{{ x.__class__ }}{% endfor %}",
        "{% set x = items %}{{ x.append(1) }}",
        "{% with text = items %}{{ text.pop() }}{% endwith %}",
        "{{ cycler(1).next.__globals__ }}",
        "{{ namespace(_x=1)._x }}",
        "{{ range.__globals__ }}",
        "{{ link.__globals__ }}",
        "{{ school.model_dump() }}",
        "{{ school.parse_file('/etc/passwd') }}",
        "{{ school.model_config }}",
        "{{ person.model_dump() }}",
        "{{ person.model_fields }}",
        "{{ person.from_kept({}) }}",
        "{{ school.__class__ }}",
        "{% for c in ''.__class__.__subclasses__() %}{% endfor %}",
        "{% set x.a = 2 %}",
    ],
)
def test_what_leads_to_python_is_refused(tag: str) -> None:
    said = refused(tag)

    assert "templates cannot use" in said or "cannot be worked out" in said or "there is no" in said


class Bag:
    """Has items, and attributes of its own."""

    def __init__(self, held: dict[str, Any], **own: Any) -> None:
        vars(self).update(own)
        self.held = held

    def __getitem__(self, name: str) -> Any:
        return self.held[name]


@pytest.mark.parametrize(
    "tag",
    [
        # What was allowed once, of the same name and of an owner of the same kind …
        "{{ number.way }}{{ bag.way(x) }}",
        "{{ bag.way is defined }}{{ bag.way(x) }}",
        "{% for i in items %}{{ bag.way(x) }}{% endfor %}",
        "{{ bag.plain is defined }}{{ bag.plain(x) }}",
        "{{ number.map is defined }}{{ bag.map is defined }}{{ bag.map({'x': 1}) }}",
        "{% set n = namespace(a=1) %}{{ n.a }}{% set n.a = bag.way %}{{ n.a(x) }}",
        # … what is an item of one and a hidden attribute of another …
        "{{ hidden._secret }}{{ bag._secret }}",
        # … and what follows from a call.
        "{{ school.shout() }}{{ school.shout.__globals__ }}",
        "{% for i in items %}{{ school.shout() }}{{ school.model_dump() }}{% endfor %}",
        "{% set n = namespace(a=1) %}{{ n.a }}{% set n.a = items.append %}{{ n.a(1) }}",
        "{% set n = namespace(a=1) %}{{ n.a }}{% set n.a = person %}{{ n.a.model_dump() }}",
    ],
)
def test_what_was_allowed_before_opens_no_way_to_what_is_not(tag: str) -> None:
    spell = "{0.__class__}"
    names = NAMES | {
        "number": Bag({}, way=1, map=1),
        "bag": Bag({}, way=Markup(spell).format, plain=spell.format, map=Markup("{x.__class__}").format_map, _secret=1),
        "hidden": Bag({"_secret": "an item"}),
    }
    template = Template(docx(tag), "t.docx")

    for _ in range(2):
        with pytest.raises(PolicygenError, match="templates cannot use"):
            template.render(names)


def test_what_one_template_was_allowed_opens_nothing_in_another() -> None:
    names = NAMES | {"bag": Bag({}, way=Markup("{0.__class__}").format)}
    assert words(Template(docx("{{ bag.way is defined }}")).render(names)) == ["True"]

    with pytest.raises(PolicygenError, match="templates cannot use ‘__class__’"):
        Template(docx("{{ bag.way(x) }}"), "t.docx").render(names)


def test_a_models_own_fields_and_methods_may_be_used() -> None:
    assert words(Template(docx("{{ school.name }} {{ school.shout() }}")).render(NAMES)) == ["Ada’s ADA’S"]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ range(10 ** 9) | list }}",
        "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}",
        "{% for a in range(100000) %}{{ range(100000) | sum }}{% endfor %}",
        "{% set r = range(90000) | list %}{% for a in r %}{{ r | sum }}{% endfor %}",
        "{% set r = range(90000) | list %}{% for a in r %}{{ a in r }}{% endfor %}",
        "{{ 'a' * 10 ** 9 }}",
        "{{ 10 ** 9 * 'a' }}",
        "{{ ['a'] * 10 ** 9 }}",
        "{{ ['a' * 1000000] * 100000 }}",
        "{{ 9 ** 999999 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%*d' % (1000000000, 1) }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ '{:{w}}'.format(1, w=10 ** 9) }}",
        "{{ 'a' | center(10 ** 9) }}",
        "{{ 'a'.ljust(10 ** 9) }}",
        "{{ 'a'.zfill(10 ** 9) }}",
        "{{ 'a' | indent(10 ** 8) }}",
        "{{ ('\\t' * 100000).expandtabs(100000) }}",
        "{{ ('a' * 100000) | replace('a', 'b' * 100000) }}",
        "{{ ('a' * 100000).replace('a', 'b' * 100000) }}",
        "{{ ('b' * 100000).join(['a'] * 100000) }}",
        "{{ (['a' * 100000] * 100000) | join }}",
        "{{ [1] | batch(10 ** 9, 'x') | list }}",
        "{{ [1] | slice(10 ** 9) | list }}",
        "{% set n = namespace(x='aa') %}{% for i in range(60) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='aa') %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x=[1]) %}{% for i in range(60) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x=2) %}{% for i in range(60) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% for i in range(90000) %}" + "words " * 300 + "{% endfor %}",
        "{% set x %}{% for i in range(90000) %}" + "words " * 300 + "{% endfor %}{% endset %}",
    ],
)
def test_what_would_never_end_or_fill_the_memory_is_stopped(tag: str) -> None:
    said = refused(tag)

    assert "so it was stopped" in said or "too large" in said, said


@pytest.mark.parametrize(
    "tag",
    [
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    ],
)
def test_what_calls_itself_without_end_is_stopped(tag: str) -> None:
    assert "this calls itself without end." in refused(tag)


def test_brackets_without_end_are_refused() -> None:
    assert "too many brackets" in refused("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}")


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("include", "‘include’ would bring in another file"),
        ("import", "‘import’ is a tag of Jinja that templates here do not have"),
        ("extends", "‘extends’ is a tag of Jinja that templates here do not have"),
        ("from", "‘from’ is a tag of Jinja that templates here do not have"),
    ],
)
def test_other_files_are_out_of_reach(word: str, why: str) -> None:
    assert why in refused(f"{{% {word} '../../secret.docx' %}}")


@pytest.mark.parametrize("name", ["lipsum", "open", "exec", "import"])
def test_there_is_nothing_in_a_template_but_its_names(name: str) -> None:
    assert refused(f"{{{{ {name}('x') }}}}")


def test_an_honest_template_of_great_length_is_not_stopped() -> None:
    template = Template(docx("{% for i in items %}{{ i }} {% endfor %}"))

    assert len(words(template.render({"items": range(200_000)}))[0]) > 1_000_000
