"""`python -m training demo`: a school to look at, in a database of its own."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated

import typer

from storage.errors import StorageError
from training.demo.cast import FEWEST, MOST
from training.demo.door import FOLDER, MARK

_LABEL = 38


def demo(
    people: Annotated[int, typer.Option(min=FEWEST, max=MOST, help="How many people.")] = MOST,
    folder: Annotated[Path, typer.Option(help="Where to put it.")] = FOLDER,
    again: Annotated[bool, typer.Option(help="Make it anew where there is one.")] = False,  # noqa: FBT002
) -> None:
    """Make three teams whose three months of attempts are really played by bots; takes some minutes."""
    # Here, not above: every other command would wait for what only this one needs.
    from training.demo.make import make, processors  # noqa: PLC0415

    if (folder / MARK).exists() and not again:
        typer.echo(f"The demonstration is in {folder}. --again makes it anew.")
        return
    if folder.exists() and not (folder / MARK).exists() and any(folder.iterdir()):
        typer.echo(f"{folder} holds something else, and would be replaced. Choose another --folder.", err=True)
        raise typer.Exit(2)
    began = time.monotonic()
    with typer.progressbar(length=1, width=30) as bar:

        def tell(done: int, total: int, what: str) -> None:
            bar.length, bar.label = total, what[:_LABEL].ljust(_LABEL)
            bar.update(done - bar.pos)

        try:
            made = make(folder.absolute(), people, processors(), tell)
        except StorageError as fault:
            typer.echo(str(fault), err=True)
            raise typer.Exit(2) from fault
    typer.echo(f"{made} attempts were played in {time.monotonic() - began:.0f} s. Open it with `make demo`.")
