"""How well a model plays the customer: the bot cast talks to it, and what its lines did wrong is counted.

`make realism` asks the server that is configured. Counted is what the model wrote, before the checks stopped it; what a
trainee would have seen is beside it: how often the script had to speak.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from benchmarks.saying import say
from simulator.chat import ChatModel
from simulator.library import load
from simulator.prover.bots import CAST, Bot
from simulator.providers.settings import configured
from simulator.scenario import Scenario
from simulator.state import Line, Moment
from simulator.turn import begin, take_turn
from simulator.voice.checks import CHECKS
from simulator.voice.customer import LONGEST, ModelCustomer, Spoken

SIX = ("crib-late", "cake-message", "kettle-receipt", "catch-up-bill", "permit-fine", "transfer-scam")
"""Two chats, a counter, two phones and an e-mail; loud, polite, exhausted, cold and anxious."""
_GONE = 3  # lines without an answer, from the first on, after which nobody is there


@dataclass(frozen=True, slots=True)
class Heard:
    """Hold one line of a talk, how long it took in seconds, and whether it begins like an earlier one."""

    spoken: Spoken
    seconds: float
    opens_alike: bool


class NobodyThereError(RuntimeError):
    """Say that the server gave no answer at all."""


class _Listener:
    """Be the customer of a talk, and remember how each line came about."""

    def __init__(self, model: ChatModel) -> None:
        self._customer = ModelCustomer(model, lambda text: text)  # bots have no secrets
        self.heard: list[Heard] = []

    def speak(self, moment: Moment) -> Line:
        began = time.perf_counter()
        spoken = self._customer.speak_with_report(moment)
        seconds = time.perf_counter() - began
        openings = [_opening(turn.customer.text) for turn in moment.turns]
        self.heard.append(Heard(spoken, seconds, _opening(spoken.line.text) in openings))
        if len(self.heard) == _GONE and all(each.spoken.fault for each in self.heard):
            raise NobodyThereError(f"the model server gives no answer ({self.heard[-1].spoken.fault})")
        return spoken.line


def listen(model: ChatModel, scenarios: Iterable[Scenario], bots: Sequence[Bot] = CAST) -> list[Heard]:
    """Let every bot talk to the model in every scenario; return each line. Raises NobodyThereError."""
    heard: list[Heard] = []
    for scenario in scenarios:
        for bot in bots:
            listener = _Listener(model)
            talk = begin(scenario)
            while not talk.state.ended and len(talk.turns) < scenario.customer.patience:
                talk = take_turn(talk, bot.speaks(talk), listener)
            heard += listener.heard
    return heard


@dataclass(frozen=True, slots=True)
class Figures:
    """Hold what was counted: `stopped` is how many of 100 lines had a try that a check stopped, by check; seconds."""

    model: str
    lines: int
    stopped: dict[str, float]
    fallbacks: float
    openings_alike: float
    faults: dict[str, int]
    median_words: float | None
    calls_per_line: float
    median_seconds: float
    p95_seconds: float


def report(model: str, heard: Sequence[Heard]) -> Figures:
    """Return the figures of some lines, at least one."""
    lines = len(heard)
    stopped = Counter(name for each in heard for name in {problem.check for problem in each.spoken.problems})
    worded = [len(each.spoken.line.text.split()) for each in heard if each.spoken.line.voice == "model"]
    seconds = sorted(each.seconds for each in heard)
    return Figures(
        model,
        lines,
        stopped={check.name: round(100 * stopped[check.name] / lines, 1) for check in CHECKS},
        fallbacks=round(100 * sum(each.spoken.line.voice == "fallback" for each in heard) / lines, 1),
        openings_alike=round(100 * sum(each.opens_alike for each in heard) / lines, 1),
        faults=dict(Counter(each.spoken.fault for each in heard if each.spoken.fault)),
        median_words=statistics.median(worded) if worded else None,
        calls_per_line=round(sum(each.spoken.calls for each in heard) / lines, 2),
        median_seconds=round(statistics.median(seconds), 2),
        p95_seconds=round(seconds[int(0.95 * lines)], 2),
    )


def table(figures: Figures) -> list[str]:
    """Return the figures as lines of text."""
    per_100 = [(f"stopped: {name}", value) for name, value in figures.stopped.items()]
    per_100 += [("the script spoke instead", figures.fallbacks), ("opens like an earlier one", figures.openings_alike)]
    faults = ", ".join(f"{fault} {count}" for fault, count in figures.faults.items()) or "none"
    return [
        f"{figures.model}: {figures.lines} lines. Of 100 lines:",
        *(f"  {name:<28}{value:>6}" for name, value in per_100),
        f"Words in a line: {figures.median_words or '-'} (median). Calls for a line: {figures.calls_per_line}.",
        f"Seconds for a line: {figures.median_seconds} (median), {figures.p95_seconds} (95 of 100). Faults: {faults}.",
    ]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the configured server; 0 where there is none (that is no fault), 1 where it is silent."""
    options = _options(arguments)
    settings = configured()
    if settings is None or not settings.model:
        say("No model is configured. Set COMPOSURE_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL (see .env.example).")
        return 0
    from simulator.providers.openai_compatible import connect  # noqa: PLC0415  # half a second that --help need not wait

    library = load()
    bots = [bot for bot in CAST if not options.bots or bot.name in options.bots.split(",")]
    model = connect(replace(settings, total_timeout=LONGEST))
    try:
        heard = listen(model, [library.get(each) for each in options.scenarios.split(",")], bots)
    except NobodyThereError as error:
        say(f"Nothing was measured: {error}. Check OPENAI_BASE_URL, OPENAI_API_KEY and COMPOSURE_MODEL.")
        return 1
    figures = report(model.name, heard)
    for line in table(figures):
        say(line)
    if options.json:
        options.json.write_text(json.dumps(asdict(figures), indent=1) + "\n", "utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.realism", description="How well a model plays.")
    parser.add_argument("--scenarios", default=",".join(SIX), help="ids, with commas")
    parser.add_argument("--bots", default="", help="names, with commas; all without it")
    parser.add_argument("--json", type=Path, help="a file for the figures")
    return parser.parse_args(arguments)


def _opening(line: str) -> tuple[str, ...]:
    return tuple(line.lower().split()[:3])


if __name__ == "__main__":
    raise SystemExit(main())
