"""Parts: a figure cut at its joints into pieces that overlap, so that none tears off when it turns.

Every pixel belongs to one part. Around a joint both neighbours get a disc as wide as the limb is there; two discs
around one point cover each other whatever the angle. What a part shows in its overlap is the picture itself where a
neighbouring limb goes on (an elbow), and its own colours drawn out where something else lies there (a shoulder on the
chest), see `inpaint`.
"""

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from rivethead.art.importing.areas import Areas, crotch_under, split
from rivethead.art.importing.joints import SIDES, Joints, Point, between
from rivethead.vision.silhouette import depths, largest_piece, opened

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]

WAIST_OVER_HIP_PX = 38.0
"""How far over the hips' joints a biped's torso turns on its pelvis."""
_ARMPIT, _GROIN = 0.45, 0.3
"""Shares of upper arm and thigh along which these are kept to their own width."""
_WEB = 1.4
"""What is farther than this from a limb's bone, in its half widths, stays on the trunk there."""
_PAD = 20
_SLACK = 1.25
"""An overlap is at most this much wider than the limb usually is."""
_LEAST_HALF_PX = 5.0
_RIM_PX = 7.0
_IRON_PX = 4.0
"""How far cut edges are smoothed; within _RIM_PX of the figure's own edge they stay as they are."""
_SLIVER_PX = 4.0
"""What a disc of this radius cannot cover is no piece of a part."""

CONTINUES: dict[str, tuple[str, ...]] = {
    "upper-arm": ("fore-arm",),
    "fore-arm": ("upper-arm", "hand"),
    "hand": ("fore-arm",),
    "thigh": ("shin",),
    "shin": ("thigh", "foot"),
    "foot": ("shin",),
    "head": ("neck",),
    "neck": (),
    "torso": ("pelvis",),
    "pelvis": ("torso", "thigh"),
}
"""Part -> whose pixels it shows as they are in its overlap; sides go without saying."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a cut figure.

    Attributes:
        own: its own pixels.
        area: those and its overlaps.
        shown: where it shows the picture as it is; in the rest of its area its colours are drawn out.
        quiet: where it turns on its parent; a line there would cross the parent's drawing.
        clean: where lines inside the picture are left out, because they would not fit once the part has turned.
    """

    own: Mask
    area: Mask
    shown: Mask
    quiet: Mask
    clean: Mask


def cut(mask: Mask, joints: Joints) -> dict[str, Piece]:
    """Cut a figure into the parts of a biped, named after their bones.

    Args:
        mask: the figure.
        joints: in px of the mask.
    """
    return _Cutter(mask, joints).pieces()


def _box(mask: Mask, pad: int) -> tuple[slice, slice]:
    """Return the rows and columns that a mask covers and some around them."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if not len(rows):
        return slice(0, 1), slice(0, 1)
    return slice(max(0, int(rows[0]) - pad), int(rows[-1]) + pad + 1), slice(
        max(0, int(columns[0]) - pad), int(columns[-1]) + pad + 1
    )


def bone_ends(name: str, joints: Joints) -> tuple[Point, Point]:
    """Return where a part turns and where its bone ends; the same point twice for a bone without length."""
    kind, _, side = name.rpartition("-")
    at = joints.places
    hip = between(at["hip-left"], at["hip-right"], 0.5)
    trunk = {
        "pelvis": (hip, hip),
        "torso": ((hip[0], hip[1] - WAIST_OVER_HIP_PX), at["neck"]),
        "neck": (at["neck"], at["chin"]),
        "head": (at["chin"], at["chin"]),
    }
    if name in trunk:
        return trunk[name]
    start, end = {
        "upper-arm": ("shoulder", "elbow"), "fore-arm": ("elbow", "wrist"), "hand": ("wrist", "hand"),
        "thigh": ("hip", "knee"), "shin": ("knee", "ankle"), "foot": ("ankle", "ankle"),
    }[kind]  # fmt: skip
    return at[f"{start}-{side}"], at[f"{end}-{side}"]


class _Cutter:
    def __init__(self, mask: Mask, joints: Joints) -> None:
        self.mask, self.joints = mask, joints
        self.depth = depths(mask)
        self.ys = np.arange(mask.shape[0], dtype=np.float64)[:, None] + 0.5
        self.xs = np.arange(mask.shape[1], dtype=np.float64)[None, :] + 0.5
        hips = joints["hip-left"], joints["hip-right"]
        self.hip = between(*hips, 0.5)
        self.crotch = crotch_under(mask, hips)
        self.areas: Areas = split(mask, self.depth, joints["neck"], self.crotch)
        self.owns: dict[str, Mask] = {}
        self.overlaps: dict[str, Mask] = {}
        self.quiet: dict[str, Mask] = {}
        self.clean: dict[str, Mask] = {}
        self.rim = self.mask & (self.depth <= _RIM_PX) | ~self.mask

    def pieces(self) -> dict[str, Piece]:
        for side, _ in SIDES:
            self._arm(side)
        for side, sign in SIDES:
            self._leg(side, sign)
        self._trunk()
        self._give_slivers()
        pieces = {}
        for name, own in self.owns.items():
            area = self._ironed(own | self.overlaps[name])
            kind, _, side = name.rpartition("-")
            kind, ending = (kind, f"-{side}") if side in ("left", "right") else (name, "")
            shown = own.copy()
            for other in CONTINUES[kind]:
                for known in (other + ending, f"{other}-left", f"{other}-right") if not ending else (other + ending,):
                    if known in self.owns:
                        shown |= area & self.owns[known]
            nowhere = np.zeros_like(own)
            quiet, clean = self.quiet.get(name, nowhere), self.clean.get(name, nowhere)
            pieces[name] = Piece(own, area, shown & area, quiet, clean)
        return pieces

    def _give_slivers(self) -> None:
        """Give what the cuts left thin, or apart from its part, to the part beside it."""
        names = list(self.owns)
        best = np.zeros(self.mask.shape, np.float32)
        number = np.full(self.mask.shape, -1)
        for index, name in enumerate(names):
            box = _box(self.owns[name], _PAD)
            kept = largest_piece(opened(self.owns[name][box], _SLIVER_PX))
            share = ndimage.gaussian_filter(kept.astype(np.float32), _IRON_PX)
            more = share > best[box]
            best[box][more], number[box][more] = share[more], index
        nearest = ndimage.distance_transform_edt(number < 0, return_distances=False, return_indices=True)
        number = number[nearest[0], nearest[1]]
        self.owns = {name: self.mask & (number == index) for index, name in enumerate(names)}

    def _ironed(self, area: Mask) -> Mask:
        """Return an area with its cut edges smoothed."""
        box = _box(area, _PAD)
        smooth = ndimage.gaussian_filter(area[box].astype(np.float32), _IRON_PX) > 0.5
        ironed = np.zeros_like(area)
        ironed[box] = np.where(self.rim[box], area[box], smooth)
        return largest_piece(ironed)

    # ----------------------------------------------------------------------------------------- measuring

    def _half(self, *points: Point) -> float:
        """Return half the width of a limb, in the middle of its pieces."""
        inner = [between(a, b, share) for a, b in pairwise(points) for share in (0.3, 0.5, 0.7)]
        return max(_LEAST_HALF_PX, float(np.median([self._depth_at(p) for p in inner])))

    def _depth_at(self, point: Point) -> float:
        row = min(max(int(point[1]), 0), self.mask.shape[0] - 1)
        column = min(max(int(point[0]), 0), self.mask.shape[1] - 1)
        return float(self.depth[row, column])

    def _radius(self, point: Point, half: float) -> float:
        return min(max(self._depth_at(point), 0.85 * half), _SLACK * half)

    def _disc(self, point: Point, radius: float) -> Mask:
        return np.asarray((self.xs - point[0]) ** 2 + (self.ys - point[1]) ** 2 <= radius * radius)

    def _away(self, a: Point, b: Point) -> Floats:
        """Return the distance of every pixel to the line from a to b."""
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = max(1e-6, dx * dx + dy * dy)
        share = np.clip(((self.xs - a[0]) * dx + (self.ys - a[1]) * dy) / length, 0.0, 1.0)
        return np.asarray(np.hypot(self.xs - a[0] - share * dx, self.ys - a[1] - share * dy))

    def _beyond(self, a: Point, b: Point, way: float = 1.0) -> Mask:
        """Return what lies behind b for somebody who comes from a, or with way = -1 what lies before it."""
        return np.asarray(way * ((self.xs - b[0]) * (b[0] - a[0]) + (self.ys - b[1]) * (b[1] - a[1])) > 0)

    # -------------------------------------------------------------------------------------------- limbs

    def _arm(self, side: str) -> None:
        shoulder, elbow, wrist, hand = (self.joints[f"{p}-{side}"] for p in ("shoulder", "elbow", "wrist", "hand"))
        found = self.areas.arms[side]
        half = self._half(shoulder, elbow, wrist)
        if found is None:
            half = min(half, 0.3 * math.dist(shoulder, wrist))
            near = np.minimum(self._away(shoulder, elbow), self._away(elbow, wrist))
            palm = self._disc(between(wrist, hand, 0.5), max(1.2 * half, 0.5 * math.dist(wrist, hand)))
            found = self.mask & ((near <= half) | palm) & ~self.areas.head & ~self.areas.legs[side]
        for other in (*self.owns.values(),):
            found = found & ~other
        at_shoulder, at_elbow, at_wrist = (self._radius(p, half) for p in (shoulder, elbow, wrist))
        found = found & (self._beyond(elbow, shoulder, -1.0) | self._disc(shoulder, at_shoulder))
        # the web of the armpit stays on the trunk
        upper_half = self._half(shoulder, elbow)
        inner = self._beyond(elbow, between(shoulder, elbow, _ARMPIT))
        found = found & ~(inner & (self._away(shoulder, elbow) > _WEB * upper_half))
        beyond = found & self._beyond(elbow, wrist) & (self._away(elbow, wrist) <= self._away(shoulder, elbow))
        upper = found & ~beyond & (self._away(shoulder, elbow) <= self._away(elbow, wrist))
        root = (self._away(shoulder, elbow) <= half) & self.mask & ~self.areas.head
        self.owns |= {f"upper-arm-{side}": upper, f"fore-arm-{side}": found & ~beyond & ~upper, f"hand-{side}": beyond}
        self.overlaps |= {
            f"upper-arm-{side}": self._disc(shoulder, at_shoulder) | root | self._disc(elbow, at_elbow),
            f"fore-arm-{side}": self._disc(elbow, at_elbow) | self._disc(wrist, at_wrist),
            f"hand-{side}": self._disc(wrist, at_wrist),
        }
        self.clean[f"upper-arm-{side}"] = self._disc(shoulder, 1.3 * at_shoulder)
        self.quiet |= {
            f"upper-arm-{side}": self._disc(shoulder, 1.1 * at_shoulder),
            f"fore-arm-{side}": self._disc(elbow, 0.9 * at_elbow),
            f"hand-{side}": self._disc(wrist, 0.9 * at_wrist),
        }

    def _leg(self, side: str, sign: float) -> None:
        hip, knee, ankle = (self.joints[f"{p}-{side}"] for p in ("hip", "knee", "ankle"))
        arms = self.owns[f"hand-{side}"] | self.owns[f"fore-arm-{side}"] | self.owns[f"upper-arm-{side}"]
        leg = (self.areas.legs[side] | self._groin(hip, sign)) & ~arms
        half = self._half(hip, knee, ankle)
        at_knee, at_ankle = self._radius(knee, half), self._radius(ankle, half)
        thigh_half = self._half(hip, knee)
        inner = self._beyond(knee, between(hip, knee, _GROIN))
        leg = leg & ~(inner & (self._away(hip, knee) > _WEB * thigh_half))
        foot = leg & (self.ys > ankle[1])
        thigh = leg & ~foot & (self._away(hip, knee) <= self._away(knee, ankle))
        root = (self._away(hip, knee) <= thigh_half) & self.mask
        self.owns |= {f"thigh-{side}": thigh, f"shin-{side}": leg & ~foot & ~thigh, f"foot-{side}": foot}
        self.overlaps |= {
            f"thigh-{side}": self._disc(hip, self._radius(hip, thigh_half)) | root | self._disc(knee, at_knee),
            f"shin-{side}": self._disc(knee, at_knee) | self._disc(ankle, at_ankle),
            f"foot-{side}": self._disc(ankle, at_ankle),
        }
        self.clean[f"thigh-{side}"] = self._disc(hip, 1.2 * self._radius(hip, thigh_half))
        self.quiet |= {
            f"thigh-{side}": self._disc(hip, self._radius(hip, thigh_half)),
            f"shin-{side}": self._disc(knee, 0.9 * at_knee),
            f"foot-{side}": self._disc(ankle, 0.9 * at_ankle),
        }

    def _groin(self, hip: Point, sign: float) -> Mask:
        """Return what of the trunk moves with a thigh: under the line from the crotch up to the hip's outer edge."""
        row = self.areas.trunk[min(int(hip[1]), self.mask.shape[0] - 1)]
        columns = np.flatnonzero(row)
        if not len(columns):
            return np.zeros_like(self.mask)
        outer = float(columns[0] if sign < 0 else columns[-1])
        run = outer - self.crotch[0]
        slope = (hip[1] - self.crotch[1]) / (run if abs(run) > 1 else sign)
        under = self.ys > self.crotch[1] + slope * (self.xs - self.crotch[0])
        return np.asarray(self.areas.trunk & under & (sign * (self.xs - self.crotch[0]) > 0) & (self.ys > hip[1]))

    # -------------------------------------------------------------------------------------------- trunk

    def _trunk(self) -> None:
        at = self.joints.places
        limbs = np.logical_or.reduce(list(self.owns.values()))
        head_and_neck = self.areas.head & ~limbs
        waist = self.hip[1] - WAIST_OVER_HIP_PX
        rest = self.mask & ~limbs & ~head_and_neck
        neck_half = 0.5 * self._narrowest(head_and_neck, at["chin"], at["neck"])
        jowls = (self.ys < (at["chin"][1] + at["neck"][1]) / 2) & (np.abs(self.xs - at["chin"][0]) > neck_half + 3)
        head = head_and_neck & ((self.ys <= at["chin"][1]) | jowls)
        self.owns |= {
            "pelvis": rest & (self.ys > waist),
            "neck": head_and_neck & ~head,
            "torso": rest & (self.ys <= waist),
            "head": head,
        }
        wide = 0.5 * float(np.sum(rest[min(max(int(waist), 0), rest.shape[0] - 1)]))
        over = max(14.0, 0.24 * wide)
        shoulders = []
        for side, _ in SIDES:
            place = at[f"shoulder-{side}"]
            radius = self._radius(place, self._half(place, at[f"elbow-{side}"]))
            shoulders.append(self._disc(place, radius))
            # corners of the trunk that the arm carried along would stick out when it hangs
            near = self._disc(place, 2.6 * radius) & self.owns["torso"]
            self.owns["torso"] &= ~near | opened(self.owns["torso"] | shoulders[-1], 0.75 * radius)
        bulge = ((self.xs - self.hip[0]) / max(1.0, wide)) ** 2 + ((self.ys - waist) / over) ** 2 <= 1.0
        # the seat is round, so that it lies well over thighs at any angle
        half = min(self._half(at[f"hip-{s}"], at[f"knee-{s}"]) for s, _ in SIDES)
        seat = self._away(at["hip-left"], at["hip-right"]) <= half
        below = self.ys > self.hip[1]
        self.clean |= {"pelvis": seat & below, "neck": head_and_neck}
        chest = self._disc(at["neck"], neck_half)
        self.overlaps |= {
            "pelvis": (bulge & self.mask) | seat,
            "neck": (self._disc(at["chin"], neck_half) | chest) & self.mask,
            "torso": np.logical_or.reduce(
                [*shoulders, bulge & self.mask, chest & self.mask & (self.ys > at["neck"][1])]
            ),
            "head": self._disc(at["chin"], neck_half) & head_and_neck,
        }

    def _narrowest(self, area: Mask, chin: Point, neck: Point) -> float:
        """Return how wide a neck is where it is narrowest."""
        rows = range(max(0, int(chin[1]) - 2), min(int(neck[1]) + 1, area.shape[0]))
        widths = [int(area[row].sum()) for row in rows if area[row].any()]
        return max(2 * _LEAST_HALF_PX, float(min(widths, default=0)))
