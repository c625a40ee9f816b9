"""Every report in a text: who says what, in direct and in indirect speech.

A quotation is a speaker, a cue and a content, as in PARC 3.0 and PolNeAR (Pareti 2016,
Newell et al. 2018). Here syntax finds them: reporting verbs with the clause that they
govern or interrupt, "according to", nouns such as "claim". Words between quotation marks
are joined to them in `kg.claims.directspeech`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.claims.factuality import dismissal, negated
from kg.claims.grounds import Grounds
from kg.claims.parse import Parse
from kg.claims.propositions import Propositions
from kg.claims.speakers import Speakers
from kg.claims.syntax import children, detached, finite, lemma
from kg.claims.tokens import Token
from kg.labels import ANY_PATIENT, COMPLEMENT, NOMINAL, NOMINAL_SUBJECT, OPENING_CLAUSE, VERBAL
from kg.ontology import Ontology

_ACCORDING = frozenset(("according",))


@dataclass(slots=True)
class Quote:
    """A report, by tokens.

    Attributes:
        cue: The words that make it a report.
        by: The token that carries the cue.
        roots: Heads of the clauses and phrases that say what is reported.
        holes: Token ranges inside them that are not: the speaker, the cue.
        stretches: Token ranges between quotation marks.
        citing: Head of those that the speaker has it from.
        hint: Whether what is in it has no speaker all the same: a paper only lets one guess it
            ("reports suggested"), or one tells another to do it ("urged Poland to buy").
    """

    speaker: Token
    cue: str
    by: Token
    roots: list[Token] = field(default_factory=list)
    holes: list[tuple[int, int]] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    citing: Token | None = None
    hint: bool = False

    def spared(self, token: Token) -> bool:
        """Whether a token stands inside a hole."""
        return any(start <= token.i < end for start, end in self.holes)


class Reports:
    """Finds quotations by syntax."""

    def __init__(self, ontology: Ontology, propositions: Propositions) -> None:
        words = ontology.words
        speaking = [c for c in ontology.cues if c.speaker]
        self.speakers = Speakers(ontology, propositions)
        self._speech = words["speech_verbs"] | {v for c in speaking for v in c.verb}
        self._thought = words["thought_verbs"]
        self._factive = self._thought & {v for c in ontology.cues if c.effect == "fact" for v in c.verb}
        self._negations = words["negations"] | words["negative_determiners"]
        self._nominal = {v for c in speaking if c.objects for v in c.verb}
        self._infinitive = {v for c in speaking if c.complement != "finite" for v in c.verb}
        self._ground = words["ground_verbs"]
        self._offences, self._imputing = Grounds(ontology), words["imputing_verbs"]
        self._directive = words["directive_verbs"]
        self._nouns = {n for c in speaking for n in c.noun} | words["utterances"] | words["claim_nouns"]
        self._as, self._views = words["as_verbs"], words["view_nouns"]
        self._surveys = words["survey_nouns"]
        self._hinting = words["hinting_verbs"]
        self._calling, self._citing = words["calling_verbs"], words["citing_verbs"]
        self._governing = self._speech | self._thought | self._calling | self._directive | self._ground | self._imputing
        self._telling = self._governing | self._as
        #: Lemmas, particles apart, of all that can be a cue: most words are none.
        self._bases = self._telling | {v.rpartition("_")[0] for v in self._telling}
        self._reports = self._nouns | self._views | words["survey_nouns"]
        self._cues = self._bases | self._reports
        self._bare, self._dismissing = words["bare_sources"], words["dismissing_verbs"]

    def read(self, doc: Parse) -> Iterator[Quote]:
        """All quotations that syntax shows, in the order of their cues."""
        for at in sorted({*doc.among(self._cues), *doc.reading(_ACCORDING)}):
            token, base = doc[at], doc.lemmas[at]
            if base in self._bases and self._tells(token):
                yield from self._verbal(token)
            if base not in self._reports and token.lower_ not in _ACCORDING:
                continue
            # the tagger takes the plural in "but reports that" for a verb
            if token.pos_ in NOMINAL or token.dep_ in NOMINAL_SUBJECT:
                yield from self._nominal_report(token)
            elif token.lower_ in _ACCORDING:
                yield from self._according(token)

    def speaks(self, verb: Token) -> bool:
        """Whether a verb brings words: "continued", "went on"."""
        return verb.pos_ == "VERB" and lemma(verb) in self._speech | self._calling

    # --- verbs

    def _tells(self, word: Token) -> bool:
        """Whether a verb, or a word of speech that the tagger takes for another, can be a cue."""
        name = lemma(word)
        return name in (self._telling if word.pos_ == "VERB" else self._speech)

    def _verbal(self, verb: Token) -> Iterator[Quote]:
        name = lemma(verb)
        if "mark" in verb.deps and any(c.dep_ == "mark" and c.lower_ == "as" for c in children(verb)):
            yield from self._as_said(verb, name)
            return
        if name not in self._governing:
            return
        if name in self._factive and negated(verb, self._negations):
            return  # "does not know that": what is so is not in its words
        contents = list(self._contents(verb, name))
        host = self._interrupted(verb) if not contents and name in self._speech else None
        if host is None and not contents:
            return
        speaker = self.speakers.of_verb(verb)
        if speaker is None:
            return
        contents = [c for c in contents if c == verb.head or not _holds(c, speaker)]
        if host is None and not contents:
            return
        quote = Quote(speaker=speaker, cue=_cue(verb), by=verb, roots=contents, citing=self._sources(verb))
        quote.hint = name in self._hinting and speaker.lemma_.lower() in self.speakers.utterances
        quote.hint |= name in self._directive and bool(contents) and all(map(_to_do, contents))
        if verb.head in contents:
            quote.holes.append((verb.left_edge.i, verb.right_edge.i + 1))
        if host is not None:
            quote.roots.append(host)
            quote.holes.append((verb.left_edge.i, verb.right_edge.i + 1))
        yield quote

    def _contents(self, verb: Token, name: str) -> Iterator[Token]:
        """What a verb of speech governs."""
        clauses = [c for c in children(verb) if c.dep_ in COMPLEMENT and not detached(c)]
        behind = [c for c in clauses if c.i > verb.i and any(m.dep_ == "mark" for m in children(c))]
        for clause in clauses:
            if clause.i < verb.i and behind:
                continue  # "He left, fearing, he said, that": what he said comes behind
            if name in self._directive and _to_do(clause):
                yield clause  # "urged Poland to buy"
                continue
            bare = clause.dep_ == "xcomp" and not finite(clause)
            if bare and name not in self._infinitive:
                continue  # "agreed to let": a deed, not words
            if name in self._speech or name in self._thought:
                yield clause
        if name in self._nominal:
            yield from (c for c in children(verb) if c.dep_ == "dobj")
        if name in self._infinitive or name in self._calling:
            yield from self._blamed(verb)
        if name in self._ground:  # "sanctioned it for shipping": whoever punishes says why
            yield from (c for c in self._blamed(verb) if c.head.lower_ in ("for", "over"))
        if name in self._imputing:  # "blamed the raid on Iran", "the raid, which A blamed on Iran"
            deeds = [verb.head, *(c for c in children(verb) if c.dep_ in ANY_PATIENT)]
            yield from (c for c in deeds if self._offences.imputing(c) == verb)
        if name in self._calling:
            yield from (c for c in children(verb) if c.dep_ == "oprd" and c.i > verb.i)

    def _blamed(self, verb: Token) -> Iterator[Token]:
        """ "accused Poland of buying", "blamed Poland for the attack", "described it as a threat"."""
        for preposition in children(verb):
            if preposition.dep_ == "prep":
                inner = [c for c in children(preposition) if c.dep_ == "pobj"]
                inner = [t for c in inner for p in children(c) if p.lower_ == "in" for t in children(p)]
                for child in (*children(preposition), *inner):
                    role = child.dep_ == "pobj" and preposition.lower_ == "as"
                    if child.dep_ == "pcomp" or role or self._offences.deed(child) == verb:
                        yield child

    def _interrupted(self, verb: Token) -> Token | None:
        """The clause that a report interrupts or closes: "Poland, he said, bought"."""
        subject = any(c.dep_ == "nsubj" for c in children(verb))
        if verb.dep_ == "parataxis" and subject:
            return verb.head
        # "In Poland," he said, "we have": the parser makes a complement of the report
        edge = verb.left_edge
        if verb.dep_ in ("ccomp", "advcl", "dep") and subject and verb.i < verb.head.i and verb.head.pos_ in VERBAL:
            marked = any(c.dep_ in OPENING_CLAUSE and c.i < verb.i for c in children(verb))
            after = verb.doc[min(verb.right_edge.i + 1, len(verb.doc) - 1)]
            before = verb.doc[max(edge.i - 1, 0)]
            closed = after.text in (",", '"', "”") or verb.right_edge.text in (",", '"', "“")
            if closed and not marked and (before.text in (",", '"', "”") or edge.is_quote):
                return verb.head
        return None

    def _as_said(self, verb: Token, name: str) -> Iterator[Quote]:
        """ "as the minister put it": a report without being governed."""
        speaker = self.speakers.of_verb(verb) if name in self._as and verb.dep_ == "advcl" else None
        if speaker is None or any(c.dep_ in COMPLEMENT for c in children(verb)) or corrected(verb):
            return
        yield Quote(speaker, _cue(verb), verb, [verb.head], [(verb.left_edge.i, verb.right_edge.i + 1)])

    def _sources(self, verb: Token) -> Token | None:
        """Those that a medium has it from: "wrote, citing people who know of it"."""
        for clause in children(verb):
            if clause.dep_ == "advcl" and lemma(clause) in self._citing:
                return next((c for c in children(clause) if c.dep_ == "dobj"), None)
        return None

    # --- nouns and prepositions

    def _nominal_report(self, noun: Token) -> Iterator[Quote]:
        """ "Poland's claim that it bought", "reports that it bought", "in Poland's view"."""
        name = noun.lemma_.lower()
        if noun.dep_ == "pobj" and noun.head.lower_ == "in":
            yield from self._in_the_view(noun) if name in self._views else self._in_the_poll(noun)
        if name not in self._nouns:
            return
        clauses = [c for c in children(noun) if c.dep_ in ("acl", "ccomp", "relcl") and self._that(c)]
        if not clauses:
            return
        above = dismissal(noun, self._dismissing)
        if above is not None:
            denier = self.speakers.of_verb(above)
            if denier is not None:
                yield Quote(denier, _cue(above), above, clauses)
            return
        speaker = self.speakers.of_noun(noun) or self._issuer(noun)
        if speaker is None and name in self._bare:
            speaker = noun
        if speaker is not None:
            yield Quote(speaker, noun.text, noun, clauses)

    @staticmethod
    def _that(clause: Token) -> bool:
        return any(c.lower_ == "that" and c.dep_ in ("mark", "det") for c in children(clause)) and finite(clause)

    def _issuer(self, noun: Token) -> Token | None:
        """ "made the claim that": who makes it."""
        if noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
            return self.speakers.of_verb(noun.head)
        return None

    @staticmethod
    def _in_the_view(noun: Token) -> Iterator[Quote]:
        owner = next((c for c in children(noun) if c.dep_ == "poss"), None)
        clause = _clause(noun.head)
        if owner is not None and clause is not None:
            preposition = noun.head
            hole = (preposition.left_edge.i, preposition.right_edge.i + 1)
            yield Quote(owner, f"in {noun.text}", noun, [clause], [hole])

    def _in_the_poll(self, noun: Token) -> Iterator[Quote]:
        """ "In the latest poll Ruiz led": as the poll has it."""
        clause = _clause(noun.head) if noun.lemma_.lower() in self._surveys else None
        if clause is not None and noun.head.left_edge.i == clause.doc.sentence(clause.i)[0]:
            preposition = noun.head
            yield Quote(noun, "in", noun, [clause], [(preposition.left_edge.i, preposition.right_edge.i + 1)])

    @staticmethod
    def _according(token: Token) -> Iterator[Quote]:
        speaker = next((s for to in children(token) for s in children(to) if s.dep_ == "pobj"), None)
        clause = _clause(token)
        if speaker is not None and clause is not None:
            yield Quote(speaker, "according to", token, [clause], [(token.left_edge.i, token.right_edge.i + 1)])


def _clause(token: Token) -> Token | None:
    """The clause that an adverbial phrase speaks of."""
    while token.head != token:
        token = token.head
        has_subject = any(c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for c in children(token))
        if token.dep_ == "ROOT" or (token.pos_ in VERBAL and has_subject):
            return token
    return None


def _to_do(clause: Token) -> bool:
    """Whether a clause is an infinitive with "to"."""
    return clause.tag_ == "VB" and any(c.tag_ == "TO" for c in children(clause))


def _cue(verb: Token) -> str:
    particle = next((c for c in children(verb) if c.dep_ == "prt"), None)
    return f"{verb.text} {particle.text}" if particle is not None and particle.i == verb.i + 1 else verb.text


def _holds(content: Token, speaker: Token) -> bool:
    """Whether the speaker stands in what is said; the edges save most climbs."""
    return content.left_edge.i <= speaker.i <= content.right_edge.i and (
        content == speaker or content.is_ancestor(speaker)
    )


def corrected(verb: Token) -> bool:
    """ "not by A, as B claimed, but by C": what B claimed is the opposite of what the sentence says."""
    doc, start, end = verb.doc, verb.left_edge.i, verb.right_edge.i + 1
    while end < len(doc) and doc[end].text == ",":
        end += 1
    if end >= len(doc) or doc[end].lower_ != "but":
        return False
    first = doc.sentence(verb.i)[0]
    denied = (doc[at].head for at in doc.places("not") if first <= at < start and doc[at].dep_ == "neg")
    return any(d.pos_ not in VERBAL and d.i < start for d in denied)
