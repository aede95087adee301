"""Every command. Rooms are imported inside, so that --help answers at once."""

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from rivethead import __version__
from rivethead.cli.analyzing import Double, FirstBeat, Half, Metre, Tempo, analyze, corrections
from rivethead.cli.importing import art_import
from rivethead.cli.interrupts import heed_interrupts
from rivethead.cli.library import Cast, Keep, art_library, cast_asked, keep_art
from rivethead.cli.models import app as models_app
from rivethead.compute.local import available_cores
from rivethead.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rivethead.production.options import Options
    from rivethead.production.progress import Event, Report
    from rivethead.schema.art import Puppet
    from rivethead.schema.brief import Brief
    from rivethead.schema.film import Delivery

app = typer.Typer(
    name="rivethead",
    help="One line in, one beat-synced industrial cartoon music video out, with every step kept as files you can edit.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
art_app = typer.Typer(help="Draw the cast and the backdrops alone.", no_args_is_help=True)
styles_app = typer.Typer(help="The styles a brief can ask for.", no_args_is_help=True)
app.add_typer(art_app, name="art")
app.add_typer(styles_app, name="styles")
app.add_typer(models_app, name="models")

Text = Annotated[
    str,
    typer.Argument(
        metavar="BRIEF", help='What you want, in words: "EBM at 126 bpm in E phrygian, three robots in a foundry".'
    ),
]
Out = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="The set's own folder; default sets/TITLE.")]
Seed = Annotated[int | None, typer.Option(min=0, help="Another seed gives another set for the same words.")]
Style = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="A style, or an entry of workspace/industrial_styles.py such as STYLE_A."),
]
Variant = Annotated[
    str | None, typer.Option(metavar="A|B|C", help="Which of the style's three manners; default drawn by the seed.")
]
Loudness = Annotated[
    str | None,
    typer.Option(
        metavar="LUFS", help="Of the mix: stream (-14, default), club (-9), apple (-16), game (-24) or a number."
    ),
]
KeepPremaster = Annotated[
    bool,
    typer.Option("--keep-premaster", help="Also keep the unmastered sum, and every part at full length beside it."),
]
Layers = Annotated[str, typer.Option(metavar="FORMAT", help="Format of the parts at full length: flac or wav.")]
Stems = Annotated[int | None, typer.Option(min=1, max=99, help="How many stems; default 5.")]
StemSeconds = Annotated[float | None, typer.Option(help="Length of a stem in seconds; default 60.")]
Transitions = Annotated[int | None, typer.Option(min=0, help="How many transitions between stems; default 3.")]
TransitionSeconds = Annotated[float | None, typer.Option(help="Length of a transition in seconds; default 30.")]
Song = Annotated[
    float | None, typer.Option("--song", metavar="SECONDS", help="One song of this length instead of a stitched set.")
]
CastSize = Annotated[int | None, typer.Option("--cast-size", min=1, max=8, help="How many characters; default 5.")]
Music = Annotated[
    str, typer.Option("--music", metavar="ENGINE", help="Music engine: synth, musicgen, acestep or auto.")
]
StemModel = Annotated[
    str, typer.Option("--stem-model", metavar="MODEL", help="Which model plays stems; default musicgen-small.")
]
TransitionModel = Annotated[
    str, typer.Option("--transition-model", metavar="MODEL", help="Which plays transitions; default musicgen-medium.")
]
Device = Annotated[str, typer.Option(metavar="DEVICE", help="Where models run: auto, cuda, mps or cpu.")]
Pictures = Annotated[str, typer.Option("--art", metavar="ENGINE", help="Art engine: vector.")]
Processes = Annotated[int | None, typer.Option(min=1, max=64, help="How many processes; default one a core.")]
Size = Annotated[
    str | None, typer.Option(metavar="WxH", help="Size of the film's picture; default 1920x1080 or the aspect's own.")
]
Aspect = Annotated[
    str | None,
    typer.Option(
        metavar="SHAPE",
        help="Shape of the picture, every shot composed for it: 16:9 (default), 9:16, 1:1 or 4:5; a size implies it.",
    ),
]
Fps = Annotated[int, typer.Option(min=12, max=60, help="Frames a second.")]
Preset = Annotated[
    str, typer.Option(metavar="NAME", help="x264 preset: ultrafast, superfast, veryfast, faster, fast or medium.")
]
Calm = Annotated[
    bool,
    typer.Option("--calm", help="A film without flashes, shakes, rolls, alarm light, wipes and very short shots."),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON event a line, for machines.")]
QuietFlag = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Say the version and stop.")] = False,
) -> None:
    if version:
        typer.echo(f"rivethead {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def make(
    text: Text,
    out: Out = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="A small picture, fast; the music and the storyboard are the final ones.")
    ] = False,
    seed: Seed = None,
    style: Style = None,
    variant: Variant = None,
    stems: Stems = None,
    stem_seconds: StemSeconds = None,
    transitions: Transitions = None,
    transition_seconds: TransitionSeconds = None,
    song: Song = None,
    loudness: Loudness = None,
    keep_premaster: KeepPremaster = False,
    layers: Layers = "flac",
    cast: Cast = None,
    cast_size: CastSize = None,
    music: Music = "synth",
    stem_model: StemModel = "",
    transition_model: TransitionModel = "",
    device: Device = "auto",
    art: Pictures = "vector",
    aspect: Aspect = None,
    size: Size = None,
    fps: Fps = 30,
    preset: Preset = "veryfast",
    calm: Calm = False,
    processes: Processes = None,
    as_json: Json = False,
    quiet: QuietFlag = False,
) -> None:
    """Make everything, down to film.mp4."""
    from rivethead.production.options import Options, as_draft
    from rivethead.stems import Casting

    lengths = (stems, stem_seconds, transitions, transition_seconds, song)
    kept, whole = cast_asked(cast)
    brief = _brief(text, seed, style, lengths, _size_of(cast_size, kept, whole), variant, loudness, kept)
    options = Options(
        _delivery(aspect, size, fps, preset),
        music=music,
        casting=Casting(stem_model, transition_model, device),
        pictures=art,
        premaster=_premaster(keep_premaster, layers),
        processes=processes or available_cores(),
        calm=calm,
        kept=kept,
    )
    _make(brief, out, as_draft(options) if draft else options, as_json, quiet)


@app.command()
def music(
    text: Text,
    out: Out = None,
    seed: Seed = None,
    style: Style = None,
    variant: Variant = None,
    stems: Stems = None,
    stem_seconds: StemSeconds = None,
    transitions: Transitions = None,
    transition_seconds: TransitionSeconds = None,
    song: Song = None,
    loudness: Loudness = None,
    keep_premaster: KeepPremaster = False,
    layers: Layers = "flac",
    engine: Music = "synth",
    stem_model: StemModel = "",
    transition_model: TransitionModel = "",
    device: Device = "auto",
    processes: Processes = None,
    as_json: Json = False,
    quiet: QuietFlag = False,
) -> None:
    """Make the music alone: stems, transitions, mix and beats. `make` with the same words goes on from there."""
    from rivethead.production.options import Options
    from rivethead.stems import Casting

    lengths = (stems, stem_seconds, transitions, transition_seconds, song)
    brief = _brief(text, seed, style, lengths, None, variant, loudness)
    cores = processes or available_cores()
    options = Options(
        until="mix",
        music=engine,
        casting=Casting(stem_model, transition_model, device),
        premaster=_premaster(keep_premaster, layers),
        processes=cores,
    )
    _make(brief, out, options, as_json, quiet)


@app.command()
def film(
    song: Annotated[Path, typer.Argument(metavar="SONG", help="A track that exists: WAV, FLAC, OGG, MP3 or M4A.")],
    text: Annotated[
        str, typer.Option("--brief", metavar="TEXT", help="What the film should look like, in words.")
    ] = "",
    out: Out = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="A small picture, fast; the storyboard is the final one.")
    ] = False,
    seed: Seed = None,
    style: Style = None,
    cast: Cast = None,
    cast_size: CastSize = None,
    tempo: Tempo = None,
    first_beat: FirstBeat = None,
    half: Half = False,
    double: Double = False,
    metre: Metre = None,
    art: Pictures = "vector",
    aspect: Aspect = None,
    size: Size = None,
    fps: Fps = 30,
    preset: Preset = "veryfast",
    calm: Calm = False,
    processes: Processes = None,
    as_json: Json = False,
    quiet: QuietFlag = False,
) -> None:
    """Make a cartoon video for a track that exists; a SONG.beats.json beside it is respected."""
    from rivethead.paths import desk_folder
    from rivethead.production.options import Options, as_draft
    from rivethead.production.song import film_song

    asked = corrections(tempo, first_beat, metre, half=half, double=double)
    title = song.stem.replace("_", " ").replace("-", " ").strip() or "song"
    kept, whole = cast_asked(cast)
    people = _size_of(cast_size, kept, whole)
    try:
        wanted = _brief(text or title, seed, style, _NO_LENGTHS, people, kept=kept)
    except InputError:
        if text:
            raise  # a name, unlike a brief, may ask for two things at once
        wanted = _brief("a cartoon", seed, style, _NO_LENGTHS, people, kept=kept)
    brief = _titled(wanted, title)
    cores = processes or available_cores()
    options = Options(_delivery(aspect, size, fps, preset), pictures=art, processes=cores, calm=calm, kept=kept)
    chosen = as_draft(options) if draft else options
    root = out or desk_folder() / "sets" / brief.slug
    _produce(root, chosen, as_json, quiet, lambda report: film_song(root, song, brief, chosen, report, asked))


@app.command()
def render(
    folder: Annotated[Path, typer.Argument(metavar="SET", help="The folder of a set.")],
    draft: Annotated[bool, typer.Option("--draft", help="Only the small film.")] = False,
    aspect: Aspect = None,
    size: Size = None,
    fps: Fps = 30,
    preset: Preset = "veryfast",
    calm: Calm = False,
    processes: Processes = None,
    as_json: Json = False,
    quiet: QuietFlag = False,
) -> None:
    """Make again what is out of date in a set after you have edited one of its files."""
    from rivethead.production.make import render_set
    from rivethead.production.options import Options, as_draft

    options = Options(_delivery(aspect, size, fps, preset), processes=processes or available_cores(), calm=calm)
    chosen = as_draft(options) if draft else options
    _produce(folder, chosen, as_json, quiet, lambda report: render_set(folder, chosen, report))


@app.command()
def why(
    folder: Annotated[Path, typer.Argument(metavar="SET", help="The folder of a set.")],
    moment: Annotated[str, typer.Argument(metavar="TIME", help="A moment of its film, such as 01:23.4.")],
    fps: Fps = 30,
    as_json: Json = False,
) -> None:
    """Tell, for a moment of a film, beat, section, shot, rule and seed."""
    import json

    from rivethead.production.why import reasons, seconds_of

    told = reasons(folder, seconds_of(moment), fps)
    if as_json:
        typer.echo(json.dumps([{"about": line.about, "text": line.text} for line in told], indent=1))
        return
    for line, before in zip(told, (None, *told), strict=False):
        typer.echo(f"{line.about if before is None or before.about != line.about else '':<8} {line.text}")


app.command()(analyze)


@art_app.command("draw")
def art_draw(
    text: Text,
    out: Out = None,
    seed: Seed = None,
    style: Style = None,
    cast: Cast = None,
    cast_size: CastSize = None,
    keep: Keep = False,
    engine: Pictures = "vector",
    as_json: Json = False,
    quiet: QuietFlag = False,
) -> None:
    """Draw a cast and backdrops with their sheets and a poster. `make` with the same words goes on from there."""
    from rivethead.production.options import Options

    kept, whole = cast_asked(cast)
    brief = _brief(text, seed, style, _NO_LENGTHS, _size_of(cast_size, kept, whole), kept=kept)
    root = _make(brief, out, Options(until="art", pictures=engine, kept=kept), as_json, quiet)
    if keep:
        keep_art(root)


art_app.command("library")(art_library)
art_app.command("import")(art_import)


@styles_app.command("list")
def styles_list() -> None:
    """List the built-in styles and the entries of workspace/industrial_styles.py."""
    from rivethead.cli.own_styles import own_styles
    from rivethead.schema.brief import STYLES

    for name in STYLES:
        typer.echo(name)
    for name, entry in own_styles().items():
        typer.echo(f"{name}: {entry.get('style', '')}, {entry.get('about', entry.get('music_prompt', ''))}")


@styles_app.command("show")
def styles_show(name: Annotated[str, typer.Argument(help="An entry, such as STYLE_A.")]) -> None:
    """Show one entry of workspace/industrial_styles.py."""
    from rivethead.cli.own_styles import own_styles

    entries = own_styles()
    if name not in entries:
        raise InputError(
            f"workspace/industrial_styles.py has no entry '{name}'; choose one of: {', '.join(entries) or 'none yet'}."
        )
    for field, value in entries[name].items():
        typer.echo(f"{field}: {value}")


StyleName = Annotated[
    str | None, typer.Option("--name", metavar="NAME", help="What to call the entry; default from what goes in.")
]
MixSeed = Annotated[
    int | None, typer.Option(min=0, help="Another seed takes other fragments; default the first that is not there yet.")
]


@styles_app.command("mix")
def styles_mix(
    parts: Annotated[
        str, typer.Argument(metavar="STYLE+STYLE", help="Two to four styles or entries: industrial+ebm, ebm/C+STYLE_A.")
    ],
    seed: MixSeed = None,
    name: StyleName = None,
) -> None:
    """Write a new entry that takes fragments of several styles, for you to hear, keep and edit."""
    from rivethead.cli.own_styles import add_mixture

    add_mixture(parts, seed, name)


@styles_app.command("random")
def styles_random(seed: MixSeed = None, name: StyleName = None) -> None:
    """Write a new entry of styles and fragments that the seed draws."""
    from rivethead.cli.own_styles import add_mixture

    add_mixture(None, seed, name)


@app.command()
def init() -> None:
    """Lay the default files of workspace/ out for you to change; what is already there stays as it is."""
    from rivethead.cli.initialise import initialise
    from rivethead.paths import desk_folder

    initialise(desk_folder())


@app.command()
def doctor(as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Say what works on this machine, what is missing, and the line that mends it."""
    from rivethead.cli.doctor import examine, show

    findings = examine()
    show(findings, as_json=as_json)
    if any(not f.works and f.needed for f in findings):
        raise typer.Exit(2)


# ---------------------------------------------------------------- shared by the commands


_Lengths = tuple[int | None, float | None, int | None, float | None, float | None]
_NO_LENGTHS: _Lengths = (None, None, None, None, None)


def _brief(
    text: str,
    seed: int | None,
    style: str | None,
    lengths: _Lengths,
    cast_size: int | None,
    variant: str | None = None,
    loudness: str | None = None,
    kept: "Sequence[Puppet]" = (),
) -> "Brief":
    from rivethead import brief
    from rivethead.cli.own_styles import own_styles
    from rivethead.production.library import member

    stems, stem_seconds, transitions, transition_seconds, song = lengths
    return brief.read(
        text,
        seed=seed,
        style=style,
        styles=own_styles(),
        stems=stems,
        stem_seconds=stem_seconds,
        transitions=transitions,
        transition_seconds=transition_seconds,
        song_seconds=song,
        cast_size=cast_size,
        variant=variant.upper() if variant else None,
        loudness_lufs=None if loudness is None else _lufs(loudness),
        kept=tuple(member(puppet) for puppet in kept),
    )


def _size_of(asked: int | None, kept: "Sequence[Puppet]", whole: bool) -> int | None:
    """Return how many characters a set has: as many as the one whose cast it takes over, unless more are asked for."""
    return len(kept) if whole and asked is None else asked


def _premaster(keep: bool, layers: str) -> 'Literal["", "flac", "wav"]':
    """Return the format of the layers beside the premaster, "" where neither is kept."""
    kinds: tuple[Literal["flac", "wav"], ...] = ("flac", "wav")
    for kind in kinds:
        if layers == kind:
            return kind if keep else ""
    raise InputError(f"--layers {layers} is neither flac nor wav; choose one of the two.")


def _lufs(text: str) -> float:
    """Return a loudness by name or as a number."""
    from rivethead.mix import TARGETS_LUFS

    try:
        return TARGETS_LUFS[text.lower()] if text.lower() in TARGETS_LUFS else float(text)
    except ValueError as unknown:
        raise InputError(
            f"--loudness {text} is neither a number nor one of {', '.join(TARGETS_LUFS)}; write for example "
            f"--loudness -9."
        ) from unknown


def _titled(brief: "Brief", title: str) -> "Brief":
    """Return the brief under a song's title."""
    from dataclasses import replace

    from rivethead.brief.reading import clear_line
    from rivethead.brief.titles import heading

    head = heading(clear_line(title))
    return replace(brief, title=head.title, slug=head.slug)


def _delivery(aspect: str | None, size: str | None, fps: int, preset: str) -> "Delivery":
    from rivethead.schema.film import SIZES_PX, Delivery

    if aspect is not None and aspect not in SIZES_PX:
        raise InputError(f"--aspect {aspect} is not one of {', '.join(SIZES_PX)}.")
    if size is None:
        width, height = SIZES_PX[aspect or "16:9"]
    elif re.fullmatch(r"[0-9]{1,5}x[0-9]{1,5}", size.lower()):
        width, height = (int(number) for number in size.lower().split("x"))
    else:
        raise InputError(f"--size {size} is not WIDTHxHEIGHT; write for example --size 1280x720.")
    if preset not in PRESETS:
        raise InputError(f"--preset {preset} is not one of {', '.join(PRESETS)}.")
    try:
        delivery = Delivery(width, height, fps, preset)
    except ValueError as refused:
        raise InputError(f"--size: {refused}; write for example --size 1280x720.") from refused
    if aspect not in (None, delivery.aspect):
        raise InputError(f"--size {size} is {delivery.aspect}, not {aspect}; leave one of the two options out.")
    return delivery


PRESETS = ("ultrafast", "superfast", "veryfast", "faster", "fast", "medium")


def _make(brief: "Brief", out: Path | None, options: "Options", as_json: bool, quiet: bool) -> Path:
    from rivethead.paths import desk_folder
    from rivethead.production.make import make_set

    root = out or desk_folder() / "sets" / brief.slug
    _produce(root, options, as_json, quiet, lambda report: make_set(root, brief, options, report))
    return root


def _produce(root: Path, options: "Options", as_json: bool, quiet: bool, work: "Callable[[Report], None]") -> None:
    from rivethead.cli.screen import screen_for
    from rivethead.production.progress import Finished
    from rivethead.production.summary import bytes_of, made_in

    with screen_for(as_json=as_json, quiet=quiet) as screen:

        def report(event: "Event") -> None:
            heed_interrupts()
            screen(event)

        work(report)
        taken = time.time() - float(os.environ.get("RIVETHEAD_STARTED", time.time()))
        made = made_in(root, draft=options.draft, aspect=options.delivery.aspect)
        screen(Finished(str(root), taken, bytes_of(root), made))
    sys.stderr.flush()
