"""Twenty thousand attempts: what the roll-up says is what attempts and turns say."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path
from statistics import fmean

import pytest
from sqlalchemy import URL, event, text

from benchmarks.boards import FIRSTS, pages
from benchmarks.crowd import TURNS, Crowd, fill
from scoring.ruleset import ruleset
from storage import boards, rulesets
from storage.boards import OVERALL
from storage.place import sqlite_url
from storage.store import Store, open_store

CROWD = Crowd(20_000)


@pytest.fixture
def store(url: URL) -> Store:
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


def test_no_page_reads_a_whole_table(path: Path) -> None:
    """Without the partial index a team's page reads every result that is not kept apart: nearly all of a million."""
    store = open_store(sqlite_url(path))
    fill(store, CROWD)
    sent: list[tuple[str, tuple[object, ...]]] = []

    def note(_connection: object, _cursor: object, statement: str, values: tuple[object, ...], *_rest: object) -> None:
        sent.append((statement, values))

    event.listen(store.engine, "before_cursor_execute", note)
    for page in pages(store):
        page.draw()
    event.remove(store.engine, "before_cursor_execute", note)
    steps = set()
    with store.reading() as session:
        for statement, values in sent:
            if statement.startswith("SELECT"):
                found = session.connection().exec_driver_sql("EXPLAIN QUERY PLAN " + statement, values)
                steps |= {(row[3], statement) for row in found}
    assert any("ix_result_person_id_ruleset_last_at" in step for step, _ in steps)
    whole = re.compile(r"SCAN (?:attempt|turn|result|standing)\b")
    assert not [each for each in steps if whole.match(each[0])]
    by_apart = [statement for step, statement in steps if "ix_result_apart" in step]
    assert not [each for each in by_apart if "apart IS NULL" in each]
