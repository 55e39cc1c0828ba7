"""An over-promise is an offer by us of what the policy forbids: not a mention, not a no, not a condition."""

from __future__ import annotations

import pytest

from scoring.promises import over_promised
from scoring.skills import next_steps, solution
from scoring.types import Case, Reply

VAN = Case(
    fault="company",
    known=("removal booked for 8 this morning", "new tenants move in at two", "deposit of 80 pounds paid"),
    parts=("crew late", "piano outside"),
    allowed=("a second crew within 90 minutes", "free storage overnight", "30% off the bill", "refund of the deposit"),
    not_allowed=(
        "the whole move free of charge",
        "compensation for a strike",
        "vouchers over 50 pounds",
        "promising a time before noon",
        "switching the alarm off",
        "paying the hotel or the difference",
    ),
)


def _over(text: str, case: Case = VAN) -> bool:
    return bool(over_promised(Reply(text, "Where is my van?!", (), case)))


@pytest.mark.parametrize(
    "text",
    [
        "The whole move is on us, you won't pay a penny.",
        "I'll do the whole move for free.",
        "You will get compensation for the strike.",
        "I'll send you a voucher of 200 pounds.",
        "Don't worry, they'll be there by eleven, before noon.",
        "We'll pay your hotel.",
        "I'll switch the alarm off for you.",
        "It will never happen again.",
        "You have my word, I guarantee it.",
    ],
)
def test_what_is_promised_too_far(text: str) -> None:
    assert _over(text)


@pytest.mark.parametrize(
    "text",
    [
        "The strike is outside our hands.",
        "The crew is late because of a strike.",
        "An alarm check stopped the van.",
        "I can't make the whole move free of charge.",
        "I'd love to pay the hotel, but I cannot.",
        "The whole crew is on its way, 90 minutes at most.",
        "Your deposit of 80 pounds goes back to your card.",
        "A second crew is being sent and will be with you within 90 minutes.",
        "That's on us, and I'm sorry.",
        "I don't want to promise you something I can't keep.",
        "Would you like a refund of the deposit?",
        "",
    ],
)
def test_what_is_not(text: str) -> None:
    assert not _over(text)


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("A second crew is being sent, within 90 minutes.", 2),
        ("Can do that tomorrow, storing it overnight now.", 1),
        ("Tonight we store it all, free, and 30% comes off.", 2),
        ("A man brings the second crew's van at nine.", 2),
    ],
)
def test_acts_without_the_usual_words_are_steps(text: str, least: int) -> None:
    assert (next_steps.assess(Reply(text, "Where is my van?!", (), VAN)).level or 0) >= least


@pytest.mark.parametrize(
    "text",
    [
        "I'll ring you at nine to check that it came.",
        "So two things decide what I do next.",
        "A rotten thing to come back to.",
    ],
)
def test_a_call_at_an_hour_and_plain_talk_are_not_vague(text: str) -> None:
    assert "vague" not in solution.assess(Reply(text, "Where is my van?!", (), VAN)).flags


COT = Case(
    fault="company",
    known=("order 4471", "the cot was promised by the 3rd"),
    parts=("the cot is four days late",),
    allowed=("express replacement, two days", "full refund", "the block lifted within four hours"),
    not_allowed=(
        "next-day delivery",
        "cash compensation for the strike",
        "the block lifted within the hour",
        "a guess at the reason for the block",
        "a free repair under the warranty",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "You will have your new cot on Wednesday.",
        "It will be there in two days, on Wednesday.",
        "The repair isnt covered by the warranty, but the refund is yours.",
        "There is no cash compensation for a strike.",
        "You get the full refund, 180 euros.",
        "The block will not be lifted within the hour, it takes four hours.",
        "I'll ring you within the hour.",
        "I don't know yet what the block is for, I won't guess because I can't see it.",
        "The block stays because I have not checked your payments.",
        "If you cancel it your service will be suspended and it may not come back tomorrow.",
        "I'll get onto the delivery team now and they will ring you tomorrow.",
    ],
)
def test_what_the_policy_itself_allows_or_a_no_is_kept(text: str) -> None:
    assert not _over(text, COT)


@pytest.mark.parametrize(
    "text",
    [
        "You will have it tomorrow.",
        "You'll get 250 euros compensation from us.",
        "We will pay you 250 euros for the strike.",
        "The block will be lifted in an hour.",
        "The block is because of fraud in Korea.",
        "We will repair it free under the warranty.",
    ],
)
def test_the_forbidden_in_other_words(text: str) -> None:
    assert _over(text, COT)


def test_the_whole_of_an_allowed_offer_is_no_other_in_disguise() -> None:
    case = Case(allowed=("a loan machine within two days",), not_allowed=("a brand-new machine in exchange",))
    assert not _over("I'll send a new machine on loan by Wednesday.", case)
    assert _over("We'll swap it for a new machine.", case)
