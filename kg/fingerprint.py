"""What decides whether a document has to be read again."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b, sha256
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path

from kg.model import Document
from kg.nlp import installed

_PACKAGE = Path(__file__).parent
#: Code that shapes what one document yields; the rest works on what is in the store.
_EXTRACTION = (
    *("model.py", "text.py", "pipeline.py", "extraction.py", "duplicates.py", "languages.py"),
    *("nlp", "mentions", "claims", "ontology"),
)
#: Libraries that readers turn files into text with.
_LIBRARIES = (
    *("feedparser", "lxml", "odfdo", "pypdf", "python-docx", "python-frontmatter", "python-pptx", "pyyaml"),
    *("striprtf", "trafilatura", "warcio"),
)
#: Libraries that decide, beside the model, what a document yields.
_DECIDING = ("py3langid", "rensa")
#: Libraries that graph and files are made with.
_MAKING = ("jinja2", "networkx", "numpy", "pyvis", "rapidfuzz", "rustworkx")


def document(one: Document) -> str:
    """Digest of all that a document says."""
    digest = blake2b(digest_size=16)
    for value in (one.id, one.text, one.title, one.source, one.published, one.language):
        data = value.encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8))
        digest.update(data)
    return digest.hexdigest()


def context(model_name: str, ontology: Path | None) -> str:
    """Digest of what else shapes an extraction: model, ontology, code.

    Raises:
        ModelError: No such model is installed.
    """
    digest = blake2b(installed.fingerprint(installed.chosen(model_name)).encode(), digest_size=16)
    for name in _DECIDING:
        digest.update(_version(name).encode())
    for part in _EXTRACTION:
        digest.update(_tree(_PACKAGE / part).encode())
    if ontology is not None:
        digest.update(_tree(ontology).encode())
    return digest.hexdigest()


@cache
def reading() -> str:
    """Digest of what shapes a document's text: the readers and the libraries behind them."""
    code = (_tree(_PACKAGE / name) for name in ("readers", "sources.py", "text.py"))
    parts = [*code, *map(_version, _LIBRARIES), *_plugins("kg.readers")]
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def program(ontology: Path | None) -> str:
    """Digest of all code and data: what the output files are made with."""
    parts = [_tree(_PACKAGE), _tree(ontology) if ontology else "", *map(_version, _MAKING), *_plugins("kg.export")]
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def text(value: str) -> str:
    """Digest of a text."""
    return blake2b(value.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def file(path: Path) -> str:
    """SHA-256 of a file's bytes."""
    digest = sha256()
    with path.open("rb") as data:
        while block := data.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _tree(root: Path) -> str:
    digest = blake2b(digest_size=16)
    for path in sorted([root] if root.is_file() else root.rglob("*")):
        if path.is_file() and path.suffix != ".pyc" and "__pycache__" not in path.parts:
            data = path.read_bytes()
            digest.update(f"{path.relative_to(root)}\x1f{len(data)}\x1f".encode())
            digest.update(data)
    return digest.hexdigest()


def _plugins(group: str) -> list[str]:
    """What other packages offer under an entry point, with their versions."""
    return sorted(f"{e.name} {e.value} {e.dist.version if e.dist else ''}" for e in entry_points(group=group))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"


__all__ = ["context", "document", "file", "program", "reading"]
