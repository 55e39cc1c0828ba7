"""`python -m simulator new`: ask in a terminal, or take answers from a pipe or a file, and write the scenario."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from simulator import new
from simulator.console import counted, fail, read_named
from simulator.library import SHIPPED
from simulator.problems import Problem

_NAMES = ", ".join(f"({each.name})" if each.optional else each.name for each in new.QUESTIONS)
_BY_HAND = """
To put in by hand, where `new` could only guess:
  known, situation     what the trainee can really see: the day, the cause, what is in stock
  fault                it says company; it may be third_party, customer or unknown
  says, nudge          how this customer tells their secret, three wordings of their own
  lines, endings       their voice, beginning with `need: heard`, `trigger: vague` and every offer
  model_answers        your words, and who does what by when: `new` promises within the hour
"""


def new_command(
    folder: Annotated[Path, typer.Argument(help="A folder of scenarios. Without it, the shipped scenarios.")] = SHIPPED,
    answers: Annotated[
        str,
        typer.Option(
            help=f"Take the answers from this file (`-`: from input), one `name: answer` a line. The names: {_NAMES}. "
            "Those in brackets may be left out."
        ),
    ] = "",
) -> None:
    """Ask a few questions and write a scenario that can be played at once; nothing is ever written over."""
    if answers:
        try:
            made = new.write_new(new.answers_from(new.read_answers(read_named(answers))), folder)
        except new.NewScenarioError as error:
            fail(f"{error} Nothing was written; mend {answers} and try again.")
    else:
        made = _asked(folder)
    _tell(*made)


def _asked(folder: Path) -> tuple[Path, tuple[Problem, ...]]:
    """Ask until a file is written; ends the command, and keeps what was typed, where nobody can be asked again."""
    needed = sum(not each.optional for each in new.QUESTIONS)
    typer.echo(f"A new customer, in {len(new.QUESTIONS)} questions; {needed} of them need an answer.")
    typer.echo('Facts are written as you would say them to the customer: "your", "you".')
    again, found = sys.stdin.isatty(), dict[str, str]()
    while True:
        try:
            new.ask(typer.echo, _hear, found, again=again)
            return new.write_new(new.answers_from(found), folder)
        except new.NewScenarioError as error:
            if not (again and error.name):
                _keep(found)
                fail(str(error))
            typer.echo(f"   {error}")
            del found[error.name]


def _hear() -> str | None:
    typer.echo("> ", nl=False)
    try:
        return sys.stdin.readline() or None
    except UnicodeDecodeError:
        return "\0"  # no letter, and told as such
    except KeyboardInterrupt:
        return None


def _keep(found: Mapping[str, str]) -> None:
    """Write what was typed to a file of its own here, or where that fails, onto the screen."""
    if not any(found.values()):
        return
    lines = "\n".join(f"{name}: {' '.join(answer.split())}" for name, answer in found.items())
    for number in range(1, 100):
        path = Path(f"new-answers{f'-{number}' if number > 1 else ''}.txt")
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(f"# What you answered `python -m simulator new`.\n{lines}\n")
        except FileExistsError:
            continue
        except OSError:
            break
        typer.echo(f"\n\nYour answers are kept in {path}: mend it, and give it with --answers {path}.")
        return
    typer.echo(f"\n\nYour answers, to keep in a file and give with --answers:\n{lines}")


def _tell(path: Path, problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        typer.echo(f"\n{problem}")
    path = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    state = f"{counted(len(problems), 'thing')} in it to mend, see above." if problems else "It proves clean."
    typer.echo(f"\nWritten: {path}. {state} It is a beginning.\n{_BY_HAND}\nNext:")
    typer.echo(f"  python -m simulator play {path}     be the trainee: good, short, wrong, unfair")
    typer.echo(f"  python -m simulator check {path}    after every change; it tells what to mend")
    typer.echo(f"  python -m simulator prove {path}    when it is done: bots play it, and every line is looked for")
    typer.echo("  scenarios/README.md                 how to give this customer a voice of their own")
    raise typer.Exit(1 if problems else 0)
