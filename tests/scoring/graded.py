"""Replies graded for tests: to a crib that is late, and to a room that is cold."""

from __future__ import annotations

from scoring import score
from scoring.types import Case, Exchange, Reply, SkillScore

CRIB = Case(
    fault="company",
    known=("order 4471", "four days late"),
    parts=("late crib", "two empty promises on the phone"),
    hidden=("when the baby is due", "which room it is for"),
    allowed=("express replacement, 2 days", "full refund", "goodwill credit up to $40"),
)
LINE = "Order 4471. The crib is FOUR DAYS late and I've called twice. This is a joke."


def graded(text: str, line: str = LINE, case: Case = CRIB, earlier: tuple[Exchange, ...] = ()) -> dict[str, SkillScore]:
    return {each.skill: each for each in score(Reply(text, line, earlier, case))}


def flags(text: str, **more: object) -> set[str]:
    return {flag for each in graded(text, **more).values() for flag in each.flags}  # type: ignore[arg-type]


ROOM = Case(
    fault="company",
    known=("room 12",),
    parts=("room 12 has no heating",),
    hidden=("whether there is a baby",),
    allowed=("electrician on Thursday at nine", "a fan heater tonight"),
)
COLD = "It's room 12 and it's FREEZING."
