"""The embedded store: what was read and extracted, kept from build to build."""

from kg.store.lock import locked
from kg.store.store import Seen, Store
from kg.store.texts import Texts

__all__ = ["Seen", "Store", "Texts", "locked"]
