from kg.resolution.clusters import Clusters


def test_joined_is_transitive():
    made = Clusters(4)
    made.join(0, 1)
    made.join(1, 2)
    assert made.same(0, 2)
    assert not made.same(0, 3)


def test_kept_apart_for_ever_through_later_joins():
    made = Clusters(5)
    made.separate(0, 1)
    made.join(0, 2)
    made.join(1, 3)
    assert not made.join(2, 3)
    assert not made.join(2, 3, force=True)
    assert not made.allowed(2, 1)
    assert made.join(4, 2)
    assert not made.allowed(4, 3)


def test_what_joins_a_class_is_kept_apart_as_the_class_is():
    made = Clusters(4)
    made.separate(2, 3)
    made.join(0, 2)
    assert not made.join(0, 3)
    assert not made.join(3, 0)
    assert made.join(1, 3)
    assert not made.join(1, 0)


def test_marks_keep_classes_apart_unless_forced():
    made = Clusters(4)
    made.stamp(0, "x")
    made.stamp(1, "y")
    made.join(1, 2)
    assert not made.join(0, 2)
    assert made.join(0, 3)
    assert made.mark(3) == "x"
    assert made.join(3, 2, force=True)


def test_classes_of_one_mark_may_be_one_and_a_class_has_the_mark_of_each_part():
    made = Clusters(4)
    made.stamp(2, "x")
    made.stamp(3, "x")
    assert made.join(1, 2)
    assert made.mark(1) == "x"
    assert made.allowed(1, 2)
    assert made.join(1, 3)


def test_classes_hold_every_element_once():
    made = Clusters(5)
    made.join(4, 1)
    made.join(3, 0)
    classes = made.classes()
    assert sorted(classes.members(at) for at in range(len(classes))) == [[0, 3], [1, 4], [2]]
    assert classes.of[4] == classes.of[1] != classes.of[2]


def test_no_elements():
    assert len(Clusters(0).classes()) == 0
