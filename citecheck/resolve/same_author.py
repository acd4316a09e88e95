"""*Idem*, *ders.*, *он же*: the author of the citation before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citecheck.model.citation import Citation, Field, Form
from citecheck.model.document import Document
from citecheck.model.person import SAME, Person


def name_same_authors(document: Document, citations: Sequence[Citation]) -> list[Citation]:
    """Give each citation whose author is "the same" the author before it, none where that cannot be told."""
    order = {note.label: index for index, note in enumerate(document.notes)}
    last: dict[bool, tuple[Person, ...]] = {}
    done: dict[str, Citation] = {}
    for c in sorted(citations, key=lambda c: (c.note is not None, order.get(c.note or "", 0), c.span)):
        stream = c.note is not None
        people = c.people("author") or c.people("editor")
        if people == (SAME,):
            people = last.get(stream, ())
            fields = tuple(f for f in c.fields if f.name != "author" or people)
            c = replace(c, fields=tuple(Field("author", people) if f.name == "author" else f for f in fields))
        if people or c.form is not Form.IBID:
            last[stream] = people
        done[c.id] = c
    return [done[c.id] for c in citations]
