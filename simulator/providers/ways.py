"""How each server wants to be asked, learnt from what it refuses and remembered for as long as the process lives."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from simulator.chat import Wish
from simulator.providers.settings import OPENAI

Rung = Literal["json_schema", "json_object", "plain"]

_NEXT: dict[Rung, Rung] = {"json_schema": "json_object", "json_object": "plain"}
_FORM = re.compile(r"response_?format|json_?schema|json_?object|structured|grammar|strict", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ways:
    """Hold the form of request that a server takes: what it calls the limit, what it knows, how JSON is asked for."""

    limit: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    temperature: bool = True
    seed: bool = True
    rung: Rung = "json_schema"

    def options(self, wish: Wish) -> dict[str, Any]:
        """Return the request's options for `wish`."""
        options: dict[str, Any] = {self.limit: wish.longest}
        if self.temperature:
            options["temperature"] = wish.temperature
        if self.seed and wish.seed is not None:
            options["seed"] = wish.seed
        if wish.schema is not None and self.rung == "json_schema":
            form = {"name": "answer", "schema": dict(wish.schema), "strict": _is_strict(wish.schema)}
            options["response_format"] = {"type": "json_schema", "json_schema": form}
        elif wish.schema is not None and self.rung == "json_object":
            options["response_format"] = {"type": "json_object"}
        return options

    def after_refusal(self, status: int, said: str, wish: Wish) -> Ways | None:
        """Return another way to ask after a refusal with `status` and the words `said`; None when there is none."""
        lower = _NEXT.get(self.rung) if wish.schema is not None else None
        if lower and status >= 400 and _FORM.search(said):
            return replace(self, rung=lower)
        if status not in {400, 415, 422}:
            return None
        if re.search(r"max_(completion_)?tokens", said) and self.limit in said:
            other: Literal["max_tokens", "max_completion_tokens"] = (
                "max_completion_tokens" if self.limit == "max_tokens" else "max_tokens"
            )
            return replace(self, limit=other)
        if self.temperature and "temperature" in said:
            return replace(self, temperature=False)
        if self.seed and wish.seed is not None and "seed" in said:
            return replace(self, seed=False)
        return replace(self, rung=lower) if lower else None


_known: dict[tuple[str, str], Ways] = {}
_lock = threading.Lock()


def ways_of(base_url: str, model: str) -> Ways:
    """Return how this server and model are asked, as far as it is known."""
    first = Ways(limit="max_completion_tokens" if base_url.startswith(OPENAI) else "max_tokens")
    with _lock:
        return _known.get((base_url, model), first)


def remember(base_url: str, model: str, ways: Ways) -> None:
    """Keep what a server taught."""
    with _lock:
        _known[base_url, model] = ways


def forget() -> None:
    """Forget every server: it may have been set up anew."""
    with _lock:
        _known.clear()


def _is_strict(schema: Mapping[str, Any]) -> bool:
    """Say whether the schema may be called strict: every object closed and every field required."""
    if schema.get("type") == "object":
        fields = schema.get("properties", {})
        if schema.get("additionalProperties") is not False or set(schema.get("required", ())) != set(fields):
            return False
        return all(_is_strict(inner) for inner in fields.values())
    return not isinstance(schema.get("items"), Mapping) or _is_strict(schema["items"])
