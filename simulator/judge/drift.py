"""Try a judge's model on thirty fixed replies, before it may have opinions and whenever somebody asks."""

from __future__ import annotations

import statistics
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from scoring.types import Case, Reply
from scoring.validity.figures import kappa
from simulator.chat import ChatModel
from simulator.judge.items import forms
from simulator.judge.opinion import ask
from simulator.judge.prompt import prompt_digest

FILE = Path(__file__).parent / "fixed.toml"
LEAST_KAPPA = 0.70
MOST_SHIFT = 0.2
MOST_LOSS = 0.05
MOST_MISSING = 3
"""Fixed replies that may be left without an opinion before the check itself has failed."""

_CLOSE = 1e-9  # 0.70 is enough and a shift of 0.2 is allowed, whatever floating point makes of them


@dataclass(frozen=True, slots=True)
class Fixed:
    """Hold one fixed reply, the skill it is asked about, and the words that earn each yes."""

    skill: str
    reply: Reply
    yes: Mapping[str, str]

    @property
    def level(self) -> int:
        """Return the level that the answers make: the label."""
        return forms()[self.skill].level(set(self.yes))


@dataclass(frozen=True, slots=True)
class Baseline:
    """Hold what a model gave the fixed replies when it was first tried; the caller keeps it.

    `levels` are in the order of `fixed()`. `tried` is a digest of the fixed replies and of all that the judge is told:
    with another one the figures cannot be compared.
    """

    model: str
    tried: str
    levels: tuple[int | None, ...]
    kappa: float


@dataclass(frozen=True, slots=True)
class Drift:
    """Hold the outcome: whether the judge may be on, its figures, and words for the trainer.

    `kappa` is the agreement with the labels (weighted, quadratic), `shift` the mean change in levels against the
    baseline; None where nothing could be measured. `baseline` is what to keep: the one given, or the first.
    """

    on: bool
    kappa: float | None
    shift: float | None
    words: str
    baseline: Baseline | None


@cache
def fixed() -> tuple[Fixed, ...]:
    """Return the fixed replies."""
    data = tomllib.loads(FILE.read_text(encoding="utf-8"))
    places = {name: _context(each) for name, each in data["situation"].items()}
    return tuple(Fixed(e["skill"], Reply(e["text"], *places[e["situation"]]), e["yes"]) for e in data["reply"])


def _context(situation: Mapping[str, Any]) -> tuple[str, tuple[()], Case]:
    case = {name: value for name, value in situation.items() if name != "customer"}
    return str(situation["customer"]), (), Case.from_mapping(case)


def tried_with() -> str:
    """Return 16 hexadecimal digits that change with the fixed replies or anything that the judge is told."""
    told = "".join(prompt_digest(form) for form in forms().values())
    return sha256(told.encode() + FILE.read_bytes()).hexdigest()[:16]


def drift(model: ChatModel, baseline: Baseline | None) -> Drift:
    """Grade the fixed replies anew, up to ninety calls, and tell whether the judge may be on; raises nothing.

    Without a baseline of this model and these questions, this run becomes the baseline.
    """
    if baseline and (baseline.model, baseline.tried) != (model.name, tried_with()):
        baseline = None
    levels: list[int | None] = []
    why = ""
    for each in fixed():
        opinion = ask(model, forms()[each.skill], each.reply, str)
        levels.append(opinion.level)
        why = why or opinion.reason  # the first: the later ones may only say that the server is left alone
        if levels.count(None) > MOST_MISSING:
            words = f"The judge is off: the fixed replies could not be graded. {why}"
            return Drift(on=False, kappa=None, shift=None, words=words, baseline=baseline)
    agreed = _agreement(levels)
    return _against(baseline, tuple(levels), agreed) if baseline else _first(model.name, tuple(levels), agreed)


def _first(model: str, levels: tuple[int | None, ...], agreed: float) -> Drift:
    if agreed < LEAST_KAPPA - _CLOSE:
        words = (
            f"The judge is off: on the fixed replies {model} agrees with the labels at a weighted kappa of "
            f"{agreed:.2f}; {LEAST_KAPPA:.2f} is the least. Another model may do better."
        )
        return Drift(on=False, kappa=agreed, shift=None, words=words, baseline=None)
    words = f"The judge is on: {model} agrees with the labels of the fixed replies at a weighted kappa of {agreed:.2f}."
    return Drift(on=True, kappa=agreed, shift=0.0, words=words, baseline=Baseline(model, tried_with(), levels, agreed))


def _agreement(levels: list[int | None]) -> float:
    pairs = [(each.level, level) for each, level in zip(fixed(), levels, strict=True) if level is not None]
    truth, given = zip(*pairs, strict=True)
    return kappa(truth, given)


def _against(baseline: Baseline, levels: tuple[int | None, ...], agreed: float) -> Drift:
    both = [
        (now, then) for now, then in zip(levels, baseline.levels, strict=True) if now is not None and then is not None
    ]
    shift = statistics.mean(now - then for now, then in both)
    moved = abs(shift) > MOST_SHIFT + _CLOSE
    lost = baseline.kappa - agreed > MOST_LOSS + _CLOSE or agreed < LEAST_KAPPA - _CLOSE
    figures = f"its levels moved by {shift:+.2f} and its kappa from {baseline.kappa:.2f} to {agreed:.2f}"
    if moved or lost:
        words = (
            f"The judge is off: {baseline.model} no longer grades the fixed replies as it did. Since it was first "
            f"tried, {figures}. To go on with the model as it is now, try it anew."
        )
    else:
        words = f"The judge is on: since it was first tried, {figures}."
    return Drift(on=not (moved or lost), kappa=agreed, shift=shift, words=words, baseline=baseline)
