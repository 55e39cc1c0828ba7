"""The team of a manager: who is ready, where the skills stand, what is missed, where it is going."""

from __future__ import annotations

import streamlit as st

from training.boards.team_view import TeamView
from training.permits import may
from ui.parts.doors import PEOPLE
from ui.parts.rooms import team_room
from ui.parts.rules_shown import rules_note
from ui.parts.team_charts import difficulty, heat_map, trend
from ui.parts.team_files import taken_away
from ui.parts.team_tables import disagreement, misses, readiness
from ui.parts.visits import once_a_visit
from ui.parts.wording import FOR_TRAINING, counted

EVERYBODY = "Everybody"
RULES = "team-rules"


def draw() -> None:
    """Draw the page."""
    room = team_room()
    teams = {team.id: team.name for team in room.teams()}
    st.title("Team")
    st.caption(FOR_TRAINING)
    if not teams and room.visitor.role != "owner":
        st.info("You look after no team yet. An owner or manager can add you to one under People.")
        return
    first = room.first()
    own = list(teams).index(first) if first else 0
    team = st.selectbox("Team", list(teams), index=own, format_func=teams.__getitem__, width=260) if teams else None
    wanted = st.session_state.get(RULES) or None
    view = once_a_visit(f"team {team}", lambda again: room.view(team, wanted, again=again))
    name = teams[team] if team else EVERYBODY
    if not view.people:
        if may(room.visitor, "invite_people"):
            st.info("Nobody practises in this team yet. Invite trainees to it, or move them, under People.")
            st.page_link(PEOPLE, label="People", icon=":material/group:")
        else:
            st.info("Nobody practises in this team yet. A manager or an owner adds trainees to it.")
        return
    _page(view)
    if may(room.visitor, "export_team"):
        taken_away(room, team, wanted, name)


def _page(view: TeamView) -> None:
    graded = sum(each.attempts for each in view.trend)
    apart = f", {counted(view.apart, 'attempt')} kept apart" if view.apart else ""
    st.caption(
        f"{counted(len(view.people), 'person', 'people')}, {counted(graded, 'graded attempt')} in half a year{apart}. "
        "Practice is private and not here."
    )
    rules_note(view.rules, RULES, staff=True)
    if view.others:
        were = "was" if view.others == 1 else "were"
        st.caption(
            f"{counted(view.others, 'graded attempt')} of that time {were} graded by other rules: under Readiness, "
            "but not in the figures, which compare like with like."
        )
    st.header("Readiness", anchor=False)
    readiness(view)
    st.header("Skills", anchor=False)
    heat_map(view)
    st.header("What is missed most", anchor=False)
    misses(view)
    st.header("Week by week", anchor=False)
    trend(view)
    st.header("How hard the customers are", anchor=False)
    difficulty(view)
    st.header("Where trainers and rules disagree", anchor=False)
    disagreement(view)


draw()
