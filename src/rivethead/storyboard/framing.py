"""Framing: where the camera stands so that bodies are cut between joints, heads have room and nothing hides a face.

Heights are px over the floor line, upwards; the camera's own y grows downwards as in the schema.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rivethead.schema.art import REST_VIEW_Y_PX, VIEW_HEIGHT_PX, VIEW_WIDTH_PX, Backdrop, Machine
from rivethead.schema.storyboard import Camera, ShotSize, Staging, depth_scale, zoom_for
from rivethead.storyboard.company import Body
from rivethead.storyboard.extents import Box, box_around, contour_boxes

CLOSEST_ZOOM = 3.9
WIDEST_ZOOM = 1.0
HIGHEST_LOOK_PX, LOWEST_LOOK_PX = -250.0, 330.0
"""How far a camera may look up and down from the resting view: backdrops are drawn that far."""
FLOOR_MARGIN_PX = 72.0
LOWEST_EDGE_PX = -150.0
"""Frames that need more than their subject take in the floor down to this height, then what is above."""
SIDE_MARGIN_PX = 46.0
HEADROOM = {"wide": 0.09, "medium": 0.11, "close": 0.1, "extreme-close": 0.03, "insert": 0.0, "card": 0.1}
"""Air over the head as a fraction of the frame's height."""
LEAD_ROOM = {"wide": 0.15, "medium": 0.09, "close": 0.06, "extreme-close": 0.03}
"""How far a single subject stands off the middle, away from where it looks, as a fraction of the frame's width."""

Fronts = tuple[tuple[float, Box], ...]
"""(parallax, box) of everything in front of the puppets."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a shot shows, before the camera moves.

    Attributes:
        size: how near.
        camera: where it stands.
        cast: back to front.
        slack_px: how far the camera may travel to either side before somebody is cut off.
    """

    size: ShotSize
    camera: Camera
    cast: tuple[Staging, ...]
    slack_px: float = 160.0


def camera_on(x_px: float, top_px: float, bottom_px: float, *, least_width_px: float = 0.0) -> Camera:
    """Return the camera that shows the heights between two lines, or more where that is too near or too narrow.

    What is added comes below, as far as the floor's margin allows, then above.

    Args:
        x_px: middle of the frame.
        top_px: upper edge, as a height over the floor line.
        bottom_px: lower edge, likewise.
        least_width_px: what must fit across.
    """
    height = max(top_px - bottom_px, least_width_px * VIEW_HEIGHT_PX / VIEW_WIDTH_PX, VIEW_HEIGHT_PX / CLOSEST_ZOOM)
    height = min(height, VIEW_HEIGHT_PX / WIDEST_ZOOM)
    bottom = max(LOWEST_EDGE_PX, top_px - height)
    middle = -(bottom + height / 2)
    return Camera(
        x_px=round(x_px, 1),
        y_px=round(min(LOWEST_LOOK_PX, max(HIGHEST_LOOK_PX, middle - REST_VIEW_Y_PX)), 1),
        zoom=round(VIEW_HEIGHT_PX / height, 4),
    )


def view_of(camera: Camera) -> Box:
    """Return what a camera sees at the puppets' depth, without tilt and moves."""
    half_width, half_height = VIEW_WIDTH_PX / 2 / camera.zoom, VIEW_HEIGHT_PX / 2 / camera.zoom
    middle = REST_VIEW_Y_PX + camera.y_px
    return Box(camera.x_px - half_width, middle - half_height, camera.x_px + half_width, middle + half_height)


def body_lines(body: Body, size: ShotSize, scale: float) -> tuple[float, float]:
    """Return the upper and lower edge of a frame around one standing body: cut between joints, air over the head."""
    bottom = {"medium": body.thigh, "close": body.chest, "extreme-close": body.collar}.get(size, 0.0) * scale
    if size == "wide":
        bottom = -FLOOR_MARGIN_PX
    top = body.top * scale
    return top + (top - bottom) * HEADROOM[size] / (1 - HEADROOM[size]), bottom


def on_screen(box: Box, parallax: float, camera: Camera) -> Box:
    """Return where a box of a layer comes to lie on the 1920 x 1080 screen, without tilt and moves."""
    k = depth_scale(camera.zoom, parallax)
    x0, y0 = camera.x_px * parallax, REST_VIEW_Y_PX + camera.y_px * min(1.4, parallax)
    return Box(
        VIEW_WIDTH_PX / 2 + k * (box.left - x0),
        VIEW_HEIGHT_PX / 2 + k * (box.top - y0),
        VIEW_WIDTH_PX / 2 + k * (box.right - x0),
        VIEW_HEIGHT_PX / 2 + k * (box.bottom - y0),
    )


def on_machine(backdrop: Backdrop, machine: Machine, fronts: Fronts) -> Camera | None:
    """Return a camera that shows a machine large, or None where it is too small or out of a camera's reach."""
    parallax = {layer.name: layer.parallax for layer in backdrop.layers}.get(machine.layer, 0.0)
    box = box_around(machine.shapes)
    if box is None or parallax < 0.25 or max(box.width, box.height) < 90:
        return None
    reach = abs(machine.amount) if machine.motion.startswith("slide") else 0.0
    size = max(box.height + reach, (box.width + reach) * VIEW_HEIGHT_PX / VIEW_WIDTH_PX)
    k = min(depth_scale(3.2, parallax), max(depth_scale(1.3, parallax), 0.62 * VIEW_HEIGHT_PX / size))
    zoom = zoom_for(k, parallax)
    x = machine.x_px + (box.left + box.right) / 2
    y = machine.y_px + (box.top + box.bottom) / 2
    camera = Camera(
        x_px=round(x / parallax, 1),
        y_px=round(min(200.0, max(HIGHEST_LOOK_PX, (y - REST_VIEW_Y_PX) / min(1.4, parallax))), 1),
        zoom=round(zoom, 4),
    )
    seen = on_screen(Box(x, y, x, y), parallax, camera)
    inside = 0.18 * VIEW_HEIGHT_PX < seen.top < 0.82 * VIEW_HEIGHT_PX
    core = Box(x - 0.3 * box.width, y - 0.3 * box.height, x + 0.3 * box.width, y + 0.3 * box.height)
    free = parallax > 1 or not hides(fronts, camera, [core], parallax)
    return camera if inside and free and within(backdrop, camera, 0.0) == camera else None


def within(backdrop: Backdrop, camera: Camera, travel_px: float) -> Camera:
    """Return the camera moved as little as needed so that the floor's ends stay out of view while it travels."""
    free = backdrop.width_px - VIEW_WIDTH_PX / 2 / camera.zoom
    low, high = -free - min(0.0, travel_px), free - max(0.0, travel_px)
    return replace(camera, x_px=round(min(max(camera.x_px, low), max(low, high)), 1))


def fronts_of(backdrop: Backdrop) -> Fronts:
    """Return what stands in front of the puppets."""
    return tuple(
        (layer.parallax, box) for layer in backdrop.layers if layer.parallax > 1 for box in contour_boxes(layer.shapes)
    )


def hides(fronts: Fronts, camera: Camera, spots: Sequence[Box], parallax: float = 1.0) -> int:
    """Return how many spots at a depth lie behind something that stands in front."""
    if not spots:
        return 0
    before = [on_screen(box, depth, camera) for depth, box in fronts]
    return sum(any(front.meets(on_screen(spot, parallax, camera)) for front in before) for spot in spots)


def alike(a: Frame, b: Frame) -> bool:
    """Whether a cut between two frames of the same place could be taken for a jump: near in place and in size."""
    one, other = a.camera, b.camera
    nearness = max(one.zoom, other.zoom) / min(one.zoom, other.zoom)
    zoom = min(one.zoom, other.zoom)
    apart = max(abs(one.x_px - other.x_px) * zoom / VIEW_WIDTH_PX, abs(one.y_px - other.y_px) * zoom / VIEW_HEIGHT_PX)
    return nearness < 1.22 and apart < 0.2
