"""Who speaks for the customer: chosen before a talk, shown beside each line, and heard while the line is on its way."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from simulator.state import Line
from storage.attempts import Terms
from training.practice.desk import Sitting
from ui.parts.doors import desk
from ui.parts.wording import plain

CUSTOMER = ":material/person:"
EVERY = 0.4  # seconds between two looks at a line that is on its way
SCRIPT, MODEL = "script", "model"
WHY = {
    "due": "the model's words were lost on the way",
    "late": "the model's words came after your answer",
    "off": "no model is configured any more",
    "refused_key": "the model server did not let us in",
    "no_model": "the model server does not know the model",
    "bad_request": "the model server did not understand us",
    "quota": "the account at the model server is used up",
    "busy": "the model server was busy",
    "server": "the model server had a fault",
    "unreachable": "the model server could not be reached",
    "too_slow": "the model server was too slow",
    "cut_off": "the model's words broke off",
    "empty": "the model said nothing",
    "unreadable": "the model's answer could not be read",
    "refused": "the model declined to answer",
    "too_long": "the model did not come to an end",
    "resting": "the model server failed just now and is left alone for a minute",
    "spent": "what may be asked of the model is used up for now",
}
"""Why the script spoke in a model's place; for a line that a check stopped, see `whose`."""


def who_speaks(scenario_id: str, name: str, terms: Terms) -> Terms:
    """Draw the choice where a model is configured, and return the terms with it."""
    model = desk().model()
    if model is None:
        return terms
    where = "It runs on this machine." if model.is_local else f"Your replies are sent to {model.server}."
    chosen = st.radio(
        f"Who words what {plain(name)} says?",
        (SCRIPT, MODEL),
        format_func=lambda voice: {SCRIPT: "Scripted", MODEL: "With a model"}[voice],
        captions=(
            "The trainer's own lines.",
            plain(
                f"{model.name}, in freer words. {where} Names of colleagues, e-mail addresses, phone and order "
                "numbers are taken out first. Rules decide anger, facts and grades, as ever."
            ),
        ),
        key=f"voice-{scenario_id}",
    )
    return replace(terms, voice="model" if chosen == MODEL else "script")


def whose(line: Line, note: str | None) -> str:
    """Return in words whose words a line is, "" for the script where nothing else was to speak."""
    if line.voice == "script":
        return ""
    if line.voice == "model":
        return "words by a model"
    stopped = "the model's words did not pass the checks" if (note or "").startswith("check ") else ""
    why = stopped or WHY.get(note or "", "")
    return f"scripted line: {why}" if why else "scripted line"


@st.fragment(run_every=EVERY)
def on_its_way(sitting: Sitting) -> None:
    """Draw a line as it comes: only sentences that passed the checks, each look in place of the one before.

    Looked at again and again rather than streamed: Stop, a reload or a click elsewhere would cut a stream, and here the
    next look simply follows. When the line is settled the page is drawn anew, from what is stored.
    """
    heard = desk().heard(sitting.id)
    if heard is None:
        st.rerun()
    name = sitting.attempt.scenario.customer.name
    with st.chat_message(name, avatar=CUSTOMER):
        if heard:
            st.text(heard)
        st.caption(f"{plain(name)} is {'speaking' if _aloud(sitting) else 'writing'} …")


def _aloud(sitting: Sitting) -> bool:
    return sitting.attempt.scenario.channel in ("phone", "counter")
