"""What a team of the school is asked, handed in, and how its page shows it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from storage.tables import AssignmentPersonRow, AssignmentRow, AssignmentScenarioRow, AssignmentTeamRow
from tests.training.school import NOON, World
from training.boards.team_view import TeamView


def assign(world: World, *places: int, person: str | None = None, due: int = 7, mark: int | None = 60) -> None:
    with world.store.writing() as session:
        key = f"a{len(session.scalars(select(AssignmentRow)).all())}"
        about = {"title": f"Task {key}", "made_by": "boss", "pass_mark": mark, "created_at": NOON}
        session.add(AssignmentRow(id=key, due_at=NOON + timedelta(days=due), **about))
        session.flush()
        for position, place in enumerate(places, 1):
            scenario = world.shelf.library().scenarios[place].id
            session.add(AssignmentScenarioRow(assignment_id=key, position=position, scenario=scenario))
        if person:
            session.add(AssignmentPersonRow(assignment_id=key, person_id=person))
        else:
            session.add(AssignmentTeamRow(assignment_id=key, team_id="north"))


def view(world: World) -> TeamView:
    return world.team_room("boss", "manager", "north").view("north")
