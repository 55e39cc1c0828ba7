"""What the judge is asked: prose and items as instructions, everything that people wrote as marked data in a fence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from scoring.reading.text import MASK, read
from scoring.types import Case, Reply
from simulator.chat import Message
from simulator.judge.items import Form
from simulator.judge.view import LONGEST_QUOTE, OTHERS, Redact, View, as_data, marked

PROSE = Path(__file__).parent.parent / "prompts" / "judge.md"
_EARLIER = 2  # exchanges before this one that the judge reads
_LISTS = (("KNOWN", "known"), ("HIDDEN", "hidden"), ("PARTS", "parts"), ("ALLOWED", "allowed"))


def messages(form: Form, reply: Reply, view: View, redact: Redact, nonce: str) -> tuple[Message, ...]:
    """Return the conversation for one skill; `nonce` closes the fence and must not be guessable."""
    data = "\n".join(_data(reply, view, redact))
    fenced = f"[data {nonce}]\n{data}\n[end {nonce}]"
    return Message("system", instructions(form).replace("{nonce}", nonce)), Message("user", fenced)


@cache
def _prose() -> str:
    return PROSE.read_text(encoding="utf-8")


def instructions(form: Form) -> str:
    """Return the instructions for a skill, with `{nonce}` still open."""
    items = "\n".join(
        f"{item.id}: {item.asks}\n"
        f"  yes, for instance: {json.dumps(item.yes_example, ensure_ascii=False)}"
        f" with the quote {json.dumps(item.quote, ensure_ascii=False)}\n"
        f"  no, for instance: {json.dumps(item.no_example, ensure_ascii=False)}"
        for item in form.items
    )
    return _prose().replace("{items}", items)


def schema(form: Form) -> dict[str, Any]:
    """Return the JSON schema of an answer: for each item, yes or no and the words that earn it."""
    answer = {
        "type": "object",
        "properties": {"yes": {"type": "boolean"}, "quote": {"type": "string", "maxLength": LONGEST_QUOTE}},
        "required": ["yes", "quote"],
        "additionalProperties": False,
    }
    names = [item.id for item in form.items]
    return {
        "type": "object",
        "properties": dict.fromkeys(names, answer),
        "required": names,
        "additionalProperties": False,
    }


def prompt_digest(form: Form) -> str:
    """Return 16 hexadecimal digits that change with anything that the judge is told about this skill."""
    told = instructions(form) + json.dumps(schema(form))
    return sha256(told.encode()).hexdigest()[:16]


def _data(reply: Reply, view: View, redact: Redact) -> Iterator[str]:
    case: Case = reply.case
    yield f"FAULT {case.fault}"
    yield f"CHOICE {'yes' if case.choice_applicable else 'no'}"
    yield f"ESCALATION {case.escalation or 'unknown'}"
    for title, name in _LISTS:
        yield from _listed(title, getattr(case, name), redact)
    yield from _listed("FORBIDDEN", case.not_allowed, redact)
    for each in reply.earlier[-_EARLIER:]:
        yield f"EARLIER-CUSTOMER {as_data(each.customer, redact)}"
        own = read(Reply(redact(each.reply))).text.replace(MASK, OTHERS)
        yield f"EARLIER-AGENT {marked(own)}"
    yield f"CUSTOMER {as_data(reply.answering, redact)}"
    yield f"REPLY {marked(view.text)}"


def _listed(title: str, phrases: Iterable[str], redact: Redact) -> Iterator[str]:
    for phrase in phrases:
        yield f"{title} {as_data(phrase, redact)}"
