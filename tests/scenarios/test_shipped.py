"""The scenarios that come with Composure: no problems, and every rehearsal comes out as written."""

from __future__ import annotations

from typing import get_args

import pytest

from scoring.types import FAULTS
from simulator.library import SHIPPED, digest, from_text, load, to_text
from simulator.rehearse import play, rehearse
from simulator.scenario import Scenario
from simulator.words import Channel, Temperament

LIBRARY = load()
EACH = pytest.mark.parametrize("scenario", LIBRARY.scenarios, ids=lambda scenario: scenario.id)


def test_no_file_has_a_problem() -> None:
    assert [str(problem) for problem in LIBRARY.problems] == []


def test_there_is_something_for_everyone() -> None:
    scenarios = LIBRARY.scenarios
    assert len(scenarios) >= 24
    assert len({scenario.trade for scenario in scenarios}) >= 10
    assert {scenario.channel for scenario in scenarios} == set(get_args(Channel))
    assert {scenario.difficulty for scenario in scenarios} == {1, 2, 3, 4, 5}
    assert {scenario.complaint.fault for scenario in scenarios} == set(FAULTS)
    assert {scenario.customer.temperament for scenario in scenarios} == set(get_args(Temperament))


def test_a_scenario_lives_in_the_folder_of_its_trade() -> None:
    for scenario in LIBRARY.scenarios:
        assert (SHIPPED / LIBRARY.sheets[scenario.id].file).parent.parent == SHIPPED


@EACH
def test_rehearsals_come_out_as_written(scenario: Scenario) -> None:
    assert [str(problem) for problem in rehearse(scenario, LIBRARY.sheets[scenario.id])] == []


@EACH
@pytest.mark.parametrize("seed", range(1, 6))
def test_model_answers_win_the_customer_however_they_put_it(scenario: Scenario, seed: int) -> None:
    assert play(scenario, scenario.model_answers, seed).state.ended == "resolved"


@EACH
def test_ok_ten_times_wins_nobody(scenario: Scenario) -> None:
    for seed in range(3):
        assert play(scenario, ["ok"] * 10, seed).state.ended in ("walked_out", "gave_up")


@EACH
def test_it_can_be_kept(scenario: Scenario) -> None:
    assert digest(from_text(to_text(scenario))) == digest(scenario)
