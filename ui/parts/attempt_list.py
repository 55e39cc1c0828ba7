"""Everybody's own attempts that are over: the scorecard, the talk, the what-if, and a trainer's words."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from storage.both_numbers import Both
from storage.history import Summary
from storage.progress import Words
from training.practice.desk import Desk
from ui.parts.doors import SCORECARD, TALK, WHAT_IF
from ui.parts.said import scored
from ui.parts.trainers import own_reviews
from ui.parts.wording import LEFT, OUTCOMES, counted, plain, when

AT_A_TIME = 10
_SHOWN = "attempts-shown"


def attempt_list(desk: Desk, words: Sequence[Words]) -> None:
    """Draw the attempts, the newest first, ten at a time."""
    shown = st.session_state.setdefault(_SHOWN, AT_A_TIME)
    over = desk.history(shown + 1)
    both = own_reviews().both([summary.id for summary in over[:shown]])
    for summary in over[:shown]:
        _one(summary, [each for each in words if each.attempt_id == summary.id], both.get(summary.id))
    if len(over) > shown and st.button("Show more attempts"):
        st.session_state[_SHOWN] = shown + AT_A_TIME
        st.rerun()


def _one(summary: Summary, words: Sequence[Words], both: Both | None) -> None:
    title, icon, _ = OUTCOMES[summary.outcome] if summary.outcome else LEFT
    kind = "Graded" if summary.terms.kind == "graded" else "Practice"
    score = scored(summary.overall, both)
    score = f" · {score}" if score else ""
    replies = counted(summary.turns, "reply", "replies")
    with st.container(border=True):
        st.markdown(f"{icon} **{plain(summary.title)}**")
        st.caption(f"{kind} · {title.lower()}{score} · {replies} · {when(summary.started_at)}")
        for each in words:
            st.text(f"{each.by}: {each.words}")
        with st.container(horizontal=True):
            for label, page, more in (
                ("Scorecard", SCORECARD, {}),
                ("The talk", TALK, {}),
                ("What if?", WHAT_IF, {"reply": "1"}),
            ):
                if st.button(label, key=f"{label}-{summary.id}"):
                    st.switch_page(page, query_params={"attempt": summary.id, **more})
