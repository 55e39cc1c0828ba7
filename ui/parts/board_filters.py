"""What a board shows: team, period, trade, skill, and the rules the attempts were made under."""

from __future__ import annotations

import streamlit as st

from scoring.skills import skills
from storage.boards import OVERALL
from training.boards.room import BoardRoom
from training.boards.standings import Choice

PERIODS = {0: "At any time", 365: "Past year", 90: "Past 90 days", 30: "Past 30 days"}
EVERYBODY = ""
"""Everybody, and every trade: not None, beside which the browser would draw a cross to clear the field."""
RULES = "board-rules"


def chosen(room: BoardRoom) -> Choice:
    """Draw the filters and return what was chosen: a person's own team, overall, at any time to begin with."""
    teams = {team.id: team.name for team in room.teams()}
    titles = {OVERALL: "Overall"} | {skill.name: skill.title for skill in skills()}
    own = next((team for team in teams if team in room.visitor.teams), None)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        team = EVERYBODY
        if teams:
            places = [EVERYBODY, *teams]
            team = st.selectbox(
                "Team",
                places,
                index=places.index(own or EVERYBODY),
                format_func=lambda each: teams.get(each, "Everybody"),
                # Of this person: the browser would go on showing what it held for who was here before.
                key=f"board-team-{room.visitor.person_id}",
                width=164,
            )
        skill = st.selectbox("Skill", list(titles), format_func=titles.__getitem__, key="board-skill", width=164)
        days = st.selectbox("Period", list(PERIODS), format_func=PERIODS.__getitem__, key="board-days", width=164)
        trade = st.selectbox(
            "Trade",
            [EVERYBODY, *room.trades()],
            format_func=lambda each: each.capitalize() if each else "Every trade",
            key="board-trade",
            width=164,
        )
    # Chosen at the foot of the page, and only where there are any.
    return Choice(team or None, days or None, trade or None, skill, st.session_state.get(RULES) or None)
