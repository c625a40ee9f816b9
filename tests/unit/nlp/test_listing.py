"""Lists whose last member stands behind a phrase between commas."""

import pytest

from tests.readings import read


def told(pipeline, text):
    (reading,) = read(pipeline, [text])
    return {c.triple for c in reading.claims}


MENDED = [
    ("Israel bombed Tyre, Sidon and, in September, Nabatieh.", "attacked", {"Tyre", "Sidon", "Nabatieh"}),
    ("Israel has bombed Ras Isa, Hodeidah and, on August 28, Salif.", "attacked", {"Ras Isa", "Hodeidah", "Salif"}),
    (
        "The EU sanctioned Rosneft, Lukoil and, in its latest package, Sovcomflot.",
        "sanctioned",
        {"Sovcomflot", "Lukoil"},
    ),
    ("Russia sold Su-30s to Algeria, India and, in 2016, Belarus.", "supplied", {"Algeria", "India", "Belarus"}),
    ("Marco Rubio met Sergei Lavrov and, on Friday, Wang Yi.", "met", {"Sergey Lavrov", "Wang Yi"}),
]


@pytest.mark.parametrize(("text", "relation", "objects"), MENDED)
def test_a_phrase_between_commas_cuts_no_list(pipeline, text, relation, objects):
    assert objects <= {o for _, predicate, o in told(pipeline, text) if predicate == relation}


@pytest.mark.parametrize(
    ("text", "relation", "object_"),
    [
        ("Chile met Peru and, in May, Kenya left ECOWAS.", "met", "Kenya"),
        ("Turkey shelled Afrin and, together with Russia, patrols Kobani.", "attacked", "Kobani"),
        ("Israel bombed Tyre and, in May, said that Sidon was next.", "attacked", "Sidon"),
    ],
)
def test_a_second_clause_is_no_list(pipeline, text, relation, object_):
    assert (relation, object_) not in {(predicate, o) for _, predicate, o in told(pipeline, text)}


def test_the_first_has_not_the_date_of_the_last(pipeline):
    (reading,) = read(pipeline, ["Israel bombed Tyre, Sidon and, in May 2024, Salif."])
    assert {(c.object, c.time) for c in reading.claims} >= {("Tyre", ""), ("Salif", "2024-05")}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Dassault of France and Sweden's Saab lobbied in Lima; Peru bought the Gripen from the latter.",
            ("Saab", "sold", "Gripen"),
        ),
        (
            "General Electric of America and Britain's Rolls-Royce want to sell jet engines to Ankara.",
            ("Rolls-Royce", "supplied", "Türkiye"),
        ),
    ],
)
def test_a_place_cuts_no_list(pipeline, text, claim):
    assert claim in told(pipeline, text)


def test_a_place_and_what_another_owns_may_be_listed(pipeline):
    claims = told(
        pipeline, "The leaders of France and Germany's Rheinmetall met; Paris bought the Lynx from the latter."
    )
    assert ("Rheinmetall", "sold", "Lynx") in claims


def test_the_first_of_a_list_is_no_time(pipeline):
    claims = told(pipeline, "Bamako, Ouagadougou and Niamey quit ECOWAS in January.")
    assert {s for s, p, _ in claims if p == "left"} == {"Mali", "Burkina Faso", "Niger"}


def test_a_place_before_two_subjects_stays_a_place(pipeline):
    claims = told(pipeline, "On Tuesday, Peru and Chile quit NATO.")
    assert {s for s, p, _ in claims if p == "left"} == {"Peru", "Chile"}


@pytest.mark.parametrize(
    ("text", "relation", "objects"),
    [
        ("The EU sanctioned Rosneft and Lukoil two days later.", "sanctioned", {"Rosneft", "Lukoil"}),
        ("Norway blacklisted Rosneft and Lukoil a week before the Swiss did.", "sanctioned", {"Rosneft", "Lukoil"}),
        ("Marco Rubio visited Latvia and Estonia the week after.", "visited", {"Latvia", "Estonia"}),
        ("Ukraine took Izium in September and Kherson two months later.", "captured", {"Izium", "Kherson"}),
        ("Poland bought Leopards but not Marders a year ago.", "bought", {"Leopard 2"}),
        ("Poland bought Leopards but not Marders last year.", "bought", {"Leopard 2"}),
        ("Britain sank the Bismarck and Germany a week later the Hood.", "destroyed", {"Bismarck"}),
    ],
)
def test_a_time_behind_a_list_cuts_off_no_name(pipeline, text, relation, objects):
    assert {o for _, predicate, o in told(pipeline, text) if predicate == relation} == objects
    assert "Germany" not in {o for _, _, o in told(pipeline, text)}
