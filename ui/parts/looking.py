"""Somebody's graded attempt, as those who look after them may read it."""

from __future__ import annotations

import streamlit as st

from simulator.turn import card
from training.boards import BoardRoom, NotHereError
from ui.parts.curve import curve
from ui.parts.grades import TITLES
from ui.parts.rooms import BOARD
from ui.parts.transcript import transcript
from ui.parts.wording import FOR_TRAINING, dots, plain, when


def looked_at(room: BoardRoom, attempt_id: str) -> None:
    """Draw an attempt: how it went, the levels, every word; the person can see that it was read."""
    st.page_link(BOARD, label="Back to the board", icon=":material/arrow_back:")
    try:
        stored = room.look(attempt_id)
    except NotHereError as absent:
        st.header("Nothing here", anchor=False)
        st.text(str(absent))
        return
    made = card(stored.attempt)
    st.title(plain(stored.attempt.scenario.title), anchor=False)
    st.caption(f"Graded attempt, {when(stored.started_at)}. {FOR_TRAINING} They can see that you read it.")
    score, levels = st.columns([1, 2], vertical_alignment="center")
    score.metric("Score", "not graded" if made.overall is None else f"{made.overall} / 100")
    called = [result for result in made.results if result.level is not None]
    levels.text("\n".join(f"{dots(each.level or 0)}  {TITLES.get(each.skill, each.title)}" for each in called))
    curve(stored.attempt)
    transcript(stored.attempt, stored.notes)
