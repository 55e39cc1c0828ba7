"""What is kept long enough goes: first the words, then the scores; boards, history and progress stay right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select
from typer.testing import CliRunner

from scoring.documentation import ClosingForm
from scoring.ruleset import ruleset
from storage import boards, closing, looks, progress, retention, reviews
from storage.attempts import Terms
from storage.place import data_folder
from storage.retention import Keeping
from storage.store import Store, open_store
from storage.tables import AttemptRow, KeptCardRow, ReviewRow, TurnRow
from tests.training.signed_up import School
from training.__main__ import app
from training.boards.room import BoardRoom
from training.boards.standings import Choice, NotHereError
from training.permits import NotAllowedError
from training.practice.desk import Desk, UnknownAttemptError, new_key, open_desk
from training.privacy.retention import Retention, RetentionRefusedError, WordsGoneError
from training.reviews.disputes import OwnReviews
from training.reviews.review import Reviews
from training.reviews.reviewed import UnknownReviewError

CANARY = "canary-words-91c2"
GRADED = Terms("graded")


@pytest.fixture
def school() -> School:
    made = School(open_store())
    made.fill()
    return made


@pytest.fixture
def desk(school: School) -> Desk:
    return replace(open_desk(school.visitor("tom")), clock=school.clock)


@pytest.fixture
def keeper(school: School) -> Retention:
    return Retention(school.store, school.visitor("olga"), school.clock)


def play(desk: Desk, scenario: str, terms: Terms, replies: int = 3) -> str:
    """Play a talk to its end or leave it, with a mark in every reply."""
    sitting = desk.start(scenario, terms)
    for number in range(1, replies + 1):
        words = f"I am sorry that this happened {CANARY} {number}. I will send a new one today by 5 pm."
        sitting = desk.say(sitting.id, number, new_key(), words)
        if sitting.status != "active":
            return sitting.id
    return desk.leave(sitting.id).id


def end(desk: Desk, scenario: str, terms: Terms) -> str:
    """Play a talk until the customer goes."""
    return play(desk, scenario, terms, 12)


def everything(store: Store) -> bytes:
    return b"".join(path.read_bytes() for path in data_folder().rglob("*") if path.is_file())


def test_words_go_after_180_days_and_scores_stay(school: School, desk: Desk, keeper: Retention) -> None:
    names = [each.id for each in desk.library().scenarios[:2]]
    graded, practice = end(desk, names[0], GRADED), play(desk, names[1], Terms())
    open_one = desk.start(names[0], Terms()).id
    desk.say(open_one, 1, new_key(), f"Hello. {CANARY}")
    with school.store.writing() as session:
        closing.add_form(session, graded, ClosingForm(*[CANARY] * 6), school.now)
        session.add(ReviewRow(attempt_id=graded, step=1, words=CANARY, person_id="rita", said_at=school.now))
    before = levels(school.store)
    school.wait(days=179)
    assert keeper.due().nothing
    late = play(desk, names[1], Terms())
    school.wait(days=2)
    due = keeper.due()
    assert (due.words, due.attempts) == (3, 0)
    assert keeper.apply() == due
    assert keeper.due().nothing
    with school.store.reading() as session:
        assert set(session.scalars(select(TurnRow.attempt_id))) == {late}
        assert session.get_one(AttemptRow, open_one).status == "abandoned"
        assert boards.standings(session, ruleset(), boards.OVERALL)
    assert {key: found for key, found in levels(school.store).items() if key not in (late, open_one)} == before
    shown = {each.id: each for each in desk.history()}
    assert {graded, practice, open_one, late} == set(shown)
    assert shown[graded].turns > 1
    for gone in (graded, practice):
        with pytest.raises(UnknownAttemptError):
            desk.open(gone)
    kept = keeper_of(school).kept(graded)
    assert kept is not None
    assert kept.levels
    assert kept.overall == shown[graded].overall
    assert keeper_of(school).kept(late) is None
    with pytest.raises(UnknownReviewError):
        OwnReviews(school.store, desk.visitor).read(graded)
    with pytest.raises(UnknownReviewError):
        Reviews(school.store, school.visitor("rita")).read(graded)
    assert Reviews(school.store, school.visitor("rita")).queue()[0] == []
    with pytest.raises(WordsGoneError, match="deleted after 180 days"):
        BoardRoom(school.store, school.visitor("rita"), desk.shelf).look(graded)
    with pytest.raises(NotHereError):
        BoardRoom(school.store, school.visitor("max"), desk.shelf).look(graded)
    with pytest.raises(NotHereError):
        BoardRoom(school.store, school.visitor("rita"), desk.shelf).look(practice)


def keeper_of(school: School) -> Retention:
    return Retention(school.store, school.visitor("tom"), school.clock)


def levels(store: Store) -> dict[str, dict[str, float]]:
    """Return the levels of everything that is over, as progress has them."""
    with store.reading() as session:
        return {each.attempt_id: dict(each.levels) for each in progress.played(session, "tom", 100, {})}


def test_no_byte_of_the_words_is_left(school: School, desk: Desk, keeper: Retention) -> None:
    name = desk.library().scenarios[0].id
    end(desk, name, GRADED)
    assert CANARY.encode() in everything(school.store)
    school.wait(days=181)
    keeper.apply()
    assert CANARY.encode() not in everything(school.store)


def test_boards_say_the_same_before_and_after_and_when_rebuilt(school: School, desk: Desk, keeper: Retention) -> None:
    for each in desk.library().scenarios[:3]:
        end(desk, each.id, GRADED)
        end(desk, each.id, GRADED)
    room = BoardRoom(school.store, school.visitor("olga"), desk.shelf, school.clock)
    before = room.board(Choice())
    school.wait(days=181)
    keeper.apply()
    assert room.board(Choice()) == before
    with school.store.writing() as session:
        assert boards.rebuild(session, "tom") == []
    assert room.board(Choice()) == before


def test_a_review_counts_in_what_is_kept(school: School, desk: Desk, keeper: Retention) -> None:
    graded = end(desk, desk.library().scenarios[0].id, GRADED)
    with school.store.writing() as session:
        found = reviews.read_talk(session, graded)
        assert found == {}
        before = boards.results(session, ["tom"])[0].levels
    school.wait(days=200)
    keeper.apply()
    with school.store.reading() as session:
        assert boards.results(session, ["tom"])[0].levels == before


def test_scores_go_after_two_years_with_the_retries_of_the_same_version(
    school: School, desk: Desk, keeper: Retention
) -> None:
    names = [each.id for each in desk.library().scenarios[:2]]
    end(desk, names[0], GRADED)
    school.wait(days=700)
    retry, other = end(desk, names[0], GRADED), end(desk, names[1], GRADED)
    school.wait(days=31)
    due = keeper.due()
    assert due.attempts == 2
    keeper.apply()
    assert keeper.due().nothing
    with school.store.writing() as session:
        assert list(session.scalars(select(AttemptRow.id))) == [other]
        assert session.get(KeptCardRow, retry) is None
        assert boards.rebuild(session, "tom") == []
        assert [cell.digest for each in boards.standings(session, ruleset(), "overall") for cell in each.cells] == [
            session.get_one(AttemptRow, other).digest
        ]
    assert [each.id for each in desk.history()] == [other]


def test_after_the_job_nothing_is_late_and_the_log_holds(school: School, desk: Desk, keeper: Retention) -> None:
    for n in range(3):
        play(desk, desk.library().scenarios[n].id, GRADED, 1)
        with school.store.writing() as session:
            looks.add_look(session, "rita", "tom", f"a{n}", "read", school.now)
        school.wait(days=365)
    keeper.apply()
    with school.store.reading() as session:
        keeping = retention.read_keeping(session)
        assert retention.wordy(session, school.now - timedelta(days=keeping.transcript_days)) == []
        assert retention.outdated(session, school.now - timedelta(days=keeping.score_days)) == []
        assert not any(retention.count_rest(session, keeping, school.now).values())
        assert looks.check(session).faults == ()
    assert everything(school.store)


def test_the_owner_sets_the_days_and_nobody_else(school: School, keeper: Retention) -> None:
    assert keeper.keeping() == Keeping(180, 730)
    keeper.keep(30, 60)
    assert keeper_of(school).keeping() == Keeping(30, 60)
    for wrong in ((0, 60), (60, 30), (30, 99999), (-1, -1)):
        with pytest.raises(RetentionRefusedError):
            keeper.keep(*wrong)
    for name in ("tom", "rita", "mona"):
        other = Retention(school.store, school.visitor(name), school.clock)
        doors: list[Callable[[], object]] = [other.due, other.apply, partial(other.keep, 1, 2)]
        for door in doors:
            with pytest.raises(NotAllowedError):
                door()


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()


def test_the_commands(school: School, desk: Desk, runner: CliRunner) -> None:
    # On a clock of long ago: for the command it is today.
    play(desk, desk.library().scenarios[0].id, GRADED, 1)
    with school.store.writing() as session:
        retention.set_keeping(session, Keeping(1, 3650), school.now)
        looks.add_look(session, "rita", "tom", "a", "read", school.now)
    dry = runner.invoke(app, ["retention"])
    assert dry.exit_code == 0, dry.output
    assert "1  attempts lose their words" in dry.output
    assert "Nothing was deleted" in dry.output
    assert "1  attempts lose" in runner.invoke(app, ["retention"]).output
    assert "Deleted." in runner.invoke(app, ["retention", "--apply"]).output
    assert "0  attempts lose" in runner.invoke(app, ["retention"]).output
    good = runner.invoke(app, ["check-log"])
    assert (good.exit_code, "no faults" in good.output) == (0, True)
    assert runner.invoke(app, ["check-log", "--known", "f" * 64]).exit_code == 1
