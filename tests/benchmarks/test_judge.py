"""The command that measures a judge: against a real server with canned answers, broken off and gone on with."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.judge import main, read, wanted
from benchmarks.peers import Peer
from benchmarks.peers.wire import Request
from simulator.judge.items import forms
from simulator.providers.ways import forget
from tests.simulator.judge.fakes import said

SORRY = "I'm sorry that the crib is late."
REPLIES = [
    ("r1", SORRY, {"apology": 2, "tone": 2}),
    ("r2", "We apologise for any inconvenience.", {"apology": 1}),
    ("r3", "How can I help you today?", {"apology": 0}),
]


@pytest.fixture
def peer(monkeypatch: pytest.MonkeyPatch) -> Iterator[Peer]:
    forget()
    with Peer() as found:
        monkeypatch.setenv("OPENAI_BASE_URL", found.url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-0123456789abcdef")
        monkeypatch.setenv("COMPOSURE_JUDGE", "judge-1")
        found.answers = answer
        yield found


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    """A folder with a set in sight and a sealed one."""
    case = {"fault": "company", "parts": ["late crib"], "allowed": ["a new crib"]}
    place = {"crib": {"customer": "My crib is four days late and nobody rang!", "case": case}}
    for name in ("seen", "shut"):
        (tmp_path / f"{name}_situations.json").write_text(json.dumps(place), "utf-8")
        rows = [
            {"id": f"{name}-{id_}", "situation": "crib", "reply": text, "levels": levels}
            for id_, text, levels in REPLIES
        ]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
    about = {"labels": "Ours.", "in_sight": True, "sealed": ["shut"], "sets": {"seen": "Seen", "shut": "Shut"}}
    (tmp_path / "about.json").write_text(json.dumps(about), "utf-8")
    return tmp_path


def answer(request: Request) -> str:
    """Find in the first reply what is there, in the others nothing."""
    names = set(request.body["response_format"]["json_schema"]["schema"]["properties"])
    form = next(each for each in forms().values() if {item.id for item in each.items} == names)
    reply = request.body["messages"][-1]["content"]
    if form.skill == "apology" and "crib▁is▁late" in reply:
        return said(form, {"word": "I'm sorry", "meant": "I'm sorry", "offence": "the crib is late"})
    return said(form, {"word": "We apologise"} if form.skill == "apology" and "inconvenience" in reply else {})


def test_sealed_sets_never_leave(labelled: Path) -> None:
    assert {each.set for each in wanted(labelled)} == {"seen"}
    assert len(wanted(labelled, ["apology"])) == 3
    assert len(wanted(labelled, ["apology"], 2)) == 2


def test_it_prints_kappa_beside_the_rules_and_asks_nothing_twice(
    peer: Peer, labelled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = labelled / "kept" / "answers.jsonl"
    options = ["--data", str(labelled), "--kept", str(kept), "--skills", "apology"]
    assert main(options) == 0
    printed = capsys.readouterr()
    line = next(each for each in printed.out.splitlines() if each.startswith("apology"))
    assert line.split()[:3] == ["apology", "3", "1.00"]
    assert "rules" in printed.out
    assert "Judging" in printed.err
    asked = len(peer.requests)
    assert asked == 9
    assert main(options) == 0
    assert len(peer.requests) == asked
    assert len(read(kept)) == 3
    assert "sk-planted" not in kept.read_text("utf-8") + printed.out + printed.err


def test_broken_off_it_goes_on_where_it_was(peer: Peer, labelled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = labelled / "answers.jsonl"
    options = ["--data", str(labelled), "--kept", str(kept), "--skills", "apology"]
    assert main([*options, "--most", "1"]) == 0
    kept.write_text(kept.read_text("utf-8") + '{"key": "cut o', "utf-8")
    asked = len(peer.requests)
    kept.write_text(kept.read_text("utf-8") + "\n", "utf-8")
    assert main(options) == 0
    assert len(peer.requests) == asked + 6
    assert "1.00" in capsys.readouterr().out


def test_nothing_configured_is_no_fault(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("COMPOSURE_JUDGE", raising=False)
    assert main([]) == 0
    assert "No judge is configured" in capsys.readouterr().out
