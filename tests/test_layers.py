"""The import law: which folder may import which. A change to it is a change to the architecture."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "citecheck"
STAGES = {"read", "segment", "parse", "resolve", "numbers", "check", "verify", "bibfile", "export", "report"}
SHARED = {"model", "lang", "data"}


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The folders or modules of citecheck that a file imports, wherever in the file it does so."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "citecheck" else [f"citecheck.{a.name}" for a in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("citecheck.")}
    return found


def home(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_import_law(path: Path) -> None:
    mine, uses = home(path), imported(path)
    if mine == "model":
        assert uses <= {"model"}
    elif mine in SHARED:
        assert uses <= SHARED
    elif mine in STAGES:
        assert uses <= SHARED | {mine, "version"}, "a stage imports model, lang, data and itself"
    elif mine == "cli":
        assert uses <= SHARED | {
            "cli",
            "bibfile",
            "pipeline",
            "bibliography",
            "checking",
            "collector",
            "baseline",
            "described",
            "network",
            "verification",
            "verifying",
            "verify",
            "reference",
            "report",
            "export",
            "config",
            "version",
        }


def test_model_imports_the_standard_library_only() -> None:
    import sys

    for path in (PACKAGE / "model").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            roots = [a.name.split(".")[0] for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                roots = [node.module.split(".")[0]]
            assert all(root in sys.stdlib_module_names or root == "citecheck" for root in roots), path.name


def test_language_tables_hold_no_functions() -> None:
    for path in (PACKAGE / "lang").glob("[a-z]*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        assert not [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)], f"{path.name} is a table"


def test_every_package_file_has_a_docstring() -> None:
    for path in modules():
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or path.name == "version.py", path


def test_no_file_is_a_drawer_for_everything() -> None:
    assert not [p for p in modules() if p.stem in ("utils", "helpers", "misc", "util", "helper")]
