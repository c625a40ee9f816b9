"""Which quotations a question picks."""

import pytest

from kg.graph.quotes import chosen


def quotation(kind: str, name: str, text: str, *content: str) -> dict[str, object]:
    return {"kind": kind, "speaker": {"name": name, "text": text}, "content": [{"text": one} for one in content]}


PESKOV = quotation("direct", "Dmitry Peskov", "the Kremlin spokesman", "no jets", "were sold")
FIDAN = quotation("indirect", "Hakan Fidan", "he", "Türkiye keeps the jets")
UNNAMED = quotation("mixed", "", "two officials", "the jets were sold")
ALL = [PESKOV, FIDAN, UNNAMED]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ALL),
        ({"speaker": "Peskov"}, [PESKOV]),
        ({"speaker": "peskov dmitry"}, [PESKOV]),
        ({"speaker": "spokesman Peskov"}, [PESKOV]),  # a word of the name, one as written
        ({"speaker": "Pesk"}, []),
        ({"speaker": "Peskov Fidan"}, []),
        ({"words": "jets"}, ALL),
        ({"words": "sold jets"}, [PESKOV, UNNAMED]),  # over both parts of the content
        ({"words": "turkiye"}, [FIDAN]),
        ({"words": "Kremlin"}, []),
        ({"kind": "mixed"}, [UNNAMED]),
        ({"kind": "direct", "words": "keeps"}, []),
        ({"speaker": "officials", "words": "sold", "kind": "mixed"}, [UNNAMED]),
    ],
)
def test_all_words_asked_for_are_there(asked, found):
    assert chosen(iter(ALL), **asked) == found
