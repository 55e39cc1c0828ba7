"""Who may do what, in one table. Every door of `training` asks here; what is not in the table nobody may do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from training.visitors import Standing, Visitor

Action = Literal[
    "sign_in",
    "accept_invitation",
    "read_how_scoring_works",
    "practise",
    "read_own_attempts",
    "try_what_if",
    "see_own_progress",
    "see_own_assignments",
    "change_own_password",
    "dispute_a_grade",
    "choose_how_i_appear",
    "see_own_data",
    "erase_own_data",
    "see_board",
    "see_whole_board",
    "export_board",
    "write_scenarios",
    "publish_scenarios",
    "draft_from_complaint",
    "make_assignments",
    "see_team_assignments",
    "read_team_attempts",
    "review_grades",
    "answer_disputes",
    "see_what_waits",
    "make_calibration",
    "grade_in_calibration",
    "export_labels",
    "see_team",
    "export_team",
    "see_people",
    "make_teams",
    "remove_teams",
    "invite_people",
    "import_people",
    "change_roles",
    "close_accounts",
    "make_new_links",
    "create_first_owner",
    "erase_other_data",
    "set_retention",
    "read_access_log",
    "see_model_settings",
    "try_model",
]

_ALL: frozenset[Standing] = frozenset(get_args(Standing))
_KNOWN: frozenset[Standing] = _ALL - {"anonymous"}
_STAFF: frozenset[Standing] = frozenset(("trainer", "manager", "owner"))
_TRAINERS: frozenset[Standing] = frozenset(("trainer", "owner"))
_MANAGERS: frozenset[Standing] = frozenset(("manager", "owner"))
_OWNER: frozenset[Standing] = frozenset(("owner",))

PERMITS: Mapping[Action, frozenset[Standing]] = {
    "sign_in": _ALL,
    "accept_invitation": _ALL,
    "read_how_scoring_works": _ALL,
    "practise": _KNOWN,
    "read_own_attempts": _KNOWN,
    "try_what_if": _KNOWN,
    "see_own_progress": _KNOWN,
    "see_own_assignments": _KNOWN,
    "change_own_password": _KNOWN,
    "dispute_a_grade": _KNOWN,
    "choose_how_i_appear": _KNOWN,
    "see_own_data": _KNOWN,
    "erase_own_data": _KNOWN,
    "see_board": _KNOWN,
    "see_whole_board": _STAFF,
    "export_board": _STAFF,
    "write_scenarios": _TRAINERS,
    "publish_scenarios": _TRAINERS,
    "draft_from_complaint": _TRAINERS,
    "make_assignments": _STAFF,
    "see_team_assignments": _STAFF,
    "read_team_attempts": _STAFF,
    "review_grades": _TRAINERS,
    "answer_disputes": _TRAINERS,
    "see_what_waits": _TRAINERS,
    "make_calibration": _TRAINERS,
    "grade_in_calibration": _TRAINERS,
    "export_labels": _TRAINERS,
    "see_team": _STAFF,
    "export_team": _MANAGERS,
    "see_people": _STAFF,
    "make_teams": _MANAGERS,
    "remove_teams": _MANAGERS,
    "invite_people": _MANAGERS,
    "import_people": _MANAGERS,
    "change_roles": _OWNER,
    "close_accounts": _OWNER,
    "make_new_links": _OWNER,
    "create_first_owner": _OWNER,
    "erase_other_data": _OWNER,
    "set_retention": _OWNER,
    "read_access_log": _OWNER,
    "see_model_settings": _TRAINERS,
    "try_model": _TRAINERS,
}


class NotAllowedError(PermissionError):
    """Say that this visitor may not do this; the words never tell whether what they asked for exists."""


def may(visitor: Visitor, action: Action) -> bool:
    """Tell whether a visitor may do this at all; whose things they may do it to is for the door to check."""
    return visitor.standing in PERMITS.get(action, frozenset())


def require(visitor: Visitor, action: Action) -> None:
    """Let a visitor pass who may do this. Raises NotAllowedError."""
    if not may(visitor, action):
        raise NotAllowedError("It is for people in other roles. Ask the owner of this Composure if you need it.")


def looks_after(visitor: Visitor, teams: frozenset[str]) -> bool:
    """Tell whether a visitor may see what belongs to somebody in these teams: an owner everybody's, staff their own."""
    if visitor.role == "owner":
        return True
    return visitor.role in ("trainer", "manager") and bool(visitor.teams & teams)
