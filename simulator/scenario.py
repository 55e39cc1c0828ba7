"""What a trainer writes: one irate customer, what happened, what may be offered, what is said, what must come of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializerFunctionWrapHandler, StringConstraints, model_serializer

from scoring.types import Case, Escalation, Fault
from simulator.words import Band, Channel, Need, Outcome, Question, Reveal, Temperament, Trigger

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
Wordings = Annotated[tuple[Text, ...], Field(min_length=3)]


ANY = "any"
"""The offer that a line names when it fits whatever was offered."""


class Part(BaseModel):
    """Base of everything in a scenario: read-only, and no field that is not named here.

    The words below a field are what an editor shows beside it (scenarios/schema.json).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Brief(Part):
    """Tell the trainee who they are and what they can see before the talk begins."""

    company: Short
    """The company, and what it does in a word or two: "Nestwell, a furniture shop"."""
    role: Text
    """Who the trainee is, and what they may decide."""
    situation: Text
    """What the trainee can see: which day it is, what happened and why, what is in stock."""


class Person(Part):
    """Describe the customer: manner in prose, how angry (`anger` 5-9) about how grave a thing (`severity` 0.7-1.3)."""

    name: Short
    """The customer's name."""
    manner: Text
    """Who they are and how they get angry, in a sentence or two. One odd detail makes a person."""
    temperament: Temperament = "loud"
    """How they get angry, in one word."""
    anger: Annotated[float, Field(ge=5, le=9)] = 8
    """How angry they are when the talk begins."""
    severity: Annotated[float, Field(ge=0.7, le=1.3)] = 1.0
    """How grave it is: above 1 every hurt weighs more, and every relief less."""
    patience: Annotated[int, Field(ge=6, le=14)] = 10
    """How many replies they will read before they give up."""


class HiddenFact(Part):
    """Hold a fact that the customer has not said yet."""

    asks: Text
    """What a question for it is about, in several ways with " / " between them: "house number / where to deliver"."""
    fact: Text
    """What is known once it is told, as the trainee would say it: "your new address is 22 Birch Lane"."""
    says: Wordings
    """How the customer tells it: three wordings or more."""
    reveal: Reveal = "when_asked"
    """When they tell it: when asked, by itself once they feel heard, or asked once they trust the trainee a little."""
    needed: bool = False
    """Whether no remedy can work before it is known."""
    nudge: tuple[Text, ...] = ()
    """What they say to an offer made without it: it points at the question and does not give the answer away."""


class Complaint(Part):
    """Say what went wrong, for whom it matters and what is known of it."""

    fault: Fault
    """Whose fault it is. Regret is always due; a fault is only to be admitted where it is the company's."""
    failure: Literal["outcome", "process"] = "outcome"
    """Whether the thing itself went wrong, or the way it was handled."""
    stake: Text
    """Not what broke but what it means, as the trainee would say it: "your baby has nowhere to sleep"."""
    parts: Annotated[dict[Slug, Short], Field(min_length=1, max_length=6)]
    """Each thing that went wrong: a short name, and a phrase in plain words. A full answer speaks to all of them."""
    known: Annotated[tuple[Short, ...], Field(min_length=1)]
    """What the trainee can read or has been told. Asking for it again costs."""
    hidden: dict[Slug, HiddenFact] = {}
    """What the customer knows and has not said, each under a short name."""


class Policy(Part):
    """Say what may be offered (each offer has a short name that lines can react to) and what must not be promised."""

    allowed: Annotated[dict[Slug, Short], Field(min_length=1)]
    """What may be offered: a short name, and the offer in plain words."""
    not_allowed: tuple[Short, ...] = ()
    """What must not be promised."""
    choice: bool | None = None
    """Whether the trainee can let the customer choose. Without this line: where there are two offers or more."""
    escalation: Escalation = "none"
    """Whether the case may, or must, be handed to somebody else."""


class Lines(Part):
    """Give what the customer says in one situation: three wordings or more, and the conditions that must all hold."""

    trigger: Trigger | None = None
    """Said when the reply did this to them."""
    need: Need | None = None
    """Said while this is what they wait for."""
    part: Slug | None = None
    """Said when something is on the table and nobody has spoken to this part of the complaint."""
    offer: Slug | None = None
    """Said to this offer, by its short name; `any` is said to whatever is offered."""
    question: Question | None = None
    """Said to a question like this one, which asks for no hidden fact."""
    asks: Text | None = None
    """Said to a question or a request about this, in several ways with " / " between them: "is the machine off now"."""
    band: Band | None = None
    """Said only in this mood."""
    say: Wordings
    """Three wordings or more. Each must read well alone, and behind another."""

    @property
    def reacts(self) -> bool:
        """Tell whether it answers something in the reply, or a part: it is not said of a mood and a need alone."""
        return bool(self.trigger or self.part or self.offer or self.question or self.asks)

    @model_serializer(mode="wrap")
    def _without_empty_asks(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave `asks` out where there is none: an attempt knows its scenario by a digest of this text."""
        written: dict[str, Any] = write(self)
        if self.asks is None:
            written.pop("asks", None)
        return written


class Rehearsal(Part):
    """Hold replies that a trainee might give and the outcome that must come of them: the scenario's own test."""

    name: Short
    """What kind of trainee this is: "warm words and no plan"."""
    replies: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What they write, reply by reply, as people really type."""
    ends: Outcome
    """How the talk must end for them."""


class HouseLines(Part):
    """Give what any customer says in one situation, where a scenario has no words of its own left."""

    trigger: Trigger | None = None
    need: Need | None = None
    offer: Literal["any"] | None = None
    question: Question | None = None
    band: Band | None = None
    say: Wordings


class House(Part):
    """Hold what the scenarios of a folder share: reactions, and last words."""

    lines: tuple[HouseLines, ...] = ()
    endings: dict[Outcome, Annotated[tuple[Text, ...], Field(min_length=1)]] = {}

    def complete(self, scenario: Scenario) -> Scenario:
        """Return the scenario with the shared words behind its own, so that it needs nobody else."""
        # A line for one mood comes before those for any mood: the house's own would come before the scenario's.
        voiced = {rule.trigger or rule.question or rule.need for rule in scenario.lines} - {None}
        lent = [r for r in self.lines if not r.band or (r.trigger or r.question or r.need) not in voiced]
        lines = (*scenario.lines, *(Lines(**dict(rule)) for rule in lent))
        return scenario.model_copy(update={"lines": lines, "endings": {**self.endings, **scenario.endings}})


class Scenario(Part):
    """One irate customer, complete."""

    id: Slug
    """The scenario's name in small letters and hyphens; the file is called `<id>.yaml`."""
    title: Short
    """What the trainee reads on the card they pick."""
    trade: Short
    """What the company does, in a word: retail, hotel, bank."""
    channel: Channel = "chat"
    """How they talk. In an e-mail the pieces of an answer become paragraphs."""
    difficulty: Annotated[int, Field(ge=1, le=5)] = 2
    """From 1 (one thing went wrong, fair customer) to 5. It tells the trainee what to expect and changes no rule."""
    practise: Annotated[tuple[Short, ...], Field(min_length=1)] = ("empathy", "apology", "clarification", "solution")
    """The skills this customer is good for."""
    brief: Brief
    """What the trainee reads before the talk."""
    customer: Person
    """Who it is that complains, and how."""
    complaint: Complaint
    """What went wrong. Facts are written as the trainee could say them to the customer: "your", "you"."""
    policy: Policy
    """What may be offered, and what may not."""
    opening: Text
    """The customer's first message. Everything in it counts as told."""
    lines: tuple[Lines, ...] = ()
    """What this customer says, in a voice of their own. Where it has no words left, those of house.yaml follow."""
    endings: dict[Outcome, Annotated[tuple[Text, ...], Field(min_length=1)]] = {}
    """This customer's last words, by how it went. Where there are none, those of house.yaml are said."""
    model_answers: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Replies that a very good agent would give. Played in their order they must resolve the talk."""
    rehearsals: tuple[Rehearsal, ...] = ()
    """Replies that somebody might give, and how the talk must end for them: the scenario's own test."""

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
            choice_applicable=len(policy.allowed) > 1 if policy.choice is None else policy.choice,
            escalation=policy.escalation,
        )
