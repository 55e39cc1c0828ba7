"""The example scenario as a file that tests spoil, and what is made of it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from scoring.skills import skills
from simulator.examples import EXAMPLE
from simulator.library import load

skills()  # read once, so that no file is blamed for the time it takes
GOOD = (EXAMPLE / "crib.yaml").read_text("utf-8")
TITLE = "title: The crib that came without its screws"


def verdict(desk: Path, data: bytes) -> tuple[Any, list[str]]:
    """Return the scenario, if it can be played, and the codes of its problems."""
    (desk / "crib.yaml").write_bytes(data)
    began = time.process_time()
    library = load(desk)
    assert time.process_time() - began < 1, "an author waits for this"
    for problem in library.problems:
        assert problem.file == "crib.yaml"
        assert problem.cure
        assert len(str(problem)) < 2_000
    return (library.scenarios or (None,))[0], [problem.code for problem in library.problems]


def instead(right: str, wrong: str) -> bytes:
    assert GOOD.count(right) == 1
    return GOOD.replace(right, wrong).encode()
