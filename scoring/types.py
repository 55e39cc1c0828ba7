"""What goes into a grade and what comes out: frozen values, no behaviour beyond reading them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Fault = Literal["company", "third_party", "customer", "unknown"]
FAULTS: tuple[Fault, ...] = get_args(Fault)
Escalation = Literal["none", "available", "required"]
ESCALATIONS: tuple[Escalation, ...] = get_args(Escalation)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Point at the words of the reply that earned or cost something.

    `start` and `end` are code points of the reply as stored, so `text[start:end]` is always the quote. `cue` says what
    the words do ("names the feeling"). `helps` is False for words that cost; their `cue` is then the flag's name.
    """

    start: int
    end: int
    cue: str
    helps: bool = True


@dataclass(frozen=True, slots=True)
class Case:
    """Hold what scoring may know of the scenario, in plain phrases as a trainer would write them.

    `escalation` says whether the case may, or must, be handed to somebody else; None where nobody has said so.
    """

    fault: Fault = "unknown"
    known: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    not_allowed: tuple[str, ...] = ()
    choice_applicable: bool = True
    escalation: Escalation | None = None

    @classmethod
    def from_mapping(cls, data: Mapping[str, Any]) -> Case:
        """Build a case from the JSON object of `python -m scoring`.

        Raises ValueError, naming the field, for an unknown field or a wrong type.
        """
        unknown = sorted(set(data) - set(cls.__slots__))
        if unknown:
            raise ValueError(f"case has no field {unknown[0]!r}; it has {', '.join(cls.__slots__)}")
        fault = data.get("fault", "unknown")
        if fault not in FAULTS:
            raise ValueError(f"case.fault is {fault!r}; write one of {', '.join(FAULTS)}")
        choice = data.get("choice_applicable", True)
        if choice is not True and choice is not False:
            raise ValueError(f"case.choice_applicable is {choice!r}; write true or false")
        escalation = data.get("escalation")
        if escalation is not None and escalation not in ESCALATIONS:
            raise ValueError(f"case.escalation is {escalation!r}; write one of {', '.join(ESCALATIONS)}")
        lists = ("known", "hidden", "parts", "allowed", "not_allowed")
        phrases = {name: _phrases(name, data.get(name, ())) for name in lists}
        return cls(fault, choice_applicable=choice, escalation=escalation, **phrases)


def _phrases(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(each, str) for each in value):
        raise ValueError(f"case.{name} must be a list of phrases")
    return tuple(value)


@dataclass(frozen=True, slots=True)
class Exchange:
    """Hold what the customer said and what the trainee answered, earlier in the same talk."""

    customer: str
    reply: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold one reply in its context: all that a grade may depend on.

    `shown` are the tips, advice and model answers that the trainee has read: copied from there, words earn nothing.
    `brief` is what they were told before the talk: its words are theirs to use, in whatever model answer they stand.
    """

    text: str
    answering: str = ""
    earlier: tuple[Exchange, ...] = ()
    case: Case = field(default_factory=Case)
    shown: tuple[str, ...] = ()
    brief: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SkillScore:
    """Hold the grade of one skill on one reply.

    `level` is 0-4, or None where the skill was not called for or the text cannot be graded: never a made-up number.
    `because` says in a sentence what was found or sought. `missing` names the components that would raise the level.
    `flags` are violations (each has an Evidence with `helps=False` and the flag as its cue). `advice` is what to do,
    for this very customer. `touches` are the phrases of the case that this reply reached: hidden facts asked for
    (clarification), parts spoken to (listening, solution), offers made (solution).
    """

    skill: str
    level: int | None
    because: str
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    advice: str = ""
    touches: tuple[str, ...] = ()


Scores = tuple[SkillScore, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """State what a skill must make of a reply: every skill carries some that pass and some that fail."""

    reply: Reply
    levels: tuple[int | None, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Skill:
    """Describe one skill: its name in code and data, its title on screen, its rules and their obligatory examples."""

    name: str
    title: str
    version: int
    about: str
    assess: Callable[[Reply], SkillScore]
    examples: tuple[Example, ...]
