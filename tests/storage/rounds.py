"""Rounds of calibration as tests make and grade them."""

from __future__ import annotations

from collections.abc import Callable

from tests.training.graded_talk import REPLIES, play
from tests.training.signed_up import School
from training.reviews.calibration import Calibration
from training.reviews.rounds import Plan

SKILLS = ("tone", "empathy")
HIDDEN = "Hello, Tom here, write to tom@example.com or ring 020 7946 0958. I'm sorry, which address is it?"


def who(school: School, name: str = "rita") -> Calibration:
    return Calibration(school.store, school.visitor(name), school.clock)


def made(school: School, *, count: int = 5, lines: str = "") -> str:
    play(school, "tom", replies=(*REPLIES, HIDDEN))
    play(school, "tina")
    return who(school).make(Plan("Spring", SKILLS, ("rita", "rolf"), count, lines))


def grade_all(school: School, name: str, round_id: str, level: Callable[[int], int | None]) -> None:
    mine = who(school, name)
    for place in range(1, mine.read(round_id).replies + 1):
        sheet = mine.sheet(round_id, place)
        mine.grade(round_id, sheet.position, {"tone": level(sheet.position), "empathy": 2}, f"{name} on {place}")
