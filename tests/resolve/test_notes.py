"""Footnotes of our own in six languages with what each of their references means.

``notes/LANG.json`` has one ``[note, form, means, locator]`` for each citation of ``notes/LANG.md``: ``means`` is the
note in which the work is given in full, null where it must stay open. To add cases, add notes and rows.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.model.citation import Form
from citecheck.pipeline import scan_text

FOLDER = Path(__file__).parent / "notes"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_what_each_reference_of_a_note_means(name: str) -> None:
    scan = scan_text((FOLDER / f"{name}.md").read_text(encoding="utf-8"), f"{name}.md")
    by_id = {c.id: c for c in scan.citations}
    full = {work.id: next(by_id[i].note for i in work.citations if by_id[i].form is Form.FULL) for work in scan.works}
    order = {note.label: i for i, note in enumerate(scan.documents[0].notes)}
    cited = sorted((c for c in scan.citations if c.note), key=lambda c: (order[c.note or ""], c.span))
    rows = [
        [
            c.note,
            c.form.value,
            full.get(c.work or ""),
            c.locator.value if c.locator else None,
        ]
        for c in cited
    ]
    assert rows == json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
