"""The way from a page to boards and teams."""

from __future__ import annotations

from training.boards import BoardRoom
from training.team_view import TeamRoom
from ui.parts.doors import desk

BOARD, TEAM = "ui/pages/board.py", "ui/pages/team.py"


def board_room() -> BoardRoom:
    """Return where this visitor reads boards. Raises StorageError."""
    own = desk()
    return BoardRoom(own.store, own.visitor, own.shelf)


def team_room() -> TeamRoom:
    """Return where this visitor sees their teams. Raises StorageError."""
    own = desk()
    return TeamRoom(own.store, own.visitor, own.shelf)
