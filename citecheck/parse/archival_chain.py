"""Labels with numbers, chained into references: which follow each other, and how far one reference reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.parse import archival_plain
from citecheck.parse.archival_gaps import Places
from citecheck.parse.archival_labels import NEVER_FIRST, ORDER, Token, read_as, roman_part
from citecheck.parse.archival_plain import LABELS, LAST, Parts, plain_levels, plain_tokens


@dataclass(slots=True)
class Link:
    """One level of a chain: the token, the level it stands for, and the title in parentheses behind it."""

    level: str
    token: Token
    title: str = ""
    title_start: int = -1
    title_end: int = -1


class Chain:
    """Levels that form one reference, in text order, from ``start`` to ``end`` of its text.

    Most references are plain paths, which one pattern reads at a stroke: ``plain`` is its match, ``parts`` are its
    groups, and the links are made of them when somebody asks for them.
    """

    before: Chain | None = None
    """The chain before it in the text."""
    loose = False
    """Whether plain words stand between two of its levels."""
    plain: re.Match[str] | None = None
    parts: Parts = ()
    _links: list[Link] | None = None
    _levels: tuple[str, ...] = ()

    def __init__(self, text: str, links: list[Link] | None, plain: re.Match[str] | None = None) -> None:
        self.text = text
        if plain is not None:
            self.plain = plain
            self.parts = plain.groups()
            self.start, self.end = plain.span()
        elif links:
            self._links = links
            self.start, self.end = links[0].token.start, links[-1].token.end

    @property
    def links(self) -> list[Link]:
        if self._links is None:
            assert self.plain is not None
            self._links = [
                Link(level, token, self.text[start:end] if start >= 0 else "", start, end)
                for level, token, start, end in plain_tokens(self.plain)
            ]
        return self._links

    @property
    def sibling(self) -> bool:
        """Whether it goes on under the levels of the chain before it."""
        return self.before is not None and _is_sibling(self.text, self.before, self)

    @property
    def first(self) -> str:
        """The level it begins with."""
        return self.levels()[0] if self.plain is not None else self.links[0].level

    @property
    def first_label(self) -> str:
        """The label it begins with."""
        if self.plain is None:
            return self.links[0].token.label
        fond, opis, delo, leaves = LABELS(self.parts)
        return fond or opis or delo or leaves or ""

    def spell_out(self) -> None:
        """Have the links made for good, so that they can be changed and added to."""
        self._links = self.links
        self.plain = None

    def add(self, link: Link) -> None:
        """Go on with a level."""
        self.links.append(link)
        self.end = link.token.end

    def levels(self) -> Sequence[str]:
        if self.plain is None:
            return [link.level for link in self.links]
        if not self._levels:
            self._levels = plain_levels(self.parts)
        return self._levels

    def has(self, *levels: str) -> bool:
        return not frozenset(levels).isdisjoint(self.levels())

    def with_links(self, links: list[Link]) -> Chain:
        """Return the chain with other levels."""
        new = Chain(self.text, links)
        new.before, new.loose = self.before, self.loose
        return new


_TIGHT = re.compile(r"[\s.,:–/·•-]*(?:\b(?:№|No\.?)\s*)?\Z")
_OPENING_BRACKET = (" (", "(")
_PLAIN_GAPS = frozenset(["", " ", ", ", ". ", ".", ",", "; ", ": ", " - ", ". - "])
_APART = re.compile(r"\s*(?:[.,;:·]\s*){0,3}(?:(?:и|і|та|and|und|et)\s+)?\Z")
_PAREN = re.compile(r"\s*[\[(](?P<title>[^()\[\]]{0,200}(?:\([^()]{0,80}\)[^()\[\]]{0,120})?)[\])][\s.,;:–-]*\Z")
_QUOTED = re.compile(r"[\s.,;:–-]*[«“\"„](?P<title>[^«»“”\"„]{1,200})[»”\"“][\s.,;:–-]*\Z")
_MARKED = re.compile(r"[(\[«“\"„]")
_WORDS = re.compile(r"[\s,;:]*(?P<title>[^;\n]{1,110}?)[\s,;:.]*\Z")
_SECTION = re.compile(r"[\s.,]*(?P<title>(?:Разд(?:ел)?|Р|Razd(?:el)?|R)\.?\s?[IVX]{1,5})[\s.,]*\Z")
"""A section of a fond, which the Academy's archives have between fond and opis: ``Ф. 2. Разд. VI. Оп. 12``."""
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{3,}[.!?]\s+[A-ZА-ЯІЇЄ]|[!?]")
_LEVELISH = re.compile(r"\d{3,}")
_YEAR_IN_GAP = re.compile(r"\b1[5-9]\d\d(?:\s?-\s?1[5-9]\d\d)?\s?(?:gg?|гг?|г)\.?", re.IGNORECASE)


def chains(places: Places, at: int = 0, before: Chain | None = None) -> list[Chain]:
    """Return every chain of levels in a text whose numbers stand at ``places``, whether or not it is a reference yet.

    Only what stands behind ``at`` is read, where the chain ``before`` ends.
    """
    text, stop = places.text, places.stop
    plain_path = archival_plain.pattern().match
    result: list[Chain] = []
    while (found := places.label_from(at, stop)) is not None:
        index, label = found
        plain = plain_path(text, places.starts[index] - label.back)
        chain: Chain | None
        if plain is None:
            chain = _chain_from(places, places.token(index, label))
        else:
            chain = Chain(text, None, plain)
            if chain.parts[LAST] is not None and _may_go_on(places, chain):
                chain.spell_out()
                _go_on(places, chain)
        if chain is None:
            at = places.ends[index]
            continue
        chain.before = before
        result.append(chain)
        before = chain
        at = chain.end
    return result


LONGEST_GAP = 260


def _chain_from(places: Places, token: Token) -> Chain | None:
    """Build the chain that begins with ``token``."""
    text = places.text
    first = _opening(text, token, places.stop)
    if first is None:
        return None
    chain = Chain(text, [first])
    _go_on(places, chain)
    return chain


def _may_go_on(places: Places, chain: Chain) -> bool:
    """Whether anything stands behind a path's last file that could be a further level of it."""
    end = chain.end
    following = places.next_token(end, min(places.stop, end + LONGEST_GAP + 40))
    return (following is not None and following.levels != ("fond",)) or ROMAN.search(
        places.text, end, end + 24
    ) is not None


ROMAN = re.compile("[IVX]")


def _go_on(places: Places, chain: Chain) -> None:
    """Add the levels that follow."""
    text, stop = places.text, places.stop
    while True:
        end = chain.end
        volume = None
        if chain.links[-1].level in ("opis", "delo", "part") and ROMAN.search(text, end, end + 24):
            volume = roman_part(text, end, stop)
        following = volume or places.next_token(end, min(stop, end + LONGEST_GAP + 40))
        if following is None or following.start - end > LONGEST_GAP:
            break
        link = _following(places, chain, following)
        if link is None:
            break
        chain.add(link)
    _promote_part(chain)


_OPENING = ("fond", "opis", "delo", "folio", "karton", "papka", "part", "page")


def _opening(text: str, token: Token, stop: int) -> Link | None:
    if token.label.casefold() in NEVER_FIRST:
        return None
    for level in _OPENING:
        if read_as(text, token, level, stop):
            return Link(level, token)
    return None


def _following(places: Places, chain: Chain, token: Token) -> Link | None:
    """Read ``token`` as the next level of the chain, or return None if the chain ends before it."""
    text = places.text
    last = chain.links[-1]
    gap = text[last.token.end : token.start]
    level = _next_level(places, chain, token, gap)
    if level is None:
        return None
    title = _gap_title(gap, last.level, level)
    if title is None:
        return None
    if not token.value and not read_as(text, token, level, places.stop):
        return None
    if title.strip():
        chain.loose = chain.loose or not _MARKED.search(gap)
        at = text.find(title, last.token.end)
        last.title, last.title_start, last.title_end = title, at, at + len(title)
    return Link(level, token)


def _next_level(places: Places, chain: Chain, token: Token, gap: str) -> str | None:
    """Choose what a token is after the levels already read; None if none of its levels can follow."""
    reached = 0
    for link in chain.links:
        if ORDER[link.level] > reached and not (link.level == "part" and _divides_opis(chain, link, token)):
            reached = ORDER[link.level]
    if "opis" in token.levels and reached == ORDER["delo"] and _comes_late(places, chain, token, gap):
        return "opis"
    if len(token.levels) == 1 and token.levels[0] in _SIMPLE:
        return token.levels[0] if ORDER[token.levels[0]] > reached else None
    can = [level for level in token.levels if ORDER[level] > reached or (level == "part" and reached == ORDER["part"])]
    if not can or (token.levels == _FOND_OR_FOLIO and _next_fond(places, token, gap)):
        return None
    if token.label.startswith("№") and chain.has("delo") and (gap.strip(", ") or _counts_files(chain)):
        return None
    if ("papka" in can or "karton" in can) and not _leads_to_file(places, token):
        can = [level for level in can if level not in ("papka", "karton")]
    if "papka" in can and "opis" not in chain.levels():
        can.remove("papka")
    if "page" in can and not chain.has("delo", "part"):
        can.remove("page")
    if "part" in can and not (chain.has("delo", "opis") or _is_book(token.label)):
        can.remove("part")
    if not can:
        return None
    return min(can, key=lambda level: ORDER[level])


_FOND_OR_FOLIO = ("fond", "folio")


def _next_fond(places: Places, token: Token, gap: str) -> bool:
    """Whether ``f.`` behind a file begins the next reference (``d. 5; RGAE, f. 12, op. 1``) and names no folio of it."""
    if _divides(gap):
        return True
    at = token.end + 1
    while at < places.stop and places.text[at].isdigit():
        at += 1
    after = places.next_token(at, min(places.stop, at + 30))
    return (
        after is not None
        and "opis" in after.levels
        and after.label.casefold() not in NEVER_FIRST
        and ";" not in places.text[at : after.start]
    )


def _divides(gap: str) -> bool:
    """Whether ``f.`` behind such a gap is a fond, whatever follows it."""
    if gap in _PLAIN_GAPS and ";" not in gap:
        return False
    return not (_TIGHT.match(gap) or _PAREN.match(gap) or _QUOTED.match(gap) or gap in _OPENING_BRACKET)


def ends_files(levels: tuple[str, ...], gap: str) -> bool:
    """Whether a label of ``levels``, with ``gap`` before it, cannot go on with a path whose last level is a file.

    What it says holds of every path; of labels for opisi, which may come late, it says nothing.
    """
    if levels == _FOND_OR_FOLIO:
        return _divides(gap)
    return all(level in ("fond", "delo", "karton", "papka") for level in levels)


def _divides_opis(chain: Chain, link: Link, token: Token) -> bool:
    """Whether a part belongs to the opis before it, because the file comes only now: ``Оп. 2. Ч. 1. Д. 35``."""
    return link.level == "part" and "delo" in token.levels and chain.has("opis") and not chain.has("delo")


def _is_book(label: str) -> bool:
    """Whether a label names the books and columns that are files themselves: ``ф. 248, кн. 1234``."""
    return label.casefold().rstrip(".") in ("кн", "kn", "книга", "kniga", "стб", "столбец", "stb")


def _comes_late(places: Places, chain: Chain, token: Token, gap: str) -> bool:
    """Whether an opis stands behind its file, by a slip: ``Ф. 7523. Д. 109. Оп. 95. Л. 11``."""
    return (
        gap in _PLAIN_GAPS
        and ";" not in gap
        and [link.level for link in chain.links] == ["fond", "delo"]
        and not _leads_to_file(places, token)
    )


_SIMPLE = frozenset(["fond", "opis", "folio"])
"""Levels that follow whatever comes before them in the order."""


def _counts_files(chain: Chain) -> bool:
    """Whether the file of a chain is itself given by a number sign: what follows is the next file, not a part."""
    return any(link.level == "delo" and link.token.label.startswith("№") for link in chain.links)


def _leads_to_file(places: Places, token: Token) -> bool:
    """Whether a file's number follows: ``p. 17, d. 160`` is a folder, ``p. 17`` alone a page."""
    at = token.end if token.value else token.end + 1
    while at < places.stop and places.text[at].isdigit():
        at += 1
    after = places.next_token(at, min(places.stop, at + 60))
    return after is not None and "delo" in after.levels


def _gap_title(gap: str, above: str, below: str) -> str | None:
    """Return the title that stands between two levels ("" if none), None if the gap divides them."""
    if gap in _PLAIN_GAPS or (_TIGHT.match(gap) and "\n\n" not in gap):
        return ""
    if below == "folio" and gap in _OPENING_BRACKET:
        return ""
    for pattern in (_PAREN, _QUOTED):
        match = pattern.match(gap)
        if match:
            return match["title"]
    section = _SECTION.match(gap) if (above, below) == ("fond", "opis") else None
    if section:
        return section["title"]
    if re.fullmatch(r"\s*;\s*", gap) and ORDER[below] > ORDER[above]:
        return ""
    if above in ("fond", "opis", "delo") and below in ("opis", "delo", "folio", "part") and len(gap) <= 130:
        match = _WORDS.match(gap)
        bare = _YEAR_IN_GAP.sub("", gap)
        if match and not _SENTENCE_BREAK.search(gap) and not _LEVELISH.search(bare) and _balanced(gap):
            long = len(match["title"].split()) > (9 if above == "fond" else 3)
            if not long and (above != "delo" or len(gap) < 40):
                return match["title"]
    return None


def _balanced(gap: str) -> bool:
    return gap.count("(") == gap.count(")")


def _promote_part(chain: Chain) -> None:
    """A volume straight under an opis is the file itself ("О. 4-А Т. 2881")."""
    if chain.has("delo") or not chain.has("fond", "opis"):
        return
    for link in chain.links:
        if link.level == "part":
            link.level = "delo"
            return


def _is_sibling(text: str, previous: Chain, chain: Chain) -> bool:
    """Whether a chain goes on under the levels of the one before it: ``…; Д. 242. С. 154``."""
    return goes_on_behind(text[previous.end : chain.start])


def goes_on_behind(gap: str) -> bool:
    """Whether levels behind such a gap may go on under those before it: ``; ``, `` (copy); ``."""
    if len(gap) > 140:
        return False
    if _APART.match(gap):
        return True
    paren = re.match(r"\s*[(\[][^()\[\]]{0,120}[)\]]", gap)
    return paren is not None and _APART.match(gap[paren.end() :]) is not None and ";" in gap + ","
