"""Who a noun is said of, wherever the name stands; and whose it is not."""

import pytest

from tests.readings import read

MEMBER = "member_of"
ROLE = "has_role_in"

#: (construction, sentence, what it must give)
SAID = [
    ("apposition", "Norway, a member of NATO, agreed.", ("Norway", MEMBER, "NATO")),
    ("the last of two", "Peru praised Damen and SIMA, a yard at Callao.", ("SIMA", "located_in", "Callao")),
    ("inverted", "The leader of the Labour Party is Ana Holm.", ("Ana Holm", ROLE, "Labour Party")),
    ("inverted list", "NATO's newest members are Finland and Sweden.", ("Sweden", MEMBER, "NATO")),
    ("include", "The members of NATO include Norway and Spain.", ("Spain", MEMBER, "NATO")),
    ("including", "NATO members, including Norway and Spain, agreed.", ("Spain", MEMBER, "NATO")),
    ("such as", "Members of NATO such as Norway and Spain agreed.", ("Norway", MEMBER, "NATO")),
    ("bracket", "Two members of NATO (Norway and Spain) agreed.", ("Spain", MEMBER, "NATO")),
    ("colon", "NATO has two new members: Finland and Sweden.", ("Finland", MEMBER, "NATO")),
    ("among", "Among the members of NATO are Norway, Spain and Italy.", ("Spain", MEMBER, "NATO")),
    ("two subjects", "The commander of the Wolf Brigade Said Haddad fled.", ("Said Haddad", ROLE, "Wolf Brigade")),
    ("behind a name", "Ana Holm (the Labour Party leader) won.", ("Ana Holm", ROLE, "Labour Party")),
    ("hung on a place", "China's negotiator with Norway, Li Wei, spoke.", ("Li Wei", ROLE, "China")),
    ("elected", "Germany's Bundestag elected Friedrich Merz chancellor in May.", ("Friedrich Merz", ROLE, "Germany")),
    (
        "further post in a relative clause",
        "Ana Holm, who was a director of Yale University, a governor of the World Bank and a member of NATO, died.",
        ("Ana Holm", MEMBER, "NATO"),
    ),
    (
        "further post behind one within another's",
        "Ana Holm is a fellow of an institute, a scholar at Chatham House and a member of NATO.",
        ("Ana Holm", MEMBER, "NATO"),
    ),
    (
        "of a company, not a person",
        "Peru praised Ana Holm of Saab, whose Gripen it flies.",
        ("Saab", "manufactured", "Gripen"),
    ),
    ("whose", "Hamas, whose leader, Ana Holm, has fled, is weak.", ("Ana Holm", ROLE, "Hamas")),
    ("adjective", "Saab and its subsidiary Kockums won.", ("Saab Kockums", "part_of", "Saab")),
    ("reflexive", "Ana Holm proclaimed herself president of Peru.", ("Ana Holm", ROLE, "Peru")),
    ("promoted", "Ana Holm was promoted to director of Saab.", ("Ana Holm", ROLE, "Saab")),
    ("given a post", "Ana Holm handed the post of director of Saab to Jan Berg.", ("Jan Berg", ROLE, "Saab")),
    ("took a post", "Ana Holm took the job of director of Saab.", ("Ana Holm", ROLE, "Saab")),
    ("successor", "Ana Holm succeeded Jan Berg as mayor of Narvik.", ("Ana Holm", ROLE, "Narvik")),
    ("predecessor", "Ana Holm was succeeded as mayor of Narvik by Jan Berg.", ("Ana Holm", ROLE, "Narvik")),
    ("as a member", "Ana Holm entered parliament as a member of Hamas.", ("Ana Holm", MEMBER, "Hamas")),
    ("lost it", "Ana Holm, who lost her post as NATO's secretary, left.", ("Ana Holm", ROLE, "NATO")),
]

#: (construction, sentence, what it must not give)
NOT_SAID = [
    ("another noun's list", "Members of NATO bought missiles, including Norway.", ("Norway", MEMBER, "NATO")),
    (
        "other words in the bracket",
        "Two members of NATO (not Austria, said Ana Holm) agreed.",
        ("Austria", MEMBER, "NATO"),
    ),
    ("a verb between", "The members of NATO met in Norway, Spain and Italy.", ("Norway", MEMBER, "NATO")),
    ("beside a noun", "Ana Holm is a fellow of an institute, a member of NATO.", ("Ana Holm", MEMBER, "NATO")),
    (
        "further post in a denial",
        "Ana Holm is not a fellow of an institute, a scholar at Chatham House and a member of NATO.",
        ("Ana Holm", MEMBER, "NATO"),
    ),
    (
        "further post that nobody ever held",
        "Ana Holm, who never was a director of Saab, a governor of the World Bank and a member of NATO, died.",
        ("Ana Holm", MEMBER, "NATO"),
    ),
    (
        "behind what is no post",
        "Ana Holm is a friend of Yale University, a scholar at Chatham House and a member of NATO.",
        ("Ana Holm", MEMBER, "NATO"),
    ),
    ("went among", "Norway fled among the members of NATO.", ("Norway", MEMBER, "NATO")),
    ("went to", "Ana Holm drove to the director of Saab.", ("Ana Holm", ROLE, "Saab")),
    ("refused", "Ana Holm refused the job of director of Saab.", ("Ana Holm", ROLE, "Saab")),
    ("given away", "Ana Holm handed the post of director of Saab to Jan Berg.", ("Ana Holm", ROLE, "Saab")),
    (
        "a clause in the bracket",
        "The members of NATO met (Norway, Spain and Peru were absent).",
        ("Peru", MEMBER, "NATO"),
    ),
    ("a bracket behind a thing", "Members of NATO fired missiles (Norway, Spain).", ("Norway", MEMBER, "NATO")),
    ("object", "The members of NATO criticised Norway.", ("Norway", MEMBER, "NATO")),
    (
        "a list of somebody without a name",
        "Police arrested a director of Yale University, a governor of the World Bank and a member of NATO.",
        ("Yale University", MEMBER, "NATO"),
    ),
]


@pytest.mark.parametrize(("construction", "text", "claim"), SAID, ids=[f"{c}: {t}" for c, t, _ in SAID])
def test_a_noun_is_said_of(pipeline, construction, text, claim):
    assert claim in {c.triple for c in read(pipeline, [text])[0].claims if c.status == "positive asserted"}, (
        construction
    )


@pytest.mark.parametrize(("construction", "text", "claim"), NOT_SAID, ids=[f"{c}: {t}" for c, t, _ in NOT_SAID])
def test_a_noun_is_not_said_of(pipeline, construction, text, claim):
    assert claim not in {c.triple for c in read(pipeline, [text])[0].claims}, construction


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The leader of the Labour Party is not Ana Holm.", "negative asserted"),
        ("The leader of the Labour Party may be Ana Holm.", "positive possible"),
        ("The leader of the Labour Party, Ana Holm, is not a director of Saab.", "positive asserted"),
    ],
)
def test_the_copula_decides_only_where_it_links_the_two(pipeline, text, status):
    found = {c.status for c in read(pipeline, [text])[0].claims if c.triple == ("Ana Holm", ROLE, "Labour Party")}
    assert found == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Holm announced her candidacy as Peru's president.",
        "Ana Holm wants her brother as Peru's president.",
        "Ana Holm sought a post as Peru's president.",
    ],
)
def test_who_does_not_hold_an_office(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not [c for c in reading.claims if c.predicate == ROLE and c.status == "positive asserted"], reading


APPOSED = [
    ("Ana Holm met her husband, the Danish poet Jan Berg.", ("Jan Berg", "relative_of", "Ana Holm")),
    ("Jan Berg, head of the Musavat party, who was beaten by Ana Holm, quit.", ("Ana Holm", "beat", "Jan Berg")),
    ("Jan Berg, head of the Musavat party, quit.", ("Jan Berg", ROLE, "Musavat")),
    ("Jan Berg, the leader of the Labour Party and mayor of Narvik, quit.", ("Jan Berg", ROLE, "Narvik")),
    ("Ana Holm is a lawyer and politician who has led the Labour Party.", ("Ana Holm", ROLE, "Labour Party")),
    ("Her mentor, the former president Jan Berg, died in Oslo.", ("Jan Berg", "died_in", "Oslo")),
    ("Jan Berg and Ana Holm, both born in Bergen, met.", ("Ana Holm", "born_in", "Bergen")),
    ("Ana Holm, the governor of Homa Bay, met Jan Berg.", ("Ana Holm", ROLE, "Homa Bay")),
    ("Ana Holm, senator for Nairobi, met Jan Berg.", ("Ana Holm", ROLE, "Nairobi")),
]


@pytest.mark.parametrize(("text", "claim"), APPOSED)
def test_who_is_called_by_a_noun_further_off(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim in {c.triple for c in reading.claims}, reading


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Jan Berg, the leader of the rebels, who were beaten by Ana Holm, fled.", ("Ana Holm", "beat", "Jan Berg")),
        (
            "Peru met Peru's rivals. Peru lost. Jan Berg, the party's treasurer, left Peru.",
            ("Jan Berg", ROLE, "Peru"),
        ),
    ],
)
def test_who_is_not_called_so(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert claim not in {c.triple for c in reading.claims}, reading
