"""Work that goes on while pages come and go: in threads of this process, one for each thing, and not too many."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Job:
    """Hold what is under way: whose it is, what there is to show so far, and until when anybody waits for it.

    `text` is replaced, never changed, so that a page may read it at any time. `until` is in the clock of its Jobs.
    """

    person_id: str
    until: float
    text: str = ""


class Jobs:
    """Keep the jobs of this process. Thread-safe. A job is waited for at most `seconds`; `most` run at a time.

    Nothing is lost with a job: what it was to bring was either stored by it or is done without.
    """

    def __init__(self, seconds: float, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._most = most
        self._clock = clock
        self._lock = threading.Lock()
        self._jobs: dict[str, Job] = {}

    def begin(self, key: str, person_id: str, work: Callable[[Job], None]) -> bool:
        """Begin a job, unless one of this key is under way or too many are; tell whether it was begun."""
        with self._lock:
            if key in self._jobs or len(self._jobs) >= self._most:
                return False
            job = self._jobs[key] = Job(person_id, self._clock() + self._seconds)
        # A daemon: whoever stops the server need not wait for somebody else's.
        threading.Thread(target=self._run, args=(key, job, work), name=f"job-{key[:12]}", daemon=True).start()
        return True

    def under_way(self, key: str) -> Job | None:
        """Return a job that is still worth waiting for, else None."""
        with self._lock:
            job = self._jobs.get(key)
        return job if job and not self.late(job) else None

    def late(self, job: Job) -> bool:
        """Tell whether nobody waits for a job any more."""
        return self._clock() >= job.until

    def wait(self, key: str, seconds: float = 60.0) -> None:
        """Return when no job of this key runs any more. Raises TimeoutError."""
        until = time.monotonic() + seconds
        while key in self._jobs:
            if time.monotonic() > until:
                raise TimeoutError(f"the job {key} did not end in {seconds} seconds")
            time.sleep(0.002)

    def _run(self, key: str, job: Job, work: Callable[[Job], None]) -> None:
        try:
            work(job)
        except Exception as error:  # noqa: BLE001 - nobody is there to raise it to
            # The kind only: a message may quote what somebody wrote.
            _log.error("A job that asks a model ended early: %s", type(error).__name__)
        finally:
            with self._lock:
                del self._jobs[key]
