"""What is written in a style is read again as the same record."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.data import archives as registry
from citecheck.export.archival_style import STYLES, style_named, written
from citecheck.model.archival import ArchivalRef
from citecheck.reference import best_citation

PLAIN = [
    one
    for one in registry.archives()
    if one.levels in ("rus", "ukr")
    and one.cyrillic
    and registry.by_code(one.code) == (one,)
    and registry.by_code(one.cyrillic) == (one,)
]
# A second number between 1600 and 2999 behind a file is read as the year of that file.
NUMBER = st.integers(1, 99999).filter(lambda n: not 1600 <= n < 3000).map(str)
LETTER = st.sampled_from(["", "", "", "a", "b", "v", "k", "s"])
FOND = st.builds("".join, st.tuples(st.sampled_from(["", "", "R-", "P-", "A-", "M-", "I-"]), NUMBER, LETTER))
OPIS = st.builds("".join, st.tuples(st.integers(1, 999).map(str), LETTER))
FILE = st.builds("".join, st.tuples(st.sampled_from(["", "", "", "P-"]), NUMBER, LETTER))
SIDE = st.builds("".join, st.tuples(st.integers(1, 900).map(str), st.sampled_from(["", "", "", "ob", "a"])))
LEAF = st.one_of(SIDE, st.builds("{}-{}".format, SIDE, st.builds(str, st.integers(901, 1500))))


@st.composite
def references(draw: st.DrawFn) -> ArchivalRef:
    one = draw(st.sampled_from(PLAIN))
    return ArchivalRef(
        archive=one.code,
        archive_id=one.id,
        fond=draw(FOND),
        opis=draw(st.one_of(st.none(), OPIS)),
        delo=tuple(draw(st.lists(FILE, min_size=1, max_size=3, unique=True))),
        folios=tuple(draw(st.lists(LEAF, max_size=3, unique=True))),
    )


@settings(max_examples=300, deadline=None)  # The first call makes the tables and patterns of all.
@given(references(), st.sampled_from(sorted(STYLES)), st.sampled_from([None, "cyrillic", "ala-lc", "bgn"]))
def test_round_trip(ref: ArchivalRef, name: str, script: str | None) -> None:
    text = written(ref, style_named(name, script))
    citation = best_citation(text)
    assert citation is not None and citation.archival is not None, text
    again = citation.archival
    assert (again.archive, again.archive_id, again.fond, again.opis, again.delo, again.folios) == (
        ref.archive, ref.archive_id, ref.fond, ref.opis, ref.delo, ref.folios,
    ), text  # fmt: skip


CASES = [
    ("GARF. F. R.-9408s. Op. 1s. D. 18. L. 2-2ob.", "chicago", "GARF, f. R-9408s, op. 1s, d. 18, ll. 2-2ob"),
    ("GARF, f. R-9408s, op. 1s, d. 18, ll. 2-2ob", "gost", "ГАРФ. Ф. Р-9408с. Оп. 1с. Д. 18. Л. 2–2 об."),
    ("ЦДАВО України, ф. 1, оп. 20, спр. 52, арк. 4", "dstu", "ЦДАВО. Ф. 1. Оп. 20. Спр. 52. Арк. 4"),
    ("ОР РГБ. Ф. 369. К. 230. Ед. хр. 12. Л. 3.", "chicago", "OR RGB, f. 369, karton 230, d. 12, l. 3"),
    ("TNA FO 371/84053", "gost", "TNA, FO 371/84053"),
    ("NARA, RG 59, Central Files 1967-69, POL 27", "dstu", "NARA, RG 59, Central Files 1967-69, POL 27"),
]


@pytest.mark.parametrize(("text", "style", "expected"), CASES)
def test_styles(text: str, style: str, expected: str) -> None:
    citation = best_citation(text)
    assert citation is not None and citation.archival is not None
    assert written(citation.archival, STYLES[style]) == expected


def test_the_style_of_most_references() -> None:
    lines = ["ГАРФ. Ф. 1. Оп. 2. Д. 3.", "РГАЭ. Ф. 1. Оп. 2. Д. 3.", "GARF, f. 1, op. 2, d. 3"]
    cited = [best_citation(line) for line in lines]
    style = style_named("majority", None, [c.archival for c in cited if c is not None and c.archival is not None])
    assert (style.cyrillic, style.capital, style.separator) == (True, True, ". ")
