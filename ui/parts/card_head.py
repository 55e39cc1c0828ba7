"""The head of a scorecard: how it ended, the score, and what must never be said in a real conversation."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import Scorecard
from training.practice.desk import Sitting
from training.reviews.reviewed import Reviewed
from ui.parts.doors import ended
from ui.parts.own_review import score
from ui.parts.wording import FOR_TRAINING, bullets, plain


def head(sitting: Sitting, card: Scorecard, found: Reviewed | None) -> None:
    """Draw how an attempt ended, the score that counts, and what stands out over all replies."""
    if sitting.status == "active":
        title, icon, why = "Not over yet", ":material/pending:", "This is how it stands now."
    else:
        title, icon, why = ended(sitting)
    st.title(plain(sitting.attempt.scenario.title))
    outcome, number = st.columns([3, 1], vertical_alignment="center")
    with outcome:
        st.subheader(f"{icon} {title}")
        st.write(why)
    with number:
        score(card, found)
    st.caption(FOR_TRAINING)
    for sentence in (*card.order, *filter(None, [card.readability])):
        st.text(f"•  {sentence}")


def critical(card: Scorecard) -> None:
    """Draw the errors that are kept apart from the score."""
    if card.critical:
        with st.container(border=True):
            st.markdown(":material/priority_high: **Never in a real conversation** (kept apart from the score)")
            bullets(f"Reply {turn}: {flag.replace('_', ' ')}: “{quote}”" for turn, flag, quote in card.critical)
