from __future__ import annotations

import time

import pytest

from scoring.doing.moves import moves
from scoring.matching.meaning import keys_in, share
from scoring.offering.offers import offered
from scoring.policy.promises import over_promised
from scoring.types import Case, Reply


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("I'm sending a new one tomorrow.", "firm"),
        ("I can book an engineer for Monday.", "firm"),
        ("I've refunded the full amount.", "done"),
        ("The payment is on hold.", "done"),
        ("I'll see if a refund might be possible.", "hedged"),
        ("Someone will be in touch shortly.", "vague"),
        ("You need to contact the carrier.", "pushed"),
        ("Please fill in the form on our website.", "pushed"),
        ("I can't refund that.", "refused"),
        ("I understand that you want a refund.", "wish"),
        ("It was delivered at noon.", "told"),
        ("Full refund on the delayed leg.", "plain"),
    ],
)
def test_stances(text: str, stance: str) -> None:
    assert [move.stance for move in moves(Reply(text))] == [stance]


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("I'll ring you by 5pm.", True),
        ("It arrives tomorrow.", True),
        ("Refunds take 3-5 working days.", True),
        ("I'll do that right away.", True),
        ("He comes on Thursday.", True),
        ("I'll do it as soon as possible.", False),
        ("We will be in touch shortly.", False),
        ("Have a nice trip.", False),
    ],
)
def test_times(text: str, timed: bool) -> None:  # noqa: FBT001 - a table's column
    assert any(move.when for move in moves(Reply(text))) is timed


def test_as_soon_as_possible_is_late_and_a_condition_is_not() -> None:
    assert moves(Reply("I'll do it as soon as possible."))[0].late
    assert not moves(Reply("I'll do it as soon as it lands."))[0].late


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("$180 back", "the 180 refunded"),
        ("at 5pm", "at 17:00"),
        ("a £40 credit", "forty quid off"),
        ("on Thursday", "thurs"),
        ("your money back", "a refund"),
        ("pick it up in store", "collection"),
        ("the technician", "an engineer"),
    ],
)
def test_the_same_meaning_shares_a_key(left: str, right: str) -> None:
    assert keys_in(left) & keys_in(right)


def test_share_counts_what_the_customer_said_for_less() -> None:
    common = keys_in("the modem is dead")
    assert share("modem lights", keys_in("have you restarted the modem"), common) < 0.42
    assert share("modem lights", keys_in("what do the lights show"), common) > 0.42


CASE = Case(
    allowed=("full refund of $89, 3-5 business days", "technician tomorrow 8-10 or 17-19", "$15 meal voucher"),
    not_allowed=("cash over $40", "promising that it will never happen again", "a free month"),
)


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("I'm putting your 89 dollars back on the card today.", [0]),
        ("You'll have your money back in 3 to 5 days.", [0]),
        ("An engineer can come tomorrow between 8 and 10, and there's a $15 voucher for dinner.", [1, 2]),
        ("I can't refund that.", []),
        ("You should ask your bank for a refund.", []),
        ("I understand that you want your money back.", []),
        ("Refund refund technician voucher credit", []),
    ],
)
def test_offers_are_matched_by_meaning(text: str, offers: list[int]) -> None:
    assert [offer.phrase for offer in offered(Reply(text, case=CASE)) if offer.firm] == [
        CASE.allowed[i] for i in offers
    ]


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("I'll send you $500 in cash right now.", True),
        ("I guarantee it won't happen again.", True),
        ("You'll get a free month from us.", True),
        ("I can't give you a free month, but $15 for a meal is yours.", False),
        ("I'm refunding the $89 today.", False),
        ("I can't promise that it will never happen again.", False),
        ("Satisfaction guaranteed is our motto.", False),
    ],
)
def test_over_promises(text: str, over: bool) -> None:  # noqa: FBT001 - a table's column
    assert bool(over_promised(Reply(text, case=CASE))) is over


@pytest.mark.parametrize(
    "piece", ["you will ", "i'll ", "not ", "the team ", "1 2 3 4 ", "or a ", ", and the ", "if you can "]
)
def test_a_hostile_reply_costs_no_time(piece: str) -> None:
    taken = []
    for tail in "xyz":  # three texts: the shortest time counts, in the others the machine did something else
        reply = Reply((piece * 10_000)[:10_000] + tail, "x", (), CASE)
        start = time.perf_counter()
        moves(reply)
        over_promised(reply)
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.25  # many patterns together, on a busy machine


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("So we put it off the plane.", "told"),
        ("We took your cello off the flight.", "told"),
        ("So we put £30 on your card.", "firm"),
        ("so Lena tomorrow 2pm, ok?", "plain"),
        ("Are you ok?", "told"),
    ],
)
def test_what_was_done_to_them_is_no_step_and_an_ok_asks_leave(text: str, stance: str) -> None:
    assert moves(Reply(text))[0].stance == stance
