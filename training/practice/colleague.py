"""What a seasoned colleague would have said to this very customer: the model answers, skill by skill."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.types import Evidence
from simulator.customer import ScriptedCustomer
from simulator.scenario import Scenario
from simulator.turn import begin, take_turn


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold a model answer that shows a skill; `evidence` says where in `text` it does."""

    text: str
    evidence: tuple[Evidence, ...]
    level: int


def shown_by(scenario: Scenario) -> dict[str, Shown]:
    """Return for each skill the model answer that shows it best, of those that point at words of theirs."""
    attempt = begin(scenario)
    best: dict[str, Shown] = {}
    for answer in scenario.model_answers:
        if attempt.state.ended:
            break
        attempt = take_turn(attempt, answer, ScriptedCustomer())
        for score in attempt.turns[-1].scores:
            helps = tuple(each for each in score.evidence if each.helps)
            if helps and score.level and (score.skill not in best or score.level > best[score.skill].level):
                best[score.skill] = Shown(answer, helps, score.level)
    return best
