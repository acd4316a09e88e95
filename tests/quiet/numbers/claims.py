"""Innocent passages of the kinds that changes, balances, ages, tables and repeats are looked for in."""

CHANGES = [
    "Prices rose from 12 to 18 shillings in 1801, while wages grew by 40 per cent over ten years.",
    "Between 1811 and 1821 the town grew from 2,815 to 3,555 souls, the county by 12 per cent.",
    "Output rose from 412 to 810 tons, that of the rival works by 35 per cent.",
    "The rate rose from 2 to 4 per cent, then to 5 per cent, a level last seen in 1797.",
    "Shares fell from 120 to 90, rose again to 110 and closed 8 per cent down.",
    "The number of mills doubled from 1860 to 1870, from 118 to 231.",
    "The number nearly doubled, from 118 to 204.",
    "He walked from 12 Mill Street to 40 Bridge Street, a rise of 90 feet.",
    "The temperature fell from 12 to 31 degrees below zero.",
    "Membership fell from rank 3 to rank 8.",
    "Exports rose from 1,250 to 2,000 bales, more than half as much again, and imports by 40 per cent.",
    "The toll was raised from 4d to 6d in 1804, and again by 2d in 1810.",
    "The interest was lowered from 6 to 5 per cent, and the term from 20 to 12 years.",
    "Das Dorf wuchs von 412 auf 530 Einwohner, die Stadt dagegen um 12 Prozent.",
    "Der Preis stieg von 80 auf 120 Mark, also um die Hälfte, der Lohn um 10 Prozent.",
    "Die Zahl der Mühlen verdoppelte sich beinahe, von 118 auf 204.",
    "Население выросло с 412 до 530 душ, а в уезде — на 12 %.",
    "Цена поднялась с 80 до 120 руб., то есть в полтора раза, а плата — на 10 %.",
    "С 12 по 31 мая вода поднялась на 40 см.",
    "С 1 января 1861 г. налог вырос с 80 до 95 коп., недоимки — на 30 %.",
    "Населення зросло з 412 до 530 душ, а в повіті — на 12 %.",
    "Ціна піднялася з 80 до 120 крб., тобто в півтора раза.",
    "Le village passa de 412 à 530 habitants, la ville augmenta de 12 %.",
    "Le prix monta de 80 à 120 francs, soit de moitié, le salaire de 10 %.",
    "De 12 à 40 ans, l'homme paie 3 livres ; l'impôt augmenta de 10 %.",
    "The share of rural voters fell from 64 to 48 per cent, that of urban voters by 3 percentage points.",
    "From 640 men the company shrank to 412, a loss of over a third.",
    "Traffic grew from 1.2 million tons in 1900 to about 2 million in 1910, or by some 60 to 70 per cent.",
]

BALANCES = [
    "The hospital had 214 patients in March, received many more, discharged 71 and had 239 left in June.",
    "The garrison had 640 men. Of these 118 were killed and 240 wounded; 400 laid down their arms.",
    "The abbey had 214 sheep, bought 96, sold 71 goats and had 239 sheep and 12 goats left.",
    "He began with 214 crowns, earned 96 a month for three months, spent 310 and had 192 left.",
    "Die Stadt zählte 640 Häuser; 118 brannten ab, 40 wurden neu gebaut, etliche verfielen, 540 blieben.",
    "В отряде было 640 человек; убито 118, ранено 240, осталось в строю около 300.",
    "У загоні було 640 осіб; убито 118, поранено 240, залишилося в строю близько 300.",
    "La ville avait 640 maisons ; 118 brûlèrent, plusieurs furent rebâties, il en restait 540.",
    "The regiment numbered 1,840 men, lost 415 to fever, received drafts of unknown strength and had 1,685 left.",
]

TIMES = [
    "Born in 1811, he was 25 when he married and 35 when he sailed in 1846.",
    "Born on 3 May 1811 the eldest of 9 children, she was 4 feet 10 and had 12 grandchildren in 1876.",
    "He was born in 1811; his wife, aged 25, died in 1846.",
    "The strike of 1889 lasted three weeks; that of 1891, from 2 May to 9 August, much longer.",
    "Every three years from 1861 to 1873 the roof was mended.",
    "For the first two years, from 1861 to 1867 in fact, the journal lost money.",
    "In ten years between 1861 and 1911 the harvest failed.",
    "He served three years of a sentence of ten, from 1921 to 1924.",
    "She was 31 years old in 1842 (born in 1811), her brother 12 years younger.",
    "Родился в 1811 г., в 25 лет женился, а в 1846 г. уехал.",
    "Сын его, 1811 г. рождения, в возрасте 12 лет поступил в школу, а в 1846 г. уехал.",
    "Журнал выходил шесть лет: с 1861 по 1867 г.; в последние два года, с 1865 г., — нерегулярно.",
    "Народився 1811 р., у 25 років одружився, а 1846 р. виїхав.",
    "Er wurde 1811 geboren, heiratete mit 25 Jahren und reiste 1846 ab.",
    "Im Alter von 25 Jahren heiratete der 1811 Geborene eine 1815 geborene Frau; 1846 reiste er ab.",
    "Né en 1811, il se maria à 25 ans et partit en 1846.",
    "The parliament sat from 14 March to 2 February of the following year.",
    "The siege began on 14 March 1645 (new style 24 March) and ended on 20 March 1645 (old style 10 March).",
    "The fair opened on 30 November and closed on 2 January.",
    "The war began in 1618 and ended in 1648; a truce had been signed in 1609 and had ended in 1621.",
    "The leap day of 29 February 1896 fell on a Saturday.",
    "The wall (from the years 480 to 404 BC) was begun in 479 BC and finished in 471 BC.",
    "Pope Linus (67–76) followed him; the years 76–67 BC were quiet.",
]

AVERAGES = [
    "The 418 farms kept 2,926 cows; the average yield was 5.7 litres.",
    "In 1861 the 418 farms had 2,926 acres, on average sown with 1.9 bushels of rye.",
    "With 12 schools and 640 pupils, the district spent on average 7.5 roubles a pupil.",
    "Die 418 Höfe hielten 2.926 Kühe; im Durchschnitt war ein Knecht 27 Jahre alt.",
    "В 418 дворах жило 2 926 душ; в среднем урожай был сам-4,5.",
    "Les 418 fermes avaient 2 926 vaches ; l'âge moyen des fermiers était de 41 ans.",
    "The mean age of the 312 men was 41 years, that of the 298 women 38.",
    "The 312 men and 298 women had an average age of 39.5.",
    "In the 40 days of the strike 1,200 men were idle, on average 31.5 days each.",
]

PAIRS_OF_NUMBERS = [
    "The road of 12 miles (20 km) had 3 bridges of 40 feet (12 m).",
    "The field of 40 acres (16 ha) yielded 12 tons (10 t) of hay.",
    "Twelve (12) members voted.",
    "Two (2) copies, three (3) seals and twenty-four (24) leaves were found.",
    "Fifteen men (12) of the first company and six (6) of the second fell.",
    "The guns fired twenty-one (21) shots at 12 miles, 20 km off the coast.",
    "Участок в 12 десятин (13 га) и 40 пудов (655 кг) зерна.",
    "The chapter has twenty pages (34–53) and 12 notes (7 of them long).",
]

TABLES = [
    "| Year | Men | Women |\n|---|---|---|\n| 1901 | 118 | 97 |\n| 1902 | 121 | 99 |\n| Mean | 119.5 | 98 |",
    "| Item | 1901 | 1902 |\n|---|---|---|\n| Wheat | 118 | 97 |\n| Rye | 121 | 99 |\n| Total grain sold abroad | 12 | 9 |",
    "| Trade | Men | % |\n|---|---|---|\n| Smiths | 118 | 40.1 |\n| Weavers | 121 | 41.2 |\n| Others | 55 | 18.7 |\n| Total | 294 | 100 |",
    "| Trade | Men |\n|---|---|\n| Smiths | 118 |\n| – of them masters | 40 |\n| Weavers | 121 |\n| Total | 239 |",
    "| Trade | Men |\n|---|---|\n| Smiths | 118 |\n| &nbsp;&nbsp;masters | 40 |\n| &nbsp;&nbsp;men | 78 |\n| Weavers | 121 |\n| Total | 239 |",
    "| Rate | 1901 | 1902 |\n|---|---|---|\n| Births | 31.2 | 30.4 |\n| Deaths | 22.1 | 24.0 |\n| All causes | 22.4 | 24.3 |",
    "| Показатель | 1901 | 1902 |\n|---|---|---|\n| Рожь | 1 118 | 970 |\n| Овёс | 121 | 99 |\n| Итого | 1 239 | 1 069 |\n| в том числе яровых | 300 | 210 |",
    "| Team | Played | Won | Points |\n|---|---|---|---|\n| North | 10 | 7 | 21 |\n| South | 10 | 4 | 12 |\n| Total | 10 | 11 | 33 |",
    "| Option | Default | Meaning |\n|---|---|---|\n| size | 40 | of the page |\n| depth | 3 | of the tree |\n| total | 50 | of both |",
    "1. Smiths: 118\n2. Weavers: 121\n3. Others: 55\n4. Total: 294",
    "- Opened: 1861\n- Members: 118\n- Women: 40\n- Total income: 3,000",
    "<table><tr><th>Trade</th><th>Men</th></tr><tr><td>Smiths</td><td>118</td></tr><tr><td>Weavers</td><td>121</td></tr><tr><td>Total</td><td>239</td></tr></table>",
]

QUANTIFIERS = [
    "Almost all of the tenants (514 of 522) signed, nearly all (91%) with a cross.",
    "Every third house (31%) had a well; every second day (12 of 31) it rained.",
    "A minority of the members (12%) voted for, the majority (88%) against.",
    "Fast alle Höfe (514 von 522) und jeder dritte Pächter (31 %) unterschrieben.",
    "Почти все дворы (514 из 522) и каждый третий арендатор (31 %) подписали.",
    "Майже всі двори (514 із 522) і кожен третій орендар (31 %) підписали.",
    "Presque tous les feux (514 sur 522) et un fermier sur trois (31 %) signèrent.",
    "Almost all the money, 640 crowns (12% of the budget), went to the school.",
]

QUIET = {
    "quantifiers": QUANTIFIERS,
    "changes": CHANGES,
    "balances": BALANCES,
    "times": TIMES,
    "averages": AVERAGES,
    "pairs": PAIRS_OF_NUMBERS,
    "tables": TABLES,
}
