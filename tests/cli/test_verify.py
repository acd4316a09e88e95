"""``citecheck verify`` and ``citecheck index`` on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import responses
from click.testing import CliRunner, Result

from citecheck.cli import group

TRUE = """@article{a, title = {Salt and Bread in Old Towns}, author = {Petr Novak}, year = 2003, journal = {Annals of Salt}}
@article{b, title = {Pepper and Power on the High Seas}, author = {Ada Okafor}, year = 2001, journal = {Annals of Salt}}
"""
OURS = """@article{one, title = {Salt and Bread in Old Towns}, author = {Novak, P.}, year = 2003, journal = {Annals of Salt}}
@article{two, title = {Pepper and Power on the High Seas}, author = {Ada Okafor}, year = 1991, journal = {Annals of Salt}}
@article{three, title = {Cloves and Colonies in the East}, author = {Bea Lind}, year = 1991}
@online{four, title = {A page on nutmeg and its uses}, year = 1999, url = {http://example.org}}
"""


def run(*args: str) -> Result:
    return CliRunner().invoke(group(), list(args))


def indexed(folder: Path) -> str:
    (folder / "true.bib").write_text(TRUE, encoding="utf-8")
    (folder / "ours.bib").write_text(OURS, encoding="utf-8")
    target = str(folder / "works.index")
    result = run("index", "build", "-o", target, str(folder / "true.bib"))
    assert (result.exit_code, result.stdout.split(" in ")[0]) == (0, "2 works from 2 records")
    return target


def test_verify_as_json_is_the_contract(tmp_path: Path) -> None:
    target = indexed(tmp_path)
    result = run("verify", str(tmp_path / "ours.bib"), "--offline", "--index", target, "--format", "json")
    assert result.exit_code == 1
    record = json.loads(result.stdout)
    assert record["schema"] == "citecheck-verify/1"
    assert {w["id"]: w["verdict"] for w in record["works"]} == {
        "one": "verified", "two": "mismatch", "three": "not-found", "four": "unverifiable",
    }  # fmt: skip
    two = record["works"][1]
    assert set(two) == {"id", "verdict", "confidence", "evidence", "asked", "skipped"}
    assert (two["asked"], two["evidence"][0]["source"], two["evidence"][0]["record"]) == (["index"], "index", "b")
    assert two["evidence"][0]["fields"]["issued"] == {"ours": "1991", "theirs": "2001", "agrees": False}
    jsonschema.validate(record, json.loads(run("schema", "verify").stdout))
    assert record["works"][3]["skipped"] == [{"source": "index", "reason": "the index does not list web pages"}]


def test_verify_as_text_and_exit_status(tmp_path: Path) -> None:
    target = indexed(tmp_path)
    ours = str(tmp_path / "ours.bib")
    result = run("verify", ours, "--offline", "--index", target, "--fail-on", "never")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "two    mismatch      2:90 VER012 year 1991, the index has 2001",
        "three  not-found     3:26 VER001 nothing like it is in the index",
        "four   unverifiable  the index does not list web pages",
        "4 works: 1 verified, 1 mismatch, 1 not-found, 1 unverifiable",
        "not asked: the index for 1 work: the index does not list web pages",
    ]
    assert run("verify", ours, "--offline", "--index", target, "--fail-on", "not-found").exit_code == 1
    assert run("verify", ours, "--index", str(tmp_path / "none")).exit_code == 2
    assert run("verify", str(tmp_path / "none.bib"), "--offline").exit_code == 2


def test_a_document_against_the_registry_alone(tmp_path: Path) -> None:
    (tmp_path / "essay.md").write_text(
        "The order stood.[^1]\n\n[^1]: RGANI, f. 5000, op. 3, d. 4, l. 5.\n", encoding="utf-8"
    )
    result = run("verify", str(tmp_path / "essay.md"), "--offline", "--format", "json")
    (work,) = json.loads(result.stdout)["works"]
    assert (result.exit_code, work["verdict"], work["asked"]) == (1, "mismatch", ["registry"])
    assert work["evidence"][0]["fields"]["fond"] == {"ours": "5000", "theirs": "1 to about 120", "agrees": False}


def test_index_stats_search_and_add(tmp_path: Path) -> None:
    target = indexed(tmp_path)
    stats = json.loads(run("index", "stats", target, "--format", "json").stdout)
    assert (stats["records"], stats["kinds"]) == (2, {"article-journal": 2})
    found = run("index", "search", target, "pepper", "okafor")
    assert (found.exit_code, json.loads(found.stdout)["id"]) == (0, "b")
    assert run("index", "search", target, "nutmeg").exit_code == 1
    assert run("index", "add", target, str(tmp_path / "ours.bib")).exit_code == 0
    assert run("index", "stats", str(tmp_path / "true.bib")).exit_code == 2


def test_archival_files_in_bibliographies_and_lists_of_references(tmp_path: Path) -> None:
    entry = "@misc{k, title = {{RGANI, f. 5000, op. 3, d. 4}}, keywords = {archival}}\n"
    (tmp_path / "a.bib").write_text(entry, encoding="utf-8")
    (tmp_path / "essay.md").write_text("So it was.[^1]\n\n[^1]: RGANI, f. 5000, op. 3, d. 4, l. 5.\n", encoding="utf-8")
    refs = tmp_path / "refs.yaml"
    assert (
        run("export", str(tmp_path / "essay.md"), "-o", str(tmp_path / "x.bib"), "--archival", str(refs)).exit_code == 0
    )
    for path, identity in ((tmp_path / "a.bib", "k"), (refs, "RGANI, f. 5000, op. 3, d. 4")):
        (work,) = json.loads(run("verify", str(path), "--offline", "--format", "json").stdout)["works"]
        assert (work["id"], work["verdict"], work["asked"]) == (identity, "mismatch", ["registry"])
    refs.write_text("schema: other\n", encoding="utf-8")
    assert run("verify", str(refs), "--offline").exit_code == 2


@responses.activate
def test_services_are_asked_unless_offline(tmp_path: Path) -> None:
    (tmp_path / "ours.bib").write_text(OURS, encoding="utf-8")
    (tmp_path / "citecheck.toml").write_text("[verify]\npause = 0\n", encoding="utf-8")
    found = {"DOI": "10.5555/1", "title": ["Salt and Bread in Old Towns"], "author": [{"family": "Novak", "given": "Petr"}],
             "issued": {"date-parts": [[2003]]}, "container-title": ["Annals of Salt"], "type": "journal-article"}  # fmt: skip
    responses.get("https://api.crossref.org/works", json={"message": {"items": [found]}})
    ours = str(tmp_path / "ours.bib")
    result = run("verify", ours, "--service", "crossref", "--format", "json", "--fail-on", "never")
    record = json.loads(result.stdout)
    jsonschema.validate(record, json.loads(run("schema", "verify").stdout))
    assert [(w["id"], w["verdict"], w["asked"]) for w in record["works"]] == [
        ("one", "verified", ["crossref"]), ("two", "not-found", ["crossref"]), ("three", "not-found", ["crossref"]),
        ("four", "unverifiable", []),
    ]  # fmt: skip
    assert (result.exit_code, result.stderr) == (0, "")
    sent = len(responses.calls)
    assert run("verify", ours, "--offline").exit_code == 0
    assert len(responses.calls) == sent


@responses.activate
def test_an_outage_is_said_once_and_fails_no_run(tmp_path: Path) -> None:
    (tmp_path / "ours.bib").write_text(OURS.replace("and", "or"), encoding="utf-8")
    (tmp_path / "citecheck.toml").write_text("[verify]\npause = 0\n", encoding="utf-8")
    responses.get("https://api.crossref.org/works", status=401)
    result = run("verify", str(tmp_path / "ours.bib"), "--service", "crossref", "--fail-on", "not-found")
    assert (result.exit_code, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert (lines[0], lines[-1]) == (
        "one    unverifiable  Crossref: HTTP 401",
        "not asked: Crossref for 3 works: HTTP 401",
    )


def test_names_of_services_and_settings_are_checked(tmp_path: Path) -> None:
    (tmp_path / "ours.bib").write_text(OURS, encoding="utf-8")
    result = run("verify", str(tmp_path / "ours.bib"), "--service", "crosref")
    assert (result.exit_code, result.stderr) == (2, "citecheck: no service is called crosref; did you mean crossref?\n")
    (tmp_path / "citecheck.toml").write_text("[verify]\nmailtoo = 'x'\n", encoding="utf-8")
    result = run("verify", str(tmp_path / "ours.bib"), "--offline")
    assert (result.exit_code, "“verify”: unknown key “mailtoo”; did you mean mailto?" in result.stderr) == (2, True)


def test_what_asks_the_network_is_loaded_when_the_network_is_asked(tmp_path: Path) -> None:
    (tmp_path / "ours.bib").write_text(OURS, encoding="utf-8")
    code = (
        "import atexit, sys; from citecheck.cli import main\n"
        "heavy = {'requests', 'requests_cache', 'urllib3', 'defusedxml'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules)))); main()"
    )
    for args in (["scan", "ours.bib"], ["verify", "ours.bib", "--offline"]):
        out = subprocess.run([sys.executable, "-c", code, *args], capture_output=True, text=True, cwd=tmp_path).stdout
        assert out.splitlines()[-1] == "[]", args
