from __future__ import annotations

from scoring import score
from scoring.findings.grievances import own_parts
from scoring.scorecard import SkillResult, scorecard
from scoring.skills.breakdown import SKILL
from scoring.types import Case, Exchange, Reply, SkillScore

LINE = "The sofa arm is torn, the legs are missing, and your driver swore at my mother."
CASE = Case(
    fault="company",
    parts=("torn sofa arm", "legs missing", "driver swore at her mother"),
    allowed=("repair on Thursday", "legs posted today"),
)
ALL = "A torn arm, no legs, and a driver who swore at your mother. I'm sorry."


def grade(text: str, case: Case = CASE, line: str = LINE) -> SkillScore:
    return SKILL.assess(Reply(text, line, (), case))


def attempt(*texts: str) -> SkillResult:
    replies: list[Reply] = []
    earlier: tuple[Exchange, ...] = ()
    for text in texts:
        replies.append(Reply(text, LINE, earlier, CASE))
        earlier = (*earlier, Exchange(LINE, text))
    card = scorecard(replies, [score(each) for each in replies])
    return next(each for each in card.results if each.skill == "breakdown")


def test_touches_are_the_parts_reached() -> None:
    assert grade("I'm sorry about the torn arm and the legs.").touches == ("torn sofa arm", "legs missing")
    assert set(grade(ALL).touches) == set(CASE.parts)


def test_a_simple_complaint_is_not_taken_apart() -> None:
    assert grade(ALL, Case(parts=("torn sofa arm",))).level is None
    assert grade(ALL, Case(), "").level is None


def test_without_a_case_the_customers_own_words_are_the_parts() -> None:
    assert len(own_parts(LINE)) == 3
    assert grade(ALL, Case()).level == 3


def test_asking_about_a_part_does_not_speak_to_it() -> None:
    assert grade("Which arm is it, and how many legs?").level == 0


def test_a_step_for_each_part_is_the_most() -> None:
    text = (
        "The arm: our upholsterer repairs it on Thursday. The legs: I'm posting them today. And the driver: I've "
        "reported him to the depot and I'll ring you on Friday."
    )
    assert grade(text).level == 4
    assert grade(ALL).level == 3


def test_parts_spoken_to_one_by_one_add_up() -> None:
    result = attempt(
        "I'm repairing the torn arm on Thursday.", "I'm posting the legs today.", "The driver swore, I know. Sorry."
    )
    assert result.level == 3
    assert "Over your replies" in result.because


def test_splitting_gains_nothing_over_saying_it_at_once() -> None:
    whole = attempt(ALL).level
    split = attempt("A torn arm.", "No legs.", "And a driver who swore at your mother.").level
    assert whole is not None
    assert split is not None
    assert split <= whole


def test_what_is_left_is_named() -> None:
    graded = grade("I'm posting the legs today.")
    assert "speak to “torn sofa arm”" in graded.missing
    assert "torn sofa arm" in graded.advice


def test_a_heap_of_words_takes_nothing_apart() -> None:
    assert (grade("torn legs driver sofa mother repair").level or 0) <= 1
