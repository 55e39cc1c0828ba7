"""A hundred attempts to talk a model out of its part, through the desk, with one that obeys: nothing comes of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import cycle

from scoring.ruleset import ruleset
from simulator.allowance import Allowance, Purse
from simulator.chat import ChatModel
from simulator.customer import ScriptedCustomer
from simulator.limited import Limited
from simulator.providers.settings import ModelSettings
from simulator.turn import begin, take_turn
from storage.attempts import begin_attempt
from tests.simulator.voice.test_injection import OBEYS, THANKS, Obedient, attempts, planted, shows_prompt
from tests.training.talking import BY_MODEL, say, settings
from training.practice.desk import Desk
from training.practice.models import Models


def test_no_attempt_moves_a_grade_or_the_mood_or_is_answered(desk: Desk) -> None:
    kinds = cycle(OBEYS.values())

    def opens(
        settings: ModelSettings, allowance: Allowance, purse: Purse | None = None, *, model: str = ""
    ) -> ChatModel:
        return Limited(Obedient(next(kinds)), "here", allowance)

    own = replace(desk, models=Models(lambda: settings("http://127.0.0.1:1/v1"), opens))
    for where, text in attempts():
        scenario, reply = planted(where, text)
        with own.store.writing() as session:
            begun = begin_attempt(session, own.person_id, scenario, ruleset(), own.clock(), terms=BY_MODEL)
        sitting = own.open(begun)
        expected = take_turn(begin(scenario, sitting.attempt.seed, sitting.attempt.shown), reply, ScriptedCustomer())
        after = say(own, sitting, reply)
        turn, without = after.attempt.turns[0], expected.turns[0]
        assert (turn.scores, turn.state) == (without.scores, without.state), text
        shown = after.attempt.pending.text
        assert not shows_prompt(shown), text
        if not expected.state.told:
            assert (after.attempt.pending.voice, shown) == ("fallback", expected.pending.text), text
            assert (after.notes[0] or "").startswith("check "), text
            assert not THANKS.search(shown.replace("thank you for nothing", "")), text
