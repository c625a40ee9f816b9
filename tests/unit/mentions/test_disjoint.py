"""Whom a pronoun can't stand for because of its clause's subject."""

import pytest

from tests.readings import Reading, read_each

NOBODY = ""
WHOSE = [
    ("Morocco left Iran alone. The kingdom accused it of arming Mali.", "it", "Iran"),
    ("On Tuesday Russia hit the port again, and Ukraine struck its refineries.", "its", "Russia"),
    ("On Tuesday Russia hit the port again, and Ukraine struck its own refineries.", "its", "Ukraine"),
    ("On Tuesday Russia hit the port again, and Ukraine struck from its ships.", "its", "Ukraine"),
    ("Emmanuel Macron was firm: he sold his government two boats.", "his", NOBODY),
    ("Emmanuel Macron was firm: he promised his government two boats.", "his", "Emmanuel Macron"),
    ("Emmanuel Macron was firm: he sold his boats.", "his", "Emmanuel Macron"),
    ("America sanctioned Norinco, its biggest firm.", "its", NOBODY),
    ("America praised Boeing, its biggest firm.", "its", "United States"),
    ("Peru had looked at it, while Chile, content with its tanks, is selling them.", "its", "Chile"),
    # where a jet intrudes, its sender is no master
    ("Estonia chased a tanker. Russia sent a jet, which entered its airspace.", "its", "Estonia"),
    ("Estonia chased a tanker. Russia sent a jet, which left its airspace.", "its", "Russia"),
    ("Greece sent the Patriot to Saudi Arabia, which paid for it.", "it", "Patriot"),
    ("Cuba sent doctors to Venezuela. Its president, Nicolás Maduro, paid.", "Its", "Venezuela"),
    ("Cuba sent doctors to Venezuela. Its president, Olaf Holm, paid.", "Its", "Cuba"),
    ("Cuba sent doctors to Togo. Its president, Nicolás Maduro, paid.", "Its", NOBODY),
    ("Friedrich Merz left. His guest, Jan Strand, will not follow: a court rebuked him.", "him", "Jan Strand"),
    # nor is the subject whom the clause names as its object
    ("When Serbia bought the Gripen, Washington protested. It warned Belgrade of sanctions.", "It", "United States"),
    # those on whom sanctions are imposed did it
    ("Canada imposed sanctions on Rwanda over its support for the M23.", "its", "Rwanda"),
    ("Canada imposed sanctions in Rwanda over its support for the M23.", "its", "Canada"),
    ("The Trump administration threw Ankara out of the club because it had bought the S-400.", "it", "Türkiye"),
    ("Britain sent a warship, as it had sent HMS Trent two years before.", "it", "United Kingdom"),
    ("Britain expelled a diplomat because it had lost patience.", "it", "United Kingdom"),
    ("Peru asked Chile to withdraw its soldiers.", "its", NOBODY),
    ("Peru asked Chile to train its soldiers.", "its", "Peru"),
    ("The Turks have bought the Typhoon: they want 40.", "they", "Türkiye"),
    ("Athens has bought the Typhoon: they want 40.", "they", NOBODY),
    # either of two men
    ("Friedrich Merz met Olaf Holm. His guest, Jan Strand, rebuked him.", "him", NOBODY),
    ("Friedrich Merz, who had met Olaf Holm, left: a court rebuked him.", "him", "Friedrich Merz"),
    ("Friedrich Merz left. A court rebuked him.", "him", "Friedrich Merz"),
    ("Sweden sold the Gripen to Hungary, which praised it.", "it", NOBODY),
    ("Sweden sold the Gripen to Hungary, which bombed it.", "it", "Sweden"),
    ("Israel, which had killed its leader, was silent.", "its", NOBODY),
    ("Israel, which had praised its leader, was silent.", "its", "Israel"),
    ("Olaf Holm was late. His Hungarian counterpart, Viktor Orbán, praised him.", "him", "Olaf Holm"),
    ("Fidesz left the coalition, and the Jobbik party, which took its place, was glad.", "its", "Fidesz"),
    ("Jobbik took its place at the table.", "its", "Jobbik"),
    ("Embraer hopes that Peru will take its C-390.", "its", "Embraer"),
    ("Embraer hopes that Peru will keep its C-390.", "its", "Peru"),
    ("Peru said that it had bought its F-16s in Denmark.", "its", "Peru"),
    ("Argentina waited. Denmark sold the country 24 jets.", "the country", "Argentina"),
    ("Denmark said that Saab had sold the country 24 jets.", "the country", "Denmark"),
    ("Argentina waited. It was late. Denmark, with America's help, sold the country 24 jets.", "the country", NOBODY),
    ("Argentina waited. Denmark sold jets to the country.", "the country", "Argentina"),
    # what is replaced is not what replaces it
    ("The Gripen, the jet with which Peru wants to replace its old jets, is late.", "old jets", NOBODY),
]


@pytest.fixture(scope="module")
def readings(pipeline) -> dict[str, Reading]:
    return read_each(pipeline, (row[0] for row in WHOSE))


@pytest.mark.parametrize(("text", "pronoun", "owner"), WHOSE)
def test_it_is_another_s(readings, text, pronoun, owner):
    assert readings[text].last(pronoun) == owner, readings[text]
