"""What works on a model server: chat, streaming, JSON. For the settings page's "try it"."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass

from simulator.chat import ChatModel, Fault, Message, ModelError, Wish
from simulator.providers import connect
from simulator.providers.settings import ModelSettings
from simulator.providers.ways import forget

_ASK = [Message("user", "Write one short sentence about the weather.")]
_ASK_JSON = [Message("user", 'Is water wet? Answer with JSON: {"yes": true or false}.')]
_YES = {
    "type": "object",
    "properties": {"yes": {"type": "boolean"}},
    "required": ["yes"],
    "additionalProperties": False,
}
_HOPELESS: frozenset[Fault] = frozenset({"refused_key", "no_model", "unreachable", "quota", "too_slow"})


@dataclass(frozen=True, slots=True)
class Tried:
    """Hold one thing that was tried: `works` is None when it was left out. `detail` is the server's own words."""

    name: str
    works: bool | None
    words: str
    seconds: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """Hold what was tried with one model of a server."""

    server: str
    model: str
    tried: tuple[Tried, ...]

    @property
    def works(self) -> bool:
        """Say whether everything works."""
        return all(each.works for each in self.tried)


def try_it(settings: ModelSettings, model: str = "") -> Trial:
    """Ask the model three short things and say what works. Never raises; three times the total timeout at most."""
    forget()  # the server may have been set up anew since it was asked last
    asked = connect(settings, model)
    tried: list[Tried] = []
    gone = False
    for name, ask in (("chat", _chat), ("streaming", _streaming), ("JSON", _json)):
        if gone:
            tried.append(Tried(name, None, "Not tried, since the server could not be asked.", 0.0))
            continue
        one, fault = _try(name, ask, asked)
        tried.append(one)
        gone = fault in _HOPELESS
    return Trial(settings.server, asked.name, tuple(tried))


def _try(name: str, ask: Callable[[ChatModel], str], model: ChatModel) -> tuple[Tried, Fault | None]:
    began = time.monotonic()
    try:
        words = ask(model)
    except ModelError as error:
        return Tried(
            name, works=False, words=str(error), seconds=time.monotonic() - began, detail=error.detail
        ), error.fault
    return Tried(name, works=True, words=words, seconds=time.monotonic() - began), None


def _chat(model: ChatModel) -> str:
    return f"It answered: {model.complete(_ASK, Wish(longest=60))[:200]}"


def _streaming(model: ChatModel) -> str:
    count = sum(1 for piece in model.stream(_ASK, Wish(longest=60)) if piece)
    return f"The answer came in {count} pieces." if count > 1 else "The answer came in one piece, when it was finished."


def _json(model: ChatModel) -> str:
    read = json.loads(model.complete(_ASK_JSON, Wish(longest=60, temperature=0.0, schema=_YES)))
    return f"It answered in the form that was asked for: {json.dumps(read)}"
