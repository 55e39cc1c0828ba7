"""Twenty thousand attempts: what the roll-up says is what attempts and turns say."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import pytest
from sqlalchemy import text

from benchmarks.boards import FIRSTS
from benchmarks.crowd import TURNS, Crowd, fill
from scoring.ruleset import ruleset
from storage import boards, rulesets
from storage.boards import OVERALL
from storage.place import sqlite_url
from storage.store import Store, open_store

CROWD = Crowd(20_000)


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, path: Path) -> Store:
    url = sqlite_url(path) if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    return open_store(url)


def test_the_roll_up_says_what_attempts_and_turns_say(store: Store) -> None:
    fill(store, CROWD)
    with store.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM attempt")) == CROWD.attempts
        assert session.scalar(text("SELECT count(*) FROM turn")) == CROWD.attempts * TURNS
        raw = session.execute(text(FIRSTS.format(team="")), {"rules": ruleset()}).all()
        kept = boards.standings(session, ruleset(), OVERALL)
        graded = session.execute(
            text("SELECT person_id, digest, count(*) FROM attempt WHERE kind = 'graded' GROUP BY person_id, digest")
        ).all()
        every = boards.skill_standings(session, ruleset(), [each.person_id for each in kept])
        old = rulesets.covered(session)
    rolled: dict[str, tuple[int, object]] = {}
    for each in kept:
        scores = [cell.score for cell in each.cells if cell.apart is None and cell.score is not None]
        rolled[each.person_id] = (len(scores), pytest.approx(fmean(scores)))
    assert {person: (many, float(mean)) for person, many, mean in raw} == rolled
    counted: dict[str, int] = defaultdict(int)
    for person, _, many in graded:
        counted[person] += many
    for each in kept:
        assert sum(cell.attempts for cell in each.cells) <= counted[each.person_id]
    assert len(old) == 2
    assert {skill for _, skill, _ in every} > {OVERALL, "empathy"}


def test_every_row_of_the_roll_up_is_one_person_and_one_skill(store: Store) -> None:
    fill(store, Crowd(2_000))
    with store.reading() as session:
        rows = session.execute(text("SELECT ruleset, skill, person_id, cells FROM standing")).all()
    assert len({row[:3] for row in rows}) == len(rows)
    assert all(len({cell[0] for cell in json.loads(row[3])}) == len(json.loads(row[3])) for row in rows)
