"""Words by which a list of shares leaves nothing out: between them, the only other, votes for and against and none."""

from __future__ import annotations

import re

from citecheck.numbers.passage import Passage, Sentence


def leaves_nothing_out(passage: Passage, sentence: Sentence, start: int, end: int, shares: int) -> bool:
    """Whether words say that so many shares, from ``start`` to ``end``, are all there are."""
    text = passage.text
    if shares >= 3 and _is_divided(text, sentence, start, end):
        return True
    return (shares == 3 and _is_ballot(text, sentence)) or _is_of_so_many(passage, sentence, start, shares)


_VOTED = r"(?:for|against|dafür|dagegen|für|gegen|pour|contre|за|против|проти)"
_STAYED_AWAY = r"(?:abstain\w*|abstention\w*|stayed\s(?:away|home|at\shome)|did\snot\svote|spoil\w*|enthiel\w*|enthalt\w*|blieben\s(?:fern|zu\shause)|s['’]abst\w+|abstenti\w+|blancs?|nuls?|воздерж\w+|утрим\w+|не\s(?:голосовал\w*|явил\w*|голосувал\w*|з['’]явил\w*)|ungültig\w*)"


_ONE_OF = re.compile(
    r"(?<!\w)(?:one|eine[rms]?|une?|один|одн\w{1,3})(?:,[^,.;:]{3,20},)?\s(?:of|der|von|des|de|из|із|з)\s(?:the\s|ces\s|den\s)?(?P<n>\ue001)\s[^.;:\ue001\ue002]{2,40}:\s",
    re.IGNORECASE,
)
"""``each case was put under one of three heads: …``."""


def _is_of_so_many(passage: Passage, sentence: Sentence, start: int, shares: int) -> bool:
    """Whether everything is said to be of one of so many kinds, and as many shares follow."""
    announced = _ONE_OF.search(passage.text, sentence.start, start)
    return announced is not None and passage.of(announced, "n").value == shares


_BETWEEN_THEM = re.compile(
    r"(?<!\w)(?:divided|shared|split|parted|teilten|partag\w+|дел\w+|раздел\w+|діл\w+|поділ\w+)(?:\s[^\s.;:,]+){0,6}\s(?:between|among|amongst)\sthem(?:selves)?(?!\w)|(?<!\w)(?:teilten\ssich|se\spartag\w+|делил\w*\sмежду\sсобой|ділил\w*\sміж\sсобою)(?!\w)",
    re.IGNORECASE,
)
_ONLY_OTHER = re.compile(
    r"(?<!\w)(?:the\sonly\s(?:other|remaining)|nothing\selse|d(?:er|as|ie)\seinzige\sandere|l[ea]\sseule?\sautre|единственн\w+\sдруг\w+|єдин\w+\sінш\w+)(?!\w)",
    re.IGNORECASE,
)
_BY_KIND = re.compile(r"(?:by|nach|par|по|за)\s[^.:;,\ue001-\ue006]{3,40}(?:\sin\s\ue003)?:\s", re.IGNORECASE)
"""``By creed: Lutherans 61.8 per cent, …``."""
_LOWEST = re.compile(
    r"(?<!\w)(?:under|below|less\sthan|up\sto|unter|bis|moins\sde|jusqu['’]à|до|менее|младше|моложе|менше)(?!\w)",
    re.IGNORECASE,
)
_HIGHEST = re.compile(
    r"(?<!\w)(?:(?:and|or)\s(?:over|above|more|older|upwards)|over|above|more\sthan|über|und\s(?:mehr|älter|darüber)|et\s(?:plus|au-delà)|plus\sde|свыше|более|старше|и\s(?:старше|более|выше)|понад|старші)(?!\w)",
    re.IGNORECASE,
)


def _is_divided(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether words say that shares leave nothing out: "between them", "the only other", "by creed:", bands open at both ends."""
    if _BETWEEN_THEM.search(text, sentence.start, start + 1) or _ONLY_OTHER.search(text, start, end):
        return True
    bands = ";" in text[start:end] and _LOWEST.search(text, sentence.start, start) is not None
    return _BY_KIND.match(text, sentence.start) is not None or (
        bands and _HIGHEST.search(text, end - 60, end) is not None
    )


_FOR_OR_AGAINST = re.compile(rf"(?<!\w){_VOTED}(?!\w)", re.IGNORECASE)
_NEITHER = re.compile(rf"(?<!\w){_STAYED_AWAY}(?!\w)", re.IGNORECASE)


def _is_ballot(text: str, sentence: Sentence) -> bool:
    """Whether three shares are of those for, those against and those who did neither."""
    stretch = text[sentence.start : sentence.end]
    return _NEITHER.search(stretch) is not None and len({m[0].lower() for m in _FOR_OR_AGAINST.finditer(stretch)}) > 1
