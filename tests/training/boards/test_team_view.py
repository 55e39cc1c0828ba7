from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from scoring.ruleset import ruleset
from storage import boards
from storage.looks import list_looks
from storage.tables import GradeSayRow, ResultRow, TurnRow
from storage.tables.reviews import Said
from storage.teams import add_team
from tests.training.boards.asked import assign, view
from tests.training.school import NOON, SEVEN, World
from training.boards.export import to_print, to_xlsx
from training.boards.standings import NotHereError
from training.boards.team_view import TeamRoom
from training.permits import NotAllowedError
from training.visitors import ANONYMOUS, Visitor
from ui.parts.team_files import tables


def test_whose_levels_were_seen_is_written_down_once_a_visit(world: World) -> None:
    boss = world.team_room("boss", "manager", "north")
    view = boss.view("north")
    assert boss.view("north", again=True) == view
    with world.store.reading() as session:
        lines = list_looks(session, None, None)
    assert {each.action for each in lines} == {"scores"}
    assert sorted(str(each.subject) for each in lines) == sorted(f"Name of {person}" for person in view.heat)


def test_the_heat_map_takes_each_customer_at_the_latest_attempt(world: World) -> None:
    before = view(world).heat["p6"]["empathy"]
    assert (round(before.level, 2), before.of) == (1.22, 4)
    world.add("p6", {0: 100})
    after = view(world).heat["p6"]["empathy"]
    assert (round(after.level, 2), after.of) == (1.92, 4)
    assert "far" not in view(world).heat


def spoken(world: World, person: str, reply: str) -> None:
    """Give a person's graded attempts a miss, and the words that show it."""
    with world.store.writing() as session:
        for row in boards.results(session, [person]):
            row.levels = json.dumps({"apology": [1, 1, ["say what it cost them", "“the crib is late”"]]})
            about = {"customer": "", "voice": "script", "scores": "[]", "state": "{}", "next_customer": ""}
            session.add(
                TurnRow(
                    attempt_id=row.attempt_id,
                    number=1,
                    key="k",
                    reply=reply,
                    next_voice="script",
                    created_at=NOON,
                    seal="",
                    **about,
                )
            )


def test_misses_are_counted_and_quoted_without_names(world: World) -> None:
    for person in SEVEN:
        number = SEVEN.index(person)
        spoken(
            world, person, f"Sorry about parcel {number}." if number % 2 else f"Sorry, says Name, of parcel {number}."
        )
    first, second = sorted(view(world).misses, key=lambda each: each.what)
    assert (first.skill, first.what) == ("Apology", "each part of the complaint")
    assert (second.what, second.times, second.of, second.people) == ("say what it cost them", 28, 28, 7)
    # Nobody's words are quoted twice, so that either may have taken them all.
    quotes = first.quotes + second.quotes
    assert quotes
    assert not any("Name" in quote for quote in quotes)


def test_what_holds_no_word_is_not_quoted(world: World) -> None:
    for person in SEVEN:
        spoken(world, person, "...")
    assert all(each.quotes == () for each in view(world).misses)


def test_below_five_people_nobody_is_quoted(world: World) -> None:
    for person in SEVEN:
        spoken(world, person, "Sorry.")
    with world.store.writing() as session:
        for person in SEVEN[4:]:
            boards.forget(session, person)
    found = view(world).misses
    assert found
    assert all(each.quotes == () for each in found)


def test_weeks_carry_a_band_and_every_customer_counts_as_middling(world: World) -> None:
    (week,) = view(world).trend
    assert (week.attempts, week.people) == (28, 7)
    assert week.mean == pytest.approx(60.5, abs=0.5)
    assert week.band == pytest.approx(2.45 * 21.6 / 7**0.5, abs=0.5)
    assert week.monday.weekday() == 0


def test_difficulty_is_measured_on_everybody(world: World) -> None:
    for person in SEVEN:
        world.add(person, {7: 90 - 10 * SEVEN.index(person) - 12})
    hardest = view(world).difficulty[0]
    assert hardest.title == world.shelf.library().scenarios[7].title
    assert hardest.gives == pytest.approx(-12.5 * 4 / 5, abs=1)
    assert hardest.people == 7
    assert hardest.mean == pytest.approx(48)


def test_what_earlier_rules_made_is_counted_and_not_compared(world: World) -> None:
    with world.store.writing() as session:
        for row in boards.results(session, ["p0"]):
            row.ruleset = "older rules"
        session.flush()
        for rules in ("older rules", ruleset()):
            boards.keep_standing(session, "p0", rules)
    found = view(world)
    assert (found.others, found.trend[0].people) == (4, 6)
    assert found.rules.today
    assert list(world.team_room("boss", "manager", "north").view("north", "older rules").heat) == ["p0"]
    assert "p0" not in found.heat
    with world.store.writing() as session:
        for person in SEVEN:
            for row in boards.results(session, [person]):
                row.ruleset = "older rules"
            session.flush()
            for rules in ("older rules", ruleset()):
                boards.keep_standing(session, person, rules)
    found = view(world)
    assert (found.rules.today, found.others, found.trend[0].people, len(found.heat)) == (False, 0, 7, 7)
    world.add("p0", {0: 50})
    found = view(world)
    assert (found.rules.shown, found.rules.newer, found.others, len(found.heat)) == ("older rules", 1, 1, 7)


def test_staff_see_their_own_teams_only(world: World) -> None:
    manager = world.team_room("boss", "manager", "north")
    assert [team.name for team in manager.teams()] == ["North"]
    for team in ("south", "none", None, "x\0"):
        with pytest.raises(NotHereError):
            manager.view(team)
    with pytest.raises(NotHereError):
        world.team_room("o", "owner").view(None)
    assert [team.name for team in world.team_room("o", "owner").teams()] == ["North", "South"]
    for visitor in (Visitor("p1", "p1", "trainee", frozenset(("north",))), ANONYMOUS):
        room = replace(manager, visitor=visitor)
        for door in (room.teams, lambda room=room: room.view("north"), lambda room=room: room.exported("north")):
            with pytest.raises(NotAllowedError):
                door()
    with pytest.raises(NotAllowedError):
        world.team_room("boss", "trainer", "north").exported("north")


def test_the_page_begins_with_a_team_in_which_somebody_practises(world: World) -> None:
    with world.store.writing() as session:
        for team in ("aaa", "zzz"):
            add_team(session, team, team, NOON)
    for who, first in ((("aaa", "north"), "north"), (("aaa", "zzz"), "aaa"), ((), "north")):
        visitor = Visitor("boss", "Boss", "manager" if who else "owner", frozenset(who))
        assert TeamRoom(world.store, visitor, world.shelf).first() == first
    assert TeamRoom(world.store, Visitor("new", "New", "manager"), world.shelf).first() is None


def test_what_is_taken_away_is_written_down_and_holds_what_the_page_says(world: World) -> None:
    assign(world, 10)
    seen: list[str] = []

    def record(_: Session, visitor: Visitor, subject: str, attempt_id: str, action: str) -> None:
        seen.append(f"{visitor.person_id} {action} {subject}{attempt_id}")

    taken = replace(world.team_room("boss", "manager", "north"), record=record).exported("north")
    assert seen == [f"boss export {person}" for person in SEVEN]
    made = tables(taken, ZoneInfo("Pacific/Kiritimati"))
    page = to_print("Team North", made, "for training").decode()
    assert all(f"Name of {person}" in page for person in SEVEN)
    assert page.count("2026-04-06") == len(SEVEN), "the day on which it is due where the reader is"
    with zipfile.ZipFile(io.BytesIO(to_xlsx(made, "for training"))) as book:
        assert sum(name.startswith("xl/worksheets/") for name in book.namelist()) == 6


def test_an_attempt_in_this_team_shows_at_once(world: World) -> None:
    before = len(view(world).trend)
    with world.store.writing() as session:
        session.execute(update(ResultRow).values(last_at=NOON - timedelta(days=400)))
    assert (before, len(view(world).trend)) == (1, 0)


def test_disagreement_counts_the_decision_that_counts_now(world: World) -> None:
    with world.store.writing() as session:
        (first, second, *_) = boards.results(session, ["p1"])
        far = boards.results(session, ["far"])[0]
        steps: list[tuple[str, int, int, Said, int | None, int | None]] = [
            (first.attempt_id, 1, 1, "adjust", 4, 2),
            (first.attempt_id, 1, 2, "dispute", None, 2),
            (first.attempt_id, 1, 3, "adjust", 3, 2),
            (first.attempt_id, 2, 1, "accept", 1, 1),
            (second.attempt_id, 1, 1, "reject", None, 2),
            (far.attempt_id, 1, 1, "adjust", 0, 4),
        ]
        for attempt, number, step, said, level, machine in steps:
            session.add(
                GradeSayRow(
                    attempt_id=attempt,
                    number=number,
                    skill="empathy",
                    step=step,
                    said=said,
                    level=level,
                    machine=machine,
                    words="because",
                    person_id="boss",
                    said_at=NOON,
                )
            )
    found = [(each.decided, each.moved, each.difference) for each in view(world).disagreement]
    assert found == [(1, 1, None), (2, 1, 0.5)]
