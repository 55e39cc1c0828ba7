"""The commands of whoever runs the server that are about what is kept: retention, and the check of the log."""

from __future__ import annotations

from typing import Annotated

import typer

from storage import looks
from storage.errors import StorageError
from storage.store import open_store
from training.privacy.retention import Retention
from training.visitors import Visitor

# Whoever can run this can read the whole database.
_SERVER = Visitor("", "", "owner")


def retention(
    apply: Annotated[bool, typer.Option("--apply", help="Delete it; without this it is only listed.")] = False,  # noqa: FBT002
) -> None:
    """List what has been kept long enough, or delete it. Put it into cron: `python -m training retention --apply`."""
    try:
        service = Retention(open_store(), _SERVER)
        due = service.apply() if apply else service.due()
    except StorageError as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(2) from fault
    keeping = due.keeping
    typer.echo(f"Words are kept for {keeping.transcript_days} days, scores for {keeping.score_days}.")
    typer.echo(f"{due.words:>7}  attempts lose their words and keep their scores")
    typer.echo(f"{due.attempts:>7}  attempts go with their scores")
    for name, rows in due.rest.items():
        typer.echo(f"{rows:>7}  {name}")
    typer.echo("Deleted." if apply else "Nothing was deleted. --apply deletes it.")


def check_log(
    known: Annotated[str, typer.Option(help="A seal that you noted down earlier: it must still be in the log.")] = "",
) -> None:
    """Check that no line of the log of looks was changed, taken out or put in. Note down the seal that it prints."""
    try:
        store = open_store()
        with store.reading() as session:
            found = looks.check(session, known)
    except StorageError as fault:
        typer.echo(str(fault), err=True)
        raise typer.Exit(2) from fault
    for fault_found in found.faults:
        typer.echo(fault_found)
    typer.echo(f"{found.lines} lines, {len(found.faults) or 'no'} faults. The last seal: {found.seal or 'none yet'}")
    if found.faults:
        raise typer.Exit(1)
