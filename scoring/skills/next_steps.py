"""Next steps: who does what by when, and what happens if it slips."""

from __future__ import annotations

from dataclasses import dataclass

from scoring.doing.actors import STATES
from scoring.doing.appointing import APPOINTS
from scoring.doing.idle import COMES
from scoring.doing.moves import Move, moves
from scoring.doing.slipping import acts_where, slips
from scoring.inquiry.questions import asks
from scoring.matching.keys import keys_of
from scoring.matching.meaning import acts_in
from scoring.offering.offers import offered
from scoring.offering.strings import strings
from scoring.patterns.quick import compiled
from scoring.policy.promises import over_promised
from scoring.reading.text import Reading, cleaned, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "next_steps"
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
_ASKED_WHEN = compiled(r"\b(?:when|what time|how long|how soon|which day|what day|by then)\b[^.!?]{0,80}\?")


@dataclass(slots=True)
class _Found:
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


def assess(reply: Reply) -> SkillScore:
    """Grade the steps of a reply 0-4; None where none were due and none were named (rubric 4.7, prompt action)."""
    reading = read(reply)
    found = _find(reading)
    level = min(_level(found), 1) if strings(reading) else _level(found)
    if level == 1 and found.when and not found.pushed and _ASKED_WHEN.search(cleaned(reply.answering)):
        level = 2  # "Tomorrow by five." answers "when?"
    asked = any(ask.kind in ("fact", "open", "check") for ask in asks(reply))
    if level == 0 and not found.late and ((asked and len(reply.earlier) < 2) or not reading.words):
        return SkillScore(NAME, None, "No step was due yet: there was still something to ask.")
    costs = [reading.evidence(*span, "over_promise", helps=False) for span in found.over]
    if found.late and not found.when:
        costs.append(reading.evidence(*found.late, "vague_time", helps=False))
    return SkillScore(
        NAME,
        level,
        _because(found, level),
        (*_evidence(reading, found, level), *costs),
        _missing(found, level),
        tuple(dict.fromkeys(each.cue for each in costs)),
        _advice(found, level),
    )


def _find(reading: Reading) -> _Found:
    reply = reading.reply
    found = _Found(over=over_promised(reply))
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


def _weigh(found: _Found, reading: Reading, move: Move, *, near: bool, first: bool) -> None:
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


def _level(found: _Found) -> int:
    if found.over:
        return 2 if found.when else 1
    if found.step:
        if found.when:
            return 4 if found.slips and (found.begun or found.ready) else 3
        return 2
    if found.offer:
        return 2 if found.when else 1
    if found.vague:
        return 2 if found.when else 1
    return 1 if found.late or found.when else 0


def _evidence(reading: Reading, found: _Found, level: int) -> list[Evidence]:
    made = []
    for span, cue in (
        (found.step or found.offer or found.vague, "names a step"),
        (found.when, "gives a time"),
        (found.begun, "has already begun"),
        (found.slips, "says what happens if it slips"),
    ):
        if span and level:
            made.append(reading.evidence(*span, cue))
    return made


def _because(found: _Found, level: int) -> str:
    if found.over:
        return "These steps promise more than you can keep."
    if level == 0:
        return "I looked for who does what by when, and found no step."
    if level == 1:
        return "Something is meant to happen, but not by whom or by when."
    if level == 2:
        return (
            "There is a step, but no time to hold on to." if not found.when else "There is a time, but nobody who acts."
        )
    return "You said who does what, and when" + (", and what happens if it slips." if level == 4 else ".")


def _missing(found: _Found, level: int) -> tuple[str, ...]:
    if level == 4:
        return ()
    pairs = (
        (found.step, "name one step and who takes it"),
        (found.when, "give a day or an hour"),
        (found.begun, "start it now, and say so"),
        (found.slips, "say what happens if it slips"),
    )
    return tuple(words for span, words in pairs if not span)


def _advice(found: _Found, level: int) -> str:
    if level == 4:
        return ""
    if not found.step:
        step = "I'm doing this now, and I'll message you within the hour with the result."
        return f'Name one step and who takes it, with an hour: "{step}"'
    if not found.when:
        return 'Put an hour or a day to it: "You will hear from me within the hour, whatever the answer is."'
    if found.slips:
        return 'Begin while they read it, and say so: "I am doing that now."'
    slips = "If it is not there by then, I will ring you myself and sort out the next best thing."
    return f'Say what happens if it slips: "{slips}"'


def _ex(text: str, levels: tuple[int | None, ...], note: str, earlier: tuple[Exchange, ...] = ()) -> Example:
    case = Case(
        parts=("heating broken",),
        allowed=("engineer tomorrow between 8 and 12", "two fan heaters today"),
        hidden=("a phone number",),
    )
    return Example(Reply(text, "The heating has been out since Sunday and nobody comes!", earlier, case), levels, note)


SKILL = Skill(
    name=NAME,
    title="Say what happens next",
    version=1,
    about="Say who does what by when, begin at once, and say what happens if it slips.",
    assess=assess,
    examples=(
        _ex(
            "I'm booking the engineer right now for tomorrow between 8 and 12. If he is held up, "
            "I'll ring you by 10 and bring the heaters round.",
            (4,),
            "begun, timed, and what if",
        ),
        _ex("I'll send an engineer tomorrow between 8 and 12.", (3,), "who and when"),
        _ex("I've booked two fan heaters for you, they arrive today by 5pm.", (3, 4), "done, with a time"),
        _ex("I'll send an engineer.", (2,), "no time"),
        _ex("Someone will be in touch as soon as possible.", (1,), "no actor, no time"),
        _ex("We'll look into it.", (1,), "vague"),
        _ex("I am so sorry to hear that.", (0,), "no step"),
        _ex("You should call the manufacturer.", (0,), "not our step"),
        _ex("Which number can the engineer reach you on?", (None,), "a question came first"),
    ),
)
