"""The tables, a file for each concern. A change here needs a migration beside it; a test holds the two together."""

from __future__ import annotations

from storage.tables.base import Base, UtcDateTime
from storage.tables.boards import Apart, ResultRow, StandingRow
from storage.tables.closing import ClosingFormRow
from storage.tables.model import JudgeCheckRow, JudgeOpinionRow, ModelUseRow, Purpose
from storage.tables.people import (
    AccountRow,
    AssignmentPersonRow,
    AssignmentRow,
    AssignmentScenarioRow,
    AssignmentTeamRow,
    InvitationRow,
    MemberRow,
    Role,
    SignInRow,
    SignInTryRow,
    TeamRow,
)
from storage.tables.practice import AttemptRow, Chosen, Kind, PersonRow, ScenarioRow, Status, TurnRow
from storage.tables.privacy import KeptCardRow, LookEndsRow, LookRow, RetentionRow
from storage.tables.reviews import (
    BlindGradeRow,
    GraderRow,
    GradeSayRow,
    ReviewRow,
    ReviewSeenRow,
    RoundReplyRow,
    RoundRow,
    Said,
)
from storage.tables.studio import DraftRow, ProofRow, ReleaseRow

__all__ = [
    "AccountRow",
    "Apart",
    "AssignmentPersonRow",
    "AssignmentRow",
    "AssignmentScenarioRow",
    "AssignmentTeamRow",
    "AttemptRow",
    "Base",
    "BlindGradeRow",
    "Chosen",
    "ClosingFormRow",
    "DraftRow",
    "GradeSayRow",
    "GraderRow",
    "InvitationRow",
    "JudgeCheckRow",
    "JudgeOpinionRow",
    "KeptCardRow",
    "Kind",
    "LookEndsRow",
    "LookRow",
    "MemberRow",
    "ModelUseRow",
    "PersonRow",
    "ProofRow",
    "Purpose",
    "ReleaseRow",
    "ResultRow",
    "RetentionRow",
    "ReviewRow",
    "ReviewSeenRow",
    "Role",
    "RoundReplyRow",
    "RoundRow",
    "Said",
    "ScenarioRow",
    "SignInRow",
    "SignInTryRow",
    "StandingRow",
    "Status",
    "TeamRow",
    "TurnRow",
    "UtcDateTime",
]
