"""Word what apology has to say to the trainee: why this grade, what is missing, what to say to this very customer."""

from __future__ import annotations

from scoring.feeling.story import failing_of, grievance_of, stake_of
from scoring.feeling.sympathy import AGENT
from scoring.findings.advice import lowered
from scoring.findings.contrition import Contrition, around
from scoring.reading.text import Reading, read
from scoring.types import Evidence, Reply

_UNDONE = {
    "blame": "the blame beside it takes it back",
    "insult": "the insult beside it takes it back",
    "excuse": "the reasons beside it stand where the fault should",
    "scapegoat": "it points at somebody else",
    "non_apology": "it is sorry for what they feel rather than for what happened",
    "sarcasm": "irony takes it back",
    "mention": "it speaks of an apology rather than making one",
    "over_apology": "said so often it loses its weight",
}


def because(found: Contrition, level: int, caps: tuple[Evidence, ...]) -> str:
    """Say in a sentence what the apology does, or what takes it back."""
    undone = next((_UNDONE[each.cue] for each in caps if each.cue in _UNDONE), "")
    if undone and (found.acts or found.owned) and level <= 2:
        return f"The words of regret are there, but {undone}."
    return _said(found, level)


def _said(found: Contrition, level: int) -> str:
    if level == 0:
        return "I looked for words of regret for what happened and found none that would land."
    if level == 1:
        return (
            "There is a word of regret, but it could be said to any customer about anything."
            if found.acts
            else "You say that it should have gone otherwise, but nobody says sorry for it."
        )
    if not found.acts:
        return "You owned what went wrong, though the word sorry is missing."
    if level == 2:
        return (
            "You said sorry and it is clear what for."
            if found.offence
            else "You said sorry and whose fault it was, though not what it was."
        )
    if level == 3:
        return "You were sorry for the right thing, and said whose act it was or what it cost them."
    return "You were sorry for the right thing, owned it, and showed that you know what it cost them."


def whose_act(reading: Reading, found: Contrition) -> bool:
    """Tell whether the reply says that it was us."""
    return bool(found.owned) or any(AGENT.search(reading.text, *around(reading, each)) for each in found.acts)


def missing(reply: Reply, found: Contrition, level: int) -> tuple[str, ...]:
    """Name what would make it whole."""
    if level >= 4:
        return ()
    out = [] if found.acts else ["say that you are sorry"]
    if not found.offence:
        out.append("say what went wrong")
    if not whose_act(read(reply), found) and reply.case.fault in ("company", "unknown"):
        out.append('say that it was us: "we", and what we did')
    if not (found.impact or found.borne):
        out.append("say what it cost them")
    return tuple(out)


def advice(reply: Reply, found: Contrition, level: int, caps: tuple[Evidence, ...]) -> str:
    """Say what to do for this customer, with a sentence built from the case where it holds the facts."""
    if level >= 4:
        return "Nothing to add: move on to putting it right."
    ours = reply.case.fault == "company"
    wrong, stake = failing_of(reply) if ours else grievance_of(reply), stake_of(reply)
    if not wrong:
        return "Say sorry once, in your own words: what went wrong, that it was us, and what it meant for them."
    cost = (
        f"I know what it means for you: {lowered(stake)}."
        if stake and stake != wrong and not (found.impact or found.borne)
        else ""
    )
    if level == 3 and found.acts:
        return f'That apology stands. What it cost them would complete it: "{cost}"' if cost else _SETTLED
    told = f"{wrong[0].upper()}{wrong[1:]}"
    if ours:
        said = f"I'm sorry. {told}: that was ours to get right."
    else:
        said = f"I'm sorry you are dealing with this. {told}: what happens next is mine to see through."
    if any(each.cue in _UNDONE for each in caps):
        lead = "Say it once, whole, and leave out what takes it back."
    elif found.acts and found.offence:
        lead = "The sorry is there and it is clear what for; now say whose it is and what it cost them."
    else:
        lead = "Say sorry once and name it."
    return f'{lead} For example: "{said}{" " if cost else ""}{cost}"'


_SETTLED = "That apology stands: leave it at that and move on to putting it right."
