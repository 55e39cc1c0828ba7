from __future__ import annotations

import pytest

from scoring.skills.next_steps import SKILL
from scoring.types import Case, Example, Exchange, Reply, SkillScore

STORY = "The heating has been out since Sunday and nobody comes!"
CASE = Case(parts=("heating broken",), allowed=("engineer tomorrow between 8 and 12",), hidden=("a phone number",))


def grade(text: str, earlier: tuple[Exchange, ...] = ()) -> SkillScore:
    return SKILL.assess(Reply(text, STORY, earlier, CASE))


@pytest.mark.parametrize("example", SKILL.examples, ids=lambda each: each.reply.text[:40])
def test_examples(example: Example) -> None:
    assert SKILL.assess(example.reply).level in example.levels, example.note


def test_as_soon_as_possible_is_no_time() -> None:
    score = grade("I'll send an engineer as soon as possible.")
    assert score.flags == ("vague_time",)
    assert score.level == 2
    assert "give a day or an hour" in score.missing


def test_a_time_makes_the_step_firm() -> None:
    assert grade("I'll send an engineer tomorrow.").level == 3
    assert grade("I'll send an engineer.").level == 2


def test_every_credit_has_its_words() -> None:
    text = "I'm booking the engineer now for tomorrow at 8. If he is late I'll ring you."
    score = grade(text)
    assert score.level == 4
    assert {each.cue for each in score.evidence} >= {"names a step", "gives a time", "says what happens if it slips"}
    assert all(0 <= each.start < each.end <= len(text) for each in score.evidence)


@pytest.mark.parametrize(
    "slip",
    [
        "If he is late I phone you before.",
        "If the van breaks down and isn't there by ten, we'll send another.",
        "If Thursday slips, I'll bring the heaters myself.",
        "Should it fail, and if it doesn't start, I'll send a second engineer.",
        "If the part is missing I order it the same day.",
    ],
)
def test_somebody_acts_where_it_slips(slip: str) -> None:
    assert grade(f"The engineer will ring you tomorrow at eight. {slip}").level == 4


@pytest.mark.parametrize(
    "choice",
    [
        "The fee comes off either way.",
        "If you'd rather not wait, say so.",
        "If you think I'm wrong, tell me.",
        "Whatever he gives you is free.",
        "Let me know if you need anything else.",
    ],
)
def test_a_choice_is_no_slip(choice: str) -> None:
    assert grade(f"I'm booking the engineer now for tomorrow at eight. {choice}").level == 3
