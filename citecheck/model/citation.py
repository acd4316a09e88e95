"""Acts of citing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citecheck.model.archival import ArchivalRef
from citecheck.model.date import Issued
from citecheck.model.frozen import quickly_made
from citecheck.model.person import Person
from citecheck.model.span import Span


class Kind(StrEnum):
    """What sort of thing is cited."""

    ARCHIVAL = "archival"
    BOOK = "book"
    CHAPTER = "chapter"
    ARTICLE = "article"
    NEWSPAPER = "newspaper"
    THESIS = "thesis"
    REPORT = "report"
    COLLECTION = "collection"
    MANUSCRIPT = "manuscript"
    FILM = "film"
    LEGAL = "legal"
    WEB = "web"
    DATASET = "dataset"
    MARKER = "marker"
    OTHER = "other"


class Form(StrEnum):
    """How it is cited."""

    FULL = "full"
    IBID = "ibid"
    SHORT = "short"
    HEREAFTER = "hereafter"
    MARKER = "marker"


class RelationKind(StrEnum):
    """How one citation bears on the next."""

    REPRODUCED_IN = "reproduced-in"
    QUOTED_IN = "quoted-in"
    TRANSLATED_IN = "translated-in"
    REVIEWED_IN = "reviewed-in"


FieldValue = str | tuple[Person, ...] | Issued


@dataclass(frozen=True, slots=True)
class Field:
    """One CSL variable with the place it was read from; ``span`` is None for what was inherited."""

    name: str
    value: FieldValue
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Locator:
    """The place cited within a work: CSL label (``page``, ``folio``, ``chapter`` ...) and value as printed."""

    label: str
    value: str
    span: Span | None = None
    printed_label: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """``from RELATION to``: an archival document reproduced in a printed collection, a quotation at second hand."""

    type: RelationKind
    to: str


@dataclass(frozen=True, slots=True)
class Damage:
    """Something about the printed form that a rule may want to say: what, where, and the repair if certain."""

    code: str
    span: Span
    printed: str
    repair: str = ""


@quickly_made
@dataclass(frozen=True, slots=True)
class Citation:
    """One act of citing. Parsers leave ``id``, ``work`` and ``antecedent`` empty; resolving fills them."""

    document: str
    span: Span
    kind: Kind
    form: Form
    id: str = ""
    note: str | None = None
    group: int = -1
    """Citations of one note, parenthesis or list item share a number, unique in the document."""
    context: str = ""
    """``note``, ``parenthesis``, ``list``, ``front`` or ``text``."""
    fields: tuple[Field, ...] = ()
    locator: Locator | None = None
    archival: ArchivalRef | None = None
    work: str | None = None
    antecedent: str | None = None
    relation: Relation | None = None
    signal: str = ""
    lead: RelationKind | None = None
    """The words before it ("reproduced in") that link it to the citation before it in its group."""
    label: str = ""
    """Its number in a list of sources."""
    hereafter: str = ""
    """The name it defines for itself: "(hereafter, GARF)"."""
    unresolved: str = ""
    """Why a back-reference resolves to nothing."""
    candidates: tuple[str, ...] = ()
    damages: tuple[Damage, ...] = ()
    confidence: float = 1.0

    def get(self, name: str) -> FieldValue | None:
        """Return the value of a CSL variable, or None."""
        return next((f.value for f in self.fields if f.name == name), None)

    def text_of(self, name: str) -> str:
        """Return a text variable, or an empty string."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def people(self, name: str = "author") -> tuple[Person, ...]:
        """Return a name variable, or an empty tuple."""
        value = self.get(name)
        return value if isinstance(value, tuple) else ()

    def issued(self) -> Issued | None:
        """Return the date of issue, or None."""
        value = self.get("issued")
        return value if isinstance(value, Issued) else None

    def place_of(self, name: str) -> Span | None:
        """Return where a variable was read, or None if it was not printed here."""
        return next((f.span for f in self.fields if f.name == name), None)
