"""Which checker a file goes to, by its kind, and what is done with the findings afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from citecheck.bibfile.edits import applied, fixes, with_ignores
from citecheck.bibliography import (
    BibSource,
    check_files,
    checked,
    document_of,
    read_bibliography,
    read_data,
)
from citecheck.check import rules, weighed
from citecheck.collector import uncollected
from citecheck.config import Config
from citecheck.model.document import Document, Unreadable
from citecheck.model.finding import Finding
from citecheck.model.scan import Scan
from citecheck.read import shown_path
from citecheck.read.files import Selection, select_files

ARCHIVAL = (".yaml", ".yml")
_SCHEMA = re.compile(rb"^schema:[ \t]*[\"']?citecheck-archival/", re.MULTILINE)
_HEAD = 4096
"""So much of a YAML file tells whether it is one of archival references."""


def select_bibliographies(paths: Sequence[str], config: Config, exclude: Sequence[str] = ()) -> Selection:
    """Return the files to check: those named, and of folders the .bib files and the files of archival references."""
    excluded = (*config.extend_exclude, *exclude)
    return select_files(paths, config.exclude, excluded, frozenset([".bib", *ARCHIVAL]), _belongs)


def _belongs(path: Path) -> bool:
    """Whether a file of a folder is to be checked: YAML is if it begins as a file of archival references does."""
    if path.suffix.lower() not in ARCHIVAL:
        return True
    try:
        with path.open("rb") as file:
            return _SCHEMA.search(file.read(_HEAD)) is not None
    except OSError:
        return False


def _is_archival(path: str) -> bool:
    return path.lower().endswith(ARCHIVAL)


def check_mixed(
    paths: Sequence[str], config: Config, piped: tuple[str, bytes] | None = None
) -> tuple[Scan, list[BibSource]]:
    """Check files of several kinds; return one run and the bibliographies that were read."""
    with uncollected():
        return _check_mixed(paths, config, piped)


def _check_mixed(paths: Sequence[str], config: Config, piped: tuple[str, bytes] | None) -> tuple[Scan, list[BibSource]]:
    files: list[BibSource] = []
    unreadable: list[Unreadable] = []
    for path in paths:
        if not _is_archival(path):
            _sort(read_bibliography(path), files, unreadable)
    if piped is not None:
        _sort(read_data(*piped), files, unreadable)
    scan = check_files(files, with_extended(config), unreadable)
    keep(scan, files[:-1] if piped is not None else files, config)
    archival = [path for path in paths if _is_archival(path)]
    if archival:
        from citecheck.pipeline import check_archival_files  # Its parsers take time to load.

        # Files of references have no text around them: the rules about citing in a text say nothing of them.
        narrowed = replace(config, select=config.select or ("ARC", "NUM3", "DOC"))
        references, problems = check_archival_files(archival, narrowed)
        named = (problem.partition(": ") for problem in problems)
        failed = tuple(Unreadable(place, reason) for place, _, reason in named)
        scan = _joined(scan, replace(references, unreadable=failed))
    return allowed(scan, config), files


def _joined(one: Scan, other: Scan) -> Scan:
    """Return two runs as one, its rules in order of code."""
    rules_of_both = {rule.code: rule for rule in (*one.rules, *other.rules)}
    return Scan(
        (*one.documents, *other.documents),
        other.citations,
        other.works,
        other.claims,
        (*one.findings, *other.findings),
        (*one.unreadable, *other.unreadable),
        tuple(rules_of_both[code] for code in sorted(rules_of_both)),
    )


def check_cached(paths: Sequence[str], config: Config) -> Scan:
    """Check files; what .bib files have that were checked before and have not changed is taken from the cache."""
    kept = {path: found for path in paths if not _is_archival(path) and (found := _kept(path, config)) is not None}
    known = allowed(checked([d for d, _ in kept.values()], [f for _, mine in kept.values() for f in mine]), config)
    rest = [path for path in paths if path not in kept]
    return _in_order(_joined(known, check_mixed(rest, config)[0]), paths) if rest else known


def _kept(path: str, config: Config) -> tuple[Document, list[Finding]] | None:
    """What the cache has of a .bib file, before anything is left out."""
    from citecheck import cache

    try:
        data = Path(path).read_bytes()
    except OSError:
        return None
    shown = shown_path(path)
    findings = cache.known(cache.key(shown, sha256(data).hexdigest(), with_extended(config), date.today()))
    return (document_of(shown, data)[1], findings) if findings is not None and data else None


def _in_order(scan: Scan, paths: Sequence[str]) -> Scan:
    """Return a run with its files in the order they were given, archival references behind bibliographies."""
    order = {shown_path(path): (_is_archival(path), index) for index, path in enumerate(paths)}
    return replace(
        scan,
        documents=tuple(sorted(scan.documents, key=lambda document: order[document.path])),
        findings=tuple(sorted(scan.findings, key=lambda finding: order[finding.document])),
    )


def keep(scan: Scan, files: Iterable[BibSource], config: Config) -> None:
    """Keep the findings of .bib files for :func:`check_cached`; ``scan`` is the run before anything was left out."""
    from citecheck import cache

    for one in files:
        mine = [f for f in scan.findings if f.document == one.path]
        document = one.file.document
        cache.keep(cache.key(one.path, document.sha256, with_extended(config), date.today()), mine)


def _sort(one: BibSource | Unreadable, files: list[BibSource], unreadable: list[Unreadable]) -> None:
    if isinstance(one, Unreadable):
        unreadable.append(one)
    else:
        files.append(one)


def with_extended(config: Config) -> Config:
    """Return the configuration with ``extend_select`` counted in."""
    if not config.extend_select:
        return config
    base = config.select or tuple(rule.code for rule in rules() if rule.default)
    return replace(config, select=(*base, *config.extend_select))


def allowed(scan: Scan, config: Config) -> Scan:
    """Leave out what the configuration ignores for the path of its file, and weigh the rest as it says."""
    scan = replace(scan, findings=tuple(weighed(scan.findings, config.severity)))
    if not config.per_path_ignores:
        return scan
    from pathspec import GitIgnoreSpec

    specs = [(GitIgnoreSpec.from_lines([pattern]), codes) for pattern, codes in config.per_path_ignores]

    def ignored(finding: Finding) -> bool:
        path = finding.document.lstrip("./")
        return any(
            finding.rule.startswith(code.upper()) for spec, codes in specs if spec.match_file(path) for code in codes
        )

    kept = tuple(f for f in scan.findings if not ignored(f))
    used = {f.rule for f in kept}
    return replace(scan, findings=kept, rules=tuple(r for r in scan.rules if r.code in used))


def repaired(source: BibSource, findings: Iterable[Finding], *, unsafe: bool) -> tuple[str, int]:
    """Return the text of a bibliography with its repairs made, and how many edits that took."""
    return applied(source.source.exact, fixes(findings, source.path, unsafe=unsafe))


def silenced_text(source: BibSource, findings: Iterable[Finding]) -> str:
    """Return the text of a bibliography with a comment that silences each finding."""
    return with_ignores(source.source.exact, findings, [(e.start, e.end) for e in source.file.bib.entries])
