"""What several sources say, put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.asking import ask
from citecheck.verify.client import Unavailable
from citecheck.verify.service import Described, Reply
from citecheck.verify.verdict import Notice, NoticeKind, Skipped, Verdict, Verification
from tests.verify.asked import client, salt, work

if TYPE_CHECKING:
    from citecheck.verify.client import Client

TRUE = salt(DOI="10.5555/salt.12")
RIGHT = Work("right", TRUE.kind, TRUE.fields)
LATE = work(Kind.ARTICLE, "Novak, P.", year=2012, title="Salt and Bread in Old Towns", container_title="Annals of Salt")
OTHER = work(Kind.ARTICLE, "Lind, Bea", year=1950, title="Glaciers of the North", DOI="10.5555/salt.12")
OUT = Unavailable("HTTP 503")


@dataclass
class Fake(Described):
    name: str
    says: Any
    lists: frozenset[Kind] = frozenset({Kind.ARTICLE})
    rank: int = 1
    needs_key: bool = False
    describes: bool = True
    times: int = 0

    def asks(self, work: Work) -> bool:
        return True

    def ask(self, work: Work, client: Client) -> Reply:
        self.times += 1
        if isinstance(self.says, Exception):
            raise self.says
        return self.says if isinstance(self.says, Reply) else Reply(tuple(self.says))


def asked(*services: Fake, ours: Work | None = None, local: Verification | None = None) -> Verification:
    return ask(ours or salt(), local, services, client())


def test_one_that_verifies_is_enough_and_no_other_is_asked() -> None:
    second = Fake("b", [LATE])
    answer = asked(Fake("a", [RIGHT]), second)
    assert (answer.verdict.value, answer.asked, second.times) == ("verified", ("a",), 0)


def test_one_that_verifies_outweighs_one_that_differs() -> None:
    answer = asked(Fake("a", [LATE]), Fake("b", [RIGHT]))
    assert (answer.verdict.value, answer.evidence[0].source, answer.asked) == ("verified", "b", ("a", "b"))


def test_one_that_differs_outweighs_one_that_has_nothing() -> None:
    answer = asked(Fake("a", []), Fake("b", [LATE]))
    assert (answer.verdict.value, answer.evidence[0].source) == ("mismatch", "b")


def test_of_two_that_differ_the_nearer_one_is_shown() -> None:
    far = work(
        Kind.ARTICLE, "Novak, P.", year=2012, title="Salt and Bread in Old Towns", container_title="Other Things"
    )
    answer = asked(Fake("a", [far]), Fake("b", [LATE]))
    assert (answer.verdict.value, answer.evidence[0].source) == ("mismatch", "b")


def test_a_doi_of_another_work_stands() -> None:
    answer = asked(Fake("a", [OTHER]), Fake("b", [RIGHT]), ours=TRUE)
    assert (answer.verdict.value, answer.evidence[-1].source) == ("mismatch", "a")


def test_not_found_takes_a_source_that_would_have_it_and_answered() -> None:
    nothing = Fake("a", [], lists=frozenset())
    assert asked(nothing).verdict is Verdict.UNVERIFIABLE
    answer = asked(nothing, Fake("b", []), Fake("c", []))
    assert (answer.verdict, answer.reason, answer.confidence) == (Verdict.NOT_FOUND, "nothing like it in b or c", 0.9)
    answer = asked(Fake("b", []), Fake("c", OUT))
    assert (answer.verdict, answer.skipped, answer.confidence) == (Verdict.NOT_FOUND, (Skipped("c", "HTTP 503"),), 0.7)
    answer = asked(Fake("c", OUT))
    assert (answer.verdict, answer.reason) == (Verdict.UNVERIFIABLE, "c: HTTP 503")
    assert asked(Fake("d", Reply(tells=False))).verdict is Verdict.UNVERIFIABLE


def test_an_outage_does_not_turn_a_work_into_a_wrong_one() -> None:
    reseller = Fake("a", [LATE], lists=frozenset())
    answer = asked(reseller, Fake("b", OUT))
    assert (answer.verdict.value, answer.reason) == (
        "unverifiable", "a differs (year: “2003”, the record has “2012”); b: HTTP 503",
    )  # fmt: skip
    assert asked(reseller, Fake("b", [])).verdict is Verdict.MISMATCH


def test_what_the_index_says_comes_first() -> None:
    local = Verification("w", Verdict.VERIFIED, 1.0, asked=("index",), reason="title agree")
    service = Fake("a", [LATE])
    answer = asked(service, local=local)
    assert (answer.verdict.value, answer.asked, service.times) == ("verified", ("index",), 0)
    local = Verification("w", Verdict.NOT_FOUND, 0.9, asked=("index",), reason="nothing like it is in the index")
    assert asked(service, local=local).verdict.value == "mismatch"
    assert asked(Fake("b", []), local=local).reason == "nothing like it in the index or b"
    assert asked(Fake("b", OUT), local=local).reason == "nothing like it is in the index"
    differs = Verification("w", Verdict.MISMATCH, 0.9, asked=("index",), reason="year")
    assert asked(Fake("b", OUT), local=differs).verdict is Verdict.MISMATCH  # The index holds its kind, and has spoken.


def test_a_link_that_cannot_be_looked_at_is_no_reason_for_the_verdict() -> None:
    page = work(Kind.WEB, title="A page", URL="http://example.org")
    answer = asked(Fake("web", OUT, lists=frozenset(), describes=False), ours=page)
    assert (answer.reason, answer.skipped) == ("no source lists web pages one by one", (Skipped("web", "HTTP 503"),))


def test_notices_of_the_record_that_decided_and_of_the_work_itself() -> None:
    late, gone = Notice(NoticeKind.RETRACTED, "a", "10.5555/x"), Notice(NoticeKind.DEAD_LINK, "web", "http://x.org")
    told = Reply((RIGHT, OTHER), {RIGHT.id: (late,), "w": (Notice(NoticeKind.CORRECTED, "a", "10.5555/y"),)})
    web = Fake("web", Reply(notices={"": (gone,)}), lists=frozenset(), describes=False)
    answer = asked(Fake("a", told), web)
    assert (answer.notices, answer.asked) == ((late, gone), ("a", "web"))


def test_a_service_that_wants_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.verify.client.KEYS", {"a": "A_KEY"})
    service = Fake("a", [RIGHT], needs_key=True)
    answer = asked(service)
    assert (service.times, answer.skipped) == (0, (Skipped("a", "it needs a key, in A_KEY"),))


def test_a_work_without_title_and_identifier() -> None:
    answer = asked(ours=work(Kind.ARTICLE, "Novak, P."))
    assert (answer.verdict.value, answer.reason) == ("unverifiable", "it has neither title nor identifier")
    answer = asked(ours=work(Kind.NEWSPAPER, title="Salt prices rise"))
    assert (answer.verdict.value, answer.reason) == ("unverifiable", "no source lists newspapers one by one")
