"""German."""

from citecheck.model.language import ArchivalLabels, Language, NumberWords

_ONES = {
    "null": 0, "ein": 1, "eins": 1, "eine": 1, "einer": 1, "einem": 1, "einen": 1, "eines": 1, "zwei": 2, "drei": 3,
    "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12,
    "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
}
_TENS = {
    "zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}
# German writes 21 to 99 as one word, the ones first.
_COMPOUNDS = {
    f"{one}und{ten}": value + tens
    for one, value in _ONES.items()
    if 0 < value < 10 and one in {"ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"}
    for ten, tens in _TENS.items()
}
_SMALL = {"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}
_HUNDREDS = {"einhundert": 100, **{f"{one}hundert": value * 100 for one, value in _SMALL.items()}}

LANGUAGE = Language(
    code="de",
    name="German",
    stop_words=tuple(
        ["der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden", "aus", "er", "hat", "dass", "sie", "nach", "wird", "bei", "einer", "um", "am", "sind", "noch", "wie", "einem", "über", "einen", "so", "zum", "war", "haben", "nur", "oder", "aber", "vor", "zur", "bis", "mehr", "durch", "man", "sein", "wurde", "wurden", "seine", "ihre", "diese", "dieser"]
    ),
    articles=("der", "die", "das", "ein", "eine"),
    months={
        "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
        "september": 9, "oktober": 10, "november": 11, "dezember": 12, "jan": 1, "feb": 2, "mär": 3, "apr": 4,
        "aug": 8, "sept": 9, "okt": 10, "nov": 11, "dez": 12,
    },
    abbreviations=tuple(
        ["bd", "bde", "bl", "nr", "s", "sp", "hg", "hrsg", "hgg", "übers", "aufl", "jg", "h", "heft", "vgl", "z.b", "d.h", "u.a", "u", "usw", "bzw", "ca", "dr", "prof", "st", "str", "f", "ff", "anm", "ebd", "ders", "dies", "a.a.o", "o.j", "o.o", "vol", "diss", "phil", "ders", "art", "kap", "abs", "ziff", "abb", "tab", "mio", "mrd", "tsd", "geb", "gest", "verl"]
    ),
    ibid=("ebenda", "ebd", "ebda", "a.a.o", "a. a. o", "aao"),
    idem=("derselbe", "dieselbe", "dieselben", "ders.", "dies.", "ders", "dies"),
    op_cit=("a. a. o.", "a.a.o.", "op. cit."),
    et_al=("u. a.", "u.a.", "et al.", "und andere"),
    conjunctions=("und", "u.", "/"),
    signals=("vgl. auch", "siehe auch", "s. auch", "vgl. dazu", "vgl. hierzu", "siehe dazu", "vgl. z. b.", "vgl.", "siehe", "s. a.", "s."),
    reproduced_in=("abgedruckt in:", "abgedruckt in", "abgedr. in:", "gedruckt in:", "veröffentlicht in:", "wieder in:"),
    quoted_in=("zitiert nach:", "zitiert nach", "zit. nach:", "zit. nach", "zit. n.", "zit. in:"),
    translated_in=("übersetzt in:",),
    reviewed_in=("rezension in:",),
    hereafter=("im folgenden:", "im folgenden", "im folgenden zitiert als", "nachfolgend", "künftig:", "künftig zitiert"),
    chapter_in=("in:", "in"),
    editors=("herausgegeben von", "hrsg. von", "hg. von", "hg. v.", "hrsg. v.", "hrsg.", "hgg.", "hg.", "(hg.)", "hrsg", "hg"),
    translators=("übersetzt von", "aus dem russischen von", "übers. von", "übers. v.", "übers."),
    compilers=("zusammengestellt von", "bearbeitet von", "bearb. von", "bearb. v.", "bearb."),
    directors=("regie:", "regie"),
    page=("seite", "s."),
    pages=("seiten", "s."),
    volume=("jahrgang", "band", "bände", "bde.", "bd.", "jg."),
    issue=("nummer", "heft", "nr.", "h."),
    part=("teil", "tl."),
    book=("buch",),
    chapter=("kapitel", "kap."),
    note=("fußnote", "anmerkung", "anm.", "fn."),
    column=("spalte", "sp."),
    note_labels=("anm.", "anmerkung", "fn.", "fußnote", "fußn."),
    edition=("auflage", "aufl."),
    thesis=("phil. diss.", "dissertation", "diss. phil.", "diss.", "habilitationsschrift", "magisterarbeit", "masterarbeit"),
    unpublished=("unveröffentlicht", "manuskript", "ms.", "masch."),
    report=("bericht", "arbeitspapier"),
    document_collection=("dokumente", "quellen", "akten", "dokumentation", "quellensammlung"),
    encyclopedia=("enzyklopädie", "lexikon", "wörterbuch"),
    undated=("o. j.", "o.j."),
    accessed=("zuletzt aufgerufen", "abgerufen am", "letzter zugriff", "zugriff am"),
    place_abbreviations={"frankfurt a. m.": "Frankfurt am Main", "frankfurt/m.": "Frankfurt am Main"},
    source_headings=("quellen", "literatur", "literaturverzeichnis", "quellen und literatur", "quellenverzeichnis", "bibliographie", "bibliografie", "quellen- und literaturverzeichnis", "einzelnachweise"),
    note_headings=("anmerkungen", "fußnoten", "endnoten"),
    see_also_headings=("siehe auch", "weblinks"),
    self_citation_labels=("zitierweise", "zitiervorschlag", "empfohlene zitierweise"),
    archive_words=("archiv", "archivs", "staatsarchiv", "bundesarchiv", "landesarchiv", "hauptstaatsarchiv"),
    archival=ArchivalLabels(
        fond=("bestand", "best", "fonds"),
        opis=("findbuch", "rep"),
        delo=("akte", "nr"),
        folio=("blatt", "bl"),
        folio_many=("blätter",),
        page=("seite", "s"),
        part=("teil", "bd"),
        verso=("rs", "rückseite"),
    ),
    numbers=NumberWords(
        cardinals={**_ONES, **_TENS, **_COMPOUNDS, **_HUNDREDS},
        scales={
            "hundert": 100, "tausend": 1_000, "tsd": 1_000, "tsd.": 1_000, "million": 10**6, "millionen": 10**6,
            "mio": 10**6, "mio.": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "mrd.": 10**9, "dutzend": 12,
        },
        joiners=("und",),
        fractions={
            "hälfte": (1, 2), "halbe": (1, 2), "drittel": (1, 3), "dritteln": (1, 3), "viertel": (1, 4), "vierteln": (1, 4),
            "fünftel": (1, 5), "sechstel": (1, 6), "siebtel": (1, 7), "achtel": (1, 8), "neuntel": (1, 9), "zehntel": (1, 10),
        },
        percent=("%", "prozent", "v. h.", "v.h.", "vom hundert"),
        points=("prozentpunkte", "prozentpunkten", "prozentpunkt"),
        permille=("‰", "promille"),
        at_least=("mehr als", "über", "mindestens", "wenigstens", "nicht weniger als", "gut", "oberhalb von"),
        at_most=("weniger als", "unter", "höchstens", "maximal", "bis zu", "fast", "knapp", "beinahe", "nicht mehr als", "nahezu"),
        about=("etwa", "rund", "ungefähr", "circa", "ca.", "zirka", "um die", "schätzungsweise"),
        majority=("die mehrheit", "eine mehrheit", "die überwiegende mehrheit"),
        out_of=("von insgesamt", "von den", "von", "der", "unter den", "aus"),
        of_these=("davon", "von diesen", "von denen", "darunter", "von ihnen", "unter ihnen"),
        including=("darunter", "davon", "einschließlich", "nämlich", "und zwar"),
        rest=("der rest", "die übrigen", "die restlichen", "die anderen", "den übrigen", "den rest"),
        total=("insgesamt", "zusammen", "gesamt", "alles in allem", "summe"),
        respectively=("beziehungsweise", "bzw."),
        people=tuple(["personen", "menschen", "männer", "frauen", "kinder", "soldaten", "offiziere", "gefangene", "gefangenen", "kriegsgefangene", "zivilisten", "arbeiter", "bauern", "familien", "haushalte", "mitglieder", "abgeordnete", "delegierte", "einwohner", "bürger", "schüler", "studenten", "flüchtlinge", "vertriebene", "häftlinge"]),
        times=("mal", "fach", "-fach"),
        years=("jahre", "jahren", "jahr", "jährige", "jähriger", "jährigen"),
        identifiers=tuple(["nr", "nr.", "nummer", "befehl", "artikel", "art.", "paragraph", "§", "kapitel", "kap.", "band", "bd.", "heft", "seite", "s.", "abb.", "tab.", "punkt", "absatz"]),
        units=tuple(["km", "kg", "g", "m", "cm", "mm", "ha", "t", "tonnen", "hektar", "mark", "reichsmark", "euro", "liter"]),
    ),
    decimal=",",
    according_to=("laut", "nach angaben von", "nach angaben des", "nach schätzungen von", "nach", "wie berichtet von"),
    scholars=tuple(["historiker", "historikerin", "historikern", "historikers", "forscher", "forschern", "forscherin", "demograph", "soziologe", "soziologin", "wissenschaftler"]),
    studies=("buch", "buches", "monographie", "monografie", "studie", "biographie", "memoiren"),
    newspapers=("zeitung", "tageszeitung", "zeitschrift", "magazin", "nachrichtenagentur", "wochenzeitung"),
    source_labels=("quelle", "quellen"),
    vague_sources=("internet", "aus dem internet", "online", "youtube-video", "youtube", "video", "wikipedia", "google", "webseite", "link"),
    said=("schreibt", "schrieb", "erklärte", "sagte", "berichtete", "laut", "zufolge", "betonte"),
    bodies=("ministeri", "bundesministeri", "bundesamt", "bundesanstalt", "bundesagentur", "bundesregierung", "bundestag", "institut", "gesellschaft", "verband", "verein", "stiftung", "kommission", "ausschuss", "universität", "akademie", "zentrum", "landesamt", "landesregierung", "autorengruppe", "arbeitsgemeinschaft", "arbeitskreis", "forschungs", "statistisches", "behörde"),
)
