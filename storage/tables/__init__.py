"""The tables, a file for each concern. A change here needs a migration beside it; a test holds the two together."""

from __future__ import annotations

from storage.tables.base import Base, UtcDateTime
from storage.tables.practice import AttemptRow, PersonRow, ScenarioRow, Status, TurnRow
from storage.tables.studio import DraftRow, ProofRow, ReleaseRow

__all__ = [
    "AttemptRow",
    "Base",
    "DraftRow",
    "PersonRow",
    "ProofRow",
    "ReleaseRow",
    "ScenarioRow",
    "Status",
    "TurnRow",
    "UtcDateTime",
]
