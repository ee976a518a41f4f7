"""docxtpl, in the two ways that programs use it: as its manual shows it, and with all that can be kept kept by hand."""

import io
from collections.abc import Mapping
from typing import Any

from docx.opc.part import Part
from docxtpl import DocxTemplate
from jinja2 import Environment


def filled(data: bytes, names: Mapping[str, Any]) -> bytes:
    """A document as docxtpl's manual shows it: a new object for each."""
    template = DocxTemplate(io.BytesIO(data))
    template.render(dict(names), autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


class ByHand:
    """docxtpl with its preparation of the XML and Jinja's compiling done once.

    What is left for each document is the least that there can be: Jinja's render, docxtpl's `resolve_listing` and
    python-docx's save. The repair of tables and ids that docxtpl does after each render is left out.
    """

    def __init__(self, data: bytes) -> None:
        self._template = DocxTemplate(io.BytesIO(data))
        document = self._template.get_docx()
        self._package = document.part.package
        main = document.part
        lines = [
            line for line in main.rels.values() if line.reltype in (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI)
        ]
        lines += [line for line in self._package.rels.values() if line.target_part is main]
        environment = Environment(autoescape=True)
        self._parts = []
        for line in lines:
            line._target = _plain(line.target_part)
            source = self._template.patch_xml(line.target_part.blob.decode("utf-8"))
            self._parts.append((line.target_part, environment.from_string(source)))

    def filled(self, names: Mapping[str, Any]) -> bytes:
        """A document."""
        for part, compiled in self._parts:
            part._blob = self._template.resolve_listing(compiled.render(names)).encode("utf-8")
        out = io.BytesIO()
        self._package.save(out)
        return out.getvalue()


def _plain(part: Part) -> Part:
    """A part whose bytes can be set: python-docx's own kind would be parsed and written out again."""
    plain = Part(part.partname, part.content_type, part.blob, part.package)
    for id, line in part.rels.items():
        plain.load_rel(line.reltype, line._target, id, line.is_external)
    return plain
