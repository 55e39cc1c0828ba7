"""Word and quote what listening has to say to the trainee: what came back of what they told, and what did not yet."""

from __future__ import annotations

from scoring.feeling.story import SMALL, clause_around
from scoring.findings.heard import hear
from scoring.findings.heeded import ACT, MEETS, NOD, retold
from scoring.findings.told import Heard
from scoring.matching.overlap import stem
from scoring.reading.text import Place, Reading
from scoring.types import Evidence

_ALL = 4
_MOST = 3


def because(level: int, got: Heard, *, wrong: bool) -> str:
    """Say in a sentence how much of what the customer told comes back."""
    if wrong:
        return "One of the customer's facts comes back wrong, and that sounds like not listening."
    if level == 0:
        return "I looked for something this customer told you, said back in your own words, and did not find it."
    if level == 1:
        return "You show that you heard, but hardly anything of what this customer told you comes back."
    return _taken_up(level, got)


def _taken_up(level: int, got: Heard) -> str:
    """Say how much comes back, and which parts do not yet."""
    open_ = " and ".join(f"“{phrase}”" for phrase in got.unreached[:2])
    if level >= _ALL:
        much = "what weighs most for them" if open_ else "nearly all of it"
        return f"You take up {much} in your own words, and answer it."
    if not open_:
        return "You take up what the customer told you; a little more in your own words would show it."
    if level == _MOST:
        return f"You take up most of what the customer told you, in your own words; not yet {open_}."
    return f"You take up something of what the customer told you, but not yet {open_}."


def missing(level: int, got: Heard, *, wrong: bool) -> tuple[str, ...]:
    """Name what still has to come back."""
    if level >= _ALL:
        return ()
    if wrong:
        return ("keep to the facts as the customer gave them",)
    return tuple(f"show that you heard “{phrase}”" for phrase in got.unreached[:3]) or (
        "say back what the customer told you, in your own words",
    )


def advice(level: int, got: Heard, *, wrong: bool) -> str:
    """Say what to do next time, with this customer's own facts."""
    if level >= _ALL:
        return ""
    if wrong:
        return "Read the numbers and days once more before you send; a wrong one costs trust."
    if not got.unreached:
        return "Name what this customer told you in a few words of your own before you go on."
    if level >= _MOST:
        return f"One thing more would make it complete: show that you heard “{got.unreached[0]}”."
    named = " and ".join(f"“{phrase}”" for phrase in got.unreached[:2])
    return f"Before you go on, say back in your own words what you heard: {named}."


def evidence(reading: Reading, got: Heard) -> tuple[Evidence, ...]:
    """Quote, sentence by sentence, what takes up the customer's facts; else the nod or act that earned the level."""
    spans: list[Evidence] = []
    for start, end in reading.sentences:
        inside = [place for place in got.places if start <= place[0] < end]
        if inside and not _small(reading, inside):
            place = clause_around(reading, inside[0][0], inside[-1][1])
            spans.append(reading.evidence(*place, "takes up what the customer told"))
    if spans:
        return tuple(spans)
    said_back = retold(reading)
    if said_back:
        return (reading.evidence(*said_back, "retells what happened"),)
    got_through = hear(reading)
    met = [(each.start, each.end) for label in MEETS for each in got_through[label]] or got_through.scenes
    if met:
        return (reading.evidence(*met[0], "meets what they are going through"),)
    for pattern, cue in ((NOD, "shows that it was heard"), (ACT, "answers with an action")):
        found = pattern.search(reading.text)
        if found:
            return (reading.evidence(*found.span(), cue),)
    return ()


def _small(reading: Reading, places: list[Place]) -> bool:
    """Tell whether a sentence takes up no more than one small word ("tonight", "4"): nobody sees listening in it."""
    words = {stem(reading.text[start:end]) for start, end in places}
    return len(words) == 1 and all(each in SMALL or each[0].isdigit() for each in words)
