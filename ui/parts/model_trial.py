"""The Model page's "try it" button, with what works on this server, and how a model is configured."""

from __future__ import annotations

import streamlit as st

from simulator.providers.trial import Trial, Tried
from training.practice.model_room import Configured
from ui.parts.rooms import model_room
from ui.parts.wording import plain

KEPT = "model-trial"
HOW = """# In .env beside app.py (see .env.example), or in the environment
# A server of your own; empty for OpenAI's
OPENAI_BASE_URL=http://127.0.0.1:11434/v1
# Where the server asks for one
OPENAI_API_KEY=
# Words what customers say, drafts customers from complaints
COMPOSURE_MODEL=name-of-a-model
# Gives second opinions; empty: off
COMPOSURE_JUDGE="""
ICONS = {True: ":material/check_circle:", False: ":material/error:", None: ":material/remove_circle_outline:"}


def trial(found: Configured) -> None:
    """Draw the button, and what came of pressing it last, as long as the settings are those that were tried."""
    if st.button("Try it", type="primary", icon=":material/play_arrow:", help="Three short questions to each model."):
        with st.spinner("Asking. A server that does not answer takes up to half a minute."):
            st.session_state[KEPT] = found, model_room().try_it()
    tried_with, trials = st.session_state.get(KEPT, (found, ()))
    for each in trials if tried_with == found else ():
        with st.container(border=True, gap="xxsmall"):
            st.markdown(f"**{plain(each.model)}** {_how_well(each)}")
            for one in each.tried:
                _tried(one)


def _how_well(found: Trial) -> str:
    if found.works:
        return "works"
    return "does not do everything" if any(one.works for one in found.tried) else "cannot be used"


def _tried(one: Tried) -> None:
    took = f" in {one.seconds:.1f} s" if one.works is not None else ""
    st.markdown(f"{ICONS[one.works]} {one.name}{took}")
    st.text(one.words)
    if one.detail:
        with st.expander("What the server said"):
            st.text(one.detail)


def how() -> None:
    """Draw how a model is configured."""
    st.code(HOW, language=None, wrap_lines=True)
