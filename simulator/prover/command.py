"""`python -m simulator prove [PATH]`: a progress bar, a table, JSON for programs, problems with their cures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console, Group, RenderableType
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from simulator.console import counted, fail
from simulator.library import SHIPPED, Library, load
from simulator.problems import Problem
from simulator.prover import prove
from simulator.prover.bots import CAST
from simulator.prover.proof import Proof, Reach, Talk
from simulator.sheet import visible
from simulator.words import Outcome

_Path = Annotated[Path, typer.Argument(help="A folder of scenarios, or one file. Without it, the shipped scenarios.")]

_SIGN: dict[Outcome | None, str] = {"resolved": "R", "settled": "S", "gave_up": "G", "walked_out": "W", None: "?"}
_STYLE: dict[Outcome | None, str] = {"resolved": "green", "settled": "yellow", "gave_up": "dim", "walked_out": "red"}
_SHORT = {
    "average": "avg",
    "solution-first": "solve",
    "warm-but-useless": "warm",
    "apology spam": "sorry",
    "keyword stuffer": "stuff",
    "interrogator": "asks",
    "defensive": "defend",
    "hostile": "host",
    "silent": "mute",
    "gibberish": "gibb",
}
_LEGEND = "A bot's final score, and R resolved, S settled, G gave up, W walked out. " + ", ".join(
    f"{short}: {name}" for name, short in _SHORT.items() if short != name[: len(short)]
)


def prove_command(
    path: _Path = SHIPPED,
    as_json: Annotated[bool, typer.Option("--json", help="Print every proof as JSON, with the shortest ways.")] = False,  # noqa: FBT002
) -> None:
    """Play and search every scenario without a person; exit with 1 when one does not prove clean."""
    if not path.exists():
        fail(f"There is no folder or file {path}.")
    library = load(path)
    proofs = _prove_all(library)
    problems = [*library.problems, *(problem for proof in proofs for problem in proof.problems)]
    if as_json:
        shown = {"scenarios": [_record(proof) for proof in proofs], "problems": [asdict(each) for each in problems]}
        typer.echo(json.dumps(shown, indent=2))
    else:
        _show(Console(), proofs, problems)
    if problems or not proofs:
        raise typer.Exit(1)


def _prove_all(library: Library) -> list[Proof]:
    """Prove each scenario in turn, under a bar that a terminal shows and a pipe never sees."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task("", total=len(library.scenarios))
        proofs: list[Proof] = []
        for n, scenario in enumerate(library.scenarios):

            def on_progress(done: int, total: int, what: str, n: int = n, name: str = scenario.id) -> None:
                progress.update(task, completed=n + done / total, description=f"{name}: {what}")

            proofs.append(prove(scenario, library.sheets[scenario.id], on_progress))
    return proofs


def _record(proof: Proof) -> dict[str, Any]:
    return {**asdict(proof), "clean": proof.clean}


def _show(console: Console, proofs: Sequence[Proof], problems: Sequence[Problem]) -> None:
    if proofs:
        console.print(_table(proofs), _bots(proofs), Text(f"{_LEGEND}.", style="dim"))
    if len(proofs) == 1:
        console.print("", _ways(proofs[0]))
    for each in problems:
        typer.echo(f"\n{each}")
    clean = sum(proof.clean for proof in proofs)
    searched = sum(proof.moments for proof in proofs)
    if problems:
        typer.echo(
            f"\n{counted(len(problems), 'problem')}; {clean} of {counted(len(proofs), 'scenario')} proved clean."
        )
    elif proofs:
        typer.echo(f"\n{counted(clean, 'scenario')} proved clean; {searched:,} moments searched.")
    else:
        typer.echo("There is no scenario here: scenarios are files that end in .yaml.", err=True)


def _table(proofs: Sequence[Proof]) -> RenderableType:
    """Draw a row for each scenario: what came out as written, and how much of it can be reached."""
    table = Table(pad_edge=False)
    table.add_column("Scenario", no_wrap=True)
    for heading in ("Written", "Lines", "Facts", "Endings", "Longest", "Problems"):
        table.add_column(heading, justify="right")
    for proof in proofs:
        written = [talk for talk in proof.talks if talk.kind != "bot"]
        table.add_row(
            Text(visible(proof.scenario)),
            _of([talk.right for talk in written]),
            *(_of([reach.reached for reach in reaches]) for reaches in (proof.lines, proof.facts, proof.endings)),
            Text(str(proof.longest)),
            Text(str(len(proof.problems)), style="green" if proof.clean else "bold red"),
        )
    return table


def _bots(proofs: Sequence[Proof]) -> RenderableType:
    """Draw a row for each scenario, and in it every bot's score and ending."""
    table = Table(pad_edge=False, padding=(0, 0, 0, 1), box=None)
    table.add_column("", no_wrap=True, max_width=19)
    for bot in CAST:
        table.add_column(_SHORT.get(bot.name, bot.name), justify="right", no_wrap=True)
    for proof in proofs:
        bots = [talk for talk in proof.talks if talk.kind == "bot"]
        table.add_row(Text(visible(proof.scenario)), *map(_ended, bots))
    return table


def _ended(talk: Talk) -> Text:
    style = _STYLE.get(talk.ended, "red") if talk.right else "bold reverse red"
    return Text(f"{'-' if talk.score is None else talk.score}{_SIGN[talk.ended]}", style=style)


def _of(reached: Sequence[bool]) -> Text:
    return Text(f"{sum(reached)}/{len(reached)}", style="" if all(reached) else "bold red")


def _ways(proof: Proof) -> RenderableType:
    """Draw the shortest way to every line, fact and ending."""
    groups = (("Lines", proof.lines), ("Hidden facts", proof.facts), ("Endings", proof.endings))
    return Group(*(_way_table(heading, reaches) for heading, reaches in groups if reaches))


def _way_table(heading: str, reaches: Sequence[Reach]) -> RenderableType:
    table = Table(title=Text(heading, style="bold"), title_justify="left", pad_edge=False, box=None)
    for name in ("Line", "What", "The shortest way"):
        table.add_column(name, justify="right" if name == "Line" else "left")
    for reach in reaches:
        way = Text(_way(reach.moves)) if reach.moves else Text("never", style="bold red")
        table.add_row(Text(str(reach.line or "house"), style="dim"), Text(visible(reach.what)), way)
    return table


def _way(moves: tuple[str, ...]) -> str:
    """Write a way down; what is done again and again is written once."""
    runs = [(move, len(list(same))) for move, same in groupby(map(visible, moves))]
    return " -> ".join(f"{move} ({times} times)" if times > 1 else move for move, times in runs)
