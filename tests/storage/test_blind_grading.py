"""Grading blindly, on both databases: in one's own order, with pauses, until the last has handed in."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from tests.storage.rounds import grade_all, made, who
from tests.training.graded_talk import join
from tests.training.signed_up import School
from training.reviews.rounds import CalibrationError, StillMissingError, UnknownRoundError


@pytest.fixture
def school(school: School) -> School:
    join(school, "rolf", "trainer", "north")
    join(school, "rudi", "trainer", "south")
    return school


def test_the_order_is_one_s_own_and_the_same_at_every_visit(school: School) -> None:
    lines = "\n".join(json.dumps({"customer": "Where is it?", "reply": f"I look at it now, {n}."}) for n in range(12))
    round_id = made(school, lines=lines)
    rita, rolf = who(school).sheet(round_id).order, who(school, "rolf").sheet(round_id).order
    assert rita != rolf
    assert sorted(rita) == sorted(rolf)
    assert who(school).sheet(round_id).order == rita


def test_a_grader_can_pause_go_on_and_change_their_mind(school: School) -> None:
    round_id, rita = made(school), who(school)
    first = rita.sheet(round_id)
    assert (first.place, first.mine) == (1, None)
    rita.grade(round_id, first.position, {"tone": 1, "empathy": None}, "Short.")
    assert who(school).sheet(round_id).place == 2
    again = who(school).sheet(round_id, 1)
    assert again.mine
    assert (again.mine.levels, again.mine.words) == ({"tone": 1, "empathy": None}, "Short.")
    rita.grade(round_id, first.position, {"tone": 2, "empathy": 0})
    mine = rita.sheet(round_id, 1).mine
    assert mine
    assert mine.levels == {"tone": 2, "empathy": 0}
    with pytest.raises(CalibrationError, match="not graded yet"):
        rita.hand_in(round_id)


def test_a_round_closes_with_the_last_who_hands_in(school: School) -> None:
    round_id = made(school)
    for name in ("rita", "rolf"):
        grade_all(school, name, round_id, lambda position: position % 5)
        with pytest.raises(CalibrationError, match="when the round is closed"):
            who(school, name).findings(round_id)
        who(school, name).hand_in(round_id)
    with pytest.raises(CalibrationError, match="closed"):
        grade_all(school, "rita", round_id, lambda _: 0)
    findings = who(school, "rolf").findings(round_id)
    people = findings.skills[0].people
    assert people
    assert (people.kappa, people.within_1, people.n) == (1.0, 1.0, 4)
    assert findings.splits == ()


def test_the_maker_closes_with_a_confirmation_and_each_sees_their_own_bias_only(school: School) -> None:
    round_id = made(school)
    grade_all(school, "rita", round_id, lambda _: 4)
    mine = who(school, "rolf")
    sheet = mine.sheet(round_id)
    mine.grade(round_id, sheet.position, {"tone": 1, "empathy": 2}, "They shout back.")
    with pytest.raises(StillMissingError, match=r"Rolf \(1 of 4\)"):
        who(school).close(round_id)
    with pytest.raises(UnknownRoundError):
        who(school, "rolf").close(round_id, although_missing=True)
    who(school).close(round_id, although_missing=True)
    (split,) = who(school).findings(round_id).splits
    assert [(name, level) for name, level, _ in split.given] == [("Rita", 4), ("Rolf", 1)]
    assert split.given[1][2] == "They shout back."
    assert {line.name: line.difference for line in who(school).findings(round_id).bias} == {"Rita": 1.5, "Rolf": -1.5}
    assert [line.name for line in who(school, "rolf").findings(round_id).bias] == ["Rolf"]


def test_graders_at_the_same_moment_lose_nothing_and_close_once(school: School) -> None:
    round_id = made(school)
    together = threading.Barrier(4)

    def work(number: int) -> None:
        name = ("rita", "rolf")[number % 2]
        together.wait()
        grade_all(school, name, round_id, lambda position: position % 5)
        together.wait()
        with suppress(CalibrationError):
            who(school, name).hand_in(round_id)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    read = who(school).read(round_id)
    assert read.closed_at
    assert [(each.graded, each.done_at is None) for each in read.graders] == [(4, False), (4, False)]
