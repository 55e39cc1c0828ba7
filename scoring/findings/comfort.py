"""Word and quote what empathy has to say to the trainee: why this grade, what is missing, what to say to this one."""

from __future__ import annotations

from zlib import crc32

from scoring.feeling.story import Touch, clause_around, grievance_of, stake_of
from scoring.feeling.sympathy import condoles
from scoring.feeling.telling import PLIGHT
from scoring.findings.advice import lowered
from scoring.findings.heard import Heard
from scoring.reading.text import Reading, read
from scoring.types import Evidence, Reply

_SEEN = (
    "No wonder this has got to you; it would get to me too.",
    "That should never have landed on you, and you have every reason to mind.",
    "Anyone would have had enough by now.",
    "That is hard to take, and nobody could blame you for how you feel.",
    "That would wear anybody down, and you have every right to say so.",
)
_HANGS = (
    "And I haven't lost sight of what hangs on it: {}.",
    "And I know why it matters so much: {}.",
    "And I haven't missed the part that weighs most: {}.",
)
_CUES = {
    "feels": "names what they feel",
    "shares": "stands beside them",
    "grants": "says they are right to mind",
    "wronged": "says that it should not have been so",
    "judges": "says plainly that it was wrong",
    "warms": "sounds like a person",
    "minds": "cares how they are",
    "eases": "shows that it matters",
    "token": "a nod",
    "presumes": "claims to know how it is",
}
_EVENT, _STAKE, _BORNE = "names what happened", "names what hangs on it", "sees what it did to them"


def because(heard: Heard, level: int, caps: tuple[Evidence, ...]) -> str:
    """Say in a sentence what the reply does for their feelings."""
    feeling, event = bool(heard["feels"] or heard["shares"]), bool(heard.event or heard.told)
    if level <= 1:
        return _little(heard, level, caps, kind=feeling or event)
    if level == 2:
        if feeling and event:
            return "There is a feeling and something of what happened; joined in one sentence, they would land."
        if feeling:
            return "You named the feeling, though not what caused it."
        return "You saw what happened, though not yet what it is like for them."
    if level == 3:
        return (
            "You named this very event and what it is like to live through it."
            if feeling
            else "You told what they are going through so that it is clear you felt the weight of it."
        )
    return "You named what happened, what it is like, and why it matters so much to them."


def _little(heard: Heard, level: int, caps: tuple[Evidence, ...], *, kind: bool) -> str:
    if heard["cheers"]:
        return "Cheer does not reach somebody who is angry; I looked for words about what this is like for them."
    if caps and kind:
        return "There is something kind here, but other words in the reply undo it."
    if level == 0:
        return "I looked for words about what this is like for them and found none that would land."
    if (heard["feels"] or heard["shares"]) and not heard.event:
        return "You named a feeling, but nothing shows that it is about this customer."
    if heard.event or heard.told:
        return "You touch on what happened, but not on what it is like for them."
    return "There is a kind nod, but it could be said to anybody."


def missing(heard: Heard, level: int) -> tuple[str, ...]:
    """Name what would make them feel understood."""
    if level >= 4:
        return ()
    out = [] if heard["feels"] or heard["shares"] else ["name the feeling, or what this does to them"]
    if not heard.event and not heard.told:
        out.append("say what happened to them, in your own words")
    if not heard.stake and not heard["grants"]:
        out.append("say what hangs on it for them, or that they are right to mind")
    return tuple(out) or ("stay with it for one more sentence before you turn to the solution",)


def advice(reply: Reply, heard: Heard, level: int) -> str:
    """Say what to do for this customer, with a sentence built from the case where it holds the facts."""
    if level >= 4:
        return "Nothing to add: they know that you heard them."
    wrong, stake = grievance_of(reply), stake_of(reply)
    if not wrong:
        return "Before you solve anything, say in one sentence what happened to them and what that must be like."
    hangs = _of(_HANGS, wrong).format(lowered(stake)) if stake and stake != wrong and not heard.stake else ""
    if level == 3 and condoles(read(reply)):
        return "Leave it there: a loss needs no more words than that."
    if level == 3:
        return _one_more(heard, hangs, _of(_SEEN, wrong))
    said = f"{wrong[0].upper()}{wrong[1:]}. {_of(_SEEN, wrong)} {hangs}".strip()
    return f'{_lead(heard, level)} For example: "{said}"'


def _one_more(heard: Heard, hangs: str, seen: str) -> str:
    """Advise on a reply that begins with them already."""
    if hangs:
        return f'They will feel seen. One thing more would complete it: "{hangs}"'
    if not heard["grants"]:
        return f'They will feel seen. Tell them too that they are right to mind: "{seen}"'
    return "They will feel seen. Stay with it for one more sentence before you turn to the solution."


def _lead(heard: Heard, level: int) -> str:
    if level == 0:
        return "Begin with them, before the solution."
    feeling, event = bool(heard["feels"] or heard["shares"]), bool(heard.event or heard.told)
    if feeling and event:
        return "Join the feeling to what happened."
    if feeling:
        return "You named a feeling; tie it to what happened."
    return "You named what happened; add what it is like." if event else "Begin with them, before the solution."


def _of(ways: tuple[str, ...], case: str) -> str:
    """Choose among several wordings, the same for the same case."""
    return ways[crc32(case.encode()) % len(ways)]


def evidence(reading: Reading, heard: Heard) -> tuple[Evidence, ...]:
    """Quote what the reply does for their feelings."""
    out = [reading.evidence(each.start, each.end, cue) for label, cue in _CUES.items() for each in heard[label][:2]]
    plight = PLIGHT.search(reading.text)
    if plight and not heard.event and (heard["feels"] or heard["shares"]):
        out.append(reading.evidence(*clause_around(reading, *plight.span()), _EVENT))
    out += _quotes(reading, [each for each in (*heard.event, *heard.told) if not each.stake][:3], _EVENT)
    out += _quotes(reading, [*heard.stake, *heard.looked_after][:2], _STAKE)
    for low, high in (*heard.borne[:2], *(heard.scenes[:1] if not out else ())):
        out.append(reading.evidence(*clause_around(reading, low, high), _BORNE))
    return tuple(dict.fromkeys(out))


def _quotes(reading: Reading, found: list[Touch], cue: str) -> list[Evidence]:
    """Quote whole clauses, each once: a trainee who reads single words cannot see what they earned."""
    return [reading.evidence(*clause_around(reading, each.start, each.end), cue) for each in found]
