"""Italian: the words of its notes and back-references."""

from citecheck.model.language import Language

LANGUAGE = Language(
    code="it",
    name="Italian",
    stop_words=tuple("il lo la i gli le di a da in con su per tra fra e che non è un una del della dei delle nel nella al alla si come più anche sono era sua suo questo questa".split()),
    months={
        "gennaio": 1, "febbraio": 2, "marzo": 3, "aprile": 4, "maggio": 5, "giugno": 6, "luglio": 7, "agosto": 8,
        "settembre": 9, "ottobre": 10, "novembre": 11, "dicembre": 12,
    },  # fmt: skip
    abbreviations=tuple("p pp vol voll n nn cfr cit cap cc c r v ed s.d s.l trad t fasc b reg ibid op".split()),
    ibid=("ibidem", "ibid", "ivi"),
    idem=("idem", "id."),
    op_cit=("op. cit.", "opera citata", "cit."),
    loc_cit=("loc. cit.",),
    et_al=("et al.", "e altri"),
    conjunctions=("e", "ed"),
    signals=("si veda anche", "si veda", "vedi anche", "vedi", "cfr. anche", "cfr.", "v."),
    reproduced_in=("riprodotto in", "pubblicato in", "ora in"),
    quoted_in=("citato in", "cit. in"),
    hereafter=("d'ora in avanti", "d'ora in poi", "in seguito"),
    chapter_in=("in",),
    editors=("a cura di", "(a cura di)", "ed.", "curatore"),
    translators=("traduzione di", "trad. it.", "trad. di", "trad."),
    page=("pagina", "p."),
    pages=("pagine", "pp."),
    volume=("volume", "voll.", "vol.", "tomo", "t."),
    issue=("numero", "n.", "nn.", "fasc."),
    chapter=("capitolo", "cap."),
    note=("nota", "n."),
    edition=("edizione", "ed."),
    thesis=("tesi di laurea", "tesi di dottorato", "tesi"),
    document_collection=("documenti", "fonti"),
    source_headings=("fonti", "bibliografia", "riferimenti bibliografici", "opere citate"),
    note_headings=("note",),
    archive_words=("archivio",),
    decimal=",",
)
