"""How exactly the band plays what is heard: sticks on snares, a foot on the pedal, a mouth on the words.

Usage: python benchmarks/band.py [--styles industrial,ebm,drum-and-bass] [--seconds 90] [--fps 30] [--pixels 20]

Three songs are composed and played, cast and cut. Then every frame of every shot is posed as the film poses it, and the
log of poses is compared with the score and the phonemes: in which frame does the stick's tip reach the drum, the foot
its pedal, in which frame does the mouth open? With --pixels a small film of the first song is shot and decoded, and so
many hits are looked for in its pictures: the star on the drum must appear within a frame of them.
"""

import argparse
import math
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from played import play, wanted

from rivethead import analysis, art, film, storyboard
from rivethead.drawing.acting import Performance
from rivethead.drawing.rig import skeleton
from rivethead.film.actor import Actor, Wardrobe
from rivethead.film.exposure import Exposure, expose
from rivethead.schema.art import Art, Puppet
from rivethead.schema.film import Delivery
from rivethead.schema.grid import BeatGrid, frame_at
from rivethead.schema.sound import Takes
from rivethead.schema.storyboard import Storyboard

TOUCHING_PX = 3.0
NEAR_FRAMES = 1
VOWELS = frozenset("aeiouæɑɒɔəɛɜɝɪʊʌɚɐ")
"""Sounds for which a mouth has to be open."""
SHUT = ("mouth-A", "mouth-X")
SMALL = Delivery(640, 360, preset="ultrafast", crf=20)
WINDOW = 2
BRIGHT = 170


@dataclass(frozen=True, slots=True)
class Posed:
    """One actor in one frame of the film."""

    frame: int
    shot: int
    actor: Actor
    performance: Performance


@dataclass(slots=True)
class Tally:
    """How many moments there were, and how many were met within a frame."""

    moments: int = 0
    met: int = 0

    def count(self, met: bool) -> None:
        """Count one more moment."""
        self.moments += 1
        self.met += met

    def __str__(self) -> str:
        share = 100 * self.met / self.moments if self.moments else math.nan
        return f"{self.met} of {self.moments} ({share:.1f} %)"


def pose_log(board: Storyboard, cast: Art, fps: int) -> Iterator[list[Posed]]:
    """Yield, for every staging of every shot, its poses frame by frame."""
    edges = board.edge_frames(fps)
    wardrobes = {puppet.name: Wardrobe(puppet) for puppet in cast.cast}
    for number, sheet in enumerate(expose(board, fps)):
        for staging in sheet.shot.cast:
            actor = Actor(wardrobes[staging.puppet], staging, sheet.hits)
            if actor.action.driver in ("drums", "voice"):
                yield [
                    Posed(edges[number] + frame, number, actor, posed(actor, sheet, frame))
                    for frame in range(sheet.frames)
                ]


def posed(actor: Actor, sheet: Exposure, frame: int) -> Performance:
    """Pose an actor at a frame of its shot as the film does."""
    beat, after = sheet.beat_of(frame)
    at = sheet.held(beat, after, actor.landings(beat))
    return actor.perform(actor.looks(at, sheet.mouth_at(frame)))


def tip_px(puppet: Puppet, at: Performance, x_px: float, y_px: float) -> float:
    """Return how far the nearest stick's tip is from a place."""
    reach = skeleton(puppet).stick_px
    tips = [drawn.matrix.mapXY(reach, 0.0) for drawn in at.drawn if drawn.attachment == "stick"]
    return min((math.hypot(tip.x() - x_px, tip.y() - y_px) for tip in tips), default=math.inf)


def drumming(board: Storyboard, cast: Art, fps: int) -> tuple[Tally, Tally, list[tuple[int, str]]]:
    """Return how many snares and kicks are met, and in which frames snares fall, with the size of their shot."""
    grid, snares, kicks, seen = BeatGrid(board.beats_s), Tally(), Tally(), []
    for poses in pose_log(board, cast, fps):
        actor = poses[0].actor
        if actor.action.driver != "drums":
            continue
        first, last = poses[0].frame, poses[-1].frame
        puppet = actor.wardrobe.puppet
        for drum, tally in (("snare", snares), ("kick", kicks)):
            pads = [pad for pad in actor.action.pads.values() if drum in pad.drums]
            for beat in board.hits.get(drum, ()) if pads else ():
                frame = frame_at(grid.time_s(beat), fps)
                if not first + NEAR_FRAMES <= frame <= last - NEAR_FRAMES:
                    continue
                near = poses[frame - NEAR_FRAMES - first : frame + NEAR_FRAMES + 1 - first]
                if pads[0].hand == "foot-right":
                    tally.count(any(abs(p.performance.pose["foot_right_y"]) < TOUCHING_PX for p in near))
                else:
                    away = [min(tip_px(puppet, p.performance, pad.x_px, pad.y_px) for pad in pads) for p in near]
                    tally.count(min(away) < TOUCHING_PX)
                    if first + WINDOW < frame < last - WINDOW:
                        seen.append((frame, board.shots[poses[0].shot].size))
    return snares, kicks, seen


def singing(board: Storyboard, cast: Art, takes: Takes, starts: dict[str, float], fps: int) -> Tally:
    """Return for how many vowels a mouth that is seen opens within a frame."""
    vowels = [
        starts[take.name] + start
        for take in takes.takes
        for word in take.words
        for start, symbol in word.phonemes
        if symbol and symbol[0] in VOWELS
    ]
    tally = Tally()
    for poses in pose_log(board, cast, fps):
        if poses[0].actor.action.driver != "voice":
            continue
        first, last = poses[0].frame, poses[-1].frame
        for time_s in vowels:
            frame = frame_at(time_s, fps)
            if first + NEAR_FRAMES <= frame <= last - NEAR_FRAMES:
                near = poses[frame - NEAR_FRAMES - first : frame + NEAR_FRAMES + 1 - first]
                tally.count(any(is_open(p.performance) for p in near))
    return tally


def is_open(at: Performance) -> bool:
    """Whether a mouth, or a jaw where there is none, is open."""
    mouths = [drawn.attachment for drawn in at.drawn if drawn.attachment.startswith("mouth-")]
    return any(name not in SHUT for name in mouths) if mouths else at.pose["jaw"] > 0.1


def in_pixels(file: Path, frames: list[int]) -> int:
    """Return in how many of these frames, or one beside them, most light appears: the star on the drum."""
    wanted_frames = {frame + k for frame in frames for k in range(-WINDOW - 1, WINDOW + 1)}
    light: dict[int, np.ndarray] = {}
    with av.open(str(file)) as container:
        for number, picture in enumerate(container.decode(video=0)):
            if number in wanted_frames:
                luma = np.frombuffer(memoryview(picture.planes[0]), np.uint8).reshape(-1, picture.planes[0].line_size)
                light[number] = luma[: picture.height, : picture.width].astype(np.int16)
    found = 0
    for frame in frames:
        risen = {
            n: int(((light[n] > BRIGHT) & (light[n] - light[n - 1] > 40)).sum())
            for n in range(frame - WINDOW, frame + WINDOW + 1)
            if n in light and n - 1 in light
        }
        found += abs(max(risen, key=lambda n: risen[n]) - frame) <= NEAR_FRAMES
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--styles", default="industrial,ebm,drum-and-bass", help="styles of the songs")
    parser.add_argument("--seconds", type=float, default=90.0, help="length of each song")
    parser.add_argument("--fps", type=int, default=30, help="frames a second")
    parser.add_argument("--pixels", type=int, default=0, metavar="N", help="look for N hits in a decoded film")
    chosen = parser.parse_args()
    print(f"{'style':<16} {'snares met':<22} {'kicks met':<22} {'vowels met':<22}  (limits: 99 %, -, 95 %)")
    for number, style in enumerate(chosen.styles.split(",")):
        with tempfile.TemporaryDirectory(prefix="rivethead-band-") as scratch:
            folder = Path(scratch)
            song = play(wanted(style, 7 + number, song_s=chosen.seconds), folder)
            heard = analysis.listen(song.file, written=(song.score, song.mixed), words=song.takes)
            cast = art.draw(song.asked)
            board = storyboard.plan(song.asked, heard, cast)
            snares, kicks, seen = drumming(board, cast, chosen.fps)
            starts = {place.take: place.start_s for place in song.mixed.placements}
            sung = singing(board, cast, song.takes, starts, chosen.fps)
            print(f"{style:<16} {snares!s:<22} {kicks!s:<22} {sung!s:<22}", flush=True)
            if number == 0 and chosen.pixels:
                near = [frame for frame, size in seen if size in ("medium", "insert")][: chosen.pixels]
                made = folder / "film.mp4"
                film.shoot(
                    board,
                    cast,
                    song.file,
                    made,
                    SMALL,
                    processes=2,
                    cache=folder / "shots",
                    progress=lambda _done, _total: None,
                )
                print(
                    f"  in the pixels of the decoded film: {in_pixels(made, near)} of {len(near)} hits within a frame"
                )


if __name__ == "__main__":
    main()
