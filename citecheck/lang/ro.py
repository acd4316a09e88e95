"""Romanian, as Moldovan archives are cited in it."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    archival=ArchivalLabels(opis=("inventar", "inventarul"), delo=("dosar", "dosarul", "dos"), folio=("fila",), folio_many=("filele",)),
)
