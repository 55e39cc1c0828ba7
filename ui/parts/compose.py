"""The box in which the trainee answers. What was typed is never lost: what cannot be sent stays in the box."""

from __future__ import annotations

import streamlit as st

from storage.errors import StorageError
from training.desk import ReplyRefusedError, Sitting, new_key
from ui.parts.doors import desk


def compose(sitting: Sitting) -> None:
    """Draw the box for the next reply and send what is written in it."""
    name = sitting.attempt.scenario.customer.name
    unsent = st.session_state.get(_slot("unsent", sitting))
    if unsent:
        st.warning(unsent[1], icon=":material/edit_note:")
    if unsent or sitting.attempt.scenario.channel == "email":
        text = _letter(sitting, name, unsent[0] if unsent else "")
    else:
        text = st.chat_input(f"Answer {name}", key=_slot("box", sitting))
    if text:
        _send(sitting, text)


def _letter(sitting: Sitting, name: str, before: str) -> str | None:
    with st.form(_slot("letter", sitting), border=False):
        text = st.text_area(f"Your answer to {name}", before, height=200, key=_slot("text", sitting))
        sent = st.form_submit_button("Send", type="primary", icon=":material/send:")
    if sent and not text.strip():
        st.info("Write something first: an empty reply was not sent.")
    return text if sent and text.strip() else None


def _send(sitting: Sitting, text: str) -> None:
    """Store the turn before anything of it is shown; keep the words here when that fails."""
    number = len(sitting.attempt.turns) + 1
    # One key for each turn of this tab: pressing Send again after a fault is the same sending, not a second reply.
    key = st.session_state.setdefault(_slot("key", sitting), new_key())
    try:
        with st.spinner("Sending"):
            notice = desk().say(sitting.id, number, key, text).notice
    except (ReplyRefusedError, StorageError) as fault:
        st.session_state[_slot("unsent", sitting)] = (text, str(fault))
    else:
        st.session_state.pop(_slot("unsent", sitting), None)
        if notice:
            st.session_state[f"notice-{sitting.id}"] = notice
    st.rerun()


def _slot(what: str, sitting: Sitting) -> str:
    return f"{what}-{sitting.id}-{len(sitting.attempt.turns) + 1}"
