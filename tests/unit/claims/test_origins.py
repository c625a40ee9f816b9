"""Arms that are named by where they were made, in another's hands."""

import pytest

from tests.readings import must_tell

#: (text, what it must tell, what it must not)
TEXTS = [
    ("Iranian drones struck Odesa.", [], [("Iran", "attacked", "Odesa")]),
    ("Iranian drones killed Petro Ivanenko in Odesa.", [], [("Iran", "killed", "Petro Ivanenko")]),
    ("Russian drones struck Odesa.", [("Russia", "attacked", "Odesa")], []),
    ("Iran's drones struck Odesa.", [("Iran", "attacked", "Odesa")], []),
    ("Iranian forces struck Odesa.", [("Iran", "attacked", "Odesa")], []),
    ("Iranian rockets hit Haifa.", [("Iran", "attacked", "Haifa")], []),
    ("Hezbollah shelled Israel. Iranian rockets hit Haifa.", [], [("Iran", "attacked", "Haifa")]),
    ("Hezbollah did not shell Israel. Iranian rockets hit Haifa.", [("Iran", "attacked", "Haifa")], []),
    ("Hezbollah shelled Israel. Iranian rockets hit Manama.", [("Iran", "attacked", "Manama")], []),
    (
        "Hezbollah shelled Israel. Iran attacked Israel, too. Iranian rockets hit Haifa.",
        [("Iran", "attacked", "Haifa")],
        [],
    ),
    ("Libya flies the Wing Loong. Chinese drones hit N'Djamena.", [], [("China", "attacked", "N'Djamena")]),
    ("Chad flies the Wing Loong. Chinese drones hit N'Djamena.", [("China", "attacked", "N'Djamena")], []),
    (
        "Israeli missiles struck Damascus. Turkey bombed Damascus, too.",
        [("Israel", "attacked", "Damascus"), ("Türkiye", "attacked", "Damascus")],
        [],
    ),
    ("Israeli F-35s bombed Isfahan.", [("Israel", "attacked", "Isfahan")], []),
    ("Turkish TB2s bombed Sirte.", [], [("Türkiye", "attacked", "Sirte")]),
    ("American HIMARS launchers struck Bryanka.", [], [("United States", "attacked", "Bryanka")]),
    ("Russian Iskander missiles struck Odesa.", [("Russia", "attacked", "Odesa")], []),
    ("Two Russian Su-24s violated Turkish airspace.", [("Russia", "violates", "Türkiye")], []),
]


@pytest.mark.parametrize(("text", "true", "false"), TEXTS)
def test_a_maker_did_not_do_what_another_may_have_done(pipeline, text, true, false):
    must_tell(pipeline, text, true, false)
