"""Cities of datelines."""

import pytest

from tests.readings import must_tell, read

CITIES = {
    "ALMATY, 9 May 2025 - Kazakhstan builds Anka drones.": ("ALMATY", "Location", "Almaty"),
    "KUALA LUMPUR (Reuters) - Malaysia builds drones.": ("KUALA LUMPUR", "Location", "Kuala Lumpur"),
    "VORKOSI, June 3 - Malaysia builds drones.": ("VORKOSI", "Location", "Vorkosi"),
    "Paris, 4 March (AFP) – Malaysia builds drones.": ("Paris", "Location", "Paris"),
    "ROSTOV-ON-DON, Russia, June 24, 2023 — Guards fled.": ("ROSTOV-ON-DON", "Location", "Rostov-on-Don"),
    "TEL AVIV/BEIRUT, Oct 3 - Guards fled.": ("TEL AVIV", "Location", "Tel Aviv"),
    # what is known as something else stays that
    "SINGAPORE, May 3 - Guards fled.": ("SINGAPORE", "State", "Singapore"),
    "UNITED NATIONS, May 3 - Guards fled.": ("UNITED NATIONS", "Organization", "United Nations"),
}


@pytest.fixture(scope="module")
def readings(pipeline):
    return dict(zip(CITIES, read(pipeline, CITIES), strict=True))


@pytest.mark.parametrize("text", CITIES)
def test_a_dateline_names_a_place(readings, text):
    surface, kind, name = CITIES[text]
    assert readings[text].of(surface) == {(kind, name)}


def test_the_city_does_nothing(pipeline):
    text = "Drones\n\nALMATY, 9 May 2025 - Kazakhstan has begun assembling Anka drones."
    reading = must_tell(pipeline, text, [("Kazakhstan", "manufactured", "Anka", "positive asserted")])
    assert {c.subject for c in reading.claims} == {"Kazakhstan"}


def test_elsewhere_a_capital_acts(pipeline):
    must_tell(pipeline, "Paris, in March, bombed Gao.", [("France", "attacked", "Gao")])
