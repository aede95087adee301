"""The command `analyze`: what is heard in any track, and its corrections."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rivethead.errors import InputError, RivetheadError

if TYPE_CHECKING:
    from collections.abc import Callable

    from rivethead.analysis.corrections import Corrections
    from rivethead.schema.analysis import Analysis

Tempo = Annotated[float | None, typer.Option(min=40, max=220, help="The tempo, where you know it.")]
FirstBeat = Annotated[
    float | None,
    typer.Option("--first-beat", metavar="SECONDS", min=0, help="Where the first beat of the first bar lies."),
]
Half = Annotated[bool, typer.Option("--half", help="Half as many beats as are heard.")]
Double = Annotated[bool, typer.Option("--double", help="Twice as many beats as are heard.")]
Metre = Annotated[int | None, typer.Option(min=2, max=12, help="Beats in a bar, where you know it.")]


@dataclass(frozen=True, slots=True)
class Outputs:
    """What is written beside each JSON.

    Attributes:
        plot: a picture.
        clicks: the track with clicks on its beats.
        jams: the facts as JAMS.
        tsv: beats as `.beats`, a line each.
    """

    plot: bool
    clicks: bool
    jams: bool
    tsv: bool


def analyze(
    songs: Annotated[list[Path], typer.Argument(metavar="SONG...", help="Sound files: WAV, FLAC, OGG, MP3, M4A.")],
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="JSON|DIR", help="Where to; default SONG.beats.json beside each song."),
    ] = None,
    tempo: Tempo = None,
    first_beat: FirstBeat = None,
    half: Half = False,
    double: Double = False,
    metre: Metre = None,
    plot: Annotated[
        bool, typer.Option("--plot", help="Also draw the waveform with beats and sections as PNG.")
    ] = False,
    clicks: Annotated[bool, typer.Option("--clicks", help="Also write the song with a click on every beat.")] = False,
    jams: Annotated[bool, typer.Option("--jams", help="Also write everything as JAMS.")] = False,
    tsv: Annotated[
        bool, typer.Option("--tsv", help="Also write the beats as .beats, one a line, for Sonic Visualiser.")
    ] = False,
    engine: Annotated[str, typer.Option(metavar="NAME", help="Who hears the beats: builtin or beat_this.")] = "builtin",
    force: Annotated[bool, typer.Option("--force", help="Write over analyses that were edited by hand.")] = False,
) -> None:
    """Hear tempo, beats, onsets and sections of any track and write them as JSON."""
    from rivethead.analysis.engines import load

    wanted = corrections(tempo, first_beat, metre, half=half, double=double)
    targets = _targets(songs, out)
    load(engine)  # what is not there is said before anything is heard
    outputs = Outputs(plot, clicks, jams, tsv)
    refused = 0
    for song, target in zip(songs, targets, strict=True):
        try:
            _analyze(song, target, wanted, engine, outputs, force=force)
        except RivetheadError as fault:
            if len(songs) == 1 or fault.exit_code != InputError.exit_code:
                raise
            refused += 1
            typer.echo(f"rivethead: {' '.join(str(fault).splitlines())}", err=True)
    if refused:
        raise typer.Exit(InputError.exit_code)


def corrections(
    tempo: float | None, first_beat: float | None, metre: int | None, *, half: bool, double: bool
) -> "Corrections":
    """Return what was asked for in options.

    Raises:
        InputError: the options contradict each other.
    """
    from rivethead.analysis.corrections import Corrections

    if half and double:
        raise InputError("--half and --double were both given; give the one that you mean.")
    return Corrections(tempo, first_beat, "half" if half else "double" if double else None, metre)


def _targets(songs: Sequence[Path], out: Path | None) -> list[Path]:
    if out is not None and len(songs) > 1 and out.suffix == ".json":
        raise InputError(f"{out} is one file, but {len(songs)} songs were given; give a folder with -o.")
    targets = [_target(song, out) for song in songs]
    for number, target in enumerate(targets):
        if target in targets[:number]:
            raise InputError(
                f"{songs[targets.index(target)]} and {songs[number]} would both be written to {target}; "
                f"analyse them one at a time, each with its own -o."
            )
    return targets


def _target(song: Path, out: Path | None) -> Path:
    if out is None:
        return song.parent / f"{song.stem}.beats.json"
    return out if out.suffix == ".json" else out / f"{song.stem}.beats.json"


def _analyze(song: Path, target: Path, wanted: "Corrections", engine: str, outputs: Outputs, *, force: bool) -> None:
    from rivethead import analysis

    if not force:
        analysis.refuse_edited(target)
    heard = analysis.listen(song, corrections=wanted, engine=engine)
    analysis.save(heard, target)
    typer.echo(f"{song}: {_said(heard, wanted.tempo_bpm)} -> {target}")
    stem = target.with_name(target.name.removesuffix(".json").removesuffix(".beats"))
    if outputs.plot:
        _beside(song, "picture", stem.with_name(f"{stem.name}.beats.png"), lambda to: analysis.plot(heard, song, to))
    if outputs.clicks:
        clicks = stem.with_name(f"{stem.name}.clicks.wav")
        _beside(song, "clicks", clicks, lambda to: analysis.write_clicks(heard, song, to))
    if outputs.jams:
        _beside(song, "JAMS", stem.with_name(f"{stem.name}.jams"), lambda to: analysis.write_jams(heard, to))
    if outputs.tsv:
        _beside(song, "beats", stem.with_name(f"{stem.name}.beats"), lambda to: analysis.write_beats_tsv(heard, to))


def _beside(song: Path, what: str, target: Path, write: "Callable[[Path], None]") -> None:
    write(target)
    typer.echo(f"{song}: {what} -> {target}")


def _said(heard: "Analysis", asked_bpm: float | None) -> str:
    beats = f"{heard.tempo_bpm:.2f} bpm, {len(heard.beats_s)} beats" if heard.beats_s else "no beat found"
    if asked_bpm is not None and heard.source.get("tempo") != "asked":
        beats += f" (nothing repeats at {asked_bpm:g} bpm; with --first-beat it is taken nevertheless)"
    return f"{beats}, {len(heard.sections)} sections"
