"""Subjects and objects that the parser takes for something else."""

import pytest

from tests.readings import must_tell, read

RESTORED = [
    ("Norway renamed the S-400 by royal decree.", ("Norway", "operates", "S-400")),
    (
        "The Heron, renamed Harfang by the French air force, flew over Mali.",
        ("French Air and Space Force", "operates", "Heron"),
    ),
    ("On May 6, 2025, the army of Uganda attacked Goma.", ("Uganda", "attacked", "Goma")),
    (
        "When Goma fell to the M23 on October 26, 2025, the paramilitaries of Uganda, better known as the Wolves, "
        "had been besieging Bukavu for eighteen months.",
        ("Uganda", "attacked", "Bukavu"),
    ),
    ("Britain suspended aid, and Belgium, having praised Kenya, sanctioned the M23.", ("Belgium", "sanctioned", "M23")),
    ("Britain suspended aid, and Belgium, having sanctioned the M23, put off talks.", ("Belgium", "sanctioned", "M23")),
    ("Near Goma, a town in Kivu, the army of Uganda attacked the M23.", ("Uganda", "attacked", "M23")),
    (
        "On August 11, off the island, a Chinese destroyer chasing the BRP Suluan rammed the BRP Cabra.",
        ("China", "attacked", "BRP Cabra"),
    ),
    ("In the 12-day war Azerbaijan used the Bayraktar TB2.", ("Azerbaijan", "operates", "Bayraktar TB2")),
    (
        "The Security Council, China abstaining, had condemned the M23.",
        ("UN Security Council", "criticized", "M23"),
    ),
    ("Lukoil, put on a list by Kenya in May, bought Gazprom.", ("Lukoil", "bought", "Gazprom")),
    (
        "Kenya expelled three Russian diplomats after a drone had crossed its airspace, and condemned Russia.",
        ("Kenya", "criticized", "Russia"),
    ),
    ("Norway led an exercise dubbed Nordic Response.", ("Norway", "leads", "Nordic Response")),
    ("Ana Holm was elected president of Kenya, unseating Paul Kamau.", ("Ana Holm", "beat", "Paul Kamau")),
    ("Having annexed Crimea, Russia built a bridge.", ("Russia", "invaded", "Crimea")),
    ("Kigali dismissed as fabricated a UN report.", ("Rwanda", "rejected", "United Nations")),
    (
        "Kigali rejected as pure fiction a report by Amnesty International.",
        ("Rwanda", "rejected", "Amnesty International"),
    ),
    ("Serbia condemned as reckless Kosovo's raid on Mitrovica.", ("Serbia", "criticized", "Kosovo")),
    ("Qatar brought Paul Kamau and Ana Holm together in March.", ("Qatar", "mediated", "Ana Holm")),
]


@pytest.mark.parametrize(("text", "claim"), RESTORED)
def test_a_clause_gets_its_own_back(pipeline, text, claim):
    must_tell(pipeline, text, {claim})


def test_a_name_of_a_time_is_no_object(pipeline):
    (reading,) = read(pipeline, ["Uganda attacked on Monday, and again last May."])
    assert not reading.claims, reading


def test_another_has_not_done_it(pipeline):
    texts = [
        "Britain suspended aid, and Belgium, having sanctioned the M23, expelled two Rwandan diplomats.",
        "Qatar had brought Paul Kamau and Ana Holm together in March, upstaging Angola, which gave up.",
    ]
    texts.append("Turkey distrusts the Syrian Democratic Forces, a militia that America armed to fight IS.")
    listed, gathered, armed = read(pipeline, texts)
    assert not [c for c in armed.claims if c.predicate == "fought"], armed
    assert not [c for c in listed.claims if c.subject == "United Kingdom"], listed
    assert not [c for c in gathered.claims if c.object == "Angola" and c.predicate != "open:upstage"], gathered
