from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from simulator.chat import Message, Wish
from simulator.providers import connect
from simulator.providers.trial import try_it
from tests.simulator.providers.conftest import Settings
from tests.simulator.strangers_server import llmock

pytest.importorskip("llmock")
SCHEMA = {
    "type": "object",
    "properties": {"yes": {"type": "boolean"}},
    "required": ["yes"],
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with llmock() as found:
        yield found


def test_a_server_that_strangers_wrote_is_understood(url: str, settings: Settings) -> None:
    model = connect(settings(url, "gpt-4o-mini", total=20.0, read=20.0))
    ask = [Message("system", "You are a customer."), Message("user", "Hello, how can I help?")]
    whole = model.complete(ask, Wish())
    pieces = list(model.stream(ask, Wish()))
    assert len(pieces) > 2
    assert "".join(pieces) == whole
    assert isinstance(json.loads(model.complete(ask, Wish(schema=SCHEMA)))["yes"], bool)
    assert try_it(settings(url, "gpt-4o-mini", total=20.0, read=20.0)).works
