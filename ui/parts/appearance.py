"""How a person appears on boards: by name, under a pseudonym, or not at all."""

from __future__ import annotations

import streamlit as st

from training.boards.pseudonyms import LONGEST_PSEUDONYM, PseudonymRefusedError
from training.boards.room import BoardRoom


def appearance(room: BoardRoom) -> None:
    """Draw the form, and keep what was chosen."""
    pseudonym, on_boards = room.appearance()
    with st.expander("How I appear here", icon=":material/visibility:"), st.form("appearance", border=False):
        st.caption("Trainers and managers who look after you see your name all the same.")
        stays = st.toggle("Show me on boards", value=on_boards)
        name = st.text_input("Pseudonym (empty: my name)", pseudonym or "", max_chars=LONGEST_PSEUDONYM)
        if st.form_submit_button("Save"):
            try:
                room.appear(name, on_boards=stays)
            except PseudonymRefusedError as refused:
                st.error(str(refused))
            else:
                st.rerun()
