"""What a house says of itself, a form, a condolence before a no meet nobody; a slip is named by the sorry beside it."""

from __future__ import annotations

import pytest

from scoring.harm.harms import flagged
from scoring.matching.slogans import housed
from scoring.reading.text import read
from scoring.skills import apology, empathy, listening, next_steps, tone
from scoring.types import Case, Reply

LINE = (
    "Four tyres fitted Saturday, and this morning three nuts were finger loose with my two year old in the car. "
    "My mother was dying in January and now this. I asked for no swaps."
)
CASE = Case(
    fault="company",
    parts=("loose wheel nuts", "swapped against the tick"),
    known=("four tyres fitted Saturday", "three nuts were finger loose", "mother was dying in January"),
    allowed=("mobile fitter within 90 minutes", "refund of the £48 fitting charge"),
)


def _reply(text: str) -> Reply:
    return Reply(text, LINE, case=CASE)


@pytest.mark.parametrize(
    "text",
    [
        "All our technicians are trained to the highest standard.",
        "Every vehicle is double checked before it leaves us.",
        "We fit over two million tyres a year.",
        "Our customers rate us excellent.",
        "Safety is our number one priority and has been for forty years.",
    ],
)
def test_a_house_that_speaks_of_itself_meets_nobody(text: str) -> None:
    assert housed(read(_reply(text)))
    assert not empathy.assess(_reply(text)).level
    assert (listening.assess(_reply(text)).level or 0) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "We fitted your four tyres on Saturday and left three nuts loose.",
        "Three nuts finger loose, with your two year old in the back.",
        "I'm sorry, our fitter left three nuts loose on your car.",
        "You drove with three loose nuts because of us.",
    ],
)
def test_what_was_done_to_them_is_no_boast(text: str) -> None:
    assert not housed(read(_reply(text)))
    assert (listening.assess(_reply(text)).level or 0) >= 1


@pytest.mark.parametrize(
    "text",
    [
        "My grandma lost 900 the same way. You must feel terrible.",
        "I failed mine twice too, so I get how stressful it is.",
        "I'm sorry about your mum. We can't cover that, but there is a form.",
    ],
)
def test_a_story_of_ones_own_or_a_condolence_before_a_no_is_little(text: str) -> None:
    assert (empathy.assess(_reply(text)).level or 0) <= 2


@pytest.mark.parametrize(
    "text",
    [
        "Three loose nuts worry me more than anything else.",
        "It's a horrible feeling, but you're not stupid: three nuts were loose.",
        "It landed on you in the worst month of your life.",
    ],
)
def test_a_feeling_in_other_words(text: str) -> None:
    assert (empathy.assess(_reply(text)).level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "You'd have to of cancelled it yourself.",
        "Well nobody forced you to keep paying it.",
        "Maybe read the form next time before you sign it.",
        "But you did read him the code though.",
        "Any owner of a cocker ought to know that.",
        "You were late, not us.",
    ],
)
def test_a_reproach_without_a_hard_word(text: str) -> None:
    assert "blame" in flagged(read(_reply(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Then go across the road, nobody's stopping you.",
        "I've already answered this. It's hair.",
        "As I already said, it has been refunded.",
        "One tablet won't do you any harm.",
    ],
)
def test_a_brush_off_without_a_hard_word(text: str) -> None:
    assert "dismissal" in flagged(read(_reply(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Nobody told you, and nobody rang you back.",
        "Plenty of careful people have read that code out.",
        "You signed with us, so we carry it.",
        "I've already told the fitter, he is on his way.",
        "You did everything right.",
        "I'll read the form before we talk next time.",
    ],
)
def test_near_to_a_reproach_and_none(text: str) -> None:
    assert not flagged(read(_reply(text))) & {"blame", "dismissal"}


@pytest.mark.parametrize(
    "text",
    [
        "Four tyres on Saturday, three loose nuts, a two year old in the car.",
        "Please confirm your full name, date of birth, postcode, plan number, address and email.",
    ],
)
def test_who_only_recites_or_hands_out_a_form_is_no_calm_person(text: str) -> None:
    assert (tone.assess(_reply(text)).level or 0) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "We've sent you the wrong nuts and I'm sorry about that.",
        "I apologise, we should have treated this as urgent and we didn't.",
        "Sorry, I read that wrong.",
        "I'm sorry, you should have been told that the first time.",
        "I'm sorry: we came two hours late.",
    ],
)
def test_a_slip_is_named_by_the_sorry_beside_it(text: str) -> None:
    assert (apology.assess(_reply(text)).level or 0) >= 2


@pytest.mark.parametrize(
    "text",
    ["I'm sorry, we can't do that.", "I'm sorry, you will have to wait.", "We take missed lessons very seriously."],
)
def test_a_sorry_for_nothing_of_ours(text: str) -> None:
    assert (apology.assess(_reply(text)).level or 0) <= 1


def test_a_weekday_kept_every_week_is_a_plan_and_a_custom_is_none() -> None:
    assert (next_steps.assess(_reply("I'll write to you every Friday.")).level or 0) >= 2
    assert (next_steps.assess(_reply("We look at every complaint.")).level or 0) <= 1
    assert (next_steps.assess(_reply("Please try again tomorrow, we open at 9.")).level or 0) <= 1
