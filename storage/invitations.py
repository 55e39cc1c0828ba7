"""Invitations: links that let one person in once. All work is done in the caller's session."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from storage.tables import InvitationRow, Role


@dataclass(frozen=True, slots=True)
class Invitation:
    """Hold an invitation; `token` is the hash of what its link holds, times are UTC."""

    token: str
    email: str
    name: str
    role: Role
    team_id: str | None
    invited_by: str
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None


def add_invitations(session: Session, invitations: Sequence[Invitation]) -> None:
    """Keep invitations; earlier open ones for the same e-mails are void from now on."""
    for some in _batched([each.email for each in invitations]):
        drop_open_invitations(session, some)
    session.add_all(
        InvitationRow(
            token=invitation.token,
            email=invitation.email,
            name=invitation.name,
            role=invitation.role,
            team_id=invitation.team_id,
            invited_by=invitation.invited_by,
            created_at=invitation.created_at,
            expires_at=invitation.expires_at,
        )
        for invitation in invitations
    )
    session.flush()


def drop_open_invitations(session: Session, emails: Sequence[str]) -> None:
    """Delete the invitations for these e-mails that were not used."""
    session.execute(delete(InvitationRow).where(InvitationRow.email.in_(emails), InvitationRow.used_at.is_(None)))


def find_invitation(session: Session, token: str) -> Invitation | None:
    """Return an invitation by the hash of its link, None where there is none."""
    row = session.get(InvitationRow, token)
    return _invitation(row) if row else None


def invitation_for(session: Session, email: str, now: datetime) -> Invitation | None:
    """Return the invitation of an e-mail that can be used, locked until the session ends; None where there is none."""
    query = select(InvitationRow).where(
        InvitationRow.email == email, InvitationRow.used_at.is_(None), InvitationRow.expires_at > now
    )
    row = session.scalars(query.with_for_update()).first()
    return _invitation(row) if row else None


def read_invitation(session: Session, token: str) -> Invitation | None:
    """Return an invitation by the hash of its link, locked until the session ends; None where there is none."""
    row = session.get(InvitationRow, token, with_for_update=True)
    return _invitation(row) if row else None


def list_invitations(session: Session, now: datetime) -> list[Invitation]:
    """Return the invitations that can still be used, newest first."""
    query = select(InvitationRow).where(InvitationRow.used_at.is_(None), InvitationRow.expires_at > now)
    return [_invitation(row) for row in session.scalars(query.order_by(InvitationRow.created_at.desc()))]


def use_invitation(session: Session, token: str, now: datetime) -> None:
    """Mark an invitation as used."""
    session.execute(update(InvitationRow).where(InvitationRow.token == token).values(used_at=now))


def drop_invitation(session: Session, token: str) -> None:
    """Delete an invitation."""
    session.execute(delete(InvitationRow).where(InvitationRow.token == token))


def _batched(emails: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    """Cut a list so that each part fits into one statement."""
    return (emails[at : at + size] for at in range(0, len(emails), size))


def _invitation(row: InvitationRow) -> Invitation:
    return Invitation(
        token=row.token,
        email=row.email,
        name=row.name,
        role=row.role,
        team_id=row.team_id,
        invited_by=row.invited_by,
        created_at=row.created_at,
        expires_at=row.expires_at,
        used_at=row.used_at,
    )
