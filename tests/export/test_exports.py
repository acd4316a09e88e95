"""Bibliographies: what other programs read, and the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path

import bibtexparser
import pytest
from ruamel.yaml import YAML

from citecheck.export import archival as archival_yaml
from citecheck.export import formats, output
from citecheck.export.atomic import write_text
from citecheck.export.bibtex import escaped, protected
from citecheck.export.clean import pages, place
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_text

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
    assert formats() == ("bibtex", "csl-json", "yaml")


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
