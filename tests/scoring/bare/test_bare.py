"""What talk of any kind shows by its words alone: asking, reflecting, undertaking, courtesy, reactions and regret."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.bare import is_bare
from scoring.types import Case, Exchange, Reply


def level(skill: str, text: str) -> int:
    """Return the level of a bare reply on one skill; "not called for" is 0."""
    return next(each.level or 0 for each in score(Reply(text)) if each.skill == skill)


ASKED = (
    "and how long did the operation take",
    "let me know what size your kitchen is",
    "so do you take the bus or does somebody drive you",
    "your sister still lives in leeds, right",
    "who taught you to swim",
    "i'd be curious to hear what the doctor said",
)
NOT_ASKED = (
    "guess what we found in the attic",
    "what i like is a quiet evening with a book",
    "when i was small we kept two goats",
    "i asked him whether he was coming and he never said",
    "who on earth would pay that for a sandwich",
    "how you cook for nine people every day i will never know",
)
REFLECTED = (
    "it sounds like you never get a minute to yourself",
    "so the bank closed and nobody told you where to go",
    "part of you wants to stay and part of you has already left",
    "you feel like the odd one out at home",
    "sleeping through the night matters a lot to you",
)
NOT_REFLECTED = (
    "you should really talk to a nurse about that",
    "sounds like a loose cable to me",
    "i had the same thing when i lived in york and it drove me up the wall",
    "you need to understand that smoking kills people",
    "the office opens at nine and closes at five",
)
UNDERTAKEN = (
    "i'll bring the ladder round tonight",
    "let me ask my manager for you",
    "shall i pick up your prescription",
    "will send you the figures by friday",
    "i'm taking your parcel over to the depot myself today",
)
NOT_UNDERTAKEN = (
    "i'll bet it rains on sunday",
    "i was going to call but the battery died",
    "you'll have to ask at the other desk",
    "i'm going to be honest with you, it looks bad",
    "i'll never forget that summer",
)
COURTEOUS = (
    "could you possibly pass me the salt",
    "thanks ever so much for the lift",
    "good morning, we have a table for six",
    "would it be all right if i sat here",
    "excuse me madam, you left your scarf",
)
RUDE = (
    "what part of no did you not get",
    "thanks for nothing",
    "with all due respect you are clueless",
    "nobody asked you",
    "get a life and leave my page alone",
)
PLAIN = ("the train was late again", "my brother has two dogs", "it's about ten miles from here")
REACTED = (
    "i'm so sorry you had to go through that alone",
    "that sounds really lonely",
    "so happy for you, you worked hard for this",
    "it makes me so angry that they laughed at you",
)
UNMOVED = (
    "i'm worried about my own job to be honest",
    "he was gutted when the shop closed",
    "grief is a normal process according to the leaflet",
    "the form is on the second page",
)
REGRETTED = (
    "sorry about the mess in the hall",
    "i owe you an apology for last night",
    "i shouldn't have shouted at you",
    "my apologies, i mixed up the dates",
)
UNREGRETTED = (
    "better safe than sorry",
    "i feel sorry for his neighbours",
    "sorry, which platform did you say",
    "she was sorry to leave the village",
    "he ought to apologise to you",
)


@pytest.mark.parametrize("text", ASKED)
def test_a_question_is_heard_without_its_mark(text: str) -> None:
    assert level("clarification", text) >= 2


@pytest.mark.parametrize("text", NOT_ASKED)
def test_what_asks_nobody_is_no_question(text: str) -> None:
    assert level("clarification", text) == 0


@pytest.mark.parametrize("text", REFLECTED)
def test_meaning_said_back_is_listening(text: str) -> None:
    assert level("listening", text) >= 2


@pytest.mark.parametrize("text", NOT_REFLECTED)
def test_advice_and_a_story_of_ones_own_are_no_reflection(text: str) -> None:
    assert level("listening", text) <= 1


@pytest.mark.parametrize("text", UNDERTAKEN)
def test_who_says_what_they_will_do_has_taken_a_step(text: str) -> None:
    assert level("next_steps", text) >= 2
    assert level("solution", text) >= 1


@pytest.mark.parametrize("text", ["dr lind will see you at ten past four", "i'll be at your gate at six"])
def test_an_hour_that_is_given_stays_given(text: str) -> None:
    assert level("next_steps", text) == 3


@pytest.mark.parametrize("text", NOT_UNDERTAKEN)
def test_a_manner_of_speaking_undertakes_nothing(text: str) -> None:
    assert level("next_steps", text) == 0


@pytest.mark.parametrize(
    ("text", "wanted"), [*((t, 3) for t in COURTEOUS), *((t, 0) for t in RUDE), *((t, 2) for t in PLAIN)]
)
def test_courtesy_is_told_from_rudeness_and_from_plain_talk(text: str, wanted: int) -> None:
    assert level("tone", text) == wanted if wanted < 3 else level("tone", text) >= 3


@pytest.mark.parametrize("text", REACTED)
def test_a_reaction_to_what_they_feel_is_empathy(text: str) -> None:
    assert level("empathy", text) >= 1


@pytest.mark.parametrize("text", UNMOVED)
def test_ones_own_feelings_and_those_of_others_are_none(text: str) -> None:
    assert level("empathy", text) == 0


@pytest.mark.parametrize("text", REGRETTED)
def test_ones_own_regret_is_an_apology(text: str) -> None:
    assert level("apology", text) >= 1


@pytest.mark.parametrize("text", UNREGRETTED)
def test_the_word_alone_is_none(text: str) -> None:
    assert level("apology", text) == 0


def test_credit_has_its_words_and_they_stand_in_the_reply() -> None:
    for text in (*ASKED, *REFLECTED, *UNDERTAKEN, *COURTEOUS, *REACTED, *REGRETTED):
        for each in score(Reply(text)):
            assert not each.level or each.evidence, (text, each.skill)
            assert all(0 <= proof.start < proof.end <= len(text) for proof in each.evidence)


def test_a_reply_with_anything_to_go_by_is_graded_by_that() -> None:
    assert is_bare(Reply("Hello."))
    assert not is_bare(Reply("Hello.", "My parcel is late!"))
    assert not is_bare(Reply("Hello.", case=Case(known=("parcel late",))))
    assert not is_bare(Reply("Hello.", earlier=(Exchange("Late!", "Sorry."),)))
