"""What a correction affirms stands in the place of what it denies."""

import pytest

from tests.readings import must_tell, read

AFFIRMED = [
    ("Peru bought not the Leopard 2 but the K2.", ("Peru", "bought", "K2"), "Leopard 2"),
    ("Not Boeing but Airbus will build the F-47.", ("Airbus", "manufactured", "F-47"), "Boeing"),
    ("Peru bought the K2 not from Japan but from South Korea.", ("South Korea", "sold", "K2"), "Japan"),
    ("Peru bought the K2 not from Japan but South Korea.", ("South Korea", "sold", "K2"), "Japan"),
    (
        "Dmitry Peskov met not Ilham Aliyev but Nikol Pashinyan.",
        ("Dmitry Peskov", "met", "Nikol Pashinyan"),
        "Ilham Aliyev",
    ),
    ("It was not Boeing but Airbus that won the order for the F-47.", ("Airbus", "won_contract", "F-47"), "Boeing"),
    ("Kenya sold the boats to Peru, not to Chile.", ("Kenya", "supplied", "Peru"), "Chile"),
    ("Peru bought not the Leopard 2, which was too heavy, but the K2.", ("Peru", "bought", "K2"), "Leopard 2"),
    ("The K2 was bought not by Peru, as Chile claimed, but by Brazil.", ("Brazil", "bought", "K2"), "Peru"),
    ("The K2 was bought not by Peru, Chile said, but by Brazil.", ("Brazil", "bought", "K2"), "Peru"),
    (
        "Peru signed the pact not with Chile but, rather, with Brazil.",
        ("Peru", "signed_agreement_with", "Brazil"),
        "Chile",
    ),
    ("Not from Chile but from Brazil did Peru buy the boats.", ("Brazil", "supplied", "Peru"), "Chile"),
    ("Peru did not attack Chile but supported Brazil.", ("Peru", "supports", "Brazil"), "Chile"),
    ("Peru bought not the Leopard 2, which was old, but Chile flew the K2.", ("Chile", "operates", "K2"), "Leopard 2"),
    ("Germany sold boats to Chile and not to Brazil.", ("Germany", "supplied", "Chile"), "Brazil"),
]


@pytest.mark.parametrize(("text", "claim", "denied"), AFFIRMED)
def test_only_what_is_affirmed_holds(pipeline, text, claim, denied):
    (reading,) = read(pipeline, [text])
    held = [c for c in reading.claims if "negative" not in c.status]
    assert claim in {c.triple for c in held}, reading
    assert not [c for c in held if denied in (c.subject, c.object)], reading


BOTH = [
    "Peru has bought not only the K2 but also the FA-50.",
    "Peru has not only bought the K2 but also leased the FA-50.",
    "Peru bought not just the K2 but the FA-50.",
]


@pytest.mark.parametrize("text", BOTH)
def test_not_only_denies_nothing(pipeline, text):
    (reading,) = read(pipeline, [text])
    held = {(c.triple, "negative" in c.status) for c in reading.claims}
    assert held >= {(("Peru", "bought", thing), False) for thing in ("K2", "FA-50")}, reading
    assert not any(denied for _, denied in held), reading


def test_a_denied_list_stays_denied(pipeline):
    (reading,) = read(pipeline, ["Peru did not buy the K2 or the Leopard 2."])
    assert reading.claims
    assert all("negative" in c.status for c in reading.claims), reading


NONE = [
    ("Peru bought jets from neither France nor Britain but from South Korea.", "France"),
    ("Peru bought the Rafale from France instead of the Su-35 from Russia.", "Russia"),
    ("Peru bought jets from France and Germany but no missiles from Russia.", "Russia"),
    ("Peru sold tanks to Chile, missiles to Brazil and hardly any ships to Kuwait.", "Kuwait"),
    ("Peru bought jets from France, ships from Italy and tanks from neither Russia nor China.", "China"),
    ("Russia blamed Ukraine for the attack on Moscow and Poland for the attack on Minsk.", "Poland"),
    ("Lebanon criticised Israel for its attack on Syria and Iran for its support for Hamas.", "Hamas"),
    ("Ana Holm could become a fellow of Chatham House, a scholar at Brookings and a member of NATO.", "NATO"),
    ("Ana Holm is a critic of Chatham House, a member of NATO.", "NATO"),
]


@pytest.mark.parametrize(("text", "spared"), NONE)
def test_who_is_only_listed_has_no_part_in_it(pipeline, text, spared):
    (reading,) = read(pipeline, [text])
    assert reading.claims
    assert not [c for c in reading.claims if spared in (c.subject, c.object)], reading


def test_a_thing_with_an_owner_of_its_own_is_not_given(pipeline):
    text = "Romania sent Ukraine a tank Germany had refused to repair."
    reading = must_tell(pipeline, text, {("Romania", "supplied", "Ukraine")})
    assert not [c for c in reading.claims if c.object == "Germany"], reading


def test_whose_fight_is_supported(pipeline):
    (reading,) = read(pipeline, ["Germany supports Ukraine in its fight against Russia."])
    assert {c.triple for c in reading.claims if c.predicate == "fought"} == {("Ukraine", "fought", "Russia")}, reading


@pytest.mark.parametrize(
    "text",
    [
        "Peru bought jets from neither France nor Britain.",
        "Peru sold boats to neither Chile nor Brazil.",
        "Peru sold boats not to Chile.",
    ],
)
def test_who_has_no_part_in_it_is_given_none(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not reading.claims, reading


@pytest.mark.parametrize(
    "text",
    [
        "Every member but Hungary and Peru supported Ukraine.",
        "Everyone except Hungary supported Ukraine.",
        "All but Hungary and Slovakia supported Ukraine.",
        "All members of the bloc except Hungary supported Ukraine.",
    ],
)
def test_all_but_some_leaves_these_out(pipeline, text):
    (reading,) = read(pipeline, [text])
    assert not reading.claims, reading


ONE_OF_TWO = [
    ("Poland rather than Romania bought the K2.", ("Poland", "bought", "K2"), "Romania"),
    ("Poland bought tanks from Hyundai rather than from Boeing.", ("Hyundai", "supplied", "Poland"), "Boeing"),
]


@pytest.mark.parametrize(("text", "claim", "other"), ONE_OF_TWO)
def test_what_stands_behind_rather_than_has_no_part(pipeline, text, claim, other):
    (reading,) = read(pipeline, [text])
    held = [c for c in reading.claims if "negative" not in c.status]
    assert claim in {c.triple for c in held}, reading
    assert not [c for c in held if other in (c.subject, c.object)], reading


EXCEPTED = [
    ("No state but Poland bought the K2.", ("Poland", "bought", "K2")),
    ("Nobody except Poland has bought the K2.", ("Poland", "bought", "K2")),
    ("No country other than Poland bought the K2.", ("Poland", "bought", "K2")),
    ("Poland bought no fighter but the Rafale.", ("Poland", "bought", "Rafale")),
    ("None but Norway supported Israel.", ("Norway", "supports", "Israel")),
]


@pytest.mark.parametrize(("text", "claim"), EXCEPTED)
def test_the_exception_is_affirmed(pipeline, text, claim):
    (reading,) = read(pipeline, [text])
    assert [(c.triple, "negative" in c.status) for c in reading.claims if claim[1] == c.predicate] == [(claim, False)]


def test_fewer_than_is_no_exception(pipeline):
    (reading,) = read(pipeline, ["No fewer than 18 K2s were bought by Poland."])
    assert [c.triple for c in reading.claims if "negative" not in c.status] == [("Poland", "bought", "K2")]


def test_both_subjects_of_not_only(pipeline):
    both = {("Poland", "bought", "K2"), ("Romania", "bought", "K2")}
    must_tell(pipeline, "Not only Poland but also Romania bought the K2.", both)
