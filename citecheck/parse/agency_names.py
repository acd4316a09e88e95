"""Archives of the regional directorates of security services and ministries of the interior."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from citecheck.data import archives as registry
from citecheck.data.scripts import latin
from citecheck.parse.archive_mention import ArchiveMention

_STATE = r"(?:РФ|России|RF|Rossii|Украины|України|Ukrainy)"


@cache
def _agency() -> re.Pattern[str]:
    """The archive of a regional directorate of the security service or the ministry of the interior."""
    body = r"(?:У?ФСБ|УКГБ|УСБУ|У?МВД|УФСИН|UFSB|UKGB|USBU|UMVD|U?FSB|U?MVD)"
    region = r"(?:[А-ЯІЇЄA-Z][^\W\d_-]*(?:-[А-ЯA-Z][^\W\d_]*)?(?:\s(?:обл(?:асти|асті)?|края?|кр|АО|республики|obl(?:asti)?|kraiu?|kraia|kr|respubliki)\.?)?|Республике?\s[А-ЯA-Z]\w+|Respublike\s\w+)"
    return re.compile(
        rf"(?<!\w)(?P<name>(?:ОСФ\s|ОСД\s)?(?:(?:[Аа]рхива?|[Аа]рхіву?|[Aa]rkhiv|[Aa]rchive of(?: the)?)\s{body}|А(?:УФСБ|УСБУ))(?:\s{_STATE})?(?:\s(?:по|в|во|po|v|for|in|of)(?:\sг\.)?)?(?:\s(?P<region>{region})(?:\sи\s{region})?)?)\Z"
    )


def regional_agency(text: str, start: int, end: int) -> ArchiveMention | None:
    """Return the directorate's archive named at the end of ``text[start:end]``, with the region in its id."""
    window = max(start, end - 90)
    if not _SIGN.search(text, window, end):
        return None
    found = _agency().search(text, window, end)
    if found is None or re.fullmatch(_STATE, found["region"] or "") or _CENTRAL.search(text, window, found.start()):
        return None
    one = registry.by_id("HDA-SBU" if re.search("УСБУ|USBU", found["name"]) else "AUFSB")
    if one is None:
        return None
    region = _stem(found["region"] or "")
    return ArchiveMention(
        found.start(),
        end,
        code=one.code,
        name=found["name"],
        found=(replace(one, id=f"{one.id}/{region}") if region else one,),
        name_start=found.start(),
        name_end=found.end(),
    )


_CENTRAL = re.compile(r"(?:ts|c)entral\w*['’]?\w*\s\Z|центральн\w+\s\Z", re.IGNORECASE)
"""The service's central archive is no directorate's."""
_SIGN = re.compile("ФСБ|КГБ|СБУ|МВД|ФСИН|FSB|KGB|SBU|MVD")
_REGION_WORD = re.compile(r"\s(?:обл|край|края|краю|кр|Республ|obl|krai|kr|respubl)\w*\.?\Z", re.IGNORECASE)
_ENDING = re.compile(r"(?<=[sz]k)(?:oi|omu|om|oho|ogo|ii|ij|aia|uiu)\Z")


def _stem(region: str) -> str:
    """``Омской области`` -> ``Omsk``."""
    return _ENDING.sub("", latin(_REGION_WORD.sub("", region.strip())).replace("'", "")).rstrip(".")
