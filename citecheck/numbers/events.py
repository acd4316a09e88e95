"""Dates whose events have an order, told farther apart: an answer and its letter, an opening and the work before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import words_of

_NO_DATE = r"[^\ue003]"
_ANSWER = r"(?:answer\w*|repl(?:y|ied|ies)|respon\w+|antwort\w*|beantwort\w*|erwider\w*|réponse|répond\w*|ответ\w*|відпові\w*)"
_LETTER = r"(?:letters?|petitions?|memorials?|quer(?:y|ies)|complaints?|requests?|notes?|inquir(?:y|ies)|enquir(?:y|ies)|appeals?|brief\w*|schreiben\w*|gesuch\w*|eingabe\w*|anfrage\w*|bittschrift\w*|beschwerde\w*|lettres?|requêtes?|pétitions?|suppliques?|placets?|plaintes?|demandes?|письм\w*|прошени\w*|запрос\w*|жалоб\w*|ходатайств\w*|челобитн\w*|лист\w*|прохан\w*|запит\w*|скарг\w*|клопотан\w*)"
_ANSWERED_FIRST = re.compile(
    rf"(?<!\w){_ANSWER}(?!\w)[^.;\ue003]{{0,60}}?\s(?P<b>\ue003){_NO_DATE}{{0,60}}?(?<!\w)(?:{_ANSWER}|to|in|on|auf|à|au|aux|на|was|war|était|была|было)(?!\w){_NO_DATE}{{0,40}}?(?<!\w){_LETTER}(?!\w){_NO_DATE}{{0,70}}?\s(?P<a>\ue003)",
    re.IGNORECASE,
)
"""``the reply of 9 March answers a petition of 17 April``."""
_LETTER_FIRST = re.compile(
    rf"(?<!\w){_LETTER}(?!\w)[^.;\ue003]{{0,50}}?\s(?P<a>\ue003){_NO_DATE}{{0,60}}?(?<!\w){_ANSWER}(?!\w)[^.;\ue003]{{0,50}}?\s(?P<b>\ue003)",
    re.IGNORECASE,
)
"""``the letter of 17 April was answered on 9 March``."""
_MAY_ANSWER = ("answer", "repl", "respon", "antwort", "erwider", "répon", "ответ", "відпов")
_OTHER = re.compile(
    r"(?<!\w)(?:another|other|second|further|earlier|previous|first|later|also|andere\w*|zweite\w*|weitere\w*|frühere\w*|autre|second\w*|nouvel\w*|другое|друг\w*|второ\w*|нов\w*|інш\w*|перв\w*|перш\w*)(?!\w)",
    re.IGNORECASE,
)
"""Words that make it another letter."""

_WORKS = r"(?:work|works|building|construction|excavation|foundation\sstone|first\sstone|printing|digging|bau|bauarbeiten|arbeiten|grundstein\w*|druck|travaux|chantier|construction|première\spierre|impression|строительств\w*|работ\w*|постройк\w*|закладк\w*|сооружени\w*|печатани\w*|набор|будівництв\w*|робот\w*|спорудженн\w*|друкуванн\w*|закладин\w*)"
_HAD = re.compile(
    r"(?<!\w)(?:had|hatte\w*|war\w*|avai\w*|étai\w*|fut|был\w*|бул\w*|начал\w*|почал\w*|розпочал\w*|began|begun|started)(?!\w)",
    re.IGNORECASE,
)


@cache
def _works(code: str) -> re.Pattern[str]:
    """``opened on O. Work on it had begun on O``: what came before is told in the next sentence."""
    ended, began = (
        f"{words_of(code, one)}|{words_of(code, two)}" for one, two in (("realised", "ended"), ("began", "planned"))
    )
    gap = r"[^.;:\ue003]"
    done = rf"(?:(?<!\w)(?:{ended})(?!\w){gap}{{0,50}}?\s(?P<b>\ue003){gap}{{0,60}}|(?P<b2>\ue003){gap}{{0,50}}?\s(?:{ended})(?!\w){gap}{{0,60}}|\s(?P<b3>\ue003)(?=[^.;:\ue003]{{0,60}}\s(?:{ended})(?!\w)){gap}{{0,90}})"
    work = rf"[.;:]\s[^.;:\ue003]{{0,30}}?(?<!\w){_WORKS}(?!\w)"
    return re.compile(
        rf"{done}{work}(?P<gap>{gap}{{0,80}}?)(?:(?<!\w)(?:{began})(?!\w){gap}{{0,40}}?\s(?P<a>\ue003)|\s(?P<a2>\ue003){gap}{{0,40}}?\s(?:{began})(?!\w))",
        re.IGNORECASE,
    )


_MAY_WORK = re.compile(rf"[.;:]\s[^.;:\ue003]{{0,30}}?(?<!\w){_WORKS}(?!\w)", re.IGNORECASE)


@cache
def _until(code: str) -> re.Pattern[str]:
    """``began on O and lasted, as the minutes show, until O``."""
    began = words_of(code, "began")
    lasted = r"(?:last(?:ed|ing)|went\son|dragged\son|continued|sat|dauer\w*|währ\w*|zog\ssich|dur(?:a|èrent|ait)|se\sprolongea\w*|продолжа\w*|продолжи\w*|длил\w*|тянул\w*|шл[ои]|шёл|шла|трива\w*|тягн\w*)"
    until = r"(?:until|till|to|up\sto|bis|jusqu['’]\w+|до|по)"
    gap = r"[^.;:\ue003]"
    return re.compile(
        rf"(?<!\w)(?:{began})(?!\w){gap}{{0,40}}?\s(?P<a>\ue003)(?P<gap>{gap}{{0,40}}?)(?<!\w){lasted}(?!\w){gap}{{0,70}}?\s{until}\s(?:[^\W\d_\ue001-\ue006]+\s){{0,2}}?(?P<b>\ue003)",
        re.IGNORECASE,
    )


_NEW = re.compile(
    r"(?<!\w)(?:new|next|another|second|later|then|neue\w*|nächste\w*|zweite\w*|später\w*|dann|nouvel\w*|nouveau|second\w*|suivant\w*|puis|ensuite|нов\w+|друг\w+|втор\w+|следующ\w+|потом|затем|наступн\w+|інш\w+|потім|extension|wing|erweiterung\w*|пристройк\w*|agrandissement)(?!\w)",
    re.IGNORECASE,
)
"""Words that make it the work on something else."""

_PRONOUN = r"(?:it|they|he|she|sie|es|er|elles?|ils?|она|он|они|оно|вона|він|вони|воно)"


@cache
def _went_on(code: str) -> re.Pattern[str]:
    """``began on O. They were concluded on O``."""
    began, ended = words_of(code, "began"), words_of(code, "ended")
    gap = r"[^.;:\ue003]"
    return re.compile(
        rf"(?<!\w)(?:{began})(?!\w){gap}{{0,50}}?\s(?P<a>\ue003){gap}{{0,60}}[.;]\s(?={gap}{{0,70}}(?<!\w){_PRONOUN}(?!\w))(?P<gap>{gap}{{0,60}}?)(?<!\w)(?:{ended})(?!\w){gap}{{0,70}}?\s(?P<b>\ue003)",
        re.IGNORECASE,
    )


_FROM = r"(?<!\w)(?:from|von|vom|с|со|із|зі|з|від|de|du|depuis|seit)\s"
_FROM_HERE = re.compile(rf"{_FROM}\Z", re.IGNORECASE)
_UNTIL = re.compile(
    rf"{_FROM}(?P<a>\ue003)(?:\s(?:г|р|года|року)[.․]?)?,?\s(?:until|till|bis|до|по|jusqu['’]\S+)(?:\s[^\W\d_\ue001-\ue006]+[.․]?){{1,5}}?\s(?P<b>\ue003)",
    re.IGNORECASE,
)
"""``from 1714 until his death in 1741``."""


_SINCE = r"(?<!\w)(?:from|ab|seit|dès|depuis|à partir de|с|со|з|із|від)\s"
_SINCE_HERE = re.compile(rf"{_SINCE}\Z", re.IGNORECASE)


@cache
def _from_then(code: str) -> re.Pattern[str]:
    """``master of the school from 1689, retired in 1702``."""
    return re.compile(
        rf"{_SINCE}(?P<a>\ue003)(?:\s(?:г|р|года|року)[.․]?)?,?\s(?:and\s|und\s|et\s|и\s|і\s|та\s)?(?:[^\W\d_\ue001-\ue006]+\s){{0,2}}?(?:{words_of(code, 'ended')}|{words_of(code, 'died')})(?!\w)[^.;:\ue003]{{0,30}}?\s(?P<b>\ue003)",
        re.IGNORECASE,
    )


_JUDGED = r"(?:sentence|verdict|judge?ment|award|urteil\w*|jugement|arrêt|приговор|решение|вирок|рішення)"
_HEARD = r"(?:trial|hearings?|inquest|inquiry|proceedings|prozess|verhandlung\w*|untersuchung|procès|audience|instruction|enquête|процесс|суд|следствие|слушани\w+|слідство|слухання|процес)"
_VERDICT = re.compile(
    rf"(?<!\w){_JUDGED}(?!\w)[^.;\ue003]{{0,60}}?\s(?P<b>\ue003)[^\ue003]{{0,50}}?(?<!\w){_HEARD}(?!\w)[^.;\ue003]{{0,30}}?(?:opened|begun|began|started|eröffnet|begonnen|begann|commenc\w*|ouvert\w*|началс\w*|начал\w*|начат\w*|открыл\w*|почал\w*|почат\w*|розпочал\w*|hatte|had)[^.;\ue003]{{0,60}}?\s(?P<a>\ue003)",
    re.IGNORECASE,
)
"""``Sentence was passed on O; their trial had opened on O``."""
_JUDGES = (
    "sentence",
    "verdict",
    "judg",
    "award",
    "urteil",
    "jugement",
    "arrêt",
    "приговор",
    "решение",
    "вирок",
    "рішення",
)
_MAY_JUDGE = re.compile(rf"(?<!\w){_JUDGED}(?!\w)[^.;\ue003]{{0,60}}?\ue003", re.IGNORECASE)

_ORDER = (
    (
        r"warrant|haftbefehl|durchsuchungsbefehl|mandat\sd['’]arrêt|ордер\w*",
        r"search\w*|arrest\w*|haussuchung|durchsuch\w*|verhaft\w*|perquisition\w*|arrestation|обыск\w*|арест\w*|обшук\w*|арешт\w*",
    ),
    (
        r"will|testament|завещани\w+|духовн\w+|заповіт\w*",
        r"buried|burial|funeral|beerdig\w*|begraben|beigesetzt|inhumée?|enterrée?|obsèques|funérailles|похорон\w*|погреб\w*|поховал\w*|поховано",
    ),
    (
        r"decision|resolution|resolved|beschluss|beschloss\w*|décision|délibération|решение|постановлени\w+|ухвал\w*|рішення|постанов\w*",
        r"opened|opening|eröffnet\w*|eröffnung|ouvert\w*|ouvrit|inaugur\w*|открыли|открыл[аи]сь|открылся|открыт[аоы]?|відкрил\w*|відкрито|відкрит[аиі]й?",
    ),
    (
        r"died|death|starb|gestorben|verstorben|mourut|décéda|умер\w*|скончал\w*|помер\w*",
        r"отпева\w*|отпет\w*|панихид\w*|buried|burial|beerdig\w*|begraben|beigesetzt|inhumée?|enterrée?|похоронен\w*|погребен\w*|похован\w*",
    ),
    (
        r"born|geboren|né|née|naquit|родил\w*|народи\w*",
        r"baptis\w+|baptiz\w+|christened|getauft|baptisée?|крещен\w*|крещён\w*|охрещен\w*|хрещен\w*",
    ),
    (
        r"filed|submitted|petitioned|asked|requested|applied|eingereicht|beantragt|gebeten|déposée?|sollicitée?|demandée?|подан\w*|подал\w*|просил\w*|ходатайствовал\w*|прохал\w*|клопотал\w*",
        r"rejected|dismissed|refused|granted|approved|confirmed|abgewiesen|abgelehnt|bewilligt|genehmigt|bestätigt|rejetée?|refusée?|accordée?|approuvée?|отклон\w*|отказан\w*|утвержд\w*|утвердил\w*|удовлетвор\w*|відхил\w*|затверд\w*|задовол\w*",
    ),
    (
        r"plotted|hatched|ourdie?s?|tramée?|geschmiedet|ausgeheckt",
        r"discovered|uncovered|découverte?s?|entdeckt|aufgedeckt|раскрыт\w*|викрит\w*",
    ),
    (
        r"betrothed|betrothal|engaged|verlobt\w*|verlobung|fiançailles|fiancée?s?|помолвлен\w*|помолвка|обручен\w*|заручин\w*|заручен\w*",
        r"married|wedding|heiratet\w*|trauung|getraut|hochzeit|mariage|épousa|mariés|венчал\w*|венчан\w*|свадьб\w*|обвенчан\w*|вінчан\w*|весілля|повінчан\w*",
    ),
    (
        r"arrested|verhaftet|festgenommen|arrêtée?s?|арестован\w*|арестовал\w*|арештован\w*|заарештован\w*",
        r"sentenced|executed|shot|hanged|released|acquitted|verurteilt|hingerichtet|erschossen|freigelassen|condamnée?s?|exécutée?s?|relâchée?s?|libérée?s?|приговор[её]н\w*|осужд[её]н\w*|расстрелян\w*|казн[её]н\w*|освобожд[её]н\w*|засуджен\w*|розстрілян\w*|страчен\w*|звільнен\w*",
    ),
    (
        r"motion|moved|antrag|proposition|предложени\w+|пропозиці\w+|внесен\w*",
        r"carried|adopted|passed|angenommen|adoptée?|votée?|принят\w*|прийнят\w*|ухвален\w*",
    ),
    (
        r"foundation\sstone|first\sstone|grundstein\w*|grundsteinlegung|première\spierre|закладк\w*|заложен\w*|закладен\w*|закладин\w*",
        r"consecrated|opened|completed|dedicated|geweiht|eingeweiht|eröffnet|vollendet|consacrée?|inaugurée?|achevée?|освящ[её]н\w*|открыт[аоы]?|окончен\w*|освячен\w*|відкрито|закінчен\w*",
    ),
    (
        r"left|departed|sailed|set\sout|abgereist|aufgebrochen|verließ\w*|partit|quitta|выехал\w*|отплыл\w*|отправил\w*|виїхал\w*|виїхав|вирушил\w*|вирушив|відплил\w*",
        r"arrived|reached|landed|angekommen|eingetroffen|erreicht\w*|arriva|débarqua|parvint|прибыл\w*|приехал\w*|достиг\w*|прибул\w*|прибув|приїхал\w*|приїхав|дістал\w*",
    ),
    (
        r"launched|vom\sstapel|stapellauf|lancée?|mise?\sà\sl['’]eau|спущен\w*\sна\sводу",
        r"(?:first|maiden)\svoyage|sailed|jungfernfahrt|erste\w*\sreise|premier\svoyage|перв\w+\s(?:рейс|плавани\w+)|перш\w+\sрейс",
    ),
    (
        r"contract|vertrag|contrat|marché|договор\w*|контракт\w*|угод\w+",
        r"delivered|delivery|geliefert|lieferung|livrée?s?|livraison|поставлен\w*|сдан\w*|доставлен\w*|здан\w*",
    ),
    (
        r"licen[cs]e|permission|permit|erlaubnis|genehmigung|bewilligung|permission|autorisation|разрешени\w+|дозвіл|дозвол\w*",
        r"printed|opened|built|gedruckt|eröffnet|gebaut|imprimée?|ouverte?|напечатан\w*|открыт[аоы]?|построен\w*|надрукован\w*|відкрито",
    ),
)
"""What comes first and what comes after it, as verbs and nouns of five languages."""


@cache
def _ordered() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)(?:{one})(?!\w)", re.IGNORECASE), re.compile(rf"(?<!\w)(?:{two})(?!\w)", re.IGNORECASE))
        for one, two in _ORDER
    )


def _told_in_turn(passage: Passage) -> Iterator[Pair]:
    """Two dates beside each other, one of an event that must come before the other: a warrant and its search."""
    text = passage.text
    dates = [m.start() for m in _DATE.finditer(text) if passage.at(m.start()).what == "date"]
    for index, (one, other) in enumerate(pairwise(dates)):
        if other - one > _APART or not any(_DAY.search(passage.at(at).raw) for at in (one, other)):
            continue
        first = passage.sentences[passage.sentence_of(one)]
        last = passage.sentences[passage.sentence_of(other)]
        if passage.sentence_of(other) - passage.sentence_of(one) > 1:
            continue
        cut = _CUT.search(text, one + 1, other)
        if cut is None:
            continue
        earlier = text[max(first.start, one - _APART) : cut.start()]
        behind = _CUT.search(text, other + 1, min(last.end, other + _APART))
        later = text[cut.start() : behind.start() if behind else min(last.end, other + _APART)]
        if _NEW.search(later) or (index and dates[index - 1] >= first.start):
            continue
        for begun, done in _ordered():
            if done.search(earlier) and begun.search(later) and not done.search(later) and not begun.search(earlier):
                match = _WINDOW.match(text, one, other + 1)
                if match is not None:
                    yield passage.at(other), passage.at(one), match, True
                break
            if begun.search(earlier) and done.search(later) and not done.search(earlier) and not begun.search(later):
                match = _WINDOW.match(text, one, other + 1)
                if match is not None:
                    yield passage.at(one), passage.at(other), match, True
                break
        else:
            match = _WINDOW.match(text, one, other + 1)
            if match is not None and _is_earlier(later) and not _HAD_DONE.search(earlier):
                yield passage.at(other), passage.at(one), match, True


_HAD_DONE = re.compile(
    r"(?<!\w)(?:had\s(?!a\s|an\s|the\s|no\s|its\s|his\s|her\s|their\s|\ue001|to\s)[^.;:]{0,30}?\w+(?:ed|en|wn|nt|pt|ght|lt|un|aid|ade|old|ung|ood|eft|nd|ne)(?!\w)|hatten?(?!\w)[^.;:]*?(?<!\w)(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|auf|ab|ein)\w{3,}(?:t|en)|\w+iert)(?!\w)|war(?:en)?(?!\w)[^.;:]*?\sworden(?!\w)|(?:avai(?:t|ent)|étai(?:t|ent))\s(?:\w+\s){0,2}?\w+(?:é|i|u|is|it|te)e?s?(?!\w))",
    re.IGNORECASE,
)
_TERM = re.compile(
    r"(?<!\w)(?:by|if|until|till|before|since|bis|wenn|falls|bevor|seit|avant|jusqu\w*|si|depuis|dès|would|could|promised|announced)(?!\w)",
    re.IGNORECASE,
)
"""What makes a pluperfect end at its date, or none of the past."""


def _is_earlier(clause: str) -> bool:
    return _HAD_DONE.search(clause) is not None and _TERM.search(clause) is None


_APART = 160
_DATE = re.compile("\ue003")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_CUT = re.compile(
    r"[.;:]\s|,?\s(?:and|but|und|aber|et|mais|и|а|но|та|і|але|while|whereas|though|although|während|obwohl|obgleich|bien que|tandis que|хотя|хоч|хоча|тогда как|тоді як)\s|,\s(?=[^.;:]{0,40}\ue003)"
)
_WINDOW = re.compile(r"\ue003.*\ue003", re.DOTALL)

Pair = tuple[Figure, Figure, re.Match[str], bool]


def pairs(passage: Passage) -> Iterator[Pair]:
    """Yield the dates that must come in order, the earlier one first, with what was matched and whether it ties them loosely."""
    text = passage.text
    if any(map(passage.lower.__contains__, _MAY_ANSWER)):
        for pattern in (_ANSWERED_FIRST, _LETTER_FIRST):
            for match in pattern.finditer(text):
                if not _OTHER.search(match[0]):
                    yield passage.of(match, "a"), passage.of(match, "b"), match, False
    if any(map(passage.lower.__contains__, _JUDGES)) and _MAY_JUDGE.search(text):
        for match in _VERDICT.finditer(text):
            if not _NEW.search(match[0]):
                yield passage.of(match, "a"), passage.of(match, "b"), match, False
    for match in _from_dates(text, _FROM_HERE, _UNTIL):
        yield passage.of(match, "a"), passage.of(match, "b"), match, False
    if passage.says("ended", "died"):
        for match in _from_dates(text, _SINCE_HERE, _from_then(passage.code)):
            yield passage.of(match, "a"), passage.of(match, "b"), match, False
    if passage.says("began", "planned"):
        if _MAY_WORK.search(text):
            yield from _begun_before(passage)
        for match in _went_on(passage.code).finditer(text):
            if not _NEW.search(match["gap"]):
                yield passage.of(match, "a"), passage.of(match, "b"), match, False
        for match in _until(passage.code).finditer(text):
            yield passage.of(match, "a"), passage.of(match, "b"), match, False
    yield from _told_in_turn(passage)


def _from_dates(text: str, here: re.Pattern[str], pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with "from" and a date, tried where a date has such a word before it."""
    done = 0
    for date in _DATE.finditer(text):
        at = date.start()
        word = here.search(text, max(done, at - _LONGEST_FROM), at) if at > done else None
        match = pattern.match(text, word.start()) if word is not None else None
        if match is not None:
            done = match.end()
            yield match


_LONGEST_FROM = 14
"""More than such a word has letters."""


def _begun_before(passage: Passage) -> Iterator[Pair]:
    for match in _works(passage.code).finditer(passage.text):
        behind = passage.text[match.start("gap") - 30 : match.end()]
        if _HAD.search(match["gap"] + match[0][-60:]) and not _NEW.search(behind):
            first = next(name for name in ("a", "a2") if match[name])
            last = next(name for name in ("b", "b2", "b3") if match[name])
            yield passage.of(match, first), passage.of(match, last), match, False
