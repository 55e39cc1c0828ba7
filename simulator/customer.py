"""The customer from a fixed script: adapts to what was said, names what is still missing, never says a line twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from simulator.answered import asked, asked_for, asked_once_more
from simulator.scenario import ANY, Lines, Scenario
from simulator.state import CustomerState, Line, Moment
from simulator.words import NEEDS, Need, Question, Trigger

_SEPARATOR = {"email": "\n\n"}
REAL, TIMED = 2, 3  # levels from which a solution is concrete, and from which a step has its time
_GO_ON: tuple[Question, ...] = ("choice", "consent", "check", "more", "here")
"""Answers behind which the customer says what is still missing; the others stand alone."""


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
    """Yield what the last reply calls for: the hurt, facts asked for, the offer, an answer, what is missing."""
    state, before = moment.state, moment.before
    question = answers(moment)
    about = _ranked(moment, asked_for(moment))
    if about and state.triggers == ("asked_again",):
        state = replace(state, triggers=())  # they were not asked that: what is done now is news
    wished = state.triggers[:1] == ("ignored",) and question == "wish"  # they were asked, if not answered
    hurt = pick.fresh(_on_trigger(moment, state.triggers[0])) if state.triggers and not wished else None
    if hurt:
        yield hurt
    if state.triggers == ("unreadable",):
        return
    hidden = moment.scenario.complaint.hidden
    told = [name for name in state.told if name not in before.told]
    told.sort(key=lambda name: hidden[name].reveal != "when_asked")  # first what was asked, then what is confided
    says = [pick.first([hidden[name].says]) for name in told]
    if not (hurt or told or about):
        again = [hidden[name].says for name in asked_once_more(moment) if hidden[name].reveal == "when_asked"]
        says = [words for words in [pick.fresh(again)] if words]
    if hurt:
        yield from says
        return
    confides = any(hidden[name].reveal != "when_asked" for name in told)
    offer = pick.fresh(_on_offer(moment, late=bool(told) and not confides, agrees=question in ("consent", "choice")))
    agreed = offer is not None and question == "consent"  # what they say to the offer is their yes
    answer = pick.fresh(about)
    if question and not (about or told or agreed):
        answer = pick.fresh(_on_question(moment, question))
    # Who has just been offered something says so before they confide in anybody; an address comes first.
    yield from (piece for piece in (offer, answer) if piece and confides)
    yield from says
    if confides:
        return  # what it took trust to say stands alone
    yield from (piece for piece in (offer, answer) if piece)
    if (offer and says) or (answer and not about and question not in _GO_ON):
        return
    asking = pick.fresh([*_nudges(moment), *_on_need(moment)])
    if asking and asking != answer:
        yield asking


def answers(moment: Moment) -> Question | None:
    """Name the question that the customer answers now; None where the reply asks none, or there is nothing to say."""
    question = asked(moment)
    waits = bool(_nudges(moment)) and question in ("choice", "consent", "may")  # the missing fact is their answer
    levels = {score.skill: score.level or 0 for score in moment.turns[-1].scores}
    empty = question == "check" and not levels.get("listening")  # nothing was summed up
    done = question == "more" and unmet(moment) is None
    return None if waits or empty or done else question


def _on_question(moment: Moment, question: Question) -> list[Sequence[str]]:
    """Return the pools for a direct question; who sums up and leaves a part out hears of that part instead."""
    if question == "check" and _parts_left(moment):
        return []
    return _ranked(moment, [rule for rule in moment.scenario.lines if rule.question == question])


def _on_offer(moment: Moment, *, late: bool, agrees: bool) -> list[Sequence[str]]:
    """Return the pools for an offer that is news: just made; or, `late`, a reply ago, and able to work only now.

    Who `agrees` in answer to a question needs no yes to whatever it was as well.
    """
    if not stands(moment.scenario, moment.state):
        return []
    then = moment.turns[-3].state.offered if len(moment.turns) > 2 else ()
    old = then if late and not stands(moment.scenario, moment.before) else moment.before.offered
    news = [offer for offer in moment.state.offered if offer not in old]
    if not news:
        return []
    lines = moment.scenario.lines
    anything = [] if agrees else [rule for rule in lines if rule.offer == ANY]
    return _ranked(moment, [*(rule for rule in lines if rule.offer in news), *anything])


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
    parts: list[Lines] = []
    if answers(moment) == "check" or (need in ("solution", "timing", "certainty") and state.offered):
        parts = _parts_left(moment)
    if need == "solution" and stands(moment.scenario, state):
        # An offer stands, though it is not the whole plan: to ask what they will do would deny it.
        need = "timing" if dict(state.credit.best).get("next_steps", 0) < TIMED else "certainty"
    timed = need in ("solution", "timing") and _just_timed(moment)
    if timed and need == "solution":
        return [*_ranked(moment, parts, need), *_any(moment)]  # they have just read what happens, and when
    need = "certainty" if timed else need
    own = [rule for rule in moment.scenario.lines if rule.need == need and not rule.reacts]
    if _NAMES.search(" ".join(turn.reply for turn in moment.turns)):  # no "who do I ask for?" behind a name
        own = [rule.model_copy(update={"say": left}) for rule in own if (left := _nameless(rule.say))]
    return [*_ranked(moment, parts, need), *_ranked(moment, own, need), *_any(moment)]


_NAMES = re.compile(
    r"\b(?i:my name'?s?|the name is|name is)\b"
    r"|\b(?i:ask for) (?!(?:the|a|an|it|this|that|them|me|help|your?|any\w*)\b)[A-Za-z]"
    r"|\b(?i:i'm|im|i am|this is) [A-Z][a-z]+\b(?<!\bI)",
)
_ASKS_NAME = re.compile(r"\bwho(?:'s| is|'ll| will| do I| checks)\b|\b(?:a|your|whose) name\b", re.IGNORECASE)
_ACTS = re.compile(r"\b(?:i|we)(?:'m|m|'ll|ll| am|'re| are| will|'ve| have)?\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]m\b", re.IGNORECASE)


def _nameless(wordings: Sequence[str]) -> tuple[str, ...]:
    return tuple(wording for wording in wordings if not _ASKS_NAME.search(wording))


def _just_timed(moment: Moment) -> bool:
    """Tell whether the last reply says in the first person what is done, and at an hour that nobody named before."""
    last, before = moment.turns[-1], moment.turns[:-1]
    said = [moment.scenario.opening, *moment.scenario.complaint.known]
    said += [text for turn in before for text in (turn.customer.text, turn.reply)]
    old = set(_CLOCK.findall(" ".join((*said, last.customer.text))))
    return bool(_ACTS.search(last.reply)) and bool(set(_CLOCK.findall(last.reply)) - old)


def _parts_left(moment: Moment) -> list[Lines]:
    return [rule for rule in moment.scenario.lines if rule.part and rule.part not in moment.state.spoken_to]


def _any(moment: Moment) -> list[Sequence[str]]:
    """Return the lines that fit any moment of this mood."""
    rules = [rule for rule in moment.scenario.lines if not (rule.need or rule.reacts)]
    return [rule.say for rule in sorted(rules, key=lambda rule: rule.band != moment.state.band)]


def _ranked(moment: Moment, rules: list[Lines], need: Need | None = None) -> list[Sequence[str]]:
    """Return wordings of the rules that fit the mood and the need, those that name both first."""
    need = need or unmet(moment)
    fitting = [rule for rule in rules if rule.band in (None, moment.state.band) and rule.need in (None, need)]
    return [rule.say for rule in sorted(fitting, key=lambda rule: (rule.band is None) + (rule.need is None))]


def unmet(moment: Moment) -> Need | None:
    """Name what the customer waits for most, None when nothing is left."""
    return next((need for need in NEEDS if need not in moment.state.met), None)
