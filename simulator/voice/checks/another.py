# ruff: noqa: E501 - a list of words reads better as one line
"""Another day, place, person or thing than the facts say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from scoring.matching.overlap import content, stem
from simulator.state import Moment
from simulator.voice.checks.grammar import ANYBODY, ASKS, clauses, statements
from simulator.voice.checks.kit import Check, Example, plain, sentences
from simulator.voice.checks.world import world, written

_MONTHS = "january february march april may june july august september october november december".split()  # noqa: SIM905 - words read better as text
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905 - words read better as text
_DAY = re.compile(rf"\b({'|'.join(_DAYS)})s?\b|\b(?:in|since|last|of|on|\d) ?({'|'.join(_MONTHS)})\b")
_NAME = re.compile(r"(?<![.!?\"“] )(?<!^)(?<![\w'’])[A-Z][a-zà-ÿ]{3,}(?: [A-Z][a-zà-ÿ]{2,})*")
_KIN = re.compile(
    r"\b(?:my|our|i've got a|i have a|with a) (?:own |little |old |late |poor |eldest |youngest |dear )?(mother|mum|mom|mam|father|dad|parents|daughter|son|wife|husband|brother|sister|niece|nephew|grandson|granddaughter|grandmother|grandma|gran|nan|grandfather|grandad|grandpa|aunt|uncle|cousin|girlfriend|boyfriend|fiance|fiancee|partner|twins|baby|children|kids|boss)\b"
)
_SAME_KIN = (
    {"mother", "mum", "mom", "mam", "parents"},
    {"father", "dad", "parents"},
    {"grandmother", "grandma", "gran", "nan"},
    {"grandfather", "grandad", "grandpa"},
    {"partner", "wife", "husband", "fiance", "fiancee"},
    {"children", "kids", "son", "daughter", "boy", "girl", "twins", "baby", "child"},
    {"boss", "manager", "work", "job", "employer"},
)
_JUST = {"son": {"boy"}, "boy": {"son"}, "daughter": {"girl"}, "girl": {"daughter"}, "husband": set(), "wife": set()}
"""Of a group these are not each other: a boy is no daughter."""
_THINGS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "pram crib cot wardrobe sofa couch table chair desk bed mattress shelf bookcase cabinet armchair dresser lamp carpet curtains",
        "toaster kettle fridge freezer oven stove dishwasher microwave blender dryer boiler heater hoover vacuum television tv laptop tablet phone printer camera router headphones speaker",
        "wedding birthday christening funeral graduation anniversary baptism engagement retirement",
        "silver golden diamond ruby",
        "gas electricity water broadband",
        "car bike motorbike van scooter caravan",
        "shoes boots coat dress jacket suit trousers shirt handbag suitcase necklace watch",
        "cat dog rabbit horse parrot hamster",
        "flight train ferry bus coach cruise taxi",
        "cake pizza sandwich soup steak salad",
        "garden balcony terrace cellar kitchen bathroom loft attic garage basement",
        "passport visa licence permit",
    )
)


def _elsewhere(line: str, moment: Moment) -> str | None:
    """Find a day, month or name beside a noun that the facts put beside another one."""
    spoken = _paired(world(moment))
    for sentence in sentences(line):
        if ASKS.search(plain(sentence)):
            continue
        for noun, kind, mark in _pairs(sentence):
            known = spoken.get((noun, kind), frozenset())
            if known and mark not in known:
                return f"You gave another {kind} than the true one. Use only what is written above."
    return None


@lru_cache(maxsize=256)
def _paired(texts: tuple[str, ...]) -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for text in texts:
        for noun, kind, mark in _pairs(text):
            found.setdefault((noun, kind), set()).add(mark)
    return {pair: frozenset(marks) for pair, marks in found.items()}


@lru_cache(maxsize=16_000)
def _pairs(text: str) -> tuple[tuple[str, str, str], ...]:
    return tuple(_pairing(text))


def _pairing(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the first noun of each clause with the days and names in it."""
    names = {plain(found) for found in _NAME.findall(text)}
    for clause in clauses(text):
        stated = statements(clause)
        nouns = {f"{each.who} {each.does}" if each.who in ANYBODY else each.who for each in stated} or _first(clause)
        marks = [("day", day or month) for day, month in _DAY.findall(clause)]
        marks += [("place or name", name) for name in names if name in clause and not _DAY.search(name)]
        # "I ... in Vienna" says nothing of a noun: people are in many places.
        yield from ((noun, kind, mark) for noun in nouns for kind, mark in marks if kind == "day" or " " not in noun)


def _first(clause: str) -> set[str]:
    """Return the noun that a clause without a subject begins with: "fine of Friday the 9th"."""
    word = clause.split(maxsplit=1)[0]
    return {stem(word)} if content(word) and not _DAY.match(clause) else set()


_IN_PLACE = re.compile(
    r"(?<!under )(?<!by )(?<!with )(?<!out of )\b(?:my|our|your|the|this|that|an?)(?: [a-z]+(?:'s|s'))? ([a-z]+)"
)
"""A thing that is spoken of, not one that something lies beneath."""


def _another(line: str, moment: Moment) -> str | None:
    texts = world(moment)
    known = _words(texts)
    text = plain(line)
    for who in _KIN.findall(text):
        near = {who}.union(*([_JUST[who]] if who in _JUST else [group for group in _SAME_KIN if who in group]))
        if not near & known:
            return "You spoke of somebody who is not in your story. Use only the people written above."
    stated = " ".join(each for each in map(plain, sentences(line)) if not ASKS.search(each))
    words = frozenset(_IN_PLACE.findall(stated))
    own = _words(tuple(written(moment.scenario, ())))
    for group in _THINGS:
        if group & own and not group & own & _bare(line) and (words & group) - known:
            return f"You spoke of another thing than yours. Yours is the {min(group & own)}."
    return None


@lru_cache(maxsize=256)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(_bare, texts))


@lru_cache(maxsize=16_000)
def _bare(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", plain(text))
    return frozenset((*words, *(word.removesuffix("s") for word in words)))


CHECKS = (
    Check(
        "another",
        lambda line, moment: _elsewhere(line, moment) or _another(line, moment),
        (
            Example("My nephew is due on Friday.", fires=True),
            Example("I want my wardrobe, and I want it now.", fires=True),
            Example("The bed is not for me, it's for my niece.", fires=True),
            Example("A cot for a baby, that's what I paid for.", fires=True),
            Example("And if it was your wardrobe?", fires=False),
            Example("My sister could pack a better box.", fires=False),
            Example("There's a baby coming on Friday.", fires=False),
        ),
    ),
)
