"""Romanian, as Moldovan archives are cited in it."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="ro",
    notices=("recenzie la", "recenzie", "erată", "răspuns la"),
    part_words=("partea", "tomul", "volumul", "cartea"),
    name="Romanian",
    archival=ArchivalLabels(opis=("inventar", "inventarul"), delo=("dosar", "dosarul", "dos"), folio=("fila",), folio_many=("filele",)),
)
