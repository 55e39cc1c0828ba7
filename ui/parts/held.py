"""What is held about somebody, in plain words, and the button to take it away."""

from __future__ import annotations

import streamlit as st

from storage.declared.declaration import Kept
from storage.privacy import Held
from storage.retention import SHORT_DAYS, Keeping
from training.privacy.held import OwnData
from ui.parts.wording import FOR_TRAINING, counted, day


def held(own: OwnData, keeping: Keeping) -> None:
    """Draw what is held, how much of it, since when and until when."""
    with st.container(border=True):
        for each in own.held():
            with st.container(gap=None):
                st.markdown(f"**{each.declared.purpose}**")
                st.caption(" · ".join((counted(each.rows, "entry", "entries"), *_since(each), _kept(each, keeping))))
    st.download_button(
        "Take it with me",
        lambda: own.download(FOR_TRAINING),
        "my-data.zip",
        "application/zip",
        icon=":material/download:",
        type="primary",
    )
    st.caption("A zip with a page to read and a file for programs: every word, grade, review and line of the log.")


def _since(each: Held) -> list[str]:
    if each.since is None or each.until is None:
        return []
    first, last = day(each.since), day(each.until)
    return [first if first == last else f"{first} to {last}"]


def _kept(each: Held, keeping: Keeping) -> str:
    words: dict[Kept, str] = {
        "account": "kept until it is erased",
        "words": f"kept for {keeping.transcript_days} days after the conversation",
        "scores": f"kept for {keeping.score_days} days",
        "log": f"kept for {keeping.score_days} days",
        "short": f"kept for {SHORT_DAYS} days at most",
    }
    return words[each.declared.kept]
