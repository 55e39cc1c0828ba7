"""Why a reply was not added to a talk, in words for the trainee."""

from __future__ import annotations

from storage.attempts import Stored

MOVED_ON = (
    "This conversation has moved on in another tab or window, so your reply was not added. Here is where it stands now."
)
ENDED = "This conversation had already ended, so your reply was not added."
OTHER_LINE = "The customer has said something else meanwhile, so your reply was not added. Read it, and answer that."
STILL_SPEAKING = "The customer is still speaking, so your reply was not added. Send it when they have finished."
LEFT = "You had left this conversation, so your reply was not added."


def not_added(stored: Stored, number: int, key: str, text: str, *, speaking: bool) -> str | None:
    """Return why this reply cannot be added as turn `number`, None when it can, "" where these very words are there."""
    turns = stored.attempt.turns
    if key in stored.keys:
        number = stored.keys.index(key) + 1
    if 1 <= number <= len(turns) and turns[number - 1].reply == text:
        return ""  # a retry, a double click
    if stored.status == "finished":
        return ENDED
    if stored.status == "abandoned":
        return LEFT
    if number != len(turns) + 1:
        return MOVED_ON
    return STILL_SPEAKING if speaking else None
