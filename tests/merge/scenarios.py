"""What can happen to a document between two issues of it, each as real Word files, and what should come of it.

Base is filled in from a template, as it was issued; theirs is what a school made of it in Word; ours is the next
render, for other values or from a changed template. What is expected was written down from the table in
docs/merge.md, never taken from what the program gave.
"""

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, Protocol

from lxml import etree

from policygen.render.content import Blank
from policygen.render.engine import Template
from policygen.render.pictures import Picture
from policygen.render.scope import scope
from policygen.word.ooxml import MC, w
from policygen.word.package import Package, read_package
from policygen.workspace import Workspace, load_workspace
from tests.merge.edits import (
    Edit,
    backspace,
    bold,
    bold_to_the_end,
    comment_on,
    delete_paragraph,
    delete_row,
    delete_table,
    enter,
    fill_blank,
    look_at,
    move_paragraph,
    move_row,
    new_column,
    new_paragraph,
    new_paragraph_before,
    new_row,
    refresh_contents,
    replace_picture,
    restyle,
    retype,
    text_of,
    track_deleting,
    track_deleting_paragraph,
    track_italic,
    track_new_paragraph,
    track_typing,
    type_after,
    type_before,
)
from tests.word.make import docx, p, r, tbl, tc, tr
from tests.word.parts import definition, in_list, png, with_styles

ROOT = Path(__file__).resolve().parent.parent.parent
TODAY = dt.date(2026, 9, 1)

Form = Literal["as saved by Word", "saved by LibreOffice", "without identities", "saved by Google Docs"]
WORD: Form = "as saved by Word"
LIBREOFFICE: Form = "saved by LibreOffice"
STRIPPED: Form = "without identities"
GOOGLE: Form = "saved by Google Docs"
FORMS: tuple[Form, ...] = (WORD, LIBREOFFICE, STRIPPED, GOOGLE)


class Issue(Protocol):
    """A document as it is issued."""

    @property
    def data(self) -> bytes:
        """The file."""
        ...


@dataclass(frozen=True, eq=False)
class Small:
    """A document filled in from a small template: paragraphs, tables and other parts as `make.docx` takes them."""

    template: bytes
    names: Mapping[str, Any]

    @cached_property
    def data(self) -> bytes:
        return Template(self.template, "letter.docx").render_document(self.names, "larkmoor/brackenhurst/letter").data

    def __call__(self, **changed: object) -> "Small":
        """The same template filled in with other values."""
        return Small(self.template, {**self.names, **changed})


def small(*blocks: str, names: Mapping[str, Any] | None = None, **parts: Any) -> Small:
    return Small(docx(*blocks, **parts), names or {})


@dataclass(frozen=True)
class Bundled:
    """A policy of the bundled templates, made for a school of this name in the made-up trust.

    Some of the trust's statements may be in other words, or left out.
    """

    document: str
    reworded: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    school: str = "Brackenhurst Primary School"

    @property
    def data(self) -> bytes:
        return _bundled(self)


@cache
def _fictional() -> Workspace:
    with tempfile.TemporaryDirectory() as name:
        shutil.copytree(ROOT / "tests/fictional/seeds", Path(name) / "seeds")
        shutil.copytree(ROOT / "templates", Path(name) / "templates")
        loaded = load_workspace(Path(name))
    return replace(loaded, root=ROOT)


@cache
def _bundled(issue: Bundled) -> bytes:
    workspace = _fictional()
    folder = workspace.trusts["larkmoor"]
    words = dict(issue.reworded)
    statements = tuple(
        statement.model_copy(update={"text": words.get(statement.id, statement.text)})
        for statement in folder.trust.statements
        if statement.id not in issue.left_out
    )
    changed = replace(folder, trust=folder.trust.model_copy(update={"statements": statements}))
    now = replace(workspace, trusts={**workspace.trusts, "larkmoor": changed})
    [document] = (each for each in now.documents() if each.id == f"larkmoor/brackenhurst/{issue.document}")
    school = folder.schools["brackenhurst"].model_copy(update={"name": issue.school})
    load = now.files_for("larkmoor")
    names, _ = scope(document, changed.trust, school, now.catalogue, now.guidance, TODAY, load)
    template = Template(now.template_path(document), load=load)
    return template.render_document(names, document.id).data


# ── what is expected ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Expected:
    """What should come of a merge.

    `body` is how the body reads once every change is accepted: a paragraph a line, a row of a table as `one | two`,
    paragraphs of a cell with ` / ` between them. `{a + b}` stands for both of them, in either order: the words of
    both sides where they meet. There may be several, where the specification leaves the choice. `elsewhere` is the
    same for headers, footers and notes. `conflicts` are how many, or between which numbers. `shown` are lines of
    `make.outline` that must be found, for what is about formats; `pictures` are the files of the body's pictures.
    `refused` says that the merge may be refused.
    """

    body: tuple[str, ...] = ()
    conflicts: int | tuple[int, int] = 0
    elsewhere: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    pictures: tuple[bytes, ...] = ()
    refused: bool = False


def reads(*lines: str, conflicts: int | tuple[int, int] = 0, **more: Any) -> Expected:
    """The body should read so."""
    return Expected(("\n".join(lines),), conflicts, **more)


def reads_either(*bodies: str, conflicts: int | tuple[int, int] = 0, **more: Any) -> Expected:
    """The body should read in one of these ways."""
    return Expected(bodies, conflicts, **more)


def like(issue: Issue, *changes: tuple[str, str]) -> str:
    """How the body of an issue reads, with these words of it changed: each stands there exactly once."""
    text = "\n".join(body_of(_package(issue)))
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return text


def _package(issue: Issue) -> Package:
    return read_package(issue.data, "issue.docx")


Answer = Literal["nothing yet", "accepted", "rejected", "accepted in LibreOffice", "rejected in LibreOffice"]


@dataclass(frozen=True)
class Earlier:
    """A change of the trust's that was proposed before, what the school answered, and what it did then.

    With `only`, it accepted what stands in paragraphs with these words, and rejected everything else.
    """

    issue: Issue
    answer: Answer
    then: tuple[Edit, ...] = ()
    only: str = ""


@dataclass(frozen=True, eq=False)
class Scenario:
    """One thing that can happen: `typed` are words that the school typed, `fresh` new words of the trust's.

    With something `earlier`, the school's edits came first, then the proposal, and the base is what was issued then.
    `exactly_in` are the forms of theirs in which it must come out exactly as expected; in the others a program has
    taken away what that takes, and nothing is lost. `why_not` says what. `breaks_in` are forms in which LibreOffice
    7.4 must not be asked, merged or not: it writes no well-formed XML where a control stands in front of a link or in a
    text box that is struck out, and works out fields anew.
    """

    name: str
    base: Issue
    ours: Issue
    expected: Expected | Callable[[], Expected]
    edits: tuple[Edit, ...] = ()
    typed: tuple[str, ...] = ()
    fresh: tuple[str, ...] = ()
    earlier: Earlier | None = None
    exactly_in: tuple[Form, ...] = FORMS
    why_not: str = ""
    breaks_in: tuple[Form, ...] = ()


# ── how a body reads ─────────────────────────────────────────────────────────────────────────────────


def body_of(package: Package) -> list[str]:
    """The lines of the body of a file without tracked changes."""
    body = package.xml(package.main).find(w("body"))
    assert body is not None
    return _lines(body)


def elsewhere_of(package: Package) -> list[str]:
    """The lines of headers, footers and notes that have words, in the order of their parts' names."""
    kinds = ("header", "footer", "footnotes", "endnotes")
    parts = sorted(part for kind in kinds for part in package.related(kind, package.main))
    return [line for part in parts for line in _lines(package.xml(part)) if line.strip()]


def _lines(parent: etree._Element) -> list[str]:
    found: list[str] = []
    for child in parent:
        if child.tag == w("p"):
            found.append(_with_signs(child))
        elif child.tag == w("tbl"):
            found += [" | ".join(_cells(row)) for row in _own(child, w("tr"))]
        elif child.tag in _AROUND:
            found += _lines(child)
    return found


_AROUND = frozenset(map(w, ("sdt", "sdtContent", "footnote", "endnote", "customXml")))


def _cells(row: etree._Element) -> list[str]:
    return [" / ".join(_lines(cell)) for cell in _own(row, w("tc"))]


def _own(parent: etree._Element, tag: str) -> list[etree._Element]:
    """The rows of a table, or the cells of a row, those in content controls too, those of inner tables not."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _AROUND:
            found += _own(child, tag)
    return found


def _with_signs(paragraph: etree._Element) -> str:
    """The words of a paragraph, with a sign for each picture and each note."""
    signs = {w("drawing"): "[picture]", w("pict"): "[picture]", w("footnoteReference"): "[note]"}
    inner = (w("drawing"), w("pict"), f"{{{MC}}}Fallback")
    behind = [signs[str(e.tag)] for e in paragraph.iter(*signs) if next(e.iterancestors(*inner), None) is None]
    return "".join([text_of(paragraph).replace("\u200d", "").strip(), *behind])


def all_words(package: Package) -> str:
    """All words of all stories in one line, those of text boxes too."""
    kinds = ("header", "footer", "footnotes", "endnotes")
    parts = [package.main, *(part for kind in kinds for part in package.related(kind, package.main))]
    found = (text_of(paragraph) for part in parts for paragraph in package.xml(part).iter(w("p")))
    return " ".join(" ".join(found).split())


# ── templates ────────────────────────────────────────────────────────────────────────────────────────

DAY = small(
    p("Our day", style="Heading1"),
    "We open at {{ opening }} and close at {{ closing }}. The gates are locked after that.",
    "Every pupil is greeted by name. Every adult stops to listen.",
    "We believe that {{ belief }}.",
    "Ask the office about anything that is not clear.",
    names={"opening": "8:45", "closing": "15:15", "belief": "every child can learn well"},
)
COMMITMENTS = [
    {"id": "curriculum", "text": "teach a broad curriculum"},
    {"id": "needs", "text": "meet the needs of each child"},
    {"id": "answers", "text": "answer parents within two days"},
    {"id": "money", "text": "spend money where children feel it"},
]


def without(id: str) -> list[dict[str, str]]:
    return [each for each in COMMITMENTS if each["id"] != id]


LIST = small(
    p("What we will do", style="Heading1"),
    "Every school of the trust will:",
    p("{%p for c in list %}"),
    p("{{ c.text }}", style="ListBullet"),
    p("{%p endfor %}"),
    "We look at this list once a year.",
    names={"list": COMMITMENTS},
)

STAFF = [
    {"id": "head", "role": "Headteacher", "job": "leads the school"},
    {"id": "dsl", "role": "Safeguarding lead", "job": "keeps children safe"},
    {"id": "senco", "role": "SENCO", "job": "plans extra help"},
]

TABLE = small(
    "Who does what:",
    tbl(
        tr("Who", "What they do"),
        tr("{%tr for s in staff %}"),
        tr("{{ s.role }}", "{{ s.job }} {{ how }}"),
        tr("{%tr endfor %}"),
    ),
    "Ask if you are not sure.",
    names={"staff": STAFF, "how": "every day"},
)

PAGED = small(
    "We open at {{ opening }}.",
    header=p("Brackenhurst Primary School, {{ title }}"),
    footer=p("Version {{ version }}, kept by the office"),
    names={"opening": "8:45", "title": "Our day", "version": "1"},
)

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def footnotes(*inside: str) -> str:
    return SEPARATORS + f'<w:footnote w:id="1">{p(*inside)}</w:footnote>'


NOTED = small(
    p("Attendance is counted twice a day.", NOTE),
    "The register closes at {{ closes }}.",
    footnotes=footnotes("At {{ first }} and after lunch, by the class teacher."),
    names={"first": "8:50", "closes": "9:15"},
)

PICTURED = small(
    "{{ crest }}",
    p("{{ crest }} Our crest shows {{ what }}."),
    "It was drawn long ago.",
    names={"crest": Picture(png(), "Our crest"), "what": "a lark"},
)

LINKED = small(
    p("Read more on ", f'<w:hyperlink r:id="rIdSite">{r("our website")}</w:hyperlink>', " before {{ when }}."),
    "The office can print it for you.",
    links={"rIdSite": "https://brackenhurst.example/"},
    names={"when": "the first day of term"},
)


def box(words: str) -> str:
    """A run with a text box in it."""
    story = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    shape = f'<v:shape id="box" style="width:120pt;height:40pt"><v:textbox>{story}</v:textbox></v:shape>'
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


BOXED = small(
    p("School starts at {{ opening }}.", box("Ring 01632 960001 and ask for {{ who }}.")),
    "Come in good time.",
    names={"opening": "8:45", "who": "the office"},
)

BLANK = small(
    "Tell {{ dsl }}, our safeguarding lead, on the same {{ when }}.",
    "Write down what was said.",
    names={"dsl": Blank("school.people.dsl.name", "name of the safeguarding lead"), "when": "day"},
)


TWO_SECTIONS = small(
    "Our day",
    p("We open at {{ opening }}.", before='<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
    "Come in good time.",
    names={"opening": "8:45"},
)

NESTED = small(
    tbl(
        tr("Day", "Times"),
        tr(
            "Monday",
            tc("Our times:", tbl(tr("Open", "{{ opening }}"), tr("Close", "{{ closing }}")), p("in term time")),
        ),
    ),
    "That is all.",
    names={"opening": "8:45", "closing": "15:15"},
)

TWINS = small(
    p("Juniors", style="Heading1"),
    "Bring a coat.",
    "Lunch is at {{ juniors }}.",
    p("Infants", style="Heading1"),
    "Bring a coat.",
    "Lunch is at {{ infants }}.",
    names={"juniors": "12:30", "infants": "12:00"},
)

TWO_BELIEFS = small(
    p("Our day", style="Heading1"),
    "We open at {{ opening }} and close at {{ closing }}. The gates are locked after that.",
    "Every pupil is greeted by name. Every adult stops to listen.",
    "We believe that {{ belief }}.",
    "We also believe that {{ other }}.",
    "Ask the office about anything that is not clear.",
    names={**DAY.names, "other": "families are our partners"},
)
"""The template of `DAY` after somebody gave it one more paragraph."""

OPENING = "We open at 8:45 and close at 15:15. The gates are locked after that."
GREETING = "Every pupil is greeted by name. Every adult stops to listen."
BELIEF = "We believe that every child can learn well."
ASK = "Ask the office about anything that is not clear."


# ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────

PARAGRAPHS = (
    Scenario(
        "nothing was edited and one value changed",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", OPENING.replace("8:45", "9:00"), GREETING, BELIEF, ASK),
        fresh=("9:00",),
    ),
    Scenario(
        "the school added a paragraph and the trust rewords the one before it",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, GREETING, "We believe that each child has a gift.", "We say so every day.", ASK),
        edits=(new_paragraph(BELIEF, "We say so every day."),),
        typed=("We say so every day.",),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the school added a paragraph before the one that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, GREETING, "Larks rise early.", "We believe that each child has a gift.", ASK),
        edits=(new_paragraph_before(BELIEF, "Larks rise early."),),
        typed=("Larks rise early.",),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the trust adds a paragraph beside one that the school edited",
        DAY,
        TWO_BELIEFS,
        reads(
            "Our day",
            OPENING,
            GREETING,
            "We believe that every single child can learn well.",
            "We also believe that families are our partners.",
            ASK,
        ),
        edits=(type_before("child can learn", "single "),),
        typed=("single",),
        fresh=("We also believe that families are our partners.",),
    ),
    Scenario(
        "both added paragraphs of their own in one place",
        DAY,
        TWO_BELIEFS,
        reads_either(
            "\n".join(
                (
                    "Our day",
                    OPENING,
                    GREETING,
                    BELIEF,
                    "Larks rise early.",
                    "We also believe that families are our partners.",
                    ASK,
                )
            ),
            "\n".join(
                (
                    "Our day",
                    OPENING,
                    GREETING,
                    BELIEF,
                    "We also believe that families are our partners.",
                    "Larks rise early.",
                    ASK,
                )
            ),
            conflicts=(0, 1),
        ),
        edits=(new_paragraph(BELIEF, "Larks rise early."),),
        typed=("Larks rise early.",),
        fresh=("families are our partners",),
    ),
    Scenario(
        "both added the same paragraph",
        DAY,
        TWO_BELIEFS,
        reads("Our day", OPENING, GREETING, BELIEF, "We also believe that families are our partners.", ASK),
        edits=(new_paragraph(BELIEF, "We also believe that families are our partners."),),
        typed=("families are our partners",),
        fresh=("families are our partners",),
    ),
    Scenario(
        "the school deleted a paragraph and the trust rewords another",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, "We believe that each child has a gift.", ASK),
        edits=(delete_paragraph(GREETING),),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the school deleted a paragraph that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, GREETING, "We believe that each child has a gift.", ASK, conflicts=1),
        edits=(delete_paragraph(BELIEF),),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the school moved a paragraph that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", "We believe that each child has a gift.", OPENING, GREETING, ASK),
        edits=(move_paragraph(BELIEF, after="Our day"),),
        fresh=("each child has a gift",),
        exactly_in=(WORD, LIBREOFFICE),
        why_not="without identities a moved and reworded paragraph may be read as one deleted and one typed",
    ),
    Scenario(
        "the trust moves a paragraph that the school edited",
        TWINS,
        small(
            p("Juniors", style="Heading1"),
            "Lunch is at {{ juniors }}.",
            "Bring a coat.",
            p("Infants", style="Heading1"),
            "Bring a coat.",
            "Lunch is at {{ infants }}.",
            names=TWINS.names,
        ),
        reads_either(
            "\n".join(
                (
                    "Juniors",
                    "Lunch is at 12:30 in the hall.",
                    "Bring a coat.",
                    "Infants",
                    "Bring a coat.",
                    "Lunch is at 12:00.",
                )
            ),
            conflicts=(0, 1),
        ),
        edits=(type_after("12:30", " in the hall"),),
        typed=("in the hall",),
        exactly_in=(WORD, LIBREOFFICE),
        why_not="without identities two that changed places look like two that were reworded",
    ),
    Scenario(
        "the school split a paragraph and the trust changes its first half",
        DAY,
        DAY(opening="9:00"),
        reads(
            "Our day", "We open at 9:00 and close at 15:15.", "The gates are locked after that.", GREETING, BELIEF, ASK
        ),
        edits=(enter("The gates"),),
        fresh=("9:00",),
    ),
    Scenario(
        "the school split a paragraph and the trust changes its second half",
        DAY,
        DAY(closing="15:30"),
        reads(
            "Our day", "We open at 8:45", "and close at 15:30. The gates are locked after that.", GREETING, BELIEF, ASK
        ),
        edits=(enter("and close"),),
        fresh=("15:30",),
    ),
    Scenario(
        "the school joined two paragraphs and the trust changes a word of the second",
        DAY,
        DAY(belief="every child can learn very well"),
        reads("Our day", OPENING, f"{GREETING} We believe that every child can learn very well.", ASK),
        edits=(backspace(BELIEF),),
        fresh=("very",),
    ),
    Scenario(
        "the school put empty paragraphs around one that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, GREETING, "", "We believe that each child has a gift.", "", "", ASK),
        edits=(new_paragraph(GREETING, ""), new_paragraph(BELIEF, ""), new_paragraph(BELIEF, "")),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the trust removes a paragraph that nobody edited",
        TWO_BELIEFS,
        DAY,
        reads("Our day", OPENING, f"{GREETING} Always.", BELIEF, ASK),
        edits=(type_after(GREETING, " Always."),),
        typed=("Always.",),
    ),
    Scenario(
        "the trust removes a paragraph that the school edited",
        TWO_BELIEFS,
        DAY,
        reads(
            "Our day",
            OPENING,
            GREETING,
            BELIEF,
            "We also believe that families are our best partners.",
            ASK,
            conflicts=1,
        ),
        edits=(type_before("partners", "best "),),
        typed=("best",),
    ),
    Scenario(
        "the trust removes the last paragraph",
        small("We open at 8:45.", "Come in good time.", "Bring a coat to {{ where }}.", names={"where": "school"}),
        small("We open at 8:45.", "Come in good time.", names={}),
        reads("We open at 8:45.", "Come in very good time."),
        edits=(type_before("good", "very "),),
        typed=("very",),
    ),
    Scenario(
        "the school deleted one of two paragraphs that read the same",
        TWINS,
        TWINS(infants="11:45"),
        reads("Juniors", "Lunch is at 12:30.", "Infants", "Bring a coat.", "Lunch is at 11:45."),
        edits=(delete_paragraph("Bring a coat."),),
        fresh=("11:45",),
    ),
)


# ── words ────────────────────────────────────────────────────────────────────────────────────────────

EDGES = small(
    "{{ who }} greets every pupil by {{ what }}.",
    "Come in good time.",
    names={"who": "An adult", "what": "name"},
)

WORDS = (
    Scenario(
        "both changed one paragraph in different places",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", "We open at 9:00 and close at 15:15. The gates are locked by noon.", GREETING, BELIEF, ASK),
        edits=(retype("after that", "by noon"),),
        typed=("by noon",),
        fresh=("9:00",),
    ),
    Scenario(
        "both changed one sentence in different words",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", "We open at 9:00 and shut at 15:15. The gates are locked after that.", GREETING, BELIEF, ASK),
        edits=(retype("close", "shut"),),
        typed=("shut",),
        fresh=("9:00",),
    ),
    Scenario(
        "both changed two places of one paragraph each",
        DAY,
        DAY(opening="9:00", closing="15:30"),
        reads(
            "Our day",
            "Mostly we open at 9:00 and close at 15:30. The big gates are locked after that.",
            GREETING,
            BELIEF,
            ASK,
        ),
        edits=(retype("We open", "Mostly we open"), type_before("gates", "big ")),
        typed=("Mostly we", "big"),
        fresh=("9:00", "15:30"),
    ),
    Scenario(
        "both changed the same words",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", OPENING.replace("8:45", "{8:30 + 9:00}"), GREETING, BELIEF, ASK, conflicts=1),
        edits=(retype("8:45", "8:30"),),
        typed=("8:30",),
        fresh=("9:00",),
    ),
    Scenario(
        "both made the same change",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", OPENING.replace("8:45", "9:00"), GREETING, BELIEF, ASK),
        edits=(retype("8:45", "9:00"),),
        typed=("9:00",),
        fresh=("9:00",),
    ),
    Scenario(
        "both reworded most of one paragraph",
        DAY,
        DAY(belief="the gift of each pupil must be found early and given room to grow"),
        reads(
            "Our day",
            OPENING,
            GREETING,
            "Here at Brackenhurst children learn best through play, outdoors, in all weathers.",
            "We believe that the gift of each pupil must be found early and given room to grow.",
            ASK,
            conflicts=1,
        ),
        edits=(retype(BELIEF, "Here at Brackenhurst children learn best through play, outdoors, in all weathers."),),
        typed=("Here at Brackenhurst children learn best through play, outdoors, in all weathers.",),
        fresh=("the gift of each pupil must be found early and given room to grow",),
    ),
    Scenario(
        "the school deleted words that the trust changes",
        DAY,
        DAY(closing="15:30"),
        reads(
            "Our day",
            "We open at 8:45 and close at 15:30. The gates are locked after that.",
            GREETING,
            BELIEF,
            ASK,
            conflicts=1,
        ),
        edits=(retype(" and close at 15:15", ""),),
        fresh=("15:30",),
    ),
    Scenario(
        "the trust changes the first and the last word of a paragraph between two new sentences of the school",
        EDGES,
        EDGES(who="A teacher", what="their first name"),
        reads(
            "Mornings matter. A teacher greets every pupil by their first name. Parents may wait outside.",
            "Come in good time.",
        ),
        edits=(type_before("An adult", "Mornings matter. "), type_after("name.", " Parents may wait outside.")),
        typed=("Mornings matter.", "Parents may wait outside."),
        fresh=("A teacher", "their first name"),
    ),
    Scenario(
        "the trust adds words where the school only looked",
        DAY,
        DAY(belief="every child can learn very well"),
        reads("Our day", OPENING, GREETING, "We believe that every child can learn very well.", ASK),
        edits=(look_at("child can"), look_at("locked")),
        fresh=("very",),
    ),
    Scenario(
        "a time, a price and a possessive are one word each",
        small(
            "The year's trip costs {{ price }} and leaves at {{ time }} from {{ whose }} gate.",
            names={"price": "£20", "time": "8:45", "whose": "St Mary's"},
        ),
        small(
            "The year's trip costs {{ price }} and leaves at {{ time }} from {{ whose }} gate.",
            names={"price": "£25", "time": "8:30", "whose": "St Martin's"},
        ),
        reads("This year's trip costs £25 and leaves at 8:30 from St Martin's gate."),
        edits=(retype("The", "This"),),
        typed=("This",),
        fresh=("£25", "8:30", "St Martin's"),
    ),
)


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────

WILL = "Every school of the trust will:"
YEARLY = "We look at this list once a year."
ITEMS = {each["id"]: each["text"] for each in COMMITMENTS}
NEW_ITEM = {"id": "trees", "text": "plant a tree for every pupil"}
EDITED_ITEM = "answer parents and carers within two days"

LISTS = (
    Scenario(
        "the trust adds an item beside one that the school edited",
        LIST,
        LIST(list=[*COMMITMENTS[:3], NEW_ITEM, *COMMITMENTS[3:]]),
        reads(
            "What we will do",
            WILL,
            ITEMS["curriculum"],
            ITEMS["needs"],
            EDITED_ITEM,
            NEW_ITEM["text"],
            ITEMS["money"],
            YEARLY,
        ),
        edits=(type_after("answer parents", " and carers"),),
        typed=("and carers",),
        fresh=("plant a tree for every pupil",),
    ),
    Scenario(
        "the trust and the school add items in different places",
        LIST,
        LIST(list=[*COMMITMENTS, NEW_ITEM]),
        reads(
            "What we will do",
            WILL,
            ITEMS["curriculum"],
            "sing together every week",
            ITEMS["needs"],
            ITEMS["answers"],
            ITEMS["money"],
            NEW_ITEM["text"],
            YEARLY,
        ),
        edits=(new_paragraph(ITEMS["curriculum"], "sing together every week"),),
        typed=("sing together every week",),
        fresh=("plant a tree for every pupil",),
    ),
    Scenario(
        "the trust removes an item between two that the school edited",
        LIST,
        LIST(list=without("needs")),
        reads("What we will do", WILL, "teach a broad and rich curriculum", EDITED_ITEM, ITEMS["money"], YEARLY),
        edits=(type_after("broad", " and rich"), type_after("answer parents", " and carers")),
        typed=("and rich", "and carers"),
    ),
    Scenario(
        "the trust removes an item that the school edited",
        LIST,
        LIST(list=without("answers")),
        reads(
            "What we will do",
            WILL,
            ITEMS["curriculum"],
            ITEMS["needs"],
            EDITED_ITEM,
            ITEMS["money"],
            YEARLY,
            conflicts=1,
        ),
        edits=(type_after("answer parents", " and carers"),),
        typed=("and carers",),
    ),
    Scenario(
        "the trust puts its items in another order and the school edited one and added one",
        LIST,
        LIST(list=[COMMITMENTS[3], *COMMITMENTS[:3]]),
        reads(
            "What we will do",
            WILL,
            "spend money where children really feel it",
            ITEMS["curriculum"],
            "sing together every week",
            ITEMS["needs"],
            ITEMS["answers"],
            YEARLY,
        ),
        edits=(
            new_paragraph(ITEMS["curriculum"], "sing together every week"),
            type_before("feel it", "really "),
        ),
        typed=("sing together every week", "really"),
        exactly_in=(WORD, LIBREOFFICE, STRIPPED),
        why_not="where all runs changed too, an item moved and edited may be kept in both places",
    ),
    Scenario(
        "the trust takes the whole list away and the school edited the sentence below it",
        LIST,
        LIST(list=[]),
        reads("What we will do", WILL, "We look at this short list once a year."),
        edits=(type_before("list once", "short "),),
        typed=("short",),
    ),
    Scenario(
        "the school put its items in another order and the trust rewords one",
        LIST,
        LIST(list=[{**COMMITMENTS[0], "text": "teach a broad and joyful curriculum"}, *COMMITMENTS[1:]]),
        reads(
            "What we will do",
            WILL,
            ITEMS["needs"],
            ITEMS["answers"],
            "teach a broad and joyful curriculum",
            ITEMS["money"],
            YEARLY,
        ),
        edits=(move_paragraph(ITEMS["curriculum"], after=ITEMS["answers"]),),
        fresh=("and joyful",),
        exactly_in=(WORD, LIBREOFFICE),
        why_not="without identities a moved and reworded paragraph may be read as one deleted and one typed",
    ),
)


# ── tables ───────────────────────────────────────────────────────────────────────────────────────────

HEAD, DSL, SENCO = STAFF
COOK = {"id": "cook", "role": "Cook", "job": "feeds everyone well"}
KEEPS = {**DSL, "job": "protects every child"}
WITH_COLUMN = small(
    "Who does what:",
    tbl(
        tr("Who", "What they do", "Where"),
        tr("{%tr for s in staff %}"),
        tr("{{ s.role }}", "{{ s.job }} {{ how }}", "in room {{ s.room }}"),
        tr("{%tr endfor %}"),
        columns=3,
    ),
    "Ask if you are not sure.",
    names={"staff": [{**each, "room": str(n)} for n, each in enumerate(STAFF, 1)], "how": "every day"},
)
"""The template of `TABLE` after somebody gave its table one more column."""

ROWS = {
    "head": "Headteacher | leads the school every day",
    "dsl": "Safeguarding lead | keeps children safe every day",
    "senco": "SENCO | plans extra help every day",
}
FIRST, LAST = "Who | What they do", "Ask if you are not sure."

TABLES = (
    Scenario(
        "both edited cells of one row",
        TABLE,
        TABLE(staff=[HEAD, KEEPS, SENCO]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Our Safeguarding lead | protects every child every day",
            ROWS["senco"],
            LAST,
        ),
        edits=(type_before("Safeguarding lead", "Our "),),
        typed=("Our",),
        fresh=("protects every child",),
    ),
    Scenario(
        "both edited one cell in different words",
        TABLE,
        TABLE(staff=[HEAD, {**DSL, "job": "keeps all our children safe"}, SENCO]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Safeguarding lead | keeps all our children safe every single day",
            ROWS["senco"],
            LAST,
        ),
        edits=(retype("safe every day", "safe every single day"),),
        typed=("single",),
        fresh=("all our",),
    ),
    Scenario(
        "both edited the same words of a cell",
        TABLE,
        TABLE(staff=[HEAD, {**DSL, "job": "keeps pupils safe"}, SENCO]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Safeguarding lead | keeps {infants + pupils} safe every day",
            ROWS["senco"],
            LAST,
            conflicts=1,
        ),
        edits=(retype("children", "infants"),),
        typed=("infants",),
        fresh=("pupils",),
    ),
    Scenario(
        "the trust adds a row and the school added one elsewhere",
        TABLE,
        TABLE(staff=[*STAFF, COOK]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Caretaker | opens the gates",
            ROWS["dsl"],
            ROWS["senco"],
            "Cook | feeds everyone well every day",
            LAST,
        ),
        edits=(new_row("Headteacher", "Caretaker", "opens the gates"),),
        typed=("Caretaker", "opens the gates"),
        fresh=("Cook", "feeds everyone well"),
    ),
    Scenario(
        "the trust removes a row beside one that the school edited",
        TABLE,
        TABLE(staff=[HEAD, SENCO]),
        reads("Who does what:", FIRST, "Headteacher | leads the whole school every day", ROWS["senco"], LAST),
        edits=(type_before("school every", "whole "),),
        typed=("whole",),
    ),
    Scenario(
        "the trust removes a row that the school edited",
        TABLE,
        TABLE(staff=[HEAD, SENCO]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Safeguarding lead | keeps all children safe every day",
            ROWS["senco"],
            LAST,
            conflicts=1,
        ),
        edits=(type_before("children safe", "all "),),
        typed=("all",),
    ),
    Scenario(
        "the school deleted a row that the trust changes",
        TABLE,
        TABLE(staff=[HEAD, KEEPS, SENCO]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Safeguarding lead | protects every child every day",
            ROWS["senco"],
            LAST,
            conflicts=1,
        ),
        edits=(delete_row("Safeguarding lead"),),
        fresh=("protects every child",),
    ),
    Scenario(
        "the school deleted a row that the trust leaves as it is",
        TABLE,
        TABLE(staff=[{**HEAD, "job": "runs the school"}, DSL, SENCO]),
        reads("Who does what:", FIRST, "Headteacher | runs the school every day", ROWS["senco"], LAST),
        edits=(delete_row("Safeguarding lead"),),
        fresh=("runs",),
    ),
    Scenario(
        "the trust puts its rows in another order and the school edited one of them",
        TABLE,
        TABLE(staff=[SENCO, HEAD, DSL]),
        reads("Who does what:", FIRST, "SENCO | plans extra kind help every day", ROWS["head"], ROWS["dsl"], LAST),
        edits=(type_before("help", "kind "),),
        typed=("kind",),
        exactly_in=(WORD, LIBREOFFICE, STRIPPED),
        why_not="where all runs changed too, a row moved and edited may be kept in both places",
    ),
    Scenario(
        "the school put its rows in another order and the trust changes a cell of one",
        TABLE,
        TABLE(staff=[{**HEAD, "job": "runs the school"}, DSL, SENCO]),
        reads("Who does what:", FIRST, ROWS["dsl"], "Headteacher | runs the school every day", ROWS["senco"], LAST),
        edits=(move_row("Headteacher", after="Safeguarding lead"),),
        fresh=("runs",),
    ),
    Scenario(
        "the school typed a second paragraph into a cell that the trust changes",
        TABLE,
        TABLE(staff=[HEAD, KEEPS, SENCO]),
        reads(
            "Who does what:",
            FIRST,
            ROWS["head"],
            "Safeguarding lead | protects every child every day / with two deputies",
            ROWS["senco"],
            LAST,
        ),
        edits=(new_paragraph("keeps children safe", "with two deputies"),),
        typed=("with two deputies",),
        fresh=("protects every child",),
    ),
    Scenario(
        "the trust adds a column and the school edited a cell",
        TABLE,
        WITH_COLUMN,
        Expected(refused=True, conflicts=(0, 9)),
        edits=(type_before("children safe", "all "),),
        typed=("all",),
        fresh=("Where", "in room 1", "in room 3"),
    ),
    Scenario(
        "the school added a column and the trust changes a cell and adds a row",
        TABLE,
        TABLE(staff=[HEAD, KEEPS, SENCO, COOK]),
        reads_either(
            "\n".join(
                (
                    "Who does what:",
                    "Who | What they do | Where",
                    "Headteacher | leads the school every day | office",
                    "Safeguarding lead | protects every child every day | library",
                    "SENCO | plans extra help every day | tower",
                    "Cook | feeds everyone well every day | ",
                    LAST,
                )
            ),
            "\n".join(
                (
                    "Who does what:",
                    "Who | What they do | Where",
                    "Headteacher | leads the school every day | office",
                    "Safeguarding lead | protects every child every day | library",
                    "SENCO | plans extra help every day | tower",
                    "Cook | feeds everyone well every day",
                    LAST,
                )
            ),
        ),
        edits=(new_column("Headteacher", "Where", "office", "library", "tower"),),
        typed=("Where", "office", "library", "tower"),
        fresh=("protects every child", "Cook"),
    ),
    Scenario(
        "the school deleted a whole table and the trust changes a word outside it",
        small(
            "We open at {{ opening }}.",
            tbl(tr("Who", "Head"), tr("When", "daily")),
            "That is all.",
            names={"opening": "8:45"},
        ),
        small(
            "We open at {{ opening }}.",
            tbl(tr("Who", "Head"), tr("When", "daily")),
            "That is all.",
            names={"opening": "9:00"},
        ),
        reads("We open at 9:00.", "That is all."),
        edits=(delete_table("Head"),),
        fresh=("9:00",),
    ),
    Scenario(
        "the school deleted a whole table in which the trust changes a cell",
        TABLE,
        TABLE(staff=[HEAD, KEEPS, SENCO]),
        Expected(conflicts=(1, 9)),
        edits=(delete_table("Headteacher"),),
        fresh=("protects every child",),
    ),
    Scenario(
        "the trust takes a whole table away that nobody edited",
        TABLE,
        small("Who does what:", "Ask if you are not sure.", names={}),
        reads("Who does what:", "Ask again if you are not sure."),
        edits=(type_after("Ask", " again"),),
        typed=("again",),
    ),
    Scenario(
        "the trust brings in a whole table",
        small("Who does what:", "Ask if you are not sure.", names={}),
        TABLE,
        reads("Who does what:", FIRST, *ROWS.values(), "Ask again if you are not sure."),
        edits=(type_after("Ask", " again"),),
        typed=("again",),
        fresh=("Headteacher", "plans extra help"),
    ),
    Scenario(
        "both edited a table in a table",
        NESTED,
        NESTED(closing="15:30"),
        reads(
            "Day | Times", "Monday | Our own times: / Open | 8:45 / Close late | 15:30 / in term time", "That is all."
        ),
        edits=(type_before("times:", "own "), type_after("Close", " late")),
        typed=("own", "late"),
        fresh=("15:30",),
    ),
)


# ── headers, footers, notes ──────────────────────────────────────────────────────────────────────────

PAGES = (
    Scenario(
        "the trust changes the footer and the school edited the header",
        PAGED,
        PAGED(version="2"),
        reads(
            "We open at 8:45.",
            elsewhere=("Version 2, kept by the office", "Brackenhurst Primary School in Larkmoor, Our day"),
        ),
        edits=(type_after("Brackenhurst Primary School", " in Larkmoor"),),
        typed=("in Larkmoor",),
        fresh=("Version 2",),
    ),
    Scenario(
        "both edited one footer in different words",
        PAGED,
        PAGED(version="2", opening="9:00"),
        reads(
            "We open at 9:00.",
            elsewhere=("Version 2, kept by the school office", "Brackenhurst Primary School, Our day"),
        ),
        edits=(type_before("office", "school "),),
        typed=("school office",),
        fresh=("Version 2", "9:00"),
    ),
    Scenario(
        "both changed the same words of a header",
        PAGED,
        PAGED(title="Times and places"),
        reads(
            "We open at 8:45.",
            conflicts=1,
            elsewhere=(
                "Version 1, kept by the office",
                "Brackenhurst Primary School, {How it goes + Times and places}",
            ),
        ),
        edits=(retype("Our day", "How it goes"),),
        typed=("How it goes",),
        fresh=("Times and places",),
    ),
    Scenario(
        "both edited a footnote",
        NOTED,
        NOTED(first="8:55"),
        reads(
            "Attendance is counted twice a day.[note]",
            "The register closes at 9:15.",
            elsewhere=("At 8:55 and after lunch, by the class teacher or an assistant.",),
        ),
        edits=(type_after("class teacher", " or an assistant"),),
        typed=("or an assistant",),
        fresh=("8:55",),
    ),
    Scenario(
        "the school edited the words around a note in which the trust changes nothing",
        NOTED,
        NOTED(closes="9:30"),
        reads(
            "Attendance is always counted twice a day.[note]",
            "The register closes at 9:30.",
            elsewhere=("At 8:50 and after lunch, by the class teacher.",),
        ),
        edits=(type_after("Attendance is", " always"),),
        typed=("always",),
        fresh=("9:30",),
    ),
    Scenario(
        "the trust adds a footnote and the school edited the same paragraph",
        NOTED,
        small(
            p("Attendance is counted twice a day.", NOTE),
            p("The register closes at {{ closes }}.", NOTE.replace('"1"', '"2"')),
            footnotes=footnotes("At {{ first }} and after lunch, by the class teacher.")
            + f'<w:footnote w:id="2">{p("Later counts as absent.")}</w:footnote>',
            names=NOTED.names,
        ),
        reads(
            "Attendance is counted twice a day.[note]",
            "The morning register closes at 9:15.[note]",
            elsewhere=("At 8:50 and after lunch, by the class teacher.", "Later counts as absent."),
        ),
        edits=(type_before("register", "morning "),),
        typed=("morning",),
        fresh=("Later counts as absent.",),
    ),
)


# ── formats ──────────────────────────────────────────────────────────────────────────────────────────

STEPS = with_styles(
    docx(
        "We open at {{ opening }}.",
        p("Ring the bell", style="Steps"),
        p("Open the door", style="Steps"),
        "Come in good time.",
    ),
    in_list("Steps", "Steps", 1),
    definition(0, "decimal") + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
)
NO_STEPS = small("We open at {{ opening }}.", "Come in good time.", names={"opening": "8:45"})
QUOTED = with_styles(
    docx("We open at {{ opening }}.", p("Every child matters here.", style="Quoted"), "Come in good time."),
    '<w:style w:type="paragraph" w:styleId="Quoted"><w:name w:val="Quoted"/><w:rPr><w:i/></w:rPr></w:style>',
)

FORMATS = (
    Scenario(
        "the school made words bold and the trust changes words beside them",
        DAY,
        DAY(belief="every child can learn very well"),
        reads(
            "Our day",
            OPENING,
            GREETING,
            "We believe that every child can learn very well.",
            ASK,
            shown=("We believe that {b every child} can learn very well.",),
        ),
        edits=(bold("every child"),),
        fresh=("very",),
    ),
    Scenario(
        "the school made bold what the trust changes",
        DAY,
        DAY(opening="9:00"),
        reads(
            "Our day",
            OPENING.replace("8:45", "9:00"),
            GREETING,
            BELIEF,
            ASK,
            shown=("We open at {b 9:00} and close at 15:15. The gates are locked after that.",),
        ),
        edits=(bold("8:45"),),
        fresh=("9:00",),
    ),
    Scenario(
        "the school gave another style to a paragraph that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads(
            "Our day",
            OPENING,
            GREETING,
            "We believe that each child has a gift.",
            ASK,
            shown=("ListBullet: We believe that each child has a gift.",),
        ),
        edits=(restyle(BELIEF, "ListBullet"),),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the trust gives a heading another style and the school edited it",
        small(p("Our day", style="Heading1"), "We open at {{ opening }}.", names={"opening": "8:45"}),
        small(p("Our day", style="berschrift2"), "We open at {{ opening }}.", names={"opening": "8:45"}),
        reads("Our busy day", "We open at 8:45.", shown=("berschrift2: Our busy day",)),
        edits=(type_after("Our", " busy"),),
        typed=("busy",),
    ),
    Scenario(
        "the trust brings a style that the school's file has not",
        NO_STEPS,
        Small(QUOTED, {"opening": "9:00"}),
        reads(
            "We open at 9:00.",
            "Every child matters here.",
            "Come in very good time.",
            shown=("Quoted: Every child matters here.",),
        ),
        edits=(type_before("good", "very "),),
        typed=("very",),
        fresh=("Every child matters here.",),
    ),
    Scenario(
        "the trust brings a list that the school's file has not",
        NO_STEPS,
        Small(STEPS, {"opening": "9:00"}),
        reads(
            "We open at 9:00.",
            "Ring the bell",
            "Open the door",
            "Come in very good time.",
            shown=("Steps: Ring the bell", "Steps: Open the door"),
        ),
        edits=(type_before("good", "very "),),
        typed=("very",),
        fresh=("Ring the bell", "Open the door"),
    ),
)


# ── what was proposed earlier ────────────────────────────────────────────────────────────────────────

NINE = DAY(opening="9:00")
BOTH = small(
    p("{%p for c in list %}"),
    p("{{ c.text }}", style="ListBullet"),
    p("{%p endfor %}"),
    tbl(tr("{%tr for s in staff %}"), tr("{{ s.role }}", "{{ s.job }} every day"), tr("{%tr endfor %}")),
    "Ask if you are not sure.",
    names={"list": COMMITMENTS, "staff": STAFF},
)
"""A list and a table."""
LATE = (type_before("gates", "big "),)
OPENS_AT = "We open at {} and close at 15:15. The big gates are locked after that."


def _again(at: str, greeting: str = GREETING, belief: str = BELIEF, conflicts: int | tuple[int, int] = 0) -> Expected:
    return reads("Our day", OPENS_AT.format(at), greeting, belief, ASK, conflicts=conflicts)


EARLIER = (
    Scenario(
        "another value changes while a proposal is pending",
        DAY,
        NINE(belief="each child has a gift"),
        _again("9:00", belief="We believe that each child has a gift."),
        edits=LATE,
        earlier=Earlier(NINE, "nothing yet"),
        typed=("big",),
        fresh=("9:00", "each child has a gift"),
    ),
    Scenario(
        "the same value changes again while a proposal is pending",
        DAY,
        DAY(opening="9:15"),
        _again("9:15"),
        edits=LATE,
        earlier=Earlier(NINE, "nothing yet"),
        typed=("big",),
        fresh=("9:15",),
    ),
    Scenario(
        "the value goes back to what it was while a proposal is pending",
        DAY,
        DAY,
        _again("8:45"),
        edits=LATE,
        earlier=Earlier(NINE, "nothing yet"),
        typed=("big",),
        fresh=("8:45",),
    ),
    Scenario(
        "the same value changes again after the school accepted",
        DAY,
        DAY(opening="9:15"),
        _again("9:15"),
        edits=LATE,
        earlier=Earlier(NINE, "accepted"),
        typed=("big",),
        fresh=("9:15",),
    ),
    Scenario(
        "the same value changes again after the school rejected",
        DAY,
        DAY(opening="9:15"),
        _again("{8:45 + 9:15}", conflicts=1),
        edits=LATE,
        earlier=Earlier(NINE, "rejected"),
        typed=("big",),
        fresh=("9:15",),
    ),
    Scenario(
        "another value changes after the school rejected",
        DAY,
        NINE(belief="each child has a gift"),
        _again("8:45", belief="We believe that each child has a gift."),
        edits=LATE,
        earlier=Earlier(NINE, "rejected"),
        typed=("big",),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the school typed into a pending proposal that a newer one follows",
        DAY,
        DAY(opening="9:15"),
        Expected(
            tuple(
                "\n".join(("Our day", OPENS_AT.format(at), GREETING, BELIEF, ASK))
                for at in ("{9:00 sharp + 9:15}", "9:15 sharp", "{sharp + 9:15}")
            ),
            conflicts=(0, 1),
        ),
        edits=LATE,
        earlier=Earlier(NINE, "nothing yet", (type_after("9:00", " sharp"),)),
        typed=("big", "sharp"),
        fresh=("9:15",),
    ),
    Scenario(
        "the school typed elsewhere after it accepted",
        DAY,
        DAY(opening="9:00", closing="15:30"),
        reads(
            "Our day", "We open at 9:00 and shut at 15:30. The big gates are locked after that.", GREETING, BELIEF, ASK
        ),
        edits=LATE,
        earlier=Earlier(NINE, "accepted", (retype("close", "shut"),)),
        typed=("big", "shut"),
        fresh=("15:30",),
    ),
    Scenario(
        "a conflict is pending and the value changes again",
        DAY,
        DAY(opening="9:15"),
        _again("{8:30 + 9:15}", conflicts=(0, 1)),
        edits=(*LATE, retype("8:45", "8:30")),
        earlier=Earlier(NINE, "nothing yet"),
        typed=("big", "8:30"),
        fresh=("9:15",),
    ),
    Scenario(
        "the trust takes back a paragraph that it had proposed",
        DAY,
        DAY,
        _again("8:45"),
        edits=LATE,
        earlier=Earlier(TWO_BELIEFS, "nothing yet"),
        typed=("big",),
    ),
    Scenario(
        "the trust rewords a paragraph that it had proposed and that is pending",
        DAY,
        TWO_BELIEFS(other="neighbours are our friends"),
        reads(
            "Our day",
            OPENS_AT.format("8:45"),
            GREETING,
            BELIEF,
            "We also believe that neighbours are our friends.",
            ASK,
        ),
        edits=LATE,
        earlier=Earlier(TWO_BELIEFS, "nothing yet"),
        typed=("big",),
        fresh=("neighbours are our friends",),
    ),
    Scenario(
        "the trust rewords a paragraph that the school had rejected",
        DAY,
        TWO_BELIEFS(other="neighbours are our friends"),
        reads(
            "Our day",
            OPENS_AT.format("8:45"),
            GREETING,
            BELIEF,
            "We also believe that neighbours are our friends.",
            ASK,
            conflicts=1,
        ),
        edits=LATE,
        earlier=Earlier(TWO_BELIEFS, "rejected"),
        typed=("big",),
        fresh=("neighbours are our friends",),
    ),
    Scenario(
        "the trust rewords an item whose removal the school had rejected",
        LIST,
        LIST(list=[{**COMMITMENTS[0], "text": "teach a broad and joyful curriculum"}, *COMMITMENTS[2:]]),
        reads(
            "What we will do",
            WILL,
            "teach a broad and joyful curriculum",
            ITEMS["needs"],
            ITEMS["answers"],
            ITEMS["money"],
            "We look at this short list once a year.",
        ),
        edits=(type_before("list once", "short "),),
        earlier=Earlier(LIST(list=without("needs")), "rejected"),
        typed=("short",),
        fresh=("and joyful",),
    ),
    Scenario(
        "the school accepted one change and rejected another, and the first value changes again",
        DAY,
        DAY(opening="9:15", belief="each child has a gift"),
        _again("9:15"),
        edits=LATE,
        earlier=Earlier(NINE(belief="each child has a gift"), "accepted", only="We open"),
        typed=("big",),
        fresh=("9:15",),
    ),
    Scenario(
        "the same value changes again after the school accepted in LibreOffice",
        DAY,
        DAY(opening="9:15"),
        _again("9:15"),
        edits=LATE,
        earlier=Earlier(NINE, "accepted in LibreOffice"),
        typed=("big",),
        fresh=("9:15",),
    ),
    Scenario(
        "another value changes after the school rejected in LibreOffice",
        DAY,
        NINE(belief="each child has a gift"),
        _again("8:45", belief="We believe that each child has a gift."),
        edits=LATE,
        earlier=Earlier(NINE, "rejected in LibreOffice"),
        typed=("big",),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "the school accepted a new item and a new row, reworded both, and both change again",
        BOTH,
        BOTH(
            list=[*COMMITMENTS, {**NEW_ITEM, "text": "plant a fruit tree for every pupil"}],
            staff=[*STAFF, {**COOK, "job": "feeds everyone very well"}],
        ),
        reads(
            *ITEMS.values(),
            "plant a fruit tree for every single pupil",
            *ROWS.values(),
            "Our Cook | feeds everyone very well every day",
            LAST,
        ),
        earlier=Earlier(
            BOTH(list=[*COMMITMENTS, NEW_ITEM], staff=[*STAFF, COOK]),
            "accepted",
            (type_before("pupil", "single "), type_before("Cook", "Our ")),
        ),
        typed=("single", "Our"),
        fresh=("fruit", "very"),
    ),
    Scenario(
        "the school rejected a new item and a new row, and other ones change",
        BOTH,
        BOTH(
            list=[{**COMMITMENTS[0], "text": "teach a broad and joyful curriculum"}, *COMMITMENTS[1:], NEW_ITEM],
            staff=[{**HEAD, "job": "runs the school"}, DSL, SENCO, COOK],
        ),
        reads(
            "teach a broad and joyful curriculum",
            *[*ITEMS.values()][1:],
            "Headteacher | runs the school every day",
            ROWS["dsl"],
            ROWS["senco"],
            LAST,
        ),
        earlier=Earlier(BOTH(list=[*COMMITMENTS, NEW_ITEM], staff=[*STAFF, COOK]), "rejected"),
        fresh=("and joyful", "runs"),
    ),
    Scenario(
        "a new item and a new row are pending and other ones change",
        BOTH,
        BOTH(
            list=[{**COMMITMENTS[0], "text": "teach a broad and joyful curriculum"}, *COMMITMENTS[1:], NEW_ITEM],
            staff=[{**HEAD, "job": "runs the school"}, DSL, SENCO, COOK],
        ),
        reads(
            "teach a broad and joyful curriculum",
            *[*ITEMS.values()][1:],
            NEW_ITEM["text"],
            "Headteacher | runs the school every day",
            ROWS["dsl"],
            ROWS["senco"],
            "Cook | feeds everyone well every day",
            LAST,
        ),
        earlier=Earlier(BOTH(list=[*COMMITMENTS, NEW_ITEM], staff=[*STAFF, COOK]), "nothing yet"),
        fresh=("and joyful", "runs"),
    ),
    Scenario(
        "the removal of an item and a row is pending and is taken back",
        BOTH,
        BOTH,
        reads(*ITEMS.values(), *ROWS.values(), "Do ask if you are not sure."),
        edits=(retype("Ask if", "Do ask if"),),
        earlier=Earlier(BOTH(list=without("needs"), staff=[HEAD, SENCO]), "nothing yet"),
        typed=("Do",),
    ),
    Scenario(
        "a person's own tracked typing stands beside what the trust changes",
        DAY,
        DAY(opening="9:00"),
        reads(
            "Our day",
            "We open at 9:00 and close at 15:15. The gates are locked by the caretaker after that.",
            GREETING,
            BELIEF,
            ASK,
        ),
        edits=(track_typing("locked", " by the caretaker"),),
        typed=("by the caretaker",),
        fresh=("9:00",),
    ),
    Scenario(
        "a person's own tracked deletion stands beside what the trust changes",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", "We open at 9:00 and close at 15:15. The gates are locked.", GREETING, BELIEF, ASK),
        edits=(track_deleting(" after that"),),
        fresh=("9:00",),
    ),
    Scenario(
        "a person deleted with tracking what the trust changes",
        DAY,
        DAY(closing="15:30"),
        reads(
            "Our day",
            "We open at 8:45 and close at 15:30. The gates are locked after that.",
            GREETING,
            BELIEF,
            ASK,
            conflicts=1,
        ),
        edits=(track_deleting(" and close at 15:15"),),
        fresh=("15:30",),
    ),
    Scenario(
        "a person reworded with tracking what the trust changes",
        DAY,
        DAY(opening="9:00"),
        reads("Our day", OPENING.replace("8:45", "{8:30 + 9:00}"), GREETING, BELIEF, ASK, conflicts=1),
        edits=(track_typing("open at 8:45", " 8:30"), track_deleting("8:45")),
        typed=("8:30",),
        fresh=("9:00",),
    ),
    Scenario(
        "a person deleted a paragraph with tracking that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, GREETING, "We believe that each child has a gift.", ASK, conflicts=1),
        edits=(track_deleting_paragraph(BELIEF),),
        fresh=("each child has a gift",),
    ),
    Scenario(
        "a person added a paragraph with tracking after one that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads("Our day", OPENING, GREETING, "We believe that each child has a gift.", "Larks rise early.", ASK),
        edits=(track_new_paragraph(BELIEF, "Larks rise early."),),
        typed=("Larks rise early.",),
        fresh=("each child has a gift",),
    ),
)


# ── controls, links, pictures, boxes, comments ───────────────────────────────────────────────────────

THINGS = (
    Scenario(
        "the school filled a blank and the trust changes a word of its paragraph",
        BLANK,
        BLANK(when="hour"),
        reads("Tell Bertram Placeholder, our safeguarding lead, on the same hour.", "Write down what was said."),
        edits=(fill_blank("name of the safeguarding lead", "Bertram Placeholder"),),
        typed=("Bertram Placeholder",),
        fresh=("hour",),
    ),
    Scenario(
        "the trust now knows what a blank holds",
        BLANK,
        BLANK(dsl="Bertram Placeholder"),
        reads("Tell Bertram Placeholder, our safeguarding lead, on the same day.", "Always write down what was said."),
        edits=(retype("Write", "Always write"),),
        typed=("Always write",),
        fresh=("Bertram Placeholder",),
    ),
    Scenario(
        "the trust gives the same answer as the school typed into a blank",
        BLANK,
        BLANK(dsl="Bertram Placeholder"),
        reads("Tell Bertram Placeholder, our safeguarding lead, on the same day.", "Write down what was said."),
        edits=(fill_blank("name of the safeguarding lead", "Bertram Placeholder"),),
        typed=("Bertram Placeholder",),
    ),
    Scenario(
        "the trust gives another answer than the school typed into a blank",
        BLANK,
        BLANK(dsl="Clara Dummy"),
        reads(
            "Tell {Bertram Placeholder + Clara Dummy}, our safeguarding lead, on the same day.",
            "Write down what was said.",
            conflicts=1,
        ),
        edits=(fill_blank("name of the safeguarding lead", "Bertram Placeholder"),),
        typed=("Bertram Placeholder",),
        fresh=("Clara Dummy",),
    ),
    Scenario(
        "the school edited the words of a link and the trust changes those behind it",
        LINKED,
        LINKED(when="the last day of term"),
        reads("Read more on our new website before the last day of term.", "The office can print it for you."),
        edits=(type_before("website", "new "),),
        typed=("new",),
        fresh=("last",),
        breaks_in=(GOOGLE,),
    ),
    Scenario(
        "the school edited a text box and the trust changes the words beside it",
        BOXED,
        BOXED(opening="9:00"),
        reads("School starts at 9:00.[picture]", "Come in good time."),
        edits=(retype("ask for", "politely ask for"),),
        typed=("politely",),
        fresh=("9:00",),
    ),
    Scenario(
        "the trust changes a value in a text box",
        BOXED,
        BOXED(who="the headteacher"),
        reads("School starts at 8:45.[picture]", "Come in very good time.", refused=True),
        edits=(type_before("good", "very "),),
        typed=("very",),
        fresh=("headteacher",),
        breaks_in=(GOOGLE,),
    ),
    Scenario(
        "the school replaced a picture and the trust changes the words beside it",
        PICTURED,
        PICTURED(what="a lark in flight"),
        reads(
            "[picture]",
            "Our crest shows a lark in flight.[picture]",
            "It was drawn long ago.",
            pictures=(png(10, 10), png()),
        ),
        edits=(replace_picture(png(10, 10)),),
        fresh=("in flight",),
    ),
    Scenario(
        "the trust replaces a picture and the school edited the words beside it",
        PICTURED,
        PICTURED(crest=Picture(png(20, 20), "Our crest")),
        reads(
            "[picture]",
            "Our old crest shows a lark.[picture]",
            "It was drawn long ago.",
            pictures=(png(20, 20), png(20, 20)),
        ),
        edits=(type_before("crest", "old "),),
        typed=("old",),
    ),
    Scenario(
        "both replaced a picture",
        small("{{ crest }}", "It was drawn long ago.", names=PICTURED.names),
        small("{{ crest }}", "It was drawn long ago.", names={"crest": Picture(png(20, 20), "Our crest")}),
        Expected(conflicts=1),
        edits=(replace_picture(png(10, 10)),),
    ),
    Scenario(
        "the trust brings a picture that the school's file has not",
        small("Our crest:", "It was drawn long ago.", names={}),
        small("Our crest:", "{{ crest }}", "It was drawn long ago.", names=PICTURED.names),
        reads("Our proud crest:", "[picture]", "It was drawn long ago.", pictures=(png(),)),
        edits=(type_before("crest", "proud "),),
        typed=("proud",),
    ),
    Scenario(
        "the trust brings a link that the school's file has not",
        NO_STEPS,
        small(
            "We open at {{ opening }}.",
            p("Look us up on ", f'<w:hyperlink r:id="rIdSite">{r("our website")}</w:hyperlink>', "."),
            "Come in good time.",
            links={"rIdSite": "https://brackenhurst.example/"},
            names={"opening": "8:45"},
        ),
        reads("We open at 8:45.", "Look us up on our website.", "Come in very good time."),
        edits=(type_before("good", "very "),),
        typed=("very",),
        fresh=("Look us up on our website.",),
        breaks_in=(GOOGLE,),
    ),
    Scenario(
        "the trust changes the words of a link and the school edited those before it",
        LINKED,
        small(
            p(
                "Read more on ",
                f'<w:hyperlink r:id="rIdSite">{r("the trust website")}</w:hyperlink>',
                " before {{ when }}.",
            ),
            "The office can print it for you.",
            links={"rIdSite": "https://brackenhurst.example/"},
            names=LINKED.names,
        ),
        reads("Read much more on the trust website before the first day of term.", "The office can print it for you."),
        edits=(type_before("more", "much "),),
        typed=("much",),
        fresh=("the trust website",),
        breaks_in=(GOOGLE,),
    ),
    Scenario(
        "both edited the paragraph that ends a section",
        TWO_SECTIONS,
        TWO_SECTIONS(opening="9:00"),
        reads("Our day", "We always open at 9:00.", "Come in good time."),
        edits=(type_after("We", " always"),),
        typed=("always",),
        fresh=("9:00",),
    ),
    Scenario(
        "the trust removes the paragraph that ends a section",
        TWO_SECTIONS,
        small("Our day", "Come in good time.", names={}),
        Expected(refused=True, conflicts=(0, 1)),
        edits=(type_before("good", "very "),),
        typed=("very",),
    ),
    Scenario(
        "a comment of the school's stands on words that the trust changes",
        small("We open at {{ opening }}.", "Come in good time.", comments="", names={"opening": "8:45"}),
        small("We open at {{ opening }}.", "Come in good time.", comments="", names={"opening": "9:00"}),
        reads("We open at 9:00.", "Come in good time."),
        edits=(comment_on("8:45", "Is this still so?"),),
        fresh=("9:00",),
    ),
)


# ── templates ────────────────────────────────────────────────────────────────────────────────────────

TEMPLATES = (
    Scenario(
        "the template has a new section and other fixed words, and the school edited both neighbours",
        DAY,
        small(
            p("Our school day", style="Heading1"),
            "We open at {{ opening }} and close at {{ closing }}. The gates are locked after that.",
            p("How we meet", style="Heading1"),
            "Every pupil is greeted warmly by name. Every adult stops to listen.",
            "We believe that {{ belief }}.",
            "Ask the office about anything that is not clear.",
            names=DAY.names,
        ),
        reads(
            "Our school day",
            "We open at 8:45 and close at 15:15. The big gates are locked after that.",
            "How we meet",
            "Every pupil is greeted warmly by name. Every grown adult stops to listen.",
            BELIEF,
            ASK,
        ),
        edits=(type_before("gates", "big "), type_before("adult", "grown ")),
        typed=("big", "grown"),
        fresh=("How we meet", "warmly", "school day"),
    ),
    Scenario(
        "the template has its sections in another order and the school edited both",
        TWINS,
        small(
            p("Infants", style="Heading1"),
            "Bring a coat.",
            "Lunch is at {{ infants }}.",
            p("Juniors", style="Heading1"),
            "Bring a coat.",
            "Lunch is at {{ juniors }}.",
            names=TWINS.names,
        ),
        reads(
            "Infants",
            "Bring a coat.",
            "Lunch is at 12:00 in the hall.",
            "Juniors",
            "Bring a warm coat.",
            "Lunch is at 12:30.",
            conflicts=(0, 6),
        ),
        edits=(type_after("12:00", " in the hall"), type_before("coat", "warm ")),
        typed=("in the hall", "warm"),
        exactly_in=(),
        why_not="which of the sections moved is a matter of taste, so only that nothing is lost is asked",
    ),
)


# ── corners ──────────────────────────────────────────────────────────────────────────────────────────

CELL_OF_TWO = tbl(tr("Who", tc("{{ first }}", "{%p if second %}", "{{ second }}", "{%p endif %}")), tr("When", "daily"))
TWO_IN_CELL = small(CELL_OF_TWO, "That is all.", names={"first": "The head", "second": "The deputy"})
PRINTED = '<w:fldSimple w:instr=" PRINTDATE ">' + r("1 May") + "</w:fldSimple>"
COMPLEX = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PRINTDATE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1 May</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BREAK = "<w:r><w:br/></w:r>"
TAB = "<w:r><w:tab/></w:r>"
ADDRESS = small(
    p("Brackenhurst Primary School", BREAK, "{{ street }}", BREAK, "{{ town }}"),
    p("Telephone:", TAB, "{{ phone }}"),
    names={"street": "1 Example Lane", "town": "Larkmoor", "phone": "01632 960001"},
)
DATED = small(
    p("Printed on ", PRINTED, " for {{ who }}."),
    p("Read out on ", COMPLEX, " for {{ who }}."),
    names={"who": "parents"},
)
ENDS = small(
    p("{%p if first %}"), "{{ first }}", p("{%p endif %}"),
    "We open at {{ opening }}.",
    p("{%p if last %}"), "{{ last }}", p("{%p endif %}"),
    names={"opening": "8:45", "first": "", "last": ""},
)  # fmt: skip
BETWEEN = (
    tbl(tr("Who", "Head")),
    p("{%p if between %}"),
    "{{ between }}",
    p("{%p endif %}"),
    tbl(tr("When", "{{ when }}")),
)
TWO_TABLES = small(*BETWEEN, "That is all.", names={"between": "And also:", "when": "daily"})
THREE_IN_CELL = small(
    tbl(
        tr(
            "What we ask",
            tc("Listen well.", "Take care.", p("{%p if third %}"), "{{ third }}", p("{%p endif %}")),
        )
    ),
    "That is all.",
    names={"third": "Tell the truth."},
)
GROWING = small(
    "Our day",
    p("{%p if greeting %}"), "{{ greeting }}", p("{%p endif %}"),
    p("{%p if times %}"), "Our times:", tbl(tr("Open", "{{ times }}")), p("{%p endif %}"),
    p("{%p if last %}"), "{{ last }}", p("{%p endif %}"),
    names={"greeting": "", "times": "", "last": "That is all."},
)  # fmt: skip

CORNERS = (
    Scenario(
        "the trust removes the last paragraph of a cell",
        TWO_IN_CELL,
        TWO_IN_CELL(second=""),
        reads("Who | The kind head", "When | daily", "That is all."),
        edits=(type_before("head", "kind "),),
        typed=("kind",),
    ),
    Scenario(
        "the trust adds a paragraph at the end of a cell",
        TWO_IN_CELL(second=""),
        TWO_IN_CELL,
        reads("Who | The kind head / The deputy", "When | daily", "That is all."),
        edits=(type_before("head", "kind "),),
        typed=("kind",),
        fresh=("The deputy",),
    ),
    Scenario(
        "the trust empties a cell",
        TABLE,
        TABLE(staff=[HEAD, {**DSL, "role": ""}, SENCO]),
        reads("Who does what:", FIRST, ROWS["head"], "| keeps all children safe every day", ROWS["senco"], LAST),
        edits=(type_before("children safe", "all "),),
        typed=("all",),
    ),
    Scenario(
        "the trust adds a first paragraph and a last one",
        ENDS,
        ENDS(first="Welcome to our school.", last="See you soon."),
        reads("Welcome to our school.", "We always open at 8:45.", "See you soon."),
        edits=(type_after("We", " always"),),
        typed=("always",),
        fresh=("Welcome to our school.", "See you soon."),
    ),
    Scenario(
        "the trust removes its first paragraph and its last one",
        ENDS(first="Welcome to our school.", last="See you soon."),
        ENDS,
        reads("We always open at 8:45."),
        edits=(type_before("open at", "always "),),
        typed=("always",),
    ),
    Scenario(
        "the trust removes the paragraph between two tables",
        TWO_TABLES,
        TWO_TABLES(between="", when="weekly"),
        reads_either(
            "\n".join(("Who | Our head", "", "When | weekly", "That is all.")),
            "\n".join(("Who | Our head", "When | weekly", "That is all.")),
        ),
        edits=(retype("Head", "Our head"),),
        typed=("Our head",),
        fresh=("weekly",),
    ),
    Scenario(
        "the trust puts a paragraph between two tables",
        TWO_TABLES(between=""),
        TWO_TABLES,
        reads("Who | Our head", "And also:", "When | daily", "That is all."),
        edits=(retype("Head", "Our head"),),
        typed=("Our head",),
        fresh=("And also:",),
        exactly_in=(WORD, STRIPPED, GOOGLE),
        why_not="LibreOffice makes one table of two that touch",
    ),
    Scenario(
        "the trust puts a table in the place of a paragraph",
        small("Before.", "The head leads the school.", "After.", names={}),
        small("Before.", tbl(tr("Head", "leads the school")), "After.", names={}),
        reads_either(
            "\n".join(("Long before.", "Head | leads the school", "After.")),
            "\n".join(("Long before.", "", "Head | leads the school", "After.")),
            "\n".join(("Long before.", "Head | leads the school", "", "After.")),
        ),
        edits=(retype("Before.", "Long before."),),
        typed=("Long before.",),
    ),
    Scenario(
        "both edited a paragraph with line breaks, and one with a tab",
        ADDRESS,
        ADDRESS(street="2 Sample Road", phone="01632 960999"),
        reads(
            "Our Brackenhurst Primary School",
            "2 Sample Road",
            "Larkmoor, ZZ1 1ZZ",
            "Telephone of the office:\t01632 960999",
        ),
        edits=(
            type_before("Brackenhurst", "Our "),
            type_after("Larkmoor", ", ZZ1 1ZZ"),
            retype("Telephone:", "Telephone of the office:"),
        ),
        typed=("Our", ", ZZ1 1ZZ", "of the office"),
        fresh=("2 Sample Road", "01632 960999"),
    ),
    Scenario(
        "the words of both sides have signs that XML and Word have uses of their own for",
        DAY,
        DAY(belief="a < b & c > d, “so” ‘it’ is — café ☕ “{{ no tag }}”"),
        reads(
            "Our day",
            OPENING,
            "Every pupil is greeted by name. R&D <at> 5 o’clock… Every adult stops to listen.",
            "We believe that a < b & c > d, “so” ‘it’ is — café ☕ “{{ no tag }}”.",
            ASK,
        ),
        edits=(type_after("by name.", " R&D <at> 5 o’clock…"),),
        typed=("R&D <at> 5 o’clock…",),
        fresh=("a < b & c > d, “so” ‘it’ is — café ☕ “{{ no tag }}”",),
    ),
    Scenario(
        "one word stands there many times and one of them changes on each side",
        small("{{ a }} and tea and tea and {{ b }} and tea and tea.", names={"a": "tea", "b": "tea"}),
        small("{{ a }} and tea and tea and {{ b }} and tea and tea.", names={"a": "tea", "b": "milk"}),
        reads("tea and tea and tea and milk and tea and cocoa."),
        edits=(retype("tea.", "cocoa."),),
        typed=("cocoa",),
        fresh=("milk",),
    ),
    Scenario(
        "the school typed the whole paragraph anew where the trust changes a word",
        DAY,
        DAY(opening="9:00"),
        reads_either(
            "\n".join(("Our day", OPENING.replace("8:45", "9:00"), GREETING, BELIEF, ASK)),
            conflicts=0,
        ),
        edits=(new_paragraph(OPENING, OPENING), delete_paragraph(OPENING)),
        fresh=("9:00",),
    ),
    Scenario(
        "the school emptied a paragraph that the trust rewords",
        DAY,
        DAY(belief="each child has a gift"),
        reads_either(
            "\n".join(("Our day", OPENING, GREETING, "We believe that each child has a gift.", ASK)),
            "\n".join(("Our day", OPENING, GREETING, "", "We believe that each child has a gift.", ASK)),
            "\n".join(("Our day", OPENING, GREETING, "We believe that each child has a gift.", "", ASK)),
            conflicts=1,
        ),
        edits=(retype(BELIEF, ""),),
        fresh=("each child has a gift",),
    ),
)


# ── the bundled policies ─────────────────────────────────────────────────────────────────────────────

BRAVE = (("courage", "we try what frightens us and own up to what went wrong"),)
BEHAVIOUR = Bundled("behaviour")
EQUALITY = Bundled("equality")


BRAVER = Bundled("behaviour", BRAVE)
RENAMED = Bundled("behaviour", school="Brackenhurst Church School")
TWO_VALUES = Bundled("behaviour", left_out=("kindness",))
NEEDS = Bundled("equality", (("meet-child-needs", "meet what each child needs before it asks for any label"),))


def _bundled_reads(issue: Issue, *changes: tuple[str, str], conflicts: int = 0) -> Callable[[], Expected]:
    """The body should read as that of the issue with these words changed."""
    return lambda: Expected((like(issue, *changes),), conflicts)


CONTENTS = (
    "Why we have this policy", "The values behind it", "What we expect of each other",
    "Teaching and praising good behaviour", "When things go wrong", "Bullying, prejudice and abuse",
    "Understanding behaviour and giving help", "Who does what", "Checking how well it works",
    "Law, guidance and related documents",
)  # fmt: skip
REFRESHED = tuple((f"{n}\t{title}", f"{n}\t{title}\t{n}") for n, title in enumerate(CONTENTS, 1))


BUNDLED = (
    Scenario(
        "a policy with edits all over whose trust rewords a value",
        BEHAVIOUR,
        BRAVER,
        _bundled_reads(
            BRAVER,
            ("calm, safe and kind", "calm, safe, cheerful and kind"),
            ("Good behaviour is everyone’s work. Adults lead it", "Good behaviour is everyone’s work.\nAdults lead it"),
            ("finishing or repeating work", "finishing or repeating work\nhelping in the garden"),
            ("\nlosing a privilege, or part of a break", ""),
            ("[how your school recognises good behaviour]", "golden leaves on the school tree"),
            (
                "Designated safeguarding lead / Bertram Placeholder",
                "Our designated safeguarding lead / Bertram Placeholder",
            ),
        ),
        edits=(
            retype("calm, safe and kind", "calm, safe, cheerful and kind"),
            enter("Adults lead it"),
            new_paragraph("finishing or repeating work", "helping in the garden"),
            delete_paragraph("losing a privilege"),
            fill_blank("how your school recognises good behaviour", "golden leaves on the school tree"),
            retype("Designated safeguarding", "Our designated safeguarding"),
        ),
        typed=("cheerful", "helping in the garden", "golden leaves on the school tree", "Our designated"),
        fresh=("frightens us",),
    ),
    Scenario(
        "a policy whose contents were refreshed and whose trust rewords a value",
        BEHAVIOUR,
        BRAVER,
        _bundled_reads(BRAVER, ("Everyone makes mistakes.", "Everyone, old or young, makes mistakes."), *REFRESHED),
        edits=(refresh_contents(), retype("Everyone makes mistakes.", "Everyone, old or young, makes mistakes.")),
        typed=("old or young",),
        fresh=("frightens us",),
    ),
    Scenario(
        "a policy whose trust has one value more, beside one that the school reworded",
        TWO_VALUES,
        BEHAVIOUR,
        _bundled_reads(BEHAVIOUR, ("we ask why before we ask what", "we always ask why before we ask what")),
        edits=(retype("we ask why", "we always ask why"),),
        typed=("always",),
        fresh=("we notice who is left out",),
    ),
    Scenario(
        "a policy whose trust drops a value, beside one that the school reworded",
        BEHAVIOUR,
        TWO_VALUES,
        _bundled_reads(TWO_VALUES, ("we ask why before we ask what", "we always ask why before we ask what")),
        edits=(retype("we ask why", "we always ask why"),),
        typed=("always",),
    ),
    Scenario(
        "a policy in which the school and the trust reword the same value",
        BEHAVIOUR,
        BRAVER,
        _bundled_reads(BRAVER, ("we try what frightens us", "we try {new things + what frightens us}"), conflicts=1),
        edits=(retype("what is hard", "new things"),),
        typed=("new things",),
        fresh=("frightens us",),
    ),
    Scenario(
        "a policy of a school that has another name now",
        BEHAVIOUR,
        RENAMED,
        _bundled_reads(RENAMED, ("calm, safe and kind", "calm, safe, cheerful and kind")),
        edits=(retype("calm, safe and kind", "calm, safe, cheerful and kind"),),
        typed=("cheerful",),
        fresh=("Brackenhurst Church School",),
    ),
    Scenario(
        "a policy with tracked edits, filled blanks and a new row, whose trust rewords a commitment",
        EQUALITY,
        NEEDS,
        _bundled_reads(
            NEEDS,
            ("[what the figures show, and the year they are from]", "312 pupils in September"),
            (
                "Attendance, behaviour and bullying |",
                "Languages | Larkmoor speaks many.\nAttendance, behaviour and bullying |",
            ),
            ("We welcome each pupil and family, find", "We welcome each pupil and each family, find"),
            (" You do not need a diagnosis in order to ask.", ""),
        ),
        edits=(
            fill_blank("what the figures show, and the year they are from", "312 pupils in September"),
            new_row("Learning and progress", "Languages", "Larkmoor speaks many."),
            track_typing("each pupil and", " each"),
            track_deleting(" You do not need a diagnosis in order to ask."),
        ),
        typed=("312 pupils in September", "Languages", "Larkmoor speaks many.", "and each family"),
        fresh=("any label",),
    ),
)

MENDED = (
    Scenario(
        "the school deleted a paragraph that the trust moves and rewords",
        DAY,
        small(
            p("Our day", style="Heading1"),
            "We believe that {{ belief }}.",
            "We open at {{ opening }} and close at {{ closing }}. The gates are locked after that.",
            "Every pupil is greeted by name. Every adult stops to listen.",
            "Ask the office about anything that is not clear.",
            names={**DAY.names, "belief": "every child can learn very well"},
        ),
        reads("Our day", "We believe that every child can learn very well.", OPENING, GREETING, ASK, conflicts=1),
        edits=(delete_paragraph(BELIEF),),
        fresh=("very",),
    ),
    Scenario(
        "the trust adds a paragraph at the end of a cell whose last one the school made bold",
        TWO_IN_CELL(second=""),
        TWO_IN_CELL,
        reads("Who | The head / The deputy", "When | daily", "That is all."),
        edits=(bold_to_the_end("The head"),),
        fresh=("The deputy",),
    ),
    Scenario(
        "the trust adds a last paragraph and the school made the one before it bold",
        ENDS,
        ENDS(last="See you soon."),
        reads("We open at 8:45.", "See you soon."),
        edits=(bold_to_the_end("We open at 8:45."),),
        fresh=("See you soon.",),
    ),
    Scenario(
        "both edited the words around fields",
        DATED,
        DATED(who="families"),
        reads("Printed afresh on 1 May for families.", "Read out loud on 1 May for families."),
        edits=(type_after("Printed", " afresh"), type_after("out", " loud")),
        typed=("afresh", "loud"),
        fresh=("families",),
        exactly_in=(WORD, STRIPPED, GOOGLE),
        why_not="LibreOffice works the dates out anew",
        breaks_in=(WORD, GOOGLE),
    ),
    Scenario(
        "the school struck out the last paragraph but one of a cell and the trust removes the last",
        THREE_IN_CELL,
        THREE_IN_CELL(third=""),
        reads("What we ask | Listen well.", "That is all."),
        edits=(track_deleting_paragraph("Take care."),),
    ),
    Scenario(
        "the school struck out all paragraphs of a cell but the last and the trust removes that",
        THREE_IN_CELL,
        THREE_IN_CELL(third=""),
        reads("What we ask |", "That is all."),
        edits=(track_deleting_paragraph("Listen well."), track_deleting_paragraph("Take care.")),
    ),
    Scenario(
        "the school struck out the last paragraph but one and the trust removes the last",
        ENDS(first="Welcome to our school.", last="See you soon."),
        ENDS(first="Welcome to our school."),
        reads("Welcome to our school."),
        edits=(track_deleting_paragraph("We open at 8:45."),),
    ),
    Scenario(
        "the trust removes a last paragraph but one whose rewording is pending",
        GROWING(greeting="We greet by name", last=""),
        GROWING(last="See you soon."),
        reads("Our day", "See you soon."),
        earlier=Earlier(GROWING(greeting="Everyone is welcome", last="See you soon."), "nothing yet"),
    ),
    Scenario(
        "the trust adds a paragraph and a table after a paragraph that is pending",
        GROWING,
        GROWING(greeting="We greet by name.", times="8:45"),
        reads("Our day", "We greet by name.", "Our times:", "Open | 8:45", "That is all."),
        earlier=Earlier(GROWING(greeting="We greet by name."), "nothing yet"),
        fresh=("Our times:", "8:45"),
    ),
    Scenario(
        "the trust takes the bold from words that the school made italic with tracked changes on",
        small(p(r("We open at 8:45.", "b")), "Come in good time."),
        small(p("We open at 8:45."), "Come in good time."),
        reads("We open at 8:45.", "Come in good time."),
        edits=(track_italic("We open at 8:45."),),
    ),
)
"""What the merge once did wrong."""

SCENARIOS = (
    *PARAGRAPHS, *WORDS, *LISTS, *TABLES, *PAGES, *FORMATS, *EARLIER, *THINGS, *TEMPLATES, *CORNERS, *MENDED, *BUNDLED,
)  # fmt: skip
