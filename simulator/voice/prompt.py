"""Put a moment into a prompt: prose from simulator/prompts with its gaps filled, written anew for every line.

No rubric, no policy, no state of other people, no hidden fact before it is told. Everything a person typed goes in as
data: on one line, redacted, between marks that nobody can guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from simulator.chat import Message
from simulator.references import without_references
from simulator.state import Moment
from simulator.voice.intent import Intent, intent
from simulator.voice.script import script

PROMPTS = Path(__file__).parent.parent / "prompts"
WORDS = {"email": 90}
"""Most words of a line, by channel, where the scenario's own voice is not longer."""
FEW = 40
LONGEST_REPLY = 2_000
"""Characters of the trainee's reply that a model is shown."""
_SECTION = re.compile(r"^## (.+)\n((?:(?!## ).*\n?)*)", re.MULTILINE)
_SIGNS = re.compile(r"[<>|{}`#]+|\[/?[A-Z][^\]]{0,20}\]")
"""Signs of a mark of ours, a server's or a page's; "[email]" is what redaction leaves, and stays."""
_GAP = re.compile(r"\{([a-z]+)\}")

Redact = Callable[[str], str]
"""Takes out of a text what must not leave the house: names, numbers, addresses."""


@lru_cache(maxsize=1)
def template() -> str:
    """Return the prose of the prompt, with its gaps."""
    return (PROMPTS / "customer.md").read_text("utf-8")


@lru_cache(maxsize=1)
def sections() -> dict[str, str]:
    """Return the prose for each word of the engine: "band angry", "need apology"."""
    text = (PROMPTS / "moods.md").read_text("utf-8")
    return {name.strip(): " ".join(body.split()) for name, body in _SECTION.findall(text)}


def prompt(moment: Moment, redact: Redact) -> tuple[Message, ...]:
    """Return the messages that ask for the next line; the same moment always gives the same ones."""
    scenario, plan = moment.scenario, intent(moment)
    complaint, prose = scenario.complaint, sections()
    taken = without_references(redact, (turn.reply for turn in moment.turns), _given(moment))
    said, answered = _last(moment, taken)
    gaps = {
        "name": _line(scenario.customer.name),
        "company": _line(scenario.brief.company),
        "manner": _line(scenario.customer.manner),
        "temperament": prose[f"temperament {scenario.customer.temperament}"],
        "channel": prose[f"channel {scenario.channel}"],
        "parts": _list(complaint.parts.values()),
        "stake": _line(complaint.stake),
        "known": _list(complaint.known),
        "told": _list(complaint.hidden[name].fact for name in moment.before.told),
        "offers": _list(scenario.policy.allowed[name] for name in moment.state.offered),
        "band": "" if plan.ending else prose[f"band {moment.state.band}"],
        **_now(moment, plan),
        "example": _line(script(moment)),
        "fence": fence(moment),
        "said": said,
        "answered": answered,
        "used": _list(taken(turn.customer.text) for turn in moment.turns[-4:]),
        "words": str(limit(moment)),
    }
    # One pass: a gap's name inside somebody's text is text.
    filled = _GAP.sub(lambda gap: gaps[gap[1]], template())
    return (Message("system", re.sub(r"\n{3,}", "\n\n", filled)), Message("user", "Speak now."))


def again(messages: tuple[Message, ...], line: str, problem: str) -> tuple[Message, ...]:
    """Return the messages that ask once more, with what was wrong in words."""
    return (*messages, Message("assistant", line), Message("user", sections()["again"].replace("{problem}", problem)))


def fence(moment: Moment) -> str:
    """Return the mark around what was said: it depends on the words between, so no words can hold their own mark."""
    last = moment.turns[-1]
    seed = f"{moment.scenario.id}|{moment.seed}|{last.number}|{last.customer.text}|{last.reply}"
    return f"<<{sha256(seed.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}>>"


def limit(moment: Moment) -> int:
    """Return the most words of the next line: the channel's, or a quarter more than the scenario itself says here."""
    return max(WORDS.get(moment.scenario.channel, FEW), len(script(moment).split()) * 5 // 4)


def _now(moment: Moment, plan: Intent) -> dict[str, str]:
    """Return what the customer is to do, as prose."""
    prose, hidden = sections(), moment.scenario.complaint.hidden
    facts = _list(hidden[name].fact for name in plan.tell)
    return {
        "move": prose[f"move {plan.move}"] + (f" {prose[f'ending {plan.ending}']}" if plan.ending else ""),
        "need": prose[f"need {plan.need}"] if plan.need else "",
        "hurt": prose[f"hurt {plan.hurt}"] if plan.hurt else "",
        "question": prose[f"question {plan.question}"] if plan.question else "",
        "tell": f"{prose['tell']}\n{facts}" if plan.tell else "",
    }


def _last(moment: Moment, redact: Redact) -> tuple[str, str]:
    """Return the last exchange, as data."""
    last = moment.turns[-1]
    return _line(redact(last.customer.text)), _line(redact(last.reply[:LONGEST_REPLY]))


def _given(moment: Moment) -> Iterator[str]:
    """Yield what the scenario gives its customer: its numbers are no secret of the trainee's."""
    complaint = moment.scenario.complaint
    yield from (moment.scenario.opening, complaint.stake, *complaint.parts.values(), *complaint.known)
    yield from moment.scenario.policy.allowed.values()
    for name in moment.state.told:
        yield from (complaint.hidden[name].fact, *complaint.hidden[name].says)


def _list(texts: Iterable[str]) -> str:
    return "\n".join(f"- {_line(text)}" for text in texts) or "- nothing"


def _line(text: str) -> str:
    """Put a text on one line, without signs that could pass for a mark of ours or a server's."""
    text = "".join(char for char in text if char.isprintable() or char.isspace())
    return " ".join(_SIGNS.sub(" ", text).split())
