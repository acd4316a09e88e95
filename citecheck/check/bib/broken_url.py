"""Rule page: ``broken_url.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_SOUND = re.compile(
    r"https?://(?!(?:dx\.)?doi\.org/https?:)[a-z0-9][a-z0-9.-]*(?:/[\w./?=&%#~+:;,@!$'()*-]*)?",
    re.IGNORECASE | re.ASCII,
)
"""What most addresses look like, none of which is broken."""
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://\S|mailto:|urn:|doi:", re.IGNORECASE)
_TWICE = re.compile(r"https?://(?:(?:dx\.)?doi\.org/)?https?:", re.IGNORECASE)
_HOSTLIKE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?")
_WRAPPED = re.compile(r"\A\\(?:url|path|nolinkurl)\s*\{(.*)\}\Z", re.DOTALL)


def _unusual(value: str) -> bool:
    return _SOUND.fullmatch(value) is None


@rule("BIB307", Severity.WARNING, fields=("url",), signs=(_unusual,))
def broken_url(found: BibEntry) -> Iterator[Finding]:
    """An address cannot be opened as it stands."""
    value = found.values.get("url")
    if not value or not value.strip():
        return
    url = _WRAPPED.sub(r"\1", value.strip()).strip().strip("{}<>")
    url = url.replace("{\\textasciitilde}", "~").replace("{\\_}", "_").replace("\\", "")
    if _TWICE.match(url):
        yield found.finding("url", "the address begins twice")
    elif re.search(r"\s", url):
        if not re.search(r"\s+(?:and\s+)?\S+://|[,;]\s|\n", value):
            yield found.finding("url", "a space stands in the address")
    elif re.match(r"(?i)(?:https?(?:[^:s]|s[^:]|:/?[^/])|ht+ps?:|htp)", url) and not re.match(r"(?i)https?://", url):
        yield found.finding("url", "the address begins with a misspelt http://")
    elif not _SCHEME.match(url):
        fix = found.rewritten("url", f"https://{value.strip()}", "add https://", safe=False)
        if _HOSTLIKE.fullmatch(url) or url.startswith("/"):
            yield found.finding("url", "the address has no scheme (https://)", fix=fix, severity=Severity.INFO)
        else:
            yield found.finding("url", f"“{url[:40]}” is not an address")
    elif not re.match(r"[^:]+:/{0,3}[^/\s.]*[\w\]]", url) or re.search(r"[<>\"^`|]", url):
        yield found.finding("url", "the address holds characters that addresses cannot have")
