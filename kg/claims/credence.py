"""What the words around a report say of its truth: "no truth to reports that", "a forged letter says".

These leave open, or deny, what the report says, however surely the report puts it.
"""

from __future__ import annotations

from kg.claims.parse import children
from kg.claims.syntax import lemma
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, OBJECT, SUBJECT, VERBAL
from kg.ontology import Ontology


class Credence:
    """Knows the phrases that cast doubt on a report."""

    def __init__(self, ontology: Ontology) -> None:
        words = ontology.words
        self._negations = words["negations"] | words["negative_determiners"]
        told = {n for cue in ontology.cues if cue.effect == "report" for n in cue.noun}
        self._reports = told | words["statement_nouns"] | words["claim_nouns"]
        self._truth, self._dubious = words["truth_nouns"], words["dubious_sources"]
        self._telling = self._reports | words["papers_told"] | words["sources_told"]
        self._fictions, self._papers = words["fictions"] | words["staged_fictions"], words["papers_told"]
        self._versions, self._former = words["versions"], words["superseding"]
        self._doubting, self._retracting = words["doubting_phrases"], words["retracting_verbs"]

    def effect(self, report: Token) -> str | None:
        """What becomes of what a noun or verb reports: an effect of a cue.

        Args:
            report: What governs the clause that is reported.
        """
        if report.pos_ in VERBAL:
            hearsay = report.lemma_ == "have" and any(c.dep_ in OBJECT and c.lower_ == "it" for c in children(report))
            sources = [c for c in children(report) if c.dep_ in SUBJECT]
            if report.lemma_ == "have" and any(c.lemma_.lower() in self._telling for c in sources):
                return "possible"  # "one paper had him flee"
            beside = [c for source in sources for c in children(source) if c.dep_ == "appos"]
            if any(map(self._superseded, (*sources, *beside))):  # "Correction: an earlier version ..."
                return "negative"
            return "possible" if hearsay or any(map(self._doubtful, sources)) else None
        if report.dep_ in SUBJECT and report.head.lemma_ == "have":
            lacking = [c for c in children(report.head) if c.dep_ in OBJECT and c.lemma_.lower() in self._truth]
            if any(g.lower_ in self._negations for c in lacking for g in children(c)):
                return "negative"  # "the report that ... has no basis"
        if report.dep_ in ANY_PATIENT:
            taken_back = report.lemma_.lower() in self._reports and lemma(report.head) in self._retracting
            return "possible" if taken_back else None
        if report.dep_ != "pobj":
            return None
        preposition, above = report.head, report.head.head
        # "there is no truth to the report that"; "there is no truth, she says, in a report that"
        said = (above, *(c for c in children(above) if c.dep_ == "attr" and above.lemma_ == "be"))
        if any(n.lemma_.lower() in self._truth and any(c.lower_ in self._negations for c in children(n)) for n in said):
            return "negative"
        behind = f"{lemma(above)}_{preposition.lower_}"
        objects = [above, *(c for c in children(above) if c.dep_ in OBJECT)]
        phrases = {behind, *(f"{lemma(above.head)}_{o.lemma_.lower()}_{preposition.lower_}" for o in objects)}
        phrases |= {f"{lemma(above)}_{o.lemma_.lower()}_{preposition.lower_}" for o in objects}
        return "possible" if phrases & self._doubting else None

    def _superseded(self, source: Token) -> bool:
        """ "an earlier version of this article said": what is corrected."""
        of = (g for c in children(source) if c.lower_ == "of" for g in children(c))
        paper = any(g.lemma_.lower() in self._reports | self._papers for g in of)
        former = any(c.lower_ in self._former for c in children(source))
        return source.lemma_.lower() in self._versions and former and paper

    def _doubtful(self, source: Token) -> bool:
        """ "an unconfirmed report", "a spoof letter", "the film"."""
        return source.lemma_.lower() in self._fictions or any(c.lower_ in self._dubious for c in children(source))
