"""Lithuanian: the words of its archival references."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="lt",
    name="Lithuanian",
    archival=ArchivalLabels(fond=("fondas",), opis=("apyrašas", "ap"), delo=("byla", "b"), delo_many=("bylos",), folio=("lapas", "lap"), folio_many=("lapai",)),
)
