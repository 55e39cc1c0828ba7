"""The fit finds what was put in, in the sign that it may have, and the same at every run."""

from __future__ import annotations

import random

import pytest

from scoring.validity.ridge import Column, fit


def _column(values: list[float], **more: object) -> Column:
    return Column({row: value for row, value in enumerate(values) if value}, **more)  # type: ignore[arg-type]


def _made(count: int = 200) -> tuple[list[float], list[float], list[float]]:
    draw = random.Random(7)  # noqa: S311 - a made-up table
    good = [float(draw.random() < 0.3) for _ in range(count)]
    bad = [float(draw.random() < 0.4) for _ in range(count)]
    return good, bad, [1 + 2 * g - b for g, b in zip(good, bad, strict=True)]


def test_it_finds_what_was_put_in() -> None:
    good, bad, labels = _made()
    fitted = fit({"good": _column(good), "bad": _column(bad)}, labels, 0.001)
    assert fitted.start == pytest.approx(1, abs=0.01)
    assert fitted.weights == pytest.approx({"good": 2, "bad": -1}, abs=0.01)


def test_a_sign_is_kept() -> None:
    good, bad, labels = _made()
    fitted = fit({"good": _column(good, sign="down"), "bad": _column(bad, sign="up")}, labels, 0.001)
    assert fitted.weights == {}
    assert fitted.start == pytest.approx(sum(labels) / len(labels))


def test_what_explains_little_is_cut_off_and_the_pull_makes_small() -> None:
    good, bad, labels = _made()
    assert set(fit({"good": _column(good, cut=20.0), "bad": _column(bad, cut=1e6)}, labels, 1.0).weights) == {"good"}
    light, hard = (fit({"good": _column(good)}, labels, pull).weights["good"] for pull in (0.1, 500.0))
    assert 0 < hard < light


def test_it_is_the_same_at_every_run_and_in_every_order() -> None:
    good, bad, labels = _made()
    columns = {"good": _column(good), "bad": _column(bad)}
    assert fit(columns, labels, 3.0) == fit(dict(reversed(columns.items())), labels, 3.0)
