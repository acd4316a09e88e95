"""Parts that many styles share: people, quoted titles, pages, the imprint."""

from __future__ import annotations

from training.synthesis.pieces import Pieces, names, printed_day

FIRST = (
    "family, full",
    "family, i.",
    "family, ii",
    "family i.",
    "family II",
    "mixed",
    "family full",
    "CAP family, full",
    "CAP family, i.",
)
GIVEN = ("full family", "full family", "i. family", "ii family", "full CAP")


def people(p: Pieces, label: str, form: str, joint: str = "") -> Pieces:
    """Add authors or editors in one form; a corporate author stands for itself."""
    r, rng = p.record, p.rng
    if label == "author" and r.corporate:
        return p.put("author", r.corporate)
    who = (r.authors or r.editors) if label == "author" else r.editors
    between = joint or rng.choice((", ", "; ", "/", ", ") if p.lang == "de" else (", ", ", ", "; "))
    last = between if joint or rng.random() < 0.3 else p.word("and")
    etal = p.word("etal") if rng.random() < 0.12 else ""
    if form == "full CAP":
        shown = [type(x)(x.given, x.family.upper()) for x in who]
        return p.put(label, names(shown, rng, "full family", (between, last), etal))
    return p.put(label, names(who, rng, form, (between, last), etal))


def quoted(p: Pieces, text: str, label: str = "title") -> Pieces:
    """Add a title in quotation marks of the language, or plain."""
    kinds = {
        "de": (("„", "“"), ("»", "«"), ('"', '"'), ("„", "”"), ("«", "»")),
        "fr": (("« ", " »"), ("« ", " »"), ("“", "”")),
        "it": (("«", "»"), ("“", "”")),
        "pl": (("„", "”"), ("«", "»")),
    }.get(p.lang, (("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'")))
    before, after = p.rng.choice(kinds)
    return p.lit(before).put(label, text).lit(after)


def title(p: Pieces, quote: float = 0.0) -> Pieces:
    """Add the title, quoted with a probability of ``quote``."""
    if p.rng.random() < quote:
        return quoted(p, p.record.title)
    return p.put("title", p.record.title)


def pages(p: Pieces, *, single: bool = False) -> Pieces:
    """Add a page or a range, its end in full or shortened."""
    r, rng = p.record, p.rng
    if single or r.first == r.last:
        p.lit(p.word("page")).put("pages", str(r.first))
        return p.lit(rng.choice(("", "", "", " f.", " ff.", "f.", "ff."))) if p.lang == "de" else p
    last = str(r.last)
    if rng.random() < 0.15 and len(last) == 3 and last[0] == str(r.first)[0]:
        last = last[1:]
    dash = rng.choice(("–", "-", "-", "–", " - ", "—", " – "))
    return p.lit(p.word("pages")).put("pages", f"{r.first}{dash}{last}")


def place(p: Pieces) -> Pieces:
    """Add the places of publication."""
    joint = p.rng.choice(("/", ", ", " / ", " and ", "–", "-", ": ") if p.lang != "ru" else ("; ", " – ", ", "))
    return p.put("location", joint.join(p.record.places))


def imprint(p: Pieces, *, year: bool = True, publisher: float = 0.7) -> Pieces:
    """Add place, publisher and year in one of the usual orders."""
    r, rng = p.record, p.rng
    with_publisher = rng.random() < publisher
    if not with_publisher:
        place(p)
        return p.lit(rng.choice((", ", " ", " ", ", "))).put("date", str(r.year)) if year else p
    kind = rng.random()
    if kind < 0.68:
        place(p).lit(rng.choice((": ", ": ", ", ", " : ", ": "))).put("publisher", r.publisher)
    elif kind < 0.88:
        p.put("publisher", r.publisher).lit(rng.choice((", ", ": ", ". ", ", ")))
        place(p)
    elif kind < 0.95:
        p.put("publisher", r.publisher).lit(" (")
        place(p).lit(")")
    else:
        p.put("publisher", r.publisher)
    return p.lit(rng.choice((", ", ", ", " ", "; "))).put("date", str(r.year)) if year else p


def issue_and_volume(p: Pieces) -> Pieces:
    """Add volume and number of a journal in one of the usual forms."""
    r, rng = p.record, p.rng
    volume, issue = str(r.volume), str(r.issue)
    if rng.random() < 0.04:
        volume = roman(r.volume)
    if rng.random() < 0.08:
        issue += rng.choice(("/", "–", "-")) + str(r.issue + 1)
    kind = rng.random()
    if kind < 0.3:
        return p.put("volume", volume)
    if kind < 0.55:
        return p.put("volume", volume).lit(rng.choice(("(", " ("))).put("issue", issue).lit(")")
    if kind < 0.7:
        return (
            p.lit(p.word("vol"))
            .put("volume", volume)
            .lit(rng.choice((", ", " ", "; ", "/")))
            .lit(p.word("no"))
            .put("issue", issue)
        )
    if kind < 0.82:
        return p.put("volume", volume).lit(rng.choice((", ", " ", ". "))).lit(p.word("no")).put("issue", issue)
    if kind < 0.92:
        return p.put("volume", volume).lit(rng.choice((".", "/", ":", ", "))).put("issue", issue)
    return p.lit(p.word("no")).put("issue", issue)


def roman(number: int) -> str:
    """Return a Roman numeral."""
    out = ""
    for value, letters in (
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        while number >= value:
            out, number = out + letters, number - value
    return out


def day(p: Pieces) -> Pieces:
    """Add the day of a newspaper or a web page."""
    r = p.record
    return p.put("date", printed_day(p.lang, r.day, r.month, r.year, p.rng))


def address(p: Pieces) -> Pieces:
    """Add a web address, sometimes with the day it was read."""
    rng = p.rng
    p.lit(rng.choice((" ", " URL: ", " in: ", ", ", " online: ", " <"))).put("address", p.record.url)
    if p.text.endswith("<"):
        p.lit(">")
    return p.lit(rng.choice((" ", ", ")) + p.word("accessed")) if rng.random() < 0.6 else p


def series(p: Pieces) -> Pieces:
    """Add the series of a book in brackets: ``(Schriften zur …, 12)``."""
    rng, r = p.rng, p.record
    opening, closing = rng.choice((("(", ")"), ("(= ", ")"), (", ", ""), (". ", "")))
    p.lit(" " * opening.startswith("(") + opening).put("series", r.series)
    if rng.random() < 0.7:
        p.lit(rng.choice((", ", " ", "; ", ", "))).lit(p.word("vol")).put("volume", str(r.volume))
    return p.lit(closing)
