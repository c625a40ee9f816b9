"""Finds and loads the spaCy model."""

from __future__ import annotations

import warnings
from importlib.metadata import PackageNotFoundError, version

import spacy
from spacy.language import Language

from kg.errors import ModelError
from kg.nlp import installed

#: What the claim layer reads; a model without one of these can't be used.
NEEDED = ("tagger", "parser", "ner", "lemmatizer")


def load(name: str = "") -> Language:
    """Loads a model.

    Args:
        name: An installed package or a folder; by default the best that is installed.

    Raises:
        ModelError: None is installed, or the model lacks a component that is needed.
    """
    chosen = installed.chosen(name)
    with warnings.catch_warnings():
        # The repackaged model was trained with spaCy 3.7; its figures with 3.8 are in ACCURACY.md.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(chosen)
        except (OSError, ImportError, ValueError) as error:
            first = str(error).splitlines()[0]
            reason = f"the spaCy model {chosen!r} can't be loaded: {first}"
            raise ModelError(reason, installed.obtaining(chosen)) from error
    missing = [part for part in NEEDED if part not in nlp.pipe_names]
    if missing:
        raise ModelError(f"the spaCy model {chosen!r} lacks {', '.join(missing)}", "choose a full English pipeline")
    return nlp


def identity(nlp: Language) -> str:
    """Name and version of model and spaCy: a part of what makes results comparable."""
    try:
        engine = version("spacy")
    except PackageNotFoundError:
        engine = "?"
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}, spaCy {engine}"
