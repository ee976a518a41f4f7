"""What holds blocks, taken down as the bytes of each."""

from lxml import etree

from policygen.word.merge.pieces import pieces_of
from policygen.word.ooxml import W, w
from tests.word.make import DECLARED, p, tbl, tr


def body(*blocks: str) -> etree._Element:
    return etree.fromstring(f"<w:body {DECLARED}>{''.join(blocks)}</w:body>")


def words(holder: etree._Element) -> list[str]:
    return ["".join(t.text or "" for t in block.iter(w("t"))) for block in holder]


def test_each_block_has_its_own_bytes_without_the_namespaces_around_it() -> None:
    held = pieces_of(body(p("One"), tbl(tr("a", "b")), p("Two – three")))

    assert [block[:7] for block in held.blocks] == [b"<w:p><w", b"<w:tbl>", b"<w:p><w"]
    assert "Two – three".encode() in held.blocks[2]
    assert not any(W.encode() in block for block in held.blocks)


def test_some_of_the_blocks_stand_in_a_holder_like_theirs() -> None:
    held = pieces_of(body(p("One"), p("Two"), p("Three")))
    some = held.some(held.blocks[1:])

    assert some.tag == w("body")
    assert words(some) == ["Two", "Three"]


def test_the_holder_stays_what_it_was_with_the_white_space_between_its_blocks() -> None:
    holder = body("\n  ", p("One"), "\n  ", p("Two"), "\n")
    was = etree.tostring(holder)
    pieces_of(holder)

    assert etree.tostring(holder) == was


def test_white_space_between_blocks_makes_no_difference() -> None:
    assert pieces_of(body("\n  ", p("One"), "\n", p("Two"))).blocks == pieces_of(body(p("One"), p("Two"))).blocks


def test_any_character_may_stand_in_the_words() -> None:
    holder = body(p("a\ue001b"), p("\ue001" * 5), p("c"))
    held = pieces_of(holder)

    assert words(held.some(held.blocks)) == ["a\ue001b", "\ue001" * 5, "c"]
    assert len(held.blocks) == 3


def test_nothing_is_taken_down_of_what_holds_nothing() -> None:
    assert pieces_of(body()).blocks == ()
