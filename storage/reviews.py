"""What trainers and trainees said of grades, and what follows for the score. All work is done in the caller's session.

Nothing here is ever changed or deleted: the latest decision counts, and every earlier one stays readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scoring.types import Scores, SkillScore
from simulator.state import Attempt
from storage.people import add_once
from storage.tables import GradeSayRow, PersonRow, ReviewRow, ReviewSeenRow, Said

TOP = 4

Place = tuple[int, str]
"""Where a grade stands in an attempt: the number of the reply, and the skill."""


@dataclass(frozen=True, slots=True)
class Say:
    """Hold one thing said of a grade, by whom and when (UTC): `level` is the trainer's, `machine` what the rules gave.

    A level of None says that the skill did not apply; one that was rejected has none either.
    """

    number: int
    skill: str
    step: int
    said: Said
    level: int | None
    machine: int | None
    words: str
    person_id: str
    name: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Closing:
    """Hold that somebody read an attempt to its end, and their words for the trainee."""

    step: int
    words: str
    person_id: str
    name: str
    said_at: datetime


Talk = Mapping[Place, tuple[Say, ...]]
"""Everything that was said of the grades of an attempt, each in the order in which it was said."""


def read_talk(session: Session, attempt_id: str) -> dict[Place, tuple[Say, ...]]:
    """Return everything that was said of the grades of an attempt."""
    query = (
        select(GradeSayRow, PersonRow.name)
        .join(PersonRow, PersonRow.id == GradeSayRow.person_id)
        .where(GradeSayRow.attempt_id == attempt_id)
        .order_by(GradeSayRow.number, GradeSayRow.skill, GradeSayRow.step)
    )
    found: dict[Place, tuple[Say, ...]] = {}
    for row, name in session.execute(query):
        say = Say(
            number=row.number,
            skill=row.skill,
            step=row.step,
            said=row.said,
            level=row.level,
            machine=row.machine,
            words=row.words,
            person_id=row.person_id,
            name=name,
            said_at=row.said_at,
        )
        found[row.number, row.skill] = (*found.get((row.number, row.skill), ()), say)
    return found


def add_say(session: Session, attempt_id: str, say: Say) -> None:
    """Add one thing said of a grade; its step must be free, which the primary key sees to."""
    row = GradeSayRow(
        attempt_id=attempt_id,
        number=say.number,
        skill=say.skill,
        step=say.step,
        said=say.said,
        level=say.level,
        machine=say.machine,
        words=say.words,
        person_id=say.person_id,
        said_at=say.said_at,
    )
    session.add(row)
    session.flush()


def read_closings(session: Session, attempt_id: str) -> tuple[Closing, ...]:
    """Return who read an attempt to its end, in the order in which they did."""
    query = (
        select(ReviewRow, PersonRow.name)
        .join(PersonRow, PersonRow.id == ReviewRow.person_id)
        .where(ReviewRow.attempt_id == attempt_id)
        .order_by(ReviewRow.step)
    )
    return tuple(Closing(row.step, row.words, row.person_id, name, row.said_at) for row, name in session.execute(query))


def add_closing(session: Session, attempt_id: str, closing: Closing) -> None:
    """Keep that somebody read an attempt to its end; the step must be free."""
    row = ReviewRow(
        attempt_id=attempt_id,
        step=closing.step,
        words=closing.words,
        person_id=closing.person_id,
        said_at=closing.said_at,
    )
    session.add(row)
    session.flush()


def seen(session: Session, attempt_id: str) -> datetime | None:
    """Return when the trainee last saw what was said of an attempt, None where they never did."""
    row = session.get(ReviewSeenRow, attempt_id)
    return row.seen_at if row else None


def set_seen(session: Session, attempt_id: str, now: datetime) -> None:
    """Keep that the trainee has seen all that was said of an attempt up to now."""
    add_once(session, ReviewSeenRow(attempt_id=attempt_id, seen_at=now))
    session.get_one(ReviewSeenRow, attempt_id).seen_at = now
    session.flush()


def waits(says: Sequence[Say]) -> bool:
    """Tell whether a grade is disputed and not yet answered."""
    return bool(says) and says[-1].said == "dispute"


def disputed(says: Sequence[Say]) -> bool:
    """Tell whether a grade was ever disputed: once is all."""
    return any(say.said == "dispute" for say in says)


def final(says: Sequence[Say]) -> bool:
    """Tell whether a dispute over a grade has been answered: nobody changes it after that."""
    return disputed(says) and not waits(says)


def standing(says: Iterable[Say]) -> Say | None:
    """Return the decision of a trainer that counts, None where there is none; a dispute changes no level yet."""
    return next((say for say in reversed(tuple(says)) if say.said != "dispute"), None)


def moves(say: Say | None) -> bool:
    """Tell whether a decision makes a difference: one that rejects, or puts another level than the machine."""
    return say is not None and (say.said == "reject" or (say.said == "adjust" and say.level != say.machine))


def counted(attempt: Attempt, talk: Talk) -> Attempt:
    """Return an attempt with the grades that count: the trainers' where they decided, the machine's elsewhere.

    The customer's moods stay as they were: they followed the machine's grades.
    """
    if not any(moves(standing(says)) for says in talk.values()):
        return attempt
    turns = (
        replace(turn, scores=_scores(turn.number, turn.scores, talk)) if turn.scores else turn for turn in attempt.turns
    )
    return replace(attempt, turns=tuple(turns))


def _scores(number: int, scores: Scores, talk: Talk) -> Scores:
    return tuple(_score(score, standing(talk.get((number, score.skill), ()))) for score in scores)


def _score(score: SkillScore, say: Say | None) -> SkillScore:
    if say is None or not moves(say):
        return score
    # What a rejected grade held against somebody falls with it, also what would be a critical error.
    if say.said == "reject":
        kept = tuple(each for each in score.evidence if each.helps)
        return replace(score, level=None, evidence=kept, flags=())
    if say.level == TOP:
        return replace(score, level=TOP, missing=(), advice="")
    return replace(score, level=say.level)
