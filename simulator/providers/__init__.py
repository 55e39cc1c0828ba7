"""One file for each way to reach a language model; only there is a vendor's library imported, when it is needed."""

from __future__ import annotations

from collections.abc import Callable

from simulator.chat import ChatModel
from simulator.providers.settings import ModelSettings


def connect(settings: ModelSettings, model: str = "", before_extra: Callable[[int], None] | None = None) -> ChatModel:
    """Return the model named `model` (default: the customer's) on the server of `settings`; nothing is sent yet.

    `before_extra` is called before every request that one call makes beyond its first (a retry, another form of
    request, a repair of broken JSON); it gets the most tokens that the
    request can use, and raising ModelError there forbids it.
    """
    from simulator.providers import openai_compatible  # noqa: PLC0415 - a second that nobody without a model should wait

    return openai_compatible.connect(settings, model, before_extra)
