"""Where the data is kept: a folder on this machine, or the database that DATABASE_URL names."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from storage.errors import StorageError

PROJECT = Path(__file__).resolve().parent.parent
FILE_NAME = "composure.db"
_POSTGRES = ("postgres", "postgresql", "postgresql+psycopg")


def data_folder() -> Path:
    """Return the folder for everything that is kept: COMPOSURE_DATA, else `data/` in the project."""
    named = os.environ.get("COMPOSURE_DATA", "").strip()
    return Path(named).expanduser().absolute() if named else PROJECT / "data"


def database_url() -> URL:
    """Return the database to use: DATABASE_URL, else an SQLite file in the data folder.

    Raises StorageError for an address that cannot be understood or would not last.
    """
    named = os.environ.get("DATABASE_URL", "").strip()
    return read_url(named) if named else sqlite_url(data_folder() / FILE_NAME)


def sqlite_url(path: Path) -> URL:
    """Return the address of an SQLite file."""
    return URL.create("sqlite", database=str(path.absolute()))


def read_url(text: str) -> URL:
    """Read an address as people write it (`postgres://...` as many hosts give it) and name our drivers.

    Raises StorageError for an address that cannot be understood or would not last.
    """
    cure = "Write postgresql://user:password@host/name or sqlite:////path/to/file.db, or leave DATABASE_URL unset."
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        # The text is not repeated: it may hold a password.
        raise StorageError(f"DATABASE_URL cannot be understood. {cure}") from None
    if url.drivername in _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "sqlite+pysqlite"):
        raise StorageError(f"DATABASE_URL names a {url.drivername} database, which Composure cannot use. {cure}")
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise StorageError(f"DATABASE_URL names a database that would not last. {cure}")
    return sqlite_url(Path(url.database))


def prepare_folder(path: Path) -> None:
    """Create the folder that will hold the file `path`. Raises StorageError, with the cure, where it cannot."""
    folder = path.parent
    try:
        # Nobody else on the machine reads what people wrote; a folder that is there already is its owner's business.
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            f"Composure keeps its data in {folder}, and that folder cannot be made ({error.strerror}). "
            "Remove what is in the way or mend its rights, or set COMPOSURE_DATA to a folder that can be written."
        ) from error
    if path.is_dir():
        raise StorageError(f"Composure keeps its data in the file {path}, and a folder is in its place. Move it away.")
