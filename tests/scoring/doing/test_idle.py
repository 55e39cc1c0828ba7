"""Clauses that sound like an act and are none; acts in the plain present that are."""

from __future__ import annotations

import pytest

from scoring.doing.moves import moves
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
        "I can find no trace of it.",
        "Let me go over what you told me again.",
        "There's 12 pounds extra on it.",
        "New lenses take some time.",
        "It's one for your landlord.",
        "And then we let the phone ring.",
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


@pytest.mark.parametrize(
    "text",
    [
        "I'll write to you on 10 November.",
        "I will write to you on the 10th of November and tell you the result.",
        "Okay. I call you at 19:00 and ask if it is warm.",
        "One o'clock I write to you.",
        "I'm going to talk to him at eleven.",
        "I'll call you back today.",
        "Don't worry about the receipt, I can look it up.",
        "I can search the sale in the computer.",
    ],
)
def test_who_and_when_is_not_vague(text: str) -> None:
    assert "vague" not in solution.assess(Reply(text, case=_CASE)).flags


@pytest.mark.parametrize(
    "text",
    [
        "I'll call you back as soon as possible.",
        "We'll look into it today.",
        "Someone will be in touch shortly.",
        "I'm sure someone will be in touch.",
        "I'll look into it and get back to you.",
        "I can sort this.",
    ],
)
def test_still_vague(text: str) -> None:
    assert "vague" in solution.assess(Reply(text, case=_CASE)).flags


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I can give you a free month.", "a free month"),
        ("I'll add a free month to your membership today.", "a free month"),
        ("I'm freezing your account now.", "account frozen today"),
        ("I'll have Dawn, who runs the place, on the phone to you today.", "a phone call from Dawn the manager today"),
        ("Our independent expert will look at the door on Thursday.", "an independent expert looks at the door"),
    ],
)
def test_offers_as_people_make_them(text: str, phrase: str) -> None:
    assert solution.assess(Reply(text, case=Case(parts=("x",), allowed=(phrase,)))).touches == (phrase,)


@pytest.mark.parametrize(
    "text", ["Feel free to call us next month.", "You were a month late.", "It is a free country."]
)
def test_no_free_month(text: str) -> None:
    assert not solution.assess(Reply(text, case=Case(allowed=("a free month",)))).touches


def test_a_time_gone_by_is_no_time_to_hold_on_to() -> None:
    assert next_steps.assess(Reply("I have asked them again this morning.")).level in (1, 2)
    assert next_steps.assess(Reply("I've booked the engineer for tomorrow morning.")).level == 3


@pytest.mark.parametrize(
    "text", ["You'll hear from me by half past five.", "I've got Ms Adeyemi going through it now."]
)
def test_steps_without_a_will(text: str) -> None:
    assert (next_steps.assess(Reply(text)).level or 0) >= 2


def test_the_fire_service_is_no_punishment() -> None:
    case = Case(allowed=("a call to the fire service",), not_allowed=("promising that the driver is sacked",))
    assert "over_promise" not in solution.assess(Reply("I call the fire service for you myself.", case=case)).flags
    assert "over_promise" in solution.assess(Reply("I'll make sure they fire the driver.", case=case)).flags


_WEDDING = Case(
    allowed=("refund of the £145", "a new appointment on Thursday"),
    not_allowed=("guaranteeing the colour by Saturday", "saying whether it was hacked", "a gown by Sunday"),
)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry we sent you out the door like that with Saturday coming.",
        "I haven't looked, so I won't tell you it's hacking or that it isn't.",
        "So the gown is needed for Sunday the 3rd.",
        "We told you that the colour would be fine by Saturday.",
    ],
)
def test_regret_and_retelling_promise_nothing(text: str) -> None:
    assert "over_promise" not in solution.assess(Reply(text, case=_WEDDING)).flags


@pytest.mark.parametrize(
    "text",
    [
        "I guarantee you the colour by Saturday.",
        "Sorry it will never happen again.",
        "You'll have the gown by Sunday, guaranteed.",
    ],
)
def test_a_guarantee_promises_too_much(text: str) -> None:
    assert "over_promise" in solution.assess(Reply(text, case=_WEDDING)).flags


@pytest.mark.parametrize(
    "text",
    [
        "All bicycles undergo a safety inspection prior to release.",
        "That's your plumber, I'm afraid.",
        "thats the bank",
    ],
)
def test_how_the_house_works_offers_nothing(text: str) -> None:
    case = Case(allowed=("the safety inspection free", "a plumber on Thursday", "a letter to your bank"))
    assert not solution.assess(Reply(text, case=case)).touches


def test_who_makes_an_offer_acts_whatever_the_verb() -> None:
    case = Case(allowed=("the £40 waived once as goodwill",))
    cues = [each.cue for each in solution.assess(Reply("I'll scrub the 40 quid for you.", case=case)).evidence]
    assert "says who acts" in cues


@pytest.mark.parametrize(
    "text",
    [
        "I don't know yet why the files are gone.",
        "I can't say yet who scratched the door.",
        "I am with you.",
        "Please sit down, I'll hold.",
        "I'd like to find out fairly, so I need to ask: where did you stop?",
    ],
)
def test_not_knowing_and_being_there_offer_nothing(text: str) -> None:
    case = Case(allowed=("files restored by 22:30", "an engineer with you today", "the order stopped"))
    score = solution.assess(Reply(text, case=case))
    assert not score.touches
    assert not score.flags


def test_a_promised_call_is_a_step() -> None:
    assert (next_steps.assess(Reply("On Friday I promise to ring you myself.")).level or 0) >= 2
    flags = solution.assess(Reply("I'll call you Friday at one. If I don't, you ring me.", case=_CASE)).flags
    assert "pushed_back" not in flags
    assert "pushed_back" in solution.assess(Reply("You need to call the depot.", case=_CASE)).flags


def test_nothing_to_pay_is_still_a_gift() -> None:
    """A charge that is named gives nothing; none to pay does."""
    case = Case(allowed=("the delivery free of charge",))
    assert (solution.assess(Reply("I'll bring it today, and there's nothing to pay.", case=case)).level or 0) >= 2
