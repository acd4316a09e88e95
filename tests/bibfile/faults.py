"""One fault in one of 40 entries, sixteen kinds; each gives the faulty text and must leave 39 entries as they were."""

from __future__ import annotations

SOUND = """@article{{key{n},
  author  = {{Ivanova, Anna and Petrov, Boris}},
  title   = {{Письма и дела {n}: {{Letters}} and files}},
  journal = {{Journal of Letters}},
  year    = {{{year}}},
  pages   = {{{n}1--{n}9}},
}}
"""


def sound(number: int) -> str:
    return SOUND.format(n=number, year=1980 + number)


FAULTS: dict[str, tuple[str, str]] = {
    "value not closed": ("files},", "files,"),
    "value not opened": ("= {Journal", "= Journal"),
    "entry not closed": (",\n}\n", ",\n"),
    "entry not closed, last comma missing": ("9},\n}\n", "9}\n"),
    "brace too many": ("files},", "files}},"),
    "opening brace too many": ("= {Journal", "= {{Journal"),
    "quotation mark missing": ("{Journal of Letters}", '"Journal of Letters'),
    "opening quotation mark missing": ("{Journal of Letters}", 'Journal of Letters"'),
    "comma missing": ("Letters},\n", "Letters}\n"),
    "comma after the key missing": ("key20,", "key20"),
    "key missing": ("key20,", ""),
    "equals sign missing": ("journal =", "journal "),
    "value missing": ("{Journal of Letters}", ""),
    "at sign missing": ("@article", "article"),
    "merge conflict": ("  year ", "<<<<<<< HEAD\n  year = {1999},\n=======\n  year "),
    "wrong closing bracket": ("},\n}\n", "},\n)\n"),
    "space in the key": ("key20,", "key 20,"),
    "stray quotation mark": ("Letters},\n", 'Letters}",\n'),
}


def with_fault(kind: str, number: int = 20, entries: int = 40) -> str:
    old, new = FAULTS[kind]
    parts = [sound(n) for n in range(1, entries + 1)]
    index = parts[number - 1].rfind(old) if kind == "comma missing" else parts[number - 1].find(old)
    broken = parts[number - 1]
    assert index >= 0, kind
    parts[number - 1] = broken[:index] + new + broken[index + len(old) :]
    return "\n".join(parts)
