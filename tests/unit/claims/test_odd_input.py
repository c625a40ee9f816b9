"""Odd and hostile text: no crash, no mention that is no name, offsets that hold."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.readings import Reading, read

RLM, RLO, PDF, ZWSP = "\u200f", "\u202e", "\u202c", "\u200b"
SIX_VERBS = (
    "Poland bought the Rafale, ordered radars, leased ships, tested missiles, praised NATO and, in the end, after a "
    "debate that had lasted for more than six long years and had split two cabinets, sanctioned Belarus on a Monday."
)

TEXTS = {
    "nothing": "",
    "white space": " \t\n\r\n \u00a0 ",
    "one full stop": ".",
    "control characters": "Pol\x00and bought\x07 the Ra\x1bfale. \x01\x02 Finland joined NATO.",
    "line separators": "Poland bought the Rafale.\u2028Finland joined NATO.\u0085Spain left.",
    "right-to-left marks": f"{RLO}Poland{PDF} bought{RLM} the Rafale.",
    "zero width": f"Pol{ZWSP}and bought the Rafale.",
    "emoji": "🚀🚀 Poland 🇵🇱 bought the Rafale 😀👩‍🚀. 💥💥",
    "emoji only": "🚀 😀 👩‍🚀 🇵🇱",
    "a long token": "x" * 10_000,
    "a long token in a sentence": "Poland bought " + "Ab9-" * 2_500 + " from France.",
    "capitals": "POLAND BOUGHT THE RAFALE FROM FRANCE. THE MINISTER SAID SO ON MONDAY.",
    "no entity": "the cat sat on the mat and it was happy because nothing else happened.",
    "small letters": "poland bought the rafale from france.",
    "German": "Die Bundeswehr hat gestern neue Panzer gekauft, sagte der Minister.",
    "Chinese": "波兰从法国购买了阵风战斗机。",
    "Arabic": "اشترت بولندا مقاتلات من فرنسا.",
    "six verbs": SIX_VERBS,
    "table": "Country | System | Number\n--- | --- | ---\nPoland | F-35 | 32\nFinland | F-35 | 64\n",
    "tabs": "Country\tSystem\nPoland\tRafale\nFinland\tGripen\n",
    "bullets": "Orders:\n- Poland: 32 F-35\n- Finland: 64 F-35\n* Spain: none\n• Latvia: HIMARS\n",
    "numbered": "1. Poland\n2. Finland\n3. Spain\n",
    "quotes only": "“We will buy it.” “No, we will not.” “Yes.”",
    "a report whose clause is read as its own": (
        "There is no basis for the talk which the report that Poland bought the Rafale began."
    ),
    "open quote": "“Poland bought the Rafale, and",
    "punctuation": "!!! ??? ,,, ;;; ((( ))) --- ...",
    "markup": "<script>alert('Poland')</script><b>France</b> sold it. </body>",
    "injection": "Robert'); DROP TABLE claims;-- Poland bought the Rafale. $(rm -rf x) =cmd|' /C calc'!A0",
    "web address": "See https://example.org/Poland/F-35?x=1&y=2 or write to a.b@example.org.",
    "digits": "1 2 3 4 5 6 7 8 9 10 3.14 1,000,000 2024-05-15 12:30",
    "many brackets": "(" * 200 + "Poland" + ")" * 200,
    "a lone accent": "\u0301\u0301 Poland \u0301",
    "repetition": "Poland bought the Rafale. " * 100,
}
#: Where nothing at all may be found that would become a node.
EMPTY = [
    "nothing", "white space", "one full stop", "emoji only", "a long token", "no entity", "punctuation", "digits",
]  # fmt: skip


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return dict(zip(TEXTS, read(pipeline, TEXTS.values()), strict=True))


def nodes(reading: Reading) -> list[str]:
    return [m.name for m in reading.mentions if m.type not in ("Date", "Money", "Quantity")]


@pytest.mark.parametrize("kind", TEXTS)
def test_offsets_hold_and_names_are_names(readings, kind):
    reading = readings[kind]
    for mention in reading.extraction.mentions:
        assert reading.text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text != ""
    for claim in reading.extraction.claims:
        assert claim.evidence.of(reading.text).strip()
    for name in nodes(reading):
        assert any(c.isalnum() for c in name), name
        assert len(name) <= 100
        assert not any(c in name for c in "\n\t\r\x00\x1b\x07"), name


@pytest.mark.parametrize("kind", EMPTY)
def test_where_nothing_is_named_nothing_is_found(readings, kind):
    assert nodes(readings[kind]) == []
    assert readings[kind].claims == ()


@pytest.mark.parametrize("kind", ["table", "tabs", "bullets", "numbered", "German", "Chinese", "Arabic", "emoji only"])
def test_what_is_no_sentence_of_ours_states_nothing(readings, kind):
    assert readings[kind].claims == ()


def test_marks_around_a_name_do_not_hide_it(readings):
    assert "Rafale" in nodes(readings["emoji"])
    assert "Poland" in nodes(readings["emoji"])


def test_a_long_sentence_keeps_its_first_and_its_last_verb(readings):
    found = {(c.subject, c.predicate, c.object) for c in readings["six verbs"].claims}
    assert {("Poland", "bought", "Rafale"), ("Poland", "sanctioned", "Belarus")} <= found


def test_what_is_said_a_hundred_times_is_one_relation(readings):
    assert {c.triple for c in readings["repetition"].claims} == {("Poland", "bought", "Rafale")}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.one_of(st.text(max_size=20), st.sampled_from(["Poland", "F-35", "said", "it", "bought"])), max_size=12)
)
def test_any_text_is_read_without_a_crash(pipeline, words):
    (reading,) = read(pipeline, [" ".join(words)])
    for mention in reading.extraction.mentions:
        assert reading.text[mention.start : mention.end] == mention.text
