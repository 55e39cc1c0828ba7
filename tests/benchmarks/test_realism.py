"""The bench of realism finds each fault that is planted in a canned customer, and none in the good one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.canned import PLANTED, Canned, bad, good, reworded
from benchmarks.peers import Peer
from benchmarks.realism import SIX, Figures, listen, main, report, table
from simulator.chat import ChatModel
from simulator.library import load
from simulator.prover.bots import CAST
from simulator.voice.checks import CHECKS

LIBRARY = load()
BY_NAME = {bot.name: bot for bot in CAST}


def figures(model: ChatModel, scenario: str = "crib-late", *bots: str) -> Figures:
    heard = listen(model, [LIBRARY.get(scenario)], [BY_NAME[each] for each in bots or ("expert", "warm-but-useless")])
    return report("canned", heard)


def found(model: ChatModel, scenario: str = "crib-late", *bots: str) -> set[str]:
    return {name for name, value in figures(model, scenario, *bots).stopped.items() if value}


@pytest.mark.parametrize("scenario", SIX)
def test_nothing_is_found_in_the_good_customer(scenario: str) -> None:
    result = figures(good(), scenario)
    assert not {name: value for name, value in result.stopped.items() if value}
    assert (result.fallbacks, result.faults, result.calls_per_line) == (0, {}, 1)


@pytest.mark.parametrize("fault", [*PLANTED, "repeat"])
def test_a_planted_fault_is_found(fault: str) -> None:
    result = figures(bad(fault), "crib-late", "warm-but-useless")
    assert fault in found(bad(fault), "crib-late", "warm-but-useless")
    assert result.fallbacks > 50


def test_a_planted_leak_is_found() -> None:
    leaks = Canned(lambda *_: "The crib goes to 22 Birch Lane, we moved two doors along in May.")
    assert "leak" in found(leaks, "crib-late", "warm-but-useless")


def test_a_planted_contradiction_is_found() -> None:
    turns_round = Canned(lambda *_: "The crib is nine days late, that is what it is.")
    assert "contradiction" in found(turns_round, "crib-late", "warm-but-useless")


@pytest.mark.parametrize(
    ("check", "line"),
    [
        ("turned", "The crib arrived this morning, so there."),
        ("another", "I want my wardrobe, and I want it now."),
    ],
)
def test_a_case_that_is_turned_round_is_found(check: str, line: str) -> None:
    assert check in found(Canned(lambda *_: line), "crib-late", "warm-but-useless")


def test_an_ending_that_is_none_is_found() -> None:
    stays = Canned(
        lambda own, _: "Fine, I'll wait for your call then." if own.startswith("I'm done") else reworded(own)
    )
    assert "ending" in found(stays, "crib-late", "hostile")


def test_a_fact_kept_back_is_found() -> None:
    silent = Canned(lambda *_: "And what does that matter to you?")
    assert "untold" in found(silent, "crib-late", "expert")


def test_every_check_has_a_planted_fault() -> None:
    here = {"repeat", "leak", "contradiction", "untold", "turned", "another", "ending", "open_end"}
    assert {check.name for check in CHECKS} == {*PLANTED, *here}


def test_the_table_names_every_check() -> None:
    text = "\n".join(table(figures(bad("role"), "crib-late", "silent")))
    assert all(f"stopped: {check.name}" in text for check in CHECKS)


@pytest.fixture
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COMPOSURE_MODEL", "COMPOSURE_JUDGE", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("simulator.providers.settings._stored", lambda _: {})


@pytest.fixture
def peer(_no_model: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    with Peer() as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("COMPOSURE_MODEL", "canned")
        yield server


@pytest.mark.usefixtures("_no_model")
def test_without_a_server_it_says_how_to_configure_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_a_real_server_is_measured(peer: Peer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    peer.say("How can I help you today?", "And who is going to put this right for me?")
    file = tmp_path / "figures.json"
    assert main(["--scenarios", "crib-late", "--bots", "silent", "--json", str(file)]) == 0
    measured = json.loads(file.read_text("utf-8"))
    assert measured["stopped"]["role"] > 0
    assert "canned:" in capsys.readouterr().out


def test_a_silent_server_is_said_to_be_silent(
    peer: Peer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMPOSURE_MODEL", "fault/bad_request")
    assert main(["--scenarios", "crib-late", "--bots", "silent"]) == 1
    assert "gives no answer (bad_request)" in capsys.readouterr().out
