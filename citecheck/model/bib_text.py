"""What stands in the values of a .bib file: plain words without LaTeX, names in their parts."""

from __future__ import annotations

import re

from citecheck.model.person import Person

_COMMAND = re.compile(r"\\(?:[A-Za-z]+\s*|[^A-Za-z])")
_MATH = re.compile(r"\$[^$]*\$")
_AND = re.compile(r" (?:AND|And) ")
_OTHERS = ("others", "other")
_PARTICLE = re.compile(r"[a-zà-ÿа-яё]")


def plain(value: str) -> str:
    """Return the words of a value: commands, braces and ties gone, runs of space folded."""
    if "\\" in value:
        value = _COMMAND.sub("", value)
    if "{" in value or "}" in value:
        value = value.replace("{", "").replace("}", "")
    return " ".join(value.replace("~", " ").split())


def without_math(value: str) -> str:
    """Return a value without what stands between dollar signs."""
    return _MATH.sub(" ", value)


def split_names(value: str) -> list[str]:
    """Return the names of a list joined by ``and``; one inside braces joins nothing."""
    folded = " ".join(value.split())
    if " AND " in folded or " And " in folded:
        folded = _AND.sub(" and ", folded)
    parts = folded.split(" and ")
    if "{" not in folded:
        return [part for part in parts if part]
    names: list[str] = []
    depth = 0
    for part in parts:
        if depth > 0:
            names[-1] += f" and {part}"
        else:
            names.append(part)
        depth = max(depth + part.count("{") - part.count("}"), 0)
    return [name for name in names if name]


def is_others(name: str) -> bool:
    """Whether a name is the ``others`` that stands for those left out."""
    return name.strip().lower() in _OTHERS


def person(name: str) -> Person:
    """Return a BibTeX name in its parts; a name wholly in braces is a body."""
    name = name.strip()
    if name.startswith("{") and name.endswith("}") and "," not in _outside(name):
        return Person(literal=name[1:-1].strip())
    parts = [part.strip() for part in _comma_parts(name)]
    if len(parts) >= 3:
        particle, family = _particle(parts[0])
        return Person(family, ", ".join(parts[2:]), particle, parts[1])
    if len(parts) == 2:
        particle, family = _particle(parts[0])
        return Person(family, parts[1], particle)
    words = _words(name)
    if len(words) < 2:
        return Person(family=name)
    for i, word in enumerate(words[:-1]):
        if i and _PARTICLE.match(word):
            last = max(j for j in range(i, len(words) - 1) if _PARTICLE.match(words[j]))
            return Person(" ".join(words[last + 1 :]), " ".join(words[:i]), " ".join(words[i : last + 1]))
    return Person(words[-1], " ".join(words[:-1]))


def _particle(family: str) -> tuple[str, str]:
    """Small words before a family name: ``von der``."""
    words = _words(family)
    count = 0
    while count < len(words) - 1 and _PARTICLE.match(words[count]):
        count += 1
    return " ".join(words[:count]), " ".join(words[count:])


def _words(name: str) -> list[str]:
    """Words of a name; what stands in braces is one."""
    words, depth, current = [], 0, ""
    for ch in name:
        depth += {"{": 1, "}": -1}.get(ch, 0)
        if depth <= 0 and (ch.isspace() or ch == "~"):
            if current:
                words.append(current)
            current = ""
        else:
            current += ch
    return [*words, current] if current else words


def _comma_parts(name: str) -> list[str]:
    if "{" not in name:
        return name.split(",")
    parts, depth, current = [], 0, ""
    for ch in name:
        depth += {"{": 1, "}": -1}.get(ch, 0)
        if ch == "," and depth <= 0:
            parts.append(current)
            current = ""
        else:
            current += ch
    return [*parts, current]


def _outside(name: str) -> str:
    """What of a name stands outside all braces."""
    out, depth = "", 0
    for ch in name:
        depth += {"{": 1, "}": -1}.get(ch, 0)
        out += ch if depth == 0 and ch != "}" else ""
    return out
