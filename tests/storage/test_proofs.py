from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from alembic import command
from sqlalchemy import URL, inspect

from storage import proofs
from storage.migrate import config
from storage.proofs import Finding, Proved
from storage.store import Store, open_store

NOW = datetime(2026, 1, 1, tzinfo=UTC)
POOR = Proved("d1", "r1", (Finding("P406", "the bot “expert” ends\n`gave_up`", "Read « it »."),), NOW)
CLEAN = Proved("d2", "r1", (), NOW)


def keep(store: Store, *made: Proved) -> None:
    for each in made:
        with store.writing() as session:
            proofs.save_proof(session, each)


def kept(store: Store, ruleset: str, *digests: str) -> dict[str, Proved]:
    with store.reading() as session:
        return proofs.read_proofs(session, ruleset, digests)


def test_what_was_found_comes_back_for_the_same_text_and_rules_only(store: Store) -> None:
    keep(store, POOR, CLEAN)
    assert kept(store, "r1", "d1", "d2", "d3") == {"d1": POOR, "d2": CLEAN}
    assert kept(store, "r1", "d2") == {"d2": CLEAN}
    assert kept(store, "r2", "d1", "d2") == {}
    assert kept(store, "r1") == {}
    assert (POOR.clean, CLEAN.clean) == (False, True)


def test_the_last_proof_counts(store: Store) -> None:
    mended = replace(POOR, findings=(), proved_at=NOW + timedelta(days=1))
    other = replace(POOR, ruleset="r2")
    keep(store, POOR, other, mended)
    assert kept(store, "r1", "d1") == {"d1": mended}
    assert kept(store, "r2", "d1") == {"d1": other}


def test_two_trainers_may_prove_the_same_at_once(store: Store) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: keep(store, POOR), range(16)))
    assert kept(store, "r1", "d1") == {"d1": POOR}


def test_two_trainers_may_prove_the_same_at_once_on_a_server(postgres_url: URL) -> None:
    test_two_trainers_may_prove_the_same_at_once(open_store(postgres_url))


def test_the_third_step_leaves_what_was_there(store: Store) -> None:
    with store.writing() as session:
        command.downgrade(config(session.connection()), "0002")
        found = set(inspect(session.connection()).get_table_names())
        assert {"person", "scenario_draft"} < found
        assert "scenario_proof" not in found
    with store.writing() as session:
        command.upgrade(config(session.connection()), "head")
    keep(store, CLEAN)
    assert kept(store, "r1", "d2") == {"d2": CLEAN}
