"""Recognition of mentions, in layers, and coreference within a document."""
