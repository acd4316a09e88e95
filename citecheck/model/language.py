"""The words a language lends to citing and counting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from citecheck.model.age_words import AgeWords
from citecheck.model.date_words import DateWords
from citecheck.model.division_words import DivisionWords
from citecheck.model.length_words import LengthWords
from citecheck.model.pinpoint_words import PinpointWords
from citecheck.model.reckoning_words import ReckoningWords
from citecheck.model.repeat_words import RepeatWords

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArchivalLabels:
    """Labels of the levels of an archival reference, lower case, without the closing point.

    Plural labels stand in ``*_many``; a label of both numbers (Russian capital ``Л.``) stands in neither list twice.
    """

    fond: Words = ()
    fond_many: Words = ()
    opis: Words = ()
    opis_many: Words = ()
    delo: Words = ()
    delo_many: Words = ()
    folio: Words = ()
    folio_many: Words = ()
    page: Words = ()
    """Labels of printed pages that some writers use for leaves (С., стр., p.)."""
    karton: Words = ()
    papka: Words = ()
    part: Words = ()
    verso: Words = ()


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that are numbers, or say what a number is."""

    cardinals: Mapping[str, int] = field(default_factory=dict)
    """One to ninety-nine and the hundreds, every form of declension; compounds are put together by the reader."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Thousand, million ... with their abbreviations."""
    joiners: Words = ()
    """Words inside a number: "and", "et"."""
    fractions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """half, third, two thirds, three-quarters ... as (numerator, denominator)."""
    one_and_half: Words = ()
    """Words for one and a half: "anderthalb", "полтора"."""
    percent: Words = ()
    points: Words = ()
    """Percentage points."""
    percent_nouns: Words = ()
    """Nouns behind which a decimal needs no sign: "percentage"."""
    permille: Words = ()
    at_least: Words = ()
    at_most: Words = ()
    emphatic: Words = ()
    """Those of the two before that only make much, or little, of an exact number: "no fewer than", "as many as"."""
    about: Words = ()
    majority: Words = ()
    out_of: Words = ()
    """Words between part and whole: "of", "out of", "из"."""
    of_these: Words = ()
    """Words that start parts of the number before: "of these", "of whom", "из них", "including"."""
    including: Words = ()
    rest: Words = ()
    total: Words = ()
    respectively: Words = ()
    people: Words = ()
    """Nouns of persons that may stand between a number and its parts."""
    things: Words = ()
    """Nouns of what is counted one by one and never measured: "ships", "villages"."""
    times: Words = ()
    years: Words = ()
    identifiers: Words = ()
    """Words before a number that make it a name: "No.", "Order", "article", "chapter"."""
    units: Words = ()


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """Words that tie numbers together: changes, comparisons, balances, ages. A final ``*`` stands for any ending."""

    nearly: Words = ()
    """Hedges for a little less: "almost", "knapp"."""
    ranked: Words = ()
    """Words that make a fraction after them one of a row, no share: "second (half)", "last (quarter)"."""
    ordinal_fractions: Words = ()
    """Fractions that are ordinals too: shares only after a numeral or an article."""
    part_nouns: Words = ()
    """Nouns that make an ordinal before them a fraction: "(пятая) часть"."""
    one: Words = ()
    """Articles and numerals that make such a word a share."""
    not_fraction: Words = ()
    """Words after a fraction that make it a name: "world" (Third World), "état" (tiers état)."""
    time_units: Words = ()
    """What is halved without being a whole: "hour", "year", "dozen"."""
    compared: Words = ()
    """Words after a fraction or percentage that compare: "less", "higher"."""
    by: Words = ()
    """Prepositions of a difference: "by a third", "на треть"."""
    open_list: Words = ()
    """Words of a list that is not whole: "among others", "etc."."""
    subset: Words = ()
    """Words after a count that make it part of the one before it: "of them", "parmi eux"."""
    among: Words = ()
    """Words before a group that has shares of its own: "among (the men)"."""
    distributed: Words = ()
    """Words that announce a whole list: "were divided as follows"."""
    rose: Words = ()
    fell: Words = ()
    start: Words = ()
    """"from", "с", "von": before the first of two values."""
    end: Words = ()
    multiples: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Words for a change by a factor: "doubled" (2, 1), "в полтора раза" (3, 2)."""
    ratios: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Words for a factor between two things: "twice" (2, 1), "втрое" (3, 1)."""
    ratio_words: Words = ()
    """Words of comparison after such a factor: "as many", "больше", "so groß"."""
    ratio_more: Words = ()
    """Those of them by which "three times" may mean four: "more"."""
    every: Words = ()
    """"every", "каждый": with an ordinal a share, "every third"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    minority: Words = ()
    nearly_all: Words = ()
    average: Words = ()
    opening: Words = ()
    """Verbs and nouns of what there was at first."""
    income: Words = ()
    outgo: Words = ()
    either: Words = ()
    """Those of both that say it only with who did it: "gave", "took"."""
    closing: Words = ()
    """What there was at last."""
    leaving: Words = ()
    """Words between what was taken and what was left of a whole: "leaving"."""
    unknown: Words = ()
    """Words for flows that nobody counted."""
    were: Words = ()
    """Verbs that can only be said of the things counted before: "were", "had"."""
    born: Words = ()
    died: Words = ()
    began: Words = ()
    """Verbs of beginnings: "founded", "opened", "born"."""
    ended: Words = ()
    """Verbs of ends: "closed", "died"."""
    planned: Words = ()
    """Verbs of what comes before a thing is there: "begun", "commissioned"."""
    realised: Words = ()
    """Verbs of what can only come after that: "opened", "published"."""
    lived: Words = ()
    """Verbs of what can only happen after a birth: "married", "enlisted"."""
    aged: Words = ()
    """Words before an age: "aged", "im Alter von"."""
    lasting: Words = ()
    """Words before a length of time: "for", "в течение"."""
    before_christ: Words = ()
    backwards: Words = ()
    """Words that announce a descending row."""
    later: Words = ()
    """Words that move a sentence to another time or thing: "later", "another"."""
    several_answers: Words = ()
    both: Words = ()
    """Words by which a part is counted in two others too: "both", "о том и другом"."""
    that_is: Words = ()
    """Words between a number and the same number said otherwise: "that is", "or", "soit"."""
    this_is: Words = ()
    """Words that open a sentence which says the numbers of the one before otherwise: "that amounts to"."""
    rate_of: Words = ()
    """Words that call a percentage after them a share of what went before: "a response rate of"."""
    when: Words = ()
    """Words between a percentage and the event that gives it: "48 per mille in 1866, when 96 of 2,000 died"."""
    amounted: Words = ()
    """Verbs between a list and its sum: "numbered", "made up"."""
    elsewhere: Words = ()
    """Words that leave nothing out of a division: "from elsewhere", "the others"."""
    of_the: Words = ()
    """Words right between a part and its whole, whose things are known: "of the"."""
    held_out: Words = ()
    """Verbs before a length of time that say it is all of the time told of: "held for", "lasted"."""
    until: Words = ()
    """Words before the end of a time: "until"."""
    own_end: Words = ()
    """Words for the end of the one who is spoken of: "his death"."""
    own_time: Words = ()
    """Words behind a length of time that say whose it is: "of its life"."""
    same_year: Words = ()
    """Words that give a date the year of the one before it: "of the same year"."""
    year_of_life: Words = ()
    """Words behind an ordinal that count the years of a life: "(in the 61st) year of her life"."""
    though: Words = ()
    """Words that lead from an end told first to its beginning: "though begun only in 1907"."""
    just_over: Words = ()
    """Hedges for a little more: "just over", "gut"."""
    namely: Words = ()
    """Words that open the list of the parts of a number: "namely"."""
    in_all: Words = ()
    """Words that call a number the sum of others: "in all"."""
    making: Words = ()
    """Words between a list and its sum: "making"."""
    together: Words = ()
    """Words that put several numbers together: "between them", "no other"."""
    gathering: Words = ()
    """Verbs that may lead from several numbers to their sum, and to much else: "brought", "yielded"."""
    so: Words = ()
    """Words before what follows from the numbers told: "so", "accordingly"."""
    found_at_last: Words = ()
    """Verbs and nouns of a count that closes an account: "found", "the tally"."""
    comprised: Words = ()
    """Verbs between a whole and the list of its parts: "comprised"."""
    entered: Words = ()
    """Verbs of those who came: "entered"."""
    remained: Words = ()
    """Verbs of those of them who stayed."""
    left: Words = ()
    """Verbs of those of them who left."""
    each: Words = ()
    """Words that make a number the portion of one: "apiece"."""
    old_style: Words = ()
    """Words that put a date into a calendar whose year begins in March: "Old Style"."""
    nobody: Words = ()
    """Words that say that nothing came or went: "nobody", "none"."""
    negations: Words = ()
    """Words that deny what follows them: "not", "no"."""
    known: Words = ()
    """Words before a number that say it was told already: "the", "all these", "its"."""
    pointing: Words = ()
    """Those of them that point back: "these"."""
    relative: Words = ()
    """Words that open a clause on what was counted: "(the 24 parishes) that"."""
    a_head: Words = ()
    """Words that make a number before them the mean of all: "a head", "на душу"."""
    not_at_all: Words = ()
    none_of: Words = ()
    """Words before a number of kinds that the last share belongs to none of: "none of the", "keiner der"."""
    """Members that end a list of answers: "no opinion"."""
    exactly: Words = ()
    """Words that leave a share in words no room: "exactly"."""
    was: Words = ()
    """Verbs between a share and what it is of: "were"."""
    halves: Words = ()
    """Nouns whose shares exhaust a whole where a sentence has no others, by blanks: "men women"."""
    money: Words = ()
    """How the names of currencies begin."""
    for_each: Words = ()
    """What begins a proportion: "for every man there were three women"."""
    minor: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """Small units of money and weight by how they begin, each with the larger ones and how many of it they hold."""
    sharing: Words = ()
    """Verbs between a part and its share: "made up"."""
    complements: Words = ()
    """Two words that leave no third case, by a blank: "men women"."""
    just: Words = ()
    """Adverbs before a percentage that say no more: "exactly", "only"."""
    whole_noun: Words = ()
    """Words after a percentage that make its whole the one just told: "of the total"."""
    counting: Words = ()
    """Subjects that stand for what was just counted, and adverbs before a verb: "the number", "they", "thus"."""
    extremes: Words = ()
    """Words before the least and the greatest of several values: "between (10 and 46)"."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language's words. Everything is lower case; matching is on words, case folded."""

    code: str
    name: str
    script: str = "Latn"
    stop_words: Words = ()
    """Frequent function words: they tell the language of a text and prose from references."""
    articles: Words = ()
    """Articles with which a title may begin."""
    notices: Words = ()
    """Words by which a title says that it is about another work: "erratum", "review of", "reply to"."""
    part_words: Words = ()
    """Words before the number of a part of a work: "part", "volume", "book"."""
    months: Mapping[str, int] = field(default_factory=dict)
    abbreviations: Words = ()
    """Abbreviations, without their last point, that do not end a sentence."""
    ibid: Words = ()
    idem: Words = ()
    op_cit: Words = ()
    loc_cit: Words = ()
    passim: Words = ()
    et_al: Words = ()
    conjunctions: Words = ()
    signals: Words = ()
    """Introductory signals, longest first: "see also", "cf."."""
    reproduced_in: Words = ()
    quoted_in: Words = ()
    translated_in: Words = ()
    reviewed_in: Words = ()
    hereafter: Words = ()
    chapter_in: Words = ()
    editors: Words = ()
    translators: Words = ()
    compilers: Words = ()
    directors: Words = ()
    page: Words = ()
    pages: Words = ()
    volume: Words = ()
    issue: Words = ()
    part: Words = ()
    book: Words = ()
    chapter: Words = ()
    note: Words = ()
    note_labels: Words = ()
    """Words before the number of a footnote that gives a work in full: "n.", "Anm.", "сноска"."""
    column: Words = ()
    edition: Words = ()
    thesis: Words = ()
    unpublished: Words = ()
    report: Words = ()
    document_collection: Words = ()
    encyclopedia: Words = ()
    years_suffix: Words = ()
    """Words that may follow a year: "г.", "гг.", "gg."."""
    undated: Words = ()
    accessed: Words = ()
    place_abbreviations: Mapping[str, str] = field(default_factory=dict)
    source_headings: Words = ()
    note_headings: Words = ()
    see_also_headings: Words = ()
    self_citation_labels: Words = ()
    """Labels before a document's citation of itself: "Cite this article as"."""
    archive_words: Words = ()
    """Words that stand in the full name of an archive."""
    archival: ArchivalLabels = field(default_factory=ArchivalLabels)
    numbers: NumberWords = field(default_factory=NumberWords)
    claims: ClaimWords = field(default_factory=ClaimWords)
    ages: AgeWords = field(default_factory=AgeWords)
    dates: DateWords = field(default_factory=DateWords)
    division: DivisionWords = field(default_factory=DivisionWords)
    reckoning: ReckoningWords = field(default_factory=ReckoningWords)
    lengths: LengthWords = field(default_factory=LengthWords)
    pinpoints: PinpointWords = field(default_factory=PinpointWords)
    repeats: RepeatWords = field(default_factory=RepeatWords)
    decimal: str = "."
    according_to: Words = ()
    """Words before whoever gives the figures: "according to", "по данным"."""
    scholars: Words = ()
    """Nouns, declined too, for people who are quoted as authorities: "historian", "демографа"."""
    studies: Words = ()
    """Nouns, declined too, for a work that a title may follow: "book", "монографии"."""
    newspapers: Words = ()
    """Nouns for a periodical that a name may follow: "newspaper", "газета"."""
    source_labels: Words = ()
    """Words before the one source of a picture or quotation: "source", "Quelle"."""
    bodies: Words = ()
    """How words begin that are in the names of bodies and in no person's: ministr-, institut-, Gesellschaft."""
    vague_sources: Words = ()
    """What is no source, though people write it where one belongs: "internet", "YouTube video"."""
    said: Words = ()
    """Verbs that introduce a quotation or report."""
