"""Recognition and claims in anybody's spaCy pipeline."""

import json
import warnings
from importlib.metadata import entry_points

import pytest
import spacy
from spacy.tokens import Doc, DocBin, Span

import kg.components as components
from kg.errors import KgError
from kg.model import Document
from kg.nlp import model

TEXT = (
    "Poland bought the Patriot from the United States in 2018. Warsaw praised the missiles. "
    "Norway did not buy the S-400, Emmanuel Macron said. He was right."
)


@pytest.fixture(scope="module")
def nlp():
    found = model.load()
    found.add_pipe("kg_names", first=True)
    found.add_pipe("kg_entities")
    found.add_pipe("kg_claims")
    return found


@pytest.fixture(scope="module")
def doc(nlp) -> Doc:
    return nlp(TEXT)


def named(doc: Doc, text: str) -> Span:
    return next(s for s in doc.spans["kg"] if s.text == text)


def test_names_stand_in_ents_and_anaphors_only_in_the_span_group(doc):
    ents = {e.text: e.label_ for e in doc.ents}
    assert ents["Poland"] == "State"
    assert ents["Patriot"] == "WeaponSystem"
    assert ents["2018"] == "Date"
    assert "the missiles" not in ents
    assert named(doc, "the missiles")._.kg_name == "Patriot"


def test_a_span_tells_what_it_stands_for(doc):
    warsaw = named(doc, "Warsaw")
    assert (warsaw._.kg_type, warsaw._.kg_name, warsaw._.kg_known) == ("State", "Poland", True)
    assert warsaw._.kg_entity == named(doc, "Poland")._.kg_entity
    assert isinstance(warsaw._.kg_confidence, float)
    assert named(doc, "He")._.kg_name == "Emmanuel Macron"
    assert named(doc, "He")._.kg_detector == "pronoun"
    assert next(e for e in doc.ents if e.text == "Poland").kb_id_ == "Q36"


def test_the_entities_of_the_model_are_kept(doc):
    assert "GPE" in {s.label_ for s in doc.spans["kg_model_ents"]}


def test_claims_say_who_did_what_and_whether(doc):
    said = {(c["subject"]["name"], c["predicate"], c["object"]["name"]): c for c in doc._.claims}
    bought = said["Poland", "bought", "Patriot"]
    assert (bought["polarity"], bought["modality"], bought["time"]["value"]) == ("positive", "asserted", "2018")
    assert bought["evidence"]["text"] in TEXT
    denied = said["Norway", "bought", "S-400"]
    assert denied["polarity"] == "negative"
    assert denied["attribution"]["name"] == "Emmanuel Macron"
    assert json.loads(json.dumps(doc._.claims)) == doc._.claims


def test_the_components_find_what_the_pipeline_finds(doc, pipeline):
    nlp = pipeline._stages.annotator.nlp
    (extraction,) = pipeline.extract([Document(id="", text=TEXT)])
    mentions = {m.id: m for m in extraction.mentions}
    expected = {(mentions[c.subject].name, c.predicate, mentions[c.object].name) for c in extraction.claims}
    assert {(c["subject"]["name"], c["predicate"], c["object"]["name"]) for c in doc._.claims} == expected
    assert [(s.text, s._.kg_name) for s in doc.spans["kg"]] == [(m.text, m.name) for m in extraction.mentions]
    assert nlp.lang == doc.lang_


def test_a_doc_keeps_all_of_it_as_bytes(doc):
    again = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert again._.claims == doc._.claims
    assert named(again, "Warsaw")._.kg_name == "Poland"
    (stored,) = DocBin(store_user_data=True, docs=[doc]).get_docs(doc.vocab)
    assert json.dumps(stored._.claims) == json.dumps(doc._.claims)


def test_the_example_of_the_how_to_runs(root, capsys):
    text = (root / "docs" / "how-to" / "spacy.md").read_text(encoding="utf-8")
    code = text.partition("```python\n")[2].partition("```")[0]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the model's own, about versions
        exec(compile(code, "spacy.md", "exec"), {})
    printed = capsys.readouterr().out.splitlines()
    assert "Ankara -> State Türkiye" in printed
    assert "Türkiye bought S-400 positive asserted" in printed
    assert not any(line.startswith("Türkiye returned S-400 positive") for line in printed)


def test_a_pipeline_with_the_components_is_saved_and_loaded(nlp, doc, tmp_path):
    nlp.to_disk(tmp_path / "model")
    again = spacy.load(tmp_path / "model")
    assert again.pipe_names == nlp.pipe_names
    assert again(TEXT)._.claims == doc._.claims


def test_two_docs_do_not_share_claims(nlp):
    first, second = nlp.pipe(["Poland bought the Patriot.", "Nothing happened."])
    assert first._.claims
    assert second._.claims == []


def test_a_folder_of_ones_own_is_laid_over(tmp_path):
    (tmp_path / "gazetteers").mkdir()
    (tmp_path / "gazetteers" / "mine.csv").write_text("name,type\nZorbal Quux,Organization\n", encoding="utf-8")
    own = model.load()
    own.add_pipe("kg_entities", config={"ontology": str(tmp_path)})
    found = own("Norway praised Zorbal Quux.")
    assert named(found, "Zorbal Quux")._.kg_known


def test_an_empty_text_gives_nothing(nlp):
    assert not nlp("").spans["kg"]
    assert nlp("")._.claims == []


def test_a_pipeline_without_parser_is_told_what_is_missing():
    bare = spacy.blank("en")
    bare.add_pipe("kg_entities")
    with pytest.raises(KgError, match="parser"):
        bare("Poland bought the Patriot.")


def test_claims_without_entities_are_told_what_is_missing():
    bare = spacy.blank("en")
    bare.add_pipe("kg_claims")
    with pytest.raises(KgError, match="kg_entities"):
        bare("Poland bought the Patriot.")


def test_the_factories_are_offered_as_entry_points(root):
    import tomllib

    offered = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    for name, target in offered["spacy_factories"].items():
        module, _, function = target.partition(":")
        assert callable(getattr(__import__(module, fromlist=[function]), function))
        assert name in {"kg_names", "kg_paragraphs", "kg_entities", "kg_claims"}
    assert {"kg_entities", "kg_claims"} <= offered["spacy_factories"].keys()
    assert entry_points(group="spacy_factories")


def test_extensions_can_be_registered_twice():
    components.register_extensions()
    components.register_extensions()
    assert Span.has_extension("kg_name")
