"""The same reply gets the same grade for ever: in any process, in any order, whatever was graded before it."""

from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "scoring" / "validity" / "data"
AGAIN = 4
REPLIES = 250


def lines() -> list[bytes]:
    """Replies of all kinds, each in its situation."""
    situations = json.loads((DATA / "natural_situations.json").read_text(encoding="utf-8"))
    found = []
    for line in (DATA / "natural.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        case = dict(situations[row["situation"]])
        case.pop("title")
        request = {"id": row["id"], "reply": row["reply"], "customer": case.pop("customer")}
        request["earlier"] = case.pop("earlier", [])
        found.append(json.dumps({**request, "case": case}).encode())
    return random.Random(1).sample(found, REPLIES)  # noqa: S311 - repeatable on purpose


def graded(sent: list[bytes], seed: str) -> dict[str, str]:
    """The digest of each answer, byte by byte, from a process of its own."""
    setting = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "scoring"]
    done = subprocess.run(command, input=b"\n".join(sent), capture_output=True, cwd=ROOT, env=setting, check=True)
    return {json.loads(each)["id"]: hashlib.sha256(each).hexdigest() for each in done.stdout.splitlines()}


def test_a_thousand_gradings_again_are_byte_identical() -> None:
    sent = lines()
    first = graded(sent, "0")
    assert len(first) == REPLIES
    for again in range(1, AGAIN + 1):
        order = list(sent)
        random.Random(again).shuffle(order)  # noqa: S311
        assert graded(order, str(again)) == first
