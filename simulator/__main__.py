"""The author's tools: `python -m simulator` with `new`, `check`, `explain`, `prove`, `play`, `ask` and `schema`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from simulator import explain, terminal
from simulator.asking import brought_out
from simulator.console import counted, fail, read_named
from simulator.library import SHIPPED, Library, UnknownScenarioError, digest, load
from simulator.new_command import new_command
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
        fail(f"There is no folder or file {path}.")
    library = load(path)
    problems = [*library.problems]
    if play:
        problems += [problem for scenario in library.scenarios for problem in _rehearse(library, scenario)]
    for each in (*problems, *library.hints):
        typer.echo(f"{each}\n")
    if problems:
        where = counted(len({problem.file for problem in problems}), "file")
        loaded = counted(len(library.scenarios), "scenario")
        typer.echo(
            f"{counted(len(problems), 'problem')} in {where}; {loaded} could be loaded."
            " `explain CODE` tells more about one of them."
        )
        raise typer.Exit(1)
    if not library.scenarios:
        fail(f"There is no scenario in {path}: scenarios are files that end in .yaml.")
    rehearsals = sum(len(scenario.rehearsals) for scenario in library.scenarios)
    played = f", {counted(rehearsals, 'rehearsal')} and the model answers played as written" if play else ""
    hints = f" {counted(len(library.hints), 'hint')} above." if library.hints else ""
    typer.echo(f"{counted(len(library.scenarios), 'scenario')} without a problem{played}.{hints}")


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
        fail("Give either --replies or --model-answers.")
    if as_json and not (replies or model_answers):
        fail("--json is for replies that are written already: add --replies FILE or --model-answers.")
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
        console.print(f"({counted(unused, 'reply', 'replies')} left over: the talk had ended.)", style="dim")
    console.print(terminal.ending(attempt, card(attempt)))


app.command("new")(new_command)
app.command("prove")(prove_command)


@app.command()
def ask(
    id: Annotated[str, typer.Argument(help="The scenario's id, or its file.")],  # noqa: A002
    question: Annotated[str, typer.Argument(help="A reply as a trainee would type it, between quotation marks.")],
) -> None:
    """Say which hidden facts a question brings out, and which offers and parts a reply is taken for."""
    scenario = _find(id, Console())
    if scenario:
        typer.echo(brought_out(scenario, question))


@app.command("explain")
def explain_code(
    code: Annotated[str, typer.Argument(help="A code such as M309; without one, the list of them.")] = "",
    page: Annotated[bool, typer.Option("--page", help="Print the page of all codes, scenarios/PROBLEMS.md.")] = False,  # noqa: FBT002
) -> None:
    """Tell about a problem that `check` reports: what, why, an example and the cure."""
    known = CODES.get(code.strip().upper())
    if code and known is None:
        fail(f"There is no problem `{code[:80]}`. {explain.near(code)}")
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
        fail(*map(str, library.problems), f"There is no scenario in {path} that can be played.")
    return terminal.choose(console, library.scenarios) if path.is_dir() else library.scenarios[0]


def _by_id(name: str) -> Scenario:
    library = load()
    try:
        return library.get(name)
    except UnknownScenarioError as error:
        fail(
            *(str(problem) for problem in library.problems if Path(problem.file).stem == name),
            f"{error} Or give its file.",
        )


def _lines(name: str) -> list[str]:
    """Return the replies of a file: a JSON list of texts, or one a line."""
    text = read_named(name)
    if text.lstrip().startswith("["):
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            fail(f"{name} begins like a JSON list and is none.")
        if not all(isinstance(each, str) for each in found):
            fail(f"{name} must be a list of texts.")
        return [str(each) for each in found]
    return [line for line in text.splitlines() if line.strip()]


def main() -> None:
    """Run a command; what the terminal cannot show is shown as a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    app()


if __name__ == "__main__":
    main()
