"""An open database: one way to read, one way to write, errors in plain words."""

from __future__ import annotations

import atexit
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session, sessionmaker

from storage.errors import StorageError, damaged, explain
from storage.migrate import migrate, try_writing
from storage.place import database_url, prepare_folder

BUSY_SECONDS = 30
Version = tuple[int, int, int]


def journal_mode(version: Version) -> str:
    """Name the journal that this SQLite may be trusted with.

    Before 3.51.3 a checkpoint could corrupt a write-ahead log that was being reset; two older lines got the repair.
    """
    repaired = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return "WAL" if repaired else "DELETE"


class Store:
    """Hold an open database. `place` names it for people, without its password."""

    def __init__(self, engine: Engine, place: str) -> None:
        self.engine = engine
        self.place = place
        options: dict[str, Any] = {"reads": True}
        if engine.dialect.name == "postgresql":
            # One snapshot for all the statements of a read, as SQLite has it anyway.
            options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        self._reads = sessionmaker(engine.execution_options(**options), expire_on_commit=False)
        self._writes = sessionmaker(engine, expire_on_commit=False)
        self._at_hand = threading.local()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one moment of the database: within another of this thread, that one itself.

        Raises StorageError.
        """
        outer: Session | None = getattr(self._at_hand, "session", None)
        if outer is not None:
            # On SQLite a second read would wait for a writer who waits for the first to end: until the time-out.
            yield outer
            return
        with self._explained(), self._reads.begin() as session, self._held(session):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session whose work is stored whole when the block ends, and not at all when it raises."""
        with self._explained(), self._writes.begin() as session:
            session.connection()  # takes the writer's turn now, before the block reads what it will decide by
            with self._held(session):
                yield session

    def close(self) -> None:
        """Close every connection; using the store again opens new ones."""
        self.engine.dispose()

    @contextmanager
    def _held(self, session: Session) -> Iterator[None]:
        outer, self._at_hand.session = getattr(self._at_hand, "session", None), session
        try:
            yield
        finally:
            self._at_hand.session = outer

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise explain(error, self.place) from error
        except PoolTimeoutError as error:
            raise StorageError(f"The database {self.place} is too busy. Send again in a moment.") from error
        except UnicodeDecodeError as error:
            # Python's sqlite3 fails so on SQLite's own message when that quotes a damaged name.
            raise damaged(self.place, error) from error


_open: dict[URL, Store] = {}
_opening = threading.Lock()


def open_store(url: URL | None = None) -> Store:
    """Return the store at `url` (default: what the environment names), made and migrated when it is first opened.

    Kept for the life of the process. Raises StorageError, whose message says what to do.
    """
    url = url or database_url()
    with _opening:
        known = _open.get(url)
        if known and (url.drivername != "sqlite" or Path(url.database or "").exists()):
            return known
        store = _sqlite(Path(url.database or "")) if url.drivername == "sqlite" else _postgres(url)
        _open[url] = store
        return store


@atexit.register
def close_stores() -> None:
    """Close every store this process has opened."""
    with _opening:
        while _open:
            _open.popitem()[1].close()


def _postgres(url: URL) -> Store:
    engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10}, hide_parameters=True)
    return _migrated(Store(engine, f"at {url.render_as_string(hide_password=True)}"))


def _sqlite(path: Path) -> Store:
    prepare_folder(path)
    making = _sqlite_engine(path, "rwc")
    _migrated(Store(making, str(path))).close()
    # From here on the file must exist: one that was deleted under us is an error, not an empty new database.
    return Store(_sqlite_engine(path, "rw"), str(path))


def _migrated(store: Store) -> Store:
    try:
        with store.writing() as session:
            migrate(session.connection(), store.place)
        with store.writing() as session:
            try_writing(session.connection())
            session.rollback()
    except BaseException:
        store.close()
        raise
    return store


def _sqlite_engine(path: Path, mode: str) -> Engine:
    # No pool: opening the file is cheap, and a pooled connection would go on writing to a file that was moved away.
    engine = create_engine("sqlite://", creator=_opener(path, mode), poolclass=NullPool, hide_parameters=True)
    event.listen(engine, "begin", _begin)
    return engine


def _opener(path: Path, mode: str) -> Callable[[], sqlite3.Connection]:
    address = f"{path.as_uri()}?mode={mode}"
    journal = journal_mode(sqlite3.sqlite_version_info[:3])

    def connect() -> sqlite3.Connection:
        # isolation_level None stops Python from sending BEGIN itself: its BEGIN is deferred, and a deferred transaction
        # that comes to write fails with "database is locked" at once, whatever the time-out.
        connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA journal_mode = {journal}")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    return connect


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
