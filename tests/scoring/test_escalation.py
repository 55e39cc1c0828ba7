from __future__ import annotations

import pytest

from scoring.handover import demanded
from scoring.skills.escalation import SKILL
from scoring.types import Case, Reply, SkillScore

LINE = "The meter was read wrong twice and now the bill is double."
CASE = Case(fault="company", parts=("bill doubled",), allowed=("hand-over to the metering team",))


def grade(text: str, line: str = LINE, case: Case = CASE) -> SkillScore:
    return SKILL.assess(Reply(text, line, (), case))


FULL = (
    "I'm handing this to our metering team because only they can re-read it remotely. They ring you by noon tomorrow, "
    "they have my notes so you won't have to explain it again, and I'll check at one that they did."
)


def test_every_component_counts() -> None:
    assert grade(FULL).level == 4
    cues = {each.cue for each in grade(FULL).evidence}
    assert {"hands it over", "says to whom", "says why", "says when they hear", "stays their contact"} <= cues


@pytest.mark.parametrize("text", ["I'll escalate this.", "It has been forwarded to the concerned team."])
def test_a_bare_hand_over_is_one(text: str) -> None:
    assert grade(text).level == 1


def test_most_replies_hand_nothing_over() -> None:
    for text in ("I'm correcting the bill today.", "Which meter is it?", "I'm sorry, we read it wrong twice."):
        assert grade(text).level is None


@pytest.mark.parametrize(
    "line",
    [
        "I want to speak to your manager!",
        "Get me a supervisor now",
        "put me through to somebody senior",
        "manager. now.",
    ],
)
def test_a_customer_who_asks_for_more_must_get_an_answer(line: str) -> None:
    assert demanded(line)
    assert grade("I'm correcting the bill today.", line).level == 0


@pytest.mark.parametrize(
    "line", ["Don't pass me to another supervisor.", "I already spoke to your manager yesterday.", "The bill is wrong."]
)
def test_a_customer_who_does_not_ask_is_not_taken_to_ask(line: str) -> None:
    assert not demanded(line)


def test_sending_them_away_is_nothing() -> None:
    graded = grade("You need to call the billing department.")
    assert graded.level == 0
    assert graded.flags == ("pushed_back",)


def test_a_closed_door_is_nothing() -> None:
    graded = grade("Managers don't take calls.", "Get me your manager.")
    assert graded.level == 0
    assert graded.flags == ("refusal",)


def test_handing_over_what_could_be_settled_here_is_held_down() -> None:
    own = Case(parts=("double bill",), allowed=("refund of the difference",))
    graded = grade("I'm passing you to our billing people who know more, they ring by six tonight.", case=own)
    assert graded.level == 2
    assert "refund of the difference" in graded.advice


def test_praise_passed_on_is_no_hand_over() -> None:
    assert grade("I've shared your feedback with the team.").level is None
