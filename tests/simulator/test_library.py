"""The shelf: what loads, what is left out and why, and a scenario kept as text."""

from __future__ import annotations

import os
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.skills import skills
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

skills()  # read once, so that no file is blamed for the time it takes
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


# ------------------------------------------------------------------------------------------------------------ mutations

MARKS = [*"\"'#:-&*!|>%@`{}[],?\t\0\x85\u2028\ufeff“”\n ", "<<: ", "- ", ": ", "no", "010", "~", "---\n", "😀"]


def _cut(text: str, rng: random.Random) -> str:
    return text[: rng.randrange(len(text))]


def _insert(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return text[:at] + str(rng.choice(MARKS)) * rng.choice([1, 1, 1, 30]) + text[at:]


def _drop(text: str, rng: random.Random) -> str:
    at = rng.randrange(len(text))
    return text[:at] + text[at + rng.randint(1, 40) :]


def _line(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = rng.randrange(len(lines))
    lines[at] = rng.choice(["", lines[at] * 2, f"  {lines[at]}", lines[at].lstrip(), f"{lines[at].rstrip()} # late\n"])
    return "".join(lines)


def _value(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = rng.choice([n for n, line in enumerate(lines) if ": " in line])
    wrong = rng.choice(
        ["", "[]", "{}", "null", "yes", "-1", "1e9", "[a, b]", "{a: b}", "x" * 5_000, "'", "0x1F", "a: b"]
    )
    lines[at] = f"{lines[at].split(': ')[0]}: {wrong}\n"
    return "".join(lines)


def _swap(text: str, rng: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


MUTATIONS: list[Callable[[str, random.Random], str]] = [_cut, _insert, _drop, _line, _value, _swap]


def assert_judged(desk: Path, data: bytes) -> bool:
    """Check that a file is loaded, or refused in words with its place and cure, at once; return whether it loaded."""
    (desk / "crib.yaml").write_bytes(data)
    began = time.process_time()
    library = load(desk)
    assert time.process_time() - began < 1
    assert bool(library.scenarios) != bool(library.problems)
    for problem in library.problems:
        assert re.match(r"crib\.yaml:[1-9]\d*:[1-9]\d* [YFM]\d{3} \S", str(problem))
        assert len(problem.cure) > 10
        assert problem.line <= data.replace(b"\r\n", b"\n").count(b"\n") + data.count(b"\r") + 1
    return bool(library.scenarios)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / HOUSE).write_text((EXAMPLE / HOUSE).read_text("utf-8"), "utf-8")
    return tmp_path


def test_a_damaged_file_is_refused_in_words(desk: Path) -> None:
    rng = random.Random(4)  # noqa: S311  # the same damage every time
    loaded = 0
    for n in range(300):
        text = GOOD
        for _ in range(rng.choice([1, 1, 2, 5])):
            text = MUTATIONS[n % len(MUTATIONS)](text or "a: b", rng)
        loaded += assert_judged(desk, text.encode("utf-8", "replace"))
    assert 30 < loaded < 250, "some damage is only another wording, and some is not"


def test_damaged_bytes_are_refused_in_words(desk: Path) -> None:
    rng = random.Random(5)  # noqa: S311
    for _ in range(150):
        data = bytearray(GOOD.encode())
        for _ in range(rng.randint(1, 8)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        assert_judged(desk, bytes(data))


@settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    data=st.one_of(
        st.binary(max_size=200), st.text(alphabet=st.sampled_from("ab:-#'\"[]{}&*!|>%@` \n\t?,"), max_size=200)
    )
)
def test_any_bytes_at_all_get_an_answer(desk: Path, data: bytes | str) -> None:
    assert not assert_judged(desk, data.encode() if isinstance(data, str) else data)
