"""Spark: the engine, paths that Spark knows, and grouping, for those who outgrow one machine."""
