"""Every fault of a model server, met by the customer and by the judge, streamed and whole, first, in the middle, last.

Through the desk, with a real server and a real database: no turn is lost, nothing is raised, each has its ending, and
what the script said in the model's place is stored with its reason.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import pytest

from benchmarks.canned import example_of, reworded
from benchmarks.peers import Peer
from benchmarks.peers.places import NO_NAME, closed_url, self_signed
from benchmarks.peers.wire import Request
from simulator.allowance import Allowance, Purse
from simulator.chat import ChatModel, Message, Wish
from simulator.circuit import Circuits
from simulator.customer import ScriptedCustomer
from simulator.judge.drift import tried_with
from simulator.judge.items import forms
from simulator.limited import open_model
from simulator.providers.settings import ModelSettings
from simulator.state import Attempt
from simulator.turn import begin, take_turn
from storage import model as stored_model
from storage import people
from storage.model import DUE, Check
from tests.training.talking import BY_MODEL, Line, Whole, say, settings, talking
from training.practice.desk import Desk, new_key
from training.practice.judging import Judging, decided, job_key
from training.practice.models import Models
from training.visitors import Visitor

FAULTS = (
    *("bad_request", "key", "forbidden", "no_model", "timeout_408", "conflict", "busy_later", "busy", "quota"),
    *("server_500", "server_503", "read_timeout", "slow_drip", "cut", "no_finish", "empty_body", "invalid_json"),
    *("wrong_schema", "truncated_json", "extra_prose", "refusal", "error_object", "huge", "hostile_text", "duplicates"),
)
PLACES = ("refused", "no name", "tls")
ALL = (*FAULTS, *PLACES)
TEXT_MAY_COME = {"hostile_text", "duplicates", "wrong_schema"}
"""Faults behind which there may be a text after all: it was checked like any other."""
WAYS = (False, True)
SHORT = 0.7  # seconds, in place of twenty
MOST = 8.0  # seconds for one line on a busy machine, in place of thirty
CRIB = "crib-late"


def answers(request: Request) -> str:
    """Say what a good customer says, and what a judge says who finds nothing."""
    form = request.body.get("response_format", {}).get("json_schema", {}).get("schema", {}).get("properties")
    if form:
        return json.dumps({name: {"yes": False, "quote": ""} for name in form})
    return reworded(example_of(request.body["messages"][0]["content"]))


@dataclass
class World:
    """Hold a good server, and for each fault where it is met."""

    good: Peer
    tls: Peer

    def working(self) -> ModelSettings:
        return settings(self.good.url, judge="peer")

    def broken(self, fault: str) -> ModelSettings:
        url = {"refused": closed_url(), "no name": NO_NAME, "tls": self.tls.url}.get(fault, self.good.url)
        name = "peer" if fault in PLACES else f"fault/{fault}"
        return settings(url, name, judge=name, seconds=SHORT)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with Peer() as good, Peer(certificate=self_signed(tmp_path_factory.mktemp("tls"))) as tls:
        good.answers = answers
        yield World(good, tls)


def replies(desk: Desk) -> tuple[str, ...]:
    """Return five replies that resolve: the first, the third and the last meet the fault."""
    scenario = desk.library().get(CRIB)
    good = next(each.replies for each in scenario.rehearsals if each.ends == "resolved")
    return ("Hello, I look after this now. What has happened?", "I am reading what you wrote.", *good)


def test_there_are_twenty_seven_faults_and_more() -> None:
    assert len(ALL) * len(WAYS) * 3 * 2 >= 324


def somebody(desk: Desk, name: str) -> Desk:
    """Return the desk of a person of their own, so that all of them can play at the same time."""
    with desk.store.writing() as session:
        people.add_person(session, name, name, desk.clock())
    return replace(desk, visitor=Visitor(name, name, "trainee"))


def played(desk: Desk) -> Attempt:
    """Return the talk as it goes without a model."""
    talk = begin(desk.library().get(CRIB))
    for words in replies(desk):
        talk = take_turn(talk, words, ScriptedCustomer())
    return talk


@pytest.mark.parametrize("whole", WAYS, ids=["streamed", "whole"])
def test_the_customer_has_an_ending_for_every_fault(
    desk: Desk, world: World, caplog: pytest.LogCaptureFixture, *, whole: bool
) -> None:
    said, expected = replies(desk), played(desk)

    def play(fault: str) -> None:
        line = Line(world.working(), (Whole if whole else lambda model: model))
        own = talking(somebody(desk, f"{fault} {whole}"), line)
        sitting = own.start(CRIB, BY_MODEL)
        for number, words in enumerate(said):
            broken = number % 2 == 0
            line.settings = world.broken(fault) if broken else world.working()
            since = time.monotonic()
            sitting = say(own, sitting, words)
            assert time.monotonic() - since < MOST, fault
            assert len(sitting.attempt.turns) == number + 1, fault
            assert sitting.attempt.state == expected.turns[number].state, fault
            if broken and not (fault in TEXT_MAY_COME and sitting.attempt.pending.voice == "model"):
                assert sitting.attempt.pending.voice == "fallback", fault
                assert sitting.notes[-1] not in (None, DUE), fault
            elif not broken:
                assert (sitting.attempt.pending.voice, sitting.notes[-1]) == ("model", None), (fault, sitting.notes)
        assert (sitting.status, sitting.outcome) == ("finished", "resolved"), fault
        assert [turn.reply for turn in sitting.attempt.turns] == list(said), fault

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(play, ALL))
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


class Breaking:
    """A judge that is broken for some skills: the model of `bad` answers for these, that of `good` for the others."""

    def __init__(self, good: ChatModel, bad: ChatModel, skills: Sequence[str]) -> None:
        self.good, self.bad, self.name = good, bad, "peer"
        self.asked = [{item.id for item in forms()[skill].items} for skill in skills]

    def _for(self, wish: Wish) -> ChatModel:
        return self.bad if wish.schema and set(wish.schema["properties"]) in self.asked else self.good

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        return self._for(wish).complete(messages, wish)

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        return self._for(wish).stream(messages, wish)


@pytest.mark.parametrize("whole", WAYS, ids=["whole", "streamed"])
def test_the_judge_has_an_ending_for_every_fault(
    desk: Desk, world: World, caplog: pytest.LogCaptureFixture, *, whole: bool
) -> None:
    said = replies(desk)
    asked = [skill for skill, _ in decided(played(desk))]
    broken = {asked[0], asked[len(asked) // 2], asked[-1]}
    with desk.store.writing() as session:
        stored_model.keep_check(
            session, Check("peer", tried_with(), None, is_on=True, words="", checked_at=desk.clock())
        )

    def judged(fault: str) -> None:
        own = somebody(desk, f"judged {fault} {whole}")
        sitting = own.start(CRIB)
        for words in said:
            sitting = own.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)
        before = own.scorecard(sitting.id)

        def opens(
            settings: ModelSettings, allowance: Allowance, purse: Purse | None = None, *, model: str = ""
        ) -> ChatModel:
            bad = world.broken(fault)
            judge = Breaking(
                open_model(settings, allowance, purse, model=model, circuits=Circuits()),
                open_model(bad, allowance, purse, model=bad.judge, circuits=Circuits()),
                tuple(broken),
            )
            return Whole(judge) if whole else judge

        models = Models(world.working, opens)
        Judging(own.store, models, own.person_id).begin(sitting.id, sitting.attempt, own.clock())
        models.opinions.wait(job_key(sitting.id))
        with own.store.reading() as session:
            found = stored_model.read_opinions(session, sitting.id)
        opinions = {each.skill: each for some in found.values() for each in some}
        assert sorted(opinions) == sorted(asked), fault
        for skill, opinion in opinions.items():
            if skill in broken:
                assert opinion.level is None, (fault, skill)
                assert opinion.reason, (fault, skill)
            else:
                assert opinion.level == 0, (fault, skill, opinion.reason)
        assert own.open(sitting.id) == sitting
        assert own.scorecard(sitting.id) == before

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(judged, ALL))
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
