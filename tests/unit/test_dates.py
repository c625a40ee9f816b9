import pytest

from kg.dates import bounds


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2017", ("2017-01-01", "2017-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025-12-18", ("2025-12-18", "2025-12-18")),
        ("2025-12-08/2025-12-14", ("2025-12-08", "2025-12-14")),
        ("2016/2017-03", ("2016-01-01", "2017-03-31")),
        ("", None),
        ("2025-13", None),
        ("2025-02-30", None),
        ("0000", None),
        ("2018/2017", None),
        ("last week", None),
        ("2025-12-18T10:00", None),
    ],
)
def test_first_and_last_day(value, days):
    assert bounds(value) == days
