"""French."""

from citecheck.model.language import ArchivalLabels, Language, NumberWords

_ONES = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16,
    "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "soixante-dix": 70, "quatre-vingts": 80, "quatre-vingt": 80, "quatre-vingt-dix": 90,
    "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
_TEENS = {1: "onze", 2: "douze", 3: "treize", 4: "quatorze", 5: "quinze", 6: "seize", 7: "dix-sept", 8: "dix-huit", 9: "dix-neuf"}
_UNITS = {1: "un", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf"}
_COMPOUNDS = {
    **{f"{ten}-{one}": _ONES[ten] + value for ten in ("vingt", "trente", "quarante", "cinquante", "soixante", "quatre-vingt", "septante", "nonante") for value, one in _UNITS.items()},
    **{f"soixante-{one}": 60 + 10 + value for value, one in _TEENS.items()},
    **{f"quatre-vingt-{one}": 80 + 10 + value for value, one in _TEENS.items()},
    **{f"{ten}-et-un": _ONES[ten] + 1 for ten in ("vingt", "trente", "quarante", "cinquante", "soixante")},
    "soixante-et-onze": 71,
}

LANGUAGE = Language(
    code="fr",
    name="French",
    stop_words=tuple(
        (
            "le la les de des du et à un une en dans que qui est pour par sur au aux avec ne pas se ce ces cette son "
            "sa ses il elle ils elles on nous leur leurs mais ou où plus été était étaient sont ont avait avaient "
            "comme aussi après avant entre sans sous dont"
        ).split()
    ),
    months={
        "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
        "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "janv": 1, "févr": 2, "juil": 7, "déc": 12,
    },  # fmt: skip
    abbreviations=tuple("p pp t vol no n° éd éds dir trad chap fol f cf ibid op cit art coll fasc s.d s.l m mm mme st ste av env etc réf suppl cit".split()),
    ibid=("ibidem", "ibid"),
    idem=("idem", "le même", "la même", "id"),
    op_cit=("op. cit.", "ouvr. cité", "ouvrage cité", "art. cité", "art. cit.", "op. cité"),
    loc_cit=("loc. cit.",),
    passim=("passim",),
    et_al=("et al.", "et alii", "et autres"),
    conjunctions=("et",),
    signals=("voir aussi", "voir notamment", "voir par exemple", "voir également", "voir", "cf.", "v."),
    reproduced_in=("reproduit dans", "publié dans", "repris dans"),
    quoted_in=("cité dans", "cité par", "cité d'après", "cité in"),
    translated_in=("traduit dans",),
    reviewed_in=("compte rendu dans",),
    hereafter=("ci-après", "désormais", "dorénavant"),
    chapter_in=("dans", "in"),
    editors=("sous la direction de", "sous la dir. de", "(dir.)", "dirs.", "dir.", "éds.", "éd."),
    translators=("traduit du russe par", "traduit par", "trad. par", "trad. du", "trad. de", "trad."),
    compilers=("textes réunis par", "réunis par", "présenté par"),
    directors=("réalisé par", "réalisateur"),
    page=("page", "p."),
    pages=("pages", "pp.", "p."),
    volume=("tome", "volume", "vol.", "t."),
    issue=("numéro", "nᵒ", "n°", "no", "nos", "fasc."),
    part=("partie",),
    book=("livre",),
    chapter=("chapitre", "chap."),
    note=("note", "n."),
    edition=("édition", "éd."),
    thesis=("thèse de doctorat", "thèse pour le doctorat", "mémoire de maîtrise", "thèse", "mémoire de master"),
    unpublished=("inédit", "manuscrit", "dactyl."),
    report=("rapport",),
    document_collection=("documents", "recueil", "sources", "archives"),
    encyclopedia=("encyclopédie", "dictionnaire"),
    undated=("s. d.", "s.d."),
    accessed=("consulté le", "dernière consultation"),
    source_headings=("sources", "bibliographie", "références", "références bibliographiques", "ouvrages cités", "sources et bibliographie", "sources imprimées", "sources d'archives"),
    note_headings=("notes", "notes de fin"),
    see_also_headings=("voir aussi", "liens externes"),
    self_citation_labels=("pour citer cet article", "référence électronique", "référence papier", "comment citer"),
    archive_words=("archives", "archive"),
    archival=ArchivalLabels(
        fond=("fonds",),
        opis=("inventaire",),
        delo=("dossier", "carton", "doss"),
        folio=("folio", "feuillet", "fol", "fo", "f°"),
        folio_many=("folios", "feuillets", "fos"),
        page=("page", "p"),
        verso=("v°", "vo", "verso"),
    ),
    numbers=NumberWords(
        cardinals={**_ONES, **_COMPOUNDS},
        scales={
            "cent": 100, "cents": 100, "mille": 1_000, "millier": 1_000, "milliers": 1_000, "million": 10**6,
            "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "douzaine": 12, "centaine": 100, "centaines": 100,
        },  # fmt: skip
        joiners=("et",),
        fractions={
            "moitié": (1, 2), "demi": (1, 2), "tiers": (1, 3), "quart": (1, 4), "quarts": (1, 4), "cinquième": (1, 5),
            "cinquièmes": (1, 5), "sixième": (1, 6), "huitième": (1, 8), "dixième": (1, 10), "dixièmes": (1, 10),
        },  # fmt: skip
        percent=("%", "pour cent", "p. 100", "p. cent", "pour-cent"),
        points=("points de pourcentage", "point de pourcentage", "points"),
        permille=("‰", "pour mille"),
        at_least=("plus de", "plus d'", "au moins", "pas moins de", "au-delà de", "supérieur à"),
        at_most=("moins de", "moins d'", "au plus", "jusqu'à", "près de", "presque", "pas plus de"),
        about=("environ", "à peu près", "quelque", "autour de", "approximativement"),
        majority=("la majorité", "une majorité", "la plupart"),
        out_of=("sur les", "sur un total de", "sur", "des", "parmi les", "d'un total de", "de"),
        of_these=("dont", "parmi eux", "parmi elles", "parmi lesquels", "parmi ceux-ci", "d'entre eux"),
        including=("dont", "y compris", "à savoir", "soit"),
        rest=("le reste", "les autres", "le restant", "les restants"),
        total=("au total", "en tout", "total", "un total de", "ensemble"),
        respectively=("respectivement",),
        people=tuple("personnes hommes femmes enfants soldats officiers prisonniers civils ouvriers paysans familles membres députés délégués habitants citoyens élèves étudiants réfugiés déportés détenus ménages".split()),
        times=("fois",),
        years=("ans", "années", "an", "année"),
        identifiers=tuple("no n° numéro ordre article art. chapitre chap. tome t. vol. p. pp. fig. tableau annexe paragraphe §".split()),
        units=tuple("km kg g m cm mm ha t tonnes hectares francs euros litres".split()),
    ),
    decimal=",",
    said=("écrit", "écrivait", "déclara", "déclare", "affirme", "selon", "d'après", "explique", "note"),
)
