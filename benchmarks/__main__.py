"""Run every benchmark and print what it found; nothing is asserted, since a figure depends on the machine."""

from __future__ import annotations

import os
import platform
import sys

from benchmarks.cost import beside_the_libraries, with_length
from benchmarks.jobs import second_process


def main() -> int:
    """Print the figures; return the exit code."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    _say(
        f"Python {platform.python_version()}, {os.cpu_count()} cores{load}. "
        "Ratios travel; milliseconds are this machine's."
    )
    for benchmark in (beside_the_libraries, with_length, second_process):
        _say("")
        for line in benchmark():
            _say(line)
    return 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
