"""The shelf: what loads, what is left out and why, and a scenario kept as text."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from simulator.customer import ScriptedCustomer
from simulator.examples import EXAMPLE
from simulator.library import (
    HOUSE,
    Library,
    StoredScenarioError,
    UnknownScenarioError,
    digest,
    from_text,
    load,
    to_text,
)
from simulator.turn import begin, take_turn
from simulator.words import OUTCOMES

GOOD = (EXAMPLE / "crib.yaml").read_text("utf-8")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    (tmp_path / HOUSE).write_text((EXAMPLE / HOUSE).read_text("utf-8"), "utf-8")
    for name, title, difficulty in (("cot", "A cot", 3), ("bed", "the bed", 1), ("crib", "Another crib", 3)):
        text = GOOD.replace("id: crib", f"id: {name}").replace("difficulty: 2", f"difficulty: {difficulty}")
        text = text.replace("The crib that came without its screws", title)
        (tmp_path / "furniture").mkdir(exist_ok=True)
        (tmp_path / "furniture" / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def test_the_easiest_stand_first(shelf: Path) -> None:
    library = load(shelf)
    assert [scenario.id for scenario in library.scenarios] == ["bed", "cot", "crib"]
    assert library.problems == ()


def test_one_bad_file_hides_no_other(shelf: Path) -> None:
    (shelf / "furniture" / "cot.yaml").write_text("id: [", "utf-8")
    (shelf / "furniture" / "sofa.yaml").mkdir()
    (shelf / "furniture" / "gone.yaml").symlink_to(shelf / "nowhere.yaml")
    (shelf / "furniture" / "lamp.yaml").write_bytes(b"\xff\xfe\0")
    library = load(shelf)
    assert [scenario.id for scenario in library.scenarios] == ["bed", "crib"]
    named = {problem.file for problem in library.problems}
    assert named == {f"furniture/{name}.yaml" for name in ("cot", "sofa", "gone", "lamp")}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(shelf: Path) -> None:
    (shelf / "furniture" / "cot.yaml").chmod(0)
    (problem,) = load(shelf).problems
    assert problem.code == "Y101"
    assert "ermission" in problem.message


def test_a_pipe_is_not_waited_for(shelf: Path) -> None:
    os.mkfifo(shelf / "furniture" / "pipe.yaml")
    assert [problem.code for problem in load(shelf).problems] == ["Y101"]


def test_drafts_and_an_editors_own_files_are_left_alone(shelf: Path) -> None:
    for name in (".crib.yaml.swp", ".hidden.yaml", "_draft.yaml", "crib.yaml~", "README.md", "schema.json"):
        (shelf / "furniture" / name).write_text("{", "utf-8")
    assert load(shelf).problems == ()


def test_a_folder_that_is_empty_or_missing_holds_nothing(tmp_path: Path) -> None:
    assert load(tmp_path).scenarios == ()
    assert [problem.code for problem in load(tmp_path / "none").problems] == ["Y101"]


def test_a_scenario_carries_what_the_house_lends(shelf: Path) -> None:
    scenario = load(shelf).get("crib")
    assert set(scenario.endings) == set(OUTCOMES)
    own = [rule for rule in scenario.lines if rule.trigger == "blame"]
    assert [rule.say[0] for rule in own] == [
        "Oh, it's MY fault now? I packed the box myself, did I?",
        "So now it is my doing?",
    ]
    assert scenario.endings["walked_out"][0].startswith("I'm done. My sister"), (
        "its own last words come before the house's"
    )


def test_a_broken_house_is_named_once_and_first(shelf: Path) -> None:
    (shelf / HOUSE).write_text("lines:\n  - part: phone\n    say: [a, b, c]\n", "utf-8")
    problems = load(shelf).problems
    assert (problems[0].file, problems[0].code, problems[0].line) == (HOUSE, "F201", 2)


def test_one_file_alone_uses_the_house_around_it(shelf: Path) -> None:
    library = load(shelf / "furniture" / "cot.yaml")
    assert [scenario.id for scenario in library.scenarios] == ["cot"]
    assert any("So now it is my doing?" in rule.say for rule in library.scenarios[0].lines)


def test_an_unknown_scenario_says_which_may_be_meant(shelf: Path) -> None:
    library = load(shelf)
    with pytest.raises(UnknownScenarioError, match="Did you mean `crib`"):
        library.get("cribb")
    with pytest.raises(UnknownScenarioError, match="bed, cot, crib"):
        library.get("x" * 5_000)
    with pytest.raises(UnknownScenarioError, match="none yet"):
        Library(()).get("crib")


def test_a_scenario_kept_as_text_plays_the_same(shelf: Path) -> None:
    for scenario in load(shelf).scenarios:
        kept = from_text(to_text(scenario))
        assert kept == scenario
        assert to_text(kept) == to_text(scenario)
        assert digest(kept) == digest(scenario)
        assert list(kept.complaint.hidden) == ["address", "model"], "facts are told in the author's order"
        reply = scenario.model_answers[0]
        first, again = (take_turn(begin(each), reply, ScriptedCustomer()) for each in (scenario, kept))
        assert first == again


def test_a_digest_tells_two_versions_apart(shelf: Path) -> None:
    digests = {scenario.id: digest(scenario) for scenario in load(shelf).scenarios}
    assert len(set(digests.values())) == 3
    assert all(re.fullmatch("[0-9a-f]{16}", each) for each in digests.values())
    house = shelf / HOUSE
    house.write_text(house.read_text("utf-8").replace("So now it is my doing?", "Me? Really?"), "utf-8")
    assert digest(load(shelf).get("crib")) != digests["crib"]


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"id": 1}', "\0", "{" * 10_000])
def test_text_that_is_no_scenario_is_refused_in_words(text: str) -> None:
    with pytest.raises(StoredScenarioError, match="cannot be played by this version"):
        from_text(text)
