"""`python -m scoring --jobs N`: the same bytes, constant memory, and no process left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.bulk.lines import read_lines
from scoring.bulk.stream import alone

ROOT = Path(__file__).parents[3]
DATA = ROOT / "scoring" / "validity" / "data"
SCORING = [sys.executable, "-W", "error", "-m", "scoring"]
# Runs a command on a stream that is made as it is read, and prints the most memory that any process of it held.
MEMORY = """
import json, resource, subprocess, sys
count, command = int(sys.argv[1]), sys.argv[2:]
with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as running:
    for n in range(count):
        running.stdin.write(json.dumps({"id": f"{n} " + "x" * 12_000, "reply": f"Sorry, {n}."}).encode() + b"\\n")
    running.stdin.close()
assert running.returncode == 0, running.returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // (1_024 if sys.platform != "darwin" else 1_048_576))
"""


def replies(count: int) -> bytes:
    rows = [json.loads(line)["reply"] for line in (DATA / "natural.jsonl").read_text(encoding="utf-8").splitlines()]
    made = [json.dumps({"id": n, "reply": rows[n % len(rows)]}).encode() for n in range(count)]
    return b"\n".join(made) + b"\n"


def test_any_number_of_processes_writes_the_same_bytes(tmp_path: Path) -> None:
    data = replies(100) + b"{bad\n\n" + replies(150)
    sent = tmp_path / "replies.jsonl"
    sent.write_bytes(data)
    with sent.open("rb") as source:
        expected = "".join(each.text for each in alone(read_lines(source))).encode()
    for jobs in ("1", "2", "3"):
        done = subprocess.run([*SCORING, "--jobs", jobs], input=data, capture_output=True, cwd=ROOT, check=False)
        assert done.stdout == expected
        assert done.stderr.decode().splitlines()[1] == "1 line could not be graded"
        assert done.stderr.startswith(b"line 101: not JSON")
        assert done.returncode == 1


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_memory_does_not_grow_with_the_input(jobs: str) -> None:
    def most(count: int) -> int:
        command = [sys.executable, "-c", MEMORY, str(count), *SCORING, "--jobs", jobs]
        return int(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)

    few, many = most(500), most(4_500)  # 4,000 lines more are 48 MB more, in and out each
    assert many < few + 15, f"{few} MB for 500 lines, {many} MB for 4,500"


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "257", "1.5"])
def test_a_number_of_processes_that_is_none_is_refused(jobs: str) -> None:
    done = subprocess.run([*SCORING, f"--jobs={jobs}"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "a number of processes from 1 to 256" in done.stderr


@pytest.fixture
def ctrl_c_heeded() -> Iterator[None]:
    """What a shell starts in the background, as CI may be, ignores Ctrl+C and hands that on to what it starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def running(tmp_path: Path, ctrl_c_heeded: None) -> Iterator[subprocess.Popen[bytes]]:
    """Two processes at work on a file that takes them a while, of which one line has been read."""
    sent = tmp_path / "replies.jsonl"
    sent.write_bytes(replies(5_000))
    with (
        sent.open("rb") as source,
        subprocess.Popen(
            [*SCORING, "--jobs", "2"],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            start_new_session=True,
        ) as work,
    ):
        assert work.stdout
        work.stdout.readline()
        try:
            yield work
        finally:
            work.kill()


def test_a_reader_that_has_enough_is_no_error_with_processes_either(running: subprocess.Popen[bytes]) -> None:
    assert running.stdout
    assert running.stderr
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(60) == 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are counted in /proc")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_process_is_left_behind(running: subprocess.Popen[bytes], how: signal.Signals) -> None:
    assert len(members(running.pid)) >= 3
    running.send_signal(how)
    _, errors = running.communicate(timeout=60)
    deadline = time.monotonic() + 20
    while members(running.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert members(running.pid) == []
    assert how != signal.SIGINT or (running.returncode, errors) == (130, b"")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are found in /proc")
def test_a_killed_helper_is_named_and_does_not_hang(running: subprocess.Popen[bytes]) -> None:
    os.kill(max(members(running.pid)), signal.SIGKILL)
    assert running.stdout
    assert running.stderr
    out, errors = running.stdout.read(), running.stderr.read()
    assert running.wait(60) == 2
    assert errors.decode().splitlines()[-1] == "a grading process was killed (was there too little memory?)"
    assert all(json.loads(line) for line in out.splitlines())


def members(session: int) -> list[int]:
    """The processes of a session that are alive."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, sid = each.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(sid) == session and state not in "ZX":
            found.append(int(each.parent.name))
    return found
