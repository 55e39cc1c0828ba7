"""The router: which pages there are and which one is open. Everything else is in ui/."""

from __future__ import annotations

import gc

import streamlit as st

from ui.parts.doors import guarded, settle_memory

settle_memory(gc)
st.set_page_config(page_title="Composure", page_icon="ui/icon.png", layout="centered")

page = st.navigation(
    [
        st.Page("ui/pages/practise.py", title="Practise", icon=":material/forum:", default=True),
        st.Page("ui/pages/talk.py", title="Conversation", url_path="talk", visibility="hidden"),
        st.Page("ui/pages/scorecard.py", title="Scorecard", url_path="scorecard", visibility="hidden"),
        st.Page("ui/pages/whatif.py", title="What if?", url_path="what-if", visibility="hidden"),
        st.Page("ui/pages/history.py", title="My attempts", icon=":material/history:", url_path="history"),
        st.Page("ui/pages/studio.py", title="Studio", icon=":material/edit_note:", url_path="studio"),
        st.Page("ui/pages/how.py", title="How scoring works", icon=":material/fact_check:", url_path="how"),
    ],
    position="top",
)
with guarded():
    page.run()
