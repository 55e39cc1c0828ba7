"""A crowd in a scratch database: a million attempts, written in bulk, with the roll-up that the app would have kept.

The turns are as small as the tables allow: what is measured is how queries grow with their number.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, TypeVar

from scoring.ruleset import ruleset
from scoring.scorecard import WEIGHTS
from simulator.library import load
from storage import boards
from storage.store import Store
from storage.tables import Base
from storage.values import scenario_row

_T = TypeVar("_T")
TURNS = 8
_EACH = 200  # attempts a person
_TEAM = 25
_GRADED = 0.3
_EARLIER = 0.3
_DAYS = 365
_BATCH = 20_000
_OLD_RULES = "0ldru1es0000"
END = datetime(2026, 6, 1, tzinfo=UTC)
_MISSING = ("say what it cost them", "say what happens if it slips", "give a day or an hour", "name the feeling")


@dataclass(frozen=True, slots=True)
class Crowd:
    """Hold how many there are: `attempts` in all, with eight turns each."""

    attempts: int

    @property
    def people(self) -> int:
        """Return how many people there are."""
        return max(1, self.attempts // _EACH)


def fill(store: Store, crowd: Crowd) -> None:
    """Fill an empty store. Slow: minutes for a million."""
    digests = _scenarios(store)
    _insert(
        store, "person", ({"id": _person(n), "name": f"Person {n}", "created_at": END} for n in range(crowd.people))
    )
    teams = range((crowd.people + _TEAM - 1) // _TEAM)
    _insert(store, "team", ({"id": f"team-{n}", "name": f"Team {n}", "created_at": END} for n in teams))
    members = (
        {"team_id": f"team-{n // _TEAM}", "person_id": _person(n), "joined_at": END} for n in range(crowd.people)
    )
    _insert(store, "member", members)
    # Made three times over: a million of them would not fit into the memory of a small machine.
    _insert(store, "attempt", _attempts(crowd, digests))
    _insert(store, "turn", (turn for row in _attempts(crowd, digests) for turn in _turns(row)))
    _insert(store, "result", _results(_attempts(crowd, digests)))
    for some in _batched(range(crowd.people), 100):
        with store.writing() as session:
            for n in some:
                for rules in (ruleset(), _OLD_RULES):
                    boards.keep_standing(session, _person(n), rules)


def _person(number: int) -> str:
    return f"person-{number:06}"


def _scenarios(store: Store) -> list[str]:
    """Keep every shipped scenario, half of them in two versions, and return the digests."""
    shipped = load().scenarios
    edited = [each.model_copy(update={"title": f"{each.title} (2)"}) for each in shipped[::2]]
    rows = [scenario_row(each) for each in (*shipped, *edited)]
    names = ("digest", "scenario", "title", "text")
    _insert(store, "scenario_version", ({name: getattr(row, name) for name in names} for row in rows))
    return [row.digest for row in rows]


def _attempts(crowd: Crowd, digests: Sequence[str]) -> Iterator[dict[str, Any]]:
    dice, rules = random.Random(crowd.attempts), ruleset()  # noqa: S311 - a benchmark, not a secret
    for person in range(crowd.people):
        skill = dice.gauss(60, 12)
        for number in range(1, _EACH + 1):
            then = END - timedelta(days=_DAYS * (1 - number / (_EACH + 1)), minutes=person % 600)
            left = dice.random() < 0.03
            which = dice.randrange(len(digests))
            yield {
                "id": f"attempt-{person:06}-{number:07}",
                "person_id": _person(person),
                "number": number,
                "digest": digests[which],
                "ruleset": _OLD_RULES if number < _EACH * _EARLIER else rules,
                "seed": number,
                "status": "abandoned" if left else "finished",
                "outcome": None if left else "resolved",
                "overall": None if left else max(0, min(100, round(skill + dice.gauss(which % 7 - 3, 8)))),
                "started_at": then,
                "ended_at": then,
                "kind": "graded" if dice.random() < _GRADED else "practice",
                "voice": "script",
                "assignment_id": None,
            }


def _turns(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for number in range(1, TURNS + 1):
        yield {
            "attempt_id": row["id"],
            "number": number,
            "key": str(number),
            "customer": "",
            "voice": "script",
            "reply": "I am sorry that it is late." if row["kind"] == "graded" else "",
            "scores": "[]",
            "state": "{}",
            "next_customer": "",
            "next_voice": "script",
            "created_at": row["started_at"],
            "seal": "",
        }


def _results(rows: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    dice = random.Random(1)  # noqa: S311 - as above
    for row in rows:
        if row["kind"] == "graded":
            level = (row["overall"] or 40) / 25
            levels = {name: [round(level, 2), 1, dice.sample(_MISSING, 2)] for name in WEIGHTS}
            yield {
                "attempt_id": row["id"],
                "person_id": row["person_id"],
                "digest": row["digest"],
                "ruleset": row["ruleset"],
                "number": row["number"],
                "first": False,
                "last_at": row["ended_at"],
                "overall": row["overall"],
                "apart": "left" if row["status"] == "abandoned" else None,
                "levels": json.dumps(levels),
            }


def _insert(store: Store, table: str, rows: Iterator[dict[str, Any]]) -> None:
    """Write rows by the driver's own bulk door; no foreign key is checked, since the crowd keeps them itself."""
    into = Base.metadata.tables[table]
    sqlite = store.engine.dialect.name == "sqlite"
    with store.engine.connect() as connection:
        raw: Any = connection.connection.driver_connection
        # SQLite takes this outside a transaction only, and a transaction begins with the first statement.
        connection.rollback()
        for some in _batched(rows, _BATCH):
            names = list(some[0])
            if sqlite:
                raw.execute("PRAGMA foreign_keys = OFF")
                raw.execute("PRAGMA synchronous = OFF")
                marks = ", ".join("?" * len(names))
                raw.execute("BEGIN")
                raw.executemany(
                    f"INSERT INTO {into.name} ({', '.join(names)}) VALUES ({marks})",  # noqa: S608 - names of ours
                    [tuple(_for_sqlite(row[name]) for name in names) for row in some],
                )
                raw.execute("COMMIT")
            else:
                with raw.cursor() as cursor:
                    cursor.execute("SET session_replication_role = replica")
                    with cursor.copy(f"COPY {into.name} ({', '.join(names)}) FROM STDIN") as copy:
                        for row in some:
                            copy.write_row([row[name] for name in names])
                raw.commit()


def _batched(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    left = iter(items)
    while some := list(islice(left, size)):
        yield some


def _for_sqlite(value: object) -> object:
    return value.strftime("%Y-%m-%d %H:%M:%S.%f") if isinstance(value, datetime) else value
