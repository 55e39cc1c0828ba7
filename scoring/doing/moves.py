"""Read a reply as moves: who acts, on what, when; what is firm, hedged, refused or left to the customer."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, NamedTuple

from scoring.doing.acting import (
    BREAK,
    COMING,
    CONDITION,
    DEAL,
    FINITE,
    GIVES,
    HABIT,
    HARMED,
    HEDGE,
    NO,
    OURS,
    PASSIVE,
    PAST,
    REGRET,
    SALAD,
    SOFT,
    TOLD,
    VAGUE,
    WISH,
)
from scoring.doing.actors import ACTOR
from scoring.doing.appointing import APPOINT_WORDS, APPOINTS, GONE
from scoring.doing.done import DONE
from scoring.doing.idle import BACK_TO, COMES, IDLE, RECITAL
from scoring.doing.pushing import FREE, PUSH
from scoring.doing.seeming import BEARS, PENDING, SEEMS
from scoring.doing.settling import settled
from scoring.inquiry.questions import asks
from scoring.matching.keys import Meant, keys_of
from scoring.matching.meaning import meant_in, words_in
from scoring.matching.slogans import SLOGAN
from scoring.patterns.gates import Gate, gate_words
from scoring.patterns.quick import compiled
from scoring.reading.recall import recalled
from scoring.reading.text import Reading, read
from scoring.reading.times import LATE, TIME, TIME_WORDS
from scoring.types import Reply

Stance = Literal["firm", "done", "plain", "hedged", "vague", "pushed", "refused", "wish", "told"]
"""firm: we act; done: we have acted; plain: no actor ("£8 back"); hedged: perhaps; vague: someone, somehow;
pushed: the customer must act; refused: a no; wish: what the customer wants; told: what happened or how things are."""


class Move(NamedTuple):
    """Hold one clause: its place in `reading.text`, its stance, what it means, the first time it names, its words."""

    start: int
    end: int
    stance: Stance
    meant: Meant
    when: tuple[int, int] | None
    late: tuple[int, int] | None
    actor: bool
    words: frozenset[str]


@recalled
def moves(reply: Reply) -> tuple[Move, ...]:
    """Return the clauses of a reply as moves, in order of place."""
    reading = read(reply)
    wanted = [
        (ask.start, ask.start + len(reading.text[ask.start : ask.end].rstrip(" ,;:-")))
        for ask in asks(reply)
        if ask.kind not in ("consent", "choice")
    ]
    made: list[Move] = []
    for start, end in reading.sentences:
        listed = reading.text.count(",", start, end) > 3 and _LISTED.search(reading.text, start, end)
        cuts = sorted(
            {
                start,
                *(m.start() for m in BREAK.finditer(reading.text, start, end)),
                *_asked_in(reading, start, end, wanted),
                end,
            }
        )
        said = [_move(reading, a, b, wanted) for a, b in pairwise(cuts) if b - a > 1]
        made += [each._replace(stance="told", actor=False) for each in said] if listed else said
    return settled(reading, made)


def _move(reading: Reading, start: int, end: int, wanted: list[tuple[int, int]]) -> Move:
    said = reading.text[start:end].strip(" ,;:-")
    meant, words = _meant(reading, start, end), words_in(reading, start, end)
    when, late = _TIME.search(words, reading.text, start, end), _LATE.search(words, reading.text, start, end)
    asked = any(a <= start < b or start <= a < end for a, b in wanted)
    asked = asked and (not meant.acts - _SAYING or bool(_BYGONE.match(said)))
    asked = asked and not (when and _OWN.match(said) and "?" not in said)  # "I'll have Dawn on the phone to you today"
    idle = _IDLE.search(words, said) or _RECITAL.search(words, said) or SLOGAN.search(said)
    actor = bool(not idle and (_ACTOR.search(words, said) or _COMES.search(words, said)))
    stance: Stance = "told" if asked or idle else _stance(said, words, actor=actor)
    if stance in _GIVING and _SEEMS.search(words, said):
        stance, actor, late = "told", False, None
    if stance in _LOOSE and when and not asked and _APPOINTS.search(words, said) and not GONE.search(said):
        stance, actor = "firm", True
    if stance == "vague" and actor and when and _SEES_TO_IT.search(said):
        stance = "firm"
    if stance in ("firm", "plain") and _PENDING.search(words, said):
        stance = "vague"
    said_late = late.span() if late and not (asked or idle) else None  # "is the test soon?" promises nothing
    return Move(start, end, stance, meant, when and when.span(), said_late, actor, words)


def _asked_in(reading: Reading, start: int, end: int, wanted: list[tuple[int, int]]) -> list[int]:
    """Return where a sentence begins to ask after somebody acted: "I ring you straight back, what's your number"."""
    return [a for a, _ in wanted if start + 8 < a < end and _LEADS_OFF.search(reading.text, max(start, a - 3), a)]


def _meant(reading: Reading, start: int, end: int) -> Meant:
    """Return what a clause means, without the "back" of "get back to you", which gives nothing back."""
    meant = meant_in(reading, start, end)
    idiom = BACK_TO.search(reading.text, start, end) if "~REFUND" in meant.keys else None
    if not idiom:
        return meant
    keys = meant_in(reading, idiom.end(), end).keys | meant_in(reading, start, idiom.start()).keys
    return Meant(keys, meant.acts & keys.keys())


def _stance(said: str, words: frozenset[str], *, actor: bool) -> Stance:
    """Name the stance of a clause; a no, a push and a wish come before a promise, and a hedge waters one down."""
    if said.count(" ") >= 3 and not SALAD.search(said):
        return "told"
    if _HARMED.search(words, said) or _SOFT.search(words, said):
        return "told" if _HARMED.search(words, said) else "hedged"
    if _FREE.search(words, said) and _MAY.search(said):
        return "plain"
    skip: tuple[Stance, ...] = ("pushed",) if _DEAL.search(words, said) else ("done",) if CONDITION.match(said) else ()
    skip += ("done",) if REGRET.match(said) else ()
    skip += ("wish",) if actor and OURS.match(said) else ()
    for stance, pattern in _FIRST:
        if stance not in skip and pattern.search(words, said):
            return stance
    if _VAGUE.search(words, said) and (actor or not REGRET.match(said)):
        return "vague"
    return "firm" if actor else _plain(said, words)


def _plain(said: str, words: frozenset[str]) -> Stance:
    """Name the stance of any other clause: something is given, or it only tells."""
    if _GIVES.search(words, said) and not (PAST.search(said) and not COMING.search(said)):
        return "plain"
    if any(_REAL & set(keys_of(match[1])) for match in PASSIVE.finditer(said)) and not PAST.search(said):
        return "plain"
    return "told" if TOLD.search(said) or FINITE.search(said) else "plain"


_REAL = frozenset(
    "~" + act
    for act in "REFUND WAIVE REPLACE REPAIR DELIVER REBOOK INSTALL COLLECT RECOVER REDO CORRECT".split()  # noqa: SIM905 - words read better as text
)
_OWN = compiled(r"\W*(?:(?:and|so|but|then) )?(?:i|we)(?:'ll| will|'m|'re| am| are) ")
_BYGONE = compiled(  # "did they offer you a refund?" offers none
    r"\W*(?:(?:and|so|but|right) )?(?:(?:did|have|had|has|was|were) "
    r"(?!there\b)[a-z']+\b|(?:who|who'd|who's|where|why)\b.*\?)"
)
_SEES_TO_IT = compiled(  # "I'll get the shop to check the label and text you by 12": with an hour it is not vague
    r"\b(?:i'll|ill|i will|i'm|im|i am|we'll|we will|we're|we are) (?:(?:also|now|just|then|personally) ){0,2}"
    r"(?:(?:get|getting|have|having|asking|ask) (?:the|our|my) "
    r"(?!\w*\s?(?:team|department|dept|relevant))[a-z]+(?: [a-z]+)? (?:to )?"
    r"(?:check|read|ring|call|bring|open|write|send|pack|hold|weigh|test|measure|count)\b|"
    r"(?:chase|chasing|follow|following|take|taking|raise|raising) (?:it|this|that|them|your \w+)(?: up)? "
    r"(?:with|at) (?:our|the|my|your|their)\b|"
    r"(?:put|putting|send|sending|file|filing|make|making|lodge|lodging|write|writing|hand|handing) (?:in )?"
    r"(?:a|an|the|our|this|your) (?:\w+ )?(?:complaint|appeal|claim|objection)\b)"
)
_LEADS_OFF = compiled(r"[,;:.!?-] ?$")
_APPOINTS = Gate(APPOINTS, gate_words(APPOINT_WORDS))
_GIVING = ("firm", "done", "plain", "vague", "hedged")
_LOOSE = ("told", "plain", "vague", "wish")
_SAYING = frozenset(("~SEND", "~LETTER", "~CALL", "~CHECK"))
_LATE, _ACTOR, _SOFT, _DEAL, _VAGUE = map(Gate, (LATE, ACTOR, SOFT, DEAL, VAGUE))
_GIVES, _HARMED, _FREE = map(Gate, (GIVES, HARMED, FREE))
_MAY = compiled(
    r"\b(?:you|u) (?:can|could|may) (?:use|have|take|keep|swim|go to|stay|ride|borrow|get|pick|park|travel|switch)\b"
)
_LISTED = compiled(r"(?:(?:^|,)\W*[a-z0-9£$€.:]+(?: [a-z0-9]+)?(?=,)){4}")
"""Words in a list do nothing: "plan, steps, hold, refund, resolve"."""
_IDLE, _RECITAL, _COMES, _SEEMS, _BEARS, _PENDING = map(Gate, (IDLE, RECITAL, COMES, SEEMS, BEARS, PENDING))
_TIME = Gate(TIME, gate_words(TIME_WORDS) | {"#"})
_FIRST: tuple[tuple[Stance, Gate], ...] = (
    ("pushed", Gate(BEARS)),
    ("refused", Gate(NO)),
    ("pushed", Gate(PUSH)),
    ("wish", Gate(WISH)),
    ("done", Gate(DONE)),
    ("hedged", Gate(HEDGE)),
    ("told", Gate(HABIT)),
)
