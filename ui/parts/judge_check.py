"""The judge's part of the Model page: whether it may be heard, and why not."""

from __future__ import annotations

import streamlit as st

from ui.parts.rooms import model_room
from ui.parts.wording import plain, when

EVERY = 2.0  # seconds between two looks while it is tried


def judge_check() -> None:
    """Draw how the judge's model did on the fixed replies, and let it be tried again."""
    with st.container(border=True):
        st.markdown("#### Second opinions")
        st.text(
            "After a talk a model reads the replies that decided the grades and gives its own levels. They stand "
            "beside the rules' grades, count for nothing, and are on no board. Before it is heard, and again every "
            "week, it must grade thirty fixed replies as their labels say."
        )
        room = model_room()
        check = room.check()
        if check is None:
            st.caption("It has not been tried yet: that happens at the first talk, or now.")
        else:
            icon = ":material/check_circle:" if check.is_on else ":material/block:"
            st.markdown(f"{icon} {plain(check.words)}")
            st.caption(f"Tried {when(check.checked_at)}.")
        if room.is_checking():
            _trying()
            return
        with st.container(horizontal=True):
            if st.button("Try the judge", icon=":material/balance:", help="Up to ninety calls."):
                room.check_anew()
                st.rerun()
            if check and not check.is_on and check.baseline and st.button("Try it anew, as it is now"):
                room.check_anew(forget=True)
                st.rerun()


@st.fragment(run_every=EVERY)
def _trying() -> None:
    if not model_room().is_checking():
        st.rerun()
    st.caption("The judge is reading the fixed replies. You can leave this page meanwhile.")
