"""Your own styles: plain values, read as data and never run.

Ask for one by name:   ./rivethead make "industrial cartoon set #1" --style STYLE_B
or in the line itself: ./rivethead make "a STYLE_B set at 120 bpm with three robots"

To add one, copy an entry, give it a new name (STYLE_K, NIGHT_SHIFT, ...) and change what you like, or let
`./rivethead styles mix industrial+ebm` or `./rivethead styles random` write one for you. Leave out any field:
what an entry does not say comes from its built-in style, and what you say on the command line or in the line wins over
the entry. `./rivethead styles list` shows them all and tells you the line and the field where something is wrong.

    about           one sentence, for you
    style           industrial, ebm, dark-electro, industrial-house, industrial-rock, power-noise, ambient, synthwave,
                    darksynth or drum-and-bass; industrial where left out
    variant         A, B or C: the same style by another band; left out, the seed draws one
    bpm             40 to 220
    key             tonic and mode, such as "E phrygian", "F# harmonic minor" or "Bb major"
    words           up to eight words to shout
    characters      robot, punk, welder, foreman, drummer, crow; name one twice for two of them
    places          foundry, assembly-line, boiler-room, rooftop, tunnel, club
    swing           0 to 0.33: how late every second sixteenth comes; left out, the style's own
    drive           0.5 to 2: distortion, 1 is the style as it stands
    brightness_db   -6 to 6: tilt of the mix above 2 kHz
    density         -1 to 1: fewer or more ghost notes and metal
    drums           from which style the drums come, how they are written and how they sound: "ebm", or "ebm/B" for
                    the variant; left out, from the entry's own style. So too:
    bass            the bass and its riffs
    guitar          the guitar and its riffs
    lead            leads and arpeggios
    pads            pads and how chords are voiced
    fx              what surprises: machines, alarms, steam
    voice           the robot and how much it shouts
    harmony         the chords
    form            how pieces are built, and who plays in which section
    music_prompt    what a neural music engine is told instead of the style's own sentence
    art_prompt      what a neural picture engine is told
"""

STYLE_A = {
    "about": "Machine-precise industrial rock in the manner of KMFDM: riff, slogan, chorus.",
    "style": "industrial-rock",
    "bpm": 130,
    "key": "E phrygian",
    "words": ["DESTROY", "POWER", "NOISE", "MACHINE", "DANGER", "MOVE"],
    "characters": ["punk", "drummer", "robot"],
    "places": ["club", "foundry", "rooftop"],
    "drive": 1.25,
    "brightness_db": 1.0,
    "density": 0.1,
    "music_prompt": (
        "Aggressive industrial rock, tight palm-muted power chord riffs doubled by a driving sequenced bass, "
        "909 kick on every beat with heavy backbeat snare, megaphone slogans, choir stabs, mechanical and dead on the grid"
    ),
    "art_prompt": (
        "agitprop poster colours of signal red, black and bone white, jagged speed lines, torn halftone paper, "
        "amplifier stacks and sparks"
    ),
}

STYLE_B = {
    "about": "Industrial house: one chord, a rolling saturated kick, shuffled metal hats, made for a cellar floor.",
    "style": "industrial-house",
    "bpm": 126,
    "key": "G aeolian",
    "words": ["WORK", "BODY", "MOVE", "CONTROL"],
    "characters": ["robot", "robot", "foreman"],
    "places": ["club", "assembly-line", "tunnel"],
    "swing": 0.14,
    "drive": 0.9,
    "brightness_db": -1.0,
    "density": -0.35,
    "music_prompt": (
        "Hypnotic industrial house, saturated four-to-the-floor kick with a rumbling tail, shuffled metallic hi-hats, "
        "off-beat bass on one chord, a distorted stab on the third beat, slow filter sweeps, warehouse reverb"
    ),
    "art_prompt": (
        "deep shadow and one sodium lamp, repeating machines in endless rows, condensation on steel, strobe-lit silhouettes "
        "in teal and amber"
    ),
}

STYLE_C = {
    "about": "Old-school EBM: dry drums, a sixteenth-note sequencer, barked commands and no ornament.",
    "style": "ebm",
    "bpm": 122,
    "key": "D phrygian",
    "words": ["OBEY", "BODY", "WORK", "ENERGY", "MOVE", "HUMAN"],
    "characters": ["foreman", "welder", "drummer"],
    "places": ["boiler-room", "assembly-line", "tunnel"],
    "swing": 0.0,
    "drive": 1.1,
    "brightness_db": 0.5,
    "density": -0.1,
    "music_prompt": (
        "Old-school electronic body music, punchy dry drum machine, relentless monophonic analogue bass sequence in "
        "sixteenths, claps on two and four, tom rolls, barked male commands, no reverb, militant and sweaty"
    ),
    "art_prompt": (
        "stark constructivist shapes, bare concrete, chrome pipes and hard white spotlights, three colours only: black, "
        "steel blue and warning yellow"
    ),
}

STYLE_D = {
    "about": "The works after closing time: drones, bowed girders and far machines, hardly a beat.",
    "style": "ambient",
    "bpm": 60,
    "key": "F aeolian",
    "words": ["SIGNAL", "HUMAN", "IRON"],
    "characters": ["crow", "welder", "crow"],
    "places": ["rooftop", "boiler-room", "foundry"],
    "drive": 0.75,
    "brightness_db": -1.5,
    "density": -0.5,
    "music_prompt": (
        "Dark industrial ambient, slowly breathing drones, bowed steel girders, distant presses and dripping pipes, "
        "long cavernous reverb, low rumble, lonely bell tones, no drum beat"
    ),
    "art_prompt": (
        "fog over an abandoned steelworks at blue hour, a single warm window, wet cobbles, long soft shadows, snow of ash"
    ),
}

STYLE_E = {
    "about": "Neon over the smelter: synthwave with a dirty underside.",
    "style": "synthwave",
    "bpm": 102,
    "key": "A aeolian",
    "words": ["FIRE", "LOVE", "ENERGY", "SIGNAL"],
    "characters": ["robot", "punk", "crow"],
    "places": ["rooftop", "club", "foundry"],
    "drive": 1.3,
    "brightness_db": 1.5,
    "density": 0.2,
    "music_prompt": (
        "Darksynth, growling octave bass, warm chorused pads, bright arpeggios, gated snare with a long plate, soaring "
        "gliding lead, hits of struck metal between the drums, tape saturation"
    ),
    "art_prompt": (
        "magenta and cyan neon on wet steel, a low striped sun behind cooling towers, chrome highlights, scanline glow"
    ),
}

STYLE_F = {
    "about": "The conveyor breaks loose: industrial drum and bass at full speed.",
    "style": "drum-and-bass",
    "bpm": 174,
    "key": "F# phrygian",
    "words": ["ERROR", "SYSTEM", "DANGER", "WARNING", "MOVE"],
    "characters": ["drummer", "robot", "robot", "punk"],
    "places": ["tunnel", "assembly-line", "boiler-room"],
    "drive": 1.35,
    "brightness_db": 0.0,
    "density": 0.5,
    "music_prompt": (
        "Hard industrial drum and bass, two-step break with chopped ghost snares, growling reese bass with moving notches, "
        "deep sine sub, hammer hits and hydraulic stabs, alarms before every drop"
    ),
    "art_prompt": (
        "acid-yellow warning lamps, motion streaks, runaway conveyors, steam bursts and black silhouettes leaning into turns"
    ),
}

STYLE_G = {
    "about": "Aggrotech: a distorted kick, a cold hook that comes back, and a voice from behind the mask.",
    "style": "dark-electro",
    "variant": "A",
    "bpm": 136,
    "key": "A harmonic minor",
    "words": ["BLOOD", "ERROR", "OBEY", "HUMAN"],
    "characters": ["punk", "robot", "punk"],
    "places": ["club", "tunnel", "boiler-room"],
    "drive": 1.2,
    "music_prompt": (
        "Dark electro, distorted four-to-the-floor kick, off-beat open hats, cold detuned supersaw hook in harmonic minor, "
        "gated choir pad, snarling distorted vocal"
    ),
    "art_prompt": "toxic green haze, gas masks, black leather, broken laboratory glass, hard rim light",
}

STYLE_H = {
    "about": "Power noise: the kick is the melody.",
    "style": "power-noise",
    "bpm": 144,
    "key": "C locrian",
    "words": ["NOISE", "ENGINE", "WARNING"],
    "characters": ["robot", "drummer", "welder"],
    "places": ["foundry", "tunnel", "assembly-line"],
    "drive": 1.5,
    "music_prompt": (
        "Rhythmic power noise, brutally distorted kick, broken martial beat, gated walls of noise, feedback, clipped sheet "
        "metal, sudden silence"
    ),
    "art_prompt": "overexposed black and white, scratched film, warning red, machines shaking themselves apart",
}

STYLE_I = {
    "about": "Darksynth: headlights, chrome and a bass that growls.",
    "style": "darksynth",
    "bpm": 112,
    "key": "D harmonic minor",
    "words": ["FIRE", "DANGER", "MACHINE", "POWER"],
    "characters": ["punk", "crow", "robot"],
    "places": ["rooftop", "tunnel", "club"],
    "drive": 1.4,
    "brightness_db": 0.5,
    "music_prompt": (
        "Darksynth, massive gated snare, distorted sixteenth-note bass, horror arpeggios, screaming lead, power-chord stabs"
    ),
    "art_prompt": "blood red and black neon, a burning city behind wet asphalt, chrome highlights, deep shadow",
}

STYLE_J = {
    "about": "A mixture: industrial metal and machines over an EBM bass and house drums.",
    "style": "industrial",
    "variant": "B",
    "bpm": 120,
    "key": "G phrygian",
    "words": ["IRON", "SIGNAL", "MOVE"],
    "characters": ["foreman", "crow", "welder"],
    "places": ["assembly-line", "rooftop", "foundry"],
    "drums": "industrial-house/A",
    "bass": "ebm/C",
    "pads": "synthwave",
    "music_prompt": (
        "Industrial dance with a rolling saturated kick and swung hats, struck metal, a dry sequenced bass, wide analogue pads"
    ),
    "art_prompt": "rust and rivets under violet dusk, one long conveyor, strict poster shapes",
}
