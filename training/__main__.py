"""The owner's tools: `python -m training` with `create-owner` and `new-link`."""

from __future__ import annotations

import typer

from training.boards.commands import rebuild_boards
from training.demo.command import demo
from training.people.commands import create_owner, new_link
from training.privacy.commands import check_log, retention

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
# One line a command; each stands in a module of its own concern.
app.command("create-owner")(create_owner)
app.command("new-link")(new_link)
app.command("rebuild-boards")(rebuild_boards)
app.command("demo")(demo)
app.command("retention")(retention)
app.command("check-log")(check_log)


@app.callback()
def _tools() -> None:
    """Look after the people, the figures and the data of this Composure."""


if __name__ == "__main__":
    app(prog_name="python -m training")
