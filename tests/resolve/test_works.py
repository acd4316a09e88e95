"""Which citations are of one work."""

from __future__ import annotations

from citecheck.model.scan import Scan
from citecheck.pipeline import scan_documents
from citecheck.read import read_text


def scan(*notes: str) -> Scan:
    """Scan each note as a document of its own."""
    return scan_documents([read_text(f"Text.[^1]\n\n[^1]: {note}\n", f"{i}.md") for i, note in enumerate(notes)])


def works(*notes: str) -> list[str | None]:
    return [c.work for c in scan(*notes).citations]


def test_a_title_in_translation_meets_through_journal_year_and_figures() -> None:
    one = "V. N. Zemskov, 'Repatriatsiia sovetskikh grazhdan i ikh sud'ba (1944–1956 gg.)', *Sotsiologicheskie issledovaniia*, 1995, 5, pp. 3–13."
    other = "(Zemskov V. N. Repatriation of Soviet citizens and their fate (1944-1956) // Sociological research. 1995. No. 6. P. 6)"
    third = "Земсков В. Н. Репатриация советских граждан и их судьба (1944–1956 гг.) // Социс. 1995. № 5. С. 3."
    result = scan(one, other, third)
    assert len({c.work for c in result.citations}) == 1
    (work,) = result.works
    assert {c.field for c in work.conflicts} >= {"issue", "title"}
    issue = next(c for c in work.conflicts if c.field == "issue")
    assert [(value, ids) for value, ids in issue.values] == [("5", ("c1", "c3")), ("6", ("c2",))]


def test_another_article_of_the_author_and_journal_stays_apart() -> None:
    one = "V. N. Zemskov, 'Repatriatsiia (1944–1956 gg.)', *Sotsiologicheskie issledovaniia*, 1995, 5, pp. 3–13."
    other = "V. N. Zemskov, 'GULAG: istoriko-sotsiologicheskii aspekt', *Sotsiologicheskie issledovaniia*, 1991, 7, pp. 3–16."
    assert len(set(works(one, other))) == 2


def test_volumes_editions_and_days_stay_apart() -> None:
    assert len(set(works("(Organy v voine. Vol. 1. M., 1995. P. 3)", "(Organy v voine. Vol. 2. M., 1995. P. 3)"))) == 2
    assert len(set(works("*Pravda*, 17 August 1957, p. 2.", "*Pravda*, 21 April 1961, p. 6."))) == 2
    assert len(set(works("*Pravda*, 17 August 1957, p. 2.", "*Pravda*, 17 August 1957, p. 3."))) == 1


def test_one_file_cited_in_two_scripts() -> None:
    assert len(set(works("ГАРФ. Ф. Р-9408. Оп. 1. Д. 18. Л. 2.", "GARF, f. R-9408, op. 1, d. 18, l. 5."))) == 1


def test_the_same_title_by_another_author_is_another_work_unless_nothing_else_is_known() -> None:
    assert (
        len(
            set(
                works(
                    "A. Smith, *A Short History of the Camps*, London, 1999.",
                    "B. Jones, *A Short History of the Camps*, London, 1999.",
                )
            )
        )
        == 2
    )


def test_keys_are_readable_and_unique() -> None:
    result = scan(
        "Igal Halfin, *Terror in My Soul*, Cambridge, MA, 2003, p. 7.",
        "Igal Halfin, *Terror and Greatness*, Berkeley, 2003, p. 9.",
        "*Pravda*, 17 August 1957, p. 2.",
        "GARF, f. R-9408s, op. 1s, d. 18, l. 2.",
    )
    assert [w.id for w in result.works] == [
        "halfin2003terror",
        "halfin2003terrora",
        "pravda1957-08-17",
        "garf-r-9408s-1s-18",
    ]
