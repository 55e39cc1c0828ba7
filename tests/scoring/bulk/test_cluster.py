"""`python -m scoring --dask ADDRESS`, on a real cluster of two workers on this machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
DATA = ROOT / "scoring" / "validity" / "data"
SCORING = [sys.executable, "-m", "scoring"]


@contextmanager
def cluster(workers: int, folder: Path = ROOT) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a cluster whose workers run in a folder, and its process."""
    command = [sys.executable, str(Path(__file__).parent / "local_cluster.py"), str(workers)]
    setting = {**os.environ, "PYTHONPATH": str(folder)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder, env=setting
    ) as running:
        assert running.stdin
        assert running.stdout
        try:
            yield running.stdout.readline().decode().strip(), running
        finally:
            running.stdin.close()
            running.wait(60)


def test_a_cluster_that_goes_away_is_named(tmp_path: Path) -> None:
    sent = tmp_path / "replies.jsonl"
    sent.write_bytes(replies() * 12)
    with cluster(2) as (address, process), sent.open("rb") as source:
        command = [*SCORING, "--dask", address]
        with subprocess.Popen(
            command, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
        ) as running:
            assert running.stdout
            assert running.stderr
            running.stdout.readline()
            process.kill()
            out, errors = running.stdout.read(), running.stderr.read()
            assert running.wait(60) == 2
    assert all(json.loads(line) for line in out.splitlines())
    assert errors.decode().splitlines()[-1].startswith(f"the cluster at {address} was lost")


def run(data: bytes, *arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*SCORING, *arguments], input=data, capture_output=True, cwd=cwd, timeout=120, check=False)


def replies() -> bytes:
    rows = [json.loads(line)["reply"] for line in (DATA / "natural.jsonl").read_text(encoding="utf-8").splitlines()]
    made = [json.dumps({"id": n, "reply": rows[n]}).encode() for n in range(200)]
    return b"\n".join((*made[:100], b"{bad", b"", *made[100:])) + b"\n"


def test_a_cluster_writes_the_same_bytes() -> None:
    data = replies()
    alone = run(data)
    with cluster(2) as (address, _):
        done = run(data, "--dask", address)
        assert done.stdout == alone.stdout
        assert done.stderr == alone.stderr
        assert done.returncode == alone.returncode == 1
        assert run(data, "--dask", address).stdout == alone.stdout  # it may be used again


def test_workers_with_other_rules_are_refused(tmp_path: Path) -> None:
    copy = tmp_path / "other"
    copy.mkdir()
    subprocess.run(["cp", "-r", str(ROOT / "scoring"), str(copy)], check=True)
    rules = copy / "scoring" / "bare" / "asking.py"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    with cluster(1, copy) as (address, _):
        done = run(b'{"reply": "Sorry."}\n', "--dask", address)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"has other rules than this checkout. Start each worker in a checkout of this very version" in done.stderr
    assert b"Traceback" not in done.stderr


def test_workers_without_the_rules_are_refused(tmp_path: Path) -> None:
    with cluster(1, tmp_path) as (address, _):
        done = run(b'{"reply": "Sorry."}\n', "--dask", address)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"No module named 'scoring'" in done.stderr


def test_a_cluster_without_workers_is_refused() -> None:
    with cluster(0) as (address, _):
        done = run(b'{"reply": "Sorry."}\n', "--dask", address)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"has no workers" in done.stderr


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "nonsense://x"])
def test_nobody_at_the_address(address: str) -> None:
    done = run(b'{"reply": "Sorry."}\n', "--dask", address)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"no dask scheduler answers at {address}".encode() in done.stderr
    assert b"Traceback" not in done.stderr


def test_without_dask_the_message_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "distributed.py").write_text("raise ModuleNotFoundError('hidden')", encoding="utf-8")
    setting = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [*SCORING, "--dask", "tcp://127.0.0.1:8786"], cwd=ROOT, env=setting, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.endswith(f"which is not installed: {sys.executable} -m pip install distributed\n")
