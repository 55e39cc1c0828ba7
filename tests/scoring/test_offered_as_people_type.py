"""Offers, plans and follow-ups as people who played put them, each with look-alikes that must not fire."""

from __future__ import annotations

import pytest

from scoring import by_rules
from scoring.types import Case, Exchange, Reply
from tests.scoring.graded import COLD, ROOM, graded

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


@pytest.mark.parametrize(
    "text",
    """is Thursday OK for the electrician?
Would Thursday at nine suit you for the electrician?
can the electrician come thursday at 9?
electrician thursday 9 ok?
is thursday at nine any good for the electrician
shall I send the electrician on Thursday?
how about Thursday at nine for the electrician
could we do thursday for the electrician""".splitlines(),
)
def test_an_appointment_may_be_offered_as_a_question(text: str) -> None:
    found = graded(text, COLD, ROOM)
    assert (found["solution"].level or 0) >= 2
    assert (found["next_steps"].level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """was Thursday OK for the electrician?
is Thursday the day the electrician missed?
did the electrician come on Thursday?
which Thursday was the electrician booked for?
is it Thursday you rang?
was it a Thursday the electrician came""".splitlines(),
)
def test_an_appointment_that_was_is_no_offer(text: str) -> None:
    assert not graded(text, COLD, ROOM)["solution"].level


CROWN = Case(
    fault="company",
    parts=("tooth crown came off", "boiler out"),
    allowed=("emergency appointment today at 16:10", "engineer tomorrow at nine", "the fee of €46 paid back"),
)
OFFERED = (Exchange("My boiler is out", "I'm sending the engineer tomorrow at nine and pay the €46 back."),)


@pytest.mark.parametrize(
    "text",
    """I give you the emergency appointment today at 16:10
I send the engineer tomorrow 9 o'clock
we pay you back Friday
I call you in one hour
I pay you the fee back on Friday
we come tomorrow at nine with the engineer
I put you in the emergency appointment today 16:10
I take off the €46 today
we give back the fee this week
I write you tonight with the time
I book for you the engineer tomorrow 9""".splitlines(),
)
def test_a_present_with_a_time_commits(text: str) -> None:
    read = {each.skill: each for each in by_rules(Reply(text, "It came OFF", case=CROWN))}
    assert (read["next_steps"].level or 0) >= 3
    assert (graded(text, "It came OFF", CROWN)["next_steps"].level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """I give you my word
we send you both back and forth
we keep you waiting for days
we give you the wrong date twice
I pay attention to what you say
we call you a customer and treat you like a number
I take your point
we send you from desk to desk
we give you the run around since Friday
we put you through a bad week
we tell you Monday and then Friday""".splitlines(),
)
def test_a_complaint_retold_in_the_present_offers_nothing(text: str) -> None:
    found = graded(text, "It came OFF", CROWN)
    assert not found["solution"].level
    assert not found["next_steps"].level


@pytest.mark.parametrize(
    "text",
    """I'll come and find you at half past four
I'll pop back over at ten past
I'll be back at your table in five minutes
i come back to you at 4
ill swing by your gate at quarter to six
I'll look in on you at seven
I'll stop by your room at nine tonight
let me come and see you at half two
I'll walk over to you once it's ready
I'll catch you at the desk at noon
I'll meet you at the gate at 5""".splitlines(),
)
def test_coming_back_in_person_is_a_follow_up(text: str) -> None:
    assert (graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    """I'll find the fee at half past
they came to find you at four
I'll come to that point at some stage
the engineer popped over at ten
I'll come clean
I'll get over it
I'll find out who did it
look at you coming back
it came back at ten past
we'll meet halfway on this""".splitlines(),
)
def test_other_coming_and_finding_is_none(text: str) -> None:
    assert not graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level


@pytest.mark.parametrize("text", ["are you ok?", "are you all ok", "are you both ok?"])
def test_how_they_are_is_no_question_about_what_was_agreed(text: str) -> None:
    assert not graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level


@pytest.mark.parametrize("text", ["are you ok with that?", "is that ok for you?", "are you happy with that"])
def test_whether_it_suits_them_is(text: str) -> None:
    assert graded(text, "ok do that", CROWN, OFFERED)["follow_up"].level == 2
