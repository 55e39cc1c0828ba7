"""The brief: who the trainee is, what they can see, what they may and may not offer, and what the customer wrote."""

from __future__ import annotations

import streamlit as st

from simulator.scenario import Scenario
from simulator.words import Channel
from ui.parts.wording import CHANNELS, bullets, difficulty, plain

VERBS: dict[Channel, str] = {"chat": "writes", "email": "writes", "phone": "says", "counter": "says"}


def brief(scenario: Scenario) -> None:
    """Draw the whole brief, as read before the talk begins."""
    channel, icon = CHANNELS[scenario.channel]
    with st.container(horizontal=True, gap="xsmall"):
        st.badge(channel, icon=icon, color="gray")
        st.badge(difficulty(scenario.difficulty), color="gray")
    with st.container(border=True):
        st.markdown(f"**{plain(scenario.customer.name)}** {VERBS[scenario.channel]}")
        st.text(scenario.opening)
    _who_you_are(scenario)
    st.caption(
        f"Their patience is good for {scenario.customer.patience} replies. The talk ends when they are content, when "
        "their patience is used up, or when they walk out. You can pause at any time."
    )


def brief_again(scenario: Scenario) -> None:
    """Draw the brief folded away, to look at during the talk."""
    with st.expander("Your brief", icon=":material/description:"):
        _who_you_are(scenario)


def _who_you_are(scenario: Scenario) -> None:
    company, offers = st.columns(2, gap="medium")
    with company:
        st.markdown("**You**")
        st.text(f"{scenario.brief.company}. {scenario.brief.role}")
        st.markdown("**What you can see**")
        st.text(scenario.brief.situation)
    with offers:
        st.markdown("**You may offer**")
        bullets(scenario.policy.allowed.values())
        if scenario.policy.not_allowed:
            st.markdown("**You must not promise**")
            bullets(scenario.policy.not_allowed)
