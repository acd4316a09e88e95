"""ISSNs of well-known journals, print and online, from the ISSN Portal's public records."""

from __future__ import annotations

_TABLE = {
    "Nature": ("0028-0836", "1476-4687"),
    "Science": ("0036-8075", "1095-9203"),
    "Proceedings of the National Academy of Sciences": ("0027-8424", "1091-6490"),
    "PLoS ONE": ("1932-6203",),
    "Cell": ("0092-8674", "1097-4172"),
    "The Lancet": ("0140-6736", "1474-547X"),
    "Physical Review Letters": ("0031-9007", "1079-7114"),
    "Journal of the American Chemical Society": ("0002-7863", "1520-5126"),
    "Journal of Machine Learning Research": ("1532-4435", "1533-7928"),
    "The American Historical Review": ("0002-8762", "1937-5239"),
    "Past and Present": ("0031-2746", "1477-464X"),
    "The Journal of Modern History": ("0022-2801", "1537-5358"),
    "Slavic Review": ("0037-6779", "2325-7784"),
    "The Russian Review": ("0036-0341", "1467-9434"),
    "Europe-Asia Studies": ("0966-8136", "1465-3427"),
    "Kritika": ("1531-023X", "1538-5000"),
    "Cahiers du monde russe": ("1252-6576", "1777-5388"),
    "Вопросы истории": ("0042-8779",),
}
_BY_NUMBER = {number.replace("-", ""): name for name, numbers in _TABLE.items() for number in numbers}


def journal_of(issn: str) -> str:
    """Return the journal of an ISSN (eight characters, no hyphen); empty if it is not in the table."""
    return _BY_NUMBER.get(issn, "")
