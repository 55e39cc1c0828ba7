"""How far a round is: who has handed in, and for its maker the way to close it."""

from __future__ import annotations

import streamlit as st

from storage.calibration import Round
from training.reviews.calibration import Calibration
from training.reviews.rounds import StillMissingError
from ui.parts.wording import bullets


def progress(room: Calibration, made: Round) -> None:
    """Draw who has graded how much; never what."""
    st.subheader("Who is where", anchor=False)
    bullets(
        f"{each.name}: {'handed in' if each.done_at else f'{each.graded} of {made.replies}'}" for each in made.graders
    )
    st.caption("The round closes when everybody has handed in. Until then nobody sees a figure.")
    if made.made_by != room.visitor.person_id:
        return
    key = f"close-{made.id}"
    if st.button("Close the round", icon=":material/lock:"):
        try:
            room.close(made.id)
        except StillMissingError as missing:
            st.session_state[key] = str(missing)
        else:
            st.rerun()
    if key in st.session_state:
        st.warning(st.session_state[key])
        if st.button("Close it all the same", type="primary"):
            room.close(made.id, although_missing=True)
            del st.session_state[key]
            st.rerun()
