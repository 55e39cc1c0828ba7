from __future__ import annotations

import os
import random
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from simulator.state import Attempt
from storage import attempts, history, people
from storage.attempts import NewTurn, Stored
from storage.errors import DamagedError, StorageError
from storage.place import sqlite_url
from storage.store import Store, close_stores, open_store

ROUNDS = int(os.environ.get("COMPOSURE_SOAK", "1")) * 200
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def attempt_id(store: Store, attempt: Attempt) -> str:
    first, second = attempt.turns
    with store.writing() as session:
        people.add_person(session, "ann", "Ann", NOW)
        attempt_id = attempts.begin_attempt(session, "ann", attempt.scenario, "1", NOW)
        for each in (replace(attempt, turns=(first,), pending=second.customer), attempt):
            stored = attempts.lock_attempt(session, "ann", attempt_id)
            assert stored is not None
            attempts.add_turn(session, stored, NewTurn(str(len(each.turns)), each, "1", NOW, 41))
    return attempt_id


def read(store: Store, attempt_id: str) -> Stored | None:
    with store.reading() as session:
        history.list_attempts(session, "ann", ["finished"])
        return attempts.read_attempt(session, "ann", attempt_id)


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM turn WHERE number = 1",
        "DELETE FROM turn WHERE number = 2",
        "UPDATE turn SET reply = 'something kinder' WHERE number = 1",
        "UPDATE turn SET scores = CAST(x'ff' AS TEXT) WHERE number = 1",
        "UPDATE turn SET reply = x'ff' WHERE number = 1",
        "UPDATE turn SET created_at = 'yesterday' WHERE number = 1",
        "UPDATE attempt SET started_at = 'yesterday', ended_at = NULL",
        "UPDATE attempt SET outcome = 'resolved'",
        "UPDATE scenario_version SET text = replace(text, '18 Birch', '19 Birch')",
    ],
)
def test_what_was_changed_behind_our_back_is_not_shown(store: Store, attempt_id: str, change: str) -> None:
    with store.writing() as session:
        session.execute(text(change))
    with pytest.raises(DamagedError):
        read(store, attempt_id)


def test_random_damage_to_the_file_never_shows_a_wrong_word(
    store: Store, path: Path, tmp_path: Path, attempt_id: str, attempt: Attempt
) -> None:
    whole = path.read_bytes()
    outcomes = {"whole": 0, "said so": 0}
    for seed in range(ROUNDS):
        chance = random.Random(seed)  # noqa: S311 - which byte to spoil is no secret
        spoilt = bytearray(whole)
        if seed % 10 == 0:
            del spoilt[chance.randrange(1, len(whole)) :]
        else:
            for _ in range(chance.choice((1, 8, 64))):
                spoilt[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        copy = tmp_path / f"{seed}" / "composure.db"
        copy.parent.mkdir()
        copy.write_bytes(spoilt)
        try:
            found = read(open_store(sqlite_url(copy)), attempt_id)
        except StorageError as error:
            outcomes["said so"] += str(copy) in str(error) or attempt_id in str(error) or "stored" in str(error)
        else:
            assert found is None or found.attempt == attempt
            outcomes["whole"] += 1
        assert copy.exists()
        close_stores()
        shutil.rmtree(copy.parent)
    assert sum(outcomes.values()) == ROUNDS
    assert min(outcomes.values()) > 20
