"""Calibration rounds: the replies, who grades them, and what each of them gave. All work is in the caller's session."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from storage.tables import (
    AccountRow,
    AttemptRow,
    BlindGradeRow,
    GraderRow,
    MemberRow,
    PersonRow,
    RoundReplyRow,
    RoundRow,
)

Levels = Mapping[str, int | None]
"""A level (0-4) by skill, None where the skill does not apply."""


@dataclass(frozen=True, slots=True)
class Grader:
    """Hold who grades in a round, how many replies they have graded, and when they handed in."""

    person_id: str
    name: str
    graded: int
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Round:
    """Hold a round of calibration without its grades; `replies` counts them."""

    id: str
    title: str
    skills: tuple[str, ...]
    made_by: str
    made_at: datetime
    closed_at: datetime | None
    replies: int
    graders: tuple[Grader, ...]


@dataclass(frozen=True, slots=True)
class BlindReply:
    """Hold one reply of a round.

    `situation` is what it answers (customer, earlier, case, about, name), `labels` are levels that it came with,
    `attempt_id` and `number` the place it was taken from, where it comes from an attempt.
    """

    position: int
    situation: Mapping[str, Any]
    reply: str
    machine: Levels
    labels: Levels
    attempt_id: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class BlindGrade:
    """Hold what one person gave one reply, and their words about it."""

    position: int
    person_id: str
    levels: Levels
    words: str


def add_round(session: Session, made: Round, replies: Sequence[BlindReply]) -> None:
    """Add a round with its replies and its graders."""
    row = RoundRow(
        id=made.id, title=made.title, skills=json.dumps(made.skills), made_by=made.made_by, made_at=made.made_at
    )
    session.add(row)
    session.flush()
    for each in replies:
        session.add(
            RoundReplyRow(
                round_id=made.id,
                position=each.position,
                attempt_id=each.attempt_id,
                number=each.number,
                situation=_json(each.situation),
                reply=each.reply,
                machine=_json(each.machine),
                labels=_json(each.labels),
            )
        )
    for grader in made.graders:
        session.add(GraderRow(round_id=made.id, person_id=grader.person_id))
    session.flush()


def lock_round(session: Session, round_id: str) -> Round | None:
    """Return a round and keep it from changing until the session ends, None where there is none."""
    row = session.get(RoundRow, round_id, with_for_update=True, populate_existing=True)
    return _round(session, row) if row else None


def read_round(session: Session, round_id: str) -> Round | None:
    """Return a round, None where there is none."""
    row = session.get(RoundRow, round_id)
    return _round(session, row) if row else None


def rounds_of(session: Session, person_id: str) -> list[Round]:
    """Return the rounds that a person made or grades in, newest first."""
    grades = select(GraderRow.round_id).where(GraderRow.person_id == person_id)
    query = select(RoundRow).where(or_(RoundRow.made_by == person_id, RoundRow.id.in_(grades)))
    rows = session.scalars(query.order_by(RoundRow.made_at.desc(), RoundRow.id)).all()
    return [_round(session, row) for row in rows]


def read_replies(session: Session, round_id: str) -> list[BlindReply]:
    """Return the replies of a round by position."""
    query = select(RoundReplyRow).where(RoundReplyRow.round_id == round_id).order_by(RoundReplyRow.position)
    return [
        BlindReply(
            row.position,
            json.loads(row.situation),
            row.reply,
            json.loads(row.machine),
            json.loads(row.labels),
            row.attempt_id,
            row.number,
        )
        for row in session.scalars(query)
    ]


def has_reply(session: Session, round_id: str, position: int) -> bool:
    """Tell whether there is a reply at this position: those of somebody who was erased are gone."""
    return session.get(RoundReplyRow, (round_id, position)) is not None


def read_grades(session: Session, round_id: str, person_id: str | None = None) -> list[BlindGrade]:
    """Return what was given in a round, by everybody or by one person."""
    query = select(BlindGradeRow).where(BlindGradeRow.round_id == round_id)
    if person_id is not None:
        query = query.where(BlindGradeRow.person_id == person_id)
    rows = session.scalars(query.order_by(BlindGradeRow.position, BlindGradeRow.person_id))
    return [BlindGrade(row.position, row.person_id, json.loads(row.levels), row.words) for row in rows]


def keep_grade(session: Session, round_id: str, grade: BlindGrade, now: datetime) -> None:
    """Keep what a person gives a reply, in place of what they gave it before."""
    row = BlindGradeRow(
        round_id=round_id,
        position=grade.position,
        person_id=grade.person_id,
        levels=_json(grade.levels),
        words=grade.words,
        graded_at=now,
    )
    session.merge(row)
    session.flush()


def hand_in(session: Session, round_id: str, person_id: str, now: datetime) -> None:
    """Keep that a person has handed in."""
    mine = (GraderRow.round_id == round_id) & (GraderRow.person_id == person_id)
    session.execute(update(GraderRow).where(mine).values(done_at=now))


def close_round(session: Session, round_id: str, now: datetime) -> None:
    """Close a round: nobody grades in it any more, and its figures can be read."""
    session.execute(update(RoundRow).where(RoundRow.id == round_id).values(closed_at=now))


def possible_graders(session: Session) -> list[tuple[str, str]]:
    """Return id and name of all trainers and owners, by name."""
    allowed = AccountRow.role.in_(("trainer", "owner"))
    query = select(PersonRow.id, PersonRow.name).join(AccountRow, AccountRow.person_id == PersonRow.id)
    found = session.execute(query.where(allowed, AccountRow.closed_at.is_(None)).order_by(PersonRow.name, PersonRow.id))
    return [(row[0], row[1]) for row in found]


def graded_attempts(
    session: Session, teams: Collection[str] | None, without: Collection[str], most: int
) -> list[tuple[str, str]]:
    """Return person and id of the newest graded attempts that are over, of people in these teams (None: of all)."""
    query = select(AttemptRow.person_id, AttemptRow.id).where(
        AttemptRow.kind == "graded", AttemptRow.status != "active", AttemptRow.person_id.not_in(without)
    )
    if teams is not None:
        members = select(MemberRow.person_id).where(MemberRow.team_id.in_(teams))
        query = query.where(AttemptRow.person_id.in_(members))
    found = session.execute(query.order_by(AttemptRow.ended_at.desc(), AttemptRow.id).limit(most))
    return [(row[0], row[1]) for row in found]


def people_behind(session: Session, round_id: str) -> list[tuple[str, str]]:
    """Return attempt and person of every attempt that replies of a round were taken from."""
    query = (
        select(AttemptRow.id, AttemptRow.person_id)
        .join(RoundReplyRow, RoundReplyRow.attempt_id == AttemptRow.id)
        .where(RoundReplyRow.round_id == round_id)
        .distinct()
        .order_by(AttemptRow.id)
    )
    return [(row[0], row[1]) for row in session.execute(query)]


def roster(session: Session) -> list[str]:
    """Return the names of everybody who has an account: what must not be read off a reply."""
    return list(session.scalars(select(PersonRow.name).join(AccountRow, AccountRow.person_id == PersonRow.id)))


def _round(session: Session, row: RoundRow) -> Round:
    count = select(func.count()).select_from(RoundReplyRow).where(RoundReplyRow.round_id == row.id)
    given = (
        select(func.count())
        .where(BlindGradeRow.round_id == GraderRow.round_id, BlindGradeRow.person_id == GraderRow.person_id)
        .scalar_subquery()
    )
    query = (
        select(GraderRow.person_id, PersonRow.name, given, GraderRow.done_at)
        .join(PersonRow, PersonRow.id == GraderRow.person_id)
        .where(GraderRow.round_id == row.id)
        .order_by(PersonRow.name, PersonRow.id)
    )
    return Round(
        row.id,
        row.title,
        tuple(json.loads(row.skills)),
        row.made_by,
        row.made_at,
        row.closed_at,
        session.scalar(count) or 0,
        tuple(Grader(*each) for each in session.execute(query)),
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
