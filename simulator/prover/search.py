"""Search the moods of a customer without a text: which lines, endings and facts can come, and the shortest way there.

Breadth first over grades: a few core moves lead everywhere, and from each moment the moves that a line still waits for
are tried. The scripted customer really speaks in each, so a line counts as reached only when it was said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

from simulator.customer import ScriptedCustomer, unmet
from simulator.mood import react
from simulator.prover import moves
from simulator.prover.moves import Move
from simulator.scenario import ANY, Scenario
from simulator.state import CustomerState, Line, Moment, Turn, opening_state
from simulator.triggers import COST
from simulator.words import Band, Need, Outcome

_MOST = 50_000  # moments before no deeper level is begun; a scenario of three facts and four offers needs 15,000


@dataclass(frozen=True, slots=True)
class Way:
    """Hold the moves that lead to something, and what the customer says there."""

    moves: tuple[str, ...]
    said: str


@dataclass(slots=True)
class Found:
    """Collect the first, and so the shortest, way to everything; lines by their number, facts by name."""

    lines: dict[int, Way] = field(default_factory=dict)
    endings: dict[Outcome, Way] = field(default_factory=dict)
    facts: dict[str, Way] = field(default_factory=dict)
    cells: dict[tuple[Band, Need | None], Way] = field(default_factory=dict)
    moments: int = 0
    longest: int = 0


@dataclass(frozen=True, slots=True)
class _Node:
    """Hold a moment: how the customer stands, what they have just said, and how the talk came here."""

    state: CustomerState
    line: Line
    turns: tuple[Turn, ...] = ()
    path: tuple[str, ...] = ()


def explore(scenario: Scenario, own: int, on_depth: Callable[[int], None]) -> Found:
    """Return the shortest ways through a scenario, of whose lines the first `own` are its own.

    `on_depth` is told after how many replies the moments are that come next.
    """
    return _Search(scenario, own).run(on_depth)


class _Search:
    def __init__(self, scenario: Scenario, own: int) -> None:
        self.scenario = scenario
        self.found = Found()
        self.open = dict(enumerate(scenario.lines[:own]))
        self.customer = ScriptedCustomer()
        self.core = tuple(_core(scenario))
        self.quiet = tuple(_quiet(scenario))
        self.met: defaultdict[tuple[Band, Need | None], list[_Node]] = defaultdict(list)

    def run(self, on_depth: Callable[[int], None]) -> Found:
        start = _Node(opening_state(self.scenario), Line(self.scenario.opening))
        seen = {_key(start.state)}
        level = [start]
        while level and self.found.moments < _MOST:
            on_depth(len(level[0].turns) + 1)
            deeper: list[_Node] = []
            for node in level:
                for move in self._worthwhile(node.state):
                    after = self._step(node, move)
                    key = _key(after.state)
                    if key not in seen and not after.state.ended:
                        seen.add(key)
                        deeper.append(after)
                for move in self._probes(node.state):
                    self._step(node, move)
            level = deeper
        self._linger()
        self._look_again()
        return self.found

    def _worthwhile(self, state: CustomerState) -> Iterator[Move]:
        """Yield the core moves that are new here: to do well again what was done moves nothing more than a nod."""
        best = dict(state.credit.best)
        complaint = self.scenario.complaint
        left = {words for name, words in complaint.parts.items() if name not in state.spoken_to}
        for move in self.core:
            if move in _ALWAYS or any(
                (grade.level or 0) > best.get(grade.skill, 0) or not left.isdisjoint(grade.touches)
                for grade in move.scores
            ):
                yield move
        untold = [name for name in complaint.hidden if name not in state.told]
        if untold:
            yield moves.ask(self.scenario, untold)
        if len(untold) > 1:
            yield moves.ask(self.scenario, untold[:1])

    def _linger(self) -> None:
        """Stay in each mood until the customer has no fresh words for it, and then no patience."""
        for first, *_ in list(self.met.values()):
            for move in self.quiet:
                after = first
                while not after.state.ended and len(after.turns) <= self.scenario.customer.patience:
                    after = self._step(after, move)

    def _look_again(self) -> None:
        """Try the lines that are left at every moment of their mood and need, and not only where the search went on."""
        for n, rule in list(self.open.items()):
            cells = [cell for cell in self.met if cell[1] == rule.need and rule.band in (None, cell[0])]
            if rule.reacts:
                continue
            for node, move in product([node for cell in cells for node in self.met[cell]], self.quiet):
                if n not in self.open:
                    break
                self._step(node, move)

    def _step(self, node: _Node, move: Move) -> _Node:
        state = react(self.scenario, node.state, move.scores)
        turns = (*node.turns, Turn(len(node.turns) + 1, node.line, move.text, move.scores, state))
        moment = Moment(self.scenario, 0, state, turns)
        after = _Node(state, self.customer.speak(moment), turns, (*node.path, move.words))
        self._note(node, after, moment)
        return after

    def _note(self, before: _Node, after: _Node, moment: Moment) -> None:
        found, state, said = self.found, after.state, after.line.text
        way = Way(after.path, said)
        found.moments += 1
        found.longest = max(found.longest, len(after.turns))
        if state.ended:
            found.endings.setdefault(state.ended, way)
            return
        cell = state.band, unmet(moment)
        found.cells.setdefault(cell, way)
        self.met[cell].append(after)
        for name in state.told[len(before.state.told) :]:
            found.facts.setdefault(name, way)
        for n in [n for n, rule in self.open.items() if any(words in said for words in rule.say)]:
            found.lines[n] = way
            del self.open[n]

    def _probes(self, state: CustomerState) -> Iterator[Move]:
        """Yield the moves that some line or fact still waits for."""
        offers = list(self.scenario.policy.allowed)
        wanted: dict[str, Move] = {}
        for rule in self.open.values():
            if rule.trigger:
                _add(wanted, moves.hurt(rule.trigger))
            elif rule.question:
                _add(wanted, moves.question(rule.question))
            elif rule.asks:
                _add(wanted, moves.request(rule.asks))
            elif rule.offer and rule.offer not in state.offered:
                name = next((each for each in offers if each not in state.offered), offers[0])
                name = name if rule.offer == ANY else rule.offer
                _add(wanted, moves.offer(self.scenario, name, solution=3, next_steps=0))
                _add(wanted, moves.offer(self.scenario, name))
            elif rule.part and rule.part not in state.spoken_to:
                _add(wanted, moves.offer(self.scenario, offers[0], leaving=[rule.part]))
        for name in self.scenario.complaint.hidden:
            if name not in self.found.facts:
                _add(wanted, moves.ask(self.scenario, [name]))
        yield from wanted.values()


_ALWAYS = (moves.CONFIRM, moves.NOTHING, moves.NOD, moves.hurt("insult"))


def _add(wanted: dict[str, Move], move: Move) -> None:
    wanted.setdefault(move.words, move)


def _core(scenario: Scenario) -> Iterator[Move]:
    offers = list(scenario.policy.allowed)
    yield from (moves.hurt("insult"), moves.HEARD, moves.SORRY, moves.WARM, moves.CONFIRM, moves.NOTHING, moves.NOD)
    yield moves.offer(scenario, offers[0])
    yield moves.offer(scenario, offers[0], solution=3, next_steps=0)
    yield moves.offer(scenario, offers[0], solution=2, next_steps=0, leaving=scenario.complaint.parts)
    yield moves.offer(scenario, offers[0], solution=2, leaving=scenario.complaint.parts)
    if len(offers) > 1:
        yield moves.offer(scenario, offers[1])


def _quiet(scenario: Scenario) -> Iterator[Move]:
    offers = list(scenario.policy.allowed)
    yield from (moves.NOD, moves.HEARD, moves.SORRY, moves.CONFIRM, moves.UNREADABLE)
    yield moves.offer(scenario, offers[0], solution=2, next_steps=0)
    yield moves.offer(scenario, offers[0], solution=2, next_steps=0, leaving=scenario.complaint.parts)
    yield moves.offer(scenario, offers[0], solution=3, next_steps=0)


def _key(state: CustomerState) -> tuple[object, ...]:
    """Return what decides how a talk can go on, coarsely: moments alike in it are searched once."""
    best = dict(state.credit.best)
    return (
        round(state.anger),
        frozenset(state.met),
        frozenset(state.told),
        len(state.spoken_to),
        frozenset(state.offered),
        min(best.get("solution", 0), 3),
        best.get("next_steps", 0) >= 3,
        state.hot,
        any(trigger in COST for trigger in state.triggers),
    )
