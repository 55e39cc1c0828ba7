"""The judge and the writing help over the real provider and a real server: well behaved, and broken in every way."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator

import pytest

from benchmarks.peers import FAULTS, Peer
from simulator.assist.draft import DraftError, draft
from simulator.judge.items import forms
from simulator.judge.opinion import ask
from simulator.providers import connect
from simulator.providers.settings import ModelSettings
from simulator.providers.ways import forget
from simulator.redaction import redact
from tests.simulator.assist.canned import GOOD, LOG
from tests.simulator.fences import unfenced
from tests.simulator.judge.fakes import reply, said

KEY = "sk-planted-0123456789abcdef"
APOLOGY = forms()["apology"]
TEXT = "I'm sorry that the crib is late, call me on 020 7946 0018."
ANSWER = said(APOLOGY, {"word": "I'm sorry", "meant": "I'm sorry", "offence": "the crib is late"})
MOST = 0.3  # seconds for one call


@pytest.fixture
def peer() -> Iterator[Peer]:
    forget()
    with Peer() as found:
        yield found


def settings(peer: Peer, name: str = "peer", total: float = 10) -> ModelSettings:
    return ModelSettings(name, KEY, peer.url, total_timeout=total, read_timeout=total, connect_timeout=2)


@pytest.mark.parametrize("rung", ["json_schema", "json_object", "plain"])
def test_an_opinion_and_a_draft_from_a_server_that_knows_this_much(peer: Peer, rung: str) -> None:
    peer.knows -= {"json_schema", "json_object"} if rung == "plain" else {"json_schema"} - {rung}
    prose = "Here you are: {}\nAnything else?" if rung == "plain" else "{}"
    peer.say(*[prose.format(ANSWER)] * 3, prose.format(json.dumps(GOOD)))
    model = connect(settings(peer))
    opinion = ask(model, APOLOGY, reply(TEXT), redact, (2, 4))
    assert (opinion.level, opinion.reason, opinion.model) == (2, "", "peer")
    assert {TEXT[each.start : each.end] for each in opinion.evidence} == {"I'm sorry", "the crib is late"}
    assert draft(model, LOG, redact).problems == ()
    asked = unfenced(json.dumps([request.body for request in peer.requests]))
    assert "7946" not in asked
    assert "Jones" not in asked


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_whatever_the_server_does_there_is_an_end_and_no_made_up_level(peer: Peer, fault: str) -> None:
    model = connect(settings(peer, f"fault/{fault}", MOST))
    began = time.monotonic()
    opinion = ask(model, APOLOGY, reply(TEXT), redact, (2, 4))
    assert opinion.level is None
    assert opinion.reason
    assert not opinion.worth_a_look
    with pytest.raises(DraftError) as failed:
        draft(model, LOG, redact)
    assert time.monotonic() - began < 4 * MOST + 5
    assert KEY not in repr(opinion) + str(failed.value) + repr(failed.value.__cause__)


@pytest.mark.parametrize("fault", ["no_model", "cut", "wrong_schema", "truncated_json", "refusal", "error_object"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_broken_call_of_three_leaves_two(peer: Peer, fault: str, place: int) -> None:
    model = connect(settings(peer))
    peer.say(*[ANSWER] * 8)
    peer.plan(*["ok"] * place, fault)
    opinion = ask(model, APOLOGY, reply(TEXT), redact, (2, 4))
    assert opinion.level == 2
    assert {vote.answers for vote in opinion.items} == {3 if fault == "cut" else 2}, "a cut call is made once more"
