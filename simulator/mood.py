"""How the customer's anger moves: pure, deterministic and explained in words.

Figures and theory are section 8 of the rubric: what is new calms, saying it again buys nothing; a hurt costs at once,
relief arrives no faster than a person can calm down; nobody is content before a real solution and its confirmation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

from scoring.types import Scores
from simulator.reasons import earned, why
from simulator.scenario import Scenario
from simulator.state import Credit, CustomerState, Reason
from simulator.triggers import COST, COST_AGAIN, OF_FLAG, WORDS
from simulator.words import TRIGGERS, Need, Outcome, Trigger

_T = TypeVar("_T")

HIGHEST = 10.0
FASTEST_RELIEF, FASTEST_RISE = 2.0, 3.0
LARGEST_BANK, LARGEST_GRUDGE = 6.0, 2.0
BOILING = 9.5
FLOOR_UNSOLVED, FLOOR_UNCONFIRMED, FLOOR = 4.0, 2.0, 1.0
CONTENT = 4.5  # a customer at or below this anger accepts a confirmed solution
AGAIN = 1.25  # a second hurt in a row weighs more

_PER_LEVEL = {"empathy": 0.30, "apology": 0.25, "solution": 0.60, "listening": 0.30, "clarification": 0.15}
_PER_FACT = 0.15  # for each hidden fact that came out
_PER_OFFER, _MOST_OFFERS = 0.2, 3  # for each offer beside the first, and how many of them still please
_TIMED = "timed"  # the name under which the best time given for something on offer is kept, beside the skills


@dataclass(frozen=True, slots=True)
class _Marks:
    """What the grades of one reply say, in the mood's terms."""

    levels: dict[str, int]
    flags: frozenset[str]
    touches: frozenset[str]
    readable: bool

    @property
    def tries(self) -> bool:
        """Tell whether the reply earned anything beside its tone."""
        return any(level for name, level in self.levels.items() if name != "tone")

    @classmethod
    def of(cls, scores: Scores) -> _Marks:
        levels = {score.skill: score.level or 0 for score in scores}
        flags = frozenset(flag for score in scores for flag in score.flags)
        if "over_promise" in flags:
            levels["solution"] = 0  # nobody is calmed by a promise that they doubt
        return cls(
            levels,
            flags,
            frozenset(touch for score in scores for touch in score.touches),
            not scores or any(score.level is not None for score in scores),
        )


def react(scenario: Scenario, state: CustomerState, scores: Scores) -> CustomerState:
    """Return how the customer stands after a reply with these grades.

    Anger stays within 0-10 and moves by -2 to +3 a reply; `why` holds one reason for each thing that moved it.
    """
    marks = _Marks.of(scores)
    state = replace(state, patience=state.patience - 1)
    if not marks.readable:
        reason = Reason(WORDS["unreadable"], 0.0)
        state = replace(state, triggers=("unreadable",), seen=_join(state.seen, ("unreadable",)), why=(reason,))
        return _end(scenario, state)
    told = len(state.told)
    asked = any(fact.asks in marks.touches for fact in scenario.complaint.hidden.values())
    state, guarded = _tell(scenario, state, marks)
    known = dict(state.credit.best)
    best = known | {name: max(known.get(name, 0), level) for name, level in marks.levels.items()}
    if state.offered or any(words in marks.touches for words in scenario.policy.allowed.values()):
        best[_TIMED] = max(known.get(_TIMED, 0), marks.levels.get("next_steps", 0))
    state = _recognise(scenario, state, marks, best)
    triggers = _triggers(marks, best, scenario.customer.patience - state.patience)
    answering = len(state.told) > told
    if answering and asked:  # who answers a good question does not call it fog in the same breath
        triggers = tuple(trigger for trigger in triggers if trigger != "vague")
    if guarded:
        triggers = (*triggers, "too_soon")
    return _end(scenario, _move(scenario, state, best, triggers), answering=answering)


def _tell(scenario: Scenario, state: CustomerState, marks: _Marks) -> tuple[CustomerState, bool]:
    """Release the hidden facts that the reply asked for; else one that the customer volunteers once they feel heard."""
    trusted = "heard" in state.met and state.anger <= 6.5
    hidden = {name: fact for name, fact in scenario.complaint.hidden.items() if name not in state.told}
    asked = {name: fact for name, fact in hidden.items() if fact.asks in marks.touches}
    told = [name for name, fact in asked.items() if fact.reveal != "once_trusted" or trusted]
    # Nobody confides in who has just hurt them or said nothing, nor while they boil.
    hurt = any(OF_FLAG.get(flag) in COST for flag in marks.flags)
    cool = state.band != "boiling" and not hurt and marks.tries
    if not told and "heard" in state.met and cool:
        told = [name for name, fact in hidden.items() if fact.reveal == "volunteered"][:1]
    return replace(state, told=(*state.told, *told)), bool(asked.keys() - set(told))


def _recognise(scenario: Scenario, state: CustomerState, marks: _Marks, best: dict[str, int]) -> CustomerState:
    """Note what was offered and spoken to, and which needs are met, now that the reply is read."""
    parts = tuple(name for name, words in scenario.complaint.parts.items() if words in marks.touches)
    offers = tuple(name for name, words in scenario.policy.allowed.items() if words in marks.touches)
    state = replace(state, spoken_to=_join(state.spoken_to, parts), offered=_join(state.offered, offers))
    solved = _solution(scenario, state, best) >= 3
    now: dict[Need, bool] = {
        "heard": best.get("empathy", 0) >= 2 or best.get("listening", 0) >= 3,
        "apology": best.get("apology", 0) >= 2,
        "solution": solved,
        "timing": solved and (best.get("next_steps", 0) >= 3 or best.get("solution", 0) >= 4),
        # Confirming is for an offer the customer has had time to read: not in the same breath.
        "certainty": "solution" in state.met and _reassures(marks),
    }
    return replace(state, met=_join(state.met, tuple(need for need, met in now.items() if met)))


def _reassures(marks: _Marks) -> bool:
    """Tell whether a reply says who comes back and when, or what happens if it slips.

    To ask whether all is well makes nobody surer: at level 2 something must happen as well.
    """
    follows, steps = marks.levels.get("follow_up", 0), marks.levels.get("next_steps", 0)
    return follows >= 3 or steps >= 4 or (follows >= 2 and steps >= 2)


def _solution(scenario: Scenario, state: CustomerState, best: dict[str, int]) -> int:
    """Return the solution level that counts for the customer.

    A plan told in pieces counts as one: an offer now, who and when in a later reply; or, whatever the words of the
    offer, once every part was spoken to and somebody has a time. 2 is the most while a fact it needs is unknown.
    """
    level = best.get("solution", 0)
    whole = best.get("next_steps", 0) >= 3 and set(scenario.complaint.parts) <= set(state.spoken_to)
    if level == 2 and (whole or best.get(_TIMED, 0) >= 3):
        level = 3
    return min(level, 2) if _blocked(scenario, state) else level


def _blocked(scenario: Scenario, state: CustomerState) -> bool:
    """Tell whether a fact is unknown that no remedy can do without."""
    return any(fact.needed and name not in state.told for name, fact in scenario.complaint.hidden.items())


def _triggers(marks: _Marks, best: dict[str, int], reply_number: int) -> tuple[Trigger, ...]:
    found = {OF_FLAG[flag] for flag in marks.flags if flag in OF_FLAG}
    if not found and not marks.tries:
        found.add("ignored")
    asked = bool(marks.touches) and marks.levels.get("clarification", 0) >= 2
    if reply_number >= 3 and best.get("solution", 0) < 2 and not asked and not found:
        found.add("vague")
    return tuple(trigger for trigger in TRIGGERS if trigger in found)


def _move(
    scenario: Scenario, state: CustomerState, best: dict[str, int], triggers: tuple[Trigger, ...]
) -> CustomerState:
    """Weigh hurts against relief, keep what a person cannot feel at once, and say why in words."""
    severity = scenario.customer.severity
    repeat = AGAIN if any(trigger in COST for trigger in state.triggers) else 1.0
    rises = [(WORDS[t], _cost(t, state) * severity * repeat) for t in triggers]
    owed = _entitled(scenario, state, best)
    paid = dict(state.credit.paid)
    reliefs = {name: owed[name] - paid.get(name, 0.0) for name in owed}
    relief = sum(reliefs.values()) / severity
    # The trap is to clamp and forget: what a limit holds back, of hurt or of relief, must stay in the pressure, else a
    # better reply can leave the customer angrier later. Every line below keeps the order of two talks.
    pressure = state.anger - state.credit.bank + sum(rise for _, rise in rises) - relief
    floor = FLOOR if "certainty" in state.met else FLOOR_UNCONFIRMED if "solution" in state.met else FLOOR_UNSOLVED
    anger = max(state.anger - FASTEST_RELIEF, min(state.anger + FASTEST_RISE, pressure))
    anger = max(floor, min(HIGHEST, anger))
    bank = max(-LARGEST_GRUDGE, min(LARGEST_BANK, anger - pressure))
    credit = Credit(tuple(sorted(best.items())), tuple(sorted(owed.items())), bank)
    return replace(
        state,
        anger=anger,
        triggers=triggers,
        seen=_join(state.seen, triggers),
        hot=state.hot + 1 if anger >= BOILING else 0,
        credit=credit,
        why=why(rises, earned(reliefs, best, severity), state.credit.bank, bank),
    )


def _cost(trigger: Trigger, state: CustomerState) -> float:
    if trigger in COST_AGAIN:
        return COST_AGAIN[trigger] if trigger in state.seen else 0.0
    return COST.get(trigger, 0.0)


def _entitled(scenario: Scenario, state: CustomerState, best: dict[str, int]) -> dict[str, float]:
    """Return the relief that the best of each skill has earned so far; a solution before being heard earns half."""
    levels = best | {"solution": _solution(scenario, state, best)}
    owed = {name: each * levels.get(name, 0) for name, each in _PER_LEVEL.items()}
    owed["solution"] *= 1.0 if "heard" in state.met else 0.5
    owed["told"] = _PER_FACT * len(state.told)
    owed["next_steps"] = 0.2 if levels.get("next_steps", 0) >= 3 else 0.0
    owed["follow_up"] = 0.5 if "certainty" in state.met else 0.0
    more = 0 if _blocked(scenario, state) else min(len(state.offered) - 1, _MOST_OFFERS)
    owed["offers"] = _PER_OFFER * max(0, more) * (1.0 if "heard" in state.met else 0.5)
    return owed


def _end(scenario: Scenario, state: CustomerState, *, answering: bool = False) -> CustomerState:
    """Decide whether the talk is over, and how; who is `answering` a question does so before they go content."""
    outcome: Outcome | None = None
    if state.hot >= 2:
        outcome = "walked_out"
    elif {"heard", "certainty"} <= set(state.met) and state.anger <= CONTENT and (not answering or state.patience <= 0):
        outcome = "resolved"
    elif state.patience <= 0:
        offered = state.offered and not _blocked(scenario, state) and dict(state.credit.best).get("solution", 0) >= 2
        outcome = "settled" if "solution" in state.met or offered else "gave_up"
    return replace(state, ended=outcome)


def _join(old: tuple[_T, ...], new: tuple[_T, ...]) -> tuple[_T, ...]:
    return (*old, *(each for each in new if each not in old))
