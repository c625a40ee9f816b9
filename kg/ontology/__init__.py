"""What the program knows of the world and of language, as data files."""

from kg.ontology.loader import BUILT_IN, Ontology, load
from kg.ontology.schema import Cue, EntityType, Frame, GazetteerRow, Relation, Role, Surrogate

__all__ = [
    "BUILT_IN",
    "Cue",
    "EntityType",
    "Frame",
    "GazetteerRow",
    "Ontology",
    "Relation",
    "Role",
    "Surrogate",
    "load",
]
