"""Resolution across documents: the Resolver decides, `kg.linker` applies."""

from kg.resolution.resolver import Resolver

__all__ = ["Resolver"]
