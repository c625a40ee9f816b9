"""A resolver whose gazetteer does not help."""

from dataclasses import replace
from functools import cache

from kg.ontology import load
from kg.resolution import Resolver


@cache
def states_only() -> Resolver:
    """Knows states, but no persons and bodies: the names of the tests must speak for themselves."""
    ontology = load()
    return Resolver(replace(ontology, gazetteer=tuple(r for r in ontology.gazetteer if r.type == "State")))
