from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select, text

from simulator.customer import ScriptedCustomer
from simulator.turn import begin, take_turn
from storage.tables import AttemptRow, TurnRow
from training.practice.desk import Desk, open_desk

HERE = Path(__file__).resolve()
CYCLES = int(os.environ.get("COMPOSURE_SOAK", "1")) * 25
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where a process can be forked and killed")


@contextmanager
def writer() -> Iterator[subprocess.Popen[str]]:
    script = str(HERE.with_name("killed_writer.py"))
    setting = {**os.environ, "PYTHONPATH": str(HERE.parents[3])}
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, script], stdin=pipe, stdout=pipe, env=setting, text=True) as process:
        yield process


def live_and_die(process: subprocess.Popen[str], seed: int) -> list[tuple[str, int, str, str]]:
    """Return the turns that were acknowledged to a trainee whose process was killed at a random moment."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{seed}\n")
    process.stdin.flush()
    began = process.stdout.readline().split()
    acknowledged = []
    if seed % 2:  # half of them after a first turn, however slow the machine; half as early as while they start
        acknowledged.append(tuple(json.loads(process.stdout.readline())))
    time.sleep(random.Random(seed).uniform(0, 0.08))  # noqa: S311 - when it dies is no secret
    os.kill(int(began[1]), signal.SIGKILL)
    for line in process.stdout:
        if line.startswith("gone"):
            break
        acknowledged.append(tuple(json.loads(line)))
    return acknowledged


def stored(desk: Desk) -> dict[tuple[str, int], tuple[str, str]]:
    with desk.store.reading() as session:
        assert session.scalars(text("PRAGMA integrity_check")).all() == ["ok"]
        assert session.execute(text("PRAGMA foreign_key_check")).all() == []
        rows = session.execute(select(TurnRow.attempt_id, TurnRow.number, TurnRow.key, TurnRow.reply))
        return {(attempt_id, number): (key, reply) for attempt_id, number, key, reply in rows}


def test_a_killed_writer_loses_and_tears_no_acknowledged_turn() -> None:
    acknowledged: dict[tuple[str, int], tuple[str, str]] = {}
    desk = open_desk()
    with writer() as process:
        for cycle in range(CYCLES):
            for attempt_id, number, key, reply in live_and_die(process, cycle):
                acknowledged[attempt_id, number] = (key, reply)
            found = stored(desk)
            assert acknowledged.items() <= found.items()
            # A turn may have been stored and its writer killed before it could say so: one for each life.
            # The one turn more is the writer's own, from before the first life.
            assert len(found) - len(acknowledged) <= cycle + 2
    assert len(acknowledged) >= CYCLES // 2
    with desk.store.reading() as session:
        ids = session.scalars(select(AttemptRow.id)).all()
    for attempt_id in ids:
        attempt = desk.open(attempt_id).attempt
        expected = begin(attempt.scenario, attempt.seed, attempt.shown)
        for turn in attempt.turns:
            expected = take_turn(expected, turn.reply, ScriptedCustomer())
        assert attempt == expected
