"""One skill over time as a picture: each talk, where the skill stood after it, and where the rules changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import streamlit as st

from training.learning.progress import Point, Progress, SkillProgress
from ui.parts.charts import chart
from ui.parts.progress_charts import AMBER, LEVEL, TEAL
from ui.parts.wording import counted, day

_LEVEL = {"title": "Level", **LEVEL}
_KNOWN = [{"filter": "isValid(datum.mean)"}]
_BY = {"field": "rules", "type": "nominal"}  # what was made by different rules is never joined by a line
_KINDS = {"field": "kind", "type": "nominal", "title": None, "legend": {"orient": "top"}}
_GREY = "#8a8a8a"


def one_skill(made: Progress) -> None:
    """Draw one skill over time: each talk, and the level with its band as it stood after it."""
    by_name = {each.skill: each for each in made.skills}
    name = st.selectbox("Over time", list(by_name), format_func=lambda each: by_name[each].title, key="skill-over-time")
    skill = by_name[name]
    rows = [_row(number, point, made.rules) for number, point in enumerate(skill.points, 1)]
    talks = {
        "field": "number",
        "type": "quantitative",
        "title": "Talk",
        "scale": {"domain": [0.5, len(rows) + 0.5], "nice": False},
        "axis": {"tickMinStep": 1, "format": "d", "grid": False},
    }
    spec = {
        "data": {"values": rows},
        "height": 240,
        "encoding": {"x": talks},
        "layer": [*_standing(), _talks(), *_changes(skill.points)],
    }
    chart(spec)
    _in_words(skill, made.rules)


def _row(number: int, point: Point, rules: str) -> dict[str, Any]:
    after = point.after
    return {
        "number": number,
        "when": day(point.ended_at),
        "kind": point.kind.capitalize(),
        "level": round(point.level, 2),
        "mean": round(after.level, 2) if after else None,
        "low": round(after.low, 2) if after else None,
        "high": round(after.high, 2) if after else None,
        "rules": point.rules,
        "earlier": point.rules != rules,
    }


def _standing() -> list[dict[str, Any]]:
    """Return the layers of the level with its band, apart for each set of rules."""
    return [
        {
            "transform": _KNOWN,
            "mark": {"type": "area", "opacity": 0.2, "color": TEAL},
            "encoding": {"y": {"field": "low", **_LEVEL}, "y2": {"field": "high"}, "detail": _BY},
        },
        {
            "transform": _KNOWN,
            "mark": {"type": "line", "strokeWidth": 2.5, "color": TEAL},
            "encoding": {"y": {"field": "mean", **_LEVEL}, "detail": _BY},
        },
    ]


def _talks() -> dict[str, Any]:
    """Return the layer of single talks; those by other rules are lighter."""
    kinds = ["Practice", "Graded"]
    return {
        "mark": {"type": "point", "filled": True, "size": 70},
        "encoding": {
            "y": {"field": "level", **_LEVEL},
            "shape": {**_KINDS, "scale": {"domain": kinds, "range": ["circle", "diamond"]}},
            "color": {**_KINDS, "scale": {"domain": kinds, "range": [TEAL, AMBER]}},
            "opacity": {"condition": {"test": "datum.earlier", "value": 0.3}, "value": 0.9},
            "tooltip": [
                {"field": "when", "title": "Day"},
                {"field": "kind", "title": "Kind"},
                {"field": "level", "title": "Level", "format": ".1f"},
            ],
        },
    }


def changes(points: Sequence[Point]) -> list[int]:
    """Return the talks, counted from 1, with which other rules began."""
    return [number for number, (one, other) in enumerate(pairwise(points), 2) if one.rules != other.rules]


def _changes(points: Sequence[Point]) -> list[dict[str, Any]]:
    """Return the layers that mark where the rules changed, none where they did not."""
    at = [{"number": number - 0.5, "says": "rules changed"} for number in changes(points)]
    if not at:
        return []
    line = {"type": "rule", "strokeDash": [4, 4], "strokeWidth": 1.5, "color": _GREY}
    words = {"type": "text", "align": "left", "baseline": "top", "dx": 4, "y": 2, "fontSize": 11, "color": _GREY}
    return [
        {"data": {"values": at}, "mark": line},
        {"data": {"values": at[-1:]}, "mark": words, "encoding": {"text": {"field": "says"}}},
    ]


def _in_words(skill: SkillProgress, rules: str) -> None:
    graded = sum(point.kind == "graded" for point in skill.points)
    earlier = sum(point.rules != rules for point in skill.points)
    told = [f"{counted(len(skill.points), 'talk')} called for it, {graded} of them graded."]
    if skill.now:
        told.append(
            f"It stands at {skill.now.level:.1f} of 4, between {skill.now.low:.1f} and {skill.now.high:.1f}, "
            f"from {counted(skill.now.n, 'talk')}."
        )
    if earlier:
        told.append(f"{counted(earlier, 'talk')} by other rules {'is' if earlier == 1 else 'are'} drawn lighter.")
    if changes(skill.points):
        told.append("The dashed mark stands where the rules changed: its two sides are not compared.")
    st.caption(" ".join(told))
