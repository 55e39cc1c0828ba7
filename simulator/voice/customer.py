"""The customer whose lines a model words: asked, checked, asked once more, and else the scripted line speaks."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

from simulator.chat import ChatModel, Fault, Message, ModelError, Wish
from simulator.state import Line, Moment
from simulator.voice.checks import problems
from simulator.voice.checks.kit import Problem
from simulator.voice.prompt import Redact, again, limit, prompt
from simulator.voice.script import script

TRIES = 2
LONGEST = 20.0
"""Seconds that one call may take at most (`ModelSettings.total_timeout`)."""
PATIENCE = 10.0
"""Seconds after which a line that was stopped is not asked for again: the trainee is waiting."""
_TOKENS_PER_WORD = 3
_RUNAWAY = 4_000  # characters without an end: nothing of it will be used
_WRAPPED = re.compile(r'^["“]([^"“”]*)["”]?$', re.DOTALL)
_SENTENCE = re.compile(r".*[.!?][\"')]*(?=\s)", re.DOTALL)
_QUOTES = "\"'“”‘’"

_Asks = Callable[[tuple[Message, ...], Wish], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Hold a line and how it came about: what stopped earlier tries, the model's fault if any, calls made."""

    line: Line
    problems: tuple[Problem, ...] = ()
    fault: Fault | None = None
    calls: int = 0


class Telling:
    """Iterate over what a page shows while a line comes: each value replaces the one before, and is the whole of it.

    Only sentences that passed the checks are ever yielded. An empty text takes back what was shown: another try, or
    the scripted line, follows. The last value is the text of `line`. Broken off half-way (a page that was reloaded),
    `line` is the scripted line; a stretch of a line is never stored.
    """

    def __init__(self, texts: Callable[[Telling], Iterator[str]], script: Line) -> None:
        self.spoken: Spoken | None = None
        self._script = script
        self._texts = texts(self)

    def __iter__(self) -> Iterator[str]:
        return self._texts

    @property
    def line(self) -> Line:
        """Return the line to store, whether or not the telling came to its end."""
        return self.spoken.line if self.spoken else self._script


class ModelCustomer:
    """Speak in a model's words what the engine has decided.

    `redact` takes out of a text what must not leave the house. Connect the model with a deadline of `LONGEST` seconds
    for a call: then two tries are over in 30.
    """

    def __init__(self, model: ChatModel, redact: Redact, clock: Callable[[], float] = time.monotonic) -> None:
        self._model = model
        self._redact = redact
        self._clock = clock

    def speak(self, moment: Moment) -> Line:
        """Return the customer's next line; its voice says whether the model's words passed. Raises nothing."""
        return self.speak_with_report(moment).line

    def speak_with_report(self, moment: Moment) -> Spoken:
        """Return the next line with what stopped earlier tries, the fault and the number of calls."""
        telling = self._telling(moment, lambda messages, wish: [self._model.complete(messages, wish)])
        for _ in telling:
            pass
        return telling.spoken or Spoken(telling.line)

    def stream(self, moment: Moment) -> Telling:
        """Return the next line as it comes, sentence by sentence; see Telling."""
        return self._telling(moment, self._model.stream)

    def _telling(self, moment: Moment, ask: _Asks) -> Telling:
        return Telling(lambda telling: self._tell(telling, moment, ask), Line(script(moment), "fallback"))

    def _tell(self, telling: Telling, moment: Moment, ask: _Asks) -> Iterator[str]:
        messages = prompt(moment, self._redact)
        found: list[Problem] = []
        fault: Fault | None = None
        calls, began = 0, self._clock()
        while fault is None and calls < TRIES and (not calls or self._clock() - began < PATIENCE):
            wish = Wish(_TOKENS_PER_WORD * limit(moment), seed=moment.seed + len(moment.turns) + calls)
            calls += 1
            draft = _Draft(moment)
            try:
                yield from draft.follow(ask(messages, wish))
            except ModelError as error:
                fault = error.fault
            else:
                if draft.problem is None:
                    telling.spoken = Spoken(Line(draft.text, "model"), tuple(found), None, calls)
                    return
                found.append(draft.problem)
                messages = again(messages, draft.text, draft.problem.words)
            if draft.shown:
                yield ""
        telling.spoken = Spoken(telling.line, tuple(found), fault, calls)
        yield telling.line.text


class _Draft:
    """Hold one try: what came, what of it was shown, and what is wrong with it."""

    def __init__(self, moment: Moment) -> None:
        self._moment = moment
        self.text = ""
        self.shown = ""
        self.problem: Problem | None = None

    def follow(self, pieces: Iterable[str]) -> Iterator[str]:
        """Yield the text so far at each sentence that passes; stop at the first that does not. Raises ModelError."""
        raw = ""
        with closing(_closable(pieces)) as coming:
            for piece in coming:
                raw += piece
                self.text = tidy(raw)
                whole = _SENTENCE.match(self.text)
                if whole and len(whole[0]) > len(self.shown):
                    if self._stopped(whole[0], unfinished=True):
                        return
                    self.shown = whole[0]
                    yield self.shown
                if len(raw) > _RUNAWAY:
                    break
        if not self._stopped(self.text):
            self.shown = self.text
            yield self.text

    def _stopped(self, text: str, *, unfinished: bool = False) -> bool:
        self.problem = next(problems(text, self._moment, unfinished=unfinished), None)
        return self.problem is not None


def _closable(pieces: Iterable[str]) -> Generator[str, None, None]:
    """Make whatever comes in pieces end at once when it is no longer read: a server would go on sending."""
    yield from pieces


def tidy(text: str) -> str:
    """Return what a model wrote without what many of them put around a line: quotation marks and blank space."""
    text = "".join(char for char in text if char.isprintable() or char.isspace())
    lines = [" ".join(line.split()) for line in text.splitlines()]
    text = "\n\n".join(line for line in lines if line)
    wrapped = _WRAPPED.match(text)
    return wrapped[1].strip() if wrapped else text
