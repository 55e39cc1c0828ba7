"""Word and quote what tone has to say to the trainee: why this grade, what is missing, what to do about it."""

from __future__ import annotations

from scoring.doing.moves import moves
from scoring.findings.bearing import bearing
from scoring.findings.manner import CURES, happy
from scoring.patterns.quick import compiled
from scoring.reading.phrases import Found
from scoring.reading.text import Reading
from scoring.types import Evidence

_CUES = {
    "acts": "someone who acts",
    "limits": "an honest limit",
    "minds": "cares how they are",
    "feels": "names what they feel",
    "shares": "stands beside them",
    "grants": "says they are right to mind",
    "eases": "shows that it matters",
}
_COSTS = {
    "presumes": "turns to your own story",
    "bright": "too bright for an angry person",
    "chummy": "too chummy for an angry person",
    "breezy": "too chummy for an angry person",
    "robotic": "sounds like a template",
    "vague": "vague",
    "overpromises": "promises too much",
}
_BANG = compiled(r"!")
WHEN = compiled(
    r"\b(?:today|tonight|tomorrow|now|within|by \d|minutes?|hours?|days"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|\d ?[ap]m|o'clock"
    r"|this (?:morning|afternoon|evening)|"
    r"(?:by|at|before) (?:half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b"
)


_TYPED = compiled(
    r"[?!;:()/&\d]|\b(?:u|ur|pls|plz|im|ive|ill|il|dont|cant|thats|didnt|youve|youre|tmrw|asap|ref|x|xx|xxx)\b"
)
_SAID = 6  # words: fewer show nothing


def taken_down(reading: Reading) -> bool:
    """Tell whether a reply is talk as a microphone takes it down: no capital to begin with, no mark, no figure."""
    typed = reading.reply.text.lstrip()
    return typed[:1].islower() and len(reading.words) >= _SAID and not _TYPED.search(typed.lower())


_ACTS = frozenset({"firm", "done"})


def acting(reading: Reading) -> bool:
    """Tell whether somebody in the reply does something, whatever the grammar ("I book", "I can send")."""
    return bool(deeds(reading))


def deeds(reading: Reading) -> list[Found]:
    """Return the clauses in which somebody does something, in order of place."""
    return [Found("acts", each.start, each.end) for each in moves(reading.reply) if each.actor and each.stance in _ACTS]


def because(manner: dict[str, list[Found]], level: int, hurts: tuple[Evidence, ...], *, limited: bool) -> str:
    """Say in a sentence how the reply sounds."""
    if hurts and level <= 1:
        return "Something in these words would make an angry person angrier."
    if level <= 1:
        return f"{_sounds(manner)}; I looked for a calm person who takes this in hand."
    if level == 2:
        return "Civil enough, though it could be warmer or plainer."
    if level == 3:
        return "Calm, courteous and plain: a person who is dealing with it."
    if limited and manner.get("limits"):
        return "Steady and warm, and honest about what is not possible."
    return "Steady, warm and plain: a person who has it in hand."


def _bright(manner: dict[str, list[Found]]) -> bool:
    return any(manner.get(each) for each in ("bright", "chummy", "breezy"))


def _sounds(manner: dict[str, list[Found]]) -> str:
    """Say what is wrong with the sound of it."""
    if _bright(manner):
        return "It sounds too bright or too chummy for somebody who is angry"
    return "It sounds like a template" if manner.get("robotic") else "It sounds curt"


def missing(
    manner: dict[str, list[Found]], level: int, hurts: tuple[Evidence, ...], *, limited: bool, acts: bool
) -> tuple[str, ...]:
    """Name what would lift the tone."""
    if level >= 4:
        return ()
    out = ["leave out the words that hurt"] if hurts else []
    if len(manner.get("acts", ())) < 2 and not acts:
        out.append('say what you yourself are doing: "I\'m ...", "I\'ll ..."')
    if _bright(manner):
        out.append("match their mood: steady, without cheer or chat")
    if manner.get("robotic"):
        out.append("say it as you would to someone in front of you")
    if limited and not manner.get("limits"):
        out.append("say plainly what you cannot do, followed by what you can")
    return tuple(out)


def advice(
    reading: Reading,
    manner: dict[str, list[Found]],
    level: int,
    hurts: tuple[Evidence, ...],
    *,
    limited: bool,
) -> str:
    """Say what to do, the worst thing first."""
    if hurts:
        return CURES.get(hurts[0].cue, "Keep to what happened and what you are doing about it.")
    if level >= 4:
        return "Nothing to change: this is the voice to keep."
    if _bright(manner):
        return "They are angry, so calm serves them better than cheer: short plain sentences, no exclamation marks."
    if manner.get("robotic"):
        return "Drop the set phrases and say it as you would to someone's face: \"I'm looking at your order now.\""
    if len(manner.get("acts", ())) < 2 and not acting(reading):
        return "Let them hear a person at work: \"I'm doing this now, and you'll hear from me what came of it.\""
    return _polish(reading, manner, limited=limited)


def _polish(reading: Reading, manner: dict[str, list[Found]], *, limited: bool) -> str:
    """Say what would still lift a decent reply."""
    if limited and not manner.get("limits"):
        return "One thing more: name what you can't do and, in the same breath, what you can."
    if not any(manner.get(each) for each in ("feels", "shares", "grants", "minds", "eases")):
        return "You are dealing with it; let one sentence be about them before the business begins."
    if not WHEN.search(reading.text):
        return "Put a day or an hour to what you promise: that is what lets an angry person breathe out."
    return "Nearly there: shorter sentences, and end on the next thing that will happen."


def loud(reading: Reading) -> tuple[Evidence, ...]:
    """Quote cheer that is only typed: marks of exclamation, a happy face."""
    bangs = [m.start() for m in _BANG.finditer(reading.text)]
    faces = tuple(
        Evidence(*m.span(), "a happy face for an angry person", helps=False)
        for m in (happy(reading.reply.text, reading.at[-1] + 1 if reading.at else 0),)
        if m
    )
    return faces + (
        (reading.evidence(bangs[0], bangs[0] + 1, "exclamation marks read as cheer", helps=False),)
        if len(bangs) >= 2
        else ()
    )


def evidence(reading: Reading, manner: dict[str, list[Found]], level: int) -> list[Evidence]:
    """Quote what makes the tone, and what costs it."""
    out: list[Evidence] = []
    if level >= 2:
        out = [
            reading.evidence(e.start, e.end, name) for label, name in _CUES.items() for e in manner.get(label, ())[:2]
        ]
    out += [
        reading.evidence(e.start, e.end, name, helps=False)
        for label, name in _COSTS.items()
        for e in manner.get(label, ())[:2]
        if level < 4
    ]
    out += [reading.evidence(each.start, each.end, each.cue, helps=False) for each in bearing(reading)]
    if level and not any(each.helps for each in out):
        start, end = reading.sentences[0]
        out.append(reading.evidence(start, end, "calm and civil" if level > 1 else "not rude"))
    return list(dict.fromkeys(out))
