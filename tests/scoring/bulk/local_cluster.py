"""A dask cluster of two workers on this machine: prints its address, and ends when standard input does."""

from __future__ import annotations

import sys
from typing import Any

from distributed import LocalCluster

if __name__ == "__main__":
    make: Any = LocalCluster  # it carries no types
    settings = {"threads_per_worker": 1, "host": "127.0.0.1", "dashboard_address": None}
    with make(n_workers=int(sys.argv[1]), **settings) as cluster:
        sys.stdout.write(f"{cluster.scheduler_address}\n")
        sys.stdout.flush()
        sys.stdin.read()
