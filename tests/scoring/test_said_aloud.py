"""Acts as people say them: numbers in words, a thing that one offer names, what is free, and blame that is none."""

from __future__ import annotations

import pytest

from scoring.doing.moves import moves
from scoring.offering.offers import offered
from scoring.policy.promises import over_promised
from scoring.reading.text import read
from scoring.skills import clarification
from scoring.types import Case, Reply

TAXI = "wheelchair taxi from the services to the airport, paid, within the hour"
PAY = "300 pounds emergency payment today"
BUNS = "a fresh tray of fourteen buns free"
POOL = "free use of the Eastgate pool"
CASE = Case(
    fault="company",
    known=("stuck at the services since four",),
    parts=("flight missed", "stuck with a wheelchair user"),
    allowed=(TAXI, PAY, BUNS, POOL),
    not_allowed=("saying who broke the frame before the check", "saying the claim will be paid", "a new coach"),
)


def _made(text: str) -> set[str]:
    return {each.phrase for each in offered(Reply(text, "We are stuck.", case=CASE)) if each.firm}


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("that is three hundred and sixty quid back", "360 quid"),
        ("a hundred and forty-two pounds of it", "142 pounds"),
        ("four thousand six hundred went out", "4600 went"),
        ("two hundred euro today", "200 euro"),
        ("you'll have it by the fifth", "the 5th"),
        ("a letter on the twenty first, by post", "the 21st"),
    ],
)
def test_a_sum_said_in_words_is_a_sum(text: str, figures: str) -> None:
    reading = read(Reply(text))
    assert figures in reading.plain
    quote = reading.evidence(0, len(reading.plain), "all")
    assert text[quote.start : quote.end] == text


@pytest.mark.parametrize(
    "text", ["a hundred times sorry to you", "a hundred percent ours to mend", "hundreds of people"]
)
def test_a_manner_of_speaking_is_no_sum(text: str) -> None:
    assert not any(char.isdigit() for char in read(Reply(text)).plain)


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        ("I can do a ramp cab, tonight, anywhere you like", TAXI),
        ("I'm sending three hundred to your account today", PAY),
        ("I'll put a few buns in for the children", BUNS),
        ("you can use Eastgate at no extra charge", POOL),
    ],
)
def test_a_thing_that_one_offer_names_is_that_offer(text: str, offer: str) -> None:
    assert offer in _made(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm looking at the buns now",
        "the buns were yesterday's",
        "plan, steps, taxi, refund, buns, pool, today",
        "you'd want to ring for a taxi yourself",
        "the money is gone and that's between yourself and the seller",
    ],
)
def test_a_thing_that_is_only_mentioned_is_none(text: str) -> None:
    assert not _made(text)


def test_what_is_free_is_not_pushed_back() -> None:
    assert [move.stance for move in moves(Reply("you can use the other pool at no charge"))] != ["pushed"]
    assert [move.stance for move in moves(Reply("you can use the form on the website"))] == ["pushed"]


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("hang on to the frame and the box", False),
        ("the frame is as long as your arm", False),
        ("I want you to know that your claim matters to us", False),
        ("the belt must have broken the frame", True),
        ("your claim will be paid, I can tell you that", True),
    ],
)
def test_to_name_a_thing_blames_nobody_and_promises_nothing(text: str, over: bool) -> None:  # noqa: FBT001 - a column
    assert bool(over_promised(Reply(text, "We are stuck.", case=CASE))) is over


@pytest.mark.parametrize(
    "text",
    [
        "sorry, that is two things we broke, the price and the letter",
        "Dean's left now so I wouldn't know",
        "who would you like the money back to",
        "have I got that correctly",
        "I think something's gone wrong in there",
        "we will be reviewing our procedures",
        "I regret it more than I can tell you",
    ],
)
def test_what_is_named_asked_or_told_gives_nothing(text: str) -> None:
    assert all(move.stance in ("told", "wish", "refused") for move in moves(Reply(text)) if move.stance != "vague")


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("I can dial in at two or at four", True),
        ("I'll bring it up before half two", True),
        ("you'll have it by the fifth", True),
        ("two or three of them", False),
        ("half of it is ours", False),
    ],
)
def test_hours_as_they_are_said(text: str, timed: bool) -> None:  # noqa: FBT001 - a table's column
    assert any(move.when for move in moves(Reply(text))) is timed


QUESTION = Case(
    hidden=("whether it was in a bag when handed over", "the number on the receipt", "when the flight leaves"),
    allowed=("a loaner from this desk",),
)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("was it in a bag at all", 2),
        ("when's your flight", 2),
        ("read me the long number off the receipt", 2),
        ("kindly revert to the desk with your papers", 0),
        ("I can hear how tired you are", 0),
        ("I don't know what was said at the desk", 0),
        ("nobody knows what could have happened", 0),
    ],
)
def test_questions_as_they_are_said(text: str, level: int) -> None:
    found = clarification.SKILL.assess(Reply(text, "It came out bent.", case=QUESTION)).level or 0
    assert found >= 2 if level else not found


LIMITS = Case(
    allowed=("her name taken off every list today", "a call from the nurse by four"),
    not_allowed=(
        "naming or blaming Peter",
        "promising a date before the clinic agrees",
        "saying the customer did not send it",
    ),
)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("her name's off everything we send", False),
        ("I've sent the file with both cancelled dates on it", False),
        ("I can't send that back to the card today", False),
        ("the date will be Thursday the 4th, I promise", True),
        ("the records show you did not send it", True),
    ],
)
def test_a_limit_is_on_what_it_names(text: str, over: bool) -> None:  # noqa: FBT001 - a table's column
    assert bool(over_promised(Reply(text, "What now?", case=LIMITS))) is over


@pytest.mark.parametrize(
    "text",
    [
        "so it came out bent and you were sent to three desks. do I have that straight",
        "so it came out bent and you were sent to three desks. that about the size of it",
        "the way I'm reading it, it came out bent and then three desks. have I got that right",
    ],
)
def test_a_check_as_it_is_said(text: str) -> None:
    case = Case(parts=("stroller came out bent", "sent to three desks"), hidden=("when the flight leaves",))
    assert (clarification.SKILL.assess(Reply(text, "It came out bent.", case=case)).level or 0) == 3
