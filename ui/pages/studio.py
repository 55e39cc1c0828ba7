"""The studio: trainers write, try, prove and publish customers without leaving the app."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import streamlit as st

from training.authoring.listing import Entry
from training.authoring.studio import StudioError
from ui.parts.bench import bench
from ui.parts.doors import STUDIO, studio
from ui.parts.drafting import from_complaint, offered
from ui.parts.proof import standing, telling
from ui.parts.wording import CHANNELS, counted, difficulty, plain


def draw() -> None:
    """Draw the list of scenarios, or the one that `?scenario=` names."""
    wanted = st.query_params.get("scenario")
    if wanted:
        bench(wanted)
        return
    st.title("Studio")
    st.write("Write a customer, play them at once, let the prover walk every path, and publish when it holds.")
    _begin()
    entries = studio().entries()
    _prove([entry for entry in entries if entry.digest and entry.proved is None])
    for entry in entries:
        _row(entry)


def _begin() -> None:
    new, upload = st.columns(2)
    with new.popover("New customer", icon=":material/person_add:", width="stretch"), st.form("new", border=False):
        name = st.text_input("A name for the file, in small letters and hyphens", placeholder="late-piano")
        if st.form_submit_button("Begin", type="primary"):
            _open(lambda: studio().new(name.strip()))
    with upload.popover("Upload a file", icon=":material/upload_file:", width="stretch"):
        file = st.file_uploader("A scenario as YAML, up to 256 KB", type=["yaml"], max_upload_size=1)
        if file and st.button("Open it here", type="primary"):
            _open(lambda: studio().upload(file.name, file.getvalue()))
    if offered():
        with st.expander("Draft from a complaint", icon=":material/auto_awesome:"):
            from_complaint()


def _prove(waiting: list[Entry]) -> None:
    """Offer to prove what is not proved; each result is kept at once, so that stopping loses nothing."""
    if not waiting:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        begun = st.button(f"Prove all ({len(waiting)})", icon=":material/verified:", help="About two seconds each.")
        st.caption(f"{counted(len(waiting), 'customer')} not proved since they or the rules changed.")
    if not begun:
        return
    bar = st.progress(0.0)
    st.button("Stop", icon=":material/stop:")  # any click runs the page anew, and so ends this
    for place, entry in enumerate(waiting):
        with suppress(StudioError):  # somebody has changed it since the list was read
            studio().prove(entry.id, studio().draft(entry.id).text, telling(bar, entry.title, place, len(waiting)))
    st.rerun()


def _open(make: Callable[[], str]) -> None:
    try:
        made = make()
    except StudioError as refused:
        st.error(plain(str(refused)))
        return
    st.switch_page(STUDIO, query_params={"scenario": made})


def _row(entry: Entry) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(entry.title)}**")
            about = [entry.origin, "draft" if entry.has_draft else "", plain(entry.trade)]
            if entry.channel and entry.difficulty:
                about += [CHANNELS[entry.channel][0].lower(), difficulty(entry.difficulty).lower()]
            st.caption(" · ".join(filter(None, about)))
        standing(entry)
        if st.button("Open", key=f"open-{entry.id}"):
            st.switch_page(STUDIO, query_params={"scenario": entry.id})


draw()
