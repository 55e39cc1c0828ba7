"""The command that makes the roll-up of boards anew from the attempts themselves."""

from __future__ import annotations

import typer
from sqlalchemy import select

from storage import boards
from storage.errors import StorageError
from storage.store import open_store
from storage.tables import AttemptRow, ResultRow

_SHOWN = 20


def rebuild_boards() -> None:
    """Make the figures behind boards and team pages anew; exits with 1 where they had differed from the attempts."""
    try:
        store = open_store()
        with store.reading() as session:
            graded = select(AttemptRow.person_id).where(AttemptRow.kind == "graded")
            people = sorted(session.scalars(graded.union(select(ResultRow.person_id))))
        found: list[str] = []
        for person in people:
            with store.writing() as session:
                found += boards.rebuild(session, person)
    except StorageError as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(2) from fault
    for line in found[:_SHOWN]:
        typer.echo(line)
    if len(found) > _SHOWN:
        typer.echo(f"... and {len(found) - _SHOWN} more")
    typer.echo(
        f"{len(people)} people with graded attempts: {len(found) or 'no'} differences; the figures are right now."
    )
    if found:
        raise typer.Exit(1)
