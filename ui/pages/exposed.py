"""What stands in place of every page while the app could be reached by others and nobody has an account."""

from __future__ import annotations

import streamlit as st

from ui.parts.entry import EXPOSED

st.header("Composure is not open yet", anchor=False)
for part in EXPOSED.split("\n\n"):
    st.code(part.strip(), language=None) if part.startswith(" ") else st.text(part)
