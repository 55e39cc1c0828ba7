"""Tell whether a clause offers or claims a thing that the policy forbids by name."""

from __future__ import annotations

import re

from scoring.doing.acting import CONDITION
from scoring.doing.moves import Move
from scoring.matching.meaning import acts_in, keys_in
from scoring.offering.giving import MONEY, NEGATION, gives, keys_allowed, offers_whole
from scoring.offering.offers import offered
from scoring.patterns.gates import Gate
from scoring.patterns.quick import compiled
from scoring.policy.banned import Ban, bans, reaches
from scoring.policy.sums import allowed_by_sum
from scoring.policy.sworn import CERTAIN
from scoring.reading.text import read
from scoring.types import Reply

_GIFT = compiled(
    r"\b(?:won't|will not|wont|don't|do not|needn't|never) (?:have to |need to |be )?(?:pay|owe|charged|billed|"
    r"lose|cost)\w*|"
    r"\bno (?:charge|cost|fee|problem|worries|longer|matter|bill)\b|\bnothing to pay\b|\bcosts? (?:you )?nothing\b|"
    r"\bwithout (?:charge|cost|paying)\b|\bfor nothing\b"
)
_FREED = compiled(
    r"(?<!that's )(?<!thats )(?<!this is )(?<!it's )(?<!that is )\bon (?:us|me|the house)\b|\bfree\b|\bwon't "
    r"(?:have to )?pay\b|\bnothing to pay\b|\bno (?:charge|cost|bill)\b|"
    r"\b(?:we|i)(?:'ll| will)? (?:just )?(?:pay|cover|wipe|scrap|drop|forget)\b|\bcosts? you nothing\b"
)
_TRIES = compiled(r"\b(?:try|trying|tries|do(?:ing)? (?:everything|all|what)|do(?:ing)? (?:my|our) (?:\w+ )?best)\b")
TAIL = compiled(
    r" (?:when|if|whether|until|till|once|as soon as|before|in case|(?:on )?the (?:same |very )?day"
    r"|(?:with |to say |to tell (?:you|u) )?(?:what|whatever|where) (?:i|we|he|she|they|it)) .*$",
    re.DOTALL,
)
"""What hangs on a condition, or is only waited for, is not promised."""
_GIVEN_FREE = Gate(_FREED)


def against(words: str, move: Move, near: frozenset[str], reply: Reply) -> bool:
    """Tell whether a clause offers, or claims, what the policy forbids by name."""
    case = reply.case
    if _TRIES.search(words) and not CERTAIN.search(move.words, words):
        return False
    if CONDITION.match(words.lstrip(" ,;:-")) or (_MERE.search(words) and not move.actor):
        return False
    giving = gives(words, move)
    denied = bool(NEGATION.search(_GIFT.sub(" ", words)))
    if _STORY.search(move.words, words):
        return False
    whole = offers_whole(reply, move)
    bare = _unspoken(_ROLES.sub(" ", TAIL.sub("", words)), case.allowed, whole=whole)
    keys = frozenset(move.meant.keys) if bare == words else keys_in(bare)
    if _GIVEN_FREE.search(move.words, words):
        keys |= MONEY
        if _AT_NO_CHARGE.search(words) and (whole or _beside_an_offer(reply, move)):
            keys -= keys_in("charge")
    keys |= near & MONEY
    added = MONEY - frozenset(move.meant.keys)
    if _OTHER.search(words):
        keys |= {"new"}
    if "~NOW" in keys:
        keys |= {"~TODAY"}
    if not keys.isdisjoint(MONEY):
        keys |= {"pay"}
    allowed = keys_allowed(case.allowed)
    later, requests = _LATER.search(words), _REQUESTS.search(words)
    awaited = keys_in(later[0]) if later else frozenset[str]()
    hit = [
        limit
        for limit in bans(case.not_allowed)
        if denied == limit.denied and (giving or limit.claim) and reaches(keys, near, limit, allowed)
        if not (limit.claim and requests)
        and not (limit.blame and (not _BLAMES.search(words) or (move.actor and move.stance == "done")))
        if not (limit.claim and limit.denied and _OUR_NO.search(words))
        if not (limit.promise and not _ASSURES.search(words))
        if any(not slot.isdisjoint(keys - added) for slot in limit.slots)  # "we pay" alone is no refund
        if not all(slot & _DATES for slot in limit.slots)
        or (move.when and move.stance != "done")  # "a date": one that is still ahead
        if limit.event.isdisjoint(awaited)  # "a certificate before the result": on the day the result comes it is none
    ]
    given = allowed_by_sum(words, case)
    if given and not any(_thing_said(move, limit, given, allowed) for limit in hit):
        return False
    return bool(hit) and not (whole and not any(_by_name(keys, limit, allowed) for limit in hit))


def _thing_said(move: Move, limit: Ban, given: tuple[str, ...], allowed: frozenset[str]) -> bool:
    """Tell whether a clause that names a sum of the policy is barred all the same.

    It names a thing, no deed, that only the limit names, or the sum is `given` only after what the limit awaits.
    """
    awaited = any(not limit.event.isdisjoint(keys_in(phrase)) for phrase in given)
    return (
        limit.claim
        or awaited
        or any(
            not slot.isdisjoint(move.meant.keys)
            and slot.isdisjoint(allowed)
            and not acts_in(slot)
            and "pay" not in slot
            for slot in limit.slots
        )
    )


def _unspoken(words: str, allowed: tuple[str, ...], *, whole: bool) -> str:
    """Return a clause without the very words of an allowed offer: they can promise nothing that the policy forbids.

    Where a `whole` offer is made, "the fault" that a letter confirms is the defect; "our fault" still says whose.
    """
    for phrase in allowed:
        words = words.replace(phrase.lower(), " ")
    return _DEFECT.sub(" ", words) if whole else words


_AT_NO_CHARGE = compiled(r"\b(?:no|free of|without|any) (?:extra |further )?charge\b")
"""What is given "at no charge" speaks of no fee."""


def _beside_an_offer(reply: Reply, move: Move) -> bool:
    """Tell whether an allowed offer stands in the same sentence."""
    start, end = read(reply).sentence_at(move.start)
    return any(offer.firm and offer.start < end and start <= offer.start for offer in offered(reply))


_DEFECT = compiled(
    r"\b(?:of|about|on|the|this|that|a|any) faults?\b"
    r"(?! (?:is|was|lies|lay|are|were|of|"
    r"(?:\w+ )?(?:at|in|on|with|by|from) (?:our|us|your|his|her|their|yours|ours))\b)(?!')"
)


def _by_name(keys: frozenset[str], limit: Ban, allowed: frozenset[str]) -> bool:
    """Tell whether a word of the forbidden thing itself is said, one that no allowed offer shares; "new" is none."""
    own = frozenset(key for slot in limit.slots for key in slot if key[0] not in "~#@$") - allowed - {"new"}
    return not own.isdisjoint(keys)


_ASSURES = compiled(
    r"\b(?:will|shall|going to|gonna|can|promis\w*|guarantee\w*|certain\w*|definite\w*|sure|won't|never|always|"
    r"word|swear|gets?|getting|comes?|arrives?|runs?|works?|there|yours|back|have|safe|fine|booked|ready|grows?|"
    r"stays?)\b|'ll\b|\bi'm \w+ing\b"
)
"""A word by which a thing is said to come: "your nan's ring, with Saturday coming" only names it."""
_REQUESTS = compiled(r"\b(?:ask|asks|asking|asked) (?:them|him|her|the|our|your|if|whether|for)\b")
"""To ask somebody for an outcome promises none."""
_LATER = compiled(
    r" (?:when|once|after|as soon as|(?:on )?the (?:same |very )?(?:day|hour|minute|moment)) .*$", re.DOTALL
)
_OTHER = compiled(r"\b(?:another|a different|a fresh|a replacement)\b")
_OWN_STORY = compiled(r"\b(?:mine|my own|happened to me|when i was)\b")
_STORY = Gate(_OWN_STORY)
_ROLES = compiled(
    r"\b[a-z]{3,14} (?:team|teams|department|dept|desk|driver|drivers|people|company|firm|office|partner|"
    r"address|agent)\b"
)
"""Somebody or something named after what they do: the delivery team is no delivery."""
_DATES = frozenset(("~DATE", "~CLOCK"))
_OUR_NO = compiled(r"\b(?:i|we)(?:'m|'re| am| are)? ?(?:can't|cannot|cant|won't|couldn't|don't|didn't|haven't|not)\b")
"""What we cannot do says nothing of what the customer did not."""
_BLAMES = compiled(
    r"\b(?:faults?|blame[ds]?|because|cause[ds]?|responsible|liable|answerable|doing|mistake|error|mess|"
    r"down to|to do with|came from|comes from|come from|put|left|dropped|broke|broken|damaged|did|done|lied|forgot|"
    r"failed|careless|negligen\w*|guilty|must(?:'ve| have)|must of|will have|it was|it's|they|who)\b"
)
"""A word by which somebody is made out to be the cause."""
_MERE = compiled(
    r"\b(?:discretion|a request|on request|subject to|because|due to|owing to|caused by|was|were|stopped|happened)\b"
)
