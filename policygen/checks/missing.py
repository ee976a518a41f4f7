"""What a school still has to tell: the facts that its documents print as blanks."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from policygen.checks.filling import fill
from policygen.checks.templates import Library
from policygen.model import Person, School, selects
from policygen.render.content import label_of
from policygen.render.facts import POSTS_OF_MANY
from policygen.workspace import Workspace
from policygen.workspace.ownerfile import owner_file
from policygen.workspace.writing import one_line


@dataclass(frozen=True)
class Missing:
    """A fact that nobody has given yet, and how many of the school's documents print a blank for it.

    `keys` lead to it in the school's YAML file; an item of a list goes by its name.
    """

    keys: tuple[str, ...]
    documents: int

    @property
    def label(self) -> str:
        """What it is, in words."""
        of_post = self.keys[0] == "people" and len(self.keys) > 2
        holder = self.keys[2] if of_post and len(self.keys) > 3 else ""
        whose = f" of {holder or f'the {label_of(self.keys[1])}'}" if of_post else ""
        return label_of(self.keys[-1]) + whose

    def as_json(self) -> dict[str, Any]:
        """The same as plain data."""
        return {"field": ".".join(self.keys), "label": self.label, "documents": self.documents}


def missing(workspace: Workspace, name: str) -> tuple[Missing, ...]:
    """What the documents of a school of the folder, like `mket/walton-high`, print as blanks, by the fields' names."""
    documents = [document for document in workspace.documents() if document.school and selects(name, document.id)]
    trial = fill(workspace, documents, Library(workspace), workspace.day)
    of_school = [facts for (_, school), facts in trial.blanks.items() if school]
    found = {tuple(fact.split(".")): count for facts in of_school for fact, count in facts.items()}
    trust, _, slug = name.partition("/")
    school = workspace.trusts[trust].schools[slug]
    # Without a name nobody is in a post, so its other facts would stay blanks.
    for head, post, *_ in [keys for keys in found if keys[0] == "people"]:
        if not _holders(school, post, workspace.day):
            found.setdefault((head, post, "name"), max(n for keys, n in found.items() if keys[:2] == (head, post)))
    return tuple(
        Missing(path, found[keys])
        for keys in sorted(found, key=_in_turn)
        for path in _paths(school, keys, workspace.day)
    )


def _in_turn(keys: Sequence[str]) -> list[tuple[int, str]]:
    """What facts are sorted by: by their names, and items of a list by their numbers."""
    return [(int(key), "") if key.isdigit() else (0, key) for key in keys]


def _holders(school: School, post: str, day: dt.date) -> list[Person]:
    held: tuple[Person, ...] = getattr(school.people, post)
    return [person for person in held if person.name and person.in_post(day)]


def _paths(school: School, keys: Sequence[str], day: dt.date) -> Iterator[tuple[str, ...]]:
    """Where a fact stands in the YAML: templates see the items of a list by their numbers, people name them.

    A blank for one of several who hold a post together does not say whose it is, so it stands for each who lacks it.
    """
    if keys[0] == "people" and keys[1] in POSTS_OF_MANY:
        lacking = (person for person in _holders(school, keys[1], day) if getattr(person, keys[2]) is None)
        yield from ((*keys[:2], str(person.name), keys[2]) for person in lacking)
        return
    value: Any = school
    path = []
    for key in keys:
        value = value[int(key)] if key.isdigit() else getattr(value, key, None)
        path.append(value.name if key.isdigit() else key)
    yield tuple(path)


def missing_in_lines(name: str, found: Sequence[Missing]) -> Iterator[str]:
    """The same as lines to fill in and to put into the school's YAML file."""
    if not found:
        yield f"# Nothing is missing: no document of {name} prints a blank for a fact of the school."
        return
    trust, _, school = name.partition("/")
    yield f"# Nobody has given these facts of {name} yet, so documents print blanks."
    yield "# Write what you know after the colons, and put those lines into this file; what stands there already stays:"
    yield f"# {owner_file(trust, school)}"
    lines = list(_tree(found))
    width = max(len(text) for text, _ in lines)
    for text, said in lines:
        yield f"{text:<{width}}  # {said}" if said else text


def _tree(found: Sequence[Missing]) -> Iterator[tuple[str, str]]:
    """Lines of YAML without values, each with what belongs there."""
    above: tuple[str, ...] = ()
    for fact in found:
        for depth, key in enumerate(fact.keys[:-1]):
            if above[: depth + 1] != fact.keys[: depth + 1]:
                yield f"{'  ' * depth}{one_line(key)}:", ""
        above = fact.keys[:-1]
        documents = f"{fact.documents} documents" if fact.documents > 1 else "1 document"
        yield f"{'  ' * len(above)}{fact.keys[-1]}:", f"{fact.label}, in {documents}"
