"""HTTP as raw bytes: what the well-behaved server and the broken ones write."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """Hold one request as the server got it."""

    model: str
    streamed: bool
    body: Mapping[str, Any]
    headers: Mapping[str, str]


async def read_request(reader: asyncio.StreamReader) -> Request:
    """Return the request that `reader` holds. Raises asyncio.IncompleteReadError when the client goes away."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    pairs = (line.partition(":") for line in head.split("\r\n")[1:] if line)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    body = json.loads(await reader.readexactly(int(headers.get("content-length", "0"))) or b"{}")
    return Request(str(body.get("model", "")), bool(body.get("stream")), body, headers)


def response(
    body: bytes, status: int = 200, kind: str = "application/json", headers: Sequence[tuple[str, str]] = ()
) -> bytes:
    """Return a whole HTTP response."""
    more = "".join(f"{name}: {value}\r\n" for name, value in headers)
    head = (
        f"HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {len(body)}\r\nconnection: close\r\n{more}\r\n"
    )
    return head.encode() + body


def error(status: int, code: str, message: str, headers: Sequence[tuple[str, str]] = ()) -> bytes:
    """Return a response that refuses, with the error object that OpenAI's servers send."""
    found = {"error": {"message": message, "type": code, "param": None, "code": code}}
    return response(json.dumps(found).encode(), status, headers=headers)


def completion(text: str | None, finish: str | None = "stop", **message: Any) -> bytes:
    """Return the body of an answer that comes whole."""
    said = {"role": "assistant", "content": text} | message
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": "peer",
            "choices": [{"index": 0, "message": said, "finish_reason": finish}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }
    ).encode()


def chunk(finish: str | None = None, **delta: Any) -> bytes:
    """Return one event of a streamed answer."""
    found = {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1,
        "model": "peer",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish}],
    }
    return event(json.dumps(found))


def event(data: str) -> bytes:
    """Return `data` as a server-sent event."""
    return f"data: {data}\n\n".encode()


def pieces(text: str) -> list[bytes]:
    """Return the events that carry `text`, word by word."""
    words = text.split(" ")
    return [chunk(content=word if at == 0 else f" {word}") for at, word in enumerate(words)]


STREAM_HEAD = (
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n"
)
STREAM_END = b"0\r\n\r\n"


def framed(part: bytes) -> bytes:
    """Return `part` as one chunk of a chunked body."""
    return f"{len(part):x}\r\n".encode() + part + b"\r\n"


def streamed(events: Iterable[bytes]) -> bytes:
    """Return a whole streamed response."""
    return STREAM_HEAD + b"".join(map(framed, events)) + STREAM_END
