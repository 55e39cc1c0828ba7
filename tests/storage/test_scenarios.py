from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from alembic import command
from sqlalchemy import URL, inspect

from storage import people, scenarios
from storage.migrate import config
from storage.scenarios import Draft, Writing
from storage.store import Store, open_store

NOW = datetime(2026, 1, 1, tzinfo=UTC)
LATER = datetime(2026, 1, 2, tzinfo=UTC)


@pytest.fixture
def store(store: Store) -> Store:
    return with_ann(store)


def with_ann(store: Store) -> Store:
    with store.writing() as session:
        people.add_person(session, "ann", "Ann", NOW)
    return store


def writing(text: str, scenario: str = "crib", now: datetime = NOW) -> Writing:
    return Writing(scenario, text, "ann", now)


def save(store: Store, text: str, edition: int) -> Draft | None:
    with store.writing() as session:
        return scenarios.save_draft(session, writing(text), edition)


def test_a_draft_comes_back_as_it_was_typed(store: Store) -> None:
    text = "title: «¡ya!» 🍼\r\n\n  # unfinished [\t"
    saved = save(store, text, 0)
    with store.reading() as session:
        assert scenarios.read_draft(session, "crib") == saved
        assert scenarios.list_drafts(session) == [saved]
        assert scenarios.read_draft(session, "other") is None
    assert saved == Draft("crib", text, "ann", NOW, saved.edition if saved else 0)


def test_an_older_edition_never_writes_over_a_newer_one(store: Store) -> None:
    first = save(store, "one", 0)
    assert first
    second = save(store, "two", first.edition)
    assert second
    assert second.edition not in (0, first.edition)
    assert save(store, "three", first.edition) is None
    assert save(store, "four", 0) is None
    assert save(store, "two", first.edition) == second  # a double click is no quarrel
    with store.reading() as session:
        assert scenarios.read_draft(session, "crib") == second


def test_a_tab_from_before_a_discarded_draft_is_refused(store: Store) -> None:
    first = save(store, "one", 0)
    assert first
    with store.writing() as session:
        scenarios.delete_draft(session, "crib")
        scenarios.delete_draft(session, "crib")
    assert save(store, "late", first.edition) is None
    assert save(store, "new", 0)
    assert save(store, "late", first.edition) is None


def test_releases_are_numbered_for_each_scenario(store: Store) -> None:
    with store.writing() as session:
        for scenario, text in (("crib", "a"), ("crib", "b"), ("bank", "c"), ("crib", "a")):
            assert scenarios.add_release(session, writing(text, scenario, LATER), "d")
        assert scenarios.add_release(session, writing("a"), "d") is None
    with store.reading() as session:
        assert [(each.scenario, each.number, each.text) for each in scenarios.newest_releases(session)] == [
            ("bank", 1, "c"),
            ("crib", 3, "a"),
        ]
        listed = scenarios.list_releases(session, "crib")
        assert [(each.number, each.text, each.published_at) for each in listed] == [
            (3, "a", LATER),
            (2, "b", LATER),
            (1, "a", LATER),
        ]
        assert scenarios.newest_release(session, "crib") == listed[0]
        assert scenarios.newest_release(session, "none") is None
        assert scenarios.count_releases(session) == 4


def race(store: Store) -> None:
    together = threading.Barrier(8)

    def publish(worker: int) -> int:
        together.wait()
        with store.writing() as session:
            release = scenarios.add_release(session, writing(f"text {worker}"), "d")
        assert release
        return release.number

    def begin(worker: int) -> Draft | None:
        together.wait()
        return save(store, f"text {worker}", -8)  # what the newest of the eight releases is opened with

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(publish, range(8))) == list(range(1, 9))
        assert sum(each is not None for each in pool.map(begin, range(8))) == 1


def test_many_at_once_lose_nothing(store: Store) -> None:
    race(store)


def test_many_at_once_lose_nothing_on_a_server(postgres_url: URL) -> None:
    race(with_ann(open_store(postgres_url)))


def test_the_second_step_leaves_what_was_there(store: Store) -> None:
    with store.writing() as session:
        command.downgrade(config(session.connection()), "0001")
        found = set(inspect(session.connection()).get_table_names())
        assert {"person", "attempt"} < found
        assert not {"scenario_draft", "scenario_release"} & found
    with store.writing() as session:
        command.upgrade(config(session.connection()), "head")
        assert people.has_person(session, "ann")
        assert scenarios.list_drafts(session) == []
