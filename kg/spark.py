"""Spark: being written."""
