"""Pages told of an author, against the pages of the one article of that author: ``Vaarik counts 61 camps (p. 243)``.

For running text, where the article stands in full before and nothing but its author's name points back to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from citecheck.model.pages import expand
from citecheck.model.span import Span
from citecheck.numbers.found import beginning, places, starts
from citecheck.numbers.patterns import any_whole, in_any

_PAGES = r"(?:pp?|S|с|С|стр|стор)\.\s?"
_RANGE = r"(?P<a>\d{1,4})\s?[–—-]\s?(?P<b>\d{1,4})(?!\d)"
_NAME = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][^\W\d_]+(?:[-’'][A-ZÀ-ÞА-ЯЁІЇЄҐ][^\W\d_]+)*"
_INITIALS = r"[A-ZÀ-Þ]\.[\s-]?(?:[A-ZÀ-Þ]\.[\s-]?){0,2}"
_QUOTED = re.compile(
    rf"[A-ZÀ-Þ](?:\.[\s-]?(?:[A-ZÀ-Þ]\.[\s-]?){{0,2}}|(?<!\w.)[a-zà-þ]+\s)(?P<author>{_NAME}),\s[‘“„«\"][^‘“„«»”\"\n]{{5,160}}[’”“»\"],?\s[^‘“„«\"\n]{{4,160}}?(?:(?<=\(\d{{4}}\))|(?<=\d{{4}})\)?),?:?\s(?:{_PAGES})?{_RANGE}"
)
"""``H. Vaarik, ‘Convict Labour’, Journal, 14 (1997), 201–229``."""
_GOST = re.compile(
    rf"(?P<author>{_NAME})\s[А-ЯЁІЇЄҐ]\.\s?(?:[А-ЯЁІЇЄҐ]\.)?\s[^/\n]{{5,200}}?\s//\s[^/\n]{{5,160}}?[.\s][СC]\.\s?{_RANGE}"
)
"""``Лещинский А. Б. Заглавие // Журнал. 1988. № 7. С. 64–81``."""
_SLASHES = re.compile(r"//(?<=\s//)\s")
_IN = re.compile(
    rf"{_INITIALS}(?P<author>{_NAME}),\s[^,\n]{{5,120}},\sin:\s[^\n]{{4,120}}?\(?\d{{4}}\)?,\sS\.\s?{_RANGE}"
)
"""``K. Brandt, Die Weber von Lohr, in: Zeitschrift 12 (1986), S. 45–67``."""
_CHAPTER = re.compile(rf"(?P<author>{_NAME})['’]s?\s[^.()\n]{{3,60}}\([^()\n]{{10,200}}?,\s(?:{_PAGES}){_RANGE}\)")
"""``Kovar's chapter on the winter (‘Bread Cards’, in East of the Volga, ed. M. Dunn, Leeds, 2003, pp. 62–95)``."""
_MAY = re.compile(r"\d\s?[–—-]\s?\d")
_PAGE = re.compile(r"\.(?<=[pSсСр]\.)\s?\d")
"""What all pages have, from the point of their label, which is sooner found than its letters."""
_SAID = r"(?:(?:op|loc|art)\.\s?cit\.|a\.\s?a\.\s?O\.|(?:указ|цит|вказ|зазнач)\.\s?(?:соч|раб|праця|твір|стаття)\.?)"
_PINPOINT = re.compile(
    rf"[(aoàн](?:(?<=\()|(?<!\w.)(?:(?<=a)(?:t|uf)|(?<=o)n|(?<=à) la|(?<=н)а)(?P<at>\s))(?P<said>{_SAID})?,?\s?{_PAGES}(?P<n>\d{{1,4}})(?(at)(?![\d–—-])|\))"
)
"""In brackets or behind "at", "on", "auf", "à la", "на", whose first letters come first: they are soon found."""
_AUTHOR = any_whole("pinpoints.author")
_BY_HER = re.compile(
    r"(?:(?:П[оО]|За)\s(?:её|ее|его|їхніми|її|його|их)\s(?:подсч[её]т\w*|данн\w+|мнени\w+|оценк\w+|расч[её]т\w*|свидетельств\w+|підрахунк\w+|даними|оцінк\w+)|(?:By|On|In|According to)\s(?:his|her|their)\s(?:reckoning|count|figures|estimate|account|view|table)|(?:Nach)\s(?:seine[rn]|ihre[rn])\s(?:Zählung|Angaben?|Schätzung|Rechnung)|(?:D['’]après|Selon)\s(?:lui|elle|ses\s(?:calculs|chiffres|comptes))|(?:S?[Hh]e|They|Sie|Er|Elle|Il|Он|Она|Вона|Він)\s[^\W\d_]+)(?!\w)"
)
"""The first sentence behind an article is of its author: ``by her count (p. 97)``."""
_STOP = re.compile(r"[.!?]\s+(?=[^\W\d_a-zа-яё])")
_OTHER_WORK = re.compile(r"[‘“„«\"]|<i>|<em>|//|\*[^\s*]|(?<!\w)(?:vol|Bd|т|t)\.\s?\d", re.IGNORECASE)
_REACH = 700


@dataclass(frozen=True, slots=True)
class Told:
    """A page told of an author, with the article's first and last page and where those stand."""

    low: int
    high: int
    extent: Span
    page: int
    place: Span
    loose: bool = False


def _articles(text: str) -> list[re.Match[str]]:
    """Return the articles of a text in order, each pattern tried where what it cannot do without stands."""
    closed = [match.end() for match in _PAGES_CLOSED.finditer(text)]
    found = [*_around(text, _QUOTED, starts(text, _QUOTES)), *_around(text, _CHAPTER, closed, _CHAPTER_LENGTH, 0)]
    if "//" in text:
        found += _around(text, _GOST, [at for at in places(text, "//") if _SLASHES.match(text, at)])
    if ", in:" in text:
        found += _IN.finditer(text)
    return sorted(found, key=re.Match.start)


_QUOTES = beginning('‘“„«"', r"(?<=,\s.)")
_PAGES_CLOSED = re.compile(r"\.\s?\d{1,4}\s?[–—-]\s?\d{1,4}\)")
"""What the chapters of an author end in."""
_CHAPTER_LENGTH = 560
_BEFORE, _BEHIND = 302, 438
"""Characters around what stands behind an author in which the author and all of the article stand."""


def _around(
    text: str, pattern: re.Pattern[str], marks: Iterable[int], before: int = _BEFORE, behind: int = _BEHIND
) -> Iterator[re.Match[str]]:
    done = 0
    for at in marks:
        match = pattern.search(text, max(done, at - before), at + behind) if at >= done else None
        if match is not None:
            done = match.end()
            yield match


def told_of_authors(text: str) -> Iterator[Told]:
    """Yield the pages in brackets that the name of an article's author leads to."""
    if _PAGE.search(text) is None or _MAY.search(text) is None:
        return
    articles = _articles(text)
    for article in articles:
        low, high = int(article["a"]), expand(article["a"], article["b"])
        if not low < high <= low + 200 or sum(one["author"] == article["author"] for one in articles) > 1:
            continue
        paragraph = text.find("\n\n", article.end())
        end = min(article.end() + _REACH, paragraph if paragraph >= 0 else len(text))
        following = next((one.start() for one in articles if one.start() >= article.end()), end)
        told = [
            m for m in _PINPOINT.finditer(text, article.end(), min(end, following)) if _leads_back(text, article, m)
        ]
        told += [m for m in _SHORT.finditer(text, article.end(), end) if _repeats_title(text, article, m)]
        told += [m for m in _CITED.finditer(text, article.end(), end) if m["author"] == article["author"]]
        for pinpoint in told:
            place = Span(pinpoint.start("n"), pinpoint.end("n"))
            yield Told(low, high, Span(article.start("a"), article.end("b")), int(pinpoint["n"]), place)


_SHORT = re.compile(
    rf"\((?:(?:cf\.|see|vgl\.|voir|см\.|ср\.|див\.)\s)?(?P<author>{_NAME})(?:\s[А-ЯЁІЇЄҐA-ZÀ-Þ]\.){{0,3}}[,.]?\s(?P<title>[^()\d]{{5,120}}?)(?:[.,…]|\.\.\.)\s{_PAGES}(?P<n>\d{{1,4}})\)"
)
"""``(Лосева Н. П. Промысел и посад. С. 147)``."""

_CITED = re.compile(
    rf"[(;]\s?(?:(?:cf\.|see|vgl\.|voir|см\.|ср\.|див\.)\s)?(?:[A-ZÀ-ÞА-ЯЁІЇЄҐ]\.[\s-]?){{0,3}}(?P<author>{_NAME})(?:\s[А-ЯЁІЇЄҐA-ZÀ-Þ]\.){{0,3}}[,.]?\s{_SAID},?\s?{_PAGES}(?P<n>\d{{1,4}})(?=[);,]|\.\s)"
)
"""``(Lanusse, art. cit., p. 118)``."""


def _repeats_title(text: str, article: re.Match[str], short: re.Match[str]) -> bool:
    """Whether a short citation names author and first words of an article."""
    return short["author"] == article["author"] and short["title"].strip(' ‘’“”«»".…') in article[0]


_TURNS = re.compile(
    rf"[;:]|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|(?<!\w){in_any('pinpoints.another_of_theirs')}(?!\w)", re.IGNORECASE
)
"""Another book of the author, a new clause: ``his edition of 1938 prints on p. 9``."""


_ANOTHER = re.compile(rf";\s(?:but\s|and\s|aber\s|mais\s|а\s|но\s|але\s)?{_NAME}\s(?!auf\s|S\.)[a-zà-þа-яёіїєґ]")
"""Somebody else, in a new clause."""


def _leads_back(text: str, article: re.Match[str], pinpoint: re.Match[str]) -> bool:
    """Whether the sentence of a page names the author, or a word for *op. cit.* does, and no other work."""
    stops = [m.end() for m in _STOP.finditer(text, article.end(), pinpoint.start())]
    start = stops[-1] if stops else article.end()
    before = text[start : pinpoint.start()]
    if _OTHER_WORK.search(before):
        return False
    if article.re is _CHAPTER and not stops and ";" not in before:
        return True  # The sentence is of that chapter.
    stem = article["author"] if article["author"].isascii() else article["author"][:-1]
    named = re.search(rf"(?<!\w){re.escape(stem)}\w{{0,3}}(?!\w)", before) or _AUTHOR.search(before)
    if named is None and len(stops) == 1:
        named = _BY_HER.match(before)
    if named is not None and _ANOTHER.search(before, named.end()):
        return False
    if named is not None and pinpoint["at"] and _TURNS.search(before, named.end()):
        return False
    return named is not None or pinpoint["said"] is not None
