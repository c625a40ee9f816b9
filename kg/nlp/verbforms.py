"""Mends verbs that the tagger takes for another form.

"Belgium, whose envoy it threw out, froze the aid": an irregular past is tagged as an infinitive,
and keeps its form for a lemma. "The M23, armed and financed by Kigali": a participle behind the
name that it describes is tagged as an adjective, and has no agent. "Envoys of Peru met": a noun
that opens a sentence is tagged as a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from functools import partial

from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from kg.labels import AUXILIARY, FINITE, NOMINAL, NOMINAL_SUBJECT, PARTY, PAST, PLURAL, VERBAL
from kg.nlp.hanging import hang, lift, take_place

#: "reappointed" is no form of "reappointe": what is done again is in no list of verbs.
_AGAIN = "re"
_CLAUSES = ("ROOT", "conj", "advcl", "relcl")
#: The lemma of a form, if it were a past tense or participle; the form itself where there is none.
Lemma = Callable[[str], str]


class FormMender:
    """Gives verbs their own forms back.

    Args:
        lemma: Asks the lemmatizer's rules; none where a model learns its lemmas.
        known: The verbs that it knows.
        people: Nouns for persons, in the singular.
        compounds: Nouns of two words that are nothing of the second one's kind: "think tank".
    """

    component = "kg_verb_forms"

    def __init__(
        self,
        lemma: Lemma | None = None,
        known: Set[str] = frozenset(),
        people: Iterable[str] = (),
        compounds: Iterable[str] = (),
    ) -> None:
        self._lemma, self._known, self._people = lemma, known, frozenset(people)
        self._compounds = {(first, second) for first, _, second in (one.partition(" ") for one in compounds)}
        self._seconds = {form for _, second in self._compounds for form in (second, second + "s")}

    def __call__(self, doc: Doc) -> Doc:
        """Mends the forms in a parsed document."""
        for token in doc:
            if token.tag_ == "VBD" and token.dep_ == "acl":
                _passive(token)
            elif token.lower_ in self._seconds and token.i:
                self._second(token)
            elif token.text == "IS" and token.pos_ in VERBAL and token.i:
                _acronym(token)
            elif token.pos_ == "PROPN" and token.is_sent_start:
                self._opening(token)
            elif token.tag_ == "NNS" and token.dep_ == "ROOT":
                _asserting(token)
            elif token.dep_ == "det" and token.text[-1].isdigit():  # "TRG-300 rockets": no article
                token.dep_, token.tag_, token.pos_ = "compound", "NNP", "PROPN"
        lemma = self._lemma
        if lemma is None:
            return doc
        for token in doc:
            if token.tag_ == "VB" and token.dep_ in _CLAUSES:
                _past(token, lemma(token.lower_))
            elif token.dep_ == "amod" and token.i > token.head.i and token.head.pos_ in NOMINAL:
                _participle(token, lemma(token.lower_))
            elif token.dep_ == "amod" and token.i and token.head.tag_ in PLURAL:
                _verbless(token, lemma(token.lower_))
                _offered(token, lemma(token.lower_))
            elif token.tag_ in PAST and token.i and token.nbor(-1).tag_ == "TO":
                self._infinitive(token)
            elif token.tag_ in PAST and token.lemma_ not in self._known:
                _again(token, lemma)
        return doc

    def _second(self, word: Token) -> None:
        """ "a think tank": one thing, and no tank."""
        first, second = word.nbor(-1).lower_, word.lower_.removesuffix("s")
        if (first, second) in self._compounds:
            word.lemma_ = f"{first}-{second}"

    def _infinitive(self, verb: Token) -> None:
        """ "to found a league": no past of "find"; "to newly elected" is none."""
        if verb.nbor(-1).head == verb and verb.lower_ in self._known:
            verb.tag_, verb.lemma_ = "VB", verb.lower_

    def _opening(self, word: Token) -> None:
        """ "Envoys of Peru met": a common noun, in the plural."""
        one = word.lower_.removesuffix("s")
        behind = word.nbor() if word.i + 1 < len(word.doc) else word
        if one != word.lower_ and one in self._people and behind.pos_ in ("ADP", *VERBAL):
            word.pos_, word.tag_, word.lemma_ = "NOUN", "NNS", one


def _asserting(noun: Token) -> None:
    """ "only Chad disputes that it left": no noun, since the sentence has no other verb."""
    subject = noun.nbor(-1) if noun.i else noun
    said = any(
        c.dep_ in ("ccomp", "acl") and any(m.lower_ == "that" and m.i == noun.i + 1 for m in c.lefts)
        for c in noun.rights
    )
    if said and subject.pos_ == "PROPN" and subject.dep_ in ("compound", "nmod") and subject.head == noun:
        noun.tag_, noun.pos_ = "VBZ", "VERB"
        subject.dep_ = "nsubj"
        for clause in (c for c in noun.rights if c.dep_ == "acl"):
            clause.dep_ = "ccomp"


def _again(verb: Token, lemma: Lemma) -> None:
    """ "reappointed": what "appointed" is, done again."""
    once = verb.lower_.removeprefix(_AGAIN)
    if once.isalpha() and once != verb.lower_:
        verb.lemma_ = _AGAIN + lemma(once)


def _acronym(word: Token) -> None:
    """ "armed to fight IS": Islamic State, and no verb, where the words around are not in capitals."""
    doc, before = word.doc, word.nbor(-1)
    if before.pos_ not in ("VERB", "ADP") or any(t.is_upper and len(t) > 1 for t in doc[word.i - 1 : word.i]):
        return
    if any(c.dep_ in NOMINAL_SUBJECT for c in word.children):
        return
    if word.dep_ == "ROOT" or not hang(word, before, "dobj" if before.pos_ == "VERB" else "pobj"):
        return
    word.pos_, word.tag_, word.lemma_ = "PROPN", "NNP", "IS"


def _passive(verb: Token) -> None:
    """ "the jets, bought and flown by Poland, are": no past tense."""
    last = next((c for c in verb.rights if c.dep_ == "conj" and c.tag_ == "VBN"), verb)
    agent = any(c.dep_ == "agent" for c in (*verb.rights, *last.rights))
    if agent and not any(c.dep_ in ("dobj", *NOMINAL_SUBJECT) for c in verb.children):
        verb.tag_ = "VBN"


def _past(verb: Token, lemma: str) -> None:
    """ "froze" is no infinitive; "bring" is."""
    told = any(c.dep_ in NOMINAL_SUBJECT for c in verb.lefts) and not any(c.dep_ in AUXILIARY for c in verb.lefts)
    if told and lemma != verb.lower_:
        verb.tag_, verb.lemma_ = "VBD", lemma


def _participle(word: Token, lemma: str) -> None:
    """ "X, armed and financed by Y": the second participle tells what the first is."""
    second = next((c for c in word.rights if c.dep_ == "conj" and c.tag_ == "VBN"), word)
    agent = any(c.dep_ == "agent" for c in (*word.rights, *second.rights))
    if agent and word.nbor(-1).text == "," and lemma != word.lower_:
        word.dep_, word.pos_, word.tag_, word.lemma_ = "acl", "VERB", "VBN", lemma


def _verbless(word: Token, lemma: str) -> None:
    """ "Peru preferred tanks from A to the K2": no participle, where the sentence has no other verb."""
    thing, before = word.head, word.nbor(-1)
    name = before.head if before.text == "," and before.head.i < before.i else before
    party = name.pos_ == "PROPN" or name.ent_type_ in PARTY
    if not party or lemma == word.lower_ or thing.left_edge.i < name.left_edge.i:
        return
    clause = _behind_colon(word, thing, name)
    if not (clause or _sole(word, thing, name)) or any(c.dep_ in ("det", "poss", "nummod") for c in thing.lefts):
        return
    if thing.head == thing:
        lift(word)
    else:
        take_place(word, name)
    word.dep_ = "parataxis" if clause else word.dep_
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", lemma
    hang(thing, word, "dobj")
    hang(name, word, "nsubj")
    for phrase in [c for c in (*thing.rights, *name.rights) if c.dep_ == "prep" and c.lower_ in ("to", "over")]:
        if phrase.i > word.i:
            hang(phrase, word)


def _offered(word: Token, lemma: str) -> None:
    """ "Peru, offered the K2, preferred tanks": what it was offered; what it did stands behind."""
    thing, comma = word.head, word.nbor(-1)
    first = thing.head if thing.dep_ == "dobj" else thing.head.head
    if lemma == word.lower_ or comma.text != "," or first.tag_ != "VBD" or first.i < 2 or first.i > word.i:
        return
    party = first.nbor(-2)
    if first.nbor(-1).text != "," or party.head != first or party.dep_ != "nsubj" or thing.left_edge.i > word.i:
        return
    behind = [c for c in first.rights if c.i > word.i and c != thing]
    take_place(word, first)
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBD", lemma
    first.tag_ = "VBN"
    for token, label in ((party, "nsubj"), (thing, "dobj"), *((c, c.dep_) for c in behind)):
        hang(token, word, label)
    for token in [c for c in thing.lefts if c.i < word.i and c.dep_ != "punct"]:
        hang(token, first, "dobj")
    hang(first, party, "acl")


def _sole(word: Token, thing: Token, name: Token) -> bool:
    """Whether a name and a thing are all that a sentence without a verb is about."""
    tops = (thing.head == thing and name.head in (thing, word)) or (thing.head == name and name.head == name)
    return tops and not any(t.pos_ in VERBAL for t in word.sent if t != word and t.tag_ in FINITE)


def _behind_colon(word: Token, thing: Token, name: Token) -> bool:
    """ "Tokyo lost: Peru preferred tanks": whether they are what a colon opens, without another verb."""
    first = name.left_edge.i
    if not first or word.doc[first - 1].text not in (":", ";") or thing.head != name or name.head.i > first:
        return False
    to = any(c.lower_ in ("to", "over") and c.i > word.i for c in (*thing.rights, *name.rights))
    return to and not any(t.tag_ in FINITE and t.pos_ in VERBAL for t in word.doc[first : word.i])


def _ask(lemmatizer: EnglishLemmatizer, vocab: Vocab, form: str) -> str:
    doc = Doc(vocab, words=[form], pos=["VERB"], morphs=["Tense=Past|VerbForm=Fin"])
    return lemmatizer.rule_lemmatize(doc[0])[0]


@Language.factory(FormMender.component, default_config={"people": [], "compounds": []})
def form_mender(nlp: Language, name: str, people: list[str], compounds: list[str]) -> FormMender:
    """The component for a pipeline, behind its lemmatizer."""
    del name
    rules = nlp.get_pipe("lemmatizer") if "lemmatizer" in nlp.component_names else None
    if not isinstance(rules, EnglishLemmatizer) or rules.mode != "rule":
        return FormMender(people=people, compounds=compounds)
    known = frozenset(rules.lookups.get_table("lemma_index")["verb"])
    return FormMender(partial(_ask, rules, nlp.vocab), known, people, compounds)
