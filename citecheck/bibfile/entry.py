"""One entry: key and fields; where its syntax is at fault, what can be read is read and the rest kept."""

from __future__ import annotations

import re

from citecheck.bibfile.sound import CLOSERS, FIELD, KEY, MORE
from citecheck.bibfile.values import content, kind_of, read_value
from citecheck.model.bib import BibField, BlockKind, Entry, Fault
from citecheck.model.span import Span

_LOOSE_KEY = re.compile(r"\s*+([^,={}\"%\n]*?)[ \t]*(,|\n|(?=[})]))")
_NAMED = re.compile(r"\s*+[^\W\d][\w:+-]*\s*+=\s*+[{\"\w]")
_NAME = re.compile(r"\s*+([^\s\"#%(),={}@]++)\s*+=\s*+")
_ODD_NAME = re.compile(r"\s*+([^\W\d][^\n\",={}@%]{0,60}?)[ \t]*=\s*+(?=[{\"\w])")
_SPACE = re.compile(r"\s*+")
_COMMENT = re.compile(r"%[^\n]*+")
_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})[^\n]*+")
_RESUME = re.compile(
    r"(?:,|[ \t]*\n)\s*+(?=[^\W\d_][\w-]*+\s*+=\s*+[{\"\w])|(?:,?[ \t]*\n)(?=[ \t]*[})][ \t]*(?:\n|\Z))"
)
_WORD = re.compile(r"[^\s,{}=\"]++")
_ENOUGH = 30
"""After so many faults the rest of an entry is kept without being read: each new attempt reads on to its end."""


def read_entry(text: str, head: re.Match[str], limit: int) -> Entry:
    """Read the entry whose ``@type{`` is ``head``; it ends before ``limit``."""
    closer = CLOSERS[head[2]]
    entry = Entry(
        BlockKind.ENTRY, head.start(), head.end(), [], head[1].lower(), head.start(1), parenthesised=closer == ")"
    )
    _read_fields(text, entry, _read_key(text, entry, head.end(), limit), limit, closer)
    entry.repeats = len({one.name for one in entry.fields}) < len(entry.fields)
    entry.with_macros = any(one.kind in "m#" for one in entry.fields)
    return entry


def _read_fields(text: str, entry: Entry, at: int, limit: int, closer: str) -> None:
    """Read fields, and where none stands what stands there instead."""
    while at >= 0:
        m = FIELD.match(text, at, limit)
        if m is None:
            at = _step(text, entry, at, limit, closer)
            continue
        one = BibField(m[1].lower(), m.start(1), *m.span(2), "#" if m[3] else kind_of(m[2]))
        entry.fields.append(one)
        entry.values.setdefault(one.name, content(text, one, {}))
        at = m.end()
        if m[4] != ",":
            if m[4] == closer and not MORE.match(text, at, limit):
                entry.end = at
                return
            at = _step(text, entry, at - 1, limit, closer)


def _read_key(text: str, entry: Entry, at: int, limit: int) -> int:
    """Read the key; a missing one, a missing comma or a space in it is a fault."""
    m = KEY.match(text, at, limit)
    if m is not None:
        entry.key, entry.key_start = m[1], m.start(1)
        if not m[1]:
            entry.faults.append(Fault("no-key", entry.start, at, "the entry has no key"))
        return m.end()
    if _NAMED.match(text, at, limit):
        entry.faults.append(Fault("no-key", entry.start, at, "the entry has no key"))
        return at
    m = _LOOSE_KEY.match(text, at, limit)
    if m is None:
        entry.faults.append(Fault("no-key", entry.start, at, "the entry has no key"))
        return at
    entry.key, entry.key_start = m[1], m.start(1)
    if m[2] == "\n":
        entry.faults.append(Fault("no-comma-after-key", *m.span(1), f"there is no comma after the key {m[1]}"))
    elif re.search(r"\s", m[1]):
        entry.faults.append(Fault("space-in-key", *m.span(1), f"the key “{m[1]}” holds a space"))
    else:
        entry.faults.append(Fault("bad-key", *m.span(1), f"the key “{m[1]}” holds a character that keys cannot have"))
    return m.end()


def _step(text: str, entry: Entry, at: int, limit: int, closer: str) -> int:
    """Read what the fast pattern does not: rare values, the end, comments, faults. Return where to go on, -1 at the end."""
    space = _SPACE.match(text, at, limit)
    at = space.end() if space else at
    ch = text[at] if at < limit else ""
    if ch == closer or (ch == "}" and closer == ")"):
        return _close(text, entry, at, limit, closer)
    if ch == "%":
        comment = _COMMENT.match(text, at, limit)
        assert comment is not None
        entry.comments.append(Span(*comment.span()))
        return comment.end()
    if ch == ",":
        if (entry.fields or entry.faults) and len(entry.faults) < _ENOUGH:
            entry.faults.append(Fault("extra-comma", at, at + 1, "there is a comma too many"))
        return at + 1
    marker = _MARKER.match(text, at, limit)
    if marker is not None:
        entry.faults.append(Fault("merge-conflict", *marker.span(), "a merge conflict stands in the entry"))
        return marker.end()
    named = _NAME.match(text, at, limit)
    if named is None:
        named = _ODD_NAME.match(text, at, limit)
        if named is not None:
            span = named.span(1)
            entry.faults.append(Fault("bad-field-name", *span, f"“{named[1]}” cannot be the name of a field"))
    if named is not None:
        return _rare_field(text, entry, named, limit, closer)
    if not ch:
        if (swallowed := _swallowing(text, entry)) is not None:
            return _broken_value(text, entry, swallowed, limit)
        where = entry.key_span
        entry.faults.append(Fault("unclosed-entry", where.start, where.end, f"the entry {entry.key} is not closed"))
        entry.end = _trimmed(text, entry.start, limit)
        return -1
    return _skip(text, entry, at, limit)


def _close(text: str, entry: Entry, at: int, limit: int, closer: str) -> int:
    if text[at] != closer:
        entry.faults.append(Fault("wrong-bracket", at, at + 1, "the entry is opened by ( and closed by }"))
    elif MORE.match(text, at + 1, limit):
        entry.faults.append(Fault("extra-brace", at, at + 1, "a closing brace too many: fields follow it"))
        return at + 1
    entry.end = at + 1
    return -1


def _rare_field(text: str, entry: Entry, named: re.Match[str], limit: int, closer: str) -> int:
    """A field with deep braces, pieces or a fault."""
    name = named[1].lower()
    one = read_value(text, name, named.start(1), named.end(), limit)
    if one.kind == "?":
        return _broken_value(text, entry, one, limit)
    entry.fields.append(one)
    entry.values.setdefault(name, content(text, one, {}))
    space = _SPACE.match(text, one.value_end, limit)
    at = space.end() if space else one.value_end
    ch = text[at : at + 1] if at < limit else ""
    if ch == ",":
        return at + 1
    if ch in (closer, "%", "") or _MARKER.match(text, at, limit):
        return at
    if _NAME.match(text, at, limit):
        end = one.value_end
        entry.faults.append(
            Fault("no-comma", one.value_start, end, f"there is no comma after the value of {name}", "add a comma")
        )
        return at
    if ch in "})":
        return at
    entry.faults.append(_after_value(one, at, name, text))
    return _resumed(text, entry, at, limit)


def _after_value(one: BibField, at: int, name: str, text: str) -> Fault:
    if one.kind in "m0":
        return Fault(
            "bare-text",
            one.value_start,
            at + 1,
            f"the value of {name} has no opening brace or quotation mark",
            "put it in braces",
        )
    return Fault(
        "text-after-value",
        at,
        at + 1,
        f"something stands between the value of {name} and the next comma",
        "look for a quotation mark or brace too many or missing",
    )


def _swallowing(text: str, entry: Entry) -> BibField | None:
    """The last value, taken back, if it closed with the brace of the entry: further fields stand in it."""
    last = entry.fields[-1] if entry.fields else None
    if last is None or last.kind != "{" or not _RESUME.search(text, last.value_start, last.value_end):
        return None
    entry.fields.pop()
    if all(one.name != last.name for one in entry.fields):
        entry.values.pop(last.name, None)
    return last


def _broken_value(text: str, entry: Entry, one: BibField, limit: int) -> int:
    """A value that is not closed ends where the next field begins on a line of its own, or the entry ends."""
    opening = text[one.value_start : one.value_start + 1]
    if opening in ("{", '"'):
        message = f"the value of {one.name} is not closed"
        hint = "add the closing brace" if opening == "{" else "add the closing quotation mark"
        entry.faults.append(Fault("unclosed-value", one.start, one.start + len(one.name), message, hint))
    else:
        entry.faults.append(Fault("no-value", one.start, one.start + len(one.name), f"{one.name} has no value"))
    resume = _RESUME.search(text, one.value_start, limit) if len(entry.faults) < _ENOUGH else None
    if resume is None:
        entry.end = _trimmed(text, entry.start, limit)
        stop = entry.end
    else:
        stop = resume.start()
    # Where nothing is left of the entry behind the equals sign, the value is empty and stands before the last spaces.
    entry.fields.append(BibField(one.name, one.start, min(one.value_start, stop), stop, "?"))
    entry.values.setdefault(one.name, text[one.value_start : stop].strip(' \t\r\n{}",'))
    return resume.end() if resume is not None else -1


def _skip(text: str, entry: Entry, at: int, limit: int) -> int:
    """Something that is no field: say so and go on with the next one."""
    word = _WORD.match(text, at, limit)
    end = word.end() if word else at + 1
    hint = "is an equals sign missing?" if re.match(r"\s*[{\"]", text[end : end + 3]) else ""
    entry.faults.append(Fault("not-a-field", at, end, f"“{text[at:end][:40]}” is no field", hint))
    return _resumed(text, entry, at, limit)


def _resumed(text: str, entry: Entry, at: int, limit: int) -> int:
    resume = _RESUME.search(text, at, limit) if len(entry.faults) < _ENOUGH else None
    if resume is None:
        entry.end = _trimmed(text, entry.start, limit)
        return -1
    return resume.end()


def _trimmed(text: str, start: int, limit: int) -> int:
    """The end of an entry at fault: the last closing brace before the limit, or the last character that is no space."""
    end = max(text.rfind("}", start, limit), text.rfind(")", start, limit)) + 1
    rest = text[end:limit]
    if end > start and (not rest.strip() or all(x[:1] in "%" for x in map(str.strip, rest.splitlines()) if x)):
        return end
    while limit > start and text[limit - 1].isspace():
        limit -= 1
    return limit
