"""What every merge is held against before it is written: here the merges are wrong, and it is seen."""

from collections.abc import Callable

import pytest
from lxml import etree

from policygen.word.merge.pieces import pieces_of
from policygen.word.merge.promises import broken, holder_of
from policygen.word.ooxml import w
from tests.word.make import DECLARED, p, r, tbl, tr

MARK = 'w:id="1" w:author="policygen (LLT)" w:date="2026-03-02T00:00:00Z"'
NOT_GIVEN_BACK = "rejecting its changes would not give back what stood there"
FILLER = [p(f"Filler {number} stays.") for number in range(6)]

Change = Callable[[etree._Element], object]


def part(*blocks: str) -> etree._Element:
    return etree.fromstring(f"<w:document {DECLARED}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>")


def xml(block: str) -> etree._Element:
    return etree.fromstring(f"<x {DECLARED}>{block}</x>")[0]


def put(words: str) -> str:
    return f"<w:ins {MARK}>{r(words)}</w:ins>"


def struck(words: str) -> str:
    return f"<w:del {MARK}>{r(words).replace('w:t', 'w:delText')}</w:del>"


def outcome(base: etree._Element, theirs: etree._Element, change: Change) -> str | None:
    """Which promise is broken by a change of theirs."""
    before = pieces_of(holder_of(theirs))
    change(holder_of(theirs))
    return broken(before, pieces_of(holder_of(theirs)), base)


def swap(number: int, block: str) -> Change:
    return lambda body: body.replace(body[number], xml(block))


def rewrite(number: int, *content: str) -> Change:
    """New content in a paragraph that stays the same element, as a merge writes it."""

    def change(body: etree._Element) -> None:
        body[number][:] = list(xml(p(*content)))

    return change


def both(*changes: Change) -> Change:
    return lambda body: [change(body) for change in changes]


SENTENCE = p("We value honesty.")


@pytest.mark.parametrize("at", [0, 3, 6])
def test_a_tracked_change_keeps_the_promises(at: int) -> None:
    blocks = [*FILLER[:at], SENTENCE, *FILLER[at:]]
    change = rewrite(at, "We value ", struck("honesty"), put("truth"), ".")

    assert outcome(part(*blocks), part(*blocks), change) is None


@pytest.mark.parametrize("at", [0, 3, 6])
def test_words_that_are_changed_without_a_mark_are_seen(at: int) -> None:
    blocks = [*FILLER[:at], SENTENCE, *FILLER[at:]]

    assert outcome(part(*blocks), part(*blocks), rewrite(at, "We value truth.")) == NOT_GIVEN_BACK


def test_words_that_the_school_typed_are_seen_to_be_gone_wherever_else_something_changed() -> None:
    base = part(SENTENCE, *FILLER, p("Ask at the gate."))
    theirs = part(SENTENCE, *FILLER, p("Ask Bella at the gate."))
    change = both(rewrite(0, "We value ", struck("honesty"), "."), rewrite(7, "Ask ", struck("Bella"), " at the gate."))

    assert outcome(base, theirs, change) == "the words Bella would be gone"


def test_a_word_that_was_issued_twice_and_typed_once_more_may_not_go_three_times() -> None:
    base = part(p("Bella"), p("Bella"), p("Ask."))
    theirs = part(p("Bella"), p("Bella"), p("Ask Bella."))
    twice = both(rewrite(0, struck("Bella")), rewrite(1, struck("Bella")))

    assert outcome(base, part(p("Bella"), p("Bella"), p("Ask Bella.")), twice) is None
    thrice = both(twice, rewrite(2, "Ask ", struck("Bella"), "."))
    assert outcome(base, theirs, thrice) == "the words Bella would be gone"


def test_each_of_several_changes_is_looked_at() -> None:
    blocks = [SENTENCE, *FILLER[:3], SENTENCE, *FILLER[3:], SENTENCE]
    good = both(*(rewrite(at, "We ", put("always "), "value honesty.") for at in (0, 4)))
    bad = both(good, rewrite(8, "We always value honesty."))

    assert outcome(part(*blocks), part(*blocks), good) is None
    assert outcome(part(*blocks), part(*blocks), bad) == NOT_GIVEN_BACK


def test_an_end_that_is_struck_out_is_looked_at_with_the_paragraph_that_it_joins() -> None:
    blocks = [SENTENCE, p("Next."), tbl(tr("a", "b")), *FILLER]
    mark = f"<w:rPr><w:del {MARK}/></w:rPr>"
    ended = swap(0, p(struck("We value honesty."), before=mark))

    assert outcome(part(*blocks), part(*blocks), ended) is None


def test_a_new_paragraph_whose_end_carries_no_mark_is_seen() -> None:
    blocks = [*FILLER]

    def change(body: etree._Element) -> None:
        body[2].addnext(xml(p(put("New."))))

    assert outcome(part(*blocks), part(*blocks), change) == NOT_GIVEN_BACK


def test_a_paragraph_that_only_moved_without_a_mark_is_seen() -> None:
    blocks = [SENTENCE, *FILLER]

    def change(body: etree._Element) -> None:
        body[4].addnext(body[0])

    assert outcome(part(*blocks), part(*blocks), change) == NOT_GIVEN_BACK


def test_notes_that_are_new_stand_after_the_old_ones_and_are_not_looked_at() -> None:
    def notes(*told: str) -> etree._Element:
        held = "".join(f'<w:footnote w:id="{n}">{p(words)}</w:footnote>' for n, words in enumerate(told))
        return etree.fromstring(f"<w:footnotes {DECLARED}>{held}</w:footnotes>")

    new = etree.fromstring(f'<w:footnote {DECLARED} w:id="9">{p("New.")}</w:footnote>')

    assert outcome(notes("Old."), notes("Old."), lambda root: root.append(new)) is None
    assert outcome(notes("Old."), notes("Old."), lambda root: root[0].remove(root[0][0])) == NOT_GIVEN_BACK


def test_the_root_of_a_header_holds_its_blocks_itself() -> None:
    header = etree.fromstring(f"<w:hdr {DECLARED}>{p('Head')}</w:hdr>")

    assert holder_of(header) is header
    assert holder_of(part(SENTENCE)).tag == w("body")
