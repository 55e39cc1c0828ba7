"""What was sent to a model, without the marks around it: their hexadecimal may hold anybody's last four digits."""

from __future__ import annotations

import re

MARK = re.compile(r"[0-9a-f]{16,}")


def unfenced(sent: str) -> str:
    """Return the words of a conversation with a model, its unguessable marks left out."""
    return MARK.sub("", sent)
