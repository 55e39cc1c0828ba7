"""Draft from a complaint: paste it, and go on with the draft on the bench. Offered where a model is configured only."""

from __future__ import annotations

import streamlit as st

from training.authoring.drafting import MOST, Drafted, Drafting
from training.authoring.studio import StudioError
from ui.parts.doors import STUDIO, studio
from ui.parts.wording import bullets, counted, plain

KINDS = {
    "address": ("address", "addresses"),
    "date of birth": ("date of birth", "dates of birth"),
    "email": ("e-mail address", "e-mail addresses"),
    "iban": ("account number", "account numbers"),
    "phone": ("phone number", "phone numbers"),
}


def offered() -> bool:
    """Tell whether a draft can be made at all."""
    return Drafting(studio()).model() is not None


def from_complaint() -> None:
    """Draw the form, and open the draft that comes of it."""
    model = Drafting(studio()).model()
    if model is None:
        return
    where = "this machine" if model.is_local else model.server
    with st.form("draft-from-complaint", border=False):
        pasted = st.text_area("A real complaint, or a chat log", height=220, key="complaint")
        st.caption(
            plain(
                f"Up to {MOST:,} characters. Names, numbers and addresses are replaced here, before {model.name} on "
                f"{where} reads it; a rare name may be missed, so take out what nobody else must read. The complaint "
                "itself is not kept."
            )
        )
        sent = st.form_submit_button("Draft it", type="primary", icon=":material/auto_awesome:")
    if sent:
        _draft(pasted)


def _draft(pasted: str) -> None:
    try:
        with st.spinner("Replacing what is private, asking the model, checking what it wrote. A minute at the most."):
            drafted = Drafting(studio()).draft(pasted)
    except StudioError as refused:
        st.error(f"There is no draft. {plain(str(refused))}")
        return
    st.session_state[_slot(drafted.id)] = drafted
    st.switch_page(STUDIO, query_params={"scenario": drafted.id})


def what_became(name: str) -> None:
    """Draw what was replaced and what is to be mended, until the trainer has read it."""
    drafted: Drafted | None = st.session_state.get(_slot(name))
    if drafted is None:
        return
    with st.container(border=True):
        st.markdown("**A first draft by a model.** Read every line before anybody meets this customer.")
        if drafted.replaced:
            kinds = ", ".join(counted(count, *KINDS.get(kind, (kind,))) for kind, count in drafted.replaced)
            st.text(f"Replaced by invented ones: {kinds}.")
        else:
            st.text("Nothing was found in the complaint that tells who wrote it. Look for yourself.")
        if drafted.problems:
            st.text(f"Still to mend, {counted(len(drafted.problems), 'problem')}:")
            bullets(problem.message for problem in drafted.problems)
        if st.button("I have read this", key=f"{_slot(name)}-read"):
            del st.session_state[_slot(name)]
            st.rerun()


def _slot(name: str) -> str:
    return f"drafted-{name}"
