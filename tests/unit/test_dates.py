import pytest

from kg.dates import bounds, sides


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


@pytest.mark.parametrize(
    ("values", "groups"),
    [
        (["2019", "2020"], [[0], [1]]),
        (["2020", "2019", "2020-12-14"], [[1], [0, 2]]),
        (["2019", "2020", "2019/2020"], [[0], [1]]),  # what agrees with both takes no side
        (["2020", "2020-12-14", "2020-12"], []),
        (["2020-12-31", "2021-01-01"], []),  # the day after
        (["2020-12-31", "2021-01-02"], [[0], [1]]),
        (["2020-12", "2021-01"], [[0], [1]]),
        (["2018", "2019", "2020"], [[0], [1], [2]]),
        (["2018", "", "last week", "2017/.."], []),
        ([], []),
    ],
)
def test_times_that_can_not_both_be(values, groups):
    assert sides(values) == groups
