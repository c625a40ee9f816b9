import pytest

from kg.evaluation.gold import GoldClaim, GoldDocument, GoldEntity
from kg.evaluation.matching import Names, accepted, key, root, same_amount, same_speaker, same_status, same_time


def gold(**given):
    return GoldClaim(**{"s": "a", "p": "bought", "o": "b", "polarity": "positive", "modality": "asserted", **given})


@pytest.fixture(scope="module")
def names():
    entities = (
        GoldEntity(name="Türkiye", type="State", aliases=("Turkey", "Ankara")),
        GoldEntity(name="Jonas Gahr Støre", type="Person", aliases=("Støre",)),
        GoldEntity(name="Ankara", type="Location"),
    )
    return Names(GoldDocument(doc="a", entities=entities, claims=()))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the Kremlin", "Kremlin"),
        ("President Mr. Støre", "store"),
        ("Türkiye’s", "Turkiye"),
        ("S-400", "s 400"),
        ("The", "the"),
    ],
)
def test_case_marks_articles_and_titles_do_not_tell_names_apart(left, right):
    assert key(left) == key(right)


@pytest.mark.parametrize(("left", "right"), [("S-400", "S-300"), ("North Korea", "South Korea"), ("Andes", "Anders")])
def test_other_words_do(left, right):
    assert key(left) != key(right)


@pytest.mark.parametrize("form", ["open:own", "owns", "owned", "open:owning"])
def test_the_forms_of_a_verb_have_one_root(form):
    assert root(form) == "own"


def test_short_verbs_have_a_root_too():
    assert root("used") == root("open:use") == root("uses")
    assert root("open:be") == "be"


def test_verbs_in_y_keep_it():
    assert root("supplied") == root("open:supply") == root("supplies")


@pytest.mark.parametrize(
    ("wanted", "predicate", "right"),
    [
        (["bought"], "bought", True),
        (["bought"], "open:bought", False),
        (["open:own"], "owns", True),
        (["open:own"], "open:owe", False),
        (["*"], "anything", True),
        (["bought", "paid"], "paid", True),
        (["bought"], "sold", False),
    ],
)
def test_a_predicate_is_accepted(wanted, predicate, right):
    assert accepted(wanted, predicate) is right


def test_an_entity_goes_by_its_name_and_else_by_how_it_is_written(names):
    assert names.resolve({"name": "Turkey", "text": "Støre"}) == {"Türkiye"}
    assert names.resolve({"name": "Kingdom of Somewhere", "text": "the Støre"}) == {"Jonas Gahr Støre"}
    assert names.resolve({"name": "Ankara"}) == {"Türkiye", "Ankara"}
    assert names.resolve({"name": "Norway", "text": "Oslo"}) == frozenset()


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        (("positive", "asserted"), ("positive", "asserted"), True),
        (("positive", "planned"), ("positive", "possible"), False),
        (("positive", "asserted"), ("negative", "asserted"), False),
        (("negative", "asserted"), ("negative", "possible"), True),
        (("negative", "asserted"), ("positive", "asserted"), False),
    ],
)
def test_status_is_polarity_and_modality(wanted, found, right):
    one = gold(polarity=wanted[0], modality=wanted[1])
    assert same_status(one, {"polarity": found[0], "modality": found[1]}) is right


@pytest.mark.parametrize(
    ("wanted", "said", "right"),
    [
        (None, None, True),
        (None, {"name": "Støre", "text": "Støre"}, False),
        ("Türkiye", None, False),
        ("Türkiye", {"name": "Turkey", "text": "Ankara"}, True),
        ("Türkiye", {"name": "Greece", "text": "Athens"}, False),
        ("Turkish military sources", {"name": "military sources", "text": "military sources"}, True),
        ("Turkish military sources", {"name": "a retired admiral", "text": "a retired admiral"}, False),
        ("Turkish sources", {"name": "two sources", "text": "two sources"}, True),
        ("senior Turkish diplomats", {"name": "one Turkish newspaper", "text": "one Turkish newspaper"}, False),
    ],
)
def test_the_speaker_is_an_entity_or_shares_its_words(names, wanted, said, right):
    assert same_speaker(gold(attribution=wanted), {"attribution": said}, names) is right


@pytest.mark.parametrize(
    ("wanted", "time", "right"),
    [
        ("2024-05-03", {"text": "on Friday", "value": "2024-05-03"}, True),
        ("2024-05-03", {"text": "in May", "value": "2024-05"}, True),
        ("2024", {"text": "in May", "value": "2024-05"}, True),
        ("2024-05-03", {"text": "on Friday", "value": "2024-06-03"}, False),
        ("2024-05-03", {"text": "that year", "value": "2024"}, True),
        ("since spring", {"text": "since spring", "value": ""}, True),
        ("2024", None, False),
    ],
)
def test_the_month_is_enough_for_a_time(wanted, time, right):
    assert same_time(wanted, {"time": time}) is right


@pytest.mark.parametrize(
    ("wanted", "qualifiers", "right"),
    [
        ("$2.5 billion", {"amount": {"text": "$2.5 billion", "value": 2_500_000_000.0}}, True),
        ("54; $2.5 billion", {"quantity": {"text": "54", "value": 54.0}}, True),
        ("1,000", {"quantity": {"text": "1000"}}, True),
        ("two", {"quantity": {"text": "two"}}, True),
        ("54", {"amount": {"text": "$2.5 billion"}}, False),
        ("54", {}, False),
    ],
)
def test_one_number_is_enough_for_an_amount(wanted, qualifiers, right):
    assert same_amount(wanted, {"qualifiers": qualifiers}) is right
