"""What a second process brings: the whole command, its start included, on the same lines."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.texts import SEED, replies_of_words

ROOT = Path(__file__).parents[1]
LINES = 2_000
ROUNDS = 3


def second_process() -> Iterator[str]:
    """Time `python -m scoring` with one process and with two in turn."""
    sent = _lines()
    spent: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(ROUNDS):
        for jobs in (1, 2) if turn % 2 else (2, 1):
            spent[jobs].append(_run(sent, jobs))
    one, two = median(spent[1]), median(spent[2])
    yield f"python -m scoring on {LINES:,} replies of about 60 words, start included, medians of {ROUNDS} runs"
    yield f"  --jobs 1: {LINES / one:,.0f} replies a second"
    yield f"  --jobs 2: {LINES / two:,.0f} replies a second, {one / two:.2f}x"


def _run(sent: bytes, jobs: int) -> float:
    command = [sys.executable, "-m", "scoring", "--jobs", str(jobs)]
    start = perf_counter()
    subprocess.run(command, input=sent, stdout=subprocess.DEVNULL, cwd=ROOT, check=True)  # noqa: S603 - our own
    return perf_counter() - start


def _lines() -> bytes:
    """Return distinct replies: the words of each of the 60-word ones begin at another place every time around."""
    replies, draw = replies_of_words(60), random.Random(SEED)  # noqa: S311 - repeatable on purpose
    made = []
    for number in range(LINES):
        reply = replies[number % len(replies)]
        words = reply.text.split()
        cut = draw.randrange(len(words))
        row = {
            "id": number,
            "customer": reply.answering,
            "reply": " ".join(words[cut:] + words[:cut]),
            "earlier": [asdict(each) for each in reply.earlier],
            "case": asdict(reply.case),
        }
        made.append(json.dumps(row))
    return "\n".join(made).encode()
