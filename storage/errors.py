"""What can go wrong with what lasts, in words for the person who can mend it.

StorageError
└── DamagedError    the database, or something in it, can no longer be read as it was written
"""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

_UNTOUCHED = (
    "Nothing in it was deleted or overwritten. Stop Composure, move the file aside or put your last backup "
    "in its place, and start again; or set COMPOSURE_DATA to another folder to begin afresh."
)
_WRITABLE = "Give the account that runs Composure the right to write there, or set COMPOSURE_DATA to another folder."
_SQLITE = {
    "SQLITE_CANTOPEN": f"it cannot be opened. {_WRITABLE}",
    "SQLITE_READONLY": f"it cannot be written. {_WRITABLE}",
    "SQLITE_PERM": f"it cannot be written. {_WRITABLE}",
    "SQLITE_FULL": "the disk is full. Free some space and send again; what was stored before is safe.",
    "SQLITE_IOERR": "the disk reported an error. Check the disk; what was stored before was not changed.",
    "SQLITE_BUSY": "another program has kept it locked for 30 seconds. Close that program and send again.",
}


class StorageError(RuntimeError):
    """Say that something could not be stored or read, where, and what to do about it."""


class DamagedError(StorageError):
    """Say that what is stored can no longer be read as it was written; nothing was changed."""


def damaged(place: str, found: object) -> DamagedError:
    """Say that a file holds no database that can be read. `place` names it, `found` what the driver met."""
    return DamagedError(f"The database {place} is damaged or is not a database ({found}). {_UNTOUCHED}")


def explain(error: DBAPIError, place: str) -> StorageError:
    """Turn a driver's error into one that says what to do. `place` names the file or the server."""
    code = str(getattr(error.orig, "sqlite_errorname", ""))
    if code.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "Could not decode" in str(error.orig):
        return damaged(place, error.orig)
    for prefix, cure in _SQLITE.items():
        if code.startswith(prefix):
            return StorageError(f"The database {place}: {cure}")
    if not code and error.connection_invalidated:
        return StorageError(f"The connection to the database {place} was lost. Send again in a moment.")
    return StorageError(f"The database {place} refused: {str(error.orig).strip()}.")
