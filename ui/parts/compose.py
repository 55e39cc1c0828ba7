"""The box in which the trainee answers. What was typed is never lost: what cannot be sent stays in the box."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from storage.errors import StorageError
from training.permits import NotAllowedError
from training.practice.desk import ReplyRefusedError, Sitting, new_key
from ui.parts.doors import NOT_SENT, desk
from ui.parts.newest import bring
from ui.parts.wording import plain


@dataclass(frozen=True, slots=True)
class Notice:
    """Say why a reply was not added, with the words that were not."""

    words: str
    text: str


def compose(sitting: Sitting) -> None:
    """Draw the box for the next reply.

    Sending happens in a callback, with the turn that was on this page: by the time the page is drawn again, another tab
    may have moved the talk on, and the box of this turn would be gone with the words in it.
    """
    name = sitting.attempt.scenario.customer.name
    unsent = st.session_state.get(slot("unsent", sitting))
    if unsent:
        st.warning(unsent[1], icon=":material/edit_note:")
    # One key for each turn of this tab: pressing Send again after a fault is the same sending, not a second reply.
    st.session_state.setdefault(slot("key", sitting), new_key())
    if unsent or sitting.attempt.scenario.channel == "email":
        _letter(sitting, name, unsent[0] if unsent else "")
    else:
        key = slot("box", sitting)
        st.session_state[box_key(sitting)] = True
        st.chat_input(f"Answer {name}", key=key, on_submit=_send, args=(sitting, key), disabled=sitting.speaking)


def closed(sitting: Sitting) -> None:
    """Leave the box in its place, shut, where a talk has just ended in this tab.

    Without it the browser would go back to the top of the page, away from the customer's last words.
    """
    if st.session_state.get(box_key(sitting)):
        st.chat_input("This talk is over", key=f"closed-{sitting.id}", disabled=True)


def arrived(sitting: Sitting) -> None:
    """Bring the answer to a letter that was just sent into sight; a chat keeps to its end by itself."""
    scenario = sitting.attempt.scenario
    if scenario.channel == "email" and st.session_state.get(slot("arrived", sitting)):
        bring(slot("arrived", sitting), f"{scenario.customer.name} answers")


def box_key(sitting: Sitting) -> str:
    """Return the name under which this tab keeps that the box of a talk stood on the page."""
    return f"box-drawn-{sitting.id}"


def _letter(sitting: Sitting, name: str, before: str) -> None:
    key = slot("text", sitting)
    with st.form(slot("letter", sitting), border=False):
        st.text_area(f"Your answer to {plain(name)}", before, height=200, key=key)
        st.form_submit_button(
            "Send",
            type="primary",
            icon=":material/send:",
            on_click=_send,
            args=(sitting, key),
            disabled=sitting.speaking,
        )


def _send(sitting: Sitting, box: str) -> None:
    """Store the turn before anything of it is shown; keep the words here when that fails."""
    text = st.session_state[box]
    number = len(sitting.attempt.turns) + 1
    try:
        now = desk().say(sitting.id, number, st.session_state[slot("key", sitting)], text)
    except (ReplyRefusedError, StorageError) as fault:
        st.session_state[slot("unsent", sitting)] = (text, str(fault))
        return
    except NotAllowedError:  # signed out meanwhile; not in the error itself, which goes to the server's log
        st.session_state[NOT_SENT] = text
        raise
    st.session_state.pop(slot("unsent", sitting), None)
    # Kept under the turn that is on the page now: a rerun must not swallow it, the next reply makes it old.
    st.session_state[slot("arrived", now)] = True
    st.session_state[slot("notice", now)] = Notice(now.notice, text) if now.notice else None


def slot(what: str, sitting: Sitting) -> str:
    """Return the name under which this tab keeps something about the turn that waits for a reply."""
    return f"{what}-{sitting.id}-{len(sitting.attempt.turns) + 1}"
