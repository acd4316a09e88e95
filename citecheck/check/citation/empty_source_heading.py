"""Rule page: ``empty_source_heading.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.document import FlowKind, heading_key
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_LABEL = re.compile(
    r"(?<!\w)(?:references?|sources?|bibliography|literature|источники|литература|quellen|literatur|bibliographie|джерела|література)\Z",
    re.IGNORECASE,
)


@rule("CIT014")
def empty_source_heading(citing: CitingDocument) -> Iterator[Finding]:
    """A heading announces sources, and none follow."""
    document = citing.document
    titles = set(words("source_headings"))
    for index, flow in enumerate(document.flows):
        text = document.view(flow.spans).text.strip()
        key = heading_key(text)
        announces = (flow.kind is FlowKind.HEADING and key in titles) or (
            text.endswith(":") and len(text) < 60 and _LABEL.search(key) is not None
        )
        if not announces:
            continue
        after = document.flows[index + 1] if index + 1 < len(document.flows) else None
        start = flow.spans[-1].end
        end = min(start + 2500, len(document.text))
        if any(start <= c.span.start < end for c in citing.citations) or any(
            start <= n.spans[0].start < end for n in document.notes
        ):
            continue
        if after is not None and after.kind is FlowKind.ITEM:
            continue
        if (
            after is not None
            and flow.kind is FlowKind.HEADING
            and after.kind is FlowKind.PARAGRAPH
            and len(document.view(after.spans).text) > 80
        ):
            continue
        yield citing.finding(
            flow.spans[0],
            f"“{text.rstrip(':')}” is announced, and nothing follows",
            "add the sources, or delete the line",
        )
