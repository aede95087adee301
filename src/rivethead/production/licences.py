"""LICENCES.md: who owns what in a set, and what may be sold."""

from rivethead.schema.art import Art
from rivethead.schema.sound import Takes


def page(title: str, takes: Takes, drawn: Art, *, song: str = "") -> str:
    """Return the page for a set as Markdown; `song` is the sound that somebody brought along."""
    rows = [_row(take.name, _engine(take.engine, take.model), take.licence, take.commercial) for take in takes.takes]
    drawings = [(f"{p.name} ({p.kind})", p.provenance) for p in drawn.cast] + [
        (b.name, b.provenance) for b in drawn.backdrops
    ]
    rows += [_row(name, made.engine, made.licence, made.commercial) for name, made in drawings]
    if song:
        rows.insert(0, f"| {song} | you brought it | its own | as its owner allows |")
    all_free = all(t.commercial for t in takes.takes) and all(made.commercial for _, made in drawings)
    verdict = (
        "Everything in this set was made by Rivethead's own engines: it is yours, and you may sell it."
        if all_free and not song
        else "The pictures were made by Rivethead's own engines and are yours; the song is its owner's."
        if all_free
        else "Some parts of this set may not be sold: see the rows that say no."
    )
    return "\n".join(
        [
            f"# Licences of {title}",
            "",
            verdict,
            "",
            "| part | made by | licence | may be sold |",
            "|---|---|---|---|",
            *rows,
            "",
            "The film is H.264 and AAC: we ask nothing for that, but patents on the formats may apply where you are.",
            "",
        ]
    )


def _engine(engine: str, model: str) -> str:
    return f"{engine} ({model})" if model else engine


def _row(part: str, engine: str, licence: str, commercial: bool) -> str:
    return f"| {part} | {engine} | {licence} | {'yes' if commercial else 'no'} |"
