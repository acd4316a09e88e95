"""Zespół and sygnatura: the Polish archives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.data import archives as registry
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.shelfmark.mark import Shelfmark

SIGNS = ("sygn", "IPN")
"""Strings of which a text has one if it has a shelfmark of this kind."""
_SYGN = re.compile(
    r"(?<!\w)(?P<archive>AAN|A?IPN(?:\s[A-Z][a-z])?|AP\s(?:w\s)?[A-ZŁŚŻ]\w+|CAW|AGAD)(?:\s\([\w ]{2,20}\))?,\s(?P<fond>[^,;.()]{2,60}),\s(?:sygn\.|sygn)\s?(?P<delo>(?:[IVXLC]{1,6}\s)?[\w/-]+)(?:,\s[ks]\.\s?(?P<folio>\d{1,4}(?:\s?-\s?\d{1,4})?))?"
)
_IPN = re.compile(
    r"(?<!\w)(?P<archive>A?IPN)(?:,)?\s(?P<unit>(?:BU|Ka|Kr|Wr|Gd|Lu|Po|Rz|By|Bi)\s\d{1,5}(?:\s\d+)?|\d{2,5}(?=/\d+,\s[kst]\.))/(?P<delo>\d{1,6})(?:,?\s?t\.\s?\d+)?(?:,\s[ks]\.\s?(?P<folio>\d{1,4}(?:\s?-\s?\d{1,4})?))?"
)


def read(text: str) -> Iterator[Shelfmark]:
    """Yield the shelfmarks of Polish archives in a folded text."""
    labels = (("fond", "zespół"), ("delo", "sygnatura"))
    for pattern, group in ((_SYGN, "fond"), (_IPN, "unit")):
        for match in pattern.finditer(text):
            found = registry.by_code(match["archive"])
            folios = numbers.leaves(match["folio"]) if match["folio"] else ()
            mention = ArchiveMention(match.start("archive"), match.end("archive"), code=match["archive"], found=found)
            yield Shelfmark(
                match.start(), match.end(), None, match[group].strip(), None, (match["delo"],), folios, labels, mention
            )
