"""The customer from a fixed script: adapts to what was said, names what is still missing, never says a line twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from simulator.scenario import ANY, Lines, Scenario
from simulator.state import CustomerState, Line, Moment
from simulator.words import NEEDS, Need, Trigger

_SEPARATOR = {"email": "\n\n"}
REAL, TIMED = 2, 3  # levels from which a solution is concrete, and from which a step has its time


class ScriptedCustomer:
    """Speak from the scenario's own lines; the same moment always gives the same words."""

    def speak(self, moment: Moment) -> Line:
        """Return the customer's next line, or their last word when the talk has ended."""
        used = [moment.scenario.opening, *(turn.customer.text for turn in moment.turns)]
        pick = _Picker(used, moment.seed)
        if moment.state.ended:
            return Line(pick.first([moment.scenario.endings[moment.state.ended]]))
        pieces = list(_reaction(moment, pick)) or [pick.first(_any(moment))]
        return Line(_SEPARATOR.get(moment.scenario.channel, " ").join(pieces))


class _Picker:
    """Choose wordings that were not used in this talk, beginning at a place that the seed moves on."""

    def __init__(self, used: Sequence[str], seed: int) -> None:
        self.used = list(used)
        self.seed = seed

    def fresh(self, pools: Iterable[Sequence[str]]) -> str | None:
        """Return the first unused wording of the first pool that has one."""
        for pool in pools:
            for n in range(len(pool)):
                wording = pool[(n + self.seed) % len(pool)]
                if not any(wording in line for line in self.used):
                    self.used.append(wording)
                    return wording
        return None

    def first(self, pools: Sequence[Sequence[str]]) -> str:
        """Return an unused wording, or when every one is spent the one that was said longest ago."""
        fresh = self.fresh(pools)
        if fresh is not None:
            return fresh
        spent = [wording for pool in pools for wording in pool]
        return min(spent, key=lambda wording: max(n for n, line in enumerate(self.used) if wording in line))


def _reaction(moment: Moment, pick: _Picker) -> Iterable[str]:
    """Yield what the last reply calls for: the hurt, the facts asked for, the offer, the need that is still unmet."""
    state, before = moment.state, moment.before
    hurt = pick.fresh(_on_trigger(moment, state.triggers[0])) if state.triggers else None
    if hurt:
        yield hurt
    if state.triggers == ("unreadable",):
        return
    hidden = moment.scenario.complaint.hidden
    told = [name for name in state.told if name not in before.told]
    for name in told:
        yield pick.first([hidden[name].says])
    if hurt or any(hidden[name].reveal != "when_asked" for name in told):
        return  # what it took trust to say stands alone
    reaction = pick.fresh(_on_offer(moment))
    if reaction:
        yield reaction
    asking = None if reaction and told else pick.fresh([*_nudges(moment), *_on_need(moment)])
    if asking:
        yield asking


def _on_offer(moment: Moment) -> list[Sequence[str]]:
    """Return the pools for an offer that is news: just made, or made too early and able to work only now."""
    if not stands(moment.scenario, moment.state):
        return []
    old = moment.before.offered if stands(moment.scenario, moment.before) else ()
    news = [offer for offer in moment.state.offered if offer not in old]
    if not news:
        return []
    lines = moment.scenario.lines
    return _ranked(moment, [*(rule for rule in lines if rule.offer in news), *(r for r in lines if r.offer == ANY)])


def stands(scenario: Scenario, state: CustomerState) -> bool:
    """Tell whether something concrete is on the table that nothing unknown blocks."""
    unknown = any(fact.needed and name not in state.told for name, fact in scenario.complaint.hidden.items())
    return bool(state.offered) and not unknown and dict(state.credit.best).get("solution", 0) >= REAL


def _on_trigger(moment: Moment, trigger: Trigger) -> list[Sequence[str]]:
    return _ranked(moment, [rule for rule in moment.scenario.lines if rule.trigger == trigger])


def _nudges(moment: Moment) -> list[Sequence[str]]:
    """Return what the customer says to an offer that cannot work before a fact is known."""
    if "solution" in moment.state.met or dict(moment.state.credit.best).get("solution", 0) < REAL:
        return []
    hidden = moment.scenario.complaint.hidden
    return [fact.nudge for name, fact in hidden.items() if fact.needed and name not in moment.state.told]


def _on_need(moment: Moment) -> list[Sequence[str]]:
    """Return the pools for what is missing: a part nobody spoke to once something is on the table, else the need."""
    need = unmet(moment)
    state = moment.state
    rules = [rule for rule in moment.scenario.lines if rule.trigger is None and rule.offer is None]
    parts: list[Lines] = []
    if need in ("solution", "timing", "certainty") and state.offered:
        parts = [rule for rule in rules if rule.part and rule.part not in state.spoken_to]
    if need == "solution" and stands(moment.scenario, state):
        # An offer stands, though it is not the whole plan: to ask what they will do would deny it.
        need = "timing" if dict(state.credit.best).get("next_steps", 0) < TIMED else "certainty"
    own = [rule for rule in rules if rule.need == need and not rule.part]
    return [*_ranked(moment, parts, need), *_ranked(moment, own, need), *_any(moment)]


def _any(moment: Moment) -> list[Sequence[str]]:
    """Return the lines that fit any moment of this mood."""
    rules = [r for r in moment.scenario.lines if not (r.trigger or r.need or r.part or r.offer)]
    return [rule.say for rule in sorted(rules, key=lambda rule: rule.band != moment.state.band)]


def _ranked(moment: Moment, rules: list[Lines], need: Need | None = None) -> list[Sequence[str]]:
    """Return wordings of the rules that fit the mood and the need, those that name both first."""
    need = need or unmet(moment)
    fitting = [rule for rule in rules if rule.band in (None, moment.state.band) and rule.need in (None, need)]
    return [rule.say for rule in sorted(fitting, key=lambda rule: (rule.band is None) + (rule.need is None))]


def unmet(moment: Moment) -> Need | None:
    """Name what the customer waits for most, None when nothing is left."""
    return next((need for need in NEEDS if need not in moment.state.met), None)
