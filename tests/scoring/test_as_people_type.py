"""Meanings as people who played put them, each with look-alikes that must not fire."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.types import Case, Exchange, Reply, SkillScore

CRIB = Case(
    fault="company",
    known=("order 4471", "four days late"),
    parts=("late crib", "two empty promises on the phone"),
    hidden=("when the baby is due", "which room it is for"),
    allowed=("express replacement, 2 days", "full refund", "goodwill credit up to $40"),
)
LINE = "Order 4471. The crib is FOUR DAYS late and I've called twice. This is a joke."


def graded(text: str, line: str = LINE, case: Case = CRIB, earlier: tuple[Exchange, ...] = ()) -> dict[str, SkillScore]:
    return {each.skill: each for each in score(Reply(text, line, earlier, case))}


def flags(text: str, **more: object) -> set[str]:
    return {flag for each in graded(text, **more).values() for flag in each.flags}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    """What do you want me to do, wave a magic wand?
I've told you no. What do you want me to do?
what do you want me to do about it, I don't work there
well what do you want me to do, build it myself?
Calm down. What do you want me to do?
not my problem, what do you want me to do
What do you expect me to do about it?
There's nothing I can do. What do you want me to do?
You people always moan. What would you like me to do about it?
what do you want me to do, I only work here""".splitlines(),
)
def test_a_helpless_what_do_you_want_sneers(text: str) -> None:
    assert flags(text) & {"sarcasm", "accusing"}


@pytest.mark.parametrize(
    "text",
    """I can send a new crib or refund you in full. What would you like me to do?
what do you want me to do, send a new one or give the money back?
I'm so sorry about the crib. What do you want me to do first?
What would you like me to do for you today?
I hear you. What can I do for you right now?
what can I do for you here?
I'm sorry, that is awful. What would you like us to do to put it right?
What do you want me to do with the old crib?
I can hold the order till Friday if you like - what would you like me to do?
What would you like us to do about the empty promises?""".splitlines(),
)
def test_asking_for_a_wish_hurts_nobody(text: str) -> None:
    assert not flags(text)


PERMIT = Case(
    fault="company",
    parts=("fined although the permit was displayed",),
    allowed=(
        "an appeal opened in your name today, with our records attached",
        "the sum split into three monthly payments",
        "a new permit by e-mail today",
    ),
)
FINED = "You FINED me and my permit was on the dash!"


@pytest.mark.parametrize(
    "text",
    """Which would you prefer, an appeal or paying in 3 parts?
would you rather appeal or pay in three parts?
an appeal or paying in three parts, which suits you?
do you want me to open an appeal or split it in three?
I can open an appeal or let you pay in three - your choice
shall I open the appeal, or would three payments be easier?
is it the appeal you want or the three parts?
what suits you better, three payments or an appeal
appeal or 3 parts, you choose
either an appeal today or you pay in three parts, which one""".splitlines(),
)
def test_two_real_remedies_to_choose_from_are_a_solution(text: str) -> None:
    found = graded(text, FINED, PERMIT)["solution"]
    assert (found.level or 0) >= 2
    assert "vague" not in found.flags
    assert len(found.touches) >= 2


@pytest.mark.parametrize(
    "text",
    """would you prefer tea or coffee?
would you rather shout or listen?
which street was it, high street or mill lane?
Which would you prefer, phone or email?
do you want to appeal or not?
which do you prefer, being called Mr or Dr?
did you appeal or pay?
was it an appeal or a payment in parts?
Did they offer you an appeal or payment in three parts?
I can't open an appeal or split it in three, which would you prefer""".splitlines(),
)
def test_other_choices_are_none(text: str) -> None:
    assert (graded(text, FINED, PERMIT)["solution"].level or 0) <= 1
