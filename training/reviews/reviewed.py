"""An attempt with all that was said of its grades: the machine's, the trainers', the trainee's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from scoring.scorecard import Scorecard
from scoring.types import SkillScore
from simulator.judge.opinion import Opinion
from simulator.turn import card
from storage import model, reviews
from storage.attempts import Stored
from storage.counting import effective
from storage.reviews import Closing, Place, Say, Talk
from storage.tables import PersonRow, Said
from training.visitors import Visitor


class UnknownReviewError(LookupError):
    """Say that there is no such attempt: a mistyped, a foreign and a practice one are answered alike."""


class ReviewRefusedError(ValueError):
    """Say why nothing was stored, to the person who tried."""


class MovedOnError(ReviewRefusedError):
    """Say that somebody else was first, and what they did; nothing was stored."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Hold what a trainer decides on a grade: `level` is 0-4, or None where the skill did not apply.

    It counts for `adjust` only; `reason` may be left out for `accept` only.
    """

    said: Said
    level: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Hold an attempt with all that was said of it.

    `machine` is the scorecard as the rules made it, `overall` what the trainee was shown; `card` is what counts now.
    """

    stored: Stored
    name: str
    talk: Talk
    closings: tuple[Closing, ...]
    machine: Scorecard
    card: Scorecard
    overall: int | None
    counts: int | None
    opinions: dict[int, tuple[Opinion, ...]]

    @property
    def open_disputes(self) -> list[Place]:
        """Return which grades are disputed and not yet answered."""
        return [place for place, says in self.talk.items() if reviews.waits(says)]


def reviewed(session: Session, stored: Stored) -> Reviewed:
    """Put an attempt together with all that was said of it."""
    talk = reviews.read_talk(session, stored.id)
    return Reviewed(
        stored=stored,
        name=session.get_one(PersonRow, stored.person_id).name,
        talk=talk,
        closings=reviews.read_closings(session, stored.id),
        machine=card(stored.attempt),
        card=card(reviews.counted(stored.attempt, talk)),
        overall=stored.overall if stored.overall is not None else card(stored.attempt).overall,
        counts=effective(session, stored)[0],
        opinions=model.read_opinions(session, stored.id),
    )


def grade_at(stored: Stored, place: Place) -> SkillScore:
    """Return what the machine made of one skill on one reply. Raises ReviewRefusedError."""
    number, skill = place
    turns = stored.attempt.turns
    found = turns[number - 1].scores if 1 <= number <= len(turns) else ()
    for score in found:
        if score.skill == skill:
            return score
    raise ReviewRefusedError("There is no such grade in this attempt.")


def saying(  # noqa: PLR0913, PLR0917 - what a row holds
    who: Visitor,
    place: Place,
    step: int,
    said: Said,
    level: int | None,
    machine: int | None,
    words: str,
    now: datetime,
) -> Say:
    """Return what somebody says of a grade, ready to be kept."""
    return Say(*place, step, said, level, machine, words, who.person_id, who.name, now)
