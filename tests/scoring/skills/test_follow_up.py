"""Follow-up: due once a solution stands and the customer takes it; who, when, how, what is checked, what is open."""

from __future__ import annotations

import pytest

from scoring.doing.moves import moves
from scoring.findings.closing import accepted, on_the_table
from scoring.skills.follow_up import SKILL
from scoring.types import Case, Exchange, Reply, SkillScore

CASE = Case(
    fault="company",
    parts=("boiler broken", "engineer did not come"),
    allowed=("engineer on Tuesday morning, free", "electric heaters on loan today", "$60 credit"),
)
ANGRY = "The boiler is broken and your engineer did NOT come!"
OFFERED = Exchange(ANGRY, "I'm sorry. I can send an engineer on Tuesday morning, free, and two heaters on loan today.")


def after(text: str, line: str = "Fine, Tuesday then.") -> SkillScore:
    return SKILL.assess(Reply(text, line, (OFFERED,), CASE))


def first(text: str) -> SkillScore:
    return SKILL.assess(Reply(text, ANGRY, (), CASE))


def test_the_whole_close() -> None:
    score = after(
        "So: engineer on Tuesday morning, heaters today. I'll ring you Tuesday at 1pm to check that it's warm. "
        "Anything I've missed?"
    )
    assert score.level == 4
    assert score.missing == ()


@pytest.mark.parametrize(
    "text",
    [
        "I'll call you on Tuesday at 1 to make sure it works.",
        "i will text u tuesday after 12",
        "I'm going to email you by 5pm today.",
        "We'll message you within 2 hours.",
        "So that's the engineer on Tuesday and heaters today. Does that work for you?",
    ],
)
def test_who_when_and_how_or_what_was_agreed_is_3(text: str) -> None:
    assert after(text).level == 3


@pytest.mark.parametrize("text", ["I'll be in touch.", "I'll let you know.", "It's booked. Is that okay?"])
def test_a_promise_without_time_is_2(text: str) -> None:
    assert after(text).level == 2


@pytest.mark.parametrize(
    "text", ["Let us know if it breaks again.", "Somebody will contact you.", "Booked. Is there anything else?"]
)
def test_leaving_it_to_the_customer_is_1(text: str) -> None:
    assert after(text).level == 1


@pytest.mark.parametrize("text", ["Done.", "Booked.", "ok", ""])
def test_an_abrupt_end_is_0(text: str) -> None:
    score = after(text)
    assert (score.level, score.flags) == (0, ())


@pytest.mark.parametrize("text", ["I'm so sorry about the boiler.", "What is your address?", "We apologise.", ""])
def test_nothing_to_close_yet_is_not_called_for(text: str) -> None:
    assert first(text).level is None


def test_anything_else_over_an_unsolved_complaint_is_harm() -> None:
    score = first("We apologise for the inconvenience. Is there anything else I can help you with today?")
    assert (score.level, score.flags) == (0, ("early_close",))
    assert "boiler broken" in score.advice


def test_a_customer_who_is_still_angry_calls_for_no_close() -> None:
    assert after("I hear you.", "No! That is not good enough, I have waited again for nothing").level is None


@pytest.mark.parametrize(
    "line", ["OK", "Fine. And how will I know?", "yes please do that", "That works, thanks", "I'll take the refund"]
)
def test_yes_is_heard(line: str) -> None:
    assert accepted(line)


@pytest.mark.parametrize(
    "line", ["No.", "Thanks for nothing", "That's not good enough", "You did that last time", "Still nothing!!"]
)
def test_no_is_heard(line: str) -> None:
    assert not accepted(line)


def test_an_offer_of_the_policy_is_known_in_other_words() -> None:
    reply = Reply("", ANGRY, (), CASE)
    assert on_the_table("A technician will be there Tuesday morning at no charge", reply)
    assert not on_the_table("I will see what I can do", reply)


@pytest.mark.parametrize(
    "text",
    [
        "If nobody knocks by nine, ring me on extension 0, I'm on till midnight.",
        "I check at nine that he has been with you, and if not I come up myself.",
        "I'll ring you at nine to check.",
    ],
)
def test_a_plain_word_that_somebody_watches_counts(text: str) -> None:
    case = Case(parts=("no suit",), allowed=("hire a suit with a fitter in your room tonight",))
    before = (Exchange("And tomorrow?", "I hire you a suit, the fitter is in your room tonight."),)
    level = SKILL.assess(Reply(text, "Who do I ring if nobody knocks?", before, case)).level
    assert level is not None
    assert level >= 3


COURTESIES = [
    "We value you as a customer, and your feedback matters to us.",
    "Your feedback helps us improve.",
    "We are happy to help with anything else you need.",
    "Your opinion counts, and your voice is heard.",
    "It is always our pleasure to assist you with anything else.",
    "Your comments are important to us and help us to serve you better.",
]


@pytest.mark.parametrize("courtesy", COURTESIES)
def test_a_courtesy_asks_nothing_and_promises_nothing(courtesy: str) -> None:
    booked = "It's booked."
    assert after(f"{booked} {courtesy}").level == after(booked).level
    assert not any(move.stance in ("firm", "plain", "vague") for move in moves(Reply(courtesy)))


@pytest.mark.parametrize(
    "text",
    [
        "It's booked. Let me know if there's anything else you need help with.",
        "It's booked. I'm happy to help, so is there anything else?",
        "It's booked. I'd love your honest feedback on how I handled it.",
        "It's booked. Could you share your feedback with me tomorrow?",
    ],
)
def test_what_is_really_asked_still_counts(text: str) -> None:
    assert (after(text).level or 0) >= 1


def test_help_with_something_named_is_an_act() -> None:
    text = "I'm happy to help you move it to Tuesday at 9."
    assert any(move.stance == "firm" for move in moves(Reply(text)))
