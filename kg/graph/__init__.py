"""The graph of claims: assembly, layout, metrics, questions."""
