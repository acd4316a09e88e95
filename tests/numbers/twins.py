"""Pairs of passages that differ in a number or a word: the first cannot be right, the second can."""

SHARES = [
    (
        "The board heard 1,248 petitions in 1893 and granted 437 of them (53.0%).",
        "The board heard 1,248 petitions in 1893 and granted 437 of them (35.0%).",
    ),
    (
        "Of 1,248 petitions, 437, or 53 per cent, were granted.",
        "Of 1,248 petitions, 437, or 35 per cent, were granted.",
    ),
    (
        "The board granted 437 of the 1,248 petitions, that is 53 per cent.",
        "The board granted 437 of the 1,248 petitions, that is 35 per cent.",
    ),
    (
        "A third group (219 of 876, 35 per cent) never answered.",
        "A third group (219 of 876, 25 per cent) never answered.",
    ),
    ("Only 219 out of 876 households (52.0%) owned a horse.", "Only 219 out of 876 households (25.0%) owned a horse."),
    ("Some 52% of the 876 households (219) owned a horse.", "Some 25% of the 876 households (219) owned a horse."),
    ("Literacy among brides was 52% (219/876) in 1850.", "Literacy among brides was 25% (219/876) in 1850."),
    (
        "The census of 1850 found 876 households; 219 of these (52%) owned a horse.",
        "The census of 1850 found 876 households; 219 of these (25%) owned a horse.",
    ),
    (
        "Among the 876 brides 219 (52.0 per cent) signed with a cross.",
        "Among the 876 brides 219 (25.0 per cent) signed with a cross.",
    ),
    ("The garrison lost 219 men (52%) out of 876.", "The garrison lost 219 men (25%) out of 876."),
    (
        "Комиссия рассмотрела 1 248 прошений и удовлетворила 437 из них (53,0 %).",
        "Комиссия рассмотрела 1 248 прошений и удовлетворила 437 из них (35,0 %).",
    ),
    (
        "Из 1 248 прошений, поданных в 1893 г., было удовлетворено 437 (53,0 %).",
        "Из 1 248 прошений, поданных в 1893 г., было удовлетворено 437 (35,0 %).",
    ),
    ("Лошадь имели 219 из 876 дворов волости, то есть 52 %.", "Лошадь имели 219 из 876 дворов волости, то есть 25 %."),
    ("Лошадь имели 52 % дворов волости (219 из 876).", "Лошадь имели 25 % дворов волости (219 из 876)."),
    (
        "В селе было 876 дворов, из них 219 (52 %) не имели лошади.",
        "В селе было 876 дворов, из них 219 (25 %) не имели лошади.",
    ),
    (
        "Із 1248 прохань, поданих протягом 1893 р., комісія задовольнила 437 (53,0 %).",
        "Із 1248 прохань, поданих протягом 1893 р., комісія задовольнила 437 (35,0 %).",
    ),
    (
        "У селі було 876 дворів, з них 219 (52 %) не мали коня.",
        "У селі було 876 дворів, з них 219 (25 %) не мали коня.",
    ),
    ("Коня мали лише 219 із 876 дворів волості, тобто 52 %.", "Коня мали лише 219 із 876 дворів волості, тобто 25 %."),
    (
        "Von den 1.248 Gesuchen des Jahres 1893 wurden 437 (53,0 %) bewilligt.",
        "Von den 1.248 Gesuchen des Jahres 1893 wurden 437 (35,0 %) bewilligt.",
    ),
    (
        "Ein Pferd besaßen nur 219 der 876 Höfe, also 52 Prozent.",
        "Ein Pferd besaßen nur 219 der 876 Höfe, also 25 Prozent.",
    ),
    ("Von 876 Höfen besaßen 52 % (219) ein Pferd.", "Von 876 Höfen besaßen 25 % (219) ein Pferd."),
    (
        "Das Dorf zählte 876 Höfe, davon 219 (52 %) ohne Pferd.",
        "Das Dorf zählte 876 Höfe, davon 219 (25 %) ohne Pferd.",
    ),
    (
        "Sur 1 248 requêtes présentées en 1893, 437 (53,0 %) furent reçues.",
        "Sur 1 248 requêtes présentées en 1893, 437 (35,0 %) furent reçues.",
    ),
    (
        "Le bourg comptait 876 feux, dont 219 (52 %) sans cheval.",
        "Le bourg comptait 876 feux, dont 219 (25 %) sans cheval.",
    ),
    (
        "Seuls 219 des 876 feux, soit 52 %, possédaient un cheval.",
        "Seuls 219 des 876 feux, soit 25 %, possédaient un cheval.",
    ),
    ("Parmi les 876 feux, 219 (52 %) possédaient un cheval.", "Parmi les 876 feux, 219 (25 %) possédaient un cheval."),
    (
        "In 1874 there died 512 of 25,600 inhabitants, that is 20 per cent.",
        "In 1874 there died 512 of 25,600 inhabitants, that is 20 per mille.",
    ),
    (
        "Im Jahre 1874 starben 512 von 25.600 Einwohnern, das sind 20 Prozent.",
        "Im Jahre 1874 starben 512 von 25.600 Einwohnern, das sind 20 Promille.",
    ),
    ("В 1874 г. умерло 512 из 25 600 жителей, то есть 20 %.", "В 1874 г. умерло 512 из 25 600 жителей, то есть 20 ‰."),
    (
        "En 1874 moururent 512 des 25 600 habitants, soit 20 %.",
        "En 1874 moururent 512 des 25 600 habitants, soit 20 ‰.",
    ),
]

WORDS = [
    ("More than half of the mills (118 of 260) stood idle.", "Nearly half of the mills (118 of 260) stood idle."),
    (
        "Two thirds of the parishes (118 of 402) had no school.",
        "Two thirds of the parishes (268 of 402) had no school.",
    ),
    (
        "Almost two-thirds of the recruits (71 per cent) came from the north.",
        "More than two-thirds of the recruits (71 per cent) came from the north.",
    ),
    ("Over a third of the crew (28 per cent) fell ill.", "Over a quarter of the crew (28 per cent) fell ill."),
    ("Nine out of ten tenants (142 of 220) paid in kind.", "Nine out of ten tenants (198 of 220) paid in kind."),
    (
        "The majority of the members (88 of 190) voted against.",
        "The majority of the members (108 of 190) voted against.",
    ),
    ("A quarter of the houses (41 per cent) had a cellar.", "A quarter of the houses (24 per cent) had a cellar."),
    (
        "Most of the land, three quarters (52 per cent), lay fallow.",
        "Most of the land, three quarters (74 per cent), lay fallow.",
    ),
    ("Fewer than one in five widows (54 of 180) remarried.", "Fewer than one in three widows (54 of 180) remarried."),
    ("Более половины мельниц (118 из 260) стояло без дела.", "Почти половина мельниц (118 из 260) стояла без дела."),
    ("Две трети приходов (118 из 402) не имели школы.", "Две трети приходов (268 из 402) не имели школы."),
    ("Четверть домов (41 %) имела погреб.", "Четверть домов (24 %) имела погреб."),
    ("Большинство членов (88 из 190) голосовало против.", "Большинство членов (108 из 190) голосовало против."),
    (
        "Девять из десяти арендаторов (142 из 220) платили натурой.",
        "Девять из десяти арендаторов (198 из 220) платили натурой.",
    ),
    ("Понад половину млинів (118 із 260) стояло без діла.", "Майже половина млинів (118 із 260) стояла без діла."),
    ("Дві третини парафій (118 із 402) не мали школи.", "Дві третини парафій (268 із 402) не мали школи."),
    ("Більшість членів (88 із 190) голосувала проти.", "Більшість членів (108 із 190) голосувала проти."),
    (
        "Mehr als die Hälfte der Mühlen (118 von 260) stand still.",
        "Fast die Hälfte der Mühlen (118 von 260) stand still.",
    ),
    (
        "Zwei Drittel der Gemeinden (118 von 402) hatten keine Schule.",
        "Zwei Drittel der Gemeinden (268 von 402) hatten keine Schule.",
    ),
    (
        "Knapp ein Drittel der Rekruten (41 %) kam aus dem Norden.",
        "Gut ein Drittel der Rekruten (41 %) kam aus dem Norden.",
    ),
    (
        "Neun von zehn Pächtern (142 von 220) zahlten in Naturalien.",
        "Neun von zehn Pächtern (198 von 220) zahlten in Naturalien.",
    ),
    (
        "Plus de la moitié des moulins (118 sur 260) chômaient.",
        "Près de la moitié des moulins (118 sur 260) chômaient.",
    ),
    (
        "Les deux tiers des paroisses (118 sur 402) n'avaient pas d'école.",
        "Les deux tiers des paroisses (268 sur 402) n'avaient pas d'école.",
    ),
    ("Un quart des maisons (41 %) avait une cave.", "Un quart des maisons (24 %) avait une cave."),
    (
        "Neuf fermiers sur dix (142 sur 220) payaient en nature.",
        "Neuf fermiers sur dix (198 sur 220) payaient en nature.",
    ),
    ("La majorité des membres (88 sur 190) vota contre.", "La majorité des membres (108 sur 190) vota contre."),
    (
        "The flock more than trebled between 1840 and 1850, from 412 to 987 head.",
        "The flock more than doubled between 1840 and 1850, from 412 to 987 head.",
    ),
    ("The output doubled, rising from 412 tons to 1,310.", "The output trebled, rising from 412 tons to 1,310."),
    (
        "Выпуск вырос втрое: с 412 т в 1901 г. до 810 т в 1910 г.",
        "Выпуск вырос вдвое: с 412 т в 1901 г. до 810 т в 1910 г.",
    ),
    ("Число лавок увеличилось в три раза, с 40 до 81.", "Число лавок увеличилось в два раза, с 40 до 81."),
    (
        "Випуск зріс утричі: з 412 т у 1901 р. до 810 т у 1910 р.",
        "Випуск зріс удвічі: з 412 т у 1901 р. до 810 т у 1910 р.",
    ),
    (
        "Die Förderung verdreifachte sich von 412 auf 810 Tonnen.",
        "Die Förderung verdoppelte sich von 412 auf 810 Tonnen.",
    ),
    ("La production tripla, passant de 412 à 810 tonnes.", "La production doubla, passant de 412 à 810 tonnes."),
]

PARTS = [
    (
        "The fair drew 1,346 traders in all: 612 drapers, 418 smiths and 306 cutlers.",
        "The fair drew 1,336 traders in all: 612 drapers, 418 smiths and 306 cutlers.",
    ),
    (
        "The ship brought 932 settlers (512 men and 410 women).",
        "The ship brought 922 settlers (512 men and 410 women).",
    ),
    (
        "In the three villages there were 2,240 acres of wood: 915 in Elm, 702 in Thorne and 633 in Ash.",
        "In the three villages there were 2,250 acres of wood: 915 in Elm, 702 in Thorne and 633 in Ash.",
    ),
    (
        "A total of 1,346 houses burned. Of these 612 were of stone, 418 of brick and 315 of timber.",
        "A total of 1,345 houses burned. Of these 612 were of stone, 418 of brick and 315 of timber.",
    ),
    (
        "He left 612 sheep to his son, 418 to his daughter and 306 to the parish, 1,363 altogether.",
        "He left 612 sheep to his son, 418 to his daughter and 306 to the parish, 1,336 altogether.",
    ),
    (
        "Of the 640 stalls 418 were let by the town and 97 by the abbey; the other 135 stood empty.",
        "Of the 640 stalls 418 were let by the town and 97 by the abbey; the other 125 stood empty.",
    ),
    (
        "The library holds 4,180 volumes, namely 2,904 printed books, 1,012 manuscripts and 246 maps.",
        "The library holds 4,162 volumes, namely 2,904 printed books, 1,012 manuscripts and 246 maps.",
    ),
    ("Of 212 candidates 178 passed and 44 failed.", "Of 222 candidates 178 passed and 44 failed."),
    (
        "Всего на ярмарку съехалось 1 346 торговцев: 612 суконщиков, 418 кузнецов и 306 ножевщиков.",
        "Всего на ярмарку съехалось 1 336 торговцев: 612 суконщиков, 418 кузнецов и 306 ножевщиков.",
    ),
    (
        "Пароход доставил 932 переселенца (512 мужчин и 410 женщин).",
        "Пароход доставил 922 переселенца (512 мужчин и 410 женщин).",
    ),
    (
        "Из 640 лавок 418 сдавал город и 97 монастырь; остальные 135 пустовали.",
        "Из 640 лавок 418 сдавал город и 97 монастырь; остальные 125 пустовали.",
    ),
    (
        "В библиотеке 4 180 томов: 2 904 книги, 1 012 рукописей и 246 карт.",
        "В библиотеке 4 162 тома: 2 904 книги, 1 012 рукописей и 246 карт.",
    ),
    (
        "Усього на ярмарок з'їхалося 1346 торговців: 612 сукнарів, 418 ковалів і 306 ножарів.",
        "Усього на ярмарок з'їхалося 1336 торговців: 612 сукнарів, 418 ковалів і 306 ножарів.",
    ),
    (
        "Пароплав доставив 932 переселенці (512 чоловіків і 410 жінок).",
        "Пароплав доставив 922 переселенці (512 чоловіків і 410 жінок).",
    ),
    (
        "З 640 крамниць 418 здавало місто і 97 монастир; решта 135 пустувала.",
        "З 640 крамниць 418 здавало місто і 97 монастир; решта 125 пустувала.",
    ),
    (
        "Zur Messe kamen insgesamt 1.346 Händler: 612 Tuchhändler, 418 Schmiede und 306 Messerer.",
        "Zur Messe kamen insgesamt 1.336 Händler: 612 Tuchhändler, 418 Schmiede und 306 Messerer.",
    ),
    (
        "Das Schiff brachte 932 Siedler (512 Männer und 410 Frauen).",
        "Das Schiff brachte 922 Siedler (512 Männer und 410 Frauen).",
    ),
    (
        "Von den 640 Buden vermietete 418 die Stadt und 97 das Kloster; die übrigen 135 standen leer.",
        "Von den 640 Buden vermietete 418 die Stadt und 97 das Kloster; die übrigen 125 standen leer.",
    ),
    (
        "À la foire vinrent au total 1 346 marchands : 612 drapiers, 418 forgerons et 306 couteliers.",
        "À la foire vinrent au total 1 336 marchands : 612 drapiers, 418 forgerons et 306 couteliers.",
    ),
    (
        "Le navire amena 932 colons (512 hommes et 410 femmes).",
        "Le navire amena 922 colons (512 hommes et 410 femmes).",
    ),
    (
        "Des 640 échoppes, 418 étaient louées par la ville et 97 par l'abbaye ; les 135 autres étaient vides.",
        "Des 640 échoppes, 418 étaient louées par la ville et 97 par l'abbaye ; les 125 autres étaient vides.",
    ),
    (
        "The crew of 318 men, 381 of them pressed, mutinied in May.",
        "The crew of 381 men, 318 of them pressed, mutinied in May.",
    ),
    (
        "Из 318 матросов, из них 381 рекрут, взбунтовались немногие.",
        "Из 381 матроса, из них 318 рекрутов, взбунтовались немногие.",
    ),
    (
        "Die Mannschaft von 318 Matrosen, davon 381 Gepresste, meuterte im Mai.",
        "Die Mannschaft von 381 Matrosen, davon 318 Gepresste, meuterte im Mai.",
    ),
]

CLOSURES = [
    (
        "Of the farms 41 per cent were freehold, 38 per cent leasehold and the remaining 31 per cent copyhold.",
        "Of the farms 41 per cent were freehold, 38 per cent leasehold and the remaining 21 per cent copyhold.",
    ),
    (
        "The members were distributed as follows: merchants 41.2%, clerks 33.1%, artisans 17.5%, others 9.2%.",
        "The members were distributed as follows: merchants 41.2%, clerks 33.1%, artisans 16.5%, others 9.2%.",
    ),
    (
        "Of the passengers 58 per cent were men, 27 per cent women and 25 per cent children.",
        "Of the passengers 58 per cent were men, 27 per cent women and 15 per cent children.",
    ),
    (
        "Among the tenants 52 per cent paid in money, 31 per cent in kind and 27 per cent not at all.",
        "Among the tenants 52 per cent paid in money, 31 per cent in kind and 17 per cent not at all.",
    ),
    (
        "По занятиям члены распределялись так: купцы — 41,2 %, приказчики — 33,1 %, ремесленники — 17,5 %, прочие — 9,2 %.",
        "По занятиям члены распределялись так: купцы — 41,2 %, приказчики — 33,1 %, ремесленники — 16,5 %, прочие — 9,2 %.",
    ),
    (
        "Из хозяйств 41 % были собственными, 38 % — арендными, остальные 31 % — общинными.",
        "Из хозяйств 41 % были собственными, 38 % — арендными, остальные 21 % — общинными.",
    ),
    (
        "За заняттям члени розподілялися так: купці — 41,2 %, прикажчики — 33,1 %, ремісники — 17,5 %, інші — 9,2 %.",
        "За заняттям члени розподілялися так: купці — 41,2 %, прикажчики — 33,1 %, ремісники — 16,5 %, інші — 9,2 %.",
    ),
    (
        "Nach Berufen verteilten sich die Mitglieder wie folgt: Kaufleute 41,2 %, Schreiber 33,1 %, Handwerker 17,5 %, andere 9,2 %.",
        "Nach Berufen verteilten sich die Mitglieder wie folgt: Kaufleute 41,2 %, Schreiber 33,1 %, Handwerker 16,5 %, andere 9,2 %.",
    ),
    (
        "Von den Höfen waren 41 Prozent Eigen, 38 Prozent Pacht und die übrigen 31 Prozent Lehen.",
        "Von den Höfen waren 41 Prozent Eigen, 38 Prozent Pacht und die übrigen 21 Prozent Lehen.",
    ),
    (
        "Par métier, les membres se répartissaient ainsi : marchands 41,2 %, commis 33,1 %, artisans 17,5 %, autres 9,2 %.",
        "Par métier, les membres se répartissaient ainsi : marchands 41,2 %, commis 33,1 %, artisans 16,5 %, autres 9,2 %.",
    ),
    (
        "Among the weavers 42 per cent owned a loom, 37 per cent hired one and 31 per cent had none; among the spinners the shares were 24, 41 and 35 per cent.",
        "Among the weavers 42 per cent owned a loom, 37 per cent hired one and 21 per cent had none; among the spinners the shares were 24, 41 and 35 per cent.",
    ),
]

CHANGES = [
    (
        "The hundred grew by 640 souls, from 2,815 in 1811 to 3,555 in 1821.",
        "The hundred grew by 740 souls, from 2,815 in 1811 to 3,555 in 1821.",
    ),
    (
        "Exports rose from 1,250 bales in 1860 to 2,000 bales in 1870, an increase of 40 per cent.",
        "Exports rose from 1,250 bales in 1860 to 2,000 bales in 1870, an increase of 60 per cent.",
    ),
    (
        "Enrolment fell from 480 to 360, a drop of 35 per cent.",
        "Enrolment fell from 480 to 360, a drop of 25 per cent.",
    ),
    (
        "The rate of illiteracy fell from 64 to 48 per cent, a decline of 16 per cent.",
        "The rate of illiteracy fell from 64 to 48 per cent, a decline of 16 percentage points.",
    ),
    (
        "Вывоз вырос с 1 250 кип в 1860 г. до 2 000 кип в 1870 г., то есть на 40 %.",
        "Вывоз вырос с 1 250 кип в 1860 г. до 2 000 кип в 1870 г., то есть на 60 %.",
    ),
    ("Число учеников сократилось с 480 до 360, или на 35 %.", "Число учеников сократилось с 480 до 360, или на 25 %."),
    (
        "Доля неграмотных снизилась с 64 до 48 %, то есть на 16 %.",
        "Доля неграмотных снизилась с 64 до 48 %, то есть на 16 процентных пунктов.",
    ),
    (
        "Вивіз зріс з 1250 пак у 1860 р. до 2000 пак у 1870 р., тобто на 40 %.",
        "Вивіз зріс з 1250 пак у 1860 р. до 2000 пак у 1870 р., тобто на 60 %.",
    ),
    (
        "Кількість учнів скоротилася з 480 до 360, тобто на 35 %.",
        "Кількість учнів скоротилася з 480 до 360, тобто на 25 %.",
    ),
    (
        "Die Ausfuhr stieg von 1.250 Ballen im Jahre 1860 auf 2.000 Ballen im Jahre 1870, also um 40 %.",
        "Die Ausfuhr stieg von 1.250 Ballen im Jahre 1860 auf 2.000 Ballen im Jahre 1870, also um 60 %.",
    ),
    (
        "Die Schülerzahl sank von 480 auf 360, ein Rückgang um 35 Prozent.",
        "Die Schülerzahl sank von 480 auf 360, ein Rückgang um 25 Prozent.",
    ),
    (
        "Der Anteil stieg von 12 auf 18 Prozent, also um 6 Prozent.",
        "Der Anteil stieg von 12 auf 18 Prozent, also um 6 Prozentpunkte.",
    ),
    (
        "L'exportation passa de 1 250 balles en 1860 à 2 000 balles en 1870, soit une hausse de 40 %.",
        "L'exportation passa de 1 250 balles en 1860 à 2 000 balles en 1870, soit une hausse de 60 %.",
    ),
    (
        "Le nombre des élèves tomba de 480 à 360, soit une baisse de 35 %.",
        "Le nombre des élèves tomba de 480 à 360, soit une baisse de 25 %.",
    ),
]

BALANCES = [
    (
        "The hospital opened the month with 214 patients, admitted 96, discharged 71 and closed with 293.",
        "The hospital opened the month with 214 patients, admitted 96, discharged 71 and closed with 239.",
    ),
    (
        "The regiment numbered 1,840 men in March. It received 260 recruits, lost 415 men to fever and had 1,865 left in June.",
        "The regiment numbered 1,840 men in March. It received 260 recruits, lost 415 men to fever and had 1,685 left in June.",
    ),
    (
        "The guild began the year with £214, took in £96, paid out £71 and had £293 in hand at the end.",
        "The guild began the year with £214, took in £96, paid out £71 and had £239 in hand at the end.",
    ),
    (
        "На 1 января в больнице состояло 214 больных, за месяц поступило 96, выбыло 71, осталось 293.",
        "На 1 января в больнице состояло 214 больных, за месяц поступило 96, выбыло 71, осталось 239.",
    ),
    (
        "На 1 січня в лікарні було 214 хворих, за місяць прибуло 96, вибуло 71, залишилося 293.",
        "На 1 січня в лікарні було 214 хворих, за місяць прибуло 96, вибуло 71, залишилося 239.",
    ),
    (
        "Die Zunft begann das Jahr mit 214 Gulden, nahm 96 ein, gab 71 aus und übertrug 293.",
        "Die Zunft begann das Jahr mit 214 Gulden, nahm 96 ein, gab 71 aus und übertrug 239.",
    ),
    (
        "La confrérie commença l'année avec 214 livres, en reçut 96, en dépensa 71 et en reporta 293.",
        "La confrérie commença l'année avec 214 livres, en reçut 96, en dépensa 71 et en reporta 239.",
    ),
    (
        "The flock numbered 640 in spring; 118 lambs were born, 64 sheep were sold and 29 died, so that 656 remained.",
        "The flock numbered 640 in spring; 118 lambs were born, 64 sheep were sold and 29 died, so that 665 remained.",
    ),
]

TIMES = [
    (
        "Born on 3 May 1811, Anna Reuss was 25 years old when she sailed on 9 August 1846.",
        "Born on 3 May 1811, Anna Reuss was 35 years old when she sailed on 9 August 1846.",
    ),
    ("He was born in 1811 and died in 1876, aged 56.", "He was born in 1811 and died in 1876, aged 65."),
    (
        "The strike lasted three weeks, from 2 May to 9 August 1889.",
        "The strike lasted fourteen weeks, from 2 May to 9 August 1889.",
    ),
    (
        "The journal appeared for twelve years, from 1861 to 1867.",
        "The journal appeared for six years, from 1861 to 1867.",
    ),
    (
        "Родившаяся 3 мая 1811 г. Анна Рейсс отплыла 9 августа 1846 г. в возрасте 25 лет.",
        "Родившаяся 3 мая 1811 г. Анна Рейсс отплыла 9 августа 1846 г. в возрасте 35 лет.",
    ),
    ("Журнал выходил двенадцать лет, с 1861 по 1867 г.", "Журнал выходил шесть лет, с 1861 по 1867 г."),
    (
        "Народжена 3 травня 1811 р., Анна відпливла 9 серпня 1846 р. у віці 25 років.",
        "Народжена 3 травня 1811 р., Анна відпливла 9 серпня 1846 р. у віці 35 років.",
    ),
    ("Журнал виходив дванадцять років, з 1861 по 1867 р.", "Журнал виходив шість років, з 1861 по 1867 р."),
    (
        "Die am 3. Mai 1811 geborene Anna Reuss reiste am 9. August 1846 im Alter von 25 Jahren ab.",
        "Die am 3. Mai 1811 geborene Anna Reuss reiste am 9. August 1846 im Alter von 35 Jahren ab.",
    ),
    (
        "Die Zeitschrift erschien zwölf Jahre lang, von 1861 bis 1867.",
        "Die Zeitschrift erschien sechs Jahre lang, von 1861 bis 1867.",
    ),
    (
        "Né le 3 mai 1811, il avait 25 ans quand il s'embarqua, le 9 août 1846.",
        "Né le 3 mai 1811, il avait 35 ans quand il s'embarqua, le 9 août 1846.",
    ),
    ("La revue parut pendant douze ans, de 1861 à 1867.", "La revue parut pendant six ans, de 1861 à 1867."),
    ("The bell was cast by Josef Ehrenfeld (1871–1812).", "The bell was cast by Josef Ehrenfeld (1812–1871)."),
    ("Die Glocke goss Josef Ehrenfeld (1871–1812).", "Die Glocke goss Josef Ehrenfeld (1812–1871)."),
    ("Колокол отлил Йозеф Эренфельд (1871–1812).", "Колокол отлил Йозеф Эренфельд (1812–1871)."),
    ("La cloche fut fondue par Josef Ehrenfeld (1871–1812).", "La cloche fut fondue par Josef Ehrenfeld (1812–1871)."),
    ("Дзвін відлив Йозеф Еренфельд (1871–1812).", "Дзвін відлив Йозеф Еренфельд (1812–1871)."),
    (
        "The siege began on 14 March 1645 and ended on 2 February 1645.",
        "The siege began on 2 February 1645 and ended on 14 March 1645.",
    ),
    ("The charter was sealed on 31 April 1412.", "The charter was sealed on 30 April 1412."),
    ("Грамота датирована 31 июня 1612 г.", "Грамота датирована 30 июня 1612 г."),
]

AVERAGES = [
    ("The 418 farms kept 2,926 cows, or 5.7 on average.", "The 418 farms kept 2,926 cows, or 7.0 on average."),
    (
        "The 2,926 cows of the 418 farms make an average of 5.7 a farm.",
        "The 2,926 cows of the 418 farms make an average of 7.0 a farm.",
    ),
    (
        "На 418 дворов приходилось 2 926 коров, в среднем по 5,7 на двор.",
        "На 418 дворов приходилось 2 926 коров, в среднем по 7,0 на двор.",
    ),
    ("Die 418 Höfe hielten 2.926 Kühe, im Durchschnitt 5,7.", "Die 418 Höfe hielten 2.926 Kühe, im Durchschnitt 7,0."),
    (
        "Les 418 fermes avaient 2 926 vaches, soit 5,7 en moyenne.",
        "Les 418 fermes avaient 2 926 vaches, soit 7,0 en moyenne.",
    ),
    ("418 дворів мали 2926 корів, у середньому по 5,7.", "418 дворів мали 2926 корів, у середньому по 7,0."),
]

REPEATS = [
    (
        "This study rests on 2,461 petitions to the diet. It asks who wrote them. The 2,641 petitions were counted by month.",
        "This study rests on 2,461 petitions to the diet. It asks who wrote them. The 2,461 petitions were counted by month.",
    ),
    (
        "The inspector saw all 37 mills of the valley. Of these 73 mills, he wrote, not one was idle.",
        "The inspector saw all 37 mills of the valley. Of these 37 mills, he wrote, not one was idle.",
    ),
    (
        "В основу положены 2 461 прошение. Кто их писал? Все 2 641 прошение были учтены по месяцам.",
        "В основу положены 2 461 прошение. Кто их писал? Все 2 461 прошение были учтены по месяцам.",
    ),
    (
        "Die Arbeit beruht auf 2.461 Gesuchen an den Landtag. Wer schrieb sie? Die 2.641 Gesuche wurden nach Monaten gezählt.",
        "Die Arbeit beruht auf 2.461 Gesuchen an den Landtag. Wer schrieb sie? Die 2.461 Gesuche wurden nach Monaten gezählt.",
    ),
    (
        "L'étude repose sur 2 461 requêtes. Qui les écrivit ? Les 2 641 requêtes furent comptées par mois.",
        "L'étude repose sur 2 461 requêtes. Qui les écrivit ? Les 2 461 requêtes furent comptées par mois.",
    ),
    (
        "Робота спирається на 2461 прохання. Хто їх писав? Усі 2641 прохання було пораховано за місяцями.",
        "Робота спирається на 2461 прохання. Хто їх писав? Усі 2461 прохання було пораховано за місяцями.",
    ),
    ("The parish voted twenty-four (42) loads of hay.", "The parish voted twenty-four (24) loads of hay."),
    ("Сход отвёл под школу двадцать четыре (42) десятины.", "Сход отвёл под школу двадцать четыре (24) десятины."),
    ("Сход відвів під школу двадцять чотири (42) десятини.", "Сход відвів під школу двадцять чотири (24) десятини."),
    (
        "Die Gemeinde bewilligte vierundzwanzig (42) Fuder Heu.",
        "Die Gemeinde bewilligte vierundzwanzig (24) Fuder Heu.",
    ),
    (
        "La paroisse vota dans la nuit vingt-quatre (42) charretées de foin et en paya le prix.",
        "La paroisse vota dans la nuit vingt-quatre (24) charretées de foin et en paya le prix.",
    ),
]

MALFORMED = [
    (
        "The quarry sold 12,418 blocks in 1871, 9,960 in 1872 and 1,1204 in 1873.",
        "The quarry sold 12,418 blocks in 1871, 9,960 in 1872 and 11,204 in 1873.",
    ),
    (
        "The share rose to 12.4% in 1871, to 13.8% in 1872 and to 14,1% in 1873; in all 12,418 were counted.",
        "The share rose to 12.4% in 1871, to 13.8% in 1872 and to 14.1% in 1873; in all 12,418 were counted.",
    ),
    (
        "Of the ewes 77, 4% lambed and 22.6% did not; the year before it was 81.2% and 18.8%.",
        "Of the ewes 77.4% lambed and 22.6% did not; the year before it was 81.2% and 18.8%.",
    ),
    (
        "The toll brought 12,418 crowns in 1871, 13,902 in 1872 and 14 117 in 1873.",
        "The toll brought 12,418 crowns in 1871, 13,902 in 1872 and 14,117 in 1873.",
    ),
    (
        "Каменоломня продала 12 418 глыб в 1871 г., 9 960 в 1872 г. и 1 3304 в 1873 г.",
        "Каменоломня продала 12 418 глыб в 1871 г., 9 960 в 1872 г. и 13 304 в 1873 г.",
    ),
    (
        "Доля выросла до 12,4 % в 1871 г., 13,8 % в 1872 г. и 14.1 % в 1873 г.; всего учли 12 418 душ.",
        "Доля выросла до 12,4 % в 1871 г., 13,8 % в 1872 г. и 14,1 % в 1873 г.; всего учли 12 418 душ.",
    ),
    (
        "Der Bruch verkaufte 1871 12.418 Blöcke, 1872 noch 9.960 und 1873 nur 1.3304.",
        "Der Bruch verkaufte 1871 12.418 Blöcke, 1872 noch 9.960 und 1873 nur 13.304.",
    ),
    (
        "The mint struck 1,204,500 pence, 980,250 groats and 1,12,750 shillings.",
        "The mint struck 1,204,500 pence, 980,250 groats and 112,750 shillings.",
    ),
    (
        "La carrière vendit 12 418 blocs en 1871, 9 960 en 1872 et 1 3304 en 1873.",
        "La carrière vendit 12 418 blocs en 1871, 9 960 en 1872 et 13 304 en 1873.",
    ),
    (
        "La part monta à 12,4 % en 1871, à 13,8 % en 1872 et à 14.1 % en 1873.",
        "La part monta à 12,4 % en 1871, à 13,8 % en 1872 et à 14,1 % en 1873.",
    ),
    (
        "Частка зросла до 12,4 % у 1871 р., 13,8 % у 1872 р. і 14.1 % у 1873 р.",
        "Частка зросла до 12,4 % у 1871 р., 13,8 % у 1872 р. і 14,1 % у 1873 р.",
    ),
]

FURTHER = [
    (
        "The manor court fined 318 tenants in 1702: 142 for trespass, 96 for brewing without licence and 70 for absence.",
        "The manor court fined 308 tenants in 1702: 142 for trespass, 96 for brewing without licence and 70 for absence.",
    ),
    (
        "In 1702 the court fined 142 tenants for trespass, 96 for brewing and 70 for absence, altogether 318.",
        "In 1702 the court fined 142 tenants for trespass, 96 for brewing and 70 for absence, altogether 308.",
    ),
    (
        "The estate of 4,480 acres comprised 1,915 acres of arable, 1,702 of pasture and 963 of wood.",
        "The estate of 4,580 acres comprised 1,915 acres of arable, 1,702 of pasture and 963 of wood.",
    ),
    (
        "The estate of 4,480 acres consisted of 1,915 acres of arable, 1,702 of pasture and 963 of wood.",
        "The estate of 4,580 acres consisted of 1,915 acres of arable, 1,702 of pasture and 963 of wood.",
    ),
    (
        "With 1,915 acres of arable, 1,702 of pasture and 963 of wood the estate had 4,480 acres in all.",
        "With 1,915 acres of arable, 1,702 of pasture and 963 of wood the estate had 4,580 acres in all.",
    ),
    (
        "Of the 86 letters, 41 are in Latin, 28 in German and 27 in Czech.",
        "Of the 96 letters, 41 are in Latin, 28 in German and 27 in Czech.",
    ),
    (
        "Im Lager waren 1.284 Personen untergebracht, darunter 512 Männer, 468 Frauen und 314 Kinder, zusammen also alle Vertriebenen des Kreises.",
        "Im Lager waren 1.294 Personen untergebracht, darunter 512 Männer, 468 Frauen und 314 Kinder, zusammen also alle Vertriebenen des Kreises.",
    ),
    (
        "Das Lager zählte 1.284 Personen, nämlich 512 Männer, 468 Frauen und 314 Kinder.",
        "Das Lager zählte 1.294 Personen, nämlich 512 Männer, 468 Frauen und 314 Kinder.",
    ),
    (
        "Au camp se trouvaient 1 284 personnes : 512 hommes, 468 femmes et 314 enfants.",
        "Au camp se trouvaient 1 294 personnes : 512 hommes, 468 femmes et 314 enfants.",
    ),
    (
        "У таборі перебувало 1284 особи: 512 чоловіків, 468 жінок і 314 дітей.",
        "У таборі перебувало 1294 особи: 512 чоловіків, 468 жінок і 314 дітей.",
    ),
    (
        "В лагере находилось 1 284 человека: 512 мужчин, 468 женщин и 314 детей.",
        "В лагере находилось 1 294 человека: 512 мужчин, 468 женщин и 314 детей.",
    ),
    (
        "В лагере находилось 1284 человека, в том числе 512 мужчин, 468 женщин и 314 детей.",
        "В лагере находилось 1294 человека, в том числе 512 мужчин, 468 женщин и 314 детей.",
    ),
    (
        "За год судом рассмотрено 734 дела: 412 о краже, 208 о порубке и 124 о драках.",
        "За год судом рассмотрено 744 дела: 412 о краже, 208 о порубке и 124 о драках.",
    ),
    ("Almost all of the tenants (214 of 522) signed.", "Almost all of the tenants (514 of 522) signed."),
    ("Barely a quarter of the tenants (214 of 522) signed.", "Barely a quarter of the tenants (124 of 522) signed."),
    ("Every third tenant (214 of 422) had no cow.", "Every third tenant (141 of 422) had no cow."),
    ("Half of the tenants (114 of 522) signed.", "Half of the tenants (264 of 522) signed."),
    ("Three quarters of the tenants (214 of 522) signed.", "Three quarters of the tenants (394 of 522) signed."),
    (
        "A minority of the members (112 of 190) voted for the bill.",
        "A minority of the members (82 of 190) voted for the bill.",
    ),
    ("Меньшинство членов (112 из 190) голосовало за.", "Меньшинство членов (82 из 190) голосовало за."),
    ("Почти все дворы (214 из 522) подписали приговор.", "Почти все дворы (514 из 522) подписали приговор."),
    ("Каждый третий двор (214 из 422) не имел коровы.", "Каждый третий двор (141 из 422) не имел коровы."),
    ("Jeder dritte Hof (214 von 422) hatte keine Kuh.", "Jeder dritte Hof (141 von 422) hatte keine Kuh."),
    ("Кожен третій двір (214 із 422) не мав корови.", "Кожен третій двір (141 із 422) не мав корови."),
    (
        "Un feu sur trois (214 sur 422) n'avait pas de vache dans la paroisse.",
        "Un feu sur trois (141 sur 422) n'avait pas de vache dans la paroisse.",
    ),
    (
        "The number of looms rose from 118 to 354, that is, it doubled.",
        "The number of looms rose from 118 to 354, that is, it trebled.",
    ),
    ("The population fell by half, from 24,800 to 18,600.", "The population fell by half, from 24,800 to 12,400."),
    ("Население сократилось вдвое, с 24 800 до 18 600.", "Население сократилось вдвое, с 24 800 до 12 400."),
    ("Die Bevölkerung halbierte sich von 24.800 auf 18.600.", "Die Bevölkerung halbierte sich von 24.800 auf 12.400."),
    ("Wages rose by 25 per cent, from 40 to 60 shillings.", "Wages rose by 50 per cent, from 40 to 60 shillings."),
    ("Плата поднялась на 25 %, с 40 до 60 копеек.", "Плата поднялась на 50 %, с 40 до 60 копеек."),
    ("Der Lohn stieg um 25 Prozent, von 40 auf 60 Pfennig.", "Der Lohn stieg um 50 Prozent, von 40 auf 60 Pfennig."),
    ("Le salaire augmenta de 25 %, passant de 40 à 60 sous.", "Le salaire augmenta de 50 %, passant de 40 à 60 sous."),
    (
        "In 1840 there were 412 looms, in 1850 already 618, an increase of 30 per cent.",
        "In 1840 there were 412 looms, in 1850 already 618, an increase of 50 per cent.",
    ),
    ("The debt grew from £1,240 to £1,860, or by £520.", "The debt grew from £1,240 to £1,860, or by £620."),
    (
        "The tax rose by three percentage points, from 12 to 18 per cent.",
        "The tax rose by six percentage points, from 12 to 18 per cent.",
    ),
    ("Частка зросла з 12 до 18 %, тобто на 6 %.", "Частка зросла з 12 до 18 %, тобто на 6 відсоткових пунктів."),
    ("La part passa de 12 à 18 %, soit une hausse de 6 %.", "La part passa de 12 à 18 %, soit une hausse de 6 points."),
]

IMPOSSIBLE = [
    ("In that year 62% of the 17 workers could not read.", "In that year 65% of the 17 workers could not read."),
    ("В том году 62 % из 17 рабочих не умели читать.", "В том году 65 % из 17 рабочих не умели читать."),
    ("Того року 62 % із 17 робітників не вміли читати.", "Того року 65 % із 17 робітників не вміли читати."),
    (
        "In jenem Jahr konnten 62 % der 17 Arbeiter nicht lesen.",
        "In jenem Jahr konnten 65 % der 17 Arbeiter nicht lesen.",
    ),
    (
        "Cette année-là 62 % des 17 ouvriers ne savaient pas lire.",
        "Cette année-là 65 % des 17 ouvriers ne savaient pas lire.",
    ),
    ("Of the crew 62.0% of 34 men were ill.", "Of the crew, with fever or without, 62% of some 34 men were ill."),
]

FOLLOWING = [
    (
        "The list has 876 households. Of these 219 (25.0%) owned a horse, and 657 (78.0%) did not.",
        "The list has 876 households. Of these 219 (25.0%) owned a horse, and 657 (75.0%) did not.",
    ),
    (
        "Die Liste nennt 876 Haushalte. Davon besaßen 219 (25,0 %) ein Pferd und 657 (78,0 %) keines.",
        "Die Liste nennt 876 Haushalte. Davon besaßen 219 (25,0 %) ein Pferd und 657 (75,0 %) keines.",
    ),
    (
        "В списке 876 дворов. Из них 219 (25,0 %) имели лошадь, а 657 (78,0 %) не имели.",
        "В списке 876 дворов. Из них 219 (25,0 %) имели лошадь, а 657 (75,0 %) не имели.",
    ),
    (
        "У списку 876 дворів. Із них 219 (25,0 %) мали коня, а 657 (78,0 %) не мали.",
        "У списку 876 дворів. Із них 219 (25,0 %) мали коня, а 657 (75,0 %) не мали.",
    ),
    (
        "La liste compte 876 ménages. Parmi eux 219 (25,0 %) avaient un cheval et 657 (78,0 %) n'en avaient pas.",
        "La liste compte 876 ménages. Parmi eux 219 (25,0 %) avaient un cheval et 657 (75,0 %) n'en avaient pas.",
    ),
]

SLIPPED = [
    ("The 418 farms held 292 cows, on average 7.0.", "The 418 farms held 2,926 cows, on average 7.0."),
    (
        "Die 418 Höfe hielten 292 Kühe, im Durchschnitt also 7,0.",
        "Die 418 Höfe hielten 2.926 Kühe, im Durchschnitt also 7,0.",
    ),
    (
        "Les 418 fermes avaient 292 vaches, soit 7,0 en moyenne.",
        "Les 418 fermes avaient 2 926 vaches, soit 7,0 en moyenne.",
    ),
    (
        "На 418 дворов приходилось 292 коровы, в среднем по 7,0 на двор.",
        "На 418 дворов приходилось 2926 коров, в среднем по 7,0 на двор.",
    ),
    (
        "На 418 дворів припадало 292 корови, у середньому по 7,0 на двір.",
        "На 418 дворів припадало 2926 корів, у середньому по 7,0 на двір.",
    ),
    (
        "Exports rose from 1,550 bales in 1860 to 2,000 bales in 1870, an increase of 60%.",
        "Exports rose from 1,550 bales in 1860 to 2,000 bales in 1870, an increase of 29%.",
    ),
    (
        "Die Ausfuhr stieg von 1.550 Ballen im Jahre 1860 auf 2.000 Ballen im Jahre 1870, also um 60 %.",
        "Die Ausfuhr stieg von 1.550 Ballen im Jahre 1860 auf 2.000 Ballen im Jahre 1870, also um 29 %.",
    ),
    (
        "Вывоз вырос с 1 550 кип в 1860 г. до 2 000 кип в 1870 г., то есть на 60 %.",
        "Вывоз вырос с 1 550 кип в 1860 г. до 2 000 кип в 1870 г., то есть на 29 %.",
    ),
    (
        "| Trade | % |\n|---|---|\n| Smiths | 41.8 |\n| Weavers | 32.5 |\n| Others | 25.7 |\n| Total | 130.0 |",
        "| Trade | % |\n|---|---|\n| Smiths | 41.8 |\n| Weavers | 32.5 |\n| Others | 25.7 |\n| Total | 100.0 |",
    ),
]

TWINS = {
    "further": FURTHER,
    "shares": SHARES,
    "words": WORDS,
    "parts": PARTS,
    "closures": CLOSURES,
    "changes": CHANGES,
    "balances": BALANCES,
    "times": TIMES,
    "averages": AVERAGES,
    "repeats": REPEATS,
    "malformed": MALFORMED,
    "impossible": IMPOSSIBLE,
    "following": FOLLOWING,
    "slipped": SLIPPED,
}
