"""The scorecard of one attempt: how it ended, each skill with the moment that decided it, and what to try next."""

from __future__ import annotations

import streamlit as st

from scoring.scorecard import Scorecard
from storage.attempts import Terms
from training.practice.desk import Sitting, UnknownScenarioError
from training.practice.second import second_opinion
from ui.parts.branches import turning_point
from ui.parts.card_head import critical, head
from ui.parts.closing import closing
from ui.parts.curve import curve
from ui.parts.doors import PRACTISE, TALK, WHAT_IF, desk, sitting_from_url
from ui.parts.own_review import dispute, own_review, trainer_words
from ui.parts.pace import pace
from ui.parts.results import skill_result
from ui.parts.second import asides, where_it_stands
from ui.parts.wording import plain


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
    trainer_words(found)
    critical(card)
    curve(sitting.attempt)
    st.header("Skill by skill")
    second = second_opinion(desk(), sitting.id)
    for result in card.results:
        if result.state != "not called for":
            alone = next(each for each in rules.results if each.skill == result.skill)
            skill_result(sitting, result, asides(second).get(result.skill, ""), alone)
    left = [result.title.lower() for result in card.results if result.state == "not called for"]
    if left:
        st.caption(f"Not called for here: {', '.join(left)}.")
    where_it_stands(sitting, second)
    dispute(found)
    pace(sitting)
    _better(sitting)
    closing(sitting)
    _next(sitting, card)


def _better(sitting: Sitting) -> None:
    scenario = sitting.attempt.scenario
    with st.expander(f"How a seasoned colleague might have answered {plain(scenario.customer.name)}"):
        for number, answer in enumerate(scenario.model_answers, 1):
            st.caption(f"Reply {number}")
            st.text(answer)


def _next(sitting: Sitting, card: Scorecard) -> None:
    st.header("What next")
    titles = {result.skill: result.title for result in card.results}
    if card.practise_next:
        wanted = " and ".join(titles.get(name, name).lower() for name in card.practise_next)
        st.write(f"Practise next: **{wanted}**. The same customer will not say quite the same again.")
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
        except UnknownScenarioError as unknown:
            st.error(str(unknown))
    if back.button("Read the talk", icon=":material/forum:", width="stretch"):
        st.switch_page(TALK, query_params={"attempt": sitting.id})
    if other.button("Another customer", icon=":material/groups:", width="stretch"):
        st.switch_page(PRACTISE)


draw()
