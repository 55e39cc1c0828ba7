"""What the commands share: counting in words, reading a file that was named, failing with words and exit code 1."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

import typer


def fail(*messages: str) -> NoReturn:
    """End the command with these messages on standard error and exit code 1."""
    for message in messages:
        typer.echo(message, err=True)
    raise typer.Exit(1)


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, such as `3 problems`; `many` where more than an s is added."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def read_named(name: str) -> str:
    """Return the text of a file, or of standard input for `-`; ends the command where it cannot be read."""
    try:
        return sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        fail(f"{name} cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        fail(f"{name} is not saved as UTF-8.")
