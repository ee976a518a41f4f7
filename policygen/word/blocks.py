"""Matches the tags that open blocks with those that close them, and sees that what they enclose is whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from policygen.word.lifting import LEVEL_NAMES, bring_out_of_run
from policygen.word.marks import SPLITTABLE, Mark, MarkedPart, nearest, split_wrapper
from policygen.word.ooxml import w
from policygen.word.tags import BLOCKS, ELSEWHERE, MIDDLES, STATEMENTS, Tag, nearest_statement


@dataclass
class Block:
    """A block from the tag that opens it to the one that closes it, with the `else`s between.

    `section` is the name of a section, once its tag is understood.
    """

    word: str
    marks: list[Mark]
    section: str = ""

    @property
    def repeats(self) -> bool:
        """Whether what stands in it may come more than once."""
        return self.word not in ("if", "with", "autoescape", "section")


def match_blocks(part: MarkedPart, marks: Iterable[Mark]) -> list[Block]:
    """The blocks of a run of tags; one that is never closed, closes nothing or crosses another is reported."""
    blocks: list[Block] = []
    stack: list[Block] = []
    for mark in marks:
        tag = mark.tag
        if tag is None or tag.kind != "statement":
            continue
        if tag.opens:
            stack.append(Block(tag.opens, [mark]))
        elif tag.closes:
            blocks += _close(part, stack, mark, tag)
        elif tag.word in MIDDLES:
            _divide(part, stack, mark, tag)
        else:
            _check_single(part, mark, tag)
    for block in stack:
        part.report(
            block.marks[0].place,
            f"‘{block.word}’ is never closed.",
            f"Write {_closing(block.marks[0])} where it ends.",
        )
    return blocks


def _closing(opener: Mark) -> str:
    assert opener.tag is not None
    return f"{{%{opener.tag.level} {BLOCKS[str(opener.tag.opens)]} %}}"


def _close(part: MarkedPart, stack: list[Block], mark: Mark, tag: Tag) -> Iterator[Block]:
    if not any(block.word == tag.closes for block in stack):
        part.report(
            mark.place,
            f"‘{tag.word}’ closes a ‘{tag.closes}’ that was never opened.",
            "Take it out, or open it before.",
        )
        return
    while stack[-1].word != tag.closes:
        inner = stack.pop()
        message = f"‘{inner.word}’ is still open where ‘{tag.word}’ closes the ‘{tag.closes}’ around it."
        part.report(inner.marks[0].place, message, f"Write {_closing(inner.marks[0])} before {tag.typed}.")
    block = stack.pop()
    block.marks.append(mark)
    yield block


def _divide(part: MarkedPart, stack: list[Block], mark: Mark, tag: Tag) -> None:
    if stack and stack[-1].word in MIDDLES[tag.word]:
        stack[-1].marks.append(mark)
    else:
        inside = f" inside ‘{stack[-1].word}’" if stack else ""
        opener = MIDDLES[tag.word][0]
        part.report(
            mark.place,
            f"‘{tag.word}’ stands{inside} without the ‘{opener}’ it belongs to.",
            f"Open the ‘{opener}’ in the same place.",
        )


def _check_single(part: MarkedPart, mark: Mark, tag: Tag) -> None:
    if tag.word == "include" and tag.level == "p":
        message = "‘include’ brings in the one file that it names, and here stands no name."
        part.report(mark.place, message, 'Write the name in quotation marks: {%p include "other.docx" %}.')
    elif tag.word == "include":
        part.report(
            mark.place,
            "‘include’ would bring in another file, which can be done only for whole paragraphs.",
            'Write {%p include "other.docx" %} in a paragraph of its own.',
        )
    elif tag.word in ELSEWHERE:
        part.report(
            mark.place,
            f"‘{tag.word}’ is a tag of Jinja that templates here do not have.",
            'To bring in another template, write {%p include "other.docx" %} in a paragraph of its own.',
        )
    elif not tag.word:
        part.report(mark.place, "the tag says nothing.", "Take it out, or write what it should do.")
    elif tag.word not in STATEMENTS:
        part.report(mark.place, f"there is no tag ‘{tag.word}’.", _meant_instead(tag.word))


def _meant_instead(word: str) -> str:
    """What somebody probably meant who wrote a tag that there is not."""
    if word.lower() in LEVEL_NAMES:
        # Word makes capitals of the letters that begin sentences.
        return f"Write {{%{word.lower()} in small letters."
    return nearest_statement(word) or "To print something, write {{ name }}."


def straighten(part: MarkedPart, blocks: Sequence[Block]) -> None:
    """See that what each block encloses is whole: tags inside the text go out of their runs where they must."""
    fields = _open_fields(part)
    for block in blocks:
        if len({fields[mark] for mark in block.marks if mark in fields}) > 1:
            where = "is opened inside a field, such as a link or a contents list, and closed outside it."
            message = f"the ‘{block.word}’ {where}"
            part.report(block.marks[-1].place, message, "Open and close it on the same side.")
        levels = {mark.tag.level for mark in block.marks if mark.tag}
        if levels <= {"", "r"}:
            _straighten_inline(part, block)
        elif len(levels) > 1:
            _report_levels(part, block)
        elif len({mark.parent for mark in block.marks}) > 1:
            _report_apart(part, block)


def _open_fields(part: MarkedPart) -> dict[Mark, tuple[etree._Element, ...]]:
    """For each mark the fields that are open where it stands."""
    found: dict[Mark, tuple[etree._Element, ...]] = {}
    fields: tuple[etree._Element, ...] = ()
    for node in part.root.iter(etree.ProcessingInstruction, w("fldChar")):
        mark, kind = part.mark_of(node), node.get(w("fldCharType")) if node.tag == w("fldChar") else None
        if mark is not None:
            found[mark] = fields
        elif kind == "begin":
            fields = (*fields, node)
        elif kind == "end":
            fields = fields[:-1]
    return found


def _report_levels(part: MarkedPart, block: Block) -> None:
    opener = block.marks[0].tag
    assert opener is not None
    other = next(mark for mark in block.marks if mark.tag and mark.tag.level != opener.level)
    assert other.tag is not None
    takes, not_takes = (opener, other.tag) if opener.level else (other.tag, opener)
    message = f"{takes.typed} takes its {LEVEL_NAMES[takes.level]} with it, but {not_takes.typed} "
    message += f"takes its {LEVEL_NAMES[not_takes.level]}." if not_takes.level else "does not."
    hint = f"Write {{%{takes.level} {not_takes.code} %}}" if not not_takes.level else "Write the same letters in both"
    part.report(other.place, message, f"{hint}.")


def _report_apart(part: MarkedPart, block: Block) -> None:
    opener = block.marks[0]
    other = next(mark for mark in block.marks if mark.parent is not opener.parent)
    message = f"the ‘{block.word}’ is opened in {_where(opener)} and goes on in {_where(other)}."
    part.report(other.place, message, "Open and close it in the same cell, text box or content control.")


def _where(mark: Mark) -> str:
    assert mark.node is not None
    around = next((e.tag for e in mark.node.iterancestors(*_ROOMS)), None)
    if around == w("tc"):
        return f"a table cell ({mark.place.cell})"
    return f"{_ROOMS.get(str(around), 'paragraph')} {mark.place.paragraph}"


_ROOMS: Final = {
    w("tc"): "",
    w("txbxContent"): "a text box in paragraph",
    w("sdtContent"): "a content control in paragraph",
}


def _straighten_inline(part: MarkedPart, block: Block) -> None:
    if len({mark.parent for mark in block.marks}) == 1:
        return
    if any(
        mark.parent.tag != w("t") and nearest(mark.parent, w("r")) is not None and mark.site is None
        for mark in block.marks
    ):
        part.report(
            block.marks[0].place,
            f"the ‘{block.word}’ is opened or closed inside the code of a field.",
            "Close it there too.",
        )
        return
    for mark in block.marks:
        if mark.parent.tag == w("t"):
            bring_out_of_run(part, mark)
    _bring_together(part, block)


def _bring_together(part: MarkedPart, block: Block) -> None:
    """Bring the marks of a block out of links and insertions, until they or their paragraphs are siblings."""
    while len({mark.parent for mark in block.marks}) > 1:
        inside = [mark for mark in block.marks if mark.parent.tag in SPLITTABLE]
        if not inside:
            break
        for mark in inside:
            split_wrapper(mark)
    parents = {mark.parent for mark in block.marks}
    if len(parents) == 1:
        return
    apart = any(parent.tag != w("p") for parent in parents) or len({parent.getparent() for parent in parents}) > 1
    if apart:
        _report_apart(part, block)
    elif block.repeats and block.word != "for":
        name = BLOCKS[block.word]
        message = f"the ‘{block.word}’ goes over several paragraphs."
        part.report(
            block.marks[0].place,
            message,
            f"Write {{%p {block.word} … %}} and {{%p {name} %}}, each in a paragraph of its own.",
        )
