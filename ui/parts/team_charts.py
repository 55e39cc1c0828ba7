"""Skills, weeks and difficulty of a team, as pictures that also say their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from training.boards.team_view import TeamView
from training.boards.trend import Week
from ui.parts.charts import chart
from ui.parts.tables import Cell, table
from ui.parts.wording import counted, how_hard

_ROW = 26  # pixels of a person in the heat map
_NAMES = 165  # pixels of the skills' names above it, at their longest; less would be taken from the rows
_TEAL = "#2f8f8f"  # at least 3:1 on the light and on the dark background
_LIGHT_FROM = 2.7  # levels above this stand in white, others in black: both are at least 4.5:1 on their field
_SHADE = {
    "field": "level",
    "type": "quantitative",
    # From light to dark in one hue, with the number in it: it reads without telling colours apart.
    "scale": {"domain": [0, 4], "range": ["#f7f4ec", "#9fc8c3", "#2f8486", "#0b4a50"]},
    "legend": None,
}


def heat_map(view: TeamView) -> None:
    """Draw person by skill: the level (0-4) as number and shade; empty where a skill was never called for."""
    if not view.heat:
        st.caption("Nothing yet: this fills with graded attempts.")
        return
    names = list(dict.fromkeys(person.name for person in view.people if person.id in view.heat))
    spec = {
        "height": _ROW * len(names) + _NAMES,
        "encoding": _place(names, list(view.titles.values())),
        "layer": _shaded_numbers(view),
    }
    chart(spec)
    st.caption("Levels from 0 (missing) to 4 (complete), each customer at the latest graded attempt. Darker is higher.")
    means = {
        title: [each[skill].level for each in view.heat.values() if skill in each]
        for skill, title in view.titles.items()
    }
    ranked = sorted((sum(levels) / len(levels), title) for title, levels in means.items() if levels)
    if ranked:
        st.caption(f"Lowest in this team: {', '.join(f'{title} {level:.1f}' for level, title in ranked[:3])}.")


def _place(names: list[str], skills: list[str]) -> dict[str, Any]:
    """Return what stands beside and above the fields, and what is told of each."""
    beside = {"labelOverlap": False, "labelLimit": 110, "labelFlush": False}
    above = {"orient": "top", "labelAngle": -90, "labelOverlap": False, "labelLimit": 150}
    return {
        "x": {"field": "skill", "type": "nominal", "sort": skills, "title": None, "axis": above},
        "y": {"field": "person", "type": "nominal", "sort": names, "title": None, "axis": beside},
        "tooltip": [
            {"field": "person", "title": "Name"},
            {"field": "skill", "title": "Skill"},
            {"field": "level", "title": "Level", "format": ".1f"},
            {"field": "of", "title": "Customers"},
        ],
    }


def _shaded_numbers(view: TeamView) -> list[dict[str, Any]]:
    fields = [
        {"person": person.name, "skill": view.titles.get(skill, skill), "level": round(heat.level, 2), "of": heat.of}
        for person in view.people
        for skill, heat in view.heat.get(person.id, {}).items()
    ]
    # In the layers: data at the top of a chart have a table with a download behind a button of its toolbar.
    values = {"values": fields}
    dark = {"test": f"datum.level > {_LIGHT_FROM}", "value": "white"}
    number = {
        "text": {"field": "level", "format": ".1f"},
        "color": {"condition": dark, "value": "black"},
    }
    return [
        {"data": values, "mark": {"type": "rect", "stroke": "#8886"}, "encoding": {"color": _SHADE}},
        {"data": values, "mark": {"type": "text", "fontSize": 12}, "encoding": number},
    ]


def trend(view: TeamView) -> None:
    """Draw the weeks with their 95 % band, and say the last in words."""
    if not view.trend:
        st.caption("Nothing yet: this fills with graded attempts.")
        return
    # In the browser's zone, west of UTC, each Monday would be shown as the Sunday before.
    days = {"scale": {"type": "utc"}, "axis": {"format": "%d %b"}}
    week = {"field": "week", "type": "temporal", "title": None, **days}
    tip = [{"field": name} for name in ("week of", "mean", "low", "high", "people", "attempts")]
    spec = {"height": 220, "encoding": {"x": week, "tooltip": tip}, "layer": _weeks(view.trend)}
    chart(spec)
    last = view.trend[-1]
    band = "one person only, so no band" if last.band is None else f"± {last.band:.0f}"
    st.caption(
        f"Week of {last.monday:%d %b %Y}: {last.mean:.0f} of 100 ({band}), "
        f"{counted(last.attempts, 'attempt')} by {counted(last.people, 'person', 'people')}. "
        "Everybody counts the same; hard and easy customers are evened out. Bars are 95 % bands. Retries count here."
    )


def _weeks(trend: Sequence[Week]) -> list[dict[str, Any]]:
    """Return the layers of the weeks: a bar for the band, and a line through the means."""
    points = [
        {
            "week": each.monday.isoformat(),
            "week of": f"{each.monday:%d %b %Y}",
            "mean": round(each.mean, 1),
            "low": round(each.mean - each.band, 1) if each.band is not None else None,
            "high": round(each.mean + each.band, 1) if each.band is not None else None,
            "people": each.people,
            "attempts": each.attempts,
        }
        for each in trend
    ]
    values = {"values": points}
    score = {"type": "quantitative", "title": "Score", "scale": {"domain": [0, 100], "clamp": True}}
    return [
        {
            "data": values,
            "transform": [{"filter": "datum.low !== null"}],
            "mark": {"type": "rule", "strokeWidth": 7, "opacity": 0.25, "color": _TEAL},
            "encoding": {"y": {"field": "low", **score}, "y2": {"field": "high"}},
        },
        {
            "data": values,
            "mark": {"type": "line", "point": {"color": _TEAL}, "strokeWidth": 2, "color": _TEAL},
            "encoding": {"y": {"field": "mean", **score}},
        },
    ]


def difficulty(view: TeamView) -> None:
    """Draw how hard each customer turned out, on everybody who met them."""
    if not view.difficulty:
        st.caption("Nothing yet: this fills with graded attempts at the customers as they are written today.")
        return
    lines: list[dict[str, Cell]] = [
        {
            "Customer": each.title,
            "How hard": "not known yet" if each.gives is None else how_hard(each.gives),
            "Met by": each.people,
            "Team's first attempts": None if each.mean is None else round(each.mean),
        }
        for each in view.difficulty
    ]
    table(lines, "How hard the customers are")
    st.caption("Hardest first: how many points the same person scores less or more than with a middling customer.")
