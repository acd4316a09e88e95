"""What says that the shares of a list are of several wholes or times, and need not add to a hundred."""

from __future__ import annotations

import re

from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import CONJUNCTION, loose, said, whole_word, words_of

_WHOLE_AFTER = re.compile(
    r"\ue002\s(?:(?:of|der|des|de|du|von|d['’]|от|від)\s?)?(?:(?:the|all|den|la|les|l['’])\s?)?(?P<noun>[^\W\d_\ue001-\ue006]{3,})"
)
_NO_WHOLE = frozenset(
    [
        "were",
        "was",
        "are",
        "and",
        "und",
        "und",
        "waren",
        "étaient",
        "sont",
        "был",
        "были",
        "было",
        "були",
        "було",
        "the",
        "for",
        "auf",
        "were",
        "made",
        "men",
        "women",
        "boys",
        "girls",
        "hommes",
        "femmes",
        "männer",
        "frauen",
    ]
)


def own_wholes(text: str, start: int, end: int) -> bool:
    """``57 % of the accused … 53 % of the accusers``: the first and the last share name their wholes, and not the same."""
    nouns = [m["noun"].lower() for m in _WHOLE_AFTER.finditer(text, start, min(len(text), end + 40))]
    nouns = [n for n in nouns if n not in _NO_WHOLE]
    alike = {n[:4] for n in nouns}
    preposed = len(re.findall(r"\ue002\s(?:of|der|des|du|de)\s", text[start : end + 8])) >= 2
    slavic = len(nouns) == text.count("\ue002", start, end) == 2 and all(re.match("[а-яіїєґ]", n) for n in nouns)
    return len(alike) > 1 and (preposed or slavic)


_FELL_INTO = re.compile(
    r"(?<!\w)(?:falls?|fell|fielen|fallen|fiel)(?:\s(?:in|im|im Jahre)\s\ue003)?\s(?:into|in|auf)(?!\w)", re.IGNORECASE
)
"""A division, no change."""


def changes(passage: Passage, sentence: Sentence) -> bool:
    """Whether the sentence tells of a change, whose shares are of different times."""
    if not passage.says_in(sentence, "rose", "fell"):
        return False
    stretch = _FELL_INTO.sub("", passage.text[sentence.start : sentence.end])
    return (
        whole_word(passage.code, "rose").search(stretch) is not None
        or whole_word(passage.code, "fell").search(stretch) is not None
    )


def names_foremost(passage: Passage, start: int, end: int) -> bool:
    """``Chief among the goods were coal (47 %), timber (20 %) …``: whether words before a list say that it names the largest."""
    return passage.says("foremost") and loose(passage.code, "foremost").search(passage.text, start, end) is not None


def compares(passage: Passage, stretch: str) -> bool:
    """``15% … than the remaining 85%``, ``40 % von 20 %``: shares set against each other."""
    return (
        re.search(
            r"(?<!\w)(?:than|als|que|чем|ніж)(?!\w)(?!\s[\ue001\ue003])|\ue002\s(?:of|von|de|от|від)\s[^\s,;]{0,20}\s?\ue002",
            stretch,
        )
        is not None
    )


def nested(passage: Passage, stretch: str) -> bool:
    """Whether a share is of another whole: "of whom", "of these", "among women" after the first of them."""
    code = passage.code
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}"
    among = r"among|amongst|unter|bei|parmi|chez|среди|серед|у|for|of\sthe|of"
    return (
        re.search(rf"(?<!\w)(?<!\ue002\s)(?:{them})(?!\w)", stretch, re.IGNORECASE) is not None
        or re.search(
            rf"(?:[,;]|and|und|et|и|а|та|і)\s(?:{among})\s(?!which|whom|(?:{said(code, 'rest')})(?!\w))[^.;\ue002]{{3,40}}\ue002",
            stretch,
            re.IGNORECASE,
        )
        is not None
    )


_IN_ONE_CLAUSE = re.compile(
    rf"\ue002(?:\s(?!(?:{CONJUNCTION}|with|mit|avec|с|з|із)\s)[^\W\d_\ue001-\ue006]+){{2,6}}\s\ue002", re.IGNORECASE
)


def owns(passage: Passage, first: int, last: int) -> bool:
    """``12 per cent of owners held 51 per cent``: the two shares in ``[first, last]`` are of a subject and of what it has.

    A verb joins them and nothing that joins the members of a list.
    """
    between = passage.text[first : last + 1]
    rest = re.compile(rf"(?<!\w)(?:{said(passage.code, 'rest')})(?!\w)", re.IGNORECASE)
    return _IN_ONE_CLAUSE.fullmatch(between) is not None and rest.search(between) is None
