"""What citation styles print between the values, by language."""

from __future__ import annotations

MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(),
    "ru_latn": "ianvaria fevralia marta aprelia maia iiunia iiulia avgusta sentiabria oktiabria noiabria dekabria".split(),
}

# Each entry lists the printed forms a style may choose from.
WORDS: dict[str, dict[str, list[str]]] = {
    "en": {
        "and": [" and ", " & ", ", and ", ", & "], "in": ["In ", "in ", "In: ", "in: "], "eds": ["(eds.)", "(Eds.)", "eds.", "(ed.)", "(Ed.)", "(eds)", "(ed)"],
        "edby": ["edited by ", "ed. ", "ed. by ", "eds. "], "page": ["p. ", "pp. ", "pp.", ""], "pages": ["pp. ", "pp.", "", "pages ", ": "],
        "vol": ["vol. ", "Vol. ", "vol ", ""], "no": ["no. ", "No. ", "no.", "issue "], "edition": ["{n}nd ed.", "{n}th edn.", "{n}th edition", "{n}rd ed.", "rev. ed."],
        "accessed": ["(accessed {d})", "Accessed {d}.", "(last accessed {d})", "[{d}]", "Retrieved {d}"], "see": ["See ", "See also ", "Cf. ", "For details see ", "see e.g. ", "Quoted in "],
        "ibid": ["Ibid.", "ibid.", "Id.", "Loc. cit.", "Op. cit."], "opcit": ["op. cit.", "op.cit.", "loc. cit."], "etal": ["et al.", "et al", "and others"], "transl": ["trans. ", "translated by ", "Translated by "],
    },
    "de": {
        "and": ["/", "/", " und ", "; ", ", ", " / ", " u. ", " & "], "in": ["In: ", "in: ", "In ", "in ", "- In: "], "eds": ["(Hrsg.)", "(Hg.)", "(Hgg.)", "(Ed.)", "(Eds.)", "[Hrsg.]", "Hrsg.", "(Hg.)", "(Hrsg.)"],
        "edby": ["hrsg. von ", "hg. von ", "hg. v. ", "hrsg. v. ", "Herausgegeben von "], "page": ["S. ", "S. ", "S.", "", "p. "], "pages": ["S. ", "S. ", "S.", "", "Seite ", "pp. "],
        "vol": ["Bd. ", "Jg. ", "Jg.", "Vol. ", "Band ", "", ""], "no": ["H. ", "Heft ", "Nr. ", "No. ", "H.", "Nr."], "edition": ["{n}. Aufl.", "{n}. Auflage", "{n}., überarb. Aufl.", "{n}. erw. Aufl.", "({n}. Aufl.)"],
        "accessed": ["(Zugriff am {d})", "[{d}]", "({d})", "(zuletzt abgerufen am {d})", "Zugriff: {d}", "Stand: {d}", "[Stand: {d}]"], "see": ["Vgl. ", "Siehe ", "Vgl. dazu ", "Siehe auch ", "vgl. ", "Zit. n. ", "So ", "Dazu ", "Vgl. auch "],
        "ibid": ["Ebd.", "Ebenda", "ebd.", "Ders.", "A. a. O.", "Vgl. ebd."], "opcit": ["a.a.O.", "a. a. O.", "(wie Anm. {n})", "op. cit."], "etal": ["u.a.", "et al.", "u. a.", "et al"], "transl": ["übers. von ", "Aus dem Englischen von ", "Übersetzt von "],
    },
    "fr": {
        "and": [" et ", " & ", ", ", " ; "], "in": ["in ", "dans ", "In : ", "in: "], "eds": ["(dir.)", "(éds.)", "(éd.)", "(sous la dir. de)", "dir.", "(coord.)"],
        "edby": ["sous la dir. de ", "éd. par ", "sous la direction de ", "éd. "], "page": ["p. ", "p. ", "pp. ", ""], "pages": ["p. ", "pp. ", "", "p."],
        "vol": ["vol. ", "t. ", "tome ", "", "Vol. "], "no": ["n° ", "no ", "nº ", "n° "], "edition": ["{n}e éd.", "{n}e édition", "rééd."],
        "accessed": ["(consulté le {d})", "[consulté le {d}]"], "see": ["Voir ", "Cf. ", "Voir aussi ", "Sur ce point, voir "],
        "ibid": ["Ibid.", "Ibidem", "Id.", "ibid."], "opcit": ["op. cit.", "art. cit.", "loc. cit."], "etal": ["et al.", "et alii"], "transl": ["trad. ", "traduit par ", "trad. de l’anglais par "],
    },
    "it": {
        "and": [" e ", ", ", " - ", "; "], "in": ["in ", "in: ", "in «"], "eds": ["(a cura di)", "(ed.)", "(curr.)"], "edby": ["a cura di ", "ed. a cura di "], "page": ["p. ", "pp. ", "pag. "], "pages": ["pp. ", "p. ", ""],
        "vol": ["vol. ", "t. ", "", ""], "no": ["n. ", "fasc. ", "nr. "], "edition": ["{n}a ed.", "II ed."], "accessed": ["(consultato il {d})"], "see": ["Cfr. ", "Si veda ", "Vedi ", "V. "],
        "ibid": ["Ibid.", "Ibidem", "Ivi", "Id."], "opcit": ["op. cit.", "cit.", "art. cit."], "etal": ["et al.", "e altri"], "transl": ["trad. it. di ", "traduzione di "],
    },
    "es": {
        "and": [" y ", ", ", "; ", " & "], "in": ["en ", "En: ", "en: "], "eds": ["(eds.)", "(coord.)", "(ed.)", "(dir.)"], "edby": ["ed. ", "edición de "], "page": ["p. ", "pp. "], "pages": ["pp. ", "p. ", ""],
        "vol": ["vol. ", "t. ", ""], "no": ["núm. ", "nº ", "no. "], "edition": ["{n}ª ed."], "accessed": ["(consultado el {d})"], "see": ["Véase ", "Cfr. ", "Ver "], "ibid": ["Ibíd.", "Ibidem"], "opcit": ["op. cit."], "etal": ["et al."], "transl": ["trad. de "],
    },
    "pl": {
        "and": [", ", " i "], "in": ["w: ", "[w:] ", "[w] "], "eds": ["(red.)", "red."], "edby": ["red. ", "pod red. ", "oprac. "], "page": ["s. ", "s. "], "pages": ["s. ", "ss. "],
        "vol": ["t. ", "R. ", ""], "no": ["nr ", "z. ", "nr "], "edition": ["wyd. {n}"], "accessed": ["(dostęp: {d})"], "see": ["Zob. ", "Por. ", "Zob. też "], "ibid": ["Ibidem", "Tamże"], "opcit": ["op. cit.", "dz. cyt."], "etal": ["i in."], "transl": ["tłum. ", "przeł. "],
    },
    "ru": {
        "and": [", ", ", ", " и "], "in": ["В кн.: ", "// ", "// ", "// "], "eds": ["(ред.)", "(отв. ред.)", "(сост.)"], "edby": ["под ред. ", "отв. ред. ", "сост. ", "под общ. ред. ", "ред. "], "page": ["С. ", "с. ", "C. "], "pages": ["С. ", "с. ", "стр. ", "С."],
        "vol": ["Т. ", "т. ", "Вып. ", "Vol. "], "no": ["№ ", "№", "Вып. ", "No. "], "edition": ["{n}-е изд.", "Изд. {n}-е", "{n}-е изд., испр. и доп."], "accessed": ["(дата обращения: {d})", "(дата обращения {d})"],
        "see": ["См.: ", "См. ", "См. также: ", "Ср.: ", "Подробнее см.: ", "Цит. по: "], "ibid": ["Там же.", "Там же", "Он же.", "Она же."], "opcit": ["Указ. соч.", "Указ. соч."], "etal": ["и др.", "[и др.]"], "transl": ["пер. с англ. ", "пер. "],
    },
    "uk": {
        "and": [", ", ", ", " і ", " та "], "in": ["// ", "// ", "У кн.: "], "eds": ["(ред.)", "(упоряд.)", "(відп. ред.)"], "edby": ["за ред. ", "відп. ред. ", "упоряд. "], "page": ["С. ", "с. "], "pages": ["С. ", "с. ", "С."],
        "vol": ["Т. ", "Вип. ", "т. "], "no": ["№ ", "№", "Вип. "], "edition": ["{n}-ге вид.", "{n}-те вид."], "accessed": ["(дата звернення: {d})"], "see": ["Див.: ", "Див. також: ", "Пор.: ", "Цит. за: "], "ibid": ["Там само.", "Там само"], "opcit": ["Вказ. праця.", "Зазн. праця."], "etal": ["та ін."], "transl": ["пер. з англ. "],
    },
    "ru_latn": {
        "and": [", ", " and ", ", "], "in": ["in ", "// ", "In ", "In: "], "eds": ["(ed.)", "(eds.)", "(red.)"], "edby": ["ed. ", "otv. red. ", "sost. ", "edited by ", "pod red. "], "page": ["p. ", "s. ", "S. ", "pp. "], "pages": ["pp. ", "S. ", "s. ", "", "C. "],
        "vol": ["vol. ", "T. ", "t. ", ""], "no": ["no. ", "№ ", "No. ", "vyp. "], "edition": ["2-e izd.", "{n}th ed."], "accessed": ["(accessed {d})"], "see": ["See ", "See also ", "Sm.: "], "ibid": ["Ibid.", "Tam zhe."], "opcit": ["op. cit."], "etal": ["et al.", "i dr."], "transl": ["trans. "],
    },
}  # fmt: skip
