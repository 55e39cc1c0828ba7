"""An offer counts in plain words and by a third person; what only sounds like one, or shares two words, does not."""

from __future__ import annotations

import pytest

from scoring.offering.offers import offered
from scoring.skills import clarification, solution
from scoring.types import Case, Reply

LENA = "a two hour lesson with Lena tomorrow afternoon, free of charge"
MONEY = "the money back for the lesson you lost"
CAR = "a car and a warm-up hour with us just before the test"
ROUTER = "a mobile router sent today by courier"
BILL = "the cake and the coffee taken off your bill"
MONTH = "a free month"
CASE = Case(
    fault="company",
    known=("you waited on the kerb for fifty minutes", "the lesson was booked for eight this morning"),
    hidden=(
        "when your driving test is / how long you have until the test",
        "what the cake should say / the right words",
    ),
    parts=("nobody came for your lesson", "three visits that nobody came to"),
    allowed=(LENA, MONEY, CAR, ROUTER, BILL, MONTH),
)


def _made(text: str) -> set[str]:
    return {each.phrase for each in offered(Reply(text, "Nobody came.", case=CASE)) if each.firm}


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("Lena can take you tomorrow at 2pm for two hours.", LENA),
        ("I suggest tomorrow 14:00 to 16:00 with Lena, free.", LENA),
        ("I'd also give you a car for an hour before the test on Friday.", CAR),
        ("I can give you a free month.", MONTH),
        ("The cake and the coffee are off the bill.", BILL),
        ("You get your money back today.", MONEY),
        ("I'll get you back the money for the lesson.", MONEY),
        ("A mobile router goes with the courier at one today.", ROUTER),
    ],
)
def test_an_offer_in_plain_words(text: str, offer: str) -> None:
    assert offer in _made(text)
    assert (solution.assess(Reply(text, "Nobody came.", case=CASE)).level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to get you back in a car fast.",
        "We will get back to you shortly.",
        "I'll call you back.",
        "Let's get everyone back home.",
        "Lena's number is 555 0133, and I'm checking with her at 1 that her car is fine and then text you.",
        "I can rebook you for another visit.",
        "I'd give you a car for an hour before the test if I could.",
        "Anyone can take you tomorrow at two.",
        "There is nobody above me who'll change that.",
        "I suggest that you call the bank about your card.",
    ],
)
def test_what_only_sounds_like_one(text: str) -> None:
    assert not _made(text)


def test_a_call_at_an_hour_is_not_vague() -> None:
    """Who and when are said, though little is offered."""
    score = solution.assess(Reply("I'm passing it all on. I ring you myself at four.", "Nobody came.", case=CASE))
    assert "vague" not in score.flags
    assert "vague" in solution.assess(Reply("I'm passing it all on.", "Nobody came.", case=CASE)).flags


def test_an_offer_with_if_you_want_asks_for_nothing() -> None:
    """ "I can send another cake up if you want?" is an offer, and does not ask what it should say."""
    assert not clarification.assess(Reply("I can send another cake up if you want?", case=CASE)).touches


def test_questions_strung_together_are_an_interrogation() -> None:
    """One mark at the end does not make eight questions one."""
    strung = (
        "What's your name, when did you buy it, where was it, who served you, how did you pay and is there a receipt?"
    )
    assert "interrogation" in clarification.assess(Reply(strung, case=CASE)).flags
    assert "interrogation" not in clarification.assess(Reply("When is your test, and where?", case=CASE)).flags


@pytest.mark.parametrize("text", ["How long did you wait?", "Can you tell me what time your lesson was?"])
def test_a_stretch_or_an_hour_that_was_told_is_asked_again(text: str) -> None:
    assert "asked_again" in clarification.assess(Reply(text, "Nobody came.", case=CASE)).flags


def test_how_long_until_is_not_how_long_was() -> None:
    """Two everyday words are no question for a hidden fact."""
    assert clarification.assess(Reply("How long have you got until the test?", case=CASE)).touches
    assert not clarification.assess(Reply("How long did it take to get here?", case=CASE)).touches
