"""Resolution across documents: the Resolver decides, the Linker applies."""

from kg.resolution.linker import Linker
from kg.resolution.resolver import Resolver

__all__ = ["Linker", "Resolver"]
