"""My account: how I come in, and in solo mode the step to accounts."""

from __future__ import annotations

import streamlit as st

from storage.store import open_store
from training.demo import door
from training.people.accounts import AccountError, Accounts
from training.people.passwords import SHORTEST, PasswordRefusedError
from training.people.sessions import end
from training.people.teams import Teams
from training.permits import may
from training.visitors import Visitor
from ui.parts.cookie import drop_cookie, token
from ui.parts.doors import alone, visitor
from ui.parts.entry import single_sign_on
from ui.parts.founding import founding
from ui.parts.wording import ROLES, plain


def draw() -> None:
    """Draw the page."""
    st.title("My account")
    who = visitor()
    if who.solo:
        founding(who)
    else:
        _mine(who)


def _mine(who: Visitor) -> None:
    own = Accounts(open_store(), who)
    account = own.own()
    st.markdown(f"**{plain(account.name)}** · {ROLES[account.role]}")
    st.text(account.email)
    if may(who, "see_people"):
        names = [team.name for team in Teams(open_store(), who).all() if team.id in account.teams]
        if names:
            st.text("Teams: " + ", ".join(names))
    signed_in = not (alone() and door.people())
    if not signed_in:
        st.caption("In the demonstration nobody signs in or out: choose at the side as whom to look.")
    else:
        if st.button("Sign out", icon=":material/logout:", type="primary"):
            _leave(own, everywhere=False)
        st.caption(
            "After half an hour without a click Composure signs you out and takes the page off the screen; after "
            "twelve hours in any case. What you were writing stays in that tab until you are back."
        )
    if account.password:
        _password(own)
    if signed_in and st.button("Sign out on every device", icon=":material/devices:"):
        _leave(own, everywhere=True)


def _password(own: Accounts) -> None:
    st.subheader("Change your password", anchor=False)
    with st.form("password", clear_on_submit=True):
        old = st.text_input("Your password so far", type="password", autocomplete="current-password")
        new = st.text_input(
            "The new one", type="password", autocomplete="new-password", placeholder=f"At least {SHORTEST} characters"
        )
        again = st.text_input("The new one once more", type="password", autocomplete="new-password")
        sent = st.form_submit_button("Change it")
    if not sent:
        return
    if new != again:
        st.error("The two new passwords are not the same. Please write them again.")
        return
    try:
        own.change_password(old, new, token())
    except (AccountError, PasswordRefusedError) as refused:
        st.error(str(refused))
    else:
        st.success("Changed. On other devices you have to sign in again.")


def _leave(own: Accounts, *, everywhere: bool) -> None:
    if everywhere:
        own.sign_out()
    end(open_store(), token() or "")
    if single_sign_on() and st.user.is_logged_in:
        st.logout()  # the provider's cookie; ours opens nothing any more
    else:
        drop_cookie()


draw()
