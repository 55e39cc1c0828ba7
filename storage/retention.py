"""How long things are kept, and the deletion of what is older. All work is done in the caller's session."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import delete, func, or_, select, text, update
from sqlalchemy.orm import Session

from simulator.turn import card
from storage import attempts, boards
from storage.counting import effective
from storage.errors import DamagedError
from storage.looks import count_late, shorten
from storage.tables import (
    AttemptRow,
    BlindGradeRow,
    ClosingFormRow,
    GradeSayRow,
    InvitationRow,
    JudgeOpinionRow,
    KeptCardRow,
    ModelUseRow,
    ResultRow,
    RetentionRow,
    ReviewRow,
    ReviewSeenRow,
    RoundReplyRow,
    ScenarioRow,
    SignInRow,
    SignInTryRow,
    TurnRow,
)

TRANSCRIPT_DAYS, SCORE_DAYS, SHORT_DAYS = 180, 730, 30
LONGEST_DAYS = 3650
_ONE = 1


@dataclass(frozen=True, slots=True)
class Keeping:
    """Hold for how many days transcripts and scores are kept; scores at least as long as transcripts."""

    transcript_days: int = TRANSCRIPT_DAYS
    score_days: int = SCORE_DAYS


class KeptLevel(NamedTuple):
    """Hold one skill of an attempt whose words are gone; `level` is 0-4 as it counted then."""

    skill: str
    title: str
    level: float


@dataclass(frozen=True, slots=True)
class KeptCard:
    """Hold what is left of an attempt whose words are gone: `overall` is 0-100 or None, `turns` counts the replies."""

    title: str
    started_at: datetime
    deleted_at: datetime
    overall: int | None
    turns: int
    levels: tuple[KeptLevel, ...]


def read_keeping(session: Session) -> Keeping:
    """Return how long things are kept here."""
    row = session.get(RetentionRow, _ONE)
    return Keeping(row.transcript_days, row.score_days) if row else Keeping()


def set_keeping(session: Session, keeping: Keeping, now: datetime) -> None:
    """Keep things so long from now on."""
    days = {"transcript_days": keeping.transcript_days, "score_days": keeping.score_days}
    session.merge(RetentionRow(id=_ONE, set_at=now, **days))


def wordy(session: Session, before: datetime) -> list[str]:
    """Return the attempts that hold words and in which nothing was said since: ids, the oldest first."""
    last = select(func.max(TurnRow.created_at)).where(TurnRow.attempt_id == AttemptRow.id).scalar_subquery()
    form = select(ClosingFormRow.attempt_id).where(ClosingFormRow.attempt_id == AttemptRow.id).exists()
    moment = func.coalesce(last, AttemptRow.ended_at, AttemptRow.started_at)
    query = select(AttemptRow.id).where(or_(last.is_not(None), form), moment < before)
    return list(session.scalars(query.order_by(AttemptRow.started_at, AttemptRow.id)))


def outdated(session: Session, before: datetime) -> list[str]:
    """Return the attempts whose scores are too old: ids, the oldest first.

    A retry goes with the first attempt at the same version: left alone it would rank in its place.
    """
    moment = func.coalesce(AttemptRow.ended_at, AttemptRow.started_at)
    late = list(session.scalars(select(AttemptRow.id).where(moment < before).order_by(AttemptRow.started_at)))
    firsts = select(ResultRow.person_id, ResultRow.digest, ResultRow.ruleset).where(
        ResultRow.first, ResultRow.attempt_id.in_(late)
    )
    found = dict.fromkeys(late)
    for person, digest, ruleset in session.execute(firsts).all():
        same = ResultRow.person_id == person, ResultRow.digest == digest, ResultRow.ruleset == ruleset
        found |= dict.fromkeys(session.scalars(select(ResultRow.attempt_id).where(*same)))
    return list(found)


def forget_words(session: Session, attempt_id: str, now: datetime) -> None:
    """Delete every word of an attempt and keep its scores; one that was still open counts as left."""
    _wiping(session)
    row = session.get_one(AttemptRow, attempt_id, with_for_update=True)
    if row.status == "active":
        said = session.scalar(select(func.max(TurnRow.created_at)).where(TurnRow.attempt_id == attempt_id))
        row.status, row.ended_at = "abandoned", max(said or row.started_at, row.started_at)
        session.flush()
    boards.refresh(session, attempt_id)
    turns = session.scalar(select(func.count()).where(TurnRow.attempt_id == attempt_id)) or 0
    if turns:
        kept = json.dumps(_levels(session, row), ensure_ascii=False)
        session.merge(KeptCardRow(attempt_id=attempt_id, turns=turns, card=kept, deleted_at=now))
    _forget_replies(session, attempt_id)
    for table in (TurnRow, ClosingFormRow, JudgeOpinionRow):
        session.execute(delete(table).where(table.attempt_id == attempt_id))
    for said_table in (GradeSayRow, ReviewRow):
        session.execute(update(said_table).where(said_table.attempt_id == attempt_id).values(words=""))
    session.flush()


def forget_attempt(session: Session, attempt_id: str) -> None:
    """Delete an attempt with everything about it, and what boards have of it."""
    _wiping(session)
    row = session.get(AttemptRow, attempt_id, with_for_update=True)
    if row is None:
        return
    result = session.get(ResultRow, attempt_id)
    _forget_replies(session, attempt_id)
    said = (GradeSayRow, ReviewRow, ReviewSeenRow)
    for table in (TurnRow, ClosingFormRow, JudgeOpinionRow, *said, KeptCardRow, ResultRow):
        session.execute(delete(table).where(table.attempt_id == attempt_id))
    session.delete(row)
    session.flush()
    if result is not None:
        boards.keep_standing(session, row.person_id, result.ruleset)


def forget_rest(session: Session, keeping: Keeping, now: datetime) -> dict[str, int]:
    """Delete what else is too old, and return how many rows of what."""
    _wiping(session)
    made = {}
    for name, table, late in _rest(keeping, now):
        made[name] = session.execute(delete(table).where(late)).rowcount  # type: ignore[attr-defined]
    made["lines of the log"] = shorten(session, now - timedelta(days=keeping.score_days), now)
    return made


def count_rest(session: Session, keeping: Keeping, now: datetime) -> dict[str, int]:
    """Return how many rows of what `forget_rest` would delete."""
    made = {
        name: session.scalar(select(func.count()).select_from(table).where(late)) or 0
        for name, table, late in _rest(keeping, now)
    }
    made["lines of the log"] = count_late(session, now - timedelta(days=keeping.score_days))
    return made


def read_kept(session: Session, person_id: str, attempt_id: str) -> KeptCard | None:
    """Return what is left of a person's attempt whose words were deleted, None where they have no such attempt."""
    row = session.get(AttemptRow, attempt_id)
    kept = session.get(KeptCardRow, attempt_id)
    if row is None or kept is None or row.person_id != person_id:
        return None
    levels = tuple(KeptLevel(*each) for each in json.loads(kept.card))
    version = session.get_one(ScenarioRow, row.digest)
    return KeptCard(version.title, row.started_at, kept.deleted_at, row.overall, kept.turns, levels)


def _levels(session: Session, row: AttemptRow) -> Sequence[KeptLevel]:
    try:
        stored = attempts.read_attempt(session, row.person_id, row.id)
    except DamagedError:
        return []
    if stored is None or not stored.attempt.turns:
        return []
    made = card(stored.attempt)
    counted = effective(session, stored)[1] if row.kind == "graded" else {}
    return [
        KeptLevel(each.skill, each.title, counted[each.skill][0] if each.skill in counted else each.level)
        for each in made.results
        if each.level is not None
    ]


def _forget_replies(session: Session, attempt_id: str) -> None:
    """Delete the replies of an attempt that trainers graded blindly, with those grades."""
    replies = select(RoundReplyRow.round_id, RoundReplyRow.position).where(RoundReplyRow.attempt_id == attempt_id)
    for round_id, position in session.execute(replies).all():
        same = BlindGradeRow.round_id == round_id, BlindGradeRow.position == position
        session.execute(delete(BlindGradeRow).where(*same))
    session.execute(delete(RoundReplyRow).where(RoundReplyRow.attempt_id == attempt_id))


def _rest(keeping: Keeping, now: datetime) -> list[tuple[str, Any, Any]]:
    short, scores = now - timedelta(days=SHORT_DAYS), now - timedelta(days=keeping.score_days)
    return [
        ("old sign-ins", SignInRow, SignInRow.seen_at < short),
        ("old failed sign-ins", SignInTryRow, SignInTryRow.tried_at < short),
        ("invitations that ran out", InvitationRow, InvitationRow.expires_at < short),
        ("days of model use", ModelUseRow, ModelUseRow.day < scores.date()),
    ]


def _wiping(session: Session) -> None:
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA secure_delete = ON"))
