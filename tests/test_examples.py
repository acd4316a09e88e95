"""The examples as a user sees them: golden outputs, read in review. ``pytest --update-golden`` rewrites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.export import archival as archival_yaml
from citecheck.export import output as export
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_paths
from citecheck.report import Options
from citecheck.report import output as report

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def scan() -> Scan:
    import os

    before = Path.cwd()
    os.chdir(ROOT)
    try:
        return scan_paths(sorted(str(p) for p in Path("examples").iterdir() if p.suffix in (".md", ".txt")))
    finally:
        os.chdir(before)


def compare(name: str, text: str, update: bool) -> None:
    path = GOLDEN / name
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"run pytest --update-golden and read the change of {name}"


def test_report(scan: Scan, update_golden: bool) -> None:
    compare("examples.txt", report("text").write(scan, Options(checks=True)), update_golden)


def test_bibliography(scan: Scan, update_golden: bool) -> None:
    compare("examples.bib", export("bibtex").write(scan), update_golden)


def test_archival_references(scan: Scan, update_golden: bool) -> None:
    compare("examples.yaml", archival_yaml.write(scan), update_golden)


def test_every_family_has_its_say(scan: Scan) -> None:
    assert {f.rule[:3] for f in scan.findings} == {"ARC", "CIT", "NUM"}


def test_the_readme_shows_real_output(scan: Scan) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = readme.split("<!-- output -->\n```text\n")[1].split("```\n<!-- /output -->")[0]
    text = report("text").write(scan, Options())
    for block in shown.strip("\n").split("\n\n"):
        assert block in text, block
