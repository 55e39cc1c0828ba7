"""Any server that speaks OpenAI's chat completions. The only file that imports openai.

The library alone would retry twice, wait ten minutes for each read, take an answer without an end for a whole one and
read ten megabytes. So: a fresh connection for each request, a deadline for everything (leash.py), one retry of ours,
and an answer is whole only when its server says so (answers.py).
"""

from __future__ import annotations

import json
import ssl
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import Any, cast

import httpx2
import openai
from openai.types.chat import ChatCompletionMessageParam

from simulator.allowance import most_tokens
from simulator.chat import ChatModel, Message, ModelError, Wish
from simulator.providers import trouble
from simulator.providers.answers import from_body, from_chunks
from simulator.providers.leash import Leash, on_leash
from simulator.providers.settings import ModelSettings
from simulator.providers.structured import BadJsonError, instruct, read_object, repair
from simulator.providers.trouble import Failed, Trouble
from simulator.providers.ways import Ways, remember, ways_of

BODY = 1_048_576  # bytes of an answer with its wrapping
REQUESTS = 4  # for one call, with everything: the way to ask learnt, one retry, one repair


def connect(settings: ModelSettings, model: str = "", before_extra: Callable[[int], None] | None = None) -> ChatModel:
    """Return the model named `model` (default: the customer's) on the server of `settings`; nothing is sent yet."""
    return _Model(settings, model or settings.model, before_extra or (lambda _: None))


class _Model:
    def __init__(self, settings: ModelSettings, name: str, before_extra: Callable[[int], None]) -> None:
        self._settings = settings
        self._name = name
        self._before_extra = before_extra

    @property
    def name(self) -> str:
        return self._name

    def complete(self, messages: Sequence[Message], wish: Wish) -> str:
        """Return the whole answer. Raises ModelError."""
        deadline = self._deadline()
        counter = _Counter(self._before_extra)
        text = self._whole(messages, wish, deadline, counter)
        if wish.schema is None:
            return text
        try:
            return read_object(text, wish.schema)
        except BadJsonError as problem:
            if counter.used_up:
                raise _misshapen(problem) from None
            again = repair(messages, text, str(problem), wish.schema)
        try:
            return read_object(self._whole(again, wish, deadline, counter), wish.schema)
        except BadJsonError as problem:
            raise _misshapen(problem) from None

    def stream(self, messages: Sequence[Message], wish: Wish) -> Iterator[str]:
        """Yield the answer in pieces; JSON comes in one, since half an object says nothing. Raises ModelError."""
        if wish.schema is not None:
            yield self.complete(messages, wish)
            return
        work = partial(self._ask, messages, wish, _Counter(self._before_extra), streamed=True)
        yield from on_leash(work, self._deadline())

    def _whole(self, messages: Sequence[Message], wish: Wish, deadline: float, counter: _Counter) -> str:
        work = partial(self._ask, messages, wish, counter, streamed=False)
        return "".join(on_leash(work, deadline)).strip()

    def _deadline(self) -> float:
        if self._settings.problem or not self._name:
            words = self._settings.problem or "No model is named. Set COMPOSURE_MODEL."
            raise ModelError("bad_request", words)
        return time.monotonic() + self._settings.total_timeout

    def _ask(
        self, messages: Sequence[Message], wish: Wish, counter: _Counter, leash: Leash, *, streamed: bool
    ) -> Iterator[str]:
        """Yield the answer; ask again after a refusal that teaches how to ask, and once after a fault that may pass."""
        retried = False
        ways = ways_of(self._settings.base_url, self._name)
        found: Trouble | None = None
        while True:
            try:
                counter.count(most_tokens(messages, wish))
            except ModelError as forbidden:
                raise (found.error() if found else forbidden) from None
            said = ""
            try:
                for piece in self._once(messages, wish, ways, leash, streamed=streamed):
                    said += piece
                    self._check_secret(said)
                    if piece:
                        yield piece
            except Exception as error:  # noqa: BLE001 - whatever the library raises, with a key in it perhaps
                found = self._explain(error, leash).without(self._settings.secret)
            else:
                remember(self._settings.base_url, self._name, ways)
                return
            if said or counter.used_up:
                raise found.error()
            better = ways.after_refusal(found.status, found.detail, wish) if found.fault != "refused" else None
            if better is not None:
                ways = better
            elif retried or found.pause is None or not leash.wait(found.pause):
                raise found.error()
            else:
                retried = True

    def _once(
        self, messages: Sequence[Message], wish: Wish, ways: Ways, leash: Leash, *, streamed: bool
    ) -> Iterator[str]:
        """Send one request and yield what comes back."""
        if wish.schema is not None and ways.rung != "json_schema":
            messages = instruct(messages, wish.schema)
        with self._open(leash) as client:
            answer = client.chat.completions.with_raw_response.create(
                model=self._name,
                messages=cast(
                    "list[ChatCompletionMessageParam]", [{"role": m.role, "content": m.text} for m in messages]
                ),
                stream=streamed,
                **ways.options(wish),
            )
            # A server that cannot stream answers with one whole body, and says so.
            if streamed and "json" not in answer.headers.get("content-type", ""):
                yield from from_chunks(cast("Iterable[Any]", answer.parse()))
            else:
                whole = answer.http_response.read()
                yield from from_body(json.loads(whole) if whole.strip() else None, as_json=wish.schema is not None)

    def _check_secret(self, said: str) -> None:
        """Raise when the server says our key back to us: nobody may read it, whatever else it says."""
        if self._settings.secret and self._settings.secret in said:
            raise Failed(trouble.UNREADABLE)

    def _open(self, leash: Leash) -> openai.OpenAI:
        """Return a client with a fresh connection that `leash` can end."""

        def begin(request: httpx2.Request) -> None:
            request.extensions["trace"] = leash.trace

        def bound(response: httpx2.Response) -> None:
            if response.headers.get("content-encoding", "identity") != "identity":
                raise Failed(trouble.UNREADABLE)  # we asked for none, and a small body could unpack to a huge one
            response.stream = _Bounded(cast("httpx2.SyncByteStream", response.stream), leash)

        asked = self._settings
        http = httpx2.Client(
            verify=_certificates(),
            trust_env=not asked.is_local,  # a proxy has no way to this machine
            headers={"accept-encoding": "identity"},
            timeout=httpx2.Timeout(
                min(asked.read_timeout, max(leash.left, 0.001)), connect=min(asked.connect_timeout, asked.total_timeout)
            ),
            follow_redirects=False,  # what a trainee wrote goes to the server that was named, and to no other
            limits=httpx2.Limits(max_keepalive_connections=0),
            event_hooks={"request": [begin], "response": [bound]},
        )
        return openai.OpenAI(api_key=asked.key, base_url=asked.base_url, max_retries=0, http_client=http)

    def _explain(self, error: Exception, leash: Leash) -> Trouble:  # noqa: PLR0911 - one line for each kind of error
        """Return what an exception means. Its own text goes nowhere: it may quote a key."""
        seen = list(_causes(error))
        for cause in seen:
            if isinstance(cause, Failed):
                return cause.trouble
        if not leash.left or isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
            return trouble.NO_TIME
        if isinstance(error, openai.APIStatusError):
            return trouble.from_status(error.status_code, error.message, error.response.headers, self._settings.server)
        if isinstance(error, openai.APIConnectionError | httpx2.TransportError | OSError):
            return trouble.unreachable(
                self._settings.server,
                tls=next((cause for cause in seen if isinstance(cause, ssl.SSLError)), None),
                dropped=any(isinstance(cause, httpx2.RemoteProtocolError | httpx2.ReadError) for cause in seen),
            )
        if isinstance(error, openai.APIError):
            return trouble.from_body(error.body or error.message)
        if isinstance(error, UnicodeError | httpx2.InvalidURL) and not isinstance(error, UnicodeDecodeError):
            return trouble.unreachable(self._settings.server)  # a host that cannot be a name
        return trouble.UNREADABLE


def _misshapen(problem: BadJsonError) -> ModelError:
    return ModelError("unreadable", "The model did not answer in the form that was asked for.", str(problem)[:300])


class _Counter:
    """Count the requests of one call; ask before each but the first."""

    def __init__(self, before_extra: Callable[[int], None]) -> None:
        self._before_extra = before_extra
        self._sent = 0

    @property
    def used_up(self) -> bool:
        return self._sent >= REQUESTS

    def count(self, tokens: int) -> None:
        if self._sent:
            self._before_extra(tokens)
        self._sent += 1


class _Bounded(httpx2.SyncByteStream):
    """Pass a body on as it comes, up to a limit in bytes and in time."""

    def __init__(self, inner: httpx2.SyncByteStream, leash: Leash) -> None:
        self._inner = inner
        self._leash = leash

    def __iter__(self) -> Iterator[bytes]:
        read = 0
        try:
            for part in self._inner:
                read += len(part)
                if read > BODY:
                    raise Failed(trouble.TOO_LONG)
                if not self._leash.left:
                    raise Failed(trouble.NO_TIME)
                yield part
        except (httpx2.RemoteProtocolError, httpx2.ReadError):
            raise Failed(trouble.BROKEN_OFF if self._leash.left else trouble.NO_TIME) from None

    def close(self) -> None:
        self._inner.close()


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return httpx2.create_ssl_context()


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
