"""One person on the page People: how they are doing, role, teams, a new link, and the end of an account."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from storage.accounts import Account
from storage.store import open_store
from storage.tables import Role
from training.named import RANKS
from training.people.register import People, PeopleError, UnknownPersonError
from training.people.teams import Teams
from training.permits import may
from training.visitors import Visitor
from ui.parts.doing import doing
from ui.parts.doors import PEOPLE
from ui.parts.links import show_link
from ui.parts.wording import ROLES, day, plain


def person(who: Visitor, person_id: str) -> None:
    """Draw the person of this id, as far as this visitor looks after them."""
    people = People(open_store(), who)
    found = next((each for each in people.everyone() if each.person_id == person_id), None)
    st.page_link(PEOPLE, label="All people", icon=":material/arrow_back:")
    if found is None:
        st.header("Nothing here", anchor=False)
        st.text("Nobody like that is among the people you look after. Choose from the list.")
        return
    st.header(plain(found.name), anchor=False)
    st.text(found.email)
    own = {team.id: team.name for team in Teams(open_store(), who).all() if team.id in found.teams}
    teams = ", ".join(sorted(own.values())) or "no team"
    st.caption(f"{ROLES[found.role]} · {plain(teams)} · here since {day(found.created_at)}")
    done = st.session_state.pop("person-done", None)
    if done:
        st.success(done)
    link = st.session_state.pop("person-link", None)
    if link:
        show_link(link)
    doing(who, found, own)
    _account(who, people, found)


def _account(who: Visitor, people: People, found: Account) -> None:
    """Draw what this visitor may change about an account."""
    st.subheader("Account", anchor=False)
    if found.closed_at:
        st.warning("This account is closed: nobody can sign in with it. What was done with it stays.")
    elif may(who, "change_roles"):
        _role(people, found)
    if may(who, "make_teams"):
        _teams(who, found)
    if may(who, "make_new_links") and not found.closed_at:
        _link(people, found)
    if may(who, "close_accounts"):
        _end(people, found)
    if not may(who, "make_teams"):
        st.caption("A manager or an owner changes teams and makes new links.")


def _role(people: People, found: Account) -> None:
    with st.form("role"):
        role = st.selectbox("Role", RANKS, index=RANKS.index(found.role), format_func=lambda each: ROLES[each])
        st.caption(
            "A higher role begins with a new password: whoever handed out the invitation may know the old one. You get "
            "a link to give to the person themselves; until they use it, only single sign-on lets them in."
        )
        if st.form_submit_button("Change the role"):
            _try(lambda: _change(people, found, role), "Changed. They sign in again with the new role.")


def _change(people: People, found: Account, role: Role) -> None:
    link = people.change_role(found.person_id, role)
    if link:
        st.session_state["person-link"] = link


def _teams(who: Visitor, found: Account) -> None:
    own = Teams(open_store(), who)
    names = {team.id: team.name for team in own.all()}
    now = [each for each in names if each in found.teams]
    with st.form("teams"):
        wanted = st.multiselect("Teams", list(names), default=now, format_func=names.__getitem__)
        if st.form_submit_button("Save the teams"):
            _try(lambda: _move(own, found.person_id, set(now), set(wanted)), "Saved.")


def _move(own: Teams, person_id: str, before: set[str], after: set[str]) -> None:
    for team in after - before:
        own.add(team, person_id)
    for team in before - after:
        own.remove(team, person_id)


def _link(people: People, found: Account) -> None:
    if st.button("Make a link for a new password", icon=":material/key:"):
        try:
            show_link(people.new_link(found.person_id))
        except (PeopleError, UnknownPersonError) as refused:
            st.error(str(refused))


def _end(people: People, found: Account) -> None:
    if found.closed_at:
        if st.button("Open the account again", icon=":material/lock_open:"):
            _try(lambda: people.reopen(found.person_id), "The account is open again.")
        return
    with st.popover("Close the account", icon=":material/person_off:"):
        st.write("They are signed out at once and cannot come back. What they have done stays.")
        if st.button("Yes, close it", type="primary"):
            _try(lambda: people.close(found.person_id), "The account is closed.")


def _try(do: Callable[[], None], done: str) -> None:
    try:
        do()
    except (PeopleError, UnknownPersonError) as refused:
        st.error(str(refused))
        return
    st.session_state["person-done"] = done
    st.rerun()
