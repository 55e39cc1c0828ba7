"""What waits for a trainer: the list, and what narrows it down."""

from __future__ import annotations

import streamlit as st

from storage.both_numbers import Both
from storage.review_queue import COUNTED, Waiting
from training.reviews.review import Reviews
from ui.parts.said import scored
from ui.parts.trainers import REVIEW
from ui.parts.visits import seen_in_visit
from ui.parts.wording import FOR_TRAINING, counted, label, plain, when

AT_A_TIME = 20
WAITING, DONE = "Waiting", "Reviewed"
ALL = ""
"""Every team, and every customer: not None, beside which the browser would draw a cross to clear the field."""


def queue(room: Reviews) -> None:
    """Draw the queue."""
    st.title("Reviews")
    st.caption(f"Graded attempts of the people you look after. Practice is private and never here. {FOR_TRAINING}")
    teams = {team.id: team.name for team in room.teams()}
    scenarios = room.scenarios()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        shown = st.segmented_control(
            "Show", [WAITING, DONE], default=WAITING, format_func=label, key="review-show", required=True
        )
        team = ALL
        if len(teams) > 1:
            team = st.selectbox(
                "Team", [ALL, *teams], format_func=lambda each: teams.get(each, "All"), key="review-team", width=180
            )
        scenario = st.selectbox(
            "Customer",
            [ALL, *scenarios],
            format_func=lambda each: scenarios.get(each, "All"),
            key="review-scenario",
            width=260,
        )
    most = st.session_state.setdefault("review-shown", AT_A_TIME)
    with seen_in_visit("queue") as seen:
        lines, count = room.queue(team or None, scenario or None, done=shown == DONE, limit=most, seen=seen)
        seen.update(line.person_id for line in lines)
    if not lines:
        _nothing(room, narrowed=bool(team or scenario), done=shown == DONE)
        if not teams and room.visitor.role == "trainer":
            st.caption("You look after no team yet. A manager or an owner adds you to one, under People.")
        return
    st.caption(f"{COUNTED} attempts or more" if count == COUNTED else counted(count, "attempt"))
    for line in lines:
        _row(line)
    if (count > len(lines) or count == COUNTED) and st.button("Show more"):
        st.session_state["review-shown"] = most + AT_A_TIME
        st.rerun()


def _nothing(room: Reviews, *, narrowed: bool, done: bool) -> None:
    if narrowed:
        st.info("Nothing here with these filters.")
    elif done:
        st.info("Nothing reviewed yet. What you finish moves here, and stays open to be read again.")
    else:
        st.info(
            "Nothing waits. Graded attempts of the people you look after come here when they are over: disputes first, "
            "then what needs a look most."
        )
    if room.visitor.solo:
        st.caption(
            "You are here by yourself, so these are your own graded attempts. With accounts (My account) trainees, "
            "trainers and managers each get what is theirs."
        )


def _row(line: Waiting) -> None:
    marks = [
        (line.disputed, ":material/forum: disputed"),
        (line.worth_a_look, ":material/visibility: worth a look"),
        (line.critical, ":material/priority_high: critical error"),
    ]
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(line.name)}** · {plain(line.title)}")
            both = Both(line.counts, line.overall) if line.overall is not None else None
            score = scored(line.counts, both) or "not graded"
            st.caption(" · ".join([score, when(line.ended_at), *(words for holds, words in marks if holds)]))
        if st.button("Read", key=f"read-{line.attempt_id}"):
            st.switch_page(REVIEW, query_params={"attempt": line.attempt_id})
