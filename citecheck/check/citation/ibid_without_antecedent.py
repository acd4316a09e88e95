"""Rule page: ``ibid_without_antecedent.md``."""

import itertools
import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.evidence import may_be_reference
from citecheck.model.citation import Form
from citecheck.model.facts import BackReference
from citecheck.model.finding import Finding, Severity

_MARKED = re.compile(r"\*[^*\s]|_[^_\s]|[“«„»\"]\s?\w|https?://|\]\(")
"""A title in italics or quotation marks, an address: a source, in whatever form."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]*\d[^()\[\]]*[)\]]")


@rule("CIT001", Severity.ERROR)
def ibid_without_antecedent(reference: BackReference) -> Iterator[Finding]:
    """An ibid. has nothing before it to refer to, or follows one that refers to nothing."""
    citation = reference.citation
    if citation.form is not Form.IBID or citation.unresolved != "nothing is cited before it":
        return
    if _anything_before(reference):
        return
    yield reference.finding("ibid. stands here with nothing cited before it", "give the reference in full")


def _anything_before(reference: BackReference) -> bool:
    """Whether anything stands before it that may be a source which citecheck could not read."""
    document, start = reference.document, reference.citation.span.start
    if reference.citation.note is not None:
        before = itertools.takewhile(lambda note: note.label != reference.citation.note, document.notes)
        texts = (document.view(note.spans).text for note in before)
        return any(may_be_reference(text) or _MARKED.search(text) for text in texts)
    return _BRACKETED.search(document.text, 0, start) is not None
