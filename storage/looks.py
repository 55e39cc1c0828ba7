"""The log of looks: lines added one after the other, each sealed with the one before. In the caller's session.

Whoever can write the database could seal a whole new chain: against that, note down the last seal elsewhere
(`python -m training check-log` prints it and compares).
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, delete, or_, select, update
from sqlalchemy.orm import Session

from storage.tables import LookEndsRow, LookRow, PersonRow

_ONE = 1
EMPTIED, SHORTENED = "emptied", "shortened"


@dataclass(frozen=True, slots=True)
class Look:
    """Hold one line: who (`visitor`) did what (`action`) to whose (`subject`) attempt; names are None when erased."""

    number: int
    at: datetime
    action: str
    visitor: str | None
    subject: str | None
    attempt_id: str | None


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold what a check of the chain found: how many lines, the last seal, and every fault in words."""

    lines: int
    seal: str
    faults: tuple[str, ...]


def add_look(  # noqa: PLR0913, PLR0917 - what a line holds
    session: Session,
    visitor_id: str,
    subject_id: str,
    attempt_id: str,
    action: str,
    now: datetime,
    note: Sequence[object] = (),
) -> int:
    """Add a line at the end of the chain and return its number."""
    ends = session.scalars(select(LookEndsRow).where(LookEndsRow.id == _ONE).with_for_update()).one()
    row = LookRow(
        number=ends.last_number + 1,
        at=now.astimezone(UTC),
        action=action,
        visitor_id=visitor_id,
        visitor_salt=secrets.token_hex(16),
        subject_id=subject_id,
        attempt_id=attempt_id,
        subject_salt=secrets.token_hex(16),
        note=json.dumps(list(note)) if note else "",
    )
    row.visitor_mark = _mark(row.visitor_salt, visitor_id)
    row.subject_mark = _mark(row.subject_salt, subject_id, attempt_id)
    row.seal = _seal(row, ends.last_seal)
    session.add(row)
    ends.last_number, ends.last_seal = row.number, row.seal
    session.flush()
    return row.number


def list_looks(session: Session, subject_id: str | None, limit: int | None, offset: int = 0) -> list[Look]:
    """Return the lines about a person, or all (None), newest first."""
    names = {row[0]: row[1] for row in session.execute(select(PersonRow.id, PersonRow.name))}
    query = select(LookRow).order_by(LookRow.number.desc()).limit(limit).offset(offset)
    if subject_id is not None:
        query = query.where(LookRow.subject_id == subject_id)
    return [
        Look(row.number, row.at, row.action, names.get(row.visitor_id or ""), names.get(row.subject_id or ""),
             row.attempt_id or None)
        for row in session.scalars(query)
    ]  # fmt: skip


def empty_looks(session: Session, person_id: str, visitor_id: str, now: datetime) -> None:
    """Take a person out of every line, and add the line that says so. `visitor_id` is who erases them."""
    session.scalars(select(LookEndsRow).where(LookEndsRow.id == _ONE).with_for_update()).one()
    about = LookRow.visitor_id == person_id, LookRow.subject_id == person_id
    numbers = [list(session.scalars(select(LookRow.number).where(each).order_by(LookRow.number))) for each in about]
    by, of = update(LookRow).where(about[0]), update(LookRow).where(about[1])
    session.execute(by.values(visitor_id=None, visitor_salt=None))
    session.execute(of.values(subject_id=None, attempt_id=None, subject_salt=None))
    who = "" if visitor_id == person_id else visitor_id
    add_look(session, who, "", "", EMPTIED, now, numbers)


def shorten(session: Session, before: datetime, now: datetime, visitor_id: str = "") -> int:
    """Cut off the lines of before an instant at the beginning of the chain, and say so in a line; return how many."""
    late = _late(session, before)
    if not late:
        return 0
    last = late[-1]
    add_look(session, visitor_id, "", "", SHORTENED, now, [last.number, last.seal])
    ends = session.get_one(LookEndsRow, _ONE)
    ends.first_number, ends.first_seal = last.number, last.seal
    session.execute(delete(LookRow).where(LookRow.number <= last.number))
    session.flush()
    return len(late)


def count_late(session: Session, before: datetime) -> int:
    """Return how many lines `shorten` would cut off."""
    return len(_late(session, before))


def check(session: Session, known: str = "") -> Checked:
    """Follow the whole chain. `known` is a seal noted down earlier that must (still) be in it."""
    ends = session.get(LookEndsRow, _ONE)
    if ends is None:
        return Checked(0, "", ("The record of where the log begins and ends is gone.",))
    rows = session.scalars(select(LookRow).order_by(LookRow.number)).all()
    faults: list[str] = []
    number, seal = ends.first_number, ends.first_seal
    for row in rows:
        faults += _faults(row, number, seal)
        number, seal = row.number, row.seal
    if (number, seal) != (ends.last_number, ends.last_seal):
        faults.append(f"The log ends with line {number}, and line {ends.last_number} was the last: lines are missing.")
    faults += _unexplained(rows, ends)
    if known and known not in {ends.first_seal, *(row.seal for row in rows)}:
        faults.append("The seal that you noted down is not in the log: it was made anew, or shortened since.")
    return Checked(len(rows), seal, tuple(faults))


def _faults(row: LookRow, number: int, seal: str) -> Iterator[str]:
    if row.number != number + 1:
        yield f"Line {number + 1} is missing."
    if row.seal != _seal(row, seal):
        yield f"Line {row.number} is not what was written, or the line before it is not."
    for mark, salt, parts in (
        (row.visitor_mark, row.visitor_salt, (row.visitor_id,)),
        (row.subject_mark, row.subject_salt, (row.subject_id, row.attempt_id)),
    ):
        held = [salt, *parts]
        if all(each is None for each in held):
            continue
        if None in held or mark != _mark(*(each or "" for each in held)):
            yield f"Line {row.number} names somebody else than was written."


def _unexplained(rows: Sequence[LookRow], ends: LookEndsRow) -> Iterator[str]:
    """Find names that are gone, and a beginning that is gone, without a line in the chain that accounts for it."""
    emptied: tuple[set[int], set[int]] = set(), set()
    cut = {(0, "")}
    for row in rows:
        try:
            note = json.loads(row.note) if row.note else []
            if row.action == EMPTIED:
                emptied[0].update(note[0])
                emptied[1].update(note[1])
            elif row.action == SHORTENED:
                cut.add((note[0], note[1]))
        except (ValueError, TypeError, LookupError):
            yield f"Line {row.number} cannot be read."
    for row in rows:
        if (row.visitor_id is None and row.number not in emptied[0]) or (
            row.subject_id is None and row.number not in emptied[1]
        ):
            yield f"Line {row.number} has lost a name, and nobody was erased from it."
    if (ends.first_number, ends.first_seal) not in cut:
        yield "The beginning of the log was cut off, and no line says so."


def _late(session: Session, before: datetime) -> list[LookRow]:
    """Return the lines up to the last that is too old: a clock that went back must not leave a gap."""
    old: ColumnElement[bool] = LookRow.at < before
    last = session.scalar(select(LookRow.number).where(old).order_by(LookRow.number.desc()).limit(1))
    if last is None:
        return []
    return list(session.scalars(select(LookRow).where(or_(old, LookRow.number <= last)).order_by(LookRow.number)))


def _mark(*parts: str | None) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _seal(row: LookRow, before: str) -> str:
    at = row.at.astimezone(UTC).isoformat()
    words = [before, row.number, at, row.action, row.visitor_mark, row.subject_mark, row.note]
    return hashlib.sha256(json.dumps(words).encode()).hexdigest()
