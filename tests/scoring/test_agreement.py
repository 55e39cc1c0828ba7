"""Agreement with the labelled replies that lie beside the checkout; where they are not, the tests say so and skip."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from scoring.skills import skills

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
SETS = {"rubric": ("replies.jsonl", "situations.json"), "natural": ("natural.jsonl", "natural_situations.json")}
FOUR = ("empathy", "apology", "clarification", "solution")
LEAST = 0.55

pytestmark = pytest.mark.skipif(
    not GOLD.is_dir(), reason=f"agreement is NOT tested: the labelled replies are not at {GOLD}"
)


@cache
def figures(name: str) -> dict[str, Any]:
    replies, situations = (str(GOLD / file) for file in SETS[name])
    command = [sys.executable, str(GOLD / "agreement.py"), "--json", "--command", f"{sys.executable} -m scoring"]
    command += ["--replies", replies, "--situations", situations]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("name", SETS)
@pytest.mark.parametrize("skill", [*FOUR, "listening"])
def test_grades_agree_with_the_raters(name: str, skill: str) -> None:
    known = figures(name)["skills"]
    if skill not in known:
        pytest.skip(f"the {name} set carries no labels for {skill}")
    if skill not in {each.name for each in skills()}:
        pytest.skip(f"scoring/skills/{skill}.py does not exist yet")
    assert known[skill]["kappa"] >= LEAST
    assert known[skill]["kappa"] > known[skill]["length_kappa"]


@pytest.mark.parametrize("name", SETS)
def test_every_span_lies_in_its_reply(name: str) -> None:
    assert figures(name)["bad_spans"] == 0
