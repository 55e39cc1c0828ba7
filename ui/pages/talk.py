"""One conversation: the brief, then the talk itself. The address names the attempt, so that a reload goes on."""

from __future__ import annotations

from functools import partial

import streamlit as st

from simulator.scenario import Scenario
from storage.attempts import Terms
from training.learning.to_do import BeginRefusedError
from training.practice.desk import Sitting, UnknownScenarioError
from ui.parts.brief import brief, brief_again
from ui.parts.compose import arrived, box_key, closed, compose, slot
from ui.parts.counting import how_it_counts
from ui.parts.doors import PRACTISE, SCORECARD, TALK, desk, ended, lead_back, sitting_from_url
from ui.parts.transcript import transcript
from ui.parts.voice import on_its_way, who_speaks
from ui.parts.wording import plain

NO_SUCH = "This customer is not on offer, or not any more. Choose another one."


def draw() -> None:
    """Draw the brief of `?scenario=`, or the talk of `?attempt=`."""
    if "attempt" in st.query_params:
        sitting = sitting_from_url()
        if sitting:
            _talk(sitting)
        return
    try:
        _brief(desk().library().get(st.query_params.get("scenario", "")))
    except UnknownScenarioError:  # its own words are for whoever types ids in a terminal
        lead_back(NO_SUCH)


def _brief(scenario: Scenario) -> None:
    st.page_link(PRACTISE, label="All customers", icon=":material/arrow_back:")
    st.title(plain(scenario.title))
    brief(scenario)
    terms = who_speaks(scenario.id, scenario.customer.name, how_it_counts(scenario.id))
    label = "Begin the graded attempt" if terms.kind == "graded" else "Begin"
    if st.button(label, type="primary", icon=":material/play_arrow:", key="begin"):
        _start(scenario.id, terms)


def _start(scenario_id: str, terms: Terms) -> None:
    try:
        sitting = desk().start(scenario_id, terms)
    except UnknownScenarioError:
        st.error(NO_SUCH)
        return
    except BeginRefusedError as refused:
        st.error(plain(str(refused)))
        return
    st.switch_page(TALK, query_params={"attempt": sitting.id})


def _talk(sitting: Sitting) -> None:
    scenario = sitting.attempt.scenario
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.page_link(PRACTISE, label="All customers", icon=":material/arrow_back:")
        if sitting.status == "active":
            _leave(sitting)
    st.header(plain(scenario.title))
    if sitting.terms.kind == "graded":
        st.badge("Graded: this one counts", icon=":material/grading:")
    brief_again(scenario)
    if sitting.scenario_changed:
        st.caption("The trainer has changed this scenario since you began. You go on with the one you began with.")
    transcript(sitting.attempt, sitting.notes, partial(on_its_way, sitting) if sitting.speaking else None)
    _notice(sitting)
    if sitting.status == "active":
        compose(sitting)
    else:
        _over(sitting)
    arrived(sitting)


def _leave(sitting: Sitting) -> None:
    with st.popover("Leave", icon=":material/logout:"):
        st.write("Leave for good? Your replies are kept, but you cannot go on with this talk.")
        if sitting.terms.kind == "graded" and sitting.attempt.turns:
            st.write("This graded attempt is then used up.")
        st.write("To pause, simply close the page: you find it again under Practise.")
        if st.button("Leave for good"):
            desk().leave(sitting.id)
            st.switch_page(SCORECARD, query_params={"attempt": sitting.id})


def _notice(sitting: Sitting) -> None:
    notice = st.session_state.get(slot("notice", sitting))
    if notice:
        st.warning(notice.words, icon=":material/sync_problem:")
        st.text(f"You had written: {notice.text}")


def _over(sitting: Sitting) -> None:
    title, icon, why = ended(sitting)
    with st.container(border=True):
        st.markdown(f"{icon} **{title}.** {why}")
        if st.button("See your scorecard", type="primary", icon=":material/grading:"):
            st.session_state.pop(box_key(sitting), None)  # whoever comes back reads from the beginning
            st.switch_page(SCORECARD, query_params={"attempt": sitting.id})
    closed(sitting)


draw()
