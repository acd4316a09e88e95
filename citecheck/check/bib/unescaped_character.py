"""Rule page: ``unescaped_character.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_BARE = re.compile(r"(?<!\\)[&#%](?!\d)|(?<!\\)(?<=\w)_(?=\w)|(?<!\\)[&%]")
_FIELDS = (
    "title",
    "journal",
    "journaltitle",
    "booktitle",
    "publisher",
    "series",
    "school",
    "institution",
    "author",
    "editor",
    "address",
)


@rule("BIB706", Severity.WARNING, fields=_FIELDS, signs=("&", "%"))
def unescaped_character(found: BibEntry) -> Iterator[Finding]:
    """A character would stop LaTeX."""
    bare = [
        (name, value)
        for name in _FIELDS
        if (value := found.values.get(name)) and ("&" in value or "%" in value) and _escapable(found, name, value)
    ]
    if bare:
        name, value = bare[0]
        yield found.finding(
            name,
            f"“{'&' if '&' in value else '%'}” in {name} is not escaped: LaTeX stops at it or drops the rest",
            fix=found.rewritten(name, re.sub(r"(?<!\\)([&%])", r"\\\1", value), "escape it", safe=True),
        )


def _escapable(found: BibEntry, name: str, value: str) -> bool:
    return (
        bool(re.search(r"(?<!\\)[&%]", value))
        and "$" not in value
        and "\\url" not in value
        and not re.search(r"&\w+;|&#|https?:", value)
    )
