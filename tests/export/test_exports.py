"""Bibliographies: what other programs read, and the same bytes every time."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import bibtexparser
import pytest
from ruamel.yaml import YAML

from citecheck.export import archival as archival_yaml
from citecheck.export import formats, output
from citecheck.export.atomic import write_text
from citecheck.export.clean import pages, place
from citecheck.export.latex import escaped, protected
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_paths, scan_text

ROOT = Path(__file__).parent.parent.parent
TEXT = """Text.[^1] Text.[^2] Text.[^3] Text.[^4] Text.[^5]

[^1]: Denise J. Youngblood, 'A War Remembered: 100% & More', *American Historical Review*, 106, 2001, 3, pp. 839–56.
[^2]: A. Artizov, Iu. Sigachev et al. (eds), *Reabilitatsiia: Kak eto bylo*, M., 2003, p. 3.
[^3]: GARF, f. R-9408s (Filtration camps), op. 1s, d. 18 (Reports of camp 48), ll. 2-2ob.
[^4]: Ibid., l. 5.
[^5]: *Pravda*, 17 August 1957, p. 2.
"""


@pytest.fixture(scope="module")
def scan() -> Scan:
    return scan_text(TEXT, "essay.md")


def test_the_formats_are_found_by_their_files() -> None:
    assert formats() == ("biblatex", "bibtex", "csl-json", "mods", "ris", "text", "yaml")


@pytest.mark.parametrize("name", formats())
def test_the_same_input_gives_the_same_bytes(scan: Scan, name: str) -> None:
    assert output(name).write(scan) == output(name).write(scan_text(TEXT, "essay.md"))


def test_bibtex_is_read_back_whole(scan: Scan) -> None:
    library = bibtexparser.parse_string(output("bibtex").write(scan))
    assert not library.failed_blocks
    entries = {e.key: {f.key: f.value for f in e.fields} for e in library.entries}
    assert set(entries) == {"youngblood2001war", "artizov2003reabilitatsiia", "pravda1957-08-17", "garf-r-9408s-1s-18"}
    assert entries["youngblood2001war"]["pages"] == "839--856"
    assert entries["youngblood2001war"]["title"] == r"A War Remembered: 100\% \& More"
    assert entries["artizov2003reabilitatsiia"]["editor"] == "Artizov, A. and Sigachev, Iu. and others"
    assert entries["artizov2003reabilitatsiia"]["address"] == "Moscow"
    assert entries["garf-r-9408s-1s-18"]["howpublished"] == "GARF, f. R-9408s (Filtration camps), op. 1s, d. 18"


def test_csl_json(scan: Scan) -> None:
    items = {item["id"]: item for item in json.loads(output("csl-json").write(scan))}
    article = items["youngblood2001war"]
    assert (article["type"], article["issued"], article["volume"]) == (
        "article-journal",
        {"date-parts": [[2001]]},
        "106",
    )
    assert items["garf-r-9408s-1s-18"]["archive_location"] == "f. R-9408s, op. 1s, d. 18"


def test_yaml_has_hayagrivas_shape(scan: Scan) -> None:
    data = YAML(typ="safe").load(output("yaml").write(scan))
    assert data["youngblood2001war"]["parent"] == {
        "type": "periodical",
        "title": "American Historical Review",
        "volume": "106",
        "issue": "3",
    }
    assert data["youngblood2001war"]["page-range"] == "839-856"


def test_archival_references_as_yaml(scan: Scan) -> None:
    data = YAML(typ="safe").load(archival_yaml.write(scan))
    (archive,) = data["archives"]
    (fond,) = archive["fonds"]
    (delo,) = fond["opisi"][0]["dela"]
    assert (archive["code"], fond["fond"], fond["title"], delo["delo"], delo["title"]) == (
        "GARF",
        "R-9408s",
        "Filtration camps",
        "18",
        "Reports of camp 48",
    )
    assert [(c["note"], c["folios"], c.get("implicit")) for c in delo["cited"]] == [
        ("3", ["2-2ob"], None),
        ("4", ["5"], ["archive", "fond", "opis", "delo"]),
    ]
    assert {c["document"] for c in delo["cited"]} == {"essay.md"}


def test_cleaning() -> None:
    assert (pages("839-56"), pages("12, 15–7"), place("М."), place("SPb."), place("Oxford")) == (
        "839–856",
        "12, 15–17",
        "Москва",
        "St Petersburg",
        "Oxford",
    )
    assert escaped("50% & {x}_1") == r"50\% \& \{x\}\_1"
    assert protected("Sud'ba Marshala Zhukova i drugikh") == "Sud'ba {Marshala} {Zhukova} i drugikh"
    assert protected("Terror in My Soul") == "Terror in My Soul"


def test_a_file_is_replaced_at_one_stroke(tmp_path: Path) -> None:
    target = tmp_path / "a.bib"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    write_text(target, "new\n")
    assert target.read_text(encoding="utf-8") == "new\n"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["a.bib"]


def test_biblatex_has_its_own_types_and_fields() -> None:
    scan = scan_text(
        "Text.[^1] Text.[^2]\n\n"
        "[^1]: Igal Halfin, *Terror in My Soul: Communist Autobiographies on Trial*, Cambridge, MA, 2003, p. 7.\n"
        "[^2]: GARF, f. R-9408s (Filtration camps), op. 1s, d. 18, l. 2.\n",
        "essay.md",
    )
    assert output("biblatex").write(scan) == (
        "@book{halfin2003terror,\n"
        "  author   = {Halfin, Igal},\n"
        "  title    = {Terror in My Soul: Communist Autobiographies on Trial},\n"
        "  location = {Cambridge, MA},\n"
        "  date     = {2003},\n"
        "}\n\n"
        "@misc{garf-r-9408s-1s-18,\n"
        "  title        = {{GARF, f. R-9408s (Filtration camps), op. 1s, d. 18}},\n"
        "  organization = {Gosudarstvennyi arkhiv Rossiiskoi Federatsii},\n"
        "  date         = {XXXX},\n"
        "  library      = {GARF, f. R-9408s, op. 1s, d. 18},\n"
        "  keywords     = {archival},\n"
        "}\n"
    )


@pytest.mark.skipif(shutil.which("biber") is None, reason="biber is not installed")
@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_biber_has_nothing_to_say(scan: Scan, name: str, tmp_path: Path) -> None:
    examples = scan_paths(str(p) for p in (ROOT / "examples").iterdir())
    for one in (scan, examples):
        (tmp_path / "a.bib").write_text(output(name).write(one), encoding="utf-8")
        done = subprocess.run(
            ["biber", "--tool", "--validate-datamodel", "a.bib"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert [line for line in done.stdout.splitlines() if not line.startswith("INFO")] == []


def test_ris_is_tagged_line_by_line(scan: Scan) -> None:
    entries = {e.split("\r\n")[1]: e for e in output("ris").write(scan).split("\r\n\r\n")}
    assert entries["ID  - youngblood2001war"].rstrip("\r\n") == (
        "TY  - JOUR\r\nID  - youngblood2001war\r\nAU  - Youngblood, Denise J.\r\n"
        "TI  - A War Remembered: 100% & More\r\nT2  - American Historical Review\r\nPY  - 2001\r\n"
        "VL  - 106\r\nIS  - 3\r\nSP  - 839\r\nEP  - 856\r\nER  - "
    )
    assert "ED  - Artizov, A.\r\nED  - Sigachev, Iu.\r\n" in entries["ID  - artizov2003reabilitatsiia"]
    assert "PY  - 1957\r\nDA  - 1957/08/17/\r\n" in entries["ID  - pravda1957-08-17"]
    assert "AV  - f. R-9408s, op. 1s, d. 18\r\n" in entries["ID  - garf-r-9408s-1s-18"]
