"""What a part's pictures and links are, whatever ids a program gave them: so that those of two files compare."""

import hashlib
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from lxml import etree

from policygen.word.ooxml import MC, WP, A, R, w
from policygen.word.package import Package, Relationship

_BLIPS: Final = (f"{{{A}}}blip", "{urn:schemas-microsoft-com:vml}imagedata")


@dataclass(eq=False)
class Media:
    """The pictures and links of one part of a file."""

    package: Package
    part: str
    _lines: dict[str, Relationship] | None = None
    _digests: dict[str, str] = field(default_factory=dict)

    def _line(self, id: str) -> Relationship | None:
        if self._lines is None:
            self._lines = {line.id: line for line in self.package.relationships(self.part)}
        return self._lines.get(id)

    def address(self, link: etree._Element) -> str:
        """Where a link leads: its address, and the place in it. Programs escape addresses in their own ways."""
        line = self._line(link.get(f"{{{R}}}id", "")) if link.get(f"{{{R}}}id") else None
        anchor = link.get(w("anchor"), "")
        place = f"#{'…' if anchor.startswith('_') else anchor}" if anchor else ""
        return (unquote(line.target).strip().rstrip("/") if line else "") + place

    def key_of(self, element: etree._Element) -> str:
        """A picture or drawing by what it shows: the bytes of its pictures, its words, and its alternative text."""
        inside = element.find(f"{{{MC}}}Choice") if element.tag == f"{{{MC}}}AlternateContent" else None
        shown = element if inside is None else inside
        pictures = [self._digest(e) for e in shown.iter(*_BLIPS)]
        words = [t.text or "" for t in shown.iter(w("t")) if _counts(t)]
        described = (e.get("descr", "").strip() for e in shown.iter(f"{{{WP}}}docPr"))
        return "object:" + "|".join([*pictures, "".join(words), *filter(None, described)])

    def _digest(self, picture: etree._Element) -> str:
        id = picture.get(f"{{{R}}}embed") or picture.get(f"{{{R}}}id") or picture.get(f"{{{R}}}link") or ""
        line = self._line(id)
        if line is None:
            return "nothing"
        if line.external or line.target not in self.package:
            return line.target
        if line.target not in self._digests:
            self._digests[line.target] = hashlib.sha256(self.package.read(line.target)).hexdigest()[:16]
        return self._digests[line.target]


def _counts(text: etree._Element) -> bool:
    """Old programs get a copy of what new ones show; only one of the two is read."""
    return next(text.iterancestors(f"{{{MC}}}Fallback"), None) is None
