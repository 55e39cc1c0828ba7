from __future__ import annotations

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import psycopg.sql
import pytest
from sqlalchemy import URL

from scoring.types import Evidence, SkillScore
from simulator.scenario import Scenario
from simulator.state import Attempt, Credit, CustomerState, Line, Reason, Turn
from storage.place import read_url, sqlite_url
from storage.store import Store, close_stores, open_store
from tests.training.signed_up import School

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _own_stores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("COMPOSURE_DATA", raising=False)
    yield
    close_stores()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "composure.db"


@pytest.fixture
def store(path: Path) -> Store:
    return open_store(sqlite_url(path))


@pytest.fixture
def scenario() -> Scenario:
    three = ("One.", "Two.", "Three.")
    return Scenario.model_validate(
        {
            "id": "late-crib",
            "title": "The crib that never came – «¡ya!» 🍼",
            "trade": "Retail",
            "channel": "chat",
            "difficulty": 2,
            "practise": ["empathy"],
            "brief": {"company": "Nest", "role": "You answer chats.", "situation": "A crib is late."},
            "customer": {"name": "Dana", "manner": "Short.", "temperament": "loud", "anger": 7.3, "severity": 1.1},
            "complaint": {
                "fault": "company",
                "stake": "A baby is due.",
                # Not in the order of the alphabet: the order is the trainer's and has to survive.
                "parts": {"waited": "waited three weeks", "silence": "nobody answered"},
                "known": ["order 4471"],
                "hidden": {"where": {"asks": "the address", "fact": "18 Birch Lane", "says": three, "needed": "true"}},
            },
            "policy": {"allowed": {"courier": "send it by courier"}},
            "opening": "Where is my crib?!\n\nI paid $5 and $9.",
            "lines": [{"need": "heard", "say": three}],
            "endings": {"resolved": ["Fine."], "walked_out": ["Enough."]},
            "model_answers": ["I am sorry."],
            "rehearsals": [{"name": name, "replies": ["Hi."], "ends": "walked_out"} for name in three],
        }
    )


@pytest.fixture
def attempt(scenario: Scenario) -> Attempt:
    """An attempt of two turns in which every field holds something."""
    score = SkillScore(
        "empathy",
        3,
        "You named it.",
        (Evidence(0, 2, "names the feeling"), Evidence(3, 4, "blame", helps=False)),
        ("perspective",),
        ("blame",),
        "Say more.",
        ("the address",),
    )
    not_due = SkillScore("apology", None, "Not due.")
    credit = Credit((("empathy", 3),), (("empathy", 0.1 + 0.2),), 1 / 3)
    state = CustomerState(
        anger=6.999999999999999,
        patience=9,
        told=("where",),
        met=("heard",),
        spoken_to=("waited",),
        offered=("courier",),
        triggers=("blame",),
        seen=("blame", "vague"),
        why=(Reason("You named it.", -0.30000000000000004),),
        hot=1,
        credit=credit,
    )
    first = Turn(1, Line(scenario.opening), "  Oh no 😭 שלום\t$5\n", (score, not_due), state)
    ended = CustomerState(anger=9.9, patience=0, ended="walked_out")
    second = Turn(2, Line("So?", "fallback"), "ok", (), ended)
    return Attempt(scenario, 0, Line("Enough.", "model"), (first, second))


@pytest.fixture
def open_together() -> Callable[[URL], None]:
    """Let four processes open the same database at the same moment."""
    opening = "from storage.store import open_store; print('ready', flush=True); input(); open_store()"

    def together(url: URL) -> None:
        setting = {**os.environ, "DATABASE_URL": url.render_as_string(hide_password=False)}
        pipe = subprocess.PIPE
        running = [
            subprocess.Popen(
                [sys.executable, "-W", "error", "-c", opening],
                cwd=ROOT,
                env=setting,
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                text=True,
            )
            for _ in range(4)
        ]
        assert [each.stdout.readline() for each in running if each.stdout] == ["ready\n"] * 4
        for each in running:
            assert each.stdin
            each.stdin.write("go\n")
            each.stdin.flush()
        assert [(each.communicate()[1], each.returncode) for each in running] == [("", 0)] * 4

    return together


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The folder of a running PostgreSQL's socket; its own server, in a folder of its own, gone afterwards."""
    binary = shutil.which("postgres") or max(map(str, Path("/usr/lib/postgresql").glob("*/bin/postgres")), default="")
    if not binary:
        pytest.skip("no `postgres` binary on the PATH (Debian, Ubuntu: sudo apt install postgresql)")
    user = None
    if os.geteuid() == 0:  # which PostgreSQL refuses to run as
        user = next(
            (name for name in ("postgres", "nobody") if name in {each.pw_name for each in pwd.getpwall()}), None
        )
        if user is None:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres or nobody here")
    folder = Path(tempfile.mkdtemp(prefix="composure-pg-"))
    if user:
        shutil.chown(folder, user)
    data, tools = str(folder / "data"), Path(binary).resolve().parent
    try:
        making = [
            str(tools / "initdb"),
            "-D",
            data,
            "-U",
            "me",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--no-locale",
        ]
        made = subprocess.run(making, user=user, capture_output=True, text=True, cwd=folder, check=False)
        if made.returncode:
            pytest.skip(f"PostgreSQL cannot be set up here: {made.stderr.strip()}")
        # Only a socket in the folder, no port that another server may hold.
        running = [str(tools / "postgres"), "-D", data, "-k", str(folder), "-h", "", "-c", "fsync=off"]
        with (
            (folder / "log").open("wb") as log,
            subprocess.Popen(running, user=user, stderr=log, cwd=folder) as process,
        ):
            try:
                _wait(folder)
                yield str(folder)
            finally:
                process.send_signal(signal.SIGINT)
    finally:
        shutil.rmtree(folder)


def _wait(folder: Path) -> None:
    for _ in range(300):
        try:
            psycopg.connect(host=str(folder), user="me", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"PostgreSQL did not start: {(folder / 'log').read_text()}")


@pytest.fixture
def postgres_url(server: str) -> URL:
    """A fresh, empty database on a real server."""
    name = f"test_{secrets.token_hex(6)}"
    with psycopg.connect(host=server, user="me", dbname="postgres", autocommit=True) as admin:
        admin.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
    return read_url(f"postgresql://me@/{name}?host={server}")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> URL:
    """An empty database of either kind: the test runs on both."""
    if request.param == "sqlite":
        return sqlite_url(request.getfixturevalue("path"))
    made: URL = request.getfixturevalue("postgres_url")
    return made


@pytest.fixture
def school(url: URL) -> School:
    """The school of two teams, in a database of either kind."""
    made = School(open_store(url))
    made.fill()
    return made
