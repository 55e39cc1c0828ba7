"""Grade replies from the command line: JSON lines in, JSON lines out (see `--help`)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from typing import IO

from scoring.bulk.cluster import on_cluster
from scoring.bulk.lines import Graded, read_lines
from scoring.bulk.pool import HelpersLostError, in_processes
from scoring.bulk.progress import Report, reporting
from scoring.bulk.stream import alone

_HELP = """\
Each line in:   {"id", "customer", "reply", "earlier": [{"customer", "reply"}, ...], "case": {...}}
Each line out:  {"id", "skills": {name: {"level": 0-4 or null, "evidence": [{"start", "end", "cue"}],
                                         "missing", "flags", "because", "advice"}}}

Only "reply" is needed. "case" may hold fault, known, hidden, parts, allowed, not_allowed, choice_applicable.
"start" and "end" count code points of the reply as sent. A line that cannot be graded is named on standard error
with its number and the reason; the others are graded, and the exit code is 1.

The answers are the same bytes in the same order however many processes or machines make them. One process answers
each line before it reads the next; several answer in batches. Memory does not grow with the input.

python -m scoring rescore    grades the stored attempts again and says what changed and why (see `rescore --help`)
"""


def grade(graded: Iterable[Graded], out: IO[str], report: Report) -> int:
    """Write what was graded as it comes; return how many lines could not be graded."""
    bad = 0
    for each in graded:
        for problem in each.problems:
            report.problem(problem)
        bad += len(each.problems)
        out.write(each.text)
        out.flush()  # a caller that sends one line and waits must get its answer
        report.advance(each.lines, each.size)
    return bad


def main(arguments: Sequence[str] | None = None) -> int:
    """Grade standard input to standard output; return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == ["rescore"]:
        return _rescore(given[1:])
    wanted = _arguments().parse_args(given)
    try:
        with (
            closing(_graded(sys.stdin.buffer, wanted)) as graded,
            reporting(sys.stdin.buffer, sys.stdout, sys.stderr) as report,
        ):
            bad = grade(graded, sys.stdout, report)
    except BrokenPipeError:  # the reader had enough, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except HelpersLostError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        return 130
    if bad:
        sys.stderr.write(f"{bad} line{'s' if bad > 1 else ''} could not be graded\n")
    return 1 if bad else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scoring",
        description=__doc__,
        epilog=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="grade with N processes on this machine")
    where.add_argument("--dask", metavar="ADDRESS", help="grade on the dask.distributed cluster of this scheduler")
    return parser


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 256:
        raise argparse.ArgumentTypeError("a number of processes from 1 to 256")
    return int(text)


def _graded(source: IO[bytes], wanted: argparse.Namespace) -> Generator[Graded]:
    lines = read_lines(source)
    if wanted.dask:
        yield from on_cluster(lines, wanted.dask)
    elif wanted.jobs > 1:
        yield from in_processes(lines, wanted.jobs)
    else:
        yield from alone(lines)


def _rescore(arguments: Sequence[str]) -> int:
    # The one arrow that goes left, and only from this entry point, which nobody imports: what is stored belongs to
    # storage, and the command belongs here. pyproject.toml names it as the exception that it is.
    from storage.rescoring import main as rescore  # noqa: PLC0415

    return rescore(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
