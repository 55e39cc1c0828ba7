"""Heaps of key words, general ones and the scenario's own, and terse people who must not be taken for one."""

from __future__ import annotations

import pytest

from scoring import score
from scoring.reading.cleaning import cleaned
from scoring.reading.salad import heaps
from scoring.types import Case, Reply

CASE = Case(
    "company", parts=("crib late", "two empty promises"), allowed=("full refund", "express replacement, 2 days")
)
HEAPS = [
    "Quote this for everything: sorry promised missed refund today ring tomorrow.",
    "Sorry apology empathy understand frustrated were charged twice after left messages nobody answered that money.",
    "Solution refund replacement today tomorrow 5 pm caterpillar cake rest your door",
    "Question follow up escalate listening ownership engineer gets which door entrance where bell ring what name",
    "scratch deposit blocked colleague laughed handed over dark sheet ticked beforehand teach people drive",
]
TERSE = [
    "send new crib tomorrow 5 pm driver call you",
    "Urgent counter appointment within 2 working days",
    "Refund today, replacement tomorrow, I ring you at 5.",
    "engineer going mill road today opens all doors by 6",
    "sorry for late crib refund today full amount your card",
    "i can offer either eleven replacements without charge or twenty-two at a reduction of fifty per cent",
    "Really sorry, I understand you are frustrated and angry.",
    "two promised calls that never came",
]


@pytest.mark.parametrize("text", HEAPS)
def test_a_heap_of_key_words_earns_nothing(text: str) -> None:
    assert [
        each.skill for each in score(Reply(text, "My crib is four days late!", (), CASE)) if (each.level or 0) > 1
    ] == []


@pytest.mark.parametrize("text", TERSE)
def test_terse_people_speak(text: str) -> None:
    assert list(heaps(cleaned(text))) == []
