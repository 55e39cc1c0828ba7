"""Next steps: who does what by when, and what happens if it slips."""

from __future__ import annotations

from scoring.findings.steps import Steps, steps
from scoring.inquiry.questions import asks
from scoring.offering.strings import strings
from scoring.patterns.quick import compiled
from scoring.reading.text import Reading, cleaned, read
from scoring.types import Case, Evidence, Example, Exchange, Reply, Skill, SkillScore

NAME = "next_steps"
_ASKED_WHEN = compiled(r"\b(?:when|what time|how long|how soon|which day|what day|by then)\b[^.!?]{0,80}\?")


def assess(reply: Reply) -> SkillScore:
    """Grade the steps of a reply 0-4; None where none were due and none were named (rubric 4.7, prompt action)."""
    reading = read(reply)
    found = steps(reading)
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


def _level(found: Steps) -> int:
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


def _evidence(reading: Reading, found: Steps, level: int) -> list[Evidence]:
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


def _because(found: Steps, level: int) -> str:
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


def _missing(found: Steps, level: int) -> tuple[str, ...]:
    if level == 4:
        return ()
    pairs = (
        (found.step, "name one step and who takes it"),
        (found.when, "give a day or an hour"),
        (found.begun, "start it now, and say so"),
        (found.slips, "say what happens if it slips"),
    )
    return tuple(words for span, words in pairs if not span)


def _advice(found: Steps, level: int) -> str:
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
