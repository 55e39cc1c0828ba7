"""Teams on the page People: made, named, and how many are in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

import streamlit as st

from storage.store import open_store
from training.named import NameRefusedError
from training.people.register import People, PeopleError, UnknownPersonError
from training.people.teams import Teams
from training.permits import may
from training.visitors import Visitor
from ui.parts.wording import counted, plain


def team_list(who: Visitor) -> None:
    """Draw the teams this visitor looks after, and the form for a new one."""
    own = Teams(open_store(), who)
    changing = may(who, "make_teams")
    found = own.all()
    waiting = People(open_store(), who).invited() if may(who, "invite_people") else []
    invited = Counter(each.team_id for each in waiting)
    if not found:
        st.info("No team yet. People are put into teams so that their trainers and managers see them, and nobody else.")
    for team in found:
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            with st.container(gap="xxsmall"):
                st.markdown(f"**{plain(team.name)}**")
                more = f", {invited[team.id]} invited" if invited[team.id] else ""
                st.caption(counted(len(team.members), "person", "people") + more)
            if changing:
                with st.popover("Rename"), st.form(f"rename-{team.id}", border=False):
                    name = st.text_input("Its new name", value=team.name)
                    if st.form_submit_button("Save"):
                        _try(partial(own.rename, team.id, name))
    if changing:
        with st.form("new-team", clear_on_submit=True):
            name = st.text_input("A new team", placeholder="Morning shift")
            if st.form_submit_button("Make the team"):
                _try(lambda: own.make(name))


def _try(do: Callable[[], object]) -> None:
    try:
        do()
    except (PeopleError, UnknownPersonError, NameRefusedError) as refused:
        st.error(str(refused))
        return
    st.rerun()
