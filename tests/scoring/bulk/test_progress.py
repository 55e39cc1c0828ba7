"""A bar for whoever watches a terminal, and for nobody else."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SENT = b'{"id": 1, "reply": "Sorry."}\n{[bold]bad\n{"id": 2, "reply": "I will call you today."}\n'


def on_terminal(tmp_path: Path, *, answers_too: bool) -> tuple[bytes, str]:
    """What is written to standard output (when that is a file) and to the terminal."""
    sent = tmp_path / "replies.jsonl"
    sent.write_bytes(SENT)
    ours, theirs = pty.openpty()
    with sent.open("rb") as source, (tmp_path / "out").open("w+b") as out:
        running = subprocess.Popen(
            [sys.executable, "-m", "scoring"],
            stdin=source,
            stdout=theirs if answers_too else out,
            stderr=theirs,
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"},
        )
        os.close(theirs)
        shown = b""
        while True:
            try:
                more = os.read(ours, 65_536)
            except OSError:  # how Linux says that nobody writes any more
                break
            if not more:
                break
            shown += more
        os.close(ours)
        assert running.wait(30) == 1
        out.seek(0)
        return out.read(), shown.decode()


def test_a_terminal_sees_how_far_it_is(tmp_path: Path) -> None:
    out, shown = on_terminal(tmp_path, answers_too=False)
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1, 2]
    assert "3 lines" in shown
    assert "100%" in shown
    assert "line 2: not JSON" in shown


def test_answers_on_the_terminal_are_not_drawn_over(tmp_path: Path) -> None:
    _, shown = on_terminal(tmp_path, answers_too=True)
    assert "lines" not in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("arguments", [[], ["--jobs", "2"]])
def test_nobody_watching_nothing_drawn(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "scoring", *arguments]
    done = subprocess.run(command, input=SENT, capture_output=True, cwd=ROOT, check=False)
    assert done.stderr.decode().splitlines() == [
        "line 2: not JSON: Expecting property name enclosed in double quotes at column 2",
        "1 line could not be graded",
    ]
