"""People's attempts as lists show them, a line each. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from simulator.words import Outcome
from storage.attempts import Terms, answered, legible, terms_of
from storage.tables import AttemptRow, KeptCardRow, ScenarioRow, Status, TurnRow


@dataclass(frozen=True, slots=True)
class Summary:
    """Hold one line of a list of attempts: `turns` counts the replies, `overall` is 0-100; times are UTC."""

    id: str
    scenario_id: str
    title: str
    number: int
    status: Status
    outcome: Outcome | None
    overall: int | None
    turns: int
    started_at: datetime
    ended_at: datetime | None
    terms: Terms


def list_attempts(
    session: Session, person_id: str, statuses: Sequence[Status], limit: int | None = None, offset: int = 0
) -> list[Summary]:
    """Return a person's attempts of these statuses, newest first; those in which nothing was said are left out."""
    turns = select(func.count()).where(TurnRow.attempt_id == AttemptRow.id).scalar_subquery()
    kept = KeptCardRow.attempt_id.is_not(None)
    query = (
        select(AttemptRow, ScenarioRow.scenario, ScenarioRow.title, func.coalesce(KeptCardRow.turns, turns))
        .join(ScenarioRow, ScenarioRow.digest == AttemptRow.digest)
        .outerjoin(KeptCardRow, KeptCardRow.attempt_id == AttemptRow.id)
        .where(AttemptRow.person_id == person_id, AttemptRow.status.in_(statuses), or_(answered(), kept))
        .order_by(AttemptRow.number.desc())
        .limit(limit)
        .offset(offset)
    )
    with legible():
        return [_summary(*row) for row in session.execute(query)]


def _summary(row: AttemptRow, scenario_id: str, title: str, turns: int) -> Summary:
    return Summary(
        id=row.id,
        scenario_id=scenario_id,
        title=title,
        number=row.number,
        status=row.status,
        outcome=row.outcome,
        overall=row.overall,
        turns=turns,
        started_at=row.started_at,
        ended_at=row.ended_at,
        terms=terms_of(row),
    )
