# ruff: noqa: E501 - a list of words reads better as one line
"""Tell what a reply says back of this customer's story, and which of its clauses say it: what happened, and what is at stake."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scoring.overlap import content, stem, stemmed
from scoring.owning import OFFERING
from scoring.text import Reading, read
from scoring.types import Reply

_CLAUSE = re.compile(r"[,;:\n]+|[.!?]+(?=\s|$)|\s-\s| (?=(?:and|but|so|because|cos|when) )")
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|also|ok|okay|right|now|just|sir|madam|maam|hi|hello|quick one|btw|then|first|firstly) ){0,2}(?:can|could|would|will|did|do|does|is|are|was|were|have|has|had|what (?!i\b|we\b|you)|which|when|where|who|how many|how much|how long|whats|what's|wheres|where's|may|might|shall|should|am|any|whose) (?!a (?:thing|day|mess|week|way|nightmare|night)\b|an awful|a horrible)"
    r"|\b(?:please|kindly|pls|plz|confirm|provide|could you|can you|can u|would you|send me|share|tell me|give me|let me know|let us know|i need|need your|need the|we need|i'll need|u have|do you|did you|have you|are you|fwd|forward me|upload|attach)\b"
)
_PLANS = re.compile(
    r"\b(?:i'?ll|we'?ll|i will|we will|will be|you'?ll|you will|ull|you can|u can|you may|i can (?!see|hear|imagine|understand|tell|only imagine)|we can (?!see|hear|imagine|understand|tell)|let me|let's|lets|i'm going to|gonna|if you|if it|if not|or i|or we|would you|shall|going to|refund(?:ed|ing)?|escalated|raised|logged|requested|registered|option|options|"
    r"working days|business days|within|depends|instead|reference|i want to (?:pull|check|find|look|see)|is on hold|per day|each day|i'm \w+ing|im \w+ing|i am \w+ing|we're \w+ing|we are \w+ing|has been (?:sent|escalated|raised|logged|requested|cancelled|stopped|refunded)|cancelled|i've (?!got you|let)\w+ed|i have (?!let)\w+ed|no charge|free of charge|free|at no|as per|terms|policy)\b"
)
_STAKES = frozenset(
    stem(word)
    for word in """wedding marriage funeral burial bury birthday anniversary honeymoon christmas eid diwali ceremony graduation interview job exam thesis dissertation
    baby babies newborn pregnant pregnancy infant toddler twins kid kids kiddo child children son daughter mum mam mom mother dad father wife husband sister brother gran nan grandmother grandad grandfather granny nana fiance fiancee
    family parents elderly pensioner pension student autistic autism diabetic diabetes epilepsy epileptic insulin seizure asthma inhaler medicine medication medical medicines meds prescription tablets pump allergy allergic chemo cancer dialysis oxygen hospital hip knee ill illness sick disabled disability wheelchair
    rent mortgage loan overdrawn overdraft grocery groceries food hungry salary wages wage payday debt bailiff collector bounced bouncing evict eviction homeless
    sleep slept sofa cold heating freezing winter dark toilet loo alone scared frightened pyjamas stranded kerb curb safety unsafe
    deadline school visa holiday vacation livelihood employer career
    dog cat pet grandson granddaughter grandchildren nephew niece partner girlfriend boyfriend widow late_husband""".split()  # noqa: SIM905
)
# how a failure sounds when the case says nothing: used only on a bare reply
_MISHAPS = frozenset(
    stem(word)
    for word in """late delay delayed broken broke missed failed lost charged overcharged twice wrong cancelled waiting waited wait damaged faulty fault stuck chasing chased promise promised refused ignored crashed leaking leak dirty
    empty forgot forgotten missing stopped short bounced rejected hung hang queue silence unanswered fell smashed cracked dead outage noise rude shrugged bumped denied billed stolen double deducted debited disconnected""".split()  # noqa: SIM905
)


_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings)(?: there)?(?:[ ,]{1,2}[a-z'-]{1,20}){0,2} ?[,.!\n-]+\s*"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Hold one clause of a reply: its place in `reading.text`, and whether it tells, asks or plans."""

    start: int
    end: int
    asks: bool
    plans: bool

    @property
    def tells(self) -> bool:
        """Tell whether the clause says how things are, rather than asking or promising."""
        return not self.asks and not self.plans


@dataclass(frozen=True, slots=True)
class Touch:
    """Hold a word of the reply that is also the customer's, and whether their life hangs on it."""

    start: int
    end: int
    stem: str
    stake: bool
    clause: Clause
    theirs: bool


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Split a reply into clauses."""
    return _clauses(reading.reply)


def greeting_end(reading: Reading) -> int:
    """Return where the greeting ends: "Hi Bill," speaks of no bill."""
    found = _GREETING.match(reading.text)
    return found.end() if found else 0


def touches(reading: Reading) -> tuple[Touch, ...]:
    """Return the words of the reply that speak of this customer's own story, in order of place."""
    return _touches(reading.reply)


@lru_cache(maxsize=128)
def _clauses(reply: Reply) -> tuple[Clause, ...]:
    reading = read(reply)
    offers = [each.start for each in OFFERING.find(reading)]
    made: list[Clause] = []
    for low, high in reading.sentences:
        question = reading.text[low:high].rstrip().endswith("?")
        start = low
        for mark in (*_CLAUSE.finditer(reading.text, low, high), None):
            end = mark.end() if mark else high
            text = reading.text[start:end]
            if len(text.strip()) > 1:
                asks = bool(_ASKS.search(text)) or (question and end == high and bool(_ASKS.search(text)))
                plans = any(start <= place < end for place in offers) or bool(_PLANS.search(text))
                made.append(Clause(start, end, asks, plans))
            start = end
    return tuple(made)


@lru_cache(maxsize=256)
def _theirs(customer: str, known: tuple[str, ...], parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(content(customer), *map(content, known), *map(content, parts))


@lru_cache(maxsize=128)
def _touches(reply: Reply) -> tuple[Touch, ...]:
    reading = read(reply)
    said = " ".join((*(each.customer for each in reply.earlier), reply.answering))
    theirs = _theirs(said, reply.case.known, reply.case.parts)
    parts = clauses(reading)
    greeting = greeting_end(reading)
    found: list[Touch] = []
    for key, spots in stemmed(reply).items():
        stake = key in _STAKES
        known = key in theirs or key in _MISHAPS
        if not known and not stake:
            continue
        for start, end in spots:
            if start < greeting:
                continue
            clause = next((each for each in parts if each.start <= start < each.end), None)
            if clause:
                found.append(Touch(start, end, key, stake, clause, stake or key in theirs or not theirs))
    return tuple(sorted(found, key=lambda each: each.start))


def stake_of(reply: Reply) -> str:
    """Return the known fact on which the customer's life hangs most, as the trainer wrote it; empty where none is known."""
    return next((fact for fact in reply.case.known if content(fact) & _STAKES), "")


def grievance_of(reply: Reply) -> str:
    """Return the first part of the complaint, as the trainer wrote it; empty where the case is."""
    return next(iter((*reply.case.parts, *reply.case.known)), "")
