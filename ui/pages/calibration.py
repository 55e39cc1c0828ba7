"""Calibration: rounds in which trainers grade the same replies alone, and what came of them."""

from __future__ import annotations

import streamlit as st

from storage.calibration import Round
from training.reviews.calibration import Calibration
from training.reviews.rounds import UnknownRoundError
from ui.parts.findings import findings
from ui.parts.grading import grading
from ui.parts.planning import planning
from ui.parts.progress_of_round import progress
from ui.parts.trainers import CALIBRATION, calibration_room
from ui.parts.wording import FOR_TRAINING, counted, plain, when


def draw() -> None:
    """Draw the rounds, or the one that `?round=` names."""
    room = calibration_room()
    wanted = st.query_params.get("round")
    if wanted:
        _one(room, wanted)
        return
    st.title("Calibration")
    st.caption(
        "Several trainers grade the same replies, each alone: without names, without each other's grades and without "
        f"the machine's. Then you see how far you agree, and where you do not. {FOR_TRAINING}"
    )
    rounds = room.mine()
    if not rounds:
        st.info("No round yet. Make the first one below: twenty replies or more give figures that say something.")
    for each in rounds:
        _row(room, each)
    planning(room)


def _row(room: Calibration, made: Round) -> None:
    me = room.visitor.person_id
    mine = next((grader for grader in made.graders if grader.person_id == me), None)
    if made.closed_at:
        state, label = f"closed {when(made.closed_at)}", "See what came of it"
    elif mine and not mine.done_at:
        state, label = f"you have graded {mine.graded} of {made.replies}", "Go on" if mine.graded else "Begin"
    else:
        done = sum(grader.done_at is not None for grader in made.graders)
        state, label = f"{done} of {len(made.graders)} have handed in", "Look"
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(made.title)}**")
            st.caption(f"{counted(made.replies, 'reply', 'replies')} · {state}")
        if st.button(label, key=f"round-{made.id}"):
            st.switch_page(CALIBRATION, query_params={"round": made.id})


def _one(room: Calibration, round_id: str) -> None:
    st.page_link(CALIBRATION, label="All rounds", icon=":material/arrow_back:")
    try:
        made = room.read(round_id)
    except UnknownRoundError as unknown:
        st.header("Nothing here", anchor=False)
        st.text(str(unknown))
        return
    st.title(plain(made.title), anchor=False)
    mine = next((grader for grader in made.graders if grader.person_id == room.visitor.person_id), None)
    if made.closed_at:
        findings(room, made)
        return
    if mine and not mine.done_at:
        grading(room, made)
    progress(room, made)


draw()
