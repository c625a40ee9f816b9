"""Places the nodes, once, in Python: the page draws and does not compute.

communities.find  ->  which nodes belong together
forces.spring     ->  a picture of one community, or of a small component
packing           ->  communities beside their neighbours, components in rows
place             ->  all of it, as node attributes
"""

from kg.graph.layout.place import place

__all__ = ["place"]
