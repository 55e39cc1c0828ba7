"""People: who is here, in which role and team; invitations and teams."""

from __future__ import annotations

import streamlit as st

from storage.accounts import Account
from storage.store import open_store
from training.people.register import People
from training.people.teams import Teams
from training.permits import may
from training.visitors import Visitor
from ui.parts.doors import ACCOUNT, PEOPLE, visitor
from ui.parts.inviting import bring_in, invite
from ui.parts.person import person
from ui.parts.team_list import team_list
from ui.parts.wording import ROLES, counted, label, plain

AT_A_TIME = 20


def draw() -> None:
    """Draw everybody, or the person that `?person=` names; `?tab=` is the tab to begin with."""
    who = visitor()
    wanted = st.query_params.get("person")
    if wanted:
        person(who, wanted)
        return
    st.title("People")
    if who.solo:
        st.info("You are here by yourself. With accounts, your trainees, trainers and managers would stand here.")
        st.page_link(ACCOUNT, label="Make the first account", icon=":material/person_add:")
        return
    labels = ["People", "Teams"]
    if may(who, "invite_people"):
        labels += ["Invite", "Import"]
    first = next((each for each in labels if each.lower() == st.query_params.get("tab")), labels[0])
    shown = dict(zip(labels, st.tabs([*map(label, labels)], default=label(first)), strict=True))
    with shown["People"]:
        _everyone(who)
    with shown["Teams"]:
        team_list(who)
    if may(who, "invite_people"):
        with shown["Invite"]:
            invite(who)
        with shown["Import"]:
            bring_in(who)


def _everyone(who: Visitor) -> None:
    found = People(open_store(), who).everyone()
    names = {team.id: team.name for team in Teams(open_store(), who).all()}
    search, team = st.columns(2)
    words = search.text_input("Find", placeholder="Name or e-mail", icon=":material/search:").strip().casefold()
    only = team.selectbox("Team", list(names), format_func=names.__getitem__, index=None, placeholder="Every team")
    found = [each for each in found if words in f"{each.name} {each.email}".casefold()]
    found = [each for each in found if only is None or only in each.teams]
    st.caption(counted(len(found), "person", "people") if found else "Nobody here by that name, e-mail or team.")
    most = st.session_state.setdefault("people-shown", AT_A_TIME)
    for each in found[:most]:
        _row(each, names)
    if len(found) > most and st.button("Show more"):
        st.session_state["people-shown"] = most + AT_A_TIME
        st.rerun()


def _row(each: Account, names: dict[str, str]) -> None:
    teams = ", ".join(sorted(names[team] for team in each.teams if team in names)) or "no team"
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(each.name)}**" + (" · closed" if each.closed_at else ""))
            st.caption(f"{ROLES[each.role]} · {plain(teams)}")
            st.text(each.email)  # Markdown would make a link of it
        if st.button("Open", key=f"open-{each.person_id}"):
            st.switch_page(PEOPLE, query_params={"person": each.person_id})


draw()
