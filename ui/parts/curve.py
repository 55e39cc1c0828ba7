"""The customer's anger over the whole talk, one point a reply."""

from __future__ import annotations

import altair as alt
import streamlit as st

from simulator.state import Attempt, opening_state

HIGHEST = 10


def curve(attempt: Attempt) -> None:
    """Draw anger (0-10) against replies, with a sentence that says the same for those who do not see it."""
    path = [opening_state(attempt.scenario).anger, *(turn.state.anger for turn in attempt.turns)]
    if len(path) == 1:
        return
    names = ["start", *(f"reply {number}" for number in range(1, len(path)))]
    data = alt.Data(values=[{"reply": name, "anger": anger} for name, anger in zip(names, path, strict=True)])
    chart = (
        alt.Chart(data)
        .mark_line(point=True, strokeWidth=3)
        .encode(
            x=alt.X("reply:N", sort=None, title=None, axis=alt.Axis(labelAngle=0)),
            y=alt.Y("anger:Q", scale=alt.Scale(domain=[0, HIGHEST]), title="Anger"),
            tooltip=[alt.Tooltip("reply:N"), alt.Tooltip("anger:Q", format=".1f")],
        )
        .properties(height=200)
    )
    st.altair_chart(chart, width="stretch")
    st.caption(f"From {path[0]:.1f} to {path[-1]:.1f}; the lowest was {min(path):.1f}, the highest {max(path):.1f}.")
