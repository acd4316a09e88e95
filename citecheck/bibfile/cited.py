"""Which keys a text cites: LaTeX's commands and Pandoc's @keys."""

from __future__ import annotations

import re

_LATEX = re.compile(r"\\(?:no|paren|text|foot|auto|full|smart|super|year|title)?cite[a-zA-Z]*\*?\s*(?:\[[^\]]*\]\s*){0,2}((?:\{[^{}]*\}\s*(?:\[[^\]]*\]\s*){0,2}){1,9})")  # fmt: skip
_GROUP = re.compile(r"\{([^{}]*)\}")
_PANDOC = re.compile(r"(?<![\w.@\\])-?@(?:\{([^{}\s]+)\}|([\w](?:[\w:.#$%&+?<>~/-]*[\w])?))")
_COMMENT = re.compile(r"(?<!\\)%[^\n]*")


def cited_keys(text: str, *, latex: bool) -> list[str]:
    """Return the keys a text cites, in order, each once; ``*`` is LaTeX's ``\\nocite{*}``."""
    found: dict[str, None] = {}
    if latex:
        for m in _LATEX.finditer(_COMMENT.sub("", text)):
            for group in _GROUP.findall(m[1]):
                found |= dict.fromkeys(key.strip() for key in group.split(",") if key.strip())
    else:
        for m in _PANDOC.finditer(text):
            found[m[1] or m[2]] = None
    return list(found)
