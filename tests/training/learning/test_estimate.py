"""The band around a level holds what it promises, and few talks make it wide."""

from __future__ import annotations

import random

import pytest

from training.learning.estimate import HIGHEST, change, estimate, path

# Shares of the levels 0 to 4, of people of different skill.
PEOPLE = (
    (0.1, 0.2, 0.4, 0.2, 0.1),
    (0.05, 0.05, 0.1, 0.3, 0.5),
    (0.6, 0.2, 0.1, 0.1, 0.0),
)
ROUNDS = 800


def drawn(shares: tuple[float, ...], many: int, chance: random.Random) -> list[float]:
    return [float(level) for level in chance.choices(range(5), shares, k=many)]


@pytest.mark.parametrize("shares", PEOPLE)
@pytest.mark.parametrize("many", [1, 2, 3, 5, 10, 30])
def test_the_band_holds_the_true_level_about_as_often_as_it_says(shares: tuple[float, ...], many: int) -> None:
    chance = random.Random(many)  # noqa: S311 - the same draws at every run
    true = sum(level * share for level, share in enumerate(shares))
    made = [estimate(drawn(shares, many, chance)) for _ in range(ROUNDS)]
    inside = sum(each.low - 1e-9 <= true <= each.high + 1e-9 for each in made) / ROUNDS
    assert inside >= 0.88
    if many >= 10:  # and not by being wide
        assert sum(each.high - each.low for each in made) / ROUNDS < 1.8


def test_one_talk_says_next_to_nothing_and_thirty_alike_say_a_lot() -> None:
    first = estimate([3])
    assert (first.level, first.low, first.high, first.n) == (3, 0, HIGHEST, 1)
    widths = [each.high - each.low for each in path([2.0] * 30)]
    assert widths == sorted(widths, reverse=True)
    assert widths[-1] < 0.6
    with pytest.raises(ValueError, match="needs an attempt"):
        estimate([])


def test_newer_talks_weigh_more() -> None:
    rising, falling = estimate([0, 0, 0, 0, 0, 4, 4, 4, 4, 4]), estimate([4, 4, 4, 4, 4, 0, 0, 0, 0, 0])
    assert rising.level == pytest.approx(4 - falling.level)
    assert rising.level == pytest.approx(8 / 3)  # five talks back weighs half: 2 to 1


@pytest.mark.parametrize("shares", PEOPLE)
def test_luck_is_not_called_improvement(shares: tuple[float, ...]) -> None:
    chance = random.Random(7)  # noqa: S311 - the same draws at every run
    found = [change(drawn(shares, 10, chance)) for _ in range(ROUNDS)]
    assert sum(each is not None and each.sure for each in found) / ROUNDS <= 0.07


def test_what_rose_clearly_is_said_and_five_talks_are_too_few() -> None:
    rose = change([1, 1, 0, 1, 3, 3, 4, 3])
    assert rose
    assert (rose.sure, rose.n_before, rose.n_now) == (True, 4, 4)
    assert rose.now > rose.before
    assert change([0, 0, 4, 4, 4]) is None
    slight = change([1, 3, 1, 2, 3, 1])
    assert slight
    assert not slight.sure
