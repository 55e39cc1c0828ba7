"""What is given only to those who give up their complaint is no remedy; a condition of the matter itself is none."""

from __future__ import annotations

import pytest

from scoring.offering.strings import strings
from scoring.reading.text import read
from scoring.skills import next_steps, solution
from scoring.types import Case, Reply

CASE = Case(parts=("lamp broken", "call missed"), allowed=("new lamp tomorrow", "£20 back today"))


@pytest.mark.parametrize(
    "text",
    [
        "We'll send the new lamp tomorrow once you've withdrawn the complaint.",
        "I can put £20 back today. We'd just need you to drop the complaint.",
        "The £20 goes back today in return for you taking down the review.",
        "If you delete your review, I'll send a new lamp tomorrow.",
        "I'll send a new lamp tomorrow provided you close your dispute.",
        "A new lamp tomorrow and £20 today, if you leave us a five star review.",
    ],
)
def test_strings_make_an_offer_a_bargain(text: str) -> None:
    reply = Reply(text, "Where is my lamp?", (), CASE)
    assert strings(read(reply))
    assert (solution.SKILL.assess(reply).level or 0) <= 1
    assert (next_steps.SKILL.assess(reply).level or 0) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "I'll send the new lamp tomorrow once you've told me the colour.",
        "If you'd like to keep the complaint open, it stays open.",
        "I've logged your complaint and the £20 goes back today.",
        "You can cancel the claim with your bank or leave it, the £20 comes today either way.",
        "I'll send a new lamp tomorrow, and do leave a review if you want.",
    ],
)
def test_no_strings(text: str) -> None:
    assert not strings(read(Reply(text, "Where is my lamp?", (), CASE)))
