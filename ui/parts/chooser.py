"""Narrow down a long shelf: by how hard, by channel, by trade."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from simulator.scenario import Scenario
from ui.parts.wording import CHANNELS, difficulty, label

ENOUGH_TO_NARROW = 8
KEYS = ("narrow-difficulty", "narrow-channel", "narrow-trade")


def narrowed(scenarios: Sequence[Scenario]) -> list[Scenario]:
    """Draw the filters where the shelf is long, and return the scenarios that they leave."""
    if len(scenarios) < ENOUGH_TO_NARROW:
        return list(scenarios)
    levels = sorted({each.difficulty for each in scenarios})
    channels = [name for name in CHANNELS if any(each.channel == name for each in scenarios)]
    trades = sorted({each.trade for each in scenarios}, key=str.casefold)
    with st.expander("Narrow down", icon=":material/filter_list:"):
        level = st.pills(
            "How hard",
            levels,
            format_func=lambda each: label(difficulty(each)),
            selection_mode="multi",
            key=KEYS[0],
        )
        channel = st.pills(
            "Where", channels, format_func=lambda name: label(CHANNELS[name][0]), selection_mode="multi", key=KEYS[1]
        )
        trade = st.multiselect("Trade", trades, format_func=str.capitalize, placeholder="Every trade", key=KEYS[2])
    left = [
        each
        for each in scenarios
        if (not level or each.difficulty in level)
        and (not channel or each.channel in channel)
        and (not trade or each.trade in trade)
    ]
    shown = "Every customer" if len(left) == len(scenarios) else f"{len(left)} of {len(scenarios)} customers"
    if left:
        st.caption(f"{shown}, from gentle to very hard.")
    else:
        st.info("No customer fits all of that.")
        st.button("Show everybody again", on_click=_everybody)
    return left


def _everybody() -> None:
    for key in KEYS:
        st.session_state[key] = []
