"""Every mistake that a person can make, as one real bad input each.

A case is a function of an empty folder. It types a command line or calls a room, and has to end in an error raised on
purpose. Names are "subject: mistake"; the golden file lists them in this order.
"""

import errno
import io
import json
import sys
from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from unittest.mock import patch

import numpy as np
import soundfile
from bad_imports import import_cases
from bad_models import model_cases
from bad_neural import neural_cases

from rivethead import analysis, art, brief, cli, score, stems, storyboard
from rivethead.analysis import beat_this
from rivethead.analysis.corrections import Corrections
from rivethead.analysis.engines import Clues
from rivethead.brief.lexicon import KIND_WORDS
from rivethead.cli import initialise
from rivethead.engines import EngineTable
from rivethead.media import frames, midi
from rivethead.media.wav import read_first, read_wav, write_wav
from rivethead.mix import placing
from rivethead.models import manifest
from rivethead.production import library, picture
from rivethead.production.bench import Bench
from rivethead.production.folder import SetFolder
from rivethead.production.make import make_set
from rivethead.production.options import Options
from rivethead.production.progress import silent
from rivethead.schema import codec
from rivethead.schema.analysis import Analysis, EnergyCurve
from rivethead.schema.art import Art, Puppet
from rivethead.schema.brief import Brief
from rivethead.schema.score import Gesture, Hit, Move, Note, Score
from rivethead.schema.sound import Take
from rivethead.score.styles import style_named
from rivethead.stems.synth import tongue
from rivethead.stems.synth.styles import sound_of
from rivethead.store.ledger import Ledger, Stage

Case = Callable[[Path], None]
RATE = 48_000


def command_line(*words: str) -> None:
    """Type a command line in this process; what it refuses is raised, with its exit code and what it said on it.

    Raises:
        SystemExit: with `said` (standard error) beside `code`; its context is the error that was refused.
    """
    heard, aside = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    with patch.object(sys, "argv", ["rivethead", *words]), redirect_stderr(heard), redirect_stdout(aside):
        try:
            cli.main()
        except SystemExit as left:
            heard.seek(0)
            left.said = heard.read()  # type: ignore[attr-defined]
            raise


def typed(*words: str) -> Case:
    """Return a case that is a command line; {here} stands for the empty folder."""
    return lambda here: command_line(*(word.replace("{here}", str(here)) for word in words))


def asked(text: str, *options: str) -> Case:
    """Return a case that asks for a set in these words."""
    return typed("make", text, "--out", "{here}/set", *options)


def styled(entry: str | bytes, *words: str) -> Case:
    """Return a case with this text in the user's file of styles, and a command that reads it."""

    def case(here: Path) -> None:
        desk = here / "workspace"
        desk.mkdir()
        (desk / "industrial_styles.py").write_bytes(entry.encode() if isinstance(entry, str) else entry)
        command_line(*(words or ("styles", "list")))

    return case


def rendered(files: Mapping[str, str | bytes]) -> Case:
    """Return a case that renders a set of these files."""

    def case(here: Path) -> None:
        for name, text in files.items():
            target = here / "set" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode() if isinstance(text, str) else text)
        command_line("render", str(here / "set"))

    return case


def edited_brief(change: Callable[[dict], object]) -> Case:
    """Return a case that renders a set whose brief.json was edited."""
    paper = json.loads(codec.dumps(small_brief()))
    change(paper)
    return rendered({"brief.json": json.dumps(paper)})


def analysed(name: str, data: Callable[[Path], object]) -> Case:
    """Return a case that analyses a file that `data` writes."""

    def case(here: Path) -> None:
        data(here / name)
        command_line("analyze", str(here / name))

    return case


# ---------------------------------------------------------------- what the cases are made of


@cache
def small_brief() -> Brief:
    return brief.read("Pistons at 120 bpm", song_seconds=8, cast_size=1, seed=7)


@cache
def small_score() -> Score:
    return score.compose(small_brief())


@cache
def small_art() -> Art:
    return art.draw(small_brief())


def small_track(duration_s: float = 8.0) -> Analysis:
    beats = tuple(n * 0.5 for n in range(int(duration_s * 2)))
    loud = EnergyCurve(1.0, (1.0,) * int(duration_s))
    whole = {"onset_bands": {}, "hits": {}, "syllables": (), "sections": (), "energy": loud}
    return Analysis(
        "song.wav", duration_s, 120.0, (), beats, beats[::4], 4, beats, key="", loudness_lufs=-14.0, **whole
    )


def bare_piece(**events: object) -> Case:
    """Return a case that performs a piece of nothing but these events."""

    def case(here: Path) -> None:
        whole = small_score()
        nothing = {"notes": (), "hits": (), "gestures": (), "shouts": (), "moves": ()}
        piece = replace(whole.pieces[0], **{**nothing, **events})
        stems.perform(replace(whole, pieces=(piece,)), piece.name, here)

    return case


def take(file: str = "stems/01.wav", samples: int = 4 * RATE, bpm: float = 120.0, bars: int = 2) -> Take:
    return Take("stem-01", "stem", file, samples, bpm, bars, {}, (), "synth", "", "", 1, "Apache-2.0", True)


def stitched(write: Callable[[Path], object]) -> Case:
    """Return a case that mixes one take whose file `write` writes."""

    def case(here: Path) -> None:
        write(here / "stems" / "01.wav")
        takes = (take(),)
        placing.stitch(takes, placing.place(takes, 120.0), here)

    return case


def tone(seconds: float = 4.0, channels: int = 2, rate_hz: int = RATE) -> np.ndarray:
    """Return float32 (channels, samples) of clicks on a beat over a hum."""
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    wave = 0.3 * np.sin(2 * np.pi * 110 * t) + 0.5 * np.sin(2 * np.pi * 900 * t) * np.exp(-(t % 0.5) / 0.02)
    return np.tile(wave.astype(np.float32), (channels, 1))


def wav(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    write_wav(target, tone(), RATE)


def slow_wav(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(target, tone(rate_hz=4000).T, 4000)


def short_wav(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    write_wav(target, tone(3.0), RATE)


def nan_wav(target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    wave = tone()
    wave[0, 99] = np.nan
    soundfile.write(target, wave.T, RATE, "FLOAT")


def broken_off_wav(target: Path) -> None:
    wav(target)
    target.write_bytes(target.read_bytes()[:500_000])


def damaged_flac(target: Path) -> None:
    soundfile.write(target, np.random.default_rng(1).uniform(-1, 1, (RATE, 2)), RATE)
    data = bytearray(target.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 4000] = bytes(4000)
    target.write_bytes(data)


def silent_film(target: Path) -> None:
    """Write a film without sound."""
    import av

    with av.open(str(target), "w", format="mp4") as film:
        picture = film.add_stream("libx264", rate=12)
        picture.width, picture.height, picture.pix_fmt = 160, 90, "yuv420p"
        for _ in range(12):
            film.mux(picture.encode(av.VideoFrame.from_ndarray(np.zeros((90, 160, 3), np.uint8))))
        film.mux(picture.encode())


def m4a(target: Path, seconds: float = 2.0) -> None:
    import av

    target.parent.mkdir(parents=True, exist_ok=True)
    with av.open(str(target), "w", format="mp4", options={"movflags": "faststart"}) as container:
        track = container.add_stream("aac", rate=RATE)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(tone(seconds)), "fltp", "stereo")
        frame.sample_rate, frame.pts = RATE, 0
        for packet in (*track.encode(frame), *track.encode(None)):
            container.mux(packet)


def damaged_m4a(target: Path) -> None:
    m4a(target)
    data = bytearray(target.read_bytes())
    start = data.index(b"mdat") + 4
    data[start + 2000 : start + 20_000] = b"\xff" * 18_000
    target.write_bytes(data)


def soundless_track(target: Path) -> None:
    """Write a file that names a sound track and breaks off before the first of its sound."""
    m4a(target, 1.0)
    data = target.read_bytes()
    target.write_bytes(data[: data.index(b"mdat") + 4])


def damaged_head(at: int, bits: int) -> Callable[[Path], None]:
    """Return what writes a WAV of floats with one byte of its head changed."""

    def write(target: Path) -> None:
        soundfile.write(target, tone().T, RATE, "FLOAT")
        data = bytearray(target.read_bytes())
        data[at] ^= bits
        target.write_bytes(data)

    return write


def loud_wav(target: Path) -> None:
    soundfile.write(target, 1e30 * tone().T, RATE, "FLOAT")


def two_rates(target: Path) -> None:
    """Write AAC that goes on at another rate."""
    import av

    for rate_hz in (48_000, 44_100):
        file = io.BytesIO()
        with av.open(file, "w", format="adts") as container:
            track = container.add_stream("aac", rate=rate_hz)
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(tone(0.5)), "fltp", "stereo")
            frame.sample_rate = rate_hz
            for packet in (*track.encode(frame), *track.encode(None)):
                container.mux(packet)
        with target.open("ab") as whole:
            whole.write(file.getvalue())


def moment(target: Path) -> None:
    soundfile.write(target, tone(0.1).T, RATE)


def silence(target: Path) -> None:
    soundfile.write(target, np.zeros((2 * RATE, 2)), RATE)


def filmed(data: Callable[[Path], object]) -> Case:
    """Return a case that makes a film for a file that `data` writes."""

    def case(here: Path) -> None:
        data(here / "song.wav")
        command_line("film", str(here / "song.wav"), "--out", str(here / "set"))

    return case


def film_of_another_song(here: Path) -> None:
    wav(here / "one" / "song.wav")
    m4a(here / "two" / "song.m4a")
    with patch("rivethead.production.song._shoot"):
        film = ("--brief", X, "--out", str(here / "set"), "--quiet")
        with suppress(SystemExit):
            command_line("film", str(here / "one" / "song.wav"), *film)
        command_line("film", str(here / "two" / "song.m4a"), *film)


def desk_in_the_way(here: Path) -> None:
    (here / "workspace").write_text("a file of this name")
    initialise.initialise(here)


def disk_full(*_: object) -> object:
    return namedtuple("usage", "total used free")(10**12, 10**12, 1000)


def on_a_full_disk(case: Case) -> Case:
    def full(here: Path) -> None:
        with patch("shutil.disk_usage", disk_full):
            case(here)

    return full


def while_writing(error: int, case: Case) -> Case:
    """Return a case in which the disk refuses at the moment of renaming."""

    def refused(here: Path) -> None:
        with patch("os.fsync", side_effect=OSError(error, "No space left on device")):
            case(here)

    return refused


def another_brief(here: Path) -> None:
    root = here / "set"
    SetFolder(root).save("brief.json", small_brief())
    Ledger(root).publish(Stage("brief", 1, {"brief": "of then"}), ["brief.json"], 0.0)
    command_line("make", "Another song", "--out", str(root))


def foreign_folder(here: Path) -> None:
    (here / "set").mkdir()
    (here / "set" / "thesis.txt").write_text("mine")
    command_line("make", "Pistons", "--out", str(here / "set"))


def edited_file(here: Path) -> None:
    ledger, page = Ledger(here), here / "LICENCES.md"
    page.write_text("made")
    ledger.publish(Stage("licences", 1, {"page": "1"}), [page.name], 0.0)
    page.write_text("edited by hand")
    ledger.run(Stage("licences", 1, {"page": "2"}), lambda: [page.name])


def without_a_file(here: Path) -> None:
    SetFolder(here).load(Score, "score.json")


def in_another_coding(here: Path) -> None:
    (here / "score.json").write_bytes(b'{"title": "\xe4"}')
    SetFolder(here).load(Score, "score.json")


def two_songs_into_one_file(here: Path) -> None:
    wav(here / "a.wav")
    wav(here / "b.wav")
    command_line("analyze", str(here / "a.wav"), str(here / "b.wav"), "-o", str(here / "beats.json"))


def two_songs_of_one_name(here: Path) -> None:
    wav(here / "a" / "song.wav")
    wav(here / "b" / "song.wav")
    command_line("analyze", str(here / "a" / "song.wav"), str(here / "b" / "song.wav"), "-o", str(here / "beats"))


def asked_of_a_song(*options: str) -> Case:
    """Return a case that analyses a song of two seconds with options."""

    def case(here: Path) -> None:
        wav(here / "song.wav")
        command_line("analyze", str(here / "song.wav"), *options)

    return case


def corrected(**wanted: float) -> Case:
    """Return a case that asks the room for corrections that no option lets through."""
    return lambda _: _keep(Corrections(**wanted))


def edited_analysis(here: Path) -> None:
    wav(here / "song.wav")
    (here / "song.beats.json").write_text(codec.dumps(small_track()))
    command_line("analyze", str(here / "song.wav"))


def edited_song_to_film(here: Path) -> None:
    wav(here / "song.wav")
    (here / "song.beats.json").write_text(codec.dumps(small_track()))
    command_line("film", str(here / "song.wav"), "--half", "--out", str(here / "set"))


def beat_this_without_weights(here: Path) -> None:
    with patch.object(beat_this, "find_spec", lambda _: True):
        analysis.listen(here / "song.wav", engine="beat_this")


def beat_this_without_its_package(here: Path) -> None:
    with patch.object(beat_this, "find_spec", lambda _: None):
        analysis.listen(here / "song.wav", engine="beat_this")


def tempo_of_beat_this(here: Path) -> None:
    heard = beat_this.BeatThis(lambda levels: (levels[:, 0], levels[:, 0]))
    heard.find_pulse(Clues(here / "song.wav", {}, np.zeros((0, 24), np.float32)), 120.0)


def folder_for_a_file(here: Path) -> None:
    (here / "score.json").mkdir()
    SetFolder(here).load(Score, "score.json")


def manifest_in_another_coding(here: Path) -> None:
    (here / "models_manifest.json").write_bytes(b"\xff")
    manifest.read(here / "models_manifest.json")


def midi_of_an_unknown_drum(here: Path) -> None:
    whole = small_score()
    piece = replace(whole.pieces[0], hits=(Hit("cowbell", 0.0, 1.0),))
    midi.write_midi(here / "score.mid", replace(whole, pieces=(piece,)))


def midi_of_an_unknown_effect(here: Path) -> None:
    whole = small_score()
    piece = replace(whole.pieces[0], gestures=(Gesture("whale", 0.0, 1.0, 0.8),))
    midi.write_midi(here / "score.mid", replace(whole, pieces=(piece,)))


def mute_voice(here: Path) -> None:
    with patch.object(tongue._Model, "phonemes", lambda *_: "!"):
        tongue.speak("ZWRKL")


def without_a_voice(here: Path) -> None:
    with patch.object(tongue, "find_spec", lambda _: None):
        tongue._assets()


def another_voice(here: Path) -> None:
    weights = here / "hibari.onnx"
    weights.write_bytes(b"another")
    tongue._checked(weights)


def out_is_a_file(here: Path) -> None:
    (here / "film.txt").write_text("mine")
    command_line("make", X, "--out", str(here / "film.txt"))


def below_a_file(here: Path) -> None:
    wav(here / "a.wav")
    command_line("analyze", str(here / "a.wav"), "-o", str(here / "a.wav" / "beats.json"))


def edited_storyboard(change: Callable[[dict], object]) -> Case:
    """Return a case that goes on with a storyboard that was edited by hand."""

    def case(here: Path) -> None:
        bench = Bench(SetFolder(here), small_brief(), Options(), silent, "song.wav", "beats.json")
        bench.files.save("beats.json", small_track())
        picture.plan_storyboard(bench, small_track(), small_art())
        found = json.loads((here / "storyboard.json").read_text("utf-8"))
        change(found["shots"][1])
        (here / "storyboard.json").write_text(json.dumps(found), "utf-8")
        picture.plan_storyboard(bench, small_track(), small_art())

    return case


def takes_over(*reference: str, paper: bytes | None = None, record: str | None = None, size: int = 3) -> Case:
    """Return a case that asks for casts, with a set "first" of one character in it; {here} stands for the folder."""

    def case(here: Path) -> None:
        hero = small_art().cast[0]
        SetFolder(here / "first").save_art(Art((hero,), ()))
        if paper is not None:
            (here / "first" / "art" / "cast" / hero.name / "puppet.json").write_bytes(paper)
        if record is not None:
            (here / "first" / ".rivethead" / "stages").mkdir(parents=True)
            (here / "first" / ".rivethead" / "stages" / "art.json").write_text(record)
        references = [part for word in reference for part in ("--cast", word.replace("{here}", str(here)))]
        command_line("make", X, "--out", str(here / "set"), "--cast-size", str(size), *references)

    return case


def more_than_the_cast_holds(here: Path) -> None:
    hero = small_art().cast[0]
    SetFolder(here / "first").save_art(Art((hero, replace(hero, name="other")), ()))
    command_line("make", X, "--out", str(here / "set"), "--cast-size", "1", "--cast", str(here / "first"))


def someone_else_of_that_name(here: Path) -> None:
    hero = small_art().cast[0]
    asked = replace(small_brief(), kept=(library.member(replace(hero, height_px=1.0)),))
    make_set(here / "set", asked, Options(until="art", kept=(hero,)), silent)


def why_behind_the_end(here: Path) -> None:
    files = SetFolder(here)
    files.save("brief.json", small_brief())
    files.save("storyboard.json", storyboard.plan(small_brief(), small_track(), small_art()))
    command_line("why", str(here), "99:00")


def not_a_film(write: Callable[[Path], object]) -> Case:
    def case(here: Path) -> None:
        write(here / "film.mp4")
        frames.stream_times(here / "film.mp4")

    return case


def planned(drawn: Callable[[Art], Art], duration_s: float = 8.0) -> Case:
    return lambda here: _plan(drawn(small_art()), duration_s)


def _plan(drawn: Art, duration_s: float) -> None:
    storyboard.plan(small_brief(), small_track(duration_s), drawn)


def without_actions(drawn: Art) -> Art:
    return replace(drawn, cast=(replace(drawn.cast[0], actions={}),))


def paper(kind: type, text: str) -> Case:
    """Return a case that reads a JSON paper with this text."""
    return lambda here: _read_paper(kind, text)


def _read_paper(kind: type, text: str) -> None:
    codec.loads(kind, text, f"sets/mine/{kind.SCHEMA.split('.')[0].lower()}.json")


def changed(kind: type, whole: Callable[[], object], change: Callable[[dict], object]) -> Case:
    """Return a case that reads a paper that was right before this change."""

    def case(here: Path) -> None:
        found = json.loads(codec.dumps(whole()))
        change(found)
        _read_paper(kind, json.dumps(found))

    return case


def _set(path: Sequence[str | int], value: object) -> Callable[[dict], None]:
    def change(found: dict) -> None:
        inner: object = found
        for step in path[:-1]:
            inner = inner[step]  # type: ignore[index]
        inner[path[-1]] = value  # type: ignore[index]

    return change


def _stage(shot: dict, field: str, value: str) -> None:
    stood = {"puppet": small_art().cast[0].name, "x_px": 0.0, "action": "idle"}
    shot["cast"] = [{**stood, field: value}]


def _drop(name: str) -> Callable[[dict], None]:
    return lambda found: found.pop(name)


def _three_reaches(found: dict) -> None:
    next(iter(found["actions"].values()))["reach_px"] = [1, 2]


def puppet_of(drawn: Art) -> Puppet:
    return drawn.cast[0]


# ---------------------------------------------------------------- the table

LONG_WORD = "SUPERCALIFRAGILISTICEXPIALIDOCIOUS"
X = "Pistons"
MY_STYLE = 'STYLE_MINE = {"style": "ebm"}'

CASES: dict[str, Case] = {
    # options, as typer refuses them
    "options: no brief": typed("make"),
    "options: no such command": typed("mkae", X),
    "options: no such option": asked(X, "--colour", "red"),
    "options: fps too low": asked(X, "--fps", "5"),
    "options: stems not a number": asked(X, "--stems", "many"),
    "options: seed without a value": typed("make", X, "--seed"),
    "options: too many words": typed("make", "two", "briefs"),
    # options, as the commands refuse them
    "size: not two numbers": asked(X, "--size", "1000"),
    "size: not 16:9": asked(X, "--size", "640x480"),
    "preset: unknown": asked(X, "--preset", "quick"),
    "music engine: unknown": asked(X, "--music", "tuba"),
    "art engine: unknown": asked(X, "--art", "crayon"),
    "art engine: not in this version": asked(X, "--art", "diffusion"),
    "engine: package missing": lambda here: EngineTable(
        "music", {"musicgen": "no_such_package.engine:Engine"}, {"musicgen": "neural"}
    ).load("musicgen"),
    "style: unknown as an option": styled(MY_STYLE, "make", X, "--style", "polka"),
    "style: unknown variant as an option": styled(MY_STYLE, "make", X, "--variant", "F"),
    "layers: unknown format": styled(MY_STYLE, "music", X, "--keep-premaster", "--layers", "ogg"),
    "loudness: no number": styled(MY_STYLE, "music", X, "--loudness", "loud"),
    "loudness: out of range": styled(MY_STYLE, "music", X, "--loudness", "-3"),
    "style: unknown entry to show": styled(MY_STYLE, "styles", "show", "STYLE_NOWHERE"),
    "style: unknown entry in a brief": styled(MY_STYLE, "make", "something in STYLE_NOWHERE"),
    "cast: nobody": takes_over("nobody"),
    "cast: twice": takes_over("{here}/first", "{here}/first"),
    "cast: more than the cast holds": more_than_the_cast_holds,
    "cast: damaged record": takes_over("{here}/first", record="[]"),
    "cast: paper not UTF-8": takes_over("{here}/first", paper=b"\xe4"),
    "cast: someone else": someone_else_of_that_name,
    "why: no time": typed("why", "{here}", "noon"),
    "why: no set": typed("why", "{here}", "1:00"),
    "why: behind the end": why_behind_the_end,
    "aspect: unknown": asked(X, "--aspect", "2:1"),
    "aspect: another size": asked(X, "--aspect", "1:1", "--size", "1920x1080"),
    "library: empty": styled(MY_STYLE, "art", "library"),
    "library: nothing fits": styled(MY_STYLE, "art", "library", "submarine"),
    "paper: more kept than cast": edited_brief(
        _set(["kept"], [{"name": n, "kind": "robot", "role": "dance", "sha256": ""} for n in "ab"])
    ),
    "seed: negative": asked(X, "--seed", "-1"),
    "seed: too large": asked(X, "--seed", str(2**63)),
    "stem seconds: too short": asked(X, "--stem-seconds", "2"),
    "song: with stems": asked(X, "--song", "60", "--stems", "3"),
    "transitions: too many": asked(X, "--stems", "2", "--transitions", "2"),
    # the words of a brief
    "brief: blank": asked("   "),
    "brief: too long": asked("piston " * 300),
    "brief: broken Unicode": asked("piston \udcff"),
    "brief: two styles": asked("EBM and synthwave"),
    "brief: two tempos": asked("EBM at 120 bpm or 126 bpm"),
    "brief: tempo out of range": asked("EBM at 300 bpm"),
    "brief: two keys": asked("EBM in E phrygian and F aeolian"),
    "brief: no such tone": asked("EBM in H minor"),
    "brief: song too long": asked("EBM song of 2 hours"),
    "brief: two lengths of a song": asked("a 3 minute song, a song of 4 minutes"),
    "brief: song and set": asked("a 3 minute song and a set of 10 minutes"),
    "brief: set and stems": asked("a 10 minute set with 5 stems of 60 seconds"),
    "brief: song and stems": asked("a 3 minute song with 4 stems"),
    "brief: length of nothing": asked("4 stems, 90 seconds"),
    "brief: part of a stem": asked("2.5 stems"),
    "brief: kind wanted and banned": asked("two robots and a welder, no robots"),
    "brief: every kind banned": asked(", ".join(f"no {words[0][1]}" for words in KIND_WORDS.values())),
    "brief: too many characters": asked("nine robots"),
    "brief: cast too small": asked("a cast of 2 with three robots"),
    "brief: two casts": asked("a cast of 2 and a cast of 4"),
    "brief: cast too large": asked("a cast of 20"),
    "brief: part of a character": asked("2.5 robots"),
    "brief: too many words": asked("pistons shouting ONE-A TWO-B THREE-C FOUR-D FIVE-E SIX-F SEVEN-G EIGHT-H NINE-I"),
    "brief: word too long": asked(f"pistons shouting {LONG_WORD}"),
    # the user's styles
    "styles: not UTF-8": styled(b'STYLE_A = {"about": "\xe4"}'),
    "styles: not Python's notation": styled('STYLE_A = {"bpm": 120'),
    "styles: NUL inside": styled(b"STYLE_A = {}\x00"),
    "styles: nested too deep": styled("STYLE_A = " + "-" * 50_000 + "1"),
    "styles: a folder": lambda here: brief.load_styles(here),
    "styles: entry twice": styled("STYLE_A = {}\nSTYLE_A = {}"),
    "styles: name of a style": styled("ebm = {}"),
    "styles: code": styled("import os"),
    "styles: no braces": styled("STYLE_A = 3"),
    "styles: field name no text": styled("STYLE_A = {3: 4}"),
    "styles: field twice": styled('STYLE_A = {"bpm": 120, "bpm": 121}'),
    "styles: value to be run": styled('STYLE_A = {"bpm": min(1, 2)}'),
    "styles: unknown style": styled('STYLE_A = {"style": "polka"}'),
    "styles: no key": styled('STYLE_A = {"key": "H"}'),
    "styles: unknown field": styled('STYLE_A = {"tempo": 120}'),
    "styles: no text": styled('STYLE_A = {"about": 3}'),
    "styles: out of range": styled('STYLE_A = {"drive": 9}'),
    "styles: no list": styled('STYLE_A = {"words": "RIOT"}'),
    "styles: list too long": styled(f'STYLE_A = {{"characters": {["robot"] * 9}}}'),
    "styles: unknown kind": styled('STYLE_A = {"characters": ["dragon"]}'),
    "styles: no variant": styled('STYLE_A = {"variant": "D"}'),
    "styles: nobody to borrow from": styled('STYLE_A = {\n  "style": "ebm",\n  "drums": "polka/B",\n}'),
    "styles: empty prompt": styled('STYLE_A = {"music_prompt": "  "}'),
    "styles: tempo 0": styled('STYLE_A = {"bpm": 0}'),
    "styles: no mixture": styled(MY_STYLE, "styles", "mix", "ebm"),
    "styles: unknown in a mixture": styled(MY_STYLE, "styles", "mix", "ebm+polka"),
    "styles: no variant in a mixture": styled(MY_STYLE, "styles", "mix", "ebm/D+industrial"),
    "styles: twice in a mixture": styled(MY_STYLE, "styles", "mix", "ebm/A+ebm/A"),
    "styles: name taken": styled(MY_STYLE, "styles", "mix", "ebm+industrial", "--name", "STYLE_MINE"),
    "styles: name of two words": styled(MY_STYLE, "styles", "random", "--name", "NIGHT SHIFT"),
    "brief: variant unknown": asked("EBM, variant F"),
    "brief: two variants": asked("EBM, variant A and variant B"),
    "styles: word cannot be shouted": styled('STYLE_A = {"words": ["!!!"]}'),
    # songs that people bring along
    "song: missing": typed("analyze", "{here}/song.wav"),
    "song: a folder": typed("analyze", "{here}"),
    "song: a name too long": typed("analyze", "{here}/" + "a" * 256),
    "render: a name too long": typed("render", "{here}/" + "a" * 256),
    "song: empty": analysed("song.wav", lambda path: path.write_bytes(b"")),
    "song: a text": analysed("song.mp3", lambda path: path.write_text("la la la " * 100)),
    "song: a picture": analysed("song.flac", lambda path: path.write_bytes(b"GIF89a" + bytes(500))),
    "song: too few samples a second": analysed("song.wav", slow_wav),
    "song: not numbers": analysed("song.wav", nan_wav),
    "song: breaks off": analysed("song.wav", broken_off_wav),
    "song: damaged FLAC": analysed("song.flac", damaged_flac),
    "song: damaged M4A": analysed("song.m4a", damaged_m4a),
    "song: a silent film": analysed("song.mp4", silent_film),
    "song: a track without sound": analysed("song.m4a", soundless_track),
    "song: too loud for numbers": analysed("song.wav", loud_wav),
    "song: in an unknown coding": analysed("song.wav", damaged_head(34, 1)),
    "song: too many channels": analysed("song.wav", damaged_head(22, 2 ^ 56)),
    "song: two rates": analysed("song.aac", two_rates),
    "film: song too short": filmed(moment),
    "film: song silent": filmed(silence),
    "film: another song": film_of_another_song,
    "init: a file in the way": desk_in_the_way,
    "analyze: two songs into one file": two_songs_into_one_file,
    "analyze: two songs of one name": two_songs_of_one_name,
    "analyze: edited by hand": edited_analysis,
    "analyze: half and double": asked_of_a_song("--half", "--double"),
    "analyze: tempo and half": asked_of_a_song("--tempo", "120", "--half"),
    "analyze: metre of one": asked_of_a_song("--metre", "1"),
    "analyze: first beat not a number": asked_of_a_song("--first-beat", "nan"),
    "analyze: first beat behind the end": asked_of_a_song("--first-beat", "100"),
    "analyze: engine unknown": asked_of_a_song("--engine", "ear"),
    "beats: tempo out of range": corrected(tempo_bpm=10.0),
    "beats: metre out of range": corrected(metre=1),
    "beats: first beat out of range": corrected(first_beat_s=-1.0),
    "beats: engine without weights": beat_this_without_weights,
    "beats: engine not installed": beat_this_without_its_package,
    "beats: tempo of the engine beat_this": tempo_of_beat_this,
    "film: corrections of an edited analysis": edited_song_to_film,
    "make: out is a file": out_is_a_file,
    "set: a folder for a file": folder_for_a_file,
    "models: manifest not UTF-8": manifest_in_another_coding,
    "score: drum unknown in MIDI": midi_of_an_unknown_drum,
    "score: effect unknown in MIDI": midi_of_an_unknown_effect,
    "song: no name": typed("analyze", "."),
    "size: figures of another script": asked(X, "--size", "\u00b2x\u00b2"),
    "analyze: out below a file": below_a_file,
    # folders and papers
    "render: no set": typed("render", "{here}"),
    "make: a folder of other things": foreign_folder,
    "make: another brief": another_brief,
    "make: damaged record": lambda here: _damaged_record(here),
    "make: disk too small": on_a_full_disk(asked(X)),
    "make: disk full while writing": while_writing(errno.ENOSPC, asked(X)),
    "ledger: file edited by hand": edited_file,
    "set: file missing": without_a_file,
    "set: file not UTF-8": in_another_coding,
    "models: manifest missing": lambda here: _no_manifest(here),
    "paper: not JSON": rendered({"brief.json": '{"schema": "Brief.1",\n "text": }'}),
    "paper: empty": rendered({"brief.json": ""}),
    "paper: another paper": rendered({"brief.json": '{"schema": "Score.1"}'}),
    "paper: no paper": rendered({"brief.json": "[]"}),
    "paper: unknown field": edited_brief(_set(["tempo"], 120)),
    "paper: field missing": edited_brief(_drop("bpm")),
    "paper: not an object": edited_brief(_set(["key"], "E phrygian")),
    "paper: not a list": edited_brief(_set(["words"], "RIOT")),
    "paper: not a text": edited_brief(_set(["title"], 3)),
    "paper: not a number": edited_brief(_set(["bpm"], "fast")),
    "paper: not a whole number": edited_brief(_set(["stems"], 2.5)),
    "paper: not one of some": edited_brief(_set(["form"], "opera")),
    "paper: number too large": edited_brief(_set(["bpm"], 10**400)),
    "paper: style unknown": edited_brief(_set(["style"], "polka")),
    "paper: tempo out of range": edited_brief(_set(["bpm"], 900)),
    "paper: too many transitions": edited_brief(lambda found: found.update(form="set", stems=2, transitions=5)),
    "paper: tonic unknown": edited_brief(_set(["key", "tonic"], "H")),
    "paper: mode unknown": edited_brief(_set(["key", "mode"], "sad")),
    "paper: character unknown": edited_brief(_set(["characters"], ["dragon"])),
    "paper: place unknown": edited_brief(_set(["places"], ["castle"])),
    "paper: true or false": changed(Puppet, lambda: puppet_of(small_art()), _set(["provenance", "commercial"], "yes")),
    "paper: dictionary no object": changed(Puppet, lambda: puppet_of(small_art()), _set(["actions"], [])),
    "paper: pair of three": changed(Puppet, lambda: puppet_of(small_art()), _three_reaches),
    "paper: half a character as a text": edited_brief(_set(["title"], "\ud83d")),
    "paper: half a character as a name": changed(
        Puppet, lambda: puppet_of(small_art()), _set(["palette", "\ud83d"], "")
    ),
    "paper: nested too deep": rendered({"brief.json": "[" * 100_000}),
    "paper: number of thousands of digits": rendered({"brief.json": '{"seed": ' + "9" * 5000 + "}"}),
    "paper: byte order mark, and wrong": rendered({"brief.json": "\ufeff{}"}),
    # music and pictures from papers that were edited by hand
    "score: piece too short": lambda here: _compose_short(),
    "score: style unknown": lambda here: _keep(style_named("polka")),
    "stems: no such piece": lambda here: _keep(stems.perform(small_score(), "stem-77", here)),
    "stems: style unknown": lambda here: _keep(sound_of("polka")),
    "stems: word without letters": lambda here: _keep(tongue.speak("…")),
    "stems: word that cannot be read": mute_voice,
    "stems: voice missing": without_a_voice,
    "stems: another voice": another_voice,
    "stems: drum unknown": bare_piece(hits=(Hit("cowbell", 0.0, 1.0),)),
    "stems: part unknown": bare_piece(notes=(Note("flute", "solo", 0.0, 1.0, (60,), 1.0),)),
    "stems: voice unknown": bare_piece(notes=(Note("bass", "tuba", 0.0, 1.0, (40,), 1.0),)),
    "stems: effect unknown": bare_piece(gestures=(Gesture("whale", 0.0, 1.0, 1.0),)),
    "stems: move unknown": bare_piece(moves=(Move("scratch", 0.0, 1.0),)),  # type: ignore[arg-type]
    "mix: no takes": lambda here: _keep(placing.place((), 120.0)),
    "mix: another tempo": lambda here: _keep(placing.place((take(bpm=121.0),), 120.0)),
    "mix: take too short": lambda here: _keep(placing.place((take(samples=RATE),), 120.0)),
    "mix: take missing for the layers": lambda here: _keep(read_first(here / "stems/01.wav")),
    "mix: file missing": lambda here: _keep(read_wav(here / "stems/01.wav")),
    "mix: file of another rate": stitched(slow_wav),
    "mix: file of another length": stitched(short_wav),
    "mix: not numbers": stitched(nan_wav),
    "storyboard: no track": planned(lambda drawn: drawn, 0.0),
    "storyboard: no cast": planned(lambda drawn: replace(drawn, cast=())),
    "storyboard: no backdrop": planned(lambda drawn: replace(drawn, backdrops=())),
    "storyboard: nothing to do": planned(without_actions),
    "storyboard: backdrop unknown": edited_storyboard(_set(["backdrop"], "castle")),
    "storyboard: look unknown": edited_storyboard(_set(["look"], "gloomy")),
    "storyboard: puppet unknown": edited_storyboard(lambda shot: _stage(shot, "puppet", "nobody")),
    "storyboard: action unknown": edited_storyboard(lambda shot: _stage(shot, "action", "somersault")),
    "storyboard: shots apart": edited_storyboard(_set(["start_beat"], 5.25)),
    "film: missing": not_a_film(lambda path: None),
    "film: only sound": not_a_film(m4a),
    "film: not a film": not_a_film(lambda path: path.write_bytes(b"no film" * 999)),
    **model_cases(command_line),
    **neural_cases(command_line, small_score),
    **import_cases(command_line),
}


def _keep(_: object) -> None:
    """Take what a call gives, where only its refusal is of interest."""


def _damaged_record(here: Path) -> None:
    record = here / "set" / ".rivethead" / "stages" / "brief.json"
    record.parent.mkdir(parents=True)
    record.write_text("{")
    command_line("make", X, "--out", str(here / "set"))


def _no_manifest(here: Path) -> None:
    manifest.read(here / "workspace" / "models_manifest.json")


def _compose_short() -> None:
    score.compose(replace(small_brief(), song_seconds=1.0))
