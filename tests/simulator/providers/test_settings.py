from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.peers import Peer
from benchmarks.peers.places import closed_url
from simulator.chat import Message, ModelError, Wish
from simulator.providers import connect
from simulator.providers.settings import NAMES, OPENAI, ModelSettings, configured, left_out
from simulator.providers.trial import try_it
from tests.simulator.providers.conftest import KEY, Settings

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_nothing_said_is_no_settings() -> None:
    assert ModelSettings.read({}) is None
    assert ModelSettings.read({"OPENAI_API_KEY": " ", "COMPOSURE_MODEL": ""}) is None


def test_a_key_that_lies_about_is_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    assert configured(tmp_path / ".env") is None
    assert "COMPOSURE_MODEL" in left_out(tmp_path / ".env")
    assert KEY not in left_out(tmp_path / ".env")
    monkeypatch.setenv("COMPOSURE_MODEL", "m")
    assert configured(tmp_path / ".env") == ModelSettings("m", KEY, OPENAI)
    assert left_out(tmp_path / ".env") == ""


def test_a_local_server_needs_no_key() -> None:
    found = ModelSettings.read({"OPENAI_BASE_URL": "http://127.0.0.1:11434/v1", "COMPOSURE_MODEL": "m"})
    assert found is not None
    assert found.problem == ""
    assert found.key
    assert found.is_local


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".env"
    file.write_bytes(
        "\ufeffOPENAI_API_KEY='sk-a$b${HOME}'\r\nCOMPOSURE_MODEL=from-file\r\nCOMPOSURE_JUDGE=j\r\n".encode()
    )
    monkeypatch.setenv("COMPOSURE_MODEL", "from-environment")
    assert configured(file) == ModelSettings("from-environment", "sk-a$b${HOME}", OPENAI, "j")
    monkeypatch.setenv("COMPOSURE_JUDGE", "")
    assert configured(file) == ModelSettings("from-environment", "sk-a$b${HOME}", OPENAI, "")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01", b"this is no setting\n====\n", b""])
def test_a_broken_file_is_left_out(content: bytes, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(content)
    assert configured(tmp_path / ".env") is None


def test_what_came_along_unseen_from_a_web_page_is_no_part_of_a_setting() -> None:
    found = ModelSettings.read({"OPENAI_BASE_URL": "\u200bhttp\u2060://127.0.0.1:1/v1 ", "COMPOSURE_MODEL": "m\ufeff"})
    assert found
    assert (found.base_url, found.model, found.problem) == ("http://127.0.0.1:1/v1", "m", "")


def test_the_key_is_not_shown(settings: Settings) -> None:
    found = settings("https://user:secret@host.example:8443/v1")
    assert KEY not in repr(found) + str(found)
    assert "secret" not in repr(found) + found.server
    assert found.server == "https://host.example:8443/v1"


@pytest.mark.parametrize(
    ("key", "base_url", "named"),
    [
        ("sk ’quoted’", OPENAI, "OPENAI_API_KEY"),
        ("sk-\u0130stanbul", OPENAI, "OPENAI_API_KEY"),
        ("sk-a\nb", OPENAI, "OPENAI_API_KEY"),
        ("", OPENAI, "OPENAI_API_KEY"),
        (KEY, "localhost:11434", "OPENAI_BASE_URL"),
        (KEY, "file:///etc/passwd", "OPENAI_BASE_URL"),
        (KEY, "http://host:port/v1", "OPENAI_BASE_URL"),
        (KEY, "http://[::1/v1", "OPENAI_BASE_URL"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_sent(key: str, base_url: str, named: str) -> None:
    found = ModelSettings("m", key, base_url)
    assert named in found.problem
    with pytest.raises(ModelError) as caught:
        connect(found).complete([Message("user", "Hello")], Wish())
    assert caught.value.fault == "bad_request"
    assert str(caught.value) == found.problem
    assert not key or key not in str(caught.value)


def test_without_a_model_openai_is_not_loaded_and_nothing_connects() -> None:
    program = """
import socket, sys
def nobody(*_): raise AssertionError("a connection was tried")
socket.socket.connect = socket.getaddrinfo = nobody
import training.practice.desk
from simulator.providers import connect
from simulator.providers.settings import ModelSettings
assert ModelSettings.read({}) is None
print(sorted({"openai", "httpx2", "jsonschema"} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_try_it_says_what_works(peer: Peer, settings: Settings) -> None:
    peer.say("It rains.", "It rains.", '{"yes": true}')
    found = try_it(settings(peer.url))
    assert found.works
    assert [each.name for each in found.tried] == ["chat", "streaming", "JSON"]
    assert "It rains." in found.tried[0].words
    assert "2 pieces" in found.tried[1].words


def test_try_it_says_what_does_not(peer: Peer, settings: Settings) -> None:
    peer.plan("ok", "no_finish")
    found = try_it(settings(peer.url))
    assert not found.works
    assert [each.works for each in found.tried] == [True, False, False]


@pytest.mark.parametrize("fault", ["key", "no_model", "quota"])
def test_try_it_stops_where_nothing_can_work(fault: str, peer: Peer, settings: Settings) -> None:
    found = try_it(settings(peer.url, f"fault/{fault}"))
    assert [each.works for each in found.tried] == [False, None, None]
    assert peer.connections == 1
    assert KEY not in repr(found)
    assert "[key]" in found.tried[0].detail


def test_try_it_without_a_server(settings: Settings) -> None:
    assert [each.works for each in try_it(settings(closed_url())).tried] == [False, None, None]


@pytest.mark.parametrize(("key", "secret"), [("x", ""), ("ollama", ""), ("", ""), (KEY, KEY)])
def test_a_word_in_place_of_a_key_is_no_secret(key: str, secret: str) -> None:
    found = ModelSettings.read({"OPENAI_API_KEY": key, "OPENAI_BASE_URL": "http://127.0.0.1:1", "COMPOSURE_MODEL": "m"})
    assert found
    assert (found.secret, found.has_key, found.problem) == (secret, key != "", "")
