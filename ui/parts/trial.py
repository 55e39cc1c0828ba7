"""Play a scenario that is still being written: nothing is stored, and an edited line is heard at once."""

from __future__ import annotations

import streamlit as st

from simulator.rehearse import play
from simulator.scenario import Scenario
from training.practice.desk import ReplyRefusedError, clean_reply
from ui.parts.transcript import transcript
from ui.parts.wording import OUTCOMES, plain


def trial(scenario: Scenario) -> None:
    """Draw a talk with the scenario as it stands; the replies so far are played again after every edit."""
    kept, seed = f"trial-replies-{scenario.id}", f"trial-seed-{scenario.id}"
    replies: list[str] = st.session_state.setdefault(kept, [])
    st.session_state.setdefault(seed, 0)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        choice = st.selectbox("Play", _scripts(scenario), key=f"trial-script-{scenario.id}")
        if st.button("Play it", icon=":material/play_arrow:"):
            st.session_state[kept] = list(_scripts(scenario)[choice])
            st.rerun()
        if st.button(
            "Other wordings", icon=":material/casino:", help="The same replies; the customer begins elsewhere"
        ):
            st.session_state[seed] += 1
            st.rerun()
        if replies and st.button("Take the last reply back", icon=":material/undo:"):
            st.session_state[kept] = replies[:-1]
            st.rerun()
    attempt = play(scenario, replies, st.session_state[seed])
    transcript(attempt)
    if attempt.state.ended:
        title, icon, why = OUTCOMES[attempt.state.ended]
        st.info(f"{title}. {why}", icon=icon)
        return
    text = st.chat_input(f"Answer {scenario.customer.name}", key=f"trial-box-{scenario.id}-{len(replies)}")
    if text:
        try:
            st.session_state[kept] = [*replies, clean_reply(text)]
        except ReplyRefusedError as refused:
            st.warning(plain(str(refused)))
        else:
            st.rerun()


def _scripts(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    return {
        "Your own replies, from the start": (),
        "The model answers": scenario.model_answers,
        **{f"Rehearsal: {each.name}": each.replies for each in scenario.rehearsals},
    }
