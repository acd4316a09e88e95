"""Answers for the examples of rule pages, and for tests: entries held against records that stand beside them."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.bibfile.works import works
from citecheck.bibliography import BibSource, read_data
from citecheck.config import Config
from citecheck.described import Described, described_text, of_bibliography
from citecheck.model.verification import Evidence, FieldEvidence, Notice, NoticeKind, Verdict, Verification
from citecheck.model.verified import VerifiedRun
from citecheck.model.work import Work
from citecheck.verify.archives import judge_file
from citecheck.verify.judging import judge
from citecheck.verifying import Answered, judged

SECTION = re.compile(r"^--- (\S+)\n", re.MULTILINE)


def bibliography(text: str, path: str = "ours.bib") -> BibSource:
    source = read_data(path, text.encode())
    assert isinstance(source, BibSource)
    return source


def answered(text: str) -> Answered:
    """Entries, then sections ``--- SOURCE`` with its records, ``--- notices`` or ``--- disputes``."""
    ours, *rest = SECTION.split(text)
    file = of_bibliography(bibliography(ours))
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    return Answered(file, tuple(_answer(work, sections) for work in file.works))


def _answer(work: Work, sections: dict[str, str]) -> Verification:
    said = Verification(work.id, Verdict.UNVERIFIABLE, 1.0, reason="no source was asked")
    for name, body in sections.items():
        if name == "notices":
            rows = [
                [*(x.replace("-", "") if x == "-" else x for x in line.split()), "", ""] for line in body.splitlines()
            ]
            notices = tuple(Notice(NoticeKind(r[0]), r[1], r[2], r[3], r[4]) for r in rows)
            said = replace(said, notices=notices)
        elif name == "disputes":
            field, source, theirs = body.strip().split(" ", 2)
            evidence = Evidence(source, "r", ((field, FieldEvidence(work.text_of(field), theirs, False)),))
            said = replace(said, verdict=Verdict.MISMATCH, evidence=(evidence,))
        else:
            said = judge(work, works(bibliography(body).file.bib), name).of((name,), ())
    return said


def of_text(file: Described) -> Answered:
    return Answered(file, tuple(judge_file(work) for work in file.works))


def run(text: str, config: Config | None = None, kind: str = "bibtex") -> VerifiedRun:
    one = answered(text) if kind == "bibtex" else of_text(described_text(text, "example.txt"))
    return judged([one], config or Config())
