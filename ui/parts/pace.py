"""Speed of response: shown where a trainee asks for it, and part of no score."""

from __future__ import annotations

from statistics import median

import streamlit as st

from training.practice.desk import Sitting
from ui.parts.wording import bullets


def pace(sitting: Sitting) -> None:
    """Draw how long each reply took, once the trainee has switched it on."""
    if not sitting.pace or not st.toggle("Show how fast I answered", key=f"pace-{sitting.id}"):
        return
    with st.container(border=True):
        st.markdown(f"#### Speed of response: half of your replies within {_long(median(sitting.pace))}")
        st.caption("From the customer's line to your reply. A good answer is worth the wait: this counts for no score.")
        bullets(f"Reply {number}: {_long(seconds)}" for number, seconds in enumerate(sitting.pace, 1))


def _long(seconds: float) -> str:
    """Return a length of time in words; hours are enough for a letter."""
    minutes, rest = divmod(round(seconds), 60)
    hours, left = divmod(minutes, 60)
    if hours:
        return f"{hours} h {left} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
