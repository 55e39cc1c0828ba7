from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.errors import StorageError
from storage.people import add_person
from storage.place import data_folder, database_url, read_url, sqlite_url
from storage.store import close_stores, open_store

NOW = datetime(2026, 1, 1, tzinfo=UTC)
NOBODY = 65534


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
