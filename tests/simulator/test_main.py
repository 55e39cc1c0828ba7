"""The author's commands, as the program and as a process of its own."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.__main__ import app
from simulator.examples import EXAMPLE

ROOT = Path(__file__).parents[2]


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    (tmp_path / "furniture").mkdir()
    shutil.copy(EXAMPLE / "crib.yaml", tmp_path / "furniture")
    shutil.copy(EXAMPLE / "house.yaml", tmp_path)
    return tmp_path


def run(*words: str | Path, typed: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


def test_check_is_content_in_one_line(shelf: Path) -> None:
    for words in (("check", shelf), ("check", shelf / "furniture" / "crib.yaml")):
        assert run(*words) == (
            0,
            "1 scenario without a problem, 3 rehearsals and the model answers played as written.\n",
        )
    assert run("check", shelf, "--no-play") == (0, "1 scenario without a problem.\n")


def test_check_names_every_problem(shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(file.read_text("utf-8").replace("channel: chat", "channel: chatt"), "utf-8")
    code, output = run("check", shelf)
    assert code == 1
    assert (
        "furniture/crib.yaml:4:10 F203 `channel` cannot be `chatt`\n    channel: chatt\n    -> Did you mean `chat`?"
        in output
    )
    assert "1 problem in 1 file; 0 scenarios could be loaded. `explain CODE` tells more about one of them.\n" in output


def test_check_plays_the_rehearsals(shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(file.read_text("utf-8").replace("    ends: resolved", "    ends: settled"), "utf-8")
    text = file.read_text("utf-8").replace(
        "name: nothing but soothing\n    ends: walked_out", "name: soothing\n    ends: resolved"
    )
    file.write_text(text, "utf-8")
    assert run("check", shelf, "--no-play")[0] == 0
    code, output = run("check", shelf)
    assert code == 1
    assert output.count("P401") == 2
    assert "write `ends: resolved`" in output


def test_hints_are_given_and_keep_nothing_off_the_shelf(shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(file.read_text("utf-8").split("rehearsals:")[0], "utf-8")
    code, output = run("check", shelf)
    assert code == 0
    assert "furniture/crib.yaml:1:1 H504 there is no rehearsal that ends `resolved`" in output
    assert output.endswith("0 rehearsals and the model answers played as written. 1 hint above.\n")


def test_a_rehearsal_that_ends_otherwise_says_what_drove_the_anger_up(shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(
        file.read_text("utf-8").replace("soothing\n    ends: walked_out", "soothing\n    ends: gave_up"), "utf-8"
    )
    code, output = run("check", shelf)
    assert code == 1
    assert "P401 the rehearsal `nothing but soothing` ends `walked_out`" in output
    cure = output.split("What drove the anger up: ")[1]
    assert re.match(r"`\w+` \(\+\d\.\d, replies \d(?:, \d)* and \d", cure)
    assert "such as “" in cure


def test_a_misspelt_field_is_one_problem(shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(file.read_text("utf-8").replace("fault: company", "faults: company"), "utf-8")
    code, output = run("check", shelf)
    assert code == 1
    assert "F201 `complaint.faults` is not a field here" in output
    assert "Did you mean `fault`?" in output
    assert "1 problem in 1 file" in output


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        (
            "phone: forty minutes",
            "phone: nobody told her about forty minutes",
            "H506 `complaint.parts.phone` speaks of",
        ),
        ("stake: your baby is due on Friday", "stake: nobody has paid since Friday", "(“no you and no your in it”)"),
        ("phone: forty minutes", "phone: it is your own fault, forty minutes", "is heard as `blame`"),
        ("trade: furniture", "trade: Garden Furniture", "Call the folder garden-furniture"),
    ],
)
def test_hints_on_what_is_said_to_the_customer(right: str, wrong: str, words: str, shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(file.read_text("utf-8").replace(right, wrong), "utf-8")
    code, output = run("check", shelf, "--no-play")
    assert code == 0
    assert words in output
    assert output.endswith("1 hint above.\n")


@pytest.mark.parametrize(
    "part", ["your daughter waited and nobody told her", "the driver said he was late", "Ana left, she said"]
)
def test_a_third_person_may_be_spoken_of(part: str, shelf: Path) -> None:
    file = shelf / "furniture" / "crib.yaml"
    file.write_text(
        file.read_text("utf-8").replace("phone: forty minutes on hold", f"phone: so {part} on hold"), "utf-8"
    )
    assert "H506" not in run("check", shelf, "--no-play")[1]


def test_a_draft_may_lie_anywhere(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE / "crib.yaml", tmp_path)
    shutil.copy(EXAMPLE / "house.yaml", tmp_path)
    assert "H507" not in run("check", tmp_path / "crib.yaml", "--no-play")[1]


def test_check_of_nothing_says_so(tmp_path: Path) -> None:
    assert run("check", tmp_path) == (
        1,
        f"There is no scenario in {tmp_path}: scenarios are files that end in .yaml.\n",
    )
    assert run("check", tmp_path / "none") == (1, f"There is no folder or file {tmp_path / 'none'}.\n")


def test_schema_knows_every_field() -> None:
    code, output = run("schema")
    assert code == 0
    assert {"id", "customer", "rehearsals"} <= json.loads(output)["properties"].keys()


def test_the_commands_run_as_a_process(shelf: Path) -> None:
    def process(*words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "simulator", *words]
        return subprocess.run(command, cwd=ROOT, input=typed, capture_output=True, text=True, timeout=60, check=False)

    checked = process("check", str(shelf))
    assert (checked.returncode, checked.stderr) == (0, "")
    played = process("play", str(shelf / "furniture" / "crib.yaml"), typed="Hello, I am sorry.\n?\nquit\n")
    assert (played.returncode, played.stderr) == (0, "")
    assert "You leave the desk." in played.stdout
    answers = process("play", str(shelf / "furniture" / "crib.yaml"), "--model-answers", "--json")
    assert json.loads(answers.stdout)["ended"] == "resolved"
    unknown = process("play", "no-such-scenario")
    assert unknown.returncode == 1
    assert "No scenario is called `no-such-scenario`." in unknown.stderr
    assert "Traceback" not in unknown.stderr
