"""The customer's anger over the whole talk, one point a reply."""

from __future__ import annotations

import streamlit as st

from simulator.state import Attempt, opening_state

HIGHEST = 10


def curve(attempt: Attempt) -> None:
    """Draw anger (0-10) against replies, with a sentence that says the same for those who do not see it."""
    path = [opening_state(attempt.scenario).anger, *(turn.state.anger for turn in attempt.turns)]
    if len(path) == 1:
        return
    names = ["start", *(f"reply {number}" for number in range(1, len(path)))]
    spec = {
        "data": {"values": [{"reply": name, "anger": anger} for name, anger in zip(names, path, strict=True)]},
        "height": 200,
        "mark": {"type": "line", "point": True, "strokeWidth": 3},
        "encoding": {
            "x": {"field": "reply", "type": "nominal", "sort": None, "title": None, "axis": {"labelAngle": 0}},
            "y": {"field": "anger", "type": "quantitative", "title": "Anger", "scale": {"domain": [0, HIGHEST]}},
            "tooltip": [{"field": "reply"}, {"field": "anger", "type": "quantitative", "format": ".1f"}],
        },
    }
    st.vega_lite_chart(spec=spec, width="stretch")
    st.caption(f"From {path[0]:.1f} to {path[-1]:.1f}; the lowest was {min(path):.1f}, the highest {max(path):.1f}.")
