"""Values that are more than text: what a template prints for them is Word's own XML.

Formatted text, pictures and links are `Rich`: they know the document that they are printed in (`Setting`), so that
they can use its styles and add to its parts. Any other object can be printed so too. One with `runs(run_properties)`
gives XML that stands where runs may stand; one with `blocks(paragraph_properties, run_properties)` gives paragraphs
and tables, for `{{p … }}`. Both get the properties that text in that place has, as XML (`<w:rPr>…</w:rPr>`, or
empty), and must escape what they print.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from policygen.word.additions import Additions
from policygen.word.finish import SIGNS, own_id
from policygen.word.ooxml import as_xml_characters, escape_attribute, escape_text, shaded, unescape
from policygen.word.runs import run
from policygen.word.stock import Stock


class Runs(Protocol):
    """A value that prints as runs."""

    def runs(self, run_properties: str) -> str:
        """The XML of the runs; `run_properties` is what text in that place has."""
        ...


class Blocks(Protocol):
    """A value that prints as paragraphs and tables."""

    def blocks(self, paragraph_properties: str, run_properties: str) -> str:
        """The XML of the paragraphs; the properties are those of the paragraph in whose place it stands."""
        ...


@dataclass(frozen=True)
class Setting:
    """Where a rich value is printed: the document, and the properties that text there has.

    `run` and `paragraph` are XML, or empty. `takes_links` is false where no link may stand, `takes_pictures` where no
    picture may: in a content control that holds plain text only.
    """

    stock: Stock
    additions: Additions
    run: str = ""
    paragraph: str = ""
    takes_links: bool = True
    takes_pictures: bool = True


class Rich:
    """A value that is more than text and knows its document. `str()` of it is what prints where only words can."""

    def as_runs(self, setting: Setting) -> str:
        """The XML of the value where runs stand: as a rule its words."""
        return run(str(self), setting.run)

    def as_blocks(self, setting: Setting) -> str:
        """The XML of the value where paragraphs stand: as a rule its runs in one."""
        return f"<w:p>{setting.paragraph}{self.as_runs(setting)}</w:p>"

    def as_description(self, _: Setting) -> str:
        """What the value is as the alternative text of a picture, with a sign where it takes the picture's place."""
        return escape_attribute(as_xml_characters(str(self)))


LABELS: Mapping[str, str] = {
    "dsl": "designated safeguarding lead",
    "deputy_dsls": "deputy designated safeguarding leads",
    "senco": "special educational needs co-ordinator",
    "designated_teacher": "designated teacher for looked-after children",
    "ect_induction_tutor": "induction tutor for early career teachers",
    "health_safety_lead": "health and safety lead",
    "chair_of_local_body": "chair of the local governing body",
    "safeguarding_governor": "link governor for safeguarding",
    "send_governor": "link governor for special educational needs",
    "whistleblowing_governor": "governor for whistleblowing",
    "chair": "chair of the trust board",
    "lado": "local authority designated officer",
    "childrens_social_care": "children’s social care contact",
    "safeguarding_partners": "local safeguarding partnership",
    "prevent": "Prevent contact",
    "urn": "unique reference number",
    "dfe_number": "DfE number",
    "email": "e-mail address",
    "phone": "telephone number",
    "queries": "person who answers questions",
    "places": "published admission number",
    "opening": "start of the school day",
    "closing": "end of the school day",
    "weekly_hours": "hours in the school week",
    "legal_name": "trust’s full legal name",
    "text": "explanation",
    "start": "first day",
    "end": "last day",
    "terms": "term",
    "items": "item of uniform",
    "campuses": "campus",
    "year": "school year",
    "route": "way to apply for a place",
    "authority": "who decides on admissions",
    "criteria": "how places are given",
    "second_hand": "where to find second-hand uniform",
    "breakfast": "care before school",
    "after_school": "care after school",
    "absence_line": "telephone number for absences",
    "safeguarding_out_of_hours": "telephone number out of hours",
    "until": "last day",
}
"""What a blank says belongs there, where the field's own name does not say it."""


def label_of(name: str) -> str:
    """What belongs in a field, in words: `site_manager` → "site manager"."""
    return LABELS.get(name, name.replace("_", " "))


@dataclass(frozen=True)
class Blank:
    """A fact that nobody has given yet: it prints as a visible placeholder for a person to fill.

    `key` names the fact (`school.people.dsl.name`), `label` says what belongs there ("name of the designated
    safeguarding lead"). A blank counts as false and as empty, and everything about it is a blank too.
    """

    key: str
    label: str

    def __str__(self) -> str:
        return f"[{self.label}]"

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator["Blank"]:
        return iter(())

    def __getattr__(self, name: str) -> "Blank":
        if name.startswith("_"):
            raise AttributeError(name)
        whole, words = self.key.removesuffix(".name"), self.label.removeprefix("name of ")
        return Blank(f"{whole}.{name}", f"{label_of(name)} of {words}")

    def __getitem__(self, item: object) -> "Blank":
        return self if isinstance(item, int) else self.__getattr__(str(item))

    def __call__(self, *_: object, **__: object) -> "Blank":
        """Whatever a blank is asked, it is blank."""
        return self

    def runs(self, run_properties: str) -> str:
        """A content control that Word shows as a placeholder: what is typed there takes the place of it.

        ECMA-376 17.5.2. Word takes titles and tags of up to 64 characters. The control holds rich text:
        LibreOffice prints the words of a plain-text control without their colours, and the blank must show.
        """
        shown = escape_text(as_xml_characters(str(self)))
        words = f"<w:r>{shaded(run_properties, FILL, INK)}<w:t>{shown}</w:t></w:r>"
        return (
            f"<w:sdt><w:sdtPr>{run_properties}"
            f'<w:alias w:val="{_attribute(self.label)}"/><w:tag w:val="{_attribute(self.key)}"/>'
            f'<w:id w:val="{own_id("control")}"/><w:showingPlcHdr/></w:sdtPr>'
            f"<w:sdtContent>{words}</w:sdtContent></w:sdt>"
        )


FILL = "FFF2CC"
INK = "3B3000"
"""A blank is dark ink on light yellow: 11.5 to 1, whatever colour the text around it has."""


def _attribute(text: str) -> str:
    return escape_attribute(as_xml_characters(text)[:64])


class Fragment(str):
    """What a macro or a `set` block made: as a string its words, and `xml` as it was made.

    Printed, it is the XML; whatever a filter or an operator makes of it is made of the words.
    """

    __slots__ = ("xml",)
    xml: str

    @classmethod
    def of(cls, xml: str) -> "Fragment":
        """The fragment of a piece of a part's XML, signs and all."""
        plain = xml if "<" not in xml and "&" not in xml and "\x15" not in xml else _words(xml)
        fragment = cls(plain)
        fragment.xml = xml
        return fragment


class Joined(str):
    """Values joined with `~`: as a string their words; printed, each prints as it would alone."""

    __slots__ = ("values",)
    values: tuple[object, ...]

    @classmethod
    def of(cls, values: tuple[object, ...]) -> "Joined":
        """The values joined."""
        joined = cls("".join(map(str, values)))
        joined.values = values
        return joined


def _words(xml: str) -> str:
    text = re.sub("\x15[^\x16]*\x16", "", re.sub(r"<w:(?:br|cr)/>", "\n", re.sub(r"<w:tab/>", "\t", xml)))
    text = re.sub(r"</w:p>(?=.)", "\n", text, flags=re.DOTALL)
    return SIGNS.sub("", unescape(re.sub(r"<[^>]*>", "", text)))
