"""What policygen is about: trusts, schools, statements, documents. Frozen values, validated at the door, no I/O.

Every value in a YAML file arrives as the string that was typed; the types here say what it must be.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Annotated, Any, Final, Literal, TypeVar, get_args

from policygen.record import After, Before, Field, Record, Written

Kind = Literal[
    "aim", "mission", "vision", "value", "principle", "belief", "priority", "commitment",
    "ethos", "motto", "quotation", "non-discrimination", "note",
]  # fmt: skip
Actor = Literal[
    "trust", "schools", "everyone", "staff", "pupils", "governors", "leaders", "curriculum", "parents", "unstated",
]  # fmt: skip
Theme = Literal[
    "learning", "teaching", "curriculum", "excellence", "aspiration", "inclusion", "equality", "diversity",
    "wellbeing", "behaviour", "safeguarding", "community", "families", "pupil-voice", "citizenship",
    "british-values", "environment", "finance", "technology", "leadership", "governance", "staff-development",
    "autonomy", "partnership", "faith", "social-justice", "character",
]  # fmt: skip
Phase = Literal[
    "nursery", "infant", "junior", "primary", "first", "middle", "secondary", "upper", "all-through",
    "post-16", "special", "alternative-provision",
]  # fmt: skip
Tier = Literal["trust", "framework", "school"]
Per = Literal["school", "trust"]
Approver = Literal["board", "local_body", "headteacher"]
Adoption = Literal["as-is", "with-own", "mapped"]
ValueSet = Literal["trust", "group", "school"]
Change = Literal["replace", "before", "after", "omit", "choose"]
Vary = Literal["fixed", "choose", "fill", "free"]

KINDS: tuple[Kind, ...] = get_args(Kind)
ACTORS: tuple[Actor, ...] = get_args(Actor)
THEMES: tuple[Theme, ...] = get_args(Theme)
PHASES: tuple[Phase, ...] = get_args(Phase)
VARY: tuple[Vary, ...] = get_args(Vary)

USUAL_VARY: Mapping[Tier, Vary] = {"trust": "fixed", "framework": "fill", "school": "free"}
"""What a section may vary by where the template does not say: it goes by the document's tier."""

BINDS: Mapping[str, frozenset[Actor]] = {
    "schools": frozenset({"schools", "everyone", "staff", "leaders", "curriculum", "unstated"}),
    "trust": frozenset({"trust", "everyone"}),
}
"""Whose statements `by("schools")` and `by("trust")` give; any other actor gives its own and everyone's."""

# Names that Windows keeps for devices, whatever their ending: a folder called so cannot be made there.
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
RESERVED_ON_WINDOWS = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)


def check_slug(slug: str) -> str:
    """The slug itself if it can name a folder on every system; raises ValueError, saying why, if not."""
    if slug.casefold() in RESERVED_ON_WINDOWS:
        raise ValueError(f"Windows keeps the name ‘{slug}’ for itself; choose another")
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        raise ValueError("a short name has small letters a–z, digits and single hyphens only, like ‘walton-high’")
    if len(slug) > 60:
        raise ValueError("a short name has at most 60 characters, so that paths stay short enough for Windows")
    return slug


def _typed_as_a_date(value: Any) -> Any:
    # pydantic also takes text like ‘2026’ for a number of seconds since 1970, which nobody here means.
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise ValueError("a date is written year-month-day, like 2026-09-01")
    return value


Slug = Annotated[str, After(check_slug)]
Date = Annotated[dt.date, Before(_typed_as_a_date, takes=dt.date)]
Text = Annotated[str, Field(min_length=1)]
Urn = Annotated[str, Field(pattern=r"^[0-9]{6}$", description="Unique reference number: six digits")]
Ages = Annotated[
    str,
    Field(pattern=r"^[0-9]{1,2}[-–][0-9]{1,2}$", description="Youngest and oldest, like 11–19"),
    After(lambda ages: ages.replace("-", "–")),
]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$", description="A colour as #RRGGBB")]


class _Nothing(dict[Any, Any]):
    """The dict that stands where none is given. A default that has no hash is copied by pydantic for each record, and
    of a thousand schools that takes longer than reading their values."""

    def __hash__(self) -> int:  # type: ignore[override]
        return 0


NOTHING: Final[Any] = _Nothing()


# ── what a trust says of itself ──────────────────────────────────────────────────────────────────────


class Source(Record):
    """Where a statement stood in the trust's document: a line, or a page and paragraph, or a table cell."""

    file: Text
    line: int | None = None
    page: int | None = None
    paragraph: int | None = None
    cell: str | None = None


class Wording(Record):
    """An earlier wording and the date it was replaced."""

    text: Text
    until: Date


class Statement(Record):
    """One thing the trust says of itself, verbatim. See docs/values.md for each field."""

    id: Slug
    kind: Kind
    text: Text
    raw: str | None = None
    name: str | None = None
    stem: str | None = None
    actor: Actor = "unstated"
    parent: str | None = None
    section: str | None = None
    qualifier: str | None = None
    lead_in: str | None = None
    attribution: str | None = None
    grounds: tuple[str, ...] = ()
    condition: str | None = None
    depends_on: str | None = None
    audience: str | None = None
    layer: str | None = None
    themes: tuple[Theme, ...] = ()
    source: Source | None = None
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    fixes: tuple[str, ...] = ()
    was: tuple[Wording, ...] = ()
    retired: Date | None = None

    def __str__(self) -> str:
        return self.text

    @property
    def sentence(self) -> str:
        """The words as a whole sentence: the stem they hang on, if any, the text, and a full stop if they have none."""
        words = f"{self.stem.rstrip(' :…')} {self.text}" if self.stem else self.text
        return words if words.endswith((".", "!", "?", "”", '"')) else f"{words}."


# ── lists whose items have names ──────────────────────────────────────────────────────────────────────


def _named_in_turn(value: Any) -> Any:
    # Written as keys, so that a nearer level can change one item, or remove it with ‘~’.
    if isinstance(value, Mapping):
        return [{"name": name, **item} if isinstance(item, Mapping) else item for name, item in value.items()]
    return value


Item = TypeVar("Item")
Named = Annotated[
    tuple[Item, ...],
    Before(_named_in_turn),
]
"""A list whose items have a `name`, by which a nearer level finds them; written as a list or as keys."""


def merges_by_name(record: type[Record], field: str) -> bool:
    """Whether the field is a list whose items a nearer level finds by their names."""
    return any(isinstance(note, Before) and is_by_name(note.function) for note in record.model_fields[field].notes)


def is_by_name(function: Any) -> bool:
    """Whether it is what reads a list whose items have names."""
    return function is _named_in_turn


# ── people and places ────────────────────────────────────────────────────────────────────────────────


class Person(Record):
    """Someone in a post, from a day until a day. `vacancy: yes` says that nobody is, and that it is known."""

    name: str | None = None
    title: str | None = Field(
        default=None, description="What the post is called here, where it differs: ‘Executive headteacher’"
    )
    email: str | None = None
    phone: str | None = None
    start: Date | None = Field(default=None, key="from")
    until: Date | None = None
    vacancy: bool = False

    def in_post(self, day: dt.date) -> bool:
        """Whether this person holds the post on that day, both its first and its last day included."""
        return (self.start is None or self.start <= day) and (self.until is None or day <= self.until)


def _one_or_more(value: Any) -> Any:
    return [value] if isinstance(value, Mapping) else value


def _written_shortly(several: Sequence[Any]) -> Any:
    return several[0] if len(several) == 1 else several


Post = Annotated[
    tuple[Person, ...],
    Before(_one_or_more, takes=Person | list[Person]),
    Written(_written_shortly),
]
"""A post and who holds it: one person, or several one after the other, each with from and until."""


class SchoolPeople(Record):
    """Who does what in a school. Every post may be left out; a draft then shows a blank for it."""

    headteacher: Post = ()
    head_of_school: Post = ()
    deputies: Named[Person] = ()
    dsl: Post = ()
    deputy_dsls: Named[Person] = ()
    senco: Post = ()
    designated_teacher: Post = ()
    attendance_lead: Post = ()
    behaviour_lead: Post = ()
    mental_health_lead: Post = ()
    early_years_lead: Post = ()
    careers_leader: Post = ()
    data_protection_officer: Post = ()
    health_safety_lead: Post = ()
    first_aiders: Named[Person] = ()
    ect_induction_tutor: Post = ()
    chair_of_local_body: Post = ()
    safeguarding_governor: Post = ()
    send_governor: Post = ()
    whistleblowing_governor: Post = ()
    site_manager: Post = ()
    office_manager: Post = ()


class TrustPeople(Record):
    """Who does what in the trust itself."""

    chief_executive: Post = ()
    chair: Post = ()
    data_protection_officer: Post = ()
    safeguarding_trustee: Post = ()


class Contact(Record):
    """How to reach a school or a trust."""

    address: str | None = None
    phone: str | None = None
    website: str | None = None
    email: str | None = None
    queries: str | None = Field(default=None, description="The person who answers questions from parents")
    absence_line: str | None = None
    safeguarding_out_of_hours: str | None = None


class Agencies(Record):
    """The local bodies a school turns to. They depend on the local authority, not on the trust."""

    local_authority: str | None = None
    lado: str | None = Field(default=None, description="The local authority designated officer: name and number")
    childrens_social_care: str | None = None
    safeguarding_partners: str | None = None
    prevent: str | None = None


class Campus(Record):
    """One site of a school that has several."""

    name: Text
    address: str | None = None
    phone: str | None = None


class OwnValue(Record):
    """A value of the school’s own. `stands_for` names the trust’s statements, by their ids, that it is a word for."""

    name: Text
    text: str | None = None
    stands_for: tuple[Slug, ...] = ()
    themes: tuple[Theme, ...] = Field(default=(), description="What it is about; left out, what it stands for decides")


class OwnValues(Record):
    """What a school says of itself beside its trust's values."""

    motto: str | None = None
    motto_language: str | None = Field(
        default=None, description="A language tag like ‘la’, so that Word and screen readers know"
    )
    motto_translation: str | None = None
    strapline: str | None = None
    acronym: str | None = None
    adopt: Adoption = Field(
        default="as-is",
        description="How the school takes its trust’s values: as they are, with its own beside them, or its own "
        "mapped onto them",
    )
    values: Named[OwnValue] = ()
    ethos: str | None = None
    without: tuple[Slug, ...] = Field(
        default=(), description="Statements that cannot hold here and are not quoted, by ids"
    )


class Branding(Record):
    """How the trust or the school looks on paper."""

    logo: str | None = Field(default=None, description="A picture file beside this YAML file")
    logo_alt: str | None = None
    colours: tuple[Colour, ...] = ()
    font: str | None = None


class Term(Record):
    """One term of the school year. A level may say only what differs from the term of that name farther away."""

    name: Text
    start: Date | None = None
    end: Date | None = None
    half_term: str | None = None


class Day(Record):
    """The school day."""

    opening: str | None = None
    closing: str | None = None
    weekly_hours: str | None = None


class Year(Record):
    """The school year."""

    name: str | None = Field(default=None, description="Like ‘2026–27’")
    terms: Named[Term] = ()
    inset_days: tuple[Date, ...] = ()


class UniformItem(Record):
    """One thing that pupils wear."""

    name: Text
    required: bool = True
    branded: bool = False
    season: str | None = None
    supplier: str | None = None


class Uniform(Record):
    """What pupils wear and where it comes from."""

    items: Named[UniformItem] = ()
    suppliers: tuple[str, ...] = ()
    second_hand: str | None = None


class Meals(Record):
    """Food at school."""

    provider: str | None = None
    universal_infant_free_meals: bool | None = None


class Wraparound(Record):
    """Care before and after the school day."""

    breakfast: str | None = None
    after_school: str | None = None


class Admissions(Record):
    """How children come to the school."""

    authority: str | None = None
    route: str | None = None
    places: str | None = Field(default=None, description="The published admission number, for each year of entry")
    open_days: tuple[str, ...] = ()
    criteria: str | None = None


class Governance(Record):
    """What the people who govern are called here."""

    local_body_name: str | None = None


class Called(Record):
    """What one thing is called here: written as one word, or as keys. What is left out is worked out by rule."""

    one: Text | None = None
    many: Text | None = Field(default=None, description="The plural, where it is not the usual one")
    short: Text | None = Field(default=None, description="The abbreviation, which documents give at first use")
    article: Literal["a", "an"] | None = Field(
        default=None, description="The article, where it is not as the word sounds"
    )
    was: tuple[Text, ...] = Field(
        default=(), description="What it was called before: ‘check’ says where that still stands"
    )


def _one_word(value: Any) -> Any:
    return {"one": value} if isinstance(value, str) else value


def _written_as_word(called: Mapping[str, Any]) -> Any:
    written = {key: value for key, value in called.items() if value}
    return written["one"] if written.keys() == {"one"} else written


Word = Annotated[
    Called,
    Before(_one_word, takes=str | Called),
    Written(_written_as_word),
]
"""What one thing is called: `academy committee`, or keys like `one:` and `short:`."""

TermName = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", description="Like ‘pastoral_lead’, as templates ask")]


def _no_usual_terms(house: dict[str, Called]) -> dict[str, Called]:
    usual = [name for name in house if name in Terms.model_fields]
    if usual:
        raise ValueError(f"‘{usual[0]}’ is no term of the house but a usual one: write it under ‘terms:’ itself")
    return house


class Terms(Record):
    """What a trust or a school calls things. Left out, the usual words for the phase are used."""

    pupil: Word | None = None
    pupils: Word | None = None
    parent: Word | None = None
    parents: Word | None = None
    school: Word | None = None
    headteacher: Word | None = None
    tutor: Word | None = Field(default=None, description="Who looks after a class or form day by day")
    local_body: Word | None = None
    governor: Word | None = Field(default=None, description="A member of the local body")
    board: Word | None = None
    trustee: Word | None = Field(default=None, description="A member of the board")
    chief_executive: Word | None = None
    house: Annotated[dict[TermName, Word], After(_no_usual_terms)] = Field(
        default=NOTHING, description="Terms of the trust’s own, by the names that templates use"
    )


class Approval(Record):
    """A body's decision on one content of one document: it names that content's digest and counts for no other."""

    by: Text = Field(description="The body that approved it, as documents print it")
    on: Date
    content: Text = Field(description="The digest of the content that was approved; policygen writes it")
    minute: str | None = None
    next_review: Date | None = None
    version: Annotated[int, Field(ge=1)] = 1


# ── what a school does differently ───────────────────────────────────────────────────────────────────


class Departure(Record):
    """Why something differs from the trust's text, who agreed to it and when, and when it is looked at again."""

    reason: str | None = Field(default=None, description="Why the school differs here")
    approved_by: str | None = None
    approved_on: Date | None = None
    review_on: Date | None = Field(default=None, description="The day by which somebody looks at it again")


class Adjustment(Departure):
    """What a school changes in one marked section of a document."""

    do: Change
    text: str | None = Field(
        default=None, description="The words, in the small Markdown that docs/templates.md explains"
    )
    file: str | None = Field(default=None, description="A Word file beside this YAML file, whose body comes there")
    option: str | None = Field(default=None, description="Which of the section’s options, for ‘choose’")


def _one_or_several(value: Any) -> Any:
    return [value] if isinstance(value, Mapping) and "do" in value else value


Adjustments = Annotated[
    tuple[Adjustment, ...],
    Before(_one_or_several, takes=Adjustment | list[Adjustment]),
    Written(_written_shortly),
]
"""What is changed in one section: once, or before it and after it."""


class Variant(Departure):
    """A template of the school's, or trust's, own in place of a farther one: what it was copied from, and when."""

    copied_from: Text = Field(description="The template that it was copied from, as a path below the workspace")
    digest: Text = Field(description="The digest of that template when it was copied; policygen writes it")
    adopted_on: Date | None = None


SectionName = Annotated[
    str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", description="Like ‘rewards’ or ‘late-pupils’")
]


def _of_one_school_year(name: str) -> str:
    if (int(name[2:4]) + 1) % 100 != int(name[5:]):
        raise ValueError(f"a school year ends in the year after it begins, like {name[:4]}-{int(name[2:4]) + 1:02}")
    return name


YearName = Annotated[
    str,
    Field(pattern=r"^20[0-9]{2}-[0-9]{2}$", description="A school year, like 2026-27"),
    After(_of_one_school_year),
]


# ── schools ──────────────────────────────────────────────────────────────────────────────────────────


class SchoolFacts(Record):
    """What may be known of a school, at any level: all of it may be left out."""

    name: str | None = None
    phase: Phase | None = None
    short_name: str | None = None
    possessive: str | None = None
    former_names: tuple[str, ...] = ()
    urn: Urn | None = None
    dfe_number: str | None = None
    type: str | None = None
    ages: Ages | None = None
    gender: str | None = None
    faith: str | None = None
    diocese: str | None = None
    nursery: bool = False
    sixth_form: bool = False
    boarding: bool = False
    resourced_provision: str | None = None
    campuses: Named[Campus] = ()
    capacity: int | None = None
    joined_trust: Date | None = None
    houses: tuple[str, ...] = ()
    contact: Contact = Contact()
    people: SchoolPeople = SchoolPeople()
    agencies: Agencies = Agencies()
    governance: Governance = Governance()
    terms: Terms = Terms()
    values: OwnValues = OwnValues()
    branding: Branding = Branding()
    day: Day = Day()
    year: Year = Year()
    uniform: Uniform = Uniform()
    meals: Meals = Meals()
    wraparound: Wraparound = Wraparound()
    admissions: Admissions = Admissions()
    statements: tuple[Statement, ...] = Field(default=(), description="What is said beside the trust’s own statements")
    adjustments: dict[Slug, dict[SectionName, Adjustments]] = Field(
        default=NOTHING, description="What differs from the trust’s text: by document, then by section"
    )


class School(SchoolFacts):
    """One school of a trust. Only its name and phase must be known; everything else may still be blank."""

    name: Text
    phase: Phase
    years: dict[YearName, SchoolFacts] = Field(default=NOTHING, description="What holds in one school year only")
    variants: dict[Slug, Variant] = Field(
        default=NOTHING, description="Templates of the school’s own, by the documents’ short names"
    )
    approvals: dict[Slug, Approval] = Field(
        default=NOTHING, description="Which documents were approved, by their short names"
    )

    @property
    def has_early_years(self) -> bool:
        """Whether it teaches children under five: by its ages, or where they are not known by its phase."""
        if self.ages is not None:
            return self.nursery or int(self.ages.partition("–")[0]) < 5
        return self.nursery or self.phase in ("nursery", "infant", "first", "primary", "all-through")

    @property
    def has_sixth_form(self) -> bool:
        """Whether it teaches people over sixteen in classes of its own."""
        return self.sixth_form or self.phase == "post-16"

    @property
    def has_own_sets(self) -> bool:
        """Whether what is said of it is anything but the trust's statements as they are."""
        own = self.values
        return bool(self.statements or own.without or (own.adopt != "as-is" and own.values))


class Members(Record):
    """Which schools are in a group: those of all that is given; `schools` names some by their short names."""

    phase: tuple[Phase, ...] = ()
    faith: tuple[str, ...] = ()
    local_authority: tuple[str, ...] = ()
    schools: tuple[Slug, ...] = ()


class Group(Record):
    """Some of a trust's schools, and what holds for each of them."""

    name: Text
    members: Members
    every_school: SchoolFacts = SchoolFacts()
    years: dict[YearName, SchoolFacts] = NOTHING


class ValuesDocument(Record):
    """The trust's document that the statements were read from."""

    title: str | None = None
    file: str | None = None
    read_on: Date | None = None


class Trust(Record):
    """An academy trust: who it is, and what it says of itself."""

    name: Text
    short: str | None = Field(default=None, description="The abbreviation that the trust uses for itself")
    aliases: tuple[str, ...] = ()
    legal_name: str | None = None
    company_number: str | None = None
    place_of_registration: str | None = None
    registered_office: str | None = None
    contact: Contact = Contact()
    people: TrustPeople = TrustPeople()
    terms: Terms = Terms()
    branding: Branding = Branding()
    document: ValuesDocument = ValuesDocument()
    every_school: SchoolFacts = Field(
        default=SchoolFacts(), description="What holds for each school that does not say otherwise"
    )
    years: dict[YearName, SchoolFacts] = Field(default=NOTHING, description="The same, in one school year only")
    stack: tuple[ValueSet, ...] = Field(
        default=("trust", "group", "school"), description="In which order stacked sets of values are printed"
    )
    adjustments: dict[Slug, dict[SectionName, Adjustments]] = Field(
        default=NOTHING, description="What differs from the starter’s text in the trust’s own documents"
    )
    variants: dict[Slug, Variant] = Field(
        default=NOTHING, description="Templates of the trust’s own, by the documents’ short names"
    )
    approvals: dict[Slug, Approval] = Field(
        default=NOTHING, description="Which of the trust’s own documents were approved"
    )
    statements: tuple[Statement, ...] = ()


# ── documents ────────────────────────────────────────────────────────────────────────────────────────


class CatalogueEntry(Record):
    """One document that schools, or trusts, get: its template and the rules around it."""

    title: Text
    kind: Slug
    template: Text = Field(description="The Word template, as a path below templates/")
    tier: Tier
    per: Per = "school"
    phases: tuple[Phase, ...] = Field(default=(), description="The phases of school that get it; left out, all do")
    early_years: bool = Field(default=False, description="Whether only schools with children under five get it")
    sixth_form: bool = Field(default=False, description="Whether only schools with a sixth form get it")
    themes: tuple[Theme, ...] = ()
    approver: Approver | None = Field(default=None, description="Who approves it")
    review: str | None = Field(default=None, description="How often it is looked at again, like ‘every year’")
    audience: str | None = Field(default=None, description="Who it is for, like ‘staff’ or ‘parents and carers’")
    publish: bool = False
    related: tuple[Slug, ...] = ()
    quotes_nothing: str | None = Field(
        default=None, description="Why it quotes none of the trust’s statements, where it does"
    )

    def fits(self, school: School | None) -> bool:
        """Whether that school gets the document; None stands for the trust itself."""
        if school is None or self.per == "trust":
            return school is None and self.per == "trust"
        return (
            (not self.phases or school.phase in self.phases)
            and (not self.early_years or school.has_early_years)
            and (not self.sixth_form or school.has_sixth_form)
        )


Adjusted = Mapping[str, Mapping[str, tuple[Adjustment, ...]]]
"""What an owner adjusts, by document and section."""


class Catalogue(Record):
    """The list of documents, by their short names."""

    documents: dict[Slug, CatalogueEntry]

    def pages(self, adjusted: Adjusted, name: str) -> Mapping[str, Mapping[str, tuple[Adjustment, ...]]]:
        """What an owner adjusts in other documents than this one, by the template of each: it may bring them in."""
        found: dict[str, dict[str, tuple[Adjustment, ...]]] = {}
        for other, sections in adjusted.items():
            if other != name and other in self.documents:
                page = found.setdefault(self.documents[other].template, {})
                page.update({section: said for section, said in sections.items() if section not in page})
        return found

    def said_under(self, adjusted: Adjusted, name: str, section: str, file: str) -> str:
        """The document under which an owner adjusts a section of this one: itself, or the one whose template that
        section came in with.
        """
        if section in adjusted.get(name, {}):
            return name
        others = (other for other in adjusted if other in self.documents and section in adjusted[other])
        return next((other for other in others if self.documents[other].template == file), name)


class Edition(Record):
    """One edition of a piece of guidance, from the day on which it counts."""

    edition: Text
    start: Date = Field(key="from")
    name: str | None = None
    provision: str | None = None
    provision_read: bool = False


class Guidance(Record):
    """A fact from law or guidance that documents may cite. See templates/guidance.yaml for the rules."""

    name: Text
    provision: str | None = Field(default=None, description="Section or paragraph, printed only where somebody read it")
    provision_read: bool = False
    edition: str | None = None
    editions: tuple[Edition, ...] = Field(default=(), description="Where editions follow each other: the day decides")
    verify: bool = Field(default=False, description="Not checked yet: never printed")
    note: str | None = None

    def on(self, day: dt.date) -> "Guidance":
        """As it counts on that day: with the last of its editions that has begun by then, and with no others."""
        begun = [edition for edition in self.editions if edition.start <= day]
        if not begun:
            return self.model_copy(update={"editions": ()})
        last = max(begun, key=lambda edition: edition.start)
        # A provision that was read in one edition may stand elsewhere in the next, so it is not carried over.
        update = {
            "name": last.name or self.name,
            "edition": last.edition,
            "provision": last.provision,
            "provision_read": last.provision_read,
            "editions": (),
        }
        return self.model_copy(update=update)

    def __str__(self) -> str:
        return self.citation

    @property
    def citation(self) -> str:
        """The name as documents print it: with its edition, and with the provision only where that was read."""
        words = f"{self.name} ({self.edition})" if self.edition else self.name
        return f"{words}, {self.provision}" if self.provision and self.provision_read else words


class GuidanceFile(Record):
    """templates/guidance.yaml: dated facts, by their short names."""

    guidance: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")], Guidance]


@dataclass(frozen=True)
class Document:
    """One document to issue: a catalogue entry for one school, or for the trust itself (`school` is then None).

    It is put together from names that were checked where they were read, so nothing is checked here again.
    """

    trust: str
    school: str | None
    name: str
    entry: CatalogueEntry
    id: str = field(init=False, compare=False)
    """The name that selectors and the file's own properties use, like `mket/walton-high/behaviour`."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", f"{self.trust}/{self.school or TRUST_FOLDER}/{self.name}")

    @property
    def path(self) -> str:
        """Where the document goes below output/, with forward slashes."""
        return f"{self.trust}/{self.school or TRUST_FOLDER}/{self.entry.kind}/{self.name}.docx"


TRUST_FOLDER = "_trust"
"""Stands for the trust itself where a school's short name would stand."""


def selects(selector: str, name: str) -> bool:
    """Whether a selector names a document, or a trust or school that has such documents.

    Both are read piece by piece and what either leaves out at its end stands for any: `mket` selects
    `mket/walton-high/behaviour`, and `mket/*/behaviour` selects `mket/walton-high`. `*` stands for any piece.
    """
    return all(
        fnmatchcase(part, piece) for piece, part in zip(selector.strip("/").split("/"), name.split("/"), strict=False)
    )


def any_selects(selectors: Sequence[str], name: str) -> bool:
    """Whether one of the selectors names it; no selectors at all name everything."""
    return not selectors or any(selects(selector, name) for selector in selectors)
