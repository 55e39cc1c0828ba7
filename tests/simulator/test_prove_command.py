"""`python -m simulator prove`: a table for people, JSON for programs, and an exit code that tells them apart."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from simulator.__main__ import app
from simulator.examples import EXAMPLE, place
from simulator.problems import CODES
from simulator.prover.bots import CAST

ROOT = Path(__file__).parents[2]


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["prove", *map(str, words)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    code, output = run(EXAMPLE / "crib.yaml", "--json")
    assert code == 0
    read: dict[str, Any] = json.loads(output)
    return read


def test_json_holds_the_whole_proof(shown: dict[str, Any]) -> None:
    assert shown["problems"] == []
    (proof,) = shown["scenarios"]
    assert proof["clean"] is True
    assert [talk["name"] for talk in proof["talks"] if talk["kind"] == "bot"] == [bot.name for bot in CAST]
    assert all(reach["moves"] for part in ("lines", "endings", "facts") for reach in proof[part])
    assert {"scenario", "title", "cells", "moments", "longest", "problems"} <= proof.keys()


def test_a_broken_scenario_fails_with_its_place_and_cure(tmp_path: Path) -> None:
    place(tmp_path, CODES["P405"])
    code, output = run(tmp_path)
    assert code == 1
    assert "furniture/crib.yaml:106:5 P405 the line for `trigger insult, calm` is never said" in output
    assert "-> Nobody is that calm behind such a reply" in output
    assert output.endswith("1 problem; 0 of 1 scenario proved clean.\n")


def test_a_file_that_does_not_load_is_named_and_proves_nothing(tmp_path: Path) -> None:
    place(tmp_path, CODES["F203"])
    code, output = run(tmp_path)
    assert code == 1
    assert "furniture/crib.yaml:4:10 F203" in output
    code, output = run(tmp_path, "--json")
    assert code == 1
    assert json.loads(output)["problems"][0]["code"] == "F203"


def test_nothing_to_prove_is_no_success(tmp_path: Path) -> None:
    assert run(tmp_path) == (1, "There is no scenario here: scenarios are files that end in .yaml.\n")
    assert run(tmp_path / "none") == (1, f"There is no folder or file {tmp_path / 'none'}.\n")


def test_a_person_sees_a_table_and_the_ways(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "simulator", "prove", str(EXAMPLE / "crib.yaml")]
    env = os.environ | {"COMPOSURE_DATA": str(tmp_path / "data")}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False, env=env)
    assert (done.returncode, done.stderr) == (0, "")  # the bar is for terminals
    assert list(tmp_path.iterdir()) == [], "a command keeps nothing: only the studio has a database"
    for words in ("Scenario", "4/4", "expert", "need timing", "an insult (2 times)", "1 scenario proved clean"):
        assert words in done.stdout
