"""Under which rules there are graded attempts, of whom and how many. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from storage.boards import OVERALL
from storage.tables import ResultRow, StandingRow

_SAMPLE = 500


def covered(session: Session, people: Sequence[str] | None = None, since: datetime | None = None) -> dict[str, int]:
    """Return for each set of rules how many of these people, or of everybody, have a first graded attempt under it.

    `since` leaves out who has none from that moment on.
    """
    query = select(StandingRow.ruleset, func.count()).where(*_held(people)).group_by(StandingRow.ruleset)
    if since is not None:
        query = query.where(
            exists().where(
                ResultRow.person_id == StandingRow.person_id,
                ResultRow.ruleset == StandingRow.ruleset,
                ResultRow.last_at >= since,
                ResultRow.first,
            )
        )
    return {row[0]: row[1] for row in session.execute(query)}


def latest(session: Session, rulesets: Iterable[str], people: Sequence[str] | None = None) -> dict[str, datetime]:
    """Return when each of these sets of rules was last graded by; a sample of the people says it nearly enough."""
    found = {}
    for rules in rulesets:
        # The index gives each of them at once; all results would be a million rows.
        some = select(StandingRow.person_id).where(StandingRow.ruleset == rules, *_held(people)).limit(_SAMPLE)
        last = select(func.max(ResultRow.last_at)).where(ResultRow.ruleset == rules, ResultRow.person_id.in_(some))
        when = session.scalar(last)
        if when is not None:
            found[rules] = when
    return found


def attempts_under(
    session: Session, ruleset: str, people: Sequence[str] | None = None, since: datetime | None = None
) -> int:
    """Count the graded attempts of these people, or of everybody, under one set of rules, from a moment on."""
    theirs = select(StandingRow.person_id).where(StandingRow.ruleset == ruleset, *_held(people))
    query = select(func.count()).where(ResultRow.ruleset == ruleset, ResultRow.person_id.in_(theirs))
    if since is not None:
        query = query.where(ResultRow.last_at >= since)
    return session.scalar(query) or 0


def _held(people: Sequence[str] | None) -> list[ColumnElement[bool]]:
    return [StandingRow.skill == OVERALL, *([] if people is None else [StandingRow.person_id.in_(people)])]
