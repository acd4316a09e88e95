"""Archival references of the fond-opis-delo-list kind, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from citecheck.data.scripts import is_cyrillic
from citecheck.lang import words
from citecheck.model.archival import ArchivalRef, PrintedLevel
from citecheck.model.citation import Citation, Damage, Form, Kind
from citecheck.model.document import Document
from citecheck.model.segment import Segment
from citecheck.model.span import Covered
from citecheck.model.view import View
from citecheck.parse import archival_numbers as numbers
from citecheck.parse import shelfmarks
from citecheck.parse.archival_chain import Chain, Link, chains
from citecheck.parse.archival_labels import token_as
from citecheck.parse.archive_names import ArchiveMention, before, earlier_in_sentence
from citecheck.parse.folding import with_marks
from citecheck.parse.shelfmarks import Shelfmark


@dataclass(slots=True)
class _Found:
    """A reference in the folded text before it becomes a citation."""

    chain: Chain
    start: int
    end: int
    mention: ArchiveMention | None = None
    adjacent: bool = False
    ibid: re.Match[str] | None = None
    inherits: _Found | None = None
    ref: ArchivalRef | None = None
    extra: list[Link] = field(default_factory=list)


@cache
def _ibid_before() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("ibid"))
    return re.compile(rf"(?<!\w)(?P<ibid>{said})[.,:;\s)]*\Z", re.IGNORECASE)


def parse(document: Document, segment: Segment, view: View) -> list[Citation]:
    """Return the archival references of one segment; ``view`` is its folded reading."""
    text = view.text
    labelled = [_citation(document, segment, view, found) for found in find(text)]
    if not shelfmarks.may_hold(text):
        return labelled
    taken = Covered(c.span for c in labelled)
    marks = [_of_shelfmark(document, segment, view, one) for one in shelfmarks.find(text)]
    return labelled + [c for c in marks if not taken.overlapping(c.span)]


def _of_shelfmark(document: Document, segment: Segment, view: View, mark: Shelfmark) -> Citation:
    mention = mark.mention
    ref = ArchivalRef(
        archive=shelfmarks.code_of(mark.archive_id) if mark.archive_id else None,
        archive_id=mark.archive_id,
        fond=mark.fond,
        opis=mark.opis,
        delo=mark.delo,
        folios=mark.folios,
        labels=mark.labels,
        implicit=("archive",) if mark.implicit else (),
    )
    if mention is not None:
        ref = replace(_in_archive(ref, mention), archive_span=view.span(mention.start, mention.end))
    return Citation(
        document=document.path,
        span=with_marks(document.text, view.span(mark.start, mark.end)),
        kind=Kind.ARCHIVAL,
        form=Form.FULL,
        note=segment.note,
        group=segment.group,
        context=segment.context,
        archival=ref,
        confidence=0.85,
    )


def find(text: str) -> list[_Found]:
    """Return the references of a folded text, in order."""
    result: list[_Found] = []
    floor = 0
    for chain in chains(text):
        found = _accept(text, chain, result[-1] if result else None, floor)
        if found is not None:
            result.append(found)
            floor = found.end
    return result


def _accept(text: str, chain: Chain, previous: _Found | None, floor: int) -> _Found | None:
    """Decide whether a chain is a reference, and find the archive or antecedent it belongs to."""
    ibid = _ibid_before().search(text, max(floor, chain.start - 16), chain.start)
    if ibid and all(link.level in ("page", "papka") for link in chain.links):
        # "Ibid., p. 5" goes on with whatever the antecedent is; parse/back_reference.py reads it.
        return None
    if ibid:
        _folio_after_ibid(text, chain)
        return _Found(chain, ibid.start("ibid"), _end(text, chain), ibid=ibid)
    continues = chain.sibling and previous is not None and previous.end <= chain.start
    if continues and previous is not None and chain.links[0].level != "fond":
        if chain.links[0].level in ("page", "part", "karton", "papka"):
            return None
        return _Found(chain, chain.start, _end(text, chain), inherits=previous)
    strong = _stands_alone(chain)
    mention = before(text, chain.start, floor, lenient=strong)
    if mention is not None and chain.has("fond", "opis", "delo") and (strong or _numbered_file(chain)):
        return _Found(chain, mention.start, _end(text, chain), mention=mention, adjacent=True)
    if continues and previous is not None and _same_archive(chain, strong):
        return _Found(chain, chain.start, _end(text, chain), inherits=previous)
    if not strong:
        return None
    earlier = earlier_in_sentence(text, chain.start, floor)
    if earlier is None and not _is_whole(chain):
        return None
    return _Found(chain, chain.start, _end(text, chain), mention=earlier)


def _folio_after_ibid(text: str, chain: Chain) -> None:
    """``Ibid., f. 14``: nobody cites a whole fonds after ibid., so a lone Latin f. is a folio."""
    only = chain.links[0]
    if len(chain.links) == 1 and only.level == "fond" and only.token.label.lower().strip(". ") in ("f", "ff"):
        read = token_as(text, only.token, "folio", len(text))
        if read is not None:
            chain.links[0] = Link("folio", read)


def _same_archive(chain: Chain, strong: bool) -> bool:
    return strong or chain.links[0].level == "fond"


def _stands_alone(chain: Chain) -> bool:
    """Two levels of which one is a fond or opis, the other not merely a page."""
    solid = {level for level in chain.levels() if level in ("fond", "opis", "delo", "folio", "karton", "part")}
    if len(solid) < 2 or not solid & {"fond", "opis"}:
        return False
    if solid & {"fond"}:
        return bool(solid & {"opis", "delo", "karton"}) or _cyrillic_label(chain.links[0])
    return bool(solid & {"delo"}) and chain.links[0].token.label.lower().strip(". ") not in ("o", "о")


def _is_whole(chain: Chain) -> bool:
    """Whether a path that no archive is named for is one beyond doubt: three levels, nothing but points between."""
    return not chain.loose and chain.has("fond") and chain.has("opis", "karton") and chain.has("delo", "folio", "page")


def _cyrillic_label(link: Link) -> bool:
    return is_cyrillic(link.token.label)


def _numbered_file(chain: Chain) -> bool:
    """An archive followed by a fond or a file alone: "ГА РФ. Д. 83863", "HDA SBU, spr. 78723, ark. 13"."""
    first = chain.links[0]
    return first.level in ("fond", "opis", "delo")


_CLOSING = re.compile(r"\s*[(\[](?P<title>[^()\[\]]{2,160}(?:\([^()]{0,60}\)[^()\[\]]{0,60})?)[)\]]")
_TITLE_WORD = re.compile(r"[^\W\d_]{3,}")


def _end(text: str, chain: Chain) -> int:
    """Where the reference ends: after its last number, or after the title of its last level."""
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


def _citation(document: Document, segment: Segment, view: View, found: _Found) -> Citation:
    ref, damages = _reference(document, view, found)
    found.ref = ref
    form = Form.IBID if found.ibid else Form.FULL
    return Citation(
        document=document.path,
        span=with_marks(document.text, view.span(found.start, found.end)),
        kind=Kind.ARCHIVAL,
        form=form,
        note=segment.note,
        group=segment.group,
        context=segment.context,
        archival=ref,
        hereafter=found.mention.defined if found.mention else "",
        damages=damages,
        confidence=0.98 if found.adjacent or found.ibid else 0.9,
    )


_MARKUP = re.compile(r"[<&*_\\\n\[\]]")


def _as_printed(document: Document, view: View, start: int, end: int) -> str:
    """The letters of the document behind a stretch of the folded text; the folded ones where markup is among them."""
    raw = view.span(start, end).of(document.text)
    return view.text[start:end] if _MARKUP.search(raw) else raw


def _reference(document: Document, view: View, found: _Found) -> tuple[ArchivalRef, tuple[Damage, ...]]:
    text = view.text
    cyrillic = is_cyrillic(text[found.chain.start : found.end]) or is_cyrillic(
        "".join(link.token.label for link in found.chain.links)
    )
    for link in found.chain.links:
        if link.title_start >= 0:
            link.title = _as_printed(document, view, link.title_start, link.title_end)
    ref = _with_levels(found.chain, cyrillic)
    printed = tuple(_printed(view, link) for link in found.chain.links)
    ref = replace(ref, printed=printed)
    if found.inherits is not None:
        ref = _under(ref, found.inherits)
    mention = found.mention
    if mention is not None:
        ref = replace(
            _in_archive(ref, mention),
            archive_name=_as_printed(document, view, mention.name_start, mention.name_end) if mention.name else None,
            archive_span=view.span(mention.name_start, mention.name_end)
            if mention.name
            else view.span(mention.start, mention.end),
            implicit=() if found.adjacent else ("archive",),
        )
    return ref, tuple(_damages(view, found))


def _with_levels(chain: Chain, cyrillic: bool) -> ArchivalRef:
    values: dict[str, str] = {}
    extra: list[tuple[str, str]] = []
    files: list[str] = []
    leaves: list[str] = []
    titles: dict[str, str] = {}
    for link in chain.links:
        raw = link.token.value
        if link.level == "fond":
            values["fond"] = numbers.fond(raw, cyrillic)
        elif link.level == "opis":
            values["opis"] = numbers.opis(raw)
        elif link.level == "karton":
            values["opis"] = numbers.opis(raw)
            extra.append(("karton", values["opis"]))
        elif link.level == "delo":
            files.extend(numbers.files(raw))
        elif link.level in ("folio", "page"):
            leaves.extend(numbers.leaves(raw))
        else:
            extra.append((link.level, f"{link.token.label} {raw}".strip()))
        if link.title:
            titles[link.level] = link.title
    if "opis" in titles:
        extra.append(("opis_title", titles["opis"]))
    return ArchivalRef(
        fond=values.get("fond"),
        fond_title=titles.get("fond"),
        opis=values.get("opis"),
        delo=tuple(files),
        delo_title=titles.get("delo"),
        folios=tuple(leaves),
        extra=tuple(extra),
        labels=(("opis", "karton"),) if any(name == "karton" for name, _ in extra) else (),
    )


def _under(ref: ArchivalRef, parent: _Found) -> ArchivalRef:
    """Fill the levels above the first printed one from the reference it continues, which is settled already."""
    above = parent.ref
    assert above is not None
    return ref.under(above)


def _in_archive(ref: ArchivalRef, mention: ArchiveMention | None) -> ArchivalRef:
    """Return a reference with the archive that a mention names."""
    if mention is None:
        return ref
    return replace(
        ref,
        archive=mention.canonical or None,
        archive_id=mention.found[0].id if len(mention.found) == 1 else None,
        candidates=tuple(one.id for one in mention.found) if len(mention.found) > 1 else (),
    )


def _printed(view: View, link: Link) -> PrintedLevel:
    token = link.token
    label_end = token.start + len(token.label)
    return PrintedLevel(
        level="folio" if link.level == "page" else link.level,
        label=token.label,
        value=token.value,
        label_span=view.span(token.start, label_end),
        value_span=view.span(token.value_start, token.end),
        title=link.title,
        title_span=view.span(link.title_start, link.title_end) if link.title_start >= 0 else None,
    )


def _damages(view: View, found: _Found) -> Iterator[Damage]:
    """Words that mix the letters of two scripts."""
    for word in numbers.mixed_words(view.text[found.start : found.end]):
        at = found.start + word.start()
        yield Damage("mixed-script", view.span(at, at + len(word[0])), word[0])
