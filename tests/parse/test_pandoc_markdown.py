"""Markdown as Pandoc writes it of a docx or a web page: read as it would be printed, places exact."""

from __future__ import annotations

from citecheck.model.citation import Citation
from citecheck.parse import parse
from citecheck.parse.elements import identifiers
from citecheck.read import read_text
from citecheck.segment import segment


def cited(note: str) -> list[Citation]:
    document = read_text(f"# A\n\nWords.[^1]\n\n[^1]: {note}\n", "a.md")
    return parse(document, segment(document))


def listed(entry: str) -> list[Citation]:
    document = read_text(f"# A\n\nWords.\n\n## References\n\n- {entry}\n", "a.md")
    return parse(document, segment(document))


def test_escaped_marks_are_letters() -> None:
    (one,) = cited(r"John Smith, *The Stars\' Light: A \"New\" View* (London: Faber, 1999), p. 3.")
    assert one.text_of("title") == 'The Stars\' Light: A "New" View'
    assert one.locator is not None
    assert one.locator.value == "3"


def test_double_hyphens_are_ranges() -> None:
    book, file = cited(
        "John Smith, *The Light* (London: Faber, 1999), pp. 13--15; GARF, f. R-9401, op. 2, d. 5, ll. 3--4."
    )
    assert book.locator is not None
    assert book.locator.value == "13–15"
    assert file.archival is not None
    assert file.archival.folios == ("3-4",)


def test_dashes_divide_a_reference_in_gost() -> None:
    (one,) = cited("Иванов И. И. Свет. --- М.: Наука, 1999. --- С. 13--15.")
    assert (one.text_of("publisher"), one.locator and one.locator.value) == ("Наука", "13–15")


def test_attributes_and_anchors_are_no_text() -> None:
    book, file = cited(
        "[]{#_Ref12 .anchor}John Brown, [*The Other Light*]{.underline} (London: Faber, 1989), p. 3. GARF, [f. R-9401]{.underline}, op. 2, d. 5."
    )
    assert book.text_of("title") == "The Other Light"
    assert file.archival is not None
    assert (file.archival.fond, file.archival.delo) == ("R-9401", ("5",))


def test_places_are_those_of_the_document() -> None:
    note = r"John Smith, [*The Stars\' Light*]{.underline} (London: Faber, 1999), pp. 3--5."
    text = f"# A\n\nWords.[^1]\n\n[^1]: {note}\n"
    document = read_text(text, "a.md")
    (one,) = parse(document, segment(document))
    assert one.span.of(text) == note.rstrip(".")
    place = one.place_of("title")
    assert place is not None
    assert place.of(text) == r"The Stars\' Light"


def test_superscript_links_are_marks_of_notes() -> None:
    text = (
        "# A\n\nOne.^[1](#note1)^ Two.[^2^](#fn2){#ref2 .footnote-ref} Three.^[\\[3\\]](#cite_note-3)^ Four.^4^ 10^6^ and 5 m^2^.\n\n"
        "## Notes\n\n1.  []{#note1}Anna Berg, *One* (Leeds: Crown, 1991), 3.\n2.  [↑](#ref2) Anna Berg, *Two* (Leeds: Crown, 1992), 3.\n"
        "3.  Ibid., 5.\n4.  Ibid., 7. [↩](#fnref4)\n"
    )
    document = read_text(text, "a.md")
    assert [m.label for m in document.markers] == ["1", "2", "3", "4"]
    assert [m.note for m in document.markers] == [0, 1, 2, 3]
    assert [c.note for c in parse(document, segment(document))] == ["1", "2", "3", "4"]


def test_the_address_of_a_linked_title_is_the_works() -> None:
    (one,) = cited("Mary Green, [*A Link to the Past*](http://example.org/a) (Leeds: Crown, 1979), pp. 3--5.")
    assert one.text_of("title") == "A Link to the Past"
    assert one.text_of("publisher-place") == "Leeds"
    assert one.text_of("URL") == "http://example.org/a"


def test_an_unmarked_linked_title_in_a_list() -> None:
    (one,) = listed(
        "Smith, J. (2010). [A paper on things](https://doi.org/10.1000/xyz123). *Journal of Things*, 3(2), 4--9."
    )
    assert one.text_of("title") == "A paper on things"
    assert one.text_of("DOI") == "10.1000/xyz123"
    assert one.text_of("page") == "4–9"


def test_given_names_before_a_year_in_a_list() -> None:
    (one,) = listed("Susanne M. Hofer (2017), *A History of Maps*, Brill, Leiden.")
    author = one.get("author")
    assert isinstance(author, tuple)
    assert [(p.family, p.given) for p in author] == [("Hofer", "Susanne M.")]


def test_a_doi_in_an_address_is_a_doi() -> None:
    for text in (
        "https://doi.org/10.1093/ehr/ceaa123",
        "http://dx.doi.org/10.1093/ehr/ceaa123",
        "doi:10.1093/ehr/ceaa123",
    ):
        assert [(one.name, one.value) for one in identifiers(text)] == [("DOI", "10.1093/ehr/ceaa123")]
    (other,) = identifiers("https://example.org/doi/10.1080/123.4")
    assert other.name == "URL"


def test_a_letter_is_no_book() -> None:
    document = read_text("Said by Goethe (an Charlotte v. Stein, 1786), and (zu F. J. Frommann, 1827).\n", "a.md")
    assert parse(document, segment(document)) == []


def test_an_address_ends_where_its_brackets_do() -> None:
    for text, value in (
        ("http://a.b/c)(so it goes on", "http://a.b/c"),
        ("http://a.b/wiki/A_(b)", "http://a.b/wiki/A_(b)"),
        ("(http://a.b/c).", "http://a.b/c"),
    ):
        (one,) = identifiers(text)
        assert (one.value, text[one.start : one.end]) == (value, value)


def test_escaped_numbers_label_a_list() -> None:
    text = (
        "# A\n\nHere \\[1\\] and there \\[2\\].\n\n# References\n\n\\[1\\] Berg, Anna. 1989. One Thing. Haarlem: Crown.\n\n"
        "\\[2\\] Dance, Charles D. 1991. Another Thing. Leeds: Press.\n"
    )
    document = read_text(text, "a.md")
    marks = [c for c in parse(document, segment(document)) if c.text_of("citation-label")]
    entries = [c for c in parse(document, segment(document)) if c.label]
    assert [c.text_of("citation-label") for c in marks] == ["1", "2"]
    assert [c.label for c in entries] == ["1", "2"]


def test_pictures_are_shown_not_cited() -> None:
    text = "See ![the map](https://a.org/map.png), [a page](https://a.org/page) and [![state](https://a.org/s.svg)](https://a.org/ci).\n"
    document = read_text(text, "a.md")
    assert [c.text_of("URL") for c in parse(document, segment(document))] == ["https://a.org/page", "https://a.org/ci"]
