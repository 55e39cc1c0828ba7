"""The figures of agreement, against values worked out by hand and by other programs."""

from __future__ import annotations

import random

import pytest

from scoring.validity.figures import fooled, interval, kappa, mean_difference, within_one


@pytest.mark.parametrize(
    ("truth", "given", "value"),
    [
        ([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], 1.0),
        ([0, 4, 0, 4], [4, 0, 4, 0], -1.0),
        ([0, 0, 4, 4], [0, 4, 0, 4], 0.0),
        ([0, 1, 2, 3], [1, 2, 3, 4], 1 - 4 / 14),  # apart 4 of 4; by chance (1+4+9+16 + 0+1+4+9 + 1+0+1+4 + 4+1+0+1)/4
        ([2, 2, 2], [2, 2, 2], 1.0),
        ([2, 2, 2], [3, 3, 3], 0.0),
        ([0, 1, 2, 3, 4, 0, 1, 2, 3, 4], [0, 2, 2, 3, 3, 1, 1, 0, 4, 4], 0.8),
    ],
)
def test_kappa_is_as_worked_out_by_hand(truth: list[int], given: list[int], value: float) -> None:
    assert kappa(truth, given) == pytest.approx(value)
    assert kappa(given, truth) == pytest.approx(value)


def test_kappa_is_as_its_definition_by_pairs() -> None:
    draw = random.Random(5)  # noqa: S311 - repeatable on purpose
    truth = [draw.randrange(5) for _ in range(200)]
    given = [min(4, max(0, t + draw.choice((-1, 0, 0, 1, 2)))) for t in truth]
    seen = sum((t - g) ** 2 for t, g in zip(truth, given, strict=True)) / len(truth)
    chance = sum((t - g) ** 2 for t in truth for g in given) / len(truth) ** 2
    assert kappa(truth, given) == pytest.approx(1 - seen / chance)


def test_the_interval_holds_kappa_and_is_the_same_every_time() -> None:
    draw = random.Random(6)  # noqa: S311 - repeatable on purpose
    truth = [draw.randrange(5) for _ in range(120)]
    given = [min(4, max(0, t + draw.choice((-1, 0, 0, 1)))) for t in truth]
    single = list(range(120))
    low, high = interval(truth, given, single)
    assert low < kappa(truth, given) < high
    assert (low, high) == interval(truth, given, single)
    assert high - low < 0.2


def test_replies_that_are_alike_widen_the_interval() -> None:
    truth = [n % 5 for n in range(100)]
    given = [min(4, t + (n // 10) % 3) for n, t in enumerate(truth)]  # every ten replies share their error
    by_reply, by_group = interval(truth, given, list(range(100))), interval(truth, given, [n // 10 for n in range(100)])
    assert by_group[1] - by_group[0] > by_reply[1] - by_reply[0]


def test_few_groups_are_drawn_reply_by_reply() -> None:
    truth, given = [0, 1, 2, 3, 4] * 6, [0, 2, 2, 3, 3] * 6
    assert interval(truth, given, ["a", "b", "c"] * 10) == interval(truth, given, list(range(30)))


def test_the_other_figures() -> None:
    truth, given = [0, 1, 1, 3, 4], [0, 3, 2, 3, 2]
    assert within_one(truth, given) == pytest.approx(0.6)
    assert fooled(truth, given) == (1, 3)
    assert mean_difference([0, 2], [1, 3]) == pytest.approx(1.0)
    assert mean_difference([2, 2], [3, 3]) == pytest.approx(1.0)
