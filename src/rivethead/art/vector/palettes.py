"""Palettes: designed colour sets for every kind of character; a cast deals them out without repeating."""

from rivethead.seeds import Stream

Palette = dict[str, str]

PALETTES: dict[str, tuple[Palette, ...]] = {
    "robot": (
        {"body": "#d9532c", "plate": "#5f7d8c", "metal": "#9aa7ae", "dark": "#3a3540", "glow": "#6cfff2"},
        {"body": "#2f8f7b", "plate": "#c99a2e", "metal": "#a9b0a6", "dark": "#2e3440", "glow": "#ff5a4a"},
        {"body": "#e2b32a", "plate": "#4a4a58", "metal": "#aeb4bd", "dark": "#2d2b36", "glow": "#9dff4a"},
        {"body": "#6b57a8", "plate": "#d8743a", "metal": "#a7a3b8", "dark": "#2f2a44", "glow": "#ffd24a"},
        {"body": "#a82f3d", "plate": "#cdbfa3", "metal": "#9d9aa0", "dark": "#352a33", "glow": "#7ad8ff"},
        {"body": "#4f86b8", "plate": "#e0dccb", "metal": "#98a6b4", "dark": "#2b3346", "glow": "#ff9a2e"},
        {"body": "#6f8440", "plate": "#b5562f", "metal": "#a39f88", "dark": "#33352c", "glow": "#ffe96a"},
        {"body": "#d9d2bf", "plate": "#c0392f", "metal": "#8d959c", "dark": "#34333d", "glow": "#ff4fa0"},
    ),
    "punk": (
        {
            "hair": "#ff2e88",
            "jacket": "#2c2a3a",
            "shirt": "#ede6d6",
            "legs": "#3f5b86",
            "accent": "#c9283a",
            "skin": "#e9b48c",
        },
        {
            "hair": "#a6ff1f",
            "jacket": "#5b1f2e",
            "shirt": "#2b2b33",
            "legs": "#8c2f3a",
            "accent": "#f2b619",
            "skin": "#9a6440",
        },
        {
            "hair": "#ffc61a",
            "jacket": "#24404a",
            "shirt": "#c9283a",
            "legs": "#33313f",
            "accent": "#38d6c4",
            "skin": "#f0c9a8",
        },
        {
            "hair": "#2fd0ff",
            "jacket": "#3a2450",
            "shirt": "#f2b619",
            "legs": "#4d5a3a",
            "accent": "#ff4f7d",
            "skin": "#c98a5c",
        },
        {
            "hair": "#ff6a1f",
            "jacket": "#25323f",
            "shirt": "#d9d2bf",
            "legs": "#5a4a78",
            "accent": "#7dff4a",
            "skin": "#f2d2b8",
        },
        {
            "hair": "#b06bff",
            "jacket": "#7a2230",
            "shirt": "#26232e",
            "legs": "#3a5a58",
            "accent": "#ffd24a",
            "skin": "#6e452f",
        },
    ),
    "welder": (
        {
            "mask": "#5d6b70",
            "paint": "#e8e2d2",
            "apron": "#8a5a34",
            "suit": "#33506e",
            "glove": "#c98a2b",
            "glow": "#7dffb0",
        },
        {
            "mask": "#b5302c",
            "paint": "#f4e9cf",
            "apron": "#4a4038",
            "suit": "#5a6248",
            "glove": "#a8442c",
            "glow": "#ffe14a",
        },
        {
            "mask": "#2f3440",
            "paint": "#ff8a1f",
            "apron": "#6e3b2a",
            "suit": "#4b4a66",
            "glove": "#8d8f4a",
            "glow": "#6cd8ff",
        },
        {
            "mask": "#2f7d6a",
            "paint": "#f2d24a",
            "apron": "#5c4a6e",
            "suit": "#7a4a2e",
            "glove": "#c7b48a",
            "glow": "#ff6a4a",
        },
    ),
    "foreman": (
        {
            "hat": "#f2b619",
            "shirt": "#dfe4e2",
            "vest": "#8a3b2c",
            "legs": "#4a4f66",
            "hair": "#6b3f22",
            "skin": "#eab592",
            "tie": "#b5302c",
        },
        {
            "hat": "#e8e6df",
            "shirt": "#9db8c9",
            "vest": "#4d5a3a",
            "legs": "#5a4636",
            "hair": "#c9c4bb",
            "skin": "#b97a50",
            "tie": "#2f6f8f",
        },
        {
            "hat": "#d8452c",
            "shirt": "#e6d9b8",
            "vest": "#37415a",
            "legs": "#6b5a4a",
            "hair": "#1f1a1c",
            "skin": "#f0c4a0",
            "tie": "#3f7d4a",
        },
        {
            "hat": "#3f7fb8",
            "shirt": "#e8cfc0",
            "vest": "#5c4a2e",
            "legs": "#3d3d4a",
            "hair": "#b5562f",
            "skin": "#7d4f35",
            "tie": "#e0a82e",
        },
    ),
    "drummer": (
        {
            "hair": "#8c3b1f",
            "shirt": "#2f2b38",
            "bandanna": "#d8352c",
            "legs": "#5a6b3a",
            "accent": "#f2b619",
            "skin": "#e8b088",
            "glow": "#ffb02e",
        },
        {
            "hair": "#2a2233",
            "shirt": "#e0dccb",
            "bandanna": "#2f8fd0",
            "legs": "#7a3045",
            "accent": "#ff5a3c",
            "skin": "#8a5638",
            "glow": "#4affc8",
        },
        {
            "hair": "#d9b23a",
            "shirt": "#7a2b2b",
            "bandanna": "#33313f",
            "legs": "#3f5b86",
            "accent": "#9dff4a",
            "skin": "#f2cbb0",
            "glow": "#ff4f7d",
        },
        {
            "hair": "#3fb0a0",
            "shirt": "#43355c",
            "bandanna": "#f2b619",
            "legs": "#3a3540",
            "accent": "#ff2e88",
            "skin": "#c08a62",
            "glow": "#8ad8ff",
        },
    ),
    "crow": (
        {
            "feather": "#33334e",
            "sheen": "#5a5f96",
            "beak": "#f0a42c",
            "vest": "#ff6a1f",
            "tape": "#e9ff6a",
            "legs": "#e08a2a",
            "eye": "#ffd84a",
        },
        {
            "feather": "#2c3a44",
            "sheen": "#4f8088",
            "beak": "#d8573a",
            "vest": "#d8f02e",
            "tape": "#e8e6df",
            "legs": "#b8482f",
            "eye": "#ff7a4a",
        },
        {
            "feather": "#46304f",
            "sheen": "#7d5a98",
            "beak": "#8d8f98",
            "vest": "#ff3f6a",
            "tape": "#ffe96a",
            "legs": "#6f717c",
            "eye": "#7dff8a",
        },
        {
            "feather": "#4a4038",
            "sheen": "#86705a",
            "beak": "#f2c84a",
            "vest": "#2fb0d8",
            "tape": "#fff2a0",
            "legs": "#d8a03a",
            "eye": "#ff5a4a",
        },
    ),
}
"""Kind -> palettes, each with the same keys."""

LOOSE: dict[str, tuple[tuple[str, ...], ...]] = {
    "robot": (("glow",),),
    "punk": (("hair",), ("skin",)),
    "welder": (("glow",), ("glove",)),
    "foreman": (("hat",), ("hair",), ("skin",), ("tie",)),
    "drummer": (("hair",), ("skin",), ("bandanna",)),
    "crow": (("vest", "tape"), ("eye",)),
}
"""Kind -> colours that may come out of another of its palettes, those of a group together."""


def dealt(kind: str, stream: Stream, ordinal: int) -> Palette:
    """Return the colours of the `ordinal`-th character of a kind in a cast; neighbours share none that stands out.

    Args:
        kind: a key of PALETTES.
        stream: shuffles the palettes, and each group of loose colours on its own; the same for the whole cast.
        ordinal: from 0.
    """
    deck = stream.shuffled(PALETTES[kind])
    palette = dict(deck[ordinal % len(deck)])
    for group in LOOSE[kind]:
        others = stream.shuffled(PALETTES[kind])
        palette |= {key: others[ordinal % len(others)][key] for key in group}
    return palette


METAL = "#c7cdd3"
LEATHER_BROWN = "#6b4a2e"
RUBBER = "#34323c"
"""Hardware that looks the same on everybody."""
