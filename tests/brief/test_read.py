"""What a line of text is understood to say, and what is chosen where it is silent."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rivethead.brief import read
from rivethead.brief.lexicon import KIND_WORDS, MODE_PHRASES, PLACE_PHRASES, STYLE_PHRASES
from rivethead.brief.sheets import SHEETS, TONICS
from rivethead.errors import InputError
from rivethead.schema import codec
from rivethead.schema.brief import BACKDROP_KINDS, CHARACTER_KINDS, MODES, PITCH_CLASSES, STYLES, Brief

OWN = {
    "STYLE_A": {
        "style": "ebm", "bpm": 121.5, "key": "D dorian", "words": ["Hello", "you"], "characters": ["crow", "crow"],
        "places": ["club"], "drive": 1.5, "music_prompt": "a song of hammers.", "art_prompt": "woodcut",
    },
    "PLAIN": {"about": "nothing else"},
}  # fmt: skip

SAID: list[tuple[str, dict[str, object]]] = [
    ("industrial cartoon set #1", {"title": "Industrial Cartoon Set #1", "slug": "industrial-cartoon-set-1",
        "style": "industrial", "form": "set", "stems": 5, "transitions": 3, "stem_seconds": 60.0,
        "transition_seconds": 30.0, "song_seconds": 0.0, "cast_size": 5, "characters": (), "places": ()}),
    ("EBM at 126 bpm in E phrygian, three robots in a foundry", {"style": "ebm", "bpm": 126.0, "key": "E phrygian",
        "characters": ("robot",) * 3, "places": ("foundry",), "cast_size": 5,
        "title": "EBM at 126 BPM in E Phrygian, Three Robots in a Foundry"}),
    ("slow ambient with a crow on a rooftop", {"style": "ambient", "characters": ("crow",), "places": ("rooftop",)}),
    ("industrial rock, shout WORK and NOISE", {"style": "industrial-rock", "words": ("WORK", "NOISE")}),
    # styles
    ("dnb", {"style": "drum-and-bass", "title": "DnB"}),
    ("drum & bass", {"style": "drum-and-bass", "slug": "drum-and-bass"}),
    ("drum 'n' bass", {"style": "drum-and-bass"}),
    ("Drum-and-Bass", {"style": "drum-and-bass"}),
    ("jungle in a tunnel", {"style": "drum-and-bass", "places": ("tunnel",)}),
    ("synth wave", {"style": "synthwave"}),
    ("outrun at dawn", {"style": "synthwave"}),
    ("dark ambient", {"style": "ambient", "brightness_db": 0.0}),
    ("a drone", {"style": "ambient"}),
    ("body music", {"style": "ebm"}),
    ("industrial metal", {"style": "industrial-rock"}),
    ("industrial synthwave", {"style": "synthwave"}),
    ("retrowave for an industrial cartoon", {"style": "synthwave"}),
    ("robots", {"style": "industrial"}),
    # tempo
    ("at 126", {"bpm": 126.0}),
    ("EBM at 118.5 bpm", {"bpm": 118.5}),
    ("126BPM, bpm: 126", {"bpm": 126.0}),
    ("one hundred and twenty-six bpm", {"bpm": 126.0}),
    ("one twenty six bpm", {"bpm": 126.0}),
    ("tempo 99", {"bpm": 99.0}),
    ("at 126 three robots", {"bpm": 126.0, "characters": ("robot",) * 3}),
    # keys
    ("F# minor", {"key": "F# aeolian"}),
    ("in C# harmonic minor", {"key": "C# harmonic minor"}),
    ("in Bb major", {"key": "A# ionian"}),
    ("E-flat dorian", {"key": "D# dorian"}),
    ("Cb lydian", {"key": "B lydian"}),
    ("in g sharp mixolydian", {"key": "G# mixolydian"}),
    ("E phrygian dominant", {"key": "E phrygian dominant"}),
    ("in A minor", {"key": "A aeolian"}),
    ("ebm in a minor", {"key": "A aeolian"}),
    ("a robot in b minor", {"key": "B aeolian", "characters": ("robot",)}),
    # lengths
    ("a 3 minute song", {"form": "song", "song_seconds": 180.0, "stems": 0, "transitions": 0}),
    ("a 90 second song", {"form": "song", "song_seconds": 90.0}),
    ("a ninety-second song", {"form": "song", "song_seconds": 90.0}),
    ("a song of 3:30", {"form": "song", "song_seconds": 210.0}),
    ("two and a half minutes of EBM", {"form": "song", "song_seconds": 150.0}),
    ("a minute and a half of noise", {"form": "song", "song_seconds": 90.0}),
    ("2 min 30 s industrial track", {"form": "song", "song_seconds": 150.0}),
    ("6 stems of 45 seconds", {"form": "set", "stems": 6, "stem_seconds": 45.0, "transitions": 3}),
    ("two transitions of 20 s", {"transitions": 2, "transition_seconds": 20.0, "stems": 5}),
    ("4 stems, each 45 seconds, and two 20-second transitions", {"stems": 4, "stem_seconds": 45.0, "transitions": 2,
        "transition_seconds": 20.0}),
    ("5 × 60s small-model industrial stems, 3 x 30s medium-model transitions", {"stems": 5, "stem_seconds": 60.0,
        "transitions": 3, "transition_seconds": 30.0}),
    ("six forty-five second stems without transitions", {"stems": 6, "stem_seconds": 45.0, "transitions": 0}),
    ("two twenty second transitions", {"transitions": 2, "transition_seconds": 20.0}),
    ("2 stems", {"stems": 2, "transitions": 1}),
    ("one stem", {"stems": 1, "transitions": 0}),
    ("stems: 4, transitions = 2", {"stems": 4, "transitions": 2}),
    ("a 6 minute set", {"form": "set", "stems": 5, "stem_seconds": 55.385, "transitions": 3,
        "transition_seconds": 27.692}),
    ("a 10 minute industrial mix with 4 stems and 2 transitions", {"stems": 4, "stem_seconds": 120.0, "transitions": 2,
        "transition_seconds": 60.0}),
    ("80s synthwave set", {"form": "set", "style": "synthwave"}),
    # cast
    ("a punk and two crows", {"characters": ("punk", "crow", "crow"), "cast_size": 5}),
    ("five characters", {"cast_size": 5, "characters": ()}),
    ("cast of four", {"cast_size": 4}),
    ("a trio: droid, mohawk, raven", {"cast_size": 3, "characters": ("robot", "punk", "crow")}),
    ("seven robots", {"cast_size": 7, "characters": ("robot",) * 7}),
    ("three big angry robots; the robots dance", {"characters": ("robot",) * 3}),
    ("just two welders", {"cast_size": 2, "characters": ("welder", "welder")}),
    ("set #3 robots", {"characters": ("robot", "robot")}),
    ("a robot drummer and a boss", {"characters": ("robot", "foreman")}),
    ("an android, two foremen", {"characters": ("robot", "foreman", "foreman")}),
    # places
    ("steelworks, boiler room, subway and nightclub", {"places": ("foundry", "boiler-room", "tunnel", "club")}),
    ("on the assembly line of a factory", {"places": ("assembly-line",)}),
    # words
    ("three robots shouting OBEY and MOVE in the boiler room", {"words": ("OBEY", "MOVE"), "characters": ("robot",) * 3,
        "places": ("boiler-room",)}),
    ('a punk shouts "move your body"', {"words": ("MOVE", "YOUR", "BODY"), "characters": ("punk",)}),
    ("robots shouting obey, move and work in a factory", {"words": ("OBEY", "MOVE", "WORK"),
        "places": ("assembly-line",)}),
    ("shouting FACTORY", {"words": ("FACTORY",), "places": ()}),
    ("three shouting robots", {"characters": ("robot",) * 3}),
    ("chanting “über”", {"words": ("UBER",)}),
    ("instrumental ebm", {"words": ()}),
    # titles
    ('a set called "Iron Lung" with two welders', {"title": "Iron Lung", "slug": "iron-lung",
        "characters": ("welder",) * 2}),
    ("MACHINE CONTROL EBM", {"title": "Machine Control EBM"}),
    ("  the   end of\tthe shift ", {"title": "The End of the Shift"}),
    # bends
    ("dark industrial", {"brightness_db": -2.0}),
    ("very dark industrial", {"brightness_db": -3.2}),
    ("not dark, but dirty and dense, swinging", {"brightness_db": 0.0, "drive": 1.4, "density": 0.6, "swing": 0.2}),
    ("clean, sparse and bright", {"drive": 0.7, "density": -0.6, "brightness_db": 2.0, "swing": None}),
    ("no swing", {"swing": 0.0}),
]  # fmt: skip


def field(brief: Brief, name: str) -> object:
    if name in ("swing", "drive", "brightness_db", "density"):
        return getattr(brief.recipe, name)
    return str(brief.key) if name == "key" else getattr(brief, name)


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text for text, _ in SAID])
def test_a_line_says(text: str, expected: dict[str, object]) -> None:
    brief = read(text)
    assert {name: field(brief, name) for name in expected} == expected


TWO_OR_IMPOSSIBLE = [
    ("", "empty"), (" \t\n", "empty"), ("x" * 2001, "2000"), ("\ud800", "Unicode"),
    ("120 bpm and 130 bpm", "two tempos"), ("EBM at 126 bpm, at 130", "two tempos"),
    ("E minor and F minor", "two keys"), ("E phrygian, E dorian", "two keys"),
    ("ebm and synthwave", "2 styles"), ("industrial or ambient", "2 styles"), ("STYLE_A and PLAIN", "2 styles"),
    ("300 bpm", "40"), ("39 bpm", "40"), ("0 bpm", "40"), ("-5 bpm", "40"), ("at 1000", "220"),
    ("in H minor", "H"), ("0 stems", "--stems"), ("100 stems", "--stems"), ("2.5 stems", "whole"),
    ("2 stems and 3 stems", "two"), ("2 stems and 2 transitions", "--transitions"),
    ("1 stem, 3 transitions", "--transitions"),
    ("5 stems of 7 seconds", "--stem-seconds"), ("5 stems of 11 minutes", "--stem-seconds"),
    ("transitions of 2 seconds", "--transition-seconds"), ("a 5 second song", "--song"),
    ("a song of one hour", "--song"), ("a 12 minute set of 4 stems of 30 s", "pieces"), ("a set in STYLE_Z", "STYLE_A"),
    ("a 2 minute song, a 3 minute song", "two"), ("a 3 minute song with 4 stems", "song"),
    ("5 stems, 30 seconds", "of what"), ("nine robots", "at most 8"), ("cast of 9", "1 to 8"),
    ("0 characters", "1 to 8"), ("cast of 2 with three robots", "cast of"),
    ("a cast of four and five characters", "casts"), ("shout A1 B2 C3 D4 E5 F6 G7 H8 I9", "at most 8"),
    (f'shout "{"x" * 30}"', "24"), ("a robot and no robots", "robot"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), TWO_OR_IMPOSSIBLE, ids=[repr(t[:40]) for t, _ in TWO_OR_IMPOSSIBLE])
def test_what_cannot_be_is_refused_in_one_sentence(text: str, named: str) -> None:
    with pytest.raises(InputError) as refused:
        read(text, styles=OWN)
    said = str(refused.value)
    assert named in said
    assert "\n" not in said
    assert said.endswith(".")
    assert ";" in said


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"stems": 0}, "--stems"),
        ({"stems": 100}, "--stems"),
        ({"stems": 2, "transitions": 5}, "--transitions"),
        ({"transitions": 5}, "--transitions"),
        ({"transitions": -1}, "--transitions"),
        ({"stem_seconds": 7.9}, "--stem-seconds"),
        ({"stem_seconds": float("nan")}, "--stem-seconds"),
        ({"transition_seconds": 601.0}, "--transition-seconds"),
        ({"song_seconds": float("inf")}, "--song"),
        ({"song_seconds": 180.0, "stems": 3}, "--song"),
        ({"cast_size": 9}, "--cast-size"),
        ({"seed": -1}, "--seed"),
        ({"seed": 2**63}, "--seed"),
        ({"style": "polka"}, "STYLE_A"),
        ({"style": "polka"}, "drum-and-bass"),
    ],
)
def test_options_out_of_range_are_refused_by_name(options: dict[str, object], named: str) -> None:
    with pytest.raises(InputError, match=named):
        read("industrial", styles=OWN, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("style", STYLES)
def test_a_style_draws_from_its_own_sheet(style: str) -> None:
    briefs = [read("machines", style=style, seed=seed) for seed in range(240)]
    low, high = SHEETS[style].bpm
    assert {b.bpm for b in briefs} == set(map(float, range(low, high + 1)))
    assert {b.key.mode for b in briefs} == set(SHEETS[style].modes)
    assert {b.key.tonic for b in briefs} == set(TONICS)
    assert all(0 < len(b.words) <= 8 and set(b.words) <= set(SHEETS[style].words) for b in briefs)
    assert all(f"{b.bpm:g} bpm" in b.music_prompt and str(b.key) in b.music_prompt for b in briefs)


@pytest.mark.parametrize(("slow", "fast"), [("slow", "fast"), ("slower", "driving"), ("lazy", "frantic")])
@pytest.mark.parametrize("style", STYLES)
def test_tempo_words_move_the_range(style: str, slow: str, fast: str) -> None:
    for seed in range(5):
        usual = read("machines", style=style, seed=seed).bpm
        assert (
            read(f"{slow} machines", style=style, seed=seed).bpm
            <= usual
            <= read(f"{fast} machines", style=style, seed=seed).bpm
        )


def test_every_phrase_of_the_lexicon_is_understood() -> None:
    assert set(STYLE_PHRASES) == set(STYLES)
    for style, phrases in STYLE_PHRASES.items():
        for phrase in phrases:
            assert read(f"a night of {phrase}").style == style, phrase
    for kind, pairs in KIND_WORDS.items():
        for one, several in pairs:
            assert read(f"here is a {one}").characters == (kind,), one
            assert read(f"here are three {several}").characters == (kind,) * 3, several
    for place, phrases in PLACE_PHRASES.items():
        for phrase in phrases:
            assert read(f"scenes from the {phrase}").places == (place,), phrase
    for mode, phrases in MODE_PHRASES.items():
        for phrase in phrases:
            assert read(f"ebm in F# {phrase}").key.mode == mode, phrase


def test_sets_of_other_numbers_are_other_sets() -> None:
    briefs = [read(f"industrial cartoon set #{n}") for n in range(1, 31)]
    assert len({b.seed for b in briefs}) == 30
    assert len({b.slug for b in briefs}) == 30
    assert len({(b.bpm, str(b.key)) for b in briefs}) > 12


def test_case_and_spaces_are_the_same_words() -> None:
    assert read("Industrial  CARTOON set #1 ").seed == read("industrial cartoon set #1").seed


def test_words_win_over_an_entry_and_an_entry_over_the_style() -> None:
    drawn = read("a set", styles=OWN, style="STYLE_A")
    assert (drawn.style, drawn.bpm, str(drawn.key), drawn.words) == ("ebm", 121.5, "D dorian", ("HELLO", "YOU"))
    assert (drawn.characters, drawn.places, drawn.recipe.drive) == (("crow", "crow"), ("club",), 1.5)
    assert drawn.music_prompt.startswith("a song of hammers,")
    assert "woodcut" in drawn.art_prompt
    said = read('a set at 130 in E minor, "NO", a robot in a foundry', styles=OWN, style="STYLE_A")
    assert (said.bpm, str(said.key), said.words) == (130.0, "E aeolian", ("NO",))
    assert (said.characters, said.places) == (("robot",), ("foundry",))
    assert read("a style_a set", styles=OWN).bpm == 121.5
    assert read("ebm in PLAIN clothes", styles=OWN).style == "ebm"
    assert read("a plain set", styles=OWN, style="plain").style == "industrial"


def test_options_win_over_words() -> None:
    brief = read("2 stems of 20 s and 1 transition of 10 s, ambient, cast of 4, two crows", stems=4, stem_seconds=31.0,
                 transitions=3, transition_seconds=9.0, style="ebm", cast_size=1, seed=7)  # fmt: skip
    assert (brief.stems, brief.stem_seconds, brief.transitions, brief.transition_seconds) == (4, 31.0, 3, 9.0)
    assert (brief.style, brief.cast_size, brief.characters, brief.seed) == ("ebm", 1, ("crow",), 7)
    assert read("a 3 minute song", stems=2).form == "set"
    assert read("6 stems", song_seconds=200.0).song_seconds == 200.0
    assert read("ebm and synthwave", style="ambient").style == "ambient"


def test_an_entry_yields_to_the_cast_of_a_line() -> None:
    assert "crow" not in read("no crows", styles=OWN, style="STYLE_A").characters
    assert read("cast of one", styles=OWN, style="STYLE_A").characters == ("crow",)


def test_banned_kinds_stay_away() -> None:
    for seed in range(10):
        brief = read("industrial without robots, no punks", seed=seed)
        assert len(brief.characters) == brief.cast_size == 5
        assert not {"robot", "punk"} & set(brief.characters)


# ---------------------------------------------------------------- laws for any text

_OTHERS = """
0 1 two 3 5 eight 12 20 126 130 300 3.5 -1 #1 a an the and of in at with no without x E F# Bb A bpm s seconds minute
minutes song set stems transitions stem transition cast characters each long shouting words called OBEY 'x' " ' , ;
dark very fast slow swing 3:30 key major only 1e9 ½ ∞ @ STYLE_A style_a PLAIN tempo between to hundred twenty half
"""
_KNOWN = [
    *(p for phrases in (*STYLE_PHRASES.values(), *PLACE_PHRASES.values(), *MODE_PHRASES.values()) for p in phrases),
    *(word for pairs in KIND_WORDS.values() for pair in pairs for word in pair),
    *_OTHERS.split(),
]
sentences = st.lists(st.sampled_from(_KNOWN), max_size=14).map(" ".join)
texts = st.one_of(sentences, st.text(max_size=80))


def attempt(text: str, **options: object) -> Brief | str:
    try:
        return read(text, styles=OWN, **options)  # type: ignore[arg-type]
    except InputError as refused:
        return str(refused)


def is_sound(b: Brief) -> bool:
    count_fits = (b.form == "song" and b.stems == b.transitions == 0 and 8 <= b.song_seconds <= 1800) or (
        b.form == "set" and 1 <= b.stems <= 99 and 0 <= b.transitions < b.stems and b.song_seconds == 0
    )
    return (
        count_fits
        and 8 <= b.stem_seconds <= 600
        and 40 <= b.bpm <= 220
        and b.key.tonic in PITCH_CLASSES
        and b.key.mode in MODES
        and 0 <= b.seed < 2**63
        and 1 <= b.cast_size <= 8
        and len(b.characters) <= b.cast_size
        and set(b.characters) <= set(CHARACTER_KINDS)
        and set(b.places) <= set(BACKDROP_KINDS)
        and len(b.words) <= 8
        and all(w.isascii() and w.isalnum() and w == w.upper() for w in b.words)
        and 0.5 <= b.recipe.drive <= 2
        and abs(b.recipe.brightness_db) <= 6
        and abs(b.recipe.density) <= 1
    )


@settings(max_examples=600, deadline=None)
@given(texts)
def test_any_text_gives_a_sound_brief_or_one_sentence(text: str) -> None:
    first, again = attempt(text), attempt(text)
    assert first == again
    if isinstance(first, str):
        assert first.endswith(".")
        assert "\n" not in first
        return
    assert is_sound(first)
    assert first.text == text
    assert codec.loads(Brief, codec.dumps(first), "brief.json") == first


@settings(max_examples=300, deadline=None)
@given(texts)
def test_a_slug_is_a_safe_folder_name(text: str) -> None:
    brief = attempt(text)
    if isinstance(brief, Brief):
        assert 1 <= len(brief.slug) <= 60
        assert set(brief.slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert brief.slug.strip("-") == brief.slug
        assert brief.title
        assert brief.title == " ".join(brief.title.split())
        assert len(brief.title) <= 80


@settings(max_examples=200, deadline=None)
@given(
    sentences,
    st.integers(0, 2**63 - 1),
    st.sampled_from(STYLES),
    st.integers(1, 99),
    st.floats(8, 600),
    st.integers(1, 8),
)
def test_options_always_win(text: str, seed: int, style: str, stems: int, seconds: float, cast: int) -> None:
    brief = attempt(text, seed=seed, style=style, stems=stems, transitions=0, stem_seconds=seconds, cast_size=cast)
    if isinstance(brief, Brief):
        assert (brief.seed, brief.style, brief.stems, brief.transitions) == (seed, style, stems, 0)
        assert (brief.stem_seconds, brief.cast_size, brief.form) == (seconds, cast, "set")


@pytest.mark.parametrize("text", ["0 s set", "a 10 hour set"])
def test_without_transitions_the_length_of_the_set_does_not_set_theirs(text: str) -> None:
    brief = read(text, stems=2, transitions=0, stem_seconds=20.0)
    assert (brief.transitions, brief.transition_seconds, brief.stem_seconds) == (0, 30.0, 20.0)


@pytest.mark.parametrize("text", ["con", "NUL", "工業", "!!!", "com1", "привет", "é" * 60, "a" * 300, "😀 robots"])
def test_awkward_titles_get_names_of_their_own(text: str) -> None:
    slug = read(text).slug
    assert slug not in {"con", "nul", "com1", ""}
    assert len(slug) <= 60
    assert read(text + " 2").slug != slug


def test_long_lines_with_one_beginning_get_folders_of_their_own() -> None:
    line = "industrial cartoon of a very long night shift in the steelworks where nobody sleeps, "
    assert read(line + "part 1").slug != read(line + "part 2").slug
