"""Where no server answers: nobody there, no such name, a certificate that nobody trusts."""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path

NO_NAME = "http://nobody.invalid/v1"
"""The base URL of a name that no resolver knows (RFC 6761)."""


def closed_url() -> str:
    """Return the base URL of a server that is not there."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}/v1"


def self_signed(folder: Path) -> Path:
    """Make a certificate that nobody trusts, with its key, and return the file. Needs the openssl command."""
    both, key = folder / "both.pem", folder / "key.pem"
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    )
    subprocess.run(  # noqa: S603 - our own command
        [*command.split(), "-keyout", str(key), "-out", str(both)], check=True, capture_output=True
    )
    both.write_bytes(both.read_bytes() + key.read_bytes())
    return both
