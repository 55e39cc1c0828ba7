"""`python -m simulator ask`: which facts a question brings out, so that an author need not guess how `asks` is read."""

from __future__ import annotations

from scoring import score
from scoring.types import Reply
from simulator.answered import asked, asked_for
from simulator.scenario import Scenario
from simulator.state import Line, Moment, Turn, opening_state


def brought_out(scenario: Scenario, question: str) -> str:
    """Say in words what a question, as the first reply, asks this customer for."""
    touches = {touch for each in score(_reply(scenario, question)) for touch in each.touches}
    moment = _moment(scenario, question)
    kind = asked(moment)
    hidden, policy = scenario.complaint.hidden, scenario.policy
    told = [f"{name}: it asks for this ({fact.reveal})" for name, fact in hidden.items() if fact.asks in touches]
    told += [f"{name}: it counts as this offer" for name, offer in policy.allowed.items() if offer in touches]
    told += [f"{name}: it speaks to this part" for name, part in scenario.complaint.parts.items() if part in touches]
    told += [f"it has an answer: {rule.say[0]}" for rule in asked_for(moment)]
    if not told and kind:
        fitting = [rule for rule in scenario.lines if rule.question == kind and rule.band in (None, moment.state.band)]
        told += [f"no hidden fact: a question of the kind `{kind}`, answered so: {rule.say[0]}" for rule in fitting[:1]]
    if any("asked_again" in each.flags for each in score(_reply(scenario, question))):
        told.append("asked_again: it asks for what is known already, and costs")
    return "\n".join(told) or f"It brings out nothing. There is {', '.join(hidden) or 'no hidden fact'} to ask for."


def _reply(scenario: Scenario, question: str) -> Reply:
    return Reply(question, scenario.opening, case=scenario.case(()))


def _moment(scenario: Scenario, question: str) -> Moment:
    """Return the moment behind the question, with nothing told and nothing on offer."""
    state = opening_state(scenario)
    return Moment(scenario, 0, state, (Turn(1, Line(scenario.opening), question, (), state),))
