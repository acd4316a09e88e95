"""Rule page: ``lost_entry.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib import BlockKind
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_LIKE = re.compile(
    r"^[ \t]*([^\W\d_]\w*[ \t]*\{[ \t]*[^\s,{}]+,[ \t]*$|[^\W\d_][\w-]*+[ \t]*=[ \t]*[{\"].*$|[})]+,?[ \t]*$)",
    re.MULTILINE,
)


@rule("BIB003", Severity.ERROR)
def lost_entry(file: Bibliography) -> Iterator[Finding]:
    """Text between entries looks like an entry or the rest of one."""
    for block in file.bib.blocks:
        if block.kind != BlockKind.TEXT or block.end - block.start < 2:
            continue
        m = _LIKE.search(file.text, block.start, block.end)
        if m is not None:
            what = "a stray closing brace stands" if m[1][0] in "})" else "something like an entry or a field stands"
            yield file.finding(
                Span(*m.span(1)), f"{what} outside all entries, where BibTeX ignores it", "is an @ or a brace missing?"
            )
