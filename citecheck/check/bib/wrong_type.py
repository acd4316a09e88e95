"""Rule page: ``wrong_type.md``."""

import re
from collections.abc import Collection, Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_JOURNAL = re.compile(
    r"\s*(?:the )?(?:journal|transactions|annals|review|zeitschrift|revue|вестник|журнал)\b(?! club)", re.IGNORECASE
)


def _mixes(kind: str, names: Collection[str]) -> bool:
    """Whether a container stands that most entries of a type do not have, or one that can name a journal."""
    return "booktitle" in names or "school" in names or (kind != "article" and "journal" in names)


@rule("BIB203", Severity.WARNING, when=_mixes)
def wrong_type(found: BibEntry) -> Iterator[Finding]:
    """The fields of an entry belong to another type."""
    kind, values = found.type, found.values
    if kind == "article" and "booktitle" in values and not found.has("journal", "journaltitle", "eprint"):
        yield found.finding("", "an @article has a booktitle and no journal", "use @inproceedings or @incollection")
    elif (
        kind in ("book", "collection", "phdthesis", "mastersthesis")
        and "journal" in values
        and values["journal"].strip(" {}")
        and not found.has("publisher", "school", "institution")
    ):
        yield found.finding("journal", f"a @{kind} has a journal", "use @article")
    elif (
        kind in ("inproceedings", "conference", "incollection")
        and "booktitle" in values
        and "journal" not in values
        and _JOURNAL.match(values["booktitle"])
        and "volume" not in values
        and "series" not in values
        and "proceedings" not in values["booktitle"].lower()
    ):
        yield found.finding(
            "booktitle",
            f"the booktitle of an @{kind} names a journal",
            "use @article with journal",
            severity=Severity.INFO if kind == "incollection" else None,
        )
    elif (
        kind in ("inproceedings", "conference", "incollection")
        and "journal" in values
        and values.get("volume")
        and not found.has("booktitle", "eventtitle", "maintitle", "crossref", "series", "publisher", "organization")
    ):
        yield found.finding("journal", f"an @{kind} has journal and volume and no booktitle", "use @article")
    elif (
        kind == "book"
        and values.get("booktitle")
        and values.get("title")
        and values.get("pages")
        and "--" in values["pages"]
    ):
        yield found.finding("booktitle", "a @book has title, booktitle and pages", "use @incollection")
    elif kind in ("article", "book") and "school" in values and not found.has("journal", "journaltitle", "publisher"):
        yield found.finding(
            "school",
            f"a @{kind} has a school and no {'journal' if kind == 'article' else 'publisher'}",
            "use @phdthesis or @mastersthesis",
        )
