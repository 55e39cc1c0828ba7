"""The talk so far: both voices as plain text, what each reply did to the customer, and on demand its grades."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from simulator.state import Attempt, CustomerState, Line, Reason, Turn, opening_state
from ui.parts.gauge import gauge
from ui.parts.grades import grades
from ui.parts.newest import NEWEST
from ui.parts.voice import CUSTOMER, whose
from ui.parts.wording import counted

TRAINEE = ":material/support_agent:"
SHOWN = 0.05  # smaller changes would read 0.0


def transcript(
    attempt: Attempt, notes: tuple[str | None, ...] = (), on_its_way: Callable[[], None] | None = None
) -> None:
    """Draw every turn, the line that waits for an answer, and the mood gauge with its reasons below.

    `notes` are those of a Sitting; `on_its_way` draws the line that waits while it is still coming.
    """
    told = (None, *(notes or (None,) * len(attempt.turns)))  # the opening is the trainer's
    anger = opening_state(attempt.scenario).anger
    for turn in attempt.turns:
        says(attempt, turn.customer, told[turn.number - 1])
        writes(turn.reply)
        graded(attempt, turn, anger)
        anger = turn.state.anger
    with st.container(key=NEWEST):
        if on_its_way:
            on_its_way()
        else:
            says(attempt, attempt.pending, told[-1])
        mood(attempt)


def says(attempt: Attempt, line: Line, note: str | None = None) -> None:
    """Draw what the customer says, and whose words they are."""
    with st.chat_message(attempt.scenario.customer.name, avatar=CUSTOMER):
        st.text(line.text)
        if whose(line, note):
            st.caption(whose(line, note))


def writes(reply: str) -> None:
    """Draw what the trainee wrote."""
    with st.chat_message("user", avatar=TRAINEE):
        st.text(reply)


def graded(attempt: Attempt, turn: Turn, before: float, *, name: str = "") -> None:
    """Draw what a reply did to the anger, with its grades folded away; `name` tells two talks of a page apart."""
    label = f"Reply {turn.number}: anger {before:.1f} → {turn.state.anger:.1f}. How was it graded?"
    key = f"grades-{attempt.scenario.id}-{name}-{turn.number}"
    folded = st.expander(label, key=key, on_change="rerun")
    if folded.open:
        with folded:
            grades(turn.reply, turn.scores, key=key)


def mood(attempt: Attempt) -> None:
    """Draw how angry the customer is now, why, and how long they will go on reading."""
    state = attempt.state
    before = attempt.turns[-2].state if len(attempt.turns) > 1 else opening_state(attempt.scenario)
    with st.container(border=True):
        gauge(attempt.scenario.customer.name, state.anger, before.anger, key=f"mood-{len(attempt.turns)}")
        reasons(state)
        if not state.ended:
            st.caption(f"Their patience is good for {counted(state.patience, 'more reply', 'more replies')}.")


def reasons(state: CustomerState) -> None:
    """List why a reply moved the anger."""
    if state.why:
        st.text("\n".join(_reason(reason) for reason in state.why))


def _reason(reason: Reason) -> str:
    if abs(reason.change) < SHOWN:
        return f"·  {reason.words}"
    return f"{'▼' if reason.change < 0 else '▲'} {abs(reason.change):.1f}  {reason.words}"
