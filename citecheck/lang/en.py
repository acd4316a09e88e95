"""English."""

from citecheck.model.language import ArchivalLabels, Language, NumberWords

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

LANGUAGE = Language(
    code="en",
    name="English",
    stop_words=tuple(
        ["the", "of", "and", "to", "a", "in", "is", "was", "were", "that", "for", "on", "with", "as", "by", "at", "from", "had", "has", "have", "not", "be", "been", "this", "which", "are", "their", "they", "it", "his", "her", "he", "she", "but", "or", "an", "these", "those", "its", "also", "who", "would", "could", "when", "while", "although", "after", "before", "during", "into", "over", "such", "than", "there", "between", "no", "only", "some", "all", "more", "most", "because", "if"]
    ),
    articles=("the", "a", "an"),
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
        "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
    },
    abbreviations=tuple(
        ["vol", "vols", "no", "nos", "p", "pp", "ed", "eds", "edn", "trans", "transl", "ch", "chap", "chaps", "chs", "n", "nn", "fn", "fol", "fols", "f", "ff", "art", "arts", "sec", "secs", "par", "fig", "figs", "tab", "app", "pt", "pts", "ser", "bk", "bks", "st", "dr", "mr", "mrs", "ms", "prof", "rev", "hon", "col", "gen", "capt", "lt", "sgt", "jr", "sr", "inc", "ltd", "co", "corp", "univ", "dept", "dist", "approx", "ca", "c", "cf", "e.g", "i.e", "viz", "etc", "vs", "al", "ibid", "op", "cit", "loc", "id", "repr", "rpt", "esp", "comp", "comps", "suppl", "supp", "u.s", "u.k", "ms", "mss", "doc", "docs", "univ", "assoc", "govt"]
    ),
    ibid=("ibid", "ibidem", "ib"),
    idem=("idem", "eadem", "id"),
    op_cit=("op. cit.", "op cit", "opere citato"),
    loc_cit=("loc. cit.", "loc cit"),
    passim=("passim",),
    et_al=("et al.", "et al", "and others", "et alii"),
    conjunctions=("and", "&"),
    signals=(
        "see also, for example,", "see, for example,", "see for example", "see, e.g.,", "see, in particular,",
        "see in particular", "see also", "see especially", "see generally", "but see", "see, among others,",
        "see", "cf.", "cf", "compare", "e.g.,", "also", "citing", "following", "from", "as in", "for details see",
    ),
    reproduced_in=(
        "reproduced in", "reprinted in", "published in", "printed in", "repr. in", "rpt. in", "available in",
    ),
    quoted_in=("quoted in", "cited in", "qtd. in", "cited by", "quoted by", "as cited in", "as quoted in"),
    translated_in=("translated in", "english translation in", "trans. in"),
    reviewed_in=("reviewed in", "review in"),
    hereafter=("hereafter cited as", "hereafter", "hereinafter cited as", "hereinafter", "henceforth", "cited hereafter as"),
    chapter_in=("in", "in:"),
    editors=("edited by", "editors", "editor", "eds.", "eds", "ed.", "ed"),
    translators=("translated by", "translated from", "translator", "translators", "transl. by", "trans. by", "transl.", "trans.", "trans", "tr."),
    compilers=("compiled by", "compilers", "compiler", "comps.", "comp."),
    directors=("directed by", "dir. by", "director", "dir."),
    page=("page", "p."),
    pages=("pages", "pp.", "pgs."),
    volume=("volumes", "volume", "vols.", "vol."),
    issue=("issues", "issue", "numbers", "number", "nos.", "no.", "iss.", "№"),
    part=("parts", "part", "pts.", "pt."),
    book=("book", "bk."),
    chapter=("chapters", "chapter", "chaps.", "chap.", "chs.", "ch."),
    note=("footnote", "note", "notes", "nn.", "n.", "fn."),
    column=("columns", "column", "cols.", "col."),
    note_labels=("note", "footnote", "n.", "fn."),
    edition=("editions", "edition", "edn.", "edn", "ed."),
    thesis=(
        "phd dissertation", "phd diss.", "phd thesis", "ph.d. dissertation", "ph.d. diss.", "ph.d. thesis",
        "doctoral dissertation", "doctoral thesis", "master's thesis", "ma thesis", "m.a. thesis", "dphil thesis",
        "dissertation", "thesis",
    ),
    unpublished=("unpublished", "manuscript", "typescript", "forthcoming", "book manuscript", "unpublished manuscript"),
    report=("report", "working paper", "technical report", "white paper"),
    document_collection=("documents", "materials", "documents and materials", "collected documents", "sources"),
    encyclopedia=("encyclopedia", "encyclopaedia", "dictionary"),
    undated=("n.d.", "no date"),
    accessed=("accessed", "retrieved", "last accessed", "viewed"),
    source_headings=(
        "sources", "references", "bibliography", "works cited", "literature", "literature cited", "cited works",
        "select bibliography", "selected bibliography", "further reading", "primary sources", "secondary sources",
        "published sources", "list of references", "reference list", "archival sources", "sources and literature",
        "sources cited", "reference",
    ),
    note_headings=("notes", "endnotes", "footnotes", "notes and references", "references and notes"),
    see_also_headings=("see also", "external links", "related articles"),
    self_citation_labels=(
        "cite this article as", "cite this article", "cite this edition", "cite as", "cite this", "how to cite this article",
        "how to cite", "to cite this article", "recommended citation", "suggested citation", "citation", "article",
        "published as", "published version", "version of record", "please cite as", "book section", "original citation",
    ),
    archive_words=("archive", "archives", "record office", "manuscript division"),
    archival=ArchivalLabels(
        fond=("fonds", "fond", "f", "collection"),
        fond_many=("ff",),
        opis=("inventory", "inv", "series"),
        delo=("files", "file", "folder", "item", "unit"),
        folio=("leaf", "sheet", "folio", "fol"),
        folio_many=("leaves", "sheets", "folios", "fols"),
        page=("p", "pp", "page", "pages"),
        part=("part", "pt", "vol", "volume"),
        verso=("verso", "v"),
    ),
    numbers=NumberWords(
        cardinals={**{w: i for i, w in enumerate(_ONES)}, **_TENS},
        scales={
            "hundred": 100, "thousand": 1_000, "million": 10**6, "millions": 10**6, "billion": 10**9,
            "billions": 10**9, "trillion": 10**12, "thousands": 1_000, "hundreds": 100, "dozen": 12, "bn": 10**9,
            "lakh": 10**5, "crore": 10**7,
        },
        joiners=("and",),
        fractions={
            "half": (1, 2), "halves": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4),
            "quarters": (1, 4), "fourth": (1, 4), "fourths": (1, 4), "fifth": (1, 5), "fifths": (1, 5),
            "sixth": (1, 6), "sixths": (1, 6), "seventh": (1, 7), "sevenths": (1, 7), "eighth": (1, 8),
            "eighths": (1, 8), "ninth": (1, 9), "ninths": (1, 9), "tenth": (1, 10), "tenths": (1, 10),
            "twentieth": (1, 20), "twentieths": (1, 20), "hundredth": (1, 100),
        },
        percent=("%", "per cent", "percent", "per-cent", "pct", "per cent."),
        points=("percentage points", "percentage point", "points", "pp"),
        permille=("‰", "per mille", "per thousand"),
        at_least=(
            "more than", "over", "above", "at least", "no fewer than", "no less than", "not less than", "exceeding",
            "upwards of", "in excess of", "minimum of", "greater than", "just over", "slightly over", "well over",
        ),
        at_most=(
            "less than", "fewer than", "under", "below", "up to", "at most", "no more than", "not more than",
            "almost", "nearly", "just under", "maximum of", "as many as", "close to", "slightly under",
        ),
        about=("about", "around", "approximately", "roughly", "some", "circa", "ca.", "c.", "approx.", "an estimated", "estimated"),
        majority=("the majority", "a majority", "the vast majority", "the overwhelming majority"),
        out_of=("out of the", "out of every", "out of", "of the", "of all", "of", "among the", "among", "from the"),
        of_these=("of these", "of them", "of those", "of whom", "of which", "of that number", "among them", "among these"),
        including=("including", "among them", "comprising", "consisting of", "of which", "i.e.", "namely"),
        rest=("the rest", "the remaining", "the remainder", "the others", "the other"),
        total=("in total", "a total of", "total", "altogether", "in all", "total of", "on the whole", "all told", "overall", "together"),
        respectively=("respectively",),
        people=tuple(
            ["people", "persons", "men", "women", "children", "soldiers", "officers", "prisoners", "civilians", "workers", "deputies", "members", "delegates", "peasants", "families", "households", "pows", "students", "inhabitants", "residents", "citizens", "victims", "inmates", "privates", "sergeants", "patients", "respondents", "participants", "refugees", "deportees", "settlers", "voters", "pupils", "troops", "cases", "individuals", "convicts", "defendants", "exiles"]
        ),
        times=("times", "fold", "-fold"),
        years=("years", "year", "yr", "yrs"),
        identifiers=tuple(
            ["no", "no.", "nos", "nos.", "number", "order", "orders", "directive", "decree", "resolution", "article", "articles", "section", "clause", "chapter", "chapters", "paragraph", "law", "act", "camp", "room", "school", "line", "page", "pages", "p.", "pp.", "vol.", "vol", "volume", "book", "part", "issue", "table", "figure", "fig.", "note", "notes", "item", "items", "protocol", "case", "file", "box", "folder", "bus", "flight", "route", "channel", "windows", "version", "grade", "class", "type", "model", "league", "level", "group", "groups", "#"]
        ),
        units=tuple(
            ["km", "kg", "g", "mg", "m", "cm", "mm", "ha", "t", "tons", "tonnes", "hectares", "acres", "miles", "miles", "metres", "meters", "litres", "roubles", "rubles", "euros", "dollars", "pounds"]
        ),
    ),
    according_to=("according to", "as per", "a report by", "reports by", "reported by", "estimated by", "calculated by", "by the estimate of"),
    scholars=("historian", "historians", "scholar", "scholars", "researcher", "researchers", "demographer", "demographers", "sociologist", "sociologists", "economist", "economists", "archivist"),
    studies=("book", "books", "monograph", "study", "memoir", "memoirs", "biography"),
    newspapers=("newspaper", "paper", "newspapers", "daily", "weekly", "magazine", "publication", "outlet", "news agency", "news site", "website"),
    source_labels=("source", "sources"),
    vague_sources=("youtube video", "youtube", "video", "internet", "the internet", "online", "website", "the web", "google", "wikipedia", "social media", "facebook", "link"),
    said=("says", "said", "wrote", "writes", "stated", "states", "declared", "recalled", "according to", "explained", "noted", "argues", "argued"),
    bodies=("associat", "organi[sz]", "institut", "ministry", "committee", "commission", "council", "department", "universit", "agency", "federation", "foundation", "parliament", "government", "corporation", "consortium", "secretariat", "directorate", "laborator", "academ", "society", "societies", "center", "centre", "office", "bureau", "nations", "academy", "collaboration"),
)
