"""What a surname alone stands for: cases beside those of `test_resolver.py`."""


def test_whom_a_first_name_may_mean_keeps_like_company_from_joining(corpus):
    documents = {"a": "P:Saddam, S!:Iraq", "b": "P:Saddam, S!:Iraq"}
    assert corpus(**documents).same(("a", "Saddam"), ("b", "Saddam"))
    assert not corpus(**documents, c="P:Saddam Rashid, S!:Peru").same(("a", "Saddam"), ("b", "Saddam"))


def test_those_whom_the_one_candidate_does_not_fit_may_still_be_one(corpus):
    made = corpus(a="P:Pål Jonson, S!:Sweden", b="P:Jonson, S!:Peru", c="P:Jonson, S!:Peru")
    assert made.same(("b", "Jonson"), ("c", "Jonson"))
    assert not made.same(("a", "Pål Jonson"), ("b", "Jonson"))


def test_short_surnames_are_not_taken_for_one_by_their_sound(corpus):
    assert corpus(a="P:Omar Nasser, S!:Oman", b="P:Naser, S!:Oman").ids.count("person/naser") == 1
    assert corpus(a="P:Omar Nasserdin, S!:Oman", b="P:Naserdin, S!:Oman").same(
        ("a", "Omar Nasserdin"), ("b", "Naserdin")
    )


def test_several_neighbours_none_of_which_tells_enough_do_so_together(corpus):
    far = "P:Peskov, --, S!:Peru, S!:Oman, S!:Chad, S!:Mali, S!:Cuba, S!:Fiji, S!:Iran, S!:Iraq, S!:Togo"
    one = "P:Peskov, --, S!:Peru"
    others = {f"d{n}": "S!:Brazil" for n in range(20)}
    assert corpus(a=far, b=far, **others).same(("a", "Peskov"), ("b", "Peskov"))
    assert not corpus(a=one, b=one, **others).same(("a", "Peskov"), ("b", "Peskov"))
