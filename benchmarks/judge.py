"""How well a judge's model agrees with the labelled replies, beside the rules: weighted kappa by skill.

`python -m benchmarks.judge` (or `make validity-judge`) asks the configured server, three calls for a grade, and keeps
every answer: broken off, it goes on where it was. Sealed sets are left out, since they would leave the house.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import track

from benchmarks.saying import say
from scoring import score
from scoring.validity.figures import interval, kappa, within_one
from scoring.validity.labelled import DATA, Labelled, read_folder
from simulator.chat import ChatModel
from simulator.judge.ceilings import ceiling
from simulator.judge.items import forms
from simulator.judge.opinion import Opinion, ask
from simulator.judge.prompt import prompt_digest
from simulator.providers.settings import configured
from simulator.redaction import redact

KEPT = Path("data/judge-validity.jsonl")
_GONE = 5  # grades without an opinion, one after another, after which nobody is there


@dataclass(frozen=True, slots=True)
class Wanted:
    """Name one grade to ask for: a labelled reply of a set, and a skill of it."""

    set: str
    row: Labelled
    skill: str

    @property
    def label(self) -> int:
        """Return the label."""
        return self.row.levels[self.skill]


@dataclass(frozen=True, slots=True)
class Given:
    """Hold what the judge and the rules gave.

    `level` is None where there was no opinion; `sure` counts those of the `items` on which no answer differed.
    """

    key: str
    skill: str
    situation: str
    label: int
    rules: int
    level: int | None
    worth_a_look: bool
    sure: int
    items: int
    reason: str = ""


class NobodyThereError(RuntimeError):
    """Say that the server gives no answer that can be used."""


def wanted(folder: Path, skills: Iterable[str] = (), most: int = 0) -> list[Wanted]:
    """Return every labelled grade of the sets that are not sealed, at most `most` of each skill in each set (0: all).

    Raises ValueError where the folder is not as DATA_CARD.md says.
    """
    found: list[Wanted] = []
    chosen = set(skills) or set(forms())
    for made in read_folder(folder).sets:
        if made.sealed:
            continue
        for skill in sorted(chosen & set(forms())):
            rows = made.of(skill)
            found += [Wanted(made.name, row, skill) for row in (rows[:most] if most else rows)]
    return found


def judge(model: ChatModel, asked: Iterable[Wanted], kept: Path) -> Iterator[Given]:
    """Yield what is given for each, from `kept` where it stands there already. Raises NobodyThereError."""
    before = read(kept)
    silent = 0
    with kept.open("a", encoding="utf-8") as file:
        for each in asked:
            key = "|".join((model.name, prompt_digest(forms()[each.skill]), each.set, each.row.id, each.skill))
            if key in before:
                yield before[key]
                continue
            given = _grade(model, each, key)
            if given is None:
                continue
            silent = 0 if given.level is not None or "own words" in given.reason else silent + 1
            if silent == _GONE:
                raise NobodyThereError(given.reason)
            if given.level is not None:
                file.write(json.dumps(asdict(given)) + "\n")
                file.flush()
            yield given


def _grade(model: ChatModel, each: Wanted, key: str) -> Given | None:
    """Return both grades, or None where the rules gave none: then the judge is not asked in the app either."""
    scores = score(each.row.reply)
    rules = next((found.level for found in scores if found.skill == each.skill), None)
    if rules is None:
        return None
    made: Opinion = ask(model, forms()[each.skill], each.row.reply, redact, (rules, ceiling(each.skill, scores)))
    sure = sum(not vote.split for vote in made.items)
    place = f"{each.set}/{each.row.situation}"
    look, count = made.worth_a_look, len(made.items)
    return Given(key, each.skill, place, each.label, rules, made.level, look, sure, count, made.reason)


def read(kept: Path) -> dict[str, Given]:
    """Return what was given before, by key; a line that was cut off is left out."""
    found: dict[str, Given] = {}
    for line in kept.read_text("utf-8").splitlines() if kept.exists() else ():
        try:
            given = Given(**json.loads(line))
        except (ValueError, TypeError):
            continue
        found[given.key] = given
    return found


def table(found: Sequence[Given]) -> list[str]:
    """Return the figures as lines of text: judge and rules on the same replies, skill by skill."""
    by_skill: dict[str, list[Given]] = defaultdict(list)
    for each in found:
        by_skill[each.skill].append(each)
    head = (
        f"{'skill':<16}{'n':>5}{'judge':>8}  {'95 %':<14}{'rules':>7}{'within 1':>10}{'look':>7}{'sure':>7}{'none':>6}"
    )
    return [head, *(_line(skill, some) for skill, some in sorted(by_skill.items()))]


def _line(skill: str, some: Sequence[Given]) -> str:
    both = [(each, each.level) for each in some if each.level is not None]
    if not both:
        return f"{skill:<16}{0:>5}{'-':>8}  {'':<14}{'-':>7}{'':>24}{len(some):>6}"
    labels, levels = [each.label for each, _ in both], [level for _, level in both]
    low, high = interval(labels, levels, [each.situation for each, _ in both])
    rules = kappa(labels, [each.rules for each, _ in both])
    look = sum(each.worth_a_look for each, _ in both) / len(both)
    sure = sum(each.sure for each, _ in both) / max(1, sum(each.items for each, _ in both))
    return (
        f"{skill:<16}{len(both):>5}{kappa(labels, levels):>8.2f}  {f'{low:.2f} to {high:.2f}':<14}{rules:>7.2f}"
        f"{within_one(labels, levels):>10.1%}{look:>7.0%}{sure:>7.0%}{len(some) - len(both):>6}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the configured judge; 0 where none is named (that is no fault), 1 where it is silent."""
    options = _options(arguments)
    settings = configured()
    if settings is None or not settings.judge or settings.problem:
        say("No judge is configured. Set COMPOSURE_JUDGE, and OPENAI_API_KEY or OPENAI_BASE_URL (see .env.example).")
        return 0
    from simulator.providers import connect  # noqa: PLC0415  # half a second that --help need not wait

    asked = wanted(options.data, filter(None, options.skills.split(",")), options.most)
    options.kept.parent.mkdir(parents=True, exist_ok=True)
    model = connect(settings, model=settings.judge)
    say(f"{settings.judge}: {len(asked)} labelled grades, three calls each. Answers are kept in {options.kept}.")
    bar = track(judge(model, asked, options.kept), "Judging", len(asked), console=Console(stderr=True))
    found: list[Given] = []
    try:
        for each in bar:
            found.append(each)  # noqa: PERF402  # what came so far counts when it is broken off
    except NobodyThereError as error:
        say(f"It was broken off: {error} What was answered is kept; the same command goes on from there.")
        return 1
    except KeyboardInterrupt:
        say(f"Stopped after {len(found)}. The same command goes on from there. So far:")
    for line in table(found):
        say(line)
    say("judge, rules: weighted kappa with the labels, on the same replies. look: worth a trainer's look. sure: items")
    say("on which all three answers agree. none: no opinion. The labels are those of language models, not of people.")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judge", description="How well a judge agrees.")
    parser.add_argument("--data", type=Path, default=DATA, help="a folder of labelled replies")
    parser.add_argument("--skills", default="", help="names, with commas; all without it")
    parser.add_argument("--most", type=int, default=0, help="replies of each skill in each set; all without it")
    parser.add_argument("--kept", type=Path, default=KEPT, help="where answers are kept, and read when it goes on")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
