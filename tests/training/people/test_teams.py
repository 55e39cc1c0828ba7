"""Teams: made, named, filled and removed by those who look after them."""

from __future__ import annotations

import pytest

from storage.attempts import Terms
from tests.training.people.doors import desk_of, people, teams
from tests.training.signed_up import School
from training.learning.assignments import Assignments
from training.learning.to_do import ToDo
from training.learning.wanted import Wanted
from training.people.entrance import Entrance, SignInRefusedError
from training.people.register import PeopleError, UnknownPersonError
from training.permits import NotAllowedError
from training.practice.desk import new_key
from training.visitors import ANONYMOUS


def test_teams_are_made_named_and_filled(school: School) -> None:
    mona = teams(school, "mona")
    night = mona.make(" Night  shift ")
    assert [team.name for team in teams(school, "mona").all()] == ["Night shift", "North"]
    with pytest.raises(PeopleError, match="already"):
        mona.make("NIGHT shift")
    mona = teams(school, "mona")
    mona.rename(night, "NIGHT SHIFT")
    mona.add(night, "tom")
    mona.add(night, "tom")
    assert school.visitor("tom").teams == {"north", night}
    mona.remove(night, "tom")
    assert school.visitor("tom").teams == {"north"}


def test_a_manager_cannot_pull_in_somebody_elses_people(school: School) -> None:
    """Whoever is in a manager's team, that manager may read: so being in it is not theirs alone to decide."""
    mona = teams(school, "mona")
    for team, person in (("north", "tina"), ("north", "max"), ("south", "tom"), ("south", "mona"), ("north", "ghost")):
        with pytest.raises(UnknownPersonError):
            mona.add(team, person)
        with pytest.raises(UnknownPersonError):
            mona.remove(team, person)
    with pytest.raises(UnknownPersonError):
        mona.rename("south", "Mine")
    assert school.visitor("tina").teams == {"south"}


def test_an_empty_team_goes_and_one_with_people_leaves_them_what_is_theirs(school: School) -> None:
    mona = teams(school, "mona")
    night = mona.make("Night")
    mona = teams(school, "mona")
    mona.remove(night, "mona")
    assert teams(school, "olga").attached(night) == (0, 0, 0, 0)
    teams(school, "olga").drop(night)
    assert [team.name for team in teams(school, "olga").all()] == ["North", "South"]
    shelf = desk_of(school, "rita").shelf
    scenario = shelf.library().scenarios[0].id
    asked = Assignments(school.store, school.visitor("rita"), shelf, school.clock)
    task = asked.make(Wanted("First week", (scenario,), ("north",), pass_mark=50))
    closed = asked.make(Wanted("Before", (scenario,), ("north",)))
    asked.close(closed)
    desk = desk_of(school, "tom")
    sitting = desk.start(scenario, Terms("graded", assignment_id=task))
    desk.say(sitting.id, 1, new_key(), "I am sorry that you had to wait, and I will send it today.")
    mona_invites = people(school, "mona")
    link = mona_invites.invite("Nina", "nina@example.com", "trainee", "north")
    mona, rita = teams(school, "mona"), teams(school, "rita")
    assert mona.attached("north") == (3, 3, 1, 1)
    with pytest.raises(NotAllowedError):
        rita.drop("north")
    before = ToDo(school.store, school.visitor("tom"), shelf, school.clock).tasks()
    mona.drop("north")
    assert school.visitor("tom").teams == school.visitor("mona").teams == frozenset()
    (after,) = ToDo(school.store, school.visitor("tom"), shelf, school.clock).tasks()
    assert (after.assignment.id, after.path, after.assignment.people) == (task, before[0].path, frozenset(("tom",)))
    assert desk_of(school, "tom").say(sitting.id, 2, new_key(), "It is with you on Friday.").status == "active"
    followed = Assignments(school.store, school.visitor("olga"), shelf, school.clock)
    assert {each.assignment.id: [who.name for who in each.walked] for each in followed.all()} == {
        task: ["Tom"],
        closed: ["Tom"],
    }
    assert [each.walked for each in Assignments(school.store, school.visitor("rita"), shelf).all()] == [(), ()]
    with pytest.raises(SignInRefusedError):
        Entrance(school.store, ANONYMOUS, school.clock).invitation(link)
    with pytest.raises(UnknownPersonError):
        teams(school, "olga").drop("north")


def test_a_manager_removes_no_team_that_another_one_is_in(school: School) -> None:
    teams(school, "olga").add("north", "max")
    for by, who in (("mona", "Max"), ("max", "Mona")):
        with pytest.raises(PeopleError, match=f"{who} is in this team too"):
            teams(school, by).drop("north")
    teams(school, "olga").remove("north", "max")
    teams(school, "olga").add("north", "olga")
    with pytest.raises(PeopleError, match="Olga is in this team too, as owner"):
        teams(school, "mona").drop("north")
    teams(school, "olga").drop("north")
    assert [team.id for team in teams(school, "olga").all()] == ["south"]
