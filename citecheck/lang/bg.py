"""Bulgarian: the words of its archival references."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="bg",
    name="Bulgarian",
    archival=ArchivalLabels(
        fond=("фонд", "ф"),
        opis=("опис", "оп"),
        delo=("архивна единица", "а. е", "а.е"),
        folio=("лист", "л"),
        folio_many=("листа", "листове"),
        verso=("гръб", "гр"),
    ),
)
