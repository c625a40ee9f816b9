"""The picture of the explorer in README and docs is made by a script, and the script works."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def size(picture: Path) -> tuple[int, int]:
    header = picture.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", header[16:24])
    return width, height


def test_the_picture_is_taken_anew(seed_build: Path, root: Path, tmp_path: Path, browser: object) -> None:
    made = tmp_path / "explorer.png"
    script = root / "docs" / "build" / "picture.py"
    done = subprocess.run(
        [sys.executable, script, seed_build / "graph.html", made],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert size(made) == size(root / "docs" / "images" / "explorer.png") == (1280, 760)
    assert made.stat().st_size > 50_000
