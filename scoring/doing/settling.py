"""Settle by what stands around a clause who acts in it: whose list it is, what was never done, what was done before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from scoring.doing.seeming import UNREAL
from scoring.inquiry.questions import asks
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading

if TYPE_CHECKING:
    from scoring.doing.moves import Move


def settled(reading: Reading, made: list[Move]) -> tuple[Move, ...]:
    """Return the clauses of a reply, each read by its neighbours."""
    for asked, step in _STEPS:
        if asked.search(reading.text):
            made = list(step(reading, made))
    return tuple(made)


_LOOKS_AHEAD = compiled(
    r"\b(?:will|going to|gonna|i'm|we're|i am|we are|can|now|today|tomorrow|tonight)\b|'ll\b|\b(?:i've|we've) "
)


def _unreal(reading: Reading, made: list[Move]) -> Iterator[Move]:
    """Yield the clauses; in a sentence about what would have been only those count that look ahead."""
    for move in made:
        if move.stance in _GIVES and not _LOOKS_AHEAD.search(reading.text, move.start, move.end):
            start, end = reading.sentence_at(move.start)
            if UNREAL.search(reading.text, start, end):
                yield move._replace(stance="told", actor=False)
                continue
        yield move


_RULES_OUT = (
    r"(?:not (?:possible|allowed|available|an option|something (?:we|i)|on offer)|ruled out|off the table|"
    r"out of the question|"
    r"impossible|only (?:for|open to|available)|reserved for|kept for)"
)
_TAKES_BACK = compiled(
    r"\W*(?:(?:but|though|although|except|only|however|and),? )?"
    r"(?:(?:sadly|unfortunately|i'm afraid|alas|of course),? )?(?:i'm afraid )?"
    r"(?:(?P<all>those|these|they|none of (?:that|those|it))|that|it|this|which)"
    r"(?:(?:'s| is|'re| are| was| were| has| have)(?: been)? (?:simply |just |all |sadly |really |strictly )?"
    rf"{_RULES_OUT}|(?: isn't| aren't) (?:possible|allowed|available|an option|on offer)|"
    r" (?:can't|cannot|couldn't|won't) (?:be done|happen|be offered|be given|apply))\b"
)


def _taken_back(reading: Reading, made: list[Move]) -> Iterator[Move]:
    """Yield the clauses; what is ruled out next is offered by nobody: "a new machine, but that's not possible"."""
    backs = [_TAKES_BACK.match(reading.text, each.start, each.end) for each in made]
    whole = {reading.sentence_at(each.start) for each, back in zip(made, backs, strict=True) if back and back["all"]}
    for move, back, after in zip(made, backs, (*backs[1:], None), strict=True):
        denied = move.stance in _GIVES and (back or after or reading.sentence_at(move.start) in whole)
        yield move._replace(stance="refused", actor=False) if denied else move


def _bidden(reading: Reading, made: list[Move]) -> Iterator[Move]:
    """Yield the clauses; what goes on bidding is left to them too: "ask the council, and see if a neighbour can"."""
    yield from made[:1]
    pushed = bool(made) and made[0].stance == "pushed"
    for before, move in pairwise(made):
        same = reading.sentence_at(before.start) == reading.sentence_at(move.start)
        pushed = pushed or bool(
            _CHOICES.search(reading.text, before.start, before.end) and _BORNE.match(reading.text, move.start, move.end)
        )
        pushed = same and pushed and not move.actor and bool(_GOES_ON.match(reading.text, move.start, move.end))
        yield move._replace(stance="pushed") if pushed and move.stance in _LOOSE else move
        pushed = pushed or move.stance == "pushed"


_VERB = (
    r"(?:soak|scratch|take|bring|speak|rebook|ring|ask|request|write|call|phone|email|wait|check|try|go|visit|contact|open|"
    r"tap|click|pick|press|log|fill|download|upload|find|restart|reboot|turn|unplug|plug|switch|keep|allow|leave|choose|"
    r"pay|measure|photograph|clean|dry|weigh|pack|print|return|submit|complete|complain|look|search|see|move|get|manage|"
    r"freeze|cancel|select|scroll|enter|type|read|follow|raise|apply|register|if)"
)
_CHOICES = compiled(r"\b(?:choices?|options?|alternatives|ways forward)\b")
_BORNE = compiled(r"\W{0,8}(?:keep|wait|buy|pay|leave|accept|live|go|do nothing|put up|carry on|manage|continue)\b")
_GOES_ON = compiled(rf"\W{{0,8}}(?:(?:and|then|or|next|finally) ){{0,2}}{_VERB}\b")
_ITEM = compiled(
    r"[^a-z0-9]*(?:(?:(?:step|stage) )?\d{1,2}(?:[.,):]|\W-)|(?:step|stage) (?:one|two|three|four|five)[,:]?)"
    r"\W{0,3}(?P<verb>[a-z]{2,14})\b"
)
"""One step of a list, with its first word."""
_THEIRS = compiled(rf"{_VERB}\b")
_OWNED = compiled(
    r"\b(?:what|here'?s what|things|steps) (?:that )?(?:i|we)(?:'m| am|'re| are|'ll| will| can| have|'ve)\b"
    r"|\b(?:i|we)(?:'ll| will|'m (?:going to|gonna)| am going to| are going to|'re going to|"
    r"'ve| have| can|'m|'re| am| are)"
    r"(?: now| already| just)?(?: do)?(?: the following| this| these| as follows| \w+ things)?\W*$"
    r"|\b(?:my|our) (?:plan|steps|next steps|list)\b"
)
"""What comes before a list of ours: "here is what I'm going to do: 1. extend the hire"."""
_SEVERAL = 2
_LOOSE = ("told", "plain", "vague", "wish", "hedged")
_GIVES = ("firm", "done", "plain", "vague", "hedged")


def _by_list(reading: Reading, made: list[Move]) -> Iterator[Move]:
    """Yield the clauses; the steps of a list are ours where "what I'll do" heads it, else theirs who are bidden."""
    items = [_ITEM.match(reading.text, each.start, each.end) for each in made]
    first = next((each for each, item in zip(made, items, strict=True) if item), None)
    listed = sum(item is not None for item in items) >= _SEVERAL
    ours = listed and first and bool(_OWNED.search(reading.text[max(0, first.start - 80) : first.start]))
    for move, item in zip(made, items, strict=True):
        if not (listed and item and move.stance in _LOOSE):
            yield move
        elif ours:
            yield move._replace(stance="firm", actor=True) if move.meant.acts or move.when else move
        else:
            yield move._replace(stance="pushed") if _THEIRS.match(item["verb"]) else move


_BEFORE = compiled(r"\b(?:yesterday|last (?:week|month)|the other day|days ago|weeks ago)\W*$")


def _done_before(reading: Reading, made: list[Move]) -> Iterator[Move]:
    """Yield the clauses; what is said to have been done before they wrote is nothing new, where nothing follows."""
    ahead = any(each.stance == "firm" and each.actor for each in made)
    for move in made:
        gone = move.stance == "done" and not ahead and _BEFORE.search(reading.text[move.start : move.end])
        yield move._replace(stance="told", actor=False) if gone else move


_RIGHT = compiled(r"\b(?:right|correct|straight|understood|sum|summary|how i have it|missed anything)\b")


def _summed_up(reading: Reading, made: list[Move]) -> Iterator[Move]:
    """Yield the clauses; what leads up to "Is that right?" is their story, unless somebody of ours acts in it."""
    asked = [
        ask.start
        for ask in asks(reading.reply)
        if ask.kind == "check" and _RIGHT.search(reading.text, ask.start, ask.end)
    ]
    end = max(asked, default=0)
    for move in made:
        retold = move.end <= end + 1 and not move.actor and move.stance in ("plain", "done")
        told = retold and not _LOOKS_AHEAD.search(reading.text, move.start, move.end)
        yield move._replace(stance="told") if told else move


_ANY_RULED_OUT = compiled(
    r"\b(?:possible|allowed|available|option|something|offer|out|table|question|impossible|only|reserved|kept|done|happen|"
    r"offered|given|apply)\b"
)
_ANY_ITEM = compiled(r"\b[1-9](?:[.,):]|\W-)|\b(?:step|stage) (?:\d|one|two|three)\b")
_ANY_BIDDING = compiled(rf"\b{_VERB}\b|\b(?:choices?|options?|alternatives|ways forward)\b")
_ANY_BEFORE = compiled(r"\b(?:yesterday|last|other day|ago)\b")
_STEPS = (
    (UNREAL, _unreal),
    (_ANY_RULED_OUT, _taken_back),
    (_ANY_BIDDING, _bidden),
    (_ANY_ITEM, _by_list),
    (_ANY_BEFORE, _done_before),
    (_RIGHT, _summed_up),
)
"""Each step with what must stand somewhere in a reply for it to change anything."""
