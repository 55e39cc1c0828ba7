"""How a benchmark says what it found: at once, also where its output is piped."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    """Write one line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
