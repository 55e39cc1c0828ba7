"""The customer's anger over the whole talk, one point a reply."""

from __future__ import annotations

from typing import Any

import streamlit as st

from simulator.state import Attempt, opening_state
from ui.parts.charts import chart

HIGHEST = 10
_TEAL, _OCHRE = "#2f8f8f", "#b9651b"  # at least 3:1 on the light and on the dark background


def curve(attempt: Attempt, other: Attempt | None = None) -> None:
    """Draw anger (0-10) against replies, with a sentence that says the same for those who do not see it.

    `other` is the branch of a what-if, drawn beside it.
    """
    paths = {"As it went": _path(attempt)} | ({"What if": _path(other)} if other else {})
    if max(map(len, paths.values())) == 1:
        return
    chart(_spec(paths))
    for talk, path in paths.items():
        name = f"{talk}: from" if other else "From"
        low, high = min(path), max(path)
        st.caption(f"{name} {path[0]:.1f} to {path[-1]:.1f}; the lowest was {low:.1f}, the highest {high:.1f}.")


def _spec(paths: dict[str, list[float]]) -> dict[str, Any]:
    """Return the picture: one line, or one for each branch."""
    names = ["start", *(f"reply {number}" for number in range(1, max(map(len, paths.values()))))]
    points = [
        {"talk": talk, "reply": name, "anger": anger}
        for talk, path in paths.items()
        for name, anger in zip(names, path, strict=False)
    ]
    mark: dict[str, Any] = {"type": "line", "point": True, "strokeWidth": 3}
    by_talk: dict[str, Any] = {}
    if len(paths) == 1:
        mark |= {"color": _TEAL, "point": {"color": _TEAL}}
    else:
        legend = {"orient": "top", "symbolType": "stroke"}
        colours = {"domain": [*paths], "range": [_TEAL, _OCHRE]}
        by_talk = {
            "color": {"field": "talk", "title": None, "legend": legend, "scale": colours},
            "strokeDash": {"field": "talk", "legend": None, "sort": None},
        }
    return {
        "data": {"values": points},
        "height": 200,
        "mark": mark,
        "encoding": {
            "x": {"field": "reply", "type": "nominal", "sort": None, "title": None, "axis": {"labelAngle": 0}},
            "y": {"field": "anger", "type": "quantitative", "title": "Anger", "scale": {"domain": [0, HIGHEST]}},
            "tooltip": [{"field": "reply"}, {"field": "anger", "type": "quantitative", "format": ".1f"}],
            **by_talk,
        },
    }


def _path(attempt: Attempt) -> list[float]:
    return [opening_state(attempt.scenario).anger, *(turn.state.anger for turn in attempt.turns)]
