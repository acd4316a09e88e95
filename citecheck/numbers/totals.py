"""Lists behind which their sum stands: "604 men and 381 women, 985 in all"; "214 tués et 583 blessés, soit 797"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.numbers.comparable import counts_things, is_money
from citecheck.numbers.enumerations import JOINED
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import is_length
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.nesting import is_open, top_level
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import WORD, in_any, said


@cache
def _total_after(code: str) -> re.Pattern[str]:
    total = said(code, "total")
    return re.compile(
        rf"(?P<n>\ue001)\s(?:{WORD}\s)?(?:{total})(?!\w)|(?<!\w)(?:{total})(?:,?[\s:–—]{{1,3}}|,\s[^,;.:\ue001\ue002\ue004]{{3,60}},\s)(?:{_DONE}\s)?[£$€]?(?P<n2>\ue001)",
        re.IGNORECASE,
    )


_DONE = r"[а-яёіїєґ]{2,}(?:ло|ли|но|то|ны|ні)"
"""A Slavic verb between "in all" and its number: "всего выбыло 1 444"."""
_RESTATED = re.compile(rf",\s{in_any('making')}\s[£$€]?(?P<n>\ue001)", re.IGNORECASE)


def restated(passage: Passage) -> Iterator[Listing]:
    """``214 tués, 583 blessés et 96 disparus, soit 893 hommes``: a list and then its sum."""
    for match in _RESTATED.finditer(passage.text):
        start = passage.sentences[passage.sentence_of(match.start())].start
        before = passage.text[start : match.start()]
        cut = max(before.rfind(mark) for mark in ":;—–") + 1
        parts = _same_style(counts(passage, start + cut, match.start()))
        if "\ue002" in before or "\ue004" in before or is_open(passage, before) or not parts:
            continue
        if JOINED.search(before[cut:]):
            yield Listing(passage.of(match, "n"), tuple(parts), named=True)


def _same_style(parts: list[Figure]) -> list[Figure]:
    """Leave out small numbers in words where the parts are printed in digits: "three fires destroyed 212, 87 and 145"."""
    digits = [f for f in parts if not f.worded]
    return digits if len(digits) >= 2 else parts


def _of_one_kind(passage: Passage, parts: list[Figure]) -> list[Figure]:
    """Leave out lengths of time between other things: "lent for 14 days; sermons went out 11 times in all"."""
    others = [f for f in parts if not is_length(passage.text, passage.where(f) + 1)]
    return others or parts


_LONGEST = 2000
"""No list of one sentence is longer: what is, is a table run together, and its totals are of its columns."""


def total_last(passage: Passage) -> Iterator[Listing]:
    """``8,407 men for the mines, 4,715 for the railway and 2,960 for the quarries, 16,082 in all``."""
    for sentence in passage.saying("total"):
        for match in _total_after(passage.code).finditer(passage.text, sentence.start, sentence.end):
            if match.start() - sentence.start > _LONGEST:
                break
            whole = passage.of(match, "n" if match.group("n") else "n2")
            before = passage.text[sentence.start : match.start()]
            if "\ue002" in before or is_open(passage, before) or _of_another(passage, match, whole):
                continue
            found = [f for f in counts(passage, sentence.start, match.start()) if f.value < 10 * whole.value + 10]
            listed = _after_colon_only(passage, sentence.start, match.start(), found)
            if counts_things(passage, whole):
                listed = [f for f in listed if not is_money(passage, f)]
            # "The bakers (38), the coopers (27) and the tanners (19), 84 in all": nothing but the brackets counts.
            parts = _same_style(top_level(passage, _of_one_kind(passage, listed))) or _same_style(listed)
            yield Listing(whole, tuple(parts), closed=True, extra=tuple(f for f in found if f not in parts))


_LONGER = re.compile(
    r"(?:\s[^\W\d_]+)?\s(?:over|during|for|in|throughout)\s(?:the|all)\s(?:whole|entire|\ue001)|(?:\s[^\W\d_]+)?\s(?:за вс|за весь|за кампани|за увесь|за кампані|im ganzen|in den \ue001|en \ue001)",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(
    r",\s(?:and\s)?(?:(?:the|a)\s(?:year|month|week|day|season|winter|summer)\s)?(?:(?:in|on|at)\swhich(?!\s(?:makes|made))|(?:while|whereas|when)(?!\w)|während|tandis\sque|тогда\sкак|тоді\sяк)",
    re.IGNORECASE,
)
"""``318 here and 214 there in 1316, the year in which London took 642 in all``: another's total."""
_AND_ANOTHER = re.compile(
    r"(?<!\w)(?:and|und|et|и|та|і)\s[^\W\d_]+\s(?:of|von|de|d['’]|in|на|у)[\s£$€]*\Z", re.IGNORECASE
)


THAT_OF = re.compile(
    r";\s(?:that|those|celui|celle|ceux|celles|die|das|der)\s(?:of|in|de|des|von|aus)\s[^\W\d_]*\s?\ue003"
    r"|[;,]\s(?:та|тот|то|те|та\sже|той|ті)\s(?:же\s)?\ue003",
    re.IGNORECASE,
)
"""``the muster of 1588 names 318 archers and 207 billmen; that of 1595 names 515 in all``: another year's total."""
_OUT_OF = re.compile(r"(?<!\w)(?:out of|aus|sur|parmi|из|із|з)[\s£$€]*\Z", re.IGNORECASE)
"""``1,320 from one and 690 from another, out of 2,480 in all``: the parts are some of the total."""


def _of_another(passage: Passage, match: re.Match[str], whole: Figure) -> bool:
    """Whether a total is of a longer time than its parts, or of another thing: "and debts of 2,737 in total"."""
    at = passage.where(whole)
    if _LONGER.match(passage.text, max(match.end(), at + 1)) or _OUT_OF.search(passage.text, max(0, at - 8), at):
        return True
    last = max(0, passage.text.rfind("\ue001", 0, at))
    if THAT_OF.search(passage.text, last, at):
        return True
    return any(
        word.search(passage.text, start, at) for word, start in ((_AND_ANOTHER, max(0, at - 40)), (_ANOTHER_TIME, last))
    )


def _after_colon_only(passage: Passage, start: int, end: int, parts: list[Figure]) -> list[Figure]:
    colon = passage.text.rfind(":", start, end)
    listed = [f for f in parts if passage.where(f) > colon]
    return listed if colon >= 0 and len(listed) >= 2 else parts
