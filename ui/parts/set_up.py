"""What a new school lacks, for its owner."""

from __future__ import annotations

import streamlit as st

from storage.waiting import SetUp
from ui.parts.doors import PEOPLE
from ui.parts.rooms import ASSIGNMENTS

_TEAM = "Trainers and managers see the trainees of their own teams, and nobody else."
_PEOPLE = "One by one, or all of them from a CSV file."
_ASK = "One customer or several, by a day, with a pass mark."


def set_up(has: SetUp) -> None:
    """Draw the steps in their order, with those that are done; nothing where nothing is lacking."""
    steps: tuple[tuple[bool, str, str, str, dict[str, str]], ...] = (
        (has.teams, "Make a team", _TEAM, PEOPLE, {"tab": "teams"}),
        (has.trainees, "Invite people", _PEOPLE, PEOPLE, {"tab": "invite"}),
        (has.assignments, "Ask them to practise", _ASK, ASSIGNMENTS, {}),
    )
    if all(done for done, *_ in steps):
        return
    st.header("To begin with", anchor=False)
    now = next(place for place, (done, *_) in enumerate(steps) if not done)
    for place, (done, title, words, page, query) in enumerate(steps):
        with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            with st.container(gap="xxsmall", width="stretch"):
                st.markdown(f":material/{'task_alt' if done else 'circle'}: **{title}**")
                st.caption(words)
            if not done and st.button("Begin", key=f"begin-{place}", type="primary" if place == now else "secondary"):
                st.switch_page(page, query_params=query)
