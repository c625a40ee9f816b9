"""What two workers bring: documents per second, and where other work keeps the cores busy, CPU seconds.

    python -m benchmarks.workers [ARTICLES]

Two workers can do at most (CPU of one process) / (CPU of the busiest of parent and workers)
times as much as one: they share no lock and wait for nothing else. By the clock that is
reached only on two free cores. Starting (1.5 s for the model) is left out of both.
"""

from __future__ import annotations

import os
import sys
import time

import psutil

from benchmarks.corpus import articles
from kg import workers
from kg.extraction import Local
from kg.pipeline import Pipeline


def cpu(process: psutil.Process) -> float:
    used = process.cpu_times()
    return used.user + used.system


def alone(number: int) -> tuple[float, float]:
    pipeline = Pipeline()
    list(Local(pipeline).run(articles(4)))
    before, started = time.process_time(), time.monotonic()
    done = sum(len(batch) for batch in Local(pipeline).run(articles(number)))
    assert done == number
    return time.process_time() - before, time.monotonic() - started


def together(number: int, jobs: int) -> tuple[list[float], float]:
    """CPU seconds of the parent and of each worker, and seconds by the clock, from the first results on."""
    pool = workers.Workers(jobs)
    me = psutil.Process()
    runs = pool.run(articles(number + 16 * jobs))
    done = len(next(runs))
    children = me.children()
    before, started = [cpu(p) for p in (me, *children)], time.monotonic()
    after = before
    for batch in runs:
        done += len(batch)
        after = [cpu(p) for p in (me, *children)]
    return [b - a for a, b in zip(before, after, strict=True)], time.monotonic() - started


def main(number: int) -> None:
    print(f"{number} articles; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    single, clock = alone(number)
    print(f"one process   {single:6.1f} CPU s, {clock:6.1f} s by the clock")
    (parent, *children), both = together(number, 2)
    shown = " + ".join(f"{c:.1f}" for c in children)
    print(f"two workers   {shown} CPU s, parent {parent:.1f}, {both:6.1f} s by the clock")
    print(f"at most {single / max(parent, *children):.2f} times as fast; by this clock {clock / both:.2f} times")
    print(f"CPU of two workers and parent against one process: {(parent + sum(children)) / single:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
