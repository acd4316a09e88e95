"""What a bibliography prints of a work that is cited in several wordings."""

from __future__ import annotations

from citecheck.pipeline import scan_text

SOCIS = "V. N. Zima, 'Golod v SSSR 1946–1947 godov', *Otechestvennaia istoriia*, 1993, no. 1, pp. 35–52."


def entry(*notes: str) -> dict[str, str]:
    marks = " ".join(f"Text.[^{i}]" for i in range(1, len(notes) + 1))
    listed = "\n".join(f"[^{i}]: {note}" for i, note in enumerate(notes, 1))
    scan = scan_text(f"{marks}\n\n{listed}\n", "essay.md")
    assert len(scan.works) == 1, [w.id for w in scan.works]
    return {f.name: f.value for f in scan.works[0].fields if isinstance(f.value, str)}


def test_where_citations_tie_the_fullest_speaks_for_the_work() -> None:
    shorter = "V. N. Zima, 'Golod v SSSR 1946–1947 godov', *Otechestvennaia istoriia*, 1993, no. 4."
    for notes in ((SOCIS, shorter), (shorter, SOCIS)):
        fields = entry(*notes)
        assert (fields["issue"], fields["page"]) == ("1", "35–52")


def test_the_commonest_value_wins() -> None:
    other = SOCIS.replace("no. 1", "no. 4")
    assert entry(SOCIS, other, other)["issue"] == "4"


def test_scripts_are_not_mixed() -> None:
    latin = "V. F. Zima, Golod v SSSR 1946–1947 godov, Moscow: IRI RAN, 1996, p. 20."
    cyrillic = "Зима В. Ф. Голод в СССР 1946–1947 годов. М.: ИРИ РАН, 1996. С. 11."
    for notes in ((latin, cyrillic), (cyrillic, latin), (cyrillic, cyrillic, latin)):
        fields = entry(*notes)
        scripts = {any("а" <= ch <= "я" for ch in fields[name].lower()) for name in ("title", "publisher-place")}
        assert len(scripts) == 1, fields
