"""The values of calibration: what a round is to be, what a grader sees of it, what it came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.calibration import BlindGrade, Round
from training.reviews.agreement import Bias, SkillAgreement, Split

NOT_HERE = "There is no such round among those that you made or grade in."


class UnknownRoundError(LookupError):
    """Say that there is no such round: a foreign one and none are answered alike."""

    def __init__(self) -> None:
        super().__init__(NOT_HERE)


class CalibrationError(ValueError):
    """Say why nothing was done, to the person who tried."""


class StillMissingError(CalibrationError):
    """Say who has not handed in yet: closing needs a word more."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold what a round is to be: `count` replies are drawn from graded attempts.

    Those in `table` (bytes of a CSV file or a workbook) and in `lines` (of JSON, with levels if wanted) come with it.
    """

    title: str
    skills: tuple[str, ...]
    graders: tuple[str, ...]
    count: int = 0
    lines: str = ""
    table: bytes = b""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Hold one reply as a grader sees it, and what they gave it before, if anything.

    `place` counts from 1 in their own order, `order` are the positions in it, `graded` those they have graded.
    """

    round: Round
    position: int
    place: int
    order: tuple[int, ...]
    graded: frozenset[int]
    situation: Mapping[str, Any]
    reply: str
    mine: BlindGrade | None


@dataclass(frozen=True, slots=True)
class Findings:
    """Hold what a closed round came to; `bias` holds the visitor's own line, or every line for who made the round."""

    round: Round
    skills: tuple[SkillAgreement, ...]
    splits: tuple[Split, ...]
    bias: tuple[Bias, ...]
