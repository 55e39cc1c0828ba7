"""Good ordinary replies whose words stand near to what holds a grade down: found by a reader with fresh eyes."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.types import Case, Reply

CASE = Case(
    fault="company",
    known=("the engineer has failed to come three times", "six days without heating", "a two-year-old in the house"),
    hidden=("whether somebody is home tomorrow morning",),
    parts=("three visits that nobody kept", "six days without heating", "four calls that nobody returned"),
    allowed=("an engineer tomorrow between 8 and 10", "two heaters by courier today", "£40 for each missed visit"),
    not_allowed=("promising that the boiler will be mended tomorrow",),
)
CUSTOMER = (
    "THIRD time nobody came. Six days without heating, my daughter is two and sleeps in her coat. "
    "Four times I rang and nobody called back. I'm furious."
)


@pytest.mark.parametrize(
    ("text", "skill", "least"),
    [
        ("I do have an engineer free tomorrow between 8 and 10. I'm sorry nobody came on Tuesday.", "solution", 2),
        ("I can get an engineer to you tomorrow at 8, and that's not something you pay for.", "next_steps", 2),
        ("I'm sorry. Engineer tomorrow at 8. I won't close this complaint until your heating is back on.", "tone", 2),
        ("I don't want you to drop the complaint, you're right to make it. Engineer tomorrow at 8.", "tone", 2),
        ("Is it possible you can be in tomorrow between 8 and 10? I'll send the engineer.", "clarification", 2),
        ("Nobody came as agreed, the third time now, six days without heating, I'm sorry.", "listening", 2),
        ("It's been hard on her too, two years old and six days in the cold. Engineer tomorrow at 8.", "tone", 2),
        ("As a company we failed you here, I'm sorry. Is somebody home tomorrow between 8 and 10?", "tone", 2),
        ("You can either have the engineer at 8 tomorrow or cancel and I send the £120 today.", "tone", 2),
        ("I'm so sorry for the three visits that never happened, it must be freezing for her.", "empathy", 2),
        ("You should have had a call on Monday. That didn't happen, and I'm sorry. Engineer tomorrow at 8.", "tone", 2),
        ("You've every right to be furious. I can take £40 off a visit, but I know that isn't much.", "empathy", 2),
    ],
)
def test_good_words_near_to_bad_ones_keep_their_grade(text: str, skill: str, least: int) -> None:
    got = {each.skill: each for each in score(Reply(text, CUSTOMER, (), CASE))}[skill]
    assert (got.level or 0) >= least, got


@pytest.mark.parametrize(
    "text",
    [
        "I can give you the £40 once you drop the complaint.",
        "Your options are: wait for Saturday or cancel.",
        "As a company we care about every customer.",
        "That never happened.",
        "It never happened, our system is clear.",
    ],
)
def test_what_holds_a_grade_down_still_does(text: str) -> None:
    got = {each.skill: each for each in score(Reply(text, CUSTOMER, (), CASE))}["tone"]
    assert (got.level or 0) <= 1, got
