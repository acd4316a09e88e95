"""Files of archives."""

from __future__ import annotations

from training.synthesis.pieces import Pieces

_ARCHIVES = {
    "ru": ("ГАРФ", "РГАСПИ", "РГВИА", "ЦГАМО", "ГАВО", "АПРФ", "Государственный архив Тверской области"),
    "uk": ("ЦДАВО України", "ДАКО", "ЦДАГО України", "Державний архів Одеської області"),
    "ru_latn": ("GARF", "RGASPI", "TsGA SPb", "GAVO", "RGANI", "Gosudarstvennyi arkhiv Rossiiskoi Federatsii"),
    "en": ("GARF", "TNA", "The National Archives", "RGASPI", "NARA", "Hoover Institution Archives"),
    "de": ("BArch", "PA AA", "Bundesarchiv Koblenz", "StA Hamburg", "GARF"),
    "fr": ("AN", "Archives nationales", "AD", "Archives diplomatiques"),
    "pl": ("AAN", "AIPN", "Archiwum Państwowe w Krakowie"),
}


_LEVELS = {
    "ru": (("ф. ", "оп. ", "д. ", "л. "), ("Ф. ", "Оп. ", "Д. ", "Л. "), ("Ф.", "Оп.", "Д.", "Л.")),
    "uk": (("ф. ", "оп. ", "спр. ", "арк. "), ("Ф. ", "Оп. ", "Спр. ", "Арк. ")),
    "ru_latn": (("f. ", "op. ", "d. ", "l. "), ("F. ", "Op. ", "D. ", "L. "), ("fond ", "opis' ", "delo ", "list ")),
    "en": (("f. ", "op. ", "d. ", "l. "), ("RG ", "Entry ", "Box ", "Folder "), ("FO ", "/", "/", "f. ")),
    "de": (("R ", "/", "Bl. ", ", "), ("NS ", "/", "Bl. ", ", "), ("Bestand ", "Nr. ", "Bl. ", ", ")),
    "fr": (("F ", "/", " dossier ", "f. "), ("série ", "carton ", "dossier ", "folio ")),
    "pl": (("zesp. ", "sygn. ", "k. ", ", "),),
}


def archival(p: Pieces) -> None:
    """A file of an archive: no part of it is an author, a date or a page."""
    r, rng = p.record, p.rng
    levels = rng.choice(_LEVELS[p.lang])
    joint = rng.choice((", ", ". ", ", ")) if not any(level == "/" for level in levels) else " "
    numbers = (rng.randint(1, 9999), rng.randint(1, 60), rng.randint(1, 2000), rng.randint(1, 300))
    shown = [f"{label}{n}" for label, n in zip(levels, numbers, strict=True)][: rng.randint(2, 4)]
    p.put("archive", rng.choice(_ARCHIVES[p.lang]) + joint + joint.join(shown))
    if rng.random() < 0.2:
        p.lit(" (").put("date", str(r.year)).lit(")")
    p.lit(rng.choice((".", "", ";")))
