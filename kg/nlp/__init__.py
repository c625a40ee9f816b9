"""The spaCy model and the annotation of documents."""
