"""The corpus of made-up trusts: its labels are honest, it is scored rightly, and it is read no worse than recorded."""

import html
import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest

from policygen.intake.parse import read_statements
from policygen.intake.readers import read_outline
from policygen.model import Statement
from tests.intake.corpus.gold import SEALED, Gold, Label, corpus
from tests.intake.laws import broken_links, lost_lines
from tests.intake.score import (
    Count,
    Score,
    align,
    fallen,
    groups,
    noise,
    overlap,
    plain,
    recorded,
    report,
    score_document,
)

CORPUS = corpus()
PARTS = re.compile(r"(word/(document|header1|footer1)|content|styles)\.xml")


def seen(gold: Gold) -> str:
    """The characters of a document, however it is written: no reader of policygen's is asked."""
    if gold.format in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(gold.data)) as file:
            parts = [file.read(name).decode() for name in file.namelist() if PARTS.fullmatch(name)]
        return untagged(re.sub("</(?:w|text):[ph]>|</?w:delText[^>]*>", " ", "".join(parts)), "")
    if gold.format == "pdf":
        return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(gold.data))
    if gold.format == "html":
        return untagged(gold.data.decode(), " ")
    return decoded(gold.data)


def untagged(text: str, between: str) -> str:
    return html.unescape(re.sub("<[^>]*>", between, text))


def decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def squeezed(text: str) -> str:
    """Letters and digits only, so that wrapping, bullets and hyphens at a line's end count for nothing."""
    return "".join(re.findall(r"[^\W_]", text.casefold()))


def in_order(words: str, text: str) -> bool:
    """Whether the text has these words, or has them in this order with others between, as at a page's end."""
    if squeezed(words) in squeezed(text):
        return True
    pattern = r"\b.{0,200}?\b".join(map(re.escape, re.findall(r"[^\W_]+", words.casefold())))
    return re.search(pattern, text.casefold(), re.S) is not None


# ── the labels ───────────────────────────────────────────────────────────────────────────────────────


def test_the_corpus_covers_every_format_and_half_of_it_was_labelled_blind() -> None:
    blind = [gold for gold in CORPUS if gold.half != "open"]

    assert len(CORPUS) >= 36
    assert {gold.format for gold in CORPUS} == {"txt", "md", "html", "docx", "odt", "pdf"}
    assert 2 * len(blind) >= len(CORPUS)


def test_every_trust_of_the_corpus_has_a_name_of_its_own() -> None:
    assert len({gold.trust for gold in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("gold", CORPUS, ids=lambda gold: gold.document)
def test_every_label_stands_word_for_word_in_its_document(gold: Gold) -> None:
    text = seen(gold)
    told = [
        words
        for label in gold.labels
        for words in (label.text, label.stem, label.name, label.attribution, *label.grounds)
        if words is not None
    ]

    assert [words for words in (*told, *gold.left_out, *gold.or_note, gold.trust) if not in_order(words, text)] == []


@pytest.mark.parametrize("gold", CORPUS, ids=lambda gold: gold.document)
def test_every_line_of_a_document_is_a_statement_part_of_one_or_left_out(gold: Gold) -> None:
    outline = read_outline(gold.data, gold.document)
    reading = read_statements(outline)
    cells = [line.text for row in outline.lines for cell in row.cells for line in cell]
    lines = [line.text for line in outline.lines if not line.cells] + cells + [left.text for left in outline.left_out]

    assert lost_lines("\n".join(lines), reading) == []
    assert broken_links(reading.statements) == []


@pytest.mark.parametrize("gold", CORPUS, ids=lambda gold: gold.document)
def test_no_line_is_labelled_both_a_statement_and_noise(gold: Gold) -> None:
    said = {plain(label.text) for label in gold.labels}

    assert said.intersection(map(plain, (*gold.left_out, *gold.or_note))) == set()


# ── the scorer ───────────────────────────────────────────────────────────────────────────────────────


def statement(text: str, kind: str = "commitment", **fields: object) -> Statement:
    id = "-".join(re.findall("[a-z]+", text.casefold()))
    return Statement.model_validate({"id": id, "kind": kind, "text": text} | fields)


def label(text: str, kind: str = "commitment", actor: str = "unstated", **fields: object) -> Label:
    return replace(Label(text, (kind,), (actor,)), **fields)  # type: ignore[arg-type]


def document(text: str, *labels: Label, left_out: tuple[str, ...] = (), or_note: tuple[str, ...] = ()) -> Gold:
    return Gold("values.txt", "open", ("prose",), "Sample Row Trust", labels, left_out, or_note, False, text.encode())


def test_labels_meet_equal_words_first_and_then_words_much_alike() -> None:
    labels = [label("Be kind to one another and to yourselves every day"), label("Be kind")]
    read = [statement("be kind."), statement("Be kind to one another and to yourselves each day")]

    assert [(pair.label.text, pair.statement.text, pair.exact) for pair in align(labels, read)] == [
        (labels[0].text, read[1].text, False),
        (labels[1].text, read[0].text, True),
    ]


def test_words_in_common_count_each_as_often_as_it_stands() -> None:
    assert overlap("be kind be brave", "be kind") == pytest.approx(2 / 3)


def test_a_statement_out_of_a_line_that_is_noise_is_noise_imported() -> None:
    gold = document("", label("We will listen."), left_out=("Home | About us | Contact", "Read more"))
    read = [statement("We will listen"), statement("About us"), statement("Something else")]

    assert [s.text for s in noise(gold, read, align(gold.labels, read))] == ["About us"]


def test_a_document_that_is_read_as_labelled_scores_full_marks() -> None:
    gold = document(
        "Sample Row Trust\n\nOur schools will:\n\n- listen to parents;\n- answer letters.\n",
        label("listen to parents", actor="schools", stem="Our schools will", themes=frozenset({"families"})),
        label("answer letters", actor="schools", stem="Our schools will"),
    )
    score = score_document(gold).score

    assert score is not None
    assert score.figures() == {
        "documents": 1, "precision": 1, "recall": 1, "f1": 1, "lenient_f1": 1, "kind": 1, "actor": 1, "parent": 1,
        "stem": 1, "details": 1, "trust": 1, "themes": 1, "sure_and_right": 1, "listed": 1, "noise": 0,
    }  # fmt: skip


def test_every_fault_lowers_its_own_figure_and_is_named() -> None:
    gold = document(
        "Sample Row Trust\n\nOur schools will:\n\n- listen to parents;\n- answer letters.\n",
        label("listen to parents", kind="aim", stem="The trust will"),
        label("answer letters", actor="trust", themes=frozenset({"finance"}), stem="Our schools will"),
        label("pay suppliers on time"),
    )
    result = score_document(gold)

    assert result.score is not None
    assert (result.score.exact, result.score.labels, result.score.read) == (2, 3, 2)
    assert (result.score.kind, result.score.actor, result.score.stem) == (Count(1, 2), Count(0, 1), Count(1, 2))
    assert [line.split()[0] for line in result.wrong] == ["missing", "kind", "stem", "actor", "themes"]


def test_a_line_that_may_be_a_note_or_left_out_counts_for_nothing() -> None:
    text = "Our Values\n\nSample Row Trust chose its values with pupils in 2022.\n\n- Honesty\n"
    gold = document(
        text, label("Honesty", kind="value"), or_note=("Sample Row Trust chose its values with pupils in 2022.",)
    )
    score = score_document(gold).score

    assert score is not None
    assert (score.read, score.labels, score.exact) == (1, 1, 1)


def test_a_file_that_cannot_be_read_is_named_and_not_scored() -> None:
    result = score_document(replace(document(""), document="values.docx", data=b"no Word file at all"))

    assert result.score is None
    assert result.wrong[0].startswith("not read: ")


@pytest.mark.parametrize("half", SEALED or ("spring",))
def test_of_a_sealed_half_only_the_totals_are_told(half: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.intake.score.SEALED", (half,))
    text = "Sample Row Trust\n\nOur schools will:\n\n- answer letters.\n"
    opened = document(text, label("pay suppliers on time"))
    sealed = replace(opened, half=half, document="sealed.txt")
    told = report([score_document(opened), score_document(sealed)], wrong=True)

    assert re.findall(rf"^(open|{half})\b(?!/)", told, re.M) == sorted(["open", half])
    assert ("open/values.txt" in told, "sealed.txt" in told) == (True, False)


def test_a_figure_that_falls_is_told_and_one_that_rises_is_not() -> None:
    now = {"all": Score(documents=1, labels=4, read=4, exact=3, alike=4, noise=1)}

    assert fallen(now, {"all": {"recall": 0.8, "precision": 0.7, "noise": 0.0}, "blind": {"f1": 0.9}}) == [
        "all: recall was 0.8 and is 0.75",
        "all: noise was 0.0 and is 10.0",
        "blind: f1 was 0.9 and is not measured",
    ]


# ── the figures ──────────────────────────────────────────────────────────────────────────────────────


def test_no_figure_of_the_corpus_is_worse_than_recorded() -> None:
    assert fallen(groups([score_document(gold) for gold in CORPUS]), recorded()) == []
