"""The sign-in form, the form behind an invitation, and what stands there when the app may not work at all."""

from __future__ import annotations

import logging
import os
import shlex
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

import streamlit as st

from storage.errors import StorageError
from storage.place import database_url
from storage.store import open_store
from training.people.accounts import has_accounts
from training.people.entrance import Entrance, SignInRefusedError, UsedError
from training.people.passwords import SHORTEST, PasswordRefusedError
from training.visitors import Visitor
from ui.parts.cookie import on_loopback, take_cookie
from ui.parts.gate import source
from ui.parts.wording import plain

_SIGN_IN = "ui/pages/signin.py"
_FRESH = 300  # seconds for which the provider's word that somebody has just signed in is taken
EXPOSED = (
    "Composure can be reached from other machines, and nobody has an account yet: whoever came would be the owner of "
    "everything. So it does not work yet.\n\nOn the machine it runs on, make the first owner:\n\n"
    "    python -m training create-owner\n\nOr open it on that machine only, at http://127.0.0.1, without a proxy."
)


def exposed(visitor: Visitor) -> bool:
    """Tell whether the app may not work: others can reach it and there is no account. Logs it once."""
    if visitor.role is not None or has_accounts(open_store()):
        return False
    _log()
    return True


@cache
def _log() -> None:
    logging.getLogger("composure").error("%s", EXPOSED)


def sign_in(visitor: Visitor, to: str = "") -> None:
    """Draw the form for e-mail and password, and the way over single sign-on where that is set up.

    Whoever is let in stays at the address that they came for, or goes `to` another.
    """
    st.header("Sign in", anchor=False)
    _come_back(visitor, to)
    if single_sign_on() and st.button("Sign in with your organisation", icon=":material/domain:", type="primary"):
        st.login()
    with st.form("sign-in"):
        email = st.text_input("E-mail", autocomplete="username")
        password = st.text_input("Password", type="password", autocomplete="current-password")
        sent = st.form_submit_button("Sign in", type="secondary" if single_sign_on() else "primary")
    if sent:
        try:
            given = Entrance(open_store(), visitor, source=source()).sign_in(email, password)
        except SignInRefusedError as refused:
            st.error(str(refused), icon=":material/lock:")
        else:
            take_cookie(given, to)
            st.caption("Opening …")
    st.caption("No account, or forgotten your password? Ask whoever looks after Composure in your team for a link.")


def accept(visitor: Visitor, link: str) -> None:
    """Draw the form behind an invitation: its person chooses a password, and is signed in."""
    entrance = Entrance(open_store(), visitor)
    try:
        invited = entrance.invitation(link)
    except SignInRefusedError as refused:
        st.header("This link does not open anything", anchor=False)
        st.text(str(refused))
        if visitor.role is None:
            st.text("Have you chosen a password already? Then you need no link any more.")
            st.page_link(_SIGN_IN, label="Sign in", icon=":material/login:")
        else:
            st.text(f"You are signed in already, as {visitor.name}.")
        return
    st.header("A new password" if invited.returning else f"Welcome, {plain(invited.name)}", anchor=False)
    if not invited.returning:
        st.text("This is Composure: here you practise with angry customers before you meet one.")
    st.text(f"You will sign in with {invited.email} and a password: choose one of {SHORTEST} characters or more.")
    with st.form("accept"):
        password = st.text_input("Your password", type="password", autocomplete="new-password")
        again = st.text_input("Once more", type="password", autocomplete="new-password")
        sent = st.form_submit_button("Begin", type="primary")
    if not sent:
        return
    if password != again:
        st.error("The two passwords are not the same. Please write them again.")
        return
    try:
        take_cookie(entrance.accept(link, password), to="/")
    except (SignInRefusedError, PasswordRefusedError) as refused:
        st.error(str(refused))


def single_sign_on() -> bool:
    """Tell whether single sign-on is set up: [auth] in .streamlit/secrets.toml."""
    try:
        return "auth" in st.secrets
    except FileNotFoundError:
        return False


def _come_back(visitor: Visitor, to: str) -> None:
    """Let in who has just come back from the provider; its cookie alone, which lasts a month, opens nothing."""
    if not single_sign_on() or not st.user.is_logged_in:
        return
    claims = st.user.to_dict()
    issued = claims.get("iat")
    if not isinstance(issued, int | float) or abs(time.time() - issued) > _FRESH:
        return
    # Of this tab: drawn anew before the browser has changed its ticket, the page hands out the same one.
    said = f"{claims.get('sub')} {issued}"
    held: dict[str, str] = st.session_state.setdefault("came-back", {})
    try:
        if said not in held:
            held[said] = Entrance(open_store(), visitor).by_provider(claims)
        take_cookie(held[said], to)
    except UsedError:
        return  # signed out since, in another tab
    except SignInRefusedError as refused:
        st.warning(str(refused), icon=":material/lock:")


def refuse_unless_safe() -> None:
    """Do not start where other machines could reach the app and nobody has an account. Raises SystemExit.

    A database that cannot be opened just now is no reason: the page says so, and refuses by itself.
    """
    if on_loopback(st.get_option("server.address")):
        return
    with suppress(StorageError):
        if not has_accounts(open_store()):
            raise SystemExit(EXPOSED)


def warn_of_open_data() -> None:
    """Say at the start where others on this machine can read what people wrote: a new folder is closed, an old not."""
    with suppress(StorageError, OSError):
        url = database_url()
        folder = Path(url.database or "").parent
        if os.name == "posix" and url.drivername == "sqlite" and folder.stat().st_mode & 0o077:
            logging.getLogger("composure").warning(
                "Others on this machine can open %s, where Composure keeps what people wrote. Close it to them: "
                "chmod 700 %s",
                folder,
                shlex.quote(str(folder)),
            )
