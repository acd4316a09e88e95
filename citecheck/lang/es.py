"""Spanish: the words of its notes and archival references."""

from citecheck.model.language import ArchivalLabels, Language

LANGUAGE = Language(
    code="es",
    notices=("reseña de", "reseña", "fe de erratas", "corrección a", "respuesta a", "comentario a"),
    part_words=("parte", "tomo", "volumen", "libro"),
    name="Spanish",
    stop_words=tuple(["el", "la", "los", "las", "de", "del", "que", "y", "en", "un", "una", "por", "con", "para", "su", "sus", "al", "se", "es", "no", "lo", "como", "más", "pero", "fue", "era", "entre", "sobre", "este", "esta", "desde", "también"]),
    articles=("el", "la", "los", "las", "un", "una"),
    months={
        "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8, "septiembre": 9,
        "octubre": 10, "noviembre": 11, "diciembre": 12,
    },
    abbreviations=tuple(["p", "pp", "vol", "núm", "no", "ed", "eds", "cap", "fol", "exp", "leg", "op", "cit", "ibid", "cf", "dr", "sr", "sra"]),
    ibid=("ibídem", "ibíd"),
    op_cit=("op. cit.", "ob. cit.", "art. cit."),
    idem=("ídem", "idem"),
    loc_cit=("loc. cit.",),
    et_al=("et al.", "y otros"),
    conjunctions=("y", "e"),
    signals=("véase también", "véase", "vid.", "cfr."),
    quoted_in=("citado en", "cit. en"),
    hereafter=("en adelante", "en lo sucesivo"),
    note_labels=("nota", "n."),
    source_headings=("fuentes", "bibliografía", "fuentes primarias", "fuentes secundarias", "referencias", "obras citadas"),
    note_headings=("notas",),
    archive_words=("archivo",),
    archival=ArchivalLabels(
        fond=("fondo",), opis=("inventario",), delo=("expediente", "exp", "legajo", "leg"), folio=("folio", "hoja"), folio_many=("folios", "hojas"), verso=("vuelto", "vto")
    ),
    decimal=",",
    bodies=("minister", "institut", "consejo", "comisión", "asociaci", "sociedad", "universi", "comité", "centro", "agencia", "fundaci", "congreso"),
)
