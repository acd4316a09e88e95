"""Belarusian: the words of its archival references."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="be",
    notices=("рэцэнзія на", "рэцэнзія", "папраўка", "адказ на"),
    part_words=("частка", "том", "кніга", "выпуск"),
    name="Belarusian",
    archival=ArchivalLabels(fond=("фонд", "ф"), opis=("вопіс", "воп"), delo=("адзінка захоўвання", "справа", "адз. зах", "спр"), folio=("аркуш", "арк"), verso=("адваротны бок", "адв")),
)
