"""What the customer has told so far, and how much of it a reply takes up, in whatever words and order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from scoring.inquiry.facts import unlocks
from scoring.inquiry.known import known_already, said_before
from scoring.inquiry.questions import Ask, asks
from scoring.matching.digressions import digressions
from scoring.matching.made_up import made_up
from scoring.matching.overlap import content, matched, stem, stemmed
from scoring.matching.quotable import told_by_them
from scoring.matching.slogans import housed
from scoring.matching.words import EMPTY
from scoring.patterns.quick import compiled
from scoring.reading.recall import before, recalled
from scoring.reading.text import Place, Reading, cleaned, read, split_words
from scoring.types import Case, Evidence, Reply

_EVERYDAY = frozenset(
    stem(word)
    for word in """order day customer service time call phone book issue problem help today back matter case line team
    message date experience please name number check look hour chat reply answer sort""".split()  # noqa: SIM905 - words read better as text
)
"""Stems that most replies share with most complaints: they show no listening."""

_REMEDIES = frozenset(
    stem(word)
    for word in """refund replace exchange credit send book repair collect deliver visit waive cancel hold pause check
    trace investigate courier voucher discount upgrade move transfer reopen technician swap fix pay compensation return
    stop freeze remove charge appointment room slot photo letter email update manager queue priority free cover rebook
    seat loan""".split()  # noqa: SIM905 - words read better as text
)
"""Stems of what a company does for a customer, for a case that does not say what may be offered."""

_CLAUSE = compiled(r"[.!?;\n]+|, (?:and|but|so)\b")
_VALUE = compiled(r"[£$€]?\d[\d.,]*$")


AHEAD = compiled(
    r"\b(?:will|'ll|can|could|would|shall|within|let me|going to|in the next|up to|offer|from now|if|tomorrow"
    r"|refund\w*|credit\w*)\b|\?"
)
"""Words that speak of what comes next: a sentence with one of them retells nothing."""

_DID = compiled(
    r"\b(?:you|you've|you'd|u|ye)(?: have| had| were| been| are)?(?: [a-z']+){0,2} (?:wait\w*|call\w*|rang"
    r"|rung|phon\w+|sa[it]d?|told|paid|charg\w+|spen[dt]|tried|ask\w*|book\w*|order\w*|went|stood|held|hold|wrote|written|messag\w+|email\w*|lost)\b"
)
"""What a customer did or bore, retold to them."""

_TWIN = 0.6  # share of common words that makes two facts one
_REFERENCE = compiled(  # nobody says a booking number back to show that they listened
    r"^(?:the |your )?(?:booking|order|reference|ref|case|ticket|invoice|account|room|flight|policy|serial|customer"
    r"|contract|parcel|tracking)"
    r"(?: (?:number|no\.?|ref|reference|code|is))*:? #?(?=[A-Z\d-]*\d)[A-Z\d-]+\.?$",
    re.IGNORECASE,
)
_RUN = 8  # tokens in the customer's order that make a parrot (rubric 4.1)
_SWAPPED = {
    "i": "you",
    "my": "your",
    "me": "you",
    "i've": "you've",
    "i'm": "you're",
    "mine": "yours",
    "was": "were",
    "am": "are",
}

Fact = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Told:
    """Hold what the customer has told: the trainer's phrases, and the clauses of their last message."""

    known: tuple[Fact, ...]
    parts: tuple[Fact, ...]
    clauses: tuple[Fact, ...]
    everything: str
    offered: str
    numbers: frozenset[str]
    counted: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold what a reply takes up: shares 0-1 of the facts, parts and clauses, the phrases reached, and where."""

    known: float
    parts: float
    clauses: float
    stems: frozenset[str]
    places: tuple[Place, ...]
    reached: tuple[str, ...]
    unreached: tuple[str, ...]
    offered: int


@recalled
def heard(reply: Reply) -> Heard:
    """Compare a reply with what the customer has told."""
    given = told(reply.answering, tuple(turn.customer for turn in reply.earlier), reply.case)
    hits = {key: where for key, where in matched(reply, given.everything).items() if key not in _EVERYDAY}
    if empty := void(reply):
        kept = {key: tuple(p for p in where if not any(a <= p[0] < b for a, b in empty)) for key, where in hits.items()}
        hits = {key: where for key, where in kept.items() if where}
    keys = frozenset(hits)
    clauses = _share(given.clauses, keys)
    facts = (*given.parts, *given.known) or given.clauses
    reached = tuple(dict.fromkeys(phrase for phrase, stems in facts if stems & keys))
    once = [phrase for each in before(reply) for phrase in heard(each).reached]  # said back once, it was heard
    open_ = tuple(each for each in _open(facts, frozenset((*once, *reached))) if told_by_them(each, reply))
    return Heard(
        known=_share(given.known, keys),
        parts=sum(bool(stems & keys) for _, stems in given.parts) / len(given.parts) if given.parts else clauses,
        clauses=clauses,
        stems=keys,
        places=tuple(sorted({place for where in hits.values() for place in where})),
        reached=reached,
        unreached=open_,
        offered=len(matched(reply, given.offered)) if given.offered else _remedies(reply, keys),
    )


@recalled
def void(reply: Reply) -> list[Place]:
    """Return what takes up nothing: what speaks of the house or of others, and questions for what was just told."""
    reading = read(reply)
    asked = [(ask.start, ask.end) for ask in asks(reply) if _told_already(reading, ask)]
    return [*housed(reading), *digressions(reading), *asked]


def _told_already(reading: Reading, ask: Ask) -> bool:
    if ask.kind not in ("fact", "open", "social") or not known_already(reading, ask):
        return ask.kind in ("blame", "rhetorical", "advice")
    case = reading.reply.case
    return not unlocks(reading, ask, case.hidden, said_before(case, reading.reply.answering))


def _open(facts: tuple[Fact, ...], reached: frozenset[str]) -> tuple[str, ...]:
    """Return the facts not yet taken up, without references and without one that says what another says."""
    said = [stems for phrase, stems in facts if phrase in reached]
    made: list[str] = []
    for phrase, stems in facts:
        twin = any(len(stems & other) >= _TWIN * min(len(stems), len(other)) for other in said)
        if phrase in reached or twin or _REFERENCE.search(phrase) or all(key[0].isdigit() for key in stems):
            continue
        said.append(stems)
        made.append(phrase)
    return tuple(made)


def _remedies(reply: Reply, taken_up: frozenset[str]) -> int:
    """Count remedies and figures of the reply's own; one more than there are fits what a known policy would give."""
    have = stemmed(reply).keys()
    count = len(_REMEDIES & have) + sum(key[0].isdigit() and key not in taken_up for key in have)
    return count + 1 if count else 0


def _share(facts: tuple[Fact, ...], keys: frozenset[str]) -> float:
    """Average over the facts: one shared word is half of a fact, two are all of it."""
    return sum(min(1.0, len(stems & keys) / min(2, len(stems))) for _, stems in facts) / max(1, len(facts))


@lru_cache(maxsize=256)
def told(answering: str, earlier: tuple[str, ...], case: Case) -> Told:
    """Gather what the customer has told, from their own words and the trainer's phrases."""
    known, parts, clauses = _facts(case.known), _facts(case.parts), _facts(tuple(_CLAUSE.split(answering)))
    everything = " \n ".join((answering, *case.known, *case.parts, *earlier))
    return Told(
        known=known or clauses,
        parts=parts,
        clauses=clauses or known,
        everything=everything,
        offered=" \n ".join(case.allowed),
        numbers=frozenset(
            key for key in content(everything) | content(" \n ".join((*case.allowed, *case.hidden))) if key[0].isdigit()
        ),
        counted=counted(cleaned(everything)),
    )


def _facts(phrases: tuple[str, ...]) -> tuple[Fact, ...]:
    made = ((phrase.strip(), content(phrase) - _EVERYDAY) for phrase in phrases)
    return tuple((phrase, stems) for phrase, stems in made if stems)


def counted(text: str) -> dict[str, frozenset[str]]:
    """Return what a cleaned text counts: "six hours" and "6 hours" both give {"hour": {"6"}}."""
    found: dict[str, set[str]] = {}
    words = split_words(text)
    for word, unit in pairwise(words):
        value = next(iter(content(word.text)), "")
        if _VALUE.fullmatch(value) and unit.text not in EMPTY and text[word.end : unit.start] in (" ", "-"):
            found.setdefault(stem(unit.text), set()).add(value)
    return {unit: frozenset(values) for unit, values in found.items()}


def misheard(reading: Reading) -> tuple[Evidence, ...]:
    """Find sentences that retell a count wrongly ("the three hours you waited" for six): evidence that costs.

    So does one that has them agree to something, or us do the very thing that they say nobody did.
    """
    reply = reading.reply
    given = told(reply.answering, tuple(turn.customer for turn in reply.earlier), reply.case)
    wrong = set(made_up(reading, given.everything))
    for start, end in reading.sentences:
        sentence = reading.text[start:end]
        if _DID.search(sentence) and not AHEAD.search(sentence) and _miscounts(sentence, given):
            wrong.add((start, end))
    return tuple(reading.evidence(*place, "misheard", helps=False) for place in sorted(wrong))


def _miscounts(sentence: str, given: Told) -> bool:
    return any(
        (theirs := given.counted.get(unit)) and values - given.numbers and not values & theirs
        for unit, values in counted(sentence).items()
    )


def parroted(reading: Reading, taken_up: tuple[Place, ...]) -> bool:
    """Tell whether most of what is taken up is the customer's own sentence with "I" turned into "you"."""
    theirs = [_swapped(word.text) for word in split_words(cleaned(reading.reply.answering))]
    mine = [_swapped(word.text) for word in reading.words]
    runs = set(_runs(theirs))
    inside = {j for i, run in enumerate(_runs(mine)) if run in runs for j in range(i, i + _RUN)}
    copied = {(reading.words[i].start, reading.words[i].end) for i in inside}
    return len(copied.intersection(taken_up)) > 0.6 * len(taken_up)


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[i:] for i in range(_RUN)), strict=False)


def _swapped(word: str) -> str:
    return _SWAPPED.get(word, word)
