"""Today, for trainers and owners: what waits for them, and what a new school still lacks."""

from __future__ import annotations

import streamlit as st

from training.reviews.waiting import Today
from ui.parts.doors import ACCOUNT, STUDIO
from ui.parts.rooms import ASSIGNMENTS, TEAM, waiting_room
from ui.parts.set_up import set_up
from ui.parts.trainers import CALIBRATION, REVIEW
from ui.parts.wording import counted, day, plain


def draw() -> None:
    """Draw the page."""
    room = waiting_room()
    st.title("Today")
    if room.visitor.solo:
        st.info("You are here by yourself. With accounts, what waits for your trainers and you stands here.")
        st.page_link(ACCOUNT, label="Make the first account", icon=":material/person_add:")
        return
    today = room.today()
    if today.set_up:
        set_up(today.set_up)
    _waits(today)


def _waits(today: Today) -> None:
    st.header("What waits for you", anchor=False)
    if not (today.disputes or today.rounds or today.drafts):
        st.info("Nothing waits for your answer.", icon=":material/task_alt:")
    if today.disputes:
        with _line():
            _words(
                counted(today.disputes, "disputed attempt"),
                "A trainee sees a grade differently. Your answer is the last word.",
            )
            if st.button("Answer", key="answer", type="primary", icon=":material/forum:"):
                st.switch_page(REVIEW)
    for each in today.rounds:
        with _line():
            _words(f"Calibration: {plain(each.title)}", f"Your grades are awaited since {day(each.made_at)}.")
            if st.button("Grade", key=f"round-{each.id}", icon=":material/balance:"):
                st.switch_page(CALIBRATION, query_params={"round": each.id})
    for draft in today.drafts:
        with _line():
            _words(
                f"Draft: {plain(draft.scenario)}", f"You saved it on {day(draft.updated_at)}; it is not published yet."
            )
            if st.button("Go on", key=f"draft-{draft.scenario}", icon=":material/edit_note:"):
                st.switch_page(STUDIO, query_params={"scenario": draft.scenario})
    st.caption("Reviews holds the other graded attempts, the most telling first. Their grades stand without a trainer.")
    with st.container(horizontal=True):
        st.page_link(REVIEW, label="Reviews", icon=":material/rate_review:")
        st.page_link(ASSIGNMENTS, label="Assignments", icon=":material/task:")
        st.page_link(TEAM, label="Team", icon=":material/groups:")


def _line() -> st.delta_generator.DeltaGenerator:
    return st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute")


def _words(title: str, more: str) -> None:
    with st.container(gap="xxsmall", width="stretch"):
        st.markdown(f"**{title}**")
        st.caption(more)


draw()
