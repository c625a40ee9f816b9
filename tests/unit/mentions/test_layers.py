"""Each layer by itself: gazetteer, shapes, people, and the model's own entities."""

import pytest
from spacy.tokens import Doc

from kg.mentions.gazetteer import Gazetteer, window
from kg.mentions.people import People
from kg.mentions.runs import run_before, run_behind
from kg.mentions.selection import Selection
from kg.mentions.shapes import DESIGNATOR, Shapes
from kg.mentions.statistical import Statistical
from tests.readings import read


@pytest.fixture(scope="module")
def nlp(pipeline):
    pipeline.warm()
    return pipeline._stages.annotator.nlp


@pytest.fixture(scope="module")
def gazetteer(nlp) -> Gazetteer:
    return nlp.get_pipe("kg_names").gazetteer


def found(layer, doc: Doc) -> set[tuple[str, str]]:
    return {(c.name, c.type) for c in layer.detect(doc)}


class TestGazetteer:
    def test_the_longest_name_wins(self, nlp, gazetteer):
        doc = nlp.make_doc("The South China Sea and China.")
        assert [span.text for span, _ in gazetteer.spans(doc)] == ["South China Sea", "China"]

    def test_matching_minds_the_case(self, nlp, gazetteer):
        assert not list(gazetteer.spans(nlp.make_doc("fine china and a turkey")))

    def test_a_plural_and_a_curly_apostrophe_are_the_same_name(self, nlp, gazetteer):
        doc = nlp.make_doc("S-400s and the Countering America’s Adversaries Through Sanctions Act")
        names = [readings[0].row.name for _, readings in gazetteer.spans(doc)]
        assert names == ["S-400", "CAATSA"]

    def test_merging_makes_one_token_of_a_name_and_keeps_the_text(self, nlp, gazetteer):
        text = "The Leopard 2 met Lashkar-e-Taiba near New Delhi."
        doc = gazetteer.merge(nlp.make_doc(text))
        words = [t.text for t in doc]
        assert doc.text == text
        assert {"Leopard 2", "Lashkar-e-Taiba"} <= set(words)
        assert "New Delhi" not in words  # places are left to the model

    def test_a_merged_name_is_found_again(self, nlp, gazetteer):
        doc = gazetteer.merge(nlp.make_doc("The Leopard 2 met Lashkar-e-Taiba."))
        assert [span.text for span, _ in gazetteer.spans(doc)] == ["Leopard 2", "Lashkar-e-Taiba"]

    def test_a_window_ends_with_the_sentence(self, nlp):
        doc = nlp("Norway paid. Chile waited for the ships. Peru left.")
        assert window(doc[5], 10).text == "Chile waited for the ships."


class TestShapes:
    @pytest.mark.parametrize("name", ["F-16V", "Su-35", "M1A2", "K9", "SM-3", "9M729", "J-10Cs", "XQ-77"])
    def test_designators(self, name):
        assert DESIGNATOR.fullmatch(name)

    @pytest.mark.parametrize("word", ["2018", "NATO", "Poland", "3rd", "f-16", "A" * 500, ""])
    def test_other_words_are_none(self, word):
        assert not DESIGNATOR.fullmatch(word)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Iran showed the XQ-77 today.", ("XQ-77", "WeaponSystem")),
            ("The Zorbal programme was cut.", ("Zorbal programme", "Program")),
            ("They signed the Zorbal Treaty.", ("Zorbal Treaty", "Law")),
            ("It flew in the Zorbal War.", ("Zorbal War", "Event")),
        ],
    )
    def test_a_head_noun_or_a_designator_gives_the_type(self, nlp, pipeline, text, expected):
        assert expected in found(Shapes(pipeline.ontology), nlp(text))

    @pytest.mark.parametrize("text", ["The G20 met.", "The Turkish program was cut.", "A treaty is a promise."])
    def test_what_only_looks_so_is_none(self, nlp, pipeline, text):
        assert not found(Shapes(pipeline.ontology), nlp(text))


class TestPeople:
    def test_a_title_makes_a_name_of_capitals_behind_it(self, nlp, pipeline):
        doc = nlp("Foreign Minister Tomas Eklund spoke. Eklund left.")
        people = [(c.name, c.detector) for c in People(pipeline.ontology).detect(doc)]
        assert ("Tomas Eklund", "title") in people
        assert ("Eklund", "surname") in people

    def test_a_surname_alone_needs_a_full_name(self, nlp, pipeline):
        doc = nlp.make_doc("Eklund left.")
        assert not found(People(pipeline.ontology), doc)

    def test_a_body_behind_a_title_is_no_person(self, nlp, pipeline):
        doc = nlp("The head of Nordic Procurement Agency spoke; so did Director Lindholm Institute.")
        assert not any("Agency" in name or "Institute" in name for name, _ in found(People(pipeline.ontology), doc))


class TestStatistical:
    def entities(self, nlp, pipeline, words, start, end, label):
        doc = Doc(nlp.vocab, words=words, sent_starts=[i == 0 for i in range(len(words))])
        doc.set_ents([doc.char_span(*self._chars(doc, start, end), label=label)])
        return found(Statistical(pipeline.ontology), doc)

    @staticmethod
    def _chars(doc, start, end):
        return doc[start].idx, doc[end - 1].idx + len(doc[end - 1])

    def test_labels_become_our_types_and_edges_are_trimmed(self, nlp, pipeline):
        words = ["Then", "the", "Nordic", "Agency", "'s", "plan"]
        assert self.entities(nlp, pipeline, words, 1, 5, "ORG") == {("Nordic Agency", "Organization")}

    def test_a_title_is_no_part_of_a_name(self, nlp, pipeline):
        words = ["Then", "President", "Ida", "Lund", "spoke"]
        assert self.entities(nlp, pipeline, words, 1, 4, "PERSON") == {("Ida Lund", "Person")}

    def test_a_quotation_mark_is_no_part_of_a_name(self, nlp, pipeline):
        words = ["the", "“", "War", "On", "Drugs", "”", "failed"]
        assert self.entities(nlp, pipeline, words, 1, 6, "EVENT") == {("War On Drugs", "Event")}

    @pytest.mark.parametrize(
        ("words", "label"),
        [
            (["an", "agency", "x"], "ORG"),
            (["two", "\n\n", "Lines"], "ORG"),
            (["Agent", "47", "x"], "PERSON"),
            (["secretary", "State", "x"], "WORK_OF_ART"),
        ],
    )
    def test_what_is_like_no_name_is_left_out(self, nlp, pipeline, words, label):
        assert not self.entities(nlp, pipeline, words, 0, 2, label)


class TestRuns:
    def test_a_run_ends_at_small_words_and_holds_hyphens(self, nlp):
        doc = nlp("They passed the Carter-Velasquez Act in May.")
        act = next(t.i for t in doc if t.text == "Act")
        assert doc[run_before(doc, act) : act + 1].text == "Carter-Velasquez Act"

    def test_numbers_belong_to_a_run_only_behind_a_word(self, nlp):
        doc = nlp("They fired Hatf 9 first.")
        start = next(t.i for t in doc if t.text == "Hatf")
        assert doc[start : run_behind(doc, start)].text == "Hatf 9"


class TestSelection:
    def test_the_verb_tells_what_it_takes(self, nlp, pipeline):
        doc = nlp("Norway said that it bought it.")
        selection = Selection(pipeline.ontology)
        subject, bought = [t for t in doc if t.lower_ == "it"]
        assert {"State", "Organization"} <= selection.wanted(subject)
        assert "WeaponSystem" in selection.wanted(bought)

    def test_the_owned_thing_tells_who_owns_it(self, nlp, pipeline):
        doc = nlp("Its parliament voted, and its warhead is new.")
        owners = [Selection(pipeline.ontology).wanted(t) for t in doc if t.lower_ == "its"]
        assert owners == [{"State"}, {"WeaponSystem"}]

    def test_what_was_said_is_no_thing(self, nlp, pipeline):
        selection = Selection(pipeline.ontology)
        denied, fired = (
            next(t for t in nlp(text) if t.lower_ == "it") for text in ("Iran denied it.", "Iran fired it.")
        )
        assert selection.propositional(denied)
        assert not selection.propositional(fired)


class TestUntyped:
    @pytest.mark.parametrize("text", ["Envoys of Armenia met in Doha.", "Paramilitaries attacked Goma."])
    def test_common_nouns_that_open_a_sentence_are_no_names(self, pipeline, text):
        assert text.split()[0] not in {m.text for m in read(pipeline, [text])[0].mentions}

    def test_a_word_that_deeds_tell_is_a_body(self, pipeline):
        (reading,) = read(pipeline, ["Yesterday Kalvos launched a missile at Haifa."])
        assert "Kalvos" in {m.text for m in reading.mentions}
