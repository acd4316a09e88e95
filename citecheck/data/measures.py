"""Units of length, mass, area and volume as they are printed, each with its size in metres, kilograms, square metres or litres.

From knowledge: the International System, the yard and pound of 1959 (before that the same to four digits), the Russian
measures of 1835 (1 sazhen = 2.1336 m, 1 funt = 0.40951 kg). Units that had several sizes have room (``ROOM``).
"""

from __future__ import annotations

_SIZES: dict[str, dict[str, tuple[str, ...]]] = {
    "length": {
        "1000": (
            "km", "kilometre", "kilometres", "kilometers", "kilometer", "kilometern", "kilomètre", "kilomètres", "км",
            "километр", "километра", "километров", "кілометр", "кілометра", "кілометри", "кілометрів",
        ),
        "1": (
            "m", "metre", "metres", "meters", "meter", "metern", "mètre", "mètres", "м", "метр", "метра", "метров", "метри",
            "метрів",
        ),
        "0.01": (
            "cm", "centimetres", "centimeters", "zentimeter", "centimètres", "см", "сантиметра", "сантиметров",
            "сантиметрів",
        ),
        "0.001": ("mm", "millimetres", "millimeters", "millimeter", "millimètres", "мм", "миллиметров", "міліметрів"),
        "1609.344": ("miles", "mile", "англійських миль", "миль"),
        "0.3048": ("feet", "foot", "ft", "фут", "фута", "футов", "фути", "футів"),
        "0.0254": ("inches", "inch", "дюйм", "дюйма", "дюймов", "дюймів"),
        "0.9144": ("yards", "yard", "yds", "ярдов", "ярдів"),
        "1066.8": ("versts", "verst", "versty", "вёрст", "верст", "верста", "версты", "верстах", "версти", "werst", "verstes"),
        "2.1336": ("sazhens", "sazhen", "sazheni", "саженей", "сажен", "сажень", "сажени", "сажнів", "сажні"),
        "0.7112": ("arshins", "arshin", "аршин", "аршина", "аршинов", "аршинів"),
    },
    "mass": {
        "1": (
            "kg", "kilogram", "kilograms", "kilogramme", "kilogrammes", "kilogramm", "kilos", "kilo", "кг", "килограмм",
            "килограмма", "килограммов", "кілограм", "кілограма", "кілограмів",
        ),
        "0.001": ("g", "grams", "grammes", "gramm", "г", "грамм", "граммов", "грамів"),
        "1000": (
            "t", "т", "tonne", "tonnes", "tonnen", "tons", "ton", "тонна", "тонны", "тонн", "тонни",
        ),
        "100": ("quintal", "quintals", "quintaux", "doppelzentner", "центнер", "центнера", "центнеров", "центнерів"),
        "0.4536": ("pounds", "lb", "lbs"),
        "0.40951": ("фунт", "фунта", "фунтов", "фунти", "фунтів", "funts"),
        "0.5": ("pfund",),
        "50": ("zentner", "zentnern"),
        "50.802": ("cwt", "hundredweight", "hundredweights"),
        "16.38": ("пуд", "пуда", "пудов", "пуди", "пудів", "pud", "poods", "pood", "puds", "pouds"),
    },
    "area": {
        "1": (
            "square metres", "square metre", "square meters", "sq m", "sq. m", "m²", "quadratmeter", "quadratmetern", "qm",
            "mètres carrés", "кв. м", "кв м", "м²", "квадратных метров", "квадратных метра", "квадратных метрів",
        ),
        "0.0929": ("square feet", "sq ft", "sq. ft", "quadratfuß", "pieds carrés", "квадратных футов"),
        "0.8361": ("square yards",),
        "4.5522": ("square sazhens", "кв. саженей", "квадратных саженей", "кв. сажен", "квадратних сажнів"),
        "100": ("ares", "ar", "соток"),
        "10000": ("ha", "hectare", "hectares", "hektar", "га", "гектар", "гектара", "гектаров", "гектари", "гектарів"),
        "1000000": (
            "square kilometres", "square kilometre", "square kilometers", "sq km", "sq. km", "km²", "кв. км", "кв км", "км²",
            "quadratkilometer", "quadratkilometern", "kilomètres carrés", "квадратных километров", "квадратных километра",
            "квадратних кілометрів",
        ),
        "4046.86": ("acre", "acres", "акров", "акрів"),
        "2589988": ("square miles", "sq miles"),
        "1138062": ("square versts", "кв. вёрст", "кв. верст", "квадратных вёрст", "квадратных верст", "квадратних верст"),
        "10925": (
            "desyatinas", "desyatina", "desyatins", "desiatins", "desiatinas", "десятина", "десятины", "десятин", "десятини",
            "dess", "desjatinen", "déciatines",
        ),
    },
    "volume": {
        "1": ("litre", "litres", "liters", "liter", "litern", "литр", "литра", "литров", "літр", "літра", "літрів"),
        "4.2": ("gallon", "gallons"),
        "100": ("hectolitre", "hectolitres", "hektoliter", "hectoliters", "гектолитров"),
        "36.37": ("bushel", "bushels"),
        "12.3": ("вёдер", "ведер", "ведра", "відер", "vedros"),
    },
}  # fmt: skip

MEASURES: dict[str, tuple[str, str]] = {
    word: (kind, size) for kind, sizes in _SIZES.items() for size, words in sizes.items() for word in words
}
"""Each printed form, in lower case, with its kind and size."""

ROOM = {
    **dict.fromkeys(("pounds", "lb", "lbs", "pfund", "zentner", "zentnern", "hundredweight", "hundredweights", "cwt"), "1/8"),
    **dict.fromkeys(("tons", "ton", "gallons", "gallon", "bushel", "bushels", "quintal", "quintals", "quintaux"), "1/5"),
    **dict.fromkeys(("miles", "mile", "миль"), "1/10"),
}  # fmt: skip
"""How much smaller or larger a unit of several sizes may be, as a share of it."""

CARRIES = (
    4,
    8,
    10,
    12,
    14,
    16,
    20,
    24,
    28,
    30,
    32,
    36,
    40,
    48,
    50,
    60,
    96,
    100,
    112,
    500,
    1000,
    1760,
    2000,
    2240,
    2400,
)
"""How many of one unit make one of the next in the currencies, weights and measures of Europe and America."""
LATER_UNITS = {
    **dict.fromkeys(("s", "sh", "shillings", "sous", "sols"), 20),
    **dict.fromkeys(("d", "pence", "deniers"), 12),
    **dict.fromkeys(("коп", "копеек", "копейки", "копійок", "kop", "kopecks", "c", "cents", "centimes"), 100),
    **dict.fromkeys(("kr", "kreuzer"), 60),
    **dict.fromkeys(("sgr", "silbergroschen"), 30),
    **dict.fromkeys(("cwt", "cwts"), 20),
    **dict.fromkeys(("qr", "qrs"), 4),
    **dict.fromkeys(("oz", "ozs", "ounces"), 16),
    **dict.fromkeys(("фунт", "фунтов", "фунты", "ф"), 40),
}
"""Units that stand second or third in an amount, and how many of each make one of the unit before it."""
