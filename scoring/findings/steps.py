"""Find the steps that a reply names: who takes them, by when, what is under way, what happens if it slips."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.doing.actors import STATES
from scoring.doing.appointing import APPOINTS
from scoring.doing.idle import COMES
from scoring.doing.moves import Move, moves
from scoring.doing.slipping import acts_where, slips
from scoring.matching.keys import keys_of
from scoring.matching.meaning import acts_in
from scoring.offering.offers import offered
from scoring.patterns.quick import compiled
from scoring.policy.promises import over_promised
from scoring.reading.text import Reading

_BEGUN = compiled(
    r"\b(?:i'm|we're|im|i am|we are|she's|he's|they're) (?:now |just |already |also |personally )?(?!sorry|"
    r"afraid|not|here|so|really|very|going to)\w+ing\b|\b(?:as (?:soon as )?i (?:send|write|type)|right now|"
    r"just now|as we speak|while (?:i|you)|the now|already|now)\b"
)
_AHEAD = compiled(r"\b(?:tomorrow|tonight|today|by|within|in \d|this (?:afternoon|evening)|now|\d ?[ap]m)\b")
_SET_GOING = compiled(
    r"(?:will be|'ll be|is being|are being|being|gets?|is now|are now|(?:is|are) going|on (?:its|their|the) way|"
    r"comes? off|"
    r"(?<!to )(?:comes?|goes|going|coming|sent|put) (?:straight |right )?back(?! to (?:them|him|it)))(?: (?:now|all|"
    r"back|fully|straight|automatically))? ?(\w*)"
)
_LIGHT = frozenset(("CHECK", "CONSIDER", "REPLY", "REPORT", "CALL", "FREE", "SEND"))
_MOVING = ("is going", "are going", "on ", "come", "go", "coming", "sent", "put")
_COMES = compiled(
    r"\b(?:comes?|coming|takes|teaches|sees|rings?|brings?|calls?|arrives?|(?:i|we|he|she|they)(?:'ll| will))\b"
)
_IDLE = ("refused", "pushed", "wish", "told")
_MEANS_TO = compiled(r"\b(?:(?:i|we)(?:'ll| will| can|'m|'re)|ill|let me) (?:try|see|ask|find|look|check)\w*\b")
_DOING = compiled(
    r"\b(?:(?:i|we)(?:'ll| will|'m|'re| am| are)|ill|il|i) (?:now |just |then |personally )?"
    r"(?:take|taking|walk|walking|bring|bringing|drive|driving|show|showing|see|seeing|get|getting|lead|leading) "
    r"(?:you|u|you both|you all|him|her|them)(?: both| all)? "
    r"(?:to|over|round|through|past|in|out|up|back|home|there|across|down|straight|myself)\b|"
    r"\b(?:i'll|ill|il|we'll|i will|let me|gonna) (?:just |go and |also |then |be |come and )?"
    r"(?:do|get|fetch|grab|bring|pop|nip|come|run|drop|take|have|make|put|pick|find|send|ring|hold|lend|carry|drive) "
    r"(?:it|them|that|those|the|a|an|you|u|your|ur|some|round|over|by|up|off|down|one)\b"
    r"(?! (?:look|word|think|check|back to))|"
    rf"\b(?:i|we)(?:'ll| will|'m|'re| am| are) (?:now |just |already )?(?!{STATES}|look|try|check|tell|make|"
    rf"handle|review|help|talk|discuss|do\b|"
    r"deal|investigat|go\b|going|pass|escalat|forward|speak|monitor|experienc|take care)[a-z]{3,14} (?:it|them|"
    r"this|that|your|her|his|the|a|an|you)\b"
)
_PROPOSES = compiled(r"\b(?:(?:can|could|to|like to|happy to) offer|(?:i|we) offer)\b")
_GONE = compiled(r"\b(?:this morning|yesterday|last (?:night|week)|earlier)\b")


@dataclass(slots=True)
class Steps:
    """Gather the steps of one reply."""

    step: tuple[int, int] | None = None
    offer: tuple[int, int] | None = None
    vague: tuple[int, int] | None = None
    when: tuple[int, int] | None = None
    late: tuple[int, int] | None = None
    pushed: bool = False
    begun: tuple[int, int] | None = None
    slips: tuple[int, int] | None = None
    ready: bool = False
    over: tuple[tuple[int, int], ...] = ()


def steps(reading: Reading) -> Steps:
    """Return the steps of a reply."""
    reply = reading.reply
    found = Steps(over=over_promised(reply))
    made = [o for o in offered(reply) if o.firm]
    if made:
        found.offer = (made[0].start, made[0].end)
    for index, move in enumerate(moves(reply)):
        reach = 0 if move.stance in _IDLE else 50
        near = any(o.start < move.end + reach and move.start < o.end + max(reach, 4) for o in made)
        _weigh(found, reading, move, near=near, first=index == 0)
    if found.step or found.offer or found.vague:
        found.slips = slips(reading)
        found.ready = found.slips is not None and acts_where(reading, found.slips)
    return found


def _weigh(found: Steps, reading: Reading, move: Move, *, near: bool, first: bool) -> None:
    span = (move.start, move.end)
    words = reading.text[move.start : move.end]
    found.late = found.late or move.late
    found.pushed = found.pushed or move.stance == "pushed"
    if move.stance in _IDLE and not near:
        return
    if move.stance == "firm" and _PROPOSES.search(words):  # an offer waits for a yes: nothing is under way
        found.offer = found.offer or span
        found.when = found.when or move.when
        return
    acts = acts_in(move.meant.keys)
    real = acts or near or (move.when and (_COMES.search(words) or APPOINTS.search(words))) or _DOING.search(words)
    firm = move.stance == "firm" and move.actor and bool(real)
    done = move.stance == "done" and ((bool(acts or COMES.search(words)) and move.actor) or near)
    if not firm and not done and move.stance == "plain":
        firm = _set_going(words)
    if firm or done:
        found.step = found.step or span
    elif _loose(move, words, acts):
        found.vague = found.vague or span
    taking = firm or done or (move.stance in ("firm", "vague") and move.actor)
    if taking and (move.stance == "done" or _BEGUN.search(words)):
        found.begun = found.begun or span
    idle = move.stance in ("plain", "told") or (move.stance == "hedged" and not move.actor)
    acting = move.actor or near or bool(acts) or found.step is not None or (first and len(words) < 30)
    told = first and idle and not near and not (len(words) < 30 and _AHEAD.search(words))  # "Three days, and nothing."
    ours = acting and not told and not (move.stance == "done" and _GONE.search(words))
    if move.when and (ours or (idle and _AHEAD.search(words) and _SCHEDULED.search(words))):
        found.when = found.when or move.when


_SCHEDULED = compiled(
    r"\b(?:case|claim|complaint|amount|review|decision|position|updates?|answer|outcome|matter|request|application|result|"
    r"email|letter|message)s?\b.{0,40}\b(?:will|can|may|should|expect|due|would)\b"
)
"""A timetable of its own, in which nobody does anything: "your case will reach its next stage by Wednesday"."""


def _set_going(words: str) -> bool:
    """Tell whether the passive says that something is under way, by us: "your prices are being restored"."""
    match = _SET_GOING.search(words)
    if not match:
        return False
    return match[0].startswith(_MOVING) or bool(acts_in(keys_of(match[1])) - _LIGHT)


_SOMEBODY = compiled(
    r"\b(?:someone|somebody|team|department|dept|manager|colleagues?|specialist|supervisor|executive|we|i|ill|let me)\b"
)


def _loose(move: Move, words: str, acts: set[str]) -> bool:
    """Tell whether a clause only means to do something, somehow."""
    if move.stance == "vague":
        return "feedback" not in words and (move.actor or bool(_SOMEBODY.search(words)))
    return move.stance == "hedged" and (move.actor or bool(acts) or bool(_MEANS_TO.search(words)))
