"""Clauses that sound like an act and are none; acts in the plain present that are."""

from __future__ import annotations

import pytest

from scoring.moves import moves
from scoring.skills import next_steps, solution
from scoring.types import Case, Reply

_CASE = Case(
    parts=("visit moved", "billed €46"),
    allowed=("a new technician visit on Thursday", "your money back", "the €46 refunded", "a call from Mwangi today"),
)


@pytest.mark.parametrize(
    "text",
    [
        "We only do up to the boundary.",
        "We only dispense what's sent.",
        "We have no record of a missed pick up.",
        "I'm Tom Achterberg, complaints.",
        "I am Mehwish from the complaint office.",
        "So that I send the right things:",
        "I'm going to be straight with you.",
        "I am listening actively to your concern.",
        "We'll keep everything crossed for Sunday.",
        "Keep an eye on it and let us know if it gets worse.",
        "Stop shouting at me.",
        "We didn't pass it on to you.",
        "The technician's visit was moved twice.",
        "Somebody wrote it down at noon.",
        "You passed the exam.",
        "They promised you that it was fixed for good.",
        "We charged you 46 euros.",
        "We put the wrong name on it.",
        "How are you going to manage until payday?",
    ],
)
def test_nobody_acts(text: str) -> None:
    assert {move.stance for move in moves(Reply(text))} == {"told"}
    assert (solution.assess(Reply(text, case=_CASE)).level or 0) == 0
    assert (next_steps.assess(Reply(text, case=_CASE)).level or 0) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Mwangi calls you today at two.",
        "Our head of engineering, Mwangi Kariuki, calls you today at two o'clock.",
        "A report signed by our head of engineering comes to you on Tuesday at ten.",
        "A crew with pumps comes on Monday at eight.",
        "The adjuster looks at the boiler on Tuesday.",
        "I call you at 19:00.",
        "I'm stopping the fee today.",
        "We stop calling you today.",
        "I'm looking it up now.",
        "I only need ten minutes, then I'll ring you back at five.",
    ],
)
def test_somebody_acts(text: str) -> None:
    assert any(move.actor and move.when for move in moves(Reply(text)))
    assert (next_steps.assess(Reply(text)).level or 0) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "If Mwangi comes on Friday it is too late.",
        "It comes back every Monday.",
        "The bill comes on Monday.",
        "Nobody calls you back today, I know.",
        "Somebody calls you today.",
    ],
)
def test_the_present_is_not_always_ours(text: str) -> None:
    assert not any(move.actor and move.stance == "firm" for move in moves(Reply(text)))


@pytest.mark.parametrize("text", ["We will get back to you shortly.", "I'll get back to you.", "I'll call you back."])
def test_getting_back_gives_nothing_back(text: str) -> None:
    score = solution.assess(Reply(text, case=_CASE))
    assert "your money back" not in score.touches
    assert (score.level or 0) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "I'll give you your money back today.",
        "You get your money back, and I'll call you back at five.",
        "I'll put the money back on your card and get back to you by five.",
    ],
)
def test_money_comes_back(text: str) -> None:
    assert "your money back" in solution.assess(Reply(text, case=_CASE)).touches
