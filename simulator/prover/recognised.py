"""Try an author's facts on the real grading: a question for a fact, an offer in plain words, must be understood."""

from __future__ import annotations

from collections.abc import Iterable

from scoring import score
from scoring.types import Reply
from simulator.prover.speech import offering, question, ways
from simulator.scenario import Scenario

_OFFERING = (
    "I will arrange {offer} for you today.",
    "I will do this for you today: {offer}.",
    "You get {offer}.",
)


def unasked(scenario: Scenario) -> frozenset[str]:
    """Return the hidden facts for which none of the author's ways of asking is understood as a question."""
    hidden = scenario.complaint.hidden
    return frozenset(
        name for name, fact in hidden.items() if not _reaches(scenario, fact.asks, map(question, ways(fact.asks)))
    )


def unmade(scenario: Scenario) -> frozenset[str]:
    """Return the allowed offers that are not understood when they are made in the author's own words."""
    return frozenset(
        name
        for name, words in scenario.policy.allowed.items()
        if not _reaches(scenario, words, (offering(words), *(each.format(offer=words) for each in _OFFERING)))
    )


def _reaches(scenario: Scenario, phrase: str, replies: Iterable[str]) -> bool:
    case = scenario.case(())
    return any(phrase in grade.touches for text in replies for grade in score(Reply(text, scenario.opening, case=case)))
