from __future__ import annotations

import pytest

from scoring.skills.transparency import SKILL
from scoring.types import Case, Fault, Reply, SkillScore

LINE = "I want the whole holiday refunded, all £3,000 of it."
NOT = ("refund of the whole holiday",)


def grade(text: str, fault: Fault = "company", line: str = LINE) -> SkillScore:
    case = Case(fault=fault, parts=("noisy room",), allowed=("move to a quiet room tonight",), not_allowed=NOT)
    return SKILL.assess(Reply(text, line, (), case))


@pytest.mark.parametrize(
    "text",
    [
        "I can't refund the whole holiday, because the flights were used.",
        "cant refund the hole holiday cos the flights were used",
        "Unfortunately we are not able to refund the whole holiday, since the flights were used.",
        "I cannae refund the lot, because the flights were used.",
        "We no fit refund everything, because the flights don use.",
    ],
    ids=["plain", "text-speak", "formal", "scots", "pidgin"],
)
def test_a_limit_with_its_reason_is_three_in_any_english(text: str) -> None:
    assert grade(text).level == 3


def test_a_bare_limit_is_two_and_a_dodge_one() -> None:
    assert grade("I can't refund the whole holiday.").level == 2
    assert grade("For operational reasons we are unable to comment.").level == 1


def test_all_of_it_is_four() -> None:
    text = (
        "I can't refund the whole holiday, because you flew both ways. I'm moving you to a quiet room tonight. Whether "
        "the pool opens tomorrow I don't know yet; I'll ring you at nine either way."
    )
    assert grade(text).level == 4


@pytest.mark.parametrize(
    "text",
    [
        "I can't imagine how tired you are.",
        "I can't apologise enough.",
        "You can't be expected to sleep like that.",
        "I couldn't agree more.",
        "No doubt about it, that was our mistake.",
        "They can't have slept.",
        "Which room are you in?",
    ],
)
def test_no_limit_no_grade(text: str) -> None:
    assert grade(text, line="The room is loud.").level is None


def test_what_was_asked_for_in_vain_must_be_said() -> None:
    graded = grade("I'm moving you to a quiet room tonight.")
    assert graded.level == 0
    assert NOT[0] in graded.because


def test_a_promise_nobody_can_keep_is_false() -> None:
    graded = grade("It will be quiet tonight, I promise you, guaranteed.")
    assert graded.level == 0
    assert graded.flags == ("over_promise",)


def test_a_false_admission_is_a_fault_of_openness() -> None:
    graded = grade("It's entirely our fault, we made the noise.", "third_party", "The neighbours are loud.")
    assert graded.level == 0
    assert "false_admission" in graded.flags
