"""The two scores of attempts in which a trainer made a difference. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from simulator.turn import card
from storage import attempts
from storage.errors import DamagedError
from storage.tables import AttemptRow, GradeSayRow, ResultRow


class Both(NamedTuple):
    """Hold the score that counts and the one that the rules alone gave, each 0-100 or None where there is none."""

    counts: int | None
    rules: int | None


def both_numbers(session: Session, ids: Sequence[str], person_id: str | None = None) -> Mapping[str, Both]:
    """Return both scores of those of these attempts in which a trainer moved a grade; of one person's only, if named.

    A trainer who changed their mind back leaves two equal numbers.
    """
    moved = or_(
        GradeSayRow.said == "reject",
        (GradeSayRow.said == "adjust") & GradeSayRow.level.is_distinct_from(GradeSayRow.machine),
    )
    said = select(GradeSayRow.step).where(GradeSayRow.attempt_id == AttemptRow.id, moved).exists()
    query = (
        select(AttemptRow, ResultRow.overall)
        .join(ResultRow, ResultRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.id.in_(ids), said)
    )
    if person_id is not None:
        query = query.where(AttemptRow.person_id == person_id)
    return {row.id: Both(counts, _rules(session, row)) for row, counts in session.execute(query).all()}


def _rules(session: Session, row: AttemptRow) -> int | None:
    if row.overall is not None:
        return row.overall
    try:  # one that was left has no score of its own
        stored = attempts.read_attempt(session, row.person_id, row.id)
    except DamagedError:
        return None
    return card(stored.attempt).overall if stored else None
