"""archival_refs.yaml and its other forms: written, mended by hand, written again, checked."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

from click.testing import CliRunner

from citecheck.cli._group import cli
from citecheck.export.archival import collected, write
from citecheck.export.archival_tables import as_csv, as_ead
from citecheck.export.comments import keep_comments
from citecheck.pipeline import check_archival_files, scan_text

TEXT = """A.[^1] B.[^2] C.[^3]

[^1]: GARF, f. R-9408s (Filtration camps), op. 1s, dd. 18, 19, ll. 2-2ob.
[^2]: RGAE, f. 1562, op. 20, d. 636.
[^3]: Ibid., l. 5.
"""
EAD = "{http://ead3.archivists.org/schema/}"


def test_csv_has_a_row_for_each_file_cited() -> None:
    rows = list(csv.DictReader(StringIO(as_csv(collected(scan_text(TEXT, "x.md"))))))
    assert [(r["archive"], r["fond"], r["opis"], r["delo"], r["folios"], r["note"]) for r in rows] == [
        ("GARF", "R-9408s", "1s", "18", "2-2ob", "1"),
        ("GARF", "R-9408s", "1s", "19", "2-2ob", "1"),
        ("RGAE", "1562", "20", "636", "", "2"),
        ("RGAE", "1562", "20", "636", "5", "3"),
    ]


def test_ead_has_a_unitid_for_each_level() -> None:
    root = ET.fromstring(as_ead(collected(scan_text(TEXT, "x.md"))).encode())
    assert [one.text for one in root.iter(f"{EAD}unitid")] == [
        "GARF, f. R-9408s",
        "GARF, f. R-9408s, op. 1s",
        "GARF, f. R-9408s, op. 1s, d. 18",
        "GARF, f. R-9408s, op. 1s, d. 19",
        "RGAE, f. 1562",
        "RGAE, f. 1562, op. 20",
        "RGAE, f. 1562, op. 20, d. 636",
    ]


def test_no_anchors_and_aliases() -> None:
    text = write(scan_text(TEXT, "x.md"))
    assert "&id" not in text and "*id" not in text


def test_leaves_of_no_file_stand_apart() -> None:
    data = collected(scan_text("A.[^1]\n\n[^1]: Ibid., l. 5.\n", "x.md"))
    assert data["archives"] == []
    assert [(one["text"], one["note"]) for one in data["unresolved"]] == [("Ibid., l. 5", "1")]


def test_comments_are_kept() -> None:
    fresh = write(scan_text(TEXT, "x.md"))
    mended = fresh.replace("  - code: RGAE", "  # asked the archive\n  - code: RGAE  # seen 2019", 1)
    mended = (
        mended.replace("              - delo: '19'", "              # not found\n              - delo: '19'")
        + "# end\n"
    )
    assert keep_comments(mended, fresh) == mended
    shorter = write(scan_text(TEXT.replace("dd. 18, 19", "d. 18"), "x.md"))
    assert "# not found" in keep_comments(mended, shorter)


def test_a_sign_in_a_string_is_no_comment() -> None:
    text = "schema: x\nname: 'A # b'\nother: c#d\n"
    assert keep_comments(text, text) == text


def test_what_was_written_passes(tmp_path: Path) -> None:
    path = tmp_path / "archival_refs.yaml"
    path.write_text(write(scan_text(TEXT, "x.md")), encoding="utf-8")
    scan, problems = check_archival_files([str(path)])
    assert problems == []
    assert [(c.archival.archive, c.archival.fond, c.archival.delo) for c in scan.citations if c.archival] == [
        ("GARF", "R-9408s", ("18",)),
        ("GARF", "R-9408s", ("19",)),
        ("RGAE", "1562", ("636",)),
        ("RGAE", "1562", ("636",)),
    ]


def test_findings_stand_at_the_number(tmp_path: Path) -> None:
    path = tmp_path / "archival_refs.yaml"
    path.write_text(write(scan_text(TEXT, "x.md")).replace("2-2ob", "2ob-2"), encoding="utf-8")
    scan, _ = check_archival_files([str(path)])
    found = [(f.rule, f.span.of(scan.documents[0].text)) for f in scan.findings if f.rule == "ARC018"]
    assert found == [("ARC018", "2ob-2"), ("ARC018", "2ob-2")]


def test_a_file_that_does_not_fit_is_said_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "archival_refs.yaml"
    path.write_text("schema: citecheck-archival/1\narchives:\n  - code: GARF\n    fondz: []\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", str(path), "--isolated"])
    assert result.exit_code == 2
    assert f"{path}:4:5: unknown key “fondz” in an archive" in result.output


def test_the_registry_is_searched() -> None:
    result = CliRunner().invoke(cli, ["archives", "--isolated", "ЦГАОР СССР"])
    assert result.exit_code == 0 and result.output.startswith("GARF ")


def test_an_own_archive_is_known(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_text('[archives.KRA]\nname = "Kiroja Regional Archive"\n', encoding="utf-8")
    essay = tmp_path / "x.txt"
    essay.write_text("See KRA, f. 12, op. 3, d. 4, l. 5.", encoding="utf-8")
    result = CliRunner().invoke(cli, ["scan", str(essay), "--format", "json"])
    assert '"archive_id": "KRA"' in result.output
