"""What a second process brings: the whole command, its start included, on the same lines."""

from __future__ import annotations

import json
import os
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
    worked: dict[int, list[float]] = {1: [], 2: []}
    for turn in range(ROUNDS):
        for jobs in (1, 2) if turn % 2 else (2, 1):
            seconds, processor = _run(sent, jobs)
            spent[jobs].append(seconds)
            worked[jobs].append(processor)
    one, two = median(spent[1]), median(spent[2])
    yield f"python -m scoring on {LINES:,} replies of about 60 words, start included, medians of {ROUNDS} runs"
    yield f"  --jobs 1: {LINES / one:,.0f} replies a second"
    yield (
        f"  --jobs 2: {LINES / two:,.0f} replies a second, {one / two:.2f}x as fast for "
        f"{median(worked[2]) / median(worked[1]):.2f}x the processor time"
    )
    if busy():
        yield "  The machine is busy: a second process had no core to itself, so only the processor time says anything."


def busy() -> bool:
    """Tell whether others keep more than half a core busy: our own two processes have run for minutes by now."""
    return hasattr(os, "getloadavg") and os.getloadavg()[0] > 2.5


def _run(sent: bytes, jobs: int) -> tuple[float, float]:
    """Return the seconds on the wall and those of all processors."""
    command = [sys.executable, "-m", "scoring", "--jobs", str(jobs)]
    before, start = os.times(), perf_counter()
    subprocess.run(command, input=sent, stdout=subprocess.DEVNULL, cwd=ROOT, check=True)  # noqa: S603 - our own
    seconds, after = perf_counter() - start, os.times()
    return seconds, after.children_user + after.children_system - before.children_user - before.children_system


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
