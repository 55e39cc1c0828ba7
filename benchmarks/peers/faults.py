"""Everything that a model server does wrong, by name; for nobody there, no such name and TLS see places.py."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import AsyncIterator, Callable
from functools import partial

from benchmarks.peers.wire import (
    STREAM_END,
    STREAM_HEAD,
    Request,
    chunk,
    completion,
    error,
    event,
    framed,
    pieces,
    response,
    streamed,
)

TEXT = "I have waited two weeks for this. What will you do about it?"
DONE = event("[DONE]")
HOSTILE = "I am\x00 waiting\u202e for\u200b you. <script>alert(1)</script> <b>Now</b>!\x1b[31m \ud83d\ude20"
"""What the fault `hostile_text` says: NUL, turned direction, a hidden blank, markup, a terminal's colour, an emoji."""

Script = Callable[[Request], AsyncIterator[bytes]]


async def _refuses(request: Request, status: int, code: str, said: str, **headers: str) -> AsyncIterator[bytes]:
    key = request.headers.get("authorization", "").removeprefix("Bearer ")
    named = [(name.replace("_", "-"), value) for name, value in headers.items()]
    # The worst that a server can do with a key: say it back.
    yield error(status, code, f"{said} (key: {key}, Authorization: Bearer {key})", named)


async def _silent(_: Request) -> AsyncIterator[bytes]:
    await asyncio.sleep(3600)
    yield b""


async def _slow_drip(request: Request) -> AsyncIterator[bytes]:
    whole = streamed([*pieces(TEXT * 100), DONE]) if request.streamed else response(completion(TEXT * 100))
    for at in range(len(whole)):
        yield whole[at : at + 1]
        await asyncio.sleep(0.1)


async def _slow_head(_: Request) -> AsyncIterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    while True:
        yield b"x-wait: 1\r\n"
        await asyncio.sleep(0.1)


async def _cut(request: Request) -> AsyncIterator[bytes]:
    if request.streamed:
        yield STREAM_HEAD + b"".join(map(framed, pieces(TEXT)[:4]))
    else:
        whole = response(completion(TEXT))
        yield whole[: len(whole) - 80]


async def _hang_in_stream(request: Request) -> AsyncIterator[bytes]:
    yield STREAM_HEAD + b"".join(map(framed, pieces(TEXT)[:4])) if request.streamed else b"HTTP/1.1 200 OK\r\n"
    await asyncio.sleep(3600)


async def _no_finish(request: Request) -> AsyncIterator[bytes]:
    yield streamed([*pieces(TEXT), DONE]) if request.streamed else response(completion(TEXT, None))


async def _dropped_after_end(request: Request) -> AsyncIterator[bytes]:
    whole = STREAM_HEAD + b"".join(map(framed, [*pieces(TEXT), chunk("stop"), *pieces(TEXT)]))
    yield whole if request.streamed else response(completion(TEXT))


async def _huge(request: Request) -> AsyncIterator[bytes]:
    part = "wait " * 2_000
    if not request.streamed:
        yield response(completion(part * 1_000))
        return
    yield STREAM_HEAD
    for _ in range(1_000):
        yield framed(chunk(content=part))
    yield framed(chunk("stop")) + framed(DONE) + STREAM_END


async def _packed(_: Request) -> AsyncIterator[bytes]:
    whole = completion("wait " * 400_000)
    yield response(gzip.compress(whole, 1), headers=[("content-encoding", "gzip")])


def _answers(text: str, finish: str = "stop") -> Script:
    async def script(request: Request) -> AsyncIterator[bytes]:
        if request.streamed:
            yield streamed([*pieces(text), chunk(finish), DONE])
        else:
            yield response(completion(text, finish))

    return script


async def _refusal(request: Request) -> AsyncIterator[bytes]:
    said = "I cannot help with that."
    if request.streamed:
        yield streamed([chunk(refusal=said), chunk("stop"), DONE])
    else:
        yield response(completion(None, refusal=said))


async def _tool_calls(request: Request) -> AsyncIterator[bytes]:
    calls = [{"index": 0, "id": "1", "type": "function", "function": {"name": "refund", "arguments": "{}"}}]
    if request.streamed:
        yield streamed([chunk(tool_calls=calls), chunk("tool_calls"), DONE])
    else:
        yield response(completion(None, "tool_calls", tool_calls=calls))


async def _says(request: Request, whole: bytes, parts: tuple[bytes, ...]) -> AsyncIterator[bytes]:
    yield streamed(parts) if request.streamed else response(whole)


async def _error_object(request: Request) -> AsyncIterator[bytes]:
    body = {"error": {"message": "upstream failed", "type": "upstream", "code": None}}
    yield streamed([event(json.dumps(body))]) if request.streamed else response(json.dumps(body).encode())


async def _duplicates(request: Request) -> AsyncIterator[bytes]:
    if request.streamed:
        yield streamed([part for piece in pieces(TEXT) for part in (piece, piece)] + [chunk("stop"), DONE])
    else:
        whole = completion(TEXT)
        yield response(whole + b"\n" + whole)


_NO_CHOICES = json.dumps({"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}).encode()
_WRONG = json.dumps({"id": 7, "choices": [{"index": 0, "message": {"content": {"text": 3}}, "delta": {"content": 7}}]})

FAULTS: dict[str, Script] = {
    "bad_request": partial(_refuses, status=400, code="invalid_request_error", said="Invalid request."),
    "content_filter_400": partial(
        _refuses, status=400, code="content_filter", said="Our content_filter was triggered."
    ),
    "key": partial(_refuses, status=401, code="invalid_api_key", said="Incorrect API key provided."),
    "forbidden": partial(_refuses, status=403, code="forbidden", said="You may not use this."),
    "no_model": partial(_refuses, status=404, code="model_not_found", said="The model does not exist."),
    "timeout_408": partial(_refuses, status=408, code="timeout", said="Timed out."),
    "conflict": partial(_refuses, status=409, code="conflict", said="Conflict."),
    "busy_soon": partial(_refuses, status=429, code="rate_limit", said="Rate limit reached.", retry_after="0.1"),
    "busy_later": partial(_refuses, status=429, code="rate_limit", said="Rate limit reached.", retry_after="3600"),
    "busy": partial(_refuses, status=429, code="rate_limit", said="Rate limit reached."),
    "quota": partial(
        _refuses, status=429, code="insufficient_quota", said="You exceeded your current quota.", retry_after="1"
    ),
    "moved": partial(_refuses, status=307, code="moved", said="Elsewhere.", location="/elsewhere"),
    "server_500": partial(_refuses, status=500, code="server_error", said="The server had an error."),
    "server_502": partial(_refuses, status=502, code="bad_gateway", said="Bad gateway."),
    "server_503": partial(_refuses, status=503, code="overloaded", said="Overloaded."),
    "read_timeout": _silent,
    "slow_head": _slow_head,
    "slow_drip": _slow_drip,
    "hang_in_stream": _hang_in_stream,
    "cut": _cut,
    "no_finish": _no_finish,
    "dropped_after_end": _dropped_after_end,
    "empty_body": partial(_says, whole=b"", parts=()),
    "no_text": partial(_says, whole=completion(""), parts=(chunk("stop"), DONE)),
    "no_choices": partial(_says, whole=_NO_CHOICES, parts=(event(_NO_CHOICES.decode()), DONE)),
    "invalid_json": partial(_says, whole=b"{not json}", parts=(event("{not json}"), DONE)),
    "wrong_schema": partial(_says, whole=_WRONG.encode(), parts=(event(_WRONG), DONE)),
    "truncated_json": partial(_says, whole=completion(TEXT)[:90], parts=(pieces(TEXT)[0], event('{"id": "1", "cho'))),
    "extra_prose": _answers('Sure! Here is the JSON you asked for:\n```json\n{"yes": true}\n```\nHope that helps!'),
    "length": _answers("I have waited two weeks and", "length"),
    "content_filter": _answers("I have", "content_filter"),
    "refusal": _refusal,
    "tool_calls": _tool_calls,
    "error_object": _error_object,
    "huge": _huge,
    "packed": _packed,
    "hostile_text": _answers(HOSTILE),
    "duplicates": _duplicates,
}
"""Each fault's name and what it writes, streamed or whole."""
