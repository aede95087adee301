"""Neural models: which are known, how their files get here, and whether those that are here may be loaded."""
