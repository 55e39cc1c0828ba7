"""What the levels of a grade mean."""

from __future__ import annotations

import streamlit as st

from ui.parts.wording import LEVELS, dots

HOW = "ui/pages/how.py"
_LEVELS = (
    (0, "not there where it was due, or something that hurts"),
    (1, "a stock phrase, or something vague"),
    (2, "one real part of it"),
    (3, "specific and personal"),
    (4, "all of it, and nothing undermines it"),
)


def level_meanings() -> None:
    """Draw the levels, each with what it means in any skill."""
    for level, words in _LEVELS:
        st.markdown(f"{dots(level)} **{level}, {LEVELS[level]}**: {words}")
