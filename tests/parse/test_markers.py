"""Numbered markers and their lists: groups, places in a source, languages; each leads to the entry of its number."""

from __future__ import annotations

import pytest

from citecheck.model.citation import Citation, Form
from citecheck.pipeline import scan_text

LISTS = {
    "en": "## References\n\n1. Smith, J. The Late Reform. London: Faber, 1999.\n2. Brown, A. Another View. Leeds: Crown, 2001.\n"
    "3. Berg, A. Third Opinion. Oxford: Press, 2003.\n4. Lind, B. Fourth Book. Cambridge: Hill, 2004.\n",
    "ru": "## Список литературы\n\n1. Иванов И. И. Поздняя реформа. М.: Наука, 1999. 320 с.\n"
    "2. Петров П. П. Другой взгляд. СПб.: Алетейя, 2001. 210 с.\n"
    "3. Сидоров С. С. Третье мнение // Вопросы истории. 2003. № 5. С. 3–15.\n4. ГАРФ. Ф. 5446. Оп. 1. Д. 12.\n",
    "uk": "## Література\n\n1. Іваненко І. І. Пізня реформа. К.: Наукова думка, 1999. 320 с.\n"
    "2. Петренко П. П. Інший погляд. Львів: Світ, 2001. 210 с.\n3. ЦДАГО України. Ф. 1. Оп. 20. Спр. 5.\n",
    "de": "## Literatur\n\n[1] Müller, Hans: Die späte Reform, München: Beck 1999.\n\n"
    "[2] Schmidt, Anna: Ein anderer Blick, Berlin: Suhrkamp 2001.\n\n"
    "[3] Weber, Karl: Dritte Meinung, in: Zeitschrift für Geschichte 5 (2003), S. 3–15.\n",
    "fr": "## Bibliographie\n\n1. Martin, Jean, *La réforme tardive*, Paris, Seuil, 1999.\n2. Durand, Anne, *Un autre regard*, Lyon, PUL, 2001.\n",
}
CASES = [
    ("en", "The reform came late [1].", [("1", "1", None)]),
    ("en", "Others disagree [2, p. 45].", [("2", "2", ("page", "45"))]),
    ("en", "Two of them say more [1; 3, pp. 7–9].", [("1", "1", None), ("3", "3", ("page", "7–9"))]),
    ("en", "It failed, as is shown [2–4].", [("2–4", "2", None)]),
    ("en", "It failed for all that [9].", [("9", None, None)]),
    ("ru", "Реформа запоздала [1, с. 45].", [("1", "1", ("page", "45"))]),
    ("ru", "Другие не согласны [2; 3, с. 7].", [("2", "2", None), ("3", "3", ("page", "7"))]),
    ("ru", "Так было и раньше [2, с. 81; 1, т. 2, с. 106].", [("2", "2", ("page", "81")), ("1", "1", ("page", "106"))]),
    ("ru", "Об этом знали [4, л. 5 об.].", [("4", "4", ("folio", "5 об."))]),
    ("uk", "Реформа запізнилася [1, с. 45; 3, арк. 12].", [("1", "1", ("page", "45")), ("3", "3", ("folio", "12"))]),
    ("de", "Die Reform kam spät [1, S. 45].", [("1", "1", ("page", "45"))]),
    ("de", "Andere widersprechen [2, 3]. Auch hier [1, S. 7; 2, S. 9].", [("2, 3", "2", None), ("1", "1", ("page", "7")), ("2", "2", ("page", "9"))]),
    ("fr", "La réforme est venue tard [1, p. 12 ; 2, p. 3].", [("1", "1", ("page", "12")), ("2", "2", ("page", "3"))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "wanted"), CASES)
def test_markers_lead_to_the_entries_of_their_numbers(
    language: str, sentence: str, wanted: list[tuple[str, str | None, tuple[str, str] | None]]
) -> None:
    found = scan_text(f"# A\n\n{sentence}\n\n{LISTS[language]}", "a.md").citations
    entries = {c.id: c.label for c in found}

    def row(mark: Citation) -> tuple[str, str | None, tuple[str, str] | None]:
        place = (mark.locator.label, mark.locator.value) if mark.locator else None
        return mark.text_of("citation-label"), entries[mark.antecedent] if mark.antecedent else None, place

    assert [row(c) for c in found if c.form is Form.MARKER] == wanted


@pytest.mark.parametrize(
    "sentence",
    ["The interval [1; 3] is closed.", "He wrote “[1] word”.", "It is argv[1] there.", "A range [0, 1] of reals."],
)
def test_brackets_of_a_text_without_a_list_are_no_markers(sentence: str) -> None:
    assert not [c for c in scan_text(f"# A\n\n{sentence}\n", "a.md").citations if c.form is Form.MARKER]
