"""Which model to ask, read from the environment or from `.env` beside app.py."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self
from urllib.parse import SplitResult, urlsplit

from dotenv import dotenv_values

OPENAI = "https://api.openai.com/v1"
ENV_FILE = Path(__file__).resolve().parents[2] / ".env"
NAMES = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "COMPOSURE_MODEL", "COMPOSURE_JUDGE")

_NO_KEY = "none"  # a local server asks for no key, but the library insists on one
_SHORTEST_KEY = 8
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Hold where the server is and which models to ask; `judge` is empty when the judge is off. Times in seconds."""

    model: str
    key: str = field(repr=False)
    base_url: str = field(default=OPENAI, repr=False)  # somebody may have put a password into it
    judge: str = ""
    total_timeout: float = 28.0  # loading the library and falling back to the script fit into thirty
    read_timeout: float = 20.0
    connect_timeout: float = 5.0

    @classmethod
    def read(cls, env: Mapping[str, str | None]) -> Self | None:
        """Return the settings in `env`, or None when it names no model.

        A key alone is no settings: it may lie in the environment for another program, and nothing is sent unasked.
        """
        key, base_url, model, judge = (_value(env.get(name)) for name in NAMES)
        if not model and not judge:
            return None
        return cls(model=model, key=key or (_NO_KEY if base_url else ""), base_url=base_url or OPENAI, judge=judge)

    @property
    def secret(self) -> str:
        """Return the key where it is one; empty for a word that stands in for a key, such as a local server's "x".

        Answers with a secret in them are thrown away, and a word would be in many.
        """
        return self.key if len(self.key) >= _SHORTEST_KEY else ""

    @property
    def has_key(self) -> bool:
        """Say whether a key was set, be it only a word."""
        return self.key not in {"", _NO_KEY}

    @property
    def server(self) -> str:
        """Return the server as shown to people: scheme, host and path, without anybody's password."""
        parts = _parts(self.base_url)
        if parts is None or not parts.hostname:
            return "(not an address)"
        port = f":{parts.port}" if parts.port else ""
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        return f"{parts.scheme}://{host}{port}{parts.path}"

    @property
    def is_local(self) -> bool:
        """Say whether the server is this machine, so that no text leaves it."""
        parts = _parts(self.base_url)
        return parts is not None and parts.hostname in {"localhost", "127.0.0.1", "::1"}

    @property
    def problem(self) -> str:
        """Return in words what must be mended before anything can be asked; empty when nothing is."""
        parts = _parts(self.base_url)
        if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname:
            return "OPENAI_BASE_URL is no web address. Write it like `https://host/v1` or `http://127.0.0.1:11434/v1`."
        if not self.key:
            return "OPENAI_API_KEY is not set. Set it, or OPENAI_BASE_URL to a server that needs no key."
        if not self.key.isascii() or not self.key.isprintable() or " " in self.key:
            return "OPENAI_API_KEY has characters that no key has. Copy it again, without spaces or quotation marks."
        return ""


def configured(file: Path = ENV_FILE) -> ModelSettings | None:
    """Return the settings of this process: the environment, and `file` for what is not set there at all."""
    return ModelSettings.read(_stored(file) | _environment())


def left_out(file: Path = ENV_FILE) -> str:
    """Say what is missing when a key or a server is set but no model is named; empty otherwise."""
    env = _stored(file) | _environment()
    if ModelSettings.read(env) is None and any(_value(env.get(name)) for name in NAMES):
        return "A key or a server is set, but no model is named. Set COMPOSURE_MODEL to the name of a model."
    return ""


def _environment() -> dict[str, str]:
    """Return what is set in the environment; what is set and empty switches off what the file says."""
    return {name: os.environ[name] for name in NAMES if name in os.environ}


def _stored(file: Path) -> dict[str, str | None]:
    """Return what `file` says; a `$` in a key stays a `$`."""
    if not file.is_file():
        return {}
    try:
        return dict(dotenv_values(file, interpolate=False, encoding="utf-8-sig"))
    except (OSError, UnicodeError):
        _log.warning("%s cannot be read as UTF-8 text; it is left out.", file)
        return {}


def _value(said: str | None) -> str:
    """Return a setting without the unseen characters that come along from a web page."""
    return "".join(filter(str.isprintable, said or "")).strip()


def _parts(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError when it is no number
    except ValueError:
        return None
    return parts
