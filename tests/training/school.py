"""A small school whose figures are known: what tests of boards and team pages stand on."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from scoring.ruleset import ruleset
from storage import boards, people
from storage.store import Store
from storage.tables import AccountRow, Apart, AttemptRow, MemberRow, PersonRow, ResultRow, TeamRow
from storage.values import scenario_row
from training.authoring.shelf import Shelf
from training.boards.room import BoardRoom
from training.boards.team_view import TeamRoom
from training.visitors import Visitor

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
EARLY = NOON - timedelta(days=60)
SEVEN = tuple(f"p{n}" for n in range(7))


@dataclass(frozen=True)
class World:
    """Seven trainees of a team north (p0 the best, ten points apart), one of south, and whoever looks after them."""

    store: Store
    shelf: Shelf

    def room(self, person: str, role: str = "trainee", *teams: str) -> BoardRoom:
        visitor = Visitor(person, person, role, frozenset(teams))  # type: ignore[arg-type]
        return BoardRoom(self.store, visitor, self.shelf, lambda: NOON)

    def team_room(self, person: str, role: str, *teams: str) -> TeamRoom:
        visitor = Visitor(person, person, role, frozenset(teams))  # type: ignore[arg-type]
        return TeamRoom(self.store, visitor, self.shelf, lambda: NOON)

    def add(
        self, person: str, scores: Mapping[int, int | None], apart: Apart | None = None, days: int = 1
    ) -> list[str]:
        """Store graded attempts with these scores at these scenarios, as the desk would leave them."""
        shipped, made = self.shelf.library().scenarios, []
        with self.store.writing() as session:
            for place, score in scores.items():
                row = scenario_row(shipped[place])
                people.add_once(session, row)
                made.append(self._attempt(session, person, row.digest, score, apart, NOON - timedelta(days=days)))
            boards.keep_standing(session, person, ruleset())
        return made

    def _attempt(  # noqa: PLR0913, PLR0917
        self, session: Session, person: str, digest: str, score: int | None, apart: Apart | None, when: datetime
    ) -> str:
        made, number = secrets.token_urlsafe(16), len(boards.results(session, [person])) + 1
        both = {"person_id": person, "digest": digest, "ruleset": ruleset(), "number": number, "overall": score}
        times = {"started_at": when, "ended_at": when}
        session.add(AttemptRow(id=made, seed=0, status="finished", outcome="resolved", kind="graded", **both, **times))
        session.flush()
        levels = json.dumps({"empathy": [(score or 0) / 25, 1, []]})
        session.add(ResultRow(attempt_id=made, first=False, last_at=when, apart=apart, levels=levels, **both))
        session.flush()
        return made


def build(store: Store, shelf: Shelf) -> World:
    """Fill an empty store."""
    made = World(store, shelf)
    with made.store.writing() as session:
        session.add_all(TeamRow(id=team, name=team.title(), created_at=NOON) for team in ("north", "south"))
        everybody = (*SEVEN, "far", "boss", "owner")
        session.add_all(PersonRow(id=each, name=f"Name of {each}", created_at=NOON) for each in everybody)
        session.flush()
        session.add_all(MemberRow(team_id="north", person_id=each, joined_at=EARLY) for each in (*SEVEN, "boss"))
        session.add(MemberRow(team_id="south", person_id="far", joined_at=NOON))
        about = {"email": "boss@example.org", "password": None, "subject": None, "created_at": NOON, "closed_at": None}
        session.add(AccountRow(person_id="boss", role="manager", **about))
    for number, person in enumerate((*SEVEN, "far")):
        # Not quite alike from one customer to the next: somebody's luck is what a band is made of.
        made.add(person, {place: 90 - 10 * number + (place + number) % 2 for place in range(4)})
    return made
