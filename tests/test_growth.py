"""The work done for a text grows as its length does, whatever stands in it: counted in calls, never in seconds."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck import parse_reference
from citecheck.pipeline import scan_paths
from tests.growth import calls, repeated

SHORT, TIMES = 3_000, 4
PIECES = {
    "initials": "A. B. ",
    "names": "Smith, John, ",
    "names and semicolons": "Smith; ",
    "Russian names": "Иванов И. И., ",
    "open brackets": "(",
    "open quotations": "[«“",
    "quotations": "“a” ",
    "italics": "*a* ",
    "digits": "1234 ",
    "years": "1999, ",
    "pages": "pp. 1-2, ",
    "addresses": "http://a.b/c ",
    "identifiers": "10.1000/abc. ",
    "ibid.": "Ibid. ",
    "там же": "Там же. Л. 3; ",
    "op. cit.": "Smith, op. cit., p. 3; ",
    "files": "ГАРФ. Ф. 1. Оп. 2. Д. 3. Л. 4; ",
    "bare levels": "д. 3, л. 4; ",
    "slashes": " // ",
    "colons": "a: ",
    "stops": ". . ",
    "long word": "abcdefghij",
}
LINES = {
    "notes": "\n[^1]: Smith, A Title (London, 1999), 3.\n",
    "entries": "1. Smith, J. (1999). A title. Press.\n",
    "rows": "| 1 | 2 |\n",
    "headings": "# a\n",
    "tags": "<p>a</p>",
    "links": "[a](b) ",
    "linked titles": "Smith, [*A Title*](http://a.b/c) (London, 1999), 3; ",
    "shares": "12,345 of 67,890 (18.2 %), ",
    "lives": "He was born in 1900 and died in 1950. ",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_reference_costs_its_length(piece: str) -> None:
    parse_reference(repeated(piece, 500))  # What is compiled or loaded once is not counted.
    few, many = (calls(lambda n=n: parse_reference(repeated(piece, SHORT * n))) for n in (1, TIMES))
    assert many <= few * TIMES * 1.2


@pytest.mark.parametrize("piece", [*PIECES.values(), *LINES.values()], ids=[*PIECES, *LINES])
def test_a_document_costs_its_length(piece: str, tmp_path: Path) -> None:
    counts = []
    for times in (TIMES, 1, TIMES):  # The first compiles the patterns of long texts too.
        path = tmp_path / f"text{len(counts)}.md"
        path.write_text(repeated(piece, SHORT * times), encoding="utf-8")
        counts.append(calls(lambda path=path: scan_paths([str(path)])))
    assert counts[2] <= counts[1] * TIMES * 1.2
