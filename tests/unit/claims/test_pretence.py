"""What is told of a game, a film, a scenario or in a story that is taken back."""

import pytest

from tests.readings import read

YES, MAY, NO = "positive asserted", "positive possible", "negative asserted"


@pytest.mark.parametrize(
    ("text", "claim", "status"),
    [
        ("In the film Russia invades Norway. Norway sinks the Kirov.", ("Russia", "invaded", "Norway"), MAY),
        ("In her scenario Chile buys the F-35, Peru leaves NATO.", ("Peru", "left", "NATO"), MAY),
        (
            "A simulation had Finland close the Gulf. In it Helsinki, backed by Stockholm, bombed Pskov.",
            ("Finland", "attacked", "Pskov"),
            MAY,
        ),
        ("A war-game had Finland close the Gulf. Sweden sinks the Kirov.", ("Sweden", "destroyed", "Kirov"), MAY),
        ("In an unlikely storyline, Chile buys the F-35.", ("Chile", "bought", "F-35"), MAY),
        ("Imagine a war. China invades Taiwan. Japan bombs Xiamen.", ("Japan", "attacked", "Xiamen"), MAY),
        ("In the film Russia invades Norway. Norway bought the F-35 in 2008.", ("Norway", "bought", "F-35"), YES),
        ("In the film NATO, which Finland joined in 2023, invades Russia.", ("Finland", "joined", "NATO"), YES),
        ("In the film Russia invades Norway. In reality, Norway buys the F-35.", ("Norway", "bought", "F-35"), YES),
        ('"Poland buys the Rafale," ran the headline.', ("Poland", "bought", "Rafale"), MAY),
        (
            "In five of his games China annexes Matsu. In the sixth, Poland buys the Rafale.",
            ("Poland", "bought", "Rafale"),
            MAY,
        ),
        ("Poland bought the Rafale, or so the opposition said.", ("Poland", "bought", "Rafale"), MAY),
        ("One channel had Poland buy the Rafale.", ("Poland", "bought", "Rafale"), MAY),
        ("Poland bought the Rafale. None of this has happened.", ("Poland", "bought", "Rafale"), MAY),
        ("Poland bought the Rafale. All of this happened on a screen.", ("Poland", "bought", "Rafale"), MAY),
        ("Poland bought the Rafale. None of this happened by accident.", ("Poland", "bought", "Rafale"), YES),
        ("Poland bought the Rafale. All of this cost money.", ("Poland", "bought", "Rafale"), YES),
        (
            "Two papers said that Poland had bought the Rafale; both have since withdrawn the story.",
            ("Poland", "bought", "Rafale"),
            MAY,
        ),
        (
            "Chile said that Poland had bought the Rafale. Chile said no such thing, its envoy wrote.",
            ("Poland", "bought", "Rafale"),
            MAY,
        ),
        ("Poland bought the Rafale. None of this is likely to change.", ("Poland", "bought", "Rafale"), YES),
        ("Poland bought the Rafale. None of this comes as a surprise.", ("Poland", "bought", "Rafale"), YES),
        ("Poland bought the Rafale. All of this was shown on screens.", ("Poland", "bought", "Rafale"), YES),
        ("Consider the facts. Poland buys the Rafale.", ("Poland", "bought", "Rafale"), YES),
        ("A paper said that Poland had bought the Rafale. Chile doubted it.", ("Poland", "bought", "Rafale"), YES),
        ("Chile denied the report: Poland had bought the Rafale.", ("Poland", "bought", "Rafale"), MAY),
        ("Chile rejected the charge: Poland had bought the Rafale.", ("Poland", "bought", "Rafale"), MAY),
        ("Chile read the report: Poland had bought the Rafale.", ("Poland", "bought", "Rafale"), YES),
        ("The simulation ended with China capturing Taiwan.", ("China", "captured", "Taiwan"), MAY),
        ("In a fake video, Poland announced the purchase of the Rafale.", ("Poland", "bought", "Rafale"), MAY),
        ("In a long video, Poland announced the purchase of the Rafale.", ("Poland", "bought", "Rafale"), YES),
        ("Two papers said that Poland had bought the Rafale. Both liked it.", ("Poland", "bought", "Rafale"), YES),
    ],
)
def test_what_is_not_told_in_earnest_is_left_open(pipeline, text, claim, status):
    (reading,) = read(pipeline, [text])
    assert reading.states(*claim) == {status}, reading
