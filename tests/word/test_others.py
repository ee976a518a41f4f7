"""What a file prints of other documents: told from its own words, and brought up to date without touching those."""

import pytest

from policygen.build import reads
from policygen.word.merge import merge
from policygen.word.others import field, refreshed, same_but_for_others
from policygen.word.package import CUSTOM_PROPERTIES_PART, Package, custom_part, read_package, with_custom_part
from policygen.word.revisions import accepted, rejected
from policygen.word.told import paragraphs
from tests.merge.edits import edited, new_paragraph, retype
from tests.word.make import docx, p

NAME = "policygen.other.uniform.approval"
BEFORE, AFTER = " (approved 3 September 2026)", " (approved 17 September 2026)"
SIMPLE = f'<w:fldSimple w:instr=" DOCPROPERTY {NAME} "><w:r><w:t>{{}}</w:t></w:r></w:fldSimple>'


def file(said: str, promise: str = "We promise to listen.", *, shown: str | None = None, as_field: str = "") -> Package:
    """A file with a list of one document: `said` is what its property says of that, `shown` what stands there."""
    words = said if shown is None else shown
    listed = as_field.format(words) if as_field else field(NAME, words, "")
    package = with_custom_part(read_package(docx(p(promise), p("Uniform policy", listed), p("The end.")), "file.docx"))
    properties = custom_part(package.read(CUSTOM_PROPERTIES_PART), {NAME: said})
    return package.replace({CUSTOM_PROPERTIES_PART: properties})


def words(package: Package) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(package.read(package.main))]


def person(package: Package, *changes: object) -> Package:
    return read_package(edited(package.write(), *changes), "theirs.docx")  # type: ignore[arg-type]


def test_what_is_said_of_another_document_is_no_part_of_what_a_file_reads() -> None:
    assert reads(file(BEFORE)) == reads(file(AFTER)) == reads(file(" "))
    assert reads(file(BEFORE)) == reads(file(BEFORE, as_field=SIMPLE))
    assert reads(file(BEFORE)) != reads(file(BEFORE, "We promise to hear."))


def test_words_that_somebody_typed_over_it_are_read() -> None:
    assert "or ask us" in reads(file(BEFORE, shown=" or ask us"))
    assert "or ask us" in reads(file(BEFORE, shown=" or ask us", as_field=SIMPLE))


def test_a_field_of_somebody_elses_is_read_as_before() -> None:
    own = docx(p('<w:fldSimple w:instr=" DOCPROPERTY Title "><w:r><w:t>Our title</w:t></w:r></w:fldSimple>'))

    assert "Our title" in reads(read_package(own, "own.docx"))


def test_two_files_are_the_same_but_for_others_where_nothing_else_differs() -> None:
    assert same_but_for_others(file(BEFORE), file(AFTER))
    assert not same_but_for_others(file(BEFORE), file(BEFORE, "We promise to hear."))


@pytest.mark.parametrize("as_field", ["", SIMPLE], ids=["three signs", "one element"])
def test_it_is_brought_up_to_date_and_so_is_the_property(as_field: str) -> None:
    found, shows = refreshed(file(BEFORE, as_field=as_field), file(AFTER))

    assert shows
    assert words(found) == words(file(AFTER))
    assert refreshed(found, file(AFTER)) == (found, False)


def test_what_a_program_left_out_because_it_was_empty_is_put_in_again() -> None:
    gone = field(NAME, "", "").replace('<w:t xml:space="preserve"></w:t>', "")
    for nothing in (gone, SIMPLE.replace("<w:r><w:t>{}</w:t></w:r>", "")):
        found, _ = refreshed(file(" ", as_field=nothing), file(AFTER))

        assert words(found) == words(file(AFTER))


def test_what_somebody_typed_over_it_stays() -> None:
    found, shows = refreshed(file(BEFORE, shown=" or ask us"), file(AFTER))

    assert not shows
    assert words(found)[1] == "Uniform policy or ask us"


def test_a_merge_brings_it_up_to_date_without_proposing_anything() -> None:
    theirs = person(file(BEFORE), retype("The end.", "The very end."))
    merged = merge(file(BEFORE), theirs, file(AFTER))

    assert (merged.changed, merged.changes, merged.looks) == (True, (), ("dates of other documents",))
    assert words(merged.package) == ["We promise to listen.", f"Uniform policy{AFTER}", "The very end."]
    assert not merge(file(AFTER), merged.package, file(AFTER)).changed


def test_a_merge_tracks_what_else_changed_and_no_more() -> None:
    theirs = person(file(BEFORE), new_paragraph("The end.", "We lock up at ten."))
    merged = merge(file(BEFORE), theirs, file(AFTER, "We promise to hear."), author="policygen")

    assert [change.ours for change in merged.changes] == ["We promise to hear."]
    assert words(accepted(merged.package))[:2] == ["We promise to hear.", f"Uniform policy{AFTER}"]
    assert words(rejected(merged.package))[:2] == ["We promise to listen.", f"Uniform policy{AFTER}"]


def test_a_list_that_comes_new_into_an_edited_file_is_brought_up_to_date_later() -> None:
    bare = read_package(docx(p("We promise to listen."), p("The end.")), "bare.docx")
    first = merge(bare, person(bare, retype("The end.", "The very end.")), file(BEFORE), author="policygen").package
    second = merge(file(BEFORE), first, file(AFTER), author="policygen")

    assert second.changes == ()
    assert f"Uniform policy{AFTER}" in words(second.package)


def test_a_base_that_is_lost_is_told_by_the_words_alone() -> None:
    theirs = person(file(BEFORE), retype("The end.", "The very end."))
    merged = merge(None, theirs, file(AFTER))

    assert words(merged.package)[1] == f"Uniform policy{AFTER}"
    assert all("Uniform" not in change.ours for change in merged.changes)
