"""My progress on both databases: levels per talk, what counts as comparable, days, what next, a trainer's words."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone

from sqlalchemy import update

from simulator.library import SHIPPED
from simulator.turn import card
from storage.attempts import PRACTICE, Terms
from storage.tables import AttemptRow, ReviewRow, TurnRow
from tests.training.signed_up import School
from training.authoring.shelf import Shelf
from training.learning.progress import ENOUGH, Progress, ProgressRoom
from training.practice.desk import Desk, Sitting, new_key

SHELF = Shelf(SHIPPED)
GRADED = Terms("graded")


def play(
    school: School,
    scenario: str,
    *replies: str,
    terms: Terms = PRACTICE,
    name: str = "tom",
) -> Sitting:
    desk = Desk(school.store, school.visitor(name), SHELF, clock=school.clock)
    sitting = desk.start(scenario, terms)
    for words in replies:
        if sitting.status == "active":
            sitting = desk.say(sitting.id, len(sitting.attempt.turns) + 1, new_key(), words)
    return desk.leave(sitting.id)


def room(school: School, name: str = "tom") -> ProgressRoom:
    return ProgressRoom(school.store, school.visitor(name), SHELF, school.clock)


def progress(school: School, name: str = "tom") -> Progress:
    return room(school, name).progress(UTC)


def test_nobody_has_practised_yet(school: School) -> None:
    made = progress(school)
    assert (made.skills, made.attempts, made.graded, made.days.practised, made.days.run) == ((), 0, 0, 0, 0)
    assert len(made.days.each) == 28
    assert len({each.scenario.id for each in made.suggestions}) == 3
    assert room(school).words() == []


def test_levels_are_those_of_the_scorecards_of_practice_and_graded_alike(school: School) -> None:
    played = [
        play(school, "crib-late", "I'm sorry, Dana. Which address should it go to?", "I will send it today."),
        play(school, "card-blocked", "I'm sorry. Tell me what happened, please.", terms=GRADED),
    ]
    play(school, "crib-late", "Not mine.", name="tina")
    open_one = Desk(school.store, school.visitor("tom"), SHELF, clock=school.clock)
    going = open_one.start("laundry-suit")
    open_one.say(going.id, 1, new_key(), "Still going on.")
    made = progress(school)
    assert (made.attempts, made.graded) == (2, 1)
    want = {
        (sitting.id, each.skill): each.level
        for sitting in played
        for each in card(sitting.attempt).results
        if each.level is not None
    }
    got = {(point.attempt_id, each.skill): point.level for each in made.skills for point in each.points}
    assert got == want
    assert {point.kind for each in made.skills for point in each.points} == {"practice", "graded"}
    levels = [each.now.level for each in made.skills if each.now]
    assert levels == sorted(levels)
    assert all(each.now and each.now.n == len(each.points) for each in made.skills)


def test_talks_under_other_rules_are_shown_and_not_counted(school: School) -> None:
    old = play(school, "crib-late", "I'm sorry, Dana. Which address should it go to?")
    with school.store.writing() as session:
        session.execute(update(AttemptRow).where(AttemptRow.id == old.id).values(ruleset="rules of old"))
    made = progress(school)
    assert made.skills
    assert not made.today
    assert all(each.now and each.now.n == 1 and each.before is None for each in made.skills)
    school.wait(days=1)
    play(school, "crib-late", "I'm sorry, Dana. Which address should it go to?")
    made = progress(school)
    assert (made.today, made.changed) == (True, True)
    for each in made.skills:
        if len(each.points) == 2:
            # Both are shown, each by itself: the second talk knows nothing of the first.
            assert [point.after and point.after.n for point in each.points] == [1, 1]
            assert each.now is not None
            assert each.before == each.points[0].after
        assert each.stands is not None
    assert any(len(each.points) == 2 for each in made.skills)
    for _ in range(ENOUGH):
        play(school, "crib-late", "I'm sorry, Dana. Which address should it go to?")
    often = [each for each in progress(school).skills if each.now and each.now.n >= ENOUGH]
    assert often
    assert all(each.before is None for each in often), "what stood before says nothing more"


def test_where_no_talk_was_under_todays_rules_the_figures_are_by_the_newest_before(school: School) -> None:
    for rules in ("first", "second", "second then others"):
        school.wait(days=1)
        talk = play(school, "crib-late", "I'm sorry, Dana. Which address should it go to?")
        with school.store.writing() as session:
            session.execute(update(AttemptRow).where(AttemptRow.id == talk.id).values(ruleset=rules))
    made = progress(school)
    assert not made.today
    for each in made.skills:
        assert [point.after is None for point in each.points] == [False, False, True]
        assert each.now == each.points[1].after


def test_days_are_the_persons_own_and_a_missed_one_only_ends_a_run(school: School) -> None:
    for days in (0, 1, 1, 2, 1):
        school.wait(days=days)
        play(school, "crib-late", "Hello.")
    made = progress(school).days
    assert (made.practised, made.run) == (5, 2)
    school.wait(days=1)
    assert progress(school).days.run == 2  # today is still to come
    school.wait(days=1)
    assert (progress(school).days.run, progress(school).days.practised) == (0, 5)
    # At nine in the morning UTC it is yesterday twelve hours to the west.
    west = room(school).progress(timezone(timedelta(hours=-12)))
    assert [day for day, said in west.days.each if said] == [
        day - timedelta(days=1) for day, said in progress(school).days.each if said
    ]


def test_what_is_weak_or_long_ago_comes_first_with_a_customer_not_met_lately(school: School) -> None:
    play(school, "crib-late", "ok", "ok")
    first = progress(school).suggestions
    assert first[0].scenario.id != "crib-late"
    known = {each.skill: each.now.level for each in progress(school).skills if each.now}
    assert all(each.skill in each.scenario.practise for each in first)
    weakest = [each for each in first if each.skill in known]
    assert all(known[each.skill] <= 2 for each in weakest)
    assert [each.days for each in weakest] == [0] * len(weakest)
    school.wait(days=30)
    assert {each.days for each in progress(school).suggestions if each.level} <= {30}


def test_a_talk_whose_words_are_damaged_is_left_out_and_the_others_stay(school: School) -> None:
    bad = play(school, "crib-late", "I'm sorry, Dana.")
    play(school, "card-blocked", "I'm sorry. Tell me what happened, please.")
    with school.store.writing() as session:
        session.execute(update(TurnRow).where(TurnRow.attempt_id == bad.id).values(reply="Something else."))
    made = progress(school)
    assert made.attempts == 1
    assert {point.scenario for each in made.skills for point in each.points} == {"card-blocked"}


def test_a_trainers_words_reach_their_trainee_and_nobody_else(school: School) -> None:
    talk = play(school, "crib-late", "I'm sorry, Dana.", terms=GRADED)
    with school.store.writing() as session:
        for step, words in ((1, "A warm start."), (2, "")):
            said = school.now + timedelta(hours=step)
            session.add(ReviewRow(attempt_id=talk.id, step=step, words=words, person_id="rita", said_at=said))
    assert [(each.attempt_id, each.by, each.words) for each in room(school).words()] == [
        (talk.id, "Rita", "A warm start.")
    ]
    assert room(school, "tina").words() == room(school, "olga").words() == []
