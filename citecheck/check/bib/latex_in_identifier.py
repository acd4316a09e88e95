"""Rule page: ``latex_in_identifier.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_ESCAPED = re.compile(r"\\[_%&#~]|\{\\[^{}]*\}|\\textunderscore|\\textasciitilde|\$\\sim\$")


@rule("BIB308", Severity.INFO, default=False, fields=("doi", "url", "eprint"), signs=("\\",))
def latex_in_identifier(found: BibEntry) -> Iterator[Finding]:
    """A DOI or address holds LaTeX escapes."""
    for name in ("doi", "url", "eprint"):
        value = found.values.get(name)
        if value and "\\" in value and _ESCAPED.search(value):
            bare = value.replace("{\\_}", "_").replace("{\\textasciitilde}", "~").replace("$\\sim$", "~")
            bare = re.sub(r"\\([_%&#~])", r"\1", bare)
            fix = found.rewritten(name, bare, "remove the escapes", safe=False) if "\\" not in bare else None
            yield found.finding(
                name, f"{name} holds LaTeX escapes", "biblatex and the url package want it as it is", fix=fix
            )
