"""What boards and team pages cost with a million attempts and eight million turns: `make bench-boards`.

For each page every statement that it sends is sent again and timed to the last row; beside it stands the same question
put to attempts and turns themselves. SQLite in a folder of its own, and PostgreSQL where there is a server binary.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event, text

from benchmarks.crowd import END, TURNS, Crowd, fill
from benchmarks.saying import say
from scoring.ruleset import ruleset
from storage.place import PROJECT, read_url, sqlite_url
from storage.store import Store, close_stores, open_store
from training.authoring.shelf import Shelf
from training.boards.room import BoardRoom
from training.boards.standings import Choice
from training.boards.team_view import TeamRoom
from training.reviews.review import Reviews
from training.visitors import Visitor

LIMIT = 50
_TIMES = 15
FIRSTS = """
WITH said AS (
  SELECT a.person_id, a.digest, a.overall, a.status, a.id,
         row_number() OVER (PARTITION BY a.person_id, a.digest ORDER BY a.number) AS place
  FROM attempt a {team}
  WHERE a.kind = 'graded' AND a.ruleset = :rules AND EXISTS (SELECT 1 FROM turn t WHERE t.attempt_id = a.id)
)
SELECT person_id, count(*), avg(overall) FROM said
WHERE place = 1 AND status = 'finished' AND NOT EXISTS (
  SELECT 1 FROM turn t WHERE t.attempt_id = said.id AND (t.voice = 'fallback' OR t.next_voice = 'fallback'))
GROUP BY person_id
"""
"""The mean of each person's first graded attempts, asked of attempts and turns."""
_TEAM = "JOIN member m ON m.person_id = a.person_id AND m.team_id = 'team-3'"


@dataclass(frozen=True, slots=True)
class Page:
    """Hold a page to be measured, and the statement that asks the same of attempts and turns."""

    name: str
    draw: Callable[[], object]
    raw: str


def pages(store: Store) -> list[Page]:
    """Return every board and team page, as the people who open them see it."""
    shelf = Shelf(PROJECT / "scenarios").attach(store)
    shelf.library()
    owner = Visitor("person-000001", "Owner", "owner")
    trainee = Visitor("person-000080", "Trainee", "trainee", frozenset(("team-3",)))
    manager = Visitor("person-000081", "Manager", "manager", frozenset(("team-3",)))
    trainer = Visitor("person-000082", "Trainer", "trainer", frozenset(("team-3",)))
    everybody, team = FIRSTS.format(team=""), FIRSTS.format(team=_TEAM)
    boards = {who.name: BoardRoom(store, who, shelf, lambda: END) for who in (owner, trainee, manager)}
    rooms = TeamRoom(store, manager, shelf, lambda: END)
    return [
        Page("board, everybody", lambda: boards["Owner"].board(Choice()), everybody),
        Page("board, one skill", lambda: boards["Owner"].board(Choice(skill="empathy")), everybody),
        Page("board of a team", lambda: boards["Manager"].board(Choice(team="team-3")), team),
        Page("board, 90 days", lambda: boards["Manager"].board(Choice(team="team-3", days=90)), team),
        Page("board, a trainee's", lambda: boards["Trainee"].board(Choice(team="team-3")), team),
        Page("behind a row", lambda: boards["Manager"].behind("person-000080"), team),
        Page("team page", lambda: rooms.view("team-3"), team),
        Page("reviews, everybody's", lambda: Reviews(store, owner).queue(), everybody),
        Page("reviews of a team", lambda: Reviews(store, trainer).queue(), team),
        Page("reviews, done", lambda: Reviews(store, owner).queue(done=True), everybody),
    ]


def measured(store: Store, page: Page) -> str:
    """Return the line of one page: its statements, their time in all and the slowest, the whole, and the raw one."""
    sent: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, values: Any, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            sent.append((statement, values))

    page.draw()
    event.listen(store.engine, "before_cursor_execute", note)
    page.draw()
    event.remove(store.engine, "before_cursor_execute", note)
    with store.engine.connect() as connection:  # not store.reading(): a page that notes a look locks a row
        raw: Any = connection.connection.driver_connection
        spent = [_timed(lambda s=s, v=v: _all(raw, s, v)) for s, v in sent]  # type: ignore[misc]  # bound now, not at the call
        direct = _timed(lambda: connection.execute(text(page.raw), {"rules": ruleset()}).all(), 3)
    whole = _timed(page.draw, 3)
    verdict = "" if max(spent) < LIMIT else f"  over {LIMIT} ms"
    return (
        f"{page.name:<20} {len(sent):>3} statements {sum(spent):7.1f} ms in all, slowest {max(spent):6.1f} ms; "
        f"page with everything {whole:7.0f} ms; from attempts and turns {direct:8.0f} ms{verdict}"
    )


def _all(raw: Any, statement: str, values: Any) -> object:
    cursor = raw.cursor()
    cursor.execute(statement, values)
    found = cursor.fetchall() if cursor.description else []
    cursor.close()
    return found


def _timed(work: Callable[[], object], times: int = _TIMES) -> float:
    """Return the fastest of some runs in milliseconds: what else ran on the machine must not stand in the figures."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1e3)
    return min(spent)


@contextmanager
def postgres(folder: Path) -> Iterator[str | None]:
    """Run a PostgreSQL server of our own in a folder, and give its URL; None where there is no binary."""
    found = shutil.which("postgres") or max(map(str, Path("/usr/lib/postgresql").glob("*/bin/postgres")), default="")
    if not found:
        yield None
        return
    user = "postgres" if hasattr(os, "geteuid") and os.geteuid() == 0 else None  # it refuses to run as root
    if user:
        shutil.chown(folder, user)
    tools, data = Path(found).resolve().parent, str(folder / "data")
    making = [str(tools / "initdb"), "-D", data, "-U", "me", "-A", "trust", "-E", "UTF8", "--no-locale"]
    subprocess.run(making, user=user, check=True, stdout=subprocess.DEVNULL, cwd=folder)  # noqa: S603
    running = [str(tools / "postgres"), "-D", data, "-k", str(folder), "-h", ""]
    running += ["-c", "fsync=off", "-c", "shared_buffers=512MB", "-c", "max_wal_size=4GB"]
    with (folder / "log").open("wb") as log, subprocess.Popen(running, user=user, stderr=log, cwd=folder) as server:  # noqa: S603
        try:
            for _ in range(100):
                if (folder / ".s.PGSQL.5432").exists():
                    break
                time.sleep(0.1)
            time.sleep(1)
            yield f"postgresql://me@/postgres?host={folder}"
        finally:
            close_stores()
            server.terminate()


def bench(store: Store, crowd: Crowd) -> None:
    """Fill a store and print what each page costs."""
    start = time.perf_counter()
    fill(store, crowd)
    if store.engine.dialect.name == "postgresql":  # it keeps statistics by itself, in its time; SQLite keeps none
        with store.engine.connect() as connection:
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("ANALYZE")
    say(f"{store.engine.dialect.name}: filled in {timedelta(seconds=round(time.perf_counter() - start))}")
    for page in pages(store):
        say("  " + measured(store, page))


def main() -> int:
    """Run on SQLite, then on PostgreSQL; return the exit code."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--attempts", type=int, default=1_000_000)
    asked.add_argument("--only", choices=("sqlite", "postgresql"))
    given = asked.parse_args()
    crowd = Crowd(given.attempts)
    say(
        f"{crowd.attempts:,} attempts, {crowd.attempts * TURNS:,} turns, {crowd.people:,} people. "
        f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}."
    )
    if given.only != "postgresql":
        with tempfile.TemporaryDirectory(prefix="composure-bench-") as name:
            bench(open_store(sqlite_url(Path(name) / "bench.db")), crowd)
            close_stores()
    if given.only != "sqlite":
        with tempfile.TemporaryDirectory(prefix="composure-bench-") as name, postgres(Path(name)) as url:
            if url is None:
                say("PostgreSQL: no `postgres` binary here")
            else:
                bench(open_store(read_url(url)), crowd)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
