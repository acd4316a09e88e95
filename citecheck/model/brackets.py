"""Which bracket closes which, and where quotations begin and end. One pass, no backtracking."""

from __future__ import annotations

from dataclasses import dataclass

_CLOSES = {")": "(", "]": "[", "}": "{"}
_OPEN_QUOTES = {"“": "”", "«": "»", "„": "“”", "‘": "’", "‹": "›"}

_DEEPEST = 50
"""How many open marks a closing one may pass over to find its partner."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Offsets of an opening and a closing mark; ``close`` is -1 where it is missing."""

    open: int
    close: int
    mark: str


def pair_brackets(text: str) -> list[Pair]:
    """Return all round, square and curly brackets of ``text`` with their partners, in order of opening."""
    stack: list[tuple[str, int]] = []
    pairs: list[Pair] = []
    for i, ch in enumerate(text):
        if ch in "([{":
            stack.append((ch, i))
        elif ch in ")]}":
            kind = _CLOSES[ch]
            depth = next(
                (d for d in range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1) if stack[d][0] == kind), -1
            )
            if depth >= 0:
                pairs.extend(Pair(at, -1, mark) for mark, at in stack[depth + 1 :])
                pairs.append(Pair(stack[depth][1], i, kind))
                del stack[depth:]
    pairs.extend(Pair(at, -1, mark) for mark, at in stack)
    return sorted(pairs, key=lambda pair: pair.open)


def pair_quotes(text: str) -> list[Pair]:
    """Return quotations: curly, angled, German and straight ones, outermost and nested.

    A straight single quote opens only after a space or opening mark before a letter, and closes only where no
    letter follows, so that apostrophes and the soft signs of transliteration (``vlast'``) are left alone. Angled
    marks that point inwards (``»so«``) open behind a space and close behind a letter. A quotation that begins with a
    curly mark may end with a straight one where no curly one follows.
    """
    pairs: list[Pair] = []
    stack: list[tuple[str, int]] = []
    for i, ch in enumerate(text):
        before = text[i - 1] if i else " "
        after = text[i + 1] if i + 1 < len(text) else " "
        if ch in _INWARD and _opens_inward(before, after, stack):
            stack.append((ch, i))
        elif ch in "«‹" and not before.isspace() and _close(_INWARD_CLOSES[ch], i, stack, pairs):
            continue
        elif ch in _OPEN_QUOTES and not (ch == "“" and stack and stack[-1][0] == "„"):
            if ch == "‘" and before.isalnum():
                continue
            stack.append((ch, i))
        elif ch in "”»’›“" and stack:
            depths = range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1)
            depth = next((d for d in depths if ch in _OPEN_QUOTES.get(stack[d][0], "")), -1)
            if depth < 0 or (ch == "’" and after.isalnum()):
                continue
            pairs.append(Pair(stack[depth][1], i, stack[depth][0]))
            del stack[depth:]
        elif ch == '"' and _ends_curly(text, i, before, after, stack):
            pairs.append(Pair(stack[-1][1], i, stack[-1][0]))
            stack.pop()
        elif ch in "\"'":
            _straight(ch, i, before, after, stack, pairs)
    return sorted(pairs, key=lambda pair: pair.open)


_INWARD = "»›"
_INWARD_CLOSES = {"«": "»", "‹": "›"}


def _opens_inward(before: str, after: str, stack: list[tuple[str, int]]) -> bool:
    """Whether ``»`` or ``›`` opens: behind a space or opening mark, before a word, with no ``«`` left open."""
    free = before.isspace() or before in "([{»„“*_—–-/"
    return free and (after.isalnum() or after in "›‹[(*_.…") and not (stack and stack[-1][0] in "«‹")


def _close(opened: str, i: int, stack: list[tuple[str, int]], pairs: list[Pair]) -> bool:
    """Close the innermost mark ``opened`` at ``i`` if there is one among those open."""
    depth = next((d for d in range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1) if stack[d][0] == opened), -1)
    if depth < 0:
        return False
    pairs.append(Pair(stack[depth][1], i, opened))
    del stack[depth:]
    return True


_CURLY_REACH = 300
"""How far ahead the curly mark may stand that a straight one does not replace."""


def _ends_curly(text: str, i: int, before: str, after: str, stack: list[tuple[str, int]]) -> bool:
    """Whether a straight mark ends what a curly or low one began: ``“Title,"`` with no curly end of its own."""
    if not stack or stack[-1][0] not in "“„" or before.isspace() or after.isalnum():
        return False
    proper = _OPEN_QUOTES[stack[-1][0]]
    ends = [at for at in (text.find(mark, i, i + _CURLY_REACH) for mark in proper) if at >= 0]
    again = text.find("“" if stack[-1][0] == "“" else "„", i, i + _CURLY_REACH)
    return not ends or 0 <= again < min(ends)


def _straight(ch: str, i: int, before: str, after: str, stack: list[tuple[str, int]], pairs: list[Pair]) -> None:
    depth = next((d for d in range(len(stack) - 1, max(-1, len(stack) - _DEEPEST), -1) if stack[d][0] == ch), -1)
    closes = depth >= 0 and not before.isspace() and (not after.isalnum())
    if closes and ch == "'" and after == " " and before.isalpha():
        # "roli vlast' sovetov": a soft sign, unless punctuation or the end makes it a closing quote.
        closes = False
    if closes:
        pairs.append(Pair(stack[depth][1], i, ch))
        del stack[depth:]
    elif depth < 0 and (before.isspace() or before in "([{“‘«„\"'*_—–-/") and not after.isspace():
        stack.append((ch, i))
