"""The scorecard of one attempt: how it ended, what matters most now with its proof, and all the rest folded."""

from __future__ import annotations

import streamlit as st

from storage.attempts import Terms
from training.practice.desk import Sitting, UnknownScenarioError
from training.practice.second import second_opinion
from ui.parts.asked_for import asked_for
from ui.parts.branches import turning_point
from ui.parts.card_details import details, skills_of
from ui.parts.card_head import critical, head
from ui.parts.closing import closing
from ui.parts.doors import PRACTISE, TALK, WHAT_IF, desk, sitting_from_url
from ui.parts.own_review import dispute, own_review, trainer_words
from ui.parts.pace import pace
from ui.parts.results import in_full
from ui.parts.second import asides, where_it_stands


def draw() -> None:
    """Draw the page for `?attempt=`."""
    sitting = sitting_from_url()
    if sitting is None:
        return
    rules = desk().scorecard(sitting.id)
    found = own_review(sitting)
    card = found.card if found else rules
    st.page_link(PRACTISE, label="All customers", icon=":material/arrow_back:")
    head(sitting, card, found)
    asked_for(sitting)
    trainer_words(found)
    critical(card)
    second = second_opinion(desk(), sitting.id)
    skills = skills_of(sitting, card, rules, asides(second))
    if card.practise_next:
        st.header("What matters most now", anchor=False)
        for name in card.practise_next:
            in_full(sitting, skills[name])
    details(sitting, card, [seen for name, seen in skills.items() if name not in card.practise_next])
    where_it_stands(sitting, second)
    dispute(found)
    pace(sitting)
    closing(sitting)
    _next(sitting)


def _next(sitting: Sitting) -> None:
    st.header("What next", anchor=False)
    st.caption("The same customer will not say quite the same again.")
    if sitting.status != "active" and sitting.attempt.turns:
        with st.container(border=True):
            st.markdown("**What if you had answered differently?** Go back to any reply; your attempt stays as it is.")
            turning = turning_point(sitting.attempt)
            if st.button(f"Go back to reply {turning}", icon=":material/alt_route:"):
                st.switch_page(WHAT_IF, query_params={"attempt": sitting.id, "reply": str(turning)})
    again, back, other = st.columns(3)
    if again.button("Try again", type="primary", icon=":material/replay:", width="stretch"):
        try:
            begun = desk().start(sitting.attempt.scenario.id, Terms(voice=sitting.terms.voice))
            st.switch_page(TALK, query_params={"attempt": begun.id})
        except UnknownScenarioError:
            st.error("This customer is not on offer any more. Choose another one.")
    if back.button("Read the talk", icon=":material/forum:", width="stretch"):
        st.switch_page(TALK, query_params={"attempt": sitting.id})
    if other.button("Another customer", icon=":material/groups:", width="stretch"):
        st.switch_page(PRACTISE)


draw()
