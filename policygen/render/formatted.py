"""Formatted text: a little Markdown, printed in the template's own styles.

    {{r school.values.ethos | formatted }}    bold, italic and links, in place
    {{p school.values.ethos | formatted }}    paragraphs, lists, headings and tables, in place of the paragraph

The Markdown is a part of CommonMark (https://spec.commonmark.org/0.31.2/) with the tables of GitHub's
(https://github.github.com/gfm/#tables-extension-). Everything else, HTML too, prints as it was typed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from policygen.render.content import Rich, Setting
from policygen.word.finish import NEEDS_GAP, own_id
from policygen.word.links import hyperlink, is_address
from policygen.word.ooxml import as_xml_characters
from policygen.word.runs import BOLD, ITALIC, run, styled, with_look
from policygen.word.stock import ListKind, ListLook


@dataclass(frozen=True)
class Formatted(Rich):
    """Text in a little Markdown. As words it is the text without its signs."""

    text: str

    def __str__(self) -> str:
        return "\n".join(_words(node) for node in _blocks(self.text))

    def __bool__(self) -> bool:
        return bool(self.text)

    def as_runs(self, setting: Setting) -> str:
        """Bold, italic, links and breaks; an empty line is two breaks. Lists and the like print as they were typed."""
        writer = _Writer(setting)
        return run("\n\n", setting.run).join(writer.inline(node, _Look()) for node in _lines(self.text))

    def as_blocks(self, setting: Setting) -> str:
        """Paragraphs, lists, headings and tables, each in the template's style for it."""
        return _Writer(setting).blocks(_blocks(self.text))


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────

_RULES: Final = ("heading", "list", "table", "hr", "emphasis", "link", "autolink", "escape", "newline")
_DEEPEST: Final = 60
_MOST_SIGNS: Final = 4_000
"""How many levels of Markdown may stand in one another, and how many signs a stretch without an empty line may
hold: beyond these the text is somebody's test or mistake, which would take long to read, and prints as typed."""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": _DEEPEST}).enable(_RULES)
    parser.validateLink = is_address  # type: ignore[assignment, method-assign]
    return parser


def _blocks(text: str) -> Sequence[SyntaxTreeNode]:
    """The paragraphs, headings, lists and tables of a text; its lines as typed where Markdown would leave words out."""
    text = as_xml_characters(text)
    tokens = _parser().parse(text) if _is_readable(text) else []
    return SyntaxTreeNode(tokens if _keeps_all(text, tokens) else _as_typed(text)).children


def _lines(text: str) -> Iterator[SyntaxTreeNode]:
    """The paragraphs of a text, with nothing in them but what stands in a line."""
    text = as_xml_characters(text)
    for paragraph in re.split(r"\n(?:[ \t]*\n)+", text.strip("\n")):
        yield SyntaxTreeNode(_parser().parseInline(paragraph) if _is_readable(text) else _inline_as_typed(paragraph))


def _keeps_all(text: str, tokens: Sequence[Token]) -> bool:
    """Whether every letter and digit is in what was read: cells beyond a table's columns and the deepest lists are not.

    The number of a list's item stands in the item's `info`.
    """
    read = (token.content if token.type == "inline" else token.info for token in tokens)
    return sum(map(_weight, read)) == _weight(text)


def _weight(text: str) -> int:
    return sum(map(str.isalnum, text))


def _is_readable(text: str) -> bool:
    return all(len(re.findall(r"[*_\[\]<`\\|]", piece)) <= _MOST_SIGNS for piece in re.split(r"\n[ \t]*\n", text))


def _as_typed(text: str) -> list[Token]:
    """Each line as a paragraph of its own."""
    lines = [line for line in text.split("\n") if line.strip()]
    made = (
        (Token("paragraph_open", "p", 1), *_inline_as_typed(line), Token("paragraph_close", "p", -1)) for line in lines
    )
    return [token for paragraph in made for token in paragraph]


def _inline_as_typed(text: str) -> list[Token]:
    return [Token("inline", "", 0, content=text, children=[Token("text", "", 0, content=text)])]


def _words(node: SyntaxTreeNode) -> str:
    """The words of a piece of Markdown, each paragraph, item and row of it on a line of its own."""
    if node.type == "text":
        return node.content
    if node.type in ("softbreak", "hardbreak"):
        return " " if node.type == "softbreak" else "\n"
    between = {"tr": "\t"}.get(node.type, "\n" if node.type in _OF_BLOCKS else "")
    return between.join(map(_words, node.children))


_OF_BLOCKS: Final = frozenset({"bullet_list", "ordered_list", "list_item", "table", "thead", "tbody"})


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class _Look:
    """How words look beside how the place has them."""

    bold: bool = False
    italic: bool = False
    link: bool = False


@dataclass
class _Writer:
    """Writes one text in one place. `lists` counts its lists, each of which has a number of its own."""

    setting: Setting
    lists: int = field(default=0)

    def blocks(self, nodes: Sequence[SyntaxTreeNode], depth: int = 0, indent: int = 0) -> str:
        """Blocks one after the other."""
        return "".join(self._block(node, depth, indent) for node in nodes)

    def _block(self, node: SyntaxTreeNode, depth: int, indent: int) -> str:
        match node.type:
            case "heading":
                return self._heading(node)
            case "bullet_list":
                return self._list(node, "bullet", depth)
            case "ordered_list":
                return self._list(node, "number", depth)
            case "table":
                return self._table(node)
            case "hr":
                return _RULE
        return self._paragraph(self._continued(indent) if depth else self.setting.paragraph, node)

    def _paragraph(self, properties: str, node: SyntaxTreeNode, look: _Look | None = None) -> str:
        return f"<w:p>{properties}{self.inline(node, look or _Look())}</w:p>"

    def _heading(self, node: SyntaxTreeNode) -> str:
        """In the template's heading of that level, with nothing of how the place looks; else large and bold."""
        level = int(node.tag[1:])
        style = self.setting.stock.style("paragraph", f"heading {level}")
        if style:
            plain = replace(self.setting, run="")
            return _Writer(plain)._paragraph(f"<w:pPr>{styled('pStyle', style)}</w:pPr>", node)
        size = _HEADING_SIZES[level - 1]
        larger = with_look(self.setting.run, f'<w:sz w:val="{size}"/>', f'<w:szCs w:val="{size}"/>')
        properties = (
            f'<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        )
        return _Writer(replace(self.setting, run=larger))._paragraph(properties, node, _Look(bold=True))

    # ── lists ────────────────────────────────────────────────────────────────────────────────────────

    def _list(self, node: SyntaxTreeNode, kind: ListKind, depth: int) -> str:
        look = self.setting.stock.list_look(kind, depth)
        start = min(int(node.attrs.get("start", 1)), _HIGHEST_START) if kind == "number" else 1
        self.lists += 1
        key, begun = self.lists, False
        pieces: list[str] = []
        for item in node.children:
            first, *rest = item.children or (None,)
            words = first if first is not None and first.type == "paragraph" else None
            number = "" if kind == "bullet" and look.number else _own_number(key, begun, look, start)
            begun = True
            inside = self.inline(words, _Look()) if words is not None else ""
            pieces.append(f"<w:p>{self._item(look, number)}{inside}</w:p>")
            others = rest if words is not None else item.children
            pieces.append(self.blocks(others, depth + 1, look.indent))
        return "".join(pieces)

    def _item(self, look: ListLook, number: str) -> str:
        style = styled("pStyle", look.style) or self._own_style()
        level = f'<w:numPr><w:ilvl w:val="{look.level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
        return f"<w:pPr>{style}{level}</w:pPr>"

    def _continued(self, indent: int) -> str:
        """The properties of a further paragraph of a list's item: as far in as the words of the item."""
        return f'<w:pPr>{self._own_style()}<w:ind w:left="{indent}"/></w:pPr>'

    def _own_style(self) -> str:
        """The style of the paragraph in whose place the text stands."""
        found = re.search(r"<w:pStyle [^>]*/>", self.setting.paragraph)
        return found.group() if found else ""

    # ── tables ───────────────────────────────────────────────────────────────────────────────────────

    def _table(self, node: SyntaxTreeNode) -> str:
        """As wide as the text, its columns equal; the first row repeats on every page."""
        rows = [row for part in node.children for row in part.children]
        count = max((len(row.children) for row in rows), default=1)
        width = max(self.setting.stock.text_size[0] // count, 1)
        style = self.setting.stock.table_style
        grid = f'<w:gridCol w:w="{width}"/>' * count
        look = f'{styled("tblStyle", style)}<w:tblW w:w="5000" w:type="pct"/>{"" if style else _BORDERS}'
        inside = "".join(self._row(row, width, is_first=row is rows[0]) for row in rows)
        return (
            f'{NEEDS_GAP}<w:tbl><w:tblPr>{look}<w:tblLook w:val="0420"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>{NEEDS_GAP}"
        )

    def _row(self, row: SyntaxTreeNode, width: int, *, is_first: bool) -> str:
        cells = "".join(self._cell(cell, width, _Look(bold=is_first)) for cell in row.children)
        return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_first else ''}</w:trPr>{cells}</w:tr>"

    def _cell(self, cell: SyntaxTreeNode, width: int, look: _Look) -> str:
        found = re.search(r"center|right", str(cell.attrs.get("style", "")))
        side = f'<w:pPr><w:jc w:val="{found.group()}"/></w:pPr>' if found else ""
        inside = self._paragraph(side, cell, look)
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inside}</w:tc>'

    # ── what stands in a line ────────────────────────────────────────────────────────────────────────

    def inline(self, node: SyntaxTreeNode, look: _Look) -> str:
        """The runs of a piece of Markdown."""
        match node.type:
            case "text":
                return run(node.content, self._properties(look))
            case "softbreak" | "hardbreak":
                return run(" " if node.type == "softbreak" else "\n", self._properties(look))
            case "strong":
                look = replace(look, bold=True)
            case "em":
                look = replace(look, italic=True)
            case "link" if self.setting.takes_links:
                runs = self._inside(node, replace(look, link=True))
                return hyperlink(str(node.attrs.get("href", "")), runs) if runs else ""
        return self._inside(node, look)

    def _inside(self, node: SyntaxTreeNode, look: _Look) -> str:
        return "".join(self.inline(child, look) for child in node.children)

    def _properties(self, look: _Look) -> str:
        return with_look(
            self.setting.run,
            *(self.setting.stock.link_look if look.link else ()),
            *(BOLD if look.bold else ()),
            *(ITALIC if look.italic else ()),
        )


def _own_number(key: int, begun: bool, look: ListLook, start: int) -> str:
    """The sign for a list's id: its first item begins it, so that it counts anew wherever it is printed."""
    if begun:
        return own_id("same list", str(key))
    return own_id("list", f"{key} {look.level} {start} {look.definition}")


_HIGHEST_START: Final = 32_767
"""Word counts lists with 16 bits."""

_HEADING_SIZES: Final = (32, 28, 26, 24, 24, 24)
"""In half points, where the template has no style for a heading."""

_RULE: Final = (
    '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
)
_BORDERS: Final = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)
