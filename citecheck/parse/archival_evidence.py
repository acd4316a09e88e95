"""Which chains of levels are references: by the archive before them, the reference they continue, or their own form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from citecheck.data import archives as registry
from citecheck.data.scripts import is_cyrillic
from citecheck.model.archival import ArchivalRef
from citecheck.parse.archival_before import archive_before, said_ibid
from citecheck.parse.archival_chain import Chain, Link, chains
from citecheck.parse.archival_gaps import Places
from citecheck.parse.archival_labels import bare_fond, read_as
from citecheck.parse.archival_plain import DELO, FOND, OPIS
from citecheck.parse.archive_elsewhere import earlier_in_sentence
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.archive_names import before


@dataclass(slots=True)
class Found:
    """A reference in the folded text before it becomes a citation."""

    chain: Chain
    start: int
    end: int
    mention: ArchiveMention | None = None
    adjacent: bool = False
    origin: int = 0
    """Where the text begins in which the places of the mention count."""
    ibid: int = -1
    """Where the word for *ibid.* begins, -1 without one."""
    inherits: Found | None = None
    is_open: bool = False
    """Whether its first levels come from an *ibid.*, its own or that of the reference it continues."""
    ref: ArchivalRef | None = None


def _under(chain: Chain, previous: Found, end: int) -> Found:
    """A reference that continues the one before it."""
    return Found(chain, chain.start, end, inherits=previous, is_open=previous.is_open)


def find(places: Places, at: int = 0, floor: int = 0, last: Found | None = None) -> list[Found]:
    """Return the references of a folded text whose numbers stand at ``places``, in order.

    Where a text has been read already as far as ``at``, ``last`` is the last reference and ``floor`` is where it ends.
    """
    text = places.text
    result: list[Found] = []
    for chain in chains(places, at, last.chain if last is not None else None):
        found = _plain(text, chain, floor) if chain.plain is not None else None
        if found is None:
            found = _accept(text, chain, result[-1] if result else last, floor)
        if found is not None:
            floor = found.end
            if chain.plain is not None or not _names_several(chain):
                result.append(found)
            else:
                result.extend(one for each in _by_level(found, "fond") for one in _by_level(each, "opis"))
    return result


def _plain(text: str, chain: Chain, floor: int) -> Found | None:
    """A plain path from the fond on, behind an archive's code: nothing more is to be asked."""
    parts, start = chain.parts, chain.start
    if parts[FOND] is None or (parts[OPIS] is None and parts[DELO] is None):
        return None
    mention, origin = archive_before(text, start, floor)
    if mention is None:
        return None
    end = chain.end
    if text[end - 1] == ".":
        end -= 1
    return Found(chain, origin + mention.start, end, mention, True, origin)


def _names_several(chain: Chain) -> bool:
    """Whether a chain may have several fonds or opisi."""
    return any(_SEVERAL.search(link.token.value) for link in chain.links if link.level in ("fond", "opis"))


def _by_level(found: Found, level: str) -> Iterator[Found]:
    """Divide a reference with several fonds or opisi (``Оп. 1, 2. Д. 35``) into one for each; they share their place."""
    for index, link in enumerate(found.chain.links):
        if link.level != level or not _SEVERAL.search(link.token.value):
            continue
        for value in _SEVERAL.split(link.token.value):
            links = list(found.chain.links)
            links[index] = replace(link, token=replace(link.token, value=value))
            yield replace(found, chain=found.chain.with_links(links))
        return
    yield found


_SEVERAL = re.compile(r"\s?,\s?|\s(?:и|і|та|and)\s")


def _accept(text: str, chain: Chain, previous: Found | None, floor: int) -> Found | None:
    """Decide whether a chain is a reference, and find the archive or antecedent it belongs to."""
    ibid = said_ibid(text, chain.start, floor)
    if ibid >= 0 and all(level in ("page", "papka") for level in chain.levels()):
        # "Ibid., p. 5" goes on with whatever the antecedent is; parse/back_reference.py reads it.
        return None
    if ibid >= 0:
        _folio_after_ibid(text, chain)
        return Found(chain, ibid, _end(text, chain), ibid=ibid, is_open=True)
    continues = chain.sibling and previous is not None and previous.end <= chain.start
    if continues and previous is not None and chain.first != "fond":
        if chain.first in ("page", "part", "karton", "papka"):
            return None
        return _under(chain, previous, _end(text, chain))
    if _is_shelfmark(chain):
        return None
    strong = _stands_alone(chain)
    if chain.first in ("opis", "delo"):
        bare = _with_bare_fond(text, chain, floor)
        if bare is not None:
            return bare
    mention = before(text, _before_kind(text, chain, floor), floor, lenient=strong)
    if mention is not None and chain.has("fond", "opis", "delo") and (strong or _numbered_file(chain, mention)):
        return Found(chain, mention.start, _end(text, chain), mention=mention, adjacent=True)
    if continues and previous is not None and _same_archive(chain, strong):
        return _under(chain, previous, _end(text, chain))
    if not strong:
        return None
    earlier = _before_bracket(text, chain.start, floor) or earlier_in_sentence(text, chain.start, floor)
    if earlier is None and previous is not None and _goes_on(text, previous, chain):
        return _under(chain, previous, _end(text, chain))
    if earlier is None:
        earlier = _named_inside(chain) or _named_after(text, chain.end)
    if earlier is None and not _is_whole(chain):
        return None
    return Found(chain, chain.start, _end(text, chain), mention=earlier)


def _is_shelfmark(chain: Chain) -> bool:
    """``fond 699-458-998``: a whole path behind one label, which parse/shelfmark reads."""
    if chain.plain is not None or len(chain.links) != 1 or chain.first != "fond":
        return False
    return _PATH.match(chain.links[0].token.value) is not None


_PATH = re.compile(r"\w*\d([-/])\d+\1\d")


def _with_bare_fond(text: str, chain: Chain, floor: int) -> Found | None:
    """``ОГАЧО. Р-274. Оп. 3``: a fond without its label between a known archive and an opis."""
    token = bare_fond(text, chain.start, floor, roman=True)
    if token is None:
        return None
    labelled = bool(token.label)
    mention = before(text, token.start, floor, lenient=labelled)
    if mention is None or not (mention.found or labelled):
        return None
    if chain.first == "delo" and not labelled:
        return None
    whole = chain.with_links([Link("fond", token), *chain.links])
    return Found(whole, mention.start, _end(text, whole), mention=mention, adjacent=True)


_KIND = re.compile(
    r"(?:арх\w*\.?[\s-]{0,2}след\w*\.?|архивн\w+|уголовн\w+|следственн\w+|личн\w+|наблюдательн\w+|арх\.|архівно-слідч\w+)\s?\Z",
    re.IGNORECASE,
)


def _before_kind(text: str, chain: Chain, floor: int) -> int:
    """Step back over the word for the kind of file: ``ЦА ФСБ. Архивно-следственное дело № Р-33000``."""
    if chain.first != "delo":
        return chain.start
    kind = _KIND.search(text, max(floor, chain.start - 40), chain.start)
    return kind.start() if kind else chain.start


def _before_bracket(text: str, at: int, floor: int) -> ArchiveMention | None:
    """The archive before the parenthesis that a reference stands in: ``РГИА (ф. 1286, оп. 7)``."""
    if text[at - 1 : at] not in ("(", "["):
        return None
    mention = before(text, at - 1, floor, lenient=False)
    return mention if mention is not None and mention.found else None


def _named_inside(chain: Chain) -> ArchiveMention | None:
    """``фонд Р-5446 ГАРФ, опись 1``: the archive's code where a fond's title would stand."""
    if chain.plain is not None:
        if chain.plain["ft"] is None:
            return None
        chain.spell_out()
    for link in chain.links:
        found = registry.by_code(link.title.strip()) if 3 < len(link.title) < 20 and link.level == "fond" else ()
        if found:
            start, end = link.title_start, link.title_end
            code, link.title, link.title_start, link.title_end = link.title, "", -1, -1
            return ArchiveMention(start, end, code=code, found=found)
    return None


_BEHIND_IT = re.compile(r"[\s.,]{0,3}(?://\s?|\()(?P<code>[^\W\d_]{3,8}(?:\s[^\W\d_]{2,5})?)(?=[).,;]|\s?\Z)")


def _named_after(text: str, end: int) -> ArchiveMention | None:
    """``Ф. 30, Оп. 2, Д. 16 // ГАРФ``, ``ф. 30, оп. 2 (ГАРФ)``."""
    match = _BEHIND_IT.match(text, end)
    found = registry.by_code(match["code"]) if match else ()
    return (
        ArchiveMention(match.start("code"), match.end("code"), code=match["code"], found=found)
        if match and found
        else None
    )


_GOING_ON = re.compile(r"\s?[;,]\s(?:[^\W\d]+[\s:,-]{1,3}){1,4}\Z")


def _goes_on(text: str, previous: Found, chain: Chain) -> bool:
    """Whether a fond follows the reference before it after a word or two: ``…, арк. 5; фонозапис ф. 14-10``."""
    gap = text[previous.end : chain.start] if chain.start - previous.end < 60 else ""
    return chain.first == "fond" and _GOING_ON.match(gap) is not None


def _folio_after_ibid(text: str, chain: Chain) -> None:
    """``Ibid., f. 14``: nobody cites a whole fonds after ibid., so a lone Latin f. is a folio."""
    if chain.plain is not None:
        return
    only = chain.links[0]
    if len(chain.links) == 1 and only.level == "fond" and only.token.label.lower().strip(". ") in ("f", "ff"):
        token = replace(only.token, levels=("folio",))
        if read_as(text, token, "folio", len(text)):
            chain.links[0], chain.end = Link("folio", token), token.end


def _same_archive(chain: Chain, strong: bool) -> bool:
    return strong or chain.first == "fond"


def _stands_alone(chain: Chain) -> bool:
    """Two levels of which one is a fond or opis, the other not merely a page."""
    solid = {level for level in chain.levels() if level in ("fond", "opis", "delo", "folio", "karton", "part")}
    if len(solid) < 2 or not solid & {"fond", "opis"}:
        return False
    if solid & {"fond"}:
        return bool(solid & {"opis", "delo", "karton"}) or is_cyrillic(chain.first_label)
    return bool(solid & {"delo"}) and chain.first_label.lower().strip(". ") not in ("o", "о")


def _is_whole(chain: Chain) -> bool:
    """Whether a path that no archive is named for is one beyond doubt: three levels, nothing but points between."""
    if chain.loose or not chain.has("fond"):
        return False
    if chain.plain is None and any(link.token.label.lower() in _BALTIC for link in chain.links):
        return False
    if chain.has("opis", "karton"):
        return chain.has("delo", "folio", "page") or _is_solid_pair(chain)
    return any(link.level == "delo" and _file_label(link) in _PLAIN_FILES for link in chain.links)


_SOLID_FOND = re.compile(r"[^\W\d_]+[.\s-]{0,3}\d|\d{3}")


def _is_solid_pair(chain: Chain) -> bool:
    """``Ф. Р-12. Оп. 3``: fonds and opis in Cyrillic letters, the fonds with a prefix, a long number or its whole word."""
    first, *rest = chain.links
    if (
        first.level != "fond"
        or not all(is_cyrillic(link.token.label) for link in chain.links)
        or any(one.level != "opis" for one in rest)
    ):
        return False
    return _SOLID_FOND.match(first.token.value) is not None or len(first.token.label.rstrip(".: ")) > 3


_BALTIC = frozenset(["n.", "s.", "b.", "ap.", "n", "s", "b", "ap"])
"""Labels that are words and notes elsewhere: only an archive makes them levels."""
_PLAIN_FILES = frozenset(
    ["спр", "справа", "одзб", "едхр", "единицахранения", "одиницязберігання", "edkhr", "spr", "odzb"]
)
"""Labels of files that mean nothing else, without spaces and points."""


def _file_label(link: Link) -> str:
    return re.sub(r"[\s.:]", "", link.token.label.casefold())


_WITHOUT_FONDS = frozenset(["gbr", "usa", "fra", "deu", "pol", "item-number", "yva", "osa"])


def _numbered_file(chain: Chain, mention: ArchiveMention) -> bool:
    """An archive followed by a fond or a file alone: "ГА РФ. Д. 83863", "HDA SBU, spr. 78723, ark. 13".

    Where the archive counts by other levels ``f.`` is a folio.
    """
    if all(one.levels in _WITHOUT_FONDS for one in mention.found):
        return not chain.first_label.isascii()
    return chain.first in ("fond", "opis", "delo")


_CLOSING = re.compile(r"\s*[(\[](?P<title>[^()\[\]]{2,160}(?:\([^()]{0,60}\)[^()\[\]]{0,60})?)[)\]]")
_TITLE_WORD = re.compile(r"[^\W\d_]{3,}")


def _end(text: str, chain: Chain) -> int:
    """Where the reference ends: after its last number, or after the title of its last level."""
    if chain.plain is not None:
        return chain.end - (text[chain.end - 1] == ".")
    last = chain.links[-1]
    end = last.token.end
    while end > last.token.value_start and text[end - 1] in " .,;":
        end -= 1
    title = _CLOSING.match(text, last.token.end) if last.level in ("fond", "opis", "delo") else None
    if title and len(_TITLE_WORD.findall(title["title"])) >= 1:
        last.title, last.title_start, last.title_end = (
            title["title"],
            title.start("title"),
            title.end("title"),
        )
        return title.end()
    return end
