"""`rivethead models`: what is known, what is here, and fetching, pinning, checking and deleting it."""

import json
import sys
import time
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Annotated, Any, Self

import typer

from rivethead.cli.interrupts import heed_interrupts
from rivethead.cli.screen import size_text
from rivethead.errors import InputError

if TYPE_CHECKING:
    from rivethead.models.download import Event
    from rivethead.models.local import Watch
    from rivethead.models.manifest import Manifest, Model, ModelFile

app = typer.Typer(
    help="The neural models: what is known, what is here, fetching and checking it.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(metavar="MODEL", help="A model, as `rivethead models list` names it.")]
Names = Annotated[list[str], typer.Argument(metavar="MODEL...", help="Models, as `rivethead models list` names them.")]
SomeNames = Annotated[list[str] | None, typer.Argument(metavar="[MODEL...]", help="Models; default all that are here.")]
MirrorFolder = Annotated[
    Path | None,
    typer.Option("--mirror", metavar="DIR", help="Copy from this folder instead of asking the hub."),
]
Json = Annotated[bool, typer.Option("--json", help="JSON, for machines.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Ref = Annotated[
    str | None,
    typer.Option("--ref", metavar="REF", help="Pin this branch, proposal or revision; default the manifest's."),
]
Again = Annotated[bool, typer.Option("--again", help="Move a model that is pinned to what the hub has today.")]


@app.command("list")
def list_models(as_json: Json = False) -> None:
    """List the models of workspace/models_manifest.json and how much of each is here."""
    from rivethead.models import local, manifest
    from rivethead.schema import codec

    known, cache = manifest.read_desk(), local.cache_root()
    states = {model.id: local.state(model, cache) for model in known.models}
    if as_json:
        rows = [{**codec.plain(model), "state": states[model.id]} for model in known.models]
        typer.echo(json.dumps(rows, indent=1, ensure_ascii=False))
        return
    _show_table(known, states, {model.id: local.bytes_of(model, cache) for model in known.models})


@app.command()
def show(name: Name) -> None:
    """Say everything that is known of one model."""
    from rich.filesize import decimal

    from rivethead.models import local, manifest

    model, cache = manifest.read_desk().named(name), local.cache_root()
    for about, text in _facts(model):
        typer.echo(f"{about:<10}  {text}")
    taken = local.bytes_of(model, cache)
    typer.echo(f"{'state':<10}  {local.state(model, cache)}{f', {size_text(taken)} in {cache}' if taken else ''}")
    for file in model.files:
        typer.echo(f"  {file.path}  {decimal(file.size or 0)}  {file.sha256}")


@app.command()
def download(
    names: Names,
    pin_first: Annotated[
        bool, typer.Option("--pin", help="Pin models that are not pinned yet, then fetch them.")
    ] = False,
    mirror: MirrorFolder = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Fetch models into model-cache/, each file checked; what was interrupted goes on where it stopped."""
    from rivethead.models import local, manifest
    from rivethead.models.download import download as fetch
    from rivethead.models.hub import Hub
    from rivethead.models.sources import chosen_mirror

    known = manifest.read_desk()
    wanted = dict.fromkeys(model.id for name in names for model in known.with_base(name))
    source = chosen_mirror(mirror) or Hub()
    if pin_first:
        unpinned = [name for name in wanted if known.named(name).status != "pinned"]
        known = _pinned(known, unpinned, None, again=False)
    with _Watcher(as_json=as_json, quiet=quiet) as watcher:
        for name in wanted:
            fetch(known.named(name), local.cache_root(), source, watcher.hear)


@app.command()
def verify(names: SomeNames = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """Read every file of models again and compare it with the manifest."""
    from rivethead.models import local, manifest

    known, cache = manifest.read_desk(), local.cache_root()
    some = [known.named(name) for name in names or ()]
    here = some or [model for model in known.models if local.state(model, cache) != "not here"]
    sentences = []
    with _Watcher(as_json=as_json, quiet=quiet) as watcher:
        for model in here:
            faults = local.verify(model, cache, watcher.watch(model))
            watcher.judged(model, [f"{fault.path} {fault.what}" for fault in faults])
            if faults:
                sentences.append(local.sentence_of(model, faults))
    if not here and not quiet and not as_json:
        typer.echo(f"No model is in {cache}.")
    if sentences:
        raise InputError("; ".join(sentences))


@app.command()
def pin(names: Names, ref: Ref = None, again: Again = False) -> None:
    """Ask the hub for a model's revision, sizes and digests, and write them into the manifest."""
    from rivethead.models import manifest

    _pinned(manifest.read_desk(), list(dict.fromkeys(names)), ref, again=again)


@app.command()
def remove(names: Names) -> None:
    """Delete models from model-cache/."""
    from rivethead.models import local, manifest

    known, cache = manifest.read_desk(), local.cache_root()
    for model in [known.named(name) for name in names]:
        freed = local.remove(model, cache)
        typer.echo(f"{model.id}: {size_text(freed)} freed" if freed else f"{model.id}: nothing of it was here")


def _pinned(known: "Manifest", names: list[str], ref: str | None, *, again: bool) -> "Manifest":
    """Pin models one by one, writing the manifest after each, and return it."""
    from rivethead.models.hub import Hub
    from rivethead.models.manifest import write_desk
    from rivethead.models.pin import pin as ask

    hub = Hub()
    for name in names:
        found = ask(known.named(name), hub, ref, again=again)
        known = known.replaced(found.model)
        written = write_desk(known)
        model = found.model
        typer.echo(
            f"{model.id}: pinned to {model.revision}, {len(model.files)} files, {size_text(model.size or 0)}; "
            f"written to {written}",
            err=True,
        )
        for note in found.notes:
            typer.echo(f"  {note}", err=True)
    return known


# ---------------------------------------------------------------- tables


def _show_table(known: "Manifest", states: dict[str, Any], taken: dict[str, int]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=150)  # a log or a pipe has no width of its own
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("model", "what for"):
        table.add_column(heading, no_wrap=heading == "model", overflow="fold")
    for heading in ("VRAM", "disk"):
        table.add_column(heading, justify="right", no_wrap=True)
    for heading in ("licence", "may be sold", "state"):
        table.add_column(heading, no_wrap=heading != "licence", overflow="fold")
    for model in known.models:
        state = states[model.id]
        shown = f"partly here, {size_text(taken[model.id])}" if state == "partly here" else state
        colour = {"here": "green", "not here": "dim"}.get(state, "yellow")
        table.add_row(
            model.id,
            escape(model.about),
            f"{_least_vram_gb(model):.1f} GB",
            _disk_text(model),
            escape(model.licence.name) + (", gated" if model.licence.gated else ""),
            "[green]yes[/]" if model.licence.commercial else "[red]no[/]",
            f"[{colour}]{shown}[/]",
        )
    console.print(table)


def _least_vram_gb(model: "Model") -> float:
    return min(model.needs.vram_gb.values(), default=0.0)


def _disk_text(model: "Model") -> str:
    """Return how much a model takes: exactly once it is pinned, about before, or a question mark."""
    if model.size is not None:
        return size_text(model.size)
    return "?" if model.needs.disk_gb is None else f"~{size_text(model.needs.disk_gb * 1e9)}"


def _facts(model: "Model") -> list[tuple[str, str]]:
    sold = "may be sold" if model.licence.commercial else "must not be sold"
    vram = ", ".join(f"{gb:g} GB in {dtype}" for dtype, gb in model.needs.vram_gb.items())
    facts = [
        (model.id, model.about),
        ("from", f"{model.repo or 'no repository'}, {model.ref}, {model.revision or 'not pinned'}"),
        ("licence", f"{model.licence.name} ({model.licence.spdx}), what it makes {sold}: {model.licence.url}"),
        ("loader", model.loader),
        ("needs", f"VRAM {vram}; {model.needs.ram_gb:g} GB of memory; {_disk_text(model)} of disk"),
    ]
    if model.sound is not None:
        window = f"{model.sound.window_s:g} s in one go"
        facts.append(("sound", f"{model.sound.sample_rate_hz} Hz, {model.sound.channels} channels, {window}"))
    if model.picture is not None:
        facts.append(("picture", f"{model.picture.width_px}x{model.picture.height_px}"))
    if model.base is not None:
        facts.append(("put on", model.base))
    return facts


# ---------------------------------------------------------------- progress


class _Watcher:
    """Shows what is fetched or read: bars on a terminal, lines in a log, JSON lines, or nothing."""

    line_every_s, json_every_s = 10.0, 0.5

    def __init__(self, *, as_json: bool, quiet: bool) -> None:
        self._as_json, self._quiet = as_json, quiet
        self._said_at = time.monotonic()
        self._bars: Any = None
        self._tasks: dict[str, Any] = {}

    def __enter__(self) -> Self:
        if not self._as_json and not self._quiet and sys.stderr.isatty():
            self._bars = _bars()
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars is not None:
            self._bars.stop()

    def watch(self, model: "Model") -> "Watch":
        """Return what hears how much of a model's files has been read."""
        from rivethead.models.download import Advanced

        def heard(file: "ModelFile", done_bytes: int) -> None:
            self.hear(Advanced(model.id, file.path, done_bytes, file.size or 0))

        return heard

    def judged(self, model: "Model", faults: list[str]) -> None:
        """Say what was found out about a model."""
        self._finish()
        if self._as_json:
            self._write({"event": "judged", "model": model.id, "faults": faults})
        else:
            self._line(f"{model.id}: {'every file is what the manifest says' if not faults else 'damaged'}")

    def hear(self, event: "Event") -> None:
        """Take one event of a download."""
        heed_interrupts()
        from rich.filesize import decimal

        from rivethead.models import download

        if self._as_json:
            halfway = isinstance(event, download.Advanced) and event.done_bytes < event.total_bytes
            if not (halfway and time.monotonic() - self._said_at < self.json_every_s):
                self._write({"event": type(event).__name__.lower(), **asdict(event)})
            return
        match event:
            case download.Planned():
                rest = f", {size_text(event.here_bytes)} of it here already" if event.here_bytes else ""
                self._line(f"{event.model}: {event.files} files, {size_text(event.total_bytes)}{rest}")
            case download.Advanced():
                self._advance(event)
            case download.Retried():
                self._line(f"  {event.path}: {event.why}; asking once more")
            case download.Fetched():
                self._finish()
                self._line(f"  {event.path}: {decimal(event.bytes)}, sha256 is right")
            case download.Ready():
                self._finish()
                how = "fetched and verified" if event.fetched else "was here already and is verified"
                self._line(f"{event.model}: {how}, {size_text(event.bytes)} in {event.folder}")

    def _advance(self, event: Any) -> None:
        if self._bars is not None:
            key = f"{event.model} {event.path}"
            if key not in self._tasks:
                self._finish()
                self._tasks[key] = self._bars.add_task(event.path, total=event.total_bytes)
            self._bars.update(self._tasks[key], completed=event.done_bytes)
        elif time.monotonic() - self._said_at > self.line_every_s:
            self._line(f"  {event.path}: {size_text(event.done_bytes)} of {size_text(event.total_bytes)}")

    def _finish(self) -> None:
        for task in self._tasks.values():
            self._bars.remove_task(task)
        self._tasks.clear()

    def _line(self, text: str) -> None:
        self._said_at = time.monotonic()
        if self._bars is not None:
            self._bars.console.print(text, markup=False, soft_wrap=True)
        elif not self._quiet:
            print(text, file=sys.stderr, flush=True)  # noqa: T201

    def _write(self, event: dict[str, Any]) -> None:
        self._said_at = time.monotonic()
        print(json.dumps(event, ensure_ascii=False), flush=True)  # noqa: T201


def _bars() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=32),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True, highlight=False),
        transient=True,
    )
