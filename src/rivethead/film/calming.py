"""A calm film: the same story without flashes, shakes, rolls, punches, alarm light and very short shots."""

from dataclasses import replace

from rivethead.film.joining import without_shots
from rivethead.schema.grid import BeatGrid
from rivethead.schema.storyboard import Camera, Shot, Storyboard

SHORTEST_BEATS, SHORTEST_S = 2.0, 1.0
"""A calm shot lasts at least this long, in beats and in seconds."""
_CALM_TRANSITIONS = ("cut", "dissolve")
_ALARM, _PLAIN_LOOK = "alarm", "neutral"
_CLOSE = 1e-6


def calmed(board: Storyboard) -> Storyboard:
    """Return a storyboard without all that flashes or jerks; what is calm already stays as it is."""
    shots = without_shots(board.shots, _too_short(board))
    return replace(board, shots=tuple(_calm(shot, look) for shot, look in zip(shots, _looks(shots), strict=True)))


def calm_camera(camera: Camera) -> Camera:
    """Return a camera that takes no accents; its move stays."""
    return replace(camera, accents="none", shake_px=0.0, roll_rad=0.0, punch=0.0)


def _calm(shot: Shot, look: str) -> Shot:
    calm = replace(shot, flash=0.0, look=look, camera=calm_camera(shot.camera))
    return calm if shot.transition in _CALM_TRANSITIONS else replace(calm, transition="cut")


def _looks(shots: tuple[Shot, ...]) -> list[str]:
    """Return the look of each shot, where alarm light gives way to the look before it or, failing that, after it."""
    known = [shot.look for shot in shots if shot.look != _ALARM]
    last = known[0] if known else _PLAIN_LOOK
    looks = []
    for shot in shots:
        last = last if shot.look == _ALARM else shot.look
        looks.append(last)
    return looks


def _too_short(board: Storyboard) -> set[str]:
    """Return the shots to leave out so that those which are left last long enough.

    Lettering is never left out. A shot that is too short goes on over the ones after it; the film's last one, which
    cannot, gives way to the one before it.
    """
    grid = BeatGrid(board.beats_s)
    gone: set[str] = set()
    last: Shot | None = None
    start = 0.0
    for shot in board.shots:
        if last is not None and shot.card is None and _short(grid, start, shot.start_beat):
            gone.add(shot.name)
            continue
        if last is not None and last.card is None and _short(grid, start, shot.start_beat):
            # lettering comes too soon after a shot: it takes that shot's place
            gone.add(last.name)
        last, start = shot, shot.start_beat
    short = last is not None and last.card is None and _short(grid, start, board.shots[-1].end_beat)
    if last is not None and short and len(gone) + 1 < len(board.shots):
        gone.add(last.name)
    return gone


def _short(grid: BeatGrid, start_beat: float, end_beat: float) -> bool:
    seconds = grid.time_s(end_beat) - grid.time_s(start_beat)
    return end_beat - start_beat < SHORTEST_BEATS - _CLOSE or seconds < SHORTEST_S - _CLOSE
