"""What reads on as one, and what stands at the foot of the page."""

from __future__ import annotations

from citecheck.model.document import Document, FlowKind
from citecheck.read import read_text


def flows(document: Document) -> list[tuple[str, str]]:
    return [(f.kind.value, document.view(f.spans).text) for f in document.flows]


def notes(document: Document) -> dict[str, str]:
    return {n.label: document.view(n.spans).text for n in document.notes}


def test_pandoc_notes() -> None:
    doc = read_text("One.[^1] Two.[^b]\n\n[^1]: First note\n    goes on.\n[^b]: Second.\n", "x.md")
    assert notes(doc) == {"1": "First note goes on.", "b": "Second."}
    assert [(m.label, m.note) for m in doc.markers] == [("1", 0), ("b", 1)]
    assert flows(doc) == [("paragraph", "One.[^1] Two.[^b]")]


def test_note_paragraphs_in_the_middle_of_a_paragraph() -> None:
    text = (
        "The order was given<sup>1</sup> by the\n\n<sup>1</sup> GARF, f. 1, op. 2, d. 3, l. 4.\n\n<sup>2</sup> *Ibid.*, l. 5.\n\n"
        "commission itself.<sup>2</sup>\n\nNew paragraph.\n"
    )
    doc = read_text(text)
    assert flows(doc) == [
        ("paragraph", "The order was given<sup>1</sup> by the commission itself.<sup>2</sup>"),
        ("paragraph", "New paragraph."),
    ]
    assert list(notes(doc)) == ["1", "2"]


def test_a_note_between_the_lines_of_a_paragraph() -> None:
    doc = read_text(
        "The order was given<sup>1</sup> by the\n<sup>1</sup> GARF, f. 1, op. 2, d. 3, l. 4.\ncommission itself.\n"
    )
    assert flows(doc) == [("paragraph", "The order was given<sup>1</sup> by the commission itself.")]
    assert notes(doc) == {"1": "GARF, f. 1, op. 2, d. 3, l. 4."}


def test_a_note_carried_over_a_page_break() -> None:
    text = (
        "Text of the first page<sup>1</sup> that runs\n\n<sup>1</sup> A long note that says where the order was\n\n"
        "on to the second page.<sup>2</sup>\n\nkept and who read it first.\n\n<sup>2</sup> *Ibid.*, l. 5.\n"
    )
    doc = read_text(text)
    assert notes(doc)["1"] == "A long note that says where the order was kept and who read it first."
    assert flows(doc) == [
        ("paragraph", "Text of the first page<sup>1</sup> that runs on to the second page.<sup>2</sup>")
    ]


def test_the_rest_of_a_note_right_after_it() -> None:
    doc = read_text(
        "A full sentence.<sup>1</sup>\n\n<sup>1</sup> A note that breaks off\n\nand is finished here.\n\nNext paragraph.\n"
    )
    assert notes(doc) == {"1": "A note that breaks off and is finished here."}
    assert [t for _, t in flows(doc)] == ["A full sentence.<sup>1</sup>", "Next paragraph."]


def test_superscript_digits() -> None:
    doc = read_text("One.¹ Two.¹²\n\n¹ First.\n\n¹² Twelfth.\n")
    assert notes(doc) == {"1": "First.", "12": "Twelfth."}
    assert [m.label for m in doc.markers] == ["1", "12"]


def test_numbered_endnotes_under_a_heading() -> None:
    doc = read_text("It was so.1 And so.2\n\nNotes\n\n1. First note.\n2. Second note.\n")
    assert notes(doc) == {"1": "First note.", "2": "Second note."}
    assert [(m.label, m.note) for m in doc.markers] == [("1", 0), ("2", 1)]


def test_bracketed_notes_at_the_end() -> None:
    doc = read_text("It was so [1], and so [2].\n\n[1] First.\n\n[2] Second.\n")
    assert notes(doc) == {"1": "First.", "2": "Second."}


def test_a_numbered_list_of_sources_is_no_list_of_notes() -> None:
    doc = read_text(
        "It was so [1].\n\nReferences\n\n[1] Smith, John. Title. London, 1999.\n[2] Brown, Ann. Other. Paris, 2000.\n"
    )
    assert not doc.notes


def test_headings_items_rows_and_code() -> None:
    text = "# Title\n\n== Wiki ==\n\nUnderlined\n==========\n\n- item one\n- item two\n\n| a | b |\n\n```\ncode\n```\n"
    kinds = [f.kind for f in read_text(text, "x.md").flows]
    assert kinds == [FlowKind.HEADING] * 3 + [FlowKind.ITEM] * 2 + [FlowKind.ROW, FlowKind.CODE]


def test_the_formats_are_told_by_suffix_and_by_content() -> None:
    assert read_text("plain words", "a.md").format == "markdown"
    assert read_text("plain words", "a.txt").format == "text"
    assert read_text("# Head\n\nText.[^1]\n\n[^1]: Note.\n", "a.txt").format == "markdown"


def test_the_text_is_the_file_itself() -> None:
    text = "a\r\nb  \r\n\r\n\tc\u00a0d\n"
    assert read_text(text).text == text


def test_a_note_behind_following_pages_is_a_note() -> None:
    document = read_text(
        "A.[^1] B.[^2]\n\n[^1]: Ebd., S. 42 f.\n[^2]: Eva Kern, *Die Hitze*, Bonn 1999, S. 3.\n", "a.md"
    )
    assert [note.label for note in document.notes] == ["1", "2"]
