"""What went wrong with a request, in words for a person, and whether asking once more could help."""

from __future__ import annotations

import math
import re
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime

from simulator.chat import Fault, ModelError
from simulator.providers.leash import TOO_SLOW
from simulator.providers.text import clean

_PAUSE = 0.3
_QUOTA = re.compile(r"insufficient.(quota|credit)|billing|exceeded your current quota|payment", re.IGNORECASE)
_FILTER = re.compile(r"content_?filter|content management policy|content_policy|safety", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Hold a failed request: `pause` is how many seconds to wait before another try, None when none would help."""

    fault: Fault
    words: str
    pause: float | None = None
    detail: str = ""
    status: int = 0

    def without(self, key: str) -> Trouble:
        """Return this trouble with a short detail in which `key` is blanked."""
        said = " ".join(clean(self.detail).split())
        return replace(self, detail=said.replace(key, "[key]")[:600] if key else said[:600])

    def error(self) -> ModelError:
        """Return what to raise."""
        return ModelError(self.fault, self.words, self.detail)


class Failed(Exception):  # noqa: N818 - it carries a Trouble out of the vendor's library, no more
    """Carry a trouble that was found while an answer was read."""

    def __init__(self, found: Trouble) -> None:
        super().__init__(found.words)
        self.trouble = found


def from_status(status: int, said: str, headers: Mapping[str, str], server: str) -> Trouble:
    """Return the trouble that an HTTP status means; `said` is the server's own text."""
    fault, words = _kind(status, said)
    again = status in {408, 409} or status >= 500 or (fault == "busy" and "retry-after" in headers)
    pause = retry_after(headers) if again else None
    return Trouble(fault, words.format(server=server, status=status), pause, said, status)


def _kind(status: int, said: str) -> tuple[Fault, str]:  # noqa: PLR0911 - a table with conditions
    if status in {402, 403, 429} and _QUOTA.search(said):
        return "quota", "The account at the model server has no credit left. Whoever pays for it has to add some."
    if status == 400 and _FILTER.search(said):
        return "refused", "The model server declined to answer this text."
    match status:
        case 401 | 403:
            return "refused_key", "The model server wants a key, or another one. Check OPENAI_API_KEY."
        case 404:
            words = "The server at {server} does not know this model. Check the model's name, and OPENAI_BASE_URL:"
            return "no_model", f"{words} most end in /v1."
        case 402:
            return "quota", "The account at the model server has no credit left. Whoever pays for it has to add some."
        case 408:
            return "too_slow", TOO_SLOW
        case 409 | 429:
            return "busy", "The model server has too many requests just now. Try again in a minute."
        case _ if status >= 500:
            return "server", "The model server has a fault of its own ({status}). Try again later."
        case _ if status < 400:
            return "bad_request", "{server} points to another address ({status}). Check OPENAI_BASE_URL."
        case _:
            return "bad_request", "The model server did not understand the request ({status})."


def retry_after(headers: Mapping[str, str]) -> float:
    """Return the seconds that the server asks to wait (`Retry-After`, seconds or a date), or a moment."""
    said = headers.get("retry-after", "")
    try:
        seconds = float(said)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(said).timestamp() - time.time()
        except (ValueError, TypeError, OverflowError):
            return _PAUSE
    return max(0.0, seconds) if math.isfinite(seconds) else math.inf


def from_body(error: object) -> Trouble:
    """Return the trouble that an error object in an answer with status 200 stands for."""
    said = str(error)
    if _QUOTA.search(said):
        return Trouble(*_kind(429, said))
    if _FILTER.search(said):
        return Trouble(*_kind(400, said))
    if re.search(r"rate.?limit|overloaded|too many", said, re.IGNORECASE):
        return Trouble(*_kind(429, ""))
    return Trouble("server", "The model server answered with an error.", detail=said)


UNREADABLE = Trouble("unreadable", "The model server's answer could not be understood.")
EMPTY = Trouble("empty", "The model said nothing.")
CUT_OFF = Trouble("cut_off", "The model's answer ended too early.")
BROKEN_OFF = Trouble("cut_off", "The connection to the model server broke off in the middle of its answer.", _PAUSE)
TOO_LONG = Trouble("too_long", "The model's answer was far too long and was not read to its end.")
DECLINED = Trouble("refused", "The model declined to answer.")
DOUBLED = Trouble("unreadable", "The model server sent everything twice.")
NO_TIME = Trouble("too_slow", TOO_SLOW)


def unreachable(server: str, *, tls: ssl.SSLError | None = None, dropped: bool = False) -> Trouble:
    """Return the trouble of a server that cannot be talked to; `tls` is why HTTPS with it failed."""
    if isinstance(tls, ssl.SSLCertVerificationError):
        words = f"The certificate of {server} is not trusted, so nothing was sent to it."
        return Trouble("unreachable", f"{words} If you trust it, name its file in SSL_CERT_FILE, in the environment.")
    if tls is not None:
        words = f"{server} does not answer as https, so nothing was sent to it."
        return Trouble("unreachable", f"{words} A local server is often http: check OPENAI_BASE_URL.")
    if dropped:
        return Trouble("unreachable", f"The connection to {server} broke off.", _PAUSE)
    return Trouble(
        "unreachable", f"There is no model server at {server}. Check OPENAI_BASE_URL and the network.", _PAUSE
    )
