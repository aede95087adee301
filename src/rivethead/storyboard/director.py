"""The director: takes passage after passage, has an idea for each, and covers it shot by shot."""

from dataclasses import replace
from itertools import pairwise

from rivethead.schema.analysis import Analysis
from rivethead.schema.art import Art
from rivethead.schema.brief import Brief
from rivethead.schema.storyboard import Shot, Storyboard
from rivethead.seeds import Stream
from rivethead.storyboard.cards import end_card, title_card
from rivethead.storyboard.company import assemble, billing
from rivethead.storyboard.coverage import Coverage, Slate
from rivethead.storyboard.moments import moments_of
from rivethead.storyboard.pacing import card_seconds, cut_beats
from rivethead.storyboard.scenes import Scene, scenes_of
from rivethead.storyboard.timeline import Timeline, lay_out
from rivethead.storyboard.transitions import joined


def direct(brief: Brief, analysis: Analysis, art: Art) -> Storyboard:
    """Plan a whole film.

    Raises:
        InputError: the sound has no length, or there is nothing to show.
    """
    timeline = lay_out(analysis)
    company = assemble(art)
    moments = moments_of(timeline)
    cuts = cut_beats(timeline, moments, brief.style, Stream(brief.seed, "storyboard", "cuts"))
    scenes = scenes_of(timeline, company, art, brief)
    coverage = Coverage(timeline, moments, company, brief.seed)
    shots: list[Shot] = []
    edges = [*cuts, timeline.end_beat]
    title_s, card_s = card_seconds(timeline)
    before: Scene | None = None
    for number, (start, end) in enumerate(pairwise(edges)):
        scene = next(s for s in reversed(scenes) if s.start_beat <= start)
        slate = Slate(
            number=number,
            start_beat=start,
            end_beat=end,
            opens_passage=start == scene.passage.start_beat,
            opens_scene=scene is not before,
            titled=timeline.grid.time_s(start) < title_s,
            ended=number > 0 and timeline.grid.time_s(end) > timeline.duration_s - card_s + 1e-6,
            last=number == len(edges) - 2,
            leads_into=scene.passage.next_label if end == scene.passage.end_beat else "",
        )
        shots.append(coverage.shot(scene, slate))
        before = scene
    carded = _with_cards(
        shots, brief, billing(company, [s.puppet for s in shots[0].cast]), timeline, analysis.tempo_bpm, title_s, card_s
    )
    return Storyboard(
        title=brief.title,
        duration_s=analysis.duration_s,
        beats_s=timeline.grid.beats_s,
        first_downbeat=timeline.first_downbeat,
        metre=timeline.metre,
        shots=joined(carded, timeline, brief.style, brief.seed),
        hits=timeline.hits,
        syllables=timeline.syllables,
    )


def _with_cards(
    shots: list[Shot],
    brief: Brief,
    stars: tuple[str, ...],
    timeline: Timeline,
    tempo_bpm: float,
    title_s: float,
    card_s: float,
) -> tuple[Shot, ...]:
    """Return the shots with the title over those that begin in its time, and the end card over those in its own."""
    title, end = title_card(brief, stars), end_card(brief, tempo_bpm)
    carded = []
    for index, shot in enumerate(shots):
        start_s, end_s = timeline.grid.time_s(shot.start_beat), timeline.grid.time_s(shot.end_beat)
        if index == 0 or start_s < title_s:
            card = title
        elif index == len(shots) - 1 or end_s > timeline.duration_s - card_s + 1e-6:
            card = end
        else:
            card = None
        carded.append(replace(shot, card=card))
    return tuple(carded)
