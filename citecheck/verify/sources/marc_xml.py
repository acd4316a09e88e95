"""MARCXML, read record by record (https://www.loc.gov/standards/marcxml/); no entity is expanded and nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from citecheck.verify.sources import marc
from citecheck.verify.sources.reading import NotRecords, Source


def recognises(head: bytes) -> bool:
    """Whether a file begins as XML."""
    return head.lstrip().startswith(b"<")


def items(source: Source) -> Iterator[Mapping[str, Any]]:
    """Yield the items of a collection, or of a reply that wraps its records."""
    from lxml import etree

    records = etree.iterparse(source.file, tag="{*}record", resolve_entities=False, no_network=True, load_dtd=False)
    try:
        for _, element in records:
            if any(_local(child) == "datafield" for child in element):
                yield marc.item(record_of(element))
            element.clear(keep_tail=False)
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise NotRecords(f"line {error.lineno} is no XML ({error.msg})") from error


def record_of(element: Any) -> marc.Record:
    """Return a ``record`` element of lxml, of any namespace."""
    leader, controls, fields = "", {}, []
    for child in element:
        name = _local(child)
        if name == "leader":
            leader = child.text or ""
        elif name == "controlfield":
            controls[child.get("tag", "")] = child.text or ""
        elif name == "datafield":
            parts = tuple((one.get("code", ""), one.text or "") for one in child if _local(one) == "subfield")
            fields.append((child.get("tag", ""), child.get("ind1", " ") + child.get("ind2", " "), parts))
    return marc.Record(leader, controls, tuple(fields))


def _local(element: Any) -> str:
    """The name of an element without its namespace; nothing for comments and unexpanded entities."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
