"""Phrases for several that the text has just named."""

import pytest

from kg.model import Document


def told(pipeline, text):
    (extraction,) = pipeline.extract([Document(id="a", text=text, published="2025-12-01")])
    names = {m.id: m.name for m in extraction.mentions}
    return {(names[c.subject], c.predicate, names[c.object]) for c in extraction.claims}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "In Bogotá Gustavo Petro received Nicolás Maduro. The two presidents signed a trade agreement.",
            ("Gustavo Petro", "signed_agreement_with", "Nicolás Maduro"),
        ),
        (
            "Ethiopia and Eritrea made peace in 2018. The two neighbours fought again last year.",
            ("Ethiopia", "fought", "Eritrea"),
        ),
        (
            "India and Nepal agree on one thing: they signed a treaty in 1950.",
            ("India", "signed_agreement_with", "Nepal"),
        ),
        (
            "Embraer and Saab will share the work. The two companies signed an agreement in May.",
            ("Embraer", "signed_agreement_with", "Saab"),
        ),
        ("The two presidents, Paul Kagame and Ana Holm, met in Riga.", ("Paul Kagame", "met", "Ana Holm")),
        ("Peru and Chile accuse each other of arming rebels.", ("Chile", "accused", "Peru")),
        ("Peru and Chile broke off ties. The two states threatened one another.", ("Peru", "threatened", "Chile")),
        ("Peru and Chile are at odds. Each accuses its neighbour of arming rebels.", ("Chile", "accused", "Peru")),
        (
            "Peru and Chile are at odds. In July the former accused the latter of arming rebels.",
            ("Peru", "accused", "Chile"),
        ),
        ("Peru and Chile are at odds. Each accuses the other of arming rebels.", ("Peru", "accused", "Chile")),
        (
            "Gustavo Petro received Nicolás Maduro. The pair signed a trade agreement.",
            ("Gustavo Petro", "signed_agreement_with", "Nicolás Maduro"),
        ),
        (
            "Gustavo Petro met Nicolás Maduro in Bogotá, where the two men signed a trade agreement.",
            ("Gustavo Petro", "signed_agreement_with", "Nicolás Maduro"),
        ),
        ("India and Nepal made peace. The two Asian states fought again in May.", ("India", "fought", "Nepal")),
        (
            "Gustavo Petro received Nicolás Maduro. Petro praised his guest.",
            ("Gustavo Petro", "supports", "Nicolás Maduro"),
        ),
        ("The yards, Saab and Embraer, built the Gripen.", ("Embraer", "manufactured", "Gripen")),
        ("India and Nepal made peace. Both have ordered Gripens.", ("Nepal", "bought", "Gripen")),
        (
            "India, Nepal and Peru made peace. All three countries have ordered Gripens.",
            ("Peru", "bought", "Gripen"),
        ),
    ],
)
def test_they_stand_for_all_of_them(pipeline, text, claim):
    assert claim in told(pipeline, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Cambodia fired rockets at Thailand. Malaysia's Anwar Ibrahim brokered a truce between the two.",
            ("Anwar Ibrahim", "mediated", "Thailand"),
        ),
        (
            "The French and German ministers, Ana Holm and Jan Strand, failed. The former blamed Airbus.",
            ("Ana Holm", "accused", "Airbus"),
        ),
        ("Malaysia and the Philippines fly the FA-50. The former ordered 18.", ("Malaysia", "bought", "FA-50")),
        (
            "Peru and Chile are arming: the former has bought the K2 from China, the latter bought the K9 from Poland.",
            ("Chile", "bought", "K9"),
        ),
        (
            "Embraer and Saab compete: the former, which bought Boeing, sells the C-390; the latter sold the Gripen.",
            ("Saab", "sold", "Gripen"),
        ),
        (
            "Emmanuel Macron met Giorgia Meloni and Pedro Sánchez. The latter criticised Israel.",
            ("Pedro Sánchez", "criticized", "Israel"),
        ),
        (
            "India and Pakistan fought. Neither has signed the Ottawa Convention.",
            ("Pakistan", "signed", "Ottawa Convention"),
        ),
        ("India and Pakistan met. Neither side accused China.", ("India", "accused", "China")),
        ("Poland, Latvia and Estonia, all of which fly the F-16, left.", ("Poland", "operates", "F-16")),
        (
            "Peru and Chile like the Gripen. The first bought it, the second chose the F-16.",
            ("Chile", "bought", "F-16"),
        ),
        (
            "Peru bought the KF-21 and Chile the FA-50. Both are built by KAI.",
            ("Korea Aerospace Industries", "manufactured", "FA-50"),
        ),
        ("India and Pakistan fought. The latter's JF-17s shot down a Rafale.", ("Pakistan", "operates", "JF-17")),
        (
            "Chad chose the F-35, and leases 14 Gripens from Sweden. The former will replace the latter.",
            ("F-35", "replaced", "Gripen"),
        ),
        (
            "Finland shut its border with Russia. Helsinki accuses its neighbour of theft.",
            ("Finland", "accused", "Russia"),
        ),
    ],
)
def test_one_of_two_is_told_from_the_other(pipeline, text, claim):
    assert claim in told(pipeline, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Two Chinese firms bought Russian oil; both were sanctioned by Britain.",
            ("United Kingdom", "sanctioned", "Russia"),
        ),
        ("Finland and Chad fear Russia. Helsinki accuses its neighbour of theft.", ("Finland", "accused", "Russia")),
        ("Peru, Chad and Mali fly the FA-50. The former ordered 18.", ("Peru", "bought", "FA-50")),
        ("Peru and Chad fly the FA-50. The former minister of Chad ordered 18.", ("Peru", "bought", "FA-50")),
        (
            "Embraer and Saab compete: the former, which bought Boeing, sells the C-390; the latter sold the Gripen.",
            ("Boeing", "sold", "Gripen"),
        ),
        ("Egypt, Jordan and Iraq discussed water. The latter accused Turkey.", ("Iraq", "accused", "Türkiye")),
        ("Peru, Chile and Mali met. Neither accused Chad.", ("Peru", "accused", "Chad")),
        (
            "Peru bought the KF-21 and Chile the FA-50. Both are built by KAI.",
            ("Korea Aerospace Industries", "open:build", "Chile"),
        ),
        (
            "Peru and Chile ordered frigates. The first sank in May, the second hit Gotland.",
            ("Chile", "attacked", "Gotland"),
        ),
        (
            "The RSF took El Fasher in Darfur. Ana Holm, who commands the latter, fled.",
            ("Ana Holm", "open:command", "Darfur"),
        ),
        (
            "Mohammed bin Salman met Donald Trump. The Treasury imposed sanctions on both generals.",
            ("U.S. Treasury", "sanctioned", "Donald Trump"),
        ),
        ("Keir Starmer met Volodymyr Zelensky. The two presidents accused Peru.", ("Keir Starmer", "accused", "Peru")),
        ("Peru met Chile and Mali met Chad. The latter accused Togo.", ("Chile", "accused", "Togo")),
        (
            "Togo hosted talks between Congo and the M23. Both sides signed a declaration in Doha.",
            ("Togo", "signed_agreement_with", "Democratic Republic of Congo"),
        ),
        (
            "Javier Milei's finance minister, Luis Caputo, wept. The two presidents had met a week before.",
            ("Javier Milei", "met", "Luis Caputo"),
        ),
        (
            "Togo told Congo of the M23. Both sides signed a declaration in Doha.",
            ("Togo", "signed_agreement_with", "Democratic Republic of Congo"),
        ),
        ("Peru, Chile and Brazil met. Both countries ordered Gripens.", ("Peru", "bought", "Gripen")),
        ("Kenya and Uganda sent envoys to Goma. They bought Gripens.", ("Kenya", "bought", "Gripen")),
        ("Kenya and Uganda fear Chad and Mali. They bought Gripens.", ("Mali", "bought", "Gripen")),
        (
            "Ana Holm denounced it. Gustavo Petro tried to broker a deal between the two.",
            ("Gustavo Petro", "signed_agreement_with", "Ana Holm"),
        ),
        (
            "Kenya and Uganda signed a pact. The two allies of Peru bought Gripens.",
            ("Kenya", "bought", "Gripen"),
        ),
    ],
)
def test_who_may_be_others_are_nobody(pipeline, text, claim):
    assert claim not in told(pipeline, text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Peru, Chile and Ghana met. Each accuses its neighbour of arming rebels.", ("Peru", "accused", "Chile")),
        ("Peru and Chile accuse the other states of arming rebels.", ("Peru", "accused", "Chile")),
        (
            "Gustavo Petro met Nicolás Maduro and Ana Holm. Petro praised his guest.",
            ("Gustavo Petro", "supports", "Nicolás Maduro"),
        ),
        ("India and Nepal made peace. The two other states fought again.", ("India", "fought", "Nepal")),
        ("Saab built two frigates for Peru that Chile had ordered. The pair met rebels.", ("Peru", "met", "Chile")),
    ],
)
def test_of_more_than_two_nobody_is_the_other(pipeline, text, claim):
    assert claim not in told(pipeline, text)


@pytest.mark.parametrize(
    "before",
    [
        "Armenia fought Azerbaijan in 1992.",
        "Armenia fought Azerbaijan in 1992, said Ana Holm of Chatham House.",
        "Russia brokered a truce between Armenia and Azerbaijan.",
    ],
)
def test_both_sides_are_neither_who_deals_with_them_nor_whose_word_it_is(pipeline, before):
    sold = {claim for claim in told(pipeline, f"{before} Russia sold arms to both sides.") if claim[1] == "supplied"}
    assert sold == {("Russia", "supplied", "Armenia"), ("Russia", "supplied", "Azerbaijan")}


def test_who_deals_with_both_sides_and_one_more_are_no_two_sides(pipeline):
    text = "Russia froze the front, warns Ana Holm of Chatham House. In 1994 Russia sold arms to both sides."
    assert not {claim for claim in told(pipeline, text) if claim[1] == "supplied"}


def test_neither_of_two_is_a_denial(pipeline):
    (extraction,) = pipeline.extract([Document(id="a", text="Japan and Italy fear Peru. Neither has bought the F-16.")])
    assert {c.polarity.value for c in extraction.claims if c.predicate == "bought"} == {"negative"}


def test_both_presidents_of_two_states_that_are_joined_act_for_them(pipeline):
    both = {("Azerbaijan", "supports", "Qatar"), ("Armenia", "supports", "Qatar")}
    text = "Azerbaijan and Armenia made peace in May. Both foreign ministers praised Qatar."
    assert told(pipeline, text) >= both
    apart = "Azerbaijan helped to arrange the meeting, and Armenia took part. Both foreign ministers praised Qatar."
    assert not told(pipeline, apart) & both
    killed = "Azerbaijan and Armenia made peace in May. Both presidents drew salaries. Both presidents bombed Qatar."
    assert not told(pipeline, killed)


def test_both_capitals_are_two_states(pipeline):
    claims = told(pipeline, "Chile and Bolivia quarrel over water. Peru urged both capitals to talk.")
    assert {("Peru", "demanded", "Chile"), ("Peru", "demanded", "Bolivia")} <= claims


def test_of_three_states_none_is_the_latter(pipeline):
    text = (
        "Saudi Arabia and the UAE back rival generals in Sudan. The former accused Togo; the latter criticised Benin."
    )
    assert ("Sudan", "criticized", "Benin") not in told(pipeline, text)
