"""A customer who is asked something, or to do something, answers that, and asks for nothing they have just read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.answered import asked_for
from simulator.customer import ScriptedCustomer
from simulator.library import SHIPPED, load
from simulator.scenario import Scenario
from simulator.state import CustomerState, Line, Moment, Turn, opening_state
from simulator.words import Need

SHELF = load(SHIPPED)
SYNC = SHELF.get("sync-gone")
WHALE = SHELF.get("whale-wrong-month")
OFF = next(rule for rule in SYNC.lines if rule.asks and "shed" in rule.asks)
CUSTOMER = ScriptedCustomer()


def after(scenario: Scenario, reply: str, state: CustomerState, *, line: str = "Go on.") -> Moment:
    """Return the moment after a reply to `line`; everything that `state` knows was so before."""
    turns = (Turn(1, Line(scenario.opening), "ok", (), state), Turn(2, Line(line), reply, (), state))
    return Moment(scenario, 0, state, turns)


def waiting_for(scenario: Scenario, *met: Need) -> CustomerState:
    return replace(opening_state(scenario), anger=5, told=tuple(scenario.complaint.hidden), met=met)


@pytest.mark.parametrize(
    "reply",
    [
        "is shed off now?",
        "ok turn shed OFF now pull the plug.",
        "did u pull the plug yet",
        "please go now and pull the plug on the shed one, tell me when its off.",
        "You do one: unplug the machine in the shed. Is it off?",
        "Have you pulled the plug?",
        "Please switch the old laptop off.",
    ],
)
def test_who_is_asked_to_do_something_says_that_it_is_done(reply: str) -> None:
    moment = after(SYNC, reply, waiting_for(SYNC, "heard", "apology"))
    assert OFF in asked_for(moment)
    assert any(words in CUSTOMER.speak(moment).text for words in OFF.say)


@pytest.mark.parametrize(
    "reply",
    [
        "The machine in the shed deleted them.",
        "I start once the shed is off.",
        "If it is still on it will delete them again.",
        "I'm sorry about the bot. Which sheets do you need first?",
        "I am pulling the twelve sheets out now.",
        "What time is the exam?",
    ],
)
def test_words_that_ask_for_nothing_of_the_kind_get_no_such_answer(reply: str) -> None:
    moment = after(SYNC, reply, waiting_for(SYNC, "heard", "apology"))
    assert OFF not in asked_for(moment)
    assert not any(words in CUSTOMER.speak(moment).text for words in OFF.say)


def test_a_hidden_fact_that_the_question_brings_out_comes_first() -> None:
    state = opening_state(SYNC)
    assert not asked_for(after(SYNC, "is there a device called shed still switched on anywhere?", state))


def test_a_second_question_is_answered_behind_the_fact_that_the_first_brought_out() -> None:
    crown = SHELF.get("crown-came-off")
    number = next(rule for rule in crown.lines if rule.asks and "telephone" in rule.asks)
    before = opening_state(crown)
    state = replace(before, told=("lesson",))
    turn = Turn(1, Line(crown.opening), "Until when do you teach? And whats your number", (), state)
    line = CUSTOMER.speak(Moment(crown, 0, state, (turn,))).text
    assert line.startswith(crown.complaint.hidden["lesson"].says[0])
    assert any(words in line for words in number.say)


@pytest.mark.parametrize(
    "reply",
    [
        "ok telling the emergency line now mrs rennie 84 third floor deaf at nite, crew goes to her first.",
        "ambulance and engineer both on the way now, engineer within the hour.",
        "do you want a taxi to sit in its cold for her without shoes",
    ],
)
def test_news_of_what_we_do_asks_the_father_nothing_about_his_daughter(reply: str) -> None:
    gas = SHELF.get("gas-in-hall")
    assert not asked_for(after(gas, reply, waiting_for(gas)))


@pytest.mark.parametrize("reply", ["Can you hear me?", "Are you still on the line?"])
def test_a_word_about_the_line_asks_nothing_about_the_story(reply: str) -> None:
    gas = SHELF.get("gas-in-hall")
    assert not asked_for(after(gas, reply, waiting_for(gas)))
    assert asked_for(after(gas, "Is she answering you?", waiting_for(gas)))


def test_asked_again_is_no_hurt_where_the_question_has_an_answer() -> None:
    state = replace(waiting_for(SYNC, "heard", "apology"), triggers=("asked_again",))
    assert any(words in CUSTOMER.speak(after(SYNC, "is shed off now?", state)).text for words in OFF.say)


@pytest.mark.parametrize("reply", ["my names tess, come to this desk", "Ask for Tess at the ticket desk", "I'm Tess."])
def test_nobody_asks_for_a_name_that_was_given(reply: str) -> None:
    state = waiting_for(WHALE, "heard", "apology", "solution", "timing")
    lines = {CUSTOMER.speak(replace(after(WHALE, reply, state), seed=seed)).text for seed in range(6)}
    assert not any("Who do I ask for" in line or "a name" in line for line in lines)


@pytest.mark.parametrize("reply", ["I'm sorry.", "ask for the manager", "It goes to the team.", "I am working on it."])
def test_a_name_is_asked_for_where_there_was_none(reply: str) -> None:
    state = waiting_for(WHALE, "heard", "apology", "solution", "timing")
    lines = {CUSTOMER.speak(replace(after(WHALE, reply, state), seed=seed)).text for seed in range(6)}
    assert any("Who do I ask for" in line for line in lines)


def test_who_was_told_an_hour_does_not_ask_for_it() -> None:
    state = waiting_for(WHALE, "heard", "apology", "solution")
    timing = {words for rule in WHALE.lines if rule.need == "timing" for words in rule.say}
    assert CUSTOMER.speak(after(WHALE, "I'll walk you over at 15:20.", state)).text not in timing
    old = after(WHALE, "I'll walk you over at 15:20.", state, line="At 15:20?")
    assert CUSTOMER.speak(old).text in timing
    assert CUSTOMER.speak(after(WHALE, "Your train goes at some hour.", state)).text in timing


def test_a_line_without_asks_writes_no_asks() -> None:
    assert "asks" not in SYNC.lines[0].model_dump()
    assert OFF.model_dump()["asks"] == OFF.asks
