"""Gather what one reply offers, promises and pushes away: the raw findings that the solution skill grades."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.doing.acting import SOFT
from scoring.doing.moves import Move, moves
from scoring.harm.harms import harms
from scoring.inquiry.questions import asks
from scoring.matching.meaning import acts_in, share
from scoring.offering.offers import Offer, offered
from scoring.offering.strings import strings
from scoring.patterns.quick import compiled
from scoring.policy.promises import over_promised
from scoring.reading.text import Reading, read
from scoring.types import Evidence, Reply

_GRAVE = ("refusal", "policy_shield", "insult", "sarcasm", "dismissal", "threat")
CHOICE = compiled(
    r"\b(?:either (?!way)\w+.{0,60}\bor\b|or (?:if|would) you(?:'d| would)? (?:rather|prefer|sooner|like)|"
    r"if you(?:'d| would)? (?:rather|prefer|sooner|like)|if (?:that|it)(?:'s| is| would be|'d be) (?:easier|"
    r"better|simpler)|if she'd (?:rather|sooner|prefer)|"
    r"should you (?:prefer|wish)|whichever|(?:your|ur) (?:call|pick|choice|preference|decision)|up to you|"
    r"you (?:pick|choose|decide)|unless (?:you|she|he|they)(?:'d| would) (?:rather|sooner|prefer)|"
    r"(?:just|you) say (?:when|which)|say (?:which|the word)|which of (?:the two|them|those|these)|"
    r"either (?:one|of them|will do)|take your pick|"
    r"any(?:where|time| time| day) you (?:like|want|please)|you say|handier|"
    r"of (?:your|their) choice|reply (?:1|a|with 1)|option|options(?= ?:)|"
    r"alternative(?:ly)?|if you prefer|say the word|(?<!no )two ways(?! about)|"
    r"tell me (?:which (?:one|of|you|option|way|suits|works)|"
    r"what you)|when(?:ever)? suits|"
    r"on request|a night you pick|"
    r"(?:does|would|will|do) (?:that|this|it|either|those|these) "
    r"(?:settle|help|work|suit|do|sound|be (?:ok|okay|alright|all right|enough|fine))|"
    r"yes or no(?= ?\?)|(?<=[.!?,;:] )shall (?:i|we) (?!ring|call|text|email|phone|use|send it to|address)|"
    r"which (?:one|would|do|suits|works|is (?:better|best|safer|easier)|way|matters)|your say|(?:is|"
    r"are) (?:that|you) (?:ok|okay|alright|happy))\b"
)
_GENERIC = frozenset(
    """REFUND CREDIT WAIVE REPLACE REPAIR DELIVER VISIT REBOOK MOVE INSTALL COLLECT RECOVER LOAN REDO STOP
    APPEAL CORRECT TAXI FREE""".split()  # noqa: SIM905 - words read better as text
)
_FEEDBACK = compiled(
    r"\b(?:feedback|comments|experience)\b.{0,60}\b(?:passed|shared|forwarded|noted|important|valuable|helps|"
    r"logged|recorded)\b|\b(?:shared|passed|forwarded) (?:it|this|your feedback|your comments) (?:with|to|"
    r"on)\b"
)
_CHECK_UP = compiled(
    r"\b(?:ring|call|phone|message|text|email|e-mail|write|check|stay|be back|speak|drop you|look "
    r"in|talk|telephone)\b.{0,60}\b(?:to (?:tell|check|confirm|see|"
    r"make sure|hear|ask)|that it|whether it|if it|until (?:you|it)|it (?:came|fits|works|arrived|leaves|is "
    r"there)|within (?:the|an|half|\d{1,4})|in (?:an|half|\d{1,4})|at \d{1,4}|at (?:one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|noon)|(?:by|on) (?:the )?\d{1,4}|on (?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day|today|tomorrow|tonight)\b"
)
_MEANS_TO = compiled(r"\b(?:(?:i|we)(?:'ll| will| can|'m|'re)|ill|let me) (?:try|see|ask|find|look|check)\w*\b")
_CONTACTS = compiled(
    r"\b(?:ring|call|phone|telephone|message|text|email|write|talk|speak|check) (?:to |with )?(?:you|u|him|her)\b"
)
_LOOKS_UP = compiled(
    r"\b(?:look|looking) (?:it|that|them|you|the \w+|your \w+) up\b|\bsearch(?:ing)? (?:for )?(?:the|your)\b"
)
"""To look a sale up is a thing done, small as it is."""
_STAYS = compiled(r"\b(?:stay|stick|remain|be)(?:ing)? (?:here )?with you\b")
"""To stay with somebody is kind, and brings them nothing yet."""
_HAVE = compiled(r"\b(?:i've|i have|we've|we have|ive|weve)\b")
_EMPTY_WORDS = compiled(
    r"\b(?:allow|patience|important to us|working (?:around|hard)|strive|queue|high volume|current wait)\b"
)


@dataclass(slots=True)
class Remedy:
    """Gather what one reply offers, as it is read."""

    firm: list[Offer] = field(default_factory=list)
    hedged: list[Offer] = field(default_factory=list)
    generic: list[Move] = field(default_factory=list)
    owner: tuple[int, int] | None = None
    when: tuple[int, int] | None = None
    choice: tuple[int, int] | None = None
    vague: tuple[int, int] | None = None
    soft: tuple[int, int] | None = None
    check_up: tuple[int, int] | None = None
    late: tuple[int, int] | None = None
    pushed: tuple[int, int] | None = None
    covered: list[str] = field(default_factory=list)
    over: tuple[tuple[int, int], ...] = ()
    grave: list[Evidence] = field(default_factory=list)


def remedy(reply: Reply) -> Remedy:
    """Gather the offers of a reply with who acts, when, and what say the customer has."""
    reading = read(reply)
    found = Remedy()
    for offer in offered(reply):
        (found.firm if offer.firm else found.hedged).append(offer)
    said = moves(reply)
    found.over = over_promised(reply)
    found.firm = [o for o in found.firm if not any(a < o.end and o.start < b for a, b in found.over)]
    found.grave = [harm for harm in harms(reading) if harm.cue in _GRAVE]
    for move in said:
        _weigh(found, reading, move)
    _time(found, said, reading)
    _say(found, reading)
    if strings(reading):  # what they get only if they give up their complaint is theirs anyway
        found.firm, found.hedged, found.generic = [], [*found.firm, *found.hedged], []
    text_keys = frozenset(key for move in said if move.stance not in ("refused", "pushed") for key in move.meant.keys)
    found.covered = [part for part in reply.case.parts if share(part, text_keys) >= 0.45]
    return found


def _weigh(found: Remedy, reading: Reading, move: Move) -> None:
    """Note what one clause gives, who acts in it, and what in it is unsure or left to the customer."""
    span = (move.start, move.end)
    acts = acts_in(move.meant.keys)
    stays = _STAYS.search(reading.text, *span) and not move.meant.acts - {"~DELIVER"}
    if move.stance in ("firm", "done", "plain") and acts & _GENERIC and _acting(move) and not stays:
        found.generic.append(move)
    given = any(o.start < move.end and move.start < o.end for o in found.firm)
    if move.stance == "done" or (move.stance == "firm" and move.actor and (acts or given)):
        found.owner = found.owner or span
    if _fixed(reading, move):
        found.check_up = found.check_up or span
    if SOFT.search(reading.text, *span) and _HAVE.search(reading.text, *span):
        found.soft = found.soft or span
    elif not found.vague and _unsure(reading, move, acts):
        found.vague = span
    if move.stance == "pushed" and not (_OPEN_DOOR.search(reading.text, *span) and _helps(reading)):
        found.pushed = found.pushed or span
    found.late = found.late or move.late


def _fixed(reading: Reading, move: Move) -> bool:
    """Tell whether a clause says who acts and when, or what they do should the line drop: little, but not vague."""
    span = (move.start, move.end)
    if not move.actor or move.stance not in ("firm", "vague"):
        return False
    if move.stance == "firm" and (move.when or _SHOULD_IT.search(reading.text, *span)):
        return bool(move.meant.acts or move.meant.keys)
    return bool(move.when and (_CHECK_UP.search(reading.text, *span) or _CONTACTS.search(reading.text, *span)))


_SHOULD_IT = compiled(
    r"\b(?:call|ring|phone|text|message|email|write)(?: to)? (?:you|u)\b.{0,30}"
    r"\b(?:if|the moment|the minute|in case|should) "
    r"(?:(?:this|the|our|your) (?:line|call|chat|connection|signal|phone) "
    r"(?:should )?(?:drop|break|cut|go|die|end|fail)\w*|"
    r"(?:we|you)(?:'re| are| get| should be)? (?:get )?cut off|anything (?:changes|slips|holds))"
)
_OPEN_DOOR = compiled(
    r"\b(?:you|u)(?:'re welcome to| can| could| may)(?: also| always| still)? (?:call|ring|phone|text|reach)"
    r"(?: me| us)?(?: on| at)? \+?\d[\d -]{4,}(?!.{0,40}\b(?:line|desk|team|cent|service|depart|office))"
)
"""A number to call, beside what we do ourselves, leaves nothing to the customer."""


def _helps(reading: Reading) -> bool:
    return any(each.actor and each.stance in ("firm", "done") for each in moves(reading.reply))


def _unsure(reading: Reading, move: Move, acts: set[str]) -> bool:
    """Tell whether a clause tries something, somehow, and is no thanks for feedback."""
    if move.stance not in ("vague", "hedged") and not (move.stance == "firm" and move.actor and acts):
        return False
    words = reading.text[move.start : move.end]
    if _FEEDBACK.search(words) or _EMPTY_WORDS.search(words):
        return False
    if move.stance == "hedged" and _MEANS_TO.search(words):
        return True
    if move.stance == "firm" and _LOOKS_UP.search(words):
        return False
    return move.actor or move.stance == "vague" or bool(acts) or bool(SOFT.search(words))


def _acting(move: Move) -> bool:
    return move.stance == "done" or (move.stance == "firm" and move.actor)


def _time(found: Remedy, said: tuple[Move, ...], reading: Reading) -> None:
    """Find a time that belongs to what we do, not to what happened."""
    offers = [(o.start, o.end) for o in found.firm]
    for index, move in enumerate(said):
        near = any(a < move.end + 60 and move.start < b + 60 for a, b in offers) or bool(found.generic)
        if move.stance == "done" and near and move.meant.keys and not found.when:
            found.when = (move.start, move.end)
        if move.when and move.stance in ("firm", "done", "plain", "vague") and (near or move.actor):
            if (
                move.stance == "plain"
                and index == 0
                and not move.actor
                and not any(a <= move.start < b for a, b in offers)
            ):
                continue
            found.when = move.when
            return
        if move.when and near and move.stance == "told" and _YOURS_BY.match(reading.text, move.start, move.end):
            found.when = move.when
            return


_YOURS_BY = compiled(  # "you have it by eleven"
    r"\W{0,8}(?:(?:and|so|then) )?(?:you|u)(?: have|'ll have| will have| get|'ll get| will get) "
    r"(?:it|them|that|this|those|both|all of it) "
    r"(?:(?:back|here|there|in your (?:hand|hands|inbox)|all) )?"
    r"(?:by|before|at|within|in|today|tonight|tomorrow|on|this)\b"
)


def _say(found: Remedy, reading: Reading) -> None:
    for ask in asks(reading.reply):
        if ask.kind in ("consent", "choice"):
            found.choice = (ask.start, ask.end)
            return
    match = CHOICE.search(reading.text)
    if match:
        found.choice = match.span()
