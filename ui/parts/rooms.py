"""The way from a page to boards, teams, assignments, what waits, progress and the model."""

from __future__ import annotations

import streamlit as st

from training.boards.room import BoardRoom
from training.boards.team_view import TeamRoom
from training.learning.assignments import Assignments
from training.learning.progress import ProgressRoom
from training.learning.to_do import ToDo
from training.practice.model_room import ModelRoom
from training.reviews.waiting import Waiting
from ui.parts.doors import desk

BOARD, TEAM = "ui/pages/board.py", "ui/pages/team.py"
HOME, ASSIGNMENTS, PROGRESS = "ui/pages/home.py", "ui/pages/assignments.py", "ui/pages/progress.py"


def board_room() -> BoardRoom:
    """Return where this visitor reads boards. Raises StorageError."""
    own = desk()
    return BoardRoom(own.store, own.visitor, own.shelf)


def team_room() -> TeamRoom:
    """Return where this visitor sees their teams. Raises StorageError."""
    own = desk()
    return TeamRoom(own.store, own.visitor, own.shelf)


def assignments_room() -> Assignments:
    """Return where this visitor makes and follows assignments. Raises StorageError."""
    own = desk()
    return Assignments(own.store, own.visitor, own.shelf)


def model_room() -> ModelRoom:
    """Return where this visitor sees and tries the model. Raises StorageError."""
    own = desk()
    return ModelRoom(own.store, own.visitor)


def waiting_room() -> Waiting:
    """Return where this visitor sees what waits for them. Raises StorageError."""
    own = desk()
    return Waiting(own.store, own.visitor)


def to_do() -> ToDo:
    """Return what this visitor is asked to practise. Raises StorageError."""
    own = desk()
    return ToDo(own.store, own.visitor, own.shelf)


def progress_room() -> ProgressRoom:
    """Return where this visitor sees their own progress. Raises StorageError."""
    own = desk()
    # Of this tab, and emptied with it when somebody else signs in (doors.visitor).
    known = st.session_state.setdefault("progress-known", {})
    return ProgressRoom(own.store, own.visitor, own.shelf, known=known)
