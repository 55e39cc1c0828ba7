"""The text of an answer, whole or in pieces, where the answer is whole; else what is wrong with it.

An answer cut at its limit of tokens counts when it ends with a whole sentence. Chunks carry no number, so one that came
twice cannot be told from a stutter; a stream in which every chunk came twice can.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from simulator.providers import trouble
from simulator.providers.text import Cleaner
from simulator.providers.trouble import Failed

TEXT = 65_536  # characters of what the model says

_SENTENCE_END = re.compile(r"[.!?…。\uff01\uff1f][\"'”’)\]]*$")


def from_body(body: Any, *, as_json: bool) -> Iterator[str]:
    """Yield the text of an answer that came whole."""
    if body is None:
        raise Failed(trouble.EMPTY)
    if not isinstance(body, dict):
        raise Failed(trouble.UNREADABLE)
    if body.get("error"):
        raise Failed(trouble.from_body(body["error"]))
    choices = body.get("choices")
    if choices == []:
        raise Failed(trouble.EMPTY)
    choice = choices[0] if isinstance(choices, list) else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise Failed(trouble.UNREADABLE)
    if message.get("refusal"):
        raise Failed(trouble.DECLINED)
    cleaner = Cleaner()
    text = cleaner.feed(_text(message.get("content"))) + cleaner.rest()
    _check_end(choice.get("finish_reason"), text, as_json=as_json)
    yield text


def from_chunks(chunks: Iterable[Any]) -> Iterator[str]:
    """Yield the text of an answer in pieces, as soon as each is there."""
    cleaner = Cleaner()
    said: list[str] = []
    raw: list[str] = []
    finish: object = None
    for chunk in chunks:
        if finish is not None:
            break  # it is whole; what follows counts tokens, or says everything again
        for choice in _choices(chunk):
            delta = getattr(choice, "delta", None)
            if getattr(delta, "refusal", None):
                raise Failed(trouble.DECLINED)
            piece = _text(getattr(delta, "content", None))
            finish = getattr(choice, "finish_reason", None)
            if piece:
                raw.append(piece)
                said.append(cleaner.feed(piece))
                if cleaner.said > TEXT:
                    raise Failed(trouble.TOO_LONG)
                yield said[-1]
    said.append(cleaner.rest())
    yield said[-1]
    _check_end(finish, "".join(said), as_json=False)
    if _is_doubled(raw):
        raise Failed(trouble.DOUBLED)


def _choices(chunk: Any) -> list[Any]:
    """Return the chunk's first choice, if it has one; the chunk that counts tokens has none."""
    if isinstance(chunk, str | bytes) or not hasattr(chunk, "choices"):
        raise Failed(trouble.UNREADABLE)
    choices = chunk.choices or []
    if not isinstance(choices, list):
        raise Failed(trouble.UNREADABLE)
    return [choice for choice in choices if (getattr(choice, "index", 0) or 0) == 0]


def _text(content: object) -> str:
    if content is None:
        return ""
    if not isinstance(content, str):
        raise Failed(trouble.UNREADABLE)
    return content


def _check_end(finish: object, text: str, *, as_json: bool) -> None:
    """Raise unless the answer is whole and says something."""
    if finish == "content_filter":
        raise Failed(trouble.DECLINED)
    if finish in {"tool_calls", "function_call"}:
        raise Failed(trouble.UNREADABLE)
    if len(text) > TEXT:
        raise Failed(trouble.TOO_LONG)
    cut = finish is None or (finish == "length" and not as_json and not _SENTENCE_END.search(text.rstrip()))
    if cut or (finish == "length" and not text.strip()):
        raise Failed(trouble.CUT_OFF)
    if not text.strip():
        raise Failed(trouble.EMPTY)


def _is_doubled(pieces: list[str]) -> bool:
    """Say whether every piece came twice. One piece twice may be a stutter: chunks carry no number to tell by."""
    return len(pieces) >= 6 and len(pieces) % 2 == 0 and pieces[::2] == pieces[1::2]
