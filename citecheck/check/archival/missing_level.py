"""Rule page: ``missing_level.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_id
from citecheck.model.citation import Form
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding

_SOVIET = ("rus", "ukr", "bel", "kaz", "uzb", "kir")


@rule("ARC008")
def missing_level(cited: CitedFile) -> Iterator[Finding]:
    """A full reference leaves out a level between two that it gives."""
    ref = cited.citation.archival
    if ref is None or cited.citation.form is not Form.FULL or ref.labels or ref.fond is None or ref.implicit:
        return
    known = [one for one in map(by_id, ref.candidates or (ref.archive_id or "",)) if one is not None]
    if ref.archive and not any(one.levels in _SOVIET for one in known):
        # Collections of manuscripts, and archives that nobody knows, may count by other levels.
        return
    missing = []
    listed = cited.document.format == "archival-yaml"  # A file of references leaves out nothing for brevity.
    if ref.opis is None and ref.delo and (ref.folios or listed):
        missing.append("opis")
    if not ref.delo and ref.folios:
        missing.append("delo")
    if ref.opis is None and not ref.delo and not ref.folios:
        return
    if missing:
        yield cited.finding(
            f"the {' and the '.join(missing)} is missing" if len(missing) == 1 else "opis and delo are missing",
            "complete the path: fond, opis, delo, leaf",
        )
