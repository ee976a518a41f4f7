"""What a file says of itself: its title and author, brought up to date where people left them as they were."""

import pytest

from policygen.word.package import Package, read_package
from policygen.word.projection import project
from policygen.word.properties import has_own_properties, with_new_properties
from tests.word.make import docx, p

OLD = "<dc:title>Behaviour, Oak School</dc:title><dc:creator>Oak School</dc:creator>"
NEW = "<dc:title>Behaviour, Elm School</dc:title><dc:creator>Elm School</dc:creator>"
VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def file(core: str = "", **custom: str) -> Package:
    lines = (
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f'<vt:lpwstr xmlns:vt="{VT}">{text}</vt:lpwstr></property>'
        for pid, (name, text) in enumerate(custom.items(), 2)
    )
    return read_package(docx(p("Be kind."), core=core, custom="".join(lines)), "file.docx")


def said(package: Package) -> str:
    """The lines of the file's properties in its projection."""
    return project(package).partition("Be kind.")[0]


def test_what_nobody_changed_in_the_file_becomes_what_the_new_version_says() -> None:
    found = with_new_properties(file(OLD), file(OLD), file(NEW))

    assert said(found.package) == said(file(NEW))
    assert (found.taken, found.left) == (("title", "author"), ())


def test_a_title_that_people_gave_stays_and_the_author_is_brought_up_to_date() -> None:
    theirs = file(OLD.replace("Behaviour, Oak School", "How we behave"))
    found = with_new_properties(file(OLD), theirs, file(NEW))

    assert "title: How we behave\n" in said(found.package)
    assert "author: Elm School\n" in said(found.package)
    assert (found.taken, found.left) == (("author",), ("title",))


def test_a_title_that_both_changed_alike_is_nothing_to_tell() -> None:
    found = with_new_properties(file(OLD), file(NEW), file(NEW))

    assert (found.taken, found.left) == ((), ())


def test_where_nothing_is_new_the_file_is_given_back_itself() -> None:
    theirs = file(OLD)

    assert with_new_properties(file(OLD), theirs, file(OLD)).package is theirs


def test_a_property_that_the_new_version_has_for_the_first_time_comes_in_and_one_that_it_lost_goes() -> None:
    found = with_new_properties(file(OLD), file(OLD), file("<dc:title>Fish &amp; chips</dc:title>"))
    back = with_new_properties(file(), file("<dc:subject>x</dc:subject>"), file(NEW))

    assert "title: Fish & chips\n" in said(found.package)
    assert "author" not in said(found.package)
    assert "title: Behaviour, Elm School\n" in said(back.package)


def test_a_file_whose_properties_another_program_dropped_is_left_without() -> None:
    theirs = file()

    assert with_new_properties(file(OLD, School="Oak"), theirs, file(NEW, School="Elm")).package is theirs


def test_properties_that_a_template_made_up_are_brought_up_to_date_in_the_same_way() -> None:
    theirs = file(OLD, School="Oak", Owner="Ada Specimen")
    found = with_new_properties(
        file(OLD, School="Oak", Owner="Head"), theirs, file(OLD, School="Elm", Owner="The head")
    )

    assert "School: Elm\n" in said(found.package)
    assert "Owner: Ada Specimen\n" in said(found.package)
    assert (found.taken, found.left) == (("School",), ("Owner",))


@pytest.mark.parametrize(
    ("theirs", "own"),
    [
        (file(OLD, School="Oak"), False),
        (file(OLD.replace("Behaviour, Oak", "Behaviour,\n Oak"), School="Oak"), False),
        (file(), False),
        (file(OLD.replace("Oak School</dc:title>", "ours</dc:title>"), School="Oak"), True),
        (file(f"{OLD}<cp:keywords>kindness</cp:keywords>", School="Oak"), True),
        (file(OLD, School="Elm"), True),
        (file(OLD, School="Oak", MSIP_Label="x"), False),
        (file(f"{OLD}<cp:lastModifiedBy>Ada</cp:lastModifiedBy>", School="Oak"), False),
    ],
    ids=["same", "lines", "dropped", "title", "keywords", "custom", "label", "saved by"],
)
def test_only_what_people_wrote_counts_as_their_own(theirs: Package, own: bool) -> None:
    assert has_own_properties(file(OLD, School="Oak"), theirs) is own


def test_an_author_where_there_was_none_may_be_whoever_saved_the_file() -> None:
    assert not has_own_properties(
        file("<dc:title>x</dc:title>"), file("<dc:title>x</dc:title><dc:creator>A</dc:creator>")
    )
