"""One entry: key and fields; where its syntax is at fault, what can be read is read and the rest kept."""

from __future__ import annotations

import re
from functools import partial
from sys import intern

from citecheck.bibfile.values import content, kind_of, read_value
from citecheck.model.bib import BibField, BlockKind, Entry, Fault
from citecheck.model.span import Span

_KEY = re.compile(r"\s*+([^,\s={}\"%#]*+)\s*+(,|(?=[})]))")
_LOOSE_KEY = re.compile(r"\s*+([^,={}\"%\n]*?)[ \t]*(,|\n|(?=[})]))")
_NAMED = re.compile(r"\s*+[^\W\d][\w:+-]*\s*+=\s*+[{\"\w]")
_FIELD = re.compile(
    r"\s*+([^\s\"#%(),={}@]++)\s*+=\s*+"
    r"(\{[^{}]*+(?:\{[^{}]*+(?:\{[^{}]*+\}[^{}]*+)*+\}[^{}]*+)*+\}|\"[^\"{}]*+\"|[^\s,{}\"#()=%@]++)"
    r"\s*+([,})])"
)
_NAME = re.compile(r"\s*+([^\s\"#%(),={}@]++)\s*+=\s*+")
_ODD_NAME = re.compile(r"\s*+([^\W\d][^\n\",={}@%]{0,60}?)[ \t]*=\s*+(?=[{\"\w])")
_SPACE = re.compile(r"\s*+")
_COMMENT = re.compile(r"%[^\n]*+")
_MARKER = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})[^\n]*+")
_RESUME = re.compile(
    r"(?:,|[ \t]*\n)\s*+(?=[^\W\d_][\w-]*+\s*+=\s*+[{\"\w])|(?:,?[ \t]*\n)(?=[ \t]*[})][ \t]*(?:\n|\Z))"
)
_MORE = re.compile(r"\s*+,\s*+[^\W\d_][\w-]*+\s*+=\s*+[{\"\w]")
_WORD = re.compile(r"[^\s,{}=\"]++")

_new = tuple.__new__
_CLOSERS = {"{": "}", "(": ")"}
_ENOUGH = 30
"""After so many faults the rest of an entry is kept without being read: each new attempt reads on to its end."""


def read_entry(text: str, head: re.Match[str], limit: int) -> Entry:
    """Read the entry whose ``@type{`` is ``head``; it ends before ``limit``."""
    entry = Entry(
        BlockKind.ENTRY, head.start(), head.end(), [], head[1].lower(), head.start(1), parenthesised=head[2] == "("
    )
    first = _read_key(text, entry, head.end(), limit)
    closer = _CLOSERS[head[2]]
    at = _read_values(text, entry, first, limit, closer)
    if at >= 0:
        entry.fields.extend(_sound_fields(text, first, at))
        _read_rest(text, entry, at, limit, closer)
        entry.repeats = len({one.name for one in entry.fields}) < len(entry.fields)
        entry.with_macros = any(one.kind in "m#" for one in entry.fields)
    else:
        entry.find_fields = partial(_sound_fields, text, first, entry.end)
    return entry


def _read_values(text: str, entry: Entry, at: int, limit: int, closer: str) -> int:
    """Read sound fields, which is what most entries have alone; return where something else begins, -1 at the end."""
    values = entry.values
    match = _FIELD.match
    while True:
        m = match(text, at, limit)
        if m is None:
            end = _SPACE.match(text, at, limit).end()  # type: ignore[union-attr]
            if end == limit or text[end] != closer or _MORE.match(text, end + 1, limit):
                return at
            entry.end = end + 1
            return -1
        (_, end), (name_start, name_end), (start, stop), (after, _) = m.regs
        name = intern(text[name_start:name_end].lower())
        if name in values:
            entry.repeats = True
        elif text[start] in '{"':
            values[name] = text[start + 1 : stop - 1]
        else:
            values[name] = value = text[start:stop]
            if not value.isdigit():
                entry.with_macros = True
        if text[after] != ",":
            if text[after] != closer or _MORE.match(text, end, limit):
                return at
            entry.end = end
            return -1
        at = end


def _sound_fields(text: str, at: int, limit: int) -> list[BibField]:
    """Return the fields that :func:`_read_values` read, with their places."""
    fields: list[BibField] = []
    match, keep = _FIELD.match, fields.append
    while at < limit and (m := match(text, at, limit)) is not None:
        (_, at), (name_start, name_end), (start, stop), _ = m.regs
        kind = text[start]
        if kind not in '{"':
            kind = kind_of(text[start:stop])
        # Tuples made without the constructor of their type: it would take half the time of reading a field.
        keep(_new(BibField, (intern(text[name_start:name_end].lower()), name_start, start, stop, kind)))
    return fields


def _read_rest(text: str, entry: Entry, at: int, limit: int, closer: str) -> None:
    """Read on where an entry has more than sound fields."""
    while at >= 0:
        m = _FIELD.match(text, at, limit)
        if m is None:
            at = _step(text, entry, at, limit, closer)
            continue
        one = BibField(m[1].lower(), m.start(1), *m.span(2), kind_of(m[2]))
        entry.fields.append(one)
        entry.values.setdefault(one.name, content(text, one, {}))
        at = m.end()
        if m[3] != ",":
            if m[3] == closer and not _MORE.match(text, at, limit):
                entry.end = at
                return
            at = _step(text, entry, at - 1, limit, closer)


def _read_key(text: str, entry: Entry, at: int, limit: int) -> int:
    """Read the key; a missing one, a missing comma or a space in it is a fault."""
    m = _KEY.match(text, at, limit)
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
    elif _MORE.match(text, at + 1, limit):
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
    entry.fields.append(BibField(one.name, one.start, one.value_start, stop, "?"))
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
