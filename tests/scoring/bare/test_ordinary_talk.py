"""Ordinary talk that looks like something else: found by a reader with fresh eyes, graded without a case."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.types import Reply


def _level(skill: str, text: str) -> int:
    return {each.skill: each.level or 0 for each in score(Reply(text))}[skill]


@pytest.mark.parametrize(
    "text",
    [
        "a thick layer of ice covered the pond",
        "the garbage is collected on fridays",
        "He called me an idiot and I walked out.",
        "lying in bed all day with the flu",
    ],
)
def test_a_hard_word_about_a_thing_or_retold_is_no_rudeness(text: str) -> None:
    assert _level("tone", text) >= 2


@pytest.mark.parametrize("text", ["you're an idiot", "you are so lazy it hurts", "stop talking garbage"])
def test_a_hard_word_at_somebody_is(text: str) -> None:
    assert _level("tone", text) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "There's no excuse for the way you spoke to me.",
        "It fell short of what was promised and I want my money back.",
        "that's no way to treat a loyal customer",
        "did he let you down again",
    ],
)
def test_who_complains_does_not_apologise(text: str) -> None:
    assert _level("apology", text) == 0


@pytest.mark.parametrize("text", ["There's no excuse for what we did, sorry.", "I let you down and I'm sorry."])
def test_who_owns_it_does(text: str) -> None:
    assert _level("apology", text) >= 2


@pytest.mark.parametrize(
    "text", ["I've reset your password.", "We're shipping the replacement out today.", "I've uploaded a new version."]
)
def test_work_done_or_under_way_is_an_undertaking(text: str) -> None:
    assert _level("next_steps", text) >= 2


@pytest.mark.parametrize(
    "text", ["i'm going to that concert on saturday", "i've changed my mind about that", "I asked you a question."]
)
def test_ones_own_life_is_none(text: str) -> None:
    assert _level("next_steps", text) <= 1


@pytest.mark.parametrize(
    "text", ["yeah i see what you mean", "Let me know how it goes.", "let me know when you're ready"]
)
def test_a_nod_or_a_farewell_asks_nothing(text: str) -> None:
    assert _level("clarification", text) <= 1


@pytest.mark.parametrize(
    "text", ["Please provide the serial number and a photo of the damage.", "what time's your flight"]
)
def test_facts_that_are_bidden_or_asked_without_a_mark_are_asked(text: str) -> None:
    assert _level("clarification", text) >= 2
