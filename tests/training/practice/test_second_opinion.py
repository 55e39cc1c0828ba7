"""The judge behind the desk: off unless named, tried before it is heard, kept beside the grades, part of nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from simulator.allowance import Allowance, Purse
from simulator.chat import ChatModel, Message, Wish
from simulator.judge.drift import Fixed, fixed
from simulator.judge.items import forms
from simulator.judge.view import marked, view
from simulator.limited import Limited
from simulator.providers.settings import ModelSettings
from storage import model as stored_model
from storage.attempts import Terms
from tests.simulator.judge.fakes import Obliging, said, same
from tests.training.talking import KEY
from training.practice.desk import Desk, Sitting, new_key
from training.practice.judging import decided, job_key
from training.practice.model_room import CHECK_KEY, ModelRoom
from training.practice.models import Models, today
from training.practice.second import second_opinion

SHOWN = {marked(view(each.reply, same).text): each for each in fixed()}
CRIB = "crib-late"


def as_labelled(each: Fixed) -> dict[str, str]:
    return dict(each.yes)


def stern(each: Fixed) -> dict[str, str]:
    return {}


@dataclass
class Bench:
    """A desk with a judge: `graded` says what it makes of the fixed replies; of all others it thinks nothing."""

    desk: Desk
    settings: ModelSettings | None = None
    graded: Callable[[Fixed], dict[str, str]] = as_labelled
    now: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.settings = ModelSettings("", KEY, "http://127.0.0.1:1/v1", "judge-1")
        self.desk = replace(self.desk, models=Models(lambda: self.settings, self.open), clock=lambda: self.now)

    def open(
        self, settings: ModelSettings, allowance: Allowance, purse: Purse | None = None, *, model: str = ""
    ) -> ChatModel:
        return Limited(Obliging(self.answer, model), "here", allowance, purse)

    def answer(self, messages: Sequence[Message], wish: Wish) -> str:
        line = messages[1].text.splitlines()[-2].removeprefix("REPLY ")
        self.asked.append(line)
        assert wish.schema
        form = next(
            each for each in forms().values() if {item.id for item in each.items} == {*wish.schema["properties"]}
        )
        each = SHOWN.get(line)
        return said(form, self.graded(each) if each else {})

    def talk(self, terms: Terms = Terms()) -> Sitting:  # noqa: B008 - frozen
        """Play a talk that is resolved, and wait until the judge has done with it."""
        sitting = self.desk.start(CRIB, terms)
        rehearsals = sitting.attempt.scenario.rehearsals
        for words in next(each.replies for each in rehearsals if each.ends == "resolved"):
            sitting = self.desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)
        self.desk.models.opinions.wait(job_key(sitting.id))
        return sitting

    def on_talk(self) -> list[str]:
        return [line for line in self.asked if line not in SHOWN]


@pytest.fixture
def bench(desk: Desk) -> Bench:
    return Bench(desk)


def test_it_is_off_unless_it_is_named(bench: Bench) -> None:
    bench.settings = None
    sitting = bench.talk()
    assert second_opinion(bench.desk, sitting.id) is None
    bench.settings = ModelSettings("customer-1", KEY, "http://127.0.0.1:1/v1", "")
    assert second_opinion(bench.desk, bench.talk().id) is None
    assert bench.asked == []


def test_opinions_stand_beside_the_grades_and_move_nothing(bench: Bench) -> None:
    before = Bench(bench.desk)
    before.settings = None
    without = before.talk()
    sitting = bench.talk()
    assert sitting.attempt.turns[0].scores == without.attempt.turns[0].scores
    assert bench.desk.scorecard(sitting.id).overall == sitting.overall  # as it stood before anything was asked
    found = second_opinion(bench.desk, sitting.id)
    assert found
    assert not found.off
    assert {(skill, number) for skill, (number, _) in found.by_skill.items()} == set(decided(sitting.attempt))
    for number, opinion in found.by_skill.values():
        score = next(each for each in sitting.attempt.turns[number - 1].scores if each.skill == opinion.skill)
        assert (opinion.level, opinion.rules, opinion.model) == (0, score.level, "judge-1")
        assert opinion.worth_a_look == ((score.level or 0) >= 2)
        assert opinion.raw
        assert len(opinion.prompt) == 16
    assert any(opinion.worth_a_look for _, opinion in found.by_skill.values())
    assert len(bench.on_talk()) == 3 * len(found.by_skill) <= 36
    # Once is enough: nothing is asked again, and what was said stays when the judge is switched off.
    calls = len(bench.asked)
    bench.settings = None
    again = second_opinion(bench.desk, sitting.id)
    assert again
    assert again.by_skill == found.by_skill
    assert len(bench.asked) == calls
    with bench.desk.store.reading() as session:
        used = stored_model.tokens_used(session, today(), bench.desk.person_id)
    assert set(used) == {"judge", "check"}
    assert 0 < used["judge"] < used["check"]


def test_a_judge_that_grades_the_fixed_replies_badly_is_never_heard(bench: Bench) -> None:
    bench.graded = stern
    sitting = bench.talk()
    assert len(bench.asked) <= 90
    assert bench.on_talk() == []
    found = second_opinion(bench.desk, sitting.id)
    assert found
    assert found.by_skill == {}
    assert "The judge is off: on the fixed replies judge-1 agrees" in found.off
    bench.desk.models.opinions.wait(job_key(sitting.id))
    assert bench.on_talk() == []


def test_a_judge_that_drifts_is_switched_off_and_says_so_until_it_is_taken_as_it_is(bench: Bench) -> None:
    first = bench.talk()
    bench.asked.clear()
    bench.now += timedelta(days=6)
    bench.talk()
    assert len(bench.asked) == len(bench.on_talk()), "it was tried this week"
    # A week later it is sterner about one skill.
    bench.now += timedelta(days=8)
    bench.graded = lambda each: {} if each.skill == "empathy" else dict(each.yes)
    bench.asked.clear()
    later = bench.talk()
    assert bench.on_talk() == []
    found = second_opinion(bench.desk, later.id)
    assert found
    assert "no longer grades the fixed replies as it did" in found.off
    assert found.by_skill == {}
    kept = second_opinion(bench.desk, first.id)
    assert kept
    assert kept.by_skill
    # The trainer looks at the page, and tries it again as it was.
    room = ModelRoom(bench.desk.store, bench.desk.visitor, bench.desk.models, bench.desk.clock)
    check = room.check()
    assert check
    assert (check.is_on, check.words) == (False, found.off)
    bench.graded = as_labelled
    room.check_anew()
    bench.desk.models.opinions.wait(CHECK_KEY)
    check = room.check()
    assert check
    assert check.is_on
    second_opinion(bench.desk, later.id)
    bench.desk.models.opinions.wait(job_key(later.id))
    now = second_opinion(bench.desk, later.id)
    assert now
    assert now.by_skill
