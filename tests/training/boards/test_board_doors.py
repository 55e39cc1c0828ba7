"""Who may look behind a row, take a board away or see it at all; every look is written down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from storage.looks import list_looks
from tests.training.farmers import GRADED
from tests.training.school import SEVEN, World
from training.boards.standings import Choice, NotHereError
from training.permits import NotAllowedError
from training.practice.desk import Desk, open_desk
from training.visitors import ANONYMOUS, Visitor


def test_behind_a_row_stand_the_attempts(world: World) -> None:
    world.add("p1", {0: 99})
    for room in (world.room("p1"), world.room("boss", "trainer", "north"), world.room("owner", "owner")):
        found = room.behind("p1")
        assert [(each.overall, each.first) for each in found][:2] == [(99, False), (81 - 1, True)]
        assert len(found) == 5


def test_an_attempt_is_read_by_those_who_look_after_its_person_and_the_look_is_recorded(world: World) -> None:
    desk = Desk(world.store, Visitor("p1", "p1", "trainee"), world.shelf)
    sitting = desk.start(world.shelf.library().scenarios[0].id, GRADED)
    desk.say(sitting.id, 1, "k", "I am sorry that this happened to you.")
    seen: list[tuple[str, str, str, str]] = []

    def record(_: Session, visitor: Visitor, subject: str, attempt_id: str, action: str) -> None:
        seen.append((visitor.person_id, subject, attempt_id, action))

    room = replace(world.room("boss", "manager", "north"), record=record)
    assert room.look(sitting.id).stored.attempt.turns[0].reply == "I am sorry that this happened to you."
    assert seen == [("boss", "p1", sitting.id, "read")]


def test_who_saw_the_scores_or_the_words_of_another_is_written_down_once_a_visit(world: World) -> None:
    sitting = Desk(world.store, Visitor("p1", "p1", "trainee"), world.shelf).start(
        world.shelf.library().scenarios[0].id, GRADED
    )
    boss = world.room("boss", "manager", "north")
    assert boss.behind("p1") == boss.behind("p1", again=True)
    boss.look(sitting.id)
    boss.look(sitting.id, again=True)
    world.room("p1", "trainee", "north").behind("p1")
    with pytest.raises(NotHereError):
        boss.behind("far")
    with world.store.reading() as session:
        lines = [(each.action, each.subject, each.attempt_id) for each in list_looks(session, None, None)]
    assert lines == [("read", "Name of p1", sitting.id), ("scores", "Name of p1", None)]


def test_a_board_is_taken_away_by_staff_and_written_down(world: World) -> None:
    seen: list[tuple[str, str]] = []

    def record(_: Session, visitor: Visitor, subject: str, attempt_id: str, action: str) -> None:
        seen.append((subject, action))

    room = replace(world.room("boss", "manager", "north"), record=record)
    assert room.exported(Choice("north")) == room.board(Choice("north"))
    assert seen == [(person, "export") for person in SEVEN]
    with pytest.raises(NotAllowedError):
        world.room("p3", "trainee", "north").exported(Choice("north"))


def test_what_is_not_theirs_is_answered_as_if_it_were_not_there(world: World) -> None:
    practised = open_desk(Visitor("p1", "p1", "trainee"))
    practice = practised.start(world.shelf.library().scenarios[5].id)
    practised.say(practice.id, 1, "k", "I am sorry.")
    graded = world.add("far", {6: 50})[0]
    boss = world.room("boss", "manager", "north")
    probes: list[Callable[[], object]] = [
        lambda: boss.look(practice.id),
        lambda: boss.look(graded),
        lambda: boss.look("none"),
        lambda: boss.look("\0"),
        lambda: boss.look("x" * 10_000),
        lambda: boss.behind("far"),
        lambda: boss.behind("none"),
        lambda: boss.behind("p\0"),
        lambda: boss.board(Choice("south")),
        lambda: boss.board(Choice("none")),
        lambda: world.room("p1", "trainee", "north").behind("p2"),
        lambda: world.room("p1", "trainee", "north").board(Choice("south")),
    ]
    words = set()
    for probe in probes:
        with pytest.raises(NotHereError) as refused:
            probe()
        words.add(str(refused.value))
    assert len(words) == 1
    with pytest.raises(NotAllowedError):
        world.room("p1", "trainee", "north").look(graded)


def test_nobody_who_is_unknown_comes_in(world: World) -> None:
    room = replace(world.room("x"), visitor=ANONYMOUS)
    doors: list[Callable[[], object]] = [
        room.teams,
        room.trades,
        lambda: room.board(Choice()),
        lambda: room.behind("p1"),
        lambda: room.look("x"),
        room.appearance,
        lambda: room.appear("x", on_boards=True),
    ]
    for door in doors:
        with pytest.raises(NotAllowedError):
            door()
