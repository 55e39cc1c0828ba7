from __future__ import annotations

import pytest

from simulator.customer import ScriptedCustomer
from simulator.scenario import Scenario
from simulator.turn import begin, rewind, take_turn
from training.practice.desk import Desk, ReplyRefusedError, UnknownAttemptError, new_key

OTHER = "You were left waiting and nobody rang you. I am sorry: that was our doing."


def over(desk: Desk, scenario: Scenario, words: str = "Calm down, it is only a small thing.") -> str:
    """Play an attempt to its end and return its id."""
    sitting = desk.start(scenario.id)
    while sitting.status == "active":
        sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)
    return sitting.id


def test_a_rewound_attempt_is_the_attempt_before_that_reply(scenario: Scenario) -> None:
    first = take_turn(begin(scenario), "ok", ScriptedCustomer())
    second = take_turn(first, OTHER, ScriptedCustomer())
    assert rewind(second, 2) == first
    assert rewind(second, 1) == begin(scenario)


@pytest.mark.parametrize("number", [0, -1, 3])
def test_there_is_no_way_back_to_a_reply_that_was_never_given(scenario: Scenario, number: int) -> None:
    attempt = take_turn(take_turn(begin(scenario), "ok", ScriptedCustomer()), "ok", ScriptedCustomer())
    with pytest.raises(ValueError, match="replies 1 to 2"):
        rewind(attempt, number)


def test_the_branch_goes_on_from_the_moment_and_the_record_stays(desk: Desk, scenario: Scenario) -> None:
    attempt_id = over(desk, scenario)
    before = desk.open(attempt_id)
    branch = desk.what_if(attempt_id, 2, [OTHER, "I will call you tomorrow at nine."])
    assert branch.turns[0] == before.attempt.turns[0]
    assert [turn.reply for turn in branch.turns[1:]] == [OTHER, "I will call you tomorrow at nine."]
    assert branch.turns[1].customer == before.attempt.turns[1].customer
    assert branch.turns[1].state.anger < before.attempt.turns[1].state.anger
    assert desk.open(attempt_id) == before
    assert [summary.id for summary in desk.history()] == [attempt_id]


def test_replies_behind_the_end_of_a_branch_are_left_out(desk: Desk, scenario: Scenario) -> None:
    branch = desk.what_if(over(desk, scenario), 1, ["Calm down, it is only a small thing."] * 30)
    assert branch.state.ended
    assert len(branch.turns) < 30


def test_pasted_model_answers_earn_nothing_in_a_branch(desk: Desk, scenario: Scenario) -> None:
    branch = desk.what_if(over(desk, scenario), 1, [scenario.model_answers[0]])
    assert any("copied" in score.flags for score in branch.turns[0].scores)


def test_an_open_conversation_has_no_what_if(desk: Desk, scenario: Scenario) -> None:
    sitting = desk.start(scenario.id)
    desk.say(sitting.id, 1, new_key(), "ok")
    with pytest.raises(UnknownAttemptError, match="once the conversation is over"):
        desk.what_if(sitting.id, 1, [])


@pytest.mark.parametrize("number", [0, -1, 99])
def test_a_reply_that_was_never_given_is_told_from_a_talk_that_is_not_over(
    desk: Desk, scenario: Scenario, number: int
) -> None:
    attempt_id = over(desk, scenario)
    given = len(desk.open(attempt_id).attempt.turns)
    with pytest.raises(UnknownAttemptError, match=f"no such reply here: yours are 1 to {given}"):
        desk.what_if(attempt_id, number, [])


def test_a_talk_left_without_a_word_has_no_reply_to_go_back_to(desk: Desk, scenario: Scenario) -> None:
    with pytest.raises(UnknownAttemptError, match="gave no reply"):
        desk.what_if(desk.leave(desk.start(scenario.id).id).id, 1, [])


def test_a_blank_reply_is_refused_in_a_branch_too(desk: Desk, scenario: Scenario) -> None:
    with pytest.raises(ReplyRefusedError):
        desk.what_if(over(desk, scenario), 1, ["  "])
