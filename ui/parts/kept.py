"""What is shown of an attempt whose words were deleted."""

from __future__ import annotations

import streamlit as st

from storage.retention import KeptCard
from ui.parts.wording import FOR_TRAINING, counted, dots, plain, when


def words_gone(kept: KeptCard, days: int) -> None:
    """Draw the score and the levels that are left, and say why there is no more."""
    st.title(plain(kept.title), anchor=False)
    st.info(f"The words of this conversation were deleted after {counted(days, 'day')}.", icon=":material/auto_delete:")
    st.caption(f"{when(kept.started_at)} · {counted(kept.turns, 'reply', 'replies')}. {FOR_TRAINING}")
    score, levels = st.columns([1, 2], vertical_alignment="center")
    score.metric("Score", "not graded" if kept.overall is None else f"{kept.overall} / 100")
    levels.text("\n".join(f"{dots(each.level)}  {each.title}" for each in kept.levels))
