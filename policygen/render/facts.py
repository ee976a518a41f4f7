"""Records as a template sees them: known facts as they are, facts that are not known as blanks."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from policygen.model import Called, Campus, OwnValue, Person, SchoolPeople, Term, TrustPeople, UniformItem, Year
from policygen.record import Record
from policygen.render.asked import Asked
from policygen.render.content import Blank, label_of
from policygen.telling import day_in_words

HIDDEN = frozenset({"statements", "approvals", "adjustments", "variants", "years", "every_school", "stack", "house"})
"""Fields that templates do not see: statements are asked for through `values`, which records the question."""

RECORD_LABELS: Mapping[type[Record], str] = {
    Person: "a person in a post",
    SchoolPeople: "the people of a school",
    TrustPeople: "the people of a trust",
    Campus: "a campus",
    OwnValue: "a value of the school’s own",
    Term: "a term",
    UniformItem: "a thing to wear",
}
"""What messages call a record within a record, where the field's own name does not say it."""

POSTS_OF_MANY = frozenset({"deputies", "deputy_dsls", "first_aiders"})
"""Posts that several people hold at once: a template loops over them."""


_SAID_WHOSE = (Campus, Person, Term, UniformItem, Year)


class Facts:
    """A record as a template sees it: known facts as they are, facts that are not known as blanks."""

    __slots__ = ("_asked", "_day", "_key", "_record", "_what")

    def __init__(self, record: Record, key: str, what: str, asked: Asked, day: dt.date) -> None:
        self._record = record
        self._key = key
        self._what = what
        self._asked = asked
        self._day = day

    def __str__(self) -> str:
        name = getattr(self._record, "name", None)
        if not name:
            raise NotOneFactError(self._what, dir(self)[0])
        return str(name)

    def __dir__(self) -> list[str]:
        people = getattr(self._record, "people", None)
        names = [*type(self._record).model_fields, *(type(people).model_fields if people is not None else ())]
        return [name for name in names if name not in HIDDEN]

    @property
    def _label(self) -> str:
        """What messages call it."""
        return f"a {self._what}"

    def __getattr__(self, name: str) -> Any:
        record = self._record
        if name in type(record).model_fields and name not in HIDDEN:
            return self._fact(name, getattr(record, name))
        people = getattr(record, "people", None)
        if people is not None and name in type(people).model_fields:
            return Facts(people, f"{self._key}.people", "people", self._asked, self._day)._fact(
                name, getattr(people, name)
            )
        raise AttributeError(name)

    def _fact(self, name: str, value: Any) -> Any:
        key = f"{self._key}.{name}"
        self._asked.facts[key] = None
        if isinstance(self._record, SchoolPeople | TrustPeople):
            return self._post(name, value)
        value = value.one if isinstance(value, Called) else value
        if value is None or value == "":
            return Blank(key, f"{label_of(name)}{self._of()}")
        if isinstance(value, Record):
            return Facts(value, key, label_of(name), self._asked, self._day)
        if isinstance(value, tuple):
            return Listed(self._item(name, key, n, item) for n, item in enumerate(value))
        return PrintedDate.of(value, key) if isinstance(value, dt.date) else value

    def _of(self) -> str:
        """Whose a blank within a record is, where its own name does not say it: “name of the school year”."""
        return f" of the {self._what}" if isinstance(self._record, _SAID_WHOSE) else ""

    def _item(self, name: str, key: str, number: int, item: Any) -> Any:
        if isinstance(item, Record):
            return Facts(item, f"{key}.{number}", label_of(name), self._asked, self._day)
        return PrintedDate.of(item, f"{key}.{number}") if isinstance(item, dt.date) else item

    def _post(self, name: str, held: tuple[Person, ...]) -> Any:
        key = f"{self._key}.{name}"
        now = [person for person in held if person.in_post(self._day) and person.name and not person.vacancy]
        people = Listed(PersonFacts(person, key, label_of(name), self._asked, self._day) for person in now)
        if name in POSTS_OF_MANY:
            return people
        return people[0] if people else Blank(f"{key}.name", f"name of the {label_of(name)}")


class PrintedDate(dt.date):
    """A date of the facts, of a key like `school.joined_trust`. Printed, it is as people write it: 1 September 2026."""

    key: str = ""

    def __str__(self) -> str:
        return day_in_words(self)

    @classmethod
    def of(cls, date: dt.date, key: str = "") -> "PrintedDate":
        """The same date, as templates see it."""
        printed = cls(date.year, date.month, date.day)
        printed.key = key
        return printed


class Listed(tuple[Any, ...]):
    """Several facts of one kind. Printed, they stand one after the other."""

    __slots__ = ()

    def __str__(self) -> str:
        return ", ".join(str(item) for item in self)


class PersonFacts(Facts):
    """Someone in a post. Printed, it is the person's name."""

    __slots__ = ()


class NotOneFactError(ValueError):
    """A template prints a group of facts that has no words of its own."""

    def __init__(self, what: str, part: str) -> None:
        super().__init__(f"‘{what}’ is several facts, not one. Print one of them, like .{part}.")
