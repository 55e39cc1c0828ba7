"""The author's tools: `python -m simulator` with `new`, `check`, `explain`, `prove`, `play` and `schema`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from rich.console import Console

from simulator import explain, new, terminal
from simulator.library import SHIPPED, Library, UnknownScenarioError, digest, load
from simulator.problems import CODES, Problem
from simulator.prover.command import prove_command
from simulator.rehearse import play as play_through
from simulator.rehearse import rehearse
from simulator.scenario import Scenario
from simulator.schema import schema_text
from simulator.state import Attempt, Turn
from simulator.turn import card

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)

_Path = Annotated[Path, typer.Argument(help="A folder of scenarios, or one file. Without it, the shipped scenarios.")]


@app.command()
def check(
    path: _Path = SHIPPED,
    play: Annotated[bool, typer.Option(help="Play the rehearsals and the model answers too.")] = True,  # noqa: FBT002
) -> None:
    """Name every problem of every scenario, and give hints; exit with 1 when there is a problem."""
    if not path.exists():
        _fail(f"There is no folder or file {path}.")
    library = load(path)
    problems = [*library.problems]
    if play:
        problems += [problem for scenario in library.scenarios for problem in _rehearse(library, scenario)]
    for each in (*problems, *library.hints):
        typer.echo(f"{each}\n")
    if problems:
        where = _count(len({problem.file for problem in problems}), "file")
        loaded = _count(len(library.scenarios), "scenario")
        typer.echo(
            f"{_count(len(problems), 'problem')} in {where}; {loaded} could be loaded."
            " `explain CODE` tells more about one of them."
        )
        raise typer.Exit(1)
    if not library.scenarios:
        _fail(f"There is no scenario in {path}: scenarios are files that end in .yaml.")
    rehearsals = sum(len(scenario.rehearsals) for scenario in library.scenarios)
    played = f", {_count(rehearsals, 'rehearsal')} and the model answers played as written" if play else ""
    hints = f" {_count(len(library.hints), 'hint')} above." if library.hints else ""
    typer.echo(f"{_count(len(library.scenarios), 'scenario')} without a problem{played}.{hints}")


def _rehearse(library: Library, scenario: Scenario) -> tuple[Problem, ...]:
    return rehearse(scenario, library.sheets[scenario.id])


@app.command()
def play(
    id: Annotated[str, typer.Argument(help="The scenario's id, its file, or a folder to choose from.")] = "",  # noqa: A002
    replies: Annotated[
        str, typer.Option(help="Play this file: a reply a line, or a JSON list; `-` reads from input.")
    ] = "",
    model_answers: Annotated[bool, typer.Option("--model-answers", help="Play the scenario's own answers.")] = False,  # noqa: FBT002
    as_json: Annotated[bool, typer.Option("--json", help="Print turns, grades, states and scorecard as JSON.")] = False,  # noqa: FBT002
    seed: Annotated[int, typer.Option(help="Another number, other wordings; the rules stay.")] = 0,
) -> None:
    """Practise in the terminal, or play replies that are written already."""
    if replies and model_answers:
        _fail("Give either --replies or --model-answers.")
    if as_json and not (replies or model_answers):
        _fail("--json is for replies that are written already: add --replies FILE or --model-answers.")
    console = Console()
    scenario = _find(id, console)
    if scenario is None:
        return
    if not (replies or model_answers):
        attempt = terminal.practise(console, scenario, seed)
        console.print(terminal.ending(attempt, card(attempt)))
        return
    lines = list(scenario.model_answers) if model_answers else _lines(replies)
    attempt = play_through(scenario, lines, seed)
    unused = len(lines) - len(attempt.turns)
    if as_json:
        typer.echo(json.dumps({**record(attempt), "unused": unused}, indent=2))
        return
    terminal.transcript(console, attempt)
    if unused:
        console.print(f"({_count(unused, 'reply', 'replies')} left over: the talk had ended.)", style="dim")
    console.print(terminal.ending(attempt, card(attempt)))


@app.command("new")
def new_scenario(
    folder: Annotated[Path, typer.Argument(help="A folder of scenarios. Without it, the shipped scenarios.")] = SHIPPED,
    answers: Annotated[str, typer.Option(help="Take the answers from this file: `name: answer`, one a line.")] = "",
) -> None:
    """Ask a few questions and write a scenario that can be played at once; nothing is ever written over."""
    found: dict[str, str] = {}
    try:
        found = new.read_answers(_read(answers)) if answers else _questions()
        path, problems = new.write_new(new.answers_from(found), folder)
    except new.NewScenarioError as error:
        if found and not answers:
            typer.echo("\nYour answers, to keep in a file and give with --answers:")
            typer.echo("\n".join(f"{name}: {answer}" for name, answer in found.items()))
        _fail(str(error))
    for problem in problems:
        typer.echo(f"\n{problem}")
    path = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    state = f"{_count(len(problems), 'thing')} in it to mend, see above." if problems else "It proves clean."
    typer.echo(f"\nWritten: {path}. {state}\nNext:")
    typer.echo(f"  python -m simulator play {path}     be the trainee: good, short, wrong, unfair")
    typer.echo(f"  python -m simulator check {path}    after every change; it tells what to mend")
    typer.echo(f"  python -m simulator prove {path}    when it is done: bots play it, and every line is looked for")
    typer.echo("  scenarios/README.md                 how to give this customer a voice of their own")
    raise typer.Exit(1 if problems else 0)


def _questions() -> dict[str, str]:
    typer.echo('A new customer. Facts are written as you would say them to the customer: "your", "you".')

    def hear() -> str:
        try:
            typer.echo("> ", nl=False)
            line = sys.stdin.readline()
        except (UnicodeDecodeError, KeyboardInterrupt):
            line = ""
        if not line:
            _fail("\nThe answers stopped there; nothing was written.")
        return line

    return new.ask(typer.echo, hear, again=sys.stdin.isatty())


app.command("prove")(prove_command)


@app.command("explain")
def explain_code(
    code: Annotated[str, typer.Argument(help="A code such as M309; without one, the list of them.")] = "",
    page: Annotated[bool, typer.Option("--page", help="Print the page of all codes, scenarios/PROBLEMS.md.")] = False,  # noqa: FBT002
) -> None:
    """Tell about a problem that `check` reports: what, why, an example and the cure."""
    known = CODES.get(code.strip().upper())
    if code and known is None:
        _fail(f"There is no problem `{code[:80]}`. {explain.near(code)}")
    typer.echo(explain.page() if page else explain.entry(known) if known else explain.listing(), nl=not page)


@app.command()
def schema() -> None:
    """Print the JSON schema of a scenario, for editors."""
    typer.echo(schema_text(), nl=False)


def record(attempt: Attempt) -> dict[str, Any]:
    """Return an attempt as plain JSON values: turns, last line, outcome and scorecard."""
    return {
        "scenario": attempt.scenario.id,
        "digest": digest(attempt.scenario),
        "seed": attempt.seed,
        "turns": [_turn(turn) for turn in attempt.turns],
        "last": attempt.pending.text,
        "ended": attempt.state.ended,
        "scorecard": asdict(card(attempt)),
    }


def _turn(turn: Turn) -> dict[str, Any]:
    state = asdict(turn.state)
    del state["credit"]  # how the mood keeps its books, not how the customer stands
    return {
        "number": turn.number,
        "customer": turn.customer.text,
        "voice": turn.customer.voice,
        "reply": turn.reply,
        "scores": {score.skill: asdict(score) for score in turn.scores},
        "state": {**state, "band": turn.state.band},
    }


def _find(name: str, console: Console) -> Scenario | None:
    """Return a scenario by its id or its file, or let the person choose one; None when they would rather not."""
    path = Path(name) if name else SHIPPED
    if not path.is_dir() and path.suffix not in (".yaml", ".yml"):
        return _by_id(name)
    library = load(path)
    if not library.scenarios:
        _fail(*map(str, library.problems), f"There is no scenario in {path} that can be played.")
    return terminal.choose(console, library.scenarios) if path.is_dir() else library.scenarios[0]


def _by_id(name: str) -> Scenario:
    library = load()
    try:
        return library.get(name)
    except UnknownScenarioError as error:
        _fail(*(str(problem) for problem in library.problems if Path(problem.file).stem == name), str(error))


def _lines(name: str) -> list[str]:
    """Return the replies of a file: a JSON list of texts, or one a line."""
    text = _read(name)
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            _fail(f"{name} begins like a JSON list and is none.")
        if not all(isinstance(each, str) for each in found):
            _fail(f"{name} must be a list of texts.")
        return [str(each) for each in found]
    return [line for line in text.splitlines() if line.strip()]


def _read(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        _fail(f"{name} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        _fail(f"{name} is not saved as UTF-8.")


def _fail(*messages: str) -> NoReturn:
    for message in messages:
        typer.echo(message, err=True)
    raise typer.Exit(1)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def main() -> None:
    """Run a command; what the terminal cannot show is shown as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    app()


if __name__ == "__main__":
    main()
