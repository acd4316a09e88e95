"""Rule page: ``issn_of_another_journal.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.issn import journal_of
from citecheck.data.journals import same_journal
from citecheck.data.scripts import is_cyrillic, latin
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity


@rule("BIB506", Severity.WARNING)
def issn_of_another_journal(file: Bibliography) -> Iterator[Finding]:
    """One ISSN stands with two journals."""
    names: dict[str, dict[str, list[BibEntry]]] = {}
    for one in file.holders(("issn",)):
        issn = one.values["issn"].replace("-", "").strip().upper()
        name = one.values.get("journal") or one.values.get("journaltitle") or ""
        if len(issn) == 8 and name:
            known = journal_of(issn)
            if (
                known
                and not is_cyrillic(name)
                and not _related(_key(latin(known)), _key(plain(name)))
                and not same_journal(known, plain(name))
            ):
                yield one.finding("issn", f"the ISSN {issn[:4]}-{issn[4:]} is that of {known}")
                continue
            names.setdefault(issn, {}).setdefault(_key(plain(name)), []).append(one)
    for issn, by_name in names.items():
        if len(by_name) < 2:
            continue
        (first, most), *rest = sorted(by_name.items(), key=lambda item: -len(item[1]))
        for name, ones in rest:
            if len(most) >= 2 * len(ones) and not _related(first, name):
                yield ones[0].finding(
                    "issn",
                    f"the ISSN {issn[:4]}-{issn[4:]} is elsewhere in this file that of {plain(most[0].venue)}",
                    related=(most[0].file.place(most[0].entry.key_span, "the other journal"),),
                )


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _related(one: str, other: str) -> bool:
    """Whether two names can be of one journal: a shared word beginning, or initials."""
    small = ("the", "of", "and", "for", "de", "la", "in", "der", "und", "a")
    words = [[w for w in name.split() if w not in small] for name in (one, other)]
    if any(a[:3] == b[:3] for a in words[0] for b in words[1]):
        return True
    initials = ["".join(w[0] for w in ws) for ws in words]
    return one.replace(" ", "") in initials or other.replace(" ", "") in initials
