"""Classes of the labels that spaCy's English models give to words.

Dependencies are ClearNLP's (Choi and Palmer, Guidelines for the CLEAR Style Constituent to
Dependency Conversion, 2012), parts of speech Universal Dependencies', tags the Penn
Treebank's, names OntoNotes 5's.
"""

from __future__ import annotations

# --- dependencies
SUBJECT = ("nsubj", "csubj")
PASSIVE = ("nsubjpass", "csubjpass")
ANY_SUBJECT = (*SUBJECT, *PASSIVE)
#: ... and the "there" in its place.
SUBJECT_PLACE = (*ANY_SUBJECT, "expl")
#: A noun or pronoun, not a clause.
NOMINAL_SUBJECT = ("nsubj", "nsubjpass")
OBJECT = ("dobj", "obj")
#: To which a deed is done.
NOMINAL_PATIENT = ("dobj", "nsubjpass")
ANY_PATIENT = (*OBJECT, *PASSIVE)
AUXILIARY = ("aux", "auxpass")
#: What stands between a subject and its verb.
BEFORE_VERB = (*AUXILIARY, "neg", "advmod")
#: What says of a subject or object what it is.
PREDICATIVE = ("acomp", "attr", "oprd")
PREDICATIVE_NOUN = ("attr", "oprd")
#: Clauses that a verb asks for.
COMPLEMENT = ("ccomp", "xcomp")
#: What opens a subordinate clause.
OPENING_CLAUSE = ("mark", "advmod")
#: Phrases with a preposition, and recipients.
PREPOSITIONAL = ("prep", "agent", "dative")
#: Words before a noun that belong to it, and owners.
MODIFIER = ("compound", "amod", "nmod")
PREMODIFIER = (*MODIFIER, "poss")
DETERMINING = ("det", "poss")
#: What stands beside a noun in the same slot.
PARALLEL = ("conj", "appos")
#: Clauses that modify a noun.
ADNOMINAL = ("relcl", "acl")

# --- parts of speech
NOMINAL = ("NOUN", "PROPN")
VERBAL = ("VERB", "AUX")

# --- tags
FINITE = ("VBD", "VBZ", "VBP")
PAST = ("VBD", "VBN")
PRESENT = ("VBZ", "VBP")
PARTICIPLE = ("VBG", "VBN")
#: Gerunds and infinitives.
NON_FINITE = ("VBG", "VB")
PLURAL = ("NNS", "NNPS")
RELATIVE = ("WP", "WDT")

# --- names
PARTY = ("GPE", "ORG", "PERSON", "NORP", "LOC")
#: States, peoples and bodies.
COLLECTIVE = ("GPE", "ORG", "NORP")
PLACE = ("GPE", "LOC", "FAC")
WHEN = ("DATE", "TIME")
