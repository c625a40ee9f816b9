"""A text in a language that the model does not read is told from one that it does."""

from __future__ import annotations

import pytest
from spacy.lang.en.stop_words import STOP_WORDS

from kg.languages import foreign
from kg.model import Document

TEXTS = {
    "en": "Poland bought tanks from South Korea, the defence ministry in Warsaw said on Friday, and Norway did not.",
    "fr": "La Turquie a commandé le système à la Russie en 2017, malgré les menaces de Washington et de l'OTAN.",
    "de": "Polen hat nach Angaben des Verteidigungsministeriums in Warschau 180 Panzer aus Südkorea gekauft.",
    "tr": "Türkiye, Rusya'dan S-400 hava savunma sistemini satın aldı ve ABD buna tepki gösterdi.",
    "ru": "Польша купила у Южной Кореи 180 танков, сообщило министерство обороны, а Норвегия выбрала другие машины.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_text_decides(language: str) -> None:
    document = Document(id="a", text=TEXTS[language], language="en")
    assert foreign(document, "en", STOP_WORDS) == ("" if language == "en" else language)


def test_names_in_an_english_text_do_not_make_it_foreign() -> None:
    text = (
        "Erdoğan met Şahin Özdemir, İbrahim Kalın and Hulusi Akar in Çankaya; Türkiye Today and Hürriyet reported it."
    )
    assert not foreign(Document(id="a", text=text * 2), "en", STOP_WORDS)


def test_a_short_text_is_taken_at_its_word() -> None:
    assert not foreign(Document(id="a", text="Poland."), "en", STOP_WORDS)
    assert foreign(Document(id="a", text="Pologne.", language="fr"), "en", STOP_WORDS) == "fr"
    assert not foreign(Document(id="a", text="Poland.", language="en-GB"), "en", STOP_WORDS)
