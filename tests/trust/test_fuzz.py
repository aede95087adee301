"""Whatever a person hands over, it is taken or refused in one sentence: no other error, no hang, nothing written.

``RIVETHEAD_FUZZ_EXAMPLES=1000`` looks much longer than the sixty examples of every day.
"""

import io
import json
import math
import os
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from bad_inputs import m4a, small_art, small_brief, small_score, small_track
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from rivethead import brief, storyboard
from rivethead.analysis.intake import take_in
from rivethead.brief.user_styles import FIELDS
from rivethead.errors import AudioError, DocumentError, InputError
from rivethead.media.sound import read_sound
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis
from rivethead.schema.art import Puppet
from rivethead.schema.brief import STYLES, Brief
from rivethead.schema.score import Score
from rivethead.schema.storyboard import Storyboard

MOST_S = 60
EXAMPLES = int(os.environ.get("RIVETHEAD_FUZZ_EXAMPLES", "60"))
fuzz = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize=EXAMPLES <= 60,
    suppress_health_check=list(HealthCheck),
)


@contextmanager
def in_time() -> Iterator[None]:
    """Fail a block that lasts longer than MOST_S; on Windows, which has no alarm, let it last."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        pytest.fail(f"it lasted longer than {MOST_S} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, MOST_S)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def refusal(kind: type[InputError], work: Callable[[], object]) -> str:
    """Do something in time and return the sentence that refuses it, "" where it works; other errors come through."""
    with in_time():
        try:
            work()
        except kind as refused:
            said = str(refused)
        else:
            return ""
    assert "; " in said, said
    assert said.endswith((".", "}")), said
    assert len(said) < 4000, said
    return said


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


# ---------------------------------------------------------------- briefs

PHRASES = st.sampled_from(
    """EBM|industrial|drum and bass|d'n'b|STYLE_A|synthwave|at 126 bpm|120-130 bpm|between 90 and 100 bpm|in E phrygian
in F# harmonic minor|key of C|in H minor|two robots|no punks|a punk|nine crows|a cast of 4|five-piece band|quartet
three angry welders|in a foundry|on a rooftop|shouting RIOT, STEEL and FIRE|"OBEY"|'n'|called "The Line"|5 stems of 60 s
3 transitions|no transitions|a 3 minute song|3:30|a set of 10 minutes|90s|1/2|½ minute|very dark|not too fast|slow
swinging|distorted|#1|part 2|,|and|.|-|(|"|'|;|no|only|the|hundred|a couple of|@60@|0.5|1e9|999999999|-1|٣ robots
𝟙𝟚𝟘 bpm|\u200bzero\u200b|ＥＢＭ|ß|İ|\x00|\t|🤖|~""".replace("\n", "|").split("|")
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PHRASES, max_size=12).map(" ".join), st.text(min_size=1900, max_size=2100)
)
NUMBERS = st.none() | st.integers(-3, 120) | st.floats() | st.sampled_from([10**400, -(10**30), 2**63])
COUNTS = st.none() | st.integers(-3, 120) | st.just(10**30)
NAMES = st.none() | st.sampled_from(STYLES) | st.text(max_size=12)


@fuzz
@given(TEXTS, COUNTS, COUNTS, NUMBERS, COUNTS, NUMBERS, NUMBERS, COUNTS, NAMES)
def test_a_brief_is_read_or_refused(
    text: str,
    seed: int | None,
    stems: int | None,
    stem_seconds: float | None,
    transitions: int | None,
    transition_seconds: float | None,
    song_seconds: float | None,
    cast_size: int | None,
    style: str | None,
) -> None:
    asked = {
        "seed": seed,
        "stems": stems,
        "stem_seconds": stem_seconds,
        "transitions": transitions,
        "transition_seconds": transition_seconds,
        "song_seconds": song_seconds,
        "cast_size": cast_size,
        "style": style,
    }

    def read(**options: object) -> None:
        made = brief.read(text, **options)  # type: ignore[arg-type]
        assert codec.loads(Brief, codec.dumps(made), "brief.json") == made
        assert re.fullmatch("[a-z0-9-]+", made.slug)

    refusal(InputError, read)
    refusal(InputError, lambda: read(**asked))


# ---------------------------------------------------------------- the user's styles

LITERALS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=9)
    | st.binary(max_size=4)
    | st.complex_numbers(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3) | st.tuples(inner)
    ),
    max_leaves=6,
)
GOOD_VALUES = st.sampled_from(
    ["ebm", "E phrygian", 126, 0.1, 1, [], ["RIOT"], ["robot", "crow"], ["foundry"], "rust and steam"]
)
ENTRIES = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=6), GOOD_VALUES | LITERALS, max_size=5)
TOKENS = st.sampled_from(
    [
        *("STYLE_A", "STYLE_B", "=", "{", "}", "[", "]", "(", ")", ":", ",", "\n", '"style"', '"ebm"', '"bpm"', "126"),
        *("#", "'", '"""', "import os", "lambda: 0", "f'{1}'", "*", "**", "-", "1e999", "9" * 5000, "x" * 300, "\\"),
        *("\t", " ", "\x00", "\ufeff", "if 1:"),
    ]
)
DEEP = (b"(" * 5000, b"-" * 50_000 + b"1", b"[" * 150 + b"]" * 150, b"x = " + b"{'a':" * 90 + b"1" + b"}" * 90)
STYLE_FILES = st.one_of(
    st.lists(TOKENS, max_size=20).map(" ".join).map(lambda text: text.encode()),
    st.text(max_size=200).map(lambda text: text.encode(errors="surrogatepass")),
    st.binary(max_size=200),
    st.dictionaries(st.sampled_from(["STYLE_A", "STYLE_B", "ebm", "Ärger"]), ENTRIES, max_size=3).map(
        lambda entries: "\n".join(f"{name} = {entry!r}" for name, entry in entries.items()).encode(errors="replace")
    ),
    st.sampled_from(DEEP),
)


@fuzz
@given(STYLE_FILES)
def test_a_file_of_styles_is_read_or_refused(scratch: Path, text: bytes) -> None:
    path = scratch / "industrial_styles.py"
    path.write_bytes(text)
    before = sorted(scratch.iterdir())

    def read() -> None:
        styles = brief.load_styles(path)
        for name in styles:
            made = brief.read("Pistons", style=name, styles=styles)
            assert codec.loads(Brief, codec.dumps(made), "brief.json") == made

    said = refusal(InputError, read)
    assert said.startswith(str(path)) or not said
    assert sorted(scratch.iterdir()) == before
    assert path.read_bytes() == text


# ---------------------------------------------------------------- papers


@dataclass(frozen=True)
class Sample:
    kind: type
    text: str


def short(puppet: Puppet) -> Puppet:
    """Return a puppet with two actions and two attachments, which is as good to damage as a whole one."""
    return replace(
        puppet, actions=dict(list(puppet.actions.items())[:2]), attachments=dict(list(puppet.attachments.items())[:2])
    )


@cache
def samples() -> dict[str, Sample]:
    whole, art = small_score(), small_art()
    piece = whole.pieces[0]
    few = {name: getattr(piece, name)[:3] for name in ("notes", "hits", "gestures", "shouts", "moves")}
    papers = (
        ("brief.json", Brief, small_brief()),
        ("score.json", Score, replace(whole, pieces=(replace(piece, **few),))),
        ("storyboard.json", Storyboard, storyboard.plan(small_brief(), small_track(), art)),
        ("puppet.json", Puppet, short(art.cast[0])),
        ("industrial_mix_full.beats.json", Analysis, small_track()),
    )
    return {name: Sample(kind, codec.dumps(paper)) for name, kind, paper in papers}


PAPERS = st.sampled_from(
    ["brief.json", "score.json", "storyboard.json", "puppet.json", "industrial_mix_full.beats.json"]
)
VALUES = st.one_of(
    st.sampled_from(
        [
            *(
                None,
                True,
                False,
                0,
                -1,
                1e308,
                10**400,
                -(10**400),
                2**63,
                math.nan,
                math.inf,
                -math.inf,
                "",
                "x" * 5000,
            ),
            *("\ud83d", "\x00", [], {}, [[]], [None], {"": {}}, {"schema": "Brief.1"}, [1, 2], ["a", 1.0]),
        ]
    ),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
)


def places(found: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the path of every value inside a JSON document, the first three of a list standing for all."""
    inside = found.items() if isinstance(found, dict) else enumerate(found[:3]) if isinstance(found, list) else ()
    for step, value in inside:
        yield (*path, step)
        yield from places(value, (*path, step))


@fuzz
@given(PAPERS, st.data())
def test_an_edited_paper_is_read_or_refused_by_file_and_field(name: str, data: st.DataObject) -> None:
    sample = samples()[name]
    found = json.loads(sample.text)
    path = data.draw(st.sampled_from(list(places(found))))
    holder = found
    for step in path[:-1]:
        holder = holder[step]
    edit = data.draw(st.sampled_from(["drop", "rename", "retype", "double"]))
    new = f"{path[-1]}s"
    if edit == "drop":
        del holder[path[-1]]
    elif edit == "rename":
        assume(isinstance(holder, dict))
        holder[new] = holder.pop(path[-1])
    elif edit == "retype":
        holder[path[-1]] = data.draw(VALUES)
    else:
        holder[path[-1]] = [holder[path[-1]], holder[path[-1]]]
    said = outcome(sample.kind, json.dumps(found), name)
    fields = [step for step in path if isinstance(step, str)]
    assert not said or fields[-1] in said or new in said


def outcome(kind: type, text: str, name: str) -> str:
    """Return the sentence that refuses a paper, "" where it is read; what is read can be written and read again."""

    def read() -> None:
        written = codec.dumps(codec.loads(kind, text, f"sets/mine/{name}"))
        codec.loads(kind, written.encode().decode(), name)

    said = refusal(DocumentError, read)
    assert said.startswith(f"sets/mine/{name}") or not said
    assert "\n" not in said
    return said


@fuzz
@given(PAPERS, st.data())
def test_a_damaged_paper_is_read_or_refused(name: str, data: st.DataObject) -> None:
    sample = samples()[name]
    at = data.draw(st.integers(0, len(sample.text)))
    length = data.draw(st.integers(0, 9) | st.just(10**9))
    odd = st.sampled_from(["[" * 99_999, "9" * 5000, "1e999", "NaN", "\ufeff", '"', "}"])
    piece = data.draw(st.text(max_size=4) | odd)
    outcome(sample.kind, sample.text[:at] + piece + sample.text[at + length :], name)


@fuzz
@given(st.text(max_size=60) | st.recursive(VALUES, st.lists, max_leaves=5).map(json.dumps))
def test_what_is_no_paper_is_refused(text: str) -> None:
    for name, sample in samples().items():
        assert outcome(sample.kind, text, name)


# ---------------------------------------------------------------- sound files

RATE = 8_000


def encoded(kind: str, subtype: str) -> bytes:
    t = np.arange(RATE // 2) / RATE
    wave = 0.5 * np.sin(2 * np.pi * 220 * t) * (t % 0.1 < 0.05)
    file = io.BytesIO()
    soundfile.write(file, np.stack([wave, wave], axis=1), RATE, subtype, format=kind)
    return file.getvalue()


@cache
def songs(scratch: Path) -> dict[str, bytes]:
    m4a(scratch / "song.m4a", 0.4)
    boxed = (scratch / "song.m4a").read_bytes()
    (scratch / "song.m4a").unlink()
    return {
        "song16.wav": encoded("WAV", "PCM_16"),
        "song24.wav": encoded("WAVEX", "PCM_24"),
        "songfloat.wav": encoded("WAV", "FLOAT"),
        "song.flac": encoded("FLAC", "PCM_16"),
        "song.ogg": encoded("OGG", "VORBIS"),
        "song.mp3": encoded("MP3", "MPEG_LAYER_III"),
        "song.m4a": boxed,
    }


HEADS = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 255)), max_size=4)
BODIES = st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), max_size=3)
CUTS = st.none() | st.floats(0, 1)


@fuzz
@given(st.integers(0, 6), HEADS, BODIES, CUTS)
def test_a_damaged_song_is_heard_or_refused(
    scratch: Path, number: int, head: list[tuple[int, int]], body: list[tuple[int, int]], cut: float | None
) -> None:
    name, whole = list(songs(scratch).items())[number]
    hear(scratch / name, flipped(whole, [*head, *body], cut), take_in)


@fuzz
@given(HEADS, CUTS)
def test_a_damaged_head_of_a_wav_is_heard_or_refused(
    scratch: Path, head: list[tuple[int, int]], cut: float | None
) -> None:
    narrow = [(at % 48, bits) for at, bits in head]
    hear(scratch / "song.wav", flipped(songs(scratch)["song16.wav"], narrow, cut), take_in)
    hear(scratch / "song.wav", flipped(songs(scratch)["songfloat.wav"], narrow, cut), read_at_48_khz)


def read_at_48_khz(path: Path) -> None:
    sound = read_sound(path, 48_000)
    assert sound.shape[0] == 2
    assert np.isfinite(sound).all()


def flipped(whole: bytes, flips: list[tuple[int, int]], cut: float | None) -> bytes:
    data = bytearray(whole)
    for at, bits in flips:
        data[at % len(data)] ^= bits
    return bytes(data if cut is None else data[: int(len(data) * cut)])


def hear(path: Path, data: bytes, listen: Callable[[Path], object]) -> None:
    path.write_bytes(data)
    before = sorted(path.parent.iterdir())
    said = refusal(AudioError, lambda: listen(path))
    assert said.startswith(str(path)) or not said
    assert path.read_bytes() == data
    assert sorted(path.parent.iterdir()) == before
