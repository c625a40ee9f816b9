"""A name of a list is what most of the list's names are."""

import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        (
            "Groups such as the Civic Union, the Harbour Trust, the Green Movement, and the Lea Center agreed.",
            "Lea Center",
            "Organization",
        ),
        ("They met in Gdynia, Radom, Lublin, Marsa Alam and Warsaw.", "Marsa Alam", "Location"),
    ],
)
def test_the_others_tell(pipeline, text, surface, kind):
    assert {type_ for type_, _ in read(pipeline, [text])[0].of(surface)} == {kind}


def test_two_names_are_no_list(pipeline):
    [reading] = read(pipeline, ["The Civic Union, the Harbour Trust and Ana Holm agreed."])
    assert {type_ for type_, _ in reading.of("Ana Holm")} == {"Person"}
