"""Places the nodes, once, in Python: the page draws and does not compute.

communities.find  ->  which nodes belong together
forces.spring     ->  a picture of each community
packing.discs     ->  communities beside their neighbours
turning.turned    ->  each turned so that the edges between them are short
place             ->  all of it, as node attributes
"""

from kg.graph.layout.place import place

__all__ = ["place"]
