"""Find why a bot fared as it should not: its worst or its best reply, and which words of the author's are in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.causes import causes
from simulator.scenario import Scenario
from simulator.sheet import Path, name_of
from simulator.state import Attempt, Turn

_LONGEST = 110


@dataclass(frozen=True, slots=True)
class Culprit:
    """Say what it was (`told`), in which field of the author's (`path`, where one is found), and by which rule."""

    path: Path | None
    rule: str
    told: str


def worst(attempt: Attempt, bot: str) -> Culprit | None:
    """Return what cost a good bot most; what its words took from the author comes before what they did not."""
    scenario = attempt.scenario
    found = [(cause, _field(scenario, cause.reply, cause.spans)) for cause in causes(attempt)]
    if not found:
        return None
    cause, path = max(found, key=lambda each: (each[1] is not None, each[0].points))
    does = f"sets off `{cause.trigger}` (+{cause.points:.1f})"
    if not cause.words:
        return Culprit(None, cause.trigger, f"Reply {cause.number} of `{bot}` {does}: “{_cut(cause.reply)}”.")
    origin = f", words of `{name_of(path)}`" if path else ""
    told = f"Reply {cause.number} of `{bot}` {does} with “{_cut(cause.words)}”{origin}: “{_cut(cause.sentence)}”."
    return Culprit(path, cause.trigger, told)


def best(attempt: Attempt, bot: str) -> Culprit | None:
    """Return what calmed the customer most in the talk of a bot that should have failed."""
    relief = {turn: sum(reason.change for reason in turn.state.why if reason.change < 0) for turn in attempt.turns}
    turn = min(attempt.turns, key=lambda each: relief[each], default=None)
    if turn is None or relief[turn] >= 0:
        return None
    spans = tuple((each.start, each.end) for score in turn.scores for each in score.evidence if each.helps)
    touched = next((path for path, words in _phrases(attempt.scenario) if words in _touches(turn)), None)
    path = touched or _field(attempt.scenario, turn.reply, spans)
    origin = f", and reaches `{name_of(path)}`" if path else ""
    told = f"Reply {turn.number} of `{bot}` earns {-relief[turn]:.1f} points of calm{origin}: “{_cut(turn.reply)}”."
    return Culprit(path, "calm", told)


def _touches(turn: Turn) -> frozenset[str]:
    return frozenset(touch for score in turn.scores for touch in score.touches)


def _field(scenario: Scenario, reply: str, spans: tuple[tuple[int, int], ...]) -> Path | None:
    """Return the field whose words a reply says at one of these places."""
    for path, words in _phrases(scenario):
        start = reply.find(words.strip().rstrip("."))
        end = start + len(words)
        if start >= 0 and any(start < stop and begin < end for begin, stop in spans):
            return path
    return None


def _phrases(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    complaint = scenario.complaint
    yield from ((("complaint", "parts", name), words) for name, words in complaint.parts.items())
    yield ("complaint", "stake"), complaint.stake
    yield from ((("policy", "allowed", name), words) for name, words in scenario.policy.allowed.items())
    for name, fact in complaint.hidden.items():
        yield ("complaint", "hidden", name, "fact"), fact.fact
        yield from ((("complaint", "hidden", name, "asks"), way) for way in (fact.asks, *fact.asks.split(" / ")))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} ..."
