"""Prepositions and numbers get the noun right behind them."""

from tests.readings import must_tell, read


def test_a_second_subject_is_the_preposition_s(pipeline):
    text = "The corvette that Naval Group was building for the Egyptian navy, the Port Said, was delayed."
    doc = pipeline._stages.annotator.nlp(text)
    navy = next(t for t in doc if t.lower_.endswith("navy"))
    assert (navy.dep_, navy.head.text) == ("pobj", "for")


def test_a_number_counts_the_noun_behind_it(pipeline):
    (reading,) = read(pipeline, ["Nigeria has ordered 24 M-346s from Leonardo."])
    found = {c.triple: c.qualifiers.get("quantity", ("",))[0] for c in reading.claims}
    assert found[("Nigeria", "bought", "M-346")] == "24", reading


def test_a_number_that_the_parser_cuts_off_counts_too(pipeline):
    (reading,) = read(pipeline, ["Peru's $2 billion purchase of 24 Gripens was criticised by its congress."])
    found = {c.triple: c.qualifiers.get("quantity", ("",))[0] for c in reading.claims}
    assert found[("Peru", "bought", "Gripen")] == "24", reading


def test_a_stranded_preposition_stays_so(pipeline):
    must_tell(pipeline, "The Gripens that Peru paid for were delivered in May.", {("Peru", "paid", "Gripen")})


def test_a_people_s_jet_is_the_jet(pipeline):
    must_tell(
        pipeline,
        "Kenya has turned down the Chinese L-15 and cancelled an option on six JF-17s.",
        {("Kenya", "rejected", "L-15")},
        {("Kenya", "rejected", "China")},
    )


def test_goods_of_a_kind_are_counted(pipeline):
    (reading,) = read(pipeline, ["Croatia is seeking 12 used Rafales each from France and Greece."])
    found = {c.triple: c.qualifiers.get("quantity", ("",))[0] for c in reading.claims}
    assert found[("Croatia", "bought", "Rafale")] == "12", reading


def test_goods_that_were_made_better_are_counted_and_no_second_verb(pipeline):
    (reading,) = read(pipeline, ["MHI will build four upgraded Mogami frigates for Chile, the first due in 2029."])
    found = {c.triple: c.qualifiers.get("quantity", ("",))[0] for c in reading.claims}
    assert found[("Mitsubishi Heavy Industries", "manufactured", "Mogami-class")] == "four", reading


def test_a_second_verb_behind_a_number_stays_one(pipeline):
    must_tell(pipeline, "Peru ordered 24 and upgraded the Kfir at home.", {("Peru", "open:upgrade", "Kfir")})


def test_a_name_between_a_verb_and_its_object_stays_whole(pipeline):
    text = "Donald Trump gave Volodymyr Zelensky two ships in May."
    doc = pipeline._stages.annotator.nlp(text)
    assert [(t.dep_, t.head.text) for t in doc if t.text in ("Volodymyr", "Zelensky")] == [
        ("compound", "Zelensky"),
        ("dative", "gave"),
    ]
    must_tell(pipeline, "Peru gave Ukraine Patriots in May.", {("Peru", "supplied", "Ukraine")})


def test_goods_that_are_wanted_used_are_not_used(pipeline):
    must_tell(
        pipeline,
        "Greece wants used Bradleys from the United States.",
        {("Greece", "bought", "Bradley")},
        {("Greece", "operates", "Bradley")},
    )


def test_a_tense_stays_one(pipeline):
    must_tell(pipeline, "Chile has used F-16s.", {("Chile", "operates", "F-16")})
