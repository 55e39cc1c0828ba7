"""Erasing on PostgreSQL too: of everything that names a person, or that a person wrote, no row is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import URL, insert, select, text

from simulator.scenario import Scenario
from simulator.state import Attempt
from storage import attempts, boards, looks, privacy
from storage.attempts import NewTurn, Terms
from storage.people import GONE
from storage.store import Store, open_store
from storage.tables import AccountRow, Base, DraftRow, GradeSayRow, PersonRow, SignInTryRow, TeamRow
from training.people.sessions import hashed

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
MARKS = ("canary-name", "canary@example.com", "canary-reply", "canary-words", "canary-id")


@pytest.fixture
def base(url: URL) -> Store:
    return open_store(url)


def fill(store: Store, scenario: Scenario, attempt: Attempt) -> None:
    with store.writing() as session:
        for who, name, email in (("canary-id", "canary-name", "canary@example.com"), ("bea", "Bea", "bea@example.com")):
            session.add(PersonRow(id=who, name=name, created_at=NOW))
            session.flush()
            session.add(AccountRow(person_id=who, email=email, role="trainee", created_at=NOW))
        session.add(SignInTryRow(id="try", who=hashed("canary@example.com"), tried_at=NOW))
        session.add(TeamRow(id="t", name="North", created_at=NOW))
        session.add(DraftRow(scenario="s", text="by canary-name", person_id="canary-id", updated_at=NOW, edition=1))
        for who in ("canary-id", "bea"):
            made = attempts.begin_attempt(session, who, scenario, "r1", NOW, terms=Terms("graded"))
            stored = attempts.lock_attempt(session, who, made)
            assert stored
            said = "canary-reply" if who == "canary-id" else "bea-reply said"
            so_far = replace(attempt, turns=(replace(attempt.turns[0], reply=said),), pending=attempt.turns[1].customer)
            attempts.add_turn(session, stored, NewTurn("key", so_far, "r1", NOW + timedelta(minutes=1)))
            boards.refresh(session, made)
            other = "bea" if who == "canary-id" else "canary-id"
            session.add(GradeSayRow(
                attempt_id=made, number=1, skill="empathy", step=1, said="adjust", level=2, machine=1,
                words=f"{'canary-words' if other == 'canary-id' else 'fine'}", person_id=other, said_at=NOW,
            ))  # fmt: skip
            looks.add_look(session, other, who, made, "read", NOW)


def dump(store: Store) -> str:
    with store.reading() as session:
        rows = (row for table in Base.metadata.sorted_tables for row in session.execute(select(table)))
        return "\n".join(repr(tuple(row)) for row in rows)


def test_no_row_is_left_of_an_erased_person(base: Store, scenario: Scenario, attempt: Attempt) -> None:
    fill(base, scenario, attempt)
    before = dump(base)
    assert [mark for mark in MARKS if mark not in before] == []
    with base.writing() as session:
        who = privacy.find(session, "canary-id")
        assert who
        assert {"person", "account", "turn", "attempt", "result", "standing", "look", "sign_in_try"} <= {
            each.table for each in privacy.held(session, who)
        }
        assert "bea-reply said" not in repr(privacy.rows_about(session, who))
        looks.empty_looks(session, who.id, "bea", NOW)
        privacy.erase(session, who, alone=False)
    privacy.compact(base)
    after = dump(base)
    assert [mark for mark in (*MARKS, hashed("canary@example.com")) if mark in after] == []
    assert "bea-reply said" in after
    with base.reading() as session:
        assert looks.check(session).faults == ()
        assert session.scalars(select(DraftRow.text)).one() == f"by {privacy.SOMEBODY}"
        assert session.scalars(select(GradeSayRow.person_id)).one() == GONE
        assert boards.standings(session, "r1", boards.OVERALL)[0].person_id == "bea"


def test_an_erasure_that_breaks_off_erases_nothing(base: Store, scenario: Scenario, attempt: Attempt) -> None:
    fill(base, scenario, attempt)
    before = dump(base)

    def broken_off() -> None:
        with base.writing() as session:
            who = privacy.find(session, "canary-id")
            assert who
            privacy.erase(session, who, alone=False)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert dump(base) == before


def test_sqlite_leaves_no_deleted_page(store: Store, scenario: Scenario, attempt: Attempt) -> None:
    fill(store, scenario, attempt)
    with store.writing() as session:
        team = Base.metadata.tables["team"]
        session.execute(insert(team), [{"id": f"x{n}", "name": f"n{n}" * 50, "created_at": NOW} for n in range(500)])
        session.execute(text("PRAGMA secure_delete = OFF"))
        session.execute(team.delete().where(team.c.id.like("x%")))
    with store.writing() as session:
        who = privacy.find(session, "canary-id")
        assert who
        looks.empty_looks(session, who.id, "bea", NOW)
        privacy.erase(session, who, alone=False)
    privacy.compact(store)
    with store.reading() as session:
        assert session.scalar(text("PRAGMA freelist_count")) == 0
