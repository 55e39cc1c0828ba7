"""Make a draft of a scenario from a pasted complaint: a model fills in a form, our own hand does the rest."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from simulator.assist.form import LARGEST, SCHEMA, UnusableFormError, read_sketch
from simulator.assist.private import Hidden, TooMuchError, hide
from simulator.assist.writer import answers_of, draft_yaml, name_of
from simulator.chat import ChatModel, Message, ModelError, Wish
from simulator.library import SHIPPED, house_of, read_text
from simulator.new_words import HOSTILE, KIND, plain_replies
from simulator.new_yaml import rehearsals_yaml
from simulator.problems import Problem
from simulator.rehearse import play, rehearse
from simulator.scenario import House

MOST = 20_000
"""Characters that may be pasted."""

PROSE = Path(__file__).parent.parent / "prompts" / "assist.md"
_WISH = Wish(longest=4_000, temperature=0.4, schema=SCHEMA)
_TOLD = 12  # problems that the model is told of


class DraftError(ValueError):
    """Say why there is no draft, and what to do."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold a draft as YAML, the problems that `check` still finds in it, and what was replaced in the pasted text.

    `replaced` has, for each kind (name, number, address ...), how many different ones.
    """

    text: str
    problems: tuple[Problem, ...]
    replaced: tuple[tuple[str, int], ...]


def draft(model: ChatModel, pasted: str, redact: Callable[[str], str]) -> Draft:
    """Return a draft of a scenario; problems that `check` finds go back to the model once.

    What could tell who complained is replaced before the model sees it. Makes two calls at most. Raises DraftError.
    """
    if not pasted.strip():
        raise DraftError("There is nothing to make a draft of. Paste a complaint or a chat log.")
    if len(pasted) > MOST:
        raise DraftError(f"This has {len(pasted):,} characters, and {MOST:,} fit. Paste the part that matters.")
    try:
        hidden = hide(pasted, redact)
    except TooMuchError:
        raise DraftError("This holds more names and numbers than one complaint does. Paste one complaint.") from None
    best = _better(model, hidden)
    if best is None:
        raise DraftError("The model did not fill in the form, twice. Try once more, or begin with an empty scenario.")
    return best


def _better(model: ChatModel, hidden: Hidden) -> Draft | None:
    """Return the better one of two tries; None where neither filled in the form."""
    nonce = secrets.token_hex()
    prose = PROSE.read_text(encoding="utf-8").replace("{nonce}", nonce)
    talk = [Message("system", prose), Message("user", f"[text {nonce}]\n{hidden.text}\n[end {nonce}]")]
    best: Draft | None = None
    for _ in range(2):
        try:
            answer = model.complete(talk, _WISH)
        except ModelError as error:
            if best is None:
                raise DraftError(str(error)) from None
            return best
        made, wrong = _made(answer, hidden)
        best = min(filter(None, (made, best)), key=lambda each: len(each.problems), default=None)
        if not wrong:
            break
        again = f"There are problems in that form. Answer with the whole form once more, with these mended:\n{wrong}"
        talk += [Message("assistant", answer[:LARGEST]), Message("user", again)]
    return best


def _made(answer: str, hidden: Hidden) -> tuple[Draft | None, str]:
    """Return the draft in an answer, if there is one, and in words what is wrong with it."""
    try:
        sketch = read_sketch(answer, hidden.scrub)
    except UnusableFormError as error:
        return None, str(error)
    text, name = draft_yaml(sketch), name_of(sketch)
    scenario, sheet = read_text(text, f"{name}.yaml", name, _house())
    problems: Sequence[Problem] = sheet.found
    if scenario:
        replies = plain_replies(answers_of(sketch))
        tries = (("plain words", replies), ("kind words and no plan", KIND), ("hostile", HOSTILE))
        ends = [(title, said, play(scenario, said).state.ended) for title, said in tries]
        text += rehearsals_yaml([each for each in ends if each[2]])
        scenario, sheet = read_text(text, f"{name}.yaml", name, _house())
        problems = rehearse(scenario, sheet) if scenario else sheet.found
    wrong = "\n".join(f"- {each.message} ({each.source_line}). {each.cure}" for each in problems[:_TOLD])
    return Draft(text, tuple(problems), hidden.counts()), wrong


@cache
def _house() -> House:
    return house_of(SHIPPED)
