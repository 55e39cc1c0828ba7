# ruff: noqa: E501 - a list of words reads better as one line
"""Find an apology: regret that is performed, the offence it names, who owns it, and what it cost the customer."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.doing.owning import owning
from scoring.feeling.regret import EMPTY_OFFENCE, REGRET
from scoring.feeling.story import Touch, touches
from scoring.feeling.sympathy import mourns
from scoring.feeling.telling import JOINTS
from scoring.findings.heard import hear
from scoring.findings.offences import VAGUE, WORD, admits, beside, deed, name_offence, names, quote
from scoring.harm.harms import harms
from scoring.matching.overlap import content
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.reading.once import once
from scoring.reading.phrases import Found
from scoring.reading.text import Reading
from scoring.types import Evidence

_VOID = frozenset({"mention", "sarcasm", "injection", "non_apology"})
_SYMPATHY = compiled(
    r" (?:about|for|to hear about|to hear of) (?:your|you and your|ur) [a-z]{2,12}\b(?!')[ ,.!]*(?:and|but|$|[.!,])"
)
_GIVEN = compiled(  # the noun is an apology only where somebody makes it
    r"\b(?:my|our|accept|owe|owes|owed|deserve|deserves|deserved|offer|make|give|get|extend|have|full|sincere|heartfelt|genuine|unreserved|proper|real|personal|big|huge|massive)"
    r" (?:[a-z']{1,12} ){0,3}$"
)
_TALKED_OF = compiled(
    r" (?:is|isn't|is not|was|won't|will not|doesn't|does not|would be) (?:not|my|in order|fix|change|help|give|your|the|what|needed|due if|going)\b"
)
_SAYS_MORE = 12  # letters of an admission that holds a deed
_WHOSE_ONLY = compiled(r"(?:mistakes?|error|fault|wrong|bad|poor) (?:is |was )?(?:from|on|of|by) (?:our|my|us)\b")
_SHORT = 5  # words of a sentence that only owns
_POINTS_BACK = compiled(  # "I'm really sorry about this." names nothing itself; what stands beside it does
    r"(?:about|for) (?:this|that|it|that (?:first |second |last |other )?(?:part|bit|half|one)|all (?:of )?(?:this|that|it)|everything|what happened|the (?:whole )?(?:mess|thing))\b"
    r"[^a-z]*(?:$|[.!,;]| and\b| but\b)"
)
_FOR_THAT = compiled(  # what "for that I'm sorry" is for was said in the same breath
    r"\bfor (?:that|this|it|which|all (?:of )?(?:that|this|it)|every bit of it),? (?:(?:i|we)(?:'m| am|'re| are)? )?"
    r"(?:(?:so|truly|very|deeply|really|genuinely|ever so) ){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Contrition:
    """Hold what was found; `offence` and all other places index `reading.text`."""

    acts: tuple[Found, ...]
    offence: tuple[tuple[int, int], ...]
    owned: tuple[Found, ...]
    impact: tuple[Touch, ...]
    repair: tuple[Found, ...]
    borne: tuple[tuple[int, int], ...]
    felt: tuple[Found, ...]
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


_SAID_ONCE = compiled(
    r"\b(?:i|he|she|they|we|you)(?:'ve| have| had|'d)?(?: already| even| only| never)? (?:said|texted) (?:(?:i|i'm|i was|that|how) )*(?:so |very )?$(?<!to say )"
)
"""An apology that is told of: "I said sorry to her twice"."""


_HABIT = compiled(
    r"\b(?:i|we)(?:'d| do| will| would)? (?:always|usually|normally|generally|routinely|of course|only) $"
)
"""What is done for everybody: "we always apologise to clients when a bill is high"."""
_OF_THE_TALK = compiled(
    r",? (?:let me|lemme|i mean|hang on|hold on|one sec|bear with|what was|say that|go on|carry on|where was i|i (?:meant|mean)\b|(?:\d+|one|two|three|four|five|six|seven|eight|nine|oh|nought|zero)(?: \d+| (?:one|two|three|four|five|six|seven|eight|nine|oh|nought|zero))+\b)"
)
"""A slip of the tongue put right: "twenty eight seventy one, sorry, two oh eight"."""


_FAILED = (  # "sorry no one rang you", "sorry that no search went in"; "sorry, no refunds" refuses
    r" (?:one|body)\b| (?!refunds?\b|exceptions?\b)[a-z' -]{2,40}? (?:was|were|has|had|came|went|got|rang|told|reached|answered|turned up|showed up"
    r"|called|replied|checked|noticed|bothered|explained|arrived|followed|passed)\b"
)


def _withheld(reading: Reading, act: Found) -> bool:
    """Tell whether the apology is only talked of: "I'd apologise if", "no refunds sorry", "sorry to see you go"."""
    before = reading.text[max(0, act.start - 40) : act.start]
    if _SAID_ONCE.search(before) or _HABIT.search(before) or _OF_THE_TALK.match(reading.text, act.end):
        return True
    after = reading.text[act.end : act.end + 60]
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
        rf",? (?:(?:that )?no\b(?!{_FAILED})|for asking\b(?! (?:you )?(?:for (?:it|that) )?(?:again|twice|a second))|"
        r"to see you|to inform|you go\b|not sorry|but no\b|sir no\b|we (?:can'?t|don'?t|do not|cannot)|i (?:can'?t|cannot)|to say (?:that )?(?:we|i|you|your|there|it)|to bother)",
        after,
    ):
        return True
    start, end = reading.sentence_at(act.start)
    sentence = reading.text[start:end]
    refused = re.search(r"\b(?:can'?t|cannot|don'?t do|do not do|no refunds?|unable|not possible|won'?t)\b", sentence)
    return bool(refused and len(WORD.findall(reading.text[act.end : end])) == 0 and len(WORD.findall(sentence)) > 2)


def _regretted(
    reading: Reading, act: Found, said: tuple[Touch, ...], *, weak: bool
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return the sentences of an apology, and where the offence is named; a weak one looks beside itself."""
    span = reading.sentence_at(act.start)
    named = name_offence(reading, act, (act.start, span[1]), said, weak=weak)
    back = weak and _POINTS_BACK.search(reading.text, act.start, span[1])
    if not named and (not weak or back):
        for near in ((span[0], act.start), *beside(reading, act)):
            if back and not admits(reading, near):
                continue
            named = named or name_offence(reading, None, near, said, weak=True)
            span = (min(span[0], near[0]), max(span[1], near[1])) if named else span
        named = named or _just_said(reading, (span[0], act.start))
    return span, quote(reading, named, act) if named else None


def _just_said(reading: Reading, before: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the last words that name something before "for that I'm ..."."""
    if not (_FOR_THAT.search(reading.text, *before) and (deed(reading, before) or admits(reading, before))):
        return []
    return [(w.start, w.end) for w in reading.words if before[0] <= w.start < before[1] and content(w.text)][-3:]


def _admitted(
    reading: Reading, owned: Found, said: tuple[Touch, ...], *, sorry: bool
) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """Return the sentence in which the agent owns the fault, and where the offence is named."""
    span = reading.sentence_at(owned.start)
    named = [(t.start, t.end) for t in said if span[0] <= t.start < span[1] and names(t) and not t.clause.plans]
    if not named and len(WORD.findall(reading.text[slice(*span)])) <= _SHORT:  # "The name check failed. Our fault."
        prior = [n for n in beside(reading, owned) if n[0] < span[0]]
        named = name_offence(reading, None, prior[0], said, weak=True) if prior else []
    if named:
        return span, quote(reading, named)
    tells = deed(reading, span) or (
        not VAGUE.search(reading.text, *span)
        and not _WHOSE_ONLY.match(reading.text, owned.start)
        and owned.end - owned.start > _SAYS_MORE
    )
    return span, (owned.start, owned.end) if sorry and tells else None


def _gather(reading: Reading, acts: tuple[tuple[Found, bool], ...]) -> Contrition:
    """Look around each act, and where the agent owns the fault, for what was done, by whom, and what it cost."""
    after = [act.end for act, _ in acts if reading.text.startswith(":", act.end)]  # "sorry: cake late" offers no cake
    given = [(o.start, o.end) for o in offered(reading.reply) if o.firm and o.start not in after]
    said = tuple(t for t in touches(reading) if not any(low <= t.start < high for low, high in given))
    owned = tuple(each for each in owning(reading) if each.label == "owns")
    found = [_regretted(reading, act, said, weak=weak) for act, weak in acts]
    found += [_admitted(reading, each, said, sorry=bool(acts)) for each in owned]
    spans, offence = [span for span, _ in found], [place for _, place in found if place]
    deeds = {
        t.stem
        for t in said
        if not t.stake and t.stem not in EMPTY_OFFENCE and any(low <= t.start < high for low, high in spans)
    }
    impact = tuple(
        t for t in said if t.stake and deeds and not t.clause.asks and any(low <= t.start < high for low, high in spans)
    )
    hits = [each for each in REGRET.find(reading) if each.label == "repairs"]
    heard, near = hear(reading), [around(reading, each) for each in (*(act for act, _ in acts), *owned)]
    return Contrition(
        tuple(a for a, _ in acts),
        tuple(sorted(set(offence))),
        owned,
        impact,
        tuple(hits),
        tuple(each for each in heard.borne if any(low <= each[0] < high for low, high in near)),
        (*heard["feels"], *heard["shares"], *heard["wronged"]),
        all(weak for _, weak in acts),
    )


def around(reading: Reading, act: Found) -> tuple[int, int]:
    """Return the sentence of an act with its neighbours ("I'm sorry. We broke it")."""
    start, end = reading.sentence_at(act.start)
    before = reading.sentence_at(start - 1)[0] if start > 0 else start
    after = reading.sentence_at(end)[1] if end < len(reading.text) else end
    return min(before, start), max(after, end)


def sentence_of(reading: Reading, evidence: Evidence) -> tuple[int, int]:
    """Return the bounds of the sentence that holds a piece of evidence."""
    place = next((i for i, at in enumerate(reading.at) if at >= evidence.start), 0)
    return reading.sentence_at(place)
