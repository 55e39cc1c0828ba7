"""`python -m scoring`: JSON lines in, JSON lines out; a bad line is named and the others are graded."""

from __future__ import annotations

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from scoring.bulk.lines import read_lines
from scoring.bulk.stream import alone
from scoring.skills import skills

ROOT = Path(__file__).parents[2]


def run(data: bytes, *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "scoring", *arguments],
        input=data,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.decode()


def test_a_reply_comes_back_with_every_skill() -> None:
    line = {
        "id": "a1",
        "customer": "My parcel is lost and nobody calls back!",
        "reply": "I'm so sorry that your parcel is lost. I'll send a new one today.",
        "earlier": [{"customer": "Hello?", "reply": "Hi."}],
        "case": {"fault": "company", "parts": ["parcel lost"], "allowed": ["a new one"], "choice_applicable": False},
    }
    code, out, errors = run(json.dumps(line).encode() + b"\n")
    assert (code, errors) == (0, "")
    assert out[0]["id"] == "a1"
    graded = out[0]["skills"]
    assert set(graded) == {skill.name for skill in skills()}
    for each in graded.values():
        assert set(each) == {"level", "evidence", "missing", "flags", "because", "advice"}
        assert each["level"] in (None, 0, 1, 2, 3, 4)
        for proof in each["evidence"]:
            assert set(proof) == {"start", "end", "cue"}
            assert 0 <= proof["start"] < proof["end"] <= len(line["reply"])


def test_only_the_reply_is_needed() -> None:
    code, out, errors = run(b'{"reply": "Sorry."}')
    assert (code, errors, out[0]["id"]) == (0, "", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{bad", "not JSON"),
        (b"[1, 2]", "not a JSON object"),
        (b'{"id": 1}', '"reply" is missing'),
        (b'{"reply": 5}', '"reply" must be text'),
        (b'{"reply": "x", "customer": null}', '"customer" must be text'),
        (b'{"reply": "x", "earlier": [5]}', '"earlier" must be a list'),
        (b'{"reply": "x", "case": [5]}', '"case" must be an object'),
        (b'{"reply": "x", "case": {"fault": "me"}}', "case.fault is 'me'"),
        (b'{"reply": "x", "case": {"known": "one"}}', "case.known must be a list"),
        (b'{"reply": "x", "case": {"knwon": []}}', "case has no field 'knwon'"),
        (b'{"reply": "x", "model": "y"}', "no field is called 'model'"),
        (b'{"reply": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"id": ' + b"9" * 10_000 + b', "reply": "x"}', "line 2"),
    ],
    ids=range(14),
)
def test_a_bad_line_is_named_and_the_others_are_graded(line: bytes, reason: str) -> None:
    sent = BytesIO(b"\n".join((b'{"id": 1, "reply": "x"}', line, b"", b'{"id": 2, "reply": "y"}')))
    found = list(alone(read_lines(sent)))
    assert [json.loads(each.text)["id"] for each in found if each.text] == [1, 2]
    ((problem,),) = [each.problems for each in found if each.problems]
    assert problem.startswith("line 2: ")
    assert reason in problem


def test_bad_lines_make_the_exit_code_1() -> None:
    code, out, errors = run(b'{"id": 1, "reply": "x"}\n{bad\n\n[5]\n{"id": 2, "reply": "y"}\n')
    assert (code, [each["id"] for each in out]) == (1, [1, 2])
    assert "2 lines could not be graded" in errors
    assert "Traceback" not in errors


def test_nothing_in_nothing_out() -> None:
    assert run(b"") == (0, [], "")


def test_lone_surrogates_and_control_characters_pass() -> None:
    code, out, errors = run(b'{"id": "\\ud800", "reply": "sorry \\ud800 \\u0000 \\u202e"}')
    assert (code, errors, out[0]["id"]) == (0, "", "\ud800")


def test_an_answer_comes_before_the_next_line_is_sent() -> None:
    command = [sys.executable, "-m", "scoring"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as talk:
        assert talk.stdin
        assert talk.stdout
        for number in (1, 2):
            talk.stdin.write(json.dumps({"id": number, "reply": "Sorry."}).encode() + b"\n")
            talk.stdin.flush()
            assert json.loads(talk.stdout.readline())["id"] == number
        talk.stdin.close()


def test_a_reader_that_has_enough_is_no_error() -> None:
    line = json.dumps({"reply": "Sorry about the crib. " * 20}).encode() + b"\n"
    command = [sys.executable, "-m", "scoring"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as talk:
        assert talk.stdin
        assert talk.stdout
        assert talk.stderr
        talk.stdin.write(line * 3)
        talk.stdin.flush()
        talk.stdout.readline()
        talk.stdout.close()
        talk.stdin.write(line * 50)
        talk.stdin.close()
        assert talk.stderr.read() == b""
        assert talk.wait(30) == 0


def test_the_same_lines_give_the_same_bytes() -> None:
    line = json.dumps({"reply": "I'm sorry the crib is late; I'll send a new one today."}).encode() + b"\n"
    assert run(line * 3)[1] == [run(line)[1][0]] * 3
