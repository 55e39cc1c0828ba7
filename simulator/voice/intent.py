"""What the customer is to do with their next line, decided by the engine before a model hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from simulator.customer import answers, stands, unmet
from simulator.state import Moment
from simulator.words import Need, Outcome, Question, Trigger

Move = Literal["vent", "press", "test", "accept", "end"]
MOVES: tuple[Move, ...] = get_args(Move)


@dataclass(frozen=True, slots=True)
class Intent:
    """Hold the one thing to do now: the move, the need it is about, the hurt or question it answers, facts to tell."""

    move: Move
    need: Need | None = None
    hurt: Trigger | None = None
    tell: tuple[str, ...] = ()
    ending: Outcome | None = None
    question: Question | None = None


def intent(moment: Moment) -> Intent:
    """Return what the customer is to do; the same moment always gives the same intent."""
    state = moment.state
    if state.ended:
        return Intent("end", ending=state.ended)
    need = unmet(moment)
    hurt = state.triggers[0] if state.triggers else None
    if hurt == "unreadable":
        return Intent("press", hurt=hurt)
    tell = told_now(moment)
    if hurt:
        return Intent("vent", need, hurt, tell)
    if tell and any(moment.scenario.complaint.hidden[name].reveal != "when_asked" for name in tell):
        return Intent("vent", None, None, tell)  # what it took trust to say stands alone
    return Intent(_move(moment, need), need, None, tell, question=None if tell else answers(moment))


def _move(moment: Moment, need: Need | None) -> Move:
    if need is None:
        return "accept"
    if need == "heard":
        return "vent"
    return "test" if need in ("timing", "certainty") or stands(moment.scenario, moment.state) else "press"


def told_now(moment: Moment) -> tuple[str, ...]:
    """Return the hidden facts that the last reply brought out: they must be in this line, or nobody learns them.

    Nothing is told in a last word, nor by somebody who could not make sense of what they read.
    """
    if moment.state.ended or moment.state.triggers == ("unreadable",):
        return ()
    return tuple(name for name in moment.state.told if name not in moment.before.told)
