"""The step from solo mode to accounts: the form for the first owner."""

from __future__ import annotations

import streamlit as st

from storage.store import open_store
from training.named import NameRefusedError
from training.people.accounts import AccountError, Accounts
from training.people.passwords import SHORTEST, PasswordRefusedError
from training.visitors import Visitor
from ui.parts.cookie import take_cookie
from ui.parts.wording import plain


def founding(who: Visitor) -> None:
    """Say what solo mode is, and draw the form that ends it."""
    st.write(
        "You are using Composure by yourself. Nobody signs in, every page is yours, and it can be opened on this "
        "machine only."
    )
    st.subheader("Let others in", anchor=False)
    st.write(
        "Make an account for yourself as the first owner. From then on everybody signs in, you invite the others on "
        "the page People, and each sees only what is theirs."
    )
    with st.form("owner"):
        name = st.text_input("Your name", autocomplete="name")
        email = st.text_input("Your e-mail", autocomplete="username")
        password = st.text_input(
            "A password", type="password", autocomplete="new-password", placeholder=f"At least {SHORTEST} characters"
        )
        again = st.text_input("The password once more", type="password", autocomplete="new-password")
        keep = st.checkbox("The practice on this machine so far is mine: keep it with my account", value=True)
        sent = st.form_submit_button("Make me the owner", type="primary")
    if not sent:
        return
    if password != again:
        st.error("The two passwords are not the same. Please write them again.")
        return
    try:
        take_cookie(Accounts(open_store(), who).create_owner(name, email, password, keep_practice=keep), to="/people")
    except (AccountError, NameRefusedError, PasswordRefusedError) as refused:
        st.error(plain(str(refused)))  # an example of an e-mail is no link
