"""Write an author's answers as a commented scenario file."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Sequence

from simulator.names import slug
from simulator.new_words import Answers, model_answers
from simulator.schema import SCHEMA_LINE
from simulator.words import Outcome

_DESK = {"chat": "the chat", "email": "the mail", "phone": "the phone", "counter": "the people at the counter"}
_TELLS = ("You do ask, then. {}", "{} Nobody asked me that until now.", "All right. {} Does that help?")
_NUDGES = (
    "You offer me things, and the one thing you'd need to know you haven't asked.",
    "And that will work, will it, without you knowing how things are at my end?",
    "Before you promise me anything: don't you need to know something first?",
)
_VOICE = """
# What this customer says. They speak already: what is not written here is said in the words of house.yaml. Give them a
# voice of their own, beginning with what trainees will hear most; three wordings or more each. Delete the # in front.
# lines:
#   - need: heard                 # then apology, solution, timing, certainty
#     say:
#       - "..."
#       - "..."
#       - "..."
#   - trigger: vague              # then blame, command, dismissal, refusal, ignored, asked_again
#     say:
#       - "..."
#       - "..."
#       - "..."
#   - offer: {offer}
#     say:
#       - "..."
#       - "..."
#       - "..."
# endings:
#   resolved:
#     - "..."
#   walked_out:
#     - "..."
"""


def scenario_yaml(a: Answers) -> str:
    """Return the text of a scenario file without its rehearsals."""
    return f"""{_head(a)}
{_complaint(a)}
{_policy(a)}
# What a very good agent would answer. Make these words your own, and run `check` again.
model_answers:
{_replies(model_answers(a), 2)}
"""


def _head(a: Answers) -> str:
    situation = a.situation or f"What you know so far: {', and '.join(a.wrong)}."
    return f"""{SCHEMA_LINE}
# Written by `python -m simulator new`; scenarios/README.md tells what each field does.
id: {a.id}
title: {_text(a.title)}
trade: {_text(a.trade)}
channel: {a.channel}
# difficulty: 2                 from 1 to 5; it tells the trainee what to expect
# practise: [empathy, apology, clarification, solution]

# What the trainee reads before the talk. Say which day it is, what happened and why, what is in stock.
brief:
  company: {_text(a.company)}
  role: {_text(f"You answer {_DESK[a.channel]}. You may offer: {', or '.join(a.offers)}.")}
  situation: {_text(situation)}

customer:
  name: {_text(a.customer)}
  manner: {_text(a.manner)}
  # temperament: loud           or cold, exhausted, anxious, litigious, polite, talkative, terse
  # anger: 8                    from 5 to 9
  # severity: 1                 from 0.7 to 1.3; above 1 every hurt weighs more
  # patience: 10                how many replies they will read
"""


def _complaint(a: Answers) -> str:
    says = [tell.format(_ended(a.says)) for tell in _TELLS]
    return f"""# Facts are written as the trainee could say them to the customer: "your", "you".
complaint:
  fault: company                # or third_party, customer, unknown
  stake: {_text(a.stake)}
  parts:                        # each thing that went wrong; a full answer speaks to all of them
{_pairs(_named(a.wrong, "part"))}
  known:                        # what the trainee can see; asking for it again costs them
{_list(a.known or a.wrong, 4)}  hidden:
    {_fact_name(a)}:
      asks: {_text(a.asks)}
      fact: {_text(a.fact)}
      needed: true              # nothing they are offered counts before this is known
      says:                     # better: three wordings that are all your own
{_list(says, 8)}      nudge:                    # what they say to an offer made without it
{_list(_NUDGES, 8)}"""


def _policy(a: Answers) -> str:
    offers = _named(a.offers, "offer")
    never = f"  not_allowed:\n{_list(a.never, 4)}" if a.never else "  # not_allowed: what must not be promised\n"
    return f"""policy:
  allowed:
{_pairs(offers)}
{never}
opening: >-
{_wrapped(a.opening, 2)}
{_VOICE.format(offer=offers[0][0])}"""


def rehearsals_yaml(tries: Iterable[tuple[str, Sequence[str], Outcome | None]]) -> str:
    """Return the rehearsals as the last field of a file: a name, replies, and how the talk ended for them."""
    said = "".join(f"  - name: {name}\n    ends: {ends}\n    replies:\n{_replies(r, 6)}\n" for name, r, ends in tries)
    return (
        f"\n# Replies that somebody might give, and how it must end for them: `check` plays them.\nrehearsals:\n{said}"
    )


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _fact_name(a: Answers) -> str:
    return slug(a.asks.split("/")[0], 2) or "fact"


def _named(phrases: Sequence[str], kind: str) -> list[tuple[str, str]]:
    """Return each phrase with a name of its own."""
    names: list[str] = []
    for phrase in phrases:
        name = slug(phrase, 2) or kind
        names.append(name if name not in names else f"{name}-{len(names) + 1}")
    return list(zip(names, phrases, strict=True))


def _pairs(named: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"    {name}: {_text(phrase)}" for name, phrase in named)


def _list(texts: Iterable[str], indent: int) -> str:
    return "".join(f"{' ' * indent}- {_text(text)}\n" for text in texts)


def _replies(texts: Iterable[str], indent: int) -> str:
    return "\n".join(f"{' ' * indent}- >-\n{_wrapped(text, indent + 2)}" for text in texts)


def _text(text: str) -> str:
    # What JSON quotes is quoted for YAML too; nothing in it can become a field, a comment or a number.
    return json.dumps(text, ensure_ascii=False)


def _wrapped(text: str, indent: int) -> str:
    margin = " " * indent
    return textwrap.fill(
        text, 116, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )
