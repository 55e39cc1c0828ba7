"""An hour given to somebody is a plan, however it is said; an errand, or an hour that is past, is none."""

from __future__ import annotations

import pytest

from scoring.doing.moves import moves
from scoring.offering.offers import offered
from scoring.policy.promises import over_promised
from scoring.reading.clocks import in_figures
from scoring.skills import breakdown, escalation, follow_up, next_steps, solution
from scoring.types import Case, Exchange, Reply

SLOT = "the emergency appointment today at ten past four"
CASE = Case(
    fault="company",
    parts=("crown came off after eleven days", "two calls cut off"),
    allowed=(SLOT, "Dr Lind rings you herself between two patients", "the bill put on hold"),
)
LINE = "Eleven days, and the crown is in my hand. And you cut me off twice."


def _steps(text: str) -> int:
    return next_steps.assess(Reply(text, LINE, case=CASE)).level or 0


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("at ten past four", "at 4:10"),
        ("half past three", "3:30"),
        ("by half one", "by 1:30"),
        ("quarter to six", "5:45"),
        ("twenty-five past three", "3:25"),
        ("twenty to six it leaves", "5:40 it leaves"),
        ("at 25 past 3", "at 3:25"),
        ("between half two and half three", "between 2:30 and 3:30"),
        ("20 past 4pm", "4:20pm"),
        ("Ten to twelve. And him gone.".lower(), "11:50. and him gone."),
    ],
)
def test_an_hour_in_words_is_read_as_a_clock(said: str, figures: str) -> None:
    assert in_figures(said) == figures


@pytest.mark.parametrize(
    "said",
    [
        "five to ten days",
        "in five to ten minutes",
        "open from 9 to 5",
        "half two of them",
        "the other half one",
        "for half three people",
        "5 to 10 working days",
        "quarter to 4.30",
        "twenty to twenty five",
        "three to one",
    ],
)
def test_a_range_or_a_half_is_no_clock(said: str) -> None:
    assert in_figures(said) == said


@pytest.mark.parametrize(
    "text",
    [
        "so come at 4.10 today",
        "meet me here at 25 past, ill walk you over",
        "you just come to me at this desk 3.25",
        "pop in at noon and ask for me",
        "I'll see you at ten past four.",
        "you're in with Dr Lind at 4.10",
        "ten past four is yours",
        "4.10 it is then",
        "bring her in at 5pm",
        "the appointment is settled, 4.10 today",
        "Be here for 4.10 and I take you straight through.",
    ],
)
def test_an_hour_given_is_a_step(text: str) -> None:
    assert _steps(text) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "You can drop it in Tues-Sat 9 to 5.",
        "The water is at the leisure centre, 8am to 8pm.",
        "Call us back at nine and ask again.",
        "You should have been seen at 4.10.",
        "Nobody came at ten past four.",
        "You were told to come at 4.10.",
        "We are open from 9 to 5.",
        "Did you come at 4.10?",
        "What time did you come?",
    ],
)
def test_an_errand_or_an_hour_past_is_no_step(text: str) -> None:
    assert _steps(text) <= 2
    assert not any(each.stance == "firm" and each.actor and each.when for each in moves(Reply(text, LINE, case=CASE)))


def test_an_offer_with_its_hour_in_words_meets_the_hour_in_figures() -> None:
    assert [each.phrase for each in offered(Reply("so come at 4.10 today", LINE, case=CASE))] == [SLOT]


def test_who_sees_an_earlier_offer_through_offers_still() -> None:
    earlier = (Exchange(LINE, "You have the emergency appointment today at ten past four."),)
    kept = Reply("just come to my desk at 3.25, I walk you past the queue", "And if they send me away?", earlier, CASE)
    assert solution.assess(kept).level == 2
    fresh = Reply("just come to my desk at 3.25, I walk you past the queue", "And if they send me away?", (), CASE)
    assert not solution.assess(fresh).level


@pytest.mark.parametrize(
    "text",
    [
        "Lorraine will message by noon tomorrow.",
        "Another dentist takes you Thursday at 5.",
        "A man with a new crown is coming to you, 90 minutes at the very outside.",
        "Priti will go through the notes and call you by 6pm.",
        "Your bill is blocked from our side now, and I ring you by 6pm.",
    ],
)
def test_somebody_named_acts(text: str) -> None:
    assert _steps(text) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "My mother was ill all through January.",
        "We keep deleted files 30 days.",
        "We did call at 11.20 and spoke to someone.",
        "As I ALREADY said, you have been refunded 2.35 for this.",
        "The refund has been approved and forms part of a standard process with several checks.",
        "So just to confirm, the crown came off and you would like it back on Tuesday, is that right?",
        "It deletes whatever I put back.",
        "Payments can be longer in busy periods.",
    ],
)
def test_what_is_told_is_no_step(text: str) -> None:
    assert _steps(text) <= 1


HELD = Case(
    fault="company",
    parts=("lesson did not happen",),
    allowed=("free lesson with another instructor on Thursday 5pm",),
    not_allowed=("moving the test or paying its fee", "saying the car is safe to drive"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Another instructor takes you Thursday 5pm, roundabouts and nothing else, no charge.",
        "The lesson is free of charge, Thursday at 5pm with another instructor.",
        "Get well in from the road, leave the car be.",
        "Stay well away from the car and wait in the cafe.",
    ],
)
def test_what_may_be_given_at_no_charge_and_a_bid_to_stay_safe_promise_nothing(text: str) -> None:
    assert not over_promised(Reply(text, "He never came, and the car shakes.", case=HELD))


@pytest.mark.parametrize("text", ["We'll pay the fee for the test.", "The car is safe to drive, don't worry."])
def test_what_is_forbidden_is_still_caught(text: str) -> None:
    assert over_promised(Reply(text, "He never came, and the car shakes.", case=HELD))


@pytest.mark.parametrize("skill", [breakdown, follow_up, escalation, solution])
def test_advice_never_quotes_a_trainers_own_words_for_a_part(skill: object) -> None:
    case = Case(
        parts=("remediation shortfall in the restoration workflow", "bot loop"), allowed=("a new crown on Friday",)
    )
    reply = Reply(
        "I'll escalate this. A new crown on Friday. I'll call you.", "It came off and nobody listens!", case=case
    )
    score = skill.assess(reply)  # type: ignore[attr-defined]
    assert "remediation" not in " ".join((score.advice, *score.missing))


def test_advice_quotes_what_they_said() -> None:
    reply = Reply("A new crown on Friday.", LINE, case=CASE)
    assert any("two calls cut off" in each for each in breakdown.assess(reply).missing)


@pytest.mark.parametrize(
    "text",
    [
        "so bring your daughter in at 4.10",
        "Dr Lind can do 4.10 today.",
        "Dr Lind sees you at 4.10.",
        "ask for me at the desk, bring the crown in at noon",
    ],
)
def test_whoever_is_brought_or_seen_at_an_hour_has_it(text: str) -> None:
    """A gap for a name was once read as the text "(1, 14)": braces count twice in a formatted pattern."""
    assert _steps(text) >= 2
