"""Neural models: what the manifest knows."""
