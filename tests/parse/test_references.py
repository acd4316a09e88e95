"""References to printed works: text in, CSL variables out."""

from __future__ import annotations

from typing import Any

import pytest

from citecheck.model.citation import Form
from citecheck.model.csl import variables
from citecheck.pipeline import scan_text


def note(text: str) -> list[tuple[str, dict[str, Any], str]]:
    """Scan a text as footnote 1 and return kind, variables and locator of its citations."""
    scan = scan_text(f"Text.[^1]\n\n[^1]: {text}\n", "x.md")
    return [
        (c.kind.value, variables(f for f in c.fields if f.span is not None), c.locator.value if c.locator else "")
        for c in scan.citations
    ]


def people(*names: str) -> list[dict[str, str]]:
    parts = [name.split(", ") for name in names]
    return [{"family": p[0], "given": p[1]} if len(p) > 1 else {"family": p[0]} for p in parts]


def year(number: int) -> dict[str, list[list[int]]]:
    return {"date-parts": [[number]]}


NOTES: list[tuple[str, list[tuple[str, dict[str, Any], str]]]] = [
    (
        "Igal Halfin, *Terror in My Soul*, Cambridge, MA, 2003, p. 7.",
        [
            (
                "book",
                {
                    "author": people("Halfin, Igal"),
                    "title": "Terror in My Soul",
                    "publisher-place": "Cambridge, MA",
                    "issued": year(2003),
                },
                "7",
            )
        ],
    ),
    (
        "For more see, in particular, Nanci Adler, *The Gulag Survivor* (New Brunswick, NJ: Transaction, 2002), 45–47.",
        [
            (
                "book",
                {
                    "author": people("Adler, Nanci"),
                    "title": "The Gulag Survivor",
                    "publisher-place": "New Brunswick, NJ",
                    "publisher": "Transaction",
                    "issued": year(2002),
                },
                "45–47",
            )
        ],
    ),
    (
        "Denise J. Youngblood, 'A War Remembered', *American Historical Review*, 106, 2001, 3, pp. 839–56.",
        [
            (
                "article",
                {
                    "author": people("Youngblood, Denise J."),
                    "title": "A War Remembered",
                    "container-title": "American Historical Review",
                    "volume": "106",
                    "issued": year(2001),
                    "issue": "3",
                    "page": "839–56",
                },
                "",
            )
        ],
    ),
    (
        "Pavel Polian, ‘The Internment’, in Bob Moore and Barbara Hatley-Broad (eds), *Prisoners of War*, Oxford, 2006, pp. 123–40 (p. 126).",
        [
            (
                "chapter",
                {
                    "author": people("Polian, Pavel"),
                    "title": "The Internment",
                    "editor": people("Moore, Bob", "Hatley-Broad, Barbara"),
                    "container-title": "Prisoners of War",
                    "publisher-place": "Oxford",
                    "issued": year(2006),
                    "page": "123–40",
                },
                "126",
            )
        ],
    ),
    (
        'Jan Smit, "On Method," *History and Theory* 12, no. 3 (1999): 45–67.',
        [
            (
                "article",
                {
                    "author": people("Smit, Jan"),
                    "title": "On Method",
                    "container-title": "History and Theory",
                    "volume": "12",
                    "issue": "3",
                    "issued": year(1999),
                    "page": "45–67",
                },
                "",
            )
        ],
    ),
    (
        "Mark Edele, 'A Generation of Victors', unpublished PhD dissertation, University of Chicago, Chicago, IL, 2004, pp. 83–90.",
        [
            (
                "thesis",
                {
                    "author": people("Edele, Mark"),
                    "title": "A Generation of Victors",
                    "genre": "PhD dissertation",
                    "publisher": "University of Chicago",
                    "publisher-place": "Chicago, IL",
                    "issued": year(2004),
                },
                "83–90",
            )
        ],
    ),
    (
        "See *Pravda*, 17 August 1957, p. 2; *Izvestia*, 22 February 1959, p. 4.",
        [
            ("newspaper", {"container-title": "Pravda", "issued": {"date-parts": [[1957, 8, 17]]}, "page": "2"}, "2"),
            ("newspaper", {"container-title": "Izvestia", "issued": {"date-parts": [[1959, 2, 22]]}, "page": "4"}, "4"),
        ],
    ),
    (
        "The films are *Sud'ba cheloveka*, directed by Sergei Bondarchuk, 1959, USSR and *Chistoe nebo*, directed by Grigorii Chukhrai, 1961, USSR.",
        [
            (
                "film",
                {
                    "title": "Sud'ba cheloveka",
                    "director": people("Bondarchuk, Sergei"),
                    "issued": year(1959),
                    "publisher-place": "USSR",
                },
                "",
            ),
            (
                "film",
                {
                    "title": "Chistoe nebo",
                    "director": people("Chukhrai, Grigorii"),
                    "issued": year(1961),
                    "publisher-place": "USSR",
                },
                "",
            ),
        ],
    ),
    (
        "A. M. Prokhorov (ed.), *Bol'shaia entsiklopediia*, 3rd edn., Moscow, 1971.",
        [
            (
                "book",
                {
                    "editor": people("Prokhorov, A. M."),
                    "title": "Bol'shaia entsiklopediia",
                    "edition": "3",
                    "publisher-place": "Moscow",
                    "issued": year(1971),
                },
                "",
            )
        ],
    ),
    (
        "Земсков В. Н. ГУЛАГ (социологический аспект) // Социологические исследования. 1991. № 7. С. 4–5.",
        [
            (
                "article",
                {
                    "author": people("Земсков, В. Н."),
                    "title": "ГУЛАГ (социологический аспект)",
                    "container-title": "Социологические исследования",
                    "issued": year(1991),
                    "issue": "7",
                },
                "4–5",
            )
        ],
    ),
    (
        "Накануне войны: документы и материалы / Сост. Л. А. Киршнер. Л.: Лениздат, 1991. С. 39.",
        [
            (
                "collection",
                {
                    "editor": people("Киршнер, Л. А."),
                    "title": "Накануне войны: документы и материалы",
                    "publisher-place": "Л.",
                    "publisher": "Лениздат",
                    "issued": year(1991),
                },
                "39",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOTES, ids=[t[:40] for t, _ in NOTES])
def test_notes(text: str, expected: list[tuple[str, dict[str, Any], str]]) -> None:
    assert note(text) == expected


def test_commentary_and_mentioned_titles_are_no_citations() -> None:
    assert (
        note("It was *The Destiny of Man* that touched viewers' hearts, as Weiner's study *Making Sense of War* shows.")
        == []
    )


def test_a_note_of_several_works_with_signals() -> None:
    text = (
        "On the return of prisoners, see Nanci Adler, *The Gulag Survivor*, New Brunswick, NJ, 2002, and Kathleen Smith, "
        "*Remembering*, Ithaca, NY, 1996; for another view cf. Chris Ward, *Stalin's Russia*, London, 1993, p. 111. The book is long."
    )
    scan = scan_text(f"Text.[^1]\n\n[^1]: {text}\n", "x.md")
    assert [(c.people()[0].family, c.signal) for c in scan.citations] == [
        ("Adler", "see"),
        ("Smith", ""),
        ("Ward", "cf."),
    ]


def test_inline_parentheses_with_an_unclosed_bracket() -> None:
    scan = scan_text(
        "They were many (Shabalin A. A. Losses of Officers (Historical Archive. 1998. No. 3. P. 180). So it was.",
        "x.txt",
    )
    (citation,) = scan.citations
    assert citation.text_of("container-title") == "Historical Archive"
    assert {d.code for d in citation.damages} == {"bracket-for-divider", "unclosed-bracket"}


def test_a_list_of_sources_with_few_data() -> None:
    scan = scan_text(
        '== Sources ==\n\n- Edwards, Mark. "The Defectors: How They Left, 1941-1945"\n- Moor, Bob. *Prisoners*. Oxford: OUP, 2022.\n'
    )
    assert [(c.people()[0].family, c.text_of("title"), c.text_of("publisher")) for c in scan.citations] == [
        ("Edwards", "The Defectors: How They Left, 1941-1945", ""),
        ("Moor", "Prisoners", "OUP"),
    ]


def test_a_document_that_cites_itself() -> None:
    text = (
        "URL for this paper:\n<http://example.org/id/74867/>\n\n---\n\n**Article:**\n\nDobbs, M. (2008) 'Prisoners: then and now'. "
        "*The Eastern Review*, 86 (2). pp. 328-45. ISSN 0037-6795\n"
    )
    (citation,) = scan_text(text, "x.md").citations
    assert (citation.kind.value, citation.text_of("volume"), citation.text_of("issue"), citation.text_of("page")) == (
        "article",
        "86",
        "2",
        "328-45",
    )
    assert citation.text_of("URL") == "http://example.org/id/74867/"
    assert citation.text_of("ISSN") == "0037-6795"


def test_markers_after_quotations_only() -> None:
    scan = scan_text(
        "He said “it is over” (1); they had (a) bread and (b) water, 5 (6) of them, and three more (7) came. A “word” (1).",
        "x.txt",
    )
    assert [(c.form, c.text_of("citation-label")) for c in scan.citations] == [(Form.MARKER, "1"), (Form.MARKER, "1")]


def test_plain_prose_yields_nothing() -> None:
    text = (
        "In March 1953 the amnesty was announced. About 1.5 million people went home (most of them by rail), and many (perhaps a third) came back. "
        "“I was there,” he said, “and saw it.” The ‘new’ order – as Müller (born 1921) called it – lasted until 1956."
    )
    assert not scan_text(text, "x.txt").citations
