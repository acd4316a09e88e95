"""One description of a work out of several citations, in one wording and one script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from citecheck.data.scripts import fold, is_cyrillic
from citecheck.model.citation import Citation, Field, FieldValue, Form, Kind
from citecheck.model.date import Issued
from citecheck.model.person import ET_AL
from citecheck.resolve.titles import title_words

_PART_OF_A_WHOLE = (Kind.ARTICLE, Kind.CHAPTER, Kind.NEWSPAPER)


def merged(cluster: Sequence[Citation], lead: Citation) -> tuple[Field, ...]:
    """Merge the printed variables of the full citations without mixing a translation or another script into them.

    The commonest title decides whose wording counts: citations that word it so in the same script. Among those the
    commonest value of a variable is taken, the lead's where they tie. What none of them prints comes from the others,
    if it has no script or the same.
    """
    full = [c for c in cluster if c.form is Form.FULL] or list(cluster)
    titles = [c.text_of("title") for c in full if c.text_of("title")]
    title = str(_best(titles, lead.get("title"))) if titles else ""
    kin: dict[str, list[FieldValue]] = {}
    others: dict[str, list[FieldValue]] = {}
    for c in full:
        values = kin if _words_alike(c.text_of("title"), title) else others
        for f in c.fields:
            if f.name != "citation-label" and (f.name != "page" or c.kind in _PART_OF_A_WHOLE):
                values.setdefault(f.name, []).append(f.value)
    found = []
    for name in dict.fromkeys(f.name for c in full for f in c.fields):
        fitting = kin.get(name) or [v for v in others.get(name, []) if _script(v) in ("", _script(title))]
        if fitting:
            found.append(Field(name, _best(fitting, lead.get(name))))
    return tuple(found)


def value_key(value: FieldValue) -> str:
    """Return what two values have in common that differ in spelling, script and punctuation only."""
    if isinstance(value, str):
        return " ".join(title_words(value)) or value.casefold()
    if isinstance(value, Issued):
        return value.edtf()
    return "; ".join(sorted(fold(p.family or p.literal) for p in value))


def _words_alike(one: str, other: str) -> bool:
    """Whether two titles are the same, or one the beginning of the other, in one script; an absent one fits any."""
    if not one or not other:
        return True
    first, second = value_key(one), value_key(other)
    return _script(one) == _script(other) and (first.startswith(second) or second.startswith(first))


def _script(value: FieldValue) -> str:
    """``Cyrillic``, ``other``, or an empty string for what has no letters."""
    if isinstance(value, Issued):
        return ""
    text = value if isinstance(value, str) else " ".join(p.family or p.literal for p in value)
    return "" if not any(map(str.isalpha, text)) else "Cyrillic" if is_cyrillic(text) else "other"


def _best(values: Sequence[FieldValue], preferred: FieldValue | None) -> FieldValue:
    """The commonest value; of equally common ones the preferred, else the fullest."""
    counts = Counter(value_key(v) for v in values)
    first = None if preferred is None else value_key(preferred)
    return max(values, key=lambda v: (counts[value_key(v)], value_key(v) == first, _richness(v)))


def _richness(value: FieldValue) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Issued):
        return len(value.edtf())
    return sum(len(p.given) + len(p.family) + len(p.literal) for p in value if p != ET_AL)
