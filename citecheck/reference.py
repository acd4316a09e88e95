"""Reference strings to CSL-JSON: the labeller for what is printed, the archival and back-reference readers for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from citecheck.lang import words
from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation, Field, Form, Kind, Locator
from citecheck.model.csl import CSL_TYPES, archive_variables, variables
from citecheck.model.document import Document, Flow, FlowKind
from citecheck.model.segment import Segment
from citecheck.model.span import Span
from citecheck.model.work import Work
from citecheck.parse import archival, back_reference, parse
from citecheck.parse.drafts import Draft
from citecheck.parse.folding import fold
from citecheck.parse.labeller.chains import Stretch
from citecheck.parse.labeller.labels import LABELS
from citecheck.parse.labeller.network import labeller
from citecheck.parse.labeller.runs import runs
from citecheck.parse.labeller.tokens import Tokens
from citecheck.parse.labeller.values import draft
from citecheck.parse.styled import Styled

# How many references are labelled together when they stream.
TOGETHER = 2048
# Emphasis says where a title begins and ends: the readers of styled notes know it better than the labeller.
_EMPHASIS = re.compile(r"(?<!\*)\*[^*\s][^*]*\*|<i>|<em>")
# A fond, a record group, a class of papers: a number behind the label of a level.
# The first letter stands alone in front, so that the search passes over all others at once.
_LEVEL = re.compile(
    r"[FfФфRCWHKBzН](?<![^\W\d_].)"
    r"(?:(?<=[Ff])(?:onds?)?|(?<=[Фф])(?:онд)?|(?<=R)G|(?<=C)AB|(?<=[FWH])O|(?<=K)V|(?<=B)(?:Arch|estand)|(?<=z)esp\.|(?<=Н)П)"
    r"\s?\.?,?\s?(?:[РПИРPI][-–.]\s?)?\d"
)
# Levels behind an ibid.: "Ibid., d. 269, l. 194".
_LEVEL_AFTER = re.compile(
    r"\A\W*[^\W\d_]+(?:[ .][^\W\d_]+)?\W+(?:op|d|dd|l|ll|оп|д|дд|л|лл|спр|арк|Bl|fol?)\b\.?\s?\d", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One reference string and what it says; ``kind`` is None where it could not be parsed."""

    raw: str
    kind: Kind | None = None
    form: Form = Form.FULL
    fields: tuple[Field, ...] = ()
    locator: Locator | None = None
    archival: ArchivalRef | None = None

    def csl(self) -> dict[str, Any]:
        """Return the CSL-JSON object: ``raw``, ``type`` and variables, ``archival`` for a file; ``raw`` alone at worst."""
        out: dict[str, Any] = {"raw": self.raw}
        if self.kind is None:
            return out
        out["type"] = CSL_TYPES[self.kind]
        out.update(variables(self.fields))
        if self.locator is not None:
            out["locator"], out["label"] = self.locator.value, self.locator.label
        if self.form is not Form.FULL:
            out["form"] = self.form.value
        if self.archival is not None:
            # Only archival references pay for the imports.
            from msgspec import to_builtins

            from citecheck.report.recording import archival_record

            out.update(archive_variables(self.archival))
            out["archival"] = to_builtins(archival_record(self.archival))
        return out


def parse_reference(text: str) -> dict[str, Any]:
    """Return one reference as a CSL-JSON object with ``type`` and variables; archival ones have ``archival``.

    ``{"raw": text}`` alone is what could not be parsed. Nothing is resolved: an *ibid.* stays one.
    """
    return next(read_references([text])).csl()


def read_references(texts: Iterable[str], *, together: int = TOGETHER) -> Iterator[Parsed]:
    """Yield what each reference says, in order. ``together`` of them are labelled at once; memory stays flat."""
    source = iter(texts)
    while batch := list(islice(source, together)):
        for text, (tokens, stretches) in zip(batch, labeller().label(batch), strict=True):
            yield _parsed(text, tokens, stretches)


def works(parsed: Iterable[Parsed]) -> Iterator[tuple[str, Work | None]]:
    """Yield each reference as printed and the work it is of, keyed as an export would; None for what names no work."""
    from citecheck.resolve.keys import Keys, file_key, work_key

    keys = Keys()
    for one in parsed:
        if one.kind is None or one.form is not Form.FULL:
            yield one.raw, None
            continue
        key = file_key(one.archival) if one.archival else work_key(one.kind, one.fields)
        yield one.raw, Work(keys.take(key), one.kind, one.fields, archival=one.archival)


def _parsed(text: str, tokens: Tokens, stretches: list[Stretch]) -> Parsed:
    labels = {LABELS[label] for label, _, _ in stretches}
    if tokens and _read_by_rules(text, labels):
        c = _by_rules(text, labels)
        if c is not None:
            return Parsed(text, c.kind, c.form, c.fields, c.locator, c.archival)
    found = None
    if tokens:
        found = _ibid_alone(text) or draft(text, runs(text, tokens, stretches))
    if found is None:
        return Parsed(text)
    fields = tuple(Field(name, value) for name, (value, _, _) in found.fields.items())
    locator = Locator(found.locator[0], found.locator[1]) if found.locator else None
    return Parsed(text, found.kind, found.form, fields, locator)


def _read_by_rules(text: str, labels: set[str]) -> bool:
    """Whether the readers of archival or styled references know a text better than the labeller."""
    return bool("archive" in labels or _emphasised(text) or _LEVEL.search(text) or _LEVEL_AFTER.match(text))


def _emphasised(text: str) -> bool:
    return ("*" in text or "<" in text) and _EMPHASIS.search(text) is not None


@cache
def _ibid() -> re.Pattern[str]:
    return re.compile(r"\W*(?:" + "|".join(re.escape(w) for w in words("ibid")) + r")(?!\w)", re.IGNORECASE)


def _ibid_alone(text: str) -> Draft | None:
    """Return the *ibid.* that a text begins with, with its pages."""
    if not _ibid().match(text):
        return None
    styled = Styled(_document(text).view((Span(0, len(text)),)), markup=False)
    return next(iter(back_reference.read(styled, 0, len(text))), None)


def _by_rules(text: str, labels: set[str]) -> Citation | None:
    """Return what the readers of archival and styled references find; None where the labeller knows as much."""
    document = _document(text)
    segment = Segment(document.view((Span(0, len(text)),)), "note", group=0, host=0)
    found = archival.parse(document, segment, fold(segment.view, document.markup))
    if len(found) == 1 and len(found[0].span) >= 0.9 * len(text.strip(" .;\n")):
        return found[0]
    if found:
        # An entry of a list says no more of a file than a note does.
        return best_citation(text, ("note",))
    # Without a file, an emphasised title or a word that refers back, nothing is left that the rules know better.
    known = "back" in labels or _emphasised(text) or _LEVEL_AFTER.match(text)
    return best_citation(text) if known else None


def _document(text: str) -> Document:
    flow = Flow(FlowKind.PARAGRAPH, (Span(0, len(text)),))
    return Document("-", "text", "utf-8", "", text, flows=(flow,), markup="<" in text or "&" in text)


def best_citation(text: str, contexts: tuple[str, ...] = ("note", "list")) -> Citation | None:
    """Return the citation that covers most of a string, read as a note and as an entry of a list."""
    if not text.strip():
        return None
    document = _document(text)
    found: list[Citation] = []
    for context in contexts:
        segment = Segment(document.view((Span(0, len(text)),)), context, group=0, host=0)
        found += parse(document, [segment])

    def says(citation: Citation) -> tuple[int, int]:
        read = citation.span.of(text).rstrip(" .;,")
        return len(read), len(citation.fields) + (citation.locator is not None)

    return max(found, key=says, default=None)
