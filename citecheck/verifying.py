"""A run of verification: files with their answers in, findings by the configuration, repairs of .bib files out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from msgspec import json as encoder

from citecheck.bibfile import archival_verdicts
from citecheck.bibfile.archival import SCHEMA
from citecheck.bibfile.edits import applied
from citecheck.check import check_verified, rules, selector, weighed
from citecheck.checking import allowed
from citecheck.config import Config
from citecheck.described import Described
from citecheck.export import output
from citecheck.filling import Filler
from citecheck.model.csl import shelfmark
from citecheck.model.document import Unreadable
from citecheck.model.finding import Finding
from citecheck.model.scan import Scan
from citecheck.model.verification import Verification
from citecheck.model.verified import Judged, Repairs, VerifiedRun, VerifiedWork
from citecheck.model.work import Work

FAMILY = "VER"
FOLDER = "verification"
"""Where the rules of the family stand."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A file whose works were asked about: an answer for each, in their order."""

    file: Described
    answers: tuple[Verification, ...]

    def works(self) -> list[VerifiedWork]:
        """Return the works with their answers, places and repairs."""
        filler = Filler.of(self.file.source) if self.file.source is not None else None
        return [
            VerifiedWork(work, answer, standing, filler.repairs(work, answer) if filler is not None else Repairs())
            for work, answer, standing in zip(self.file.works, self.answers, self.file.standings, strict=True)
        ]


def shared_out(files: Sequence[Described], answers: Sequence[Verification]) -> list[Answered]:
    """Return files with the answers for their works; ``answers`` are those of all files, in order."""
    out, at = [], 0
    for file in files:
        out.append(Answered(file, tuple(answers[at : at + len(file.works)])))
        at += len(file.works)
    return out


def judged(files: Sequence[Answered], config: Config, unreadable: Iterable[Unreadable] = ()) -> VerifiedRun:
    """Return the run: every work with its findings, and the findings of all as other reports take them."""
    works = [work for one in files for work in one.works()]
    blocks = {one.file.document.path: one.file.blocks for one in files}
    wanted = selector(_selected(config), config.ignore, FOLDER)
    found = [_weighed(one, config) for one in check_verified(works, wanted, blocks)]
    order = {one.file.document.path: i for i, one in enumerate(files)}
    findings = sorted(
        dict.fromkeys(one for work in found for one in work.findings),
        key=lambda f: (order[f.document], f.span, f.rule),
    )
    used = {one.rule for one in findings}
    scan = Scan(
        tuple(one.file.document for one in files),
        (),
        tuple(work.work for work in works),
        (),
        tuple(findings),
        tuple(unreadable),
        tuple(rule.info() for rule in rules(FOLDER) if rule.code in used),
    )
    scan = allowed(scan, config)
    left = set(scan.findings)
    return VerifiedRun(tuple(_within(one, left) for one in found), scan)


def _selected(config: Config) -> tuple[str, ...]:
    """The chosen rules of verification; a choice that names none of them is about other commands."""
    mine = tuple(one for one in config.select if one.upper().startswith(FAMILY) or one.upper() == "ALL")
    return (*(mine or (FAMILY,)), *config.extend_select)


def _weighed(one: Judged, config: Config) -> Judged:
    return replace(one, findings=tuple(weighed(one.findings, config.severity)))


def _within(one: Judged, left: set[Finding]) -> Judged:
    kept = tuple(f for f in one.findings if f in left)
    return replace(one, findings=kept, silenced=one.silenced or bool(one.findings and not kept))


def repaired(file: Described, run: VerifiedRun, *, unsafe: bool) -> tuple[str, list[Finding]]:
    """Return the text of a .bib file with its repairs made, and the findings that were repaired."""
    assert file.source is not None
    mine = [
        f
        for f in run.scan.findings
        if f.document == file.document.path and f.fix is not None and (f.fix.safe or unsafe)
    ]
    text, _ = applied(file.source.source.exact, (edit for f in mine if f.fix is not None for edit in f.fix.edits))
    return text, mine


def exported(files: Sequence[Answered], name: str) -> str:
    """Return the works as CSL-JSON or YAML, each with what was said of it."""
    works = [work for one in files for work in one.file.works]
    said = zip(works, (answer for one in files for answer in one.answers), strict=True)
    verdicts = {work: _verdict(answer) for work, answer in said}
    scan = Scan(tuple(one.file.document for one in files), (), tuple(works), (), ())
    return str(output(name).write(scan, verdicts))


def _verdict(answer: Verification) -> dict[str, Any]:
    record = answer.record()
    del record["id"]
    return {**record, "reason": answer.reason}


def lists_references(text: str) -> bool:
    """Whether a text is an archival_refs.yaml."""
    return f"schema: {SCHEMA}" in text[:2000]


def annotated(text: str, files: Sequence[Answered]) -> str:
    """Return the text of an archival_refs.yaml with the verdict of each file that was asked about beside it."""
    verdicts = {}
    for one in files:
        for work, answer in zip(one.file.works, one.answers, strict=True):
            for path in _paths(work):
                said = {"verdict": answer.verdict.value, "reason": answer.reason}
                verdicts[path] = "{" + ", ".join(f"{k}: {encoder.encode(v).decode()}" for k, v in said.items()) + "}"
    return archival_verdicts.annotated(text, verdicts)


def _paths(work: Work) -> Iterator[str]:
    """The path of a file, or of each of several, as lists of references have them."""
    ref = work.archival
    if ref is not None:
        for delo in ref.delo or ("",):
            yield shelfmark(replace(ref, delo=(delo,) if delo else (), labels=()), archive=True)
