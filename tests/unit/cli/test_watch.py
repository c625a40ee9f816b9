"""`kg watch` adds what comes, keeps what was, and stops when told."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import click
import pytest

from kg.cli.watch import command

ROOT = Path(__file__).parents[3]


def documents(output: Path) -> int:
    path = output / "documents.jsonl"
    return len(path.read_text(encoding="utf-8").splitlines()) if path.exists() else 0


def wait(output: Path, number: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 120
    while documents(output) != number:
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_it_adds_what_comes_keeps_what_goes_and_stops_cleanly(tmp_path: Path) -> None:
    folder, output = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "watch", str(folder), "--every", "0.2s", "-o", str(output)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    (folder / "a.txt").write_text("Poland bought the K2 from South Korea in 2022.", encoding="utf-8")
    wait(output, 1, process)
    (folder / "b.txt").write_text("Finland joined NATO in April 2023.", encoding="utf-8")
    wait(output, 2, process)
    (folder / "a.txt").unlink()
    time.sleep(1.5)
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "stopped; what was read is kept" in err
    assert "Traceback" not in err
    assert documents(output) == 2
    assert "1 new, 2 documents" in out


def test_an_interval_that_is_none_is_wrong_usage(kg_process, tmp_path: Path) -> None:
    done = kg_process("watch", tmp_path, "--every", "often")
    assert done.returncode == 2
    assert "write 90s, 10m, 2h or 1d" in done.stderr


def test_a_missing_folder_stops_at_once(kg_process, tmp_path: Path) -> None:
    done = kg_process("watch", tmp_path / "nowhere")
    assert done.returncode == 1
    assert "nowhere does not exist" in done.stderr


def test_a_file_s_name_does_not_steer_the_terminal(kg_process, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text("Poland bought the K2 from South Korea in 2022.", encoding="utf-8")
    (folder / "\x1b[31mb.jsonl").write_text("{", encoding="utf-8")
    done = kg_process("watch", folder, "--every", "1s", "--times", 1, "-o", tmp_path / "out")
    assert "left out: " in done.stderr
    assert "\x1b" not in done.stderr + done.stdout


class Feed(BaseHTTPRequestHandler):
    """A feed that has another entry each time; the first is gone by then."""

    looks: ClassVar[int] = 0

    def do_GET(self) -> None:
        found = self.path == "/feed"
        self.send_response(200 if found else 404)
        self.end_headers()
        if found:
            Feed.looks += 1
            text = f"Poland bought {Feed.looks} frigates from Spain, the defence ministry in Warsaw said. " * 40
            self.wfile.write(
                f'<rss version="2.0"><channel><title>Times</title><item><title>T</title><link>/a{Feed.looks}</link>'
                f"<description>{text}</description></item></channel></rss>".encode()
            )

    def log_message(self, *_: object) -> None:
        pass


def test_it_adds_what_a_feed_brings_and_keeps_what_it_no_longer_has(kg_process, tmp_path: Path) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Feed)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/feed"
        options = ("--private-addresses", "--every", "0.1s", "--times", 2, "-o", tmp_path / "out")
        done = kg_process("watch", address, *options)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert done.returncode == 0, done.stderr
    assert "1 new, 1 document," in done.stdout
    assert "1 new, 2 documents" in done.stdout


@pytest.mark.parametrize(("text", "seconds"), [("90s", 90), ("1.5m", 90), (" 2h ", 7200), ("1d", 86400)])
def test_an_interval_has_a_unit(text: str, seconds: float) -> None:
    every = next(p for p in command.params if p.name == "every")
    assert every.process_value(click.Context(command), text) == seconds


@pytest.mark.parametrize("text", ["0s", "0.0m", "-1s", "10", "s"])
def test_no_time_at_all_is_no_interval(text: str) -> None:
    every = next(p for p in command.params if p.name == "every")
    with pytest.raises(click.BadParameter, match="write 90s, 10m, 2h or 1d"):
        every.process_value(click.Context(command), text)


def test_it_stops_after_as_many_looks_as_asked_for(kg_process, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Poland bought the K2 from South Korea in 2022.", encoding="utf-8")
    done = kg_process("watch", tmp_path / "a.txt", "--every", "0.1s", "--times", "2", "-o", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == ["1 new", "0 new"]
    assert "stopped" not in done.stderr
