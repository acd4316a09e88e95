"""MODS records, to the letter."""

from __future__ import annotations

from citecheck.bibfile.scanner import scan as scan_bib
from citecheck.bibfile.works import works
from citecheck.export.mods import write
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_text

BIB = """@incollection{a, author = {Ларин, В. Н. and others}, title = {Files\x0b & letters}, pages = {1--9}, editor = {Moor, Ann},
  booktitle = {Дела}, volume = {2}, publisher = {Маяк}, address = {Тверь}, date = {1999-03/2001}, isbn = {978-5-00-000000-1},
  doi = {10.1000/a}, url = {http://a.b/c}}
"""
CHAPTER = """<?xml version="1.0" encoding="UTF-8"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3">
  <mods version="3.7">
    <titleInfo>
      <title>Files &amp; letters</title>
    </titleInfo>
    <name type="personal">
      <namePart type="family">Ларин</namePart>
      <namePart type="given">В. Н.</namePart>
      <role>
        <roleTerm type="code" authority="marcrelator">aut</roleTerm>
      </role>
    </name>
    <name>
      <etal />
      <role>
        <roleTerm type="code" authority="marcrelator">aut</roleTerm>
      </role>
    </name>
    <typeOfResource>text</typeOfResource>
    <genre>chapter</genre>
    <relatedItem type="host">
      <titleInfo>
        <title>Дела</title>
      </titleInfo>
      <name type="personal">
        <namePart type="family">Moor</namePart>
        <namePart type="given">Ann</namePart>
        <role>
          <roleTerm type="code" authority="marcrelator">edt</roleTerm>
        </role>
      </name>
      <originInfo>
        <place>
          <placeTerm type="text">Тверь</placeTerm>
        </place>
        <publisher>Маяк</publisher>
        <dateIssued encoding="w3cdtf" point="start">1999-03</dateIssued>
        <dateIssued encoding="w3cdtf" point="end">2001</dateIssued>
      </originInfo>
      <part>
        <detail type="volume">
          <number>2</number>
        </detail>
        <extent unit="pages">
          <start>1</start>
          <end>9</end>
        </extent>
      </part>
      <identifier type="isbn">978-5-00-000000-1</identifier>
    </relatedItem>
    <identifier type="doi">10.1000/a</identifier>
    <location>
      <url>http://a.b/c</url>
    </location>
    <identifier type="citekey">a</identifier>
  </mods>
</modsCollection>
"""
FILE = """<?xml version="1.0" encoding="UTF-8"?>
<modsCollection xmlns="http://www.loc.gov/mods/v3">
  <mods version="3.7">
    <titleInfo>
      <title>Reports</title>
    </titleInfo>
    <typeOfResource manuscript="yes">text</typeOfResource>
    <genre>archival file</genre>
    <location>
      <physicalLocation>GARF</physicalLocation>
      <shelfLocator>f. R-9408, op. 1, d. 18</shelfLocator>
    </location>
    <identifier type="citekey">garf-r-9408-1-18</identifier>
  </mods>
</modsCollection>
"""


def test_a_chapter() -> None:
    assert write(Scan((), (), tuple(works(scan_bib(BIB))), (), ())) == CHAPTER


def test_an_archival_file() -> None:
    assert write(scan_text("Text.[^1]\n\n[^1]: GARF, f. R-9408, op. 1, d. 18 (Reports), l. 2.\n", "essay.md")) == FILE
