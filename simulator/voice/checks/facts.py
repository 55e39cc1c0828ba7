"""What a line says of the case: facts told too early, facts that are due and missing, facts turned round."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, product

from scoring.matching.overlap import content
from scoring.reading.text import split_words
from simulator.scenario import HiddenFact, Scenario
from simulator.state import Moment
from simulator.voice.checks.kit import Check, Example, plain, sentences
from simulator.voice.checks.world import marks, numbers, signs, talk, terms, untold
from simulator.voice.intent import told_now

_LEAKS = 0.5
"""A line tells a fact once it has this share of what the shortest of the author's own wordings has of it."""
_ENOUGH = 0.6
"""A line that must tell a fact has at least this share."""
_SAME = 0.7
"""Share of a fact's content words from which a clause speaks of it."""
_CLAUSE = re.compile(r"[,;:]| and | but | so | - ")
_DENIES = re.compile(r"\b(?:not|never|without|cannot)\b|n't\b")
_LACKS = re.compile(r"\b(?:not|never|without|cannot|no|none|nobody|nothing)\b|n't\b")
_ASKS = re.compile(r"\?|\b(?:if|whether|like|would|should|could|or|unless|supposed)\b")


def _share(line: str, wanted: frozenset[str], fact: HiddenFact, floor: int = 1) -> float:
    """Return how many of the `wanted` stems a line has, beside the barest of the author's wordings (that is 1)."""
    least = min(len(content(says) & wanted) for says in fact.says)
    return len(content(line) & wanted) / max(least, floor)


def _leak(line: str, moment: Moment) -> str | None:
    heard = terms(tuple(talk(moment)))
    for name in untold(moment):
        fact = moment.scenario.complaint.hidden[name]
        wanted = marks(moment.scenario, name, moment.state.told)
        found = content(line) & (wanted - heard)
        exact = numbers(fact.fact) & found
        share = _share(line, wanted, fact, floor=2)
        if (len(found) >= 2 and share >= _LEAKS) or any(len(number) > 2 for number in exact):
            return "You told something that nobody has asked you for. Leave it out; say only what is written above."
    return None


def _missing(line: str, moment: Moment) -> str | None:
    scenario = moment.scenario
    for name in told_now(moment):
        fact = scenario.complaint.hidden[name]
        exact = frozenset.intersection(*(numbers(says) for says in fact.says)) & numbers(fact.fact)
        if _share(line, signs(scenario, name), fact) < _ENOUGH or not exact <= numbers(line):
            return f"You left out what you were asked for. Say this in the line: {fact.fact}."
    return None


def _contradiction(line: str, moment: Moment) -> str | None:
    complaint = moment.scenario.complaint
    facts = (*complaint.known, *complaint.parts.values(), *(complaint.hidden[n].fact for n in moment.state.told))
    for sentence in sentences(line):
        if _ASKS.search(plain(sentence)):
            continue
        for fact, clause in product(facts, _CLAUSE.split(plain(sentence))):
            if _turned(clause, fact):
                return f"You said the opposite of what happened. It is so: {fact}."
        if any(_counted_otherwise(sentence, fact) for fact in facts) and not _counted_so(sentence, moment):
            return "You gave another number than the true one. Use only the numbers written above."
    return None


def _turned(clause: str, fact: str) -> bool:
    """Tell whether one of two texts denies what the other says."""
    said, true = content(clause), content(fact)
    if len(said & true) < 3 or len(said & true) < _SAME * len(true):
        return False
    if _LACKS.search(plain(fact)):
        return not _LACKS.search(clause)
    return bool(_DENIES.search(clause))


@lru_cache(maxsize=4_000)
def _pairs(text: str) -> dict[str, set[str]]:
    """Return what is counted in a text, with its numbers: "forty minutes" is minut: 40."""
    made: dict[str, set[str]] = {}
    for one, two in pairwise(word.text for word in split_words(plain(text))):
        number, noun = numbers(one), content(two)
        if number and noun and not numbers(two):
            made.setdefault(next(iter(noun)), set()).update(number)
    return made


def _counted_otherwise(sentence: str, fact: str) -> bool:
    """Tell whether two texts count the same thing and get different numbers."""
    said, true = _pairs(sentence), _pairs(fact)
    return any(not said[noun] & true[noun] for noun in said.keys() & true.keys())


def _counted_so(sentence: str, moment: Moment) -> bool:
    """Tell whether somebody in the talk, or the scenario's own lines, counted in the same way."""
    said = _pairs(sentence)
    others = [_pairs(text) for text in (*talk(moment), *_voiced(moment.scenario))]
    return all(any(said[noun] & other.get(noun, set()) for other in others) for noun in said)


def _voiced(scenario: Scenario) -> tuple[str, ...]:
    complaint = scenario.complaint
    return (
        *(scenario.opening, scenario.customer.manner, complaint.stake, *complaint.known, *complaint.parts.values()),
        *(wording for rule in scenario.lines for wording in rule.say),
        *(wording for last in scenario.endings.values() for wording in last),
        *(wording for fact in complaint.hidden.values() for wording in (*fact.says, *fact.nudge)),
    )


CHECKS = (
    Check(
        "leak",
        _leak,
        (
            Example("I'm staying with my sister in Birch Lane, you know.", fires=True),
            Example("It's the Wren 2, it says so on the box.", fires=True, scene="asked"),
            Example("I'm not even at that address this week.", fires=False),
            Example("My sister could pack a better box.", fires=False),
            Example("I'm at my sister's, 18 Birch Lane.", fires=False, scene="asked"),
        ),
    ),
    Check(
        "untold",
        _missing,
        (
            Example("What does it matter where I am?", fires=True, scene="asked"),
            Example("With my sister, 19 Birch Lane.", fires=True, scene="asked"),
            Example("I'm with my sister this week: 18 Birch Lane.", fires=False, scene="asked"),
            Example("What does it matter where I am?", fires=False),
        ),
        early=False,
    ),
    Check(
        "contradiction",
        _contradiction,
        (
            Example("The crib came with its bag of screws.", fires=True),
            Example("I was on hold for twenty minutes.", fires=True),
            Example("The crib came without its screws, and you know it.", fires=False),
            Example("Forty minutes on hold, and then nothing.", fires=False),
        ),
    ),
)
