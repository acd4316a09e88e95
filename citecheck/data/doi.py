"""What a DOI tells by itself: publishers write years and venues into the part after the slash.

Conventions as the registrants document them or as their catalogues show throughout; nothing here knows single works.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_KEPT = 4096
"""Several rules ask the same of one entry, and entries of one file name the same venues."""
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")


@dataclass(frozen=True, slots=True)
class DoiFacts:
    """What a DOI says: the venue (an acronym or a folded name), the years in which the work can have appeared."""

    venue: str = ""
    first: int | None = None
    last: int | None = None
    why: str = ""


_ARXIV = re.compile(r"10\.48550/arxiv\.(\d\d)(\d\d)\.\d{4,5}")
_IEEE = re.compile(r"10\.1109/([a-z]+)[\d-]*(?:\.|-)?(\d{4})\.\d")
_AAAI = re.compile(r"10\.1609/(aaai|icwsm)\.v(\d+)i")
_ACL_NEW = re.compile(r"10\.18653/v1/(\d{4})\.([a-z]+)-")
_ACL_OLD = re.compile(r"10\.(?:18653/v1|3115/v1)/([a-z])(\d\d)-\d")
_IJCAI = re.compile(r"10\.24963/ijcai\.(\d{4})/")
_ELSEVIER = re.compile(r"10\.1016/j\.([a-z]+)\.((?:19|20)\d\d)\.\d\d\.")
_SPRINGER = re.compile(r"10\.(?:1007|1038|1186|1140)/s\d{5}-(\d{3})-\d")
_FRONTIERS = re.compile(r"10\.3389/([a-z]+)\.((?:19|20)\d\d)\.")
_TAYLOR = re.compile(r"10\.1080/\d{7}[\dx]\.((?:19|20)\d\d)\.\d")
_ACM = re.compile(r"10\.1145/(\d{7})\.\d{7}")
_JOURNALS = (
    (re.compile(r"10\.1371/journal\.pone\."), "plosone"),
    (re.compile(r"10\.1371/journal\.pbio\."), "plosbiology"),
    (re.compile(r"10\.1371/journal\.pcbi\."), "ploscomputationalbiology"),
    (re.compile(r"10\.1126/science\.[a\d]"), "science"),
    (re.compile(r"10\.1073/pnas\."), "pnas"),
    (re.compile(r"10\.1038/nature\d"), "nature"),
    (re.compile(r"10\.1103/physrevlett\."), "physicalreviewletters"),
    (re.compile(r"10\.1613/jair\."), "jair"),
    (re.compile(r"10\.1162/tacl_"), "tacl"),
    (re.compile(r"10\.1162/neco_"), "neuralcomputation"),
    (re.compile(r"10\.1017/slr\."), "slavicreview"),
    (re.compile(r"10\.1353/kri\."), "kritika"),
    (re.compile(r"10\.1093/ahr/"), "americanhistoricalreview"),
)
_SPEAKING = frozenset(
    [
        "10.48550", "10.1109", "10.1609", "10.18653", "10.3115", "10.24963", "10.1145", "10.1016", "10.1007", "10.1038",
        "10.1186", "10.1140", "10.3389", "10.1080", "10.1371", "10.1126", "10.1073", "10.1103", "10.1613", "10.1162",
        "10.1017", "10.1353", "10.1093",
    ]
)  # fmt: skip
"""The prefixes of the registrants above: no other DOI says anything."""
_SILENT = DoiFacts()
_ACL_LETTERS = {"p": "acl", "d": "emnlp", "n": "naacl", "e": "eacl", "k": "conll", "q": "tacl", "c": "coling"}
_ACL_VENUES = {"acl": "acl", "emnlp": "emnlp", "naacl": "naacl", "eacl": "eacl", "conll": "conll", "coling": "coling", "aacl": "aacl"}  # fmt: skip
_IEEE_VENUES = frozenset(
    [
        "cvpr",
        "iccv",
        "wacv",
        "icassp",
        "icra",
        "iros",
        "infocom",
        "icip",
        "icme",
        "icpr",
        "icde",
        "icdm",
        "focs",
        "sp",
        "isit",
    ]
)
_ACM_PROCEEDINGS = {
    "3219819": ("kdd", 2018), "3292500": ("kdd", 2019), "3394486": ("kdd", 2020), "3447548": ("kdd", 2021),
    "3534678": ("kdd", 2022), "3580305": ("kdd", 2023), "3178876": ("www", 2018), "3308558": ("www", 2019),
    "3366423": ("www", 2020), "3442381": ("www", 2021), "3485447": ("www", 2022), "3543507": ("www", 2023),
    "3397271": ("sigir", 2020), "3404835": ("sigir", 2021), "3477495": ("sigir", 2022), "3539618": ("sigir", 2023),
    "3313831": ("chi", 2020), "3411764": ("chi", 2021), "3491102": ("chi", 2022), "3544548": ("chi", 2023),
    "3340531": ("cikm", 2020), "3459637": ("cikm", 2021), "3511808": ("cikm", 2022), "3583780": ("cikm", 2023),
    "3394171": ("mm", 2020), "3474085": ("mm", 2021), "3503161": ("mm", 2022), "3581783": ("mm", 2023),
    "3442188": ("facct", 2021), "3531146": ("facct", 2022), "3593013": ("facct", 2023),
}  # fmt: skip
"""Volumes of ACM's proceedings series: the number before the point names conference and year."""
_FIRST_VOLUME = {"aaai": 1986, "icwsm": 2006}
"""Year of volume 0, so that volume and year differ by it: AAAI's volume 36 is of 2022."""

NO_DOI_VENUES = frozenset(("iclr", "icml", "neurips", "aistats", "colt", "uai", "jmlr", "tmlr", "corl"))
"""Venues that register no DOIs for their papers (PMLR, OpenReview, the NeurIPS site)."""
_REPOSITORIES = ("10.48550/", "10.5555/", "10.52202/", "10.5281/", "10.13140/", "10.6084/", "10.2139/", "10.31219/")

ALLOCATED = 80_000
"""Five-digit prefixes are handed out in sequence; none from here on had been when this was written."""
_INVENTED = re.compile(r"10\.(?:(\d)\1{3,}|1234\d*|4321|54321?|98765?)/")
_REAL_REPETITIONS = (
    "10.1111/",
    "10.2222/",
    "10.3333/",
    "10.4444/",
    "10.5555/",
    "10.6666/",
    "10.11111/",
    "10.22222/",
    "10.33333/",
)

_VENUES = {
    "cvpr": ("cvpr", "computer vision and pattern recognition"),
    "iccv": ("iccv", "international conference on computer vision"),
    "eccv": ("eccv", "european conference on computer vision"),
    "wacv": ("wacv", "applications of computer vision"),
    "iclr": ("iclr", "international conference on learning representations"),
    "icml": ("icml", "international conference on machine learning"),
    "neurips": ("neurips", "nips", "neural information processing systems"),
    "aaai": ("aaai", "aaai conference on artificial intelligence"),
    "ijcai": ("ijcai", "international joint conference on artificial intelligence"),
    "aistats": ("aistats", "artificial intelligence and statistics"),
    "colt": ("colt", "conference on learning theory"),
    "uai": ("uai", "uncertainty in artificial intelligence"),
    "corl": ("corl", "conference on robot learning"),
    "kdd": ("kdd", "knowledge discovery and data mining"),
    "www": ("www", "the web conference", "world wide web"),
    "sigir": ("sigir",),
    "cikm": ("cikm", "information and knowledge management"),
    "chi": ("chi", "human factors in computing systems"),
    "mm": ("acm mm", "acm multimedia"),
    "facct": ("facct", "fairness accountability and transparency"),
    "acl": ("acl", "annual meeting of the association for computational linguistics"),
    "emnlp": ("emnlp", "empirical methods in natural language processing"),
    "naacl": ("naacl", "north american chapter of the association for computational linguistics"),
    "eacl": ("eacl", "european chapter of the association for computational linguistics"),
    "conll": ("conll", "computational natural language learning"),
    "coling": ("coling", "international conference on computational linguistics"),
    "icra": ("icra", "international conference on robotics and automation"),
    "iros": ("iros", "intelligent robots and systems"),
    "icassp": ("icassp", "acoustics speech and signal processing"),
    "icwsm": ("icwsm", "weblogs and social media"),
    "jmlr": ("jmlr", "journal of machine learning research", "j mach learn res"),
    "tmlr": ("tmlr", "transactions on machine learning research", "trans mach learn res"),
    "jair": ("jair", "journal of artificial intelligence research"),
    "tacl": ("tacl", "transactions of the association for computational linguistics"),
    "plosone": ("plos one", "plosone"),
    "plosbiology": ("plos biology",),
    "ploscomputationalbiology": ("plos computational biology",),
    "science": ("science",),
    "nature": ("nature",),
    "pnas": ("pnas", "proceedings of the national academy of sciences"),
    "physicalreviewletters": ("physical review letters",),
    "neuralcomputation": ("neural computation",),
    "slavicreview": ("slavic review",),
    "kritika": ("kritika",),
    "americanhistoricalreview": ("american historical review",),
}
_ONE_WORD = {alias: venue for venue, aliases in _VENUES.items() for alias in aliases if " " not in alias}
_PHRASES = tuple((alias, venue) for venue, aliases in _VENUES.items() for alias in aliases if " " in alias)
_WORDS = re.compile(r"[a-z]+")
_BIENNIAL = {"eccv": 0, "iccv": 1}
"""Conferences of even (0) and odd (1) years only."""
_NOT_HELD = {"naacl": frozenset((2014, 2017, 2020, 2023)), "eacl": frozenset((2013, 2015, 2016, 2018, 2019, 2020, 2022, 2025)),
             "coling": frozenset((2013, 2015, 2017, 2019, 2021, 2023))}  # fmt: skip


@lru_cache(_KEPT)
def doi_of(value: str) -> str:
    """Return the DOI in a value, lower case, without resolver and LaTeX escapes; empty if there is none."""
    m = _DOI.search(value.replace("\\", "").replace("{", "").replace("}", ""))
    return m[0].rstrip(".,;").lower() if m else ""


@lru_cache(_KEPT)
def venue_of(name: str) -> str:
    """Return the venue that a journal's or book's title names, by acronym or full name; empty if it is not in the table.

    Workshops, findings and companions are venues of their own.
    """
    words = _WORDS.findall(name.lower())
    if {"workshop", "workshops", "findings", "companion", "communications", "advances"} & set(words) - {"advances"}:
        return ""
    if len(words) <= 4:
        short = [_ONE_WORD[w] for w in words if w in _ONE_WORD and (len(words) == 1 or w not in ("science", "nature"))]
        if len(set(short)) == 1:
            return short[0]
        if short:
            return ""
    joined = " ".join(words)
    found = {venue for alias, venue in _PHRASES if alias in joined}
    named = [_ONE_WORD[w.lower()] for w in re.findall(r"\b[A-Z]{3,7}|NeurIPS", name) if w.lower() in _ONE_WORD]
    found |= set(named[:1]) if not found else set()
    return found.pop() if len(found) == 1 else ""


def names_of(venue: str) -> tuple[str, ...]:
    """Return the names, lower case, under which a venue of :func:`venue_of` goes."""
    return _VENUES.get(venue, ())


@lru_cache(_KEPT)
def facts(doi: str) -> DoiFacts:
    """Return what a DOI (lower case) says by itself; empty facts for most."""
    if doi.partition("/")[0] not in _SPEAKING:
        return _SILENT
    for reader in (_read_arxiv, _read_conference, _read_publisher):
        known = reader(doi)
        if known is not None:
            return known
    return _SILENT


def _read_arxiv(doi: str) -> DoiFacts | None:
    m = _ARXIV.match(doi)
    return DoiFacts("", 2000 + int(m[1]), None, "the arXiv number") if m else None


def _read_conference(doi: str) -> DoiFacts | None:
    if (m := _IEEE.match(doi)) and m[1] in _IEEE_VENUES:
        return DoiFacts(m[1], int(m[2]), int(m[2]), "the DOI")
    if m := _AAAI.match(doi):
        year = _FIRST_VOLUME[m[1]] + int(m[2])
        return DoiFacts(m[1], year, year, "the volume in the DOI")
    if m := _ACL_NEW.match(doi):
        return DoiFacts(_ACL_VENUES.get(m[2], ""), int(m[1]), int(m[1]), "the DOI")
    if m := _ACL_OLD.match(doi):
        year = 1900 + int(m[2]) + (100 if int(m[2]) < 60 else 0)
        return DoiFacts(_ACL_LETTERS.get(m[1], ""), year, year, "the DOI")
    if m := _IJCAI.match(doi):
        return DoiFacts("ijcai", int(m[1]), int(m[1]), "the DOI")
    if (m := _ACM.match(doi)) and m[1] in _ACM_PROCEEDINGS:
        venue, year = _ACM_PROCEEDINGS[m[1]]
        return DoiFacts(venue, year, year, "the volume in the DOI")
    return None


def _read_publisher(doi: str) -> DoiFacts | None:
    """Journals: the year is that of acceptance, so that the issue can be of a later one."""
    if m := _ELSEVIER.match(doi):
        return DoiFacts("", int(m[2]) - 1, int(m[2]) + 3, "the DOI")
    if m := _SPRINGER.match(doi):
        year = int(m[1]) + (1000 if int(m[1]) > 900 else 2000)
        return DoiFacts("", year - 1, year + 3, "the DOI")
    if m := _FRONTIERS.match(doi):
        return DoiFacts("", int(m[2]) - 1, int(m[2]) + 2, "the DOI")
    if m := _TAYLOR.match(doi):
        return DoiFacts("", int(m[1]) - 1, int(m[1]) + 3, "the DOI")
    for pattern, venue in _JOURNALS:
        if pattern.match(doi):
            return DoiFacts(venue)
    return None


def registers_no_doi(venue: str, doi: str) -> bool:
    """Whether a venue gives its papers no DOIs, so that one that is no repository's belongs to something else."""
    return venue in NO_DOI_VENUES and not doi.startswith(_REPOSITORIES)


def invented(doi: str) -> bool:
    """Whether a DOI begins with a prefix nobody has: 10.99999, 10.1234, 10.8888."""
    if doi.startswith(_REAL_REPETITIONS[:5]):
        return False
    prefix = doi[3:].partition("/")[0].partition(".")[0]
    return bool(_INVENTED.match(doi)) or (len(prefix) == 5 and prefix.isdigit() and int(prefix) >= ALLOCATED)


def not_held(venue: str, year: int) -> bool:
    """Whether a conference did not take place in a year."""
    if venue in _BIENNIAL:
        return year % 2 != _BIENNIAL[venue] and year >= 1990
    return year in _NOT_HELD.get(venue, ())
