"""One picture becomes a puppet: read, key, mask, joints, cut, paint, rig."""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.cels import Shading, painted, shading
from rivethead.art.importing.face import worn_face
from rivethead.art.importing.inpaint import drawn_out
from rivethead.art.importing.joints import SIDES, Joints, Point
from rivethead.art.importing.key import keyed
from rivethead.art.importing.lines import ink_tones, line_px, unlined
from rivethead.art.importing.mask import HEIGHT_PX, Framed, framed
from rivethead.art.importing.parts import Piece, cut
from rivethead.art.importing.picture import Pixels, read_picture
from rivethead.art.importing.puppet import (
    Person,
    assembled,
    frame_of,
    framed_shapes,
    palette_of,
    palm_of,
    skeleton,
)
from rivethead.art.importing.skeleton import fitted
from rivethead.drawing.colour import INK
from rivethead.drawing.path import shifted
from rivethead.errors import InputError
from rivethead.schema.art import Provenance, Puppet, Shape, Slot
from rivethead.vision.tones import Toned, toned

Mask = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int64]


PAD_PX = 12
_LEAST_BODY = 0.06
"""How far trunk and legs reach at least, as shares of the height."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person may ask for.

    Attributes:
        licence: SPDX identifier or a short name, of the picture.
        commercial: whether the picture may be sold.
        prompt: what the picture was asked for with, where a model made it.
        shaded: whether the house's cel shadow and rim light are laid over the picture's own colours.
        face: whether brows and a mouth that sings are drawn over the picture's face, and eyes if it shows none.
    """

    licence: str = "unknown"
    commercial: bool = False
    prompt: str = ""
    shaded: bool = True
    face: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """A puppet and how it came about.

    Attributes:
        puppet: ready to act.
        joints: in px of the picture, for the file beside the puppet.
    """

    puppet: Puppet
    joints: Joints

    def shifted(self, dx: float, dy: float) -> "Imported":
        """Return the same with its joints moved, for a picture that had been given a border."""
        places = {name: (x + dx, y + dy) for name, (x, y) in self.joints.places.items()}
        return Imported(self.puppet, Joints(places, self.joints.guessed))


def from_picture(path: Path, person: Person, options: Options, mended: dict[str, Point] | None = None) -> Imported:
    """Make a puppet of the one character in a picture.

    Args:
        path: the picture.
        person: who it becomes.
        options: licence and look.
        mended: joints that a person put elsewhere, in px of the picture.

    Raises:
        InputError: the file is no picture, its ground is not plain, or it does not show one whole upright figure.
    """
    pixels = keyed(read_picture(path), str(path))
    return from_cut_out(pixels, str(path), person, options, mended or {}, digest(path), path.name)


def from_cut_out(
    pixels: Pixels,
    source: str,
    person: Person,
    options: Options,
    mended: dict[str, Point],
    source_digest: str,
    name: str,
) -> Imported:
    """Make a puppet of a picture whose ground is transparent.

    Args:
        pixels: RGBA.
        source: the file's name, for messages.
        person: who it becomes.
        options: licence and look.
        mended: joints that are known, in px of the picture.
        source_digest: SHA-256 of the source.
        name: the source's name, for the provenance.

    Raises:
        InputError: it does not show one whole upright figure.
    """
    figure = framed(pixels, source)
    joints = _joints(figure, source, mended)
    puppet = rigged(figure, joints, person, options, source_digest, name)
    outside = {name: figure.to_picture(*place) for name, place in joints.places.items()}
    return Imported(puppet, Joints(outside, joints.guessed))


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return sha256(path.read_bytes()).hexdigest()


def _joints(figure: Framed, source: str, mended: dict[str, Point]) -> Joints:
    moved = {name: figure.to_frame(*place) for name, place in mended.items()}
    height, width = figure.mask.shape
    for name, (x, y) in moved.items():
        if not (0 <= x < width and 0 <= y < height):
            raise InputError(
                f"The joint {name} lies outside of the character in {source}; give its place in px of that picture."
            )
    found = fitted(figure.mask, source, moved)
    joints = Joints({**found.places, **moved}, tuple(name for name in found.guessed if name not in moved))
    for upper, lower in (("neck", "hip-left"), ("neck", "hip-right"), *((f"hip-{s}", f"ankle-{s}") for s, _ in SIDES)):
        if joints[lower][1] - joints[upper][1] < _LEAST_BODY * HEIGHT_PX:
            raise InputError(
                f"The joint {upper} of the character in {source} does not lie well above {lower}; put both right in a "
                f"file for --joints."
            )
    return joints


def rigged(figure: Framed, joints: Joints, person: Person, options: Options, source_digest: str, source: str) -> Puppet:
    """Cut, paint and rig a figure whose joints are known.

    Args:
        figure: the character, cut out.
        joints: in px of the figure's frame.
        person: who it becomes.
        options: licence and look.
        source_digest: SHA-256 of the picture.
        source: the picture's name, for the provenance.
    """
    tones = toned(figure.pixels[..., :3], figure.mask)
    ink = ink_tones(tones)
    mask = unlined(figure.mask, line_px(tones, figure.mask))
    painting = Painting(colours_of(tones, ink), ink, shading(mask) if options.shaded else None)
    parts = {name: _part(piece, tones, mask, ink) for name, piece in cut(mask, joints).items()}
    attachments: dict[str, tuple[Shape, ...]] = {}
    worn: tuple[Slot, ...] = ()
    head = parts["head"]
    if head is not None:
        pivot = (joints["chin"][0] - head.left, joints["chin"][1] - head.top)
        face = worn_face(head.labels, ink, painting.colours, pivot, drawn=options.face)
        parts["head"], worn, attachments = replace(head, labels=face.labels), face.slots, face.attachments
    counts = np.bincount(tones.labels[tones.labels >= 0], minlength=len(painting.colours))
    made = provenance(person, options, source, source_digest)
    return assembled_parts(parts, attachments, worn, painting, counts, mask, joints, person, made)


@dataclass(frozen=True, slots=True)
class Painting:
    """What parts are painted with.

    Attributes:
        colours: tone -> "#rrggbb".
        ink: tones that are lines.
        shade: the whole figure's, None for none.
    """

    colours: list[str]
    ink: frozenset[int]
    shade: Shading | None


def colours_of(tones: Toned, ink: frozenset[int]) -> list[str]:
    """Return tone -> "#rrggbb"; every ink is the house's."""
    return [INK if n in ink else "#" + "".join(f"{int(v):02x}" for v in rgb) for n, rgb in enumerate(tones.rgb)]


def provenance(person: Person, options: Options, source: str, source_digest: str) -> Provenance:
    """Return where an imported drawing comes from."""
    return Provenance(
        engine="import",
        prompt=options.prompt,
        seed=person.seed,
        settings={"source": source, "sha256": source_digest, "temper": person.temper},
        licence=options.licence,
        commercial=options.commercial,
    )


def assembled_parts(
    parts: "dict[str, Part | None]",
    attachments: dict[str, tuple[Shape, ...]],
    worn: tuple[Slot, ...],
    painting: Painting,
    counts: Labels,
    mask: Mask,
    joints: Joints,
    person: Person,
    made: Provenance,
) -> Puppet:
    """Paint parts and put them on bones.

    Args:
        parts: body part -> its tones, None where there is nothing of it.
        attachments: what the head wears.
        worn: its slots.
        painting: colours and shading.
        counts: (tones,) how many pixels each tone has.
        mask: the whole figure.
        joints: in px of the mask.
        person: who it becomes.
        made: where the drawing comes from.
    """
    rows = np.flatnonzero(mask.any(1))
    bones = skeleton(joints, float(rows[-1] + 1))
    known = {bone.name: bone for bone in bones}
    body = {
        name: framed_shapes(painted_part(part, painting), frame_of(name, known, joints)) if part is not None else ()
        for name, part in parts.items()
    }
    bright = [n for n in range(len(painting.colours)) if n not in painting.ink] or list(range(len(painting.colours)))
    return assembled(
        person,
        bones,
        {**body, **attachments},
        (Slot("head", "head", "head"), *worn),
        joints["chin"][1] - float(rows[0]),
        palm_of(joints),
        palette_of([painting.colours[n] for n in bright], counts[bright]),
        made,
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A piece with its tones, cut to its box.

    Attributes:
        labels: tone of every pixel, -1 outside.
        free: where its edge gets a line.
        left, top: where the box lies in the figure's frame.
    """

    labels: Labels
    free: Mask
    left: int
    top: int


def _part(piece: Piece, tones: Toned, mask: Mask, ink: frozenset[int]) -> Part | None:
    rows, columns = np.flatnonzero(piece.area.any(1)), np.flatnonzero(piece.area.any(0))
    if not len(rows):
        return None
    top, left = max(0, int(rows[0]) - PAD_PX), max(0, int(columns[0]) - PAD_PX)
    box = np.s_[top : int(rows[-1]) + PAD_PX, left : int(columns[-1]) + PAD_PX]
    inside, area = mask[box], piece.area[box]
    seen = np.where(inside, tones.labels[box], -1)
    labels = drawn_out(seen, piece.own[box], area, piece.shown[box], piece.clean[box], ink)
    # the line runs where the part ends with the figure, not where the knife went
    beside = ndimage.binary_dilation(inside & ~area, iterations=2)
    free = ndimage.binary_dilation(~inside, iterations=3) & ~beside & ~piece.quiet[box]
    return Part(labels, np.asarray(free), left, top)


def painted_part(part: Part, painting: Painting) -> tuple[Shape, ...]:
    """Return a part's shapes in px of the figure's frame."""
    left, top, shade = part.left, part.top, painting.shade
    if shade is not None:
        shade = Shading(shifted(shade.shadow, -left, -top), shifted(shade.rim, -left, -top))
    shapes = painted(part.labels, painting.colours, shade, part.free)
    return tuple(replace(shape, path=shifted(shape.path, left, top)) for shape in shapes)
