"""An assignment as somebody asks for it, and what must be put right before it can be made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from training.named import NameRefusedError, name_of

MOST_STEPS = 20
MOST_ATTEMPTS = 20


class AssignmentRefusedError(ValueError):
    """Say what must be put right before an assignment can be made or changed; `problems` is by field."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Hold an assignment as somebody asks for it: `path` are scenario ids in order, `teams` and `people` ids.

    `due_at` is an aware time or None, `attempts` 1-20 for each scenario or None, `pass_mark` 0-100 or None.
    """

    title: str
    path: tuple[str, ...]
    teams: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    due_at: datetime | None = None
    attempts: int | None = 2
    pass_mark: int | None = None


def wrong(wanted: Wanted, now: datetime) -> dict[str, str]:
    """Return what is wrong with what was typed, by field."""
    found = {}
    try:
        name_of(wanted.title, "title")
    except NameRefusedError as refused:
        found["title"] = str(refused)
    if not wanted.path:
        found["path"] = "Choose at least one customer."
    elif len(wanted.path) > MOST_STEPS:
        found["path"] = f"A path has up to {MOST_STEPS} customers. Make two assignments of it."
    elif len({*wanted.path}) < len(wanted.path):
        found["path"] = "The same customer stands in it twice."
    if not wanted.teams and not wanted.people:
        found["teams"] = "Choose a team or a person: this is for nobody yet."
    if wanted.due_at is not None and wanted.due_at <= now:
        found["due"] = "This day is over. Choose today or a later day, or none."
    if wanted.attempts is not None and not 1 <= wanted.attempts <= MOST_ATTEMPTS:
        found["attempts"] = f"Allow 1 to {MOST_ATTEMPTS} attempts, or 0 for as many as they like."
    if wanted.pass_mark is not None and not 0 <= wanted.pass_mark <= 100:
        found["mark"] = "A pass mark lies between 0 and 100. Leave it empty where finishing is enough."
    return found
