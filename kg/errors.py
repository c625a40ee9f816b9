"""The tree of errors.

KgError                  anything `kg` says in one line and stops for
+-- InputError           a source can't be read: names the file, says what to do
|   +-- ReaderError      one document is bad; the run goes on without it
+-- OutputError          the output folder or a file in it can't be written
+-- StoreError           the store in the output folder is damaged or too new
+-- OntologyError        a data file of the ontology is wrong: names file and key
+-- ModelError           the spaCy model is missing or unfit
+-- PluginError          no reader, exporter or the like of that name
+-- QueryError           a question names an entity, claim or date that there is not
+-- JudgementError       the judgements file is wrong or contradicts itself
"""

from __future__ import annotations


class KgError(Exception):
    """Base of all errors that `kg` raises on purpose.

    Args:
        message: What is wrong, in one line, naming the thing it is about.
        hint: What the user can do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = message
        self.hint = hint
        super().__init__(f"{message} ({hint})" if hint else message)


class InputError(KgError):
    """A source that the user named can't be used."""


class ReaderError(InputError):
    """One document is bad; the others are built without it."""


class OutputError(KgError):
    """The output folder, or a file in it, can't be written."""


class StoreError(KgError):
    """The store in the output folder can't be used."""


class OntologyError(KgError):
    """A data file of the ontology is wrong."""


class ModelError(KgError):
    """The spaCy model is missing or unfit."""


class PluginError(KgError):
    """No plug-in of that kind and name."""


class QueryError(KgError):
    """A question can't be answered as it was put."""


class JudgementError(KgError):
    """The judgements file is wrong or contradicts itself."""
