"""Reviews: what waits for a trainer, and one attempt to read and decide on."""

from __future__ import annotations

import streamlit as st

from ui.parts.reading import reading
from ui.parts.review_queue import queue
from ui.parts.trainers import reviews_room


def draw() -> None:
    """Draw the queue, or the attempt that `?attempt=` names."""
    wanted = st.query_params.get("attempt")
    if wanted:
        reading(reviews_room(), wanted)
    else:
        st.session_state.pop("reviewing", None)
        queue(reviews_room())


draw()
