"""Rule page: ``empty_source_heading.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.document import Flow, FlowKind, heading_key
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_LABEL = re.compile(
    r"(?<!\w)(?:references?|sources?|bibliography|literature|источники|литература|quellen|literatur|bibliographie|джерела|література)\Z",
    re.IGNORECASE,
)


_MOST_WORDS = 3
"""A line of more words that ends in "source:" is a sentence."""
_CITABLE = re.compile(r"[\d«»“”\"*_/@]|[.,;]")


@rule("CIT014")
def empty_source_heading(citing: CitingDocument) -> Iterator[Finding]:
    """A heading announces sources, and none follow."""
    document = citing.document
    titles = set(words("source_headings"))
    for index, flow in enumerate(document.flows):
        text = document.view(flow.spans).text.strip()
        key = heading_key(text)
        announces = (flow.kind is FlowKind.HEADING and key in titles) or (
            text.endswith(":") and len(key.split()) <= _MOST_WORDS and _LABEL.search(key) is not None
        )
        if not announces:
            continue
        following = document.flows[index + 1] if index + 1 < len(document.flows) else None
        if following is not None and not _is_unrelated(citing, flow, following):
            continue
        start = flow.spans[-1].end
        if any(start <= n.spans[0].start <= start + 200 for n in document.notes):
            continue
        yield citing.finding(
            flow.spans[0],
            f"“{text.rstrip(':')}” is announced, and nothing follows",
            "add the sources, or delete the line",
        )


def _is_unrelated(citing: CitingDocument, flow: Flow, following: Flow) -> bool:
    """Whether what comes next cannot be a source: a heading not below it, or after "References:" a few words without number."""
    if following.kind is FlowKind.HEADING:
        return not 0 < _depth(citing, flow) < _depth(citing, following)
    text = citing.document.view(following.spans).text
    if flow.kind is FlowKind.HEADING and citing.document.text[flow.spans[-1].end - 1] != ":":
        return False
    return following.kind is FlowKind.PARAGRAPH and len(text) < 40 and not _CITABLE.search(text)


def _depth(citing: CitingDocument, heading: Flow) -> int:
    """Return how many signs (``##``, ``==``) open the line of a heading; 0 where none do."""
    text, start = citing.document.text, heading.spans[0].start
    signs = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return len(signs) if set(signs) <= set("#=") else 0
