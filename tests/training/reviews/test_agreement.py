"""The figures of a round against those of the validity table, and against hand-made grades."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from scoring.validity import figures
from storage.calibration import BlindGrade, BlindReply, Grader, Round
from training.reviews.agreement import agreement, bias, figure, splits
from training.reviews.labels import situation_names

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def a_round(people: str, replies: int) -> Round:
    graders = tuple(Grader(each, each.upper(), replies, NOW) for each in people)
    return Round("r", "Spring", ("tone",), "a", NOW, NOW, replies, graders)


def reply(position: int, situation: int, machine: int | None = 2) -> BlindReply:
    said = {"name": "late", "about": "", "customer": f"Case {situation}", "earlier": [], "case": {}}
    return BlindReply(position, said, f"Reply {position}", {"tone": machine}, {})


def given(person: str, levels: list[int | None], words: str = "") -> list[BlindGrade]:
    return [BlindGrade(n, person, {"tone": level}, words) for n, level in enumerate(levels, 1)]


@pytest.mark.parametrize("situations", [4, 15])
def test_for_one_pair_the_figures_are_those_of_the_validity_table(situations: int) -> None:
    chance = random.Random(7)  # noqa: S311 - repeatable on purpose
    replies = [reply(n, n % situations) for n in range(1, 31)]
    left = {each.position: chance.randint(0, 4) for each in replies}
    right = {position: min(4, level + chance.randint(0, 1)) for position, level in left.items()}
    groups = situation_names(replies)
    assert len(set(groups.values())) == situations
    found = figure([(left, right)], groups)
    assert found
    a, b = [left[n] for n in sorted(left)], [right[n] for n in sorted(left)]
    assert found.kappa == pytest.approx(figures.kappa(a, b))
    assert found.within_1 == 1.0
    low, high = figures.interval(a, b, [groups[n] for n in sorted(left)])
    assert [found.low, found.high] == pytest.approx([low, high])


def test_the_mean_over_pairs_counts_what_both_graded() -> None:
    replies = [reply(n, n) for n in range(1, 5)]
    grades = [*given("a", [0, 4, 0, 4]), *given("b", [0, 4, 0, 4]), *given("c", [4, 0])]
    (tone,) = agreement(a_round("abc", 4), replies, grades)
    assert tone.people
    assert tone.people.kappa == pytest.approx((1 - 1 - 1) / 3)
    assert tone.people.n == 4
    assert {(a, b): (one.kappa, one.n) for a, b, one in tone.pairs} == {
        ("A", "B"): (1.0, 4),
        ("A", "C"): (-1.0, 2),
        ("B", "C"): (-1.0, 2),
    }
    assert tone.labels is None


def test_what_does_not_apply_counts_as_nothing_and_one_grader_meets_the_rules_only() -> None:
    replies = [reply(1, 1, None), reply(2, 2, 4)]
    (tone,) = agreement(a_round("a", 2), replies, given("a", [None, 4]))
    assert tone.people is None
    assert tone.scorer
    assert tone.scorer.kappa == 1.0


def test_the_widest_splits_come_first_with_everybody_s_words() -> None:
    replies = [reply(n, n) for n in range(1, 4)]
    grades = [*given("a", [1, 4, 2], "Warm."), *given("b", [3, 0, 3], "Cold.")]
    found = splits(a_round("ab", 3), replies, grades)
    assert [each.reply.position for each in found] == [2, 1]
    assert found[0].given == (("A", 4, "Warm."), ("B", 0, "Cold."))
    assert found[0].machine == 2


def test_bias_is_against_the_mean_of_the_others() -> None:
    grades = [*given("a", [4, 4]), *given("b", [2, 2]), *given("c", [3, 1])]
    found = {each.name: (each.n, each.difference) for each in bias(a_round("abcd", 2), grades)}
    assert found == {"A": (2, 2.0), "B": (2, -1.0), "C": (2, -1.0)}
