"""Words in capitals that are no archive's code, and those that belong to one."""

from __future__ import annotations

NOT_CODES = frozenset(
    [
        "USSR",
        "URSS",
        "СССР",
        "РСФСР",
        "УССР",
        "БССР",
        "RSFSR",
        "NKVD",
        "НКВД",
        "MVD",
        "МВД",
        "KGB",
        "КГБ",
        "NEP",
        "CIA",
        "FBI",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "XX",
        "КПСС",
        "KPSS",
        "ВКП",
        "VKP",
        "ПСС",
        "PSS",
        "ISBN",
        "DOI",
    ]
)
DEPARTMENTS = frozenset(["НБ", "ОР", "РО", "НА", "ЦА", "ВР", "ІР", "ОРК", "РФ", "NB", "OR", "RO", "NA", "TsA"])
"""Departments whose letters stand before the code of their library or museum: НБ МГУ."""
STATES = frozenset(
    [
        "РАН",
        "RAN",
        "НАНУ",
        "РФ",
        "России",
        "СССР",
        "РСФСР",
        "УССР",
        "БССР",
        "RF",
        "Rossii",
        "SSSR",
        "USSR",
        "RSFSR",
        "Украины",
        "України",
        "Ukrainy",
        "Ukraine",
        "УРСР",
    ]
)
"""A state's or academy's name after a code that the registry has without it: ЦГВИА РФ, ОР ИРЛИ РАН."""
