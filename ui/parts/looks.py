"""The log of looks on the screen: what concerns somebody, and all of it for an owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from storage.looks import Look
from storage.retention import Keeping
from training.privacy.looks import Looks, words
from ui.parts.wording import counted, when

AT_A_TIME = 20
_NOBODY = "somebody who was erased"


def mine(looks: Looks, keeping: Keeping) -> None:
    """Draw who did what with what is held about this visitor."""
    found = looks.about_me(AT_A_TIME + 1)
    st.caption(
        "Whenever somebody else sees your scores, reads, reviews or exports what is yours, a line is added here. "
        f"No line can be changed without it showing; each is kept for {keeping.score_days} days."
    )
    if not found:
        st.text("Nobody has looked at anything of yours.")
    _lines(found[:AT_A_TIME], whose=False)
    if len(found) > AT_A_TIME:
        st.caption(f"The newest {AT_A_TIME}, alike ones on one line; the others are in the file to take with you.")


def everything(looks: Looks) -> None:
    """Draw the whole log, and what its check found."""
    with st.expander("Who looked at whose attempts", icon=":material/visibility:"):
        st.caption(
            "It says what was shown to whom, once a visit, and what was taken away as a file. What stands on a screen "
            "can also be copied or photographed: no log sees that. A leaderboard is open to all, and leaves no line."
        )
        shown = st.session_state.setdefault("looks-shown", AT_A_TIME)
        found = looks.everything(shown + 1)
        if st.button("Check the log", icon=":material/verified:"):
            checked = looks.check()
            if checked.faults:
                st.error("The log was tampered with.", icon=":material/warning:")
                st.text("\n".join(checked.faults[:AT_A_TIME]))
            else:
                st.success(f"{counted(checked.lines, 'line')}: none was changed, taken out or put in.")
                st.text(f"The last seal is {checked.seal or 'none yet'}")
        if not found:
            st.text("Nobody has looked at anybody's attempts yet.")
        _lines(found[:shown], whose=True)
        if len(found) > shown and st.button("Show more", key="looks-more"):
            st.session_state["looks-shown"] = shown + AT_A_TIME
            st.rerun()


def _lines(found: Sequence[Look], *, whose: bool) -> None:
    """Draw lines as text; what one visitor did on end, within a minute, is one line: a page shows a whole team."""
    told = []
    for line, same in groupby(found, key=_line):
        of = Counter(_of(each) if whose else "" for each in same)
        names = [_times(name, times) for name, times in of.items() if name]
        told.append(f"{line} of {', '.join(names)}" if names else _times(line, of.total()))
    st.text("\n".join(told))


def _line(each: Look) -> str:
    return f"{when(each.at)} · {each.visitor or 'the server'} {words(each.action)}"


def _of(each: Look) -> str:
    return each.subject or (_NOBODY if each.attempt_id else "")


def _times(said: str, times: int) -> str:
    return said if times == 1 else f"{said} ({times} times)"
