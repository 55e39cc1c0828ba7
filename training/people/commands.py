"""The commands of whoever runs the server: make the first owner, and let in an owner who forgot the password."""

from __future__ import annotations

import os
from typing import Annotated, NoReturn

import typer

from storage import accounts
from storage.errors import StorageError
from storage.store import open_store
from training.named import NameRefusedError, email_of
from training.people.accounts import FOUNDED, AccountError, Accounts, has_accounts
from training.people.passwords import SHORTEST, PasswordRefusedError
from training.people.register import People, PeopleError
from training.people.sessions import solo_visitor
from training.visitors import Visitor

_SETTING = "COMPOSURE_OWNER_PASSWORD"


def create_owner(
    email: Annotated[str, typer.Option(prompt="Your e-mail", help="What you will sign in with.")],
    name: Annotated[str, typer.Option(prompt="Your name", help="What others see.")],
    keep_practice: Annotated[  # noqa: FBT002
        bool, typer.Option(help="The attempts made on this machine so far are yours.")
    ] = True,
) -> None:
    """Make the first owner: from then on people sign in. The password is asked for, or COMPOSURE_OWNER_PASSWORD."""
    try:
        store = open_store()
        if has_accounts(store):
            _fail(FOUNDED)
        password = os.environ.get(_SETTING) or typer.prompt(
            f"A password of {SHORTEST} characters or more", hide_input=True, confirmation_prompt=True
        )
        Accounts(store, solo_visitor(store)).create_owner(name, email, password, keep_practice=keep_practice)
    except (AccountError, NameRefusedError, PasswordRefusedError, StorageError) as refused:
        _fail(str(refused))
    typer.echo(f"Done: {email.strip().lower()} owns this Composure. Open it and sign in.")


def new_link(email: Annotated[str, typer.Argument(help="The e-mail of somebody who has an account.")]) -> None:
    """Print a link by which somebody chooses a new password; it is good once and for a week."""
    try:
        store = open_store()
        with store.reading() as session:
            account = accounts.account_by_email(session, email_of(email))
        if account is None:
            _fail("Nobody has an account with this e-mail.")
        # Whoever can run this can read the whole database.
        link = People(store, Visitor(account.person_id, account.name, "owner")).new_link(account.person_id)
    except (NameRefusedError, PeopleError, StorageError) as refused:
        _fail(str(refused))
    where = os.environ.get("COMPOSURE_URL", "http://127.0.0.1:8501").rstrip("/")
    typer.echo(f"{where}/sign-in?invitation={link}")


def _fail(words: str) -> NoReturn:
    typer.echo(words, err=True)
    raise typer.Exit(1)
