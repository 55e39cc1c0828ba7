"""The replies of a talk that is looked back on: each once, with all that it earned and what it did to the customer."""

from __future__ import annotations

import streamlit as st

from simulator.state import Attempt, Turn, opening_state
from ui.parts.grades import grades
from ui.parts.transcript import reasons, says
from ui.parts.wording import plain

BEGINNING = 48  # characters of a reply by which it is known again


def replies(attempt: Attempt) -> None:
    """Draw every reply as one row; opened, it shows what it answered, its words marked, its grades, and the mood."""
    anger = opening_state(attempt.scenario).anger
    with st.container(gap="xsmall"):
        for turn in attempt.turns:
            _reply(attempt, turn, anger)
            anger = turn.state.anger


def _reply(attempt: Attempt, turn: Turn, before: float) -> None:
    words = " ".join(turn.reply.split())
    begins = words if len(words) <= BEGINNING else f"{words[:BEGINNING].rsplit(' ', 1)[0]} …"
    key = f"back-{turn.number}"
    label = f"**{turn.number}** · {before:.1f} → {turn.state.anger:.1f} · {plain(begins)}"
    row = st.expander(label, key=key, on_change="rerun")
    if row.open:
        with row:
            says(attempt, turn.customer)
            grades(turn.reply, turn.scores, key=key)
            reasons(turn.state)
