"""Read what the policy forbids as limits, and tell whether words reach one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scoring.matching.meaning import acts_in, keys_in, slots, weak
from scoring.offering.giving import BOUND, NEGATION
from scoring.patterns.quick import compiled
from scoring.policy.sums import OVER
from scoring.policy.sworn import LEAD

_HEAD = compiled(r"\s(?:for|of|on|to|toward|towards|from|without|under|in|at|with|by|within)\s|'s\s")
_EARLY = compiled(r"\s(?:before|until|at this stage|on the spot)\b.*$")
_EITHER = compiled(r",? or (?:of )?(?=(?:a|an|the|meeting|giving|paying|saying|\w+ing)\b)|,\s")
_LOOSE = frozenset(
    "~" + name
    for name in """WANT SUITS STILL USE USEFUL HOME WAIVE STOP MOVE DIFFERENT CORRECT SEND LETTER CALL CHECK REPORT
    CONSIDER TRANSFERRED REGISTER LOAN BUY WHERE NAME CANCEL HAPPENED AGENT PROMISE SAME PART""".split()  # noqa: SIM905 - words read better as text
)
"""Concepts with too many words to tell a forbidden offer by."""


_PROMISE = compiled(r"^(?:a |an |any |the )?(?:promis|guarantee)\w*", re.IGNORECASE)
_BLAME = compiled(r"\b(?:who|whose|at fault|to blame|blame|faulty?)\b")


@dataclass(frozen=True, slots=True)
class Ban:
    """Hold one forbidden thing: what heads it, its slots, whether it is a claim, a not, a blame, and what it awaits."""

    head: tuple[frozenset[str], ...]
    slots: tuple[frozenset[str], ...]
    claim: bool
    denied: bool
    event: frozenset[str]
    blame: bool = False
    promise: bool = False


@lru_cache(maxsize=512)
def bans(not_allowed: tuple[str, ...]) -> tuple[Ban, ...]:
    """Return the things that the policy forbids; sums above a figure are `scoring.policy.sums`'s."""
    made = []
    for phrase in not_allowed:
        if OVER.search(phrase):
            continue
        claim = bool(LEAD.match(phrase)) and not phrase.lower().startswith("giving")
        promise = claim and bool(_PROMISE.match(phrase))
        waits = _EARLY.search(phrase)
        event = keys_in(waits[0]) if waits else frozenset[str]()
        verb = ""
        for part in _EITHER.split(_EARLY.sub("", re.sub(r"\(.*?\)", "", LEAD.sub("", phrase)))):
            if not part or (
                part.endswith("ing") and " " not in part
            ):  # "naming or blaming Peter": naming alone is no limit
                continue
            first = part.split(maxsplit=1)[0]
            acts = first.endswith("ing") or first.lower() in ("pay", "give", "refund")
            whole = part if acts else verb + part  # "paying the fare or the difference": the verb goes for both
            verb = first + " " if acts else verb
            if kept := slots(whole):
                blame = claim and bool(_BLAME.search(phrase))
                made += [Ban(_head(whole), kept, claim, bool(NEGATION.search(whole)), event, blame, promise)]
    return tuple(made)


def _head(part: str) -> tuple[frozenset[str], ...]:
    """Return what a forbidden phrase is first of all: its act where it has one, else its things."""
    first = slots(_HEAD.split(part.strip(), maxsplit=1)[0]) or slots(part)
    verb = part.strip().split(maxsplit=1)[0]
    if verb.endswith("ing") and slots(verb):
        return slots(verb)
    return tuple(slot for slot in first if acts_in(slot)) or tuple(s for s in first if not s & BOUND) or first


class _Weighed(NamedTuple):
    """Hold one slot of a forbidden thing: whether no allowed offer shares it, its weight, and what kind it is."""

    slot: frozenset[str]
    own: bool
    worth: float
    weak: bool
    bound: bool
    thing: bool
    act: bool


@lru_cache(maxsize=2_000)
def _weighed(limit: Ban, allowed: frozenset[str]) -> tuple[tuple[_Weighed, ...], float]:
    """Return the slots of a limit as weighed against what is allowed, and their weight in all."""
    made = []
    for slot in limit.slots:
        own, poor = (slot - _LOOSE or slot).isdisjoint(allowed), weak(slot)
        act = bool(acts_in(slot)) or "pay" in slot
        bound = bool(slot & BOUND)
        made.append(
            _Weighed(slot, own, (0.5 if poor else 1.0) if own else 0.35, poor, bound, not (poor or act or bound), act)
        )
    return tuple(made), sum(each.worth for each in made)


def reaches(keys: frozenset[str], near: frozenset[str], limit: Ban, allowed: frozenset[str]) -> bool:
    """Tell whether a clause names a forbidden thing: its head, its bounds, and most of what sets it apart."""
    firm = keys - _LOOSE
    if limit.claim and any(acts_in(slot) and slot.isdisjoint(keys | near) for slot in limit.slots):
        return False  # "your claim matters to us" is no word on whether it is paid
    if all(slot.isdisjoint(keys if slot & _LOOSE else firm) for slot in limit.head):
        return False
    got = 0.0
    apart = tied = whole = False
    reached = hit = 0
    weighed, total = _weighed(limit, allowed)
    for each in weighed:
        here = not each.slot.isdisjoint(firm)
        around = here or not each.slot.isdisjoint(keys) or not each.slot.isdisjoint(near)
        if each.bound and not here:
            return False  # "the whole holiday" is forbidden, a night of it is not; "tonight" is not tomorrow
        got += each.worth * (1.0 if here else 0.6 if around else 0.0)
        hit += around and not each.act
        if here:
            apart, tied = apart or each.own, tied or (each.own and not each.weak)
            whole = whole or (each.own and "~ALL" in each.slot)
            reached += each.thing or "~ALL" in each.slot
        elif around:
            reached += each.thing and each.slot.isdisjoint(keys)
    things = sum(each.thing for each in weighed)
    if whole and reached == 1:  # "every penny back": the thing itself need not be named
        total, tied = total - 0.6 * things, True
    named = (reached > 0 or not things) and (hit > 0 or all(each.act for each in weighed))
    return apart and named and got >= total * (0.58 if tied else 0.85)
