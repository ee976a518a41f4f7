"""A template cannot reach Python, read files, or run without end; whatever it tries is refused at its tag."""

from typing import Any

import pytest
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


@pytest.mark.parametrize("word", ["include", "import", "extends", "from"])
def test_other_files_are_out_of_reach(word: str) -> None:
    assert f"‘{word}’ would bring in another file" in refused(f"{{% {word} '../../secret.docx' %}}")


@pytest.mark.parametrize("name", ["lipsum", "open", "exec", "import"])
def test_there_is_nothing_in_a_template_but_its_names(name: str) -> None:
    assert refused(f"{{{{ {name}('x') }}}}")


def test_an_honest_template_of_great_length_is_not_stopped() -> None:
    template = Template(docx("{% for i in items %}{{ i }} {% endfor %}"))

    assert len(words(template.render({"items": range(200_000)}))[0]) > 1_000_000
