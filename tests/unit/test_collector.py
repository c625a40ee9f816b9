"""The collector rests, and is found as it was."""

import gc

import pytest

from kg.collector import rested


def test_it_rests_and_goes_on():
    with rested():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(KeyError), rested():
        raise KeyError
    assert gc.isenabled()


def test_a_user_who_rests_it_finds_it_so():
    gc.disable()
    try:
        with rested():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
