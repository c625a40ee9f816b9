"""Libraries for formats that not everybody has."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from kg.errors import ReaderError
from kg.plugins import installing


def needed(module: str, extra: str, path: Path) -> Any:
    """Imports a module of an extra.

    Raises:
        ReaderError: The extra is not installed; names the command.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise ReaderError(
            f"{path}: to read {path.suffix} files, {module.split('.', maxsplit=1)[0]} is needed",
            installing(extra),
        ) from error
