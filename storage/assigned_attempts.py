"""The attempts that were made for assignments. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from storage.tables import Apart, AttemptRow, ResultRow, ScenarioRow, Status, TurnRow


class Try(NamedTuple):
    """Hold a graded attempt that was begun for an assignment, with a reply or more in it.

    `overall` (0-100) and `apart` are as boards have them: with what a trainer has adjusted.
    """

    assignment_id: str
    person_id: str
    scenario: str
    attempt_id: str
    status: Status
    overall: int | None
    apart: Apart | None
    started_at: datetime
    ended_at: datetime | None


def is_begun(session: Session, assignment_id: str) -> bool:
    """Tell whether anybody has said something in an attempt for it, or has one open just now."""
    query = select(AttemptRow.id).outerjoin(ResultRow, ResultRow.attempt_id == AttemptRow.id)
    mine = AttemptRow.assignment_id == assignment_id
    return session.scalar(query.where(mine, or_(AttemptRow.status == "active", _said())).limit(1)) is not None


def list_tries(session: Session, assignments: Collection[str], people: Collection[str] | None = None) -> list[Try]:
    """Return the graded attempts that were made for these assignments, in the order in which each person began them."""
    if not assignments:
        return []
    query = (
        select(
            AttemptRow.assignment_id,
            AttemptRow.person_id,
            ScenarioRow.scenario,
            AttemptRow.id,
            AttemptRow.status,
            ResultRow.overall,
            ResultRow.apart,
            AttemptRow.started_at,
            AttemptRow.ended_at,
        )
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        .outerjoin(ResultRow, ResultRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.assignment_id.in_(assignments), AttemptRow.kind == "graded", _said())
        .order_by(AttemptRow.person_id, AttemptRow.number)
    )
    if people is not None:
        query = query.where(AttemptRow.person_id.in_(people))
    return [Try(row[0] or "", *row[1:]) for row in session.execute(query)]


def _said() -> ColumnElement[bool]:
    """Say that something was said in an attempt; its result must be joined."""
    # Words that were deleted because they are old leave no turn: the attempt was made all the same.
    said = select(TurnRow.number).where(TurnRow.attempt_id == AttemptRow.id).exists()
    return or_(said, ResultRow.attempt_id.is_not(None), AttemptRow.status == "finished")
