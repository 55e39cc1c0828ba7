"""Every problem an author can be told of: its own example raises it, and nothing else does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simulator.examples import place, problems_of, raised_by
from simulator.library import load
from simulator.problems import CODES, Code, Problem
from simulator.rehearse import rehearse

NO_PLACE = ("Y101", "Y103", "Y119")  # nothing of these files was read, so there is no line to show


@pytest.mark.parametrize(("played", "proved"), [(False, False), (True, False), (True, True)])
def test_the_good_scenario_raises_none(tmp_path: Path, *, played: bool, proved: bool) -> None:
    place(tmp_path)
    assert [str(each) for each in problems_of(tmp_path, played=played, proved=proved)] == []


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_an_example_raises_its_code_and_no_other(code: Code) -> None:
    found = raised_by(code)
    assert {each.code for each in found} == {code.code}, "\n".join(map(str, found))
    for each in found:
        head = str(each).splitlines()[0]
        assert re.match(r"[\w./-]+:\d+:\d+ [YFMHP]\d{3} \S", head)
        assert each.cure
        assert not re.search(r"[{}]", each.message + each.cure), "every word of the template must be filled in"
        assert each.source_line or each.code in NO_PLACE or each.code in ("Y102", "Y104")


def test_every_code_has_its_words() -> None:
    assert len(CODES) >= 25
    assert all(each.message and each.cure and re.fullmatch("[YFMHP][0-9]{3}", each.code) for each in CODES.values())


def test_a_problem_reads_as_an_editor_expects() -> None:
    problem = Problem(
        "bank/fee.yaml", 3, 7, "F203", "`channel` cannot be `chatt`", "Did you mean `chat`?", "channel: chatt"
    )
    assert str(problem).splitlines() == [
        "bank/fee.yaml:3:7 F203 `channel` cannot be `chatt`",
        "    channel: chatt",
        "    -> Did you mean `chat`?",
    ]


def test_a_rehearsal_can_be_asked_again(tmp_path: Path) -> None:
    place(tmp_path, CODES["P401"])
    library = load(tmp_path)
    scenario, sheet = library.scenarios[0], library.sheets["crib"]
    first = rehearse(scenario, sheet)
    assert len(first) == 1
    assert rehearse(scenario, sheet) == first
    assert sheet.found == []
    assert rehearse(scenario)[0].message == first[0].message, "a scenario without a file is rehearsed all the same"
