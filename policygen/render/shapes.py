"""What every name in a template stands for, without any trust, so that a template can be checked unfilled."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

from policygen.model import Called, Guidance, Person, School, Trust
from policygen.record import Record
from policygen.render.content import label_of
from policygen.render.facts import HIDDEN, POSTS_OF_MANY, RECORD_LABELS
from policygen.render.names import Shape, Shapes
from policygen.render.scope import DocumentFacts
from policygen.render.terms import FORMS, TERMS
from policygen.render.values import GO_THROUGH, KIND_NAMES, SELECTION_STEPS, SEVERAL

TEXT = "text"
_QUOTE_TEXTS = (
    "id", "text", "sentence", "name", "gloss", "stem", "kind", "actor", "section", "qualifier", "lead_in",
    "attribution", "set",
)  # fmt: skip
_TERMS = tuple(form for form in FORMS if form not in ("full", "short"))
_SEVERAL = (SEVERAL, GO_THROUGH)
_OF_TEXTS = ("lower", "upper", "replace", "startswith", "endswith")
"""Forms of a term that are terms again, and what else may be asked of it as of any text."""


@cache
def _fixed_shapes() -> Mapping[str, Shape]:
    """The shapes that do not depend on a folder's own data."""
    shapes = {TEXT: Shape("text", open=True), "texts": Shape("a list", item=TEXT, open=True)}
    for record, label in ((School, "a school"), (Trust, "a trust")):
        _add_record(shapes, record, label)
    shapes |= _selection_shapes()
    shapes["picture"] = Shape("picture", call=TEXT)
    shapes["term"] = Shape("a term", dict.fromkeys((*FORMS, *_OF_TEXTS), TEXT) | dict.fromkeys(_TERMS, "term"))
    document = dict.fromkeys(DocumentFacts.__dataclass_fields__, TEXT) | {"related": "documents"}
    shapes["document"] = Shape("a document", document)
    ways = {"of_kind": "documents of a kind", "named": "documents.named"}
    shapes["documents"] = Shape("a list of documents", ways, item="document")
    shapes["documents of a kind"] = Shape("of_kind", call="documents")
    shapes["guidance fact"] = Shape(
        "a piece of guidance", dict.fromkeys(("citation", "name", "provision", "edition"), TEXT)
    )
    return shapes


def _selection_shapes() -> dict[str, Shape]:
    steps = {name: f"values.{name}" for name in SELECTION_STEPS}
    fields = {**dict.fromkeys(KIND_NAMES, "selection"), **steps, "limit": "values.limit"}
    fields |= {"first": "quote", "by_stem": "stem groups", "by_parent": "parent groups"}
    quote = {
        **dict.fromkeys(_QUOTE_TEXTS, TEXT),
        "grounds": "texts",
        "themes": "texts",
        "parent": "quote",
        "children": "selection",
        "stands_for": "quotes",
    }
    return {
        "selection": Shape("a selection of statements", fields, item="quote", no_words=_SEVERAL),
        "values": Shape("the trust’s values", {**fields, "title": TEXT}, item="quote", no_words=_SEVERAL),
        **{
            f"values.{n}": Shape(n, call="selection", words=tuple(w), noun=noun)
            for n, (w, noun) in SELECTION_STEPS.items()
        },
        "values.limit": Shape("limit", call="selection"),
        "quote": Shape("a statement", quote),
        "quotes": Shape("a list of statements", item="quote", no_words=_SEVERAL),
        "stem groups": Shape("a list of groups", item="stem group", no_words=_SEVERAL),
        "stem group": Shape("a group", {"stem": TEXT, "parent": "quote", "statements": "quotes"}, no_words=_SEVERAL),
        "parent groups": Shape("a list of groups", item="parent group", no_words=_SEVERAL),
        "parent group": Shape("a group", {"parent": "quote", "statements": "quotes"}, no_words=_SEVERAL),
    }


def _add_record(shapes: dict[str, Shape], record: type[Record], label: str) -> None:
    """Add the shape of a record, and of every record within it, by the records' own names."""
    own = {name: field for name, field in record.model_fields.items() if name not in HIDDEN}
    fields = {name: _shape_of(shapes, name, field.annotation) for name, field in own.items()}
    if "people" in fields:
        fields |= shapes[fields["people"]].fields
    one_of = ("these are several facts, not one.", f"Print one of them, like .{min(fields)}.")
    shapes[record.__name__] = Shape(label, fields, no_words=None if "name" in own else one_of)


def _shape_of(shapes: dict[str, Shape], name: str, annotation: Any) -> str:
    """The name of the shape that a field of this type has."""
    inner = [part for part in _parts(annotation) if isinstance(part, type) and issubclass(part, Record)]
    listed = "tuple" in str(annotation)
    if not inner or inner[0] is Called:
        return "texts" if listed and not inner else TEXT
    if inner[0].__name__ not in shapes:
        _add_record(shapes, inner[0], RECORD_LABELS.get(inner[0], f"‘{name}’"))
    if not listed or (inner[0] is Person and name not in POSTS_OF_MANY):
        return inner[0].__name__
    shapes[f"{inner[0].__name__} list"] = Shape(f"a list of {label_of(name)}", item=inner[0].__name__)
    return f"{inner[0].__name__} list"


def _parts(annotation: Any) -> Iterator[Any]:
    """A type and every type within it."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def shapes(
    guidance: Mapping[str, Guidance],
    *,
    of_trust: bool = False,
    house: Iterable[str] = (),
    documents: Iterable[str] = (),
) -> Shapes:
    """What every name in a template stands for; `of_trust` for a document of the trust itself, which has no school.

    `house` names the trust's own terms, `documents` those of the catalogue (none: a template may name any).
    """
    usable = {name: "guidance fact" for name, fact in guidance.items() if not fact.verify}
    roots = {"trust": "Trust", "values": "values", "terms": "terms", "guidance": "guidance"}
    roots |= {"document": "document", "documents": "documents", "picture": "picture"} | (
        {} if of_trust else {"school": "School"}
    )
    terms = Shape("‘terms’", dict.fromkeys((*TERMS, *house), "term"))
    named = Shape("named", call="document", words=tuple(documents), noun="document in the catalogue", others=True)
    own = {"terms": terms, "guidance": Shape("the guidance", usable), "documents.named": named}
    return Shapes({**_fixed_shapes(), **own}, roots)
