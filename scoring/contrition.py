# ruff: noqa: E501 - a list of words reads better as one line
"""Find an apology: regret that is performed, the offence it names, who owns it, and what it cost the customer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.harms import harms, owned
from scoring.offers import offered
from scoring.once import once
from scoring.overlap import content
from scoring.owning import owning
from scoring.phrases import Found
from scoring.quick import compiled
from scoring.regret import EMPTY_OFFENCE, REGRET
from scoring.story import Touch, clause_around, clauses, touches
from scoring.sympathy import AGENT, mourns
from scoring.telling import JOINTS
from scoring.text import Reading
from scoring.types import Evidence

_VOID = frozenset({"mention", "sarcasm", "injection", "non_apology"})
_SYMPATHY = compiled(
    r" (?:about|for|to hear about|to hear of) (?:your|you and your|ur) [a-z]{2,12}\b(?!')[ ,.!]*(?:and|but|$|[.!,])"
)
_VAGUE = compiled(r"\b(?:let|letting|failed|fail|failing) (?:you|u|ye|them|him|her)\b")  # names nobody's act
_GIVEN = compiled(  # the noun is an apology only where somebody makes it
    r"\b(?:my|our|accept|owe|owes|owed|deserve|deserves|deserved|offer|make|give|get|extend|have|full|sincere|heartfelt|genuine|unreserved|proper|real|personal|big|huge|massive)"
    r" (?:[a-z']{1,12} ){0,3}$"
)
_TALKED_OF = compiled(
    r" (?:is|isn't|is not|was|won't|will not|doesn't|does not|would be) (?:not|my|in order|fix|change|help|give|your|the|what|needed|due if|going)\b"
)
_WORD = compiled(r"[a-z0-9£$€']+")
_SHORT = 5  # words of a sentence that only owns
_POINTS_BACK = compiled(  # "I'm really sorry about this." names nothing itself; what stands beside it does
    r"(?:about|for) (?:this|that|it|all (?:of )?(?:this|that|it)|everything|what happened|the (?:whole )?(?:mess|thing))\b"
    r"[^a-z]*(?:$|[.!,;]| and\b| but\b)"
)
_FAILED = compiled(
    r"\bsh(?:ould|ud)(?:n'?t| not| never)? ?(?:have|of|'?ve|a)\b|\bfor nothing\b|\b(?:nobody|no one|noone) (?:told|came|rang|called|answered|warned)\b"
)


@dataclass(frozen=True, slots=True)
class Contrition:
    """Hold what was found; `offence` and all other places index `reading.text`."""

    acts: tuple[Found, ...]
    offence: tuple[tuple[int, int], ...]
    owned: tuple[Found, ...]
    impact: tuple[Touch, ...]
    repair: tuple[Found, ...]
    vague: bool


def contrition(reading: Reading) -> Contrition:
    """Return what a reply is sorry for, and how."""
    return _contrition(reading)


def is_salad(reading: Reading) -> bool:
    """Tell whether a reply is a heap of key words: nobody writes five words without one that joins them."""
    return len(reading.words) >= 5 and len(reading.vocabulary) >= 5 and reading.vocabulary.isdisjoint(JOINTS)


@once
def _contrition(reading: Reading) -> Contrition:
    return _gather(reading, _acts(reading))


def _acts(reading: Reading) -> tuple[tuple[Found, bool], ...]:
    """Find regret that is performed, each with whether it is a stock phrase; mentions, refusals and "sorry you feel" are none."""
    hits = () if is_salad(reading) else REGRET.find(reading)
    void = [sentence_of(reading, each) for each in harms(reading) if each.cue in _VOID]
    stock = [each for each in hits if each.label in ("formula", "conditional")]
    acts: list[tuple[Found, bool]] = []
    for each in hits:
        sentence = reading.sentence_at(each.start)
        empty = any(
            p.cue == "placeholder" and reading.at[each.start] < p.start < reading.at[sentence[1] - 1]
            for p in harms(reading)
        )
        if each.label != "regrets" or sentence in void or empty or _withheld(reading, each) or mourns(reading, each):
            continue
        if (
            acts
            and each.start - acts[-1][0].end < 12
            and not re.search(r"[.!?\n]", reading.text[acts[-1][0].end : each.start])
        ):
            continue  # "sorry, truly sorry" said in one breath
        weak = bool(_SYMPATHY.match(reading.text, each.end)) or any(
            one.start < each.end + 22 and one.end > each.start and sentence[0] <= one.start < sentence[1]
            for one in stock
        )
        acts.append((each, weak))
    return tuple(acts)


def _withheld(reading: Reading, act: Found) -> bool:
    """Tell whether the apology is only talked of: "I'd apologise if", "no refunds sorry", "sorry to see you go"."""
    before = reading.text[max(0, act.start - 40) : act.start]
    after = reading.text[act.end : act.end + 24]
    said = reading.text[act.start : act.end]
    if said.startswith(("apology", "appology")) and not _GIVEN.search(before):
        return True
    if _TALKED_OF.match(after):
        return True
    if re.search(
        r"\b(?:i'?d|we'?d|would|could|might|want (?:me|us|an?)|no more|not|don'?t|won'?t|never|nothing to|no need to|no reason to|if you want an?|your) (?:[a-z']{1,10} ){0,2}$",
        before,
    ):
        return not re.search(
            r"\b(?:would like to|i'?d like to|we'?d like to|can'?t|cannot|want to|could(?:n'?t| not)) (?:[a-z']{1,10} ){0,2}$",
            before,
        )
    if re.match(
        r" (?:to see you|to inform|you go|not sorry|but no\b|no\b|sir no\b|we (?:can'?t|don'?t|do not|cannot)|i (?:can'?t|cannot)|to say (?:that )?(?:we|i|you|your|there|it)|to bother)",
        after,
    ):
        return True
    start, end = reading.sentence_at(act.start)
    sentence = reading.text[start:end]
    refused = re.search(r"\b(?:can'?t|cannot|don'?t do|do not do|no refunds?|unable|not possible|won'?t)\b", sentence)
    return bool(refused and len(_WORD.findall(reading.text[act.end : end])) == 0 and len(_WORD.findall(sentence)) > 2)


def _gather(reading: Reading, acts: tuple[tuple[Found, bool], ...]) -> Contrition:
    """Look around each act, and where the agent owns the fault, for what was done, by whom, and what it cost."""
    given = [(each.start, each.end) for each in offered(reading.reply) if each.firm]
    said = tuple(t for t in touches(reading) if not any(low <= t.start < high for low, high in given))
    owned = tuple(each for each in owning(reading) if each.label == "owns")
    offence: list[tuple[int, int]] = []
    spans: list[tuple[int, int]] = []
    for act, weak in acts:
        span = reading.sentence_at(act.start)
        named = _named(reading, act, (act.start, span[1]), said, weak=weak)
        back = weak and _POINTS_BACK.search(reading.text, act.start, span[1])
        if not named and (not weak or back):
            for near in _beside(reading, act):
                if back and not _admits(reading, near):
                    continue
                named = named or _named(reading, None, near, said, weak=True)
                span = (min(span[0], near[0]), max(span[1], near[1])) if named else span
        spans.append(span)
        if named:
            offence.append(_quote(reading, named, act))
    for each in owned:
        span = reading.sentence_at(each.start)
        spans.append(span)
        named = [(t.start, t.end) for t in said if span[0] <= t.start < span[1] and _names(t) and not t.clause.plans]
        if (
            not named and len(_WORD.findall(reading.text[slice(*span)])) <= _SHORT
        ):  # "The name check failed. Our fault."
            prior = [n for n in _beside(reading, each) if n[0] < span[0]]
            named = _named(reading, None, prior[0], said, weak=True) if prior else []
        if named:
            offence.append(_quote(reading, named))
        elif acts and (_deed(reading, span) or (each.end - each.start > 12 and not _VAGUE.search(reading.text, *span))):
            offence.append((each.start, each.end))
    deeds = {
        t.stem
        for t in said
        if not t.stake and t.stem not in EMPTY_OFFENCE and any(low <= t.start < high for low, high in spans)
    }
    impact = tuple(
        t for t in said if t.stake and deeds and not t.clause.asks and any(low <= t.start < high for low, high in spans)
    )
    hits = [each for each in REGRET.find(reading) if each.label == "repairs"]
    return Contrition(
        tuple(a for a, _ in acts),
        tuple(sorted(set(offence))),
        owned,
        impact,
        tuple(hits),
        all(weak for _, weak in acts),
    )


def _names(touch: Touch) -> bool:
    return touch.stem not in EMPTY_OFFENCE


def _quote(reading: Reading, named: list[tuple[int, int]], act: Found | None = None) -> tuple[int, int]:
    """Return the clause that names the offence rather than its single words."""
    return clause_around(reading, named[0][0], named[-1][1], after=act.end if act and act.end <= named[0][0] else 0)


def _admits(reading: Reading, bounds: tuple[int, int]) -> bool:
    """Tell whether a sentence says that something went wrong at our hands: "sorry about this" then points at it."""
    return bool(AGENT.search(reading.text, *bounds) or _FAILED.search(reading.text, *bounds)) or any(
        bounds[0] <= place < bounds[1] for place in owned(reading)
    )


def _deed(reading: Reading, span: tuple[int, int]) -> bool:
    """Tell whether a sentence says what was done: two words that name something."""
    return sum(span[0] <= w.start < span[1] and bool(content(w.text) - EMPTY_OFFENCE) for w in reading.words) >= 2


def _beside(reading: Reading, act: Found) -> list[tuple[int, int]]:
    """Return the sentence before and the sentence after an act, where they only tell."""
    start, end = reading.sentence_at(act.start)
    near = [reading.sentence_at(start - 1)] if start > 0 else []
    if near and near[0][0] > 0 and len(_WORD.findall(reading.text[slice(*near[0])])) <= 3:  # "Our mistake. Sorry."
        near.append(reading.sentence_at(near[0][0] - 1))
    near += [reading.sentence_at(end)] if end < len(reading.text) else []
    parts = clauses(reading)
    return [n for n in near if all(each.tells for each in parts if n[0] <= each.start < n[1]) and _concerns(reading, n)]


def _concerns(reading: Reading, bounds: tuple[int, int]) -> bool:
    """Tell whether a sentence is about them or about what we did: an apology does not reach past such a one."""
    ours = any(bounds[0] <= place < bounds[1] for place in owned(reading))
    text = reading.text[bounds[0] : bounds[1]]
    told = sum(bounds[0] <= t.start < bounds[1] and t.theirs for t in touches(reading)) >= 2 and not re.search(
        r"\b(?:i|my|we|our)\b", text
    )
    return (
        ours
        or told
        or bool(
            re.search(r"\b(?:you|u|ye|your|ur|she|he|they|should|shouldn'?t)\b", reading.text[bounds[0] : bounds[1]])
        )
        or bool(AGENT.search(reading.text, *bounds))
    )


def around(reading: Reading, act: Found) -> tuple[int, int]:
    """Return the sentence of an act with its neighbours ("I'm sorry. We broke it")."""
    start, end = reading.sentence_at(act.start)
    before = reading.sentence_at(start - 1)[0] if start > 0 else start
    after = reading.sentence_at(end)[1] if end < len(reading.text) else end
    return min(before, start), max(after, end)


def _named(
    reading: Reading, act: Found | None, span: tuple[int, int], said: tuple[Touch, ...], *, weak: bool
) -> list[tuple[int, int]]:
    """Return the words that name the offence; none where they would fit any complaint."""
    mine = [
        t
        for t in said
        if span[0] <= t.start < span[1] and not t.clause.asks and not t.clause.plans and t.stem not in EMPTY_OFFENCE
    ]
    words = [w for w in reading.words if span[0] <= w.start < span[1] and content(w.text) - EMPTY_OFFENCE]
    clause = (
        re.match(
            r" (?:that |for what )?(?:you|u|ye|we|i|our|nobody|no one|they|he|she|it|the [a-z]{2,14} [a-z]{2,14}|your [a-z]{2,14})\b",
            reading.text[act.end : act.end + 40],
        )
        if act
        else None
    )
    agent = AGENT.search(reading.text, *span) or (not act and _FAILED.search(reading.text, *span))
    distinct = {t.stem for t in mine}
    if len(distinct) >= 2 or (mine and not weak and (clause or agent or len(words) >= 2)):
        return [(t.start, t.end) for t in mine]
    if (not weak or not act) and ((agent and len(words) >= 2) or (clause and len(words) >= 3)):
        return [(w.start, w.end) for w in words[:3]]
    return []


def sentence_of(reading: Reading, evidence: Evidence) -> tuple[int, int]:
    """Return the bounds of the sentence that holds a piece of evidence."""
    place = next((i for i, at in enumerate(reading.at) if at >= evidence.start), 0)
    return reading.sentence_at(place)
