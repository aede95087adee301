"""Whether an engine with a model can run here: packages, weights, a device with room. Nothing heavy is imported."""

from collections.abc import Sequence
from importlib.util import find_spec

from rivethead.errors import EngineUnavailableError, InputError
from rivethead.stems.neural import devices
from rivethead.stems.neural.devices import Device
from rivethead.stems.neural.engine import NeuralEngine, settings_of
from rivethead.stems.neural.resident import probe
from rivethead.stems.neural.taking import Casting
from rivethead.stems.neural.weights import Weights, identity, verified

EXTRA = "neural"

PACKAGES = {
    "musicgen": ("torch", "transformers", "safetensors", "python_stretch"),
    "acestep": ("torch", "diffusers", "transformers", "safetensors", "python_stretch"),
}
"""Engine -> the modules that it cannot do without."""

_KINDS = ("stem", "transition")

_ALWAYS_HERE = ("auto", "cpu")
"""Devices that no machine lacks; for others torch has to be asked, which takes seconds."""


def missing_package(engine: str) -> str:
    """Return the first module that an engine needs and that is not installed, "" where none is missing."""
    return next((name for name in PACKAGES.get(engine, ()) if find_spec(name) is None), "")


def check_packages(engine: str) -> None:
    """Refuse an engine whose packages are not installed.

    Raises:
        EngineUnavailableError: with the command that installs them.
    """
    missing = missing_package(engine)
    if missing:
        raise EngineUnavailableError(
            f"The music engine '{engine}' needs the package '{missing}', which is not installed; "
            f"run: pip install 'rivethead[{EXTRA}]'"
        )


def check(engine: NeuralEngine, casting: Casting) -> tuple[Weights, ...]:
    """Return the models that would play, each once, after looking at packages, weights and a device asked for by name.

    Raises:
        EngineUnavailableError: a package, a model or that device is not here.
        InputError: no device has the name that was asked for, a model is not one of this engine's, or its files are
            not what the manifest says.
    """
    if casting.device not in devices.KINDS:
        raise InputError(f"There is no device called '{casting.device}'; choose one of: {', '.join(devices.KINDS)}.")
    check_packages(engine.name)
    models = {model.id: model for model in (engine.model_for(kind, casting) for kind in _KINDS)}
    kept = tuple(verified(model) for model in models.values())
    if casting.device not in _ALWAYS_HERE:
        devices.choose(probe(), casting.device)
    return kept


def choose(engines: Sequence[NeuralEngine], casting: Casting) -> tuple[str, str]:
    """Return the engine that `auto` takes, and one sentence that says why.

    The first engine plays whose packages, weights and device are there; a CPU does not count, since a minute of music
    would take it the better part of an hour. Otherwise the synth plays.
    """
    reasons: list[str] = []
    found: tuple[Device, ...] = ()
    for engine in engines:
        try:
            kept = check(engine, casting)
            found = found or probe()
            device = devices.choose(found, casting.device)
            if device.kind == "cpu":
                reasons.append("there is no GPU that torch can use")
                break
            for each in kept:
                devices.plan(device, engine.footprint(each.folder, settings_of(each.model)), 1, each.model.id)
        except (EngineUnavailableError, InputError) as refused:
            reasons.append(f"{engine.name} cannot play ({str(refused).rstrip('.')})")
            continue
        return engine.name, _chosen(engine.name, kept, device)
    return "synth", f"--music auto: the synth plays, since {', and '.join(reasons)}."


def _chosen(name: str, kept: Sequence[Weights], device: Device) -> str:
    models = " and ".join(identity(each.model) for each in kept)
    closed = sorted({each.model.licence.spdx for each in kept if not each.model.licence.commercial})
    terms = f"; what it makes may not be sold ({', '.join(closed)})" if closed else ""
    return f"--music auto: {name} plays, with {models} on {device.name}{terms}."
