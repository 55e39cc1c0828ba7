"""A dask.distributed cluster: optional, and imported only where it is asked for."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from typing import Any

from scoring.bulk.lines import Graded, Line, grade_lines
from scoring.bulk.pool import HelpersLostError
from scoring.bulk.stream import together
from scoring.ruleset import ruleset

_SAME_CODE = "Start each worker in a checkout of this very version: cd composure && .venv/bin/dask worker ADDRESS"


def on_cluster(lines: Iterable[Line], address: str) -> Iterator[Graded]:
    """Grade on the workers of the scheduler at `address`, for example tcp://10.0.0.5:8786.

    Raises HelpersLostError, with the cure, where dask.distributed is not installed, nobody answers at the address (any
    more), or a worker has other rules than we: the grades must not depend on where they are made.
    """
    client = _connect(address)
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - optional

    try:
        with client:
            helpers = _same_rules(client, address)
            yield from together(lines, lambda chunk: client.submit(grade_lines, chunk, pure=False), helpers)
    except (OSError, TimeoutError, CancelledError, KilledWorker) as error:
        raise HelpersLostError(f"the cluster at {address} was lost ({type(error).__name__})") from error


def _connect(address: str) -> Any:
    try:
        from distributed import Client  # noqa: PLC0415 - optional
    except ImportError as error:
        raise HelpersLostError(
            f"--dask needs dask.distributed, which is not installed: {sys.executable} -m pip install distributed"
        ) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of it is said in our words
    try:
        connect: Any = Client  # it carries no types
        return connect(address, timeout=5)
    except (OSError, ValueError) as error:
        raise HelpersLostError(f"no dask scheduler answers at {address} ({error})") from error


def _same_rules(client: Any, address: str) -> int:
    """Return how many threads the workers have together."""
    theirs: dict[str, object] = client.run(ruleset, on_error="return")
    if not theirs:
        raise HelpersLostError(f"the scheduler at {address} has no workers. {_SAME_CODE}")
    for worker, rules in sorted(theirs.items()):
        if isinstance(rules, Exception):
            raise HelpersLostError(f"the worker {worker} cannot read our rules ({rules}). {_SAME_CODE}")
        if rules != ruleset():
            raise HelpersLostError(f"the worker {worker} has other rules than this checkout. {_SAME_CODE}")
    return sum(client.nthreads().values())
