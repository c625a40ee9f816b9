"""Values of numbers and amounts of money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims.numbers import Numbers
from kg.ontology import load

NUMBERS = Numbers(load())
#: (text, value, currency)
AMOUNTS = [
    ("$2.5 billion", "2500000000", "USD"),
    ("US$2.5 billion", "2500000000", "USD"),
    ("$2.5bn", "2500000000", "USD"),
    ("2.5 billion dollars", "2500000000", "USD"),
    ("2.5 billion US dollars", "2500000000", "USD"),
    ("$400 million", "400000000", "USD"),
    ("$400m", "400000000", "USD"),
    ("$1.2 trillion", "1200000000000", "USD"),
    ("$12,500", "12500", "USD"),
    ("$950 thousand", "950000", "USD"),
    ("€3 billion", "3000000000", "EUR"),
    ("3 billion euros", "3000000000", "EUR"),
    ("£1.75 million", "1750000", "GBP"),
    ("70 million pounds", "70000000", "GBP"),
    ("¥900 billion", "900000000000", "JPY"),
    ("900 billion yen", "900000000000", "JPY"),
    ("14 billion zlotys", "14000000000", "PLN"),
    ("14 billion złoty", "14000000000", "PLN"),
    ("30 million rubles", "30000000", "RUB"),
    ("30 million roubles", "30000000", "RUB"),
    ("5,000 rupees", "5000", "INR"),
    ("₹5,000", "5000", "INR"),
    ("8 trillion won", "8000000000000", "KRW"),
    ("200 million lira", "200000000", "TRY"),
    ("1.1 billion kronor", "1100000000", "SEK"),
    ("6 billion Swiss francs", "6000000000", "CHF"),
    ("90 million shekels", "90000000", "ILS"),
    ("55 million hryvnias", "55000000", "UAH"),
    ("40 billion riyals", "40000000000", "SAR"),
    ("3 billion dirhams", "3000000000", "AED"),
    ("A$368 billion", "368000000000", "AUD"),
    ("15 billion Canadian dollars", "15000000000", "CAD"),
    ("NT$40 billion", "40000000000", "TWD"),
    ("about $60 million", "60000000", "USD"),
    ("more than 60 million", "60000000", ""),
    ("a billion dollars", "1000000000", "USD"),
    ("half a billion dollars", "500000000", "USD"),
    ("two million euros", "2000000", "EUR"),
    ("€1.2-billion", "1200000000", "EUR"),
    ("$500k", "500000", "USD"),
    # from one to another: no value of its own
    ("$2-3 billion", "", "USD"),
    ("between $2 and $3 billion", "", "USD"),
    # no number: no value
    ("billions of dollars", "", "USD"),
    ("a fortune", "", ""),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "value", "currency"), AMOUNTS)
def test_an_amount_is_normalised(text, value, currency):
    assert NUMBERS.money(text) == (value, currency)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("36", "36"),
        ("1,200", "1200"),
        ("up to 40", "40"),
        ("more than 100", "100"),
        ("five", "5"),
        ("twenty-four", "24"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("a hundred", "100"),
        ("1.5 million", "1500000"),
        ("five Pakistani fighters", "5"),
        ("several hundred", ""),
        ("dozens", ""),
        ("40 or 50", ""),
        ("a", ""),
        ("", ""),
    ],
)
def test_a_number_in_digits_or_words(text, value):
    assert NUMBERS.number(text) == value


@given(st.integers(1, 999), st.sampled_from([("", 1), (" thousand", 10**3), (" million", 10**6), (" billion", 10**9)]))
def test_the_scale_multiplies(number, scale):
    word, factor = scale
    assert NUMBERS.money(f"${number}{word}") == (str(number * factor), "USD")


@given(st.integers(1, 10**12))
def test_thousands_separators_do_not_matter(number):
    assert NUMBERS.money(f"${number:,}") == NUMBERS.money(f"${number}") == (str(number), "USD")


@given(st.text(max_size=80))
def test_any_text_gives_a_number_or_nothing(text):
    value, currency = NUMBERS.money(text)
    assert value == "" or float(value) >= 0
    assert currency == "" or (len(currency) == 3 and currency.isupper())
