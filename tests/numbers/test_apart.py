"""Claims whose numbers stand apart from one another, each with the exact record of what cannot be right."""

from __future__ import annotations

import pytest

from citecheck.model.number import Verdict
from citecheck.pipeline import scan_text

Record = tuple[str, str, str]

APART: list[tuple[str, Record]] = [
    (
        "The Harrowgate tribunal sat from March 1917. 1,118 men came before it, most of them farm servants. The clerk's minute book, kept in pencil, gives reasons in every case. Exemption was granted to 287 of them (35.7 per cent).",
        ("Share", "287 of 1,118 is 25.7 %, not 35.7 per cent", "25.7 per cent"),
    ),
    (
        "Literacy can be measured from the marriage registers. In Coldbridge 173 of 410 brides signed with a mark in the decade after 1851. That amounts to 32.4%, against 29.0% for the grooms.",
        ("Share", "173 of 410 is 42.2 %, not 32.4%", ""),
    ),
    (
        "Respondents were contacted twice. Of 640 questionnaires posted, 416 came back completed, a response rate of 75%.",
        ("Share", "416 of 640 is 65 %, not 75%", ""),
    ),
    (
        "К 1 мая 1933 г. в артелях состояло 36 процентов хозяйств района — 1 512 из 6 048; остальные вели единоличное хозяйство.",
        ("Share", "1 512 of 6 048 is 25 %, not 36 процентов", ""),
    ),
    (
        "Партийцев среди делегатов съезда насчитывалось 118 (43,1 % от общего числа в 342 человека), кандидатов — 27.",
        ("Share", "118 of 342 is 34,5 %, not 43,1 %", ""),
    ),
    (
        "Insgesamt gingen beim Magistrat 872 Gesuche ein. Die Bearbeitung dauerte oft Monate. Bewilligt wurden davon 218, mithin 35 Prozent.",
        ("Share", "218 of 872 is 25 %, not 35 Prozent", ""),
    ),
    (
        "Mortality in the asylum reached 48 per thousand in 1866, when 96 of 200 inmates died.",
        ("Share", "96 of 200 is 480 ‰, not 48 per thousand", ""),
    ),
    (
        "Of those examined by the Bradwell board in the 14 weeks after Easter, 1,092 were graded A1 (47.4% of the 2,940 seen), 506 B2 and 3 were sent to hospital the same day.",
        ("Share", "1,092 of 2,940 is 37.1 %, not 47.4%", ""),
    ),
    (
        "By 1938 the co-operative had 36,200 members in its 214 branches, and women, 5,068 in number, made up 41 per cent of the membership.",
        ("Share", "5,068 of 36,200 is 14 %, not 41 per cent", "14 per cent"),
    ),
    (
        "In all, 147 of the 196 cases heard at Petty Sessions in 1888 ended in a fine: that is 57 per cent, not counting 9 adjourned to January.",
        ("Share", "147 of 196 is 75 %, not 57 per cent", "75 per cent"),
    ),
    (
        "В волости насчитывалось 840 дворов. Без лошади были 378 из них — 54 %.",
        ("Share", "378 of 840 is 45 %, not 54 %", "45 %"),
    ),
    (
        "Unter den 1.240 Steuerzahlern befanden sich 434 Witwen (53,0 %), von denen 12 ein Gewerbe trieben.",
        ("Share", "434 of 1.240 is 35,0 %, not 53,0 %", "35,0 %"),
    ),
]
WORDED: list[tuple[str, Record]] = [
    (
        "Голод унёс каждого третьего жителя села: из 1 860 человек умерли 310.",
        ("WordedShare", "310 of 1 860 is 16,7 %; “каждого третьего” means 26.6 to 42 %", ""),
    ),
    (
        "Un ménage sur trois (215 sur 1 290) ne possédait aucune bête en 1836.",
        ("WordedShare", "215 of 1 290 is 16,7 %; “Un ménage sur trois” means 26.6 to 42 %", ""),
    ),
    (
        "Plus de la moitié des délégués, 38 % exactement, venaient des campagnes.",
        ("WordedShare", "38 % is printed; “Plus de la moitié” means 50 to 100 %", ""),
    ),
    (
        "Of the 512 ploughlands recorded in the hundred, 231, well over half, lay waste in 1070.",
        ("WordedShare", "231 of 512 is 45.1 %; “well over half” means 50 to 100 %", ""),
    ),
]
LISTED: list[tuple[str, Record]] = [
    ("Nine people were hanged, four women and six men, on the morning of 3 August.", ("Sum", "4 + 6 = 10, not 9", "")),
    (
        "With 318 Catholics, 1,042 Lutherans and 27 Jews, the garrison town numbered 1,388 souls in the return of 1763.",
        ("Sum", "318 + 1,042 + 27 = 1,387, not 1,388", ""),
    ),
    (
        "In the autumn term the college admitted 204 students, 118 from the county and 96 from elsewhere; fees came to £11 a head.",
        ("Sum", "118 + 96 = 214, not 204", ""),
    ),
    (
        "Sixty horses were bought at the fair. Forty-three went to the artillery and the other 27 to the train.",
        ("Sum", "43 + 27 = 70, not 60", ""),
    ),
    (
        "Only 31 of the 28 signatories could be traced in the poll tax, the rest having left no mark in the rolls of 1379.",
        ("PartOfWhole", "31 cannot be among 28", ""),
    ),
    (
        "The hospital's 140 beds were divided between 85 for surgical and 65 for medical cases; visiting was from 2 to 4.",
        ("Sum", "85 + 65 = 150, not 140", ""),
    ),
    (
        "Boys (94) and girls (87) together made 191 scholars in the new school at Michaelmas 1872.",
        ("Sum", "94 + 87 = 181, not 191", ""),
    ),
]
TABLES: list[tuple[str, Record]] = [
    (
        "| Ward | Men | Women | Both |\n|---|---|---|---|\n| North | 310 | 295 | 605 |\n| East | 221 | 248 | 496 |\n| South | 187 | 203 | 390 |",
        ("Sum", "221 + 248 = 469, not 496", "469"),
    ),
    (
        "| Год | Прибыло | Убыло | Остаток |\n|---|---|---|---|\n| 1931 | 4 120 | 1 065 | 3 055 |\n| 1932 | 3 870 | 1 240 | 2 360 |\n| 1933 | 2 915 | 1 880 | 1 035 |",
        ("Sum", "3 870 − 1 240 = 2 630, not 2 360", "2 630"),
    ),
]
OTHER: list[tuple[str, Record]] = [
    (
        "Le couvent comptait 52 religieuses en 1740 ; 11 moururent, 6 novices prononcèrent leurs vœux, si bien qu'il en restait 57 dix ans plus tard.",
        ("Balance", "52 − 11 + 6 = 47, not 57", "47"),
    ),
    (
        "In January the depot held 1,240 rifles. In the course of the year 310 were issued and 95 returned by the armourer, so that 925 were in store in December.",
        ("Balance", "1,240 − 310 + 95 = 1025, not 925", ""),
    ),
    (
        "The diocese paid 1,204 florins to masons, 3,86 to carpenters and 977 to glaziers.",
        ("Malformed", "“3,86” is neither a decimal nor a number in groups of three", ""),
    ),
    (
        "Im Jahre 1910 zählte der Kreis 45.32 Einwohner, im Jahre 1925 dagegen 47.118 Einwohner.",
        ("Malformed", "“45.32” is neither a decimal nor a number in groups of three", ""),
    ),
    (
        "Сбор составил 12 45 руб., из них 3 200 руб. пошло на школу и 1 100 руб. на больницу.",
        ("Malformed", "“12 45” is neither a decimal nor a number in groups of three", ""),
    ),
    (
        "Vgl. K. Behrens, Die Zunft der Gerber, in: Zeitschrift für Stadtgeschichte 8 (1962), S. 45–71, hier S. 85.",
        ("Extent", "page 85 lies outside 45–71", ""),
    ),
    (
        "P. Ashe, ‘Salt and State’, <i>Past Economies</i>, 31 (1998), 77–104; on licences see Ashe, ‘Salt and State’, p. 117.",
        ("Extent", "page 117 lies outside 77–104", ""),
    ),
    (
        "Сидоров П. Н. Волость и мир // Вопросы истории. 1971. № 4. С. 45–67; см. там же, с. 83.",
        ("Extent", "page 83 lies outside 45–67", ""),
    ),
    (
        "She was born in 1871, married in 1893 and died in 1869, leaving 4 children.",
        ("Ordered", "1871 comes after 1869", ""),
    ),
    (
        "Стройка была завершена в 1904 г., хотя начали её лишь в 1907 г., и обошлась в 40 тыс. руб.",
        ("Ordered", "1907 comes after 1904", ""),
    ),
    (
        "The guild rolls name 143 masters for 1487. Half of them lived in the upper town. The 134 masters of 1487 paid 2 groats each.",
        ("Repeat", "“masters”: 143 here, 134 there", ""),
    ),
    (
        "Men formed 46.2% of those naturalised in the decade and women 63.8%; 3 in 10 were under 25.",
        ("Closure", "46.2 + 63.8 = 110.0, not 100", ""),
    ),
    (
        "Owners of under 2 hectares were 63% of the total, those of 2 to 10 hectares 28% and those of more than 10 hectares the remaining 19%.",
        ("Closure", "63 + 28 + 19 = 110, not 100", ""),
    ),
    (
        "The embargo, in force from June 1807 until June 1809, lasted four years and cost the port 200 sail.",
        ("Elapsed", "June 1807 to June 1809 is 1 to 3 years, not four", ""),
    ),
    (
        "Die Bevölkerung wuchs zwischen 1850 und 1870 von 8.400 auf 12.600 Seelen, mithin um 60 Prozent.",
        ("Change", "from 8.400 to 12.600 is 50 %, not 60 Prozent", ""),
    ),
    (
        "The grant, £4,000 in 1901, had risen to £5,200 by 1905, that is by 20 per cent.",
        ("Change", "from 4,000 to 5,200 is 30 %, not 20 per cent", ""),
    ),
]


@pytest.mark.parametrize(("text", "record"), [*APART, *WORDED, *LISTED, *TABLES, *OTHER])
def test_what_stands_apart_is_put_together(text: str, record: Record) -> None:
    found = [c for c in scan_text(text, "x.md").claims if c.verdict is not Verdict.CONSISTENT]
    assert [(type(c).__name__, c.arithmetic, c.repair) for c in found] == [record]
