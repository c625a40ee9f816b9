"""spaCy components of ours."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from kg import datelines

#: "U.S.-made": spaCy splits a hyphen between letters, but not behind a full stop.
_INFIX = r"(?<=[A-Z]\.)-(?=[a-z])"
#: "the F-16V.", "SpaceX.", "the Agni-V.": spaCy takes the full stop behind a single capital for a part of the name.
_SUFFIX = r"(?:(?<=[\da-z][A-Z])|(?<=[a-z]-[A-Z]))\."
_MILLION = "m."


def split_after_abbreviations(nlp: Language) -> None:
    """Makes the tokenizer split "U.S.-made" as it splits "Russian-made", and "F-16V." as "F-16."."""
    infixes = [*(nlp.Defaults.infixes or ()), _INFIX]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    suffixes = [*(nlp.Defaults.suffixes or ()), _SUFFIX]
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search  # type: ignore[union-attr]


def split_currencies(nlp: Language, marks: Iterable[str]) -> None:
    """Makes the tokenizer split "SFr6bn" as it splits "$6bn", and the tagger see the same in both."""
    marks = sorted(marks, key=lambda mark: (-len(mark), mark))
    prefixes = [rf"(?:{'|'.join(map(re.escape, marks))})(?=\d)", *(nlp.Defaults.prefixes or ())]
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search  # type: ignore[union-attr]
    # "paid $920m.": spaCy takes "m." for an abbreviation, and the next sentence for the same
    rules = nlp.tokenizer.rules or {}  # type: ignore[union-attr]
    nlp.tokenizer.rules = {form: rule for form, rule in rules.items() if form != _MILLION}  # type: ignore[union-attr]
    dollar = nlp.vocab["$"]
    for mark in marks:
        lexeme = nlp.vocab[mark]
        lexeme.norm_, lexeme.shape_ = dollar.norm_, dollar.shape_
        lexeme.prefix_, lexeme.suffix_ = dollar.prefix_, dollar.suffix_


def keep_whole(nlp: Language, words: Iterable[str]) -> None:
    """Makes the tokenizer keep hyphenated words whole: the parser knows no "secretary - general"."""
    for word in words:
        for form in {word, word.capitalize(), word.title(), word.upper()}:
            nlp.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]


def keep_prefixed(nlp: Language, verbs: Collection[str], nouns: Collection[str]) -> None:
    """Makes the tokenizer keep "re-elected" whole, and the tagger see "elected" in it."""
    for form in sorted({*nouns, *(noun + "s" for noun in nouns), *verbs, *(f for verb in verbs for f in _forms(verb))}):
        nlp.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]
        whole, bare = nlp.vocab[form], nlp.vocab[form.rpartition("-")[2]]
        whole.norm_, whole.shape_, whole.prefix_, whole.suffix_ = bare.norm_, bare.shape_, bare.prefix_, bare.suffix_


def teach_verbs(nlp: Language, verbs: Iterable[str]) -> None:
    """Gives the lemmatizer the regular forms of verbs that its rules get wrong ("hoped" -> "hop")."""
    if "lemmatizer" not in nlp.pipe_names:
        return
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_exc"):
        return  # a model that learns its lemmas
    taught = frozenset(verbs)
    exceptions = lookups.get_table("lemma_exc")["verb"]
    for verb in sorted(taught):
        for form in _forms(verb):
            exceptions[form] = [verb]
    if lookups.has_table("lemma_index"):  # what the rules find there goes before exceptions
        index = lookups.get_table("lemma_index")
        kept = [base for base in index["verb"] if f"{base}e" not in taught]
        # the rules offer any form with a hyphen, those that they know first
        index["verb"] = kept + sorted(v for v in taught if "-" in v and v not in index["verb"])


def teach_nouns(nlp: Language, nouns: Iterable[str]) -> None:
    """Gives the lemmatizer the regular plurals of nouns that it takes for another's ("bases" -> "basis")."""
    if "lemmatizer" not in nlp.pipe_names:
        return
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is not None and lookups.has_table("lemma_exc"):
        exceptions = lookups.get_table("lemma_exc")["noun"]
        exceptions.update({f"{noun}s": [noun] for noun in sorted(nouns)})


def _forms(verb: str) -> Iterator[str]:
    yield verb + "s"
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y"):
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        yield from (verb + ending for ending in ("ed", "ing"))
        yield from (verb + verb[-1] + ending for ending in ("ed", "ing"))


@Language.component("kg_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Starts a sentence at each paragraph and behind its dateline: headline and city are none with what follows."""
    opens = [0] if len(doc) else []
    for at, space in enumerate(doc.to_array("IS_SPACE").tolist()[:-1]):
        if space and doc[at].text.count("\n") > 1:
            doc[at + 1].is_sent_start = True
            opens.append(at + 1)
    text = doc.text
    for first in opens:
        _part_dateline(doc, first, datelines.end(text, doc[first].idx))
    return doc


def _part_dateline(doc: Doc, first: int, end: int) -> None:
    if end < 0:
        return
    at = first + 1
    while at < len(doc) and doc[at].idx < end:
        doc[at].is_sent_start = False
        at += 1
    if at < len(doc) and doc[at].idx == end:
        doc[at].is_sent_start = True
