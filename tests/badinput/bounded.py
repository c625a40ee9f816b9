"""Commands for which the permissions of files count even where the tests run as root."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

_BOUNDED = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]


def bounded() -> list[str]:
    """What to put before a command; the test is left out where root can't give up its rights."""
    if os.geteuid() != 0:
        return []
    if (
        shutil.which("setpriv")
        and subprocess.run([*_BOUNDED, "true"], capture_output=True, check=False).returncode == 0
    ):
        return _BOUNDED
    pytest.skip("root may read and write everything")
