"""What a model says and costs, as it is kept. All work is done in the caller's session."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from simulator.judge.drift import Baseline
from simulator.judge.opinion import ItemVote, Opinion
from simulator.state import Line
from storage.errors import DamagedError
from storage.people import add_once
from storage.tables import (
    AccountRow,
    AttemptRow,
    JudgeCheckRow,
    JudgeOpinionRow,
    ModelUseRow,
    PersonRow,
    Purpose,
    TurnRow,
)
from storage.values import put_line

DUE = "due"
"""The note of a line that stands in for what a model is still asked for."""

_ITEMS: TypeAdapter[tuple[ItemVote, ...]] = TypeAdapter(tuple[ItemVote, ...])
_TEXTS: TypeAdapter[tuple[str, ...]] = TypeAdapter(tuple[str, ...])
_LEVELS: TypeAdapter[tuple[int | None, ...]] = TypeAdapter(tuple[int | None, ...])


@dataclass(frozen=True, slots=True)
class Check:
    """Hold the last check of a judge's model; `baseline` is what it gave at first, None where that was too little."""

    model: str
    tried: str
    baseline: Baseline | None
    is_on: bool
    words: str
    checked_at: datetime


def settle_line(session: Session, attempt_id: str, number: int, line: Line, note: str | None) -> bool:
    """Put what the customer really says to turn `number` of a locked attempt, and return whether it was put.

    Only while the model's line is due; once the trainee has answered, only the note changes: they answered the script.
    """
    row = session.get(TurnRow, (attempt_id, number))
    if row is None or row.voice_note != DUE:
        return False
    answered = session.get(TurnRow, (attempt_id, number + 1)) is not None
    if answered:
        put_line(row, Line(row.next_customer, row.next_voice), note or "late")
    else:
        put_line(row, line, note)
    session.flush()
    return not answered


def count_calls(session: Session, attempt_id: str, calls: int) -> None:
    """Add to the calls that an attempt has made."""
    row = update(AttemptRow).where(AttemptRow.id == attempt_id)
    session.execute(row.values(model_calls=AttemptRow.model_calls + calls))


def roster(session: Session) -> list[str]:
    """Return the names of everybody who has an account."""
    return list(session.scalars(select(PersonRow.name).join(AccountRow, AccountRow.person_id == PersonRow.id)))


def tokens_used(session: Session, day: date, person_id: str | None = None) -> Mapping[Purpose, int]:
    """Return the tokens of a day by purpose, of one person or of everybody."""
    query = select(ModelUseRow.purpose, ModelUseRow.tokens).where(ModelUseRow.day == day)
    if person_id is not None:
        query = query.where(ModelUseRow.person_id == person_id)
    used: dict[Purpose, int] = {}
    for purpose, tokens in session.execute(query):
        used[purpose] = used.get(purpose, 0) + tokens
    return used


def add_tokens(session: Session, person_id: str, day: date, purpose: Purpose, tokens: int) -> None:
    """Add to what a person's doings used; a negative number comes back."""
    add_once(session, ModelUseRow(person_id=person_id, day=day, purpose=purpose, tokens=0))
    mine = (ModelUseRow.person_id == person_id) & (ModelUseRow.day == day) & (ModelUseRow.purpose == purpose)
    session.execute(update(ModelUseRow).where(mine).values(tokens=ModelUseRow.tokens + tokens))


def add_opinion(session: Session, attempt_id: str, number: int, opinion: Opinion, now: datetime) -> None:
    """Keep an opinion on a reply; one on the same skill that is there already stays."""
    row = JudgeOpinionRow(
        attempt_id=attempt_id,
        number=number,
        skill=opinion.skill,
        level=opinion.level,
        rules=opinion.rules,
        items=_ITEMS.dump_json(opinion.items).decode(),
        model=opinion.model,
        prompt=opinion.prompt,
        raw=_TEXTS.dump_json(opinion.raw).decode(),
        discarded=opinion.discarded,
        worth_a_look=opinion.worth_a_look,
        reason=opinion.reason,
        made_at=now,
    )
    add_once(session, row)


def read_opinions(session: Session, attempt_id: str) -> dict[int, tuple[Opinion, ...]]:
    """Return the opinions on an attempt by the number of the reply. Raises DamagedError."""
    rows = select(JudgeOpinionRow).where(JudgeOpinionRow.attempt_id == attempt_id)
    found: dict[int, tuple[Opinion, ...]] = {}
    for row in session.scalars(rows.order_by(JudgeOpinionRow.number, JudgeOpinionRow.skill)):
        found[row.number] = (*found.get(row.number, ()), _opinion(row))
    return found


def keep_check(session: Session, check: Check) -> None:
    """Keep the check of a model, in place of the one before."""
    first = check.baseline
    session.merge(
        JudgeCheckRow(
            model=check.model,
            tried=check.tried,
            levels=json.dumps(first.levels) if first else None,
            kappa=first.kappa if first else None,
            is_on=check.is_on,
            words=check.words,
            checked_at=check.checked_at,
        )
    )


def read_check(session: Session, model: str, tried: str) -> Check | None:
    """Return the last check of a model with these fixed replies and questions, None where there was none."""
    row = session.get(JudgeCheckRow, (model, tried))
    if row is None:
        return None
    baseline = None
    if row.levels is not None and row.kappa is not None:
        try:
            baseline = Baseline(row.model, row.tried, _LEVELS.validate_json(row.levels), row.kappa)
        except ValidationError as error:
            raise DamagedError(f"The stored check of {row.model} cannot be read. Restore your last backup.") from error
    return Check(row.model, row.tried, baseline, row.is_on, row.words, row.checked_at)


def known_skills(session: Session, attempt_id: str) -> set[str]:
    """Return the skills on which an attempt has an opinion."""
    return set(session.scalars(select(JudgeOpinionRow.skill).where(JudgeOpinionRow.attempt_id == attempt_id)))


def _opinion(row: JudgeOpinionRow) -> Opinion:
    try:
        items, raw = _ITEMS.validate_json(row.items), _TEXTS.validate_json(row.raw)
    except ValidationError as error:
        where = f"An opinion on turn {row.number} of the attempt {row.attempt_id}"
        raise DamagedError(f"{where} cannot be read any more. Restore your last backup.") from error
    return Opinion(
        skill=row.skill,
        level=row.level,
        rules=row.rules,
        items=items,
        model=row.model,
        prompt=row.prompt,
        raw=raw,
        discarded=row.discarded,
        worth_a_look=row.worth_a_look,
        reason=row.reason,
    )
