"""Why a customer got angrier, or calmer: which reply, what it set off, and with which of its words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scoring.types import Evidence, SkillScore
from simulator.state import Attempt, Turn
from simulator.triggers import OF_FLAG, WORDS
from simulator.words import Trigger


@dataclass(frozen=True, slots=True)
class Cause:
    """Hold one thing that a reply set off: `points` of anger, and the `spans` of its words that did it, if any did."""

    number: int
    reply: str
    trigger: Trigger
    points: float
    spans: tuple[tuple[int, int], ...]

    @property
    def words(self) -> str:
        """Quote the words that did it, "" where it is the reply as a whole."""
        return " ... ".join(dict.fromkeys(self.reply[start:end].strip() for start, end in self.spans))

    @property
    def sentence(self) -> str:
        """Return the sentence, or the piece of a list, around the first of those words, else the whole reply."""
        if not self.spans:
            return self.reply
        start, end = self.spans[0]
        before = max((each.end() for each in re.finditer(r"[.!?;:]\s+", self.reply[:start])), default=0)
        after = re.search(r"[.!?;]", self.reply[end:])
        return self.reply[before : end + after.start() if after else None].strip()


def causes(attempt: Attempt) -> list[Cause]:
    """Return what made the customer angrier, reply by reply, what cost nothing left out."""
    return [cause for turn in attempt.turns for cause in _causes(turn)]


def spans_of(scores: tuple[SkillScore, ...], trigger: Trigger) -> tuple[tuple[int, int], ...]:
    """Return where the words stand that set off a trigger."""
    found = {(each.start, each.end) for each in _harms(scores) if OF_FLAG.get(each.cue) == trigger}
    return tuple(sorted(found))


def why_angrier(attempt: Attempt) -> str:
    """Say what drove the anger up, the worst first, with the replies that did it; "" where nothing did."""
    by_trigger: dict[Trigger, list[Cause]] = {}
    for cause in causes(attempt):
        by_trigger.setdefault(cause.trigger, []).append(cause)
    worst = sorted(by_trigger.values(), key=lambda found: -sum(each.points for each in found))
    return f"What drove the anger up: {'; '.join(map(_told, worst))}." if worst else ""


def _told(found: list[Cause]) -> str:
    numbers = [str(each.number) for each in found]
    listed = numbers[0] if len(numbers) == 1 else f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    words = f", such as “{found[0].words}”" if found[0].words else ""
    points = sum(each.points for each in found)
    return f"`{found[0].trigger}` (+{points:.1f}, repl{'y' if len(found) == 1 else 'ies'} {listed}{words})"


def _causes(turn: Turn) -> Iterator[Cause]:
    points = {reason.words: reason.change for reason in turn.state.why}
    for trigger in turn.state.triggers:
        much = points.get(WORDS[trigger], 0.0)
        if much > 0:
            yield Cause(turn.number, turn.reply, trigger, much, spans_of(turn.scores, trigger))


def _harms(scores: tuple[SkillScore, ...]) -> Iterator[Evidence]:
    return (each for score in scores for each in score.evidence if not each.helps)
