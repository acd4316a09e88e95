"""Reference strings to CSL-JSON: the labeller for what is printed, the archival and back-reference readers for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from citecheck.lang import words
from citecheck.model.citation import Citation, Field, Form
from citecheck.model.csl import CSL_TYPES, archive_variables, variables
from citecheck.model.document import Document, Flow, FlowKind
from citecheck.model.segment import Segment
from citecheck.model.span import Span
from citecheck.parse import parse
from citecheck.parse.drafts import Draft
from citecheck.parse.labeller.network import labeller
from citecheck.parse.labeller.tokens import Token
from citecheck.parse.labeller.values import draft, runs
from citecheck.report.recording import archival_record

# How many references are labelled together when they stream.
TOGETHER = 512
# Emphasis says where a title begins and ends: the readers of styled notes know it better than the labeller.
_EMPHASIS = re.compile(r"(?<!\*)\*[^*\s][^*]*\*|<i>|<em>")
# A fond, a record group, a class of papers: a number behind the label of a level.
_LEVEL = re.compile(
    r"(?<![^\W\d_])(?:[Ff]|[Фф]|[Ff]onds?|[Фф]онд|RG|FO|CAB|WO|HO|KV|BArch|zesp\.|Bestand|НП)\s?\.?,?\s?(?:[РПИRPI][-–.]\s?)?\d"
)


def parse_reference(text: str) -> dict[str, Any]:
    """Return one reference as a CSL-JSON object with ``type`` and variables; archival ones have ``archival``.

    ``{"raw": text}`` alone is what could not be parsed. Nothing is resolved: an *ibid.* stays one.
    """
    return next(parse_references([text]))


def parse_references(texts: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Yield the CSL-JSON object of each reference, in order; memory does not grow with their number."""
    source = iter(texts)
    while batch := list(islice(source, TOGETHER)):
        for text, (tokens, labels) in zip(batch, labeller().label(batch), strict=True):
            yield _parsed(text, tokens, labels)


def _parsed(text: str, tokens: list[Token], labels: list[str]) -> dict[str, Any]:
    out: dict[str, Any] = {"raw": text}
    if not tokens:
        return out
    if _read_by_rules(text, labels):
        citation = best_citation(text)
        if citation is not None:
            return out | _of_citation(citation)
    found = draft(text, runs(text, tokens, labels))
    return out | _of_draft(found) if found else out


def _read_by_rules(text: str, labels: list[str]) -> bool:
    """Whether the readers of archival, repeated or styled references know a text better than the labeller."""
    return bool(
        "archive" in labels or "back" in labels or _EMPHASIS.search(text) or _LEVEL.search(text) or _ibid().match(text)
    )


@cache
def _ibid() -> re.Pattern[str]:
    return re.compile(r"\W*(?:" + "|".join(re.escape(w) for w in words("ibid")) + r")(?!\w)", re.IGNORECASE)


def _of_draft(found: Draft) -> dict[str, Any]:
    out: dict[str, Any] = {"type": CSL_TYPES[found.kind]}
    out.update(variables(Field(name, value) for name, (value, _, _) in found.fields.items()))
    if found.locator is not None:
        out["locator"], out["label"] = found.locator[1], found.locator[0]
    if found.form is not Form.FULL:
        out["form"] = found.form.value
    return out


def _of_citation(citation: Citation) -> dict[str, Any]:
    out: dict[str, Any] = {"type": CSL_TYPES[citation.kind]}
    out.update(variables(citation.fields))
    if citation.locator is not None:
        out["locator"] = citation.locator.value
        out["label"] = citation.locator.label
    if citation.form is not Form.FULL:
        out["form"] = citation.form.value
    if citation.archival is not None:
        from msgspec import to_builtins

        out.update(archive_variables(citation.archival))
        out["archival"] = to_builtins(archival_record(citation.archival))
    return out


def best_citation(text: str) -> Citation | None:
    """Return the citation that covers most of a string, read as a note and as an entry of a list."""
    if not text.strip():
        return None
    document = Document(
        "-",
        "text",
        "utf-8",
        "",
        text,
        flows=(Flow(FlowKind.PARAGRAPH, (Span(0, len(text)),)),),
        markup="<" in text or "&" in text,
    )
    found: list[Citation] = []
    for context in ("note", "list"):
        segment = Segment(document.view((Span(0, len(text)),)), context, group=0, host=0)
        found += parse(document, [segment])

    def says(citation: Citation) -> tuple[int, int]:
        read = citation.span.of(text).rstrip(" .;,")
        return len(read), len(citation.fields) + (citation.locator is not None)

    return max(found, key=says, default=None)
