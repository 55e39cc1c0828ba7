# ruff: noqa: E501 - one way to say a thing is one line
"""Gather what a reply does for the customer's feelings: which components of empathy, and in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scoring.doing.moves import moves
from scoring.feeling.feelings import FEELINGS
from scoring.feeling.regret import EMPTY_OFFENCE, REGRET
from scoring.feeling.story import Clause, Touch, clauses, greeting_end, telling, touches
from scoring.feeling.telling import (
    ABOUT_THEM,
    COMPANY_FEELS,
    FINITE,
    FOR_US,
    JOINTS,
    NOT,
    OWN_BUSINESS,
    PATHOS,
    REMEDY,
    TOLL,
)
from scoring.harm.harms import harms, owned
from scoring.inquiry.questions import asks
from scoring.matching.overlap import stemmed
from scoring.matching.slogans import SLOGAN, housed
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.phrases import Found
from scoring.reading.text import Reading
from scoring.types import Case

_HARSH_FLAGS = frozenset(
    {
        "insult",
        "sarcasm",
        "dismissal",
        "command",
        "blame",
        "policy_shield",
        "scapegoat",
        "excuse",
        "threat",
        "mention",
        "injection",
        "non_apology",
        "refusal",
    }
)
_OF_FEELING = frozenset({"feels", "shares", "grants", "token", "presumes", "cheers"})
_LACKING = compiled(r"\b(?:no|without|still no|not a|not one) [a-z]{3,}")
_NO_TRUST = compiled(
    r"(?:\bnot|\bnever|n't|\bdont|\bwont|\bno longer|\bwho would|\bwhy would you) (?:still |ever )?trust\b"
)
_OWN_STORY = compiled(  # what happened to the agent once is not what this customer lives through
    r"\b(?:my own (?!doing|fault|mistake|error|name|hands|desk|phone|manager|team|money)|happened to me|i cried\b|"
    r"i was (?:so |really |very )?(?:freezing|furious|livid|upset|angry|devastated)|"
    r"my (?:wife|husband|mum|mother|son|daughter|dad|father|kids|boiler|parcel|flight|house|landlord)\b)"
)
_OUR_FAILING = compiled(  # "we had not asked them once", "we lost your parcel last week": no story of our own
    r"(?:i|we)(?: [a-z]+ly)? (?:(?:had|have|was|were)(?:n't| not| never)\b|"
    r"(?:had|lost|missed|broke) (?:[a-z]+ed |told |sent |left |cut )?(?:you|your)\b)"
)
_UNKNOWN = compiled(r"(?:don't|dont|do not|doesn't|didn't|not|never|nobody|no one|to) (?:yet |really |even )?know\b")
"""Not to know why is no understanding: "we don't know yet why he didn't come"."""
_FOR_THEM = compiled(r" ?(?:for|about) (?:you|u|her|him|them)\b")
_I_FEEL = compiled(
    r"\b(?:i'm|i am|i was|i've been) (?:so |really |very |a bit |just |quite )?(?:worried|anxious|stressed|nervous|scared|tired|knackered|upset|annoyed|fed up)\b(?! (?:for|about|that|to hear|by) (?:you|your|this|that|how|what)\b)"
)
_AS_IF = compiled(r"\b(?:in front of|facing|telling|tell|if (?:it|that|this|she|he) (?:was|were)|if) $")
"""What makes "my wife" part of standing in their place ("I'd be lost for words in front of my wife"), no story."""
_ACTS_NOW = ("firm", "done", "hedged", "pushed")
_OPENING = 3  # sentences in which the story told back is acknowledgement; later it is administration


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold what was found, by component; places index `reading.text`."""

    by_label: dict[str, tuple[Found, ...]]
    event: tuple[Touch, ...]
    stake: tuple[Touch, ...]
    told: tuple[Touch, ...]
    regretted: tuple[Touch, ...]
    looked_after: tuple[Touch, ...]
    recap: tuple[tuple[int, int], ...]
    pathos: tuple[tuple[int, int], ...]
    scenes: tuple[tuple[int, int], ...]

    def __getitem__(self, label: str) -> tuple[Found, ...]:
        return self.by_label.get(label, ())


def hear(reading: Reading) -> Heard:
    """Return the components of empathy in a reply."""
    return _hear(reading)


@once
def _hear(reading: Reading) -> Heard:
    sour = [*_sour(reading), *housed(reading)]
    parts = clauses(reading)
    boasts = [match.span() for match in SLOGAN.finditer(reading.text)]
    found = (
        []
        if _is_salad(reading)
        else [
            each
            for each in FEELINGS.find(reading)
            if not _inside(each.start, sour)
            and _counts(reading, each, parts)
            and not any(a <= each.start < b or each.start <= a < each.end for a, b in boasts)
        ]
    )
    warm = sorted(
        {reading.sentence_at(each.start) for each in found if each.label not in ("token", "cheers", "presumes")}
    )
    mine = [reading.sentence_at(match.start()) for match in _OWN_STORY.finditer(reading.text)]
    theirs = [each for each in touches(reading) if not _inside(each.start, mine) and not _inside(each.start, sour)]
    spoken = [each for each in theirs if each.clause.tells]
    event = telling(tuple(each for each in spoken if _inside(each.start, warm)))
    told = telling(tuple(each for each in spoken if each.theirs and _tells_their_story(reading, each.clause)))
    sorry = sorted({reading.sentence_at(each.start) for each in REGRET.find(reading) if each.label == "regrets"})
    regretted = tuple(each for each in spoken if _inside(each.start, sorry))
    return Heard(
        _once_each(found),
        event,
        tuple(t for t in (*event, *told, *regretted) if t.stake),
        told,
        regretted,
        tuple(t for t in theirs if t.stake and not t.clause.tells),
        tuple(s for s in _opening(reading) if s not in sour and _is_recap(reading, s, told)),
        tuple(
            m.span()
            for s in reading.sentences
            if len({t.stem for t in (*event, *told) if s[0] <= t.start < s[1]}) >= 2
            for m in (PATHOS.search(reading.text, *s),)
            if m
        ),
        _scenes(reading, parts, found, sour),
    )


def _once_each(found: list[Found]) -> dict[str, tuple[Found, ...]]:
    """Return what was found by label; the same words count once, for the feeling rather than for the nod."""
    by_label: dict[str, list[Found]] = {}
    felt = [each for each in found if each.label in ("feels", "shares")]
    for each in found:
        if each.label in ("judges", "token") and any(one.start < each.end and each.start < one.end for one in felt):
            continue
        if each.label == "feels" and any(
            one.label == "shares" and one.start < each.end and each.start < one.end for one in felt
        ):
            continue
        kept = by_label.setdefault(each.label, [])
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return {label: tuple(kept) for label, kept in by_label.items()}


def _scenes(
    reading: Reading, parts: Iterable[Clause], found: Iterable[Found], sour: list[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Return the clauses that picture what they went through, in words that need not be theirs.

    Overlap misses the best recaps ("Eleven goes at the same box" for "restarted it 11 times"). A picture is a clause
    that neither asks nor plans nor is our own business, has two content words besides the feeling, and says how
    long, how often, without what, or what they did.
    """
    text, greeting = reading.text, greeting_end(reading)
    told = [
        each
        for each in parts
        if each.start >= greeting
        and each.tells
        and not OWN_BUSINESS.match(text, each.start, each.end)
        and not (sour and _inside(each.start, sour))
        and (TOLL.search(text, each.start, each.end) or ABOUT_THEM.search(text, each.start, each.end))
        and not REMEDY.search(text, each.start, each.end)
    ]
    if not told:
        return ()
    ahead = [(each.start, each.end) for each in moves(reading.reply) if each.stance in _ACTS_NOW]
    ahead += [(each.start, each.end) for each in asks(reading.reply) if each.kind != "check"]
    told = [each for each in told if not any(a <= each.start + 2 < b for a, b in ahead)]
    named = [(each.start, each.end) for each in found if each.label in _OF_FEELING]
    spots = [
        place
        for key, places in stemmed(reading.reply).items()
        if key not in EMPTY_OFFENCE
        for place, _ in places
        if not any(low <= place < high for low, high in named)
    ]
    made: list[tuple[int, int]] = []
    for each in told:
        words = sum([each.start <= place < each.end for place in spots])
        if words >= 2 or (words and _LACKING.search(text, each.start, each.end)):
            made.append((each.start, each.end))
    return tuple(made)


def _is_salad(reading: Reading) -> bool:
    """Tell whether a reply is a heap of key words: nobody writes five words without one that joins them."""
    return len(reading.words) >= 5 and reading.vocabulary.isdisjoint(JOINTS)


def _sour(reading: Reading) -> list[tuple[int, int]]:
    """Return the sentences that hurt: nothing kind is found in them."""
    hurts = [each.start for each in harms(reading) if each.cue in _HARSH_FLAGS]
    if not hurts:
        return []
    place = {at: index for index, at in reversed(list(enumerate(reading.at)))}
    return sorted({reading.sentence_at(place[start]) for start in hurts if start in place})


@once
def _opening(reading: Reading) -> tuple[tuple[int, int], ...]:
    """Return the first sentences after the greeting."""
    greeting = greeting_end(reading)
    return tuple(each for each in reading.sentences if each[1] > greeting)[:_OPENING] or reading.sentences[-1:]


def _is_recap(reading: Reading, bounds: tuple[int, int], told: tuple[Touch, ...]) -> bool:
    """Tell whether a sentence says their story back: about them, or as a bare list ("Four calls, no crib.")."""
    text = reading.text[bounds[0] : bounds[1]]
    ours = any(bounds[0] <= place < bounds[1] for place in owned(reading))
    if len({t.stem for t in told if bounds[0] <= t.start < bounds[1]}) < 2:
        return ours and len(ABOUT_THEM.findall(text)) >= 1
    if ABOUT_THEM.search(text):
        return True
    return not FINITE.search(text) and bool(TOLL.search(text))


def _tells_their_story(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause, early in the reply, says back what they went through (later it is administration)."""
    opening = _opening(reading)[-1][1]
    return (
        clause.start < opening
        and not REMEDY.search(reading.text, clause.start, clause.end)
        and not OWN_BUSINESS.match(reading.text, clause.start, clause.end)
    )


def _counts(reading: Reading, found: Found, parts: Iterable[Clause]) -> bool:
    if found.label in ("cheers", "presumes") and _of_another(reading, found):
        return False
    if found.label in ("feels", "token", "judges"):
        before = reading.text[max(0, found.start - 40) : found.start]
        if COMPANY_FEELS.search(before) or FOR_US.match(reading.text, found.end):
            return False
        if found.label == "feels" and (
            NOT.search(before) or _I_FEEL.search(before + reading.text[found.start : found.start + 12])
        ):
            return False
    if found.label == "grants" and _UNKNOWN.search(reading.text, max(0, found.start - 24), found.start + 5):
        return False
    if found.label in ("judges", "grants", "feels"):
        clause = next((each for each in parts if each.start <= found.start < each.end), None)
        return clause is None or not clause.asks
    return True


def _of_another(reading: Reading, found: Found) -> bool:
    """Tell whether cheer is distrust retold, or a story of our own is what we failed to do."""
    if found.label == "cheers":
        if _FOR_THEM.match(reading.text, found.end) and reading.reply.case == Case():
            return True
        return bool(_NO_TRUST.search(reading.text, max(0, found.start - 24), found.end))
    before = max(0, found.start - 24)
    return bool(_AS_IF.search(reading.text, before, found.start) or _OUR_FAILING.match(reading.text, found.start))


def _inside(place: int, bounds: Iterable[tuple[int, int]]) -> bool:
    return any(low <= place < high for low, high in bounds)
