"""The same content in formal, informal, terse and non-native English earns the same, on average, within 0.3 of a level.

A reply of one voice may miss what its twin gets: the rules read words. What must not be is that a voice as such costs.
Where a skill is called for in one voice only, the row does not count for that skill.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from scoring import score
from scoring.skills import skills
from scoring.types import Case, Reply

HERE = Path(__file__).parent
VOICES = ("formal", "informal", "terse", "non_native")
MOST = 0.3
FEWEST = 12  # rows that call for a skill, from which a mean says something


def _table(path: str) -> dict[str, Any]:
    return tomllib.loads((HERE / path).read_text(encoding="utf-8"))


ROWS: list[dict[str, str]] = _table("fairness/quadruples.toml")["row"]
SITUATIONS = _table("gaming/situations.toml") | _table("fairness/situations.toml")


@cache
def _graded(on: str, text: str) -> dict[str, int | None]:
    situation = SITUATIONS[on]
    reply = Reply(text, situation["customer"], (), Case.from_mapping(situation["case"]))
    return {each.skill: each.level for each in score(reply)}


@cache
def _rows(skill: str) -> tuple[tuple[int, ...], ...]:
    """Return the levels of each row that calls for the skill in every voice, in the order of the voices."""
    graded = (tuple(_graded(row["on"], row[voice])[skill] for voice in VOICES) for row in ROWS)
    return tuple(tuple(level or 0 for level in levels) for levels in graded if None not in levels)


def _worst(skill: str) -> str:
    """List the rows that part the voices most, to mend from."""
    told = []
    for row in ROWS:
        levels = [_graded(row["on"], row[voice])[skill] for voice in VOICES]
        known = [level for level in levels if level is not None]
        if known and max(known) - min(known) >= 1:
            told.append(f"  {levels} {row['on']}: {row['formal'][:80]!r}")
    return "\n".join(sorted(told, reverse=True)[:12])


def test_there_are_forty_rows_of_four_voices_over_ten_trades() -> None:
    assert len(ROWS) >= 40
    assert len({row["on"] for row in ROWS}) >= 10
    assert all(set(row) == {"on", *VOICES} for row in ROWS)
    assert len({row[voice] for row in ROWS for voice in VOICES}) == 4 * len(ROWS)


@pytest.mark.parametrize("skill", [each.name for each in skills()])
def test_no_voice_costs(skill: str) -> None:
    rows = _rows(skill)
    if len(rows) < FEWEST:
        pytest.skip(f"{len(rows)} rows call for {skill}: too few to compare")
    means = {voice: round(mean(levels[i] for levels in rows), 2) for i, voice in enumerate(VOICES)}
    gap = max(means.values()) - min(means.values())
    assert gap <= MOST, f"{skill}: {means} over {len(rows)} rows\n{_worst(skill)}"


def test_the_rows_span_the_levels() -> None:
    for skill in ("empathy", "apology", "solution", "clarification"):
        assert {0, 1, 2, 3} <= {levels[0] for levels in _rows(skill)}, skill


@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_can_reach_a_high_level(voice: str) -> None:
    for skill in ("empathy", "apology", "solution", "clarification", "listening"):
        assert max(levels[VOICES.index(voice)] for levels in _rows(skill)) >= 3, f"{skill} in {voice} English"
