"""The words that a brief may use, and what each stands for."""

from collections.abc import Mapping

STYLE_PHRASES: Mapping[str, tuple[str, ...]] = {
    "industrial": (
        "industrial", "industrial music", "industrial dance",
    ),
    "ebm": ("ebm", "electronic body music", "body music", "industrial ebm", "futurepop"),
    "dark-electro": (
        "dark electro", "electro industrial", "aggrotech", "hellektro", "harsh ebm", "terror ebm", "cyber goth",
    ),
    "industrial-house": (
        "industrial house", "industrial techno", "warehouse techno", "hard techno", "techno", "house music",
    ),
    "industrial-rock": (
        "industrial rock", "industrial metal", "machine rock", "punk rock", "rock music", "metal music", "rock song",
        "metal song", "rock track", "metal track", "rock set", "metal set", "coldwave", "kmfdm", "ultra heavy beat",
    ),
    "power-noise": ("power noise", "powernoise", "rhythmic noise", "power electronics", "industrial noise"),
    "ambient": ("ambient", "dark ambient", "industrial ambient", "drone", "drone music", "soundscape"),
    "synthwave": (
        "synthwave", "synth wave", "retrowave", "retro wave", "outrun", "industrial synthwave",
    ),
    "darksynth": ("darksynth", "dark synth", "dark synthwave", "dark synth wave", "slasherwave", "horror synth"),
    "drum-and-bass": (
        "drum and bass", "drum n bass", "drum bass", "drum & bass", "drum + bass", "dnb", "d&b", "d n b", "dn b",
        "jungle", "neurofunk", "industrial drum and bass", "industrial dnb",
    ),
}  # fmt: skip
"""Built-in style -> what people call it, lower-case; a space may also be a hyphen."""

KIND_WORDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "robot": (
        ("robot", "robots"), ("droid", "droids"), ("android", "androids"), ("bot", "bots"), ("cyborg", "cyborgs"),
        ("automaton", "automatons"), ("automaton", "automata"),
    ),
    "punk": (("punk", "punks"), ("mohawk", "mohawks"), ("rivethead", "rivetheads")),
    "welder": (("welder", "welders"),),
    "foreman": (
        ("foreman", "foremen"), ("forewoman", "forewomen"), ("boss", "bosses"), ("overseer", "overseers"),
        ("supervisor", "supervisors"),
    ),
    "drummer": (("drummer", "drummers"), ("percussionist", "percussionists")),
    "crow": (("crow", "crows"), ("raven", "ravens"), ("rook", "rooks"), ("jackdaw", "jackdaws")),
    "singer": (
        ("singer", "singers"), ("vocalist", "vocalists"), ("frontman", "frontmen"), ("frontwoman", "frontwomen"),
        ("diva", "divas"),
    ),
    "keyboarder": (
        ("keyboarder", "keyboarders"), ("keyboardist", "keyboardists"), ("synthesist", "synthesists"),
        ("pianist", "pianists"),
    ),
    "crane": (("crane", "cranes"), ("digger", "diggers"), ("excavator", "excavators")),
    "rat": (("rat", "rats"), ("mouse", "mice")),
}  # fmt: skip
"""Kind of character -> words for one and for several."""

COMPANY_WORDS = (
    "character", "characters", "player", "players", "musician", "musicians", "performer", "performers", "puppet",
    "puppets", "figure", "figures", "toon", "toons", "member", "members",
)  # fmt: skip
"""Words for characters of any kind."""

BAND_SIZES: Mapping[str, int] = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7, "octet": 8}

PLACE_PHRASES: Mapping[str, tuple[str, ...]] = {
    "foundry": ("foundry", "foundries", "steelworks", "steel works", "steel mill", "smelter", "forge", "blast furnace"),
    "assembly-line": (
        "assembly line", "assembly lines", "factory", "factories", "production line", "conveyor belt", "conveyor",
    ),
    "boiler-room": ("boiler room", "boiler rooms", "boiler house", "engine room", "boilers"),
    "rooftop": ("rooftop", "rooftops", "roof top", "roof", "roofs", "skyline"),
    "tunnel": ("tunnel", "tunnels", "subway", "underground", "metro", "sewer", "sewers"),
    "club": ("club", "clubs", "nightclub", "night club", "disco", "dance floor", "dancefloor"),
    "scrapyard": ("scrapyard", "scrapyards", "scrap yard", "junkyard", "junkyards", "scrap heap"),
    "control-room": ("control room", "control rooms", "control centre", "control center"),
    "harbour": ("harbour", "harbours", "harbor", "harbors", "docks", "dockyard", "shipyard", "port"),
    "reactor": ("reactor", "reactors", "reactor hall", "nuclear plant"),
    "neon-street": ("neon street", "neon streets", "neon city", "boulevard"),
    "cooling-towers": ("cooling tower", "cooling towers", "power station", "power plant"),
    "server-hall": ("server hall", "server room", "server farm", "data centre", "data center"),
    "cathedral": ("cathedral", "cathedrals", "church", "crypt"),
}  # fmt: skip
"""Kind of backdrop -> what people call it."""

MODE_PHRASES: Mapping[str, tuple[str, ...]] = {
    "phrygian": ("phrygian",),
    "aeolian": ("aeolian", "natural minor", "minor", "min"),
    "locrian": ("locrian",),
    "phrygian-dominant": ("phrygian dominant",),
    "harmonic-minor": ("harmonic minor",),
    "dorian": ("dorian",),
    "lydian": ("lydian",),
    "mixolydian": ("mixolydian",),
    "ionian": ("ionian", "major", "maj"),
}
"""Mode -> its names."""

SMALL_WORDS = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "the",
        "to",
        "up",
        "vs",
        "via",
        "with",
        "without",
        "under",
        "x",
    )
)
"""Words that a title writes small and that never stand between a number and what it counts."""

LINK_WORDS = SMALL_WORDS | frozenset(
    ("is", "are", "was", "that", "which", "who", "while", "where", "when", "then", "plus", "set", "mix")
)
"""Words that end a phrase."""

TEMPO_WORDS: Mapping[str, float] = {
    "slow": 0.9, "slowly": 0.9, "slower": 0.93, "sluggish": 0.88, "crawling": 0.82, "downtempo": 0.85, "lazy": 0.92,
    "fast": 1.08, "faster": 1.06, "quick": 1.07, "rapid": 1.1, "uptempo": 1.08, "driving": 1.04, "furious": 1.12,
    "frantic": 1.1, "hectic": 1.08, "breakneck": 1.15, "racing": 1.1, "pounding": 1.02,
}  # fmt: skip
"""Word -> factor on the style's range of tempo."""

BRIGHTNESS_WORDS: Mapping[str, float] = {
    "dark": -2.0, "darker": -2.0, "murky": -3.0, "muffled": -4.0, "gloomy": -2.0, "dull": -2.5, "sombre": -1.5,
    "somber": -1.5, "warm": -1.5, "bleak": -1.5,
    "bright": 2.0, "brighter": 2.0, "shiny": 2.0, "crisp": 2.0, "glossy": 1.5, "sharp": 1.5, "glassy": 2.5,
    "sparkling": 2.5, "cheerful": 1.5, "icy": 2.0, "neon": 1.0,
}  # fmt: skip
"""Word -> tilt of the mix in dB."""

DRIVE_WORDS: Mapping[str, float] = {
    "dirty": 1.4, "dirtier": 1.4, "distorted": 1.5, "gritty": 1.3, "harsh": 1.5, "brutal": 1.6, "filthy": 1.6,
    "heavy": 1.3, "heavier": 1.3, "noisy": 1.4, "aggressive": 1.4, "rusty": 1.2, "grimy": 1.3, "crunchy": 1.3,
    "angry": 1.25, "raw": 1.3, "violent": 1.5,
    "clean": 0.7, "cleaner": 0.7, "polished": 0.75, "smooth": 0.7, "soft": 0.65, "gentle": 0.6, "mellow": 0.7,
    "calm": 0.7, "dreamy": 0.75,
}  # fmt: skip
"""Word -> factor on distortion."""

DENSITY_WORDS: Mapping[str, float] = {
    "sparse": -0.6, "sparser": -0.6, "minimal": -0.7, "minimalist": -0.7, "bare": -0.7, "empty": -0.8, "thin": -0.4,
    "spacious": -0.5, "simple": -0.4, "lonely": -0.3,
    "dense": 0.6, "denser": 0.6, "busy": 0.6, "thick": 0.5, "crowded": 0.6, "chaotic": 0.8, "complex": 0.5,
    "relentless": 0.4, "frantic": 0.5, "hectic": 0.5, "maximal": 0.9, "packed": 0.6, "intricate": 0.6,
}  # fmt: skip
"""Word -> how many more or fewer ghost notes."""

SWING_WORDS: Mapping[str, float] = {
    "swinging": 0.2, "swing": 0.2, "swung": 0.2, "shuffling": 0.24, "shuffle": 0.24, "shuffled": 0.24, "groovy": 0.14,
    "funky": 0.16, "straight": 0.0, "rigid": 0.0, "stiff": 0.0, "robotic": 0.0, "mechanical": 0.0,
}  # fmt: skip
"""Word -> lateness of every second sixteenth, in sixteenths."""

NOT_WORDS = frozenset(("no", "not", "without", "never", "less", "isn't", "non", "zero"))
MORE_WORDS = frozenset(("very", "extremely", "super", "really", "extra", "much", "so", "ultra"))
SOMEWHAT_WORDS = frozenset(("slightly", "somewhat", "bit", "little", "rather", "fairly"))
