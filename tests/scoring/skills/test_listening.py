"""Listening is content shared with this customer, in any words; never a keyword."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scoring.findings.told import heard
from scoring.skills.listening import SKILL
from scoring.types import Case, Exchange, Reply, SkillScore

CUSTOMER = (
    "I ordered a washing machine on the 4th and you brought a dryer. I waited in six hours for the swap, nobody came. "
    "Three kids and no clean uniforms for Monday!"
)
CASE = Case(
    fault="company",
    known=(
        "ordered a washing machine, got a dryer",
        "waited in six hours for the swap",
        "three kids, uniforms for Monday",
    ),
    parts=("wrong machine delivered", "nobody came to swap it", "no clean uniforms for Monday"),
    allowed=("swap on Saturday morning", "laundry service paid up to $40", "full refund"),
)
GOOD = (
    "A dryer instead of the washer you paid for, then six hours indoors and no van, and school clothes due by Monday "
    "with three children. I've put you down for the swap on Saturday morning and we'll pay a laundry service till then."
)


def graded(text: str, customer: str = CUSTOMER, case: Case = CASE, *earlier: Exchange) -> SkillScore:
    return SKILL.assess(Reply(text, customer, earlier, case))


def test_own_words_for_most_of_it_are_level_3_or_4() -> None:
    score = graded(GOOD)
    assert score.level is not None
    assert score.level >= 3
    assert set(score.touches) >= {"no clean uniforms for Monday", "waited in six hours for the swap"}


def test_more_of_the_story_is_never_worth_less() -> None:
    steps = ["Noted.", "You waited in for the swap.", "You waited in six hours for the swap of the dryer.", GOOD]
    levels = [graded(step).level or 0 for step in steps]
    assert levels == sorted(levels)
    assert levels[0] <= 1 < levels[-1]


@pytest.mark.parametrize(
    "text",
    ["How can I help you today?", "What seems to be the problem?", "Please tell me what happened.", "", "😀", "k"],
)
def test_ignoring_the_story_is_level_0(text: str) -> None:
    assert graded(text).level == 0


def test_the_customers_own_words_are_no_listening() -> None:
    score = graded("I waited in six hours for the swap, nobody came. Three kids and no clean uniforms for Monday!")
    assert (score.level or 0) <= 1
    assert "copied" in score.flags


def test_swapping_i_for_you_is_capped() -> None:
    parrot = CUSTOMER.replace("I ", "you ").replace("you brought", "we brought")
    assert (graded(parrot).level or 0) <= 2


def test_a_wrong_number_is_misheard() -> None:
    score = graded("You waited nine hours for the swap, and you have uniforms to wash by Monday.")
    assert score.flags == ("misheard",)
    assert score.level == 1


@pytest.mark.parametrize(
    "text",
    [
        "You waited 6 hours for the swap.",
        "You waited six hours. I can have the van there in two hours.",
        "You waited all day; we will be with you within 3 hours.",
    ],
)
def test_right_numbers_and_offers_are_not_misheard(text: str) -> None:
    assert graded(text).flags == ()


@pytest.mark.parametrize("between", [" ", ", ", ". ", "; "])
def test_a_heap_of_keywords_is_level_1_at_most(between: str) -> None:
    words = ("washing", "machine", "dryer", "swap", "uniforms", "Monday", "kids", "refund", "laundry", "Saturday")
    heap = between.join(words)
    assert (graded(heap).level or 0) <= 1


def test_names_change_nothing() -> None:
    texts = [GOOD.replace("A dryer", f"{name}, a dryer") for name in ("Siobhan", "Ngozi", "Wei", "Jose", "Aisha")]
    assert len({graded(text).level for text in texts}) == 1


def test_slips_in_long_words_change_nothing() -> None:
    slipped = GOOD.replace("children", "chidlren").replace("Saturday", "Saturdya")
    assert abs((graded(slipped).level or 0) - (graded(GOOD).level or 0)) <= 1


def test_an_empty_case_is_graded_by_the_customers_words() -> None:
    assert (graded(GOOD, case=Case()).level or 0) >= 2
    assert graded("How can I help you today?", case=Case()).level == 0


def test_a_bare_reply_is_graded_by_what_it_shows() -> None:
    assert SKILL.assess(Reply("You ordered a washer and a dryer came instead, twice.")).level == 2
    assert SKILL.assess(Reply("Okay.")).level == 0


def test_thanks_from_the_customer_call_for_nothing() -> None:
    earlier = Exchange(CUSTOMER, GOOD)
    assert graded("Glad to hear it.", "OK, thanks.", Case(), earlier).level is None


def test_advice_names_what_this_customer_told() -> None:
    score = graded("I see. I'll look into it.")
    assert "wrong machine delivered" in score.advice
    assert "wrong machine delivered" in " ".join(score.missing)


def test_the_part_that_is_left_changes_the_advice_not_the_proof() -> None:
    fewer = replace(CASE, parts=CASE.parts[:1])
    assert graded(GOOD, case=fewer).evidence == graded(GOOD).evidence


def test_nobody_is_asked_to_say_a_booking_number_back() -> None:
    booked = Case(known=("booking KX4T2P", "nobody came to the gate", "the app said on time"), parts=("room 512",))
    line = "Booking KX4T2P. Nobody came to the gate in four hours and the app said on time!"
    score = SKILL.assess(Reply("I see.", line, (), booked))
    assert not any("KX4T2P" in each or "512" in each for each in score.missing)
    assert any("gate" in each for each in score.missing)


@pytest.mark.parametrize(
    "text",
    [
        "Some families in your position wash their uniforms by hand when a dryer comes instead of a machine.",
        "My own washing machine once came as a dryer, and I had three kids in dirty uniforms, so I know!",
        "Had the swap been confirmed on Monday, six hours of waiting would all have been spared.",
        "Was there a reason you didn't look whether it was a dryer? And are you sure nobody came for the swap?",
        "1. Ring the depot about the dryer. 2. Ask for a swap. 3. Write to the makers of the machine before Monday.",
    ],
)
def test_the_same_words_about_something_else_are_no_listening(text: str) -> None:
    assert (graded(text).level or 0) <= 1


def test_what_they_never_agreed_to_is_misheard() -> None:
    score = graded("As agreed, you kept the dryer, and you were happy with the six hours you waited for the swap.")
    assert score.flags == ("misheard",)
    assert score.level == 1


def test_to_act_on_what_was_told_is_worth_more_than_to_list_it() -> None:
    listed = "A dryer came, and six hours of waiting."
    acted = listed + " I've booked the swap for Saturday morning and I'll text you when the van leaves."
    assert (graded(listed).level or 0) < (graded(acted).level or 0)


def test_what_an_earlier_reply_said_back_is_not_missed_again() -> None:
    said_back = "Six hours indoors for that swap, and a dryer for a washing machine: I'm sorry."
    reply = Reply("I'll ask the depot now.", CUSTOMER, (Exchange(CUSTOMER, "One moment."),), CASE)
    missed = heard(reply).unreached
    still = heard(replace(reply, earlier=(Exchange(CUSTOMER, said_back),))).unreached
    assert "ordered a washing machine, got a dryer" in missed
    assert "ordered a washing machine, got a dryer" not in still
    assert "no clean uniforms for Monday" in still
