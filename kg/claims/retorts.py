"""Who denies what another has just said: "X said that P; Y called that false".

The retort names what it denies by a word that stands for the whole of it ("it", "this",
"the charge"). What stands before it says which claims are meant: those of the nearest other
speaker in the same or the previous sentence, else the one main claim of the narrator.
After the discourse deixis of Webber (1991), cut down to what verbs of denial ask for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.claims.attribution import Voices
from kg.claims.confidence import calibrated
from kg.claims.denied import denied
from kg.claims.doers import Doers
from kg.claims.evidence import joint_evidence
from kg.claims.mentionindex import Argument, MentionIndex
from kg.claims.nominal import definite
from kg.claims.proforms import ProForm, ProForms
from kg.claims.syntax import called, children, lemma, passive
from kg.claims.time import TimeReader
from kg.claims.tokens import Token
from kg.claims.told import Said, Told, sentence_before
from kg.labels import ADNOMINAL, ANY_PATIENT, FINITE, MODIFIER, OBJECT, PASSIVE, SUBJECT
from kg.model import Annotated, Attribution, Claim, Mention, Modality, Polarity, Span, content_id
from kg.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Retort:
    """A verb that denies something said before, and who does so.

    Attributes:
        form: What the clause below it allows to be meant; None where a word stands for all.
    """

    verb: Token
    speaker: Argument
    form: ProForm | None = None


class Retorts:
    """Finds retorts and the claims that they make."""

    def __init__(self, ontology: Ontology, doers: Doers) -> None:
        words = ontology.words
        self._deny = words["retort_verbs"] | words["denial_verbs"]
        self._impersonal = words["denial_verbs"]
        self._call = words["naming_verbs"]
        self._false = words["falsehood"]
        self._deictic = words["event_pronouns"]
        self._nouns = words["statement_nouns"]
        self._doers = doers
        self._speech = {r.name for r in ontology.relations.values() if r.speech}
        self._answers = [r for r in ontology.relations.values() if r.answers]
        self._agents = ontology.playing("agent")
        self._forms = ProForms(ontology)
        self._verbs_of_retorts = self._deny | self._call | self._forms.verbs
        self._verbs = {r.name: {v for f in r.frame for v in f.verb} for r in ontology.relations.values()}

    def claims(
        self, told: Told, annotated: Annotated, index: MentionIndex, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """What the retorts of a document claim.

        Each denied claim comes once more, negative, said by whoever retorts; and who retorts
        has rejected the one who said it.

        Args:
            told: The document's claims.
        """
        for retort in self._retorts(index):
            near = [one for one in self._near(retort, told) if self._meant(one, retort.form)]
            charge = self._charge(retort.verb)
            if charge is not None:
                near = [one for one in near if one.token.i > charge.i]
            own = [] if self._aside(retort.verb) else self._of_narrator(near)
            for one in self._of_other(near, retort) or own or self._of_himself(near, retort):
                # "X denied it; Y denied it, too": what denying a denial affirms is not sure
                if one.claim.polarity is Polarity.POSITIVE and not self._instrument(one, near, index):
                    yield self._denial(one, retort, annotated)
            if retort.form is None:
                yield from self._rejections(near, retort, annotated, times, voices)

    @staticmethod
    def _instrument(one: Said, near: Sequence[Said], index: MentionIndex) -> bool:
        """ "claimed to have hit the ship with a Harpoon; X called that a lie": X has Harpoons for all that."""
        head = index.head(index.mentions[one.claim.object])
        while head.dep_ in MODIFIER:
            head = head.head
        behind = head.dep_ == "pobj" and head.head.lower_ == "with" and head.head.head == one.token
        return behind and any(o.token == one.token and o.claim.object != one.claim.object for o in near)

    def misread(self, one: Said, index: MentionIndex) -> bool:
        """Whether a claim takes the clause that a retort answers for a party.

        "accused Beijing of arming Moscow, which its envoy rejected": not Moscow.
        """
        verb = one.token
        if verb.dep_ != "relcl" or verb.pos_ != "VERB" or one.claim.predicate not in {r.name for r in self._answers}:
            return False
        return self._denies(verb, index) and self._governed(verb)

    @staticmethod
    def _governed(verb: Token) -> bool:
        """Whether what a relative clause hangs on is itself part of something said."""
        above = verb.head
        while above.head != above and above.pos_ != "VERB":
            above = above.head
        return above.dep_ in ("pcomp", "ccomp", "xcomp")

    # --- the retort

    def _retorts(self, index: MentionIndex) -> Iterator[Retort]:
        for verb in index.doc.verbs:
            if lemma(verb) not in self._verbs_of_retorts:
                continue
            whole = self._denies(verb, index) or self._belies(verb, index)
            if not whole and not self._forms.any_under(verb):
                continue
            for speaker in self._doers.plain(verb, index):
                form = None if whole else self._forms.under(verb, speaker.mention.referent, index)
                if whole or form is not None:
                    yield Retort(verb, speaker, form)

    def _meant(self, one: Said, form: ProForm | None) -> bool:
        """Whether a claim is what a clause without words of its own stands for."""
        if form is None:
            return True
        if form.verb and form.verb not in self._verbs.get(one.claim.predicate, ()):
            return False
        return form.agents is None or one.subject.referent in form.agents

    def _denies(self, verb: Token, index: MentionIndex) -> bool:
        """ "denied it", "rejected the charge", "which he denies"."""
        if lemma(verb) not in self._deny:
            return False
        objects = [c for c in children(verb) if c.dep_ in (OBJECT if not passive(verb) else PASSIVE)]
        if objects and not self._of_charge(verb, objects):
            return any(self._stands_for_claim(c, index) for c in objects)
        return verb.dep_ in ADNOMINAL and self._stands_for_claim(verb.head, index, verb)

    def _of_charge(self, verb: Token, named: Sequence[Token]) -> bool:
        """ "a charge that X dismissed", "a claim which Y called a lie": of the noun before the clause."""
        return verb.dep_ == "relcl" and _apposed(verb.head) and any(t.tag_ == "WDT" for t in named)

    def _charge(self, verb: Token) -> Token | None:
        """ "jailed X on charges of theft, which he denies": he denies the theft, not that he was jailed."""
        token = verb.head if verb.dep_ in ADNOMINAL and not _apposed(verb.head) else None
        while token is not None and token.lemma_.lower() not in self._nouns:
            token = token.head if token.dep_ in ("pobj", "prep") and token.head.pos_ in ("ADP", "NOUN") else None
        return token

    def _aside(self, verb: Token) -> bool:
        """ "broke with B, which called the allegation false": B denies what it was told, not the break."""
        below = [t for c in children(verb) for t in (c, *children(c))] if verb.dep_ == "relcl" else ()
        return any(t.lemma_.lower() in self._nouns and definite(t) for t in below)

    def _belies(self, verb: Token, index: MentionIndex) -> bool:
        """ "called that false", "described the report as a hoax"."""
        if lemma(verb) not in self._call:
            return False
        inner, roles = called(verb)
        named = [t for c in inner for t in (c, *children(c)) if t.dep_ in (*SUBJECT, *OBJECT, "oprd", "attr")]
        behind = verb.doc[verb.i + 1 : verb.i + 2]  # "called that nonsense", however the parser reads "that"
        named += [t for t in behind if t.lower_ in self._deictic]
        false = any(t.lemma_.lower() in self._false for c in (*inner, *roles) for t in (c, *children(c)))
        if false and self._of_charge(verb, children(verb)):
            return self._stands_for_claim(verb.head, index)
        return false and any(self._stands_for_claim(t, index) for t in named)

    def _stands_for_claim(self, token: Token, index: MentionIndex, clause: Token | None = None) -> bool:
        mention = index.at(token)
        if token.lower_ in self._deictic and lemma(token.head) in self._impersonal:
            mention = None  # one denies a claim, not a party
        if mention is not None and mention.type in self._agents:
            return False
        if token.lower_ in self._deictic:
            if token.tag_ != "WDT" or token.dep_ not in ANY_PATIENT:
                return token.tag_ != "WDT"
            # of what can be rejected itself, "which" may speak: then only "accused A of doing it, which ..."
            alone = lemma(token.head) in self._impersonal or self._governed(token.head)
            return token.i > 0 and token.nbor(-1).text == "," and alone
        if token.lemma_.lower() not in self._nouns:
            return False
        # "a charge dismissed by X": what X does is no part of the charge
        bare = not any(c.dep_ in ("poss", "prep", "acl") and c != clause for c in children(token))
        return bare and (definite(token) or _apposed(token))

    # --- what it denies

    def _near(self, retort: Retort, told: Told) -> list[Said]:
        """The claims of the same sentence before the retort, else of the one before it."""
        which = any(c.lower_ == "which" for c in children(retort.verb))  # never reaches out of its sentence
        # "Y says that Z hired him; X disputes it": that, even where nothing could be read of it
        which = which or _follows_another(retort)
        for before in told.before(retort.verb):
            near = [s for s in before if s.token.i < retort.speaker.head.i or s.token.i < retort.verb.i - 1]
            if near or which:
                return near
        return []

    @staticmethod
    def _of_other(near: Sequence[Said], retort: Retort) -> list[Said]:
        others = [s for s in near if s.claim.attribution is not None and not _same(s, retort)]
        if not others:
            return []
        last = others[-1].claim.attribution
        return [s for s in others if s.claim.attribution == last]

    def _of_narrator(self, near: Sequence[Said]) -> list[Said]:
        """The one claim of the last main clause before it; of several, none is surely meant."""
        if any(s.claim.attribution is not None for s in near):
            return []
        events = [s for s in near if not self._says(s)]
        main = [s for s in events if s.token.pos_ == "VERB" and s.token.dep_ in ("ROOT", "conj", "ccomp", "parataxis")]
        tokens = {s.token.i for s in main}
        if len(tokens) != 1:
            return []
        return main

    def _says(self, one: Said) -> bool:
        """ "accused A", "lodged a complaint with B": what is denied is what it says, not that it was said."""
        predicate = one.claim.predicate
        return predicate in self._speech or (
            predicate.startswith("open:") and not self._nouns.isdisjoint(predicate.removeprefix("open:").split("_"))
        )

    def _of_himself(self, near: Sequence[Said], retort: Retort) -> list[Said]:
        """ "was jailed for aiding A, which he denies": the one deed of his that is told before."""
        speaker = retort.speaker.mention.referent
        own = [s for s in near if s.subject.referent == speaker and not self._says(s)]
        own = [s for s in own if s.token.dep_ == "pcomp" and s.claim.attribution is None]
        related = retort.verb.dep_ == "relcl" and retort.form is None
        return own if related and len({s.token.i for s in own}) == 1 else []

    # --- the claims

    def _rejections(
        self, near: Sequence[Said], retort: Retort, annotated: Annotated, times: TimeReader, voices: Voices
    ) -> Iterator[Claim]:
        """Who retorts answers the last other speaker, whatever that one said."""
        if lemma(retort.verb) in self._impersonal:
            return
        speakers = [
            s.speaker or s.subject
            for s in near
            if not _same(s, retort)
            and (s.speaker is not None or self._says(s))
            and (s.speaker or s.subject).referent != retort.speaker.mention.referent
        ]
        target = speakers[-1] if speakers else self._unread(near, retort, voices, annotated.offset)
        subject = retort.speaker.mention
        if target is None or target.referent == subject.referent:
            return
        for relation in self._answers:
            if subject.type not in relation.subject or target.type not in relation.object:
                continue
            said = near[-1].claim.evidence if near else Span(start=target.start, end=target.end)
            evidence = joint_evidence(said, retort.verb, annotated)
            identity = content_id(annotated.document.id, evidence.start, subject.id, relation.name, target.id, "retort")
            yield Claim(
                id=identity,
                document=annotated.document.id,
                subject=subject.id,
                predicate=relation.name,
                object=target.id,
                polarity=Polarity.POSITIVE,
                modality=Modality.ASSERTED,
                attribution=None,
                time=times.read(retort.verb, None),
                qualifiers=(),
                evidence=evidence,
                confidence=calibrated().of("retort", hedged=False),
                extractor="retort",
            )

    @staticmethod
    def _unread(near: Sequence[Said], retort: Retort, voices: Voices, shift: int) -> Mention | None:
        """Who made the report before, if no claim was found in what it says."""
        start = retort.verb.doc.sentence(retort.verb.i)[0]
        told = {s.token.doc.sentence(s.token.i)[0] for s in near}
        for reach in told or (start, sentence_before(retort.verb.doc, start)):
            last = voices.last_speaker(reach, retort.verb) if reach >= 0 else None
            if last is not None:
                # "X said so; A left B, which denied it": what was told in between comes first
                verbs = [s.token for s in near if s.claim.attribution is None and s.token.pos_ == "VERB"]
                return None if any(verb.idx + shift > last.end for verb in verbs) else last
        return None

    def _denial(self, one: Said, retort: Retort, annotated: Annotated) -> Claim:
        claim = one.claim
        mention = retort.speaker.mention
        span = Span(start=mention.start, end=mention.end)
        said = Attribution(mention=mention.id, text=span.of(annotated.document.text), span=span, cue=retort.verb.text)
        # "did it? Y denies it": whoever denies what was only asked or supposed is sure
        modality = Modality.ASSERTED if claim.modality is Modality.POSSIBLE else claim.modality
        evidence = joint_evidence(claim.evidence, retort.verb, annotated)
        return denied(claim, modality, evidence, said, claim.time, "retort")


def _follows_another(retort: Retort) -> bool:
    """Whether its sentence says something else before it."""
    doc, verb = retort.verb.doc, retort.verb
    before = doc[doc.sentence(verb.i)[0] : min(verb.i, retort.speaker.head.i)]
    return any(t.dep_ in ("ROOT", "ccomp", "conj") and t.tag_ in FINITE for t in before)


def _apposed(noun: Token) -> bool:
    """ "..., a charge that": a word for what the clause before says."""
    return noun.i > 1 and noun.left_edge.i > 0 and noun.left_edge.nbor(-1).text in (",", "—", "–", "-")


def _same(one: Said, retort: Retort) -> bool:
    return one.speaker is not None and one.speaker.referent == retort.speaker.mention.referent
