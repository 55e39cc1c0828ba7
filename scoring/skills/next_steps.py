"""Next steps: who does what by when, and what happens if it slips."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.meaning import acts_in
from scoring.moves import Move, moves
from scoring.offers import offered
from scoring.promises import over_promised
from scoring.questions import asks
from scoring.text import Reading, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "next_steps"
_SLIPS = re.compile(
    r"\b(?:either way|whatever (?:it|they|he|she|the|happens|comes)|even if|if (?:it|that|they|they've|"
    r"they're|there's|he|she|the \w+|not|nothing|unavailable|lost|found|full|no|any|this|i (?:don't|can't|"
    r"find|haven't)|you (?:don't|haven't|hear))\b.{0,50}(?:,| i'?ll| we'?ll| then| i can| we can|:| replaced|"
    r" move)|"
    r"if (?:not|unavailable|lost|nothing|it's a no|it isn't|it doesn't)|yes or (?:a )?no|a no\b|won't close|"
    r"until you(?:'ve| have)|until (?:it's|it is|this is) (?:sorted|done|resolved|fixed)|otherwise|"
    r"failing that|worst case|in case|keep (?:you )?(?:posted|updated) (?:every|until)|every \w+ hours?|"
    r"backup|reminder|to check (?:it|that)|still (?:not|isn't|hasn't)|stay on (?:it|this)|chase)\b"
)
_BEGUN = re.compile(
    r"\b(?:i'm|we're|im|i am|we are|she's|he's|they're) (?:now |just |already |also |personally )?(?!sorry|"
    r"afraid|not|here|so|really|very|going to)\w+ing\b|\b(?:as (?:soon as )?i (?:send|write|type)|right now|"
    r"just now|as we speak|while (?:i|you)|the now|already|now)\b"
)


@dataclass(slots=True)
class _Found:
    """Gather the steps of one reply."""

    step: tuple[int, int] | None = None
    offer: tuple[int, int] | None = None
    vague: tuple[int, int] | None = None
    when: tuple[int, int] | None = None
    late: tuple[int, int] | None = None
    begun: tuple[int, int] | None = None
    slips: tuple[int, int] | None = None
    over: tuple[tuple[int, int], ...] = ()


def assess(reply: Reply) -> SkillScore:
    """Grade the steps of a reply 0-4; None where none were due and none were named (rubric 4.7, prompt action)."""
    reading = read(reply)
    found = _find(reading)
    level = _level(found)
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
        _weigh(
            found,
            reading,
            move,
            near=any(o.start < move.end + 50 and move.start < o.end + 50 for o in made),
            first=index == 0,
        )
    if found.step or found.offer or found.vague:
        match = _SLIPS.search(reading.text)
        found.slips = match and match.span()
    return found


def _weigh(found: _Found, reading: Reading, move: Move, *, near: bool, first: bool) -> None:
    span = (move.start, move.end)
    words = reading.text[move.start : move.end]
    found.late = found.late or move.late
    if move.stance in ("refused", "pushed", "wish", "told") and not near:
        return
    acts = acts_in(move.meant.keys)
    firm = move.stance == "firm" and move.actor and bool(acts or near)
    done = move.stance == "done" and ((bool(acts) and move.actor) or near)
    if firm or done:
        found.step = found.step or span
    elif _loose(move, words, acts):
        found.vague = found.vague or span
    taking = firm or done or (move.stance in ("firm", "vague") and move.actor)
    if taking and (move.stance == "done" or _BEGUN.search(words)):
        found.begun = found.begun or span
    acting = move.actor or near or bool(acts) or found.step is not None
    if move.when and acting and not (first and move.stance in ("plain", "told") and not near):
        found.when = found.when or move.when


def _loose(move: Move, words: str, acts: set[str]) -> bool:
    """Tell whether a clause only means to do something, somehow."""
    if move.stance == "vague":
        return "feedback" not in words
    return move.stance == "hedged" and (move.actor or bool(acts))


def _level(found: _Found) -> int:
    if found.over:
        return 2 if found.when else 1
    if found.step:
        if found.when:
            return 4 if found.slips and found.begun else 3
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
        step = "I'm doing this now, and I'll message you by 4 pm today with the result."
        return f'Name one step and who takes it, with an hour: "{step}"'
    if not found.when:
        return 'Put an hour or a day to it: "You will hear from me by 4 pm today, whatever the answer is."'
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
