"""Judge what was found: every promise that a scenario breaks becomes a problem at its place, with a cure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from simulator.problems import Problem
from simulator.prover.bots import RANKED
from simulator.prover.chart import conditions
from simulator.prover.culprit import Culprit, best, worst
from simulator.prover.search import Found
from simulator.prover.stage import Played
from simulator.rehearse import standing
from simulator.scenario import ANY, Lines, Scenario
from simulator.sheet import Sheet
from simulator.state import Attempt
from simulator.words import OUTCOMES, Outcome

_HELPS = "The bots say `stake`, `parts`, `allowed` and `asks` as you wrote them: read those as if you said them."
_HARMS = "Look at which words of yours their replies happen to hit, and make those more exact."


@dataclass(frozen=True, slots=True)
class Evidence:
    """Hold what a verdict rests on: the first `own` lines are the scenario's, `unasked` and `unmade` not understood."""

    scenario: Scenario
    own: int
    found: Found
    staged: tuple[Played, ...]
    unasked: frozenset[str]
    unmade: frozenset[str]


def judge(evidence: Evidence, sheet: Sheet) -> tuple[Problem, ...]:
    """Return the problems, noted on `sheet`."""
    _check_lines(evidence, sheet)
    _check_offers(evidence, sheet)
    _check_facts(evidence, sheet)
    _check_bots(evidence, sheet)
    return tuple(sheet.found)


def _check_lines(evidence: Evidence, sheet: Sheet) -> None:
    found = evidence.found
    for n, rule in enumerate(evidence.scenario.lines[: evidence.own]):
        if n not in found.lines:
            what = f"the line for `{conditions(rule)}`"
            sheet.report("P405", ("lines", n), what=what, moments=found.moments, hint=_loosen(rule))
    for outcome in OUTCOMES:
        if outcome not in found.endings:
            what = f"the ending `{outcome}`"
            hint = "Change `anger`, `severity` or `patience` of the customer."
            sheet.report("P405", sheet.key(("endings", outcome)), what=what, moments=found.moments, hint=hint)


def _loosen(rule: Lines) -> str:
    """Say what keeps a line from being said."""
    if rule.trigger == "too_soon":
        return "Only a fact with `reveal: once_trusted` is asked for too soon: write one, or remove the line."
    if rule.trigger and rule.band in ("wary", "calm"):
        return "Nobody is that calm behind such a reply: remove `band`, or name an angrier one."
    if rule.need in ("heard", "apology", "solution") and rule.band in ("wary", "calm"):
        return "Nobody calms down that far before they have been helped: remove `band`, or name an angrier one."
    if rule.band:
        return "Remove `band`, or name a mood in which this can happen."
    if rule.need or rule.part or rule.question or rule.asks:
        return "Other lines of yours come first every time: remove this one, or some of theirs."
    return "Remove it, or make its conditions fewer."


def _check_offers(evidence: Evidence, sheet: Sheet) -> None:
    answered = {rule.offer for rule in evidence.scenario.lines}
    for name in evidence.scenario.policy.allowed:
        path = ("policy", "allowed", name)
        if name not in answered and ANY not in answered:
            hint = f"Add to `lines`: `- offer: {name}` with three wordings of what this customer says to it."
            sheet.report("P407", path, name=name, why="no line reacts to it", hint=hint)
        elif name in evidence.unmade:
            hint = "Say it as an agent would, with a verb or a plain noun: “a new crib by express, in two days”."
            sheet.report("P407", path, name=name, why="nobody understands it, even in these very words", hint=hint)


def _check_facts(evidence: Evidence, sheet: Sheet) -> None:
    for name in evidence.scenario.complaint.hidden:
        path = ("complaint", "hidden", name)
        if name in evidence.unasked:
            why = "none of the ways in `asks` is understood as a question for it"
            hint = "Write the question in other words, and several ways of it: “whether ... / which ... / where ...”."
            sheet.report("P408", (*path, "asks"), name=name, why=why, hint=hint)
        elif name not in evidence.found.facts:
            hint = "Use another `reveal`, or make the customer less angry."
            sheet.report("P408", sheet.key(path), name=name, why="it never gets that far", hint=hint)


def _check_bots(evidence: Evidence, sheet: Sheet) -> None:
    longest, patience = evidence.found.longest, evidence.scenario.customer.patience
    if longest > patience:
        found = f"is still talking after {patience} replies"
        words = {"name": "search", "found": found, "wanted": "end when patience does", "because": "", "hint": _HARMS}
        sheet.report("P406", sheet.key(("complaint",)), **words)
    said: set[str] = set()
    for played in evidence.staged:
        for twice in (each for each in played.twice if each not in said):
            said.add(twice)
            sheet.report("P404", sheet.key(("lines",)), name=f"the talk with the bot `{played.bot.name}`", words=twice)
    _report_bots(evidence, sheet)


def _report_bots(evidence: Evidence, sheet: Sheet) -> None:
    """Report each bot that fared as it should not, and each cause once: one part may spoil the talk of several."""
    told: set[object] = set()

    def report(played: Played, culprit: Culprit | None, **words: object) -> None:
        name = played.bot.name
        cause = (culprit.path, culprit.rule) if culprit and culprit.path else name
        if cause in told or name in told:
            return
        told.update((cause, name))
        at = sheet.value(culprit.path) if culprit and culprit.path else sheet.key(("complaint",))
        sheet.report("P406", at, name=name, because=culprit.told if culprit else "", **words)

    for played in evidence.staged:
        good = "resolved" in played.bot.wanted
        culprit = (worst if good else best)(_wrong(played), played.bot.name)
        for found in _misbehaved(played):
            hint = _mend(culprit) if good else _HARMS
            report(played, culprit, found=found, wanted=f"end {_either(played.bot.wanted)}", hint=hint)
    by_name = {played.bot.name: played for played in evidence.staged}
    for better, worse in pairwise(by_name[name] for name in RANKED):
        score, other = better.talk.score, worse.talk.score
        if (score or 0) <= (other or 0) and worse.bot.name not in told:
            culprit = worst(better.attempt, better.bot.name)
            if culprit is None or culprit.path is None:  # then it is the worse one that did too well
                culprit = best(worse.attempt, worse.bot.name)
            wanted = f"score more than `{worse.bot.name}`, which scores {other}"
            report(better, culprit, found=f"scores {score}", wanted=wanted, hint=_mend(culprit))


def _wrong(played: Played) -> Attempt:
    """Return an attempt that ended as it should not, else the first."""
    return next((each for each in played.attempts if each.state.ended not in played.bot.wanted), played.attempt)


def _mend(culprit: Culprit | None) -> str:
    if culprit and culprit.rule == "calm":
        return _HARMS
    if culprit and culprit.path:
        return "Say there what happened, not what they did or are; read it as if you said it to them."
    return _HELPS


def _misbehaved(played: Played) -> Iterator[str]:
    """Say how a bot ended where it should not have; once, whatever the seed."""
    wrong = next((ended for ended in played.ends if ended not in played.bot.wanted), "right")
    if wrong is None:
        yield f"is still talking after {len(played.attempt.turns)} replies ({standing(played.attempt.state)})"
    elif wrong != "right":
        yield f"ends `{wrong}`"


def _either(outcomes: tuple[Outcome, ...]) -> str:
    return " or ".join(f"`{outcome}`" for outcome in outcomes)
