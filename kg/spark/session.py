"""Starts Spark.

A master that `spark-submit` or SPARK_CONF_DIR gives is used; without one, this machine is.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.plugins import installing

#: Tries of a task before its job is given up.
_TRIES = 4


def started(jobs: int = 0) -> Any:
    """The running session, or a new one.

    Args:
        jobs: Cores to use on this machine, where no master is set; 0 takes all.

    Raises:
        KgError: The extra `spark` is not installed, or there is no Java.
    """
    try:
        import pyarrow  # noqa: F401  # Spark asks for it late
        from pyspark import SparkConf
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise KgError(f"for --engine spark, {error.name} is needed", installing("spark")) from error
    _let_java_read_paths()
    conf = SparkConf()
    builder = SparkSession.builder.appName("kg build")
    if not conf.get("spark.master", None):
        # This machine: workers import the same kg as this process.
        here = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
        os.environ["PYTHONPATH"] = here
        # Not the python3 of PATH, which Spark takes when nothing is said.
        os.environ.setdefault("PYSPARK_PYTHON", conf.get("spark.pyspark.python", None) or sys.executable)
        builder = (
            builder.master(f"local[{jobs or '*'},{_TRIES}]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.executorEnv.PYTHONPATH", here)
        )
    try:
        session = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "64").getOrCreate()
    except Exception as error:
        raise KgError("Spark can't be started", "install Java 17 and set JAVA_HOME") from error
    session.sparkContext.setLogLevel("ERROR")
    return session


def _let_java_read_paths() -> None:
    """In the C locale Java finds no file whose path has other than ASCII letters: its own neither."""
    if os.environ.get("LC_ALL", "") in ("C", "POSIX"):
        os.environ["LC_ALL"] = "C.UTF-8"


def ended() -> None:
    """Stops the session, if one runs."""
    if "pyspark" in sys.modules:
        from pyspark.sql import SparkSession

        session = SparkSession.getActiveSession()
        if session is not None:
            session.stop()


def gave_up(error: Exception) -> KgError:
    """What to tell of an error within Spark: its first line."""
    first = next((line for line in str(error).splitlines() if line.strip()), "")
    return KgError(f"Spark gave up: {first}", "what was read is kept; run it again")
