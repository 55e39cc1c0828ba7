"""Teams on the page People: made, named and removed, and how many are in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

import streamlit as st

from storage.store import open_store
from storage.teams import Attached, Team
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
            with st.container(horizontal=True, width="content"):  # side by side on a phone too
                if changing:
                    with st.popover("Rename"), st.form(f"rename-{team.id}", border=False):
                        name = st.text_input("Its new name", value=team.name)
                        if st.form_submit_button("Save"):
                            _try(partial(own.rename, team.id, name))
                if may(who, "remove_teams"):
                    # Only when it is open: what hangs on each of a hundred teams need not be counted at every click.
                    asking = st.popover("Remove", key=f"asking-{team.id}", on_change="rerun")
                    if asking.open:
                        with asking:
                            _remove(own, team)
    if changing:
        with st.form("new-team", clear_on_submit=True):
            name = st.text_input("A new team", placeholder="Morning shift")
            if st.form_submit_button("Make the team"):
                _try(lambda: own.make(name))


def _remove(own: Teams, team: Team) -> None:
    """Say what happens to whatever hangs on a team, and remove it when that is confirmed."""
    hangs = own.attached(team.id)
    st.markdown(f"**{plain(team.name)}** would be gone, and with it its board and its page under Team.")
    for words in _consequences(hangs):
        st.write(words)
    if st.button("Yes, remove it" if any(hangs) else "Remove the empty team", key=f"drop-{team.id}", type="primary"):
        _try(partial(own.drop, team.id))


def _consequences(hangs: Attached) -> list[str]:
    """Return a sentence for each kind of thing that hangs on a team."""
    found = []
    if hangs.people:
        who, they = counted(hangs.people, "person", "people"), "stays" if hangs.people == 1 else "stay"
        found.append(f"{who} {they} in Composure with everything done so far, and on the board of everybody.")
    if hangs.alone:
        some = "All of them" if hangs.alone == hangs.people > 1 else counted(hangs.alone, "person", "people")
        whom = "this person" if hangs.alone == 1 else "them"
        found.append(f"{some} would be in no team, where only owners see {whom}.")
    if hangs.assignments:
        found.append(
            f"{counted(hangs.assignments, 'open assignment')} would stay with those who have "
            f"{'it' if hangs.assignments == 1 else 'them'} now, by name. Nobody who comes later would have "
            f"{'it' if hangs.assignments == 1 else 'them'}."
        )
    if hangs.invitations:
        found.append(
            f"{counted(hangs.invitations, 'open invitation')} into it would end. Invite "
            f"{'this person' if hangs.invitations == 1 else 'these people'} into another team."
        )
    return found


def _try(do: Callable[[], object]) -> None:
    try:
        do()
    except (PeopleError, UnknownPersonError, NameRefusedError) as refused:
        st.error(str(refused))
        return
    st.rerun()
