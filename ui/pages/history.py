"""My attempts: everything this person has practised, newest first."""

from __future__ import annotations

import streamlit as st

from storage.both_numbers import Both
from storage.history import Summary
from ui.parts.doors import PRACTISE, SCORECARD, TALK, desk
from ui.parts.said import scored
from ui.parts.trainers import own_reviews
from ui.parts.wording import FOR_TRAINING, LEFT, OUTCOMES, counted, plain, when

AT_A_TIME = 20


def draw() -> None:
    """Draw the page."""
    st.title("My attempts")
    shown = st.session_state.setdefault("history-shown", AT_A_TIME)
    unfinished = desk().unfinished()
    over = desk().history(shown + 1)
    if not unfinished and not over:
        st.info("Nothing here yet. Your first conversation takes about five minutes.")
        st.page_link(PRACTISE, label="Choose a customer", icon=":material/forum:")
    else:
        st.caption(FOR_TRAINING)
    both = own_reviews().both([summary.id for summary in over[:shown]])
    for summary in (*unfinished, *over[:shown]):
        _row(summary, both.get(summary.id))
    if len(over) > shown and st.button("Show more"):
        st.session_state["history-shown"] = shown + AT_A_TIME
        st.rerun()


def _row(summary: Summary, both: Both | None) -> None:
    if summary.status == "active":
        icon, words, page, label = ":material/pending:", "Unfinished", TALK, "Go on"
    else:
        title, icon, _ = OUTCOMES[summary.outcome] if summary.outcome else LEFT
        words, page, label = title, SCORECARD, "Scorecard"
    score = scored(summary.overall, both)
    score = f" · {score}" if score else ""
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall"):
            st.markdown(f"{icon} **{plain(summary.title)}**")
            replies = counted(summary.turns, "reply", "replies")
            kind = " · graded" if summary.terms.kind == "graded" else ""
            st.caption(f"{words}{kind}{score} · {replies} · {when(summary.started_at)}")
        if st.button(label, key=f"open-{summary.id}"):
            st.switch_page(page, query_params={"attempt": summary.id})


draw()
