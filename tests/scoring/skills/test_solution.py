from __future__ import annotations

import pytest

from scoring.skills.solution import SKILL
from scoring.types import Case, Example, Exchange, Reply, SkillScore

CASE = Case(
    parts=("late crib", "two empty promises"),
    allowed=("express replacement, 2 days", "full refund", "goodwill credit up to $40"),
    not_allowed=("free goods", "cash over $40"),
    hidden=("address still 18 Birch Lane?",),
)
STORY = "The crib is four days late and I had two empty promises."


def grade(text: str, case: Case = CASE, earlier: tuple[Exchange, ...] = ()) -> SkillScore:
    return SKILL.assess(Reply(text, STORY, earlier, case))


@pytest.mark.parametrize("example", SKILL.examples, ids=lambda each: each.reply.text[:40])
def test_examples(example: Example) -> None:
    assert SKILL.assess(example.reply).level in example.levels, example.note


def test_touches_are_offers_made_and_parts_spoken_to() -> None:
    score = grade("The late crib: I'm sending a replacement by express today.")
    assert "express replacement, 2 days" in score.touches
    assert "late crib" in score.touches
    assert "full refund" not in score.touches


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("We will look into it.", "vague"),
        ("I'll give you the crib for free and $500 in cash.", "over_promise"),
        ("Please fill in the form on our website.", "pushed_back"),
        ("You can either wait or cancel.", "fake_choice"),
    ],
)
def test_violations_are_flagged_with_their_words(text: str, flag: str) -> None:
    score = grade(text)
    assert flag in score.flags
    assert any(each.cue == flag and not each.helps for each in score.evidence)
    assert score.level in (0, 1)


def test_a_question_first_is_not_yet_a_solution() -> None:
    assert grade("Is 18 Birch Lane still the address?").level is None
    later = (Exchange(STORY, "Sorry."), Exchange("And?", "Hm."))
    assert grade("Is 18 Birch Lane still the address?", CASE, later).level == 0


def test_a_no_with_an_offer_is_no_refusal() -> None:
    score = grade(
        "I can't make it free, but I can send a replacement by express today, or refund you in full. "
        "Which would you prefer?"
    )
    assert score.level is not None
    assert score.level >= 3
    assert "refusal" not in score.flags


def test_a_bare_reply_is_graded_by_its_words_alone() -> None:
    assert SKILL.assess(Reply("I'm refunding you in full today. Does that work for you?")).level == 3
    assert SKILL.assess(Reply("We will look into it.")).level == 1
    assert SKILL.assess(Reply("Good morning.")).level == 0


@pytest.mark.parametrize(
    "text", ["refund option today replacement sorry choose", "Option 1: solution. Option 2: solution."]
)
def test_word_salad_is_no_solution(text: str) -> None:
    assert (grade(text).level or 0) <= 1


def test_advice_offers_what_is_allowed() -> None:
    assert "express replacement, 2 days" in grade("We will look into it.").advice


COT = Case(
    fault="company",
    known=("order 4471", "your baby is due on Friday"),
    hidden=("whether 18 Birch Lane is still the address / where to deliver",),
    parts=("the cot is four days late", "two empty promises"),
    allowed=("express replacement, two days", "full refund", "the block lifted, working again in ten minutes"),
    not_allowed=("next-day delivery",),
)


def _cot(text: str, *, earlier: tuple[Exchange, ...] = ()) -> SkillScore:
    return SKILL.assess(Reply(text, "My cot is FOUR DAYS late!", earlier, COT))


@pytest.mark.parametrize(
    "text",
    [
        "You will have your new cot on Wednesday.",
        "I can't do next-day, but it will be there in two days, on Wednesday.",
        "Do you prefer express replacement or full refund?",
        "Please you can say me if you prefer new cot in express or the money back?",
        "I open the card now, in ten minutes it works.",
    ],
)
def test_plain_and_foreign_wording_makes_an_offer(text: str) -> None:
    graded = _cot(text)
    assert graded.level is not None
    assert graded.level >= 2
    assert not graded.flags


@pytest.mark.parametrize(
    "text", ["its out for delivery. you'll get it when you get it", "So the block stays until you confirm."]
)
def test_a_status_is_no_offer(text: str) -> None:
    assert _cot(text).level == 0


@pytest.mark.parametrize(
    "text",
    [
        "Tomorrow you must speak and now you have no suit.",
        "Tell me which payments are from you, then I open it in ten minutes.",
        "Where can I send your calls in the meantime?",
        "Your number is in your SIM in four hours.",
    ],
)
def test_plain_words_hurt_nobody(text: str) -> None:
    assert not {"pushed_back", "fake_choice", "vague"} & set(_cot(text).flags)


def test_what_stands_is_not_advised_again() -> None:
    before = (Exchange("My cot is late!", "I'm sending the express replacement today, it takes two days."),)
    assert "refund" not in _cot("I'm so sorry about the two calls.", earlier=before).advice
