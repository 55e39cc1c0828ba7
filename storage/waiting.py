"""What waits for somebody besides reviews, and how far a school is set up. All work is done in the caller's session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from storage.tables import AccountRow, AssignmentRow, DraftRow, GraderRow, InvitationRow, RoundRow, TeamRow


class OpenRound(NamedTuple):
    """Hold a round of calibration that somebody has to hand in yet."""

    id: str
    title: str
    made_at: datetime


class OpenDraft(NamedTuple):
    """Hold a draft that somebody saved last, and when."""

    scenario: str
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class SetUp:
    """Tell whether a school has a team, a trainee who is here or invited, and anything that was ever assigned."""

    teams: bool
    trainees: bool
    assignments: bool


def count_rounds(session: Session, person_id: str) -> int:
    """Return how many rounds of calibration wait for somebody's grades."""
    query = select(func.count()).select_from(GraderRow).join(RoundRow, RoundRow.id == GraderRow.round_id)
    return session.scalar(query.where(*_to_grade(person_id))) or 0


def list_rounds(session: Session, person_id: str) -> list[OpenRound]:
    """Return the rounds of calibration that wait for somebody's grades, the oldest first."""
    query = select(RoundRow.id, RoundRow.title, RoundRow.made_at).join(GraderRow, GraderRow.round_id == RoundRow.id)
    found = session.execute(query.where(*_to_grade(person_id)).order_by(RoundRow.made_at, RoundRow.id))
    return [OpenRound(*row) for row in found]


def count_drafts(session: Session, person_id: str) -> int:
    """Return how many drafts of scenarios somebody saved last."""
    return session.scalar(select(func.count()).select_from(DraftRow).where(DraftRow.person_id == person_id)) or 0


def list_drafts(session: Session, person_id: str) -> list[OpenDraft]:
    """Return the drafts of scenarios that somebody saved last, the newest first."""
    query = select(DraftRow.scenario, DraftRow.updated_at).where(DraftRow.person_id == person_id)
    return [OpenDraft(*row) for row in session.execute(query.order_by(DraftRow.updated_at.desc(), DraftRow.scenario))]


def set_up(session: Session, now: datetime) -> SetUp:
    """Return how far the school is set up."""
    invited = select(InvitationRow.token).where(
        InvitationRow.role == "trainee", InvitationRow.used_at.is_(None), InvitationRow.expires_at > now
    )
    here = select(AccountRow.person_id).where(AccountRow.role == "trainee", AccountRow.closed_at.is_(None))
    teams, trainees, waiting, asked = (
        session.scalar(query.limit(1)) is not None
        for query in (select(TeamRow.id), here, invited, select(AssignmentRow.id))
    )
    return SetUp(teams, trainees or waiting, asked)


def _to_grade(person_id: str) -> tuple[ColumnElement[bool], ...]:
    return GraderRow.person_id == person_id, GraderRow.done_at.is_(None), RoundRow.closed_at.is_(None)
