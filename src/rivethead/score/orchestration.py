"""Orchestration: which layers a section has, where they enter and leave, and how busy it may be beside a drop."""

from dataclasses import replace
from math import floor

from rivethead.schema.score import Section
from rivethead.score.form import FULL_LABELS, PHRASE_BARS, Layer, layers
from rivethead.score.material import Material
from rivethead.score.notation import bars as bars_of
from rivethead.score.notation import strokes, tones
from rivethead.score.style import Style
from rivethead.seeds import Stream

_LANES_OF = {
    "kick": ("kick",),
    "snare": ("snare", "clap"),
    "hat": ("hat", "open-hat", "ride", "crash", "tick"),
    "tom": ("tom-high", "tom-mid", "tom-low"),
    "break": ("break-kick", "break-snare"),
}

_LEAVE = ("voice", "lead", "guitar", "tom", "snare", "break", "metal", "arp", "bass", "hat", "candy", "kick", "sub")
"""The order in which layers leave an outro; intros gather them the other way round. What is sustained is not in it."""

_CARRIES = frozenset({"bed", "pad", "bow", "drone", "sub", "bell", "voice", "candy", "lead", "kick", "snare", "bass"})
"""Layers that no section gives up for being busy."""

_SHARE_OF_DROP = {"breakdown": 0.36, "verse": 0.85, "build": 0.8}
"""How many of a drop's events a bar calmer sections may have."""

_FEW = {"lead": 3.0, "bell": 1.0, "pad": 0.5, "bow": 0.25, "drone": 0.25, "sub": 3.0}
"""Events a bar of the layers that are written as they go."""

_GHOST = 0.45
_LONG_OUTRO_BARS = 8


def orchestration(
    style: Style, section: Section, repeats: int, seed: int, piece: str, material: Material
) -> dict[str, Layer]:
    """Return the layers of a section.

    The fuller alternatives serve the stronger and the returning sections. Intros gather their layers and outros shed
    theirs one by one; calm sections give up their busiest layers until they leave a drop its weight.
    """
    label, bars = section.label, section.bars
    choices = style.scenes[label]
    draw = Stream(seed, "score", "orchestration", piece, label)
    low, high = (0.3, 0.75) if label not in FULL_LABELS else (0.82, 0.98)
    fullness = (section.energy - low) / (high - low) * (len(choices) - 1)
    index = round(min(max(fullness, 0.0), len(choices) - 1) + draw.uniform(-0.6, 0.6))
    if label == "outro":
        index = draw.integer(2) if bars >= _LONG_OUTRO_BARS else 0
    found = layers(choices[min(max(index + min(repeats, 1), 0), len(choices) - 1)])
    if label in _SHARE_OF_DROP:
        carries = _CARRIES if label == "breakdown" else _CARRIES | {"hat"}
        if style.bass_follows_guitar and label != "breakdown":
            carries |= {"guitar"}  # the riff is the song
        found = lightened(found, _SHARE_OF_DROP[label] * _drop_weight(style, material), style, material, carries)
    return gathered(found, bars) if label == "intro" else shed(found, bars) if label == "outro" else found


def _drop_weight(style: Style, material: Material) -> float:
    """Return the mean events a bar of a style's full scenes."""
    weights = [
        sum(weight(name, layer, style, material, full=True) for name, layer in layers(scene).items())
        for label in FULL_LABELS
        for scene in style.scenes[label]
    ]
    return sum(weights) / len(weights)


def weight(name: str, layer: Layer, style: Style, material: Material, *, full: bool) -> float:
    """Return how many strokes or tones a bar a layer has, from its patterns; a ghost note counts a half."""
    if name in _LANES_OF:
        groove = material.grooves[full != (layer.variant == "b")]
        if name == "kick" and layer.variant:
            return 2.0 if layer.variant == "half" else _strokes_a_bar(style.pulse)
        return sum(_strokes_a_bar(groove[drum]) for drum in _LANES_OF[name] if drum in groove)
    if name == "metal":
        return sum(map(_strokes_a_bar, material.metals[layer.variant == "b"].values()))
    if name == "arp":
        return _tones_a_bar(bars_of(material.arps[layer.variant == "b"]))
    if name in ("bass", "guitar"):
        riff = material.bass if name == "bass" else material.guitar
        if riff is None:
            return 0.0
        return 0.5 if layer.variant in ("root", "hold") else _tones_a_bar(riff.lift if full else riff.phrase)
    return _FEW.get(name, 0.0)


def _strokes_a_bar(grid: str) -> float:
    written = bars_of(grid)
    return sum(0.5 if s.velocity < _GHOST else 1.0 for bar in written for s in strokes(bar)) / len(written)


def _tones_a_bar(written: tuple[str, ...]) -> float:
    return sum(len(tones(bar)) for bar in written) / len(written)


def lightened(
    found: dict[str, Layer], most: float, style: Style, material: Material, carries: frozenset[str] = _CARRIES
) -> dict[str, Layer]:
    """Return an orchestration without some of its busiest layers, so that it has at most so many events a bar.

    What carries the section stays: what is sustained or spoken, kick, backbeat and bass.
    """
    kept = dict(found)
    weights = {name: weight(name, layer, style, material, full=False) for name, layer in kept.items()}
    while (excess := sum(weights.values()) - most) > 0:
        spare = sorted((weights[name], name) for name in weights if name not in carries and weights[name] > 1)
        if not spare:
            return kept
        enough = [each for each in spare if each[0] >= excess]
        _, name = enough[0] if enough else spare[-1]
        del weights[name], kept[name]
    return kept


def gathered(found: dict[str, Layer], bars: int) -> dict[str, Layer]:
    """Return an intro's layers so that they enter one after another: what is sustained first, the backbeat last."""
    coming = [name for name in reversed(_LEAVE) if name in found and name != "candy"]
    if len(coming) <= 1:
        coming = [name for name in ("pad", "bow") if name in found] + coming
    opens = int(not any(name not in coming and name not in ("candy", "voice", "bed") for name in found))
    kept = dict(found)
    grid = 2 if bars >= PHRASE_BARS * 2 else 1
    for i, name in enumerate(coming):
        place = max(0, i + 1 - opens) / (len(coming) + 1 - opens)
        kept[name] = replace(found[name], first=floor(bars * place) // grid * grid, enters_late=False)
    return kept


def shed(found: dict[str, Layer], bars: int) -> dict[str, Layer]:
    """Return an outro's layers so that they leave one after another, until only what is sustained is left."""
    leaving = [name for name in _LEAVE if name in found]
    kept = dict(found)
    for i, name in enumerate(leaving):
        last = min(bars - 2, floor(bars * (i + 1) / (len(leaving) + 1)) - (bars > len(leaving)))
        if bars > 1:
            kept[name] = replace(found[name], last=max(0, last), leaves_early=False, enters_late=False)
    return kept
