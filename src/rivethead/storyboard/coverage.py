"""Coverage: which angle each shot of a scene takes.

The music comes first: words show the singer, a fill the drummer, strokes on metal the hammer. Then the scene's own
angles, round and round. The first angle is taken that somebody can play and that the eye will see as a new shot.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rivethead.schema.art import Action, Puppet
from rivethead.schema.storyboard import Shot
from rivethead.seeds import Stream
from rivethead.storyboard import blocking
from rivethead.storyboard.blocking import Player
from rivethead.storyboard.camera_moves import moved
from rivethead.storyboard.company import Company, action_for, driven_by
from rivethead.storyboard.framing import Frame, alike, on_machine, within
from rivethead.storyboard.ideas import ANYWHERE, BEAT, DANCE, GROUPS, VOICE, WORK, Angle
from rivethead.storyboard.moments import METAL, Moments
from rivethead.storyboard.scenes import Scene
from rivethead.storyboard.timeline import Timeline

MOST_TOGETHER = 6
_SUNG = 0.3
"""A shot with words in this share of it shows who shouts them."""
_FLASH = 0.85
_FLASH_APART_S = 4.0
_IRIS_APART_S = 45.0
_IRIS_LABELS = ("intro", "breakdown", "outro")
_READABLE_S: dict[str, tuple[float, float]] = {
    "wide": (0.9, 99.0),
    "close": (0.0, 6.5),
    "extreme-close": (0.0, 4.3),
    "insert": (0.0, 4.6),
}
"""How short and how long a shot of a size may be: a row of people needs time, a detail does not bear much."""
_MOST_UNDER_TITLE = 5
_UNDER_TITLE = ("groove", "nod", "idle", "wave", "fist")
_SAME_PERSON_ZOOM = 1.5
"""Two shots in a row of the same person differ at least so much in size."""
_UNPLUGGED = ("intro", "breakdown", "outro")
_PLAYED_A_BEAT = 0.2
"""Whoever has fewer strokes or notes than this in a scene does not sit at the instrument."""
_BANDSMEN = (("guitarist", "guitar", "guitar", "guitar"), ("keyboarder", "keys", "keys", "keyboard"))
"""(part, role, whose notes, the action that plays them)."""
_TOGETHER = ("jump", "stomp", "fist", "headbang")
"""Actions that a whole row does in unison; in others every second one moves a beat later."""


@dataclass(frozen=True, slots=True)
class Slate:
    """What is fixed about a shot before it has a picture.

    Attributes:
        number: from 0.
        start_beat, end_beat: the end is exclusive.
        opens_passage: whether it is its passage's first.
        opens_scene: whether it is its scene's first.
        titled: whether the title stands over it.
        last: whether the film ends with it.
    """

    number: int
    start_beat: float
    end_beat: float
    opens_passage: bool
    opens_scene: bool
    titled: bool
    last: bool


@dataclass(frozen=True, slots=True)
class _Take:
    """A way to shoot an angle: what makes it differ from another, and what is seen."""

    key: tuple[str, str]
    frame: Frame
    what: str
    angle: Angle
    reason: str = ""


@dataclass(slots=True)
class Coverage:
    """Covers a film from its first shot to its last, remembering what has been shown."""

    timeline: Timeline
    moments: Moments
    company: Company
    seed: int
    _turn: int = 0
    _in_a_row: int = 0
    _last: _Take | None = None
    _last_place: str = ""
    _last_flash_s: float = -math.inf
    _last_iris_s: float = 0.0
    _shown_s: dict[str, float] = field(default_factory=dict)
    _done: dict[str, str] = field(default_factory=dict)
    _machines: dict[str, int] = field(default_factory=dict)

    def shot(self, scene: Scene, slate: Slate) -> Shot:
        """Return the next shot."""
        stream = Stream(self.seed, "storyboard", "shot", slate.number)
        if slate.opens_scene:
            self._turn = 0
        seconds = self.timeline.seconds(slate.start_beat, slate.end_beat)
        energy = self._energy(scene, slate)
        take = self._take(scene, slate, energy, stream)
        camera = moved(
            take.frame,
            "creep" if slate.titled else take.angle.move,
            seconds=seconds,
            beats=slate.end_beat - slate.start_beat,
            energy=energy,
            label=scene.passage.label,
            number=slate.number,
            stream=stream,
        )
        self._remember(scene, take, seconds)
        return Shot(
            name=f"shot-{slate.number + 1:03d}",
            start_beat=slate.start_beat,
            end_beat=slate.end_beat,
            section=scene.passage.label,
            idea=f"{scene.idea.name}: {take.what}",
            size=take.frame.size,
            backdrop=scene.stage.backdrop.name,
            look=self._look(scene, slate),
            camera=within(scene.stage.backdrop, camera, camera.travel_px),
            cast=take.frame.cast,
            transition="iris" if self._opens_like_an_eye(scene, slate) else "cut",
            flash=self._flash(scene, slate),
            reason=take.reason,
        )

    def _energy(self, scene: Scene, slate: Slate) -> float:
        heard = self.timeline.energy_of(slate.start_beat, slate.end_beat, scene.passage.energy)
        return 0.6 * scene.passage.energy + 0.4 * heard

    # ---------------------------------------------------------------- choosing

    def _take(self, scene: Scene, slate: Slate, energy: float, stream: Stream) -> _Take:
        fallback: _Take | None = None
        seconds = self.timeline.seconds(slate.start_beat, slate.end_beat)
        for from_idea, angle, reason in self._angles(scene, slate, energy, stream):
            shortest_s, longest_s = _READABLE_S.get(angle.size, (0.0, 99.0))
            if not shortest_s <= seconds <= longest_s and angle is not ANYWHERE[0] and not slate.titled:
                continue
            for way in self._ways(scene, slate, angle, energy):
                take = replace(way, reason=reason)
                fallback = fallback or take
                if self._is_new(scene, take):
                    if from_idea >= 0:
                        self._turn = from_idea + 1
                    return take
        assert fallback is not None  # ANYWHERE has angles that everybody can play
        return fallback

    def _angles(self, scene: Scene, slate: Slate, energy: float, stream: Stream) -> Iterator[tuple[int, Angle, str]]:
        """Yield (turn in the idea or -1, angle, why), the best first."""
        if slate.titled:
            yield -1, Angle("title", "wide", DANCE, "creep"), "the title stands over it"
        if slate.last and not slate.opens_scene:
            farewell = DANCE if energy > 0.4 else ("groove", "wave", "nod", "idle")
            yield -1, Angle("everyone", "wide", farewell, "creep"), "the film ends with everyone"
        for angle, reason in self._of_the_moment(scene, slate, energy, stream):
            yield -1, angle, reason
        idea = scene.idea
        script = len(idea.opening) + len(idea.angles)
        for turn in range(self._turn, self._turn + script):
            yield (
                turn,
                _scripted(scene, turn, self.seed),
                f"it is number {turn + 1} of the angles that the idea is told in",
            )
        for angle in ANYWHERE:
            yield -1, angle, "no angle of the idea would look new after the shot before"

    def _of_the_moment(self, scene: Scene, slate: Slate, energy: float, stream: Stream) -> Iterator[tuple[Angle, str]]:
        """Yield what the music asks for and why, unless the same puppet has had two shots in a row."""
        start, end = slate.start_beat, slate.end_beat
        if slate.opens_scene and scene.passage.label in ("drop", "chorus"):
            for angle in scene.idea.opening:
                yield angle, f"a {scene.passage.label} begins with the opening of its idea"
        last = self._last.key[0] if self._last is not None else ""
        tired = last if self._in_a_row >= 2 else ""
        singer, drummer = self.company.parts.get("singer", ""), self.company.parts.get("drummer", "")
        sung = self.moments.sung(start, end)
        if singer != tired and sung >= _SUNG:
            again, why = last == singer, f"words fill {sung:.0%} of it, so whoever sings is shown"
            yield Angle("singer", "medium" if not again and stream.chance(0.35) else "close", VOICE, "creep"), why
            yield Angle("singer", "extreme-close" if again else "medium", VOICE, "creep"), why
        if drummer != tired and self.moments.filled(start, end):
            yield Angle("drummer", "medium", BEAT), "the drums play a fill, so whoever drums is shown"
            yield Angle("drumhead", "insert", BEAT), "the drums play a fill, so a drumhead is shown"
        blows = sum(len(self.timeline.strokes(drum, start, end)) for drum in METAL)
        if self.company.parts.get("worker", "") != tired and blows >= 2 and energy > 0.3 and stream.chance(0.45):
            why = f"{blows} strokes on metal are heard, so the hammer is shown"
            yield Angle("anvil", "insert", WORK) if stream.chance(0.4) else Angle("worker", "medium", WORK), why

    def _is_new(self, scene: Scene, take: _Take) -> bool:
        """Whether the eye sees a take as another shot and not as a jump within the last one."""
        last = self._last
        if last is None:
            return True
        if take.key == last.key:
            return False
        if take.key[0] == last.key[0] != "machine":
            zooms = sorted((take.frame.camera.zoom, last.frame.camera.zoom))
            if zooms[1] < _SAME_PERSON_ZOOM * zooms[0]:
                return False
        return self._last_place != scene.stage.backdrop.name or not alike(take.frame, last.frame)

    # ---------------------------------------------------------------- angles to frames

    def _ways(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> Iterator[_Take]:
        """Yield what an angle can be, nothing where nobody can play it."""
        subject = angle.subject
        if subject == "machine":
            yield from self._machine_takes(scene, angle)
        elif subject == "title":
            yield self._title_take(scene, slate, angle, energy)
        elif subject in GROUPS:
            yield from self._group_takes(scene, slate, angle, energy)
        elif subject == "drumhead":
            yield from self._drumhead_takes(scene, slate, angle, energy)
        elif subject == "anvil":
            yield from self._anvil_takes(scene, slate, angle, energy)
        else:
            yield from self._single_takes(scene, slate, angle, energy)

    def _single_takes(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> Iterator[_Take]:
        for puppet in self._candidates(angle.subject):
            player = self._player(scene, slate, puppet, angle.actions, angle.size, energy)
            what = f"{puppet.name}, {player.action.name}"
            if angle.subject == "feet":
                if player.action.driver == "drums":
                    continue
                frame = blocking.detail(scene.stage, player, 0.0, 150.0, 470.0)
                yield _Take((puppet.name, "feet"), frame, f"the feet of {what}", angle)
            else:
                yield _Take((puppet.name, angle.size), blocking.one(scene.stage, player, angle.size), what, angle)

    def _group_takes(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> Iterator[_Take]:
        puppets = self._group(angle.subject)
        if len(puppets) < 2:
            return
        unison = slate.opens_scene and energy >= 0.7
        players = [
            self._player(scene, slate, p, angle.actions if unison else _turned(angle.actions, i), angle.size, energy)
            for i, p in enumerate(puppets)
        ]
        frame = blocking.several(scene.stage, _staggered(players, energy), angle.size)
        names = ", ".join(staging.puppet for staging in sorted(frame.cast, key=lambda s: s.x_px))
        yield _Take((angle.subject, angle.size), frame, names, angle)

    def _title_take(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> _Take:
        puppets = self._group("everyone")[:_MOST_UNDER_TITLE]
        players = []
        for place, puppet in enumerate(puppets):
            wanted = _turned(_UNDER_TITLE, place)
            action = action_for(puppet, wanted, size="wide", energy=min(energy, 0.5), words=False, strokes=False)
            players.append(Player(puppet, action, self._offset(slate, action)))
        frame = blocking.titled(scene.stage, players)
        return _Take(("title", str(slate.number)), frame, "the title", angle)

    def _drumhead_takes(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> Iterator[_Take]:
        drummer = self.company.named("drummer")
        if drummer is None:
            return
        player = self._player(scene, slate, drummer, angle.actions, "insert", energy)
        busy = {
            name: sum(len(self.timeline.strokes(d, slate.start_beat, slate.end_beat)) for d in pad.drums)
            for name, pad in player.action.pads.items()
        }
        for name in sorted((n for n in busy if busy[n]), key=lambda n: (-busy[n], n))[:2]:
            pad = player.action.pads[name]
            frame = blocking.detail(scene.stage, player, 0.8 * pad.x_px, -pad.y_px + 30, 400.0)
            yield _Take((drummer.name, f"pad {name}"), frame, f"{drummer.name} on the {pad.drums[0]}", angle)

    def _anvil_takes(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> Iterator[_Take]:
        worker = self.company.named("worker")
        if worker is None:
            return
        player = self._player(scene, slate, worker, angle.actions, "insert", energy)
        props = [p for p in player.action.props if not p.holder]
        if props:
            frame = blocking.detail(scene.stage, player, props[0].x_px, 190.0, 560.0)
            yield _Take((worker.name, "anvil"), frame, f"{worker.name} at the {props[0].attachment}", angle)

    def _machine_takes(self, scene: Scene, angle: Angle) -> Iterator[_Take]:
        backdrop = scene.stage.backdrop
        order = Stream(self.seed, "storyboard", "machines", backdrop.name).shuffled(range(len(backdrop.machines)))
        order.sort(key=lambda i: self._machines.get(f"{backdrop.name}/{i}", 0))
        for index in order:
            camera = on_machine(backdrop, backdrop.machines[index], scene.stage.fronts)
            if camera is not None:
                name = f"{backdrop.name}/{index}"
                yield _Take(
                    ("machine", name), Frame("insert", camera, (), 90.0), f"machine in the {backdrop.kind}", angle
                )

    # ---------------------------------------------------------------- who and what

    def _candidates(self, subject: str) -> Sequence[Puppet]:
        if subject in ("dancer", "feet"):
            return sorted(self.company.chorus(), key=lambda p: (self._shown_s.get(p.name, 0.0), p.name))
        puppet = self.company.named(subject)
        return () if puppet is None else (puppet,)

    def _group(self, subject: str) -> list[Puppet]:
        parts = {
            "pair": ("hero", "partner"),
            "band": ("drummer", "singer", "guitarist", "keyboarder", "hero"),
            "workers": ("worker", "hero"),
            "everyone": ("hero", "partner", "drummer", "singer", "guitarist", "keyboarder", "worker"),
        }[subject]
        leads = [p for p in map(self.company.named, parts) if p is not None]
        rest = list(self.company.puppets) if subject == "everyone" else list(self.company.chorus())[:1]
        wanted = leads if subject in ("pair",) else [*leads, *rest]
        return list({p.name: p for p in wanted}.values())[:MOST_TOGETHER]

    def _player(
        self, scene: Scene, slate: Slate, puppet: Puppet, wanted: tuple[str, ...], size: str, energy: float
    ) -> Player:
        instrument = self._instrument(scene, puppet)
        action = action_for(
            puppet,
            (instrument, *wanted) if instrument else wanted,
            size="wide" if instrument else size,
            energy=energy,
            words=self.moments.sung(slate.start_beat, slate.end_beat) > 0,
            strokes=instrument == "drums",
            insist=bool(instrument),
            avoid="" if len(wanted) == 1 else self._done.get(puppet.name, ""),
            silent=[action for _, _, line, action in _BANDSMEN if self._is_silent(line, scene)],
        )
        return Player(puppet, action, self._offset(slate, action))

    def _instrument(self, scene: Scene, puppet: Puppet) -> str:
        """Return what a puppet plays through a whole scene, so that drums and guitars do not come and go."""
        start, end, hero = scene.passage.start_beat, scene.passage.end_beat, self.company.parts["hero"]
        if puppet.name == self.company.parts.get("drummer"):
            pads = {d for action in driven_by(puppet, "drums") for pad in action.pads.values() for d in pad.drums}
            strokes = sum(len(self.timeline.strokes(drum, start, end)) for drum in pads)
            return "drums" if strokes >= _PLAYED_A_BEAT * (end - start) else ""
        for part, role, line, action in _BANDSMEN:
            if puppet.name != self.company.parts.get(part) or puppet.role != role or puppet.name == hero:
                continue
            loud = scene.passage.energy >= 0.35 and scene.passage.label not in _UNPLUGGED
            return action if (loud or action == "keyboard") and not self._is_silent(line, scene) else ""
        return ""

    def _is_silent(self, line: str, scene: Scene) -> bool:
        """Whether an instrument plays next to nothing in a scene; one that nothing is known of does not count."""
        start, end = scene.passage.start_beat, scene.passage.end_beat
        if not self.timeline.hits:
            return False
        return len(self.timeline.strokes(line, start, end)) < _PLAYED_A_BEAT * (end - start)

    def _offset(self, slate: Slate, action: Action) -> float:
        """Return the offset that starts an action's cycle on a bar line, or puts its blow on the anvil's strokes."""
        cycle = action.cycle_beats
        if cycle <= 0:
            return 0.0
        start = -(self.timeline.first_downbeat % cycle) % cycle
        strokes = [b for drum in METAL for b in self.timeline.strokes(drum, slate.start_beat, slate.end_beat)]
        if action.name != "hammer" or not strokes:
            return start
        blows = [burst.beat for burst in action.bursts if burst.beat >= 0] or [0.0]

        def struck(offset: float) -> int:
            return sum(any(_apart(s + offset - blow, cycle) < 0.02 for blow in blows) for s in strokes)

        return max([start, *((blow - stroke) % cycle for stroke in strokes for blow in blows)], key=struck)

    # ---------------------------------------------------------------- how it begins, and memory

    def _look(self, scene: Scene, slate: Slate) -> str:
        """Return the scene's light; where a build breaks into single beats, every second one is alarm red."""
        single = slate.end_beat - slate.start_beat <= 1 and scene.passage.label == "build"
        return "alarm" if single and int(slate.start_beat) % 2 else scene.look

    def _flash(self, scene: Scene, slate: Slate) -> float:
        start_s = self.timeline.grid.time_s(slate.start_beat)
        hits = slate.opens_passage and slate.number > 0 and scene.passage.label in ("drop", "chorus")
        if not hits or start_s - self._last_flash_s < _FLASH_APART_S or scene.passage.energy < 0.5:
            return 0.0
        self._last_flash_s = start_s
        return _FLASH

    def _opens_like_an_eye(self, scene: Scene, slate: Slate) -> bool:
        start_s = self.timeline.grid.time_s(slate.start_beat)
        calm = slate.opens_passage and slate.number > 0 and scene.passage.label in _IRIS_LABELS
        if not calm or start_s - self._last_iris_s < _IRIS_APART_S:
            return False
        self._last_iris_s = start_s
        return True

    def _remember(self, scene: Scene, take: _Take, seconds: float) -> None:
        same = self._last is not None and self._last.key[0] == take.key[0]
        self._in_a_row = self._in_a_row + 1 if same else 1
        self._last, self._last_place = take, scene.stage.backdrop.name
        if take.key[0] == "machine":
            self._machines[take.key[1]] = self._machines.get(take.key[1], 0) + 1
        for staging in take.frame.cast:
            self._shown_s[staging.puppet] = self._shown_s.get(staging.puppet, 0.0) + seconds
            self._done[staging.puppet] = staging.action


def _staggered(players: list[Player], energy: float) -> list[Player]:
    """Return a row in which calm moves come one beat later from one to the next, and wild ones all at once."""
    if energy >= 0.7:
        return players
    return [
        replace(p, offset_beats=p.offset_beats + (i % 2 if p.action.name not in _TOGETHER + ("hammer",) else 0))
        if p.action.driver == "keys"
        else p
        for i, p in enumerate(players)
    ]


def _turned(actions: tuple[str, ...], by: int) -> tuple[str, ...]:
    """Return a list of wishes that begins further on, so that neighbours do different things."""
    by %= max(1, len(actions))
    return actions[by:] + actions[:by]


def _apart(beats: float, cycle: float) -> float:
    """Return how far a distance is from a whole number of cycles, in beats."""
    return abs((beats + cycle / 2) % cycle - cycle / 2)


def _scripted(scene: Scene, turn: int, seed: int) -> Angle:
    """Return an idea's angle in its turn; after the first round the others come in another order each time."""
    idea = scene.idea
    if turn < len(idea.opening):
        return idea.opening[turn]
    lap, place = divmod(turn - len(idea.opening), len(idea.angles))
    if lap == 0:
        return idea.angles[place]
    return Stream(seed, "storyboard", "lap", idea.name, scene.passage.number, lap).shuffled(idea.angles)[place]
