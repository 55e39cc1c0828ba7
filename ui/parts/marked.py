"""A reply with the words that counted marked in it: people's text, shown as text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import streamlit as st

from scoring.types import Evidence

WHOLE = 0.8  # the share of a reply from which evidence is about all of it
CUES = {
    "insult": "reads as an insult",
    "sarcasm": "could be heard as sarcasm",
    "dismissal": "makes it small",
    "command": "tells them how to behave",
    "blame": "reads as blame",
    "policy_shield": "hides behind a rule",
    "refusal": "a no with nothing beside it",
    "excuse": "an excuse",
    "scapegoat": "puts it on somebody else",
    "threat": "reads as a threat",
    "mention": "talks about saying it",
    "non_apology": "regrets how they feel, not what was done",
    "placeholder": "a gap that was not filled in",
    "shouting": "capitals read as shouting",
    "false_admission": "takes on a fault that was not ours",
    "vague": "stays vague",
    "over_promise": "promises more than you may give",
    "sensitive": "asks for what nobody should send",
    "false_claim": "says what is not so",
    "injection": "speaks to whoever grades, not to the customer",
    "danger": "leads into danger",
    "another_case": "is about another matter",
}
"""Cues that are no words of a trainee's, in words that are."""

_CSS = """
.marked { font-family: var(--st-font); color: var(--st-text-color); line-height: 1.75; white-space: pre-wrap;
          overflow-wrap: anywhere; margin: 0; }
mark { color: inherit; border-radius: .25rem; padding: .08em 0; }
mark.helps { background: color-mix(in srgb, var(--st-green-color) 26%, transparent);
             border-bottom: 2px solid var(--st-green-color); }
mark.costs { background: color-mix(in srgb, var(--st-red-color) 22%, transparent);
             border-bottom: 2px dashed var(--st-red-color); }
"""

# Code points, not UTF-16 units: Array.from splits as Python counts. textContent only: people's text is never markup.
_JS = """
export default function({ parentElement, data }) {
  const root = parentElement.querySelector('.marked')
  root.replaceChildren()
  const chars = Array.from(data.text)
  for (const piece of data.pieces) {
    const words = chars.slice(piece.start, piece.end).join('')
    if (!piece.kind) { root.append(words); continue }
    const mark = document.createElement('mark')
    mark.className = piece.kind
    mark.title = piece.cues
    mark.textContent = words
    root.append(mark)
  }
}
"""

_draw = st.components.v2.component("composure_marked", html='<p class="marked"></p>', css=_CSS, js=_JS)


def marked(text: str, evidence: Iterable[Evidence], *, key: str) -> None:
    """Show a text with `telling` evidence marked: solid where the words help, dashed where they cost."""
    _draw(data={"text": text, "pieces": pieces(text, evidence)}, key=key)


def telling(text: str, evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the evidence that points at words: what speaks for the whole reply would mark all of it.

    Of two that say the same the one with fewer words goes, where it lies within the other.
    """
    kept = [each for each in dict.fromkeys(evidence) if not each.helps or each.end - each.start <= WHOLE * len(text)]
    return [each for each in kept if not any(_within(each, other) for other in kept)]


def _within(each: Evidence, other: Evidence) -> bool:
    """Tell whether the same is said of more words: once is enough."""
    same = (each.cue, each.helps) == (other.cue, other.helps) and each != other
    return same and other.start <= each.start and each.end <= other.end


def cue_words(cue: str) -> str:
    """Return what a cue says, as a trainee would."""
    return CUES.get(cue, cue).replace("_", " ")


def pieces(text: str, evidence: Iterable[Evidence]) -> list[dict[str, str | int]]:
    """Cut a text at the bounds of its evidence; where both overlap, words that cost win over words that help."""
    found = sorted(evidence, key=lambda each: (each.start, each.end))
    cuts = sorted({0, len(text), *(each.start for each in found), *(each.end for each in found)})
    made: list[dict[str, str | int]] = []
    for start, end in pairwise(cuts):
        over = [each for each in found if each.start <= start and end <= each.end]
        kind = "" if not over else "helps" if all(each.helps for each in over) else "costs"
        cues = ", ".join(dict.fromkeys(cue_words(each.cue) for each in over))
        made.append({"start": start, "end": end, "kind": kind, "cues": cues})
    return made
