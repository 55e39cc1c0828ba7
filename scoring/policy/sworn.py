"""Find what nobody can swear to: an outcome, a punishment, an arrival by an hour."""

from __future__ import annotations

import re
from functools import lru_cache

from scoring.doing.moves import Move
from scoring.matching.meaning import keys_in
from scoring.offering.giving import DATES, TIMES, keys_allowed
from scoring.offering.offers import offered
from scoring.patterns.gates import Gate
from scoring.patterns.quick import compiled
from scoring.types import Reply

LEAD = compiled(
    r"^(?:a |an |any |the )?(?:promis\w+|guarantee\w*|say(?:ing)?|giving|declaring|allege\w*|"
    r"alleging)\b(?: that| it| they| when| to| a| an| the)*",
    re.IGNORECASE,
)
CERTAINTY = compiled(
    r"\b(?:guarantee[ds]?|100 ?%|(?<!don't )(?<!can't )(?<!cannot )(?<!not )promise (?:you )?(?:it|that|this|"
    r"you'll|we'll|whoever|he|she|they|the)|you have my word|my word on it|(?<!can't )(?<!cannot )(?<!won't "
    r")(?<!not )(?<!don't )i promise\b|, promise\b|hold me to|never happen again|"
    r"(?:won't|will not|wont|'ll never|never ever|never) (?:ever )?(?:happen|occur|drop|fail|go wrong|"
    r"break|rise|go up)(?: ever)?(?: again)?|for life|for ever|forever|trust me|consider it done|i swear|"
    r"hand on heart|cross my heart|on my life|without fail|no doubt|definitely be|"
    r"for definite)\b"
)
_GUARANTEES = compiled(
    r"(?:not|n't|cannot|debit|money.back|the) (?:be )?(?:an? )?guarantee|satisfaction guarantee|(?:can't|cannot|cannae|"
    r"canny|cant|dont|dinnae|won't|"
    r"not|n't) .{0,20}(?:guarantee|promise)"
)
_PUNISH = compiled(
    r"\b(?:sacked?|fired|fire (?:him|her|them|the (?:driver|man|woman|agent|person))|let go|dismissed|lose (?:his|"
    r"her|their) job|(?:them|him|her|be|is|taken|kicked|thrown|removed|struck|banned|driver|restaurant|host|seller) "
    r"off the app|disciplined|suspended|"
    r"blacklist|never (?:work|drive) (?:for us )?again)\b"
)
_WILL = compiled(
    r"\b(?:it|that|this|they|them|he|she|parcel|bag|case|passport|order|bed|crib|suit|line|number|money|"
    r"you)(?:'ll| will|ll)"
    r"(?: (?:definitely|certainly|all|both|surely))? (?:be|have|arrive|get|turn up|land|receive|come)\b"
    r"(?!.{0,30}\b(?:answer|reply|update|letter|decision|news|text|call|response|email|result|confirmation|"
    r"money|refund|report|yes or no)\b)"
)
_SURE = compiled(
    r"\b(?:(?:promis|guarantee|giving)\w*\b.{0,40}\b(?:when|time|hour|day|date|arriv\w*|deliver\w*|by the|"
    r"before the)|exact|"
    r"(?:promis|guarantee)\w* .{0,20}\b(?:parcel|passport|bag|tablets|case)|delivery|the final)\b",
    re.IGNORECASE,
)


def sworn(reply: Reply, words: str, move: Move, *, timed: bool) -> bool:
    """Tell whether a clause swears to what nobody can promise: an outcome, a punishment, an arrival."""
    if (
        (move.stance != "told" or _NEVER.search(words))
        and CERTAIN.search(move.words, words)
        and not _GUARANTEES.search(words)
    ):
        return True
    if move.stance in ("firm", "plain", "done") and _PUNISHING.search(move.words, words):
        return True
    if not timed or not _WILL.search(words) or not _forbids_times(reply.case.not_allowed, frozenset(move.meant.keys)):
        return False
    if any(o.start < move.end and move.start < o.end and o.fit >= 0.5 for o in offered(reply)):
        return False
    times = frozenset(key for key in move.meant.keys if key[0] in "#@" or key in TIMES)
    return not (times and times <= keys_allowed(reply.case.allowed))


def _forbids_times(not_allowed: tuple[str, ...], keys: frozenset[str]) -> bool:
    """Tell whether the policy forbids to promise a day or an hour, or this one: "next-day delivery" bars tomorrow."""
    return any(not times or not times.isdisjoint(keys) for times in _barred_times(not_allowed))


@lru_cache(maxsize=512)
def _barred_times(not_allowed: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return for each ban on promising a time the time it names, empty where it bars every one."""
    barred = [phrase for phrase in not_allowed if _SURE.search(phrase)]
    return tuple(keys_in(phrase) & DATES if LEAD.match(phrase) is None else frozenset[str]() for phrase in barred)


_NEVER = compiled(r"\b(?:it|this|that)(?:'ll| will| won't| shall)(?: never| not)? (?:ever )?(?:happen|occur)")
CERTAIN = Gate(CERTAINTY)
_PUNISHING = Gate(_PUNISH)
