"""An over-promise is an offer by us of what the policy forbids: not a mention, not a no, not a condition."""

from __future__ import annotations

import pytest

from scoring.policy.promises import over_promised
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


OUTCOMES = Case(
    fault="company",
    known=("£8,400 sent to a stranger", "your cello was not on the belt"),
    parts=("the money is gone", "the cello is missing"),
    allowed=("the other bank asked to hold the money", "£200 in cash at the branch", "a cello to play on for tomorrow"),
    not_allowed=(
        "a promise that the money comes back",
        "a promise that the cello turns up",
        "a promise that the cello is unharmed",
        "a promise that the boat will wait",
        "a promise that you will pass",
        "a guarantee for the parcel",
        "saying that it is nothing to worry about",
        "a day by which the lab sends the result",
        "a new test date",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "Don't worry we'll get your money back.",
        "We will recover every penny.",
        "You won't lose the money.",
        "I can get it back for you.",
        "We'll find your cello.",
        "Your cello will turn up, don't worry.",
        "I'm sure it's not damaged, it will be fine.",
        "They'll hold the boat for you.",
        "You'll make the ferry, don't worry.",
        "I promise you will pass on Friday, don't worry.",
        "You will get your parcel, I promise.",
        "It's nothing serious.",
        "You'll have the result on Friday.",
        "I can move your test to another date.",
    ],
)
def test_an_outcome_that_nobody_may_promise_is_promised_in_any_words(text: str) -> None:
    assert _over(text, OUTCOMES)


@pytest.mark.parametrize(
    "text",
    [
        "I can't promise that we'll get your money back.",
        "We'll try everything to get your money back.",
        "Whether the money comes back nobody knows yet.",
        "I'll get back to you at four.",
        "I'll call you back today.",
        "If we get the money back, I ring you.",
        "You get £200 in cash at the branch this afternoon.",
        "I'll ring you when your cello turns up.",
        "We're looking for your cello in three places.",
        "Nobody can say whether it will be fine.",
        "I'm ringing the boat now to ask them to wait.",
        "I want you to pass on Friday.",
        "We ask the lab again today, and I ring you at four.",
        "That is a request, not a guarantee for the parcel.",
    ],
)
def test_what_is_tried_hoped_or_kept_open_is_no_promise(text: str) -> None:
    assert not _over(text, OUTCOMES)


def test_what_is_barred_before_an_event_may_follow_it() -> None:
    """A certificate before the result is barred; one on the day the result comes is not."""
    case = Case(not_allowed=("a certificate before the result has come",), allowed=("a signed letter today",))
    assert _over("I'll send you the certificate today.", case)
    assert not _over("You can have the certificate the same day the result comes.", case)


RING = Case(
    fault="unknown",
    known=("ring for the wedding on Saturday", "door 14 was empty", "alarm does not ring"),
    parts=("ring missing", "sent in circles"),
    allowed=("search today", "£40 back at once", "a loan alarm tonight", "hire car up to €150 against the receipt"),
    not_allowed=(
        "promising that the ring will be found by Saturday",
        "promising that the alarm will work tonight",
        "paying for the wedding or the back",
        "saying who took the ring",
    ),
)


@pytest.mark.parametrize(
    "text",
    [
        "It's your nan's ring, with Saturday coming, and I'm sorry.",
        "The ring: not by Saturday, no.",
        "A loan alarm that works on the mobile network goes out tonight.",
        "We pay up to €150 against the receipt.",
        "I've stopped the fee and put the £40 back on your card.",
        "The ring, the rain, and the wedding on Saturday: what a day.",
    ],
)
def test_what_is_only_named_or_allowed_is_no_promise(text: str) -> None:
    assert not _over(text, RING)


@pytest.mark.parametrize(
    "text",
    [
        "The ring will be found by Saturday.",
        "I promise you, hand on heart, it will be on your doorstep by Friday noon.",
        "We guarantee you the ring is back by Saturday.",
        "The alarm will work tonight.",
        "We'll pay for the whole wedding, £900.",
    ],
)
def test_what_is_sworn_is_a_promise(text: str) -> None:
    assert _over(text, RING)
