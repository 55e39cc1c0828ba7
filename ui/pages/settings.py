"""Model: what is configured, whether it works, what is sent where, and what was used today."""

from __future__ import annotations

import streamlit as st

from storage.tables import Purpose
from ui.parts.judge_check import judge_check
from ui.parts.model_trial import how, trial
from ui.parts.rooms import model_room
from ui.parts.wording import plain

PURPOSES: dict[Purpose, str] = {
    "customer": "The customer's words",
    "judge": "Second opinions",
    "check": "Checks of the judge",
    "draft": "Drafts from complaints",
}


def draw() -> None:
    """Draw the page."""
    st.title("Model")
    st.write(
        "A model can word what customers say, and draft customers from complaints. It never decides anything: anger, "
        "facts, endings and grades are made by rules, with a model or without."
    )
    found = model_room().configured()
    if found is None:
        _nothing()
        return
    with st.container(border=True):
        st.markdown("#### What is configured")
        told = (
            f"Server: {found.server}" + (" (this machine)" if found.is_local else ""),
            f"Words of the customer: {found.model or 'off (COMPOSURE_MODEL names no model)'}",
            f"Second opinions: {found.judge or 'off (COMPOSURE_JUDGE names no model)'}",
            f"Key: {'set; it is shown nowhere' if found.has_key else 'none'}",
        )
        st.text("\n".join(told))
        if found.problem:
            st.warning(found.problem, icon=":material/build:")  # our own words, with addresses to copy
        else:
            trial(found)
    if not found.problem:
        if found.judge:
            judge_check()
        _sent(found.server, is_local=found.is_local)
    _used()
    with st.expander("How to change it", icon=":material/settings:"):
        how()


def _nothing() -> None:
    missing = model_room().left_out()
    if missing:
        st.warning(plain(missing), icon=":material/build:")
    else:
        st.info("No model is configured, and nothing needs one. Nothing leaves this machine.", icon=":material/lock:")
    st.markdown("#### To use one")
    st.write("Any server that speaks OpenAI's chat completions will do: a local one, your own, or in the cloud.")
    how()


def _sent(server: str, *, is_local: bool) -> None:
    with st.container(border=True):
        st.markdown("#### What is sent where")
        where = (
            "It is on this machine: no text leaves it, unless that server passes it on."
            if is_local
            else "Whoever runs it can read what is sent."
        )
        st.text(
            f"To {server}, and nowhere else. {where}\n\n"
            "For the customer's next line: who the customer is, what they have told so far, and the last exchange. "
            "For a second opinion: the case, one reply, and what came before it. For a draft: the pasted complaint. "
            "Never sent: grades, scores, and who is practising.\n\n"
            "Before anything is sent, private things are taken out of what people wrote. A number keeps its place all "
            "through a talk; what the scenario itself says stays."
        )
        before, after = model_room().example()
        left, right = st.columns(2)
        for column, title, text in ((left, "Typed", before), (right, "Sent", after)):
            with column.container(border=True, height="stretch"):
                st.caption(title)
                st.text(text)


def _used() -> None:
    use = model_room().use()
    with st.container(border=True):
        st.markdown("#### Limits, and today's use")
        st.text(
            f"{use.per_reply} calls for a line, {use.per_attempt} for an attempt; {use.per_day:,} tokens for a "
            "person, day and purpose, three times that for second opinions. A server that fails three times rests for "
            "a minute, and the script speaks."
        )
        rows = [name for name in PURPOSES if use.everybody.get(name)]
        if not rows:
            st.caption("Nothing was used today.")
        for name in rows:
            st.text(f"{PURPOSES[name]}: {use.everybody[name]:,} tokens today, {use.own.get(name, 0):,} of them yours")
        if rows:
            st.caption("An estimate, on the high side; a day is a day in UTC.")


draw()
