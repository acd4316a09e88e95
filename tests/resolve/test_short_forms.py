"""What short forms mean, beyond the footnotes of ``notes``: defined names, merged works, articles, keys and lists."""

from __future__ import annotations

from citecheck.model.citation import Citation, Form
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_documents, scan_text
from citecheck.read import read_text


def scan(*texts: str, tail: str = "") -> Scan:
    body = " ".join(f"Text.[^{i}]" for i in range(1, len(texts) + 1))
    listed = "\n".join(f"[^{i}]: {text}" for i, text in enumerate(texts, 1))
    return scan_text(f"{body}\n\n{listed}\n{tail}", "x.md")


def meant(cited: list[Citation]) -> list[str | None]:
    return [c.antecedent for c in cited]


def test_an_article_before_the_title_does_not_matter() -> None:
    found = scan(
        "Anna Berg, *The Great Line*, London, 1999, p. 1.", "Berg, *A Great Line*, p. 5.", "Berg, *Great Line*, p. 7."
    )
    assert meant(list(found.citations)) == [None, "c1", "c1"]


def test_two_full_references_to_one_work_are_no_ambiguity() -> None:
    found = scan(
        "Anna Berg, *Lines and Their Ends*, London, 1999, p. 1.",
        "Anna Berg, *Lines and their Ends: A History*, London, 1999, p. 3.",
        "Berg, *Lines*, p. 5.",
    )
    assert meant(list(found.citations)) == [None, None, "c1"]
    assert [f.rule for f in found.findings if f.rule == "CIT004"] == []


def test_an_exact_title_comes_before_a_longer_one() -> None:
    found = scan(
        "Anna Berg, *Lines of Steel*, London, 1999, p. 1.",
        "Anna Berg, *Lines*, Oxford, 2004, p. 3.",
        "Berg, *Lines*, p. 5.",
    )
    assert found.citations[2].antecedent == "c2"


def test_two_works_of_one_author_leave_op_cit_open() -> None:
    found = scan(
        "Anna Berg, *Lines of Steel*, London, 1999, p. 1.",
        "Anna Berg, *Rivers of Ice*, Oxford, 2004, p. 3.",
        "Berg, op. cit., p. 5.",
        "Berg (n. 2 above), 7.",
    )
    assert (found.citations[2].antecedent, found.citations[2].candidates) == (None, ("c1", "c2"))
    assert found.citations[3].antecedent == "c2"
    assert [f.rule for f in found.findings if f.rule == "CIT004"] == ["CIT004"]


def test_a_short_form_never_introduced_is_said_once() -> None:
    found = scan("Anna Berg, *Rivers*, Oxford, 2004, p. 3.", "Ward, *Lines*, p. 5.", "Ward, *Lines*, p. 6.")
    assert [(f.rule, len(f.related)) for f in found.findings if f.rule == "CIT003"] == [("CIT003", 1)]


def test_a_note_that_cannot_be_read_may_introduce_it() -> None:
    found = scan("Ward on Lines, a talk of 1999, vol. 3, kept by him.", "Ward, *Lines*, p. 5.")
    assert [f.rule for f in found.findings if f.rule == "CIT003"] == []


LIST = """
## References

Smith, J. (1994a). *A Book on Things*. Oxford: OUP.

Smith, J. (1994b). *Another Book*. Oxford: OUP.

Jones, A., & Brown, B. (2001). *Other Things*. London: Verso.

Зима В. Ф. Голод в СССР. М.: Наука, 1996. 268 с.
"""


def test_author_and_year_lead_to_the_list() -> None:
    text = "So it is (Smith 1994b, 12; see Jones and Brown 2001: 5–7). Smith (1994a, p. 3) agrees [Зима 1996, с. 10].\n"
    found = scan_text(text + LIST, "x.md")
    keys = [c for c in found.citations if c.form is Form.SHORT]
    titles = {c.id: c.text_of("title") for c in found.citations}
    assert [(titles[c.antecedent or ""], c.locator.value if c.locator else "") for c in keys] == [
        ("Another Book", "12"),
        ("Other Things", "5–7"),
        ("A Book on Things", "3"),
        ("Голод в СССР", "10"),
    ]


def test_a_place_and_year_is_no_key() -> None:
    found = scan_text("Vieles geschah (Berlin 1945), wenig blieb (Wien 1994, 12).\n" + LIST, "x.md")
    assert [c for c in found.citations if c.context != "list"] == []


def test_ibid_and_op_cit_in_a_numbered_list() -> None:
    text = (
        "One [1], two [2], three [3] and four [4].\n\n## References\n\n"
        "1. Pratt, T. W. *Programming Languages*. Boston: Hall, 1984.\n"
        "2. Ibid., p. 5.\n"
        "3. Winston, A. L. *Objects*. Boston: Hall, 1990.\n"
        "4. Pratt, op. cit., p. 7.\n"
    )
    found = scan_text(text, "x.md")
    works = [c.work for c in found.citations if c.context == "list"]
    assert works[0] == works[1] == works[3] != works[2]
    assert [c.work for c in found.citations if c.form is Form.MARKER] == works


def test_idem_is_the_author_before() -> None:
    found = scan(
        "Anna Berg, *Lines*, London, 1999, p. 1; eadem, *Rivers*, Oxford, 2004, p. 3.",
        "Eadem, *Seas*, Oxford, 2010, p. 3.",
    )
    assert [[p.family for p in c.people()] for c in found.citations] == [["Berg"], ["Berg"], ["Berg"]]


def test_one_title_in_two_journals_is_two_works() -> None:
    notes = (
        "Mary Reed, “On Method,” *Past Studies* 12, no. 3 (1999): 45–60.",
        "Mary Reed, “On Method,” *Social Review* 30, no. 1 (1999): 101–120.",
        "Mary Reed, “On Method,” *Past Stud.* 12, no. 3 (1999): 50.",
    )
    documents = [read_text(f"Text.[^1]\n\n[^1]: {note}\n", f"{i}.md") for i, note in enumerate(notes)]
    works = [c.work for c in scan_documents(documents).citations]
    assert works[0] == works[2] != works[1]
