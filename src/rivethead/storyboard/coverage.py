"""Coverage: which angle each shot of a scene takes.

The music comes first: words show the singer, a fill the drummer, strokes on metal the hammer. Then the scene's own
angles, round and round. The first angle is taken that somebody can play and that the eye will see as a new shot.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rivethead.schema.art import Action, Puppet
from rivethead.schema.storyboard import Shot, ShotSize
from rivethead.seeds import Stream
from rivethead.storyboard import blocking
from rivethead.storyboard.blocking import Player
from rivethead.storyboard.camera_moves import moved
from rivethead.storyboard.company import Company, action_for, driven_by
from rivethead.storyboard.extents import Box
from rivethead.storyboard.faults import APART_BARS, cut_off, hidden, same_sight
from rivethead.storyboard.framing import Frame, alike, hides, on_machine, within
from rivethead.storyboard.ideas import ANYWHERE, BEAT, DANCE, GROUPS, LIVELY, QUIET, VOICE, WORK, Angle
from rivethead.storyboard.moments import METAL, Moments
from rivethead.storyboard.scenes import Scene
from rivethead.storyboard.timeline import Timeline

MOST_TOGETHER = 6
LOUD = ("drop", "chorus")
"""Sections that hit."""
_SUNG = 0.3
"""A shot with words in this share of it shows who shouts them."""
_FLASH = 0.85
_FLASH_APART_S = 4.0
_READABLE_S: dict[str, tuple[float, float]] = {
    "wide": (0.9, 99.0),
    "close": (0.0, 6.5),
    "extreme-close": (0.0, 4.3),
    "insert": (0.0, 4.6),
}
"""How short and how long a shot of a size may be: a row of people needs time, a detail does not bear much."""
_SIZES: tuple[ShotSize, ...] = ("medium", "close", "wide", "extreme-close")
_MOST_DRUMHEADS = 4
_ENOUGH = 1.25
"""Whoever has been shown so many times as long as the others on average is no longer looked for."""
_UNDER_TITLE = ("nod", "lean", "idle", "lookout", "groove")
"""Actions that keep arms out of neighbours' faces."""
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
        ended: whether the end card does.
        last: whether the film ends with it.
        leads_into: label of the passage that begins where it ends, "" where none does.
    """

    number: int
    start_beat: float
    end_beat: float
    opens_passage: bool
    opens_scene: bool
    titled: bool
    ended: bool
    last: bool
    leads_into: str = ""


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
    _shown_s: dict[str, float] = field(default_factory=dict)
    _done: dict[str, str] = field(default_factory=dict)
    _machines: dict[str, int] = field(default_factory=dict)
    _recent: list[Shot] = field(default_factory=list)

    def shot(self, scene: Scene, slate: Slate) -> Shot:
        """Return the next shot."""
        if slate.opens_scene:
            self._turn = 0
        seconds = self.timeline.seconds(slate.start_beat, slate.end_beat)
        take, shot = self._chosen(scene, slate, self._energy(scene, slate))
        self._remember(scene, take, shot, seconds)
        return replace(shot, flash=self._flash(scene, slate))

    def _shot(self, scene: Scene, slate: Slate, take: _Take, energy: float) -> Shot:
        camera = moved(
            take.frame,
            "creep" if take.angle.subject == "title" else take.angle.move,
            seconds=self.timeline.seconds(slate.start_beat, slate.end_beat),
            beats=slate.end_beat - slate.start_beat,
            energy=energy,
            label=scene.passage.label,
            number=slate.number,
            stream=Stream(self.seed, "storyboard", "move", slate.number),
        )
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
            reason=take.reason,
        )

    def _energy(self, scene: Scene, slate: Slate) -> float:
        heard = self.timeline.energy_of(slate.start_beat, slate.end_beat, scene.passage.energy)
        return 0.6 * scene.passage.energy + 0.4 * heard

    # ---------------------------------------------------------------- choosing

    def _chosen(self, scene: Scene, slate: Slate, energy: float) -> tuple[_Take, Shot]:
        """Return the first way to shoot it that has nothing against it, or else the one that has least."""
        stream = Stream(self.seed, "storyboard", "shot", slate.number)
        fallback: tuple[tuple[float, ...], _Take, Shot] | None = None
        seconds = self.timeline.seconds(slate.start_beat, slate.end_beat)
        for from_idea, angle, reason in self._angles(scene, slate, energy, stream):
            shortest_s, longest_s = _READABLE_S.get(angle.size, (0.0, 99.0))
            if not shortest_s <= seconds <= longest_s and angle is not ANYWHERE[0] and angle.subject != "title":
                continue
            for way in self._ways(scene, slate, angle, energy):
                take = replace(way, reason=reason)
                shot = self._shot(scene, slate, take, energy)
                against = self._against(scene, take, shot)
                if not any(against):
                    if from_idea >= 0:
                        self._turn = from_idea + 1
                    return take, shot
                if fallback is None or against < fallback[0]:
                    fallback = against, take, shot
        assert fallback is not None  # ANYWHERE has angles that everybody can play
        return fallback[1:]

    def _against(self, scene: Scene, take: _Take, shot: Shot) -> tuple[float, ...]:
        """Return what speaks against a shot, the worst first, all 0 where nothing does."""
        cast = [(staging, self.company.puppet(staging.puppet)) for staging in shot.cast]
        lost = [] if shot.size == "insert" else list(cut_off(shot.camera, cast))
        seen = max((before.start_beat for before in self._recent if same_sight(before, shot)), default=-math.inf)
        bars_ago = (shot.start_beat - seen) / self.timeline.metre
        repeated = APART_BARS - bars_ago if bars_ago < APART_BARS - 1e-6 else 0.0
        return float(len(lost) + len(list(hidden(cast)))), float(not self._is_new(scene, take)), repeated

    def _angles(self, scene: Scene, slate: Slate, energy: float, stream: Stream) -> Iterator[tuple[int, Angle, str]]:
        """Yield (turn in the idea or -1, angle, why), the best first."""
        if slate.titled:
            yield -1, Angle("title", "wide", DANCE, "creep"), "the title stands over it"
        if slate.ended:
            yield -1, Angle("title", "wide", DANCE, "creep"), "the film ends with everyone, over its last card"
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
        for angle in (*ANYWHERE, *self._anyone(energy)):
            yield -1, angle, "no angle of the idea would look new after what has been shown"

    def _anyone(self, energy: float) -> Iterator[Angle]:
        """Yield everybody in every size, those shown least first, where an idea and ANYWHERE have run out."""
        actions = LIVELY if energy >= 0.45 else QUIET
        for size in _SIZES:
            for puppet in sorted(self.company.puppets, key=lambda p: (self._shown_s.get(p.name, 0.0), p.name)):
                yield Angle(puppet.name, size, actions, "creep" if size != "wide" else "hold")

    def _of_the_moment(self, scene: Scene, slate: Slate, energy: float, stream: Stream) -> Iterator[tuple[Angle, str]]:
        """Yield what the music asks for and why, unless the same puppet has had two shots in a row."""
        start, end = slate.start_beat, slate.end_beat
        if slate.opens_scene and scene.passage.label in LOUD:
            for angle in scene.idea.opening:
                yield angle, f"a {scene.passage.label} begins with the opening of its idea"
        if slate.leads_into in LOUD and energy > 0.3:
            why = f"the {slate.leads_into} comes, so the last thing seen before it is a face"
            yield Angle("hero", "close", VOICE, "creep"), why
            yield Angle("partner", "close", VOICE, "creep"), why
            yield Angle("hero", "medium", VOICE, "creep"), why
            yield Angle("dancer", "close", VOICE, "creep"), why
        last = self._last.key[0] if self._last is not None else ""
        tired = last if self._in_a_row >= 2 else ""
        singer, drummer = self.company.parts.get("singer", ""), self.company.parts.get("drummer", "")
        sung = self.moments.sung(start, end)
        if singer != tired and sung >= _SUNG:
            again, why = last == singer, f"words fill {sung:.0%} of it, so whoever sings is shown"
            yield Angle("singer", "medium" if not again and stream.chance(0.35) else "close", VOICE, "creep"), why
            yield Angle("singer", "extreme-close" if again else "medium", VOICE, "creep"), why
            for size in _SIZES:
                yield Angle("singer", size, VOICE, "creep"), why
        if drummer != tired and self.moments.filled(start, end):
            yield Angle("drummer", "medium", BEAT), "the drums play a fill, so whoever drums is shown"
            yield Angle("drumhead", "insert", BEAT), "the drums play a fill, so a drumhead is shown"
            for size in _SIZES:
                yield Angle("drummer", size, BEAT), "the drums play a fill, so whoever drums is shown"
            yield Angle("band", "wide", DANCE), "the drums play a fill, so whoever drums is shown with the band"
        blows = sum(len(self.timeline.strokes(drum, start, end)) for drum in METAL)
        worker = self.company.parts.get("worker", "")
        if worker != tired and not self._has_had_enough(worker) and blows >= 2 and energy > 0.3 and stream.chance(0.45):
            why = f"{blows} strokes on metal are heard, so the hammer is shown"
            yield Angle("anvil", "insert", WORK) if stream.chance(0.4) else Angle("worker", "medium", WORK), why

    def _has_had_enough(self, name: str) -> bool:
        """Whether somebody has been shown clearly more than the others."""
        shown = [self._shown_s.get(p.name, 0.0) for p in self.company.puppets]
        return self._shown_s.get(name, 0.0) > _ENOUGH * sum(shown) / len(shown)

    def _is_new(self, scene: Scene, take: _Take) -> bool:
        """Whether the eye sees a take as another shot and not as a jump within the last one."""
        last = self._last
        if last is None or take.angle.subject == "title":
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
            for player in self._players(scene, slate, puppet, angle, energy):
                what = f"{puppet.name}, {player.action.name}"
                if angle.subject != "feet":
                    yield _Take((puppet.name, angle.size), blocking.one(scene.stage, player, angle.size), what, angle)
                elif player.action.driver != "drums":
                    frame = blocking.detail(scene.stage, player, 0.0, 150.0, 470.0)
                    yield _Take((puppet.name, "feet"), frame, f"the feet of {what}", angle)

    def _players(self, scene: Scene, slate: Slate, puppet: Puppet, angle: Angle, energy: float) -> Iterator[Player]:
        """Yield a puppet with one action after the other, that which fits best first."""
        done = set()
        for wanted in _wishes(angle.actions, energy):
            player = self._player(scene, slate, puppet, wanted, angle.size, energy)
            if player.action.name not in done:
                done.add(player.action.name)
                yield player

    def _group_takes(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> Iterator[_Take]:
        puppets = self._group(angle.subject)
        if len(puppets) < 2:
            return
        unison = slate.opens_scene and energy >= 0.7
        for wanted in _wishes(angle.actions, energy)[: len(angle.actions)]:
            players = [
                self._player(scene, slate, p, wanted if unison else _turned(wanted, i), angle.size, energy)
                for i, p in enumerate(puppets)
            ]
            frame = blocking.several(scene.stage, _staggered(players, energy), angle.size)
            names = ", ".join(staging.puppet for staging in sorted(frame.cast, key=lambda s: s.x_px))
            yield _Take((angle.subject, angle.size), frame, names, angle)

    def _title_take(self, scene: Scene, slate: Slate, angle: Angle, energy: float) -> _Take:
        puppets = self._group("everyone")[: blocking.MOST_UNDER_TITLE]
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
        for name in sorted((n for n in busy if busy[n]), key=lambda n: (-busy[n], n))[:_MOST_DRUMHEADS]:
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
            x = frame.camera.x_px
            if hides(scene.stage.fronts, frame.camera, [Box(x - 90.0, -230.0, x + 90.0, -90.0)]):
                return  # an insert of a crowd's backs shows no anvil
            yield _Take((worker.name, "anvil"), frame, f"{worker.name} at the {props[0].attachment}", angle)

    def _machine_takes(self, scene: Scene, angle: Angle) -> Iterator[_Take]:
        backdrop = scene.stage.backdrop
        order = Stream(self.seed, "storyboard", "machines", backdrop.name).shuffled(range(len(backdrop.machines)))
        # what blinks may be away just when it is looked at
        order = [i for i in order if backdrop.machines[i].motion != "blink"]
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
        if puppet is None:
            return [p for p in self.company.puppets if p.name == subject]
        return (puppet,)

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
        hits = slate.opens_passage and slate.number > 0 and scene.passage.label in LOUD
        if not hits or start_s - self._last_flash_s < _FLASH_APART_S or scene.passage.energy < 0.5:
            return 0.0
        self._last_flash_s = start_s
        return _FLASH

    def _remember(self, scene: Scene, take: _Take, shot: Shot, seconds: float) -> None:
        near = shot.start_beat - APART_BARS * self.timeline.metre
        self._recent = [before for before in self._recent if before.start_beat > near - 1e-6] + [shot]
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


def _wishes(actions: tuple[str, ...], energy: float) -> list[tuple[str, ...]]:
    """Return an angle's wishes, then the same beginning further on, then whatever suits the energy."""
    others = LIVELY if energy >= 0.45 else QUIET
    return [*(_turned(actions, i) for i in range(max(1, len(actions)))), *((name, *actions) for name in others)]


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
