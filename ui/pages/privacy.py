"""My data: what is held about somebody, who looked at it, how long it is kept; to take away, and to erase."""

from __future__ import annotations

import streamlit as st

from storage.store import open_store
from training.permits import may
from training.privacy.held import OwnData
from training.privacy.looks import Looks
from training.privacy.retention import Retention
from ui.parts.doors import visitor
from ui.parts.erasing import erase_other, erase_own
from ui.parts.held import held
from ui.parts.keeping import keeping
from ui.parts.looks import everything, mine
from ui.parts.wording import FOR_TRAINING


def draw() -> None:
    """Draw the page."""
    who, store = visitor(), open_store()
    own, days = OwnData(store, who), Retention(store, who)
    st.title("My data", anchor=False)
    st.write("Everything that Composure holds about you. You can take it with you, and you can erase it.")
    st.caption(f"{FOR_TRAINING} Only your words are graded: nobody's voice, face or feelings.")
    held(own, days.keeping())
    st.header("Who looked", anchor=False)
    mine(Looks(store, who), days.keeping())
    st.header("Erase", anchor=False)
    erase_own(own, who)
    if not may(who, "set_retention"):
        return
    st.header("For the owner", anchor=False)
    keeping(days)
    everything(Looks(store, who))
    if not who.solo:
        erase_other(own)


draw()
