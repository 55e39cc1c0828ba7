"""Readiness on the page of a team: who passed what was asked, who is overdue, and by which day."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import update

from storage.tables import Apart, AssignmentRow, AttemptRow, MemberRow
from tests.training.boards.asked import assign, view
from tests.training.school import NOON, SEVEN, World
from training.boards.readiness import by_person
from ui.parts.team_files import tables
from ui.parts.team_tables import missing


def hand_in(world: World, person: str, score: int | None, apart: Apart | None = None, place: int = 10) -> None:
    (made,) = world.add(person, {place: score}, apart)
    with world.store.writing() as session:
        session.get_one(AttemptRow, made).assignment_id = "a0"


def test_readiness_tells_who_passed_and_who_is_overdue(world: World) -> None:
    assign(world, 10, due=-1)
    hand_in(world, "p0", 60)
    hand_in(world, "p1", 59)
    hand_in(world, "p2", 20)
    hand_in(world, "p2", 80)
    hand_in(world, "p3", 99, "critical")
    hand_in(world, "p4", 30, "unfinished")
    found = {each.person_id: each for each in view(world).ready}
    assert {person: found[person].state for person in SEVEN} == {
        "p0": "passed",
        "p1": "not passed",
        "p2": "passed on a retry",
        "p3": "not passed",
        "p4": "under way",
        "p5": "not begun",
        "p6": "not begun",
    }
    assert {person for person, each in found.items() if each.overdue} == {"p1", "p3", "p4", "p5", "p6"}
    assert (found["p2"].score, found["p2"].attempts) == (20, 2)


def test_a_customer_that_two_assignments_ask_for_stands_once_with_both_named(world: World) -> None:
    for _ in range(2):
        assign(world, 10)
    assign(world, 10, 11)
    hand_in(world, "p1", 59)
    both = [world.shelf.library().scenarios[place].title for place in (10, 11)]
    told = {each.person_id: missing(each) for each in by_person(view(world).ready)}
    assert told["p2"] == [f"{both[0]}: not begun, for “Task a0” and “Task a1” and “Task a2”", f"{both[1]}: not begun"]
    assert told["p1"][0] == (
        f"{both[0]}: not passed, first score 59, for “Task a0”, not begun, for “Task a1” and “Task a2”"
    )


def test_nobody_is_overdue_by_a_day_that_was_over_before_they_joined(world: World) -> None:
    assign(world, 10, due=-1)
    with world.store.writing() as session:
        joined = update(MemberRow).where(MemberRow.person_id.in_(["p4", "p5"]))
        session.execute(joined.values(joined_at=NOON - timedelta(hours=1)))
    hand_in(world, "p4", 60)
    found = {each.person_id: each for each in view(world).ready}
    assert {person for person, each in found.items() if each.joined_later} == {"p5"}
    assert {person for person, each in found.items() if each.overdue} == {"p0", "p1", "p2", "p3", "p6"}
    late = next(table for table in tables(view(world), ZoneInfo("UTC")) if table.title == "Who is ready")
    assert next(str(row[3]) for row in late.rows if row[0] == "Name of p5").endswith("not begun, joined after the day")


def test_nobody_is_overdue_who_waits_for_a_trainers_answer(world: World) -> None:
    assign(world, 10, due=-1)
    hand_in(world, "p3", 99, "disputed")
    found = {each.person_id: each for each in view(world).ready}
    assert (found["p3"].state, found["p3"].overdue) == ("not passed", False)
    assert found["p4"].overdue


def test_who_is_ready_is_told_in_one_line_a_person_with_what_is_missing(world: World) -> None:
    assign(world, 10, 11, due=-1)
    for person, score in (("p0", 60), ("p1", 59)):
        hand_in(world, person, score)
        hand_in(world, person, 80, place=11)
    found = by_person(view(world).ready)
    assert [each.person_id for each in found] == ["p1", "p2", "p3", "p4", "p5", "p6", "p0"]
    late, *_, ready = found
    assert (late.asked, [(each.state, each.score) for each in late.missing], late.overdue) == (
        2,
        [("not passed", 59)],
        True,
    )
    assert (ready.asked, ready.missing, ready.overdue) == (2, (), False)


def test_only_what_was_handed_in_for_it_counts_and_a_single_person_may_be_asked(world: World) -> None:
    assign(world, 10, 11, person="p5")
    world.add("p5", {10: 99})
    found = view(world).ready
    assert [(each.person_id, each.state) for each in found] == [("p5", "not begun")] * 2
    assert not any(each.overdue for each in found)


def test_a_closed_assignment_is_gone(world: World) -> None:
    assign(world, 10)
    with world.store.writing() as session:
        session.execute(update(AssignmentRow).values(closed_at=NOON))
    assert view(world).ready == ()
