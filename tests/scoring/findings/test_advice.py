"""Advice is a sentence that a trainer would say: right pronouns, a real question, and nothing that was done already."""

from __future__ import annotations

import pytest

from scoring.findings.advice import offer_of, question_for
from scoring.skills import apology, empathy, next_steps, solution
from scoring.types import Case, Reply


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("what you did when they told you about the button", "what you did when they told you about the button?"),
        ("is anybody else still in the house / anyone inside", "“Is anybody else still in the house?”"),
        ("by when you need the account", "Could you tell me by when you need the account?"),
        ("whose name the old contract is in", "Could you tell me whose name the old contract is in?"),
        ("the latest moment at which you can see him", "Could you tell me the latest moment at which you can see him?"),
        ("whether the customer has a receipt", "Could you tell me whether you have a receipt?"),
        ("which number they use", "Could you tell me which number you use?"),
    ],
)
def test_a_question_is_said_to_the_customer(phrase: str, said: str) -> None:
    assert said.replace("“", '"').replace("”", '"') in question_for(phrase)


def test_a_short_name_of_a_fact_is_no_question() -> None:
    assert "Could you tell me" not in question_for("your door")


def test_nobody_is_asked_whether_an_ambulance_suits_them() -> None:
    """Where there is no choice to give, none is advised."""
    case = Case(fault="company", allowed=("an ambulance called for you",), choice_applicable=False)
    assert "suits" in offer_of("a refund today")
    assert "suits" not in offer_of("an ambulance called for you", choice=False)
    assert "suits" not in solution.assess(Reply("I'm sorry.", "Help!", case=case)).advice


def test_what_the_reply_did_is_not_advised() -> None:
    """What happens if it slips, and a closing question, are asked for only where they are missing."""
    slips = next_steps.assess(Reply("I'll send it today. If it is not there by six, I ring you myself.", "When?"))
    assert "slips" not in slips.advice
    case = Case(fault="company", parts=("no bed", "no call"), allowed=("a new bed today", "£20 off", "free delivery"))
    asked = solution.assess(Reply("I'll send a new bed today. Does that work for you?", "No bed!", case=case))
    assert "Does that work" not in asked.advice


def test_an_apology_owns_what_we_did_not_what_there_is() -> None:
    """A smell of gas is not ours to get right; putting them off twice is."""
    case = Case(
        fault="company",
        parts=("there is a smell of gas in your hall", "you rang twice tonight and were put off"),
        known=("your daughter sleeps beside the heater",),
    )
    assert (
        "put off: that was ours"
        in apology.assess(Reply("Sorry.", "Gas! Twice I rang tonight and was put off!", case=case)).advice
    )


def test_empathy_advice_fits_any_feeling_and_does_not_contradict_its_grade() -> None:
    """The customer may be afraid or ashamed; and where nothing was found, nothing was named."""
    case = Case(fault="company", parts=("your cello did not arrive",), known=("you play on Friday",))
    score = empathy.assess(Reply("The cello form is online.", "My cello is gone!", case=case))
    assert "angry" not in score.advice
    assert score.level != 0 or "You named" not in score.advice
