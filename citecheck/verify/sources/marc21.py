"""MARC 21 in its exchange format (ISO 2709), read by pymarc, which knows the letters of MARC-8."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.verify.sources import marc
from citecheck.verify.sources.reading import Source

_LEADER = re.compile(rb"\d{5}.{5}22\d{5}.{3}45")


def recognises(head: bytes) -> bool:
    """Whether a file begins with a leader."""
    return _LEADER.match(head) is not None


def items(source: Source) -> Iterator[Mapping[str, Any]]:
    """Yield the items of a file of records."""
    import pymarc

    for number, record in enumerate(pymarc.MARCReader(source.file, to_unicode=True, permissive=True), 1):
        if record is None:
            source.damaged(number, "is no record of MARC", "record")
        else:
            yield marc.item(_record(record))


def _record(record: Any) -> marc.Record:
    controls = {field.tag: field.data or "" for field in record.fields if field.is_control_field()}
    fields = tuple(
        (field.tag, "".join(field.indicators), tuple((one.code, one.value) for one in field.subfields))
        for field in record.fields
        if not field.is_control_field()
    )
    return marc.Record(str(record.leader), controls, fields)
