"""Labels with numbers, chained into references: which follow each other, and how far one reference reaches."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from citecheck.parse.archival_labels import ORDER, Token, token_as, tokens


@dataclass(slots=True)
class Link:
    """One level of a chain: the token, the level it stands for, and the title in parentheses behind it."""

    level: str
    token: Token
    title: str = ""
    title_start: int = -1
    title_end: int = -1


@dataclass(slots=True)
class Chain:
    """Levels that form one reference, in text order. ``sibling`` says that it continues the chain before it."""

    links: list[Link] = field(default_factory=list)
    sibling: bool = False
    loose: bool = False
    """Whether plain words stand between two of its levels."""

    @property
    def start(self) -> int:
        return self.links[0].token.start

    @property
    def end(self) -> int:
        return self.links[-1].token.end

    def levels(self) -> list[str]:
        return [link.level for link in self.links]

    def has(self, *levels: str) -> bool:
        return any(link.level in levels for link in self.links)


_TIGHT = re.compile(r"[\s.,:–/-]*(?:\b(?:№|No\.?)\s*)?\Z")
_APART = re.compile(r"\s*(?:[.,;:·]\s*){0,3}(?:(?:и|і|та|and|und|et)\s+)?\Z")
_PAREN = re.compile(r"\s*[\[(](?P<title>[^()\[\]]{0,200}(?:\([^()]{0,80}\)[^()\[\]]{0,120})?)[\])][\s.,;:–-]*\Z")
_QUOTED = re.compile(r"[\s.,;:–-]*[«“\"„](?P<title>[^«»“”\"„]{1,200})[»”\"“][\s.,;:–-]*\Z")
_MARKED = re.compile(r"[(\[«“\"„]")
_WORDS = re.compile(r"[\s,;:]*(?P<title>[^;\n]{1,110}?)[\s,;:.]*\Z")
_SENTENCE_BREAK = re.compile(r"[^\W\d_]{3,}[.!?]\s+[A-ZА-ЯІЇЄ]|[!?]")
_LEVELISH = re.compile(r"\d{3,}")
_YEAR_IN_GAP = re.compile(r"\b1[5-9]\d\d(?:\s?-\s?1[5-9]\d\d)?\s?(?:gg?|гг?|г)\.?", re.IGNORECASE)


def chains(text: str, start: int = 0, end: int | None = None) -> list[Chain]:
    """Return every chain of levels in ``text[start:end]``, whether or not it is a reference yet."""
    found = tokens(text, start, end)
    stop = len(text) if end is None else end
    result: list[Chain] = []
    index = 0
    while index < len(found):
        chain, index = _chain_from(text, found, index, stop)
        if chain is None:
            continue
        if result:
            chain.sibling = _is_sibling(text, result[-1], chain)
        result.append(chain)
    return result


def _chain_from(text: str, found: list[Token], index: int, stop: int) -> tuple[Chain | None, int]:
    """Build one chain from token ``index``; return it with the index of the first token it did not take."""
    first = _opening(text, found, index, stop)
    index += 1
    if first is None:
        return None, index
    chain = Chain([first])
    while index < len(found):
        token = found[index]
        if token.start < chain.end:
            index += 1
            continue
        link = _following(text, chain, token, found[index + 1] if index + 1 < len(found) else None, stop)
        if link is None:
            break
        chain.links.append(link)
        index += 1
    _promote_part(chain)
    return chain, index


def _opening(text: str, found: list[Token], index: int, stop: int) -> Link | None:
    token = found[index]
    for level in ("fond", "opis", "delo", "folio", "karton", "papka", "part", "page"):
        read = token_as(text, token, level, stop)
        if read is not None:
            return Link(level, read)
    return None


def _following(text: str, chain: Chain, token: Token, after: Token | None, stop: int) -> Link | None:
    """Read ``token`` as the next level of the chain, or return None if the chain ends before it."""
    last = chain.links[-1]
    gap = text[last.token.end : token.start]
    if len(gap) > 260:
        return None
    level = _next_level(chain, token, after)
    if level is None:
        return None
    title = _gap_title(gap, last.level, level)
    if title is None:
        return None
    read = token_as(text, token, level, stop)
    if read is None:
        return None
    if title.strip():
        chain.loose = chain.loose or not _MARKED.search(gap)
        at = text.find(title, last.token.end)
        last.title, last.title_start, last.title_end = title, at, at + len(title)
    return Link(level, read)


def _next_level(chain: Chain, token: Token, after: Token | None) -> str | None:
    """Choose what a token is after the levels already read; None if none of its levels can follow."""
    reached = max(ORDER[link.level] for link in chain.links)
    can = [level for level in token.levels if ORDER[level] > reached or (level == "part" and reached == ORDER["part"])]
    if "papka" in can and not (after is not None and "delo" in after.levels and "opis" in chain.levels()):
        can.remove("papka")
    if "karton" in can and not (after is not None and "delo" in after.levels):
        can.remove("karton")
    if "page" in can and not chain.has("delo", "part"):
        can.remove("page")
    if "part" in can and not (chain.has("delo") or chain.has("opis")):
        can.remove("part")
    if not can:
        return None
    return min(can, key=lambda level: ORDER[level])


def _gap_title(gap: str, above: str, below: str) -> str | None:
    """Return the title that stands between two levels ("" if none), None if the gap divides them."""
    if _TIGHT.match(gap) and "\n\n" not in gap:
        return ""
    for pattern in (_PAREN, _QUOTED):
        match = pattern.match(gap)
        if match:
            return match["title"]
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
    gap = text[previous.end : chain.start]
    if len(gap) > 140:
        return False
    if _APART.match(gap):
        return True
    paren = re.match(r"\s*[(\[][^()\[\]]{0,120}[)\]]", gap)
    return paren is not None and _APART.match(gap[paren.end() :]) is not None and ";" in gap + ","
