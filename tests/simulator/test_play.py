"""Practice in a terminal: the brief, the talk, the mood, the grades, the end; and replies that are written already."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.__main__ import app
from simulator.examples import EXAMPLE
from simulator.library import load


@pytest.fixture
def crib(tmp_path: Path) -> Path:
    shutil.copy(EXAMPLE / "house.yaml", tmp_path)
    return Path(shutil.copy(EXAMPLE / "crib.yaml", tmp_path))


def play(*words: str | Path, typed: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["play", *(str(word) for word in words)], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


def answers(crib: Path) -> list[str]:
    return [" ".join(answer.split()) for answer in load(crib).scenarios[0].model_answers]


def test_a_talk_that_goes_well(crib: Path) -> None:
    code, output = play(crib, typed="\n".join(answers(crib)) + "\n")
    assert code == 0
    for words in ("Larch & Sons", "Farida Osei", "I have a crib in forty pieces", "You may offer", "Mood ", "of 10 ("):
        assert words in output
    assert "Farida Osei is content" in output
    assert "Your scorecard" in output


def test_a_talk_that_goes_badly(crib: Path) -> None:
    code, output = play(crib, typed="Calm down, it is your own fault.\nCalm down. You should have checked.\n" * 3)
    assert code == 0
    assert "You told them how to feel or behave." in output
    assert "Farida Osei walks out" in output


def test_the_grade_of_a_reply_is_shown_on_demand_with_its_words(crib: Path) -> None:
    _, output = play(crib, typed="?\nWe are sorry that we packed your crib without its screws.\n?\nquit\n")
    assert "Nothing to grade yet." in output
    assert "Your reply 1" in output
    assert " of 4" in output
    assert '"' in output.split("Your reply 1")[1]


def test_what_people_type_is_shown_as_typed(crib: Path) -> None:
    typed = "[bold red]sorry[/] \x1b[31m$5 and $9 <b>hi</b> [link=http://x]"
    code, output = play(crib, typed=f"{typed}\nquit\n")
    assert code == 0
    assert "[bold red]sorry[/] \N{REPLACEMENT CHARACTER}[31m$5 and $9 <b>hi</b> [link=http://x]" in output


@pytest.mark.parametrize("typed", ["", "\n\n\n", "quit\n", "QUIT\n", "  exit \n", "brief\nquit", "Hello \\\nthere\\"])
def test_leaving_is_polite(crib: Path, typed: str) -> None:
    code, output = play(crib, typed=typed)
    assert code == 0
    assert "You leave the desk. Come back whenever you like." in output


def test_ctrl_c_is_polite_too(crib: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("rich.console.Console.input", interrupt)
    code, output = play(crib)
    assert code == 0
    assert "You leave the desk." in output


@pytest.mark.parametrize(
    "reply",
    ["x", "😀😀😀", "سلام", "a\u200bb", "word " * 4_000, "**bold** # order", "{0} %s \\n", "Ich verstehe Sie gut."],
)
def test_any_reply_gets_an_answer(crib: Path, reply: str) -> None:
    code, output = play(crib, typed=f"{reply}\n?\nquit\n")
    assert code == 0
    assert "Your reply 1" in output


def test_a_long_reply_over_several_lines_is_one_reply(crib: Path) -> None:
    _, output = play(crib, typed="We are sorry\\\nabout the screws.\n?\nquit\n")
    assert "Your reply 1" in output
    assert "Your reply 2" not in output


def test_a_customer_is_chosen_by_number(crib: Path) -> None:
    code, output = play(crib.parent, typed="7\nnobody\n1\nquit\n")
    assert code == 0
    assert "Who is waiting" in output
    assert output.count("Please give a number from 1 to 1") == 2
    assert "I have a crib in forty pieces" in output
    assert play(crib.parent, typed="quit\n")[0] == 0
    assert play(crib.parent, typed="")[0] == 0


def test_replies_from_a_file_a_line_each(crib: Path, tmp_path: Path) -> None:
    file = tmp_path / "replies.txt"
    file.write_text("\n\n".join(answers(crib)) + "\nOne more.\n", "utf-8")
    code, output = play(crib, "--replies", file)
    assert code == 0
    assert "Farida Osei is content" in output
    assert "(1 reply left over: the talk had ended.)" in output


def test_replies_and_everything_that_came_of_them_as_json(crib: Path, tmp_path: Path) -> None:
    file = tmp_path / "replies.json"
    file.write_text(json.dumps([*answers(crib), "One more."]), "utf-8")
    code, output = play(crib, "--replies", file, "--json")
    assert code == 0
    found = json.loads(output)
    assert (found["scenario"], found["ended"], found["unused"]) == ("crib", "resolved", 1)
    assert [turn["number"] for turn in found["turns"]] == [1, 2, 3]
    turn = found["turns"][0]
    assert turn["customer"].startswith("I have a crib")
    assert turn["reply"] == answers(crib)[0]
    assert {"anger", "band", "told", "met", "triggers", "why", "ended"} <= turn["state"].keys()
    for skill, score in turn["scores"].items():
        assert score["skill"] == skill
        assert all(turn["reply"][each["start"] : each["end"]] for each in score["evidence"])
    assert {"results", "overall"} <= found["scorecard"].keys()
    assert json.loads(play(crib, "--replies", "-", "--json", typed=file.read_text("utf-8"))[1]) == found


def test_the_same_replies_give_the_same_record(crib: Path) -> None:
    assert play(crib, "--model-answers", "--json") == play(crib, "--model-answers", "--json")


def test_another_seed_gives_other_words(crib: Path) -> None:
    first, other = (json.loads(play(crib, "--model-answers", "--json", "--seed", seed)[1]) for seed in ("0", "1"))
    assert first["turns"][1]["customer"] != other["turns"][1]["customer"]


def test_nothing_said_at_all_is_a_record_too(crib: Path, tmp_path: Path) -> None:
    file = tmp_path / "none.txt"
    file.write_text("\n", "utf-8")
    found = json.loads(play(crib, "--replies", file, "--json")[1])
    assert (found["turns"], found["ended"]) == ([], None)
    assert "The talk is still open." in play(crib, "--replies", file)[1]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"[1, 2]", "must be a list of texts"),
        (b'["open', "begins like a JSON list and is none"),
        (b"[" * 100_000, "begins like a JSON list and is none"),
        (b"\xff\xfe\0", "is not saved as UTF-8"),
    ],
)
def test_a_file_of_replies_that_cannot_be_used(crib: Path, tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "replies"
    file.write_bytes(content)
    code, output = play(crib, "--replies", file)
    assert code == 1
    assert words in output


def test_what_cannot_be_played_is_said(crib: Path, tmp_path: Path) -> None:
    assert "cannot be read: No such file" in play(crib, "--replies", tmp_path / "none")[1]
    assert "Give either --replies or --model-answers" in play(crib, "--replies", "x", "--model-answers")[1]
    assert "add --replies FILE or --model-answers" in play(crib, "--json")[1]
    assert "No scenario is called `cribb`" in play("cribb")[1]
    crib.write_text("id: [", "utf-8")
    code, output = play(crib)
    assert code == 1
    assert "crib.yaml:1:5 Y126" in output
    assert "that can be played" in output
