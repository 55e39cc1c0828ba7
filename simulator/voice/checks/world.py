"""What a customer may speak of at a moment: their own case as far as it is told, and what was said in the talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from scoring.matching.overlap import content, stems
from scoring.reading.text import cleaned, split_words
from simulator.scenario import Scenario
from simulator.state import Moment
from simulator.voice.checks.grammar import mine

HEARD_OFTEN = 2
"""In how many of its wordings a word stands that belongs to a hidden fact."""


def world(moment: Moment) -> tuple[str, ...]:
    """Return every text whose numbers and names the customer may use now."""
    scenario = moment.scenario
    told = (text for name in moment.state.told for text in _of_fact(scenario, name))
    return (*_own(scenario), *told, *talk(moment))


def talk(moment: Moment) -> Iterator[str]:
    """Yield what was said so far, on both sides."""
    for turn in moment.turns:
        yield turn.customer.text
        yield turn.reply


def terms(texts: tuple[str, ...]) -> frozenset[str]:
    """Return the stems of the content words of some texts, with numbers as values."""
    return frozenset().union(*(content(text) for text in texts))


def untold(moment: Moment) -> tuple[str, ...]:
    """Return the names of the hidden facts that nobody has told yet."""
    return tuple(name for name in moment.scenario.complaint.hidden if name not in moment.state.told)


def _own(scenario: Scenario) -> tuple[str, ...]:
    """Return what the scenario gives its customer before anything is asked, and may let them say at any time."""
    complaint, person = scenario.complaint, scenario.customer
    return (
        *(person.name, person.manner, scenario.brief.company, scenario.opening, complaint.stake),
        *complaint.parts.values(),
        *complaint.known,
        *scenario.policy.allowed.values(),
        *(wording for rule in scenario.lines for wording in rule.say),
        *(wording for fact in complaint.hidden.values() for wording in fact.nudge),
        *(wording for last in scenario.endings.values() for wording in last),
    )


def _of_fact(scenario: Scenario, name: str) -> tuple[str, ...]:
    fact = scenario.complaint.hidden[name]
    return (fact.fact, *fact.says)


def sayable(scenario: Scenario, told: tuple[str, ...]) -> frozenset[str]:
    """Return the stems that a customer may use before any further fact is told."""
    return _terms((*_own(scenario), *(text for name in told for text in _of_fact(scenario, name))))


_terms = lru_cache(maxsize=512)(terms)


def marks(scenario: Scenario, name: str, told: tuple[str, ...]) -> frozenset[str]:
    """Return the stems by which a hidden fact is known: its own and those of most wordings, said nowhere else."""
    return _marks(_of_fact(scenario, name), sayable(scenario, tuple(each for each in told if each != name)))


def signs(scenario: Scenario, name: str) -> frozenset[str]:
    """Return the stems of a hidden fact: its own and those of most wordings."""
    return _marks(_of_fact(scenario, name), frozenset())


@lru_cache(maxsize=2_048)
def _marks(texts: tuple[str, ...], common: frozenset[str]) -> frozenset[str]:
    fact, *says = (content(text) for text in texts)
    often = {stem for each in says for stem in each if sum(stem in other for other in says) >= HEARD_OFTEN}
    return (fact | often) - common


def hits(line: str, wanted: frozenset[str]) -> int:
    """Count the stems of a line that are wanted."""
    return len(content(line) & wanted)


@lru_cache(maxsize=4_000)
def numbers(text: str) -> frozenset[str]:
    """Return the numbers of a text as values: "two" is "2", "17:40" is "17.4"."""
    return frozenset(stem for stem, _ in stems(split_words(cleaned(text))) if stem[0].isdigit())


def written(scenario: Scenario, told: Iterable[str]) -> Iterator[str]:
    """Yield what the customer knows of their case, as they would say it: "you called twice" is "i called twice"."""
    complaint = scenario.complaint
    texts = (*complaint.known, *complaint.parts.values(), complaint.stake)
    yield from map(mine, (*texts, *(complaint.hidden[name].fact for name in told)))
