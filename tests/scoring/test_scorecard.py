"""The scorecard: best or accumulated per skill; nothing is won by repeating, splitting, padding or stalling."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring import score
from scoring.scorecard import CRITICAL, WEIGHTS, Scorecard, SkillResult, scorecard
from scoring.skills import skills
from scoring.types import Case, Evidence, Exchange, Reply, Scores, SkillScore

CASE = Case(
    fault="company",
    known=("sofa torn", "guests on Saturday"),
    hidden=("which arm is torn", "when somebody is at home"),
    parts=("torn sofa", "nobody called back"),
    allowed=("repair at home on Thursday", "new sofa on Monday"),
)
LINE = "The sofa arm is TORN, guests come Saturday and nobody called back!"
GOOD = (
    "I'm so sorry: a torn sofa with guests on Saturday, and not one of us rang you back. That is our failure. "
    "I'm sending our upholsterer on Thursday, or a new sofa on Monday. Which would you rather, and which arm is it?"
)
REPLIES = (
    GOOD,
    "I understand.",
    "We apologise for any inconvenience.",
    "That must be maddening with guests on the way. Which arm is torn, and when is somebody at home?",
    "I'll have it repaired at your home on Thursday, free. Does that work for you?",
    "Calm down. It's only a sofa.",
    "I'll ring you Thursday at 5pm to check it holds. Anything I've missed?",
    "ok",
    "",
)


def attempt(texts: Sequence[str], line: str = LINE) -> tuple[list[Reply], list[Scores]]:
    replies: list[Reply] = []
    earlier: tuple[Exchange, ...] = ()
    for text in texts:
        replies.append(Reply(text, line, earlier, CASE))
        earlier = (*earlier, Exchange(line, text))
    return replies, [score(reply) for reply in replies]


def card_of(*texts: str) -> Scorecard:
    return scorecard(*attempt(texts))


def made(name: str, level: int | None, **more: object) -> SkillScore:
    proof = (Evidence(0, 1, "x"),) if level else ()
    return dataclasses.replace(SkillScore(name, level, "Because.", proof), **more)  # type: ignore[arg-type]


def results(*turns: Sequence[SkillScore], texts: Sequence[str] = ()) -> dict[str, SkillResult]:
    words = texts or [f"reply number {number} says something new {number * 7}" for number in range(len(turns))]
    replies = [Reply(text, LINE, (), CASE) for text in words]
    return {each.skill: each for each in scorecard(replies, [tuple(turn) for turn in turns]).results}


def test_an_attempt_of_nothing_has_no_score() -> None:
    assert card_of() == Scorecard((), None, (), (), (), "")


def test_what_cannot_be_graded_has_no_score() -> None:
    card = card_of("Lo siento mucho, vamos a reembolsar su dinero manana por la tarde.")
    assert card.overall is None
    assert {each.state for each in card.results} == {"not called for"}
    assert all("not gradable" in each.because for each in card.results)


def test_replies_and_grades_belong_together() -> None:
    replies, _ = attempt([GOOD])
    with pytest.raises(ValueError, match="1 replies but 0 grades"):
        scorecard(replies, [])


def test_a_good_attempt_beats_a_poor_one() -> None:
    good, poor = card_of(GOOD), card_of("Calm down. It's only a sofa.")
    assert good.overall is not None
    assert poor.overall is not None
    assert good.overall > poor.overall + 30


def test_every_skill_has_a_result_and_the_deciding_reply() -> None:
    card = card_of("I understand.", GOOD)
    assert {each.skill for each in card.results} == {skill.name for skill in skills()}
    replies, grades = attempt(["I understand.", GOOD])
    for each in card.results:
        if each.turn is not None:
            assert any(each.evidence == grade.evidence for grade in grades[each.turn - 1] if grade.skill == each.skill)
            assert all(proof.end <= len(replies[each.turn - 1].text) for proof in each.evidence)


def test_not_called_for_is_neither_zero_nor_counted() -> None:
    one = results([made("empathy", 3), made("follow_up", None)])
    assert one["follow_up"].level is None
    assert one["follow_up"].state == "not called for"
    replies = [Reply("x", LINE)]
    assert scorecard(replies, [(made("empathy", 3), made("follow_up", None))]).overall == 75


def test_overall_is_the_weighted_mean() -> None:
    grades = (made("empathy", 4), made("solution", 1))
    assert scorecard([Reply("x", LINE)], [grades]).overall == round(25 * (15 * 4 + 20 * 1) / 35)


def test_weights_are_those_of_the_rubric() -> None:
    assert dict(WEIGHTS) == {
        "listening": 10, "empathy": 15, "apology": 15, "clarification": 15,
        "solution": 20, "next_steps": 5, "follow_up": 5, "tone": 5,
    }  # fmt: skip


def test_empathy_is_the_best_reply_less_lapses() -> None:
    best = results([made("empathy", 1)], [made("empathy", 4)], [made("empathy", 2)])["empathy"]
    assert (best.level, best.turn) == (4, 2)
    lapsed = results([made("empathy", 4)], [made("empathy", 0, flags=("dismissal",))])["empathy"]
    assert (lapsed.level, lapsed.turn, lapsed.state) == (3.5, 1, "done")
    assert "took some of that back" in lapsed.because


def test_tone_is_the_mean_but_no_higher_than_the_worst_and_two() -> None:
    assert results([made("tone", 4)], [made("tone", 2)])["tone"].level == 3
    fallen = results([made("tone", 4)], [made("tone", 0)], [made("tone", 4)], [made("tone", 4)])["tone"]
    assert (fallen.level, fallen.turn) == (2, 2)


def test_missing_facts_asked_for_one_by_one_add_up() -> None:
    one = made("clarification", 2, touches=("which arm is torn",))
    two = made("clarification", 2, touches=("when somebody is at home",))
    assert results([one], [two])["clarification"].level == 3
    assert results([one], [one])["clarification"].level == 2


def test_parts_settled_one_by_one_add_up_only_where_coverage_was_all_that_lacked() -> None:
    one = made("solution", 3, touches=("torn sofa",), missing=("speak to what is left: nobody called back",))
    two = made("solution", 3, touches=("nobody called back",), missing=("speak to what is left: torn sofa",))
    assert results([one], [two])["solution"].level == 4
    lacking = made("solution", 3, touches=("torn sofa",), missing=("give a day or an hour",))
    assert results([lacking], [two])["solution"].level == 4 or results([lacking], [lacking])["solution"].level == 3


def test_practise_next_names_the_two_weakest() -> None:
    grades = (made("empathy", 1), made("solution", 1), made("tone", 4), made("listening", 2), made("follow_up", None))
    assert scorecard([Reply("x", LINE)], [grades]).practise_next == ("solution", "empathy")


def test_critical_flags_are_kept_apart_with_their_words() -> None:
    text = "You idiot. I'll look at it."
    insult = SkillScore("tone", 0, "x", (Evidence(0, 9, "insult", helps=False),), flags=("insult",))
    card = scorecard([Reply(text, LINE)], [(insult, made("solution", 2))])
    assert card.critical == ((1, "insult", "You idiot"),)
    assert "insult" in CRITICAL


def test_order_says_what_came_too_late() -> None:
    first = (made("empathy", 0), made("listening", 1), made("solution", 3))
    assert "went past" in " ".join(scorecard([Reply("x", LINE, (), CASE)], [first]).order)
    heard = (made("empathy", 3), made("listening", 3), made("solution", None))
    solved = (made("empathy", None), made("solution", 3))
    replies = [Reply("a", LINE, (), CASE), Reply("b", LINE, (), CASE)]
    assert scorecard(replies, [heard, solved]).order == ()


def test_a_first_word_of_regret_is_not_too_late() -> None:
    first = (
        made("apology", 1),
        made("empathy", 1),
        made("listening", 2),
        made("solution", 2),
        made("clarification", 1),
    )
    second = (made("apology", 3), made("empathy", 3), made("solution", 3), made("clarification", 3))
    replies = [Reply(each, LINE, (), Case(hidden=("the address",))) for each in ("a", "b")]
    assert scorecard(replies, [first, second]).order == ()


@pytest.mark.parametrize("text", REPLIES)
@pytest.mark.parametrize("times", [2, 5])
def test_the_same_reply_again_gains_nothing(text: str, times: int) -> None:
    once, often = card_of(text), card_of(*[text] * times)
    assert (often.overall or 0) <= (once.overall or 0)
    before = {each.skill: each.level or 0 for each in once.results}
    assert all((each.level or 0) <= before[each.skill] for each in often.results)


@pytest.mark.parametrize(
    "padding", ["Thank you. " * 40, "\n" * 500, " " * 1_500, "😀" * 200, "Okay so well then. " * 30]
)
def test_padding_gains_nothing(padding: str) -> None:
    plain = {each.skill: each.level or 0 for each in card_of(GOOD).results if each.skill != "tone"}
    padded = {each.skill: each.level or 0 for each in card_of(GOOD + padding).results}
    assert all(padded[name] <= level for name, level in plain.items())


@pytest.mark.parametrize("filler", ["ok", "One moment please.", "Bear with me.", "Thanks for waiting."])
def test_stalling_gains_nothing(filler: str) -> None:
    skipped = {"tone", "follow_up", "next_steps"}  # called for only once there was something before
    plain = {each.skill: each.level or 0 for each in card_of(GOOD).results}
    stalled = {each.skill: each.level or 0 for each in card_of(GOOD, filler, filler).results}
    assert all(stalled[name] <= level for name, level in plain.items() if name not in skipped)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(REPLIES), min_size=1, max_size=5))
def test_a_scorecard_of_anything_holds_together(texts: list[str]) -> None:
    card = card_of(*texts)
    assert card.overall is None or 0 <= card.overall <= 100
    assert len(card.practise_next) <= 2
    assert len(card.order) <= 3
    for each in card.results:
        assert each.level is None or 0 <= each.level <= 4
        assert (each.level is None) == (each.state == "not called for") == (each.turn is None)
        assert each.turn is None or 1 <= each.turn <= len(texts)
    assert card == card_of(*texts)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(REPLIES), min_size=1, max_size=4), st.integers(0, 3))
def test_repeating_any_reply_of_an_attempt_never_raises_a_skill(texts: list[str], which: int) -> None:
    before = {each.skill: each.level or 0 for each in card_of(*texts).results}
    after = {each.skill: each.level or 0 for each in card_of(*texts, texts[which % len(texts)]).results}
    assert all(after[name] <= level + 1e-9 for name, level in before.items())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=6), st.integers(0, 4), st.integers(0, 5))
def test_raising_one_grade_never_lowers_a_skill(levels: list[int], name: int, which: int) -> None:
    skill = ("empathy", "apology", "listening", "next_steps", "tone")[name]
    higher = [min(4, level + (i == which % len(levels))) for i, level in enumerate(levels)]
    low = results(*[[made(skill, level)] for level in levels])[skill].level
    high = results(*[[made(skill, level)] for level in higher])[skill].level
    assert low is not None
    assert high is not None
    assert high >= low
