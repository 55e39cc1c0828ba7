from __future__ import annotations

import pytest

from scoring.skills.clarification import SKILL
from scoring.types import Case, Example, Exchange, Reply, SkillScore

CASE = Case(
    known=("order 4471", "baby due Friday"),
    hidden=("address still 18 Birch Lane?", "would accept store pickup?"),
    parts=("late crib", "two empty promises on the phone"),
    allowed=("express replacement, 2 days", "pickup from Elm Street store"),
)
STORY = "Order 4471. The crib is four days late, two empty promises on the phone, and the baby is due Friday."


def grade(text: str, case: Case = CASE, earlier: tuple[Exchange, ...] = ()) -> SkillScore:
    return SKILL.assess(Reply(text, STORY, earlier, case))


@pytest.mark.parametrize("example", SKILL.examples, ids=lambda each: each.reply.text[:40])
def test_examples(example: Example) -> None:
    assert SKILL.assess(example.reply).level in example.levels, example.note


def test_touches_are_the_hidden_phrases_that_were_asked_for() -> None:
    score = grade("Is 18 Birch Lane still right, and would collecting it from our store work?")
    assert set(score.touches) == set(CASE.hidden)
    assert grade("Can you tell me more?").touches == ()


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("What's your order number?", "asked_again"),
        ("Please give me your full card number.", "sensitive"),
        ("What is your account password?", "sensitive"),
        ("Why didn't you check the address?", "accusing"),
        ("Name? Address? E-mail? Phone? Date of birth? Order date? Colour?", "interrogation"),
    ],
)
def test_violations_are_flagged_with_their_words(text: str, flag: str) -> None:
    score = grade(text)
    assert flag in score.flags
    assert any(each.cue == flag and not each.helps for each in score.evidence)
    assert score.level in (0, 1)


def test_the_last_four_digits_may_be_asked_for_and_a_warning_is_no_request() -> None:
    assert "sensitive" not in grade("What are the last four digits of the card number?").flags
    assert "sensitive" not in grade("Can you send the date? Never send us your card number.").flags


def test_nothing_missing_and_nothing_asked_is_not_graded() -> None:
    case = Case(known=("order 4471",), hidden=())
    assert grade("I'm sending it today.", case).level is None
    asked = (Exchange(STORY, "Is 18 Birch Lane still right? And would store pickup work?"),)
    assert grade("I'm sending it today.", CASE, asked).level is None


def test_a_bare_reply_is_graded_by_its_words_alone() -> None:
    assert SKILL.assess(Reply("Which gate were you at, and at what time?")).level in (2, 3)
    assert SKILL.assess(Reply("Can you tell me more?")).level == 1
    assert SKILL.assess(Reply("I am sorry.")).level == 0
    assert SKILL.assess(Reply("")).level in (None, 0)


def test_advice_asks_for_the_first_fact_that_is_missing() -> None:
    score = grade("I am sorry.", Case(hidden=("whether they would accept a different hotel",), parts=("wrong room",)))
    assert "Could you tell me whether you would accept a different hotel?" in score.advice


@pytest.mark.parametrize(
    "text", ["Pay the invoice please.", "Invoice cancelled.", "So the block stays until you confirm."]
)
def test_an_order_or_a_status_is_no_question(text: str) -> None:
    case = Case(hidden=("which invoice was paid / what the customer paid",), parts=("wrong invoice",))
    assert SKILL.assess(Reply(text, "The invoice is wrong!", (), case)).level == 0


def test_what_is_still_hidden_may_be_asked_again() -> None:
    case = Case(hidden=("a phone number for the driver",), parts=("late parcel",))
    before = (Exchange("Late!", "Which phone number can the driver ring?"),)
    graded = SKILL.assess(Reply("Which phone number can the driver ring?", "And my parcel?", before, case))
    assert "asked_again" not in graded.flags


FLIGHT = Case(
    known=(
        "flight to Porto cancelled on Monday",
        "room 214",
        "works from home",
        "$117 taken in March",
        "cake came at 4",
    ),
    hidden=("how many of them are travelling",),
    parts=("cake came at 4", "flight cancelled"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Where were you flying to?",
        "Where are you off to",
        "What was your room number?",
        "Could you give me the room number?",
        "How much were you charged?",
        "How much did we take?",
        "What time did the cake arrive?",
        "When was the flight cancelled?",
    ],
)
def test_a_value_that_was_given_is_not_asked_for_again(text: str) -> None:
    score = grade(text, FLIGHT)
    assert score.flags == ("asked_again",)
    assert score.level == 0


@pytest.mark.parametrize(
    "text",
    [
        "Where are you going to be tonight?",
        "Where are you now?",
        "What is your flight number?",
        "How much was the taxi?",
        "When was the shop painted?",
        "What time suits you?",
        "Which day would you like to fly?",
    ],
)
def test_another_value_may_be_asked_for(text: str) -> None:
    assert "asked_again" not in grade(text, FLIGHT).flags
