"""What the form of a reference tells beyond the labels: stretches divided, relabelled or dropped before they are values."""

from __future__ import annotations

import re

from citecheck.parse.labeller.runs import Run

_EDITED_BY = r"(?:a cura di|a c\. di|edited by|edite da|ed\. by|hrsg\.? von|hg\. von|под ред\.|за ред\.|sous la dir(?:ection|\.) de)"
EDITED = re.compile(rf"{_EDITED_BY}\W*\Z", re.IGNORECASE)
"""Words before a name that make it an editor's."""
_EDITED_INSIDE = re.compile(rf"{_EDITED_BY}\s+", re.IGNORECASE)
_CITED = re.compile(r",?\s(?:op\.\s?|loc\.\s?|l\.\s?)?cit\Z")
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_BEHIND_SLASH = re.compile(r"\s/\s?(?:[^\W\d_a-zа-яёіїєґ][a-zа-яёіїєґ]?\.\s?-?)*\Z")
_LABELLED_PAGE = re.compile(r"(?<![^\W\d_])(?:pp?|[SsСс]|стр|Seiten?|pages?)\.?\s?\Z")
_EXTENT = re.compile(r"\s?(?:pp?|[SСс]|стр|Seiten|pages)(?!\w)")
_QUOTES = {"“": "”", "«": "»", "„": "“", '"': '"'}


def mended(text: str, known: list[Run]) -> list[Run]:
    """Return the stretches as the form of the reference wants them."""
    if not known:
        return known
    known = _one_date(text, _names_apart(text, known))
    labels = {run.label for run in known}
    out: list[Run] = []
    for run in known:
        value = text[run.start : run.end]
        if run.label == "title":
            out += _title(text, run, value, housed="container" in labels)
        elif run.label == "author" and (said := _EDITED_INSIDE.match(value)):
            out.append(Run("editor", run.start + said.end(), run.end))
        elif run.label in ("editor", "translator"):
            out.append(_responsible(text, run, out))
        elif run.label == "volume" and "date" not in labels and _is_year(text, run, value):
            out.append(Run("date", run.start, run.end))
        elif run.label == "pages" and "container" not in labels and _is_extent(text, run, value):
            out.append(Run("extent", run.start, run.end))
        else:
            out.append(run)
    return out


def _title(text: str, run: Run, value: str, *, housed: bool) -> list[Run]:
    """A title without "cit." behind it; what follows its closing quotation mark is what contains it."""
    cited = _CITED.search(value)
    if cited and cited.start():
        end = run.start + cited.start()
        return [Run("title", run.start, end), Run("back", end, run.end)]
    closing = _QUOTES.get(text[run.start - 1 : run.start])
    at = value.find(closing) if closing and not housed else -1
    behind = value[at + 1 :].lstrip(" ,.") if at > 0 and value[at + 1 : at + 2].isspace() else ""
    if not behind or not behind[0].isupper():
        return [run]
    return [
        Run("title", run.start, run.start + len(value[:at].rstrip(" ,."))),
        Run("container", run.end - len(behind), run.end),
    ]


def _responsible(text: str, run: Run, before: list[Run]) -> Run:
    """Names behind a slash that repeat the author are the statement of responsibility of GOST: ``/ В. І. Бойко``."""
    slash = _BEHIND_SLASH.search(text, max(0, run.start - 12), run.start)
    author = next((one for one in before if one.label == "author"), None)
    if slash is None or author is None:
        return run
    surnames = {word for word in re.split(r"\W+", text[author.start : author.end]) if len(word) > 2}
    if surnames.isdisjoint(re.split(r"\W+", text[run.start : run.end])):
        return run
    start = slash.start() + len(slash[0]) - len(slash[0].lstrip(" /"))
    return Run("author", start, run.end)


def _is_year(text: str, run: Run, value: str) -> bool:
    """The year of medicine, before the volume: ``2012;18(4):233-41``."""
    return text[run.end : run.end + 1] == ";" and _YEAR.fullmatch(value) is not None


def _is_extent(text: str, run: Run, value: str) -> bool:
    """How many pages a whole book has, ``412 p.``, is no place in it."""
    if not value.isdigit() or _EXTENT.match(text, run.end) is None:
        return False
    return _LABELLED_PAGE.search(text, max(0, run.start - 8), run.start) is None


# "Петров А. Б., Сидоров В. Г.": family names with the initials behind them.
_FAMILY_INITIALS = re.compile(
    r"(?:[А-ЯЁІЇЄҐ][\w’'-]+,?\s(?:[^\W\d_]{1,2}\.\s?-?){1,3}(?:[,;]\s|\s?(?:и|і|та|and|und|et)\s)?)+"
)


def _names_apart(text: str, known: list[Run]) -> list[Run]:
    """Give to the title the words behind the last initials of the names, which no mark divides from them in GOST."""
    for i, run in enumerate(known[:-1]):
        title = known[i + 1]
        if run.label != "author" or title.label != "title":
            continue
        names = _FAMILY_INITIALS.match(text, run.start, run.end)
        if names and names.end() < run.end and not re.search(r"[.,;:]", text[names.end() : run.end]):
            end = names.start() + len(names[0].rstrip(" ,;"))
            return [*known[:i], Run("author", run.start, end), Run("title", names.end(), title.end), *known[i + 2 :]]
    return known


def _one_date(text: str, known: list[Run]) -> list[Run]:
    """Keep the date in brackets where another number looks like one: ``108 Harv. L. Rev. 1733, 1735–36 (1995)``."""
    dates = [run for run in known if run.label == "date"]
    bracketed = [run for run in dates if text[run.start - 1 : run.start] == "(" and text[run.end : run.end + 1] == ")"]
    if len(dates) < 2 or len(bracketed) != 1:
        return known
    return [
        Run("pages", *run[1:]) if run.label == "date" and before.label == "container" and _is_page(text, run) else run
        for before, run in zip([known[0], *known], known, strict=False)
    ]


def _is_page(text: str, run: Run) -> bool:
    return text[run.start : run.end].isdigit() and text[run.end : run.end + 2] in (", ", " (")
