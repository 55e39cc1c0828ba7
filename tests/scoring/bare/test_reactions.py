"""Reactions to what somebody feels: whose feeling it is, and how much of what happened it takes up."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.types import Reply

WITH_THE_CAUSE = (
    "I'm heartbroken for you, losing your mum and then having to sort the funeral out by yourself.",
    "it makes me furious that your boss said that to you after everything you did for that place",
    "i'm so proud of you for walking out of there, that took real guts",
    "I'm so sorry, sweetheart. Eleven weeks is still a baby and you'd already picked the name.",
    "I was gutted when I read that they turned you down again after all that work",
    "i was really moved by what you wrote about your sister and the garden",
)
ALONE = (
    "I'm so sad for you.",
    "oh honey i feel awful for you",
    "that must have been really tough with little ones",
    "how awful for you, that corridor all night",
    "i can hear in your voice how tired you are",
)
A_WORD = (
    "That's awful.",
    "hugs from ireland",
    "stay strong hun xx",
    "oh dear, poor you. right, pop your arm up here for me",
    "that's a shame. we've got another one on the twelfth if that's any good",
    "wishing you a speedy recovery",
    "it'll get easier i promise",
)
NONE = (
    "i was so embarrassed when it happened to me, i hid in the toilets",
    "it's great value for money",
    "it's tough meat so it needs four hours",
    "my heart sank when i saw the queue",
    "I hate how they've changed the app",
    "it's sad that they closed the library",
    "no wonder it doesn't work, the cable's not plugged in",
    "the awful thing about this model is the battery",
    "I'm sorry but you're wrong.",
    "we're really happy with the new kitchen",
)


def level(text: str) -> int:
    """Return the level of a bare reply on empathy."""
    return next(each.level or 0 for each in score(Reply(text)) if each.skill == "empathy")


@pytest.mark.parametrize("text", WITH_THE_CAUSE)
def test_a_feeling_with_what_happened(text: str) -> None:
    assert level(text) == 3


@pytest.mark.parametrize("text", ALONE)
def test_a_feeling_or_its_cause(text: str) -> None:
    assert level(text) == 2


@pytest.mark.parametrize("text", A_WORD)
def test_a_kind_word(text: str) -> None:
    assert level(text) == 1


@pytest.mark.parametrize("text", NONE)
def test_a_feeling_that_is_not_theirs(text: str) -> None:
    assert level(text) == 0


def test_that_it_is_right_to_feel_so_is_more() -> None:
    assert level("no wonder you can't sleep, you nearly lost him and you've been living on crisps for a month") == 4


def test_business_after_the_word_is_not_what_happened() -> None:
    assert (
        level("that's frustrating. so the next set is on the other side of the sheet and you do those lying down") == 1
    )
