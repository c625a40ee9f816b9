"""Datelines, which are no part of the sentence behind them."""

import pytest

from kg.datelines import end

DATELINES = [
    "ALMATY, 9 May 2025 - ",
    "JEDDAH - ",
    "WASHINGTON (Reuters) - ",
    "KYIV, Ukraine (AP) — ",
    "Paris, 4 March (AFP) – ",
    "Beijing/Taipei (Reuters) - ",
    "ANKARA, Oct. 27, 2025 -- ",
    "SÃO PAULO, Brazil, Monday, May 3 - ",
    "TEL AVIV/BEIRUT, Oct 3 - ",
    "ROSTOV-ON-DON, Russia, June 24, 2023 — ",
]
PROSE = [
    "The deal - a big one - was signed.",
    "Poland (K2) - The tank.",
    "NATO - the alliance - said so.",
    "US - China talks began.",
    "EU - The union said so.",
    "F-16 - The jet.",
    "In Paris, 4 March - the day of the vote - passed.",
    "ALMATY, 9 May 2025 Kazakhstan said so.",
    "DAKAR - who won there, the newspaper asked.",
]


@pytest.mark.parametrize("line", DATELINES)
def test_a_dateline_ends_behind_its_dash(line):
    text = f"Title\n\n{line}Kazakhstan builds drones."
    assert end(text, len("Title\n\n")) == len("Title\n\n") + len(line)
    assert end(text, 0) == -1


@pytest.mark.parametrize("text", PROSE)
def test_prose_with_a_dash_is_none(text):
    assert end(text, 0) == -1
