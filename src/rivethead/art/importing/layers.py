"""Named layers: a folder of PNG pictures of one size, one for each part, becomes a puppet with these very parts.

Names are those that Adobe Character Animator gives a meaning, in any case, with or without a plus in front. Sides are
told by where a layer lies, since artists name them by the character's own left. What is drawn as one limb is cut at its
elbow or knee.
"""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.cels import painted, shading
from rivethead.art.importing.face import nearness
from rivethead.art.importing.importing import (
    PAD_PX,
    Imported,
    Options,
    Painting,
    Part,
    assembled_parts,
    colours_of,
    provenance,
)
from rivethead.art.importing.joints import SIDES, Joints, Point, between
from rivethead.art.importing.layer_names import MOUTHS, Known, known_layer, viseme_of
from rivethead.art.importing.limbs import ankle_row, elbow_on, place_at, widths_down, wrist_along
from rivethead.art.importing.lines import ink_tones, line_px, unlined
from rivethead.art.importing.mask import MARGIN_PX, Window, window_of
from rivethead.art.importing.parts import WAIST_OVER_HIP_PX
from rivethead.art.importing.picture import Pixels, read_picture
from rivethead.art.importing.puppet import Person
from rivethead.drawing.path import shifted
from rivethead.errors import InputError
from rivethead.schema.art import Puppet, Shape, Slot
from rivethead.vision.silhouette import depths, lengths_along, middle_way
from rivethead.vision.tones import toned

Mask = npt.NDArray[np.bool_]
Labels = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_TONES_A_LAYER = 14
_LIMB = {
    "arm": ("upper-arm", "fore-arm", "hand", "shoulder", "elbow", "wrist"),
    "leg": ("thigh", "shin", "foot", "hip", "knee", "ankle"),
}
_FACE = {
    "hair-back": -0.2, "mouth": 0.7, "eye": 0.6, "nose": 0.9, "brow": 0.8, "beard": 0.5, "hair": 0.1, "hat": 0.05,
    "glasses": 0.75,
}  # fmt: skip
"""What a head wears besides itself, back to front, and how far in front of its turning axis it sits."""
_STANDS_OUT = 0.12
"""Share of a head's layer outside the head from which it belongs to the fat outline."""


_LEAST_PART_PX, _LEAST_WORN_PX = 24, 5
"""How large limbs and trunk, and things in a face, have to be in the puppet's frame, along their longer side."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer in the puppet's frame.

    Attributes:
        pixels: RGBA.
        mask: where it is not transparent.
    """

    pixels: Pixels
    mask: Mask


def from_layers(folder: Path, person: Person, options: Options, mended: dict[str, Point]) -> Imported:
    """Make a puppet of a folder of layers.

    Args:
        folder: holds PNG files of one size, in subfolders or not; mouths in a subfolder called Mouth.
        person: who it becomes.
        options: licence and look.
        mended: joints that a person put elsewhere, in px of the layers.

    Raises:
        InputError: a layer has a name that means nothing, or another size; or a part is missing.
    """
    pictures, source_digest = _read(folder)
    _check_complete(pictures, folder)
    body = {name: picture for name, picture in pictures.items() if not _is_worn(name)}
    window = window_of(np.logical_or.reduce([picture[..., 3] > 127 for picture in body.values()]))
    framed = {name: _layer(picture, window) for name, picture in pictures.items()}
    _check_large(framed, folder)
    layers = _sided(framed)
    moved = {name: _into(window, place) for name, place in mended.items()}
    _check_inside(moved, layers["torso"].mask, folder)
    joints = _joints(layers, moved)
    puppet = _Workshop(layers, joints, person, options).puppet(folder.name, source_digest)
    left, top = window.origin
    outside = {n: (x / window.scale + left - MARGIN_PX, y / window.scale + top - MARGIN_PX)
               for n, (x, y) in joints.places.items()}  # fmt: skip
    return Imported(puppet, Joints(outside, joints.guessed))


# ------------------------------------------------------------------------------------------------- reading


def _read(folder: Path) -> tuple[dict[str, Pixels], str]:
    """Return part -> picture, several layers of one part laid over each other, and the digest of all files."""
    files = sorted((p for p in folder.rglob("*") if p.suffix.lower() == ".png"), key=lambda p: p.as_posix().lower())
    if not files:
        raise InputError(f"{folder} holds no PNG files; name a picture, or a folder of layers such as Head.png.")
    found: list[tuple[Known, Pixels]] = []
    size: tuple[int, ...] | None = None
    total = sha256()
    for path in files:
        relative = path.relative_to(folder)
        known = known_layer(relative)
        if known is None:
            raise InputError(
                f"{path} has a name that means no part; call it for example Head, Body, Left Arm, Right Leg, "
                f"Left Eyebrow or Mouth/Aa, or take it out of the folder."
            )
        total.update(relative.as_posix().encode() + path.read_bytes())
        if not known.part:
            continue
        pixels = read_picture(path)
        if size is not None and pixels.shape != size:
            raise InputError(
                f"{path} has {pixels.shape[1]} x {pixels.shape[0]} pixels and the layers before it {size[1]} x "
                f"{size[0]}; export all layers at the size of the whole picture."
            )
        size = pixels.shape
        if (pixels[..., 3] > 127).any():
            found.append((known, pixels))
    pictures: dict[str, Pixels] = {}
    for known, pixels in sorted(found, key=lambda item: (item[0].part, item[0].order)):
        over = np.pad(pixels, ((MARGIN_PX, MARGIN_PX), (MARGIN_PX, MARGIN_PX), (0, 0)))
        pictures[known.part] = _over(pictures[known.part], over) if known.part in pictures else over
    return pictures, total.hexdigest()


def _over(below: Pixels, above: Pixels) -> Pixels:
    """Return a picture laid over another."""
    a, b = above[..., 3:].astype(np.float64) / 255, below[..., 3:].astype(np.float64) / 255
    alpha = a + b * (1 - a)
    colour = (above[..., :3] * a + below[..., :3] * b * (1 - a)) / np.maximum(alpha, 1e-6)
    return np.round(np.dstack([colour, alpha * 255])).astype(np.uint8)


def _is_worn(name: str) -> bool:
    return name.split("-left")[0].split("-right")[0] in _FACE or name.startswith("mouth")


def _check_complete(pictures: dict[str, Pixels], folder: Path) -> None:
    lacking = [word for part, word in (("head", "Head"), ("torso", "Body")) if part not in pictures]
    for side, _ in SIDES:
        for limb, word in (("arm", "Arm"), ("leg", "Leg")):
            if f"{limb}-{side}" not in pictures and f"{_LIMB[limb][0]}-{side}" not in pictures:
                lacking.append(f"{side.capitalize()} {word}")
    if lacking:
        raise InputError(f"{folder} has no layer {', '.join(lacking)}; add what is missing, in the size of the others.")


def _check_large(layers: dict[str, Layer], folder: Path) -> None:
    for name, layer in layers.items():
        rows, columns = layer.mask.any(1).sum(), layer.mask.any(0).sum()
        if max(rows, columns) < (_LEAST_WORN_PX if _is_worn(name) else _LEAST_PART_PX):
            raise InputError(
                f"{folder} has a layer {name} that is too small to be drawn beside the others; enlarge it, or take it "
                f"out of the folder."
            )


def _check_inside(places: dict[str, Point], frame: Mask, folder: Path) -> None:
    height, width = frame.shape
    for name, (x, y) in places.items():
        if not (0 <= x < width and 0 <= y < height):
            raise InputError(
                f"The joint {name} lies outside of the character in {folder}; give its place in px of its layers."
            )


def _layer(picture: Pixels, window: Window) -> Layer:
    pixels = window.through(picture)
    return Layer(pixels, np.asarray(pixels[..., 3] > 127))


def _into(window: Window, place: Point) -> Point:
    left, top = window.origin
    return (place[0] + MARGIN_PX - left) * window.scale, (place[1] + MARGIN_PX - top) * window.scale


def _sided(layers: dict[str, Layer]) -> dict[str, Layer]:
    """Return the layers with their sides as they lie in the picture."""

    def middle(name: str) -> float:
        return float(np.nonzero(layers[name].mask)[1].mean())

    sided = {}
    for name, layer in layers.items():
        kind, _, side = name.rpartition("-")
        if side not in ("left", "right") or f"{kind}-left" not in layers or f"{kind}-right" not in layers:
            sided[name] = layer
            continue
        swapped = middle(f"{kind}-left") > middle(f"{kind}-right")
        other = {"left": "right", "right": "left"}[side]
        sided[f"{kind}-{other if swapped else side}"] = layer
    return sided


# ------------------------------------------------------------------------------------------------- joints


def _joints(layers: dict[str, Layer], mended: dict[str, Point]) -> Joints:
    torso, head = layers["torso"].mask, layers["head"].mask
    seat = layers["pelvis"].mask if "pelvis" in layers else torso
    places: dict[str, Point] = {}
    if "neck" in layers:
        places["chin"], places["neck"] = _meet(head, layers["neck"].mask), _meet(layers["neck"].mask, torso)
    else:
        places["chin"] = _meet(head, torso)
        places["neck"] = (places["chin"][0], places["chin"][1] + 4.0)
    for side, _ in SIDES:
        for limb, trunk in (("arm", torso), ("leg", seat)):
            places |= _limb_joints(layers, limb, side, trunk)
    return Joints({**places, **mended})


def _limb_joints(layers: dict[str, Layer], limb: str, side: str, trunk: Mask) -> dict[str, Point]:
    upper, lower, end, *names = _LIMB[limb]
    masks = [layers[f"{part}-{side}"].mask if f"{part}-{side}" in layers else None for part in (upper, lower, end)]
    whole = [
        m for m in (layers[f"{limb}-{side}"].mask if f"{limb}-{side}" in layers else None, *masks) if m is not None
    ]
    union = np.logical_or.reduce(whole)
    root = _root(whole[0], trunk)
    way = middle_way(union, _near(union, root))
    along = lengths_along(way)
    depth = depths(union)
    thick = np.array([depth[int(y), int(x)] for x, y in way])
    if limb == "arm":
        last = wrist_along(along, thick)
        tip, middle = place_at(way, along, last), elbow_on(way, along, root, place_at(way, along, last), last)
    else:
        tip, middle = _ankle_and_knee(union, root)
    if masks[1] is not None and masks[2] is not None:
        tip = _meet(masks[1], masks[2])
    if masks[0] is not None and masks[1] is not None:
        middle = _meet(masks[0], masks[1])
    found = {f"{names[0]}-{side}": root, f"{names[1]}-{side}": middle, f"{names[2]}-{side}": tip}
    if limb == "arm":
        found[f"hand-{side}"] = way[-1]
    return found


def _ankle_and_knee(leg: Mask, hip: Point) -> tuple[Point, Point]:
    """Return where a leg's foot begins, and the middle between it and the hip."""
    spans = widths_down(leg, int(hip[1]))
    rows = sorted(spans)
    length = rows[-1] - hip[1]
    lower = [(row, spans[row][1]) for row in rows if 0.45 * length < row - hip[1] < 0.94 * length]
    ankle_y = ankle_row(lower) if lower else hip[1] + 0.85 * length
    over = [spans[row][0] for row in rows if ankle_y - 0.12 * length <= row <= ankle_y]
    ankle = (float(np.median(over)) if over else hip[0], ankle_y)
    knee_y = (hip[1] + ankle_y) / 2
    near = [spans[row][0] for row in rows if abs(row - knee_y) <= 0.05 * length]
    return ankle, (float(np.mean(near)) if near else (hip[0] + ankle[0]) / 2, knee_y)


def _meet(a: Mask, b: Mask) -> Point:
    """Return where two parts are joined: the middle of their overlap, or half-way between their nearest pixels."""
    both = a & b
    if both.any():
        ys, xs = np.nonzero(both)
        return float(xs.mean()) + 0.5, float(ys.mean()) + 0.5
    away, where = ndimage.distance_transform_edt(~b, return_indices=True)
    ys, xs = np.nonzero(a)
    nearest = int(np.argmin(away[a]))
    y, x = int(ys[nearest]), int(xs[nearest])
    return (x + float(where[1][y, x])) / 2 + 0.5, (y + float(where[0][y, x])) / 2 + 0.5


def _root(limb: Mask, trunk: Mask) -> Point:
    """Return where a limb hangs on the trunk: the upper end of its overlap, half its width down."""
    both = limb & trunk
    if not both.any():
        return _meet(limb, trunk)
    half = float(np.quantile(depths(limb)[limb], 0.9))
    top = float(np.flatnonzero(both.any(1))[0])
    ys, xs = np.nonzero(both & (np.arange(limb.shape[0])[:, None] <= top + 2.0 * half))
    return float(xs.mean()) + 0.5, float(ys.mean()) + 0.5


def _near(mask: Mask, place: Point) -> Mask:
    """Return the pixel of a shape that is nearest to a place."""
    ys, xs = np.nonzero(mask)
    nearest = int(np.argmin((xs + 0.5 - place[0]) ** 2 + (ys + 0.5 - place[1]) ** 2))
    seed = np.zeros_like(mask)
    seed[ys[nearest], xs[nearest]] = True
    return seed


# ------------------------------------------------------------------------------------------------ painting


class _Workshop:
    """Paints layers and puts them together.

    Args:
        layers: part -> layer.
        joints: in px of the frame.
        person: who they become.
        options: licence and look.
    """

    def __init__(self, layers: dict[str, Layer], joints: Joints, person: Person, options: Options) -> None:
        self.layers, self.joints, self.person, self.options = layers, joints, person, options
        shape = layers["torso"].mask.shape
        self.ys = np.arange(shape[0], dtype=np.float64)[:, None] + 0.5
        self.xs = np.arange(shape[1], dtype=np.float64)[None, :] + 0.5
        self.colours: list[str] = []
        self.ink: set[int] = set()
        self.counts: list[int] = []
        self.labels: dict[str, Labels] = {}
        self._measured: dict[str, tuple[Mask, Floats]] = {}
        for name in sorted(layers):
            self.labels[name] = self._toned(name)

    def _toned(self, name: str) -> Labels:
        """Return a layer's tones, counted on from those of the layers before; a body's outer line is taken off."""
        layer = self.layers[name]
        tones = toned(layer.pixels[..., :3], layer.mask, _TONES_A_LAYER)
        ink = ink_tones(tones)
        mask = layer.mask if _is_worn(name) else unlined(layer.mask, line_px(tones, layer.mask))
        offset = len(self.colours)
        self.colours += colours_of(tones, ink)
        self.ink |= {offset + n for n in ink}
        self.counts += np.bincount(tones.labels[tones.labels >= 0], minlength=len(tones.rgb)).tolist()
        return np.where(mask & (tones.labels >= 0), tones.labels + offset, -1)

    def puppet(self, source: str, source_digest: str) -> Puppet:
        """Return the puppet."""
        areas = self._areas()
        figure = np.logical_or.reduce([labels >= 0 for name, labels in self.labels.items() if not _is_worn(name)])
        shade = shading(np.asarray(figure)) if self.options.shaded else None
        painting = Painting(self.colours, frozenset(self.ink), shade)
        parts = {name: self._part(layer, area, quiet) for name, (layer, area, quiet) in areas.items()}
        attachments, slots = self._worn()
        made = provenance(self.person, self.options, source, source_digest)
        return assembled_parts(
            parts, attachments, slots, painting, np.array(self.counts), figure, self.joints, self.person, made
        )

    def _areas(self) -> dict[str, tuple[str, Mask, Mask]]:
        """Return part -> the layer that it is on, what it covers, and where it has no line."""
        areas: dict[str, tuple[str, Mask, Mask]] = {}
        for side, _ in SIDES:
            for limb in _LIMB:
                areas |= self._limb(limb, side)
        at = self.joints.places
        hip = between(at["hip-left"], at["hip-right"], 0.5)
        waist = hip[1] - WAIST_OVER_HIP_PX
        torso = self.labels["torso"] >= 0
        nowhere = np.zeros_like(torso)
        if "pelvis" in self.labels:
            areas["torso"] = ("torso", torso, nowhere)
            areas["pelvis"] = ("pelvis", self.labels["pelvis"] >= 0, nowhere)
        else:
            wide = max(20.0, 0.5 * float(torso[min(max(int(waist), 0), torso.shape[0] - 1)].sum()))
            bulge = ((self.xs - hip[0]) / wide) ** 2 + ((self.ys - waist) / (0.24 * wide)) ** 2 <= 1.0
            areas["torso"] = ("torso", torso & ((self.ys <= waist) | bulge), nowhere)
            areas["pelvis"] = ("torso", torso & ((self.ys > waist) | bulge), nowhere)
        areas["neck"] = (
            ("neck", self.labels["neck"] >= 0, nowhere) if "neck" in self.labels else ("head", nowhere, nowhere)
        )
        areas["head"] = ("head", self.labels["head"] >= 0, nowhere)
        return areas

    def _limb(self, limb: str, side: str) -> dict[str, tuple[str, Mask, Mask]]:
        """Return a limb's three parts: layers of their own, or cut out of one that holds more of the limb."""
        names = [f"{part}-{side}" for part in _LIMB[limb][:3]]
        root, middle, end = (self.joints[f"{joint}-{side}"] for joint in _LIMB[limb][3:])
        whole = f"{limb}-{side}"
        areas: dict[str, tuple[str, Mask, Mask]] = {}
        ends = ((root, middle), (middle, end), (end, end))
        for index, name in enumerate(names):
            holder = next((n for n in (name, *reversed(names[:index]), whole) if n in self.labels), names[0])
            area = self.labels[holder] >= 0
            sharing = [i for i, other in enumerate(names) if other not in self.labels or i == index]
            if holder != name or any(n not in self.labels for n in names[index + 1 :]):
                area = area & self._stretch(index, ends, holder, names, sharing)
            joint = ends[index][0]
            half = max(6.0, self._half(holder, joint))
            quiet = self._disc(joint, 0.9 * half)
            areas[name] = (holder, area, quiet)
        return areas

    def _stretch(
        self, index: int, ends: tuple[tuple[Point, Point], ...], holder: str, names: list[str], sharing: list[int]
    ) -> Mask:
        """Return what of a layer that holds several parts of a limb is this part, overlaps included."""
        on = [i for i in sharing if holder not in names or i >= names.index(holder)]
        upper, lower = (self._away(*ends[i]) for i in (0, 1))
        beyond = (self.xs - ends[2][0][0]) * (ends[2][0][0] - ends[1][0][0]) + (self.ys - ends[2][0][1]) * (
            ends[2][0][1] - ends[1][0][1]
        ) > 0
        zone = np.where(beyond & (lower <= upper), 2, np.where(upper <= lower, 0, 1))
        first, last = min(on), max(on)
        zone = np.clip(zone, first, last)
        stretch = zone == index
        for neighbour in (index - 1, index):
            if 0 <= neighbour < 2 and first <= neighbour and neighbour + 1 <= last:
                joint = ends[neighbour + 1][0]
                stretch = stretch | self._disc(joint, self._half(holder, joint))
        return np.asarray(stretch)

    def _half(self, holder: str, joint: Point) -> float:
        mask, depth = self._depths(holder)
        row, column = min(max(int(joint[1]), 0), mask.shape[0] - 1), min(max(int(joint[0]), 0), mask.shape[1] - 1)
        if not mask.any():
            return 0.0
        usual = float(np.quantile(depth[mask], 0.9))
        return min(max(float(depth[row, column]), 0.8 * usual), 1.2 * usual)

    def _depths(self, name: str) -> tuple[Mask, Floats]:
        if name not in self._measured:
            mask = np.asarray(self.labels[name] >= 0)
            self._measured[name] = (mask, depths(mask))
        return self._measured[name]

    def _disc(self, point: Point, radius: float) -> Mask:
        return np.asarray((self.xs - point[0]) ** 2 + (self.ys - point[1]) ** 2 <= radius * radius)

    def _away(self, a: Point, b: Point) -> Floats:
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = max(1e-6, dx * dx + dy * dy)
        share = np.clip(((self.xs - a[0]) * dx + (self.ys - a[1]) * dy) / length, 0.0, 1.0)
        return np.asarray(np.hypot(self.xs - a[0] - share * dx, self.ys - a[1] - share * dy))

    def _part(self, layer: str, area: Mask, quiet: Mask) -> Part | None:
        if not area.any():
            return None
        rows, columns = np.flatnonzero(area.any(1)), np.flatnonzero(area.any(0))
        top, left = max(0, int(rows[0]) - PAD_PX), max(0, int(columns[0]) - PAD_PX)
        box = np.s_[top : int(rows[-1]) + PAD_PX, left : int(columns[-1]) + PAD_PX]
        whole = self.labels[layer][box] >= 0
        labels = np.where(area[box], self.labels[layer][box], -1)
        beside = ndimage.binary_dilation(whole & ~area[box], iterations=2)
        free = ndimage.binary_dilation(~whole, iterations=3) & ~beside & ~quiet[box]
        return Part(labels, np.asarray(free), left, top)

    def _worn(self) -> tuple[dict[str, tuple[Shape, ...]], tuple[Slot, ...]]:
        """Return what the head wears besides itself."""
        pivot = self.joints["chin"]
        near = nearness(pivot[1] - float(np.flatnonzero(self.layers["head"].mask.any(1))[0]))
        attachments: dict[str, tuple[Shape, ...]] = {}
        slots: list[Slot] = []
        for kind, depth in _FACE.items():
            for name in self._names_of(kind):
                x, y = self._middle(name)
                place = (round(x - pivot[0], 2) + 0.0, round(y - pivot[1], 2) + 0.0)
                follow = {"eye": "eye", "brow": name, "hair-back": "tail"}.get(kind, "")
                attachments[name] = self._drawn(name, (x, y))
                slots.append(Slot(name, "head", name, *place, follow, round(depth * near, 3)))
        mouths = {name: viseme_of(name) for name in self.layers if name.startswith("mouth")}
        if mouths:
            attachments |= self._mouths()
            x, y = self._mouth_middle()
            place = (round(x - pivot[0], 2) + 0.0, round(y - pivot[1], 2) + 0.0)
            slots.append(Slot("mouth", "head", "mouth-X", *place, "mouth", round(_FACE["mouth"] * near, 3)))
        order = list(_FACE)
        slots.sort(key=lambda slot: order.index(slot.name.removesuffix("-left").removesuffix("-right")))
        return attachments, tuple(slots)

    def _names_of(self, kind: str) -> list[str]:
        return [name for name in (kind, f"{kind}-left", f"{kind}-right") if name in self.layers and kind != "mouth"]

    def _middle(self, name: str) -> Point:
        ys, xs = np.nonzero(self.layers[name].mask)
        return float(xs.min() + xs.max() + 1) / 2, float(ys.min() + ys.max() + 1) / 2

    def _drawn(self, name: str, middle: Point) -> tuple[Shape, ...]:
        layer = self.layers[name]
        outside = layer.mask & ~self.layers["head"].mask
        stands_out = float(outside.sum()) > _STANDS_OUT * float(layer.mask.sum())
        rows, columns = np.flatnonzero(layer.mask.any(1)), np.flatnonzero(layer.mask.any(0))
        top, left = max(0, int(rows[0]) - PAD_PX), max(0, int(columns[0]) - PAD_PX)
        box = np.s_[top : int(rows[-1]) + PAD_PX, left : int(columns[-1]) + PAD_PX]
        shapes = painted(self.labels[name][box], self.colours, None)
        return tuple(
            replace(s, path=shifted(s.path, left - middle[0], top - middle[1]), silhouette=s.silhouette and stands_out)
            for s in shapes
        )

    def _mouth_middle(self) -> Point:
        name = next((n for n in ("mouth-neutral", "mouth") if n in self.layers), "")
        return self._middle(name or sorted(n for n in self.layers if n.startswith("mouth"))[0])

    def _mouths(self) -> dict[str, tuple[Shape, ...]]:
        """Return the nine mouth shapes, each the drawn one that fits best."""
        middle = self._mouth_middle()
        there = {viseme_of(name): name for name in sorted(self.layers) if name.startswith("mouth")}
        drawn = {viseme: self._drawn(name, middle) for viseme, name in there.items()}
        usual = drawn.get("neutral", next(iter(drawn.values())))
        return {
            f"mouth-{shape}": next((drawn[v] for v in wanted if v in drawn), usual) for shape, wanted in MOUTHS.items()
        }
