from __future__ import annotations

import pytest

from scoring.skills.ownership import SKILL
from scoring.types import Case, Exchange, Fault, Reply, SkillScore

LINE = "Your van never came on Monday, I lost a day's pay and nobody rang me."
PARTS = ("van never came on Monday", "nobody rang")


def grade(text: str, fault: Fault = "company", earlier: tuple[Exchange, ...] = ()) -> SkillScore:
    case = Case(fault=fault, parts=PARTS, allowed=("van on Thursday morning",))
    return SKILL.assess(Reply(text, LINE, earlier, case))


@pytest.mark.parametrize(
    "text",
    [
        "We never sent the van on Monday and we didn't ring you. I'm sorry.",
        "we didnt come monday and nobody from us rang u, our fault",
        "We failed to send the van on Monday and never told you, and that is our mistake.",
        "Respected sir, we did not send the van on Monday and did not call you, it is our fault.",
    ],
    ids=["plain", "text-speak", "formal", "non-native"],
)
def test_the_same_deed_owned_in_any_english_is_level_three(text: str) -> None:
    assert grade(text).level == 3


def test_staying_with_it_completes_it() -> None:
    assert grade("We never sent the van on Monday. I'll stay on this until it has been.").level == 4


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("It's the courier's fault, not ours.", "scapegoat"),
        ("You should have been in.", "blame"),
        ("As per our terms, dates are estimates.", "policy_shield"),
    ],
)
def test_shifting_it_is_nothing_and_shows_its_words(text: str, flag: str) -> None:
    graded = grade(text)
    assert graded.level in (0, None)
    if graded.level == 0:
        assert flag in graded.flags or graded.flags == ()


def test_taking_it_up_with_the_courier_shifts_nothing() -> None:
    graded = grade("I will take this up with the courier for you today and I'm sending another van.", "third_party")
    assert graded.level == 3
    assert "scapegoat" not in graded.flags


@pytest.mark.parametrize("fault", ["customer", "third_party"])
def test_a_false_admission_is_held_down_and_flagged(fault: Fault) -> None:
    graded = grade(
        "This is totally our fault, we lost it. I'll ring the depot today and stay on it until it's found.", fault
    )
    assert graded.level is not None
    assert graded.level <= 2
    assert "false_admission" in graded.flags


def test_once_owned_it_need_not_be_said_again() -> None:
    earlier = (Exchange(LINE, "We never sent the van on Monday. I'm sorry."),)
    assert grade("It comes on Thursday morning.", earlier=earlier).level is None


def test_a_first_reply_that_only_asks_is_not_graded() -> None:
    assert grade("Which address was it for?").level is None


def test_boasting_of_responsibility_owns_nothing() -> None:
    assert (grade("We take full responsibility for everything we do at all times.").level or 0) <= 1


def test_advice_names_this_customers_grievance() -> None:
    assert "van never came on Monday" in grade("Mistakes were made.").advice
