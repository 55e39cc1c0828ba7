"""`new`: whatever an author answers becomes a file that holds together and plays, and nothing is ever written over."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.__main__ import app
from simulator.examples import EXAMPLE
from simulator.library import load
from simulator.names import slug
from simulator.new import QUESTIONS, ask, read_answers
from simulator.rehearse import play

HERE = Path(__file__).parent
SETS = [read_answers(text) for text in (HERE / "answers.txt").read_text("utf-8").split("\n\n")[1:]]
CAKE = SETS[0]


def new(folder: Path, answers: dict[str, str], **others: str) -> tuple[int, str]:
    """Answer from a file, with `others` in place of some answers."""
    file = folder.parent / "answers.txt"
    file.write_text("".join(f"{name}: {answer}\n" for name, answer in (answers | others).items()), "utf-8")
    return run("new", folder, "--answers", file)


def run(*words: str | Path, typed: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "scenarios"
    folder.mkdir()
    return folder


def files(shelf: Path) -> list[str]:
    return sorted(path.relative_to(shelf).as_posix() for path in shelf.rglob("*") if path.is_file())


@pytest.mark.parametrize("answers", SETS, ids=[answers["trade"] for answers in SETS])
def test_the_file_holds_together_and_plays(answers: dict[str, str], shelf: Path) -> None:
    code, output = new(shelf, answers)
    assert code == 0, output
    library = load(shelf)
    assert library.problems == ()
    (scenario,) = library.scenarios
    assert "It proves clean." in output, "rehearsals, model answers and every bot end as they should"
    for seed in range(5):
        assert play(scenario, scenario.model_answers, seed).state.ended == "resolved"
    ends = {rehearsal.name: rehearsal.ends for rehearsal in scenario.rehearsals}
    assert ends["plain words"] == "resolved"
    assert ends["kind words and no plan"] in ("gave_up", "walked_out")
    assert ends["hostile"] == "walked_out"
    assert {hint.code for hint in library.hints} == {"H501", "H502", "H503"}, "the voice is left to the author"


def test_answers_are_kept_as_they_were_given(shelf: Path) -> None:
    odd = {
        "company": 'Larch & Sons: "cribs" #1',
        "customer": "Zoë 'Zed' O'Brien, NO",
        "stake": "12:30 is when {they} come * and & go",
        "opening": "- Order #42: [sighs] \\ %TAG `crib` @home {} 010 ~",
        "says": "Look: it's on the box #7",
    }
    code, output = new(shelf, CAKE, **odd)
    assert code == 0, output
    (scenario,) = load(shelf).scenarios
    assert scenario.brief.company == odd["company"]
    assert (scenario.customer.name, scenario.customer.manner) == ("Zoë 'Zed' O'Brien", "NO")
    assert scenario.complaint.stake == odd["stake"]
    assert scenario.opening == odd["opening"]
    assert scenario.policy.not_allowed == ("free cakes for a year",)
    assert all(f"{odd['says']}." in says for says in scenario.complaint.hidden["when-party"].says)


def test_the_questions_take_typed_answers(shelf: Path) -> None:
    typed = "".join(f"{CAKE.get(question.name, '')}\n" for question in QUESTIONS)
    code, output = run("new", shelf, typed=typed)
    assert code == 0, output
    assert all(question.words in output for question in QUESTIONS)
    assert files(shelf) == ["bakery/cake-wrong-name.yaml"]
    for word in ("play", "check", "README.md"):
        assert word in output.split("Next:")[1]


def test_answers_that_stop_early_write_nothing(shelf: Path) -> None:
    for typed, kept in (("", []), ("Sugar & Rye\nbakery\n", ["new-answers.txt"])):
        code, output = run("new", shelf, typed=typed)
        assert code == 1
        assert "nothing was written" in output
        assert files(Path.cwd()) == kept
    assert files(shelf) == []
    assert read_answers(Path("new-answers.txt").read_text("utf-8")) == {"company": "Sugar & Rye", "trade": "bakery"}


def test_nothing_is_written_over(shelf: Path) -> None:
    assert new(shelf, CAKE, id="cake")[0] == 0
    written = (shelf / "bakery" / "cake.yaml").read_bytes()
    for trade in ("bakery", "Bakery", "cakes"):  # an id is one scenario's, whatever its folder
        code, output = new(shelf, CAKE, id="cake", trade=trade)
        assert code == 1
        assert "already" in output
    (shelf / "bakery" / "tart.yaml").write_text("mine: [", "utf-8")
    assert "already" in new(shelf, CAKE, id="tart")[1]
    assert (shelf / "bakery" / "tart.yaml").read_text("utf-8") == "mine: ["
    assert (shelf / "bakery" / "cake.yaml").read_bytes() == written


def test_an_id_that_was_left_out_is_a_free_one(shelf: Path) -> None:
    (shelf / "cakes").mkdir()
    (shelf / "cakes" / "cake-wrong-name.yaml").write_text("id: [", "utf-8")
    assert new(shelf, CAKE)[0] == 0
    assert files(shelf) == ["bakery/cake-wrong-name-2.yaml", "cakes/cake-wrong-name.yaml"]


def test_answers_that_were_typed_are_not_lost(shelf: Path) -> None:
    (shelf / "bakery").mkdir()
    (shelf / "bakery" / "cake.yaml").write_text("mine", "utf-8")
    given = CAKE | {"title": "", "id": "cake"}
    code, output = run("new", shelf, typed="".join(f"{given[question.name]}\n" for question in QUESTIONS))
    assert code == 1
    assert "There is a scenario called `cake` already" in output
    kept = read_answers(Path("new-answers.txt").read_text("utf-8"))
    assert {name: answer for name, answer in kept.items() if answer} == {n: a for n, a in given.items() if a}


def test_a_piped_answer_that_does_not_fit_is_named_by_its_line_and_nothing_is_lost(shelf: Path) -> None:
    given = {question.name: CAKE.get(question.name, "") for question in QUESTIONS} | {"channel": "chatt"}
    typed = "".join(f"{answer}\n" for answer in given.values())
    code, output = run("new", shelf, typed=typed)
    assert code == 1
    assert "Line 3: `channel` cannot be that. Did you mean `chat`?" in output
    assert "kept in new-answers.txt" in output
    assert read_answers(Path("new-answers.txt").read_text("utf-8")) == given
    run("new", shelf, typed=typed)
    assert files(Path.cwd()) == ["new-answers-2.txt", "new-answers.txt"], "never written over"
    Path("new-answers.txt").write_text(Path("new-answers.txt").read_text("utf-8").replace("chatt", "chat"), "utf-8")
    assert run("new", shelf, "--answers", "new-answers.txt")[0] == 0


def test_the_names_and_the_number_of_questions_are_told(shelf: Path) -> None:
    plain = re.sub(r"[\s│]+", " ", run("new", "--help")[1])
    for question in QUESTIONS:
        assert (f"({question.name})" if question.optional else question.name) in plain
    assert f"in {len(QUESTIONS)} questions" in run("new", shelf, typed="")[1]


def test_the_reply_it_writes_says_nothing_twice_and_no_day_that_may_be_wrong(shelf: Path) -> None:
    new(shelf, CAKE)
    (scenario,) = load(shelf).scenarios
    said = " ".join(scenario.model_answers)
    assert [said.count(phrase) for phrase in scenario.complaint.parts.values()] == [1, 1]
    assert [said.count(phrase) for phrase in scenario.policy.allowed.values()] == [1, 1]
    assert "tomorrow" not in said
    assert scenario.brief.situation == CAKE["situation"]
    assert scenario.complaint.known == ("you collected the cake at eight", "your daughter is called Mila")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The roses are orange and not white", "roses-orange-white"),
        (
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk bauunternehmen",
            "donaudampfschifffahrtselektrizitatenhauptbetriebsw",
        ),
        ("An unbelievably extraordinarily disproportionately long", "unbelievably-extraordinarily-disproportionately"),
        ("24 hours of nothing", "hours-nothing"),
        ("Where is it?", "where"),
    ],
)
def test_a_name_is_made_of_whole_words(title: str, name: str) -> None:
    assert slug(title) == name


@pytest.mark.parametrize(
    "id",
    ["../cake", "/etc/cake", "a/b", "a\\b", "..", ".", "cake.yaml", "Cake", "a--b", "-a", "a" * 61, "ä", "a b", "%2e"],
)
def test_an_id_is_no_path(id: str, shelf: Path) -> None:  # noqa: A002
    code, output = new(shelf, CAKE, id=id)
    assert code == 1
    assert "`id`" in output
    assert files(shelf.parent) == ["answers.txt"]


@pytest.mark.parametrize("trade", ["../../cakes", "/cakes", "..\\cakes"])
def test_a_trade_names_one_folder_below(trade: str, shelf: Path) -> None:
    assert new(shelf, CAKE, trade=trade)[0] == 0
    (name,) = files(shelf)
    assert re.fullmatch(r"[a-z-]+/cake-wrong-name\.yaml", name)
    assert files(shelf.parent) == ["answers.txt", f"scenarios/{name}"]


@pytest.mark.parametrize("trade", ["..", "/", "", "  ", "42", "!", "蛋糕"])
def test_a_trade_without_letters_is_asked_for_again(trade: str, shelf: Path) -> None:
    code, output = new(shelf, CAKE, trade=trade)
    assert code == 1
    assert "`trade`" in output
    assert files(shelf) == []


def test_a_folder_that_leads_out_is_not_followed(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (shelf / "bakery").symlink_to(tmp_path / "elsewhere")
    code, output = new(shelf, CAKE)
    assert code == 1
    assert "leads out of the folder" in output
    assert files(tmp_path / "elsewhere") == []


@pytest.mark.parametrize(
    ("others", "words"),
    [
        ({"stake": ""}, "`stake` needs an answer, such as: your daughter turns six today"),
        ({"wrong": " ; . ;"}, "`wrong` needs an answer"),
        ({"offers": "x" * 161}, "`offers` is too long: 160 characters fit."),
        ({"wrong": "a;b;c;d;e;f;g"}, "`wrong` has 7 phrases, and 6 fit."),
        ({"channel": "chatt"}, "Did you mean `chat`?"),
        ({"company": "Rye\x1b[31m"}, "`company` holds a character that nobody can see"),
        ({"customer": ", a nurse"}, "`customer` begins with a name"),
        ({"stakes": "x"}, "Did you mean `stake`?"),
        ({"no colon": ""}, "Line"),
    ],
)
def test_an_answer_that_does_not_fit_is_named(others: dict[str, str], words: str, shelf: Path) -> None:
    code, output = new(shelf, CAKE, **others)
    assert code == 1
    assert words in output
    assert files(shelf) == []


def test_an_answers_file_that_cannot_be_read(shelf: Path, tmp_path: Path) -> None:
    assert "cannot be read" in run("new", shelf, "--answers", tmp_path / "none")[1]
    (tmp_path / "odd").write_bytes(b"\xff\xfe\0")
    assert "not saved as UTF-8" in run("new", shelf, "--answers", tmp_path / "odd")[1]
    (tmp_path / "odd").write_text("stake: a\nstake: b\n", "utf-8")
    assert "a second time" in run("new", shelf, "--answers", tmp_path / "odd")[1]


def test_what_cannot_be_played_is_written_and_said(shelf: Path) -> None:
    code, output = new(shelf, CAKE, stake="TODO", title="A cake")
    assert code == 1
    assert "M315" in output
    assert "in it to mend, see above" in output
    assert files(shelf) == ["bakery/cake.yaml"]


def test_the_houses_own_folder_is_respected(shelf: Path) -> None:
    shutil.copy(EXAMPLE / "house.yaml", shelf)
    code, output = new(shelf, CAKE)
    assert code == 1, "this house asks for almost nothing, so its scenarios have to"
    assert "M301" in output


def test_someone_at_a_terminal_is_asked_again() -> None:
    said: list[str] = []
    typed = iter(["", *(CAKE.get(question.name, "") for question in QUESTIONS)])
    found: dict[str, str] = {}
    ask(said.append, lambda: next(typed), found, again=True)
    assert found["company"] == CAKE["company"]
    assert any("`company` needs an answer" in line for line in said)


def test_an_id_that_is_taken_is_asked_for_again_at_a_terminal(shelf: Path) -> None:
    (shelf / "bakery").mkdir()
    (shelf / "bakery" / "cake.yaml").write_text("mine", "utf-8")
    given = CAKE | {"title": "", "id": "cake"}
    typed = "".join(f"{given.get(question.name, '')}\n" for question in QUESTIONS)
    assert at_terminal(shelf, typed + "other-cake\n") == 0
    assert files(shelf) == ["bakery/cake.yaml", "bakery/other-cake.yaml"]


def at_terminal(shelf: Path, typed: str) -> int:
    """Type at a real terminal, and return the exit code."""
    main, other = pty.openpty()
    command = [sys.executable, "-m", "simulator", "new", str(shelf)]
    process = subprocess.Popen(command, cwd=HERE.parents[1], stdin=other, stdout=subprocess.DEVNULL)
    os.close(other)
    for line in typed.splitlines(keepends=True):
        os.write(main, line.encode())
    code = process.wait(60)
    os.close(main)
    return code
