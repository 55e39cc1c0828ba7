from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.types import Evidence, SkillScore
from simulator.scenario import Scenario
from simulator.state import Attempt, Credit, CustomerState, Line, Reason, Turn, Voice
from simulator.words import NEEDS, OUTCOMES, TRIGGERS
from storage.errors import DamagedError
from storage.values import scenario_of, scenario_row, turn_of, turn_row

WORDS = st.text(max_size=30)
MANY = st.lists(WORDS, max_size=3).map(tuple)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
VOICES: tuple[Voice, ...] = ("script", "model", "fallback")
LINES = st.builds(Line, WORDS, st.sampled_from(VOICES))
EVIDENCE = st.builds(Evidence, st.integers(0, 5000), st.integers(0, 5000), WORDS, st.booleans())
SCORES = st.lists(
    st.builds(
        SkillScore,
        WORDS,
        st.none() | st.integers(0, 4),
        WORDS,
        st.lists(EVIDENCE, max_size=3).map(tuple),
        MANY,
        MANY,
        WORDS,
        MANY,
    ),
    max_size=3,
).map(tuple)
CREDITS = st.builds(
    Credit,
    st.lists(st.tuples(WORDS, st.integers(0, 4)), max_size=3).map(tuple),
    st.lists(st.tuples(WORDS, NUMBERS), max_size=3).map(tuple),
    NUMBERS,
)
STATES = st.builds(
    CustomerState,
    anger=NUMBERS,
    patience=st.integers(),
    told=MANY,
    met=st.lists(st.sampled_from(NEEDS)).map(tuple),
    triggers=st.lists(st.sampled_from(TRIGGERS)).map(tuple),
    why=st.lists(st.builds(Reason, WORDS, NUMBERS), max_size=3).map(tuple),
    credit=CREDITS,
    ended=st.none() | st.sampled_from(OUTCOMES),
)


@given(st.builds(Turn, st.integers(1, 99), LINES, WORDS, SCORES, STATES), LINES)
def test_any_turn_comes_back_equal(turn: Turn, answer: Line) -> None:
    assert turn_of(turn_row("a", "k", turn, answer)) == (turn, answer)


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("reply", "Oh yes"),
        ("scores", "[]"),
        ("state", "{}"),
        ("number", 2),
        ("key", "other"),
        ("attempt_id", "other"),
        ("next_customer", ""),
        ("voice", "model"),
    ],
)
def test_a_turn_that_is_not_what_was_stored_is_never_shown(attempt: Attempt, column: str, value: object) -> None:
    row = turn_row("a", "k", attempt.turns[0], attempt.pending)
    setattr(row, column, value)
    with pytest.raises(DamagedError, match="not what was stored"):
        turn_of(row)


def test_a_scenario_comes_back_equal_in_its_own_order(scenario: Scenario) -> None:
    back = scenario_of(scenario_row(scenario))
    assert back == scenario
    assert list(back.complaint.parts) == ["waited", "silence"]
    assert back.case(("where",)) == scenario.case(("where",))


def test_a_scenario_that_is_not_what_was_stored_is_never_played(scenario: Scenario) -> None:
    row = scenario_row(scenario)
    row.text = row.text.replace("18 Birch", "19 Birch")
    with pytest.raises(DamagedError, match="not what was stored"):
        scenario_of(row)
    row.text = "{"
    with pytest.raises(DamagedError):
        scenario_of(row)
