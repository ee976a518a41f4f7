"""Files kept by what they hold: each comes back to the byte, or not at all."""

import hashlib
import io
import os
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policygen.errors import UnwritableFileError
from policygen.ledger.store import Store
from policygen.render.engine import Template
from tests.word.make import docx, p

LOGO = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(200))
"""6,400 bytes that do not compress, as a picture's do not."""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@cache
def template() -> Template:
    """A template with a picture, and with words enough that a document's body is worth a file of its own."""
    words = (p(f"{{{{ name }}}} says {LOGO[n : n + 40].hex()}") for n in range(60))
    return Template(docx(*words, entries={"word/media/logo.png": LOGO}))


@cache
def issued(school: str) -> bytes:
    return template().render_document({"name": school}, f"trust/{school}/behaviour").data


def zipped(parts: dict[str, bytes], *, streamed: bool = False) -> bytes:
    """A zip file; `streamed` ones have their sizes after each entry, as Google Docs writes them."""
    file = io.BytesIO()
    with zipfile.ZipFile(_Stream(file) if streamed else file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


class _Stream(io.RawIOBase):
    """A file that can only be written from start to end."""

    def __init__(self, file: io.BytesIO) -> None:
        self._file = file

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        return self._file.write(data)


def kept_files(store: Store) -> list[Path]:
    return sorted(path for path in store.folder.rglob("*") if path.is_file())


def size(store: Store) -> int:
    return sum(path.stat().st_size for path in kept_files(store))


# ── what comes back ──


def test_a_kept_file_comes_back(store: Store) -> None:
    key = store.keep(b"words that somebody typed")

    assert store.get(key) == b"words that somebody typed"


def test_its_key_is_the_digest_of_its_bytes(store: Store) -> None:
    assert store.keep(b"words") == hashlib.sha256(b"words").hexdigest()


def test_a_kept_file_comes_back_to_another_process_too(store: Store) -> None:
    keys = [store.keep(issued(school)) for school in ("Ash", "Birch", "Cedar")]

    assert [Store(store.folder).get(key) for key in keys] == [issued("Ash"), issued("Birch"), issued("Cedar")]


def test_what_was_never_kept_is_not_found(store: Store) -> None:
    assert store.get("0" * 64) is None


@pytest.mark.parametrize("key", ["", "0" * 63, "../" + "0" * 61, "A" * 64, f"{'0' * 64}\n", "/etc/passwd"])
def test_what_is_not_a_key_finds_nothing(key: str, store: Store) -> None:
    assert (store.get(key), key in store) == (None, False)


def test_looking_makes_nothing(store: Store) -> None:
    store.get("0" * 64)

    assert not store.folder.exists()


PIECES = st.sampled_from([b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK", LOGO, LOGO[:1024], LOGO[:1023], b""])
"""Material that collides: the same large pieces again and again, between the marks at which files are cut."""


@given(files=st.lists(st.lists(PIECES | st.binary(max_size=40)).map(b"".join), min_size=1, max_size=6))
@settings(max_examples=80, deadline=None)
def test_any_bytes_come_back(files: Sequence[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(tmp_path_factory.mktemp("store"))
    keys = [store.keep(file) for file in files]

    assert [Store(store.folder).get(key) for key in keys] == files


@given(schools=st.lists(st.sampled_from(["Ash", "Birch", "Cedar", "St Mary’s", "PK"]), min_size=1, max_size=5))
@settings(max_examples=25, deadline=None)
def test_issued_documents_come_back(schools: Sequence[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    store = Store(tmp_path_factory.mktemp("store"))
    files = [issued(school) for school in schools]
    keys = [store.keep(file) for file in files]

    assert [store.get(key) for key in keys] == files


@pytest.mark.parametrize("streamed", [False, True])
def test_files_of_other_programs_come_back(streamed: bool, store: Store) -> None:
    files = [zipped({"word/media/logo.png": LOGO, "word/document.xml": xml}, streamed=streamed) for xml in (b"a", b"b")]
    keys = [store.keep(file) for file in (*files, files[0][:-30])]

    assert [store.get(key) for key in keys] == [*files, files[0][:-30]]


# ── what is shared ──


def test_documents_share_their_template_s_picture(store: Store) -> None:
    files = [issued(school) for school in ("Ash", "Birch", "Cedar", "Damson", "Elm")]
    for file in files:
        store.keep(file)

    assert size(store) < sum(map(len, files)) - 2 * len(LOGO)


def test_a_later_build_shares_what_an_earlier_one_kept(store: Store) -> None:
    for school in ("Ash", "Birch"):
        store.keep(issued(school))
    before = size(store)
    Store(store.folder).keep(issued("Cedar"))

    assert size(store) - before < len(issued("Cedar")) - len(LOGO) / 2


def test_many_documents_are_about_as_many_files(store: Store) -> None:
    for number in range(60):
        store.keep(issued(f"School {number}"))

    assert len(kept_files(store)) < 60 + 5


def test_the_same_file_is_kept_once(store: Store) -> None:
    store.keep(issued("Ash"))
    before = kept_files(store)
    store.keep(issued("Ash"))

    assert kept_files(store) == before


@pytest.mark.parametrize("others", [0, 1, 2])
def test_a_file_that_is_itself_a_piece_of_others_comes_back(others: int, store: Store) -> None:
    piece = b"PK\x03\x04" + LOGO
    for number in range(others):
        store.keep(piece + b"PK\x03\x04" + bytes([number]))
    key = store.keep(piece)

    assert store.get(key) == piece


# ── damage ──


def test_a_damaged_file_is_never_taken_for_whole(store: Store) -> None:
    """Cut off after each byte, and with each byte changed: it is gone or, where that byte told nothing, whole."""
    data = zipped({"word/document.xml": b"words"})
    key = store.keep(data)
    (path,) = kept_files(store)
    whole = path.read_bytes()
    for at in range(len(whole)):
        for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :]):
            path.write_bytes(damaged)

            assert store.get(key) in (None, data)


def test_keeping_a_damaged_file_again_heals_it(store: Store) -> None:
    key = store.keep(b"words")
    kept_files(store)[0].write_bytes(b"wo")
    store.keep(b"words")

    assert store.get(key) == b"words"


def test_a_missing_or_damaged_shared_piece_shows_in_every_file_that_has_it(store: Store) -> None:
    keys = [store.keep(issued(school)) for school in ("Ash", "Birch", "Cedar")]
    shared = [path for path in kept_files(store) if path.name not in keys]
    shared[0].write_bytes(shared[0].read_bytes()[:-1])

    assert [store.get(key) for key in keys] == [issued("Ash"), None, None]


def test_the_next_build_heals_a_damaged_shared_piece(store: Store) -> None:
    keys = [store.keep(issued(school)) for school in ("Ash", "Birch", "Cedar")]
    for path in kept_files(store):
        if path.name not in keys:
            path.write_bytes(b"")
    later = Store(store.folder)
    for school in ("Ash", "Birch", "Cedar"):
        later.keep(issued(school))

    assert [store.get(key) for key in keys] == [issued("Ash"), issued("Birch"), issued("Cedar")]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "store").touch()
    with pytest.raises(UnwritableFileError, match="a file stands where its folder should be"):
        Store(tmp_path / "store").keep(b"words")


# ── pruning ──


def test_what_is_wanted_stays_and_the_rest_goes(store: Store) -> None:
    keys = [store.keep(issued(school)) for school in ("Ash", "Birch", "Cedar")]
    pruned = store.prune([keys[1]])

    assert [store.get(key) is not None for key in keys] == [False, True, False]
    assert pruned.files == 2


def test_pruned_bytes_are_counted(store: Store) -> None:
    store.keep(issued("Ash"))
    before = size(store)

    assert store.prune([]).bytes == before


def test_shared_pieces_go_with_the_last_file_that_has_them(store: Store) -> None:
    for school in ("Ash", "Birch", "Cedar"):
        store.keep(issued(school))
    store.prune([])

    assert kept_files(store) == []


def test_what_was_pruned_can_be_kept_again(store: Store) -> None:
    for _ in range(2):
        keys = [store.keep(issued(school)) for school in ("Ash", "Birch", "Cedar")]
        store.prune([])
    keys = [store.keep(issued(school)) for school in ("Ash", "Birch", "Cedar")]

    assert [store.get(key) for key in keys] == [issued("Ash"), issued("Birch"), issued("Cedar")]


def test_what_a_crash_left_on_its_way_goes(store: Store) -> None:
    store.keep(b"words")
    left = kept_files(store)[0].with_name(".policygen-0123456789ab.tmp")
    left.touch()
    store.prune([])

    assert kept_files(store) == []


def test_what_is_not_the_store_s_stays(store: Store) -> None:
    store.keep(b"words")
    other = kept_files(store)[0].with_name("desktop.ini")
    other.touch()
    store.prune([])

    assert kept_files(store) == [other]


def test_what_was_put_there_lately_stays(store: Store) -> None:
    old, new = (store.keep(data) for data in (b"old", b"new"))
    for path in kept_files(store):
        when = 2_000 if path.name == new else 1_000
        os.utime(path, (when, when))
    store.prune([], newer_than=2_000)

    assert (store.get(old), store.get(new)) == (None, b"new")
