"""A model server on loopback, in a thread: answers from a queue, or breaks as it is told."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
from collections import deque
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from benchmarks.peers.faults import DONE, FAULTS, TEXT
from benchmarks.peers.wire import (
    STREAM_END,
    STREAM_HEAD,
    Request,
    chunk,
    completion,
    error,
    framed,
    pieces,
    read_request,
    response,
)


class Peer:
    """Serve chat completions at `url` while the `with` block lasts.

    A model named `fault/NAME` fails in that way, always; `plan` sets what the next requests meet ("ok" or a fault);
    `say` queues answers for those that meet nothing, and with an empty queue `answers` makes one of the request.
    `connections` counts what was opened, `requests` holds what was asked. `knows` holds the forms of JSON, and the
    options, that the server takes; others it refuses with 400, as real ones do. `pause` is what it waits between two
    words of a stream, in seconds.
    """

    def __init__(self, *, certificate: Path | None = None, pause: float = 0.0) -> None:
        self.connections = 0
        self.requests: list[Request] = []
        self.knows = {"json_schema", "json_object", "max_tokens", "max_completion_tokens", "temperature", "seed"}
        self.pause = pause
        self.answers: Callable[[Request], str] = lambda _: TEXT
        self._certificate = certificate
        self._answers: deque[str] = deque()
        self._plan: deque[str] = deque()
        self._stopping = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, name="peer")

    @property
    def url(self) -> str:
        """Return the base URL, as OPENAI_BASE_URL wants it."""
        scheme = "https" if self._certificate else "http"
        return f"{scheme}://127.0.0.1:{self._listening.getsockname()[1]}/v1"

    def say(self, *texts: str) -> None:
        """Queue what the model says next."""
        self._answers.extend(texts)

    def plan(self, *faults: str) -> None:
        """Queue what the next requests meet: "ok", or the name of a fault."""
        unknown = set(faults) - FAULTS.keys() - {"ok"}
        if unknown:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")
        self._plan.extend(faults)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, found: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Close every connection and stop serving: the plug is pulled."""
        with contextlib.suppress(RuntimeError):  # stopped before
            self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join()

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._main())
        finally:
            self._loop.close()

    async def _main(self) -> None:
        context = None
        if self._certificate is not None:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(self._certificate)
        server = await asyncio.start_server(self._meet, sock=self._listening, ssl=context)
        await self._stopping.wait()
        server.close()
        talking = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in talking:
            task.cancel()
        await asyncio.gather(*talking, return_exceptions=True)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            request = await read_request(reader)
            self.requests.append(request)
            async for part in self._respond(request):
                writer.write(part)
                await writer.drain()
        writer.close()

    def _respond(self, request: Request) -> AsyncIterator[bytes]:
        planned = self._plan.popleft() if self._plan else "ok"
        named = request.model.removeprefix("fault/") if request.model.startswith("fault/") else planned
        return FAULTS[named](request) if named in FAULTS else self._answer(request)

    async def _answer(self, request: Request) -> AsyncIterator[bytes]:
        unknown = self._unknown(request)
        if unknown:
            yield error(400, "unsupported_parameter", f"Unsupported parameter: '{unknown}' is not supported here.")
            return
        text = self._answers.popleft() if self._answers else self.answers(request)
        if not request.streamed:
            yield response(completion(text))
            return
        yield STREAM_HEAD
        for piece in pieces(text):
            yield framed(piece)
            await asyncio.sleep(self.pause)
        yield framed(chunk("stop")) + framed(DONE) + STREAM_END

    def _unknown(self, request: Request) -> str:
        """Return the first thing in the request that this server does not know."""
        form = request.body.get("response_format", {}).get("type")
        if form and form not in self.knows:
            return f"response_format.{form}"
        options = ("max_tokens", "max_completion_tokens", "temperature", "seed")
        return next((name for name in options if name in request.body and name not in self.knows), "")
