"""Sign in: by e-mail and password, or with the link of an invitation."""

from __future__ import annotations

import streamlit as st

from ui.parts.doors import ACCOUNT, visitor
from ui.parts.entry import accept, sign_in
from ui.parts.wording import plain


def draw() -> None:
    """Draw the page."""
    who = visitor()
    link = st.query_params.get("invitation")
    if link and not who.solo:
        accept(who, link)
    elif who.role is None:
        sign_in(who, to="/")  # here they would be told only that they are in
    else:
        st.header("You are here already", anchor=False)
        if who.solo:
            st.text("You are using Composure by yourself, so nobody signs in.")
        else:
            st.markdown(f"Signed in as **{plain(who.name)}**.")
        st.page_link(ACCOUNT, label="My account", icon=":material/person:")


draw()
