"""Tone: calm and plain is good, bright or scripted is not, and what hurts ends it."""

from __future__ import annotations

import pytest

from scoring.skills.tone import SKILL, assess
from scoring.types import Case, Example, Reply

CUSTOMER = "My fridge turned up dented and leaking and my insulin is ruined. I've rung four times."
CASE = Case(
    fault="company", known=("dented, leaking fridge", "insulin ruined", "rang four times"), parts=("damaged fridge",)
)


def level(text: str) -> int:
    return assess(Reply(text, CUSTOMER, (), CASE)).level or 0


@pytest.mark.parametrize("example", SKILL.examples, ids=lambda each: each.reply.text[:40])
def test_its_own_examples(example: Example) -> None:
    assert assess(example.reply).level in example.levels


@pytest.mark.parametrize(
    "text",
    [
        (
            "I'm sorry, a leaking fridge and ruined insulin is a frightening mix. I'm booking a new one for tomorrow "
            "before noon and I'll ring you tonight by six with the driver's name. I can't refund the insulin before "
            "I see the receipt, so could you send me a photo of it?"
        ),
        (
            "Four calls is four too many and I won't add a fifth. I've asked the warehouse to hold a new fridge "
            "and I'll phone you at 3 today to say when it leaves. Would tomorrow morning suit?"
        ),
    ],
)
def test_a_calm_person_who_acts_is_three_or_more(text: str) -> None:
    assert level(text) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "Order number.",
        "Yay! New fridge incoming!! Have an amazing day! 😊",
        "Dear Valued Customer, thank you for contacting us. Your feedback is important to us and has been forwarded.",
        "aw hun thats rubbish lol xx",
        "no worries mate lol, il send a new fridge tomorrow and ring u at 6",
        "oops my bad hun, new fridge tomorrow before noon, cheers for letting us know xx",
        "I'm glad to help with that today! Please send your name, e-mail, order number and postcode.",
        "I understand this must have been a frustrating experience and I completely appreciate your concerns.",
        "Your order has been flagged and we aim to respond in ten days. Attach photos so your claim can be assessed.",
        "I do appreciate where you're coming from and I'd like to explore options going forward.",
        "As per section 4.2 of our terms we are not liable.",
        "You should have checked it at the door.",
    ],
)
def test_curt_bright_scripted_or_chummy_is_one_at_most(text: str) -> None:
    assert level(text) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "mate, a leaking fridge and ruined insulin is rotten. I'm sending a new one tomorrow by noon, is that alright?",
        "I understand that ruined insulin is frightening. I'm booking a new fridge for tomorrow before noon.",
        "I'd be up the wall too: four calls and a leaking fridge. I'm sorry. I'll ring you at six with a name.",
    ],
)
def test_one_loose_or_set_phrase_is_still_a_person(text: str) -> None:
    assert level(text) >= 2


@pytest.mark.parametrize("text", ["lol did you plug it in", "haha oh dear, four calls thats some going 😂"])
def test_laughing_at_it_is_nought(text: str) -> None:
    assert level(text) == 0


@pytest.mark.parametrize(
    "text", ["", "You are being ridiculous.", "Oh, my heart bleeds.", "Calm down.", "I'll hang up."]
)
def test_what_hurts_is_nought(text: str) -> None:
    assert level(text) == 0


def test_flags_come_with_their_words_and_advice_never_blames_the_trainee() -> None:
    text = "You should have checked it at the door."
    score = assess(Reply(text, CUSTOMER, (), CASE))
    assert score.flags == ("blame",)
    assert any(each.cue == "blame" and text[each.start : each.end] for each in score.evidence)
    assert "you should" not in score.advice.lower()


def test_advice_speaks_of_a_limit_only_where_there_is_one() -> None:
    text = "I'm sorry. I'm sending a new fridge today and I'll ring you at four to hear that it came."
    none = Case(fault="company", not_allowed=("pay for the spoiled food",))
    assert not any("cannot" in each for each in assess(Reply(text, "The fridge is dented.", (), none)).missing)
    asked = assess(Reply(text, "Who pays for the spoiled food?", (), none))
    assert asked.level == 4 or any("cannot" in each for each in asked.missing)


def test_a_letter_may_end_as_letters_end() -> None:
    letter = "Dear Ms Lee, I am sorry that your parcel is late. A new one leaves today.\n\nKind regards, Sam"
    graded = assess(Reply(letter, "My parcel is late."))
    assert all("regards" not in letter[each.start : each.end] for each in graded.evidence)
