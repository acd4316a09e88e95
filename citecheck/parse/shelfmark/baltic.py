"""Latvian references, whose numbers stand before their labels, and Estonian ones with points: ``ERAF.1.4.1234``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.data import archives as registry
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.shelfmark.mark import Shelfmark

SIGNS = (". apr", "ERA", "EAA", "TLA", "RA, ")
"""Strings of which a text has one if it has a shelfmark of this kind."""
_LATVIAN = re.compile(
    r"(?<!\w)(?P<archive>[A-Z]{2,5})[,:.]?\s(?P<fond>[PR]?-?\d{1,5})\.\s?f(?:onds)?\.,\s?(?P<opis>\d{1,3}[a-z]?)\.\s?apr(?:aksts)?\.,\s?"
    r"(?P<delo>\d{1,6}[a-z]?)\.\s?l(?:ieta)?\.(?:,\s?(?P<folio>\d{1,4}(?:\.?\s?-\s?\d{1,4})?)\.\s?(?:o\.\s?p\.|lpp?\.))?"
)
_ESTONIAN = re.compile(
    r"(?<!\w)(?:RA,\s)?(?P<archive>ERAF|ERA|EAA|TLA|RA)(?:[.,]\s?|(?<=ERAF)\s|(?<=EAA)\s|(?<=TLA)\s)(?P<fond>[A-Z]{0,4}\d{1,5}[a-z]*)\.(?P<opis>\d{1,4}[a-z]*)\.(?P<delo>\d{1,6}[a-z]?)"
    r"(?:,\s?l(?:eht)?\.?\s?(?P<folio>\d{1,4}(?:-\d{1,4})?))?(?![\w.]\d)"
)


def read(text: str) -> Iterator[Shelfmark]:
    """Yield the Latvian and Estonian references of a folded text."""
    for pattern in (_LATVIAN, _ESTONIAN):
        for match in pattern.finditer(text):
            found = registry.by_code(match["archive"])
            mention = ArchiveMention(match.start("archive"), match.end("archive"), code=match["archive"], found=found)
            folios = numbers.leaves(match["folio"]) if match["folio"] else ()
            yield Shelfmark(
                match.start(), match.end(), None, match["fond"], match["opis"], (match["delo"],), folios, (), mention
            )
