from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.attempts import add_person
from storage.errors import DamagedError, StorageError
from storage.place import data_folder, database_url, read_url, sqlite_url
from storage.store import Store, close_stores, journal_mode, open_store
from storage.tables import AttemptRow, PersonRow

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NOBODY = 65534


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
        with store.reading() as session:
            assert session.scalar(select(func.count()).select_from(PersonRow)) == 0


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


def test_the_store_is_opened_once(store: Store, path: Path) -> None:
    assert open_store(sqlite_url(path)) is store


def test_the_environment_names_the_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert data_folder() == Path(__file__).resolve().parents[2] / "data"
    monkeypatch.setenv("COMPOSURE_DATA", str(tmp_path / "100% mine? #1 & ü" / "deep"))
    with open_store().writing() as session:
        add_person(session, "ann", "Ann", NOW)
    assert (data_folder() / "composure.db").is_file()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/other.db")
    open_store()
    assert (tmp_path / "other.db").is_file()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_postgresql_address_is_read_as_hosts_give_it(scheme: str) -> None:
    url = read_url(f"{scheme}://me:secret@db.example:5433/team?sslmode=require")
    assert url.drivername == "postgresql+psycopg"
    assert (url.host, url.port, url.database, url.query["sslmode"]) == ("db.example", 5433, "team", "require")


@pytest.mark.parametrize(
    "named",
    ["nonsense", "mysql://me:secret@host/db", "sqlite://", "sqlite:///:memory:", "://", "postgresql://h:secret/x"],
)
def test_an_address_of_no_use_says_what_to_write(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("DATABASE_URL", named)
    with pytest.raises(StorageError, match="Write postgresql://") as caught:
        database_url()
    assert "secret" not in str(caught.value)


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    with pytest.raises(StorageError, match=r"127\.0\.0\.1:9/team") as caught:
        open_store(read_url("postgresql://me:secret@127.0.0.1:9/team"))
    assert "secret" not in str(caught.value)


def refused(path: Path) -> str:
    with pytest.raises(StorageError) as caught:
        open_store(sqlite_url(path))
    return str(caught.value)


def test_a_file_in_the_place_of_the_folder(path: Path) -> None:
    path.parent.write_text("mine")
    message = refused(path)
    assert str(path.parent) in message
    assert "set COMPOSURE_DATA" in message
    assert path.parent.read_text() == "mine"


def test_a_folder_in_the_place_of_the_file(path: Path) -> None:
    path.mkdir(parents=True)
    assert "a folder is in its place" in refused(path)


def test_a_folder_that_cannot_be_made() -> None:
    message = refused(Path("/proc/composure/composure.db"))
    assert "/proc/composure" in message
    assert "set COMPOSURE_DATA" in message


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder in which rights count: to root, mode bits mean nothing."""
    folder = Path(tempfile.mkdtemp(prefix="composure-test-"))
    folder.chmod(0o755)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield folder
    if root:
        os.seteuid(0)
    for each in folder.iterdir():
        each.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="Windows has no mode bits")
def test_a_folder_and_a_file_that_may_not_be_written(unprivileged: Path) -> None:
    me = os.geteuid()
    path = unprivileged / "composure.db"
    if me == NOBODY:
        os.seteuid(0)
    open_store(sqlite_url(path))
    close_stores()
    locked = unprivileged / "locked"
    locked.mkdir()
    inside = locked / "composure.db"
    shutil.copy(path, inside)
    path.chmod(0o444)
    inside.chmod(0o666)
    locked.chmod(0o555)
    os.seteuid(me)
    for tried in (path, inside, locked / "new.db", locked / "new" / "new.db"):
        message = refused(tried)
        assert str(unprivileged) in message
        assert "set COMPOSURE_DATA" in message


def test_a_file_that_is_no_database_is_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"my holiday diary\n" * 1000)
    with pytest.raises(DamagedError, match="Nothing in it was deleted or overwritten"):
        open_store(sqlite_url(path))
    assert path.read_bytes() == b"my holiday diary\n" * 1000
    assert [each.name for each in path.parent.iterdir()] == ["composure.db"]


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
