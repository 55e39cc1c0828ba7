# ruff: noqa: E501 - a list of words reads better as one line
"""Tell what a reply says back of this customer's story, and which of its clauses say it: what happened, and what is at stake."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from scoring.doing.owning import OFFERING
from scoring.matching.overlap import content, stem, stemmed
from scoring.matching.quotable import may_be_named, weighed_by_them
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.phrases import Lexicon
from scoring.reading.text import Reading
from scoring.types import Case, Reply

_CLAUSE = compiled(r"(?:[;\n]|[,:](?!\d))+|[.!?]+(?=\s|$)|\s-\s| (?=(?:and|but|so|because|cos|when) )")
_OPENS_A_QUESTION = compiled(
    r"\W*(?:(?:and|so|also|ok|okay|right|now|just|sir|madam|maam|hi|hello|quick one|btw|then|first|firstly) ){0,2}"
    r"(?:can|could|would|will|did|do|does|is|are|was|were|have|has|had|what (?!i\b|we\b|you)|which|(?:when|where|who)(?! (?:you|u|your|ur|we|i|it|it's|she|he|they|the|our|my|there|all|a|an|nobody|someone|no|one|at) )|how many"
    r"|how much|how long|whats|what's|wheres|where's|may|might|shall|should|am|any|whose) "
    r"(?!a (?:thing|day|mess|week|way|nightmare|night)\b|an awful|a horrible)"
)
_THEIR_DEED = ("you ", "you've ", "you had ", "you'd ", "ye ", " u ")  # "after you cancelled" is no plan of ours
_DOES = compiled(r"\b(?:i|we)(?:'?m|'?re| am| are) \w+ing\b|\bi(?:'?ve| have) (?!got you|let)\w+ed\b")
_BUSINESS = Lexicon(
    {
        "asks": """
        please|kindly|pls|plz|confirm|provide|fwd|upload|attach
        could|can|would you|u
        send|share|tell|give|forward me
        let me|us know
        i|we|i'll|we'll|you'll need
        need your|the
        u|you have !been|had|waited|no|nothing|nowhere|never|nobody|lost|paid|booked|called|asked|told|every
        do|did|have|are you|u
        """,
        "plans": """
        i'll|ill|we'll|i_will|we_will|will_be|you'll|you_will|ull|you_can|u_can|you_may|let_me|let's|lets|i'm_going_to|gonna|shall
        going to !the|a|an|your|wrong|another|his|her|their|our|this|that|somebody|someone
        i|we can !see|hear|imagine|understand|tell|only
        if you|it|not
        or i|we
        would you
        refund|refunded|refunding|escalated|raised|logged|requested|registered|option|options|within|depends|instead|reference|cancelled|terms|policy|free
        working|business days
        i_want to pull|check|find|look|see
        is on hold
        per|each day
        has been sent|escalated|raised|logged|requested|cancelled|stopped|refunded
        no charge
        at no
        as per
        """,
    }
)
_STAKES = frozenset(
    stem(word)
    for word in """wedding marriage funeral burial bury birthday anniversary honeymoon christmas eid diwali ceremony graduation interview job exam thesis dissertation
    baby babies newborn pregnant pregnancy infant toddler twins kid kids kiddo child children son daughter mum mam mom mother dad father wife husband sister brother gran nan grandmother grandad grandfather granny nana fiance fiancee
    parents elderly pensioner pension student autistic autism diabetic diabetes epilepsy epileptic insulin seizure asthma inhaler medicine medication medical medicines meds prescription tablets allergy allergic chemo cancer dialysis oxygen hospital hip knee ill illness sick disabled disability wheelchair
    rent mortgage overdrawn overdraft grocery groceries food hungry salary wages wage payday debt bailiff collector bounced bouncing evict eviction homeless
    sleep slept sofa cold heating freezing toilet loo alone pyjamas stranded kerb curb safety unsafe
    deadline school visa holiday vacation livelihood employer career
    dog cat pet grandson granddaughter grandchildren nephew niece partner girlfriend boyfriend widow late_husband""".split()  # noqa: SIM905 - words read better as text
)
# an occasion on which much may hang: only where the customer spoke of it ("a presentation of our prices" is none)
_OCCASIONS = frozenset(
    stem(word)
    for word in """family lad lads lass boy boys girl girls presentation speech concert performance recital tournament court audition competition prom premiere christening baptism communion coffin grave memorial
    reunion operation surgery client clients pupils landlord marathon launch exhibition lesson meeting visitors income earnings""".split()  # noqa: SIM905 - words read better as text
)
_WEIGHTY = _STAKES | _OCCASIONS
# how a failure sounds when the case says nothing: used only on a bare reply
_MISHAPS = frozenset(
    stem(word)
    for word in """late delay delayed broken broke missed failed lost charged overcharged twice wrong cancelled waiting waited wait damaged faulty fault stuck chasing chased promise promised refused ignored crashed leaking leak dirty
    empty forgot forgotten missing stopped short bounced rejected hung hang queue silence unanswered fell smashed cracked dead outage noise rude shrugged bumped denied billed stolen double deducted debited disconnected""".split()  # noqa: SIM905 - words read better as text
)


_GREETING = compiled(
    r"\W*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|greetings)(?: there)?(?:[ ,]{1,2}[a-z'-]{1,20}){0,2} ?[,.!\n-]+\s*"
)


_TITLED = compiled(r"\b(?:mr|mrs|ms|miss|mister|dear|hi|hello|hey)\.? $")  # a name names no event
SMALL = frozenset(
    stem(word)
    for word in """good morning evening afternoon night day days hour hours minute minutes week month today tonight tomorrow yesterday now time feel every
    man mate app name once twice again late long one two three four five six seven eight nine ten""".split()  # noqa: SIM905 - words read better as text
)
"""Stems that name nothing on their own: "4 hours" is no event."""
_JOINED = compiled(r"[\s,.;:!?-]*(?:(?:and|but|so|because|cos|when|that|for|about) )*")
_THIRD_PERSON = compiled(r"\b(?:customer|caller|guest|client|passenger|tenant|they|their|them)\b")


class Clause(NamedTuple):
    """Hold one clause of a reply: its place in `reading.text`, and whether it tells, asks or plans."""

    start: int
    end: int
    asks: bool
    plans: bool

    @property
    def tells(self) -> bool:
        """Tell whether the clause says how things are, rather than asking or promising."""
        return not self.asks and not self.plans


class Touch(NamedTuple):
    """Hold a word of the reply that is also the customer's, and whether their life hangs on it."""

    start: int
    end: int
    stem: str
    stake: bool
    clause: Clause
    theirs: bool


def clauses(reading: Reading) -> tuple[Clause, ...]:
    """Split a reply into clauses."""
    return _clauses(reading)


def greeting_end(reading: Reading) -> int:
    """Return where the greeting ends: "Hi Bill," speaks of no bill."""
    found = _GREETING.match(reading.text)
    return found.end() if found else 0


def clause_around(reading: Reading, start: int, end: int, *, after: int = 0) -> tuple[int, int]:
    """Return the whole clauses that hold a place, without joining words and stops: what a trainee can read as a quote.

    What lies before `after` (the word "sorry") is left out.
    """
    low = min([start, *(each.start for each in clauses(reading) if each.start <= start < each.end)])
    high = max([end, *(each.end for each in clauses(reading) if each.start < end <= each.end)])
    low = max(low, after, greeting_end(reading)) if max(after, greeting_end(reading)) <= start else start
    joined = _JOINED.match(reading.text, low, start)
    low = joined.end() if joined else low
    while high > end and reading.text[high - 1] in " ,.;:!?\n-":
        high -= 1
    return low, high


def telling(found: tuple[Touch, ...]) -> tuple[Touch, ...]:
    """Return the touches that name something: a small word or a figure only beside another word."""
    named = {each.clause for each in found if each.stem not in SMALL and not each.stem[0].isdigit()}
    few = {each.clause for each in found} - named
    bare = {clause for clause in few if len({each.stem for each in found if each.clause == clause}) < 2}
    return tuple(each for each in found if each.clause not in bare)


def touches(reading: Reading) -> tuple[Touch, ...]:
    """Return the words of the reply that speak of this customer's own story, in order of place."""
    return _touches(reading)


def _between(places: list[int], low: int, high: int) -> bool:
    """Tell whether one of some sorted places lies from `low` up to `high`."""
    first = bisect_left(places, low)
    return first < len(places) and places[first] < high


@once
def _clauses(reading: Reading) -> tuple[Clause, ...]:
    said = _BUSINESS.find(reading)
    asking = sorted([each.start for each in said if each.label == "asks"])
    planning = [
        each.start
        for each in (*OFFERING.find(reading), *said)
        if each.label != "asks" and not reading.text.endswith(_THEIR_DEED, 0, each.start)
    ]
    planning = sorted([*planning, *(each.start() for each in _DOES.finditer(reading.text))])
    made: list[Clause] = []
    for low, high in reading.sentences:
        start = low
        for mark in (*_CLAUSE.finditer(reading.text, low, high), None):
            end = mark.end() if mark else high
            if len(reading.text[start:end].strip()) > 1:
                asks = _between(asking, start, end) or bool(_OPENS_A_QUESTION.match(reading.text, start, end))
                plans = _between(planning, start, end)
                made.append(Clause(start, end, asks, plans))
            start = end
    return tuple(made)


@lru_cache(maxsize=256)
def _theirs(customer: str, known: tuple[str, ...], parts: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(content(customer), *map(content, known), *map(content, parts))


@once
def _touches(reading: Reading) -> tuple[Touch, ...]:
    reply = reading.reply
    said = " ".join((*(each.customer for each in reply.earlier), reply.answering))
    theirs = _theirs(said, reply.case.known, reply.case.parts)
    about = frozenset[str]().union(*map(content, reply.case.parts))  # what the complaint is about does not hang on it
    parts = clauses(reading)
    greeting = greeting_end(reading)
    found: list[Touch] = []
    for key, spots in stemmed(reply).items():
        known = key in theirs or key in _MISHAPS
        stake = key in _STAKES or (key in _OCCASIONS and key in theirs and key not in about)
        if not known and not stake:
            continue
        for start, end in spots:
            if start < greeting or _TITLED.search(reading.text, max(0, start - 10), start):
                continue
            clause = next((each for each in parts if each.start <= start < each.end), None)
            if clause:
                found.append(Touch(start, end, key, stake, clause, stake or key in theirs or not theirs))
    return tuple(sorted(found, key=lambda each: each.start))


def stake_of(reply: Reply) -> str:
    """Return the fact on which most hangs for the customer, of those that they have told; empty where there is none."""
    return _weightiest(tuple(each for each in _sayable(reply.case) if weighed_by_them(each, reply)))


_OUR_DOING = compiled(
    r"\b(?:we|us|our|ours|nobody|no one|never|twice|again|promis\w+|put off|cut off|told|said|wrong\w*|moved|sent|lost|"
    r"swapped|charged|billed|mixed|cancelled|ignored|unanswered|broke|damaged|ruined)\b"
)


def failing_of(reply: Reply) -> str:
    """Return the part of the complaint that tells what we did or left undone; else the first part."""
    parts = [each for each in _sayable(reply.case) if each in reply.case.parts and may_be_named(each, reply)]
    return next((each for each in parts if _OUR_DOING.search(each.lower())), grievance_of(reply))


def grievance_of(reply: Reply) -> str:
    """Return the first part of the complaint that the customer, or the brief, has told; empty where none is told."""
    return next((each for each in _sayable(reply.case) if may_be_named(each, reply)), "")


@lru_cache(maxsize=256)
def _weightiest(facts: tuple[str, ...]) -> str:
    weighed = [
        (bool(_OF_THEM.search(fact.lower())), len(content(fact) & _WEIGHTY), place, fact)
        for place, fact in enumerate(facts)
    ]
    return max((each for each in weighed if each[1]), default=(False, 0, 0, ""))[3]


_OF_THEM = compiled(r"\b(?:you|your)\b")


@lru_cache(maxsize=256)
def _sayable(case: Case) -> tuple[str, ...]:
    """Return the parts and known facts that can be said to the customer: not those that speak of them as a third."""
    return tuple(each for each in (*case.parts, *case.known) if not _THIRD_PERSON.search(each.lower()))
