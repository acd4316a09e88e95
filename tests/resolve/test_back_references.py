"""What ibid., short titles and defined names stand for."""

from __future__ import annotations

from citecheck.model.citation import Citation, Form
from citecheck.pipeline import scan_text


def notes(*texts: str) -> list[Citation]:
    body = " ".join(f"Text.[^{i}]" for i in range(1, len(texts) + 1))
    listed = "\n".join(f"[^{i}]: {text}" for i, text in enumerate(texts, 1))
    return list(scan_text(f"{body}\n\n{listed}\n", "x.md").citations)


FILE = "GARF, f. 7523, op. 95, d. 109, l. 11."
BOOK = "Chris Ward, *Stalin's Russia*, London, 1993, p. 111."


def test_ibid_keeps_the_levels_before_the_first_one_named() -> None:
    cited = notes(FILE, "Ibid., l. 12.", "Ibid., d. 110, ll. 1-2.", "Ibid., op. 96, d. 3, l. 4.")
    refs = [c.archival for c in cited]
    assert [(r.fond, r.opis, r.delo, r.folios, r.implicit) for r in refs if r] == [
        ("7523", "95", ("109",), ("11",), ()),
        ("7523", "95", ("109",), ("12",), ("archive", "fond", "opis", "delo")),
        ("7523", "95", ("110",), ("1-2",), ("archive", "fond", "opis")),
        ("7523", "96", ("3",), ("4",), ("archive", "fond")),
    ]
    assert [c.antecedent for c in cited] == [None, "c1", "c2", "c3"]


def test_ibid_in_russian_and_ukrainian() -> None:
    cited = notes("ГАРФ. Ф. 7523. Оп. 95. Д. 109. Л. 11.", "Там же. Л. 12.", "Там само. Д. 5. Л. 1.")
    assert [c.archival.delo for c in cited if c.archival] == [("109",), ("109",), ("5",)]


def test_a_capital_i_for_the_l_of_a_leaf() -> None:
    cited = notes(FILE, "*Ibid.*, I, 7.")
    assert cited[1].archival is not None
    assert cited[1].archival.folios == ("7",)
    assert [d.code for d in cited[1].damages] == ["leaf-label-misread"]


def test_ibid_of_a_book_stays_a_book() -> None:
    cited = notes(BOOK, "Ibid., p. 112.")
    assert (cited[1].archival, cited[1].work, cited[1].locator.value if cited[1].locator else "") == (
        None,
        cited[0].work,
        "112",
    )


def test_leaves_after_a_book_resolve_to_nothing() -> None:
    cited = notes(BOOK, "Ibid., l. 7.")
    assert (cited[1].work, cited[1].antecedent) == (None, None)
    assert "printed work" in cited[1].unresolved


def test_a_file_and_the_volume_that_reproduces_it() -> None:
    cited = notes(
        "RGANI, f. 6, op. 6, d. 12, ll. 1-15, reproduced in A. Artizov (ed.), *Reabilitatsiia*, Moscow, 2003, pp. 354–65 (p. 355).",
        "RGANI, f. 6, op. 6, d. 13, l. 2, reproduced in *ibid.*, pp. 370–75 (p. 371).",
        "*Ibid.*",
    )
    file, volume, second, again, bare = cited
    assert file.relation is not None
    assert (file.relation.type.value, file.relation.to) == ("reproduced-in", volume.id)
    assert volume.kind.value == "collection"
    assert (again.work, again.antecedent) == (volume.work, volume.id)
    assert (bare.work, bare.antecedent) == (second.work, second.id)


def test_a_note_of_two_unlinked_sources_leaves_ibid_open() -> None:
    cited = notes(f"{BOOK[:-1]}; Anne Applebaum, *Gulag*, London, 2003, p. 4.", "Ibid., p. 5.", "Ibid., p. 6.")
    assert [c.work for c in cited[2:]] == [None, None]
    assert cited[2].candidates == ("c1", "c2")
    assert "itself open" in cited[3].unresolved


def test_a_leaf_after_several_files_is_open_a_file_is_not() -> None:
    cited = notes("GAVO, f. 830, op. 3, dd. 387, 389.", "Ibid., l. 5.")
    assert cited[1].unresolved == "the reference before it names 2 files"
    cited = notes("GAVO, f. 830, op. 3, dd. 387, 389.", "Ibid., d. 269, l. 5.")
    assert cited[1].archival is not None
    assert (cited[1].archival.fond, cited[1].archival.delo) == ("830", ("269",))


def test_short_titles_and_defined_names() -> None:
    cited = notes(
        "Mark Edele, 'A \"Generation of Victors?\" Veterans From War to Peace', unpublished PhD dissertation, University of Chicago, "
        "Chicago, IL, 2004 (hereafter, 'A \"Generation of Victors?\"'), pp. 83–90.",
        "A. Artizov, Iu. Sigachev (eds), *Reabilitatsiia: Kak eto bylo*, Moscow, 2003, p. 3.",
        "Edele, ‘A “Generation of Victors?”’, pp. 171–76.",
        "Artizov et al., *Reabilitatsiia*, p. 9.",
        "Ward, *Stalin's Russia*, p. 1.",
    )
    assert [(c.form, c.antecedent) for c in cited[2:]] == [
        (Form.HEREAFTER, "c1"),
        (Form.SHORT, "c2"),
        (Form.SHORT, None),
    ]
    assert cited[4].unresolved


def test_two_volumes_with_one_title_are_not_confused() -> None:
    cited = notes(
        "A. Artizov (ed.), *Reabilitatsiia: kak eto bylo. Mart 1953*, Moscow, 2000, p. 12.",
        "A. Artizov (ed.), *Reabilitatsiia: kak eto bylo. Fevral' 1956*, Moscow, 2003, p. 40.",
        "Artizov, *Reabilitatsiia*, p. 86.",
    )
    assert cited[0].work != cited[1].work
    assert (cited[2].work, set(cited[2].candidates)) == (None, {"c1", "c2"})


def test_antecedents_never_cross_a_document() -> None:
    from citecheck.pipeline import scan_documents
    from citecheck.read import read_text

    one = read_text(f"Text.[^1]\n\n[^1]: {FILE}\n", "a.md")
    two = read_text("Text.[^1]\n\n[^1]: Ibid., l. 5.\n", "b.md")
    citations = scan_documents([one, two]).citations
    assert citations[1].unresolved == "nothing is cited before it"


def test_a_numbered_marker_finds_its_entry() -> None:
    scan = scan_text(
        "It was over [1]; so they said [3].\n\nReferences\n\n[1] Ward, Chris. Stalin's Russia. London: Arnold, 1993.\n",
        "x.txt",
    )
    markers = [c for c in scan.citations if c.kind.value == "marker"]
    entry = next(c for c in scan.citations if c.context == "list")
    assert [(m.antecedent, bool(m.unresolved)) for m in markers] == [(entry.id, False), (None, True)]
