"""Words that are no longer said: where a superseded term, or a former name of a school, still stands.

A trust names what a term `was`, a school its `former_names`. Whole words count, however they are spaced; abbreviations
as they are written, all else whatever its capitals.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from policygen.checks.search import Old, Search, plain, words_of, words_of_part
from policygen.errors import Finding, Place, PolicygenError
from policygen.files import read_file
from policygen.model import Called, Document, SchoolFacts, Terms
from policygen.render.sets import said_of
from policygen.render.terms import TERMS, Term, TermFacts
from policygen.word.package import Package, read_package
from policygen.word.template import parts_with_text
from policygen.word.told import located
from policygen.workspace import TrustFolder, Workspace
from policygen.workspace.levels import Keys
from policygen.workspace.ownerfile import owner_file
from policygen.workspace.spots import Spots, scalars


class _Words:
    """The old words and the current names of each owner in one trust."""

    def __init__(self, folder: TrustFolder) -> None:
        self._folder = folder
        self._names = [name for school in folder.schools.values() for name in (school.name, school.short_name) if name]
        self._names += [name for name in (folder.trust.name, folder.trust.short, *folder.trust.aliases) if name]
        former = [Old(name, one.name) for one in folder.schools.values() for name in one.former_names]
        self._former = _unlike(former, self._names)

    def in_facts(self, school: str | None, *further: SchoolFacts) -> Search:
        """The search for what is no longer said by a school, or the trust itself, and by `further` levels."""
        olds = _unlike(self._superseded(school, further), self._names)
        return Search([*olds, *self._former], self._current(school))

    def in_documents(self, school: str | None) -> Search:
        """The same for documents: these say a school's own words, even such as the trust gave up."""
        current = self._current(school)
        return Search([*_unlike(self._superseded(school), current), *self._former], current)

    def _superseded(self, school: str | None, further: Iterable[SchoolFacts] = ()) -> list[Old]:
        folder = self._folder
        chain = folder.levels.chain(folder.own[school]) if school else ()
        said = (folder.trust.terms, *(level.facts.terms for level in chain), *(facts.terms for facts in further))
        terms = self._terms(school)
        olds = {(was, called.one or getattr(terms, name, name)): None for name, called, was in _superseded(said)}
        return [Old(was, str(now)) for was, now in olds]

    def _current(self, school: str | None) -> list[str]:
        terms = self._terms(school)
        return [*self._names, *(word for name in dir(terms) for word in _forms(getattr(terms, name)))]

    def _terms(self, school: str | None) -> TermFacts:
        return TermFacts(self._folder.trust, self._folder.schools[school] if school else None)


def _superseded(said: Iterable[Terms]) -> Iterator[tuple[str, Called, str]]:
    """What records say is superseded: the name of the term, what it is called there, and what it was."""
    for terms in said:
        own = {name: getattr(terms, name) for name in TERMS}
        for name, called in {**own, **terms.house}.items():
            yield from ((name, called, was) for was in (called.was if called else ()))


def _unlike(olds: Iterable[Old], names: Iterable[str]) -> list[Old]:
    """The old words that are not said after all."""
    known = set(map(_letters, names))
    return [old for old in olds if _letters(old.words) not in known and _letters(old.words) != _letters(old.now)]


@cache
def _letters(name: str) -> str:
    """A name without its spaces and capitals."""
    return "".join(plain(name).casefold().split())


def _forms(term: Term) -> Iterator[str]:
    yield from dict.fromkeys((term.full, term.many.full, term.short))


# ── where they may stand ─────────────────────────────────────────────────────────────────────────────


def old_words_findings(workspace: Workspace, documents: Sequence[Document]) -> Iterator[Finding]:
    """Where old words still stand: in the YAML files, and in these documents as they lie in output/."""
    spots = Spots(workspace.root)
    words = {slug: _Words(folder) for slug, folder in workspace.trusts.items()}
    for slug, folder in workspace.trusts.items():
        yield from _in_file(owner_file(slug, None), words[slug].in_facts(None, folder.trust.every_school), spots)
        for group in folder.levels.groups:
            yield from _in_file(group.file, words[slug].in_facts(None, group.group.every_school), spots)
        for school, own in folder.own.items():
            yield from _in_file(own.file, words[slug].in_facts(school), spots)
    searches: dict[tuple[str, str | None], Search] = {}
    for document in documents:
        key = (document.trust, document.school)
        if key not in searches:
            searches[key] = words[document.trust].in_documents(document.school)
        yield from _in_document(workspace, document, searches[key])


_NOT_SAID: Final = frozenset(
    {"former_names", "was", "aliases", "id", "raw", "source", "fixes", "section", "document", "members", "approvals"}
    | {"variants", "approved_by", "file", "logo", "stands_for", "without"}
)
"""Keys below which nothing is said that documents print today: names, records of what was, and files."""


def _in_file(file: str, search: Search, spots: Spots) -> Iterator[Finding]:
    if not search:
        return
    said = [(keys, scalar) for keys, scalar in scalars(spots.node(file)) if _NOT_SAID.isdisjoint(keys)]
    search = search.among(words_of("\n".join(scalar.text for _, scalar in said)))
    if search:
        for keys, scalar in said:
            place = Place(file, scalar.start.line, scalar.start.column)
            yield from (_in_yaml(place, keys, old) for old in search.in_text(scalar.text))


def _in_yaml(place: Place, keys: Keys, old: Old) -> Finding:
    if "statements" in keys:
        message = f"a statement says ‘{old.words}’, which is ‘{old.now}’ now."
        hint = "It is quoted as it is until it is worded anew."
        return Finding(place, message, hint, severity="warning")
    if "terms" in keys or "local_body_name" in keys:
        message = f"the term is ‘{old.words}’ here, and that is ‘{old.now}’ now."
        return Finding(place, message, "Take the line out, or the words out of ‘was:’.", severity="warning")
    where = "an adjustment says" if "adjustments" in keys else f"‘{_key(keys)}’ says"
    return Finding(place, f"{where} ‘{old.words}’, which is ‘{old.now}’ now.", "Say it with the new words.")


def _key(keys: Keys) -> str:
    return next((key for key in reversed(keys) if not key.isdigit()), "it")


# ── finished documents ───────────────────────────────────────────────────────────────────────────────


def _in_document(workspace: Workspace, document: Document, search: Search) -> Iterator[Finding]:
    path = workspace.output / document.path
    if not search or not path.is_file():
        return
    file = f"output/{document.path}"
    try:
        package = read_package(read_file(path), file)
        search = search.among(_words_in(package))
        for place, paragraph in located(package, file) if search else ():
            for old in search.in_text(paragraph.text, _quoted(workspace, document)):
                message = f"it still says ‘{old.words}’, which is ‘{old.now}’ now."
                hint = "Build it. Where a person, or the template, wrote the words, change them there."
                yield Finding(place, message, hint)
    except PolicygenError:
        return  # ‘status’ tells of files that cannot be read.


def _words_in(package: Package) -> frozenset[str]:
    return frozenset().union(*(words_of_part(package.read(part)) for part in parts_with_text(package)))


def _quoted(workspace: Workspace, document: Document) -> Iterator[str]:
    """The words that the document may quote."""
    folder = workspace.trusts[document.trust]
    school = folder.schools[document.school] if document.school else None
    for statement in said_of(folder.trust, school).values():
        yield from (words for words in (statement.text, statement.stem, statement.name, statement.lead_in) if words)
