from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, inspect

from storage.migrate import VERSION_TABLE, config
from storage.place import sqlite_url
from storage.store import Store, close_stores, open_store
from storage.tables import Base


def test_models_and_migrations_agree(store: Store) -> None:
    with store.reading() as session:
        context = MigrationContext.configure(
            session.connection(), opts={"version_table": VERSION_TABLE, "compare_server_default": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_every_constraint_is_named_as_in_the_models(store: Store) -> None:
    with store.reading() as session:
        found = inspect(session.connection())
        for table in Base.metadata.sorted_tables:
            # SQLAlchemy does not read back the name of a foreign key that SQLite got with a column added later.
            later = {"fk_attempt_assignment_id"} if store.engine.dialect.name == "sqlite" else set()
            named = {each.name for each in table.constraints} - later
            checks = {each["name"] for each in found.get_check_constraints(table.name)}
            keys = {each["name"] for each in found.get_foreign_keys(table.name)} - {None}
            unique = {each["name"] for each in found.get_unique_constraints(table.name)}
            assert named == checks | keys | unique | {found.get_pk_constraint(table.name)["name"]}


def test_there_is_one_line_of_migrations() -> None:
    assert len(ScriptDirectory.from_config(config()).get_heads()) == 1


def test_the_way_back_and_forth(store: Store) -> None:
    with store.writing() as session:
        command.downgrade(config(session.connection()), "base")
        assert inspect(session.connection()).get_table_names() == [VERSION_TABLE]
    with store.writing() as session:
        command.upgrade(config(session.connection()), "head")
        assert set(Base.metadata.tables) < set(inspect(session.connection()).get_table_names())


def test_opening_again_changes_nothing(path: Path) -> None:
    open_store(sqlite_url(path))
    before = path.read_bytes()
    close_stores()
    open_store(sqlite_url(path))
    assert path.read_bytes() == before


def test_processes_that_open_a_fresh_folder_at_once(path: Path, open_together: Callable[[URL], None]) -> None:
    open_together(sqlite_url(path))
    test_models_and_migrations_agree(open_store(sqlite_url(path)))


def test_threads_that_open_a_fresh_folder_at_once(path: Path) -> None:
    together = threading.Barrier(10)

    def opened(_: int) -> Store:
        together.wait()
        return open_store(sqlite_url(path))

    with ThreadPoolExecutor(10) as pool:
        assert len(set(pool.map(opened, range(10)))) == 1
