"""The door of the demonstration: who looks is chosen from its people, and only in its own data folder."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import NamedTuple

from storage import accounts
from storage.place import PROJECT, data_folder
from storage.store import Store
from storage.tables import Role
from training.visitors import ANONYMOUS, Visitor

FOLDER = PROJECT / "data" / "demo"
MARK = "demo.json"
_SETTING = "COMPOSURE_DEMO"


class Somebody(NamedTuple):
    """Hold one of the people who can be chosen."""

    id: str
    name: str
    role: Role


def people() -> tuple[Somebody, ...]:
    """Return who can be chosen, owner first; nobody where this is not the demonstration.

    It is one where COMPOSURE_DEMO is 1 and the data folder holds the mark that only making a demonstration leaves
    there: the setting alone opens nobody's real data.
    """
    if os.environ.get(_SETTING) != "1" or os.environ.get("DATABASE_URL", "").strip():
        return ()
    return _read(data_folder() / MARK)


def visitor(store: Store, person_id: str) -> Visitor:
    """Return one of the people as a visitor, ANONYMOUS where there is no such person (any more)."""
    with store.reading() as session:
        account = accounts.read_account(session, person_id)
    if account is None or account.closed_at:
        return ANONYMOUS
    return Visitor(account.person_id, account.name, account.role, account.teams)


@cache
def _read(path: Path) -> tuple[Somebody, ...]:
    try:
        held = json.loads(path.read_text("utf-8"))
        return tuple(Somebody(each["id"], each["name"], each["role"]) for each in held["people"])
    except (OSError, ValueError, LookupError, TypeError):
        return ()
