"""Tables of data that lie beside the module which reads them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def beside(module: str) -> dict[str, Any]:
    """The TOML file that has a module's name and lies in its folder.

    Args:
        module: The module's `__file__`.
    """
    return tomllib.loads(Path(module).with_suffix(".toml").read_text(encoding="utf-8"))
