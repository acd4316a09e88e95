"""Full citations of one work put together, over all documents at once.

Only citations that share a block are compared: a rare title word, an author with a year or a title word, an
identifier, a newspaper's day. A block that many citations share is divided further, so that the number of
comparisons grows with the number of citations and not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from citecheck.data.journals import journal_key
from citecheck.model.citation import Citation, Form, Kind
from citecheck.resolve.matching import compare
from citecheck.resolve.merging import value_key
from citecheck.resolve.titles import surnames, title_words

_LARGE = 24
"""Citations in a block from which on it is divided."""
_RARE = 3
"""How many of the rarest words of a title make blocks."""


def same_works(citations: Sequence[Citation]) -> dict[str, str]:
    """Return for each full citation of a printed work the id of the first citation of the same work."""
    full = [c for c in citations if is_full_print(c)]
    parent: dict[str, str] = {}
    alike: dict[tuple[object, ...], str] = {}
    heads: list[Citation] = []
    for c in full:
        parent[c.id] = alike.setdefault(_print_key(c), c.id)
        if parent[c.id] == c.id:
            heads.append(c)
    for one, other in _candidate_pairs(heads):
        mine, theirs = _find(parent, one.id), _find(parent, other.id)
        if mine != theirs and compare(one, other).same:
            parent[theirs] = mine
    return {c.id: _find(parent, c.id) for c in full}


def is_full_print(c: Citation) -> bool:
    """Whether a citation names a printed or published work in full."""
    return c.form is Form.FULL and c.kind is not Kind.MARKER and c.archival is None and not c.unresolved


def _find(parent: dict[str, str], key: str) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key


def _print_key(c: Citation) -> tuple[object, ...]:
    """Everything a full citation prints of its work: citations alike in all of it need no comparing."""
    return (c.kind, *sorted((f.name, value_key(f.value)) for f in c.fields if f.name not in ("page", "accessed")))


def _candidate_pairs(full: list[Citation]) -> Iterator[tuple[Citation, Citation]]:
    common = Counter(word for c in full for word in set(title_words(c.text_of("title"))))
    blocks: dict[str, list[Citation]] = defaultdict(list)
    for c in full:
        for key in _block_keys(c, common):
            blocks[key].append(c)
    seen: set[tuple[str, str]] = set()
    for block in blocks.values():
        for part in _divided(block):
            for i, one in enumerate(part):
                for other in part[i + 1 :]:
                    if (one.id, other.id) not in seen:
                        seen.add((one.id, other.id))
                        yield one, other


def _block_keys(c: Citation, common: Counter[str]) -> set[str]:
    keys = {f"n:{name}" for name in surnames(c)}
    keys |= {f"i:{c.text_of(name)}" for name in ("DOI", "ISBN", "URL") if c.text_of(name)}
    words = [word for word in title_words(c.text_of("title")) if len(word) >= 4]
    rarest = sorted(set(words), key=lambda word: (common[word], word))[:_RARE]
    keys |= {f"t:{word}" for word in rarest}
    keys |= {"w:" + " ".join(title_words(c.text_of("title"))[:4])} if c.text_of("title") else set()
    issued = c.issued()
    if c.kind is Kind.NEWSPAPER and issued:
        keys.add(f"d:{journal_key(c.text_of('container-title'))}:{issued.edtf()}")
    return keys


def _divided(block: list[Citation]) -> Iterable[list[Citation]]:
    """Divide a large block by year, by author and by the words its titles begin with; what stays large is left."""
    if len(block) <= _LARGE:
        return [block]
    parts: dict[tuple[str, object], list[Citation]] = defaultdict(list)
    for c in block:
        issued = c.issued()
        title = title_words(c.text_of("title"))
        parts["year and words", (issued.begin.year if issued else 0, title[-1:])].append(c)
        parts["words", title[:3]].append(c)
        for name in surnames(c):
            parts["year and author", (issued.begin.year if issued else 0, name)].append(c)
            parts["author and words", (name, title[:1])].append(c)
    return [part for part in parts.values() if 1 < len(part) <= _LARGE * 2]


__all__ = ["is_full_print", "same_works"]
