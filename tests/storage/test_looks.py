"""The log of looks: a chain that shows what was changed, left out, put in or cut off."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import URL, delete, func, insert, select, update

from storage import looks
from storage.store import Store, open_store
from storage.tables import LookEndsRow, LookRow, PersonRow

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
COLUMNS = [column.name for column in LookRow.__table__.columns]


@pytest.fixture
def base(url: URL) -> Store:
    return open_store(url)


def fill(store: Store, lines: int) -> None:
    with store.writing() as session:
        for name in ("ann", "bea", "cleo"):
            session.add(PersonRow(id=name, name=name.title(), created_at=START))
        for n in range(lines):
            who, whose = ("ann", "bea", "cleo")[n % 3], ("bea", "cleo", "ann", "bea")[n % 4]
            looks.add_look(session, who, whose, f"attempt-{n}", "read", START + timedelta(minutes=n))


def checked(store: Store, known: str = "") -> looks.Checked:
    with store.reading() as session:
        return looks.check(session, known)


def test_a_chain_holds_and_is_read_newest_first(base: Store) -> None:
    fill(base, 12)
    found = checked(base)
    assert (found.lines, found.faults) == (12, ())
    with base.reading() as session:
        every = looks.list_looks(session, None, 5)
        about = looks.list_looks(session, "bea", None)
    assert [each.number for each in every] == [12, 11, 10, 9, 8]
    assert about
    assert {each.subject for each in about} == {"Bea"}
    assert checked(base, found.seal).faults == ()
    assert checked(base, "0" * 64).faults


def test_lines_that_are_added_at_once_form_one_chain(base: Store) -> None:
    fill(base, 1)

    def add(n: int) -> None:
        with base.writing() as session:
            looks.add_look(session, "ann", "bea", f"a{n}", "read", START)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(40)))
    assert checked(base) == looks.Checked(41, checked(base).seal, ())


def test_a_thousand_tampers_are_detected(store: Store) -> None:
    fill(store, 60)
    with store.writing() as session:
        looks.empty_looks(session, "cleo", "ann", START + timedelta(days=1))
        looks.shorten(session, START + timedelta(minutes=10), START + timedelta(days=2))
    assert checked(store).faults == ()
    rng = random.Random(8)  # noqa: S311 - the same ones at every run
    for n in range(1000):
        with store.writing() as session:
            what = tamper(session, rng, n)
            session.flush()
            assert looks.check(session).faults, what
            session.rollback()
    assert checked(store).faults == ()


def tamper(session: Any, rng: random.Random, n: int) -> str:
    """Do one thing to the log that its door would not do, and name it."""
    numbers = list(session.scalars(select(LookRow.number).order_by(LookRow.number)))
    one, other = rng.sample(numbers, 2)
    line = LookRow.number == one
    kinds: list[Callable[[], str]] = [
        lambda: _change(session, one, rng.choice(COLUMNS[1:]), rng),
        lambda: _run(session, delete(LookRow).where(line), f"line {one} deleted"),
        lambda: _run(session, delete(LookRow).where(LookRow.number >= one), f"cut off from {one}"),
        lambda: _run(session, delete(LookRow).where(LookRow.number <= one), f"cut off up to {one}"),
        lambda: _swap(session, one, other),
        lambda: _put_in(session, one, numbers[-1] + 1),
        lambda: _empty(session, one),
        lambda: _ends(session, rng),
        lambda: _reseal(session, one),
    ]
    return kinds[n % len(kinds)]()


def _run(session: Any, statement: Any, what: str) -> str:
    session.execute(statement)
    return what


def _change(session: Any, number: int, column: str, rng: random.Random) -> str:
    old = session.scalar(select(getattr(LookRow, column)).where(LookRow.number == number))
    new: Any = (old or START) + timedelta(seconds=rng.choice((-1, 1))) if column == "at" else f"{old or ''}x"
    return _run(session, update(LookRow).where(LookRow.number == number).values({column: new}), f"{column} of {number}")


def _swap(session: Any, one: int, other: int) -> str:
    for old, new in ((one, -1), (other, one), (-1, other)):
        session.execute(update(LookRow).where(LookRow.number == old).values(number=new))
    return f"{one} and {other} changed places"


def _put_in(session: Any, like: int, number: int) -> str:
    row = dict(session.execute(select(LookRow.__table__).where(LookRow.number == like)).mappings().one())
    return _run(session, insert(LookRow).values({**row, "number": number}), f"{like} put in again at the end")


def _empty(session: Any, number: int) -> str:
    row = session.execute(select(LookRow.visitor_id, LookRow.subject_id).where(LookRow.number == number)).one()
    values: dict[str, str | None] = {"visitor_id": None, "visitor_salt": None}
    if row.visitor_id is None:
        values = {"subject_id": None, "subject_salt": None, "attempt_id": None}
    if row.visitor_id is None and row.subject_id is None:
        values = {"action": "nothing"}
    return _run(session, update(LookRow).where(LookRow.number == number).values(values), f"names taken off {number}")


def _ends(session: Any, rng: random.Random) -> str:
    ends = session.scalars(select(LookEndsRow)).one()
    column = rng.choice(("first_number", "first_seal", "last_number", "last_seal"))
    old = getattr(ends, column)
    new = old + rng.choice((-1, 1)) if isinstance(old, int) else f"{old}0"
    return _run(session, update(LookEndsRow).values({column: new}), f"{column} of the ends")


def _reseal(session: Any, number: int) -> str:
    """Change a line and seal it anew, as somebody would who has read the code, but not the lines after it."""
    row = session.get(LookRow, number)
    before = session.scalar(select(LookRow.seal).where(LookRow.number == number - 1))
    before = before if before is not None else session.scalars(select(LookEndsRow)).one().first_seal
    row.action = "looked away"
    row.seal = looks._seal(row, before)  # noqa: SLF001 - as somebody would who has read the code
    return f"{number} sealed anew"


def test_whoever_is_erased_is_in_no_line_and_the_chain_holds(base: Store) -> None:
    fill(base, 20)
    with base.writing() as session:
        looks.empty_looks(session, "bea", "ann", START + timedelta(days=1))
    assert checked(base).faults == ()
    with base.reading() as session:
        for row in session.scalars(select(LookRow)):
            assert "bea" not in (row.visitor_id, row.subject_id)
            if row.subject_id is None:
                assert (row.attempt_id, row.subject_salt) == (None, None)
        assert looks.list_looks(session, "bea", None) == []


def test_the_oldest_lines_can_be_cut_off_and_that_is_said(base: Store) -> None:
    fill(base, 20)
    with base.writing() as session:
        assert looks.count_late(session, START + timedelta(minutes=5)) == 5
        assert looks.shorten(session, START + timedelta(minutes=5), START + timedelta(days=800)) == 5
        assert looks.shorten(session, START + timedelta(minutes=5), START + timedelta(days=800)) == 0
    found = checked(base)
    assert (found.lines, found.faults) == (16, ())
    with base.reading() as session:
        assert session.scalar(select(func.min(LookRow.number))) == 6
        assert looks.list_looks(session, None, 1)[0].action == looks.SHORTENED


def test_the_record_of_the_ends_cannot_go(postgres_url: URL) -> None:
    store = open_store(postgres_url)
    fill(store, 3)
    with store.writing() as session:
        session.execute(delete(LookEndsRow))
    assert checked(store).faults
