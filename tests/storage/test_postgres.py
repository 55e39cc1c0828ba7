"""On a real server: what SQLite's one writer at a time gives for nothing must hold here by locks."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import psycopg
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import URL, func, inspect, select, text

from simulator.library import SHIPPED
from simulator.scenario import Scenario
from simulator.state import Attempt
from storage import attempts, history, people
from storage.attempts import NewTurn
from storage.errors import StorageError
from storage.migrate import VERSION_TABLE, config
from storage.store import Store, open_store
from storage.tables import AttemptRow, Base, ScenarioRow
from training.authoring.shelf import Shelf
from training.practice.desk import Desk, Sitting
from training.visitors import Visitor

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def store(postgres_url: URL) -> Store:
    store = open_store(postgres_url)
    with store.writing() as session:
        people.add_person(session, "ann", "Ann", NOW)
    return store


def test_models_and_migrations_agree(store: Store) -> None:
    with store.reading() as session:
        context = MigrationContext.configure(
            session.connection(), opts={"version_table": VERSION_TABLE, "compare_server_default": True}
        )
        assert compare_metadata(context, Base.metadata) == []
    with store.writing() as session:
        command.downgrade(config(session.connection()), "base")
        assert inspect(session.connection()).get_table_names() == [VERSION_TABLE]


def test_processes_that_open_an_empty_database_at_once(postgres_url: URL, open_together: Callable[[URL], None]) -> None:
    open_together(postgres_url)
    with open_store(postgres_url).reading() as session:
        assert session.scalar(text(f"SELECT count(*) FROM {VERSION_TABLE}")) == 1  # noqa: S608 - a constant


def test_many_who_begin_and_answer_at_once(store: Store, scenario: Scenario, attempt: Attempt) -> None:
    together = threading.Barrier(12)
    first = Attempt(scenario, 0, attempt.turns[1].customer, attempt.turns[:1])

    def work(worker: int) -> str:
        together.wait()
        with store.writing() as session:
            attempt_id = attempts.begin_attempt(session, "ann", scenario, "1", NOW)
        together.wait()
        with store.writing() as session:
            stored = attempts.lock_attempt(session, "ann", attempt_id)
            assert stored is not None
            if not stored.keys:
                attempts.add_turn(session, stored, NewTurn(f"key {worker}", first, "1", NOW))
        return attempt_id

    with ThreadPoolExecutor(12) as pool:
        assert len(Counter(pool.map(work, range(12)))) == 1
    with store.reading() as session:
        assert session.scalar(select(func.count()).select_from(AttemptRow)) == 1
        assert session.scalar(select(func.count()).select_from(ScenarioRow)) == 1
        assert [each.turns for each in history.list_attempts(session, "ann", ["active"])] == [1]


def test_twenty_tabs_that_send_the_same_reply_make_one_turn(store: Store) -> None:
    desk = Desk(store, Visitor("ann", "Ann", "trainee"), Shelf(SHIPPED))
    sitting = desk.start(desk.library().scenarios[0].id)
    together = threading.Barrier(10)  # the pool of connections is smaller: some have to wait for one

    def send(worker: int) -> Sitting:
        together.wait()
        return desk.say(sitting.id, 1, f"key-{worker % 3}", "The very same \N{LOUDLY CRYING FACE}.")

    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(send, range(20)))
    assert len({repr(each) for each in answers}) == 1
    assert answers[0] == desk.open(sitting.id)
    assert [turn.reply for turn in answers[0].attempt.turns] == ["The very same \N{LOUDLY CRYING FACE}."]


def test_a_reader_sees_one_moment_and_writes_nothing(store: Store) -> None:
    with store.reading() as session:
        assert people.has_person(session, "ann")
        with store.writing() as other:
            people.add_person(other, "bob", "Bob", NOW)
        assert not people.has_person(session, "bob")
    with pytest.raises(StorageError, match="read-only transaction"), store.reading() as session:
        people.add_person(session, "cyd", "Cyd", NOW)


def test_a_connection_that_broke_is_named_and_replaced(store: Store, server: str) -> None:
    def cut() -> None:
        with psycopg.connect(host=server, user="me", dbname="postgres", autocommit=True) as admin:
            admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")

    def read() -> bool:
        with store.reading() as session:
            session.connection()
            cut()
            return people.has_person(session, "ann")

    with pytest.raises(StorageError, match="was lost"):
        read()
    cut()
    with store.reading() as session:
        assert people.has_person(session, "ann")
