"""Gather what a reply does for the customer's feelings: which components of empathy, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from scoring.feelings import FEELINGS
from scoring.harms import harms, owned
from scoring.phrases import Found
from scoring.regret import REGRET
from scoring.story import Clause, Touch, clauses, touches
from scoring.text import Reading, read
from scoring.types import Reply

_HARSH_FLAGS = frozenset(
    {"insult", "sarcasm", "dismissal", "command", "blame", "policy_shield", "scapegoat", "excuse", "threat", "mention", "injection", "non_apology", "refusal"}
)
_COMPANY_FEELS = re.compile(r"(?:\bwe|\bwe're|\bwe are|\bteam (?:is|are)|\bfor us|\bto us|\bour staff are)(?: [a-z]{1,12}){0,2} ?$")
_FOR_US = re.compile(r" ?(?:[a-z]{1,12} )?(?:for|to) us\b")
_NOT = re.compile(r"\b(?:not|n't|isn't|isnt|wasn't|hardly|no|never|without)(?: [a-z]{1,10}){0,1} $")


_OPENING = 3  # sentences in which the story told back is acknowledgement; later it is administration
_REMEDY = re.compile(
    r"\b(?:refund\w*|arrang\w+|request\w*|updates?|on hold|removed|payable|requested|credit(?:ed)?|voucher|answer (?:from|within|by)|option|trace[ds]?|noted|logged|escalat\w+|"
    r"(?:putting|trying|sending|passing|refunding|checking|ringing|chasing|calling|raising|stopping|moving|getting|booking|releasing|escalating|opening|logging|cancelling|removing|transferring|crediting) |dear |ref(?:erence)?\b|:)"
)


_ABOUT_THEM = re.compile(
    r"\b(?:you|u|ye|she|he|they|your [a-z]{2,12})(?:'ve| have| had| were| was| did| never)? ?(?:just |both |all |only |already |still |even |then )?"
    r"(?:been|had|paid|booked|reserved|waited|took|got|came|asked|told|gave|sent|spent|rang|called|sat|stood|landed|turned|missed|slept|lost|arrived|did|tried|went|ordered|chased|wrote|emailed|was|were|couldn't|travelled|finished|passed|cancelled|checked|queued|trusted|planned|saved|ended|[a-z]{3,9}ed)\b"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|am|i'm|im|have|has|had|will|can|could|would|should|do|does|did|need|get|got|it's|that's|there's|we|i|please|kindly)\b")
_TOLL = re.compile(r"\b(?:hours?|days?|weeks?|months?|minutes?|years?|times|calls|twice|no|without|not|nobody|and (?:a|an|then)|on top|with|old|still|lost|minus|before|in front)\b")
_PATHOS = re.compile(
    r"\b(?:twice|three times|four times|still|and then|only to|again|whole|all day|all night|not once|not one|not a|without|anyway|for nothing|instead of|just to|every|alone|on (?:your|her|his|their) own|the (?:night|day|morning) (?:before|of|after)|"
    r"in front of|because of us|even|no (?:word|news|answer|sleep|heat|heating|water|loo|toilet|reply|bed)|for (?:hours|days|weeks|months)|nobody|no one|each time|already|after (?:all|you|eleven|ten|\d+)|on top of|while|when you should|stuck|left|wi|weeks? of|days? of|months? of|hours? of|minutes? of|days before|hours before)\b"
)
_OWN_BUSINESS = re.compile(
    r"\W*(?:and |so |but |ok |right |well |yes |now ){0,2}(?:i|we|our system|our records|the system|the team|i've|i'm|we've|we're|ive|im)(?! (?:left|let|lost|broke|missed|failed|kept|put|gave|sent|charged|hung|told|never|didn't|took|promised|billed|ignored|made)\b)\b"
)


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

    def __getitem__(self, label: str) -> tuple[Found, ...]:
        return self.by_label.get(label, ())


def hear(reading: Reading) -> Heard:
    """Return the components of empathy in a reply."""
    return _hear(reading.reply)


@lru_cache(maxsize=128)
def _hear(reply: Reply) -> Heard:
    reading = read(reply)
    sour = _sour(reading)
    parts = clauses(reading)
    found = [each for each in FEELINGS.find(reading) if not _inside(each.start, sour) and _counts(reading, each, parts)]
    by_label: dict[str, list[Found]] = {}
    felt = [each for each in found if each.label in ("feels", "shares")]
    for each in found:
        if each.label in ("judges", "token") and any(one.start < each.end and each.start < one.end for one in felt):
            continue  # the same words count once
        if each.label == "feels" and any(one.label == "shares" and one.start < each.end and each.start < one.end for one in felt):
            continue
        kept = by_label.setdefault(each.label, [])
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    warm = sorted({reading.sentence_at(each.start) for each in found if each.label not in ("token", "cheers", "presumes")})
    spoken = [each for each in touches(reading) if each.clause.tells and not _inside(each.start, sour)]
    event = tuple(each for each in spoken if _inside(each.start, warm))
    told = tuple(each for each in spoken if each.theirs and _tells_their_story(reading, each.clause))
    sorry = sorted({reading.sentence_at(each.start) for each in REGRET.find(reading) if each.label == "regrets"})
    regretted = tuple(each for each in spoken if _inside(each.start, sorry))
    return Heard(
        {k: tuple(v) for k, v in by_label.items()},
        event,
        tuple(t for t in (*event, *told, *regretted) if t.stake),
        told,
        regretted,
        tuple(t for t in touches(reading) if t.stake and not t.clause.tells and not _inside(t.start, sour)),
        tuple(s for s in reading.sentences[:_OPENING] if s not in sour and _is_recap(reading, s, told)),
        tuple(m.span() for s in reading.sentences if len({t.stem for t in (*event, *told) if s[0] <= t.start < s[1]}) >= 2 for m in (_PATHOS.search(reading.text, *s),) if m),
    )


def _sour(reading: Reading) -> list[tuple[int, int]]:
    """Return the sentences that hurt: nothing kind is found in them."""
    out = []
    place = {at: index for index, at in reversed(list(enumerate(reading.at)))}
    for each in harms(reading):
        if each.cue in _HARSH_FLAGS and each.start in place:
            out.append(reading.sentence_at(place[each.start]))
    return sorted(set(out))


def _is_recap(reading: Reading, bounds: tuple[int, int], told: tuple[Touch, ...]) -> bool:
    """Tell whether a sentence says their story back: about them, or a bare list of what happened ("Four calls, no crib.")."""
    text = reading.text[bounds[0] : bounds[1]]
    ours = any(bounds[0] <= place < bounds[1] for place in owned(reading))
    if len({t.stem for t in told if bounds[0] <= t.start < bounds[1]}) < 2:
        return ours and len(_ABOUT_THEM.findall(text)) >= 1
    if _ABOUT_THEM.search(text):
        return True
    return not _FINITE.search(text) and bool(_TOLL.search(text))


def _tells_their_story(reading: Reading, clause: Clause) -> bool:
    """Tell whether a clause, early in the reply, says back what they went through (later it is administration)."""
    opening = reading.sentences[min(_OPENING, len(reading.sentences)) - 1][1]
    return clause.start < opening and not _REMEDY.search(reading.text, clause.start, clause.end) and not _OWN_BUSINESS.match(reading.text, clause.start, clause.end)


def _counts(reading: Reading, found: Found, parts: Iterable[Clause]) -> bool:
    if found.label in ("feels", "token", "judges"):
        before = reading.text[max(0, found.start - 40) : found.start]
        if _COMPANY_FEELS.search(before) or _FOR_US.match(reading.text, found.end):
            return False
        if found.label == "feels" and _NOT.search(before):
            return False
    if found.label in ("judges", "grants", "feels"):
        clause = next((each for each in parts if each.start <= found.start < each.end), None)
        return clause is None or not clause.asks
    return True


def _inside(place: int, bounds: Iterable[tuple[int, int]]) -> bool:
    return any(low <= place < high for low, high in bounds)
