"""A reference being put together from its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field

from citecheck.model.citation import Damage, FieldValue, Form, Kind, RelationKind


@dataclass(slots=True)
class Draft:
    """Offsets are into the styled text; ``fields`` maps a CSL variable to its value and place."""

    start: int
    end: int
    kind: Kind = Kind.OTHER
    form: Form = Form.FULL
    fields: dict[str, tuple[FieldValue, int, int]] = field(default_factory=dict)
    locator: tuple[str, str, int, int, str] | None = None
    """Label, value, place of label and value together, label as printed."""
    hereafter: str = ""
    signal: str = ""
    lead: RelationKind | None = None
    damages: list[Damage] = field(default_factory=list)
    confidence: float = 0.9

    def set(self, name: str, value: FieldValue, start: int, end: int) -> None:
        """Set a variable unless it is set already or empty."""
        if value and name not in self.fields:
            self.fields[name] = (value, start, end)

    def has(self, *names: str) -> bool:
        """Whether one of the variables is set."""
        return not self.fields.keys().isdisjoint(names)
