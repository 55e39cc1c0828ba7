"""What is held about one person: found, counted, handed out, erased - table by table, as `declared/` says.

All work is done in the caller's session, except `compact`, which wipes what SQLite left on the disk.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Table, delete, false, func, or_, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from storage.declared import DECLARED
from storage.declared.declaration import Declared, Link
from storage.people import GONE, add_person
from storage.store import Store
from storage.tables import AccountRow, AttemptRow, Base, BlindGradeRow, DraftRow, PersonRow, RoundReplyRow

SOMEBODY = "Somebody who left"
"""The name under which the work of erased people stays; nothing tells one of them from another."""
_SECRET = "(not shown: it would let somebody in)"  # noqa: S105
_WHEN = ("created_at", "started_at", "said_at", "at", "written_at", "made_at", "graded_at", "joined_at", "last_at")


class Held(NamedTuple):
    """Hold how many rows of a table are a person's own, and from when to when they are, where that is known."""

    table: str
    declared: Declared
    rows: int
    since: datetime | None
    until: datetime | None


class Somebody(NamedTuple):
    """Hold by what somebody is found."""

    id: str
    name: str
    email: str | None


def find(session: Session, person_id: str) -> Somebody | None:
    """Return a person, None where there is none."""
    row = session.get(PersonRow, person_id)
    if row is None or row.id == GONE:
        return None
    account = session.get(AccountRow, person_id)
    return Somebody(row.id, row.name, account.email if account else None)


def held(session: Session, who: Somebody) -> list[Held]:
    """Return the tables in which something is held about a person, counted."""
    found = []
    for table, declared in _as_declared():
        mine = _about(table, declared, who)
        when = next((table.c[name] for name in _WHEN if name in table.c), None)
        times = () if when is None else (func.min(when), func.max(when))
        rows, *ends = session.execute(select(func.count(), *times).select_from(table).where(mine)).one()
        if rows:
            since, until = ends or (None, None)
            found.append(Held(table.name, declared, rows, since, until))
    return found


def rows_about(session: Session, who: Somebody) -> dict[str, list[dict[str, Any]]]:
    """Return every row that is held about a person, by table; what would let somebody in is left out."""
    found: dict[str, list[dict[str, Any]]] = {}
    for table, declared in _as_declared():
        order = list(table.primary_key.columns)
        rows = session.execute(select(table).where(_about(table, declared, who)).order_by(*order)).mappings()
        made = [
            {name: _SECRET if name in declared.secret and value is not None else _plain(value) for name, value in one}
            for one in (row.items() for row in rows)
        ]
        if made:
            found[table.name] = made
    return found


def erase(session: Session, who: Somebody, *, alone: bool) -> None:
    """Delete what is held about a person, and leave what they did for others without them.

    The log is the caller's to empty before. With `alone` the person of solo mode stays, as one who has done nothing.
    """
    if session.get_bind().dialect.name == "sqlite":
        session.execute(text("PRAGMA secure_delete = ON"))
    heir = who.id
    if not alone:
        heir = GONE
        add_person(session, GONE, SOMEBODY, session.get_one(PersonRow, who.id).created_at)
    _leave_work(session, who, heir)
    theirs = RoundReplyRow.attempt_id.in_(select(AttemptRow.id).where(AttemptRow.person_id == who.id))
    for round_id, position in session.execute(select(RoundReplyRow.round_id, RoundReplyRow.position).where(theirs)):
        same = BlindGradeRow.round_id == round_id, BlindGradeRow.position == position
        session.execute(delete(BlindGradeRow).where(*same))
    for table, declared in reversed(_tables()):
        own = _own(table, declared, who, but="look")
        if own is None:
            continue
        if table.name == "person" and alone:
            values = {"name": "You", "pseudonym": None, "on_boards": True}
            session.execute(update(table).where(own).values(values))
        else:
            session.execute(delete(table).where(own))
    session.expire_all()


def compact(store: Store) -> None:
    """Rewrite the database, so that nothing of what was deleted is left in it or in its journal.

    Somebody who is reading just then can keep the file as it is until the next time: what was deleted is overwritten
    all the same.
    """
    connection = store.engine.raw_connection()
    try:
        if store.engine.dialect.name == "sqlite":
            cursor = connection.cursor()
            for command in ("PRAGMA secure_delete = ON", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                with suppress(Exception):
                    cursor.execute(command)
            cursor.close()
    finally:
        connection.close()
    if store.engine.dialect.name == "postgresql":
        with suppress(DBAPIError), store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as plain:
            plain.execute(text("VACUUM"))


def _as_declared() -> list[tuple[Table, Declared]]:
    """Return the tables in the order in which people read about them."""
    return [(Base.metadata.tables[name], declared) for name, declared in DECLARED.items()]


def _tables() -> list[tuple[Table, Declared]]:
    """Return the tables, each after those that it points to."""
    return [(table, DECLARED[table.name]) for table in Base.metadata.sorted_tables]


def _leave_work(session: Session, who: Somebody, heir: str) -> None:
    """Take a person's name off what they did for others; their free words about others go."""
    for table, declared in _tables():
        for column in declared.author:
            values = {column: heir, **dict.fromkeys(declared.emptied, "")}
            session.execute(update(table).where(table.c[column] == who.id).values(values))
    names = [each for each in (who.name, who.email) if each and each != "You"]
    for draft in session.scalars(select(DraftRow)):
        for name in names:
            if name in draft.text:
                draft.text, draft.edition = draft.text.replace(name, SOMEBODY), draft.edition + 1
    session.flush()


def _about(table: Table, declared: Declared, who: Somebody) -> ColumnElement[bool]:
    """Say which rows are about a person: their own, and those that they are the author of."""
    own = _own(table, declared, who)
    authored = [table.c[column] == who.id for column in declared.author]
    return or_(false(), *(each for each in (own, *authored) if each is not None))


def _own(table: Table, declared: Declared, who: Somebody, but: Link | None = None) -> ColumnElement[bool] | None:
    links = {column: link for column, link in declared.own.items() if link != but}
    if not links:
        return None
    return or_(*(_linked(table.c[column], link, who) for column, link in links.items()))


def _linked(column: ColumnElement[Any], link: Link, who: Somebody) -> ColumnElement[bool]:
    if link in ("person", "look"):
        return column == who.id
    if link == "attempt":
        return column.in_(select(AttemptRow.id).where(AttemptRow.person_id == who.id))
    if who.email is None:
        return false()
    if link == "email":
        return column == who.email
    return column == hashlib.sha256(who.email.encode()).hexdigest()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime | date) else value
