"""``Там же. – Л. 107``: the dashes that GOST 7.1 puts between areas divide a back-reference from its levels too."""

from __future__ import annotations

from citecheck.pipeline import scan_text

TEXT = """Первое.[^1] Второе.[^2] Третє.[^3]

[^1]: НАРБ. – Ф. 4п. – Оп. 1. – Д. 2467. – Л. 105.
[^2]: Там же. – Л. 107.
[^3]: Там само. – Арк. 4; Там же. – Д. 2468. – Л. 1–3.
"""


def test_back_references_with_dashes() -> None:
    refs = [c.archival for c in scan_text(TEXT, "x.md").citations if c.archival is not None]
    assert [(r.fond, r.opis, r.delo, r.folios) for r in refs] == [
        ("4p", "1", ("2467",), ("105",)),
        ("4p", "1", ("2467",), ("107",)),
        ("4p", "1", ("2467",), ("4",)),
        ("4p", "1", ("2468",), ("1-3",)),
    ]


def test_labels_of_transliterated_ukrainian() -> None:
    (one,) = scan_text("TsDAHOU, fond 1, opys 20, sprava 5255, arkushi 1–4.", "x.txt").citations
    assert one.archival is not None
    assert (one.archival.fond, one.archival.opis, one.archival.delo, one.archival.folios) == (
        "1",
        "20",
        ("5255",),
        ("1-4",),
    )
