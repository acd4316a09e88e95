"""Archival references for other programs: CSV, one citing of one file a row, and EAD3-style XML, one unitid a level.

An archive's finding aid lists the same paths: ``<unitid>`` values can be matched against it.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET

COLUMNS = (
    "archive", "archive_id", "archive_name", "city", "fond", "fond_title", "opis", "delo", "delo_title", "folios",
    "document", "note", "line", "implicit", "doubtful",
)  # fmt: skip


def as_csv(data: dict[str, Any]) -> str:
    """Return the references as CSV (RFC 4180, line feeds); lists are joined by “; ”."""
    sink = StringIO()
    rows = csv.writer(sink, lineterminator="\n")
    rows.writerow(COLUMNS)
    for archive in data["archives"]:
        for fond in archive["fonds"]:
            for opis in fond["opisi"]:
                for delo in opis["dela"]:
                    for cited in delo["cited"]:
                        rows.writerow(_row(archive, fond, opis, delo, cited))
    return sink.getvalue()


def _row(archive: Any, fond: Any, opis: Any, delo: Any, cited: Any) -> list[str]:
    cells = (
        archive["code"], archive.get("id") or archive["code"], archive.get("name") or archive.get("printed"),
        archive.get("city"), fond["fond"], fond.get("title"), opis["opis"], delo["delo"], delo.get("title"),
        cited["folios"], cited["document"], cited.get("note"), cited["line"], cited.get("implicit"), cited.get("doubtful"),
    )  # fmt: skip
    return ["; ".join(cell) if isinstance(cell, list) else "" if cell is None else str(cell) for cell in cells]


def as_ead(data: dict[str, Any]) -> str:
    """Return the references in the manner of EAD3: nested ``<c>`` elements, each with the whole path as ``<unitid>``."""
    root = ET.Element("ead", xmlns="http://ead3.archivists.org/schema/")
    control = ET.SubElement(root, "control")
    ET.SubElement(control, "recordid").text = "citecheck-archival"
    statement = ET.SubElement(ET.SubElement(control, "filedesc"), "titlestmt")
    ET.SubElement(statement, "titleproper").text = "Archival files cited"
    ET.SubElement(control, "maintenancestatus", value="derived")
    agency = ET.SubElement(control, "maintenanceagency")
    ET.SubElement(agency, "agencyname").text = "citecheck"
    event = ET.SubElement(ET.SubElement(control, "maintenancehistory"), "maintenanceevent")
    ET.SubElement(event, "eventtype", value="derived")
    ET.SubElement(event, "eventdatetime").text = "undated"
    ET.SubElement(event, "agenttype", value="machine")
    ET.SubElement(event, "agent").text = "citecheck"
    description = ET.SubElement(root, "archdesc", level="otherlevel", otherlevel="citations")
    ET.SubElement(ET.SubElement(description, "did"), "unittitle").text = "Archival files cited"
    components = ET.SubElement(description, "dsc")
    for archive in data["archives"]:
        _archive(components, archive)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _archive(parent: ET.Element, archive: Any) -> None:
    code = archive["code"] or ""
    name = archive.get("name") or archive.get("printed") or code
    for fond in archive["fonds"]:
        holder = _component(parent, "fonds", [code, _part("f.", fond["fond"])], fond.get("title"))
        repository = ET.SubElement(ET.SubElement(holder[0], "repository"), "corpname")
        ET.SubElement(repository, "part").text = name
        for opis in fond["opisi"]:
            path = [code, _part("f.", fond["fond"]), _part("op.", opis["opis"])]
            series = _component(holder, "series", path, None) if opis["opis"] else holder
            for delo in opis["dela"]:
                if delo["delo"]:
                    _component(series, "file", [*path, _part("d.", delo["delo"])], delo.get("title"))


def _part(label: str, value: str | None) -> str:
    return f"{label} {value}" if value else ""


def _component(parent: ET.Element, level: str, path: list[str], title: str | None) -> ET.Element:
    component = ET.SubElement(parent, "c", level=level)
    identification = ET.SubElement(component, "did")
    if any(path):
        ET.SubElement(identification, "unitid").text = ", ".join(part for part in path if part)
    if title:
        ET.SubElement(identification, "unittitle").text = title
    return component
