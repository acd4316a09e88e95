"""Rule page: ``mixed_scripts.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.scripts import TO_CYRILLIC, TO_LATIN, is_cyrillic
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Edit, Finding, Fix


@rule("ARC012")
def mixed_scripts(cited: CitedFile) -> Iterator[Finding]:
    """A word of the reference mixes Latin and Cyrillic letters that look alike."""
    for damage in cited.citation.damages:
        if damage.code != "mixed-script":
            continue
        table = TO_CYRILLIC if is_cyrillic(damage.printed) else TO_LATIN
        right = damage.printed.translate(table)
        whole = not any(ch.isascii() and ch.isalpha() for ch in right) or right.isascii()
        fix = (
            Fix("write it in one script", (Edit(cited.document.path, damage.span, right),), safe=True)
            if whole
            else None
        )
        yield cited.finding(
            f"“{damage.printed}” mixes Latin and Cyrillic letters",
            "retype it in one script: a search for the word does not find it as it stands",
            span=damage.span,
            fix=fix,
        )
