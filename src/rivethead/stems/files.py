"""Where the files of a take lie in a set."""


def file_stem(piece_name: str) -> str:
    """Return where a piece's files lie, without suffix: stem-01 -> stems/01, song -> song."""
    kind, _, number = piece_name.rpartition("-")
    return f"{kind}s/{number}" if kind in ("stem", "transition") else piece_name
