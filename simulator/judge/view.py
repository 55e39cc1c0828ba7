"""The reply as the judge may see it: what the rules read, less what is not their own or is private."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scoring.reading.text import LIMIT, MASK, Reading, cleaned, read
from scoring.types import Evidence, Reply
from simulator.changed import changed

OTHERS, PRIVATE, MARK = "▒", "■", "▁"
"""In place of words that are not the trainee's own, of private data, and between the words of all data."""

LONGEST_QUOTE = 400
_SHORTEST = 4  # letters and digits: "i" or "it" stands in every reply

Redact = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class View:
    """Hold a reply as it is shown: `text` is as long as the reading's, so that every quote has a place."""

    reading: Reading
    text: str

    @property
    def empty(self) -> bool:
        """Tell whether nothing of the trainee's own is left."""
        return not any(char.isalnum() for char in self.text)

    def find(self, quote: str, cue: str, *, helps: bool) -> Evidence | None:
        """Return where a quote stands, in code points of the stored reply; None where these are not their own words.

        Capitals, curly quotes and line breaks may differ, as the rules read over them too; a word may not.
        """
        words = cleaned(quote.replace(MARK, " ")[:LONGEST_QUOTE].strip(" \"'\n")).split()
        if OTHERS in quote or sum(char.isalnum() for word in words for char in word) < _SHORTEST:
            return None
        found = re.search("(?<![a-z0-9])" + r"\s+".join(map(re.escape, words)) + "(?![a-z0-9])", self.text)
        return self.reading.evidence(*found.span(), cue, helps=helps) if found else None


def view(reply: Reply, redact: Redact) -> View:
    """Return the reply as the judge may see it."""
    reading = read(reply)
    stored = reply.text[:LIMIT]
    private = {place for start, end, _ in changed(stored, redact) for place in range(start, end)}
    shown = reading.text.replace(MASK, OTHERS)
    if private:
        shown = "".join(PRIVATE if at in private else char for char, at in zip(shown, reading.at, strict=True))
    return View(reading, shown)


def marked(text: str) -> str:
    """Return a text as data: one line, no spaces, a mark before and between its words."""
    return MARK + MARK.join(text.replace(MARK, " ").split())


def as_data(text: str, redact: Redact) -> str:
    """Return what somebody else wrote as marked data, cleaned and redacted."""
    return marked(cleaned(redact(text[:LIMIT])))
