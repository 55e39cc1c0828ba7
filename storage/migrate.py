"""Bring a database to the tables of this version, safely when several processes start at once."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, inspect, text

from storage.errors import StorageError

VERSION_TABLE = "composure_version"
_FOLDER = Path(__file__).resolve().parent / "migrations"
_LOCK = 0x436F6D70  # any number, the same for every Composure


def config(connection: Connection | None = None) -> Config:
    """Return Alembic's settings, without an ini file. `connection` is what the migrations run on."""
    settings = Config()
    # Alembic reads options through configparser, to which a % in the path is syntax.
    settings.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def migrate(connection: Connection, place: str) -> None:
    """Run what is missing, inside the caller's transaction: all of it or nothing.

    Raises StorageError for a database that is not ours or that a later version has changed.
    """
    if connection.dialect.name == "postgresql":
        # SQLite's BEGIN IMMEDIATE already lets one process at a time come here.
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    tables = inspect(connection).get_table_names()
    if tables and VERSION_TABLE not in tables and connection.dialect.name == "sqlite":
        raise StorageError(
            f"The database {place} belongs to another program (it has a table {tables[0]!r}). "
            "Set COMPOSURE_DATA or DATABASE_URL to another place; nothing was changed."
        )
    try:
        command.upgrade(config(connection), "head")
    except CommandError as error:
        raise StorageError(
            f"The database {place} comes from a later version of Composure ({error}). "
            "Bring Composure up to date, or set COMPOSURE_DATA to another folder; nothing was changed."
        ) from error


def try_writing(connection: Connection) -> None:
    """Write without changing anything, for the caller to roll back. Raises the driver's error where it may not.

    SQLite opens a file that may not be written without a word, BEGIN IMMEDIATE and all, and fails at the first write:
    better when the app starts than at a trainee's first reply.
    """
    connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = version_num"))  # noqa: S608 - a constant
