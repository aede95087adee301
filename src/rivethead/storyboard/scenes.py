"""Scenes: for every passage an idea, a place and a light, none of them like the one before.

Long passages have a new scene every eight bars.
"""

from bisect import bisect_left
from dataclasses import dataclass

from rivethead.schema.art import Art, Backdrop
from rivethead.schema.brief import Brief
from rivethead.seeds import Stream
from rivethead.storyboard.blocking import Stage, line_up
from rivethead.storyboard.company import Company
from rivethead.storyboard.framing import fronts_of
from rivethead.storyboard.ideas import IDEAS, LIKE, Idea
from rivethead.storyboard.timeline import Passage, Timeline


@dataclass(frozen=True, slots=True)
class Scene:
    """A passage, or eight bars of it, with its idea.

    Attributes:
        passage: which.
        start_beat: where it begins.
        idea: what it is about.
        stage: where, and who stands on which side.
        look: one of LOOKS.
    """

    passage: Passage
    start_beat: float
    idea: Idea
    stage: Stage
    look: str


SCENE_BARS = 8
"""Length of a scene in a passage that is too long for one."""
MOST_BARS = 13


def scenes_of(timeline: Timeline, company: Company, art: Art, brief: Brief) -> list[Scene]:
    """Give every passage its scenes, in order."""
    scenes: list[Scene] = []
    order = line_up(company)
    fronts = {backdrop.name: fronts_of(backdrop) for backdrop in art.backdrops}
    for passage in timeline.passages:
        for start in _starts(timeline, passage):
            stream = Stream(brief.seed, "storyboard", "scene", passage.number, len(scenes))
            idea = _idea(passage, company, scenes, stream)
            place = _place(idea, art, scenes, stream)
            stage = Stage(
                backdrop=place,
                order=order,
                hero=company.parts["hero"],
                partner=company.parts.get("partner", ""),
                shift_px=round(stream.uniform(-220, 220)),
                fronts=fronts[place.name],
            )
            scenes.append(Scene(passage, start, idea, stage, _look(idea, passage, scenes, stream)))
    return scenes


def _starts(timeline: Timeline, passage: Passage) -> list[float]:
    first = bisect_left(timeline.bars, passage.start_beat)
    bars = timeline.bars[first : bisect_left(timeline.bars, passage.end_beat)]
    if len(bars) <= MOST_BARS or timeline.seconds(passage.start_beat, passage.end_beat) < 20:
        return [passage.start_beat]
    later = [float(bars[i]) for i in range(SCENE_BARS, len(bars) - SCENE_BARS // 2, SCENE_BARS)]
    return [passage.start_beat, *later]


def _idea(passage: Passage, company: Company, before: list[Scene], stream: Stream) -> Idea:
    """Return the idea used least, and longest ago, of those that suit the passage."""
    label = LIKE.get(passage.label, passage.label)
    suiting = [i for i in IDEAS if label in i.labels] or [i for i in IDEAS if "verse" in i.labels]
    able = [i for i in suiting if all(part in company.parts for part in i.needs)] or suiting
    used = [scene.idea.name for scene in before]

    def staleness(idea: Idea) -> tuple[int, int, int]:
        last = max((n for n, name in enumerate(used) if name == idea.name), default=-1)
        own = idea.labels.index(label) if label in idea.labels else len(idea.labels)
        return used.count(idea.name), last, own

    fresh = min(staleness(idea)[:2] for idea in able)
    best = [idea for idea in able if staleness(idea)[:2] == fresh]
    own = min(staleness(idea)[2] for idea in best)
    return stream.pick([idea for idea in best if staleness(idea)[2] == own])


def _place(idea: Idea, art: Art, before: list[Scene], stream: Stream) -> Backdrop:
    """Return a place the idea likes, not the one before, those seen least first."""
    last = before[-1].stage.backdrop.name if before else ""
    others = [b for b in stream.shuffled(art.backdrops) if b.name != last] or list(art.backdrops)
    seen = [scene.stage.backdrop.name for scene in before]

    def reluctance(backdrop: Backdrop) -> float:
        liking = idea.places.index(backdrop.kind) if backdrop.kind in idea.places else len(idea.places) + 1
        return liking + 1.5 * seen.count(backdrop.name)

    return min(others, key=reluctance)


def _look(idea: Idea, passage: Passage, before: list[Scene], stream: Stream) -> str:
    last = before[-1].look if before else ""
    looks = [look for look in idea.looks if look != last] or list(idea.looks)
    if passage.label in ("drop", "chorus"):
        return looks[passage.repeat % len(looks)]
    return looks[0] if len(looks) == 1 or stream.chance(0.65) else looks[1]
