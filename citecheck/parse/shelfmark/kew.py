"""The National Archives, Kew: department code, series, piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from citecheck.data.series import TNA, TNA_PLAIN
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.shelfmark.mark import Shelfmark, about_archives, sentence_around

_TNA_NAMED = re.compile(
    r"\b(?:TNA|UKNA|PRO|Kew|Public Record Office|(?:UK|British) National Archives|The National Archives)\b"
)
SIGNS = ("/", "TNA", "UKNA", "PRO", "Kew", "Public Record Office", "National Archives")
"""Strings of which a text has one if it has a shelfmark of this kind."""
_DIVIDED = re.compile(r"[0-9]{1,4}/[0-9]")
_LETTERS_BEFORE = re.compile(r"(?<![\w/.-])[A-Z]{1,4}\s?\Z")


_CODES = "|".join(sorted(TNA, key=lambda c: (-len(c), c)))
_PIECE = re.compile(
    rf"(?<![\w/.-])(?P<code>{_CODES})\s?(?P<series>\d{{1,4}})/(?P<piece>\d{{1,6}}[A-Z]?(?:/\d{{1,5}}[A-Z]?)*(?:-\d{{1,6}}(?![\w/-]))?)(?P<more>(?:\s?[·•]\s?\d{{1,6}})*)(?![\w/])"
    r"(?:,?\s(?:fols?|fos?|ff?|pp?)\.\s?(?P<folio>\d{1,4}[rv]?(?:\s?-\s?\d{1,4}[rv]?)?))?"
)
_SERIES = re.compile(
    rf"(?<![\w/.-])(?P<code>{_CODES})\s(?P<series>\d{{1,4}})(?=\sseries|[.,;)\]]|\s?\Z|\s)(?![/\d]|\s?\d)"
)
_PIECE_LABELS = (("fond", "series"), ("delo", "piece"))


_LONG = re.compile(r"\d{4}|/")
"""Pieces of many files: nothing else is numbered so behind these letters."""


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """Every piece: looked for where digits are divided by a slash, because few texts have many of those."""
    done = 0
    for divided in _DIVIDED.finditer(text):
        letters = _LETTERS_BEFORE.search(text, max(done, divided.start() - 6), divided.start())
        match = _PIECE.match(text, letters.start()) if letters else None
        if match:
            done = match.end()
            yield match


@lru_cache(maxsize=4)
def _names_kew(whole: str) -> bool:
    return _TNA_NAMED.search(whole) is not None


def read(text: str, whole: str = "", noted: bool = False) -> Iterator[Shelfmark]:
    """Yield the pieces and series of a folded text.

    A department's letters with two short numbers (``WO 3/4``, ``KV 16/23``) are much else in running text, so that
    something must say that it is about archives: ``whole``, the text of its document, or that it is a note (``noted``).
    """
    named_at_all = _TNA_NAMED.search(text) is not None
    plain = False
    for match in _pieces(text):
        sure = match["code"] in TNA_PLAIN
        if not (sure or named_at_all or plain or (_LONG.search(match["piece"]) and _names_kew(whole))):
            continue
        if not (named_at_all or noted or _LONG.search(match["piece"]) or about_archives(whole)):
            continue
        plain = plain or sure
        pieces = (match["piece"], *re.findall(r"\d+", match["more"] or ""))
        yield _kew(text, match, pieces)
    if not named_at_all:
        return
    for match in _SERIES.finditer(text):
        around = sentence_around(text, match.start())
        series_said = text[match.end() : match.end() + 7] == " series"
        if _TNA_NAMED.search(around) and (
            match["code"] in TNA_PLAIN or series_said or _directly_named(text, match.start())
        ):
            yield _kew(text, match, ())


def _directly_named(text: str, at: int) -> bool:
    return re.search(r"(?:TNA|PRO|Archives|Records?)[\s,(:-]{1,4}\Z", text[max(0, at - 30) : at]) is not None


def _kew(text: str, match: re.Match[str], pieces: tuple[str, ...]) -> Shelfmark:
    lead = re.search(
        r"(?:TNA|UKNA|PRO|(?:The |UK |British )?National Archives(?: \(UK\)| of the UK)?,?(?: Kew)?)[\s,:(]{1,3}\Z",
        text[max(0, match.start() - 48) : match.start()],
    )
    start = match.start() - len(lead[0]) if lead and "(" not in lead[0][-3:] else match.start()
    folio = match.groupdict().get("folio")
    return Shelfmark(
        start,
        match.end(),
        "TNA",
        f"{match['code']} {match['series']}",
        None,
        pieces,
        numbers.leaves(folio) if folio else (),
        _PIECE_LABELS,
        implicit=lead is None,
    )
