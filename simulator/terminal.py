"""Practise in a terminal: the brief, the talk, the mood and its reasons, the grades and how it ended."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from scoring.scorecard import Scorecard, SkillResult
from scoring.skills import skills
from scoring.types import SkillScore
from simulator.customer import ScriptedCustomer
from simulator.rehearse import standing
from simulator.scenario import Scenario
from simulator.sheet import visible
from simulator.state import Attempt, CustomerState, Line, Turn
from simulator.turn import begin, take_turn
from simulator.words import Band, Outcome

_COLOUR: dict[Band, str] = {
    "boiling": "bold red",
    "angry": "red",
    "sharp": "dark_orange",
    "wary": "yellow",
    "calm": "green",
}
_HOW: dict[Outcome, str] = {
    "resolved": "{name} is content: heard, helped, and sure that it will hold.",
    "settled": "{name} has had enough of talking, but takes the solution along.",
    "gave_up": "{name} gives up: too many replies without a solution.",
    "walked_out": "{name} walks out: too angry, for too long.",
}
_HELP = (
    "Write your reply and press Enter; end a line with \\ to go on below it.\n"
    "`?` shows the grade of your last reply, `brief` the brief, `quit` leaves."
)


def plain(words: str) -> str:
    """Return people's words as a terminal may show them: line breaks stay, escape codes do not."""
    return "\n".join(visible(line) for line in words.splitlines())


def choose(console: Console, scenarios: Sequence[Scenario]) -> Scenario | None:
    """Let the person pick a scenario by number or id; None when they leave."""
    table = Table(box=None, pad_edge=False, show_header=False)
    for n, each in enumerate(scenarios, 1):
        about = Text(plain(each.title), style="bold")
        about.append(f"\n{plain(each.trade)}, {each.channel}, difficulty {each.difficulty} of 5", style="dim")
        table.add_row(Text(f"{n:>3}", style="cyan"), about)
    console.print(Rule("Who is waiting"), table)
    while (answer := _ask(console, f"Whom do you take? (1-{len(scenarios)}) ")) is not None:
        found = [each for n, each in enumerate(scenarios, 1) if answer.strip() in (str(n), each.id)]
        if found:
            return found[0]
        if answer.strip().lower() in ("quit", "exit", "q"):
            return None
        console.print(Text(f"Please give a number from 1 to {len(scenarios)}, a scenario's id, or quit."))
    console.print()
    return None


def practise(console: Console, scenario: Scenario, seed: int) -> Attempt:
    """Hold the whole talk with the person at the keyboard; return it, finished or left."""
    attempt = begin(scenario, seed)
    console.print(brief(scenario), Text(_HELP, style="dim"), "")
    console.print(said(attempt))
    while not attempt.state.ended:
        text = _reply(console)
        if text is None or text.strip().lower() in ("quit", "exit"):
            console.print(Text("\nYou leave the desk. Come back whenever you like.", style="dim"))
            return attempt
        if text.strip() == "?":
            console.print(grades(attempt.turns[-1]) if attempt.turns else Text("Nothing to grade yet.", style="dim"))
        elif text.strip().lower() == "brief":
            console.print(brief(scenario))
        elif text.strip():
            attempt = take_turn(attempt, text, ScriptedCustomer())
            console.print(mood(attempt.turns[-1].state, _before(attempt), console), said(attempt))
    return attempt


def _before(attempt: Attempt) -> float:
    return attempt.turns[-2].state.anger if len(attempt.turns) > 1 else attempt.scenario.customer.anger


def _reply(console: Console) -> str | None:
    """Return what was typed, its lines joined where one ends with a backslash; None at the end of input."""
    lines = [_ask(console, "You: ")]
    while lines[-1] is not None and lines[-1].endswith("\\"):
        lines[-1] = lines[-1][:-1]
        lines.append(_ask(console, "  .. "))
    return None if lines[0] is None else "\n".join(line for line in lines if line is not None)


def _ask(console: Console, prompt: str) -> str | None:
    try:
        answer = console.input(Text(prompt, style="bold cyan"))
    except (EOFError, KeyboardInterrupt):
        return None
    except UnicodeDecodeError:
        return "\N{REPLACEMENT CHARACTER}"
    # Bytes that are no text arrive as lone surrogates, which cannot be stored or shown.
    answer = answer.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if not sys.stdin.isatty():  # nobody typed it here, so nobody has seen it yet
        console.print(Text(plain(answer)))
    return answer


def brief(scenario: Scenario) -> RenderableType:
    """Draw what a trainee is told before the talk."""
    about, policy = scenario.brief, scenario.policy
    rows = Table(box=None, pad_edge=False, show_header=False)
    rows.add_column(style="dim")
    rows.add_column()
    facts = [
        ("You", about.role),
        ("At", about.company),
        ("What happened", about.situation),
        ("Customer", scenario.customer.name),
        ("They have told you", "; ".join(scenario.complaint.known)),
        ("You may offer", "; ".join(policy.allowed.values())),
        ("Not to promise", "; ".join(policy.not_allowed) or "nothing is ruled out here"),
        ("You practise", ", ".join(scenario.practise)),
    ]
    for name, words in facts:
        rows.add_row(Text(name), Text(plain(words)))
    subtitle = f"{plain(scenario.trade)}, {scenario.channel}, difficulty {scenario.difficulty} of 5"
    return Panel(rows, title=Text(plain(scenario.title), style="bold"), subtitle=Text(subtitle), title_align="left")


def said(attempt: Attempt) -> RenderableType:
    """Draw what the customer has just said."""
    colour = _COLOUR[attempt.state.band]
    name = Text(plain(attempt.scenario.customer.name), style=colour)
    return Panel(Text(plain(attempt.pending.text)), title=name, title_align="left", border_style=colour)


def mood(state: CustomerState, before: float, console: Console) -> RenderableType:
    """Draw how angry the customer is now, and why that moved."""
    full, empty = ("#", ".") if console.options.ascii_only else ("█", "░")
    cells = round(state.anger * 2)
    gauge = Text("Mood ", style="dim")
    gauge.append(full * cells, style=_COLOUR[state.band]).append(empty * (20 - cells), style="dim")
    moved = state.anger - before
    gauge.append(f" {state.band}, {state.anger:.1f} of 10 ({moved:+.1f})")
    reasons = [
        Text(f"{reason.change:+.1f}  {plain(reason.words)}", style="red" if reason.change > 0 else "green")
        if abs(reason.change) >= 0.05
        else Text(f"      {plain(reason.words)}", style="dim")
        for reason in state.why
    ]
    return Padding(Group(gauge, *reasons), (0, 0, 1, 2))


def grades(turn: Turn) -> RenderableType:
    """Draw the grade of one reply, each with the words that earned or cost something."""
    table = Table(title=Text(f"Your reply {turn.number}"), title_justify="left", show_lines=True)
    for heading in ("Skill", "Level", "Why"):
        table.add_column(heading)
    titles = {skill.name: skill.title for skill in skills()}
    for score in turn.scores:
        table.add_row(Text(titles.get(score.skill, score.skill)), _level(score.level), _why(score, turn.reply))
    return table


def _level(level: float | None) -> Text:
    return Text("not due", style="dim") if level is None else Text(f"{level:.3g} of 4")


def _why(score: SkillScore | SkillResult, reply: str) -> Text:
    words = Text(plain(score.because))
    for each in score.evidence:
        style = "green" if each.helps else "red"
        words.append(f'\n"{plain(reply[each.start : each.end])}"', style=style).append(
            f"  {plain(each.cue)}", style="dim"
        )
    if score.missing:
        words.append(f"\nMissing: {plain('; '.join(score.missing))}")
    if score.advice:
        words.append(f"\n{plain(score.advice)}", style="italic")
    return words


def ending(attempt: Attempt, card: Scorecard) -> RenderableType:
    """Draw how the talk ended and why, and the scorecard."""
    name, state = plain(attempt.scenario.customer.name), attempt.state
    how = _HOW[state.ended].format(name=name) if state.ended else "The talk is still open."
    why = Text(f"At the end: {standing(state)}.", style="dim")
    parts: list[RenderableType] = ["", Rule(), Text(how, style="bold"), why]
    if attempt.turns:
        parts += ["", _scorecard(card, attempt)]
        for number, flag, quote in card.critical:
            never = f'Never in a real conversation (reply {number}, {flag.replace("_", " ")}): "{plain(quote)}"'
            parts.append(Text(never, style="red"))
        parts += [Text(plain(sentence)) for sentence in (*card.order, card.readability) if sentence]
        if card.practise_next:
            titles = {each.skill: each.title for each in card.results}
            parts.append(Text(f"Practise next: {', '.join(titles.get(each, each) for each in card.practise_next)}."))
    return Group(*parts)


def _scorecard(card: Scorecard, attempt: Attempt) -> RenderableType:
    title = "Your scorecard" + (f": {card.overall:g} of 100" if card.overall is not None else ": not graded")
    table = Table(title=Text(title, style="bold"), title_justify="left", show_lines=True)
    for heading in ("Skill", "Level", "Reply", "Why, and what next"):
        table.add_column(heading)
    called = [each for each in card.results if each.level is not None]
    for each in called:
        reply = attempt.turns[each.turn - 1].reply if each.turn else ""
        table.add_row(Text(plain(each.title)), _level(each.level), Text(str(each.turn or "")), _why(each, reply))
    left = ", ".join(each.title for each in card.results if each not in called)
    return Group(table, Text(f"Not called for: {left}.", style="dim")) if left else table


def transcript(console: Console, attempt: Attempt) -> None:
    """Draw a talk that is over, as it was held."""
    so_far = begin(attempt.scenario, attempt.seed)
    console.print(brief(attempt.scenario), "", said(so_far))
    for n, turn in enumerate(attempt.turns):
        before = attempt.turns[n - 1].state.anger if n else attempt.scenario.customer.anger
        after = Attempt(attempt.scenario, attempt.seed, _next_line(attempt, n), attempt.turns[: n + 1])
        console.print(Text("You: ", style="bold cyan").append(plain(turn.reply), style="default"))
        console.print(mood(turn.state, before, console), said(after))


def _next_line(attempt: Attempt, n: int) -> Line:
    return attempt.turns[n + 1].customer if n + 1 < len(attempt.turns) else attempt.pending
