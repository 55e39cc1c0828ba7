"""The rest of a scorecard in tabs: the other skills, every reply once, and what a colleague would have written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

import streamlit as st

from scoring.scorecard import Scorecard
from simulator.scenario import Scenario
from training.practice.colleague import Shown, shown_by
from training.practice.desk import Sitting
from ui.parts.card_head import stands_out
from ui.parts.curve import curve
from ui.parts.replies import replies
from ui.parts.results import Seen, folded
from ui.parts.wording import label, plain


def skills_of(sitting: Sitting, card: Scorecard, rules: Scorecard, said: Mapping[str, str]) -> dict[str, Seen]:
    """Return the skills that were called for, in the order of their weights; `said` are a model's second opinions."""
    alone = {result.skill: result for result in rules.results}
    # Whoever could read them in mid-talk could paste them: they count as shown only once a talk is over.
    shown = {} if sitting.status == "active" else _colleague(sitting.id, sitting.attempt.scenario)
    return {
        each.skill: Seen(each, alone[each.skill], said.get(each.skill, ""), shown.get(each.skill))
        for each in card.results
        if each.state != "not called for"
    }


def _colleague(attempt_id: str, scenario: Scenario) -> Mapping[str, Shown]:
    """Return what a colleague shows, worked out once a visit; an attempt keeps its scenario."""
    kept = st.session_state.setdefault("colleague", {})
    if attempt_id not in kept:
        kept.clear()
        kept[attempt_id] = shown_by(scenario)
    return cast("Mapping[str, Shown]", kept[attempt_id])


def details(sitting: Sitting, card: Scorecard, others: Sequence[Seen]) -> None:
    """Draw all the rest in tabs: the other skills, every reply once, and what a colleague would have written."""
    attempt = sitting.attempt
    if not attempt.turns:
        return
    names = ["Skill by skill", "Reply by reply", *(["A colleague's replies"] if sitting.status != "active" else [])]
    by_skill, by_reply, *better = st.tabs([*map(label, names)])
    with by_skill:
        stands_out(card)
        with st.container(gap="xsmall"):
            for seen in others:
                folded(sitting, seen)
        left = [result.title.lower() for result in card.results if result.state == "not called for"]
        if left:
            st.caption(f"Not called for here: {', '.join(left)}.")
    with by_reply:
        curve(attempt)
        replies(attempt)
    for tab in better:
        with tab:
            st.caption(f"How a seasoned colleague might have answered {plain(attempt.scenario.customer.name)}")
            for number, answer in enumerate(attempt.scenario.model_answers, 1):
                st.markdown(f"**Reply {number}**")
                st.text(answer)
