"""Reviews and disputes on both databases: who may, what counts afterwards, and that nobody overwrites anybody."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from sqlalchemy import URL, select, update

from storage import boards
from storage.store import open_store
from storage.tables import AttemptRow, GradeSayRow, JudgeOpinionRow, ResultRow
from tests.training.graded_talk import join, play
from tests.training.signed_up import School
from training.permits import NotAllowedError
from training.reviews.disputes import OwnReviews
from training.reviews.remarks import LONGEST_REMARK, RemarkRefusedError
from training.reviews.review import Reviews
from training.reviews.reviewed import Decision, MovedOnError, ReviewRefusedError, UnknownReviewError

TONE = (2, "tone")
UP = Decision("adjust", 3, "The customer had asked for plain words.")
DOWN = Decision("adjust", 1, "Too thin for this customer.")


@pytest.fixture
def school(url: URL) -> School:
    made = School(open_store(url))
    made.fill()
    join(made, "rolf", "trainer", "north")
    return made


def trainer(school: School, name: str = "rita") -> Reviews:
    return Reviews(school.store, school.visitor(name), school.clock)


def trainee(school: School, name: str = "tom") -> OwnReviews:
    return OwnReviews(school.store, school.visitor(name), school.clock)


def result(school: School, attempt_id: str) -> tuple[int | None, str | None]:
    with school.store.reading() as session:
        row = session.get_one(ResultRow, attempt_id)
        return row.overall, row.apart


def test_both_numbers_stay_and_the_trainer_s_counts(school: School) -> None:
    attempt_id = play(school, "tom")
    before, _ = result(school, attempt_id)
    trainer(school).decide(attempt_id, (3, "solution"), Decision("adjust", 4, "It is all there."), 0)
    mine = trainee(school).read(attempt_id)
    (say,) = mine.talk[3, "solution"]
    assert (say.machine, say.level, say.name, say.words) == (2, 4, "Rita", "It is all there.")
    assert mine.overall == before == mine.machine.overall
    assert mine.counts == mine.card.overall == result(school, attempt_id)[0]
    assert mine.counts is not None
    assert before is not None
    assert mine.counts > before
    with school.store.reading() as session:
        assert session.get_one(AttemptRow, attempt_id).overall is None, "what was stored stays"
    other = play(school, "tom")
    assert trainee(school).both([attempt_id, other, "none"]) == {attempt_id: (mine.counts, before)}
    assert trainee(school, "tina").both([attempt_id]) == {}
    lines = {line.attempt_id: (line.counts, line.overall) for line in trainer(school).queue()[0]}
    assert lines == {attempt_id: (mine.counts, before), other: (before, None)}
    with school.store.writing() as session:
        assert boards.rebuild(session, "tom") == []


def test_a_rejected_grade_does_not_count_and_takes_its_critical_error_along(school: School) -> None:
    attempt_id = play(school, "tom")
    assert result(school, attempt_id)[1] == "critical"
    for skill in ("tone", "empathy"):
        trainer(school).decide(attempt_id, (2, skill), Decision("reject", None, "A quote, not an insult."), 0)
    found = trainee(school).read(attempt_id)
    assert found.machine.critical
    assert not found.card.critical
    assert result(school, attempt_id)[1] == "left"


def test_accepting_changes_no_number_and_a_skill_can_be_found_not_to_apply(school: School) -> None:
    attempt_id = play(school, "tom")
    trainer(school).decide(attempt_id, TONE, Decision("accept"), 0)
    found = trainee(school).read(attempt_id)
    assert found.card == found.machine
    trainer(school).decide(attempt_id, (3, "next_steps"), Decision("adjust", None, "No promise was due."), 0)
    trainer(school).decide(attempt_id, (2, "next_steps"), Decision("adjust", None, "No promise was due."), 0)
    states = {each.skill: each.state for each in trainee(school).read(attempt_id).card.results}
    assert states["next_steps"] == "not called for"
    trainer(school).decide(attempt_id, (2, "transparency"), Decision("adjust", 2, "It was called for."), 0)
    levels = {each.skill: each.level for each in trainee(school).read(attempt_id).card.results}
    assert levels["transparency"] == 2


def test_a_trainee_disputes_once_and_the_answer_is_final(school: School) -> None:
    attempt_id = play(school, "tom")
    trainer(school).close(attempt_id, "Well begun.", 0)
    assert trainer(school).queue()[1] == 0
    trainee(school).dispute(attempt_id, TONE, "They called me that first, I quoted it.")
    assert result(school, attempt_id)[1] == "disputed"
    (line,) = trainer(school).queue()[0]
    assert line.disputed
    assert line.critical
    with pytest.raises(ReviewRefusedError, match="once"):
        trainee(school).dispute(attempt_id, TONE, "Again.")
    with pytest.raises(ReviewRefusedError, match="Answer that first"):
        trainer(school).close(attempt_id, "Done.", 1)
    trainer(school, "rolf").decide(attempt_id, TONE, DOWN, 1)
    assert result(school, attempt_id)[1] == "critical"
    assert trainer(school).queue()[1] == 0
    with pytest.raises(ReviewRefusedError, match="final"):
        trainer(school).decide(attempt_id, TONE, UP, 2)
    with pytest.raises(ReviewRefusedError, match="once"):
        trainee(school).dispute(attempt_id, TONE, "And again.")
    assert [each.said for each in trainee(school).read(attempt_id).talk[TONE]] == ["dispute", "adjust"]
    trainee(school).dispute(attempt_id, (2, "empathy"), "Each grade for itself.")


def test_the_second_trainer_sees_what_the_first_did(school: School) -> None:
    attempt_id = play(school, "tom")
    trainer(school).decide(attempt_id, TONE, UP, 0)
    with pytest.raises(MovedOnError, match=r"Rita put this grade at 3 .*plain words"):
        trainer(school, "rolf").decide(attempt_id, TONE, DOWN, 0)
    assert len(trainer(school).read(attempt_id).talk[TONE]) == 1
    trainer(school, "rolf").decide(attempt_id, TONE, DOWN, 1)
    assert [each.level for each in trainer(school).read(attempt_id).talk[TONE]] == [3, 1]
    trainer(school).close(attempt_id, "One.", 0)
    with pytest.raises(MovedOnError, match="Rita finished"):
        trainer(school, "rolf").close(attempt_id, "Two.", 0)


def test_of_two_trainers_at_the_same_moment_one_is_first(school: School) -> None:
    attempt_id = play(school, "tom")

    def race(work: Callable[[int], object], workers: int = 6) -> int:
        together = threading.Barrier(workers)

        def run(worker: int) -> int:
            together.wait()
            with suppress(MovedOnError, ReviewRefusedError):
                work(worker)
                return 1
            return 0

        with ThreadPoolExecutor(workers) as pool:
            return sum(pool.map(run, range(workers)))

    names = ("rita", "rolf", "olga")
    both = (UP, DOWN)
    assert race(lambda n: trainer(school, names[n % 3]).decide(attempt_id, TONE, both[n % 2], 0)) == 1
    assert race(lambda n: trainer(school, names[n % 3]).close(attempt_id, f"Words {n}", 0)) == 1
    assert race(lambda n: trainee(school).dispute(attempt_id, TONE, f"Words {n}")) == 1
    found = trainee(school).read(attempt_id)
    assert [say.step for say in found.talk[TONE]] == [1, 2]
    assert len(found.closings) == 1
    with school.store.writing() as session:
        assert boards.rebuild(session, "tom") == []


def test_what_waits_comes_in_the_order_of_need(school: School) -> None:
    plain = ("Hello, which address should the crib go to?",)
    oldest = play(school, "tom", replies=plain)
    critical = play(school, "tom")
    doubted = play(school, "tom", replies=plain)
    disputed = play(school, "tom", replies=plain)
    newest = play(school, "tom", replies=plain)
    play(school, "tina")
    trainee(school).dispute(disputed, (1, "tone"), "I was calm.")
    with school.store.writing() as session:
        values = {"items": "[]", "model": "m", "prompt": "p", "raw": "[]", "discarded": 0, "reason": ""}
        session.add(
            JudgeOpinionRow(
                attempt_id=doubted,
                number=1,
                skill="tone",
                level=4,
                rules=2,
                worth_a_look=True,
                made_at=school.now,
                **values,
            )
        )
    lines, count = trainer(school).queue()
    assert [line.attempt_id for line in lines] == [disputed, doubted, critical, oldest, newest]
    assert count == 5
    assert trainer(school).queue("north")[1] == 5
    assert trainer(school).queue("south")[1] == 0
    assert trainer(school, "olga").queue("south")[1] == 1
    assert trainer(school).queue(scenario="another")[1] == 0
    assert trainer(school).scenarios().keys() == {"crib-late"}
    assert [team.id for team in trainer(school).teams()] == ["north"]
    trainer(school).close(oldest, "", 0)
    assert [line.attempt_id for line in trainer(school).queue(done=True)[0]] == [oldest]
    assert trainer(school).queue()[1] == 4


def test_foreign_practice_running_and_invented_ids_are_answered_alike(school: School) -> None:
    join(school, "rudi", "trainer", "south")
    practice = play(school, "tom", kind="practice")
    foreign = play(school, "tina")
    own = play(school, "rita")
    real = play(school, "tom")
    with school.store.writing() as session:
        session.execute(update(AttemptRow).where(AttemptRow.id == real).values(status="active", ended_at=None))
    probes = [
        practice,
        foreign,
        own,
        real,
        "",
        "\x00",
        "x" * 65,
        "a'; DROP TABLE attempt",
        *(secrets.token_urlsafe(16) for _ in range(50)),
    ]
    rita = trainer(school)
    answers = set()
    for each in probes:
        doors: tuple[Callable[[str], object], ...] = (
            rita.read,
            lambda each: rita.decide(each, TONE, UP, 0),
            lambda each: rita.close(each, "Words", 0),
        )
        for door in doors:
            with pytest.raises(UnknownReviewError) as refused:
                door(each)
            answers.add(str(refused.value))
    assert len(answers) == 1
    tina = trainee(school, "tina")
    for each in [practice, real, "", "\x00", secrets.token_urlsafe(16)]:
        with pytest.raises(UnknownReviewError) as refused:
            tina.read(each)
        answers.add(str(refused.value))
        with pytest.raises(UnknownReviewError) as refused:
            tina.dispute(each, TONE, "Words.")
        answers.add(str(refused.value))
    with pytest.raises(UnknownReviewError) as refused:
        trainee(school).dispute(practice, TONE, "Practice is nobody's but mine.")
    assert len(answers | {str(refused.value)}) == 2
    with school.store.reading() as session:
        assert session.scalars(select(GradeSayRow)).all() == []


def test_managers_and_trainees_review_nothing(school: School) -> None:
    attempt_id = play(school, "tom")
    for name in ("mona", "tom", "tina"):
        with pytest.raises(NotAllowedError):
            trainer(school, name).read(attempt_id)


def test_reasons_are_asked_for_and_kept_within_bounds(school: School) -> None:
    attempt_id = play(school, "tom")
    for words in ("", "   ", "\u200b", "…"):
        for decision in (Decision("adjust", 3, words), Decision("reject", None, words)):
            with pytest.raises(RemarkRefusedError, match="say why"):
                trainer(school).decide(attempt_id, TONE, decision, 0)
    with pytest.raises(RemarkRefusedError, match="2,000"):
        trainer(school).decide(attempt_id, TONE, Decision("reject", None, "x" * (LONGEST_REMARK + 1)), 0)
    for level in (5, -1):
        with pytest.raises(ReviewRefusedError, match="0 to 4"):
            trainer(school).decide(attempt_id, TONE, Decision("adjust", level, "Why."), 0)
    with pytest.raises(ReviewRefusedError, match="accept it"):
        trainer(school).decide(attempt_id, TONE, Decision("adjust", 0, "Why."), 0)
    with pytest.raises(ReviewRefusedError, match="no such grade"):
        trainer(school).decide(attempt_id, (9, "tone"), UP, 0)
    with pytest.raises(ReviewRefusedError, match="Choose accept"):
        trainer(school).decide(attempt_id, TONE, Decision("dispute", None, "A trainer disputes nothing."), 0)
    assert trainer(school).read(attempt_id).talk == {}


def test_reading_and_deciding_is_written_down(school: School) -> None:
    attempt_id = play(school, "tom")
    seen: list[tuple[str, str, str]] = []
    rita = Reviews(
        school.store,
        school.visitor("rita"),
        school.clock,
        lambda _s, who, subject, attempt, what: seen.append((who.person_id, subject, what)) if attempt else None,
    )
    rita.read(attempt_id)
    assert rita.read(attempt_id, again=True).name == "Tom"
    rita.decide(attempt_id, TONE, UP, 0)
    assert seen == [("rita", "tom", "read"), ("rita", "tom", "review")]


def test_in_solo_mode_one_person_is_both(school: School) -> None:
    attempt_id = play(school, "olga")
    alone = school.visitor("olga")
    alone = type(alone)(alone.person_id, alone.name, alone.role, solo=True)
    Reviews(school.store, alone, school.clock).decide(attempt_id, TONE, UP, 0)
    with pytest.raises(UnknownReviewError):
        trainer(school, "olga").read(attempt_id)
