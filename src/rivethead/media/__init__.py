"""File formats, one a file: read_ and write_."""
