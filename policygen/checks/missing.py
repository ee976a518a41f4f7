"""What a school still has to tell: the facts that its documents print as blanks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from policygen.checks.filling import fill
from policygen.checks.templates import Library
from policygen.model import selects
from policygen.render.content import label_of
from policygen.workspace import Workspace
from policygen.workspace.ownerfile import owner_file


@dataclass(frozen=True)
class Missing:
    """A fact that nobody has given yet, by its names, and how many of the school's documents print a blank for it."""

    keys: tuple[str, ...]
    documents: int

    @property
    def label(self) -> str:
        """What it is, in words."""
        whose = f" of the {label_of(self.keys[1])}" if self.keys[0] == "people" and len(self.keys) > 2 else ""
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
    # Without a name nobody is in a post, so its other facts would stay blanks.
    for head, post, *_ in [keys for keys in found if keys[0] == "people"]:
        if not _is_held(workspace, name, post):
            found.setdefault((head, post, "name"), max(n for keys, n in found.items() if keys[:2] == (head, post)))
    return tuple(Missing(keys, count) for keys, count in sorted(found.items()))


def _is_held(workspace: Workspace, name: str, post: str) -> bool:
    trust, _, school = name.partition("/")
    held = getattr(workspace.trusts[trust].schools[school].people, post)
    return any(person.name and person.in_post(workspace.day) for person in held)


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
                yield f"{'  ' * depth}{key}:", ""
        above = fact.keys[:-1]
        documents = f"{fact.documents} documents" if fact.documents > 1 else "1 document"
        yield f"{'  ' * len(above)}{fact.keys[-1]}:", f"{fact.label}, in {documents}"
