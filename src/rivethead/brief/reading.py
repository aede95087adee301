"""Reading a brief: the line is understood piece by piece, then every open choice is made."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal, TypeVar, cast

from rivethead.brief import prompts
from rivethead.brief.bends import bent
from rivethead.brief.choosing import StyleAsked, find_style, style_named
from rivethead.brief.company import MOST_CHARACTERS, USUAL_CHARACTERS, Company, characters_without, find_company
from rivethead.brief.figures import with_figures, with_lengths
from rivethead.brief.keys import KeyAsked, drawn_key, find_key, key_named
from rivethead.brief.lengths import Lengths, find_lengths
from rivethead.brief.lexicon import PLACE_PHRASES
from rivethead.brief.phrases import TAKEN, is_denied, mentions
from rivethead.brief.sheets import FEWEST_BPM, MOST_BPM, SHEETS, TONICS, WORDS_A_SET, Sheet
from rivethead.brief.shouts import find_words, shouted
from rivethead.brief.tempo import Tempo, drawn_bpm, find_tempo
from rivethead.brief.titles import heading, named_title
from rivethead.brief.user_styles import check_entry
from rivethead.brief.variants import check_variant, find_variant
from rivethead.errors import InputError
from rivethead.schema.brief import FRAGMENTS, LOUDNESS_RANGE_LUFS, VARIANTS, Brief, CastMember, Fragment, Key, Recipe
from rivethead.seeds import Stream

MOST_LETTERS = 2000
USUAL_STYLE = "industrial"
USUAL_STEMS, USUAL_TRANSITIONS = 5, 3
USUAL_STEM_S, USUAL_TRANSITION_S = 60.0, 30.0
USUAL_LUFS = -14.0
MOST_STEMS = 99
PIECE_RANGE_S = (8.0, 600.0)
SONG_RANGE_S = (8.0, 1800.0)
MOST_SEED = 2**63 - 1

_NUMBERED = re.compile(
    r"#\s*\d+|\b(?:set|part|volume|vol\.?|no\.?|number|episode|chapter)\s+\d+(?![\d.:]|\s*-?\s*[a-z@×])", re.IGNORECASE
)
_DRUM_AND_BASS = re.compile(r"\bdrum\s*(?:'\s*n\s*'?|n\s*')\s*bass\b|\bd\s*'\s*n\s*'\s*b\b", re.IGNORECASE)
_QUOTES = str.maketrans({**dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("‘’‚`´", "'")})

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options, None where not given; see rivethead.brief.read."""

    seed: int | None = None
    style: str | None = None
    stems: int | None = None
    stem_seconds: float | None = None
    transitions: int | None = None
    transition_seconds: float | None = None
    song_seconds: float | None = None
    cast_size: int | None = None
    variant: str | None = None
    loudness_lufs: float | None = None
    kept: tuple[CastMember, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line says.

    Attributes:
        title: a title in quotes, None where there is none.
        words: words to shout, None where it is silent, empty where nothing shall be shouted.
        style, variant, tempo, key, lengths, company, places: see the files that find them.
        rest: the line without all this, in which only adjectives still count.
    """

    title: str | None
    words: tuple[str, ...] | None
    style: StyleAsked
    variant: str | None
    tempo: Tempo
    key: KeyAsked
    lengths: Lengths
    company: Company
    places: tuple[str, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Shape:
    """Form and lengths, as in Brief."""

    form: Literal["set", "song"]
    stems: int
    stem_seconds: float
    transitions: int
    transition_seconds: float
    song_seconds: float


def brief_of(text: str, asked: Asked, styles: Mapping[str, Mapping[str, object]]) -> Brief:
    """Return the brief; see rivethead.brief.read."""
    line = clear_line(text)
    _check_options(asked)
    said = understand(line, styles, style_is_chosen=asked.style is not None)
    chosen = style_named(asked.style, styles) if asked.style is not None else said.style
    entry = styles[chosen.entry] if chosen.entry else {}
    check_entry(chosen.entry or "", entry)
    style = chosen.style or str(entry.get("style") or said.style.style or USUAL_STYLE)
    sheet = SHEETS[style]
    seed = seed_of(line) if asked.seed is None else asked.seed
    shape = shape_of(asked, said.lengths)
    bpm, key = _bpm(said.tempo, entry, sheet, seed), _key(said.key, entry, sheet, seed)
    words = _words(said.words, entry, sheet, seed)
    company = _company(said.company, entry)
    size = _cast_size(asked.cast_size, company, asked.kept)
    characters = characters_without(company, size, seed)
    places = said.places or _texts(entry, "places")
    recipe = bent(_recipe(entry, _variant(asked, said, entry, seed)), said.rest)
    head = heading(said.title or _unquoted(line))
    return Brief(
        text=text,
        title=head.title,
        slug=head.slug,
        style=style,
        bpm=bpm,
        key=key,
        seed=seed,
        form=shape.form,
        stems=shape.stems,
        stem_seconds=shape.stem_seconds,
        transitions=shape.transitions,
        transition_seconds=shape.transition_seconds,
        song_seconds=shape.song_seconds,
        cast_size=size,
        characters=characters,
        places=places,
        words=words,
        recipe=recipe,
        loudness_lufs=USUAL_LUFS if asked.loudness_lufs is None else asked.loudness_lufs,
        music_prompt=prompts.music_prompt(str(entry.get("music_prompt", "")), sheet, bpm, key, recipe, words),
        art_prompt=prompts.art_prompt(str(entry.get("art_prompt", "")), sheet, characters, places),
        kept=asked.kept,
    )


def clear_line(text: str) -> str:
    """Return the text on one line, in Unicode's composed form, with plain quotes and without control characters.

    Raises:
        InputError: nothing is left, it is longer than 2000 characters, or it is broken Unicode.
    """
    if len(text) > MOST_LETTERS:
        raise InputError(f"The brief has {len(text)} characters; say it in at most {MOST_LETTERS}.")
    if any(unicodedata.category(c) == "Cs" for c in text):
        raise InputError("The brief is not valid Unicode text; type it again in UTF-8.")
    halves = re.sub(r"(?<=\d)\s?½", ".5", text)
    plain = unicodedata.normalize("NFKC", halves).translate(_QUOTES)
    visible = "".join(" " if c.isspace() or unicodedata.category(c)[0] == "C" else c for c in plain)
    line = " ".join(visible.split())
    if not any(unicodedata.category(c)[0] in "LNPS" for c in line):
        raise InputError('The brief is empty; say what you want in words, such as "industrial cartoon set #1".')
    return line


def seed_of(line: str) -> int:
    """Return the seed that a line stands for: a digest without regard to case and spaces, 0..2**63-1."""
    normal = " ".join(line.casefold().split())
    return int.from_bytes(blake2b(normal.encode(), digest_size=8).digest(), "big") >> 1


def understand(line: str, styles: Mapping[str, Mapping[str, object]], *, style_is_chosen: bool = False) -> Understood:
    """Return what a line says; each finder takes out what it has understood, so that no word counts twice.

    Args:
        line: as clear_line returns it.
        styles: the user's styles, which a line may name.
        style_is_chosen: an option chooses the style, so that two in the line are no harm.

    Raises:
        InputError: it asks for two things at once, or for what cannot be.
    """
    title, line = named_title(_unquoted(_DRUM_AND_BASS.sub("drum and bass", line)))
    words, line = find_words(line)
    line = with_lengths(with_figures(_NUMBERED.sub(TAKEN, line)))
    variant, line = find_variant(line)
    tempo, line = find_tempo(line)
    key, line = find_key(line)
    lengths, line = find_lengths(line)
    try:
        style, line = find_style(line, styles)
    except InputError:
        if not style_is_chosen:
            raise
        style = StyleAsked(None, None)
    places = tuple(dict.fromkeys(m.name for m in mentions(line, PLACE_PHRASES) if not is_denied(line, m.start)))
    return Understood(title, words, style, variant, tempo, key, lengths, find_company(line), places, line)


def shape_of(asked: Asked, said: Lengths) -> Shape:
    """Return form and lengths: options first, then the words, then five stems of 60 s and three transitions of 30 s.

    Raises:
        InputError: a song with stems, transitions that find no gap, or a length out of range.
    """
    for_a_set = {
        "--stems": asked.stems,
        "--stem-seconds": asked.stem_seconds,
        "--transitions": asked.transitions,
        "--transition-seconds": asked.transition_seconds,
    }
    given = [name for name, value in for_a_set.items() if value is not None]
    if asked.song_seconds is not None and given:
        raise InputError(f"--song asks for one song, but {given[0]} belongs to a set; leave one of the two out.")
    song_seconds = asked.song_seconds if asked.song_seconds is not None else None if given else said.song_seconds
    if song_seconds is not None:
        _check("The song", song_seconds, SONG_RANGE_S, "seconds long", "--song")
        return Shape("song", 0, USUAL_STEM_S, 0, USUAL_TRANSITION_S, float(song_seconds))
    return _set_shape(asked, said)


def _set_shape(asked: Asked, said: Lengths) -> Shape:
    stems = _first(asked.stems, said.stems.count, USUAL_STEMS)
    _check("The set", stems, (1, MOST_STEMS), "stems", "--stems")
    transitions = _first(asked.transitions, said.transitions.count, min(USUAL_TRANSITIONS, stems - 1))
    if not 0 <= transitions <= stems - 1:
        gaps = "no gap" if stems == 1 else "1 gap" if stems == 2 else f"{stems - 1} gaps"
        raise InputError(
            f"{transitions} transitions do not fit {stems} stem{'s' * (stems > 1)}, between which there "
            f"{'are' if stems > 2 else 'is'} {gaps}; ask for at most {stems - 1} with --transitions."
        )
    whole = said.set_seconds
    share = USUAL_STEM_S if whole is None else whole / (stems + transitions * USUAL_TRANSITION_S / USUAL_STEM_S)
    stem_seconds = _first(asked.stem_seconds, said.stems.seconds, round(share, 3))
    half = round(share * USUAL_TRANSITION_S / USUAL_STEM_S, 3) if transitions else USUAL_TRANSITION_S
    transition_seconds = _first(asked.transition_seconds, said.transitions.seconds, half)
    _check("A stem", stem_seconds, PIECE_RANGE_S, "seconds long", "--stem-seconds")
    if transitions or asked.transition_seconds is not None or said.transitions.seconds is not None:
        _check("A transition", transition_seconds, PIECE_RANGE_S, "seconds long", "--transition-seconds")
    return Shape("set", stems, float(stem_seconds), transitions, float(transition_seconds), 0.0)


def _first(asked: Item | None, said: Item | None, usual: Item) -> Item:
    return asked if asked is not None else said if said is not None else usual


def _check(what: str, value: float, bounds: tuple[float, float], unit: str, option: str) -> None:
    low, high = bounds
    if not low <= value <= high:
        raise InputError(f"{what} would be {value:g} {unit}; ask for {low:g} to {high:g} with {option}.")


def _check_options(asked: Asked) -> None:
    for option, value, low, high in (
        ("--seed", asked.seed, 0, MOST_SEED),
        ("--stems", asked.stems, 1, MOST_STEMS),
        ("--transitions", asked.transitions, 0, MOST_STEMS - 1),
        ("--cast-size", asked.cast_size, 1, MOST_CHARACTERS),
        ("--stem-seconds", asked.stem_seconds, *PIECE_RANGE_S),
        ("--transition-seconds", asked.transition_seconds, *PIECE_RANGE_S),
        ("--song", asked.song_seconds, *SONG_RANGE_S),
    ):
        if value is not None and not low <= value <= high:
            shown = f"{low} to {high}" if isinstance(high, int) else f"{low:g} to {high:g} seconds"
            raise InputError(f"{option} {value} is out of range; give {shown}.")
    if asked.variant is not None:
        check_variant(asked.variant)
    low, high = LOUDNESS_RANGE_LUFS
    if asked.loudness_lufs is not None and not low <= asked.loudness_lufs <= high:
        raise InputError(f"--loudness {asked.loudness_lufs:g} is out of range; give {low:g} to {high:g} LUFS.")


def _bpm(said: Tempo, entry: Mapping[str, object], sheet: Sheet, seed: int) -> float:
    if said.bpm is not None:
        low, high = said.bpm
        return low if low == high else drawn_bpm(low, high, seed)
    given = entry.get("bpm")
    low, high = (float(cast(float, given)),) * 2 if given is not None else (float(sheet.bpm[0]), float(sheet.bpm[1]))
    if given is not None and said.factor == 1.0:
        return low
    bounded = [min(max(end * said.factor, FEWEST_BPM), MOST_BPM) for end in (low, high)]
    return drawn_bpm(round(bounded[0]), round(bounded[1]), seed)


def _key(said: KeyAsked, entry: Mapping[str, object], sheet: Sheet, seed: int) -> Key:
    given = key_named(str(entry["key"])) if "key" in entry else None
    wanted = KeyAsked(said.tonic or (given.tonic if given else None), said.mode or (given.mode if given else None))
    return drawn_key(wanted, sheet.modes, TONICS, seed)


def _words(said: tuple[str, ...] | None, entry: Mapping[str, object], sheet: Sheet, seed: int) -> tuple[str, ...]:
    if said is not None:
        return said
    if "words" in entry:
        return tuple(dict.fromkeys(shouted(word) for word in _texts(entry, "words")))
    return tuple(Stream(seed, "brief", "words").shuffled(sheet.words)[:WORDS_A_SET])


def _company(said: Company, entry: Mapping[str, object]) -> Company:
    """Return who the line asks for, else who the entry does, without the kinds that the line bans."""
    usual = tuple(kind for kind in _texts(entry, "characters") if kind not in said.banned)
    return Company(said.characters or usual, said.size, said.banned)


def _cast_size(option: int | None, company: Company, kept: tuple[CastMember, ...]) -> int:
    size = option if option is not None else company.size
    if size is None:
        return max(USUAL_CHARACTERS, len(company.characters), len(kept))
    if size < len(kept):
        raise InputError(
            f"--cast names {len(kept)} characters for a cast of {size}; ask for --cast-size {len(kept)} or name fewer."
        )
    return size


def _variant(asked: Asked, said: Understood, entry: Mapping[str, object], seed: int) -> str:
    given = asked.variant or said.variant or entry.get("variant")
    return str(given) if given else Stream(seed, "brief", "variant").pick(VARIANTS)


def _recipe(entry: Mapping[str, object], variant: str) -> Recipe:
    usual = Recipe()
    swing = entry.get("swing")
    return Recipe(
        swing=None if swing is None else float(cast(float, swing)),
        drive=float(cast(float, entry.get("drive", usual.drive))),
        brightness_db=float(cast(float, entry.get("brightness_db", usual.brightness_db))),
        density=float(cast(float, entry.get("density", usual.density))),
        variant=variant,
        fragments=tuple(Fragment(part, str(entry[part])) for part in FRAGMENTS if part in entry),
    )


def _texts(entry: Mapping[str, object], field: str) -> tuple[str, ...]:
    return tuple(cast(Iterable[str], entry.get(field, ())))


def _unquoted(line: str) -> str:
    """Return a line without quotes that enclose the whole of it, which a shell may leave."""
    whole = re.fullmatch(r"\"([^\"]+)\"|'([^']+)'", line)
    return (whole[1] or whole[2]).strip() or line if whole else line
