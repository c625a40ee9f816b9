"""The components that mend a parse, in their order."""

from __future__ import annotations

from spacy.language import Language

from kg.nlp import clauses, headless, relatives, stranding
from kg.nlp.appointing import Appointer
from kg.nlp.appositions import Apposer
from kg.nlp.corrections import Corrector
from kg.nlp.giving import Giver
from kg.nlp.pricing import Pricer
from kg.nlp.reattaching import Reattacher
from kg.nlp.rehanging import Rehanger
from kg.nlp.restoring import Restorer
from kg.nlp.shifting import Shifter
from kg.nlp.verbforms import FormMender
from kg.ontology import Ontology


def mend_parses(nlp: Language, ontology: Ontology) -> None:
    """Adds them to a pipeline, with the words that each asks for."""
    nlp.add_pipe(clauses.BEFORE, before="parser")
    nlp.add_pipe(clauses.AFTER, after="parser")
    for component, lists in _wanted(ontology).items():
        nlp.add_pipe(component, config={key: sorted(value) for key, value in lists.items()})


def _wanted(ontology: Ontology) -> dict[str, dict[str, set[str] | frozenset[str]]]:
    """The lists of words of each component, in the order in which they mend."""
    words = ontology.words
    states = (r for r in ontology.gazetteer if r.type in ontology.playing("state"))
    names = {name for row in states for name in (row.name, *row.aliases) if name.isalpha()}
    names |= {row.surface for row in ontology.surrogates if row.kind == "capital" and row.surface.isalpha()}
    weapons = ontology.nouns("weapon")
    topics = {noun for cue in ontology.cues for noun in cue.noun} | words["undertakings"]
    negations = words["negations"] | words["negative_determiners"] | words["few_words"]
    reporting = words["speech_verbs"] | {v for c in ontology.cues if c.speaker and c.effect == "report" for v in c.verb}
    telling = words["speech_verbs"] | words["thought_verbs"] | {v for c in ontology.cues if c.clauses for v in c.verb}
    return {
        FormMender.component: {
            "people": words["titles"] | words["person_nouns"] | words["representatives"],
            "compounds": words["other_compounds"],
        },
        relatives.COMPONENT: {},
        Restorer.component: {"naming": words["christening_verbs"], "describing": words["describing_verbs"]},
        Rehanger.component: {
            "verbs": words["speech_verbs"] | words["as_verbs"],
            "nouns": topics,
            "goods": words["goods"] | weapons,
            "imputing": words["imputing_verbs"],
            "mutual": words["mutual_verbs"],
            "telling": telling,
        },
        headless.COMPONENT: {},
        stranding.COMPONENT: {},
        Shifter.component: {"verbs": words["ditransitive_verbs"]},
        Pricer.component: {"pricing": words["pricing_verbs"]},
        Corrector.component: {},
        Giver.component: {
            "verbs": words["ditransitive_verbs"],
            "states": names,
            "goods": words["goods"] | weapons,
            "counts": words["vague_numbers"],
            "attributive": words["attributive_gerunds"],
            "parties": words["person_nouns"] | words["titles"] | words["opposite_nouns"] | words["rulers_own"],
        },
        Appointer.component: {"verbs": words["appointing_verbs"], "offices": words["titles"]},
        Reattacher.component: {
            "goods": weapons,
            "agentive": words["agentive_verbs"] | words["making_verbs"] | reporting,
            "negations": negations,
            "courses": words["course_nouns"],
            "contracts": words["contract_nouns"] | words["dealings"],
            "handling": words["handling_verbs"] | words["making_verbs"],
            "versions": words["version_nouns"],
            "contents": words["goods"] | weapons | words["makings"],
            "attitudes": words["attitudes"],
        },
        Apposer.component: {"persons": words["titles"] | words["person_nouns"] | ontology.nouns("person")},
    }
