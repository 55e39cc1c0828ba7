"""Run every benchmark and print what it found; nothing is asserted, since a figure depends on the machine."""

from __future__ import annotations

import os
import platform

from benchmarks.cost import beside_the_libraries, with_length
from benchmarks.jobs import second_process
from benchmarks.saying import say


def main() -> int:
    """Print the figures; return the exit code."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    say(
        f"Python {platform.python_version()}, {os.cpu_count()} cores{load}. "
        "Ratios travel; milliseconds are this machine's."
    )
    for benchmark in (beside_the_libraries, with_length, second_process):
        say("")
        for line in benchmark():
            say(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
