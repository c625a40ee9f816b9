"""Builds in processes of their own, so that they can be killed."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def start(*arguments: object) -> subprocess.Popen[str]:
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        # from a shell that runs the tests in the background; a build would ignore Ctrl-C, too
        signal.signal(signal.SIGINT, signal.default_int_handler)
    return subprocess.Popen(
        [sys.executable, "-m", "kg", "build", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments: object) -> tuple[int, str, str]:
    process = start(*arguments)
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def files(output: Path) -> dict[str, bytes]:
    """What a user sees in the folder: no store, no lock."""
    return {p.name: p.read_bytes() for p in output.iterdir() if p.name.endswith((".jsonl", ".html", ".graphml"))}
