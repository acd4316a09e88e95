"""Words of a table as the branches of a pattern that share what they begin with: ``a(?:mong|ll)|f(?:rom|ive)``.

A pattern that ignores case tries every branch at every place; of a hundred phrases it need try only as many as there are
first letters, and none where no phrase has the letter that stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_TOKEN = re.compile(r"\\w\*|\\.|\[[^\]]*\]|.", re.DOTALL)
_WILD = r"\w*"
_MANY = 4
"""So many branches are worth a look at the first letter before they are tried."""

_Tokens = Sequence[str]


def alternatives(patterns: Iterable[str]) -> str:
    """Return a pattern that matches what ``a|b|c`` matches, trying the alternatives in the same order.

    ``patterns`` are made of letters, escaped letters, classes and ``\\w*`` only. Without any, nothing matches.
    """
    branches = _branches([_TOKEN.findall(pattern) for pattern in patterns])
    if len(branches) < _MANY or not all(branch[:1].isalpha() for branch in branches):
        return "|".join(branches) or "(?!)"
    firsts = "".join(dict.fromkeys(branch[0].lower() for branch in branches))
    return f"(?=[{firsts}])(?:{'|'.join(branches)})"


def _branches(words: Sequence[_Tokens]) -> list[str]:
    """Two words that begin alike are put together unless one between them could match in place of either."""
    groups: list[tuple[str, list[_Tokens]]] = []
    last: dict[str, int] = {}
    for word in words:
        head = word[0] if word else ""
        if head in ("", _WILD):
            last.clear()
            groups.append((head, [word[1:]]))
            continue
        index = last.get(head.lower(), -1)
        if index < 0 or groups[index][0] != head:
            index = last[head.lower()] = len(groups)
            groups.append((head, []))
        groups[index][1].append(word[1:])
    return [head + _rest(rests) for head, rests in groups]


def _rest(rests: list[_Tokens]) -> str:
    if len(rests) == 1:
        return "".join(rests[0])
    branches = _branches(rests)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
