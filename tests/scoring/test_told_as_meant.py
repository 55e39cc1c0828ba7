# ruff: noqa: E501 - one reply is one line
"""What the customer has told, and what not: asked for once, and said back in advice only when they have said it."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.reading.text import read
from scoring.types import Case, Exchange, Reply

SHED = Case(
    known=(
        "the old laptop in the shed was switched on tonight for the first time since March and is still running",
        "only twelve sheets and the costing have to be handed in, all in the subfolder FINAL",
        "the water runs through the kitchen ceiling",
        "you have been charged twice for two rooms",
        "your booking number is WX4471",
    ),
    hidden=("what happens if you miss the deadline",),
)
BY_NOW = (
    "FINAL 12 sheets + costing coming first, link here by 21:45. is shed off now?",
    "Is the old laptop in the shed switched off now?",
    "Is the laptop in the shed still running?",
    "is the laptop still on?",
    "Has the laptop in the shed been unplugged yet?",
    "And is the water in the kitchen off now?",
    "Have you switched the laptop in the shed off already?",
    "Is the water still running?",
    "Tell me, is the shed laptop off now?",
    "Are the twelve sheets in FINAL back now?",
)
ASKED_TWICE = (
    "What is your booking number?",
    "Which files have to be handed in, the twelve sheets and the costing?",
    "Could you tell me your booking number now?",
    "What is your booking number again now?",
    "How can I help you?",
    "What runs through the kitchen ceiling, water?",
    "Is there water running through the kitchen ceiling?",
    "Have you been charged twice for the two rooms already?",
    "Was the old laptop in the shed switched on tonight for the first time since March?",
    "May I have the booking number please?",
)


@pytest.mark.parametrize("text", BY_NOW)
def test_whether_it_is_done_now_is_no_second_asking(text: str) -> None:
    reply = Reply(text, "The bot? One hour. No door out.", case=SHED)
    assert not any("asked_again" in each.flags for each in score(reply))


@pytest.mark.parametrize("text", ASKED_TWICE)
def test_what_was_told_is_asked_again(text: str) -> None:
    reply = Reply(text, "The bot? One hour. No door out. Two rooms charged twice, WX4471.", case=SHED)
    assert any("asked_again" in each.flags for each in score(reply))


def test_a_sentence_ends_after_an_hour() -> None:
    reading = read(
        Reply("You have it by 23:00. You do one thing. Link here by 21:45. is it off? It costs 10.40. Good. 1. Call me")
    )
    said = [reading.text[start:end].strip() for start, end in reading.sentences]
    assert said == ["you have it by 23:00.", "you do one thing.", "link here by 21:45.", "is it off?", "it costs 10.40.", "good.", "1. call me"]  # fmt: skip


METER = Case(
    fault="company",
    known=(
        "your meter has not been swapped since September",
        "you have fed in 412 kilowatt hours for nothing",
        "you put your late husband's savings into this roof so that you would never be cold again",
    ),
    parts=("your meter has not been swapped since September",),
)
TOLD_SO_FAR = "My meter has not been swapped since September and I have fed in 412 kilowatt hours for nothing."
HUSBAND = "My late husband's savings went into this roof, so that I would never be cold again."


def _advised(reply: Reply) -> str:
    return " ".join(" ".join((each.because, *each.missing, each.advice)) for each in score(reply))


@pytest.mark.parametrize("text", ["I understand.", "I'm sorry.", "I'm sorry, this was our mistake.", "Thank you for your letter.", "What is the number on the meter?"])  # fmt: skip
def test_advice_says_nothing_that_the_customer_has_not_told(text: str) -> None:
    said = _advised(Reply(text, TOLD_SO_FAR, case=METER))
    assert "husband" not in said
    assert "meter has not been swapped" in said


@pytest.mark.parametrize("text", ["I understand.", "I'm sorry.", "I'm sorry, this was our mistake."])
def test_advice_may_say_back_what_they_have_told_by_now(text: str) -> None:
    earlier = (Exchange(TOLD_SO_FAR, "Good morning."),)
    assert "late husband's savings" in _advised(Reply(text, HUSBAND, earlier, METER))


def test_a_part_of_the_complaint_may_come_from_the_brief() -> None:
    case = Case(fault="company", parts=("the reminder went to your old address",))
    brief = ("The reminder went to the old address of the customer, in June.",)
    assert "reminder went" in _advised(Reply("Hello.", "Why do I have a fine?", case=case, brief=brief))
    apart = [
        each.advice
        for each in score(Reply("Hello.", "Why do I have a fine?", case=case))
        if each.skill in ("apology", "empathy")
    ]
    assert not any("reminder went" in each for each in apart)


@pytest.mark.parametrize(
    "text", ["What time is your train home?", "Does the tooth hurt?", "Who else is in the building?"]
)
def test_a_short_question_is_not_told_to_be_short(text: str) -> None:
    case = Case(
        known=("you are here",),
        hidden=("what time your train home is", "whether the tooth hurts", "who is in the building"),
    )
    [asked] = [each for each in score(Reply(text, "Well?", case=case)) if each.skill == "clarification"]
    assert asked.level == 2
    assert "say why you ask" in asked.missing


def test_a_long_one_is() -> None:
    case = Case(known=("you are here",), hidden=("which colleague served you",))
    text = "Would you kindly write to me the name of the colleague of ours who served the two of you at the counter?"
    [asked] = [each for each in score(Reply(text, "Well?", case=case)) if each.skill == "clarification"]
    assert "say why you ask, or make it a question that can be answered in a word" in asked.missing
