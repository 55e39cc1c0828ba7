from __future__ import annotations

import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.errors import DamagedError, StorageError
from storage.people import add_person
from storage.place import sqlite_url
from storage.store import Store, close_stores, journal_mode, open_store
from storage.tables import AttemptRow, PersonRow

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "DELETE"),
        ((3, 44, 5), "DELETE"),
        ((3, 44, 6), "WAL"),
        ((3, 44, 9), "WAL"),
        ((3, 45, 0), "DELETE"),
        ((3, 50, 6), "DELETE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 2), "DELETE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
        ((4, 0, 0), "WAL"),
    ],
)
def test_the_write_ahead_log_is_only_trusted_where_it_was_repaired(version: tuple[int, int, int], mode: str) -> None:
    assert journal_mode(version) == mode


def test_sqlite_is_opened_by_the_recipe(store: Store) -> None:
    with store.writing() as session:
        ask = session.connection().exec_driver_sql
        assert ask("PRAGMA foreign_keys").scalar() == 1
        assert ask("PRAGMA synchronous").scalar() == 2
        assert ask("PRAGMA busy_timeout").scalar() == 30_000
        assert ask("PRAGMA journal_mode").scalar() == journal_mode(sqlite3.sqlite_version_info[:3]).lower()


def test_a_writer_takes_its_turn_at_once_and_a_reader_does_not_wait_for_it(store: Store, path: Path) -> None:
    with store.writing():
        other = sqlite3.connect(path, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()

        def people() -> int | None:
            with store.reading() as session:
                return session.scalar(select(func.count()).select_from(PersonRow))

        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(people).result() == 0


def test_a_read_within_a_read_waits_for_no_writer_who_waits_for_it(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.store.BUSY_SECONDS", 5)
    written = threading.Event()

    def write() -> None:
        with store.writing() as session:
            add_person(session, "b", "Bo", NOW)
            written.set()

    with ThreadPoolExecutor(1) as pool:
        with store.reading() as outer:
            assert outer.scalar(select(func.count()).select_from(PersonRow)) == 0
            writer = pool.submit(write)
            assert written.wait(10)
            time.sleep(0.3)  # the writer now wants the file to itself, and lets nobody in who is not in already
            with store.reading() as inner:
                assert inner.scalar(select(func.count()).select_from(PersonRow)) == 0, "the same moment"
        writer.result()
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(PersonRow)) == 1


def test_a_row_that_points_nowhere_is_refused(store: Store) -> None:
    row = AttemptRow(
        id="a", person_id="nobody", number=1, digest="none", ruleset="1", seed=0, status="active", started_at=NOW
    )
    with pytest.raises(StorageError, match="FOREIGN KEY"), store.writing() as session:
        session.add(row)


def test_half_a_transaction_is_none(store: Store) -> None:
    def write() -> None:
        with store.writing() as session:
            add_person(session, "ann", "Ann", NOW)
            raise KeyError

    with pytest.raises(KeyError):
        write()
    with store.reading() as session:
        assert session.get(PersonRow, "ann") is None


def test_twenty_writers_at_once(store: Store) -> None:
    together = threading.Barrier(20)

    def write(worker: int) -> None:
        together.wait()
        for n in range(5):
            with store.writing() as session:
                add_person(session, f"{worker}-{n}", "Someone", NOW)
                add_person(session, f"same {n}", "Someone", NOW)

    with ThreadPoolExecutor(20) as pool:
        list(pool.map(write, range(20)))
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(PersonRow)) == 105


def test_a_lock_that_another_program_keeps_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.store.BUSY_SECONDS", 0.05)
    store = open_store(sqlite_url(path))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="another program has kept it locked"), store.writing():
        pass
    other.close()
    with store.writing() as session:
        add_person(session, "ann", "Ann", NOW)


def test_the_write_ahead_log_where_it_is_trusted_and_the_way_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for mode in ("WAL", "DELETE", "WAL"):
        monkeypatch.setattr("storage.store.journal_mode", lambda version, mode=mode: mode)
        test_twenty_writers_at_once(open_store(sqlite_url(path)))
        with open_store(sqlite_url(path)).reading() as session:
            assert session.connection().exec_driver_sql("PRAGMA journal_mode").scalar() == mode.lower()
        close_stores()


def test_the_store_is_opened_once(store: Store, path: Path) -> None:
    assert open_store(sqlite_url(path)) is store


def test_a_file_that_is_no_database_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"my holiday diary\n" * 1000)
    with pytest.raises(DamagedError, match="Nothing in it was deleted or overwritten"):
        open_store(sqlite_url(path))
    assert path.read_bytes() == b"my holiday diary\n" * 1000
    assert [each.name for each in path.parent.iterdir()] == ["composure.db"]


def refused(path: Path) -> str:
    with pytest.raises(StorageError) as caught:
        open_store(sqlite_url(path))
    return str(caught.value)


def test_another_programs_database_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = path.read_bytes()
    assert "recipes" in refused(path)
    assert path.read_bytes() == before


def test_a_database_of_a_later_version_is_left_as_it_is(path: Path) -> None:
    open_store(sqlite_url(path))
    close_stores()
    later = sqlite3.connect(path)
    later.execute("UPDATE composure_version SET version_num = '9999'")
    later.commit()
    later.close()
    before = path.read_bytes()
    assert "later version" in refused(path)
    assert path.read_bytes() == before


def test_a_file_that_was_moved_away_is_missed_and_made_anew_at_the_next_opening(store: Store, path: Path) -> None:
    path.rename(path.with_name("kept.db"))
    with pytest.raises(StorageError, match="cannot be opened"), store.writing() as session:
        add_person(session, "ann", "Ann", NOW)
    assert not path.exists()
    with open_store(sqlite_url(path)).writing() as session:
        add_person(session, "ann", "Ann", NOW)


def test_a_database_that_is_cut_short_says_so(store: Store, path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(5000)
    cut = path.read_bytes()
    with pytest.raises(StorageError, match=str(path)), store.writing() as session:
        add_person(session, "ann", "Ann", NOW)
    assert path.read_bytes() == cut
