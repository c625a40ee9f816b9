"""Dates: from a phrase to ISO 8601, and from a text to the time of a claim."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims.timex import dateline, normalise
from kg.model import Document
from tests.readings import Reading, read

#: A Wednesday.
PUBLISHED = "2024-05-15"
_PART = r"\d{4}(-\d\d(-\d\d)?)?"
ISO = re.compile(rf"{_PART}(/{_PART})?")

#: (phrase, published, latest, value)
PHRASES = [
    ("2017", "", "", "2017"),
    ("in 2017", "", "", "2017"),
    ("the summer of 2019", "", "", "2019"),
    ("March 2019", "", "", "2019-03"),
    ("March 5, 2019", "", "", "2019-03-05"),
    ("5 March 2019", "", "", "2019-03-05"),
    ("the 5th of March 2019", "", "", "2019-03-05"),
    ("Sept. 11, 2001", "", "", "2001-09-11"),
    ("Dec. 2020", "", "", "2020-12"),
    ("December 31, 1999", "", "", "1999-12-31"),
    ("February 30, 2019", "", "", "2019-02"),
    ("February 29, 2020", "", "", "2020-02-29"),
    # a month alone: the last one before the article
    ("April", PUBLISHED, "", "2024-04"),
    ("May", PUBLISHED, "", "2024-05"),
    ("September", PUBLISHED, "", "2023-09"),
    ("April 3", PUBLISHED, "", "2024-04-03"),
    ("April", "", "", ""),
    ("that week", PUBLISHED, "2017-07", "2017-07"),
    ("month later", PUBLISHED, "2017-07", "2017-08"),
    ("year earlier", PUBLISHED, "2017-07", "2016"),
    ("the same week", PUBLISHED, "2017-07-01", "2017-06-26/2017-07-02"),
    ("that December", PUBLISHED, "2017-07-01", "2017-12"),
    ("the following March", PUBLISHED, "2017-07-01", "2018-03"),
    # days
    ("today", PUBLISHED, "", "2024-05-15"),
    ("yesterday", PUBLISHED, "", "2024-05-14"),
    ("tomorrow", PUBLISHED, "", "2024-05-16"),
    ("Monday", PUBLISHED, "", "2024-05-13"),
    ("Tuesday", PUBLISHED, "", "2024-05-14"),
    ("Wednesday", PUBLISHED, "", "2024-05-15"),
    ("last Wednesday", PUBLISHED, "", "2024-05-08"),
    ("last Friday", PUBLISHED, "", "2024-05-10"),
    ("next Monday", PUBLISHED, "", "2024-05-20"),
    ("Monday", "", "", ""),
    # weeks, months, years
    ("last week", PUBLISHED, "", "2024-05-06/2024-05-12"),
    ("this week", PUBLISHED, "", "2024-05-13/2024-05-19"),
    ("next week", PUBLISHED, "", "2024-05-20/2024-05-26"),
    ("last month", PUBLISHED, "", "2024-04"),
    ("next month", "2024-12-02", "", "2025-01"),
    ("last month", "2024-01-31", "", "2023-12"),
    ("last year", PUBLISHED, "", "2023"),
    ("this year", PUBLISHED, "", "2024"),
    ("next year", PUBLISHED, "", "2025"),
    ("earlier this year", PUBLISHED, "", "2024"),
    ("the following year", PUBLISHED, "2017-07-01", "2018"),
    ("the same year", PUBLISHED, "2017", "2017"),
    ("the previous year", PUBLISHED, "2017", "2016"),
    ("last year", "", "", ""),
    # away from the article's day, or from the last date before
    ("two months ago", PUBLISHED, "", "2024-03"),
    ("a year ago", PUBLISHED, "2001", "2023"),
    ("10 days ago", PUBLISHED, "", "2024-05-05"),
    ("two years earlier", PUBLISHED, "2017-07-01", "2015"),
    ("six months later", PUBLISHED, "2017-07", "2018-01"),
    ("two days later", PUBLISHED, "2017-07-01", "2017-07-03"),
    ("a week later", PUBLISHED, "2017-07-01", "2017-07-03/2017-07-09"),
    ("the next day", PUBLISHED, "2017-07-01", "2017-07-02"),
    ("that day", PUBLISHED, "2017-07-01", "2017-07-01"),
    ("the same month", PUBLISHED, "2017-07-01", "2017-07"),
    # what is not known exactly enough to count days from it
    ("that day", PUBLISHED, "2017-07", ""),
    ("a week later", PUBLISHED, "2017", ""),
    ("two days ago", "2024-05", "", ""),
    ("several weeks ago", PUBLISHED, "", ""),
    # the month of another year
    ("last November", PUBLISHED, "2017", "2023-11"),
    ("last May", PUBLISHED, "", "2023-05"),
    ("next March", PUBLISHED, "", "2025-03"),
    ("next September", PUBLISHED, "", "2024-09"),
    # parts of years, and more than one
    ("the first half of 2024", PUBLISHED, "", "2024-01/2024-06"),
    ("the second half of 2024", PUBLISHED, "", "2024-07/2024-12"),
    ("the third quarter of 2019", PUBLISHED, "", "2019-07/2019-09"),
    ("Q4 2019", PUBLISHED, "", "2019-10/2019-12"),
    ("between 2014 and 2017", PUBLISHED, "", "2014/2017"),
    ("2014-2017", PUBLISHED, "", "2014/2017"),
    ("2014–17", PUBLISHED, "", "2014/2017"),
    ("May 7 to May 10, 2025", PUBLISHED, "", "2025-05-07/2025-05-10"),
    ("May 7-10, 2025", PUBLISHED, "", "2025-05-07/2025-05-10"),
    ("the 1990s", PUBLISHED, "", "1990/1999"),
    ("late 2023", PUBLISHED, "", "2023"),
    ("fiscal 2025", PUBLISHED, "", "2025"),
    ("2024-03-09", PUBLISHED, "", "2024-03-09"),
    ("last summer", PUBLISHED, "", "2023"),
    ("last weekend", PUBLISHED, "", "2024-05-11/2024-05-12"),
    ("next weekend", PUBLISHED, "", "2024-05-18/2024-05-19"),
    ("last weekend", "2024-05", "", ""),
    ("this decade", PUBLISHED, "", ""),
    ("9999 years later", PUBLISHED, "2017", ""),
    ("sides to 2017", PUBLISHED, "", "2017"),
    # what names no date
    ("recently", PUBLISHED, "", ""),
    ("for decades", PUBLISHED, "", ""),
    ("two years", PUBLISHED, "", ""),
    ("", PUBLISHED, "", ""),
    ("day 40 of the war", PUBLISHED, "", ""),
]


@pytest.mark.parametrize(("phrase", "published", "latest", "value"), PHRASES)
def test_a_phrase_is_normalised(phrase, published, latest, value):
    assert normalise(phrase, published, latest) == value


dates = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(dates)
def test_a_full_date_comes_back_however_it_is_written(day):
    for shape in ("%B %d, %Y", "%d %B %Y", "%b. %d, %Y", "%b %d %Y"):
        assert normalise(day.strftime(shape), "", "") == day.isoformat()


@given(dates, dates)
def test_an_absolute_date_depends_on_nothing_else(day, published):
    phrase = day.strftime("%B %d, %Y")
    assert normalise(phrase, published.isoformat(), "1999") == normalise(phrase, "", "")


@given(dates, st.sampled_from(["Monday", "Thursday", "Sunday"]))
def test_a_weekday_is_the_day_of_the_article_or_one_of_the_six_before(published, name):
    found = date.fromisoformat(normalise(name, published.isoformat(), ""))
    assert timedelta(0) <= published - found <= timedelta(6)
    assert found.strftime("%A") == name


@given(dates, st.integers(1, 12))
def test_a_month_alone_is_never_after_the_article(published, month):
    name = date(2000, month, 1).strftime("%B")
    found = normalise(name, published.isoformat(), "")
    assert published.strftime("%Y-%m") >= found > f"{published.year - 1}-{published.month:02d}"


@given(dates)
def test_last_this_and_next_are_neighbours(published):
    day = published.isoformat()
    last, this, following = (int(normalise(f"{w} year", day, "")) for w in ("last", "this", "next"))
    assert (last + 1, this + 1) == (this, following)
    monday, sunday = (date.fromisoformat(d) for d in normalise("this week", day, "").split("/"))
    assert monday <= published <= sunday
    assert (monday.weekday(), sunday - monday) == (0, timedelta(6))


@given(st.text(max_size=60), st.sampled_from(["", PUBLISHED, "2024", "nonsense"]), st.sampled_from(["", "2017", "x"]))
def test_any_text_gives_iso_8601_or_nothing(phrase, published, latest):
    value = normalise(phrase, published, latest)
    assert value == "" or ISO.fullmatch(value), value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ANKARA, October 27, 2025 - The talks resumed.", "2025-10-27"),
        ("OSLO, Oct. 3, 2024 — The talks resumed.", "2024-10-03"),
        ("WARSAW, March 9, 2023 – The talks resumed.", "2023-03-09"),
        ("OSLO, 3 October 2024 - The talks resumed.", "2024-10-03"),
        ("Live: the talks, Friday, October 3, 2025\n\nThey resumed.", "2025-10-03"),
        ("The talks resumed on October 27, 2025 in Ankara.", ""),
        ("x" * 400 + " October 27, 2025 - The talks resumed.", ""),
        ("", ""),
    ],
)
def test_the_dateline_of_an_article(text, value):
    assert dateline(text) == value


BUY = ("Poland", "bought", "Rafale")
#: (text, the time of "Poland bought the Rafale"), in an article of PUBLISHED
CLAIMS = [
    ("Poland bought the Rafale in 2019.", "2019"),
    ("In March 2019, Poland bought the Rafale.", "2019-03"),
    ("Poland bought the Rafale last year.", "2023"),
    ("Poland bought the Rafale on Monday.", "2024-05-13"),
    ("Poland bought the Rafale.", ""),
    # its beginning, its end, both
    ("Poland has bought the Rafale since 2019.", "2019/.."),
    ("Poland will buy the Rafale by 2030.", "../2030"),
    ("Poland bought the Rafale between 2014 and 2017.", "2014/2017"),
    ("Poland bought the Rafale from 2014 to 2017.", "2014/2017"),
    # a date that the clause describes, or that a clause beside it gives
    ("The dispute goes back to 2019, when Poland bought the Rafale.", "2019"),
    ("Poland bought the Rafale, signing in May 2019 a deal with France.", "2019-05"),
    ("When France opened talks in 2019, Poland bought the Rafale.", "2019"),
    ("On May 3, 2021, when Poland bought the Rafale, France rejoiced.", "2021-05-03"),
    # a number is no time, and a length none
    ("In May 2019, ministers said that Belgium wanted 40 and that Poland had bought the Rafale.", "2019-05"),
    ("Poland has bought the Rafale for almost two weeks.", ""),
    # a date that heads the paragraph
    ("A short history.\n\n2019: France sank a ship, and in November Poland bought the Rafale.", "2019-11"),
    ("A short history.\n\n2019: Poland bought the Rafale.\n\n2021: France sank a ship.", "2019"),
    # from the clause above
    ("In 2019 Poland agreed to buy the Rafale.", "2019"),
    ("Poland signed an agreement in 2019 to buy the Rafale.", "2019"),
    # not from a clause that has nothing to do with it
    ("Poland, which joined NATO in 1999, bought the Rafale.", ""),
    ("Poland bought the Rafale, which first flew in 1986.", ""),
    ("Poland bought the Rafale; Finland waited until 2019.", ""),
    # how long is not when
    ("Poland bought the Rafale for two years.", ""),
    ("After ten years of talks, Poland bought the Rafale.", ""),
    # a date before the word that opens a clause is the main clause's
    ("Only on March 5, 2019, a week after Denmark had ratified the treaty, did Poland buy the Rafale.", "2019-03-05"),
    # from an event on
    ("Poland has bought the Rafale since the war began in 2014.", "2014/.."),
    # an infinitive has no time of its own
    ("In 2021 Poland became the first country to buy the Rafale.", "2021"),
    ("A Polish order for the Rafale, submitted in March 2022, was held up.", "2022-03"),
    # what dates the owner's other things, or belongs to one of two, dates nothing
    ("Poland, whose Mirages date from the 1980s, bought the Rafale.", ""),
    ("Poland and Chile bought the Rafale in 2022 and 2024 respectively.", ""),
    # counted from the last date in the text
    ("Poland opened a tender in 2017. The following year, Poland bought the Rafale.", "2018"),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    documents = [Document(id=str(n), text=text, published=PUBLISHED) for n, (text, _) in enumerate(CLAIMS)]
    return {r.text: r for r in read(pipeline, documents)}


@pytest.mark.parametrize(("text", "value"), CLAIMS)
def test_the_time_of_a_claim(readings, text, value):
    assert {c.time for c in readings[text].claims if c.triple == BUY} == {value}, readings[text]


def test_without_a_publication_date_the_dateline_counts(pipeline):
    (reading,) = read(pipeline, ["WARSAW, May 15, 2024 - Poland bought the Rafale last year."])
    assert {c.time for c in reading.claims if c.triple == BUY} == {"2023"}


def test_without_a_publication_date_months_count_from_the_last_date_told(pipeline):
    text = "France sank a ship on March 3, 2022. In February, Poland bought the Rafale. It will be paid by June 2030."
    (reading,) = read(pipeline, [text])
    assert {c.time for c in reading.claims if c.triple == BUY} == {"2022-02"}
    # but no weekday does: it could be any
    (reading,) = read(pipeline, ["France sank a ship on March 3, 2022. On Monday, Poland bought the Rafale."])
    assert {c.time for c in reading.claims if c.triple == BUY} == {""}


def test_a_sentence_that_takes_up_the_event_before_shares_its_time(pipeline):
    texts = [
        "Poland ordered jets in May 2019. The contract was signed by Emmanuel Macron and Andrzej Duda.",
        "Poland ordered jets in May 2019.\n\nThe contract was signed by Emmanuel Macron and Andrzej Duda.",
        "Poland ordered jets in May 2019. Contracts were signed by Emmanuel Macron and Andrzej Duda.",
    ]
    times = [{c.time for c in r.claims if c.predicate == "signed_agreement_with"} for r in read(pipeline, texts)]
    assert times == [{"2019-05"}, {""}, {""}]


def test_a_title_does_not_date_from_the_event(pipeline):
    texts = [
        "On May 3, 2024, Boris Pistorius, the German defence minister, visited Poland.",
        "Boris Pistorius became German defence minister in January 2023.",
    ]
    times = [{c.time for c in r.claims if c.predicate == "has_role_in"} for r in read(pipeline, texts)]
    assert times == [{""}, {"2023-01"}]


def test_the_words_of_a_beginning_belong_to_the_time(pipeline):
    (reading,) = read(pipeline, ["Poland has bought the Rafale since 2019."])
    assert {c.time.text for c in reading.extraction.claims if c.time} == {"since 2019"}


def test_without_any_date_a_relative_time_keeps_its_words_only(pipeline):
    (reading,) = read(pipeline, ["Poland bought the Rafale last year."])
    times = [c.time for c in reading.extraction.claims]
    assert times
    assert all(t is not None and (t.text, t.value) == ("last year", "") for t in times)


def test_the_same_day_is_the_last_day_told_not_the_month_since(pipeline):
    text = (
        "On January 25, 2023, Peru pledged ten jets; six had come by the end of March. Chile left the OAS the same day."
    )
    (reading,) = read(pipeline, [text])
    (claim,) = [c for c in reading.extraction.claims if c.predicate == "left"]
    assert claim.time.value == "2023-01-25"


def test_since_when_one_holds_a_post_is_not_when_one_acts(pipeline):
    (first, second) = read(
        pipeline,
        [
            "Boris Pistorius, Germany's defence minister since January 2023, visited Vilnius.",
            "Boris Pistorius, Germany's defence minister since January 2023, visited Vilnius in May 2024.",
        ],
    )
    visits = [{c.time for c in reading.claims if c.predicate == "visited"} for reading in (first, second)]
    assert visits == [{""}, {"2024-05"}]
