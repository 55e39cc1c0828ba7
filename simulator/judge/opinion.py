"""A second opinion on grades: asked item by item, with proof, and never above what the rules allow."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scoring.types import Evidence, Reply, Scores
from simulator.chat import ChatModel, ModelError, Wish
from simulator.judge.answer import UnusableAnswerError, kept, read_answer
from simulator.judge.ceilings import ceiling
from simulator.judge.items import TOP, Form, Item, forms
from simulator.judge.prompt import instructions, messages, prompt_digest, schema
from simulator.judge.view import Redact, View, view
from simulator.references import without_references

SEEDS = (11, 23, 47)
FEWEST = 2
"""Answers of the three that must be usable; with fewer there is no opinion."""

APART = 2
"""Levels between the rules and the judge from which a trainer should look."""

_LONGEST = 1_200  # tokens: ten items with a quote each


@dataclass(frozen=True, slots=True)
class ItemVote:
    """Hold how the answers to one item went: `yes` of `answers` with a quote that holds; `evidence` if the most did."""

    item: str
    yes: int
    answers: int
    evidence: Evidence | None = None

    @property
    def split(self) -> bool:
        """Tell whether the answers differ."""
        return 0 < self.yes < self.answers


@dataclass(frozen=True, slots=True)
class Opinion:
    """Hold what the judge makes of one skill of one reply.

    `level` is 0-4 after the rules' caps, or None: then `reason` says why there is no opinion. `rules` is the rules'
    level. `raw` are the model's answers as they came, usable or not; `discarded` counts yeses whose quote is not in the
    trainee's own words. `prompt` is the digest of what the judge was told.
    """

    skill: str
    level: int | None
    rules: int
    items: tuple[ItemVote, ...]
    model: str
    prompt: str
    raw: tuple[str, ...] = ()
    discarded: int = 0
    worth_a_look: bool = False
    reason: str = ""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Return the quotes of the items that count; each indexes the reply as stored."""
        return tuple(vote.evidence for vote in self.items if vote.evidence)


def opinions(
    model: ChatModel,
    reply: Reply,
    scores: Scores,
    redact: Redact,
    skills: Iterable[str] = (),
) -> tuple[Opinion, ...]:
    """Return an opinion on each skill that the rules graded and the judge knows, or on those of `skills`.

    Raises nothing: a failed call counts as no answer. Makes up to three calls a skill. `redact` takes private data out
    of every text before it is sent.
    """
    wanted = tuple(skills)
    graded = [score for score in scores if score.level is not None and score.skill in forms()]
    return tuple(
        ask(model, forms()[score.skill], reply, redact, (score.level or 0, ceiling(score.skill, scores)))
        for score in graded
        if not wanted or score.skill in wanted
    )


def ask(model: ChatModel, form: Form, reply: Reply, redact: Redact, rules: tuple[int, int] = (0, TOP)) -> Opinion:
    """Return the opinion on one skill; `rules` are the rules' level and the highest that their flags allow."""
    redact = without_references(redact, (*(each.reply for each in reply.earlier), reply.text), _of_the_scenario(reply))
    shown = view(reply, redact)
    if shown.empty:
        why = "Nothing in this reply is the trainee's own words."
        return Opinion(form.skill, None, rules[0], (), model.name, prompt_digest(form), reason=why)
    ballot = _Ballot(form, shown)
    told = instructions(form)
    for seed in SEEDS:
        if ballot.failed > len(SEEDS) - FEWEST:
            break
        wish = Wish(longest=_LONGEST, temperature=0, seed=seed, schema=schema(form))
        try:
            text = model.complete(messages(form, reply, shown, redact, secrets.token_hex()), wish)
        except ModelError as error:
            ballot.fail(str(error))
        else:
            ballot.cast(text, told)
    return ballot.opinion(model.name, rules)


def _of_the_scenario(reply: Reply) -> Iterator[str]:
    case = reply.case
    yield from (*case.known, *case.hidden, *case.parts, *case.allowed, *case.not_allowed)
    yield (reply.earlier[0].customer if reply.earlier else reply.answering)  # how the talk begins


class _Ballot:
    """Collect the answers to one form."""

    def __init__(self, form: Form, shown: View) -> None:
        self.form = form
        self.shown = shown
        self.answers: list[Mapping[str, Evidence]] = []
        self.raw: list[str] = []
        self.failed = self.discarded = 0
        self.why = ""

    def fail(self, why: str) -> None:
        self.failed += 1
        self.why = why

    def cast(self, text: str, told: str) -> None:
        """Count an answer; a yes without words of the trainee's own is thrown away."""
        self.raw.append(kept(text, told))
        try:
            quotes = read_answer(text, self.form)
        except UnusableAnswerError as error:
            self.fail(f"The model's answer cannot be used: {error}.")
            return
        found = {item.id: self._proof(item, quotes) for item in self.form.items if item.id in quotes}
        self.discarded += sum(proof is None for proof in found.values())
        self.answers.append({name: proof for name, proof in found.items() if proof})

    def _proof(self, item: Item, quotes: Mapping[str, str]) -> Evidence | None:
        return self.shown.find(quotes[item.id], item.cue, helps=item.caps is None)

    def opinion(self, model: str, rules: tuple[int, int]) -> Opinion:
        level, highest = rules
        votes = tuple(self._vote(item) for item in self.form.items)
        made, why, split = None, f"Too few answers of the model could be used. {self.why}", False
        if len(self.answers) >= FEWEST:
            made, why = min(self.form.level({vote.item for vote in votes if vote.evidence}), highest), ""
            split = self._hangs_on_a_split(votes, highest)
        return Opinion(
            self.form.skill,
            made,
            level,
            votes if made is not None else (),
            model,
            prompt_digest(self.form),
            tuple(self.raw),
            self.discarded,
            made is not None and (split or abs(made - level) >= APART),
            why,
        )

    def _vote(self, item: Item) -> ItemVote:
        proofs = [answer[item.id] for answer in self.answers if item.id in answer]
        most = 2 * len(proofs) > len(self.answers)
        return ItemVote(item.id, len(proofs), len(self.answers), proofs[0] if most else None)

    def _hangs_on_a_split(self, votes: tuple[ItemVote, ...], highest: int) -> bool:
        """Tell whether the level would be another one, had the items on which the answers differ gone the other way."""
        caps = {item.id for item in self.form.items if item.caps is not None}
        sure = {vote.item for vote in votes if vote.yes and not vote.split}
        doubtful = {vote.item for vote in votes if vote.split}
        best = self.form.level(sure | (doubtful - caps))
        worst = self.form.level(sure | (doubtful & caps))
        return min(best, highest) != min(worst, highest)
