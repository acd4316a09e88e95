"""Rule page: ``placeholder_name.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_NAMES = (
    r"(?:(?:john|jane|joe)\s+(?:q\.?\s+)?(?:doe|smith sr placeholder)|doe,\s*(?:john|jane|j\.)|(?:first|second|third|fourth|last)\s*author|author\s*(?:one|two|three|name|[abc123])|"
    r"(?:first|given)?\s*name,?\s*(?:last|family|sur)\s*name|(?:last|sur|family)\s*name,?\s*(?:first|given)\s*name|your name|author|authors|unknown author|"
    r"иванов,?\s*иван\s*иванович|фамилия,?\s*и\.?\s*о\.?|автор|n\.?\s?n\.?|xxx+|\?+|tba|tbd|todo|lorem ipsum|john smith and jane doe)"
)

_PLACEHOLDER = re.compile(_NAMES, re.IGNORECASE)
_SIGNS = tuple(
    re.compile(begin + r"[\s{}.]*+(?i:(?=[jdfslagnyuифаxt?])" + _NAMES.replace(" ", r"\s+") + ")")
    for begin in (r"\0", r"and\s", r"A(?:ND|nd)\s")
)
"""Such a name at the beginning of a list and further on."""


@rule("BIB605", Severity.WARNING, fields=("author", "editor"), signs=_SIGNS)
def placeholder_name(found: BibEntry) -> Iterator[Finding]:
    """A name is a placeholder."""
    for name in ("author", "editor"):
        value = found.values.get(name)
        if value and len(value) < 400:
            for one in found.names(name):
                if _PLACEHOLDER.fullmatch(one.strip(" {}.")):
                    yield found.finding(name, f"“{one.strip()}” is a placeholder")
                    break
