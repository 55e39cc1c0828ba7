# ruff: noqa: E501 - a list of words reads better as one line
"""Facts turned round without a number: denied, said of something else, told as if help had come, at another time."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.matching.overlap import content, stem
from simulator.state import Moment
from simulator.voice.checks.grammar import ANYBODY, ASKS, Statement, clauses, lemma, statements
from simulator.voice.checks.kit import Check, Example, plain, sentences
from simulator.voice.checks.world import world, written

_VAGUE = frozenset(map(stem, "anything anyone anybody before yet today now ever all way again once already".split()))  # noqa: SIM905 - words read better as text
_LATE = re.compile(
    r"\b(?:late|missing|lost|overdue|(?:not|never|nobody|n't|nothing)\b.{0,20}\b(?:come|came|arriv\w+|deliver\w*|turn\w* up|show\w* up|here))\b"
)
_HERE = re.compile(
    r"\b(?:the|my|your) (\w+)(?:'s| is| has| was)? (?:just |now |finally |already )?(?:came|arrived|come|turned up|been delivered|delivered|here)\b(?! (?:late|broken|without|two|three|four|five|six|damaged|in pieces|back|with the wrong))"
)
_STAFF = r"(?:colleagues?|waiter|waitress|driver|lady|man|woman|agent|engineer|technician|clerk|manager|receptionist|staff|people|team|girl|boy|somebody|someone|person|nurse|guide)"
_KIND = r"(?:kind|nice|polite|helpful|friendly|lovely|quick|sweet|charming|patient|understanding|professional)"
_PRAISE = re.compile(
    rf"\b{_STAFF}\b(?: [a-z]+){{0,5}} (?:was|were|is|are|has been|have been) (?:(?:very|so|perfectly|extremely|really|quite|most|always|absolutely) )*{_KIND}\b"
    rf"|\b(?:an?|your|the|some) (?:very|really|so|most|extremely) {_KIND} {_STAFF}\b"
)
_AT_ONCE = re.compile(
    r"\b(?:got through|answered|picked up|replied|rang (?:me )?back|called (?:me )?back|wrote back|came)\b[^.!?]{0,25}\b(?:at once|straight away|right away|immediately|within minutes|promptly|in no time|on the first ring)\b"
)
_WAITED = re.compile(
    r"\b(?:on hold|waited|waiting|queue|cut off|hung up|machine|automatic|robot|voicemail|nobody|no one|no answer|music|ignored|on (?:your|the) line)\b"
)
_TALK = "tell say know hear ask do doing go see think understand mean want talk speak laugh one"
_OF_TALK = frozenset(map(lemma, _TALK.split()))
"""What is denied of the talk itself in any talk ("you haven't told me when"): these must speak of the same thing."""
_NO_VERB = frozenset("at in on of from to for with by about over through".split())  # noqa: SIM905 - words read better as text
_NOT_YET = re.compile(
    r"\b(?:can't|cannot|can|won't|will|'ll|shall|couldn't|don't|doesn't|not going to|still|yet|any ?more|no longer)\b"
)
_CANNOT = re.compile(r"\b(?:can't|cannot|won't|couldn't)\b")  # what they cannot do denies nothing that they did
_LACKS = re.compile(r"\b(?:have|has|had|got) no \w|\b(?:haven't|hasn't) (?:got )?(?:the|a|any) \w")
_AGO = re.compile(r"\b(yesterday|this morning|today|last night|last week|last month|last year|just now|tonight)\b")
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")
_LONG_AGO = re.compile(
    r"\b(?:\w+ (?:days|weeks|months|years) ago|this morning|yesterday|last (?:night|week|month|year))\b"
)


def _denied(line: str, moment: Moment) -> str | None:
    facts = _facts(moment)
    topic = frozenset().union(*(fact.rest | {fact.who} for fact in facts), (fact.does for fact in facts)) - ANYBODY
    for sentence in sentences(line):
        for said in statements(sentence) if "?" not in sentence else ():
            if not ASKS.search(said.clause) and any(_opposite(said, fact, topic) for fact in facts):
                return "You denied what happened, or said that it did not. Keep to what is written above."
    return None


def _opposite(said: Statement, fact: Statement, topic: frozenset[str]) -> bool:
    """Tell whether one denies what the other says, of the same people or thing."""
    if said.denied is fact.denied or said.who == "it" or said.does in _NO_VERB:
        return False
    return _denies(said, fact, topic) if said.denied else _affirms(said, fact)


def _affirms(said: Statement, fact: Statement) -> bool:
    """Tell whether `said` has it that what the fact denies is so."""
    if said.who == "you" or (said.who, said.does) != (fact.who, fact.does):
        return False
    return said.who != "i" or _shares(said, fact) or (not fact.rest and bool(_LACKS.search(fact.clause)))


def _denies(said: Statement, fact: Statement, topic: frozenset[str]) -> bool:
    """Tell whether `said` denies the fact; "nobody" and "you" deny what anybody but the customer did."""
    if said.who not in ANYBODY:
        return said.who == fact.who and said.does in {fact.does, *fact.rest}
    others = said.who != "i" and fact.who not in ("i", "nobody")
    if said.does != fact.does or not (said.who == fact.who or others):
        return False
    if _shares(said, fact):
        return "yet" not in said.clause and not (said.who == "i" and _CANNOT.search(said.clause))
    rest = said.rest - _VAGUE
    if said.does in _OF_TALK:
        return not rest and said.who == "i" and "never" in said.clause
    now = _NOT_YET.search(said.clause.replace("anything yet", ""))
    return not now and (not rest or (said.who == "nobody" and rest <= topic))


def _shares(said: Statement, fact: Statement) -> bool:
    return bool((said.rest - _VAGUE) & (content(fact.clause) | {fact.who}))


def _facts(moment: Moment) -> tuple[Statement, ...]:
    """Return what is stated of the case, in the customer's voice."""
    own = (sentence for sentence in sentences(moment.scenario.opening) if not ASKS.search(plain(sentence)))
    texts = (*written(moment.scenario, moment.state.told), *own)
    return tuple(found for text in texts for found in statements(text))


def _swapped(line: str, moment: Moment) -> str | None:
    """Find what a fact says of one thing or person said of another."""
    facts = _facts(moment)
    for sentence in sentences(line):
        if ASKS.search(plain(sentence)):
            continue
        for said in statements(sentence):
            if said.denied or said.who in ANYBODY or said.does in _OF_TALK:
                continue
            alike = [fact for fact in facts if fact.does == said.does and len(fact.rest & said.rest) >= 1]
            own = [fact for fact in alike if fact.who not in ANYBODY and fact.who != said.who]
            if own and len(own) == len(alike) and (said.who, said.does) not in _done(world(moment)):
                return f"You said of something else what is true here. It is so: {own[0].clause}."
    return None


@lru_cache(maxsize=256)
def _done(texts: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    return frozenset((each.who, each.does) for text in texts for each in statements(text))


def _arrived(line: str, moment: Moment) -> str | None:
    late = {word for text in written(moment.scenario, ()) if _LATE.search(text) for word in content(text)}
    if moment.state.ended:
        return None
    for sentence in sentences(line):
        text = plain(sentence)
        if ASKS.search(text) or re.search(r"\b(?:not|never|no|nothing|nobody|when|before|says?|said)\b|n't\b", text):
            continue
        if any(stem(noun) in late for noun in _HERE.findall(text)):
            return "You said that it came. It has not come."
    return None


def _kinder(line: str, moment: Moment) -> str | None:
    """Find praise for somebody of the company, or a quick answer where there was none."""
    case = " ".join((*written(moment.scenario, ()), plain(moment.scenario.opening)))
    for text in clauses(line) if "?" not in line else ():
        if ASKS.search(text) or re.search(r"\b(?:not|never|nobody|hardly|no|oh|how)\b|n't\b", text):
            continue
        if not moment.state.ended and _PRAISE.search(text):
            return "You praised somebody who let you down. Nobody there was of any help to you."
        if _AT_ONCE.search(text) and _WAITED.search(case):
            return "You said that they answered at once. They did not."
    return None


def _otherwhen(line: str, moment: Moment) -> str | None:
    facts = [
        (fact, clause)
        for text in (*written(moment.scenario, moment.state.told), *sentences(moment.scenario.opening))
        if _LONG_AGO.search(plain(text)) or ("last" in line and _DAY.search(plain(text)))
        for fact in statements(text)
        for clause in [plain(text)]
    ]
    for sentence in sentences(line):
        when = _AGO.search(plain(sentence))
        if when is None or ASKS.search(plain(sentence)):
            continue
        for said in statements(sentence):
            alike = [text for fact, text in facts if (fact.who, fact.does) == (said.who, said.does)]
            if said.who == "i" and _AGO.search(said.clause) and alike and not any(when[1] in text for text in alike):
                return "You gave another time than the true one. Use only the times written above."
    return None


def _turned(line: str, moment: Moment) -> str | None:
    for find in (_denied, _swapped, _arrived, _kinder, _otherwhen):
        if words := find(line, moment):
            return words
    return None


CHECKS = (
    Check(
        "turned",
        _turned,
        (
            Example("My baby isn't due for another month.", fires=True),
            Example("Your colleague on the phone was very kind.", fires=True),
            Example("I got through to you straight away.", fires=True),
            Example("The screws never came, and nobody minds.", fires=False),
            Example("And if the screws came this morning?", fires=False),
            Example("You haven't told me anything yet.", fires=False),
            Example("Nobody there was kind to me.", fires=False),
        ),
    ),
)
