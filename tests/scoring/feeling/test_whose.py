"""Whose feeling a reply names: this customer's counts, people in general's and a feeling only supposed do not."""

from __future__ import annotations

import pytest

from scoring.findings.heard import hear
from scoring.reading.text import read
from scoring.types import Case, Reply

CUSTOMER = "The roof has leaked since May and your man never came. My daughter sleeps in the front room."
CASE = Case(fault="company", known=("roof leaks since May", "nobody came"), parts=("leak", "missed visit"))
KINDS = ("feels", "shares", "grants", "wronged")


def _named(text: str) -> bool:
    heard = hear(read(Reply(text, CUSTOMER, (), CASE)))
    return any(heard[kind] for kind in KINDS)


@pytest.mark.parametrize(
    "text",
    [
        "You must be exhausted by it.",
        "I'd be furious in your shoes.",
        "Anyone would be worn out by that.",
        "No parent should have to listen to that all night.",
        "Most people would have given up on us in June.",
        "I also would be shouting.",
        "That's a miserable way to spend a summer, and you're right to say so.",
    ],
)
def test_the_feeling_of_this_customer_counts(text: str) -> None:
    assert _named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some tenants would be upset by a leak.",
        "Other families find the wait frustrating too.",
        "A lesser company would leave you angry.",
        "If you are unhappy with the visit, write to us.",
        "We apologise for any distress that may have been caused.",
        "It has been my worst week as well and I am exhausted.",
        "We're all in the same boat with this weather, it's frustrating for us all.",
        "In your position there are two ways to apply.",
    ],
)
def test_the_feeling_of_others_or_of_nobody_yet_does_not(text: str) -> None:
    assert not _named(text)


@pytest.mark.parametrize(
    ("text", "borne"),
    [
        ("You had to put buckets out every night.", True),
        ("We left you to explain it to your daughter.", True),
        ("You've been sleeping beside a bucket because of us.", True),
        ("Left there without a word since May.", True),
        ("All of it landed on you.", True),
        ("You have to fill in the form.", False),
        ("I'll leave you in good hands.", False),
        ("Your report was passed to the roofer.", False),
        ("The roof leaks.", False),
        ("Did you have to move anything?", False),
    ],
)
def test_what_it_made_them_bear(text: str, *, borne: bool) -> None:
    assert bool(hear(read(Reply(text, CUSTOMER, (), CASE))).borne) is borne
