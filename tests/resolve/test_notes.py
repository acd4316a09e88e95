"""Footnotes of our own in six languages with what each of their references means.

``notes/NAME.json`` has one ``[note, form, means, locator]`` for each citation of ``notes/NAME.md``: ``note`` and ``means``
are the labels of notes, or "list 2" for the second entry of the list of sources; ``means`` is where the work is given in
full, null where it must stay open, and then a fifth value may give words of the reason. To add cases, add notes and rows.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.model.citation import Citation, Form
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_text

FOLDER = Path(__file__).parent / "notes"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
Row = list[str | None]


def read(name: str) -> tuple[list[Row], list[Row]]:
    """Return the rows found and the rows wanted, both without the reasons that are not asked for."""
    scan = scan_text((FOLDER / f"{name}.md").read_text(encoding="utf-8"), f"{name}.md")
    wanted: list[Row] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    found = rows(scan)
    for at, row in enumerate(found):
        asked = wanted[at][4:] if at < len(wanted) else []
        row[4:] = [word if word in (row[4] or "") else row[4] for word in asked if word is not None]
    return found, wanted


def rows(scan: Scan) -> list[Row]:
    """Return note, form, meaning, locator and reason of each citation, notes first."""
    order = {note.label: i for i, note in enumerate(scan.documents[0].notes)}
    listed = [c.id for c in scan.citations if c.context == "list"]
    cited = sorted((c for c in scan.citations if c.note), key=lambda c: (order[c.note or ""], c.span))
    cited += [c for c in scan.citations if c.context == "list"]
    by_id = {c.id: c for c in scan.citations}

    def place(citation: Citation) -> str:
        return citation.note or (f"list {listed.index(citation.id) + 1}" if citation.id in listed else citation.context)

    full: dict[str, str] = {}
    for work in scan.works:
        mine = [by_id[i] for i in work.citations]
        lead = [c for c in mine if c.id in listed] or [c for c in mine if c.form is Form.FULL] or mine
        full[work.id] = place(lead[0])
    return [
        [place(c), c.form.value, full.get(c.work or ""), c.locator.value if c.locator else None, c.unresolved or None]
        for c in cited
    ]


@pytest.mark.parametrize("name", NAMES)
def test_what_each_reference_of_a_note_means(name: str) -> None:
    found, wanted = read(name)
    assert found == wanted


def test_there_are_enough_notes() -> None:
    notes = sum(line.startswith("[^") for path in FOLDER.glob("*.md") for line in path.read_text("utf-8").splitlines())
    assert notes >= 160
