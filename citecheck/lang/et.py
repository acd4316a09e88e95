"""Estonian: the words of its archival references."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="et",
    name="Estonian",
    archival=ArchivalLabels(fond=("fond",), opis=("nimistu", "n"), delo=("säilik", "s"), folio=("leht",), folio_many=("lehed",)),
)
