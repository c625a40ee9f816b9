"""axe-core from npm, fetched once into a cache folder; the project carries no copy."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

VERSION = "4.10.3"


def source() -> str:
    """The code of axe-core."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "kg-tests" / f"axe-core-{VERSION}"
    code = cache / "node_modules" / "axe-core" / "axe.min.js"
    if not code.exists():
        npm = shutil.which("npm")
        if not npm:
            raise RuntimeError("npm is missing: apt-get install npm (the accessibility test fetches axe-core with it)")
        cache.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", cache, f"axe-core@{VERSION}"],
            check=True,
            timeout=120,
        )
    return code.read_text(encoding="utf-8")
