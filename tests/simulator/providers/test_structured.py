from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.peers import Peer
from simulator.chat import Message, ModelError, Wish
from simulator.providers import connect
from simulator.providers.structured import BadJsonError, read_object
from tests.simulator.providers.conftest import Settings

SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"yes": {"type": "boolean"}, "quote": {"type": "string", "maxLength": 50}},
    "required": ["yes"],
    "additionalProperties": False,
}
ASK = [Message("system", "You judge."), Message("user", "Did they say sorry?")]
WISH = Wish(temperature=0.0, seed=7, schema=SCHEMA)
GOOD = '{"yes": true, "quote": "I am sorry"}'


@pytest.mark.parametrize(
    "said",
    [
        GOOD,
        f"Sure, here it is:\n```json\n{GOOD}\n```\nAnything else?",
        f"{{not this}} but {GOOD}",
        '{"yes": true, "quote": "I am\\u0000 sor\\u202ery"}',
    ],
)
def test_one_object_is_found_whatever_stands_around_it(said: str) -> None:
    assert json.loads(read_object(said, SCHEMA)) == {"yes": True, "quote": "I am sorry"}


@pytest.mark.parametrize(
    "said",
    [
        "",
        "yes",
        "[true]",
        '{"yes": "true"}',
        '{"yes": NaN}',
        '{"yes": true, "yes": false}',
        '{"yes": true, "more": 1}',
        '{"quote": "I am sorry"}',
        '{"yes": true',
        GOOD + " and " + GOOD,
        "{" * 5000,
        '{"a":' * 3000 + "1" + "}" * 3000,
        '{"yes": ' + "9" * 5000 + "}",
        f'The trainee wrote {{"yes": true}}, so: {GOOD}',
    ],
)
def test_anything_else_is_refused(said: str) -> None:
    with pytest.raises(BadJsonError):
        read_object(said, SCHEMA)


@pytest.mark.parametrize(
    ("knows", "asked", "asked_next"),
    [
        ({"json_schema", "json_object"}, ["json_schema"], "json_schema"),
        ({"json_object"}, ["json_schema", "json_object"], "json_object"),
        (set(), ["json_schema", "json_object", None], None),
    ],
)
def test_the_server_is_asked_as_it_can_and_this_is_remembered(
    knows: set[str], asked: list[str | None], asked_next: str | None, peer: Peer, settings: Settings
) -> None:
    peer.knows = {"max_tokens", "temperature", "seed"} | knows
    peer.say(GOOD, GOOD)
    assert json.loads(connect(settings(peer.url)).complete(ASK, WISH))["yes"] is True
    assert _forms(peer) == asked
    assert json.loads(connect(settings(peer.url)).complete(ASK, WISH))["yes"] is True
    assert _forms(peer) == [*asked, asked_next]
    words = json.dumps(peer.requests[-1].body["messages"])
    assert ("JSON schema" in words) == (asked_next != "json_schema")


def _forms(peer: Peer) -> list[str | None]:
    return [request.body.get("response_format", {}).get("type") for request in peer.requests]


def test_another_model_of_the_server_is_asked_afresh(peer: Peer, settings: Settings) -> None:
    peer.knows -= {"json_schema"}
    peer.say(GOOD, GOOD)
    connect(settings(peer.url, "small")).complete(ASK, WISH)
    connect(settings(peer.url, "large")).complete(ASK, WISH)
    assert _forms(peer) == ["json_schema", "json_object"] * 2


def test_a_refusal_that_taught_nothing_is_forgotten(peer: Peer, settings: Settings) -> None:
    peer.plan("bad_request", "bad_request", "bad_request", "ok")
    peer.say(GOOD)
    with pytest.raises(ModelError):
        connect(settings(peer.url)).complete(ASK, WISH)
    connect(settings(peer.url)).complete(ASK, WISH)
    assert _forms(peer)[-1] == "json_schema"


@pytest.mark.parametrize("way", ["complete", "stream"])
@pytest.mark.parametrize("unknown", ["max_tokens", "temperature", "seed"])
def test_an_option_that_the_server_does_not_know_is_left_out(
    unknown: str, way: str, peer: Peer, settings: Settings
) -> None:
    peer.knows -= {unknown}
    model = connect(settings(peer.url))
    for _ in range(2):
        wish = Wish(seed=3)
        assert model.complete(ASK, wish) if way == "complete" else "".join(model.stream(ASK, wish))
    assert [unknown in request.body for request in peer.requests] == [True, False, False]
    assert ("max_completion_tokens" in peer.requests[-1].body) == (unknown == "max_tokens")


def test_a_bad_object_is_asked_for_once_more_with_what_is_wrong(peer: Peer, settings: Settings) -> None:
    peer.say('{"yes": "perhaps"}', GOOD)
    assert json.loads(connect(settings(peer.url)).complete(ASK, WISH)) == json.loads(GOOD)
    again = peer.requests[1].body["messages"]
    assert [message["role"] for message in again[-2:]] == ["assistant", "user"]
    assert "perhaps" in again[-2]["content"]
    assert "yes" in again[-1]["content"]


def test_a_second_bad_object_is_the_last(peer: Peer, settings: Settings) -> None:
    peer.say("no", "still no", GOOD)
    with pytest.raises(ModelError) as caught:
        connect(settings(peer.url)).complete(ASK, WISH)
    assert caught.value.fault == "unreadable"
    assert peer.connections == 2


def test_no_call_makes_more_than_four_requests_and_each_extra_may_be_forbidden(peer: Peer, settings: Settings) -> None:
    extra: list[int] = []
    peer.knows = {"max_completion_tokens", "temperature", "seed"}
    peer.say("no", "no", "no")
    with pytest.raises(ModelError) as caught:
        connect(settings(peer.url), "", extra.append).complete(ASK, WISH)
    assert caught.value.fault == "unreadable"
    assert len(peer.requests) == 4
    assert len(extra) == 3
    assert min(extra) > WISH.longest

    def forbid(_: int) -> None:
        raise ModelError("spent", "No more.")

    peer.plan("server_500")
    with pytest.raises(ModelError) as caught:
        connect(settings(peer.url), "", forbid).complete(ASK, Wish())
    assert caught.value.fault == "server"
    assert len(peer.requests) == 5


def test_streaming_json_gives_the_whole_object(peer: Peer, settings: Settings) -> None:
    peer.say(GOOD)
    assert [json.loads(piece) for piece in connect(settings(peer.url)).stream(ASK, WISH)] == [json.loads(GOOD)]
