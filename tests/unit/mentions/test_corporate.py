"""The business around a name tells that it is a firm's."""

import pytest

from tests.readings import read

#: (text, surface, type)
TYPED = [
    ("Leonardo took a 25.1% stake in Hensoldt.", "Leonardo", "Organization"),
    ("Boeing sold its stake in Orvansen to a fund.", "Orvansen", "Organization"),
    ("The drones come from Zala, a subsidiary of Kalashnikov.", "Kalashnikov", "Organization"),
    ("Singapore's Temasek is the majority shareholder in ST Engineering.", "Temasek", "Organization"),
    # weapons that the model takes for places, by their owner and by what is done with them
    ("The RAF retired its Tornados in 2019.", "Tornados", "WeaponSystem"),
    ("Berlin lifted its veto on the export of Typhoons to Turkey.", "Typhoons", "WeaponSystem"),
    ("Bolivia mothballed its AT-33s.", "AT-33s", "WeaponSystem"),
    ("Rocket Lab put the HASTE rocket through its paces.", "HASTE", "WeaponSystem"),
    ("Stratolaunch showed its Talon-A vehicle.", "Talon-A", "WeaponSystem"),
    ("India successfully tested the Agni-V.", "Agni-V", "WeaponSystem"),
    # ... and what stays what it was
    ("Leonardo painted a lady in Milan.", "Leonardo", "Person"),
    ("Elon Musk took a stake in Orvansen.", "Elon Musk", "Person"),
]


@pytest.mark.parametrize(("text", "surface", "type_"), TYPED)
def test_what_a_name_names(pipeline, text, surface, type_):
    (reading,) = read(pipeline, [text])
    assert type_ in {m.type for m in reading.mentions if m.text == surface}, reading
