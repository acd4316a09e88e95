"""Replies read with care: what has not the expected shape is left out, it never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def mapping(value: Any) -> Mapping[str, Any]:
    """Return an object of a reply, an empty one for what is none."""
    return value if isinstance(value, dict) else {}


def items(value: Any, name: str) -> list[Mapping[str, Any]]:
    """Return the objects of a list under a name, those alone."""
    found = mapping(value).get(name)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def text(value: Any) -> str:
    """Return a text or number as text on one line, nothing for all else."""
    if isinstance(value, bool):
        return ""
    if isinstance(value, int):
        return str(value)
    return " ".join(value.split()) if isinstance(value, str) else ""


def texts(value: Any) -> list[str]:
    """Return the texts of a list, or the one text there is."""
    values = value if isinstance(value, list) else [value]
    return [found for one in values if (found := text(one))]
