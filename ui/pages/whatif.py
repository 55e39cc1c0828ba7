"""What if: go back to a reply of a talk that is over, answer differently, and see both branches side by side."""

from __future__ import annotations

import streamlit as st

from simulator.state import Attempt
from training.practice.desk import LONGEST_REPLY, ReplyRefusedError, Sitting, UnknownAttemptError, clean_reply
from ui.parts.branches import heads, side_by_side, was
from ui.parts.curve import curve
from ui.parts.doors import SCORECARD, desk, lead_back, sitting_from_url
from ui.parts.transcript import says
from ui.parts.wording import FOR_TRAINING, OUTCOMES, label, plain


def draw() -> None:
    """Draw the page for `?attempt=` and `?reply=`."""
    sitting = sitting_from_url()
    if sitting is None:
        return
    asked = st.query_params.get("reply", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 0
    kept = f"what-if-{sitting.id}-{number}"
    replies: list[str] = st.session_state.get(kept, [])
    try:
        branch = desk().what_if(sitting.id, number, replies)
    except UnknownAttemptError as unknown:
        lead_back(str(unknown))
        return
    if st.button("Scorecard", icon=":material/arrow_back:", type="tertiary"):
        st.switch_page(SCORECARD, query_params={"attempt": sitting.id})
    st.title("What if?")
    st.write(
        f"Back to reply {number} of **{plain(sitting.attempt.scenario.title)}**. Answer differently and see what "
        "becomes of it. Nothing here is kept or counted: your attempt stays as it was."
    )
    _choose(sitting, number)
    if replies:
        heads(sitting.attempt, branch)
    _answer(branch, kept, replies)
    if replies:
        curve(sitting.attempt, branch)
        side_by_side(sitting.attempt, branch, number)
    else:
        was(sitting.attempt, number)
    st.caption(FOR_TRAINING)


def _choose(sitting: Sitting, number: int) -> None:
    """Let the trainee go back to another reply."""
    turns = range(1, len(sitting.attempt.turns) + 1)
    chosen = st.segmented_control(
        "Go back to reply",
        turns,
        default=number,
        required=True,
        format_func=lambda turn: label(str(turn)),
        key=f"what-if-reply-{sitting.id}-{number}",
    )
    if chosen != number:
        st.query_params["reply"] = str(chosen)
        st.rerun()


def _answer(branch: Attempt, kept: str, replies: list[str]) -> None:
    """Draw what they say now and the box to answer it in, before all that is there to compare."""
    name = branch.scenario.customer.name
    says(branch, branch.pending)
    if replies and st.button("Take the last answer back", icon=":material/undo:"):
        st.session_state[kept] = replies[:-1]
        st.rerun()
    if branch.state.ended:
        title, icon, why = OUTCOMES[branch.state.ended]
        st.info(f"{title}. {why}", icon=icon)
        return
    with st.form(f"{kept}-{len(replies)}", border=False):
        text = st.text_area(f"Your other answer to {plain(name)}", height=120, max_chars=LONGEST_REPLY)
        sent = st.form_submit_button("See what becomes of it", type="primary", icon=":material/alt_route:")
    if sent:
        try:
            st.session_state[kept] = [*replies, clean_reply(text)]
        except ReplyRefusedError as refused:
            st.warning(plain(str(refused)), icon=":material/edit_note:")
        else:
            st.rerun()


draw()
