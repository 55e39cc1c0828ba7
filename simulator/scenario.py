"""What a trainer writes: one irate customer, what happened, what may be offered, what is said, what must come of it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from scoring.types import Case, Fault
from simulator.words import Band, Channel, Escalation, Need, Outcome, Reveal, Temperament, Trigger

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Wordings = Annotated[tuple[Text, ...], Field(min_length=3)]


class Part(BaseModel):
    """Base of everything in a scenario: read-only, and no field that is not named here."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Brief(Part):
    """Tell the trainee who they are and what they can see before the talk begins."""

    company: Short
    role: Text
    situation: Text


class Person(Part):
    """Describe the customer: manner in prose, how angry (`anger` 5-9) about how grave a thing (`severity` 0.7-1.3)."""

    name: Short
    manner: Text
    temperament: Temperament
    anger: Annotated[float, Field(ge=5, le=9)] = 8
    severity: Annotated[float, Field(ge=0.7, le=1.3)] = 1.0
    patience: Annotated[int, Field(ge=6, le=14)] = 10


class HiddenFact(Part):
    """Hold a fact that the customer has not said yet.

    `asks` names the fact as a question is about it ("whether 18 Birch Lane is still the address / house number");
    `fact` is what is known once it is told; `says` is how the customer tells it; a `needed` fact blocks the remedy, and
    `nudge` is what the customer says to an offer made without it.
    """

    asks: Text
    fact: Text
    says: Wordings
    reveal: Reveal = "when_asked"
    needed: bool = False
    nudge: tuple[Text, ...] = ()


class Complaint(Part):
    """Say what went wrong, for whom it matters and what is known of it."""

    fault: Fault
    failure: Literal["outcome", "process"] = "outcome"
    stake: Text
    parts: Annotated[dict[Slug, Short], Field(min_length=1, max_length=6)]
    known: Annotated[tuple[Short, ...], Field(min_length=1)]
    hidden: dict[Slug, HiddenFact] = {}


class Policy(Part):
    """Say what may be offered (each offer has a short name that lines can react to) and what must not be promised."""

    allowed: Annotated[dict[Slug, Short], Field(min_length=1)]
    not_allowed: tuple[Short, ...] = ()
    choice: bool = True
    escalation: Escalation = "none"


class Lines(Part):
    """Give what the customer says in one situation: three wordings or more, and the conditions that must all hold."""

    trigger: Trigger | None = None
    need: Need | None = None
    part: Slug | None = None
    offer: Slug | None = None
    band: Band | None = None
    say: Wordings


class Rehearsal(Part):
    """Hold replies that a trainee might give and the outcome that must come of them: the scenario's own test."""

    name: Short
    replies: Annotated[tuple[Text, ...], Field(min_length=1)]
    ends: Outcome


class HouseLines(Part):
    """Give what any customer says in one situation, where a scenario has no words of its own left."""

    trigger: Trigger | None = None
    need: Need | None = None
    band: Band | None = None
    say: Wordings


class House(Part):
    """Hold what the scenarios of a folder share: reactions, and last words."""

    lines: tuple[HouseLines, ...] = ()
    endings: dict[Outcome, Annotated[tuple[Text, ...], Field(min_length=1)]] = {}

    def complete(self, scenario: Scenario) -> Scenario:
        """Return the scenario with the shared words behind its own, so that it needs nobody else."""
        lines = (*scenario.lines, *(Lines(**dict(rule)) for rule in self.lines))
        return scenario.model_copy(update={"lines": lines, "endings": {**self.endings, **scenario.endings}})


class Scenario(Part):
    """One irate customer, complete."""

    id: Slug
    title: Short
    trade: Short
    channel: Channel
    difficulty: Annotated[int, Field(ge=1, le=5)]
    practise: Annotated[tuple[Short, ...], Field(min_length=1)]
    brief: Brief
    customer: Person
    complaint: Complaint
    policy: Policy
    opening: Text
    lines: Annotated[tuple[Lines, ...], Field(min_length=1)]
    endings: Annotated[dict[Outcome, Annotated[tuple[Text, ...], Field(min_length=1)]], Field(min_length=2)]
    model_answers: Annotated[tuple[Text, ...], Field(min_length=1)]
    rehearsals: Annotated[tuple[Rehearsal, ...], Field(min_length=3)]

    def case(self, told: tuple[str, ...]) -> Case:
        """Return what scoring may know once the hidden facts named in `told` have been told."""
        complaint, policy = self.complaint, self.policy
        return Case(
            fault=complaint.fault,
            known=(*complaint.known, complaint.stake, *(complaint.hidden[name].fact for name in told)),
            hidden=tuple(fact.asks for name, fact in complaint.hidden.items() if name not in told),
            parts=tuple(complaint.parts.values()),
            allowed=tuple(policy.allowed.values()),
            not_allowed=policy.not_allowed,
            choice_applicable=policy.choice,
        )
